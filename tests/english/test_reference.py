"""Reference, on pages built by hand: documents are invented."""

from __future__ import annotations

import re
from collections.abc import Sequence

from diplodoc.english.names.office_labels import calls, classes_of, labels_of
from diplodoc.english.page import Clause, Page, Phrase, RawEvent, Sentence, Token, VerbGroup
from diplodoc.english.reference.cast import Cast, same_person
from diplodoc.english.reference.reference import resolve

_WORD = re.compile(r"[\w'-]+|[^\w\s]")


class Builder:
    """Makes a page, phrases, clauses and events by quoting the text."""

    def __init__(self, *paragraphs: str) -> None:
        text = "\n\n".join(paragraphs)
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        starts = [m.start() for m in re.finditer(r"\n\n", text)]
        first = depth = 0
        for match in _WORD.finditer(text):
            word = match.group()
            depth += word == "\u201c"
            token = Token(len(tokens), word, word.lower(), match.start(), match.end(), quoted=depth)
            depth -= word == "\u201d"
            token.sentence = len(sentences)
            tokens.append(token)
            if word in ".:" and depth == 0:
                paragraph = sum(s < match.start() for s in starts)
                sentences.append(
                    Sentence(len(sentences), first, token.index, tokens[first].start, token.end, paragraph)
                )
                first = len(tokens)
        self.page = Page(text, text, tokens, sentences)
        self.clauses: list[Clause] = []
        self.events: list[RawEvent] = []

    def span(self, words: str, nth: int = 1) -> tuple[int, int]:
        wanted = _WORD.findall(words)
        tokens = [t.text for t in self.page.tokens]
        for i in range(len(tokens)):
            if tokens[i : i + len(wanted)] == wanted:
                nth -= 1
                if nth == 0:
                    return i, i + len(wanted) - 1
        raise AssertionError(words)

    def phrase(self, kind: str, words: str, nth: int = 1, *, inner: bool = False, **fields: object) -> Phrase:
        first, last = self.span(words, nth)
        phrase = Phrase(first, last, last, kind, sentence=self.page.tokens[first].sentence, **fields)  # type: ignore[arg-type]
        if not inner:
            self.page.phrases.append(phrase)
        return phrase

    def person(self, words: str, name: str, role: str = "", nth: int = 1, **fields: object) -> Phrase:
        return self.phrase("person", words, nth, name=name, role=role, **fields)

    def clause(
        self, verb: str, subject: Phrase | None, *objects: Phrase, nth: int = 1, parent: Clause | None = None,
        relation: str = "main", preps: tuple[tuple[str, Phrase], ...] = (),
    ) -> Clause:  # fmt: skip
        at, last = self.span(verb, nth)
        everyone = [p for p in (subject, *objects, *(p for _, p in preps)) if p is not None]
        clause = Clause(
            len(self.clauses), VerbGroup(at, last, last, verb, "finite"), relation, parent,  # type: ignore[arg-type]
            self.page.tokens[at].sentence, min([at, *(p.first for p in everyone)]),
            max([last, *(p.last for p in everyone)]), subject, list(objects), list(preps),
        )  # fmt: skip
        self.clauses.append(clause)
        return clause

    def event(
        self,
        type_: str,
        clause: Clause,
        agents: Sequence[Phrase],
        recipients: Sequence[Phrase] = (),
        **fields: object,
    ) -> RawEvent:
        event = RawEvent(
            type_, type_, clause.verb.first, clause.verb.last, clause, None, clause.sentence,
            list(agents), list(recipients), **fields,  # type: ignore[arg-type]
        )  # fmt: skip
        self.events.append(event)
        return event

    def resolve(self) -> Cast:
        self.page.phrases.sort(key=lambda p: p.first)
        return resolve(self.page, self.clauses, self.events)


def audience() -> tuple[Builder, dict[str, Phrase]]:
    """A president receives a minister from abroad."""
    b = Builder(
        "President of Georgia Nino Abashidze received Foreign Minister of Peru Luis Quispe Mamani .",
        "The head of state thanked him for his visit . The guest invited her to Lima . "
        "The sides discussed trade between the two countries .",
    )
    georgia = b.phrase("state", "Georgia", inner=True, name="Georgia", key="GEO", country="GEO")
    peru = b.phrase("state", "Peru", inner=True, name="Peru", key="PER", country="PER")
    p = {
        "nino": b.person("President of Georgia Nino Abashidze", "Nino Abashidze", "President", of=georgia),
        "luis": b.person(
            "Foreign Minister of Peru Luis Quispe Mamani", "Luis Quispe Mamani", "Foreign Minister", of=peru
        ),
        "head": b.phrase("office", "The head of state", role="head of state", determiner="the"),
        "him": b.phrase("pronoun", "him"),
        "guest": b.phrase("office", "The guest", role="guest", determiner="the"),
        "her": b.phrase("pronoun", "her"),
        "sides": b.phrase("sides", "The sides", plural=True, determiner="the"),
        "countries": b.phrase("sides", "the two countries", plural=True, determiner="the"),
    }
    his = b.phrase("pronoun", "his", inner=True)
    p["visit"] = b.phrase("thing", "his visit", owner=his)
    p["his"] = his
    b.event("meeting", b.clause("received", p["nino"], p["luis"]), [p["nino"]], [p["luis"]])
    b.event(
        "thanks",
        b.clause("thanked", p["head"], p["him"], preps=(("for", p["visit"]),)),
        [p["head"]],
        [p["him"]],
    )
    b.event("invitation", b.clause("invited", p["guest"], p["her"]), [p["guest"]], [p["her"]])
    b.event("discussion", b.clause("discussed", p["sides"]), [p["sides"]])
    return b, p


def test_an_audience_is_resolved_throughout() -> None:
    b, p = audience()
    cast = b.resolve()
    nino, luis = "nino-abashidze", "luis-quispe-mamani"
    assert p["head"].actors == (nino,)
    assert p["him"].actors == p["his"].actors == p["guest"].actors == (luis,)
    assert p["her"].actors == (nino,)
    assert p["sides"].actors == (nino, luis)
    assert p["countries"].actors == ("georgia", "peru")
    assert [(e.agent_ids, e.recipient_ids) for e in b.events] == [
        ((nino,), (luis,)), ((nino,), (luis,)), ((luis,), (nino,)), ((nino, luis), ()),
    ]  # fmt: skip
    figure = next(f for f in cast if f.id == luis)
    assert (figure.kind, figure.role, figure.of, figure.country) == (
        "person",
        "Foreign Minister",
        "peru",
        "PER",
    )
    assert {how for _, _, how in figure.mentions} >= {"name", "pronoun", "guest", "sides"}
    assert [f.id for f in cast] == [nino, "georgia", luis, "peru"]


def test_every_phrase_tells_why() -> None:
    b, p = audience()
    b.resolve()
    assert p["nino"].how == "name"
    assert p["head"].how == "office"
    assert p["him"].how == "pronoun"


def test_ids_are_the_same_each_time() -> None:
    one, two = audience()[0].resolve(), audience()[0].resolve()
    assert [f.id for f in one] == [f.id for f in two]


def test_a_family_name_is_the_person_of_that_name() -> None:
    b = Builder(
        "Wang Yi met Wang Li . Minister Wang Li spoke . Mr Wang Yi left .",
        "Dr Okonkwo-Mbah came . Adaeze Okonkwo-Mbah sat .",
    )
    yi, li = b.person("Wang Yi", "Wang Yi"), b.person("Wang Li", "Wang Li")
    li2, yi2 = (
        b.person("Minister Wang Li", "Wang Li", "Minister"),
        b.person("Mr Wang Yi", "Wang Yi", gender="m"),
    )
    one, two = (
        b.person("Dr Okonkwo-Mbah", "Okonkwo-Mbah"),
        b.person("Adaeze Okonkwo-Mbah", "Adaeze Okonkwo-Mbah"),
    )
    cast = b.resolve()
    assert yi.actors == yi2.actors != li.actors == li2.actors
    assert one.actors == two.actors
    figure = next(f for f in cast if f.id == one.actors[0])
    assert (figure.name, figure.aliases) == ("Adaeze Okonkwo-Mbah", ("Okonkwo-Mbah",))


def test_an_initial_and_a_diacritic_do_not_part_a_person() -> None:
    assert same_person(("j", "halloran"), ("marcus", "john", "halloran"))
    assert not same_person(("al", "tamimi"), ("al", "hajraf"))
    assert not same_person(("m", "j"), ("marcus", "john", "halloran"))


def test_an_office_without_a_name_is_a_person_of_its_own() -> None:
    b = Builder("The Prime Minister of Iceland bids President Didi .")
    iceland = b.phrase("state", "Iceland", inner=True, name="Iceland", key="ISL", country="ISL")
    pm = b.phrase("office", "The Prime Minister of Iceland", role="Prime Minister", of=iceland, determiner="the")
    pm.head = pm.first + 2
    b.person("President Didi", "Didi", "President")
    cast = b.resolve()
    figure = next(f for f in cast if f.id == pm.actors[0])
    assert (figure.name, figure.role, figure.of, figure.country) == (
        "Prime Minister of Iceland",
        "Prime Minister",
        "iceland",
        "ISL",
    )


def test_a_counterpart_has_the_same_office_in_the_other_country() -> None:
    b = Builder(
        "Foreign Minister of Chile Ana Rojas met her Polish counterpart Jan Nowak . She briefed her counterpart ."
    )
    chile = b.phrase("state", "Chile", inner=True, name="Chile", key="CHL", country="CHL")
    ana = b.person("Foreign Minister of Chile Ana Rojas", "Ana Rojas", "Foreign Minister", of=chile)
    her = b.phrase("pronoun", "her", inner=True)
    jan = b.phrase("counterpart", "her Polish counterpart Jan Nowak", name="Jan Nowak", owner=her, country="POL")
    she, her2 = b.phrase("pronoun", "She"), b.phrase("pronoun", "her", 2, inner=True)
    again = b.phrase("counterpart", "her counterpart", owner=her2)
    b.event("meeting", b.clause("met", ana, jan), [ana], [jan])
    b.clause("briefed", she, again)
    cast = b.resolve()
    assert again.actors == jan.actors == ("jan-nowak",)
    assert she.actors == ("ana-rojas",)
    figure = next(f for f in cast if f.id == "jan-nowak")
    assert (figure.role, figure.country, figure.of) == ("Foreign Minister", "POL", "poland")


def test_a_pronoun_before_its_antecedent_waits_for_it() -> None:
    b = Builder("Expressing his gratitude , Kofi Boateng left .")
    his = b.phrase("pronoun", "his", inner=True)
    gratitude = b.phrase("thing", "his gratitude", owner=his)
    kofi = b.person("Kofi Boateng", "Kofi Boateng")
    main = b.clause("left", kofi)
    b.clause("Expressing", None, gratitude, parent=main, relation="participle")
    b.resolve()
    assert his.actors == ("kofi-boateng",)


def test_first_person_in_a_quotation_is_the_speakers() -> None:
    b = Builder("\u201c I condemn this , our country mourns \u201d , said President of Malta Rita Borg .")
    i, our = b.phrase("pronoun", "I"), b.phrase("pronoun", "our", inner=True)
    country = b.phrase("state", "our country", owner=our)
    malta = b.phrase("state", "Malta", inner=True, name="Malta", key="MLT", country="MLT")
    rita = b.person("President of Malta Rita Borg", "Rita Borg", "President", of=malta)
    said = b.clause("said", rita)
    condemn = b.clause("condemn", i, parent=said, relation="quote")
    b.event("statement", said, [rita], content_first=0, content_last=b.span("mourns")[0])
    b.event("criticism", condemn, [i], embedded=True)
    b.resolve()
    assert i.actors == ("rita-borg",)
    assert country.actors == ("malta",)


def test_a_capital_acts_or_is_a_place() -> None:
    b = Builder("Berlin rejected the plan . They met in Berlin .")
    acting, place = (b.phrase("state", "Berlin", n, name="Berlin", key="capital:DEU", country="DEU") for n in (1, 2))
    they = b.phrase("pronoun", "They")
    b.event("rejection", b.clause("rejected", acting), [acting])
    b.clause("met", they, preps=(("in", place),))
    b.resolve()
    assert acting.actors == ("germany",)
    assert not place.actors


def test_nobody_thanks_themselves() -> None:
    b = Builder("Ana Rojas thanked Ana Rojas .")
    one, two = b.person("Ana Rojas", "Ana Rojas"), b.person("Ana Rojas", "Ana Rojas", nth=2)
    event = b.event("thanks", b.clause("thanked", one, two), [one], [two])
    b.resolve()
    assert (event.agent_ids, event.recipient_ids) == (("ana-rojas",), ())


def test_labels_of_offices() -> None:
    def may_be_called(role: str, words: str) -> bool:
        return bool(labels_of(role).strong & set(calls(words)))

    assert may_be_called("State President", "head of state")
    assert may_be_called("Federal Minister for Foreign Affairs", "minister")
    assert may_be_called("Minister of Foreign Affairs", "top diplomat")
    assert may_be_called("Deputy Minister of Health", "Deputy Minister")
    assert "minister" in labels_of("Deputy Minister of Health").weak
    assert not may_be_called("former President", "President")
    assert not may_be_called("Vice President", "President")


def test_classes_of_offices() -> None:
    assert classes_of("Secretary of State") == classes_of("Minister of Foreign Affairs") == {"foreign-minister"}
    assert classes_of("Federal Minister for Foreign Affairs") == {"foreign-minister"}
    assert classes_of("Deputy Minister of Foreign Affairs") == {"deputy-minister"}
    assert classes_of("First Deputy Prime Minister, Minister of Foreign Affairs") == {
        "deputy-head",
        "foreign-minister",
    }


def test_a_long_document_of_many_names_is_read() -> None:
    b = Builder(" ".join(f"Kim Name{i} spoke ." for i in range(3000)))
    b.page.phrases = [
        Phrase(4 * i, 4 * i + 1, 4 * i + 1, "person", name=f"Kim Name{i}", sentence=i) for i in range(3000)
    ]
    cast = b.resolve()
    assert len(cast) == 3000
