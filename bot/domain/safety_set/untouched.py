"""Texts that nothing is mended with or learnt from: what their rates say holds for texts nobody has seen.

Made up for it; nobody wrote them. Whoever mends the reading with one of these moves it to `unseen` and writes
another in its place, without looking at the words, the rules or the patterns. A text a line, by kind.
"""

from typing import Final

from bot.domain.safety_patterns import AlarmKind

ALARMING: Final[dict[AlarmKind, str]] = {}

ORDINARY: Final = ""
