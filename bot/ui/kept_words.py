"""What each kind of data is called that has a time of its own."""

from typing import Final

from bot.domain.retention import Kept
from bot.i18n import Marked, mark

KEPT_WORDS: Final[dict[Kept, Marked]] = {
    Kept.QUESTIONS: mark("who asked, supported or wished to hear"),
    Kept.PRIVATE_INFORMATION: mark("private information"),
    Kept.RECORDS: mark("a meeting’s record, with what was published"),
    Kept.NOTICES: mark("which direct messages were sent"),
    Kept.ACTIONS: mark("what officers and moderators did, and why"),
}
