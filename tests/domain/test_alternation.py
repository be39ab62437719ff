"""Many expressions in one: found wherever one of them is, and nowhere else."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.alternation import merged
from bot.domain.safety import fold
from bot.domain.safety_patterns import ORDINARY, PATTERNS, anything, anything_ordinary
from bot.domain.safety_set import known as safety_texts

_ATOMS = st.sampled_from(
    [
        "a",
        "b",
        " ",
        r"\w",
        r"\.",
        "[ab]",
        "[^|)]",
        "[.]",
        "(?:a|b)",
        "(?:b|)",
        "(?=a|$)",
        "(?<!a)",
        "(?!b )",
        "^",
    ]
)
_PIECES = st.builds(
    lambda atom, often: atom if atom.startswith(("(?=", "(?<", "(?!", "^")) else atom + often,
    _ATOMS,
    st.sampled_from(["", "", "", "?", "{0,2}", "{1,2}?"]),
)
_EXPRESSIONS = st.lists(st.lists(_PIECES, max_size=5).map("".join), min_size=1, max_size=4).map("|".join)


@given(st.lists(_EXPRESSIONS, min_size=1, max_size=5), st.text("ab .|)", max_size=8))
@example(["(?:a|b) a", "(?:a|b) b|(?:a|b)"], "b")
def test_it_is_found_where_one_of_them_is(expressions: list[str], text: str) -> None:
    apart = any(re.search(rf"(?<!\w)(?:{one})(?!\w)", text) for one in expressions)
    assert bool(re.search(rf"(?<!\w)(?:{merged(expressions)})(?!\w)", text)) == apart


def test_what_several_begin_with_stands_there_once() -> None:
    assert merged(["(?:he|she) hits", "(?:he|she) runs|ran"]) == "(?:(?:he|she) (?:hits|runs)|ran)"
    assert merged(["ab{2}", "a", "a[|)]"]) == "a(?:b{2}|[|)]|)"


_TEXTS = [text for text, _, _ in safety_texts.ALARMING] + safety_texts.ALSO_ALARMING + safety_texts.ORDINARY
_WORDS = sorted({word for text in _TEXTS for word in fold(text).split()})


@given(st.lists(st.sampled_from(_WORDS), max_size=12).map(" ".join))
def test_danger_and_ordinary_talk_are_found_as_by_each_pattern_alone(text: str) -> None:
    _found_as_alone(text)


def test_each_known_text_is_read_as_by_each_pattern_alone() -> None:
    for text in _TEXTS:
        _found_as_alone(fold(text))


def _found_as_alone(text: str) -> None:
    assert bool(anything().search(text)) == any(pattern.fits(text) for pattern in PATTERNS)
    apart = any(re.search(rf"(?<!\w)(?:{words})(?!\w)", text) for words in ORDINARY)
    assert bool(anything_ordinary().search(text)) == apart
