"""Reminders: an hour before a meeting unless the team chose others; once, and only while they are true."""

import pytest
from simcord.actors import MemberActor

from tests.conversations.scenes import page
from tests.support.discord import World
from tests.support.reading import labels_of, links_of, reply_text, texts_of
from tests.support.setting_the_scene import let_use

SOON = "1 January 2026 03:00"


def dms(person: MemberActor) -> list[str]:
    return [texts_of(message) for message in person.user.dm_channel.history()]


def posted(world: World) -> list[str]:
    """What the news channel was reminded of."""
    found = (texts_of(message) for message in world.channel("meeting-news").history())
    return [text for text in found if "opens <t:" in text and "##" not in text]


@pytest.fixture
async def heard(town: World) -> World:
    """The resident hears by DM, and a meeting is planned for three o'clock."""
    on = page(await town.resident.slash(town.lobby, "subscribe"))
    await town.resident.select(on, ["dm"], custom_id="bm:hear_how_pick:1")
    await town.officer.slash(town.lobby, "meeting schedule", when=SOON)
    await town.moment()
    return town


async def test_an_hour_before_it_the_news_channel_and_who_wished_it_are_reminded_once(heard: World) -> None:
    await heard.pass_time(minutes=119)
    assert (posted(heard), dms(heard.resident)) == ([], [])
    await heard.pass_time(minutes=2)
    (post,), (dm,) = posted(heard), dms(heard.resident)
    assert "opens <t:1767236400:R>" in post
    assert "opens <t:1767236400:R>: Thursday 1 January 2026, 03:00 (UK time)." in dm
    (message,) = heard.resident.user.dm_channel.history()
    assert labels_of(message) == ["Open it", "Stop"]
    assert links_of(message)
    await heard.restart()
    await heard.pass_time(minutes=30)
    assert (len(posted(heard)), len(dms(heard.resident))) == (1, 1)


async def test_the_role_alone_is_called_in_the_news_channel(heard: World) -> None:
    role = heard.guild.create_role("Hearers")
    await heard.admin.slash(heard.lobby, "team reminders", role=role)
    await heard.pass_time(minutes=121)
    message = next(one for one in heard.channel("meeting-news").history() if "<@&" in texts_of(one))
    assert texts_of(message).startswith(f"<@&{role.id}> ")
    assert [one.id for one in message.role_mentions] == [role.id]
    assert not message.mention_everyone


async def test_a_team_chooses_other_times_or_none(heard: World) -> None:
    said = await heard.admin.slash(heard.lobby, "team reminders", minutes="120, 90,15")
    assert "reminds 2 hours, 90 minutes and 15 minutes before a meeting" in reply_text(said)
    await heard.pass_time(minutes=170)
    assert len(posted(heard)) == 3
    said = await heard.admin.slash(heard.lobby, "team reminders", minutes="none")
    assert "sends no reminders" in reply_text(said)


@pytest.mark.parametrize("typed", ["soon", "0, 60", "4", "99999", "1 2 3 4 5", "-60", "60" * 2000, "６０"])
async def test_what_are_no_minutes_is_said(town: World, typed: str) -> None:
    said = await town.admin.slash(town.lobby, "team reminders", minutes=typed)
    assert "can't be read" in reply_text(said)
    said = await town.admin.slash(town.lobby, "team reminders")
    assert "reminds 1 hour before" in reply_text(said)


async def test_only_administrators_choose(town: World) -> None:
    for person in (town.officer, town.moderator, town.resident):
        let_use(town, person, "team")
        for command in ("team reminders", "team digest"):
            said = await person.slash(town.lobby, command)
            assert "only administrators of this server may do this" in reply_text(said)


async def test_a_meeting_moved_or_cancelled_is_not_reminded_of(heard: World) -> None:
    await heard.officer.slash(heard.lobby, "meeting move", meeting="next", when="2 January 2026 03:00")
    await heard.pass_time(minutes=125)
    assert (posted(heard), dms(heard.resident)) == ([], [])
    await heard.officer.slash(heard.lobby, "meeting cancel", meeting="next")
    await heard.pass_time(hours=24)
    assert (posted(heard), dms(heard.resident)) == ([], [])


async def test_moved_after_its_reminder_it_is_reminded_of_anew(heard: World) -> None:
    await heard.pass_time(minutes=121)
    await heard.officer.slash(heard.lobby, "meeting move", meeting="next", when="1 January 2026 05:00")
    await heard.pass_time(minutes=121)
    assert (len(posted(heard)), len(dms(heard.resident))) == (2, 2)


async def test_cancelled_while_the_dm_waits_for_discord_it_is_not_sent(heard: World) -> None:
    heard.env.inject_error("POST", "/users/@me/channels", status=500, times=5)
    await heard.pass_time(minutes=120, seconds=3)
    await heard.officer.slash(heard.lobby, "meeting cancel", meeting="next")
    await heard.pass_time(minutes=5)
    assert dms(heard.resident) == []


async def test_while_the_team_is_paused_nobody_is_reminded(heard: World) -> None:
    await heard.officer.slash(heard.lobby, "meeting pause")
    await heard.pass_time(minutes=150)
    await heard.officer.slash(heard.lobby, "meeting go-on")
    await heard.moment()
    assert (posted(heard), dms(heard.resident)) == ([], []), "half an hour late it helps nobody"


async def test_a_pause_that_ends_in_time_lets_it_go(heard: World) -> None:
    await heard.officer.slash(heard.lobby, "meeting pause")
    await heard.pass_time(minutes=125)
    await heard.officer.slash(heard.lobby, "meeting go-on")
    await heard.moment()
    assert (len(posted(heard)), len(dms(heard.resident))) == (1, 1)


@pytest.mark.parametrize(("late", "sent"), [(10, 1), (20, 0)])
async def test_a_bot_that_was_down_reminds_late_or_not_at_all(heard: World, late: int, sent: int) -> None:
    await heard.kill()
    await heard.pass_time(minutes=120 + late)
    await heard.revive()
    assert (len(posted(heard)), len(dms(heard.resident))) == (sent, sent)


async def test_a_meeting_planned_within_the_hour_needs_no_reminder(town: World) -> None:
    await town.officer.slash(town.lobby, "meeting schedule", when="1 January 2026 00:55")
    await town.pass_time(minutes=10)
    assert posted(town) == []


async def test_who_chose_digests_only_is_not_reminded(heard: World) -> None:
    on = page(await heard.resident.slash(heard.lobby, "subscribe"))
    await heard.resident.select(on, ["digests"], custom_id="bm:hear_what_pick:1")
    await heard.pass_time(minutes=121)
    assert dms(heard.resident) == []
    assert len(posted(heard)) == 1
