"""Sentences that name who answers, by the team's preset: not every organisation has officers."""

from dataclasses import dataclass
from typing import Final

from bot.domain.team import Preset
from bot.i18n import Marked, mark


@dataclass(frozen=True, slots=True)
class PresetWords:
    """What residents read where nobody answers yet, has come, or came at all."""

    nobody_yet: Marked
    here: Marked
    nobody_came: Marked


OF: Final[dict[Preset, PresetWords]] = {
    Preset.POLICE: PresetWords(
        mark("**No officer is here yet.** Don't report anything urgent here: nobody may be reading it."),
        mark("**An officer is here now.**"),
        mark("**No officer came to this meeting.** We are sorry. What you sent is kept for the next one."),
    ),
    Preset.COUNCIL: PresetWords(
        mark(
            "**Nobody from the council is here yet.** Don't report anything urgent here: nobody may be "
            "reading it."
        ),
        mark("**Somebody from the council is here now.**"),
        mark(
            "**Nobody from the council came to this meeting.** We are sorry. What you sent is kept for the "
            "next one."
        ),
    ),
    Preset.HOUSING: PresetWords(
        mark(
            "**Nobody from the housing association is here yet.** Don't report anything urgent here: nobody "
            "may be reading it."
        ),
        mark("**Somebody from the housing association is here now.**"),
        mark(
            "**Nobody from the housing association came to this meeting.** We are sorry. What you sent is "
            "kept for the next one."
        ),
    ),
    Preset.SCHOOL: PresetWords(
        mark(
            "**Nobody from the school is here yet.** Don't report anything urgent here: nobody may be "
            "reading it."
        ),
        mark("**Somebody from the school is here now.**"),
        mark(
            "**Nobody from the school came to this meeting.** We are sorry. What you sent is kept for the "
            "next one."
        ),
    ),
}
