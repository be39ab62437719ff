"""Reasons ready to choose where a question can't be answered here, each a sentence everybody may read."""

from typing import Final

from msgspec import Struct

from bot.domain.errors import OldControl
from bot.domain.errors.desk import LinkNeeded
from bot.domain.preset import Preset
from bot.i18n import Marked, Texts, mark
from bot.lazily import regex
from bot.preset_words import OF

OWN_WORDS: Final = "own"
ELSEWHERE: Final = "elsewhere"
_LINK: Final = regex(r"https?://\S+\.\S+")


class Ready(Struct, frozen=True):
    """A reason: how it is chosen, and the sentence it stands for."""

    value: str
    label: Marked
    sentence: Marked


_COMMON: Final = (
    Ready(
        "names_person",
        mark("It names a person"),
        mark("It names a person or tells who is meant, which is not for a public meeting."),
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


def ready_reasons(preset: Preset) -> tuple[Ready, ...]:
    """The reasons that an organisation of this kind has ready."""
    words, (person, elsewhere, asked) = OF[preset], _COMMON
    return Ready("live_case", *words.case), person, Ready("report_101", *words.report), elsewhere, asked


def reason_text(ready: str, typed: str, preset: Preset, t: Texts) -> str:
    """The reason as everybody reads it: the ready one, what was typed, or both. `t` is the team's.

    Raises LinkNeeded if somebody else's job comes without a link, OldControl for a reason there is none of.
    """
    if ready in ("", OWN_WORDS):
        return typed
    chosen = next((one for one in ready_reasons(preset) if one.value == ready), None)
    if chosen is None:
        raise OldControl
    if ready == ELSEWHERE and not _LINK.search(typed):
        raise LinkNeeded(typed)
    return " ".join(part for part in (t.marked(chosen.sentence), typed.strip()) if part)
