"""Identity: one actor a person, whatever the form of the name, and never two people in one."""

from __future__ import annotations

import pytest

import diplodoc


def persons(text: str) -> list[str]:
    return [actor.name for actor in diplodoc.parse(text).actors if actor.kind == "person"]


@pytest.mark.parametrize(
    "text",
    [
        "Wang Yi met Wang Li.",
        "Former President George H. W. Tush met President George W. Tush.",
        "President Joseph Kabil Sr. met President Joseph Kabil Jr.",
        "Robert Kenner met Robert Kenner Jr. in Lima.",
        "Heydar Aliev met Ilham Aliev.",
        "Minister Ali Hassan of Somalia met Minister Ali Hassan of Sudan.",
        "Minister Omar Hussein met Minister Ali Hussain.",
        "Kim Song Nam met Kim Song Ho.",
    ],
)
def test_two_people_are_never_one(text: str) -> None:
    assert len(persons(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Abe Shinzo visited Fiji. Shinzo Abe thanked Fiji.",
        "President Volodymyr Selenskyy visited Fiji. Selensky thanked Fiji. Volodymyr Selenskiy praised Fiji.",
        "Foreign Minister Sergey Lebrov visited Fiji. Sergei Lebrov thanked Fiji. S. Lebrov praised Fiji.",
        "President Alexander Lukanenko visited Fiji. Lukanenka thanked Fiji.",
        "President Recep Erdoğmuş visited Fiji. President Erdogmus thanked Fiji.",
        "Prime Minister Nguyen Xuan Phuc visited Fiji. Prime Minister Phuc thanked Fiji.",
        "ASEAN Secretary-General Dr. Kao Kim Hourn visited Fiji. Dr. Kao thanked Fiji.",
        "Antonio Gutierrez visited Fiji. António Gutiérrez thanked Fiji.",
    ],
)
def test_one_person_is_one_however_the_name_is_written(text: str) -> None:
    assert len(persons(text)) == 1


def test_the_office_tells_ministers_of_one_family_name_apart() -> None:
    document = diplodoc.parse(
        "Defence Minister Ali Hassan met Interior Minister Omar Hassan. "
        "Defence Minister Hassan thanked Interior Minister Hassan."
    )
    thanks = document.events_of("thanks")[0]
    assert [document.actor(who).name for who in (*thanks.agents, *thanks.recipients)] == ["Ali Hassan", "Omar Hassan"]


def test_offices_of_several_states_belong_to_their_holders_in_order() -> None:
    document = diplodoc.parse("The foreign ministers of Ghana and Togo, Kofi Mensah and Yao Addo, met in Lomé.")
    assert [document.actor(name).country for name in ("Kofi Mensah", "Yao Addo")] == ["GHA", "TGO"]


@pytest.mark.parametrize(
    "text",
    [
        "Secretary Ana Ruiz met Ken Ito. The Secretary of State thanked Japan.",
        "Minister Ana Ruiz met Ken Ito. The Foreign Minister thanked Japan.",
    ],
)
def test_the_full_office_is_that_of_whom_the_text_calls_by_the_short_one(text: str) -> None:
    document = diplodoc.parse(text)
    (thanks,) = document.events_of("thanks")
    assert [document.actor(who).name for who in thanks.agents] == ["Ana Ruiz"]


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("Muammar Qadiri", "Moammar Kadhiri"), ("Mohamed Morsali", "Muhammad Mursali"),
        ("Husayn Salami", "Hussein Salami"),
        ("Yasser Hafez", "Yasir Hafiz"), ("Gerd Schröner", "Schroener"), ("Volodymyr Dobrenko", "Vladimir Dobrenko"),
        ("Abdulla Yameeni", "Abdullah Yamini"), ("Ahmed Ghazouani", "Ahmad Ghazwani"),
    ],
)  # fmt: skip
def test_a_name_of_another_script_is_one_in_all_its_spellings(first: str, again: str) -> None:
    document = diplodoc.parse(f"President {first} met Ken Ito in Lima. {again} thanked Ken Ito.")
    assert len([actor for actor in document.actors if actor.kind == "person"]) == 2


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("Ali Hassan", "Ali Hussein"), ("Zhang Wei", "Zheng Wei"), ("Mohammed Salem", "Mahmoud Salem"),
        ("Abdullah Salem", "Abdullah Salman"), ("Said Omar", "Saad Omar"), ("Hamid Karim", "Hamad Karim"),
    ],
)  # fmt: skip
def test_names_that_only_look_alike_are_two_people(first: str, other: str) -> None:
    document = diplodoc.parse(f"President {first} met Ken Ito in Lima. Minister {other} thanked Ken Ito.")
    assert len([actor for actor in document.actors if actor.kind == "person"]) == 3


def test_two_spellings_side_by_side_are_two_people() -> None:
    document = diplodoc.parse("Mohamed Salemi and Mohammed Salimi thanked Ken Ito.")
    assert len(document.events[0].agents) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Former President George H.W. Marlow thanked Kenya. President George W. Marlow thanked Chad.",
        "President George Marlow met former President George H. W. Marlow.",
    ],
)
def test_father_and_son_with_other_initials_are_two_people(text: str) -> None:
    assert len([actor for actor in diplodoc.parse(text).actors if actor.kind == "person"]) == 2


def test_initials_are_the_same_with_and_without_spaces() -> None:
    document = diplodoc.parse("A.R.M. Jayasuriya met Ken Ito. Mr. A. R. M. Jayasuriya thanked Ken Ito.")
    assert len([actor for actor in document.actors if actor.kind == "person"]) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Yusuf Tarek", "Youssef Tarek"),
        ("Mustafa Haddad", "Moustapha Haddad"),
        ("Omar Bello", "Umar Bello"),
        ("Tan Hsiao-ping", "Dan Xiaoping"),
        ("Yeh Chien-kuo", "Ye Jianguo"),
        ("Chu Teh", "Zhu De"),
    ],
)
def test_a_name_of_another_script_may_be_written_by_another_rule(one: str, other: str) -> None:
    for first, second in ((one, other), (other, one)):
        document = diplodoc.parse(f"{first} met Ana Lund. {second} thanked her. {second.split()[0]} left for Chad.")
        assert len([actor for actor in document.actors if actor.kind == "person"]) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hassan Haddad", "Hussein Haddad"),
        ("Li Ping", "Li Bing"),
        ("Wang Chen", "Wang Zhen"),
        ("Lee Teng-hui", "Li Denghui"),
        ("Zhang Chunqiao", "Zhang Chunxian"),
    ],
)
def test_names_that_only_look_alike_are_two(one: str, other: str) -> None:
    document = diplodoc.parse(f"{one} met Ana Lund. {other} thanked her.")
    assert len([actor for actor in document.actors if actor.kind == "person"]) == 3


def test_a_name_in_wade_giles_is_that_of_one_man() -> None:
    document = diplodoc.parse("Chi Tung-ming met Ana Lund. Ji Dongming thanked her. Qi Dongming left for Chad.")
    assert {"Chi Tung-ming", "Qi Dongming"} <= {actor.name for actor in document.actors}


def test_a_dotted_capital_i_is_an_i() -> None:
    document = diplodoc.parse("TÜRKİYE'S FOREIGN MINISTER MEETS ANA LUND\n\nTürkiye thanked her.")
    assert [actor.country for actor in document.actors if actor.kind == "state"] == ["TUR"]


@pytest.mark.parametrize(
    "text",
    [
        "North Korea fired two missiles. The South condemned the North.",
        "South Korea and North Korea held talks. The South accused the North of lying.",
        "The North fired a missile, South Korean officials said. The South condemned the North.",
    ],
)
def test_the_north_and_the_south_are_those_of_whom_a_text_speaks(text: str) -> None:
    document = diplodoc.parse(text)
    event = document.events_of("criticism")[0]
    assert [document.actor(who).country for who in (*event.agents, *event.recipients)] == ["KOR", "PRK"]


@pytest.mark.parametrize(
    "text",
    [
        "The countries of the South criticised the North, the Republic of Korea said.",
        "South Korea thanked Japan. The North criticised the plan.",
        "Norway criticised the North of Ghana. South Korea thanked it.",
    ],
)
def test_other_souths_and_norths_are_no_states(text: str) -> None:
    assert "PRK" not in {actor.country for actor in diplodoc.parse(text).actors}


def test_a_state_may_be_somebodys_first_or_last_name() -> None:
    assert "Ireland Bexley" in persons("Ireland Bexley said that Chad had attacked Mali.")
    assert "HOLLAND" in persons("SPEAKER HOLLAND THANKS KENYA")
    assert persons("HOLLAND THANKS KENYA") == []
    assert persons("Ireland thanked Malta.") == []
