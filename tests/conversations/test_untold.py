"""A resident who chose no DMs, or can't be sent any, hears with their next private reply, once."""

from typing import Any

import pytest
import sqlalchemy as sa
from simcord.actors import MemberActor

from bot.storage import people
from bot.storage.errors import DatabaseLocked
from bot.storage.tables import notice
from tests.conversations.desks import desk_of, go_to, more
from tests.conversations.scenes import answer, ask, asked, board, page
from tests.support.discord import World
from tests.support.reading import labels_of, reply_text, texts_of

FENCE = "Will the fence behind the garages be mended?"
FENCE_TOO = "When is the fence behind the garages repaired?"
SAME = "Your question 2 to the New Ash Green team is the same as question 1"
REWORDED = "The New Ash Green team changed the wording of your question 1."


async def merged(world: World) -> MemberActor:
    """Sam's question is the same as the resident's; Sam."""
    await asked(world, FENCE)
    await asked(world, FENCE_TOO, "Sam Second")
    desk = await desk_of(world, world.moderator)
    await go_to(world, world.moderator, desk, 2)
    await world.moderator.click(desk, label="Same as question 1")
    await world.moment()
    return world.person("Sam Second")


async def reworded(world: World) -> None:
    await asked(world, "When does that fool stop his drills?")
    desk = await desk_of(world, world.moderator)
    form = await more(world.moderator, desk, "reword")
    await world.moderator.submit_modal(form, {"wording": "When do the drills stop at night?"})
    await world.moment()


async def help_of(world: World, who: MemberActor) -> str:
    return reply_text(await who.slash(world.lobby, "help"))


async def states(world: World) -> list[str]:
    async with world.client.ctx.db.read() as conn:
        return list(
            (await conn.execute(sa.select(notice.c.state).where(notice.c.kind.like("quest%")))).scalars()
        )


async def test_whose_question_was_merged_is_told_with_their_next_reply_once(meeting: World) -> None:
    sam = await merged(meeting)
    assert not sam.user.dm_channel.history(), "they chose no DMs"
    assert SAME not in await help_of(meeting, meeting.resident)
    said = await sam.slash(meeting.lobby, "help")
    news = said.followups[-1]
    assert news.ephemeral
    assert f"{SAME}: not answered yet. My questions shows what becomes of it." in texts_of(news)
    assert FENCE not in texts_of(news), "no text of a resident"
    assert "My questions" in labels_of(news)
    assert SAME not in await help_of(meeting, sam)
    assert await states(meeting) == ["sent"]


async def test_a_merge_stands_whatever_fails_in_looking_up_whom_to_tell(
    meeting: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def busy(*_: Any) -> int:
        raise DatabaseLocked("beatmeet.db")

    meeting.expected_trouble.add("not_looked_up")
    with monkeypatch.context() as patched:
        patched.setattr(people, "user_id_of", busy)
        sam = await merged(meeting)
    assert SAME in await help_of(meeting, sam)


async def test_my_questions_tells_nobody_that_they_see_what_waits_of_somebody_else(meeting: World) -> None:
    sam = await merged(meeting)
    listed = reply_text(await sam.slash(meeting.lobby, "my-questions"))
    assert "you and the team can see it" not in listed
    assert "New Ash Green team · not answered yet" in listed


async def test_whose_wording_was_changed_is_told_so_too(meeting: World) -> None:
    await reworded(meeting)
    assert REWORDED in await help_of(meeting, meeting.resident)
    assert REWORDED not in await help_of(meeting, meeting.resident)


async def test_it_is_said_after_a_restart(meeting: World) -> None:
    sam = await merged(meeting)
    await meeting.restart()
    assert SAME in await help_of(meeting, sam)
    await meeting.restart()
    assert SAME not in await help_of(meeting, sam)


async def test_it_says_how_things_stand_by_then(meeting: World) -> None:
    sam = await merged(meeting)
    await answer(meeting, 1, "In May.")
    said = await sam.slash(meeting.lobby, "help")
    assert f"{SAME}: answered." in reply_text(said)
    assert "Open it" in labels_of(said.followups[-1])


async def test_merged_and_taken_out_again_is_said_once(meeting: World) -> None:
    sam = await merged(meeting)
    desk = await desk_of(meeting, meeting.moderator)
    await go_to(meeting, meeting.moderator, desk, 2)
    await more(meeting.moderator, desk, "unmerge")
    said = await help_of(meeting, sam)
    assert SAME not in said
    assert said.count("is a question of its own again, and waits for an answer.") == 1
    assert await states(meeting) == ["sent", "sent"]


async def test_who_chose_dms_hears_by_dm_only(meeting: World) -> None:
    receipt = page(await ask(meeting.resident, board(meeting), FENCE))
    await meeting.resident.click(receipt, label="Tell me by DM")
    desk = await desk_of(meeting, meeting.moderator)
    form = await more(meeting.moderator, desk, "reword")
    await meeting.moderator.submit_modal(form, {"wording": "Will the fence be mended?"})
    await meeting.moment()
    assert len(meeting.resident.user.dm_channel.history()) == 1
    assert REWORDED not in await help_of(meeting, meeting.resident)


async def test_whose_dms_are_closed_hears_with_the_next_reply(meeting: World) -> None:
    receipt = page(await ask(meeting.resident, board(meeting), FENCE))
    await meeting.resident.click(receipt, label="Tell me by DM")
    dm = meeting.resident.user.dm_channel
    meeting.env.inject_error("POST", f"/channels/{dm.id}/messages", status=403, code=50007, times=None)
    await answer(meeting, 1, "Yes, in May.")
    said = await help_of(meeting, meeting.resident)
    assert "Your question 1 to the New Ash Green team is answered." in said
    assert "is answered" not in await help_of(meeting, meeting.resident)


async def test_what_could_not_be_said_is_said_the_next_time(meeting: World) -> None:
    sam = await merged(meeting)
    meeting.expected_trouble.add("not_told")
    meeting.env.inject_error("POST", "/webhooks/*/*", status=400, code=50035)
    assert SAME not in await help_of(meeting, sam)
    assert SAME in await help_of(meeting, sam)


async def test_many_are_a_list_in_the_language_of_who_reads_it(meeting: World) -> None:
    things = ("lamp", "fence", "bin", "hedge", "kerb", "bench", "drain")
    for thing in things:
        await asked(meeting, f"Will the {thing} in Ash Road be mended?")
    await meeting.resident.slash(meeting.lobby, "language", language="cy")
    desk = await desk_of(meeting, meeting.moderator)
    for number, thing in enumerate(things, 1):
        await go_to(meeting, meeting.moderator, desk, number)
        form = await more(meeting.moderator, desk, "reword")
        await meeting.moderator.submit_modal(form, {"wording": f"Will the {thing} be mended?"})
    said = await meeting.resident.slash(meeting.lobby, "help")
    lines = [line for line in texts_of(said.followups[-1]).splitlines() if line.startswith("- ")]
    assert len(lines) == 6
    assert "eich cwestiwn 1" in lines[0]
    assert lines[-1] == "- 2 arall"
