"""Danger said in words nobody wrote down: meanings that stand together in a sentence.

`safety_patterns` knows phrases; this knows who, does what, with what, to whom and when (`safety_words`), and
which of those together alarm (`safety_rules`). A sentence is read as bits: one number for each meaning, with
a bit for each word that may have it, so that "A with B close behind" is a shift and an `and`. The tables are
made at the first reading, not at the start.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache, reduce
from itertools import pairwise
from operator import or_
from typing import Final, NamedTuple

from bot.domain.safety_patterns import AlarmKind
from bot.domain.safety_rules import RULES
from bot.domain.safety_weights import LEARNT
from bot.domain.safety_words import EMPTY, NO_SLIP, SPELT, VOCABULARY

__all__ = ["ENOUGH", "clues", "sensed", "weighs_enough"]

ENOUGH: Final = 20  # of `safety_weights`, for an alarm without any rule

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
    apart: tuple[tuple[int, ...], ...]  # everywhere, in any order: in order: any of these meanings
    needed: tuple[int, ...]  # every step of `apart`: what cannot hold is left at a glance
    without: int


def sensed(text: str) -> AlarmKind | None:
    """Return what a folded text (`safety.fold`) suggests somebody is in danger of, by the rules, or None."""
    for words in _pieces(text):
        where, present = _meanings(words)
        for rule in _rules():
            if present & rule.without:
                continue
            for step in rule.needed:
                if not present & step:
                    break
            else:
                if all(_in_order(steps, where) for steps in rule.apart):
                    return rule.kind
    return None


def weighs_enough(text: str) -> bool:
    """Whether what is said in a folded text, taken together, speaks for danger though no rule holds."""
    weights = _weights()
    least = ENOUGH - weights[""]
    return any(sum(weights.get(clue, 0) for clue in _clues(words)) >= least for words in _pieces(text))


def clues(text: str) -> set[str]:
    """Return all that `weighs_enough` may weigh in a folded text: its words, and their meanings."""
    return {clue for words in _pieces(text) for clue in _clues(words)}


def _clues(words: list[str]) -> set[str]:
    _, present = _meanings(words)
    return {*words, *(name for at, name in enumerate(_names()) if present >> at & 1)}


def _pieces(text: str) -> Iterator[list[str]]:
    """Each sentence, then each with the next: what is told in two short ones belongs together."""
    sentences = [_plain(sentence) for sentence in text.split(" . ")]
    for words in sentences:
        for start in range(0, max(1, len(words) - _OVERLAP), _LONGEST_SENTENCE - _OVERLAP):
            yield words[start : start + _LONGEST_SENTENCE]
    for one, next_one in pairwise(sentences):
        if one and next_one and len(one) + len(next_one) <= _LONGEST_SENTENCE:
            yield [*one, *next_one]


def _plain(sentence: str) -> list[str]:
    """The words that say something, spelt as most spell them."""
    spelt, empty = _spelt(), _listed(EMPTY)
    return [spelt.get(word, word) for word in sentence.split() if word not in empty]


@cache
def _spelt() -> dict[str, str]:
    lines = (line.split(" = ", 1) for line in _lines(SPELT))
    return {typed: word for word, ways in lines for typed in ways.split(", ")}


@cache
def _listed(words: str) -> frozenset[str]:
    return frozenset(words.replace(",", " ").split())


def _meanings(words: list[str]) -> tuple[dict[int, int], int]:
    """Which meanings the words have, each with a bit for every word that has it; and all of them."""
    where: dict[int, int] = {}
    present = 0
    for at, word in enumerate(words):
        for rest, meaning in _phrases(word):
            if not rest or _follows(words, at + 1, rest):
                where[meaning] = where.get(meaning, 0) | ((2 << len(rest)) - 1) << at
                present |= meaning
    if words and present & _bit("ASKS") and where[_bit("ASKS")] & 1:
        present |= _bit("ASKMORE")
    return where, present


def _follows(words: list[str], at: int, rest: tuple[str, ...]) -> bool:
    if at + len(rest) > len(words):
        return False
    return all(
        word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted
        for word, wanted in zip(words[at : at + len(rest)], rest, strict=True)
    )


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


@lru_cache(maxsize=4096)
def _phrases(word: str) -> tuple[_Phrase, ...]:
    """What a word may mean, by itself or with those that follow; a slip of the finger is forgiven."""
    words = _words()
    found = list(words.whole.get(word, ()))
    for end in range(2, len(word) + 1):
        found += words.stems.get(word[:end], ())
    if not found and len(word) >= _SHORTEST_SLIP and word not in _listed(NO_SLIP):
        meant = next((words.slips[one] for one in _less_one(word) if one in words.slips), None)
        if meant is not None and meant[0] == word[0]:
            return _phrases(meant)
    return tuple(dict.fromkeys(found))


def _less_one(word: str) -> list[str]:
    """The word, and the word without each of its letters: two words a slip apart share one of these."""
    return [word, *(word[:at] + word[at + 1 :] for at in range(len(word)))]


@cache
def _words() -> _Words:
    listed: dict[str, list[str]] = {}
    for line in _lines(VOCABULARY):
        name, entries = line.split(" = ", 1)
        listed[name] = []
        for entry in entries.split(","):
            entry = " ".join(entry.split())
            listed[name] += listed[entry[1:]] if entry.startswith("+") else [entry]
    known = _Words({}, {}, {})
    for name, entries_of in listed.items():
        for entry in entries_of:
            first, *rest = _plain(entry)
            phrase = _Phrase(tuple(rest), _bit(name))
            if first.endswith("*"):
                known.stems.setdefault(first[:-1], []).append(phrase)
            else:
                known.whole.setdefault(first, []).append(phrase)
    for word in known.whole:
        if len(word) >= _SHORTEST_SLIP - 1:
            for less in _less_one(word):
                known.slips.setdefault(less, word)
    return known


@cache
def _bit(name: str) -> int:
    """The bit a meaning has in a number that stands for several."""
    return 1 << _names().index(name)


@cache
def _names() -> list[str]:
    return [line.split(" = ", 1)[0] for line in _lines(VOCABULARY)]


def _lines(table: str) -> list[str]:
    return table.strip().replace("\n    ", " ").split("\n")


@cache
def _rules() -> tuple[_Rule, ...]:
    rules = []
    kind = AlarmKind.DANGER
    for line in RULES.strip().split("\n"):
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
            tuple(_any_of(step.split("|")) for step in part.split())
            for part in wanted.lstrip(".! ").split(",")
        )
        needed = tuple(step for steps in apart for step in steps)
        rules.append(_Rule(kind, apart, needed, _any_of(without)))
    return tuple(rules)


def _any_of(names: Iterable[str]) -> int:
    return reduce(or_, map(_bit, names), 0)


@cache
def _weights() -> dict[str, int]:
    return {
        clue: int(weight) for clue, weight in (line.split(" ") for line in LEARNT.strip("\n").split("\n"))
    }
