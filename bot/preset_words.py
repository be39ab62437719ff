"""What a team's preset lets people read: not every organisation has officers. A table each."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from msgspec import Struct

from bot.domain.preset import Preset
from bot.domain.team import Team
from bot.i18n import WORDS, Marked, Texts, mark


class PresetWords(Struct, frozen=True):
    """The words of one kind of organisation; `named` are the values that every text can name.

    The reasons not to answer are each a choice and the sentence that everybody reads.
    """

    named: Mapping[str, Marked]
    nobody_yet: Marked
    here: Marked
    nobody_came: Marked
    case: tuple[Marked, Marked]
    report: tuple[Marked, Marked]
    tell_to_call: Marked


_ABOUT_CRIME: Final = {
    "not_urgent": mark("a crime that is not an emergency"),
    "anonymously": mark("about a crime, without anybody knowing who you are"),
}
OF: Final[dict[Preset, PresetWords]] = {
    Preset.POLICE: PresetWords(
        WORDS,
        mark("**No officer is here yet.** Don't report anything urgent here: nobody may be reading it."),
        mark("**An officer is here now.**"),
        mark("**No officer came to this meeting.** We are sorry. What you sent is kept for the next one."),
        (
            mark("A live investigation or a court case"),
            mark("It is about a live investigation or a court case, of which nothing may be said here."),
        ),
        (
            mark("It should be reported to 101"),
            mark("Please report it to the police: call 101, or 999 if somebody is in danger now."),
        ),
        mark("Tell them: please call 101"),
    ),
    Preset.COUNCIL: PresetWords(
        {
            "officer": mark("councillor or officer"),
            "an_officer": mark("a councillor or officer"),
            "officers": mark("councillors and officers"),
            "officers_room": mark("council room"),
            "meeting": mark("ward surgery"),
            "neighbourhood": mark("ward"),
            "organisation_example": mark("Kent County Council"),
            "readers_example": mark("Councillor Oak and the clerk"),
            "passed_to_example": mark("the community safety team"),
            "outcome_example": mark("Fly-tippers have been fined after what residents told us."),
            **_ABOUT_CRIME,
        },
        mark(
            "**Nobody from the council is here yet.** Don't report anything urgent here: nobody may be "
            "reading it."
        ),
        mark("**Somebody from the council is here now.**"),
        mark(
            "**Nobody from the council came to this meeting.** We are sorry. What you sent is kept for the "
            "next one."
        ),
        (
            mark("A decision or a case that is still open"),
            mark("It is about a decision or a case that is still open, of which nothing may be said here."),
        ),
        (
            mark("It should be reported to the council itself"),
            mark(
                "Please report it to the council itself, by telephone or on its page: there it is given a "
                "number and followed up."
            ),
        ),
        mark("Tell them: please call the council"),
    ),
    Preset.HOUSING: PresetWords(
        {
            "officer": mark("housing officer"),
            "an_officer": mark("a housing officer"),
            "officers": mark("housing officers"),
            "officers_room": mark("housing officers' room"),
            "meeting": mark("residents' meeting"),
            "neighbourhood": mark("estate"),
            "organisation_example": mark("Oak Homes"),
            "readers_example": mark("Ms Oak and Mr Elm"),
            "passed_to_example": mark("the anti-social behaviour team"),
            "outcome_example": mark("The lights on the stairs work again after what residents told us."),
            **_ABOUT_CRIME,
        },
        mark(
            "**Nobody from the housing association is here yet.** Don't report anything urgent here: nobody "
            "may be reading it."
        ),
        mark("**Somebody from the housing association is here now.**"),
        mark(
            "**Nobody from the housing association came to this meeting.** We are sorry. What you sent is "
            "kept for the next one."
        ),
        (
            mark("One household's tenancy or case"),
            mark("It is about one household's tenancy or case, which is not for a public meeting."),
        ),
        (
            mark("It should be reported as a repair or a case"),
            mark(
                "Please report it to the housing association itself, by telephone or on its page: there it "
                "is given a number and followed up."
            ),
        ),
        mark("Tell them: please call the association"),
    ),
    Preset.SCHOOL: PresetWords(
        {
            "officer": mark("member of staff"),
            "an_officer": mark("a member of staff"),
            "officers": mark("school staff"),
            "officers_room": mark("staff room"),
            "meeting": mark("school meeting"),
            "neighbourhood": mark("school"),
            "organisation_example": mark("Oak Primary School"),
            "readers_example": mark("the head and the deputy head"),
            "passed_to_example": mark("the safeguarding lead"),
            "outcome_example": mark("Staff now stand at the gate every morning after what families told us."),
            **_ABOUT_CRIME,
        },
        mark(
            "**Nobody from the school is here yet.** Don't report anything urgent here: nobody may be "
            "reading it."
        ),
        mark("**Somebody from the school is here now.**"),
        mark(
            "**Nobody from the school came to this meeting.** We are sorry. What you sent is kept for the "
            "next one."
        ),
        (
            mark("It is about a pupil or a member of staff"),
            mark("It is about a pupil or a member of staff, which is not for a public meeting."),
        ),
        (
            mark("It should be told to the school office"),
            mark(
                "Please tell the school office, by telephone or in person: there somebody can look into it "
                "at once."
            ),
        ),
        mark("Tell them: please call the school"),
    ),
}


def words_of(team: Team, t: Texts) -> Texts:
    """The texts of a language in the words of a team's kind."""
    return in_words_of(team.preset, t)


@cache
def in_words_of(preset: Preset, t: Texts) -> Texts:
    """The texts of a language in the words of a kind of organisation."""
    return t.saying(OF[preset].named)
