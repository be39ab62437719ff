"""Danger said in words nobody wrote down: meanings that stand together in a sentence.

`safety_patterns` knows phrases; this knows who, does what, with what, to whom and when (`safety_words`), and
which of those together alarm (`safety_rules`). A sentence is read as bits: one number for each meaning, with
a bit for each word that may have it, so that "A with B close behind" is a shift and an `and`. The tables are
made at the first reading, not at the start. Welsh is read likewise, by tables of its own (`safety_welsh`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property, lru_cache, reduce
from itertools import pairwise, product
from operator import or_
from typing import Final, NamedTuple

from bot.domain.alarm_kind import AlarmKind
from bot.domain.safety_rules import RULES
from bot.domain.safety_weights import LEARNT
from bot.domain.safety_words import EMPTY, NO_SLIP, SPELT, VOCABULARY

__all__ = ["ENGLISH", "ENOUGH", "Tongue", "clues", "sensed"]

ENOUGH: Final = 20  # of `safety_weights`, for an alarm without any rule
TOO_LITTLE: Final = -20  # below it, only the surest of rules alarm

_LONGEST_SENTENCE: Final = 40  # words; what is longer is read in pieces that overlap
_OVERLAP: Final = 20
_CLOSE_BEHIND: Final = 5
_SHORTEST_SLIP: Final = 6  # letters; a shorter word with a letter wrong is too often another word


class _Phrase(NamedTuple):
    """The words that must come after a word for both to have a meaning; "*" at the end of one: any ending."""

    rest: tuple[str, ...]
    meaning: int


class _Words(NamedTuple):
    whole: dict[str, list[_Phrase]]
    stems: dict[str, list[_Phrase]]
    slips: dict[str, str]  # a word with one letter left out, to the word


class _Rule(NamedTuple):
    """A rule with its meanings as bits of one number."""

    kind: AlarmKind
    surely: bool
    apart: tuple[tuple[int, ...], ...]  # everywhere, in any order: in order: any of these meanings
    needed: tuple[int, ...]  # every step of `apart`: what cannot hold is left at a glance
    without: int


class Tongue:
    """A language in which danger is made out; its tables are made when it is first read."""

    def __init__(
        self,
        *,
        vocabulary: str,
        rules: str,
        spelt: str,
        empty: str,
        no_slip: str,
        learnt: str = "",
        forms: Callable[[str], Iterable[str]] = lambda word: (word,),
        inner_forms: Callable[[str], Iterable[str]] = lambda word: (word,),
    ) -> None:
        """The tables are as those of `safety_words`, `safety_rules` and `safety_weights`.

        `forms` are those that a word takes, itself included; `inner_forms`, inside a phrase.
        """
        self._vocabulary, self._rules_told, self._spelt_told = vocabulary, rules, spelt
        self._empty, self._no_slip, self._learnt = empty, no_slip, learnt
        self._forms, self._inner_forms = forms, inner_forms
        self._phrases = lru_cache(maxsize=4096)(self._look_up)

    def get_ready(self) -> None:
        """Make its tables now: a tenth of a second that nobody who writes should wait for."""
        _ = (self._words, self._rules, self._weights)

    def sensed(self, text: str, *, weighing: bool = True) -> AlarmKind | None:
        """Return what a folded text (`safety.fold`) suggests somebody is in danger of, or None.

        By the rules, unless all that is said together weighs too little (but not against the surest); and
        where none holds but all together weighs enough: danger.
        """
        pieces = [(words, *self._meanings(words)) for words in self._pieces(text)]
        weights = [self._weight(words, where) if weighing else ENOUGH - 1 for words, where, _ in pieces]
        for (_, where, present), weight in zip(pieces, weights, strict=True):
            for rule in self._rules:
                if (weight >= TOO_LITTLE or rule.surely) and _holds(rule, where, present):
                    return rule.kind
        return AlarmKind.DANGER if max(weights) >= ENOUGH else None

    def clues(self, text: str) -> list[set[str]]:
        """Return what is weighed together in a folded text: words, and the names of their meanings."""
        names = {bit: name for name, bit in self._bits.items()}
        return [{*words, *map(names.__getitem__, self._meanings(words)[0])} for words in self._pieces(text)]

    def _weight(self, words: list[str], where: dict[int, int]) -> int:
        of_words, of_meanings = self._weights
        weight = of_words.get("", 0)
        for word in set(words):
            weight += of_words.get(word, 0)
        for meaning in where:
            weight += of_meanings.get(meaning, 0)
        return weight

    def _pieces(self, text: str) -> Iterator[list[str]]:
        """Each sentence, then each with the next: what is told in two short ones belongs together."""
        sentences = [self._plain(sentence) for sentence in text.split(" . ")]
        for words in sentences:
            for start in range(0, max(1, len(words) - _OVERLAP), _LONGEST_SENTENCE - _OVERLAP):
                yield words[start : start + _LONGEST_SENTENCE]
        for one, next_one in pairwise(sentences):
            if one and next_one and len(one) + len(next_one) <= _LONGEST_SENTENCE:
                yield [*one, *next_one]

    def _plain(self, sentence: str) -> list[str]:
        """The words that say something, spelt as most spell them."""
        spelt, empty = self._spelt, _listed(self._empty)
        return [spelt.get(word, word) for word in sentence.split() if word not in empty]

    @cached_property
    def _spelt(self) -> dict[str, str]:
        lines = (line.split(" = ", 1) for line in _lines(self._spelt_told))
        return {typed: word for word, ways in lines for typed in ways.split(", ")}

    def _meanings(self, words: list[str]) -> tuple[dict[int, int], int]:
        """Which meanings the words have, each with a bit for every word that has it; and all of them."""
        where: dict[int, int] = {}
        for at, word in enumerate(words):
            alone, before = self._phrases(word)
            for meaning in alone:
                where[meaning] = where.get(meaning, 0) | 1 << at
            if before and at + 1 < len(words):
                for rest, meaning in (*before.get(words[at + 1], ()), *before.get("", ())):
                    if _follows(words, at + 1, rest):
                        where[meaning] = where.get(meaning, 0) | ((2 << len(rest)) - 1) << at
        present = 0
        for meaning in where:
            present |= meaning
        if where.get(self._bits["ASKS"], 0) & 1:
            present |= self._bits["ASKMORE"]
        return where, present

    def _look_up(self, word: str) -> tuple[tuple[int, ...], dict[str, list[_Phrase]]]:
        """What a word may mean, by itself and before others; a slip of the finger is forgiven.

        The others are found by the word that comes next; under "" are those of which only its beginning is
        told.
        """
        words = self._words
        found = list(words.whole.get(word, ()))
        for end in range(2, len(word) + 1):
            found += words.stems.get(word[:end], ())
        if not found and len(word) >= _SHORTEST_SLIP and word not in _listed(self._no_slip):
            meant = next((words.slips[one] for one in _less_one(word) if one in words.slips), None)
            if meant is not None and meant[0] == word[0]:
                return self._phrases(meant)
        before: dict[str, list[_Phrase]] = {}
        for phrase in found:
            if phrase.rest:
                next_word = phrase.rest[0]
                before.setdefault("" if next_word.endswith("*") else next_word, []).append(phrase)
        return tuple({phrase.meaning for phrase in found if not phrase.rest}), before

    @cached_property
    def _words(self) -> _Words:
        listed: dict[str, list[str]] = {}
        for line in _lines(self._vocabulary):
            name, entries = line.split(" = ", 1)
            listed[name] = []
            for entry in entries.split(","):
                entry = " ".join(entry.split())
                listed[name] += listed[entry[1:]] if entry.startswith("+") else [entry]
        known = _Words({}, {}, {})
        for name, entries_of in listed.items():
            for entry in entries_of:
                begins, *inner = self._plain(entry)
                for first, *rest in product(self._forms(begins), *map(self._inner_forms, inner)):
                    phrase = _Phrase(tuple(rest), self._bits[name])
                    if first.endswith("*"):
                        known.stems.setdefault(first[:-1], []).append(phrase)
                    else:
                        known.whole.setdefault(first, []).append(phrase)
        for word in [*known.whole, *known.stems, *(f"{stem}s" for stem in known.stems)]:
            if len(word) >= _SHORTEST_SLIP - 1:
                for less in _less_one(word):
                    known.slips.setdefault(less, word)
        return known

    @cached_property
    def _bits(self) -> dict[str, int]:
        """The bit that each meaning has in a number that stands for several."""
        names = (line.split(" = ", 1)[0] for line in _lines(self._vocabulary))
        return {name: 1 << at for at, name in enumerate(names)}

    @cached_property
    def _rules(self) -> tuple[_Rule, ...]:
        rules = []
        kind = AlarmKind.DANGER
        for line in self._rules_told.strip().split("\n"):
            if line in set(AlarmKind):
                kind = AlarmKind(line)
                continue
            wanted, _, unwanted = line.partition(" - ")
            without = unwanted.split()
            if wanted.startswith(". "):
                without.append("ASKMORE")
            if not wanted.startswith("! "):
                without.append("TALK")
            apart = tuple(
                tuple(self._any_of(step.split("|")) for step in part.split())
                for part in wanted.lstrip(".! ").split(",")
            )
            needed = tuple(step for steps in apart for step in steps)
            rules.append(_Rule(kind, wanted.startswith("! "), apart, needed, self._any_of(without)))
        return tuple(rules)

    def _any_of(self, names: Iterable[str]) -> int:
        return reduce(or_, map(self._bits.__getitem__, names), 0)

    @cached_property
    def _weights(self) -> tuple[dict[str, int], dict[int, int]]:
        """What words weigh, and what meanings do."""
        lines = (line.split(" ") for line in self._learnt.strip("\n").split("\n") if line)
        learnt = {clue: int(weight) for clue, weight in lines}
        return learnt, {bit: learnt[name] for name, bit in self._bits.items() if name in learnt}


def _holds(rule: _Rule, where: dict[int, int], present: int) -> bool:
    if present & rule.without:
        return False
    for step in rule.needed:
        if not present & step:
            return False
    return all(_in_order(steps, where) for steps in rule.apart)


def _in_order(steps: tuple[int, ...], where: dict[int, int]) -> bool:
    """Whether the meanings follow each other closely somewhere."""
    reach = -1
    for step in steps:
        here = 0
        for meaning, words in where.items():
            if meaning & step:
                here |= words
        reach &= here
        if not reach:
            return False
        for _ in range(_CLOSE_BEHIND):
            reach |= reach << 1
        reach <<= 1
    return True


def _follows(words: list[str], at: int, rest: tuple[str, ...]) -> bool:
    if at + len(rest) > len(words):
        return False
    for wanted in rest:
        if words[at] != wanted and not (wanted[-1] == "*" and words[at].startswith(wanted[:-1])):
            return False
        at += 1
    return True


def _less_one(word: str) -> list[str]:
    """The word, and the word without each of its letters: two words a slip apart share one of these."""
    return [word, *(word[:at] + word[at + 1 :] for at in range(len(word)))]


@cache
def _listed(words: str) -> frozenset[str]:
    return frozenset(words.replace(",", " ").split())


def _lines(table: str) -> list[str]:
    return table.strip().replace("\n    ", " ").split("\n")


ENGLISH: Final = Tongue(
    vocabulary=VOCABULARY, rules=RULES, spelt=SPELT, empty=EMPTY, no_slip=NO_SLIP, learnt=LEARNT
)


def sensed(text: str, *, weighing: bool = True) -> AlarmKind | None:
    """Read a folded text as English."""
    return ENGLISH.sensed(text, weighing=weighing)


def clues(text: str) -> list[set[str]]:
    """What is weighed together in a folded text in English."""
    return ENGLISH.clues(text)
