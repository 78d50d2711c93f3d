"""A walk through the tables: every state, people, capital and body, in a sentence, is the actor that it should be."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import pytest

from diplodoc import Actor, Source, data
from diplodoc.english.extractor import EnglishExtractor

EXTRACTOR = EnglishExtractor()
#: Names of bodies that are also those of persons or things, where an article alone does not tell.
THINGS = {"Elders", "Guardian", "Economist", "Independent", "Times"}
#: The hyphen of a pair of names.
PAIR = re.compile(r"(\b[A-Z][\w']*)-(?=[A-Z])")
#: Acronyms that are verbs in a line of capitals.
VERBS = {"CITES", "YAP", "LET"}
#: Names that depend on what else a document says are tested one by one below.
SHARED = {row.alias for row in data.ambiguous()}


def taking_part(text: str, published: dt.date | None = None) -> list[Actor]:
    """Everybody who acts in the events of a text, or is acted upon."""
    extraction = EXTRACTOR.extract(Source(text=text, published=published))
    ids = [actor for event in extraction.events for actor in (*event.agents, *event.recipients)]
    return [actor for actor in extraction.actors if actor.id in ids]


def countries_in(text: str, published: dt.date | None = None) -> set[str | None]:
    """The countries of those who take part."""
    return {actor.country for actor in taking_part(text, published)}


def where(text: str) -> set[str | None]:
    """The countries in which the events of a text take place."""
    return {event.place.country for event in EXTRACTOR.extract(Source(text=text)).events if event.place}


def unshared(names: tuple[str, ...]) -> Iterator[str]:
    return (name for name in names if name not in SHARED)


@pytest.mark.parametrize("country", data.countries(), ids=lambda country: country.alpha3)
def test_countries(country: data.Country) -> None:
    code = country.alpha3

    def states(text: str) -> set[str | None]:
        return {actor.country for actor in taking_part(text) if actor.kind == "state"}

    for name in unshared(country.names):
        assert code in states(f"President Ana Ruiz visited {name} in March."), name
        assert code in states(f"{name} condemned the attack."), name
        assert code in states(f"{name} and Japan signed a treaty."), name
        if not name.startswith("The ") and not name.endswith("."):
            assert code in countries_in(f"The foreign minister of {name} met the ambassador of Japan."), name
    for name in (country.name, *country.adjectives[:1]):
        if name not in SHARED and "(" not in name and name != "Guam":  # GUAM is a body
            assert code in countries_in(f"{name.upper()} FOREIGN MINISTER CONDEMNS ATTACK IN LIMA"), name
    for name in unshared(country.adjectives):
        text = f"The {name} foreign minister met the ambassador of Japan."
        persons = [actor for actor in taking_part(text) if actor.kind == "person"]
        assert code in {person.country for person in persons}, name
    for name in unshared(country.demonyms):
        assert code in states(f"The {name} rejected the proposal."), name
    for name in unshared(country.capitals):
        assert code in states(f"{name} condemned the attack."), name
        assert code in states(f"{name} and Tokyo signed a treaty."), name
        if not name.isupper() and name not in ("Male'", "King Edward Point"):
            for written in {name, name.replace("'", "’")}:
                assert code in where(f"President Ana Ruiz met Ken Ito in {written} on Monday."), written
    for name in unshared(country.metonyms):
        assert code in countries_in(f"The {name} condemned the attack."), name


@pytest.mark.parametrize("body", data.organizations(), ids=lambda body: body.key)
def test_organizations(body: data.Organization) -> None:
    for name in unshared(body.names):
        article = "" if name.startswith(("The ", "His ", "Her ")) else "The "
        actors = taking_part(f"{article}{name} condemned the attack.")
        assert body.key.removeprefix("org:") in {actor.id for actor in actors}, name
        assert all(actor.kind == "organization" for actor in actors), name
        assert {actor.country or "" for actor in actors} == {body.country}, name
        if not article or name not in body.names[:2]:
            continue
        # In the middle of a sentence, behind an office, in lists, as owner, with a dash, and in capitals.
        dashed = PAIR.sub(r"\1–", name)
        texts = [
            f"President Ana Ruiz thanked the {name}.",
            f"The spokesperson of the {name}, Ana Ruiz, condemned the attack.",
            f"Fiji and the {name} signed a treaty.",
            f"Fiji, the {name} and Japan signed a treaty.",
            f"The {name}'s spokesperson condemned the attack.",
            f"President Ana Ruiz thanked {dashed}.",
        ]
        if name.upper() not in VERBS and name.upper() not in SHARED:
            texts.append(f"{name.upper()} CONDEMNS ATTACK IN FIJI")
        for text in texts:
            ids = {actor.id for actor in EXTRACTOR.extract(Source(text=text)).actors}
            assert body.key.removeprefix("org:") in ids or name in THINGS, text


@pytest.mark.parametrize("country", ["GEO", "JOR", "TCD", "NER", "NGA", "IRL", "MKD", "COD", "COG", "KOR", "PRK"])
def test_minister_and_ambassador_of_a_state(country: str) -> None:
    name = next(entry.name for entry in data.countries() if entry.alpha3 == country)
    text = f"The foreign minister of {name}, Ana Ruiz, met the ambassador of Japan, Ken Ito."
    ruiz = next(actor for actor in taking_part(text) if actor.name == "Ana Ruiz")
    assert ruiz.country == country


@pytest.mark.parametrize(
    ("text", "code"),
    [
        # Georgia: the state, and the state of the United States.
        ("Georgia condemned the attack.", "GEO"),
        ("Georgia condemned the attack. The talks were held in Tbilisi.", "GEO"),
        ("The Georgian foreign minister met the ambassador of Japan.", "GEO"),
        ("The governor of Georgia, Ana Ruiz, met the ambassador of Japan.", "USA"),
        ("Georgia's governor met the ambassador of Japan.", "USA"),
        ("Georgia thanked the governor of Texas.", "GEO"),
        # Guinea, four times.
        ("Guinea condemned the attack.", "GIN"),
        ("Guinea-Bissau condemned the attack.", "GNB"),
        ("Equatorial Guinea condemned the attack.", "GNQ"),
        ("Papua New Guinea condemned the attack.", "PNG"),
        ("The Guinean president, Mamadou Bah, met the ambassador of Japan.", "GIN"),
        ("The Equatorial Guinean president met the ambassador of Japan.", "GNQ"),
        ("President Ana Sá of Guinea-Bissau arrived on Monday. The Guinean people thanked Portugal.", "GNB"),
        ("Guinea-Bissau thanked Guinea.", "GIN"),
        # Congo, twice.
        ("The Congolese president met the ambassador of Japan.", "COD"),
        ("The Congolese president met the ambassador of Japan in Brazzaville.", "COG"),
        ("The Republic of the Congo condemned the attack.", "COG"),
        ("The Democratic Republic of the Congo condemned the attack.", "COD"),
        ("Congo-Brazzaville condemned the attack.", "COG"),
        ("DR Congo condemned the attack.", "COD"),
        ("Congo accused Rwanda of supporting the rebels near Goma.", "COD"),
        ("Congo thanked France. The minister spoke in Pointe-Noire.", "COG"),
        # Korea, twice.
        ("The Korean foreign minister met the ambassador of Japan.", "KOR"),
        ("Pyongyang said on Monday that Korea rejected the proposal.", "PRK"),
        ("North Korea condemned the attack.", "PRK"),
        ("The Republic of Korea condemned the attack.", "KOR"),
        ("The Democratic People's Republic of Korea condemned the attack.", "PRK"),
        ("The DPRK condemned the attack.", "PRK"),
        ("Korea and Japan condemned North Korea's launch.", "KOR"),
        ("The two Koreas signed a declaration.", "KOR"),
        ("The two Koreas signed a declaration.", "PRK"),
        ("The two Congos signed a declaration.", "COG"),
        # Niger and Nigeria.
        ("Niger condemned the attack.", "NER"),
        ("The Nigerien president met the ambassador of Japan.", "NER"),
        ("Nigeria condemned the attack.", "NGA"),
        ("The Nigerian president met the ambassador of Japan.", "NGA"),
        # Ireland and Northern Ireland.
        ("Ireland condemned the attack.", "IRL"),
        ("The Irish foreign minister met the ambassador of Japan.", "IRL"),
        ("The Northern Ireland Executive condemned the attack.", "GBR"),
        ("The First Minister of Northern Ireland met the ambassador of Japan.", "GBR"),
        ("Northern Ireland Secretary Ana Ruiz met the ambassador of Japan.", "GBR"),
        # Dominica and the Dominican Republic.
        ("Dominica condemned the attack.", "DMA"),
        ("The Dominican Republic condemned the attack.", "DOM"),
        ("The Dominican president met the ambassador of Japan.", "DOM"),
        ("The Dominican president met the ambassador of Japan in Roseau.", "DMA"),
        ("The Dominican president closed the border with Haiti. Dominica said nothing.", "DOM"),
        # Peoples of two states.
        ("The Turkish Cypriot leader met the ambassador of Japan.", "CYP"),
        ("The Turkish Cypriot administration condemned the attack.", "CYP"),
        ("Bosnian Serb leader Ana Ruiz met the ambassador of Japan.", "BIH"),
        ("The Northern Irish leader met the ambassador of Japan.", "GBR"),
        # Macedonia.
        ("Macedonia condemned the attack.", "MKD"),
        ("The former Yugoslav Republic of Macedonia condemned the attack.", "MKD"),
        ("North Macedonia condemned the attack.", "MKD"),
        # Sudan and Samoa.
        ("The Sudanese president met the ambassador of Japan.", "SDN"),
        ("The Sudanese president met the ambassador of Japan in Juba.", "SSD"),
        ("American Samoa condemned the attack.", "ASM"),
        ("Samoa condemned the attack.", "WSM"),
        ("Samoa thanked American Samoa.", "WSM"),
        ("The American Samoan governor thanked Samoa.", "WSM"),
        # Jordan and Chad: states, not the persons.
        ("Jordan condemned the attack.", "JOR"),
        ("The King of Jordan met the ambassador of Japan.", "JOR"),
        ("Chad condemned the attack.", "TCD"),
        # The government in Washington.
        ("Washington condemned the attack.", "USA"),
        ("Washington, D.C. condemned the attack.", "USA"),
        ("Washington State Governor Ana Ruiz met the ambassador of Japan.", "USA"),
    ],
)
def test_shared_names(text: str, code: str) -> None:
    assert code in countries_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The governor of Maine, Ana Ruiz, met Brian Kemp in Atlanta, Georgia.",
        "President Ana Ruiz met Mr. Jordan in Oslo.",
        "President Ana Ruiz met Michael Jordan in Oslo.",
        "President Ana Ruiz met Chad Kowalski in Oslo.",
        "President Ana Ruiz met Georgia Meloni in Oslo.",
        "President Ana Ruiz met George Washington in Oslo.",
        "President Washington thanked Ken Ito.",
        "Chad Brown thanked Ken Ito.",
        "President Ana Ruiz met Denzel Washington in Oslo.",
        "President Ana Ruiz met Ms. Ireland in Oslo.",
        "President Ana Ruiz met Israel Katz in Oslo.",
        "Foreign Minister Israel Katz met Ken Ito.",
        "Ambassador Georgia Panagopoulou thanked Ken Ito.",
        "Mayor London Breed met Ken Ito.",
        "Austin Reed thanked Ken Ito.",
        "President Ana Ruiz met Paris Hilton in Oslo.",
    ],
)
def test_persons_with_the_names_of_states(text: str) -> None:
    actors = taking_part(text)
    assert [actor.kind for actor in actors] == ["person", "person"]
    assert not {actor.country for actor in actors} & {"GEO", "JOR", "TCD", "IRL", "ISR", "FRA"}


@pytest.mark.parametrize(
    ("year", "city", "code"),
    [
        (1962, "Moscow", "SUN"),
        (2023, "Moscow", "RUS"),
        (1962, "The Kremlin", "SUN"),
        (1968, "Prague", "CSK"),
        (1999, "Belgrade", "YUG"),
        (2005, "Belgrade", "SCG"),
        (2020, "Belgrade", "SRB"),
        (1975, "Aden", "YMD"),
        (None, "Moscow", "RUS"),
    ],
)
def test_capitals_of_states_that_are_no_more(year: int | None, city: str, code: str) -> None:
    published = dt.date(year, 3, 1) if year else None
    assert countries_in(f"{city} condemned the attack.", published) == {code}


@pytest.mark.parametrize(
    "people", ["The Bosnian Serbs", "The Iraqi Turkmens", "Turkish Cypriots", "The Kurds", "Arabs"]
)
def test_a_part_of_a_people_is_no_state(people: str) -> None:
    assert [actor.kind for actor in taking_part(f"{people} rejected the plan.")] == ["group"]


@pytest.mark.parametrize(
    ("text", "year", "body"),
    [
        ("The EEC signed a treaty with Japan.", 1972, "eec"),
        ("The EEC signed a treaty with Japan.", 2019, "eec-eurasia"),
        ("The FSB arrested Ken Ito.", 2019, "fsb"),
        ("The Financial Stability Board met in Basel. The FSB thanked Japan.", 2019, "fsb-int"),
    ],
)
def test_acronyms_of_two_bodies(text: str, year: int, body: str) -> None:
    assert body in {actor.id for actor in taking_part(text, dt.date(year, 3, 1))}


def test_an_abbreviation_means_what_the_document_says() -> None:
    text = "The Oslo Cotton Institute (OCI) condemned the attack. The OCI thanked Norway."
    assert {actor.name for actor in taking_part(text)} == {"Oslo Cotton Institute", "Norway"}


def test_names_in_lines_of_capitals() -> None:
    assert "un" in {actor.id for actor in taking_part("UNITED NATIONS CONDEMNS ATTACK IN KABUL")}
    assert "who" not in {actor.id for actor in taking_part("PRESIDENT THANKS DOCTORS WHO SAVED LIVES")}
