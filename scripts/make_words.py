"""Make `src/diplodoc/english/data/words.tsv`, the table of English word forms, their tags and lemmas.

A development-time script; the library only reads what it wrote. It needs

- `lemminflect` (MIT; its forms are from the SPECIALIST lexicon of the US National Library of Medicine),
- the SCOWL word lists (Debian package `scowl`; free to use and modify), to leave out rare words,
- WordNet 3.0 (Debian package `wordnet-base`; the WordNet licence), for how often a word is a noun, a verb, an
  adjective or an adverb in its sense-tagged texts.

    python scripts/make_words.py SCOWL_DICT_DIR WORDNET_DIR

Every line is a form and its readings, the likelier first: `visited<TAB>VBD-2 VBN-2`. A reading is a Penn
tag and how the lemma is made: nothing (the form itself), `-N` (drop N characters), `-Nxyz` (drop N, add
xyz). VB stands for VBP too.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

import lemminflect

OUT = Path(__file__).parent.parent / "src" / "diplodoc" / "english" / "data" / "words.tsv"
SPELLINGS = (
    "english", "american", "british", "british_z", "canadian", "australian", "variant_1", "variant_2",
    "british_variant_1", "canadian_variant_1", "australian_variant_1",
)  # fmt: skip
#: SCOWL sizes up to "large"; beyond lie the rare words.
SIZES = ("10", "20", "35", "40", "50", "55", "60")

#: Nouns that are plural without an ending.
PLURAL = frozenset("people police personnel media data clergy cattle".split())
#: Endings of singular nouns that look plural.
SINGULAR = (
    "ics",
    "news",
    "ss",
    "us",
    "is",
    "series",
    "species",
    "means",
    "headquarters",
    "corps",
    "chaos",
    "gas",
)

POS = {"1": "N", "2": "V", "3": "J", "4": "R", "5": "J"}
CLASS = {"NN": "N", "NNS": "N", "JJ": "J", "JJR": "J", "JJS": "J", "RB": "R", "RBR": "R", "RBS": "R"}
WANTED = {*CLASS, "VB", "VBZ", "VBD", "VBN", "VBG"}

#: What the tagged texts, which are of the 1960s and no news, get wrong for documents.
VERB_FIRST = frozenset(
    "meet hold discuss thank say tell ask make take give go come see know think get keep let put become "
    "begin leave continue urge hail slam vow eye mull ink reject accept agree sign send receive welcome "
    "condemn reaffirm stress underscore meet need back".split()
)
NOUN_FIRST = frozenset(
    "talk visit call view support state trade peace war attack strike aid force report release conference "
    "offer host chair head minister people place part act aim plan step work hope interest concern issue "
    "matter deal praise base".split()
)
#: Forms in -ing that are nouns before they are verbs.
ING_NOUNS = frozenset(
    "meeting building understanding training bombing shooting fighting trading planning funding financing housing "
    "shipping warning hearing gathering briefing crossing painting flooding suffering killing ruling landing "
    "finding feeling offering spending banking mining farming shelling trafficking smuggling laundering sharing "
    "monitoring catering peacekeeping rebuilding policing lending borrowing wedding outing "
    "blessing uprising".split()
)
#: Nouns of the tagged texts that documents use as verbs too: "tabled a motion", "to distance himself".
VERBS_TOO = frozenset("author distance phase table tone".split())
#: Plurals of nouns that the forms have as mass nouns alone: "sang the praises of".
COUNTED_TOO = frozenset("dissent halt praise repeal".split())
#: Readings that exist in the dictionary but not in documents.
NEVER = frozenset(
    "minister:V people:V president:V general:V country:V region:V conference:V peace:V army:V defense:V "
    "defence:V area:V community:V council:V sector:V treaty:V envoy:V officer:V summit:V oil:V city:V "
    "day:V night:V morning:V man:V woman:V child:V foot:V body:V culture:V way:V road:V sea:V river:V "
    "lake:V island:V chairman:V gold:V silver:V event:V government:V stress:J meet:J foreign:N international:N "
    "national:N political:N economic:N regional:N say:N tell:N go:N meet:N thank:N think:N know:N see:N "
    "get:N give:N take:N come:N become:N hear:N mean:N send:N keep:N let:N pay:J include:N begin:N said:J "
    "met:J made:J given:N have:N do:N state:J issue:J own:N own:V side:J".split()
)


def vocabulary(scowl: Path) -> set[str]:
    """All words in lower case of the wanted spellings and sizes; no names."""
    files = (scowl / f"{spelling}-words.{size}" for spelling in SPELLINGS for size in SIZES)
    texts = (file.read_text("utf-8", errors="replace") for file in files if file.exists())
    return {word for text in texts for word in text.split() if word.isalpha() and len(word) > 1}


def counts(wordnet: Path) -> dict[str, dict[str, int]]:
    """How often each lemma stands in the tagged texts as noun, verb, adjective and adverb."""
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for line in (wordnet / "cntlist.rev").read_text("ascii").splitlines():
        key, _, count = line.split()
        lemma, _, sense = key.partition("%")
        found[lemma][POS[sense[0]]] += int(count)
    return found


def lemmas(wordnet: Path, name: str) -> set[str]:
    lines = (wordnet / f"index.{name}").read_text("ascii").splitlines()
    return {line.split()[0] for line in lines if not line.startswith(" ")}


def reading(form: str, tag: str, lemma: str) -> str:
    if form == lemma:
        return tag
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return f"{tag}-{len(form) - same}{lemma[same:]}"


def main(scowl: Path, wordnet: Path) -> None:
    words, seen = vocabulary(scowl), counts(wordnet)
    listed = {kind: lemmas(wordnet, name) for kind, name in (("N", "noun"), ("V", "verb"), ("J", "adj"), ("R", "adv"))}
    table: dict[str, dict[tuple[str, str], float]] = defaultdict(dict)
    for lemma in sorted(words):
        inflections = lemminflect.getAllInflections(lemma)
        for kind, tag in (("R", "RB"), ("J", "JJ")):
            if lemma in listed[kind]:
                inflections.setdefault(tag, (lemma,))
        for kind, tag, upos in (("N", "NN", "NOUN"), ("V", "VB", "VERB")):
            # nouns and verbs that the forms lack ("act", "bar", "radio"): known from the dictionary, inflected by rule
            if tag not in inflections and lemma in listed[kind] and (seen[lemma][kind] or not inflections):
                guessed = lemminflect.getAllInflectionsOOV(lemma, upos)
                inflections.update({t: f for t, f in guessed.items() if t == tag or set(f) & words})
        if lemma in COUNTED_TOO:
            inflections["NNS"] = (f"{lemma}s",)
        kinds = {CLASS.get(tag, "V") for tag in inflections}
        past, participle = inflections.get("VBD", ()), inflections.get("VBN", ())
        if not participle or set(past) & set(participle):
            inflections["VBN"] = tuple(dict.fromkeys((*participle, *past)))
        for tag, forms in inflections.items():
            if tag not in WANTED:
                continue
            kind = CLASS.get(tag, "V")
            if f"{lemma}:{kind}" in NEVER:
                continue
            if lemma not in listed[kind] and any(lemma in listed[other] for other in kinds):
                continue  # the dictionary knows the word, and not as this
            score = seen[lemma][kind] + {"N": 0.4, "V": 0.3, "J": 0.35, "R": 0.2}[kind]
            if (kind == "V" and lemma in VERB_FIRST) or (kind == "N" and lemma in NOUN_FIRST):
                score += 1000
            if (
                kind == "V"
                and lemma not in VERB_FIRST | NOUN_FIRST | VERBS_TOO
                and not seen[lemma]["V"]
                and seen[lemma]["N"] >= 20
            ):
                continue
            for form in forms:
                if not form.isalpha() or (form not in words and lemma not in words):
                    continue
                if tag == "NNS" and form == lemma and len(forms) > 1 and lemma not in PLURAL:
                    continue
                if tag == "NN" and form in PLURAL:
                    continue
                table[form][tag, lemma] = score
    lines = []
    for form, readings in sorted(table.items()):
        plural = any(tag == "NNS" and (lemma != form or not form.endswith(SINGULAR)) for tag, lemma in readings)
        if form.endswith("s") and plural:
            readings = {key: score for key, score in readings.items() if key[0] != "NN"}
        if form in ING_NOUNS:
            readings = {("NN", form): 1e6} | readings | {("NN", form): 1e6}
        best: dict[str, tuple[float, str]] = {}
        for (tag, lemma), score in readings.items():
            if tag not in best or (score, lemma) > best[tag]:
                best[tag] = score, lemma
        ranked = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))
        lines.append(form + "\t" + " ".join(reading(form, tag, lemma) for tag, (_, lemma) in ranked))
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} forms, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
