"""Noun phrases: what they span, what they stand for, and what hangs on them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diplodoc.english.page import Page, Phrase
from diplodoc.english.phrases import phrases
from diplodoc.english.sentences import tokens
from diplodoc.english.words import tagging as words


def read(text: str) -> Page:
    page = tokens.make_page(text)
    words.tag(page)
    phrases.find(page)
    return page


def spans(text: str) -> list[str]:
    page = read(text)
    return [page.slice(phrase.first, phrase.last) for phrase in page.phrases]


def only(text: str) -> Phrase:
    """The one phrase of a text."""
    found = read(text).phrases
    assert len(found) == 1, [text[tokens_span(read(text), phrase)] for phrase in found]
    return found[0]


def tokens_span(page: Page, phrase: Phrase) -> slice:
    return slice(page.tokens[phrase.first].start, page.tokens[phrase.last].end)


def first(text: str) -> Phrase:
    return read(text).phrases[0]


# ---------------------------------------------------------------------- offices and their holders


@pytest.mark.parametrize(
    ("text", "name", "role", "country"),
    [
        ("President of the Republic of Azerbaijan Elnur Quliyev", "Elnur Quliyev", "President", "AZE"),
        ("Azerbaijani President Elnur Quliyev", "Elnur Quliyev", "President", "AZE"),
        ("Elnur Quliyev, President of the Republic of Azerbaijan", "Elnur Quliyev", "President", "AZE"),
        ("the President of the Swiss Confederation, Ursula Brenn-Keller", "Ursula Brenn-Keller", "President", "CHE"),
        ("Secretary of State Hale", "Hale", "Secretary of State", ""),
        ("Minister of Foreign Affairs Park Jin", "Park Jin", "Minister of Foreign Affairs", ""),
        ("Minister for Europe and the Americas Ana Sosa", "Ana Sosa", "Minister for Europe and the Americas", ""),
        ("the Special Envoy for the Horn of Africa, Luis Rey", "Luis Rey", "Special Envoy for the Horn of Africa", ""),
        ("U.S. Secretary of State Marcus Holloway", "Marcus Holloway", "Secretary of State", "USA"),
        ("Foreign Minister of Qatar Jassim Al Thawadi", "Jassim Al Thawadi", "Foreign Minister", "QAT"),
        ("Kuwait's Deputy Foreign Minister Nasser Al-Hajri", "Nasser Al-Hajri", "Deputy Foreign Minister", "KWT"),
        ("Iraqi ambassador to Kuwait Falah Hassan al-Rubai", "Falah Hassan al-Rubai", "ambassador", "IRQ"),
        ("Prime Minister Owen Hartley of the United Kingdom", "Owen Hartley", "Prime Minister", "GBR"),
        ("His Excellency Prime Minister Anil Gurung of Nepal", "Anil Gurung", "Prime Minister", "NPL"),
        ("General Smith", "Smith", "General", ""),
        ("the Prime Minister of Fiji, the Right Honourable Ratu Peni Vula", "Peni Vula", "Prime Minister", "FJI"),
        ("Prince Sultan bin Khalifa Al Marri", "Sultan bin Khalifa Al Marri", "Prince", ""),
        (
            "the Custodian of the Two Holy Mosques King Salem bin Khalid Al Marri",
            "Salem bin Khalid Al Marri",
            "Custodian of the Two Holy Mosques",
            "",
        ),
        (
            "Mr. Faisal Durrani, Foreign Secretary, Government of Pakistan",
            "Faisal Durrani",
            "Foreign Secretary",
            "PAK",
        ),
        (
            "General A.K. Karim, NDC, PSC, President of the Council of Ministers, Government of Bangladesh",
            "A.K. Karim",
            "President",
            "BGD",
        ),
        ("Finnish FM Aino Lehtinen", "Aino Lehtinen", "FM", "FIN"),
        ("Commander-in-Chief of Defence Services Senior General Win Maung", "Win Maung", "Commander-in-Chief", ""),
        (
            "the Chief of the General Staff (Army and Navy) General Kyaw Tun",
            "Kyaw Tun",
            "Chief of the General Staff",
            "",
        ),
        ("Sami Haddad, Minister of Commerce and Investment", "Sami Haddad", "Minister of Commerce and Investment", ""),
        ("his Malian counterpart to Egypt Modibo Traoré", "Modibo Traoré", "", "MLI"),
        (
            "the newly appointed Ambassador of the Republic of Korea to Bangladesh H.E. Mr. Bae Jin-woo",
            "Bae Jin-woo",
            "Ambassador",
            "KOR",
        ),
        (
            "Deputy Minister of Foreign Affairs of Armenia Vahan Ter-Petrosyan",
            "Vahan Ter-Petrosyan",
            "Deputy Minister of Foreign Affairs",
            "ARM",
        ),
        (
            "H.E. Dr. Maitha bint Obaid Al Suwaidi, Minister of State for Foreign Trade of the UAE",
            "Maitha bint Obaid Al Suwaidi",
            "Minister of State for Foreign Trade",
            "ARE",
        ),
        ("Major General Tariq Siddiqi", "Tariq Siddiqi", "Major General", ""),
        (
            "Canada's Minister of National Defence, Claire Tremblay",
            "Claire Tremblay",
            "Minister of National Defence",
            "CAN",
        ),
        (
            "Minister of Trade, Industry and Energy of Kenya Wanjiru Odera",
            "Wanjiru Odera",
            "Minister of Trade, Industry and Energy",
            "KEN",
        ),
        (
            "First Deputy Prime Minister, Minister of Foreign Affairs of the Republic of Serbia Milica Ostojić",
            "Milica Ostojić",
            "First Deputy Prime Minister, Minister of Foreign Affairs",
            "SRB",
        ),
    ],
)
def test_an_office_and_its_holder_are_one_phrase(text: str, name: str, role: str, country: str) -> None:
    phrase = only(text)
    assert (phrase.kind, phrase.name, phrase.role, phrase.country) == ("person", name, role, country)


def test_an_office_in_a_body_is_of_that_body() -> None:
    phrase = only("Secretary-General of the Kestrel Cooperation Council (KCC) Khalid bin Saad Al-Marri")
    assert phrase.name == "Khalid bin Saad Al-Marri"
    assert phrase.of is not None
    assert phrase.of.name == "Kestrel Cooperation Council"


def test_where_an_envoy_is_sent_is_not_where_he_comes_from() -> None:
    phrase = only("the Ambassador of Sierra Leone to the Holy See")
    assert (phrase.kind, phrase.country) == ("office", "SLE")
    assert [(link, inner.country) for link, inner in phrase.mods] == [("of", "SLE"), ("to", "VAT")]


@pytest.mark.parametrize(
    ("text", "role", "qualifier"),
    [
        ("former President Elijah Mwangi", "President", "former"),
        ("acting Foreign Minister Elijah Mwangi", "Foreign Minister", "acting"),
        ("the head of state", "head of state", ""),
        ("the first resident Ambassador", "Ambassador", ""),
    ],
)
def test_roles_are_without_article_and_qualifier(text: str, role: str, qualifier: str) -> None:
    phrase = only(text)
    assert (phrase.role, phrase.qualifier) == (role, qualifier)


def test_a_plural_office_is_shared_out() -> None:
    phrase = first("the Prime Ministers, Akmal Yusupov and Sanjar Dzhumabaev, agreed.")
    assert [(part.name, part.role) for part in phrase.parts] == [
        ("Akmal Yusupov", "Prime Minister"),
        ("Sanjar Dzhumabaev", "Prime Minister"),
    ]
    phrase = first("Ms. Ivana Barić and Mr. Senad Ćorić, Members of the Presidency, agreed.")
    assert [(part.name, part.role) for part in phrase.parts] == [("Ivana Barić", "Member"), ("Senad Ćorić", "Member")]


def test_lists_of_office_and_name_keep_their_pairs() -> None:
    page = read(
        "It was attended by the Minister of Health, Hon. Mathabo Lekhooa, the Ambassador of Germany, Dr. Karl Wiese, "
        "and the Director of the Fund, Mr. Tau Phiri."
    )
    parts = page.phrases[-1].parts
    assert [(part.name, part.country) for part in parts] == [
        ("Mathabo Lekhooa", ""),
        ("Karl Wiese", "DEU"),
        ("Tau Phiri", ""),
    ]


# ---------------------------------------------------------------------- kinds


@pytest.mark.parametrize(
    ("text", "kind", "country"),
    [
        ("the Turkish side", "state", "TUR"),
        ("the Government of Japan", "state", "JPN"),
        ("the people of Chad", "state", "TCD"),
        ("the Syrian government", "state", "SYR"),
        ("Baku", "state", "AZE"),
        ("his country", "state", ""),
        ("both countries", "state", ""),
        ("countries of the region", "group", ""),
        ("the member states of the Union", "group", ""),
        ("U.S. companies", "group", "USA"),
        ("Turkish troops", "group", "TUR"),
        ("Iraqi security forces", "organization", "IRQ"),
        ("the families of the victims", "group", ""),
        ("14 people", "group", ""),
        ("local authorities", "group", ""),
        ("the injured", "group", ""),
        ("all concerned", "group", ""),
        ("23 of them", "group", ""),
        ("two American hikers", "group", "USA"),
        ("the President", "office", ""),
        ("a spokesman", "office", ""),
        ("the guest", "office", ""),
        ("his Polish counterpart", "counterpart", "POL"),
        ("the sides", "sides", ""),
        ("both ministers", "sides", ""),
        ("the two leaders", "sides", ""),
        ("the interlocutors", "sides", ""),
        ("the two", "sides", ""),
        ("she", "pronoun", ""),
        ("last week", "time", ""),
        ("12 May 2024", "time", ""),
        ("the Iranian embassy", "organization", "IRN"),
        ("the ministry", "organization", ""),
        ("the talks", "thing", ""),
        ("the Iranian attack", "thing", "IRN"),
        ("the state of the port", "thing", ""),
    ],
)
def test_kinds(text: str, kind: str, country: str) -> None:
    phrase = only(text)
    assert (phrase.kind, phrase.country) == (kind, country)


def test_capitals_are_marked_so_that_clauses_can_decide() -> None:
    assert only("Ankara").key == "capital:TUR"


def test_the_possessor_owns_the_phrase() -> None:
    phrase = only("Azerbaijan's voluntary donations")
    assert phrase.owner is not None
    assert phrase.owner.key == "AZE"
    phrase = only("his country's support")
    assert phrase.owner is not None
    assert phrase.owner.kind == "state"
    assert phrase.owner.owner is not None
    assert phrase.owner.owner.name == "his"


# ---------------------------------------------------------------------- extent


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister met Kenya and Uganda said no.", ["The minister", "Kenya", "Uganda"]),
        ("Kenya and Uganda signed it.", ["Kenya and Uganda", "it"]),
        ("Norway gave Malawi 20 million dollars.", ["Norway", "Malawi", "20 million dollars"]),
        ("He promised the Philippines full cooperation.", ["He", "the Philippines", "full cooperation"]),
        ("Azerbaijan today received him.", ["Azerbaijan", "him"]),
        ("At the airport President Juma Kileo waved.", ["the airport", "President Juma Kileo"]),
        ("Talks between Peru and Chile began.", ["Talks between Peru and Chile"]),
        ("Bilateral and regional issues were raised.", ["Bilateral and regional issues"]),
        ("The Council deplored the launch by Iran of missiles.", ["The Council", "the launch", "Iran", "missiles"]),
        ("Welcoming the envoy, Amina Diallo said yes.", ["the envoy", "Amina Diallo"]),
        ("He assured the rescuers of his prayers.", ["He", "the rescuers", "his prayers"]),
        ("They accused the Government of Sudan of genocide.", ["They", "the Government of Sudan", "genocide"]),
        ("He was elected President of Malta.", ["He", "President of Malta"]),
        (
            "He met the Council, and the Group, led by Ana Reis, will convene.",
            ["He", "the Council", "the Group", "Ana Reis"],
        ),
    ],
)
def test_phrases_reach_as_far_as_they_belong_together(text: str, expected: list[str]) -> None:
    found = [span for span in spans(text) if span not in ("today", "yes", "no")]
    assert found == expected


def test_members_of_a_list_are_parts() -> None:
    phrase = first("Kenya, Uganda and the African Union agreed.")
    assert [part.kind for part in phrase.parts] == ["state", "state", "organization"]
    phrase = first("the Baltic states Estonia, Latvia and Lithuania agreed.")
    assert [part.key for part in phrase.parts] == ["EST", "LVA", "LTU"]


@pytest.mark.parametrize(
    ("text", "name", "role", "country"),
    [
        ("the Ambassador of Chile (His Excellency Mr Pablo Rey)", "Pablo Rey", "Ambassador", "CHL"),
        ("the Mayor of Bergen (Kari Nes)", "Kari Nes", "Mayor", "NOR"),
        ("Luis Rey (Minister of Finance of Chile)", "Luis Rey", "Minister of Finance", "CHL"),
        ("Ana Sosa (Minister of Trade, Peru)", "Ana Sosa", "Minister of Trade", "PER"),
    ],
)
def test_an_office_and_its_holder_in_brackets(text: str, name: str, role: str, country: str) -> None:
    phrase = only(text)
    assert (phrase.kind, phrase.name, phrase.role, phrase.country) == ("person", name, role, country)


@pytest.mark.parametrize(
    "text", ["On 3 May President Ana Sosa spoke", "On Monday President Ana Sosa spoke", "In Riga President Sosa spoke"]
)
def test_a_date_or_place_before_the_subject_is_no_part_of_it(text: str) -> None:
    assert [phrase.role for phrase in read(text).phrases] == ["", "President"]


def test_the_government_and_people_of_a_state_are_that_state() -> None:
    phrase = first("the Government and people of Chad")
    assert {part.key for part in phrase.parts} == {"TCD"}


PIECES = st.sampled_from(
    "the a President of and , . ( ) ' \" 's Kenya Baku U.N. Ministry for Minister Amina Diallo bin Al his who said met "
    "two sides 14 people H.E. Mr. Turkish embassy in to ; — JR. (ABC) CHAIR New and/or St.".split()
)


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=60).map(" ".join)))
def test_phrases_are_ordered_disjoint_and_within_their_sentence(text: str) -> None:
    page = read(text)
    before = -1
    for phrase in page.phrases:
        assert before < phrase.first <= phrase.last < len(page.tokens)
        assert phrase.first <= phrase.head <= phrase.last
        sentence = page.sentences[phrase.sentence]
        assert sentence.first <= phrase.first
        assert phrase.last <= sentence.last
        if phrase.name:
            assert page.slice(phrase.name_first, phrase.name_last) == phrase.name
        if phrase.role:
            assert page.slice(phrase.role_first, phrase.role_last) == phrase.role or phrase.parts
        before = phrase.last
