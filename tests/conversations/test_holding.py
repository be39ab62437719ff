"""What is held is not erased; what is over goes by itself, from Discord too."""

from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from simcord.actors import MemberActor
from simcord.results import InteractionResult

from bot.services.retaining import keep_to_retention
from bot.storage.tables import metadata
from tests.conversations.scenes import answer, ask, board, meeting_channels, number_in, page, records
from tests.support.discord import World
from tests.support.reading import reply_text, texts_of


async def rows(world: World, table: str) -> list[dict[str, Any]]:
    async with world.client.ctx.db.read() as conn:
        return [dict(row) for row in (await conn.execute(sa.select(metadata.tables[table]))).mappings()]


async def place(world: World, by: MemberActor, **on: str) -> InteractionResult:
    wanted = {"kind": "complaint", "reason": "The asker complained about PC Oak."} | on
    return await by.slash(world.lobby, "hold place", **wanted)


async def erase(person: MemberActor, world: World) -> str:
    privacy = page(await person.slash(world.lobby, "privacy"))
    asks = page(await person.click(privacy, label="Erase me"))
    said = page(await person.click(asks, label="Erase me"))
    await world.moment()
    return f"{texts_of(asks)}\n{texts_of(said)}"


async def test_what_is_held_stays_and_its_asker_hears_whom_to_ask_but_not_why(meeting: World) -> None:
    zoe = meeting.person("Zqzoe")
    number = number_in(await ask(zoe, board(meeting), "Why was I stopped?", "named"))
    said = await place(meeting, meeting.officer, question=f"#{number}")
    assert f"Question {number} is held: a complaint." in reply_text(said)
    told = await erase(zoe, meeting)
    assert f"Question {number} of New Ash Green team: the team holds it" in told
    assert "Answers for your data: Invented Police. How to reach them: <https://www.example.org>" in told
    assert "PC Oak" not in told
    (row,) = await rows(meeting, "question")
    assert (row["text"], row["state"].value) == ("Why was I stopped?", "waiting")
    listed = reply_text(await meeting.admin.slash(meeting.lobby, "hold list"))
    assert f"Question {number}, a complaint" in listed
    assert "The asker complained about PC Oak." in listed


async def test_lifted_it_goes_as_all_else_and_twice_is_said(meeting: World) -> None:
    zoe = meeting.person("Zqzoe")
    number = number_in(await ask(zoe, board(meeting), "Why was I stopped?"))
    await place(meeting, meeting.officer, question=str(number))
    assert "held already" in reply_text(await place(meeting, meeting.admin, question=str(number)))
    await meeting.restart()
    assert "Hold 1 is lifted" in reply_text(await meeting.admin.slash(meeting.lobby, "hold lift", hold="1"))
    said = reply_text(await meeting.admin.slash(meeting.lobby, "hold lift", hold="1"))
    assert "no hold 1 in force" in said
    assert "Nothing is held" in reply_text(await meeting.officer.slash(meeting.lobby, "hold list"))
    await erase(zoe, meeting)
    assert "Why was I stopped?" not in str(await rows(meeting, "question"))


async def test_held_private_information_keeps_its_text_though_it_is_passed_on(town: World) -> None:
    form = await town.admin.slash(town.lobby, "team private", switch="on")
    terms = {"readers": "PC Oak", "when_read": "daily", "passed_to": "the unit"}
    await town.admin.submit_modal(form, terms)
    await town.resident.slash(town.lobby, "ask", question="The shed in Zq Lane.", audience="private")
    said = await place(town, town.officer, private="1", kind="evidence")
    assert "Private information 1 is held: evidence." in reply_text(said)
    desk = page(await town.officer.slash(town.lobby, "desk"))
    listed = page(await town.officer.click(desk, label="Private information (1)"))
    opened = await town.officer.click(listed, label="Open 1")
    form = await town.officer.click(opened.followups[-1], label="Passed on")
    await town.officer.submit_modal(form, {"reference": "ABC-123", "reason": ""})
    (row,) = await rows(town, "private_information")
    assert row["sealed"]
    assert row["deleted_at"] is None


async def test_moderators_and_residents_hold_nothing_and_nonsense_is_said(meeting: World) -> None:
    number = number_in(await ask(meeting.resident, board(meeting), "Is it lit?"))
    for person in (meeting.moderator, meeting.resident):
        said = reply_text(await place(meeting, person, question=str(number)))
        assert "only its officers and administrators of this server may do this" in said
    for on, told in (
        ({}, "Say what to hold"),
        ({"question": "1", "private": "1"}, "Say what to hold"),
        ({"question": "99"}, "99"),
        ({"question": "9" * 5000}, "There is no question"),
        ({"private": "x" * 4000}, "There is no private information"),
        ({"question": str(number), "reason": " "}, "empty"),
        ({"question": str(number), "reason": "y" * 4000}, "at most 300"),
    ):
        said = reply_text(await place(meeting, meeting.officer, **on))
        assert told.casefold() in said.casefold(), (on, said)
    assert await rows(meeting, "hold") == []


async def test_an_administrator_sets_for_how_long_what_is_kept(town: World) -> None:
    said = reply_text(await town.admin.slash(town.lobby, "team retention"))
    assert "private information: 90 days" in said
    said = reply_text(await town.admin.slash(town.lobby, "team retention", private_information=14))
    assert "private information: 14 days" in said
    assert "who asked, supported or wished to hear: 365 days" in said
    page_ = texts_of(page(await town.resident.slash(town.lobby, "privacy")))
    assert "private information: 14 days" in page_


async def test_a_record_goes_from_discord_and_then_from_the_rows(meeting: World) -> None:
    number = number_in(await ask(meeting.resident, board(meeting), "Is it lit?"))
    await answer(meeting, number, "Zqanswer.")
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.moment()
    assert len(records(meeting)) == 1
    assert len(meeting_channels(meeting)) == 1
    ctx = meeting.client.ctx
    old = ctx.clock.now() - timedelta(days=7 * 365)

    async def long_ago(write: Any) -> None:
        await write.conn.execute(sa.update(metadata.tables["meeting"]).values(ends_at=old))
        await write.conn.execute(sa.update(metadata.tables["digest"]).values(until=old))

    await ctx.db.write(long_ago)
    assert (await keep_to_retention(ctx))["records"] == 0
    await meeting.moment()
    assert records(meeting) == []
    assert meeting_channels(meeting) == []
    assert not any("New Ash Green" in texts_of(one) for one in meeting.channel("meeting-news").history())
    assert (await keep_to_retention(ctx))["records"] == 1
    assert await rows(meeting, "meeting") == []
    assert await rows(meeting, "answer") == []
    await meeting.officer.slash(meeting.lobby, "meeting open")
    await meeting.moment()
    assert "took part." in texts_of(board(meeting)), "the next meeting is as ever"
