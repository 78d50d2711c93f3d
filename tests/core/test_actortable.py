"""A user's own table of actors: what it may hold, and what is said of one that is wrong."""

from __future__ import annotations

import pickle
from datetime import date
from pathlib import Path

import pytest

from diplodoc import ActorTable, DiplodocError, GazetteerEntry, Registry, TableError
from diplodoc.testing import GazetteerSuite

TSV = """\
# office holders
name\taliases\trole\taffiliation\tcountry\tsince\tuntil
Jane Doe\tJ. Doe | Doe of Freedonia\tPresident\t\tFRE\t2020\t2023-06

Jane Doe\t\tPrime Minister\t\tFRE\t2024-02-01
António Souza\t\tSecretary-General\tUnited Nations\t\t2017
"""

TOML = """
[[actor]]
name = "Jane Doe"
aliases = ["J. Doe", "Doe of Freedonia"]
role = "President"
country = "FRE"
since = "2020"
until = "2023-06"

[[actor]]
name = "Jane Doe"
role = "Prime Minister"
country = "FRE"
since = 2024-02-01

[[actor]]
name = "António Souza"
role = "Secretary-General"
affiliation = "United Nations"
since = "2017"
"""

ENTRIES = [
    GazetteerEntry(
        key="person:jane-doe:FRE", kind="person", name="Jane Doe", aliases=("J. Doe", "Doe of Freedonia"),
        role="President", country="FRE", since=date(2020, 1, 1), until=date(2023, 6, 30),
    ),
    GazetteerEntry(
        key="person:jane-doe:FRE#2", kind="person", name="Jane Doe", role="Prime Minister", country="FRE",
        since=date(2024, 2, 1),
    ),
    GazetteerEntry(
        key="person:antonio-souza:un", kind="person", name="António Souza", role="Secretary-General",
        affiliation="United Nations", since=date(2017, 1, 1),
    ),
]  # fmt: skip


def table(folder: Path, text: str | bytes, name: str = "actors.tsv") -> ActorTable:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return ActorTable(path)


class TestTable(GazetteerSuite):
    @pytest.fixture
    def gazetteer(self, tmp_path: Path) -> ActorTable:
        return table(tmp_path, TSV)


@pytest.mark.parametrize(("name", "text"), [("a.tsv", TSV), ("a.toml", TOML), ("a.tsv", "\ufeff" + TSV)])
def test_tsv_and_toml_say_the_same(tmp_path: Path, name: str, text: str) -> None:
    assert list(table(tmp_path, text, name).entries()) == ENTRIES


def test_other_kinds_and_keys(tmp_path: Path) -> None:
    text = (
        "key\tkind\tname\tcountry\n\tstate\tFreedonia\tFRE\n\torganization\tEast Pact\t\n\torganization\tUN\t\n"
        "Q42\t\tZaphod\t\n\t\tMadonna\t\n\tgroup\tthe Elders\t\n\torganization\tMinistry of Love\tFRE\n"
    )
    keys = {entry.name: entry.key for entry in table(tmp_path, text).entries()}
    assert keys == {
        "Freedonia": "state:FRE", "East Pact": "org:east-pact", "UN": "org:un", "Zaphod": "Q42",
        "Madonna": "person:madonna", "the Elders": "group:the-elders", "Ministry of Love": "org:ministry-of-love:FRE",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("\tx", "an actor needs a name"),
        ("Jane Doe\tperson\tFR", "country must be an ISO 3166-1 alpha-3 code, not 'FR'"),
        ("Jane Doe\thuman", "kind must be one of person, state, organization, group, not 'human'"),
        ("Jane Doe\t\t\tlast year", "since must be a date (2021, 2021-05 or 2021-05-09), not 'last year'"),
        ("Jane Doe\t\t\t2021-13", "since must be a date"),
        ("Jane Doe\t\t\t2021\t2020", "since (2021) lies after until (2020)"),
        ("Jane Doe\t\t\t\t\t\tx\ty", "8 cells, but only 7 columns"),
        ("Pact\torganization\t\t\t\tChair", "only persons have a role and an affiliation"),
        ("Jane Doe\t\t\t\t\t\tx#2", "a key must not hold '#'"),
    ],
)
def test_a_fault_names_file_and_line(tmp_path: Path, line: str, fault: str) -> None:
    head = "name\tkind\tcountry\tsince\tuntil\trole\tkey\n# a remark\n\n"
    with pytest.raises(TableError) as caught:
        table(tmp_path, head + line)
    assert str(caught.value).startswith(f"{tmp_path / 'actors.tsv'}, line 4: {fault}")
    assert isinstance(caught.value, DiplodocError)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Jane Doe\t\n", "line 1: the first line must name the columns"),
        ("name\tname\n", "line 1: the first line must name the columns, each once"),
        ("name\tnickname\nJane Doe\tJ\n", "line 2: there is no column 'nickname'; there are: name, aliases, kind"),
        (b"name\n\xff\n", "is not UTF-8"),
    ],
)
def test_a_table_needs_its_columns(tmp_path: Path, text: str | bytes, fault: str) -> None:
    with pytest.raises(TableError, match=fault):
        table(tmp_path, text)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[[actor]]\nname = \n", r"a.toml: Invalid value \(at line 2"),
        ("[[person]]\nname = 'Jane'", r"must hold nothing but \[\[actor\]\] entries, not 'person'"),
        ("actor = [3]", "a.toml, entry 1: an actor must be a table, not 3"),
        ("[[actor]]\nname = 'A'\n\n[[actor]]\nname = 3", "a.toml, line 4: name must be a text, not 3"),
        ("[[actor]]\nname = 'A'\naliases = 'B'", "a.toml, line 1: aliases must be a list of names, not 'B'"),
        ("[[actor]]\nname = 'A'\nage = 3", "a.toml, line 1: there is no column 'age'"),
    ],
)
def test_toml_faults(tmp_path: Path, text: str, fault: str) -> None:
    with pytest.raises(TableError, match=fault):
        table(tmp_path, text, "a.toml")


def test_it_is_a_plugin_and_goes_to_other_processes(tmp_path: Path) -> None:
    made = table(tmp_path, TSV)
    registry = Registry([made], installed=False)
    assert registry.faults == ()
    assert registry.plugins[1].offers == {"gazetteer": [f"{made.name} (3 actors)"]}
    assert list(pickle.loads(pickle.dumps(made)).entries()) == ENTRIES
