"""The codes normalizer: CAMEO, PLOVER and actor codes, and the tables behind them."""

from __future__ import annotations

import attrs
import make_body_codes
import pytest

import diplodoc
from diplodoc.data import ORGANIZATION_KINDS, organizations
from diplodoc.data.codes import actor_rows, body_codes, cameo, code_rows, deed_words
from diplodoc.data.tables import OFFICE_CLASSES
from diplodoc.english.events.framefiles import default_lexicon
from diplodoc.model import Actor, Document, Event, Span
from diplodoc.normalizers.actor_codes import actor_code
from diplodoc.normalizers.codes import KEYS, CodesNormalizer
from diplodoc.taxonomy import BUILT_IN, EventType

PLOVER = {
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
    "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}  # fmt: skip
POLECAT = PLOVER - {"YIELD"} | {"CONCEDE", "RETREAT"}


def code_of(text: str, type_: str) -> dict[str, str]:
    document = diplodoc.parse(text)
    (event,) = document.events_of(type_)
    return event.codes


# ------------------------------------------------------------ tables


def test_every_code_has_its_types_and_a_value_on_the_scale() -> None:
    for code, entry in cameo().items():
        assert (not entry.plover) == code.startswith("01"), code
        assert entry.plover in PLOVER | {""}
        assert entry.polecat in POLECAT | {""}
        assert -10 <= float(entry.goldstein) <= 10
        assert len(code) == 3 or code[:-1] in cameo()


def test_the_rows_name_known_types_frames_and_codes() -> None:
    frames = default_lexicon().types
    types = {type_.name for type_ in BUILT_IN}
    assert set(code_rows()) == types
    for type_, rows in code_rows().items():
        assert rows[0].general
        assert [row.general for row in rows].count(True) == 1
        for row in rows:
            assert set(row.codes.values()) <= set(cameo()), (type_, row)
            assert {frames.get(frame) for frame in row.frames} <= {type_}, (type_, row.frames)


def test_event_types_have_the_codes_of_their_general_row() -> None:
    for type_ in BUILT_IN:
        assert code_rows()[type_.name][0].codes["actual"] == type_.cameo
        assert cameo()[type_.cameo].plover == type_.plover


def test_words_of_deeds_stand_for_types_with_codes() -> None:
    for word, type_ in deed_words().items():
        assert word == word.lower()
        assert len(code_rows()[type_][0].codes) > 1, word


def test_actor_rows_are_sound() -> None:
    classes = [word for row in actor_rows() if row.kind == "office" for word in row.words]
    assert sorted(classes) == sorted(OFFICE_CLASSES)
    assert all(row.role.isupper() and len(row.role) == 3 for row in actor_rows())
    kinds = {word for row in actor_rows() if row.kind.startswith("body") for word in row.words}
    assert kinds == set(ORGANIZATION_KINDS)


def test_codes_of_bodies_are_what_their_script_makes() -> None:
    assert make_body_codes.table() == make_body_codes.TABLE.read_text("utf-8")


def test_every_body_between_states_has_a_code_of_its_own_or_of_what_it_belongs_to() -> None:
    keys = {body.key for body in organizations()}
    assert set(body_codes()) <= keys
    codes = [code for code, _ in body_codes().values()]
    assert all(len(code) in (6, 9) and code.isalpha() and code.isupper() for code in codes)
    assert {code for code in codes if codes.count(code) > 1} == {"IGOEEC", "IGOSCE", "IGOUNOWCT"}
    for body in organizations():
        if not body.country and body.kind not in ("ngo", "media", "company", "party", "armed-group", "authority"):
            actor = Actor(id="o", kind="organization", name=body.name)
            code = actor_code(actor, {})
            assert code is not None, body.key
            assert code.startswith(("IGO", "NGO")), body.key
            assert len(code) > 3, body.key


# ------------------------------------------------------------ events


@pytest.mark.parametrize(
    ("text", "type_", "cameo_", "plover"),
    [
        ("Norway signed a treaty with Kenya.", "signing", "057", "SUPPORT"),
        ("Sweden donated ambulances to Moldova.", "aid", "070", "AID"),
        ("Sweden provided humanitarian aid to Moldova.", "aid", "073", "AID"),
        ("Sweden will provide humanitarian aid to Moldova.", "aid", "0333", "AGREE"),
        ("Sweden pledged to provide humanitarian aid to Moldova.", "pledge", "0333", "AGREE"),
        ("Georgia refused to negotiate with Russia.", "rejection", "125", "REJECT"),
        ("Sudan released Adam Tesfay.", "concession", "0841", "YIELD"),
        ("Canada imposed sanctions on Belarus.", "sanction", "163", "COERCE"),
        ("Morocco severed diplomatic ties with Iran.", "sanction", "161", "SANCTION"),
        ("Libya launched airstrikes against Chad.", "force", "195", "ASSAULT"),
        ("Kenya arrested Joseph Okello.", "force", "173", "COERCE"),
        ("Japan lodged a protest with Russia.", "protest", "114", "ACCUSE"),
        ("President Amina Diallo met King Tomas.", "meeting", "040", "CONSULT"),
    ],
)
def test_an_event_has_the_most_specific_code(text: str, type_: str, cameo_: str, plover: str) -> None:
    codes = code_of(text, type_)
    assert (codes["cameo"], codes["plover"]) == (cameo_, plover)


def test_modes_quads_and_values_follow_from_the_code() -> None:
    codes = code_of("Sudan released Adam Tesfay.", "concession")
    assert codes["plover_mode"] == "release"
    assert codes["polecat"] == "RETREAT"
    assert codes["quad"] == "material cooperation"
    assert codes["goldstein"] == "7.0"


def test_a_threat_is_coded_by_what_is_threatened() -> None:
    assert code_of("Libya threatened to shell Chad.", "warning")["cameo"] == "1384"
    assert code_of("Libya threatened to shell Chad.", "force")["plover"] == "THREATEN"


def test_an_offer_of_troops_is_no_threat_and_a_vow_to_attack_is() -> None:
    assert code_of("Australia offered to send troops to Fiji.", "pledge")["plover"] == "AGREE"
    assert code_of("The militia vowed to attack Chad.", "warning")["plover"] == "THREATEN"


def test_failing_to_agree_is_a_rejection() -> None:
    assert code_of("Sudan and Chad failed to reach an agreement.", "accord")["plover"] == "REJECT"


def test_what_did_not_happen_has_no_code_and_a_refusal_that_of_refusing() -> None:
    assert "cameo" not in code_of("Sweden did not donate ambulances to Moldova.", "aid")
    assert code_of("Sudan and Chad did not agree on the border.", "accord").get("plover") != "AGREE"
    assert code_of("Canada will not lift sanctions on Belarus.", "concession")["cameo"] == "1244"


def test_what_somebody_else_wishes_for_has_no_code_of_its_own() -> None:
    text = "Norway urged Sudan to release Adam Tesfay."
    assert "cameo" not in code_of(text, "concession")
    assert code_of(text, "request")["cameo"] == "0253"


@pytest.mark.parametrize(
    ("text", "type_", "code"),
    [
        ("Norway pledged $20 million in aid to Kenya.", "pledge", "0331"),
        ("Norway pledged $20 million in aid to Kenya.", "aid", "0331"),
        ("Norway asked Kenya for military aid.", "request", "0232"),
        ("Norway called for the release of Adam Tesfay.", "request", "0253"),
        ("Norway called for a ceasefire in Sudan.", "request", "0256"),
        ("Norway called for talks between Sudan and Chad.", "request", "026"),
        ("Norway rejected Sudan's request for aid.", "rejection", "122"),
        ("Norway refused to send weapons to Sudan.", "rejection", "1222"),
        ("Norway threatened Sudan with sanctions.", "warning", "1312"),
        ("Norway threatened Sudan with war.", "warning", "138"),
        ("Norway offered humanitarian assistance to Sudan.", "aid", "0333"),
        ("Norway offered to mediate between Sudan and Chad.", "mediation", "039"),
        ("Norway offered its condolences to Chad.", "condolence", "018"),
        ("Norway offered its best wishes to Chad.", "greeting", "050"),
        ("Norway expressed interest in economic cooperation with Sudan.", "pledge", "0311"),
        ("Norway is ready to sign the treaty.", "pledge", "032"),
        ("Norway accused Sudan of human rights abuses.", "criticism", "1122"),
        ("Norway accused Sudan of espionage.", "criticism", "1125"),
        ("Norway accused Russia of annexing Crimea.", "criticism", "112"),
        ("Norway refused to negotiate over Svalbard.", "rejection", "125"),
        ("Norway complained to the United Nations about Sudan.", "protest", "114"),
        ("Norway refused to comment on the talks.", "rejection", "011"),
        ("Norway threatened Sudan with a blockade.", "warning", "1381"),
        ("Norway rejected the peace plan proposed by Sudan.", "rejection", "127"),
        ("Norway demanded political reform from Sudan.", "request", "104"),
        ("Norway urged President Okello of Sudan to step down.", "request", "0241"),
        ("Norway urged Sudan to free the prisoners and respect human rights.", "request", "0253"),
        ("Norway is ready to cooperate militarily with Sudan.", "pledge", "0312"),
        ("Norway pledged $20 million to Kenya.", "pledge", "0331"),
        ("Norway asked Chad to accept mediation.", "request", "028"),
        ("Sudan accepted mediation by Norway.", "accord", "038"),
        ("Chad and Sudan agreed to settle their border dispute.", "accord", "037"),
        ("Kenya appealed to Norway to share intelligence on the rebels.", "request", "0214"),
        ("Kenya called on Norway to expand trade with it.", "request", "0211"),
        ("Chad asked Norway for air defence missiles.", "request", "0232"),
    ],
)
def test_what_is_asked_for_promised_or_refused_tells_the_code(text: str, type_: str, code: str) -> None:
    assert code_of(text, type_)["cameo"] == code


@pytest.mark.parametrize(
    ("text", "type_", "code"),
    [
        ("Norway and Sudan cooperate economically.", "cooperation", "061"),
        ("Norway and Sudan cooperate in military matters.", "cooperation", "062"),
        ("Sudan expelled two UN inspectors.", "sanction", "1662"),
        ("Sudan lifted the state of emergency.", "concession", "0814"),
        ("Sudan lifted its restrictions on political parties.", "concession", "0812"),
        ("Sudan allowed humanitarian aid into the city.", "concession", "0863"),
        ("Sudan used chemical weapons against the rebels.", "force", "2041"),
        ("The militia massacred the villagers.", "force", "202"),
        ("A suicide bomber attacked the Embassy of Sudan.", "force", "1831"),
        ("A car bomb killed two people in Sudan.", "force", "1832"),
        ("Israeli jets struck targets in Syria.", "force", "195"),
        ("A drone attack on a depot in Sudan killed two people.", "force", "195"),
        ("Sudan bombed the town.", "force", "195"),
        ("The militia bombed the town.", "force", "183"),
        ("Gunmen tried to assassinate the President of Chad.", "force", "185"),
        ("Police fired rubber bullets at students in Chad.", "force", "175"),
        ("Prison guards in Chad killed two men.", "force", "180"),
        ("Protesters blocked the road to the capital of Chad.", "force", "144"),
        ("Rioters burned shops in Chad.", "force", "145"),
        ("Hackers attacked the computers of the government of Chad.", "force", "176"),
        ("Chad put its army on alert.", "force", "152"),
        ("Norway and Kenya launched a joint energy project.", "cooperation", "061"),
        ("Norway and Kenya launched a joint patrol.", "cooperation", "062"),
        ("The President of Chad signed into law a bill on media.", "signing", "010"),
        ("The King of Norway laid a wreath at the monument.", "gathering", "017"),
        ("Norway condemned the attack on Chad.", "force", "190"),
        ("Kuwait protested against the violation of its waters by Iraq.", "protest", "114"),
        ("Students protested against the violation of the law by Iraq.", "protest", "140"),
    ],
)
def test_what_a_deed_is_done_with_or_to_tells_the_code(text: str, type_: str, code: str) -> None:
    assert code_of(text, type_)["cameo"] == code


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Norway denied that it had bombed Sudan.", "force"),
        ("Norway denied arming Sudan.", "aid"),
        ("Norway rejected allegations that it had armed the rebels.", "aid"),
        ("Neither Norway nor Sudan signed the treaty.", "signing"),
        ("None of the parties signed the treaty.", "signing"),
        ("Norway has yet to sign the treaty.", "signing"),
        ("Norway no longer supports Sudan.", "support"),
        ("Norway thanked neither Sudan nor Chad.", "thanks"),
        ("Norway refrained from condemning Sudan.", "criticism"),
        ("Norway stopped short of condemning Sudan.", "criticism"),
        ("Instead of attacking Sudan, Norway met Chad.", "force"),
        ("Norway abandoned its plan to attack Sudan.", "force"),
        ("Norway nearly attacked Sudan.", "force"),
        ("Norway attempted to attack Sudan.", "force"),
        ("Norway considered imposing sanctions on Sudan.", "sanction"),
        ("Norway would have attacked Sudan.", "force"),
        ("Norway demanded that Sudan withdraw its troops.", "concession"),
        ("Norway condemned Sudan's attempt to attack Chad.", "force"),
        ("Norway criticised Sudan's refusal to release the prisoners.", "concession"),
    ],
)
def test_what_is_denied_or_only_thought_of_is_not_coded_as_done(text: str, type_: str) -> None:
    document = diplodoc.parse(text)
    assert [event.codes.get("cameo") for event in document.events_of(type_)] == [None]


def test_a_denial_is_no_refusal() -> None:
    assert code_of("Norway denied providing weapons to Sudan.", "rejection")["cameo"] == "016"
    assert code_of("Norway denied Sudan's request for aid.", "rejection")["cameo"] == "120"


def test_statements_have_no_plover_type() -> None:
    codes = code_of("Foreign Minister Ana Lopes said that the port was safe.", "statement")
    assert codes["cameo"] == "010"
    assert "plover" not in codes


def test_it_changes_codes_alone_keeps_those_of_others_and_is_idempotent() -> None:
    document = diplodoc.parse("Norway signed a treaty with Kenya and urged Sudan to release Adam Tesfay.")
    marked = attrs.evolve(
        document, events=tuple(attrs.evolve(e, codes={"own": "x", "cameo": "999"}) for e in document.events)
    )
    once = CodesNormalizer().normalize(marked)
    assert CodesNormalizer().normalize(once) == once
    assert all(event.codes["own"] == "x" for event in once.events)
    for before, after in zip(document.events, once.events, strict=True):
        assert before.codes.items() == {key: value for key, value in after.codes.items() if key in KEYS}.items()
        assert attrs.evolve(before, codes={}) == attrs.evolve(after, codes={})


def test_events_of_unknown_types_are_left_as_they_are() -> None:
    whole = Span(0, 5)
    event = Event(id="e1", type="chess", trigger=whole, sentence=whole, rule="x", extractor="x", codes={"a": "b"})
    document = Document(text="chess", events=(event,))
    assert CodesNormalizer().normalize(document).events == (event,)


@pytest.mark.parametrize(
    ("cameo_code", "plover", "status", "codes"),
    [
        ("051", "SUPPORT", "actual", {"cameo": "051", "plover": "SUPPORT", "quad": "verbal cooperation"}),
        ("9999", "PLAY", "actual", {"cameo": "9999", "plover": "PLAY"}),
        ("051", "SUPPORT", "negated", {}),
    ],
)
def test_a_type_of_a_plugin_has_the_codes_that_it_names(cameo_code, plover, status, codes) -> None:
    chess = EventType(name="chess", family="deed", plover=plover, cameo=cameo_code, gloss="a game is played")
    whole = Span(0, 5)
    event = Event(id="e1", type="chess", trigger=whole, sentence=whole, rule="x", extractor="x", status=status)
    [coded] = CodesNormalizer([chess]).normalize(Document(text="chess", events=(event,))).events
    assert codes.items() <= coded.codes.items()
    assert ("quad" in coded.codes) == ("quad" in codes)


# ------------------------------------------------------------ actors


def person(**kwargs: str | None) -> Actor:
    return Actor(id="p", kind="person", name="Ana Lopes", **kwargs)


@pytest.mark.parametrize(
    ("actor", "code"),
    [
        (Actor(id="s", kind="state", name="Azerbaijan", country="AZE"), "AZE"),
        (person(role="President", country="AZE"), "AZEGOV"),
        (person(role="Deputy Minister of Foreign Affairs", country="ARM"), "ARMGOV"),
        (person(role="Speaker of the National Assembly", country="ARM"), "ARMLEG"),
        (person(role="President", qualifier="former", country="USA"), "USAELI"),
        (person(country="USA"), "USA"),
        (person(role="Secretary-General", affiliation="oic"), "IGOOIC"),
        (person(role="Secretary-General", affiliation="un"), "IGOUNO"),
        (person(), None),
        (Actor(id="o", kind="organization", name="Organization of Islamic Cooperation", aliases=("OIC",)), "IGOOIC"),
        (Actor(id="o", kind="organization", name="Council of the Baltic Sea States", aliases=("CBSS",)), "IGOCBS"),
        (Actor(id="o", kind="organization", name="Ministry of Health", country="GHA"), "GHAGOV"),
        (Actor(id="o", kind="organization", name="Swedish Coast Guard", country="SWE"), "SWECOP"),
        (Actor(id="o", kind="organization", name="Taliban"), "AFGREB"),
        (Actor(id="o", kind="organization", name="Security Council"), "IGOUNO"),
        (Actor(id="o", kind="organization", name="WHO"), "IGOUNOWHO"),
        (Actor(id="o", kind="organization", name="Non-Aligned Movement"), "IGONON"),
        (Actor(id="o", kind="organization", name="African Union Commission"), "IGOAFU"),
        (Actor(id="o", kind="organization", name="IMF"), "IGOIMF"),
        (Actor(id="o", kind="organization", name="European Central Bank"), "IGOEEC"),
        (Actor(id="o", kind="organization", name="Médecins Sans Frontières"), "NGOMSF"),
        (Actor(id="o", kind="organization", name="Bank of England"), "GBRGOV"),
        (Actor(id="o", kind="organization", name="CIA"), "USASPY"),
        (Actor(id="o", kind="organization", name="Southern Commission on Rivers"), None),
        (Actor(id="o", kind="organization", name="International Olive Board"), "IGO"),
        (person(role="President-elect", country="CHL"), "CHLGOV"),
        (person(role="Leader", country="PRK"), "PRKGOV"),
        (person(role="Opposition Leader", country="TZA"), "TZAOPP"),
        (person(role="Professor", country="SWE"), "SWEEDU"),
        (person(role="Chairman", country="USA", affiliation="jcs"), "USAMIL"),
        (person(role="Chief Executive", affiliation="shell", country="GBR"), "GBRBUS"),
        (person(role="Managing Director", affiliation="imf"), "IGOIMF"),
        (Actor(id="o", kind="organization", name="People's Liberation Front of Ruritania"), "REB"),
        (Actor(id="o", kind="organization", name="Obscure Thing"), None),
        (Actor(id="g", kind="group", name="two hundred protesters"), "OPP"),
        (Actor(id="g", kind="group", name="Russian troops"), "RUSMIL"),
        (Actor(id="g", kind="group", name="refugees from South Sudan"), "SSDREF"),
        (Actor(id="g", kind="group", name="Niger Delta militants"), "NGAREB"),
        (Actor(id="g", kind="group", name="two Afghans"), "AFG"),
        (Actor(id="g", kind="group", name="the member states"), None),
    ],
)
def test_actor_codes(actor: Actor, code: str | None) -> None:
    actors = {
        "oic": Actor(id="oic", kind="organization", name="Organization of Islamic Cooperation", aliases=("OIC",)),
        "un": Actor(id="un", kind="organization", name="United Nations"),
        "imf": Actor(id="imf", kind="organization", name="IMF"),
        "jcs": Actor(id="jcs", kind="organization", name="Joint Chiefs of Staff", country="USA"),
        "shell": Actor(id="shell", kind="organization", name="Shell plc", country="GBR"),
    }
    assert actor_code(actor, actors) == code
