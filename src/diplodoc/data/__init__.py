"""What diplodoc knows before it reads: reviewed tables of states, bodies, offices, places and titles."""

from .tables import (
    OFFICE_CLASSES,
    Country,
    Dated,
    Office,
    OfficeModifier,
    OfficePhrase,
    PersonWord,
    Portfolio,
    Title,
    countries,
    office_modifiers,
    office_phrases,
    offices,
    person_words,
    portfolios,
    titles,
)

__all__ = [
    "OFFICE_CLASSES",
    "Country",
    "Dated",
    "Office",
    "OfficeModifier",
    "OfficePhrase",
    "PersonWord",
    "Portfolio",
    "Title",
    "countries",
    "office_modifiers",
    "office_phrases",
    "offices",
    "person_words",
    "portfolios",
    "titles",
]
