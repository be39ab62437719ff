"""Danger made out of several words in Welsh, which changes how a word begins after others.

Reads as `safety_sense` does, by `safety_welsh_words`, what has a Welsh word in it. It weighs nothing:
there are too few texts to learn from.
"""

from collections.abc import Iterator
from functools import cache
from typing import Final

from bot.domain.alarm_kind import AlarmKind
from bot.domain.safety_sense import Tongue

__all__ = ["looks_welsh", "sensed_in_welsh", "welsh_forms"]

# Common in Welsh, and no words of an English sentence.
_COMMON: Final = frozenset(
    {
        "mae", "maen", "maer", "yn", "yng", "ym", "wedi", "dwi", "dwin", "dwim", "dw", "rwy",
        "rwyn", "rwyf", "rydw", "rydym", "fy", "eu", "ein", "nhw", "ddim", "efo", "gyda", "hefo",
        "mewn", "nath", "naeth", "wnaeth", "gynno", "ganddo", "ydi", "ydy", "ydych", "dach", "dydi",
        "dyw", "tydi", "syn", "sydd", "fod", "arna", "nawr", "rwan", "heno", "neithiwr", "rhywun",
        "fi", "fin", "eisiau", "isio", "moyn", "ishe", "wrth", "ers", "ond", "hynny", "cael",
        "gael", "trio", "heb", "roedd", "oedd", "yw", "sain", "ma", "di", "ei", "ar", "mynd",
        "dros", "ger", "pobl", "bobl", "lawr", "lan", "gwelais", "fo", "nos", "dy", "yr", "ni",
        "hun", "troin", "hin", "mar",
    }
)  # fmt: skip
# How a word may begin after others: soft, nasal and aspirate mutation.
_BEGINNINGS: Final = {
    "ll": ("l",), "rh": ("r",), "p": ("b", "mh", "ph"), "t": ("d", "nh", "th"), "c": ("g", "ngh", "ch"),
    "b": ("f", "m"), "d": ("dd", "n"), "g": ("", "ng"), "m": ("f",),
}  # fmt: skip
_NEVER: Final = ("ch", "dd", "ng", "ph", "th", "mh", "nh")
_VOWELS: Final = "aeiouwy"
_CLINGING: Final = "nr"
# Letters; what is shorter is mostly another word when it begins otherwise.
_SHORTEST: Final = 3
_SHORTEST_DROPPED: Final = 4  # where the beginning falls away, or an h comes before


def looks_welsh(text: str) -> bool:
    """Whether a folded text has one of the words without which few Welsh ones do."""
    return not _COMMON.isdisjoint(text.split())


def sensed_in_welsh(text: str) -> AlarmKind | None:
    """Return what a folded text in Welsh suggests somebody is in danger of, or None."""
    return _welsh().sensed(text, weighing=False) if looks_welsh(text) else None


def welsh_forms(word: str) -> Iterator[str]:
    """A word and what it begins like after others: "cyllell", "gyllell", "nghyllell", "chyllell".

    After a vowel, "yn" and "yr" cling to it ("babi'n"). One that stands as "=ci" never changes.
    """
    for begun in _begun(word):
        yield begun
        if word[-1] in _VOWELS and len(word) >= _SHORTEST and word[0] != "=":
            yield from (begun + clinging for clinging in _CLINGING)


def _begun(word: str) -> Iterator[str]:
    if word.startswith("="):
        yield word[1:]
        return
    yield word
    if len(word) < _SHORTEST or word.startswith(_NEVER):
        return
    whole = len(word) >= _SHORTEST_DROPPED
    if word[0] in _VOWELS:
        yield from [f"h{word}"] * whole
        return
    radical = word[:2] if word[:2] in _BEGINNINGS else word[0]
    for beginning in _BEGINNINGS.get(radical, ()):
        if beginning or whole:
            yield beginning + word[len(radical) :]


@cache
def _welsh() -> Tongue:
    from bot.domain import safety_welsh_words as words

    return Tongue(
        vocabulary=words.VOCABULARY,
        rules=words.RULES,
        spelt=words.SPELT,
        empty=words.EMPTY,
        no_slip=words.NO_SLIP,
        forms=welsh_forms,
        inner_forms=_begun,
    )
