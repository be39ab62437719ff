"""The rehearsal's people and what they say. All of them are invented; the place is real."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

TEAM: Final = "New Ash Green"
ORGANISATION: Final = "Rehearsal Police"
OFFICIAL_PAGE: Final = "https://www.example.org/new-ash-green"

_FIRST: Final = (
    "Aster", "Bramble", "Clover", "Daisy", "Elder", "Fern", "Gorse", "Hazel", "Iris", "Juniper",
    "Kale", "Linden", "Maple", "Nettle", "Olive", "Poppy", "Quince", "Rowan", "Sage", "Thyme",
    "Umber", "Violet", "Willow", "Yarrow", "Zinnia", "Acorn", "Basil", "Cedar", "Dill",
)  # fmt: skip
_LAST: Final = ("Lampost", "Kerbstone")
RESIDENTS: Final = tuple(f"{first} {last}" for last in _LAST for first in _FIRST)

ADMINISTRATOR: Final = "Wren Noticeboard"
OFFICER: Final = "Robin Whistle"
SHOWN_AS: Final = "PC Whistle"
MODERATOR: Final = "Lark Clipboard"


class Fate(StrEnum):
    """What becomes of a question in this rehearsal."""

    ANSWERED_EARLY = "answered before the meeting opened"
    ANSWERED = "answered"
    TAKEN_DOWN = "answered, then taken down"
    FOLLOW_UP = "an officer will find out"
    DECLINED = "declined with a reason"
    MERGED = "the same as another"
    CARRIED_OVER = "left for the next meeting"


@dataclass(frozen=True, slots=True)
class Line:
    """One question, who sees its asker's name, what becomes of it, and the officer's or moderator's words.

    Of a follow-up the words are the answer that comes after the close; without any it stays open.
    """

    text: str
    fate: Fate
    words: str = ""
    named: bool = False
    supporters: int = 0
    told: bool = False
    """its asker chose to be told by DM"""
    typed: str = ""
    """what was typed first; changed by its asker, who was asked whether it may be shown"""
    worded: str = ""
    """what the moderator makes of the text before it is shown"""
    same_as: str = ""
    """the text of the one that it asks again"""
    hidden: str = ""
    """what of it nobody may read in public"""
    mutes: bool = False
    """its asker may send nothing more in this meeting"""

    @property
    def public(self) -> str:
        """The text that everybody reads."""
        return self.worded or self.text


LIGHT: Final = "When will the broken light in the alley by the library be mended?"

LINES: Final = (
    Line(
        "Could the meeting be held on a Saturday now and then? Some of us work late on weekdays.",
        Fate.ANSWERED_EARLY,
        "Good idea. We'll try the first Saturday in spring and compare how many of you come.",
        named=True,
        supporters=3,
    ),
    Line(
        "Is anything being done about speeding along Ash Road past the school?",
        Fate.ANSWERED,
        "Yes. We had the speed gun there on two mornings last week: **six drivers** were reported. We'll be "
        "back in term time, and the council is looking at a flashing sign.",
        supporters=9,
    ),
    Line(
        "A car with no tax has stood in Manor Forstal for two months. Who deals with that?",
        Fate.ANSWERED,
        "We do, together with the DVLA. You can report one at https://www.gov.uk/report-untaxed-vehicle, or "
        "tell us here where it stands and *we* will look.",
        named=True,
        supporters=4,
    ),
    Line(
        "What happened about the lads on mopeds behind the shopping centre?",
        Fate.ANSWERED,
        "Two mopeds were seized last Thursday. If it starts again, call 101 and give the time:\n"
        "- where they ride\n- any number plate\n- which way they leave",
        supporters=7,
    ),
    Line(
        LIGHT,
        Fate.FOLLOW_UP,
        "The council's electrician was there this morning: a new lamp, and a cage around it. If it goes dark "
        "again, tell us.",
        supporters=6,
        told=True,
    ),
    Line(
        "Is anybody mending the light in the library alley? It's still broken.",
        Fate.MERGED,
        same_as=LIGHT,
        told=True,
    ),
    Line(
        "The alley by the library has a broken light, so who will mend it?",
        Fate.MERGED,
        same_as=LIGHT,
    ),
    Line(
        "Are there any plans for a youth club this winter?",
        Fate.FOLLOW_UP,
        named=True,
        supporters=5,
    ),
    Line(
        "Who lives at the house with all the visitors in Punch Croft?",
        Fate.DECLINED,
        "We can't talk about people's homes here. If something worries you, please call 101.",
    ),
    Line(
        "Can you tell us who was arrested at the pub on Friday?",
        Fate.TAKEN_DOWN,
        "A man was spoken to on Friday evening near the bus stop.",
        supporters=2,
    ),
    Line(
        "Do you still mark bicycles for free?",
        Fate.ANSWERED,
        "We do, on the last Saturday of the month, 10am to noon outside the library. Bring the "
        "key to your lock.",
        supporters=3,
    ),
    Line(
        "How do I join Neighbourhood Watch in my road?",
        Fate.ANSWERED,
        "Write to us through the page named in the welcome and we'll put you in touch with your nearest "
        "coordinator. If there is none, you could be the one!",
    ),
    Line(
        "Somebody keeps ringing doorbells late and says he's from the water company. Is that real?",
        Fate.ANSWERED,
        "No water company calls late without an appointment. Keep the chain on, ask for a card, ring the "
        "company on the number on your bill. If you feel unsafe, call 999.",
        supporters=8,
    ),
    Line(
        "Is the drop-in at the village hall still on?",
        Fate.ANSWERED,
        "Yes, every other Wednesday at 2pm. Tea is on us.",
        named=True,
    ),
    Line(
        "Fly-tipping at the end of Redhill Wood again: mattresses this time. Whom do we tell?",
        Fate.ANSWERED,
        "Tell the district council first, with a photo and the spot. We work with them when there is a "
        "plate or a name.",
        supporters=5,
    ),
    Line(
        "Was the lost spaniel from the green found?",
        Fate.ANSWERED,
        "He was! Home, muddy and pleased.",
        supporters=1,
    ),
    Line(
        "Why is there never anybody at the police box by the shops?",
        Fate.ANSWERED,
        "It has been closed since the spring, and we should have taken the sign away. We're out on foot "
        "instead: most afternoons between 3 and 6 you'll find one of us near the shops.",
        supporters=2,
    ),
    Line(
        "Somebody parks across the crossing by the school each morning. Can you talk to them?",
        Fate.ANSWERED,
        "We can, and did on Monday. A car on the zigzags is three points, so please don't.",
        supporters=3,
        typed="The driver of AB12 CDE parks across the crossing by the school each morning. Can you talk "
        "to them?",
        hidden="AB12 CDE",
    ),
    Line(
        "When will those clipboard-polishing baboons turn up at the skate park?",
        Fate.ANSWERED,
        "Fridays from 4 until it gets dark, both of us. Come and say hello.",
        supporters=2,
        told=True,
        worded="When will an officer be at the skate park?",
        hidden="baboons",
    ),
    Line(
        "Why should we listen to a pair of overpaid traffic cones?",
        Fate.DECLINED,
        "An insult is no question. Ask another way and we'll answer.",
        hidden="traffic cones",
        mutes=True,
    ),
    Line(
        "Could you walk round the Minnis at dusk when the clocks go back?",
        Fate.CARRIED_OVER,
        named=True,
        supporters=1,
    ),
)  # fmt: skip

PRIVATE: Final = (
    "There's a van with foreign plates that comes at 2 each night and swaps parcels behind the garages."
)
INSULT_AGAIN: Final = "Cones, cones, cones! Is there a brain under either hat?"
MUTED_BECAUSE: Final = "Insults, after being asked to stop."
URGENT: Final = "please help my stepdad has a knife and hes hitting my mum right now"
SPEECH: Final = "Welcome, everybody. We'll start with the roads and take the rest as they come."
FOLLOW_UP_DUE: Final = "in 3 days"
REFERENCE: Final = "KP-2026/0815"
OUTCOME: Final = "Parcels no longer change hands behind garages after what residents told us."
LOOKED_FOR: Final = "bicycles"
TAKEN_DOWN_BECAUSE: Final = "This is part of a live investigation."
PRIVATE_TERMS: Final = (
    "The two officers of this team",
    "Every weekday morning",
    "Rehearsal Police's intelligence desk",
)
