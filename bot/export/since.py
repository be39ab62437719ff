"""What became of a meeting's promises after it: said by its posts and in the files of its record alike."""

from bot.i18n import Texts
from bot.services.models import Counts


def since_words(since: Counts, t: Texts) -> str:
    """What became of a summary's promises after the meeting; empty while nothing did."""
    ends = (
        (since.answered, t.n("{n} answered", "{n} answered", since.answered)),
        (since.declined, t.n("{n} can't be answered here", "{n} can't be answered here", since.declined)),
    )
    words = [words for number, words in ends if number]
    return t("Since the meeting: {ends}.", ends=t.list(words)) if words else ""
