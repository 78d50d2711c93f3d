"""The clause grammar: who does what to whom, where subject and verb stand apart."""

from __future__ import annotations

import pytest

import diplodoc

#: A sentence, the words of one event in it, who acts, and whom it concerns.
ROLES = [
    # Coordination behind relative and reported clauses.
    ("Petrov condemned the raid in which two died, and called on Chad to disarm.", "called on", "Petrov", "Chad"),
    ("Kenya denied the accusation that it had attacked Chad, and called on NATO to act.", "called on", "Kenya", "NATO"),
    ("Ivan Petrov, who met Juan Morales and thanked Kofi Adu, praised Japan.", "thanked", "Ivan Petrov", "Kofi Adu"),
    ("Ivan Petrov, who met Juan Morales and thanked Kofi Adu, praised Japan.", "praised", "Ivan Petrov", "Japan"),
    ("Ivan Petrov deplored the raids, condoled with Chad, and thanked Japan.", "condoled with", "Ivan Petrov", "Chad"),
    ("Neither Kenya nor Chad has thanked Japan.", "has thanked", "Kenya, Chad", "Japan"),
    ("Kenya and Chad accused each other of lying.", "accused", "Kenya, Chad", "Kenya, Chad"),
    # Quotations and reports.
    ("Talks are under way, Ivan Petrov added in response to a question.", "added", "Ivan Petrov", ""),
    ("Ivan Petrov was quoted as telling Chad that he would go.", "was quoted as telling", "Ivan Petrov", "Chad"),
    ("The agency quoted Ivan Petrov as saying that talks were under way.", "saying", "Ivan Petrov", ""),
    ("Under the pact, Juan Morales argued, Japan should thank Kenya.", "argued", "Juan Morales", ""),
    # A subject that waits for its verb behind an aside.
    ("Kofi Adu said that Juan Morales, hoping to win, had thanked Japan.", "had thanked", "Juan Morales", "Japan"),
    ("Kofi Adu said Juan Morales, hoping to win, had thanked Japan.", "had thanked", "Juan Morales", "Japan"),
    ("Kenya denied any role; Juan Morales, aides said, had thanked Japan.", "had thanked", "Juan Morales", "Japan"),
    # What is demanded without "that".
    ("Nine parties demanded Juan Morales step down.", "demanded", "Nine parties", "Juan Morales"),
    ("Kofi Adu accused Mali of lying, demanding Chad release the aid.", "demanding", "Kofi Adu", "Chad"),
    ("Kofi Adu, asked whether Kenya would thank Chad, said nothing.", "would thank", "Kenya", "Chad"),
    # Passives: who does it stands behind the verb, and what is shared stays passive.
    ("The visit, the first by a king, was praised by Juan Morales.", "was praised", "Juan Morales", ""),
    ("Chad was criticised by Kenya and urged to disarm.", "urged", "Kenya", "Chad"),
    ("Aides said Ivan Petrov had spoken with Chad and thanked Japan.", "thanked", "Ivan Petrov", "Japan"),
    # Answers to what was said before.
    ("Mali proposed a truce. Chad rejected the proposal.", "rejected", "Chad", "Mali"),
    ("Mali has accused Chad of lying, but Chad denies the charge.", "denies", "Chad", "Mali"),
    ("Kofi Adu thanked a group of visiting Kenyan nurses.", "thanked", "Kofi Adu", "group of visiting Kenyan nurses"),
    ("Mali has told our trade and health ministers to go.", "has told", "Mali", "our trade and health ministers"),
    ("Mali offered a truce, but the rebels rejected it.", "rejected", "rebels", "Mali"),
    # What is in single marks is quoted, too.
    ("Ivan Petrov said: 'We thank Japan.' Kofi Adu agreed.", "said", "Ivan Petrov", ""),
    ("'I thank Japan,' the agency quoted Ivan Petrov as saying.", "thank", "Ivan Petrov", "Japan"),
    ("Mali asked Chad for troops, but Chad refused.", "refused", "Chad", "Mali"),
    ("Kenya rejected a Red Cross call for a truce.", "rejected", "Kenya", "Red Cross"),
    # A "to" that belongs to somebody's gift or trip.
    ("Kofi Adu expressed gratitude for Japan's assistance to Chad.", "expressed gratitude", "Kofi Adu", "Japan"),
    ("Kofi Adu reaffirmed his commitment during his visit to Chad.", "reaffirmed his commitment", "Kofi Adu", ""),
    ("Kofi Adu pledged support in a letter to Chad.", "pledged support", "Kofi Adu", "Chad"),
    # Two objects, the first with an apposition.
    ("Mali handed the envoy, Kofi Adu, a note.", "handed the envoy, Kofi Adu, a note", "Mali", "Kofi Adu"),
    # Participles and nouns that lean on a subject.
    ("After meeting with Juan Morales, Ivan Petrov praised Japan.", "meeting with", "Ivan Petrov, Juan Morales", ""),
    ("Ivan Petrov flew to Rome for talks with Juan Morales.", "talks", "Ivan Petrov, Juan Morales", ""),
    ("Kofi Adu summoned Ambassador Juan Morales to condemn Chad.", "to condemn", "Kofi Adu", "Chad"),
    ("Kofi Adu, Minister for Asia and the Pacific, has thanked Chad.", "has thanked", "Kofi Adu", "Chad"),
    ("Kofi Adu noted the progress made and called on Chad to act.", "called on", "Kofi Adu", "Chad"),
    ("Kofi Adu had talks with Kenya on Monday, and with Chad on Friday.", "had talks", "Kofi Adu, Kenya, Chad", ""),
    ("Ambassador Juan Morales was summoned and handed a protest note.", "handed a protest note", "", "Juan Morales"),
    ("Kofi Adu summoned Ambassador Juan Morales to lodge a protest.", "to lodge a protest", "Kofi Adu", "Juan Morales"),
    ("Peru sent a letter to Chad to condemn the raid.", "to condemn", "Peru", ""),
    ("Peru left the talks in a letter urging Chad to act.", "urging", "Peru", "Chad"),
    ("Kofi Adu, 61, has thanked Chad.", "has thanked", "Kofi Adu", "Chad"),
    ("Three members -- Peru, Mali, Oman -- thanked Chad.", "thanked", "Peru, Mali, Oman", "Chad"),
    ("Peru and Mali each thanked Chad.", "thanked", "Peru, Mali", "Chad"),
    ("Peru thanked both the Chadian and Malian governments.", "thanked", "Peru", "Chad, Mali"),
    ("The talks between Lima and Bamako failed.", "talks", "Peru, Mali", ""),
    ("Peru announced sanctions against Mali.", "announced", "Peru", ""),
    ("Peru announced sanctions against Mali.", "sanctions", "Peru", "Mali"),
    ('"I must thank Chad," said Kofi Adu.', "must thank", "Kofi Adu", "Chad"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "agents", "recipients"), ROLES)
def test_who_does_what_to_whom(text: str, words: str, agents: str, recipients: str) -> None:
    document = diplodoc.parse(text)
    event = next(event for event in document.events if document[event.trigger] == words)
    pooled = event.type in {"meeting", "discussion"}
    found = [*event.agents, *event.recipients] if pooled else event.agents
    assert ", ".join(document.actor(who).name for who in found) == agents
    assert pooled or ", ".join(document.actor(who).name for who in event.recipients) == recipients


def test_what_is_demanded_has_not_happened() -> None:
    document = diplodoc.parse("Kenya demanded that Chad release the two nurses.")
    assert [(event.type, event.status) for event in document.events] == [
        ("request", "actual"),
        ("concession", "hypothetical"),
    ]


@pytest.mark.parametrize(
    ("text", "words", "status"),
    [
        ("It was time for Chad to withdraw from Mali.", "to withdraw", "hypothetical"),
        ("Kenya will wait until Chad apologises to Mali.", "apologises", "hypothetical"),
        ("Kenya has no intention of recognising Chad.", "recognising", "negated"),
        ("Kenya asked whether Chad would attack Mali.", "would attack", "hypothetical"),
    ],
)
def test_what_is_awaited_or_not_meant(text: str, words: str, status: str) -> None:
    document = diplodoc.parse(text)
    assert next(event for event in document.events if document[event.trigger] == words).status == status


def test_who_is_quoted_speaks_in_the_documents_own_voice() -> None:
    document = diplodoc.parse("Ivan Petrov was quoted by the agency as thanking Japan.")
    assert [(event.type, event.embedded) for event in document.events] == [("thanks", False)]
