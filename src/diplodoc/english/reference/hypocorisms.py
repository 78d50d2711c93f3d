"""Given names in several forms: "Joe Biden" and "Joseph R. Biden, Jr." are one person.

"Vladimir" and "Volodymyr" are one name in two tongues.

The tables are compiled for this project from general knowledge of naming; a short form may stand for several.
"""

from __future__ import annotations

_TABLE = """
abby abigail | al albert alan alfred alexander | alex alexander alexandra alexei | andy andrew | angie angela
barb barbara | becky rebecca | ben benjamin | bernie bernard | bert albert herbert | beth elizabeth
betty elizabeth | bill william | billy william | bob robert | bobby robert | brad bradley | carrie caroline
cathy catherine | charlie charles | chris christopher christina christian | chuck charles | cindy cynthia
dan daniel | danny daniel | dave david | deb deborah | debbie deborah | dick richard | don donald | doug douglas
ed edward edwin edmund | eddie edward | ernie ernest | fran frances francis | frank francis franklin
fred frederick alfred | gabe gabriel | gene eugene | geoff geoffrey | gerry gerald gerard | greg gregory
gus augustus | hal harold | hank henry | harry harold henry | jack john jackson | jake jacob | jamie james
jan janet | jeff jeffrey geoffrey | jen jennifer | jenny jennifer | jerry gerald jerome | jess jessica
jim james | jimmy james | joe joseph | joey joseph | johnny john | jon jonathan | josh joshua | judy judith
kate catherine katherine | kathy kathleen katherine | katie katherine | ken kenneth | larry lawrence laurence
len leonard | leo leonard leonid | liz elizabeth | lou louis louise | lynn linda | maggie margaret
mandy amanda | marty martin | matt matthew | max maximilian maxwell | meg margaret | mel melvin | mick michael
mickey michael | mike michael mikhail | nancy ann | nate nathan nathaniel | ned edward | nick nicholas nicolas
norm norman | pam pamela | pat patrick patricia | peggy margaret | pete peter | phil philip phillip
ray raymond | rich richard | rick richard frederick | rob robert | ron ronald | russ russell
sam samuel samantha | sandy alexander sandra | sergey sergei | steve stephen steven | stu stuart | sue susan
suzy susan | ted edward theodore | teddy edward theodore | terry terence theresa | tim timothy | toby tobias
tom thomas | tommy thomas | tony anthony antony | trish patricia | val valerie valentine | vic victor
vicky victoria | vince vincent | walt walter | wes wesley | will william | zach zachary
"""

#: Given names of one saint or root in the tongues of neighbours: "Volodymyr" and "Vladimir", "Abdel" and "Abdul"; and
#: Arabic ones as they are written from Dakar to Tehran, where no rule of spelling makes them one: "Yusuf", "Youssef".
_TONGUES = """
abd abdel abdul | aleksandr alexander aliaksandr oleksandr aleksander | aleksei alexei aliaksei oleksii oleksiy
andrei andrej andrii andriy andrey | dmitri dmitrii dmitry dmytro dzmitry | elena olena alena yelena
evgeny evgeni yevgeny yevgeni yevhen yauhen | grigory hryhorii hryhoriy grigori | igor ihor | konstantin kostiantyn
leonid leanid | mikhail mykhailo mikheil mihail | nikolai nikolay mykola mikalai | oleg oleh aleh
pavel pavlo paval | petr pyotr petro piotr | sergei sergey serhii serhiy siarhei | vasily vasyl vasili vasil
vladimir volodymyr uladzimir | vladislav vladyslav uladzislau | yuri yury yurii yuriy
abdullah abdallah abdulla | aisha aicha aysha ayesha | bashir bachir basheer | fatima fatimah fatma
ibrahim brahim ebrahim ibrahima | isa issa eissa essa | jamal gamal djamal djamel
mustafa mostafa moustafa moustapha mustapha | najib nagib neguib najeeb
omar umar omer oumar | osman usman uthman othman ousmane | qasim qassim qassem kassem kacem
rashid rachid rasheed | reza riza | sharif cherif shareef sherif | shukri choukri shoukry
sulaiman suleiman sulayman soleiman souleymane | yunus younis younes younus
yusuf yousif yousuf youssouf yousef youssef yusef | zein zain zayn
"""

_LONG: dict[str, frozenset[str]] = {
    short: frozenset(long)
    for short, *long in (entry.split() for entry in _TABLE.replace("\n", " | ").split("|") if entry.strip())
}


_ROOT: dict[str, str] = {name: entry for entry in _TONGUES.replace("\n", " | ").split("|") for name in entry.split()}


def same_given_name(one: str, other: str) -> bool:
    """Whether one folded given name is a short form of the other, or both are one in two tongues."""
    return other in _LONG.get(one, ()) or one in _LONG.get(other, ()) or _ROOT.get(one, one) == _ROOT.get(other, other)
