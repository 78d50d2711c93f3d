"""Proper names on a page: where they begin and end, and what they are."""

from __future__ import annotations

import tomllib
from collections import Counter
from importlib.resources import files

import pytest
from asking import who

import diplodoc
from diplodoc.components import GazetteerEntry
from diplodoc.english.names.gazetteer import known_names
from diplodoc.english.names.names import find
from diplodoc.english.page import Page
from diplodoc.english.sentences import tokens
from diplodoc.english.words import tagging as words


def names(text: str, *entries: GazetteerEntry) -> dict[str, str]:
    """Each name of a text, without address, and its kind."""
    return {page.slice(name.name_first, name.name_last): name.kind for page, name in _found(text, *entries)}


def keys(text: str, *entries: GazetteerEntry) -> dict[str, str]:
    return {page.slice(name.name_first, name.name_last): name.key for page, name in _found(text, *entries)}


def _found(text: str, *entries: GazetteerEntry):  # type: ignore[no-untyped-def]
    page: Page = tokens.make_page(text)
    words.tag(page)
    return [(page, name) for name in find(page, known_names(entries)) if name is not None]


@pytest.mark.parametrize(
    "name",
    [
        "Amina Diallo",
        "Tin Maung San",
        "Han Man Chol",
        "Yun Ra Pak",
        "Md Anisul Kabir",
        "Suryadi",
        "Marcus J. Holloway",
        "Joseph R. Hale, Jr.",
        "B.Enkhsaikhan",
        "Ts.Dorjsuren",
        "SOM Vireak",
        "Khaled bin Rashid Al Mazrui",
        "Sean O'Rourke",
        "Mirbek Toktosunov uulu",
        "Kamau wa Njoroge",
        "Claire de Montfort-Pictet",
        "Jan-Hendrik von der Heide",
        "Brendan Ó Ceallaigh",
        "Ana Sofía Fernández de la Vega y Ruiz",
        "Ngô Thị Hồng Nhung",
        "Åsa Nordström Bååth",
        "Rəşad Məmmədli",
        "Tōru Hayashi",
        "Karol Wójcik-Zając",
        "João da Cunha e Silva",
        "Ottavio de' Medici",
    ],
)
def test_persons_of_every_tradition_are_one_name(name: str) -> None:
    assert names(f"The talks with President {name} went on.").get(name) == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("H.E. Mr. Bae Jin-woo arrived.", "Bae Jin-woo"),
        ("Ms. Ludmila Horáčková arrived.", "Ludmila Horáčková"),
        ("His Excellency Dr. Tomás Arancibia arrived.", "Tomás Arancibia"),
        ("Sheikh Saud bin Khalifa Al Marri arrived.", "Saud bin Khalifa Al Marri"),
        ("Sheikh Sultan bin Khalifa Al Marri arrived.", "Sultan bin Khalifa Al Marri"),
        ("Mr. Jordan arrived.", "Jordan"),
        ("U Than Zaw arrived.", "Than Zaw"),
        ("Ratu Semi Vakaloloma arrived.", "Semi Vakaloloma"),
        ("Lt-Gen. Tran Van Loc arrived.", "Tran Van Loc"),
        ("Brig Gen Kofi Asamoah arrived.", "Kofi Asamoah"),
    ],
)
def test_forms_of_address_are_no_part_of_the_name(text: str, name: str) -> None:
    assert names(text) == {name: "person"}


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Foreign Affairs and International Cooperation of Cambodia",
        "Embassy of Lithuania",
        "Supreme Court",
        "Borania National Defence Force",
        "Alpina Hydro AG",
        "University of Kestrel Bay",
        "Front for the Renewal of Azania",
        "Banque du Lac et Fils",
        "Office of the Prime Minister",
        "Ministry of Justice",
        "Supreme Council for National Security",
        "People's Bureau of Azania",
        "Committee for Cultural Relations with Foreign Countries",
        "National Security Council",
        "Consulate General",
        "Tanaka Heavy Industries",
        "BARO Power",
    ],
)
def test_bodies_are_found_by_their_telling_nouns(name: str) -> None:
    assert names(f"He wrote to the {name} on Monday.").get(name) == "organization"


@pytest.mark.parametrize("name", ["Vienna Convention", "Kestrel Air Base", "Order of the Lion", "Lake Orrin"])
def test_places_and_undertakings_are_no_persons_and_no_bodies(name: str) -> None:
    assert names(f"They spoke about the {name} on Monday.").get(name) in ("thing", "place")


def test_a_body_ends_before_the_name_of_its_head() -> None:
    found = names("Chairman of the State Tourism Agency Farid Hasanzade spoke.")
    assert found == {"State Tourism Agency": "organization", "Farid Hasanzade": "person"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Polish side agreed.", {"Polish": "POL"}),
        ("They polish the brass.", {}),
        ("Who told us that?", {}),
        ("The US agreed.", {"US": "USA"}),
        ("The People’s Republic of China agreed.", {"People’s Republic of China": "CHN"}),
        ("The Democratic Republic of the Congo agreed.", {"Democratic Republic of the Congo": "COD"}),
    ],
)
def test_states_need_their_letters(text: str, expected: dict[str, str]) -> None:
    assert keys(text) == expected


def test_in_a_line_of_capitals_names_are_found_all_the_same() -> None:
    assert keys("PRESIDENT OF MONGOLIA VISITS KENYA") == {"MONGOLIA": "MNG", "KENYA": "KEN"}


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("The Front for the Renewal of Azania (FRA) met. FRA agreed.", "FRA"),
        ("The Azanian Resilience Quartet (“the Quartet”) met. The Quartet agreed.", "Quartet"),
        ("The Mission for Ceasefire in Azania (MCA) met. MCA agreed.", "MCA"),
    ],
)
def test_short_forms_that_the_text_introduces_hold_from_there_on(text: str, short: str) -> None:
    page = tokens.make_page(text)
    words.tag(page)
    found = find(page, known_names())
    assert short in page.abbreviations
    assert page.abbreviations[short].kind == "organization"
    last = [name for name in found if name is not None and page.slice(name.first, name.last) == short]
    assert last[-1].kind == "organization"


@pytest.mark.parametrize(
    "text", ["On Monday, 4 May, talks went on.", "It cost EUR 40.", "The Moscow-based firm closed."]
)
def test_dates_currencies_and_compounds_are_no_names(text: str) -> None:
    assert names(text) == {}


def test_a_family_name_alone_is_a_person_where_the_text_has_the_whole() -> None:
    found = names("Dr. Ilse Vogt arrived in Orrin. Later Vogt left.")
    assert found["Vogt"] == "person"


def test_entries_of_plugins_come_first() -> None:
    entry = GazetteerEntry(key="org:kestrel", kind="organization", name="Kestrel Round Table", country="AUT")
    assert keys("The Kestrel Round Table met.", entry) == {"Kestrel Round Table": "org:kestrel"}


def test_a_noun_stands_in_one_list_only() -> None:
    listing = tomllib.loads((files("diplodoc.english") / "data" / "nouns.toml").read_text("utf-8"))["classes"]
    seen = Counter(
        word.strip() for name, text in listing.items() if name != "sides" for word in text.split(",") if word.strip()
    )
    assert [word for word, times in seen.items() if times > 1] == []


@pytest.mark.parametrize(
    "family", "King Bishop Pope Judge Baker Zulu French Irish Hill Gates Banks Weeks Justice".split()
)
@pytest.mark.parametrize("before", ["", "Ambassador ", "Foreign Minister "])
def test_an_office_a_trade_a_people_and_a_place_are_family_names_behind_a_given_name(family, before):
    assert who(f"{before}Peter {family} met Karen Scott in Oslo.", "meeting") == ([f"Peter {family}"], ["Karen Scott"])
    assert who(f"Kenya thanked {before}Ruth {family}.", "thanks") == (["Kenya"], [f"Ruth {family}"])
    assert who(f"Kenya thanked {before}Ruth M. {family}.", "thanks") == (["Kenya"], [f"Ruth M. {family}"])


@pytest.mark.parametrize("place", ["Victoria Park", "Albert Hall", "Elizabeth Barracks"])
def test_what_is_named_after_somebody_is_nobody(place):
    assert who(f"Peter King met Karen Scott at {place}.", "meeting") == (["Peter King"], ["Karen Scott"])


@pytest.mark.parametrize(
    "name",
    [
        "Queen Rania Foundation", "King Faisal Centre for Research", "Imam Khomeini Relief Committee", "Justice Party",
        "Judges Association", "Prince Claus Fund", "Justice Ministry",
    ],
)  # fmt: skip
def test_a_body_may_begin_with_an_office_or_a_title(name: str) -> None:
    document = diplodoc.parse(f"The {name} thanked Ken Ito.")
    assert (document.actors[0].kind, document.actors[0].name) == ("organization", name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("UNICEF Ukraine thanked Ken Ito.", "UNICEF Ukraine"),
        ("The Socialists (MSZ) and the Greens (LMP) thanked Ken Ito.", "Socialists"),
        ("Jobbin leader Ana Ruiz thanked Ken Ito.", "Jobbin"),
        ('Vasyl "Taras" Ivanko thanked Ken Ito.', 'Vasyl "Taras" Ivanko'),
        ("Pak Kyong-Ho thanked Ken Ito.", "Pak Kyong-Ho"),
    ],
)
def test_names_of_several_parts(text: str, name: str) -> None:
    assert name in [actor.name for actor in diplodoc.parse(text).actors]


def test_a_state_behind_a_body_is_no_chapter_of_it() -> None:
    assert [actor.name for actor in diplodoc.parse("In NATO Turkey thanked Ken Ito.").actors] == ["Turkey", "Ken Ito"]


@pytest.mark.parametrize(
    "name", ["Tang Jiaxuan", "Long Yongtu", "Fang Fenghui", "He Lifeng", "Wen Jiabao", "So Jinming"]
)
@pytest.mark.parametrize("before", ["Vice Premier ", "China's ", "Chinese Foreign Minister "])
def test_a_family_name_that_is_a_word_stands_before_a_given_name_in_pinyin(before: str, name: str) -> None:
    assert name in [actor.name for actor in diplodoc.parse(f"Omar Said met {before}{name} in Rome.").actors]


@pytest.mark.parametrize(
    "text", ["He Lund thanked Chad.", "The Long March thanked Chad.", "HE Omar Said thanked Chad."]
)
def test_a_word_before_a_strange_name_is_no_family_name_by_itself(text: str) -> None:
    names = [actor.name for actor in diplodoc.parse(text).actors]
    assert not [name for name in names if name.startswith(("He ", "HE ", "Long "))]


@pytest.mark.parametrize("name", ["Chad Smith", "Jordan Brown", "Israel Turner"])
def test_a_state_before_a_plain_family_name_is_somebodys_given_name(name: str) -> None:
    assert who(f"Omar Said thanked {name} for his help.", "thanks") == (["Omar Said"], [name])


@pytest.mark.parametrize("text", ["Omar Said praised the Chad White Paper.", "The Jordan Green Party thanked Mali."])
def test_a_state_before_a_colour_and_a_noun_is_nobodys_name(text: str) -> None:
    assert not {"Chad White", "Jordan Green"} & {actor.name for actor in diplodoc.parse(text).actors}
