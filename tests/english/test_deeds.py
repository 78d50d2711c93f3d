"""Deeds in the words of news: who did what to whom, whatever the grammar around it."""

from __future__ import annotations

import pytest
from asking import who

import diplodoc

#: Type, sentence, agents, recipients.
DEEDS = [
    # What a state's ships and planes do, the state does.
    ("force", "Saudi warplanes bombed a market in Yemen.", ["Saudi Arabia"], ["Yemen"]),
    ("force", "A Chinese coast guard ship rammed a Philippine boat.", ["China"], ["Philippines"]),
    ("force", "British and French planes bombed targets in Egypt.", ["United Kingdom", "France"], ["Egypt"]),
    # Companions share the lot of those whom they are with.
    ("force", "Adam Tesfay was detained in Kumasi along with Joseph Okello.", [], ["Adam Tesfay", "Joseph Okello"]),
    ("force", "Niger condemned the arrest of Adam Tesfay, together with ten journalists.",
     [], ["Adam Tesfay", "ten journalists"]),
    # A participle that opens the sentence is its verb.
    ("sanction", "Also sanctioned by Canada were two generals of Syria.", ["Canada"], ["two generals of Syria"]),
    ("sanction", "Also designated today are Polar Bank and Pavel Orlov.", [], ["Polar Bank", "Pavel Orlov"]),
    # Compounds and passives have participants too.
    ("sanction", "Switzerland adopted new Russia-related sanctions.", ["Switzerland"], ["Russia"]),
    ("sanction", "Two employees of the Bulgarian embassy were declared persona non grata.", [], ["Bulgaria"]),
    ("sanction", "Latvia recalled its ambassador from Tehran.", ["Latvia"], ["Iran"]),
    ("praise", "Norway praised the Egyptian-mediated truce.", ["Norway"], ["Egypt"]),
    ("aid", "Jordan hosts more than a million Syrian refugees.", ["Jordan"], ["more than a million Syrian refugees"]),
    ("aid", "Irish aid worth four million euros was delivered to Ethiopia.", ["Ireland"], ["Ethiopia"]),
    ("force", "Thirty people were wounded in a bombing.", [], ["Thirty people"]),
    # Who attacked has hurt those who were hurt then, also where an auxiliary is left out.
    ("force", "Two clerks were killed and six others wounded when rebel fighters shelled Gao, officials said.",
     ["rebel fighters"], ["Two clerks"]),
    ("force", "The blast in Gao injured dozens.", [], ["dozens"]),
    # What the verb orders is no deed of its own.
    ("sanction", "Mali ordered two Danish military attaches to leave the country.",
     ["Mali"], ["two Danish military attaches"]),
    # The office that somebody is given is nobody else.
    ("appointment", "Parliament elected Eva Kral president.", ["Parliament"], ["Eva Kral"]),
    ("appointment", "Member states elected Eva Kral as director.", ["Member states"], ["Eva Kral"]),
    # Whoever is said to do it, the sayer does not.
    ("appointment", "Karl Lund said the new envoy of Denmark, Lars Holm, presented his credentials to the President.",
     ["Lars Holm"], ["President"]),
    ("force", "Karl Lund said the police of Chad, who had come at night, arrested Adam Tesfay.",
     ["police of Chad"], ["Adam Tesfay"]),
    ("establishment", "Karl Lund said the Embassy of Peru in Tirana was opened.", [], ["Embassy of Peru"]),
    # Clauses in a row keep their subjects.
    ("establishment", "Malta thanked Togo, and Chad and Fiji established diplomatic relations.", ["Chad", "Fiji"], []),
    ("establishment", "Iceland thanked Malta; Chad, Togo and Fiji set up a joint fund.", ["Chad", "Togo", "Fiji"], []),
    ("sanction", "Iceland thanked Malta, and Algeria cut diplomatic ties with Chad.", ["Algeria"], ["Chad"]),
    ("mediation", "After Oman mediated between Iran and Iraq, Malta thanked Iceland.", ["Oman"], ["Iran", "Iraq"]),
    ("aid", "Iceland thanked Malta, and China handed over a batch of tents to Chad.", ["China"], ["Chad"]),
    ("force", "After Libya's attack on Chad was condemned by Niger, Malta thanked Iceland.", ["Libya"], ["Chad"]),
    # Where they were hit and where a load goes tells of participants.
    ("force", "Two sailors were killed in a Libyan attack on a ship.", ["Libya"], ["Two sailors"]),
    ("aid", "Egypt sent three planes loaded with medicine to Chad.", ["Egypt"], ["Chad"]),
    ("concession", "Britain handed Hong Kong over to China.", ["Britain"], ["China"]),
    # Ships bear names, and a body behind an office is where it is held.
    ("visit", "INS Tabar and HMS Kent called at Mombasa.", ["INS Tabar", "HMS Kent"], []),
    ("meeting", "Admiral Jon Vik met Brigadier Yaw Osei, Deputy Commander, Ghana Navy, and Ana Reis, Governor of Faro.",
     ["Jon Vik"], ["Yaw Osei", "Ana Reis"]),
    ("meeting", "The King received in audience, at the Alba Palace, the Ambassador of Chile, Eva Rojas.",
     ["King"], ["Eva Rojas"]),
    ("aid", "Envoy Kenji Sato handed over a school to the people of Lamu.", ["Kenji Sato"], ["people of Lamu"]),
    ("thanks", "Eva Rojas, ADB Country Director for Fiji and the Pacific Islands, who had come late, thanked Chile.",
     ["Eva Rojas"], ["Chile"]),
    ("aid", "Eva Rojas, head of the Umoyo Trust, whose organisation sent doctors to Chad, spoke.",
     ["Umoyo Trust"], ["Chad"]),
    ("aid", "HDMS Tova left port. The frigate rescued ten sailors.", ["HDMS Tova"], ["ten sailors"]),
    ("gathering", "INS Tabar and HMS Kent left. The ships hosted a reception.", ["INS Tabar", "HMS Kent"], []),
    ("signing", "Eva Kral witnessed the signing of a treaty by Karl Lund and Lars Holm.",
     ["Karl Lund", "Lars Holm"], []),
    ("visit", "Ships of the Second Squadron, INS Tabar and HMS Kent, will next call at Mombasa.",
     ["INS Tabar", "HMS Kent"], []),
    ("cooperation", "Doctors of Chad and Mali have for the first time operated together.",
     ["Doctors of Chad and Mali"], []),
    ("aid", "Norway gave US$ 5 million to Malawi.", ["Norway"], ["Malawi"]),
    ("statement", '"Rain needs no visa, so why should we?" asked the Umoyo Trust\'s Subregional Director, Eva Rojas.',
     ["Eva Rojas"], []),
    ("aid", "They praised the centre for refugees, which Norway is going to fund.", ["Norway"], ["refugees"]),
    ("thanks", "The Ambassador of Japan, His Excellency, Mr Kenji Sato, thanked Peru.", ["Kenji Sato"], ["Peru"]),
    ("praise", "The Embassy of Japan in Lima helped Peru. Minister Eva Kral praised the Japanese Embassy.",
     ["Eva Kral"], ["Embassy of Japan"]),
    # One's own things are one's own, whoever reports it.
    ("concession", "The ministry said that Egypt dropped its demand.", ["Egypt"], []),
    # What a participle tells of a noun is the noun's.
    ("concession", "Canada lifted the sanctions imposed on Chad by the last cabinet.", ["Canada"], ["Chad"]),
    ("concession", "The sanctions imposed on Chad were lifted by Canada.", ["Canada"], ["Chad"]),
    ("sanction", "India cancelled all visas issued to Peruvian nationals.", ["India"], ["Peruvian nationals"]),
    # Verbs side by side have one object, and share a "have".
    ("force", "The rebels tortured and executed two herders.", ["rebels"], ["two herders"]),
    ("force", "Kenya has closed the port and jailed Danish sailors.", ["Kenya"], ["Danish sailors"]),
    ("thanks", "Kenya has condemned the raid and thanked President Eva Kral.", ["Kenya"], ["Eva Kral"]),
    # Two objects side by side, also where the first has somebody's name in it.
    ("aid", "Japan gave the refugees tents.", ["Japan"], ["refugees"]),
    ("aid", "Japan sent the families of the victims blankets.", ["Japan"], ["families of the victims"]),
    ("sanction", "Jordan called its envoy to Chad home.", ["Jordan"], ["Chad"]),
    ("sanction", "Panama put its ties with Peru on ice.", ["Panama"], ["Peru"]),
    # Of some body or other rather its state is meant.
    ("aid", "Japan gave ten ambulances to a hospital in Malawi.", ["Japan"], ["Malawi"]),
    # An office right behind a name is not its last part.
    ("appointment", "The King appointed Karl Haugen Foreign Minister.", ["King"], ["Karl Haugen"]),
    ("appointment", "The parliament swore in Anna Lind.", ["parliament"], ["Anna Lind"]),
    # Who did it may stand before those it was done to.
    ("force", "The arrest by the police of two men was announced.", ["police"], ["two men"]),
    ("signing", "The General Assembly adopted by consensus a resolution on roads.", ["General Assembly"], []),
    ("signing", "The pact signed in Algiers by Chad and Mali entered into force.", ["Chad", "Mali"], []),
    # Whatever stops is taken away.
    ("sanction", "Chad stopped supplying weapons to Mali.", ["Chad"], ["Mali"]),
    ("protest", "Tens of thousands marched through Tbilisi against the law.", ["Tens of thousands"], []),
    ("concession", "The commander gave himself up.", ["commander"], []),
]  # fmt: skip


@pytest.mark.parametrize(("type_", "sentence", "agents", "recipients"), DEEDS, ids=[deed[1] for deed in DEEDS])
def test_a_deed_has_those_who_did_it(type_: str, sentence: str, agents: list[str], recipients: list[str]) -> None:
    document = diplodoc.parse(sentence)
    names = {actor.id: actor.name for actor in document.actors}
    read = [
        ([names[a] for a in event.agents], [names[a] for a in event.recipients]) for event in document.events_of(type_)
    ]
    assert (agents, recipients) in read


@pytest.mark.parametrize(
    ("type_", "sentence"),
    [
        ("aid", "The United States sold 24 fighter jets to Poland."),
        ("force", "The plane of President Amina Diallo landed in Beirut."),
        ("force", "The strike by teachers closed schools in Kenya."),
        ("concession", "The United States raised tariffs on imports from Brazil."),
        ("gathering", "Pavel Novak was presented with a book."),
        ("aid", "Chad stopped supplying weapons to Mali."),
        ("appointment", "Chad's delegation quit the hall."),
        ("award", "The order was given to the commander to retreat."),
        ("sanction", "The President broke with tradition."),
        ("force", "A bus hit a tree, killing nine."),
    ],
)
def test_what_only_looks_like_a_deed(type_: str, sentence: str) -> None:
    assert not diplodoc.parse(sentence).events_of(type_)


def test_attacks_somewhere_have_killed_and_not_the_place() -> None:
    text = "Norway condemned the attacks in Mali that had killed dozens of clerks."
    assert who(text, "force", -1) == ([], ["dozens of clerks"])


def test_whoever_accuses_goes_on_behind_a_relative_clause() -> None:
    text = "Chad accused Mali of harbouring the rebels who killed ten clerks, and closed the frontier."
    assert who(text, "sanction")[0] == ["Chad"]
