"""Conflicts: who attacks whom, also where only a noun, a clause of circumstance or another sentence tells."""

from __future__ import annotations

import pytest

import diplodoc

FRONT = "The Liberation Front of Oromo Valley (LFOV)"


def roles(text: str, trigger: str) -> tuple[list[str], list[str]]:
    """Agents and recipients of the last event with a trigger."""
    document = diplodoc.parse(text)
    event = [e for e in document.events if trigger in document[e.trigger]][-1]
    return [document.actor(who).name for who in event.agents], [document.actor(who).name for who in event.recipients]


@pytest.mark.parametrize(
    ("text", "trigger", "agents", "recipients"),
    [
        # an armed body, and what it is called besides
        (f"{FRONT} seized a town. The guerrillas freed 30 prisoners.", "freed", [FRONT[4:-7]], ["30 prisoners"]),
        (f"{FRONT} seized a town. The movement thanked Oman.", "thanked", [FRONT[4:-7]], ["Oman"]),
        ("UNITA rebels attacked a Zambian post.", "attacked", ["UNITA"], ["Zambia"]),
        # who did what was done last, and who suffered it
        ("Gunmen seized three nurses. The kidnappers warned Oman.", "warned", ["Gunmen"], ["Oman"]),
        ("Gunmen seized three nurses. Oman freed the hostages.", "freed", ["Oman"], ["three nurses"]),
        ("Three nurses thanked Oman. The kidnappers fled, and Oman freed a hostage.", "freed", ["Oman"], ["hostage"]),
        # neighbours
        ("Chad attacked Sudan. Khartoum accused its neighbour of lying.", "accused", ["Sudan"], ["Chad"]),
        ("Peru and Chile exchanged fire. Oman warned both neighbours.", "warned", ["Oman"], ["Peru", "Chile"]),
        # whose things are hit
        ("The rebels accused the army of ambushing one of their patrols.", "ambushing", ["army"], ["rebels"]),
        ("The army said the rebels had attacked its base.", "attacked", ["rebels"], ["army"]),
        # the attack in which somebody came to harm
        ("Rebels raided a port. Two nurses were killed in the raid.", "were killed", ["Rebels"], ["Two nurses"]),
        ("Rebels raided a port. Two rebels were killed in the raid.", "were killed", [], ["Two rebels"]),
        ("Rebels raided a port. Two men were held over the raid.", "were held", [], ["Two men"]),
        ("He blamed the rebels for a blast that wounded two nurses.", "wounded", ["rebels"], ["two nurses"]),
        ("The raid, which killed two nurses, was claimed by Hamas.", "killed", ["Hamas"], ["two nurses"]),
        ("Two nurses were hurt when their bus came under fire from rebels.", "hurt", ["rebels"], ["two nurses"]),
        ("Oman retaliated with air strikes on Yemen.", "strikes", ["Oman"], ["Yemen"]),
        # "both sides" of a conflict are those who fight, not those whom the mediator has met
        (
            "UNITA shelled a town. Angola bombed UNITA. UNITA attacked Angola. Envoy Harald Lie met President Neto of "
            "Angola on Monday. He urged both sides to talk.",
            "urged",
            ["Harald Lie"],
            ["Angola", "UNITA"],
        ),
        # a charge is what somebody was accused of, whatever was said since
        ("UNITA accused Chad of a raid. Envoy Harald Lie left. Chad denied the charge.", "denied", ["Chad"], ["UNITA"]),
        (
            "The Tamil Tigers killed two men. Oman rejected the demand of the Tigers.",
            "rejected",
            ["Oman"],
            ["Tamil Tigers"],
        ),
        # who goes on speaking, and who is told of, behind an apposition
        ("The Front said two nurses were killed and accused Oman.", "accused", ["Front"], ["Oman"]),
        (
            "Oman said that fighters of the group, the Front, had killed two men.",
            "killed",
            ["fighters of the group"],
            ["two men"],
        ),
        ("Oman denied the rebels' delegates visas.", "denied", ["Oman"], ["rebels' delegates"]),
        (
            "The powers blamed outside powers for a land mine that killed two men.",
            "blamed",
            ["powers"],
            ["outside powers"],
        ),
        (
            "Under-Secretary-General Li warned Chad. The Secretary-General thanked Oman.",
            "thanked",
            ["Secretary-General"],
            ["Oman"],
        ),
        # people under other nouns, and those for whom somebody speaks
        ("Two nurses were seized by anti-Kora elements.", "were seized", ["anti-Kora elements"], ["Two nurses"]),
        ("Chad explained the elements of the plan. Oman praised Chad.", "praised", ["Oman"], ["Chad"]),
        ("Police fled. The students' leader, Elias Moyo, said they would march.", "march", ["students"], []),
        ("Oman warned the rebels that it would act unless they freed Ana Reis.", "freed", ["rebels"], ["Ana Reis"]),
        ("UNITA and the PAIGC met. Oman thanked both movements.", "thanked", ["Oman"], ["UNITA", "PAIGC"]),
        ("The rebels handed over 150 civilians.", "handed over", ["rebels"], ["150 civilians"]),
        ("Guerrillas shot down a military transport and killed two nurses.", "shot down", ["Guerrillas"], []),
    ],
)
def test_who_fights_whom(text: str, trigger: str, agents: list[str], recipients: list[str]) -> None:
    found = roles(text, trigger)
    assert [[name.lower() for name in names] for names in found] == [
        [name.lower() for name in names] for names in (agents, recipients)
    ]
