"""Measures the English extractor on the gold documents, and pins quality floors just below the measurement.

    python scripts/measure_gold.py            prints the figures beside the floors
    python scripts/measure_gold.py --write    writes tests/gold/floors.toml anew: the measurement less 0.01, with the
                                              digest of the documents

`tests/gold/test_floors.py` fails where a figure falls below its floor, or the documents are not those of the digest.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import tomllib
from pathlib import Path

from diplodoc import Parser, Registry
from diplodoc.scoring import Score, load_gold, score

ROOT = Path(__file__).parents[1]
FLOORS = ROOT / "tests" / "gold" / "floors.toml"
#: Each corpus with its folders: styles that were at hand when the rules were written, and others that were not.
CORPORA = {
    "authored": ("tests/gold/authored", "src/diplodoc/testing/seeds"),
    "fresh": ("tests/gold/fresh",),
}
PINNED = (
    "found", "roles", "strict", "main found", "main strict", "dates", "places", "actors",
    "actor country", "actor role", "embedded flag", "status",
)  # fmt: skip
_MARGIN = 0.01


def measure(corpus: str) -> Score:
    """The figures of the built-in components on one corpus."""
    gold = [document for folder in CORPORA[corpus] for document in load_gold(ROOT / folder)]
    parser = Parser(Registry(installed=False), strict=True)
    return score(gold, (parser.parse(document.source) for document in gold))


def digest(corpus: str) -> str:
    """A digest of all files of a corpus, by their names and contents."""
    hash_ = hashlib.sha256()
    for folder in CORPORA[corpus]:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file():
                content = path.read_bytes().replace(b"\r\n", b"\n")  # as git may check it out
                hash_.update(f"{path.relative_to(ROOT).as_posix()} {len(content)}\n".encode() + content)
    return hash_.hexdigest()


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--write", action="store_true", help="pin the floors anew")
    write = arguments.parse_args().write
    floors = tomllib.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    lines = ["# Written by scripts/measure_gold.py --write. No change may lower a floor without saying why."]
    for corpus in CORPORA:
        figures = measure(corpus).figures()
        lines += ["", f"[{corpus}]", f'digest = "{digest(corpus)}"']
        for name in PINNED:
            figure, floor = figures[name] or 0.0, floors.get(corpus, {}).get(name)
            print(f"{corpus:10} {name:16} {figure:.3f}   floor {'none' if floor is None else f'{floor:.3f}'}")
            lines.append(f'"{name}" = {math.floor((figure - _MARGIN) * 1000) / 1000:.3f}')
    if write:
        FLOORS.write_text("\n".join([*lines, ""]), "utf-8")


if __name__ == "__main__":
    main()
