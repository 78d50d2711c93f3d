"""The normalizer that links actors across documents."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import attrs
import pytest
from click.testing import CliRunner
from hypothesis import given

import diplodoc
from diplodoc import Actor, ActorTable, Document, GazetteerEntry, Parser, Registry
from diplodoc.cli import main
from diplodoc.keys import body_key, person_key
from diplodoc.normalizers.link import LinkNormalizer
from diplodoc.normalizers.officeforms import has_one_holder, office_form, same_office
from diplodoc.testing import NormalizerSuite
from diplodoc.testing.strategies import documents

DAY = date(2023, 5, 1)


def holder(
    name: str, role: str, country: str = "FRE", since: int = 2020, until: int = 2025, **more: str
) -> GazetteerEntry:
    slug = name.lower().replace(" ", "-").replace(".", "")
    return GazetteerEntry(
        key=more.pop("key", f"person:{slug}:{country}"), kind="person", name=name, role=role, country=country,
        since=date(since, 1, 1), until=date(until, 12, 31), **more,
    )  # fmt: skip


class Known:
    name = "known"

    def __init__(self, *entries: GazetteerEntry) -> None:
        self._entries = entries

    def entries(self):  # type: ignore[no-untyped-def]
        return iter(self._entries)


def person(name: str, **more: str | None) -> Actor:
    return Actor(id=more.pop("id", name), kind="person", name=name, **more)


def body(name: str, country: str | None = None) -> Actor:
    return Actor(id="o", kind="organization", name=name, country=country)


def linked(*actors: Actor, known: tuple[GazetteerEntry, ...] = (), day: date | None = DAY) -> Document:
    document = Document(text="", actors=actors, published=day)
    return LinkNormalizer([Known(*known)]).normalize(document)


def keys(*actors: Actor, known: tuple[GazetteerEntry, ...] = (), day: date | None = DAY) -> list[str | None]:
    return [actor.key for actor in linked(*actors, known=known, day=day).actors]


# ------------------------------------------------------------ by themselves


@pytest.mark.parametrize(
    ("actor", "key"),
    [
        (Actor(id="s", kind="state", name="Azerbaijan", country="AZE"), "state:AZE"),
        (Actor(id="s", kind="state", name="Freedonia"), None),
        (body("United Nations"), "org:un"),
        (body("U.N."), "org:un"),
        (body("Ministry of Health of Ghana", "GHA"), "org:ministry-of-health:GHA"),
        (body("Ghanaian Ministry of Health", "GHA"), "org:ministry-of-health:GHA"),
        (body("Ministry of Health"), None),
        (body("Embassy of Kenya", "KEN"), None),
        (body("Parliament", "KEN"), None),
        (Actor(id="g", kind="group", name="two hundred protesters"), None),
        (person("Ilham Aliyev", country="AZE"), "person:ilham-aliyev:AZE"),
        (person("İlham Əliyev", country="AZE"), "person:ilham-aliyev:AZE"),
        (person("Robert Kennedy Jr.", country="USA"), "person:robert-kennedy-jr:USA"),
        (person("Celestine VI", country="VAT"), "person:celestine-vi:VAT"),
        (person("Baldwin V", country="BEL"), "person:baldwin-v:BEL"),
        (person("B. Enkhtaivan", country="MNG"), None),
        (person("Ilham Aliyev"), None),
        (person("Blinken", country="USA"), None),
        (person("Blinken Jr.", country="USA"), None),
        (person("Prime Minister of Iceland", role="Prime Minister", country="ISL"), None),
    ],
)
def test_a_key_is_made_of_what_the_document_says(actor: Actor, key: str | None) -> None:
    assert keys(actor) == [key]


def test_officials_of_bodies_are_known_by_their_body() -> None:
    un = Actor(id="un", kind="organization", name="United Nations")
    assert keys(person("António Guterres", affiliation="un"), un) == ["person:antonio-guterres:un", "org:un"]


def test_the_same_actors_have_the_same_keys_in_other_documents() -> None:
    parser = Parser(normalizers=["link"])
    one = parser.parse("President Amina Diallo of Senegal thanked the United Nations.")
    other = parser.parse("The U.N. invited Senegalese President Amina Diallo. She thanked Senegal.")
    shared = {actor.key for actor in one.actors} & {actor.key for actor in other.actors}
    assert shared == {"person:amina-diallo:SEN", "org:un", "state:SEN"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Wang Yi", country="CHN"), person("Wang Li", country="CHN")),
        (person("Robert Kennedy", country="USA"), person("Robert Kennedy Jr.", country="USA")),
        (person("George W. Bush", country="USA"), person("George H. W. Bush", country="USA")),
        (person("Ana Lopes", country="PRT"), person("Ana Lopes", country="BRA", id="b")),
        (body("Ministry of Health", "GHA"), attrs.evolve(body("Ministry of Health", "KEN"), id="b")),
    ],
)
def test_two_are_never_one(one: Actor, other: Actor) -> None:
    first, second = keys(one, other)
    assert None not in (first, second)
    assert first != second


def test_namesakes_whom_a_document_keeps_apart_have_no_key() -> None:
    minister = person("Ana Lopes", id="a", role="Minister of Health", country="PRT")
    judge = person("Ana Lopes", id="b", role="Judge", country="PRT")
    assert keys(minister, judge) == [None, None]
    known = (holder("Ana Lopes", "Minister of Health", "PRT"),)
    assert keys(minister, judge, known=known) == ["person:ana-lopes:PRT", None]


def test_a_key_that_is_there_stays() -> None:
    assert keys(person("Ilham Aliyev", country="AZE", key="Q57276")) == ["Q57276"]


# ------------------------------------------------------------ by entries

FIREFLY = holder("Rufus T. Firefly", "President", until=2023, aliases=("Rufus Firefly",))  # type: ignore[arg-type]
TEASDALE = holder("Gloria Teasdale", "President", since=2024)


def president(**more: str | None) -> Actor:
    return person("President of Freedonia", **{"role": "President", "country": "FRE", **more})


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2023, 5, 1), "Rufus T. Firefly"),
        (date(2024, 5, 1), "Gloria Teasdale"),
        (date(2019, 5, 1), "President of Freedonia"),
        (None, "President of Freedonia"),
    ],
)
def test_an_office_is_its_holder_of_the_day(day: date | None, name: str) -> None:
    (actor,) = linked(president(), known=(FIREFLY, TEASDALE), day=day).actors
    assert actor.name == name
    assert (actor.key is None) == (name == "President of Freedonia")
    assert actor.aliases == (("President of Freedonia",) if actor.key else ())


def test_former_holders_and_other_offices_are_not_meant() -> None:
    assert keys(president(qualifier="former"), known=(FIREFLY,)) == [None]
    assert keys(president(country="SYL"), known=(FIREFLY,)) == [None]
    vice = person("Vice President of Freedonia", role="Vice President", country="FRE")
    assert keys(vice, known=(FIREFLY, holder("Bob Roland", "Vice President"))) == [None]
    deputy = person("Deputy Foreign Minister of Freedonia", role="Deputy Foreign Minister", country="FRE")
    assert keys(deputy, known=(holder("Bob Roland", "Deputy Foreign Minister"),)) == [None]


def test_an_office_in_a_body_or_in_a_state_that_no_table_has() -> None:
    un = Actor(id="un", kind="organization", name="UN")
    lopes = GazetteerEntry(key="p", kind="person", name="Ana Lopes", affiliation="United Nations")
    known = (attrs.evolve(lopes, role="Secretary-General"),)
    chief = person("Secretary-General of the UN", role="Secretary-General", affiliation="un")
    assert keys(chief, un, known=known) == ["p", "org:un"]
    assert keys(attrs.evolve(chief, affiliation=None), un, known=known) == [None, "org:un"]
    state = Actor(id="s", kind="state", name="Sylvania")
    king = person("King of Sylvania", role="King", affiliation="s")
    known = (GazetteerEntry(key="k", kind="person", name="Trentino", role="King", affiliation="Sylvania"),)
    assert keys(king, state, known=known) == ["k", None]


@pytest.mark.parametrize("role", ["Foreign Minister", "Minister of Foreign Affairs", "minister for foreign affairs"])
def test_an_office_is_known_however_it_is_written(role: str) -> None:
    actor = person(f"{role} of Freedonia", role=role, country="FRE")
    assert keys(actor, known=(holder("Bob Roland", "Minister of Foreign Affairs"),)) == ["person:bob-roland:FRE"]


def test_names_and_aliases_are_known_and_give_what_the_document_does_not_say() -> None:
    (actor,) = linked(person("Rufus Firefly", aliases=("Firefly",)), known=(FIREFLY,)).actors  # type: ignore[arg-type]
    assert (actor.key, actor.name, actor.aliases) == (FIREFLY.key, "Rufus T. Firefly", ("Rufus Firefly", "Firefly"))
    assert (actor.role, actor.country) == ("President", "FRE")
    assert keys(person("Rufus Firefly", country="SYL"), known=(FIREFLY,)) == ["person:rufus-firefly:SYL"]


def test_an_entry_counts_within_its_dates_and_for_former_holders_behind_them() -> None:
    later = date(2030, 1, 1)
    known = (attrs.evolve(FIREFLY, key="f"),)
    assert keys(person("Rufus Firefly"), known=known, day=later) == [None]
    former = person("Rufus Firefly", role="President", qualifier="former")
    assert keys(former, known=known, day=later) == ["f"]
    assert linked(person("Rufus Firefly", qualifier="former"), known=known).actors[0].qualifier == "former"


def test_a_family_name_needs_its_office_or_country() -> None:
    known = (holder("Wang Yi", "Foreign Minister", "CHN"), holder("Jane Blinken", "Secretary of State", "USA"))
    assert keys(person("Blinken", role="Secretary"), known=known) == ["person:jane-blinken:USA"]
    assert keys(person("Blinken", country="USA"), known=known) == ["person:jane-blinken:USA"]
    assert keys(person("Wang", role="Foreign Minister", country="CHN"), known=known) == ["person:wang-yi:CHN"]
    assert keys(person("Blinken"), known=known) == [None]
    assert keys(person("Wang", role="Deputy Minister", country="CHN"), known=known) == [None]
    assert keys(person("Blinken", role="Secretary"), known=known, day=None) == [None]


def test_father_and_son_are_two() -> None:
    father = holder("Ali Bongo", "President", "GAB", since=1970, until=1999, key="father")
    son = holder("Ali Bongo", "President", "GAB", since=2010, key="son")
    ali = person("Ali Bongo", role="President", country="GAB")
    assert keys(ali, known=(father, son), day=date(1980, 1, 1)) == ["father"]
    assert keys(ali, known=(father, son), day=date(2015, 1, 1)) == ["son"]


def test_where_several_can_be_meant_a_diagnostic_says_so() -> None:
    known = (holder("Ana Lopes", "Minister of Health", key="a"), holder("Ana Lopes", "Minister of Finance", key="b"))
    document = linked(person("Ana Lopes", country="FRE"), known=known)
    assert document.actors[0].key is None
    (doubt,) = document.diagnostics
    assert (doubt.code, doubt.component) == ("actor-ambiguous", "link")
    assert doubt.message == "'Ana Lopes' can be a or b, and has no key"
    assert LinkNormalizer([Known(*known)]).normalize(document) == document
    assert keys(person("Ana Lopes", role="Finance Minister"), known=known) == ["b"]


def test_one_actor_in_several_offices() -> None:
    first = holder("Jane Doe", "Prime Minister", until=2021, key="jane")
    then = holder("Jane Doe", "President", since=2022, key="jane#2")
    assert keys(president(), known=(first, then)) == ["jane"]
    assert keys(person("Jane Doe"), known=(first, then)) == ["jane"]


def test_other_kinds_are_linked_by_name() -> None:
    pact = GazetteerEntry(key="org:pact", kind="organization", name="East Pact", aliases=("EP",), until=DAY)
    assert keys(body("EP"), known=(pact,)) == ["org:pact"]
    assert keys(body("EP"), known=(pact,), day=date(2024, 1, 1)) == [None]


# ------------------------------------------------------------ forms


def test_forms_of_offices() -> None:
    assert office_form("Minister of the Interior") == office_form("Interior Minister")
    assert office_form("Minister of Health") != office_form("Deputy Minister of Health")
    assert same_office("Secretary", "Secretary of State")
    assert not same_office("President", "Vice President")
    assert has_one_holder("Grand Vizier")
    assert not has_one_holder("Ambassador")
    assert not has_one_holder("Minister")


def test_keys_of_bodies_follow_the_year() -> None:
    assert body_key("UN", None, 2020) == "org:un"
    assert body_key("UN", None, 1900) is None
    assert person_key("??", "FRA") is None


# ------------------------------------------------------------ promises

KNOWN = (FIREFLY, TEASDALE, holder("Wang Yi", "Foreign Minister", "CHN"), holder("Wang Li", "Judge", "CHN"))


class TestLink(NormalizerSuite):
    @pytest.fixture
    def normalizer(self) -> LinkNormalizer:
        return LinkNormalizer([Known(*KNOWN)])


@given(documents())
def test_it_changes_actors_and_diagnostics_alone(document: Document) -> None:
    after = LinkNormalizer([Known(*KNOWN)]).normalize(document)
    assert attrs.evolve(after, actors=document.actors, diagnostics=document.diagnostics) == document
    assert [(a.id, a.kind, a.mentions, a.affiliation) for a in after.actors] == [
        (a.id, a.kind, a.mentions, a.affiliation) for a in document.actors
    ]


# ------------------------------------------------------------ the whole way

TABLE = """\
name\tkind\trole\tcountry\tsince\tuntil
Freedonia\tstate\t\tFRE
Rufus T. Firefly\t\tPresident\tFRE\t2020\t2023
Gloria Teasdale\t\tPresident\tFRE\t2024
"""


def test_a_table_names_whom_the_text_calls_by_office(tmp_path: Path) -> None:
    path = tmp_path / "actors.tsv"
    path.write_text(TABLE, "utf-8")
    parser = Parser(Registry([ActorTable(path)], installed=False), normalizers=["link", "codes"])
    document = parser.parse("The President of Freedonia thanked Japan.", published="2023-05-01")
    (thanks,) = document.events
    assert document.describe(thanks) == "thanks: Rufus T. Firefly (FRE) → Japan"
    firefly = document.actor("Rufus T. Firefly")
    assert (firefly.key, firefly.codes["cameo"]) == ("person:rufus-t-firefly:FRE", "FREGOV")
    assert document.actor("Freedonia").key == "state:FRE"


def test_without_being_asked_for_it_does_nothing() -> None:
    document = diplodoc.parse("Kenya thanked Japan.")
    assert all(actor.key is None for actor in document.actors)


@pytest.mark.parametrize("command", ["parse", "explain"])
def test_the_command_line_takes_tables(tmp_path: Path, command: str) -> None:
    (tmp_path / "actors.tsv").write_text(TABLE, "utf-8")
    (tmp_path / "doc.txt").write_text("May 1, 2024\n\nThe President of Freedonia thanked Japan.\n", "utf-8")
    done = CliRunner().invoke(main, [command, str(tmp_path / "doc.txt"), "--actors", str(tmp_path / "actors.tsv")])
    assert done.exit_code == 0, done.output
    assert "Gloria Teasdale" in done.output


def test_the_command_line_names_the_line_of_a_bad_table(tmp_path: Path) -> None:
    (tmp_path / "actors.tsv").write_text("name\tcountry\nJane Doe\tFrance\n", "utf-8")
    (tmp_path / "doc.txt").write_text("Kenya thanked Japan.", "utf-8")
    done = CliRunner().invoke(main, ["parse", str(tmp_path / "doc.txt"), "--actors", str(tmp_path / "actors.tsv")])
    assert done.exit_code == 2
    assert "actors.tsv, line 2: country must be an ISO 3166-1 alpha-3 code, not 'France'" in done.output
    missing = CliRunner().invoke(main, ["parse", str(tmp_path / "doc.txt"), "--actors", str(tmp_path / "no.tsv")])
    assert missing.exit_code == 2
    assert "no.tsv" in missing.output
