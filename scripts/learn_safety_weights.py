"""Learn how much each word and meaning speaks for danger, from the texts of `bot.domain.safety_set`.

    python -m scripts.learn_safety_weights

Writes `bot/domain/safety_weights.py`. To be run after a change of the texts, the words or the rules. Learns
nothing from `untouched`. Before, it says what to expect: six times a sixth of the texts is left out of the
learning and read afterwards. (The words and rules had been mended with those texts: the truth is worse.)
"""

import math
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from bot.domain.safety import alarm, fold
from bot.domain.safety_sense import ENOUGH, clues
from bot.domain.safety_set import PARTS
from bot.domain.safety_weights import SCALE

TARGET: Final = Path(__file__).parents[1] / "bot" / "domain" / "safety_weights.py"
FOLDS: Final = 6
ROUNDS: Final = 40
LEAST: Final = 3  # texts a clue must stand in
RATE: Final = 0.15
FORGETTING: Final = 0.01


class Read(NamedTuple):
    """A text, what is weighed together in it, and whether it ought to alarm."""

    text: str
    pieces: tuple[frozenset[str], ...]
    alarming: bool

    def lessons(self) -> tuple[frozenset[str], ...]:
        """What alarms may lie in any piece: all are taken together. No piece of the rest may alarm."""
        return (frozenset().union(*self.pieces),) if self.alarming else self.pieces

    def weight(self, weights: dict[str, int]) -> int:
        """What the weightiest piece weighs."""
        return weights[""] + max(sum(weights.get(clue, 0) for clue in piece) for piece in self.pieces)


def main() -> None:
    """Say what to expect, then learn from everything and write it down."""
    learnt_from = texts()
    random.Random(1).shuffle(learnt_from)
    _say_what_to_expect(learnt_from)
    weights = learn(learnt_from)
    rows = "\n".join(f"{clue} {weight}" for clue, weight in sorted(weights.items()) if weight)
    head = TARGET.read_text("utf-8").rsplit("LEARNT", 1)[0]
    TARGET.write_text(f'{head}LEARNT: Final = """\n{rows}\n"""\n', "utf-8")


def texts() -> list[Read]:
    """Return every text that may be learnt from."""
    return [
        Read(text, tuple(map(frozenset, clues(fold(text)))), alarming)
        for part in PARTS
        if part.name != "untouched"
        for alarming, of in ((True, [text for text, _ in part.alarming]), (False, part.ordinary))
        for text in of
        if fold(text)
    ]


def learn(texts: Sequence[Read]) -> dict[str, int]:
    """Weigh the clues (logistic regression); "" is what a text weighs before it has any."""
    lessons = [(clues_of, read.alarming) for read in texts for clues_of in read.lessons()]
    often = Counter(clue for clues_of, _ in lessons for clue in clues_of)
    weights = {clue: 0.0 for clue, times in sorted(often.items()) if times >= LEAST} | {"": 0.0}
    known = [([clue for clue in sorted(of) if clue in weights], alarming) for of, alarming in lessons]
    chance = random.Random(1)
    for at in range(ROUNDS):
        chance.shuffle(known)
        rate = RATE / (1 + at / 5)
        for found, alarming in known:
            weight = weights[""] + sum(weights[clue] for clue in found)
            step = rate * (alarming - 1 / (1 + math.exp(-max(-30.0, min(30.0, weight)))))
            weights[""] += step
            for clue in found:
                weights[clue] += step - rate * FORGETTING * weights[clue]
    return {clue: round(weight * SCALE) for clue, weight in weights.items()}


def _say_what_to_expect(texts: Sequence[Read]) -> None:
    heard: list[tuple[float, Read]] = []
    for fold_at in range(FOLDS):
        weights = learn([read for at, read in enumerate(texts) if at % FOLDS != fold_at])
        heard += [(read.weight(weights), read) for read in texts[fold_at::FOLDS]]
    by_words = {read.text for read in texts if alarm(read.text, weighing=False)}
    for least in (ENOUGH - 10, ENOUGH - 5, ENOUGH, ENOUGH + 5, ENOUGH + 10):
        for alarming, name in ((True, "missed"), (False, "false alarms")):
            of = [(weight, read) for weight, read in heard if read.alarming is alarming]
            alone = sum((weight >= least) is not alarming for weight, _ in of)
            both = sum((weight >= least or read.text in by_words) is not alarming for weight, read in of)
            print(f"{least:>4} {name}: {alone / len(of):.1%} by weight, {both / len(of):.1%} with the rest")


if __name__ == "__main__":
    main()
