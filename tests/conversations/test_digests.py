"""Digests: what is published and nothing else; after a meeting and each fortnight, if anything is new."""

from typing import Any

import discord
from simcord.actors import MemberActor

from tests.conversations.scenes import answer, ask, asked, board, meeting_channel, page, pair, says
from tests.support.discord import World
from tests.support.reading import labels_of, reply_text, texts_of
from tests.support.setting_the_scene import delete_message, press_forged

HEAD = "## News of the New Ash Green team"


def dms(person: MemberActor) -> list[str]:
    return [texts_of(message) for message in person.user.dm_channel.history()]


def digests(world: World) -> list[discord.Message]:
    return [message for message in world.channel("meeting-news").history() if HEAD in texts_of(message)]


async def rows(world: World) -> list[Any]:
    async with world.client.ctx.db.read() as conn:
        return list((await conn.exec_driver_sql("SELECT * FROM digest ORDER BY id")).mappings())


async def close(world: World) -> None:
    await world.officer.slash(world.lobby, "meeting close")
    await world.moment()


async def hear_by_dm(world: World, person: MemberActor) -> None:
    on = page(await person.slash(world.lobby, "subscribe"))
    await person.select(on, ["dm"], custom_id="bm:hear_how_pick:1")


async def test_after_a_meeting_it_tells_what_was_answered_and_what_came_of_it(meeting: World) -> None:
    await hear_by_dm(meeting, meeting.resident)
    await answer(meeting, await asked(meeting, "When is the library open?"), "From nine to five.")
    late = await asked(meeting, "Who mends the street light?")
    await meeting.officer.slash(meeting.lobby, "followup make", question=str(late), due="5 January 2026")
    await meeting.officer.slash(meeting.lobby, "outcome", text="Untaxed cars have been removed.")
    await meeting.officer.slash(meeting.lobby, "meeting schedule", when="3 February 2026 18:00")
    assert digests(meeting) == []
    await close(meeting)
    (post,) = digests(meeting)
    text = texts_of(post)
    assert "**1** When is the library open? **PC Oak:** From nine to five." in text
    assert "**2** Who mends the street light? (by Monday 5 January 2026)" in text
    assert "Untaxed cars have been removed." in text
    assert "Meeting here: Tuesday 3 February 2026, 18:00 (UK time)" in text
    assert "Read it all: [the record](" in text
    assert labels_of(post) == [], "other servers show no buttons of ours"
    (dm,) = dms(meeting.resident)
    assert HEAD in dm
    assert "When is the library open?" in dm
    (message,) = meeting.resident.user.dm_channel.history()
    assert labels_of(message) == ["Open it", "Stop"]


async def test_a_meeting_in_which_nothing_was_published_makes_none(meeting: World) -> None:
    await asked(meeting, "Will anybody answer this?")
    await close(meeting)
    assert (digests(meeting), await rows(meeting)) == ([], [])


async def test_nothing_unnamed_private_or_unpublished_is_in_it(meeting: World) -> None:
    form = await meeting.admin.slash(meeting.lobby, "team private", switch="on")
    terms = {"readers": "PC Oak", "when_read": "every morning", "passed_to": "the unit"}
    await meeting.admin.submit_modal(form, terms)
    sender = meeting.person("Zqsender")
    await ask(sender, board(meeting), "Zqprivate: a van behind the mill.", "private")
    named = meeting.person("Zqnamed")
    await answer(meeting, await asked(meeting, "Is this named?", "Zqnamed", "named"), "It is.")
    await answer(meeting, await asked(meeting, "Is this unnamed?", "Zqunnamed"), "It is.")
    await asked(meeting, "Zqwaiting: is this read?", "Zqwaiter")
    taken = await asked(meeting, "Zqdown: is this taken down?")
    await answer(meeting, taken, "Zqdown answer.")
    await take_down(meeting, taken)
    await close(meeting)
    text = texts_of(digests(meeting)[0])
    assert "Is this named?" in text
    assert "Is this unnamed?" in text
    assert "Zq" not in text
    assert str(named.id) not in text


async def take_down(world: World, number: int) -> None:
    """An officer takes a pair down from the message's menu."""
    await world.officer.context_menu(meeting_channel(world), "Take down", pair(world, number))
    await world.moment()


async def test_what_is_taken_down_later_goes_from_it_and_put_back_comes_again(meeting: World) -> None:
    first, second = await asked(meeting, "Is this kept?"), await asked(meeting, "Zqdown: is this too?")
    await answer(meeting, first, "It is.")
    await answer(meeting, second, "Zqdown answer.")
    await close(meeting)
    (post,) = digests(meeting)
    assert "Zqdown" in texts_of(post)
    await take_down(meeting, second)
    (edited,) = digests(meeting)
    assert edited.id == post.id, "edited, not posted anew"
    assert "Zqdown" not in texts_of(edited)
    assert "Is this kept?" in texts_of(edited)
    await take_down(meeting, first)
    assert digests(meeting) == [], "nothing is left of it"


async def test_an_outcome_withdrawn_goes_from_it(meeting: World) -> None:
    await answer(meeting, await asked(meeting, "Is this kept?"), "It is.")
    await meeting.officer.slash(meeting.lobby, "outcome", text="Untaxed cars have been removed.")
    await close(meeting)
    assert "Untaxed" in texts_of(digests(meeting)[0])
    async with meeting.client.ctx.db.read() as conn:
        (outcome,) = (await conn.exec_driver_sql("SELECT id FROM outcome")).scalars()
    await press_forged(meeting, meeting.officer, digests(meeting)[0], f"bm:withdraw_outcome:1:{outcome}:1")
    await meeting.moment()
    assert "Untaxed" not in texts_of(digests(meeting)[0])


async def test_each_fortnight_it_tells_of_follow_ups_kept_in_the_daytime(meeting: World) -> None:
    await answer(meeting, await asked(meeting, "When is the library open?"), "From nine to five.")
    late = await asked(meeting, "Who mends the street light?")
    await meeting.officer.slash(meeting.lobby, "followup make", question=str(late), due="5 January 2026")
    await close(meeting)
    assert len(digests(meeting)) == 1
    await meeting.pass_time(hours=48)
    await meeting.officer.slash(meeting.lobby, "followup keep", followup=str(late), text="The council does.")
    began = (await rows(meeting))[0]["until"]
    await meeting.pass_time(hours=14 * 24 - 48)
    assert len(digests(meeting)) == 1, "nobody reads it at night"
    await meeting.pass_time(hours=10)
    assert len(digests(meeting)) == 2
    text = texts_of(digests(meeting)[1])
    assert "### Officers said they would find out, and did" in text
    assert "**2** Who mends the street light? **PC Oak:** The council does." in text
    assert "library" not in text, "that was told before"
    first, second = await rows(meeting)
    assert second["since"] == began == first["until"]
    assert second["meeting_id"] is None


async def test_a_fortnight_in_which_nothing_is_new_makes_none(meeting: World) -> None:
    await answer(meeting, await asked(meeting, "When is the library open?"), "From nine to five.")
    await close(meeting)
    await meeting.pass_time(hours=29 * 24 + 12)
    assert len(digests(meeting)) == 1


async def test_a_team_may_choose_fortnights_only_or_never(meeting: World) -> None:
    said = await meeting.admin.slash(meeting.lobby, "team digest", times="fortnight")
    assert "makes a digest each fortnight, if anything is new" in reply_text(said)
    await answer(meeting, await asked(meeting, "When is the library open?"), "From nine to five.")
    await close(meeting)
    assert digests(meeting) == []
    await meeting.pass_time(hours=14 * 24 + 12)
    assert len(digests(meeting)) == 1
    await meeting.admin.slash(meeting.lobby, "team digest", times="never")
    await meeting.officer.slash(meeting.lobby, "meeting open")
    await answer(meeting, await asked(meeting, "When is the park open?"), "Always.")
    await close(meeting)
    await meeting.pass_time(hours=14 * 24 + 12)
    assert len(digests(meeting)) == 1


async def test_a_pause_holds_it_back_until_the_team_goes_on(meeting: World) -> None:
    await hear_by_dm(meeting, meeting.resident)
    await answer(meeting, await asked(meeting, "When is the library open?"), "From nine to five.")
    await meeting.officer.slash(meeting.lobby, "meeting pause")
    await close(meeting)
    assert (digests(meeting), dms(meeting.resident)) == ([], [])
    await meeting.officer.slash(meeting.lobby, "meeting go-on")
    await meeting.moment()
    assert len(digests(meeting)) == len(dms(meeting.resident)) == 1


async def test_the_role_is_called_in_a_message_of_its_own(meeting: World) -> None:
    role = meeting.guild.create_role("Hearers")
    await meeting.admin.slash(meeting.lobby, "team reminders", role=role)
    await answer(meeting, await asked(meeting, "When is the library open?"), "From nine to five.")
    await close(meeting)
    channel = meeting.channel("meeting-news")
    assert says(channel, f"<@&{role.id}> There is a new digest.")
    assert "<@&" not in texts_of(digests(meeting)[0])


async def test_made_once_across_restarts_and_deleted_it_stays_deleted(meeting: World) -> None:
    await answer(meeting, await asked(meeting, "When is the library open?"), "From nine to five.")
    await close(meeting)
    await meeting.restart()
    await meeting.pass_time(hours=2)
    assert len(await rows(meeting)) == len(digests(meeting)) == 1
    await delete_message(meeting, digests(meeting)[0])
    await answer(meeting, 1, "From ten to five.")
    await meeting.pass_time(minutes=11)
    assert digests(meeting) == []


async def test_texts_of_4000_characters_leave_one_message_that_is_read_in_a_minute(meeting: World) -> None:
    for n in range(12):
        number = await asked(meeting, f"{n} " + "why " * 240, f"Person {n}")
        await answer(meeting, number, "because " * 480)
    await close(meeting)
    (post,) = digests(meeting)
    assert len(texts_of(post)) <= 2000
    assert "more in the record" in texts_of(post)


async def test_officers_and_moderators_see_what_the_next_would_say(meeting: World) -> None:
    said = await meeting.officer.slash(meeting.lobby, "digest")
    assert "none would be made" in reply_text(said)
    await answer(meeting, await asked(meeting, "When is the library open?"), "From nine to five.")
    for person in (meeting.officer, meeting.moderator):
        said = await person.slash(meeting.lobby, "digest")
        assert "From nine to five." in reply_text(said)
    for person in (meeting.resident, meeting.admin):
        said = await person.slash(meeting.lobby, "digest")
        assert "only its officers and its moderators may do this" in reply_text(said)
    assert await rows(meeting) == []


async def test_a_moved_or_cancelled_date_is_put_right_in_the_digests_that_name_it(meeting: World) -> None:
    await meeting.officer.slash(meeting.lobby, "meeting schedule", when="3 February 2026 18:00")
    await meeting.officer.slash(
        meeting.lobby, "meeting elsewhere add", title="Drop-in", place="Minnis Hall", when="5 February 10:00"
    )
    await answer(meeting, await asked(meeting, "When is the library open?"), "From nine to five.")
    await close(meeting)
    assert "Meeting here: Tuesday 3 February 2026, 18:00" in texts_of(digests(meeting)[0])
    await meeting.officer.slash(meeting.lobby, "meeting move", meeting="next", when="4 February 2026 19:00")
    await meeting.moment()
    (post,) = digests(meeting)
    assert "Meeting here: Wednesday 4 February 2026, 19:00" in texts_of(post)
    assert "3 February" not in texts_of(post)
    assert "Minnis Hall: Thursday 5 February 2026, 10:00" in texts_of(post)
    await meeting.officer.slash(meeting.lobby, "meeting elsewhere cancel", date="1")
    await meeting.officer.slash(meeting.lobby, "meeting cancel", meeting="next")
    await meeting.moment()
    assert "The next meeting is not planned yet." in texts_of(digests(meeting)[0])
    await meeting.officer.slash(meeting.lobby, "meeting schedule", when="6 February 2026 18:00")
    await answer(meeting, 1, "From ten to five.")
    (post,) = digests(meeting)
    assert "From ten to five." in texts_of(post)
    assert "6 February" not in texts_of(post), "that was planned after it"


async def test_a_promise_that_was_kept_takes_nothing_from_the_digest_that_told_of_it(meeting: World) -> None:
    late = await asked(meeting, "Who mends the street light?")
    await meeting.officer.slash(meeting.lobby, "followup make", question=str(late), due="5 January 2026")
    await close(meeting)
    await meeting.pass_time(hours=24)
    await meeting.officer.slash(meeting.lobby, "followup keep", followup=str(late), text="The council does.")
    await meeting.moment()
    (post,) = digests(meeting)
    assert "**1** Who mends the street light? (by Monday 5 January 2026)" in texts_of(post)
    assert "The council does." not in texts_of(post), "that is news of the next one"


async def test_a_dropped_promise_taken_down_goes_from_every_digest_that_told_of_it(meeting: World) -> None:
    late = await asked(meeting, "Zqdown: who mends the street light?")
    await meeting.officer.slash(meeting.lobby, "followup make", question=str(late), due="30 January 2026")
    await close(meeting)
    await meeting.officer.slash(meeting.lobby, "meeting open")
    await answer(meeting, await asked(meeting, "When is the library open?"), "From nine to five.")
    await close(meeting)
    await meeting.officer.slash(meeting.lobby, "followup drop", followup=str(late), reason="Nobody knows.")
    await meeting.moment()
    assert ["Zqdown" in texts_of(post) for post in digests(meeting)] == [True, True]
    button = f"bm:take_down:1:{late}:{late}:0"
    await press_forged(meeting, meeting.officer, digests(meeting)[0], button)
    await meeting.moment()
    assert ["Zqdown" in texts_of(post) for post in digests(meeting)] == [False]


async def test_a_fortnights_digest_waits_for_the_meeting_of_that_day(meeting: World) -> None:
    await answer(meeting, await asked(meeting, "When is the library open?"), "From nine to five.")
    late = await asked(meeting, "Who mends the street light?")
    await meeting.officer.slash(meeting.lobby, "followup make", question=str(late), due="5 January 2026")
    await close(meeting)
    await meeting.officer.slash(meeting.lobby, "followup keep", followup=str(late), text="The council does.")
    await meeting.officer.slash(meeting.lobby, "meeting schedule", when="15 January 2026 18:00")
    await meeting.pass_time(hours=14 * 24 + 12)
    assert len(digests(meeting)) == 1
    await meeting.pass_time(hours=8)
    first, second = digests(meeting)
    assert "The council does." not in texts_of(first)
    assert "The council does." in texts_of(second)
    await meeting.pass_time(hours=24)
    assert len(digests(meeting)) == 2


async def test_words_erased_by_their_writer_go_from_it_and_their_subscription_ends(meeting: World) -> None:
    zoe = meeting.person("Zoe")
    await hear_by_dm(meeting, zoe)
    await answer(meeting, await asked(meeting, "Zqwords: is this erased?", "Zoe"), "It is.")
    await close(meeting)
    assert "Zqwords" in texts_of(digests(meeting)[0])
    shown = page(await zoe.slash(meeting.lobby, "privacy"))
    asks = page(await zoe.click(shown, label="Erase me"))
    await zoe.click(asks, label="Erase me and all my words")
    await meeting.moment()
    assert "Zqwords" not in texts_of(digests(meeting)[0])
    async with meeting.client.ctx.db.read() as conn:
        assert (await conn.exec_driver_sql("SELECT count(*) FROM subscription")).scalar_one() == 0
