"""Somebody named as a suspect: "Mr Smith is dealing", "it was John Smith who …", "my neighbour Dave steals".

Rules of thumb, in three steps that each rule most texts out: a word that accuses; a name near it (a title or
a known first name, with a surname; or a first name with a relation or a house number); and nothing that makes
it an officer, a councillor, a place or an organisation. The words are in `bot.domain.suspect_words`.
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.domain.suspect_words import (
    ACCUSES,
    CRIMINALS,
    DEEDS,
    FIRST_NAMES,
    NAMES_AND_WORDS,
    NO_SURNAMES,
    OFFICES,
    PLACES,
    RELATIONS,
    SUFFERED,
)
from bot.lazily import regex

Span = tuple[int, int]

_TITLES: Final = frozenset({"mr", "mrs", "ms", "miss", "mister", "mx", "dr"})
# What a name may begin with: looked for first, as it is quick.
_BEGINNINGS: Final = FIRST_NAMES | _TITLES | RELATIONS
_WORD: Final = regex(r"[A-Za-z]+")
_SURNAME: Final = r"[A-Za-z][A-Za-z'’\-]+"
_NUMBER: Final = (
    r"(?i:at|from|in|of|who lives at|living at) (?i:no\.?|number|nr|flat|house)? ?\d{1,4}[a-z]?(?!\w)"
)
_TITLED: Final = regex(rf"[A-Za-z]+\.? {_SURNAME}(?: [A-Z][A-Za-z'’\-]+)?")
_HOUSED: Final = regex(rf"[A-Za-z]+,? {_NUMBER}")
_FULL: Final = regex(rf"[A-Za-z]+ {_SURNAME}")
_KNOWN: Final = regex(r"[A-Za-z]+,? (?i:called |named |is |was )?([A-Za-z]+)")
# What may stand between a name and what its bearer does.
_BETWEEN: Final = (
    r"who|that|which|and|or|his|her|their|son|brother|mates?|friends?|family|lot|sister|junior|at|from|in|of|on"
    r"|the|end|corner|house|number|no\.?|next|door|down|up|opposite|across|road|street|flat|lives?|living|there|upstairs"
    r"|downstairs|\d{1,4}[a-z]?|has|have|had|is|are|was|were|been|be|keeps?|kept|started|caught|seen"
    r"|definitely|probably|regularly|often|openly|always|still|also|ever|really|actually|just|clearly|now|all"
)
_DOES: Final = regex(
    rf"(?:['’]s)?(?:,? (?:{_BETWEEN})){{0,9}},? (?:{DEEDS}|(?:a|the|our|your|that) (?:\w+ )?{CRIMINALS})\b",
    re.IGNORECASE,
)
_SUFFERS: Final = regex(
    rf"\b(?:was|were|got|gets|get|being|been|be|had) (?:\w+ )?{SUFFERED}\b"
    r"(?! (?:the|my|our|a|her|his|all|every)\b)",
    re.IGNORECASE,
)
# What stands right before a name that is blamed.
_BLAMED: Final = regex(
    r"(?:\b(?:stolen|broken|done|caused|damaged|started|set|" + SUFFERED + r") by"
    r"|\b(?:arrest|prosecut|raid|suspect|blam|accus|evict)(?:e|ed|ing|s)?|\bcharged?|\bcaught"
    rf"|(?:{CRIMINALS}|responsible|to blame|did it|done it)(?: here| there)? (?:is|was|must be|called|named)"
    r"|\b(?:know|knows|think|reckon|sure|certain|saw|bet|believe) (?:that )?(?:it )?(?:was|is|it['’]?s))"
    r"(?: my| our| the| that)?(?: (?:old|young|neighbou?r|landlord|tenant|ex))?,? ?$",
    re.IGNORECASE,
)
_WORD_AFTER: Final = regex(r" ([A-Z][\w'’]+)")
_WORD_BEFORE: Final = regex(r"([A-Za-z]+)\.? $")
_TWO_BEFORE: Final = regex(r"([A-Za-z]+)\.? [A-Z]\w+ $")


def suspects(text: str) -> Iterator[Span]:
    """Where a text names people whom it accuses of something."""
    plain = text.lower()
    if _BEGINNINGS.isdisjoint(_WORD.findall(plain)) or ACCUSES.search(plain) is None:
        return
    past = 0
    for word in _WORD.finditer(text):
        if word.start() >= past and word.group().lower() in _BEGINNINGS:
            name = _name_at(text, word)
            if name is not None and not _in_office(text, name) and _is_accused(text, name):
                yield name
                past = name[1]


def _name_at(text: str, word: re.Match[str]) -> Span | None:
    """Where a name is that begins with this word: a title, a first name or a relation."""
    at, first = word.start(), word.group()
    before = text[at - 1 : at]
    if before.isalnum() or before in {"-", "'", "’"}:
        return None
    if first.lower() in RELATIONS:
        known = _KNOWN.match(text, at)
        return known.span() if known is not None and _is_first_name(known[1]) else None
    if first.lower() in _TITLES:
        titled = _TITLED.match(text, at)
        return titled.span() if titled is not None and _has_surname(text, titled) else None
    if not _is_first_name(first):
        return None
    if (housed := _HOUSED.match(text, at)) is not None:
        return housed.span()
    full = _FULL.match(text, at)
    if full is None or not _has_surname(text, full):
        return None
    surname = full.group().split()[1]
    return full.span() if surname[0].isupper() or first[0].islower() else None


def _is_first_name(word: str) -> bool:
    low = word.lower()
    return low in FIRST_NAMES and (word[0].isupper() or low not in NAMES_AND_WORDS)


def _has_surname(text: str, found: re.Match[str]) -> bool:
    for word in found.group().lower().split()[1:]:
        bare = re.sub(r"['’]s?$", "", word)
        if bare in PLACES or bare in NO_SURNAMES:
            return False
    after = _WORD_AFTER.match(text, found.end())  # "John Ball School", "Mr Singh Stores"
    return after is None or text.isupper() or after[1].lower() not in PLACES


def _in_office(text: str, name: Span) -> bool:
    """ "PC Reed", "PC John Reed", "Inspector Jane Wood"."""
    before = text[max(0, name[0] - 40) : name[0]]
    titles = (
        found[1].lower() for found in (_WORD_BEFORE.search(before), _TWO_BEFORE.search(before)) if found
    )
    return not OFFICES.isdisjoint(titles)


def _is_accused(text: str, name: Span) -> bool:
    after = text[name[1] : name[1] + 120]
    ends = re.search(r"[.!?\n]", after)
    after = after[: ends.start()] if ends else after
    does = _DOES.match(after)
    if does is not None and _SUFFERS.search(after[: does.end() + 6]) is None:
        return True
    return _BLAMED.search(text[max(0, name[0] - 60) : name[0]]) is not None
