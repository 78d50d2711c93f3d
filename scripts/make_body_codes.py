"""Completes `src/diplodoc/data/body_codes.tsv`: a CAMEO-style code for every intergovernmental organization.

    python scripts/make_body_codes.py [--check]

It reads `body_codes.tsv` and `organizations.tsv` and nothing else. A code that the file has is kept, whether it is from
the CAMEO codebook or was derived here before. Every other intergovernmental organization that is no organ of one with a
code gets IGO and three letters of its own, which no other body has: the first that are free of its acronym, of the
initials of its name, and of its names, each in their order. With `--check`, nothing is written, and the exit status
says whether the file is up to date.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from diplodoc.data import Organization, organizations
from diplodoc.data.codes import actor_rows, body_codes

TABLE = Path(__file__).parents[1] / "src" / "diplodoc" / "data" / "body_codes.tsv"
SMALL = frozenset({"of", "the", "for", "and", "on", "in", "to", "against", "at", "with"})


def candidates(body: Organization) -> Iterator[str]:
    """Three letters for a body, the likeliest first."""
    initials = "".join(word[0] for word in body.name.replace("-", " ").replace("–", " ").split() if word not in SMALL)
    sources = [name for name in body.acronyms if name.isascii()]
    for letters in (*sources, initials, body.name, *body.aliases):
        kept = "".join(letter for letter in letters.upper() if letter.isascii() and letter.isalpha())
        yield from map("".join, combinations(kept, 3))


def codes() -> dict[str, tuple[str, str]]:
    """Code and origin of every body that has a code of its own, in the order of the organizations."""
    kinds = {kind for row in actor_rows() if row.kind == "body" and row.role == "IGO" for kind in row.words}
    by_key = {body.key: body for body in organizations()}
    given = body_codes()
    known = {key: code for key, (code, origin) in given.items() if origin == "CAMEO"}
    taken = {code[-3:] for code, _ in given.values()}
    found: dict[str, tuple[str, str]] = {}
    for body in organizations():
        if body.key in known:
            found[body.key] = known[body.key], "CAMEO"
        elif body.kind in kinds and not body.country and not _is_organ(body, by_key, known, kinds):
            if body.key in given:
                found[body.key] = given[body.key]
                continue
            letters = next(letters for letters in candidates(body) if letters not in taken)
            taken.add(letters)
            found[body.key] = f"IGO{letters}", "derived"
    return found


def _is_organ(body: Organization, by_key: dict[str, Organization], known: dict[str, str], kinds: set[str]) -> bool:
    """Whether a body is coded as what it is an organ of."""
    parent = by_key.get(body.parent)
    return parent is not None and (parent.key in known or (parent.kind in kinds and not parent.country))


def table() -> str:
    """The whole file."""
    names = {body.key: body.name for body in organizations()}
    head = "".join(line for line in TABLE.read_text("utf-8").splitlines(True) if line.startswith("#"))
    rows = (f"{key}\t{names[key]}\t{code}\t{origin}\n" for key, (code, origin) in codes().items())
    return head + "key\tname\tcode\torigin\n" + "".join(rows)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; say whether the file is up to date")
    text = table()
    if parser.parse_args().check:
        return 0 if text == TABLE.read_text("utf-8") else 1
    TABLE.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
