"""What can fit is never sorted out beforehand, and most of what cannot is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.alternation import merged
from bot.domain.beginnings import ahead
from bot.domain.safety_patterns import PATTERNS, Pattern

_SMALL = st.sampled_from(["a", "b", " ", "c", "[ab]", "[a-c]", r"\w", r"\.", r"(?=a)", "(?!b)", r"\b"])
_OFTEN = st.sampled_from(["", "", "", "?", "*", "+", "{0,2}", "{1,3}", "{2}"])


def _larger(smaller: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    ways = st.lists(st.lists(smaller, max_size=3).map("".join), min_size=1, max_size=3)
    return st.tuples(ways.map(lambda ways: f"(?:{'|'.join(ways)})"), _OFTEN).map("".join)


_quantified = st.tuples(st.sampled_from(["a", "b", "c", "[ab]", r"\w", r"\."]), _OFTEN).map("".join)
_expressions = st.lists(st.recursive(_SMALL | _quantified, _larger, max_leaves=6), max_size=5).map("".join)


@given(_expressions, st.text("abc .", max_size=8))
def test_whatever_an_expression_fits_is_let_through(expression: str, text: str) -> None:
    for start in range(len(text) + 1):
        if re.compile(expression).match(text, start):
            assert re.compile(ahead(expression)).match(text, start)


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.words[:30])
def test_each_pattern_of_danger_is_let_through_where_it_fits(pattern: Pattern) -> None:
    whole, before = re.compile(pattern.words), re.compile(ahead(merged(one.words for one in PATTERNS)))
    for text in (" . he hits me ", "i want to die", "they raped her", "kms", "theres a man with a knife"):
        for start in range(len(text)):
            assert not whole.match(text, start) or before.match(text, start)


@pytest.mark.parametrize("text", ["what", "hs", "sh", "x he hits"])
def test_what_begins_as_nothing_that_fits_is_not_let_through(text: str) -> None:
    assert re.match(ahead("(?:he|she)(?: really)? hits"), text) is None


@pytest.mark.parametrize("expression", ["", "a?", ".b", r"\w+ x", "[^a]b", "(?P<name>a)b", "a|"])
def test_where_it_is_not_clear_everything_is_let_through(expression: str) -> None:
    assert ahead(expression) == ""
