"""The words of a text as the search knows them, and those of what somebody looks for. Pure; any input."""

import unicodedata
from typing import Final

from bot.lazily import regex

MOST_WORDS: Final = 8
# Longer ones are no words; cut alike in what is looked for and in what is looked through.
LONGEST_WORD: Final = 48
_WORD: Final = regex(r"[^\W_]+")
# They stand in every question, so they find nothing. Looked for only if there is no other word.
_STOP: Final = (
    "a about after all also am an and any are as at be because been before being but by can "
    "cannot could did do does doing don done for from get gets getting go goes going got had has "
    "have having he her here hers him his how i if in into is isn it its just ll me more most my "
    "no not now of off on once only or our out over own please re s same she should so some such "
    "t than thank thanks that the their them then there these they this those to too up us ve "
    "very was way we were what when where which while who whom why will with would you your"
)
STOP_WORDS: Final = frozenset(_STOP.split())


def words_of(text: str) -> tuple[str, ...]:
    """Every word in order: without case, punctuation and underscores; letters and digits only."""
    if text.isascii():  # what follows, for the commonest of texts
        folded = text.lower()
    else:
        folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return tuple(word[:LONGEST_WORD] for word in _WORD.findall(folded))


def wanted_words(typed: str, most: int = MOST_WORDS) -> tuple[str, ...]:
    """The first so many different words that say something; of stop words only, those. Empty if none."""
    words = tuple(dict.fromkeys(words_of(typed)))
    telling = tuple(word for word in words if word not in STOP_WORDS)
    return (telling or words)[:most]
