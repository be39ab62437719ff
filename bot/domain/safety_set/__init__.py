"""How well the safety words hear: texts made up for it, and how many are missed or alarm for nothing.

Four parts. *Known* texts are what the patterns are mended with, and must be read without a fault. *Unseen*
ones were written before anybody looked at the patterns again; they have been looked at since. *Varied* ones
say the same otherwise, and were written by whoever made the reading. *Untouched* ones are only ever counted:
their rates are the ones to expect of texts nobody has seen. There may be none of them for a while. Welsh ones
stand apart: nothing is learnt from them by weight.
"""

from collections.abc import Callable, Sequence
from typing import Final

from msgspec import Struct

from bot.domain.alarm_kind import AlarmKind
from bot.domain.safety import alarm
from bot.domain.safety_set import known, unseen, untouched, varied, welsh

__all__ = ["PARTS", "WELSH_PARTS", "Part", "Rate", "Rates", "rates"]

Readings = Callable[[str], object]


class Part(Struct, frozen=True):
    """Texts that must alarm, by what they are about (None: an officer's to judge), and ordinary ones."""

    name: str
    alarming: Sequence[tuple[str, AlarmKind | None]]
    ordinary: Sequence[str]


class Rate(Struct, frozen=True):
    """How many of so many texts were read wrongly."""

    of: int
    wrong: int

    @property
    def share(self) -> float:
        """From 0 to 1; 0 of nothing is 0."""
        return self.wrong / self.of if self.of else 0.0


class Rates(Struct, frozen=True):
    """What was missed, by kind and altogether, and what alarmed for nothing."""

    part: Part
    missed_by_kind: dict[AlarmKind | None, Rate]
    missed: Rate
    false_alarms: Rate


def _lines(block: str) -> list[str]:
    return [line for line in block.splitlines() if line]


def _by_kind(blocks: dict[AlarmKind, str]) -> list[tuple[str, AlarmKind | None]]:
    return [(text, kind) for kind, block in blocks.items() for text in _lines(block)]


PARTS: Final = (
    Part(
        "known",
        [
            *((text, kind) for text, kind, _ in known.ALARMING),
            *((text, None) for text in known.ALSO_ALARMING),
        ],
        known.ORDINARY,
    ),
    Part("unseen", _by_kind(unseen.ALARMING), _lines(unseen.ORDINARY)),
    Part("varied", [(text, None) for text in _lines(varied.ALARMING)], _lines(varied.ORDINARY)),
    Part("untouched", _by_kind(untouched.ALARMING), _lines(untouched.ORDINARY)),
)

WELSH_PARTS: Final = (
    Part("welsh learnt", _by_kind(welsh.LEARNT_ALARMING), _lines(welsh.LEARNT_ORDINARY)),
    Part("welsh half", _by_kind(welsh.HALF_ALARMING), _lines(welsh.HALF_ORDINARY)),
    Part(
        "welsh untouched",
        [(text, None) for text in _lines(welsh.UNTOUCHED_ALARMING)],
        _lines(welsh.UNTOUCHED_ORDINARY),
    ),
)


def rates(part: Part, read: Readings = alarm) -> Rates:
    """Read every text of a part and count. Any alarm is heard: which kind it is, an officer judges."""
    kinds = dict.fromkeys(kind for _, kind in part.alarming)
    heard = [(kind, read(text) is not None) for text, kind in part.alarming]
    by_kind = {
        kind: Rate(sum(one is kind for one, _ in heard), sum(one is kind and not well for one, well in heard))
        for kind in kinds
    }
    return Rates(
        part,
        by_kind,
        Rate(len(heard), sum(not well for _, well in heard)),
        Rate(len(part.ordinary), sum(read(text) is not None for text in part.ordinary)),
    )
