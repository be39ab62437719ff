"""The figures: what was measured, its aim, and whether it was met."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

Tell = Callable[[str], None]

# name: (what it is, the aim in words, whether a value meets it); without an aim: None.
AIMS: Final[dict[str, tuple[str, str, Callable[[Any], bool] | None]]] = {
    "ack_p50_ms": ("first response, half of all within (ms)", "", None),
    "ack_p99_ms": ("first response, 99 of 100 within (ms)", "", None),
    "bare_ack_p50_ms": ("the same of the bare bot (ms)", "", None),
    "bare_ack_p99_ms": ("the same of the bare bot (ms)", "", None),
    "ack_p99_ratio": ("ack_p99_ms over the bare bot's", "at most 2", lambda value: value <= 2),
    "ack_lost": ("not acknowledged within 3 s", "0", lambda value: value == 0),
    "ack_lost_at_once": ("the same, all sent in the same second", "0", lambda value: value == 0),
    "bare_ack_lost_at_once": ("the same of the bare bot", "", None),
    "cpu_ratio": ("CPU seconds a question over the bare bot's", "at most 2", lambda value: value <= 2),
    "desk_lag_s": ("last question sent to room and desk right (s)", "at most 2", lambda value: value <= 2),
    "calls_per_question": ("requests, from asking to pinned", "at most 7", lambda value: value <= 7),
    "calls_per_question_at_pace": ("the same, 20 questions in an hour", "", None),
    "start_ratio": ("start to first answer over the bare bot's", "at most 2", lambda value: value <= 2),
    "rss_mb_over_bare": ("memory over the bare bot's (MiB)", "at most 80", lambda value: value <= 80),
    "growth": (
        "time at many questions over that at few",
        "at most 1.5 each",
        lambda value: all(ratio <= 1.5 for ratio in value.values()),
    ),
    "digest_ms": ("making a team's digest and a DM to each subscriber (ms)", "", None),
    "retention_s": ("the daily run: old posts let go, the next day their rows (s)", "", None),
    "retention_wait_s": (
        "longest wait of who asks while it runs, or an officer is erased (s)",
        "at most 3",
        lambda value: value <= 3,
    ),
    "archive_s": ("closing a large meeting, till its record is made (s)", "", None),
    "archive_peak_mb": ("memory at most meanwhile, over before (MiB)", "", None),
    "soak": (
        "at the end over after the tenth meeting",
        "at most 1.05 each",
        lambda value: all(ratio <= 1.05 for ratio in value.values()),
    ),
}


@dataclass(frozen=True, slots=True)
class Scale:
    """How large the numbers are; `quick` is the same in small."""

    quick: bool
    residents: int
    crowd_seconds: float
    crowds: int
    answered: int
    answered_seconds: float
    paced: int
    teams: int
    meetings: int
    questions: int
    starts: int
    archived: int
    soak: int


FULL: Final = Scale(
    quick=False, residents=1000, crowd_seconds=10.0, crowds=5, answered=200, answered_seconds=60.0, paced=20,
    teams=1000, meetings=20_000, questions=1_000_000, starts=15, archived=2000, soak=200,
)  # fmt: skip
QUICK: Final = Scale(
    quick=True, residents=200, crowd_seconds=4.0, crowds=2, answered=30, answered_seconds=9.0, paced=5,
    teams=100, meetings=2000, questions=50_000, starts=3, archived=200, soak=20,
)  # fmt: skip


@dataclass(slots=True)
class Results:
    """What was measured so far; `notes` are said under the table."""

    scale: Scale
    tell: Tell
    figures: dict[str, Any] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def add(self, **figures: Any) -> None:
        """Keep figures, rounded to three places. KeyError for a name nobody described."""
        for name, value in figures.items():
            description = AIMS[name][0]
            self.figures[name] = kept = _rounded(value)
            self.tell(f"{name} = {kept}  ({description})")

    def note(self, sentence: str) -> None:
        """Say something about how it was measured."""
        self.notes.append(sentence)

    def missed(self) -> list[str]:
        """The figures that fall short of their aim."""
        return [name for name in self.figures if meets(name, self.figures[name]) is False]


def meets(name: str, value: Any) -> bool | None:
    """Whether the aim is met; None without one."""
    test = AIMS[name][2]
    return None if test is None else bool(test(value))


def percentile(values: list[float], share: float) -> float:
    """The smallest value that so large a share (0 to 1) of all does not exceed. ValueError if empty."""
    ordered = sorted(values)
    if not ordered:
        raise ValueError("nothing was measured")
    return ordered[min(len(ordered) - 1, max(0, -int(-share * len(ordered) // 1) - 1))]


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 3)
    return {key: _rounded(one) for key, one in value.items()} if isinstance(value, dict) else value
