"""The second room: tags and lemmas. An example is a sentence with the tags that matter behind their words."""

from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplodoc.english.lexicon import entry
from diplodoc.english.sentences.tokens import make_page
from diplodoc.english.words.tagging import tag


def test_the_table_is_in_order_so_that_every_form_in_it_is_found() -> None:
    table = (files("diplodoc.english") / "data" / "words.tsv").read_text("utf-8").splitlines()
    assert table == sorted(table)
    forms = [line.partition("\t")[0] for line in table]
    assert len({*forms}) == len(forms)
    assert all(entry(form).known for form in (forms[0], forms[len(forms) // 2], forms[-1]))
    assert not entry("aaa").known
    assert not entry("zzz").known


def check(example: str) -> None:
    words = [word.rpartition("/") if "/" in word else ("", "", word) for word in example.split()]
    page = make_page(" ".join(word or plain for word, _, plain in words))
    tag(page)
    wanted = [(word, wanted) for word, _, wanted in words if word]
    found = {token.text: token.tag for token in page.tokens}
    got = [(token.text, token.tag) for token in page.tokens if token.text in dict(wanted)]
    assert [(w, t) for w, t in got if (w, t) not in wanted] == [], found


@pytest.mark.parametrize(
    "example",
    [
        "Kuwait condemns/VBZ attack/NN , summons/VBZ ambassador/NN",
        "Emir, President of Senegal hold/VBP talks/NNS",
        "PM meets/VBZ FM",
        "President Meets/VBZ With/IN Prime Minister",
        "Russia backs/VBZ UN plan/NN , urges/VBZ restraint",
        "Foreign Minister Visits/VBZ Baku for Talks",
        "EU sanctions/VBZ Belarus officials/NNS",
        "CHAIRMAN RECEIVED/VBD SLOVAK DELEGATION/NNP",
        "President to host/VB summit/NN",
        "Iran, Iraq sign/VBP border accord/NN",
    ],
)
def test_headlines(example: str) -> None:
    check(example)


@pytest.mark.parametrize(
    "example",
    [
        "The minister visits/VBZ Baku .",
        "The official visits/NNS were useful .",
        "His visits/NNS to Baku and calls/NNS for peace were/VBD noted/VBN .",
        "The Council calls/VBZ on all parties to show/VB restraint .",
        "The phone calls/NNS with the leaders continued/VBD .",
        "The member states/NNS of the body have/VBP suffered/VBN .",
        "He states/VBZ that the sides agreed/VBD .",
        "His country supports/VBZ the process .",
        "He chairs/VBZ the committee and heads/VBZ the delegation .",
        "The project aims/VBZ at growth/NN .",
        "The aims/NNS of the plan are clear/JJ .",
    ],
)
def test_third_person_or_plural(example: str) -> None:
    check(example)


@pytest.mark.parametrize(
    "example",
    [
        "Their support/NN for the process is welcome/JJ .",
        "The United States support/VBP the process .",
        "They express/VBP support/NN and thank/VBP Japan .",
        "The two sides will/MD launch/VB projects , hold/VB talks/NNS and sign/VB deals/NNS .",
        "The launch/NN of the project was announced/VBN .",
        "She urges the sides to return/VB to/TO talks/NNS .",
        "Their commitment to/TO trade/NN is clear .",
        "This will help the people achieve/VB the goal .",
        "They demanded that the minister step/VB down .",
        "Let/VB us work/VB together .",
    ],
)
def test_base_form_or_noun(example: str) -> None:
    check(example)


@pytest.mark.parametrize(
    "example",
    [
        "The minister welcomed/VBD the agreement signed/VBN in Baku .",
        "The agreement signed/VBN in Baku provides/VBZ for trade .",
        "The events held/VBN in Baku were/VBD important .",
        "The President has/VBZ visited/VBN Baku and met/VBN the minister .",
        "The ambassador was/VBD received/VBN by the King and presented/VBD his credentials .",
        "The President, accompanied/VBN by his wife, arrived/VBD in Doha .",
        "The brigade, based/VBN in the north, had/VBD moved/VBN .",
        "Asked/VBN about the talks, he declined/VBD to comment/VB .",
        "Headed/VBN by the minister, the delegation arrived/VBD on Monday .",
        "He said/VBD the minister attacked/VBD the plan .",
        "The talks will go on, the ministry reported/VBD .",
        "The agreement that/WDT was made/VBN is good .",
        "Those killed/VBN included civilians .",
        "He had/VBD had/VBN talks .",
        "The sides exchanged/VBD views, and set/VBD goals .",
        "The envoy last/JJ visited/VBD Paris in May .",
        "The minister, who spoke of the lives lost/VBN in the flood, learned/VBD of it .",
    ],
)
def test_past_tense_or_participle(example: str) -> None:
    check(example)


@pytest.mark.parametrize(
    "example",
    [
        "Stressing/VBG the importance of trade, he left .",
        "The opening/NN of the centre was attended by many .",
        "They are meeting/VBG in Geneva .",
        "The meeting/NN held last week ended .",
        "He thanked the host for hosting/VBG the talks .",
        "The signing/NN of the treaty followed .",
        "It has the following/JJ content .",
        "We are following/VBG the talks .",
        "It was a message of greeting/NN from the King .",
        "Following/IN the talks he left .",
    ],
)
def test_forms_in_ing(example: str) -> None:
    check(example)


@pytest.mark.parametrize(
    "example",
    [
        "He said that/IN the talks were useful .",
        "He met her/PRP and thanked her/PRP$ country .",
        "It 's/VBZ good .",
        "Japan 's/POS role is known .",
        "There/EX is hope .",
        "They voiced hope that/IN talks/NNS resume/VBP soon .",
        "They want to further/RB strengthen/VB ties .",
        "He volunteered to second/VB a team in the second/JJ year .",
        "He may/MD visit in May/NNP .",
        "The will/NN of the people will/MD prevail .",
        "The Turkish/JJ officials met Mohammed bin/NNP Salman .",
        "The US/NNP met us/PRP .",
    ],
)
def test_small_words(example: str) -> None:
    check(example)


@pytest.mark.parametrize(
    ("form", "reading", "lemma"),
    [
        ("met", "VBD", "meet"),
        ("condemned", "VBN", "condemn"),
        ("criticises", "VBZ", "criticise"),
        ("organised", "VBD", "organise"),
        ("travelled", "VBD", "travel"),
        ("traveled", "VBD", "travel"),
        ("ministries", "NNS", "ministry"),
        ("co-hosted", "VBD", "co-host"),
        ("was", "VBD", "be"),
        ("better", "JJR", "good"),
        ("xyzised", "VBD", "xyzise"),
        ("cyberattacks", "NNS", "cyberattack"),
    ],
)
def test_lemmas(form: str, reading: str, lemma: str) -> None:
    assert entry(form).lemmas[reading] == lemma


@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from("the minister visits signed and that , to . call “ US".split())).map(" ".join)
)
def test_every_token_gets_a_tag_and_a_lemma(text: str) -> None:
    page = make_page(text)
    tag(page)
    assert all(token.tag and token.lemma for token in page.tokens)


@pytest.mark.parametrize("noun", "side union premier official chief representative general public military".split())
@pytest.mark.parametrize("verb", ["supports", "rejects", "welcomes", "plans to host", "demands that"])
def test_a_noun_that_could_be_an_adjective_is_a_subject(noun, verb):
    head, _, rest = verb.partition(" ")
    check(f"The Kenyan {noun}/NN {head}/VBZ {rest} the proposal".replace("  ", " "))


def test_before_a_noun_it_stays_an_adjective():
    check("The official/JJ visits/NNS to Kenya were cancelled .")
    check("The general/JJ demands/NNS of the union were met .")


@pytest.mark.parametrize(
    "example",
    [
        "The Tongan envoys , who came on Monday , support/VBP the plan .",
        "The Tongan people , she declared , firmly support/VBP the pact .",
        "We , too , support/VBP the pact .",
        "Chad thanks Mali , and the ministers support/VBP the pact .",
        "Oman would as ever stand/VB by the islanders .",
        "Samoa , the reply states/VBZ , has paid its dues .",
        "As the report notes/VBZ , Samoa has paid .",
        "The talks , which Oman hosts/VBZ and pays for , go on .",
        "The envoy thanked the King and , speaking for Chad , cautioned/VBD against haste .",
        "Those who back/VBP the pact met .",
        "Oman offered to second/VB two officers to the mission .",
    ],
)
def test_a_verb_finds_its_subject_over_what_stands_between(example: str) -> None:
    check(example)
