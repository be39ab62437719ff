"""Does a text suggest that somebody is in danger? Who is told and what is said is decided elsewhere.

`alarm` is asked about every text a resident sends, whatever its audience and hour (design: Safety of people).
It reads the text several ways, so that capitals, accents, look-alike letters, invisible characters,
stretched or spaced-out letters and digits for letters do not hide a cry for help. What to look for is in
`safety_patterns`. No list of words is complete: officers must read what was not flagged, too.
"""

from __future__ import annotations

import re
import unicodedata

from msgspec import Struct

from bot.domain.alarm_kind import AlarmKind
from bot.domain.safety_patterns import COMPACT, PATTERNS, anything, anything_ordinary, ordinary
from bot.domain.safety_sense import ENGLISH, sensed
from bot.lazily import regex

__all__ = ["Alarm", "AlarmKind", "alarm", "fold"]


class Alarm(Struct, frozen=True):
    """A text that must go to the officers as urgent private information.

    `someone_in_danger` tells a person in danger now or just before ("he's hitting me") from a grave subject
    ("domestic abuse"). The words that matched are left out on purpose: an alarm may be logged.
    """

    kind: AlarmKind
    someone_in_danger: bool


_EMOJI_WORDS = {
    "🔪": " knife ",
    "🗡": " knife ",
    "🔫": " gun ",
    "💣": " bomb ",
    "🪓": " axe ",
    "🆘": " sos ",
}
# Cyrillic and Greek letters that look like Latin ones; read so only where Latin letters stand beside them.
_LOOKALIKES = str.maketrans(
    {"а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "х": "x", "і": "i", "у": "y", "к": "k", "ѕ": "s"}
    | {"ј": "j", "ԁ": "d", "һ": "h", "т": "t", "м": "m", "α": "a", "ο": "o", "ε": "e", "ρ": "p", "ι": "i"}
    | {"κ": "k", "ν": "v", "τ": "t"}
)
_LEET = str.maketrans("013457@$!|", "oieastasil")
# Without one of these `_uncover` changes nothing.
_COVERS = regex(r"[013457@$!|*#]")
_COVERS_KILL = regex(r"k[\-_.]l")
_LEET_INSIDE = regex(r"(?<=[a-z])[013457@$!|]{1,3}(?=[a-z])|\b1(?=[a-z]{2})")
_CENSORED = (
    (regex(r"\bk[*#\-_.]l(?=l|\b)"), "kil"),
    (regex(r"\bs[u*][i*]?\*c?[i*]?de?"), "suicide"),
    (regex(r"\br[*#](?=p)"), "ra"),
    (regex(r"\bkn[*#](?=[fv])"), "kni"),
    (regex(r"\bab[*#](?=s)"), "abu"),
    (regex(r"\bst[*#](?=b)"), "sta"),
    (regex(r"\bd[*#]e\b"), "die"),
)
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼ`´′ʹ＇‛"))
_PAUSE = regex(r"\.{2,}")
_STOP = regex(r"[!?;.]+|\n\s*\n")
_NOT_WORD = regex(r"[^\w. ]|_")
_SPACES = regex(r"\s+")
_STRETCHED = regex(r"([a-z])\1{2,}")
_SPACED_OUT = regex(r"(?<![a-z0-9])[a-z](?:[ .,\-_*]{1,3}[a-z](?![a-z0-9])){2,}")


def alarm(text: str, *, weighing: bool = True) -> Alarm | None:
    """Return what is alarming about a text, or None.

    Where several patterns fit, a person in danger comes before a grave subject; the patterns come before what
    is made out of single words; what is only weighed comes last and counts as danger. `weighing` is left off
    to learn what to weigh. The cost grows in step with the length of the text, whatever is in it.
    """
    letters = _letters(text)
    readings = _readings(letters)
    found = _by_patterns(readings) or _spelled_out(letters)
    if found:
        return found
    for reading in readings:
        if kind := sensed(reading, weighing=weighing) or _sensed_in_welsh(reading):
            return Alarm(kind, someone_in_danger=True)
    return None


def _by_patterns(readings: list[str]) -> Alarm | None:
    for reading in readings:
        if anything().search(reading) is None:
            continue
        for pattern in PATTERNS:
            if pattern.fits(reading):
                return Alarm(pattern.kind, pattern.someone_in_danger)
    return None


def _sensed_in_welsh(reading: str) -> AlarmKind | None:
    from bot.domain.safety_welsh_sense import sensed_in_welsh  # at the first reading, not at the start

    return sensed_in_welsh(reading)


def _spelled_out(letters: str) -> Alarm | None:
    for run in _SPACED_OUT.findall(letters):
        joined = re.sub(r"[^a-z]", "", run)
        for words, kind in COMPACT.items():
            if words in joined:
                return Alarm(kind, someone_in_danger=True)
    return None


def get_ready() -> None:
    """Make ready what `alarm` reads with, so that nobody has to wait for it."""
    ENGLISH.get_ready()
    alarm("a")
    anything_ordinary()
    anything()


def fold(text: str) -> str:
    """Return a text as the patterns read it: lower case, plain letters, " . " between sentences."""
    return _words(_letters(text))


def _readings(letters: str) -> list[str]:
    """The different ways a text may be read, the plain one first; ordinary talk is blanked in each."""
    found = [letters]
    if _STRETCHED.search(letters):
        found += [_STRETCHED.sub(r"\1", letters), _STRETCHED.sub(r"\1\1", letters)]
    if _COVERS.search(letters) or _COVERS_KILL.search(letters):
        found.append(_uncover(letters))
    found.append(_SPACED_OUT.sub(lambda run: re.sub(r"[^a-z]", "", run.group()), letters))
    readings = dict.fromkeys(map(_words, dict.fromkeys(found)))
    return [_without_ordinary(reading) for reading in readings]


def _letters(text: str) -> str:
    """Lower case, compatibility forms and accents folded, nothing invisible; punctuation is kept."""
    if text.isascii():  # what follows, for the commonest of texts
        return text.translate(_APOSTROPHES).lower()
    for emoji, word in _EMOJI_WORDS.items():
        text = text.replace(emoji, word)
    text = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES)).casefold()
    shown = (char for char in text if unicodedata.category(char) not in {"Mn", "Me", "Cf", "Cs"})
    text = "".join(shown).translate(_APOSTROPHES)
    if re.search(r"[a-z]", text):
        text = text.translate(_LOOKALIKES)
    return text


def _uncover(letters: str) -> str:
    """Digits and signs back to the letters they stand for ("k1ll", "su!cide", "r*pe")."""
    letters = _LEET_INSIDE.sub(lambda found: found.group().translate(_LEET), letters)
    for hidden, plain in _CENSORED:
        letters = hidden.sub(plain, letters)
    return letters


def _words(letters: str) -> str:
    text = _STOP.sub(" . ", _PAUSE.sub(" ", letters))
    return _SPACES.sub(" ", _NOT_WORD.sub(" ", text)).strip()


def _without_ordinary(text: str) -> str:
    if anything_ordinary().search(text) is None:
        return text
    for pattern in ordinary():
        text = pattern.sub("~", text)
    return text
