"""Realistic sentences of diplomatic English, put together anew for every example, with the marks that such texts have.

The people are invented. Every event type has at least one way to be said.
"""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from ..model import Document
from ..parser import Parser
from ..registry import Registry
from .strategies import texts

_PEOPLE = (
    "President Amina Diallo",
    "President of the Republic of Azerbaijan Elchin Rahimzade",
    "Japan’s Foreign Minister Hoshikawa Emiko",
    "Deputy Prime Minister SOK Vannarith",
    "H.E. Mr. Kerem Alp Saydamoğlu, Minister of Foreign Affairs of Türkiye,",
    "Khalid Nawaz Cheema, Secretary-General of the Economic Cooperation Organization (ECO),",
    "Ambassador Zuzana Hruba\u0301",
    "the Emir of the State of Qatar Sheikh Jassim bin Khalifa Al Attiyah",
    "spokesperson Li Na",
)
_STATES = ("Japan", "the Republic of Korea", "Bosnia and Herzegovina", "the United States", "Côte d’Ivoire", "Senegal")
_BODIES = (
    "the European Union",
    "the OIC",
    "the United Nations Security Council",
    "the Ministry of Health of Ghana",
    "the Gulf Cooperation Council (GCC)",
)
_ANAPHORS = ("he", "she", "the head of state", "the Minister", "the two sides", "his counterpart", "they", "the guest")

_DEEDS = (
    "met with {whom} in Geneva",
    "spoke by phone with {whom}",
    "paid an official visit to {whom}",
    "sent a letter to {whom}",
    "attended the 15th summit hosted by {whom}",
    "said that {whom} had stressed the importance of dialogue",
    "discussed trade and energy with {whom}",
    "thanked {whom} for supporting the candidacy of his country",
    "congratulated {whom} on the anniversary",
    "welcomed {whom} at the airport",
    "expressed condolences to {whom}",
    "praised the efforts of {whom}",
    "reaffirmed support for {whom}",
    "expressed readiness to help {whom}",
    "urged {whom} to withdraw its troops",
    "invited {whom} to visit Dakar",
    "agreed with {whom} to open an embassy",
    "strongly condemned the attack by {whom}",
    "voiced concern over the conduct of {whom}",
    "rejected the accusations of {whom}",
    "warned {whom} of consequences",
    "signed a memorandum with {whom}",
    "conducted joint exercises with {whom}",
    "donated $5 million to {whom}",
    "established diplomatic relations with {whom}",
    "was appointed envoy to {whom}",
    "was awarded the Order of Friendship by {whom}",
    "offered to mediate between {whom} and its neighbours",
    "imposed sanctions on {whom}",
    "summoned the ambassador of {whom}",
    "shelled positions of {whom}",
    "released the sailors of {whom}",
)
_TAILS = (
    "",
    " on Monday",
    " last week",
    " on 3 May 2024",
    " in Baku on November 20-22",
    " if the talks go ahead",
    ' ("𝔸")',
)
_FRAMES = (
    "{who} {did}{tail}.",
    "{who} {did}, and {did2}{tail}.",
    "Stressing that {who2} {did2}, {who} {did}{tail}.",
    "“{who} {did},” said {who2}, adding that {who} {did2}{tail}.",
    "{who2} did not say whether {who} {did}{tail}.",
    "BAKU, November 22 (Agency) -- {who} {did}{tail}.",
    "a) {who} {did};",
    "• {who} {did}{tail}",
)
_BREAKS = (" ", "\n\n", "\r\n\r\n", "\n", "\u2028", "\u00a0")


_named = st.sampled_from(_PEOPLE + _STATES + _BODIES)
_speakers = st.sampled_from(_PEOPLE + _STATES + _BODIES + _ANAPHORS)
_deeds = st.builds(str.format, st.sampled_from(_DEEDS), whom=_named)
_sentences = st.builds(
    str.format,
    st.sampled_from(_FRAMES),
    who=_speakers,
    who2=_named,
    did=_deeds,
    did2=_deeds,
    tail=st.sampled_from(_TAILS),
).map(lambda sentence: sentence[0].upper() + sentence[1:])
_parts = st.tuples(_sentences | _sentences | _sentences | texts(), st.sampled_from(_BREAKS)).map("".join)
_readouts = st.lists(_parts, max_size=5).map("".join)


def sentences() -> st.SearchStrategy[str]:
    """A sentence such as stands in press releases and readouts; may end without a full stop, as items of lists do."""
    return _sentences


def readouts() -> st.SearchStrategy[str]:
    """A short document of realistic sentences and paragraphs, now and then with something strange in between."""
    return _readouts


def parsed() -> st.SearchStrategy[Document]:
    """Documents as the built-in extractor reads them out of `readouts`, before any normalizer."""
    return readouts().map(lambda text: _parser().parse(text))


@cache
def _parser() -> Parser:
    return Parser(Registry(installed=False), normalizers=[])
