"""What an outcome should not name: a street, a day. It is rough, and errs towards asking again."""

import pytest

from bot.domain.outcome import Hint, hints


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We moved three untaxed cars from Ash Road.", Hint.STREET),
        ("The flat in St. John's Close was searched.", Hint.STREET),
        ("The bench by Old Mill Lane is back.", Hint.STREET),
        ("A man was arrested on 3 October.", Hint.DATE),
        ("A man was arrested on October 3rd.", Hint.DATE),
        ("Searched on 03/10/2026.", Hint.DATE),
        ("Searched on 3/10.", Hint.DATE),
        ("Searched on 2026-10-03.", Hint.DATE),
        ("We were there last Tuesday.", Hint.DATE),
        ("We were there last night.", Hint.DATE),
    ],
)
def test_a_street_or_a_day_is_noticed(text: str, found: Hint) -> None:
    assert hints(text) == (found,)


@pytest.mark.parametrize(
    "text",
    [
        "An untaxed vehicle has been removed after what residents told us.",
        "We patrol the high street more often, 24/7 if need be.",
        "Every road in the village has been looked at. May we thank you all.",
        "Two people were arrested for dealing drugs. Thank you.",
        "The Street Pastors walk with us now.",
        "We found 12 bicycles and gave 9 back.",
    ],
)
def test_a_line_tied_to_nothing_passes(text: str) -> None:
    assert hints(text) == ()
