"""The reviewed tables: every code, year and name in them is sound, and every member of the United Nations is there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

import pytest

from diplodoc import data

#: The members of the United Nations, by ISO 3166-1 alpha-3 code.
MEMBERS = """
AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL BRA BRB BRN BTN BWA CAF
CAN CHE CHL CHN CIV CMR COD COG COL COM CPV CRI CUB CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESP EST ETH FIN FJI
FRA FSM GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD GTM GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN
KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT
MMR MNE MNG MOZ MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NRU NZL OMN PAK PAN PER PHL PLW PNG POL PRK PRT PRY QAT
ROU RUS RWA SAU SDN SEN SGP SLB SLE SLV SMR SOM SRB SSD STP SUR SVK SVN SWE SWZ SYC SYR TCD TGO THA TJK TKM TLS TON
TTO TUN TUR TUV TZA UGA UKR URY USA UZB VCT VEN VNM VUT WSM YEM ZAF ZMB ZWE
""".split()

CODES = {country.alpha3 for country in data.countries()}
KEYS = [
    *(country.key for country in data.countries()),
    *(body.key for body in data.organizations()),
    *(place.key for place in data.places()),
]


def _every_name() -> Iterator[tuple[str, str]]:
    """Every name of every state, body and place, with the key of its entry."""
    for country in data.countries():
        forms = (country.names, country.adjectives, country.prefixes, country.demonyms, country.capitals)
        for name in chain(*forms, country.metonyms):
            yield name, country.key
    for entry in (*data.organizations(), *data.places()):
        for name in entry.names:
            yield name, entry.key


def test_all_members_of_the_united_nations_are_there() -> None:
    assert len(MEMBERS) == 193
    by_code = {country.alpha3: country for country in data.countries()}
    for code in [*MEMBERS, "VAT", "PSE", "XKX", "TWN"]:
        country = by_code[code]
        assert country.name
        assert country.capitals, code
        assert country.adjectives, code
        assert country.demonyms or code == "VAT", code


def test_keys_are_unique() -> None:
    assert len(KEYS) == len(set(KEYS))


def test_codes_of_countries_are_well_formed() -> None:
    for country in data.countries():
        assert len(country.alpha3) == 3
        assert country.alpha3.isupper()
        assert country.alpha2 == "" or (len(country.alpha2) == 2 and country.alpha2.isupper())
    alpha2 = [country.alpha2 for country in data.countries() if country.alpha2]
    assert len(alpha2) == len(set(alpha2))


def test_codes_elsewhere_exist() -> None:
    assert {body.country for body in data.organizations()} <= CODES | {""}
    assert {place.alpha3 for place in data.places()} <= CODES | {""}


def test_years_are_in_order() -> None:
    dated = chain(data.countries(), data.organizations(), *(country.former for country in data.countries()))
    for entry in dated:
        for year in (entry.since, entry.until):
            assert year is None or 500 < year < 2100, entry
        assert entry.since is None or entry.until is None or entry.since <= entry.until, entry


def test_there_are_many_organizations_of_known_kinds() -> None:
    bodies = data.organizations()
    assert sum(body.kind not in ("media", "company", "party", "armed-group") for body in bodies) >= 450
    assert {body.kind for body in bodies} == set(data.ORGANIZATION_KINDS)
    assert {place.kind for place in data.places()} == {"city", "region", "water", "site"}


def test_parents_of_organizations_exist_and_make_no_circle() -> None:
    parents = {body.key: body.parent for body in data.organizations()}
    for key in parents:
        above, steps = parents[key], 0
        while above:
            assert above in parents, key
            assert steps < 5, key
            above, steps = parents[above], steps + 1


def test_names_are_tidy() -> None:
    for name, key in _every_name():
        assert name == " ".join(name.split()), (name, key)
        assert name, key
    for entry in (*data.organizations(), *data.places()):
        assert len(entry.names) == len(set(entry.names)), entry.key


def test_no_name_has_two_entries_unless_it_is_listed_as_ambiguous() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for name, key in _every_name():
        owners[name].add(key)
    listed = {row.alias: set(row.keys) for row in data.ambiguous()}
    for name, keys in owners.items():
        if len(keys) > 1:
            assert keys <= listed.get(name, set()), (name, keys)


def test_ambiguous_names_have_entries() -> None:
    names = {name for name, _ in _every_name()}
    aliases = [row.alias for row in data.ambiguous()]
    assert len(aliases) == len(set(aliases))
    for row in data.ambiguous():
        assert (row.alias in names) == (row.rule != "all"), row.alias
        assert len(row.keys) > 1
        assert set(row.keys) <= set(KEYS), row.alias
        assert row.rule in ("context", "contrast", "year", "all")


def test_homes_of_offices_exist_and_so_do_the_offices() -> None:
    forms = {form for office in data.offices() for form in office.names}
    for form, home in data.office_homes().items():
        assert home in KEYS, form
        assert form in forms, form


@pytest.mark.parametrize(
    ("table", "names"),
    [
        ("countries", ["USSR", "Holland", "Burma", "Swaziland", "Türkiye", "Turkey", "Ivory Coast", "DPRK", "PRC"]),
        ("organizations", ["OTAN", "ONU", "ShOS", "OIC", "G20", "Houthis", "Arab League", "Warsaw Pact", "TİKA"]),
        ("places", ["Geneva", "New York", "Crimea", "Gaza", "Odessa", "Black Sea", "Camp David", "Shusha"]),
    ],
)
def test_other_names_are_known(table: str, names: list[str]) -> None:
    known = {name for entry in getattr(data, table)() for name in entry.names}
    assert set(names) <= known
