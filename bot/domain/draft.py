"""A draft: what was sent and is not queued before its sender chose, because of something to look at first."""

from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct

from bot.domain.care import Sensitive
from bot.domain.question import Audience

KEPT_FOR: Final = timedelta(days=7)
# Of one person in one team: enough for who means it, and no store of texts.
MOST_DRAFTS: Final = 10


class Edits(Struct, frozen=True):
    """The waiting question whose new words a draft holds, and its version when they were written."""

    question_id: int
    version: int


class Draft(Struct, frozen=True):
    """A draft as its row says; its text stays sealed until its sender looks at it again.

    `meeting_id` is the meeting that was open when the form was; `earlier` are the row ids of questions like
    it that were answered before. `edits`: the question that gets these words; None: they are a new one.
    """

    id: int
    team_id: int
    person_id: int
    meeting_id: int | None
    audience: Audience
    opening: str
    found: tuple[Sensitive, ...]
    earlier: tuple[int, ...]
    made_at: datetime
    edits: Edits | None = None


def sealed_as(opening: str) -> str:
    """What the text of a draft is bound to, by the opening of the form that it was sent with."""
    return f"draft:{opening}"
