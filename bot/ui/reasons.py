"""Reasons ready to choose where a question can't be answered here, each a sentence everybody may read."""

from dataclasses import dataclass
from typing import Final

from bot.domain.errors import OldControl
from bot.domain.errors.desk import LinkNeeded
from bot.i18n import Marked, Texts, mark
from bot.lazily import regex

OWN_WORDS: Final = "own"
ELSEWHERE: Final = "elsewhere"
_LINK: Final = regex(r"https?://\S+\.\S+")


@dataclass(frozen=True, slots=True)
class Ready:
    """A reason: how it is chosen, and the sentence it stands for."""

    value: str
    label: Marked
    sentence: Marked


READY: Final = (
    Ready(
        "live_case",
        mark("A live investigation or a court case"),
        mark("It is about a live investigation or a court case, of which nothing may be said here."),
    ),
    Ready(
        "names_person",
        mark("It names a person"),
        mark("It names a person or tells who is meant, which is not for a public meeting."),
    ),
    Ready(
        "report_101",
        mark("It should be reported to 101"),
        mark("Please report it to the police: call 101, or 999 if somebody is in danger now."),
    ),
    Ready(
        ELSEWHERE,
        mark("Someone else's job (write the link below)"),
        mark("It is somebody else's job. Turn to:"),
    ),
    Ready(
        "asked_already",
        mark("Asked already"),
        mark("It was asked and answered already. See past meetings, or use /search."),
    ),
)


def reason_text(ready: str, typed: str, t: Texts) -> str:
    """The reason as everybody reads it: the ready one, what was typed, or both. `t` is the team's.

    Raises LinkNeeded if somebody else's job comes without a link, OldControl for a reason there is none of.
    """
    if ready in ("", OWN_WORDS):
        return typed
    chosen = next((one for one in READY if one.value == ready), None)
    if chosen is None:
        raise OldControl
    if ready == ELSEWHERE and not _LINK.search(typed):
        raise LinkNeeded(typed)
    return " ".join(part for part in (t.marked(chosen.sentence), typed.strip()) if part)
