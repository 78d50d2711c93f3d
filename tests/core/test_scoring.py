"""Scoring: the figures of a small gold document, worked out by hand; the folder that holds it; the command."""

import json
from datetime import date

import attrs
import pytest
from click.testing import CliRunner

from diplodoc import Actor, Document, Event, Place, ReadError, Span, When, parse, scoring
from diplodoc.cli import main
from diplodoc.testing import assert_scores, seed_gold

TEXT = "President Diallo thanked Japan. She met Kishida in Tokyo on 3 May 2024, and praised Japan, which sent aid."
RECORD = {
    "doc": "thanks",
    "date": "2024-05-04",
    "actors": [
        {"id": "d", "kind": "person", "names": ["Amina Diallo", "Diallo"], "role": "President", "country": "SEN"},
        {"id": "j", "kind": "state", "names": ["Japan"], "role": None, "of": None, "country": "JPN"},
        {"id": "k", "kind": "person", "names": ["Kishida"], "role": None, "of": "j", "country": "JPN"},
    ],
    "events": [
        {"type": "thanks", "trigger": "thanked", "agents": ["d"], "recipients": ["j"]},
        {"type": "meeting", "trigger": "met", "agents": ["d"], "recipients": ["k"], "date": "2024-05-03",
         "place": "Tokyo"},
        {"type": "praise", "trigger": "praised", "agents": ["d"], "recipients": ["j"]},
        {"type": "aid", "trigger": "sent aid", "agents": ["j"], "recipients": [], "embedded": True, "optional": True},
    ],
}  # fmt: skip


def write(folder, *records, text=TEXT):
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "docs" / "thanks.txt").write_text(text, "utf-8")
    (folder / "gold.jsonl").write_text("".join(f"{json.dumps(record)}\n" for record in records), "utf-8")
    return folder


def gold(folder):
    (document,) = scoring.load_gold(write(folder, RECORD))
    return document


def span(words):
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def event(number, type_, trigger, agents, recipients=(), **more):
    return Event(
        id=f"e{number}", type=type_, trigger=span(trigger), sentence=Span(0, len(TEXT)), agents=agents,
        recipients=recipients, rule="r", extractor="by-hand", **more,
    )  # fmt: skip


DAY = date(2024, 5, 3)
FOUND = Document(
    text=TEXT,
    actors=(
        Actor(id="a1", kind="person", name="Diallo", role="president", country="SEN"),
        Actor(id="a2", kind="state", name="Japan", country="JPN"),
        Actor(id="a3", kind="person", name="Tokyo"),
    ),
    events=(
        event(1, "thanks", "thanked", ("a1",), ("a2",), status="planned"),
        # Of symmetric types, who stands first does not matter; "Tokyo" is nobody.
        event(2, "meeting", "met Kishida", ("a3",), ("a1",), when=When(start=DAY, end=DAY, edtf="2024-05-03"),
              place=Place(name="Tokyo", span=span("Tokyo"))),
        event(3, "aid", "aid", ("a1",), embedded=True),
        event(4, "call", "She", ("a1",)),
    ),
)  # fmt: skip


def test_the_figures(tmp_path):
    score = scoring.score([gold(tmp_path)], [FOUND])
    counts = {name: (t.right, t.wanted, t.given) for name, t in (score.tallies | score.shares).items() if t.given}
    assert counts == {
        "found": (2, 3, 3),  # thanks and meeting; praise is missed, the call invented; aid is optional
        "strict": (1, 3, 3),
        "main found": (2, 3, 3),
        "main strict": (1, 3, 3),
        "roles": (3, 6, 5),
        "dates": (1, 1, 1),
        "places": (1, 1, 1),
        "actors": (2, 3, 3),
        "actor kind": (2, 2, 2),
        "actor country": (2, 2, 2),
        "actor role": (1, 1, 1),
        "embedded flag": (2, 2, 2),
        "status": (1, 2, 2),
    }
    assert score.figures()["found"] == pytest.approx(2 / 3)
    assert score.figures()["embedded found"] is None
    assert [str(error) for error in score.errors] == [
        "+    32 call           “She” participant Amina Diallo",
        "~    36 meeting        “met” participant ?Tokyo; participant Amina Diallo, not participant Amina Diallo; "
        "participant Kishida",
        "-    76 praise         “praised” agent Amina Diallo; recipient Japan",
    ]


def test_a_perfect_reading_has_perfect_figures(tmp_path):
    wanted = gold(tmp_path)
    perfect = Document(
        text=TEXT,
        actors=tuple(
            Actor(id=a.id, kind=a.kind, name=a.names[0], role=a.role, affiliation=a.of, country=a.country)
            for a in wanted.actors
        ),
        events=tuple(
            Event(
                id=f"e{number}", type=e.type, trigger=e.trigger, sentence=e.trigger, agents=e.agents,
                recipients=e.recipients, embedded=e.embedded, status=e.status, rule="r", extractor="x",
                when=When(start=e.days[0], end=e.days[1], edtf="?") if e.days else None,
                place=Place(name=e.place, span=e.trigger) if e.place else None,
            )
            for number, e in enumerate(wanted.events)
        ),
    )  # fmt: skip
    score = scoring.score([wanted], [perfect])
    assert {figure for figure in score.figures().values() if figure is not None} == {1.0}
    assert score.errors == []


def test_gold_and_documents_must_go_together(tmp_path):
    wanted = gold(tmp_path)
    with pytest.raises(ValueError, match="'thanks' has another text"):
        scoring.score([wanted], [attrs.evolve(FOUND, text=TEXT + " ")])
    with pytest.raises(ValueError, match="zip"):
        scoring.score([wanted], [])


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"doc": "nix"}, r"nix.txt: cannot be opened"),
        ({"actors": [{"id": "d"}]}, r"gold.jsonl:1: an entry has no 'kind'"),
        ({"actors": 7}, r"gold.jsonl:1: is no gold record"),
        ({"date": "soon"}, r"gold.jsonl:1: .*YYYY-MM-DD"),
        ({"events": [RECORD["events"][0] | {"nth": 2}]}, "'thanked' does not stand in the text 2 times"),
        ({"events": [RECORD["events"][0] | {"agents": ["x"]}]}, "no actor has the id 'x'"),
        ({"events": [RECORD["events"][0] | {"date": "2024-05-03/.."}]}, "leaves an end open"),
    ],
)
def test_a_broken_record_is_named(tmp_path, change, what):
    with pytest.raises(ReadError, match=what):
        scoring.load_gold(write(tmp_path, RECORD | change))


def test_a_broken_line_is_named(tmp_path):
    write(tmp_path, RECORD)
    with open(tmp_path / "gold.jsonl", "a") as file:
        file.write("{\n")
    with pytest.raises(ReadError, match="gold.jsonl:2: is no gold record"):
        scoring.load_gold(tmp_path)


def run(*arguments):
    return CliRunner().invoke(main, ["score", *map(str, arguments)])


def test_the_command_tells_the_figures_and_the_errors(tmp_path):
    write(tmp_path, RECORD)
    wanted = scoring.load_gold(tmp_path)
    score = scoring.score(wanted, [parse(wanted[0].source)])
    assert run(tmp_path).stdout == f"{score}\n"
    assert run(tmp_path, "--errors").stdout.endswith(f"{score}\n")
    figures = json.loads(run(tmp_path, "--json").stdout)
    assert figures.pop("documents") == 1
    assert figures == {name: figure and round(figure, 4) for name, figure in score.figures().items()}


def test_the_command_lists_what_is_wrong(tmp_path):
    record = RECORD | {"events": [RECORD["events"][0] | {"type": "force"}]}
    lines = run(write(tmp_path, record), "thanks", "--errors").stdout.splitlines()
    assert lines[0] == "== thanks"
    assert "-    17 force          “thanked” agent Amina Diallo; recipient Japan" in lines


def test_the_command_says_what_it_cannot_do(tmp_path):
    write(tmp_path, RECORD)
    assert "no document nix" in run(tmp_path, "nix").stderr
    assert "no extractor is named 'nix'" in run(tmp_path, "--extractor", "nix").stderr
    (tmp_path / "gold.jsonl").unlink()
    result = run(tmp_path)
    assert "gold.jsonl: cannot be opened" in result.stderr
    assert result.exit_code == 2


class Silent:
    name, languages = "silent", ("en",)

    def extract(self, source):
        from diplodoc import Extraction

        return Extraction()


def test_an_extractor_can_be_measured_in_a_test(tmp_path):
    from diplodoc.english.extractor import EnglishExtractor

    score = assert_scores(EnglishExtractor(), write(tmp_path, RECORD), {"found": 0.5, "dates": 0.5})
    assert score.documents == 1
    with pytest.raises(AssertionError, match="found is 0.000, and should be at least 0.100"):
        assert_scores(Silent(), seed_gold(), {"found": 0.1})
    with pytest.raises(ValueError, match="no figure is named 'fund'"):
        assert_scores(Silent(), seed_gold(), {"fund": 0.1})
