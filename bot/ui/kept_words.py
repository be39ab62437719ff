"""What each kind of data is called that has a time of its own, and how that time reads."""

from typing import Final

from bot.domain.retention import Kept
from bot.i18n import Marked, Texts, mark

_YEAR: Final = 365

KEPT_WORDS: Final[dict[Kept, Marked]] = {
    Kept.QUESTIONS: mark("who asked, supported or wished to hear"),
    Kept.PRIVATE_INFORMATION: mark("private information"),
    Kept.RECORDS: mark("a meeting’s record, with what was published"),
    Kept.NOTICES: mark("which direct messages were sent"),
    Kept.ACTIONS: mark("what the teams did, and why"),
}


def for_how_long(days: int, t: Texts) -> str:
    """ "90 days", "6 years"."""
    if days > _YEAR and days % _YEAR == 0:
        return t.n("{n} year", "{n} years", days // _YEAR)
    return t.n("{n} day", "{n} days", days)
