"""A date elsewhere over the wire: set, moved and called off, with the bot killed after each post it makes."""

from datetime import timedelta

import pytest

from bot.domain.clock import SystemClock
from bot.rehearsal.stage import must_say
from torture.meeting import SmallMeeting

pytestmark = pytest.mark.box


async def test_killed_after_each_post_about_a_date_elsewhere_it_stands_once_and_says_the_last_word(
    meeting: SmallMeeting,
) -> None:
    await meeting.set_up()
    await meeting.settled()
    stage, when = meeting.stage, f"{SystemClock().now() + timedelta(days=60):%d %B %Y} 10:00"
    verbs = (
        (
            "add",
            {
                "title": "Drop-in",
                "place": "Minnis Hall",
                "when": when,
            },
        ),
        ("change", {"date": "Drop-in", "place": "The library"}),
        ("cancel", {"date": "Drop-in"}),
    )
    for verb, given in verbs:

        async def begin(verb: str = verb, given: dict[str, str] = given) -> None:
            must_say(await stage.officer.slash(f"meeting elsewhere {verb}", stage.lobby, **given), "Drop-in")

        assert await meeting.killed_at_every(begin) >= 1
        await meeting.holds()
    (news,) = [room for room in meeting.box.channels(stage.guild) if room.name == "meeting-news"]
    (post,) = meeting.said(news)
    assert "Drop-in" in post
    assert "This is cancelled" in post
