"""What a team may set for one person: questions a meeting, seconds between, support of newcomers."""

from datetime import UTC, datetime

import pytest

from tests.conversations.scenes import ask, asked, board, show
from tests.support.discord import World
from tests.support.reading import reply_text, texts_of
from tests.support.setting_the_scene import let_use, press_forged

FENCE = "Will the fence behind the garages be mended?"
DANGER = "please help he has a knife and is hitting my mum right now"


async def _limits(world: World, **limits: int) -> str:
    said = await world.admin.slash(world.lobby, "team limits", **limits)
    return reply_text(said)


async def test_limits_are_set_shown_and_taken_away(meeting: World) -> None:
    assert "any number of questions" in await _limits(meeting)
    said = await _limits(meeting, questions_per_meeting=2, seconds_between=60, support_after_days=7)
    assert "2 questions a meeting" in said
    assert "60 seconds between two questions" in said
    assert "in the server for 7 days" in said
    said = await _limits(meeting, seconds_between=0)
    assert "2 questions a meeting" in said, "what is left out stays"
    assert "no wait between two questions" in said


@pytest.mark.parametrize("who", ["officer", "moderator", "resident"])
async def test_only_administrators_set_limits(meeting: World, who: str) -> None:
    person = getattr(meeting, who)
    let_use(meeting, person, "team")
    said = reply_text(await person.slash(meeting.lobby, "team limits", questions_per_meeting=1))
    assert "may do this" in said
    assert "any number" in await _limits(meeting)


async def test_one_question_too_many_is_given_back_with_when_one_may_ask_again(meeting: World) -> None:
    await _limits(meeting, questions_per_meeting=2)
    first, _ = await asked(meeting, FENCE), await asked(meeting, "And the gate?")
    said = reply_text(await ask(meeting.resident, board(meeting), "And the tap?"))
    assert "You have 2 questions in this meeting already" in said
    assert "You can ask again <t:" in said
    assert "And the tap?" in said
    assert await asked(meeting, "And the bench?", "Sam Second") == 3, "no number was lost"
    await press_forged(meeting, meeting.resident, board(meeting), f"bm:withdraw:{first}:0")
    assert await asked(meeting, "And the tap?") == 4


async def test_what_was_carried_over_fills_no_share_of_the_next_meeting(meeting: World) -> None:
    await _limits(meeting, questions_per_meeting=1)
    await asked(meeting, FENCE)
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.moment()
    assert await asked(meeting, "And the gate?") == 2
    said = reply_text(await meeting.resident.slash(meeting.lobby, "ask", question="And the tap?"))
    assert "1 question waiting for the next meeting already" in said
    assert "once that meeting is over, or withdraw one" in said


async def test_two_questions_within_the_time_between_are_too_quick(meeting: World) -> None:
    await _limits(meeting, seconds_between=60)
    await asked(meeting, FENCE)
    await meeting.pass_time(seconds=10)
    said = reply_text(await ask(meeting.resident, board(meeting), "And the gate?"))
    assert "one question in 60 seconds" in said
    assert "And the gate?" in said
    await meeting.pass_time(seconds=50)
    assert await asked(meeting, "And the gate?") == 2


async def test_no_limit_holds_up_a_cry_for_help(meeting: World) -> None:
    await _limits(meeting, questions_per_meeting=1, seconds_between=3600)
    await asked(meeting, FENCE)
    said = reply_text(await ask(meeting.resident, board(meeting), DANGER))
    assert "Nobody may be reading this now" in said


async def test_support_of_who_has_just_joined_is_noted_and_moves_nothing_up(meeting: World) -> None:
    first, second = await asked(meeting, FENCE), await asked(meeting, "And the gate?")
    await show(meeting, first)
    await show(meeting, second)
    await _limits(meeting, support_after_days=7)
    await meeting.until(datetime(2026, 1, 1, 0, 30, tzinfo=UTC))
    new = meeting.person("Nora New")
    said = reply_text(await press_forged(meeting, new, board(meeting), f"bm:support:{second}"))
    assert "It is noted. It does not move the question up" in said
    assert "less than 7 days" in said
    await meeting.moment()
    words = texts_of(board(meeting))
    assert words.index(FENCE) < words.index("And the gate?")
    assert "other wants to know" not in words
    again = reply_text(await press_forged(meeting, new, board(meeting), f"bm:support:{second}"))
    assert "already" in again
    await _limits(meeting, support_after_days=0)
    said = reply_text(
        await press_forged(meeting, meeting.person("Sam Second"), board(meeting), f"bm:support:{second}")
    )
    assert "noted" not in said
    await meeting.moment()
    words = texts_of(board(meeting))
    assert words.index("And the gate?") < words.index(FENCE)
