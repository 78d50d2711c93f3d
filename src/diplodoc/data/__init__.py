"""What diplodoc knows before it reads: reviewed tables of states, bodies, offices, places and titles."""

from .tables import Country, Dated, countries

__all__ = ["Country", "Dated", "countries"]
