"""A real discord.py process against the box: what people do, and what the bot makes of it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import discord
import pytest

from bot.rehearsal.box import Box, CannotDo, Channel, Fault, Guild, NoReply, Person, Role
from tests.rehearsal.box_bot import SmallBotProcess, small_bot

pytestmark = pytest.mark.box


@dataclass
class Scene:
    box: Box
    bot: SmallBotProcess
    guild: Guild
    general: Channel
    officers: Role
    ann: Person
    ben: Person


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    async with Box() as box:
        guild = box.add_guild("New Ash Green")
        officers = box.add_role(guild, "Officers")
        general = box.add_channel(guild, "general")
        ann = box.add_member(guild, "Ann Invented", roles=[officers])
        ben = box.add_member(guild, "Ben Invented")
        async with small_bot(box) as bot:
            yield Scene(box, bot, guild, general, officers, ann, ben)
        assert box.gaps == []


async def built(scene: Scene) -> dict[str, Any]:
    reply = await scene.ann.slash("meeting build", scene.general, reader=scene.officers, minutes=90)
    await reply.wait_edit()
    answer: dict[str, Any] = json.loads(reply.content.strip("`"))
    return answer


async def test_a_command_with_a_person_and_a_suggestion_is_answered_in_private(scene: Scene) -> None:
    choices = await scene.ben.autocomplete("say", scene.general, option="text", value="hello")
    assert [choice.value for choice in choices] == ["hello!", "hello?"]
    reply = await scene.ben.slash("say", scene.general, text="hello", to=scene.ann)
    assert reply.text() == "hello ann.invented ['@everyone', 'Officers']"
    assert reply.ephemeral
    assert scene.box.messages(scene.general) == []


async def test_thinking_is_filled_in_and_followed_up(scene: Scene) -> None:
    reply = await scene.ben.slash("meeting think", scene.general)
    assert reply.kind == "deferred" or reply.content == "thought"
    await reply.wait_edit()
    more = await reply.wait_followup()
    assert (reply.content, more.content, more.ephemeral, reply.loading) == (
        "thought",
        "and more",
        True,
        False,
    )


async def test_buttons_menus_and_forms_work_on_a_panel(scene: Scene) -> None:
    await scene.ben.slash("meeting panel", scene.general)
    (panel,) = scene.box.messages(scene.general)
    assert panel.text() == "not pressed"
    opened = await scene.ann.click(panel, label="Open")
    assert opened.form.field("Who can see this?").value == ["unnamed"]
    sent = await scene.ann.submit(opened, {"Your question": "Why?"})
    assert sent.text() == f"{opened.form.custom_id}: Why? / ['unnamed']"
    with pytest.raises(CannotDo, match="1 to 1000"):
        await scene.ann.submit(opened, {"question": ""})
    pressed = await scene.ann.click(panel, custom_id="press:7")
    assert (pressed.kind, panel.text(), panel.edited) == ("update", "pressed", True)
    await (await scene.ben.choose(panel, None, "b")).wait_edit()
    assert panel.text() == "picked ['b']"


async def test_a_private_panel_is_for_one_person(scene: Scene) -> None:
    private = await scene.ann.slash("meeting panel", scene.general, to="private")
    pressed = await scene.ann.click(private, label="Press")
    assert (pressed.kind, pressed.ephemeral, private.text()) == ("update", True, "pressed")
    with pytest.raises(CannotDo, match="does not see"):
        await scene.ben.click(private, label="Press")


async def test_a_panel_in_a_direct_message_works(scene: Scene) -> None:
    await scene.ann.slash("meeting panel", scene.general, to="dm")
    (panel,) = scene.box.dms(scene.ann)
    await scene.ann.click(panel, label="Press")
    opened = await scene.ann.click(panel, label="Open")
    await scene.ann.submit(opened, {"question": "By DM?"})
    assert panel.text() == "pressed"


async def test_a_message_command_gets_the_message(scene: Scene) -> None:
    said = scene.ann.say(scene.general, "good evening")
    reply = await scene.ben.message_command("Quote", said)
    assert reply.text() == "“good evening”"


async def test_a_crowd_acts_at_once(scene: Scene) -> None:
    crowd = [scene.box.add_member(scene.guild, f"Resident {n}") for n in range(60)]
    replies = await asyncio.gather(*(who.slash("say", scene.general, text=who.name) for who in crowd))
    assert [reply.text() for reply in replies] == [f"{who.name} None []" for who in crowd]


async def test_one_of_everything_is_made_and_read_back(scene: Scene) -> None:
    answer = await built(scene)
    box = scene.box
    assert answer["pins"] == ["pin me"]
    assert answer["pinned_at"]
    assert answer["channels"] == ["general", "A Team", "the-room", "past"]
    assert answer["active"] == ["a record", "private"]
    assert answer["events"] == ["A meeting moved"]
    assert answer["guild"] == "New Ash Green"
    assert answer["features"] == ["COMMUNITY", "NEWS"]
    assert answer["file"] == "<p>hi</p>"
    assert answer["synced"] == 3
    room, post = box.channel(scene.guild, "the-room"), box.channel(scene.guild, "a record")
    assert [pin.content for pin in box.pins(room)] == ["pin me"]
    assert [message.raw.type for message in box.messages(room, system=True)] == [0, 6]
    assert box.attachment(box.pins(room)[0].files[0].url) == b"a,b\n"
    assert box.messages(post)[0].files[0].filename == "record.html"
    assert [thread.name for thread in box.threads(room)] == ["private"]
    (event,) = box.events(scene.guild)
    assert (event.name, event.entity_metadata) == ("A meeting moved", {"location": "here"})
    (dm,) = box.dms(scene.ann)
    assert (dm.content, box.attachment(dm.files[0].url)) == ("by DM", b"x")
    assert scene.ann.sees(room)
    assert not scene.ben.sees(room)
    assert box.calls["POST /guilds/{id}/channels"] == 3
    assert box.calls["POST /interactions/{id}/{token}/callback"] == 1
    box.delete_message(box.pins(room)[0])
    box.delete_channel(post)
    assert [channel.name for channel in box.threads(box.channel(scene.guild, "past"))] == []


async def test_a_bot_without_a_permission_is_refused_as_by_discord(scene: Scene) -> None:
    held = discord.Permissions.all() ^ discord.Permissions(administrator=True, pin_messages=True)
    scene.box.set_permissions(scene.guild, scene.box.bot_role(scene.guild), held)
    scene.ann.patient = False
    await scene.ann.slash("meeting build", scene.general, reader=scene.officers)
    await scene.box.until(lambda: scene.box.requests[-1].status == 403, "a refusal")
    assert scene.box.requests[-1].route == "PUT /channels/{id}/messages/pins/{id}"


async def test_no_answer_within_three_seconds_is_told(scene: Scene) -> None:
    with pytest.raises(NoReply, match="no answer within 3 s"):
        await scene.ann.slash("meeting late", scene.general)


async def test_a_429_is_waited_out(scene: Scene) -> None:
    scene.box.faults.add(Fault("POST", "/channels/{id}/messages", status=429, retry_after=0.2))
    reply = await scene.ann.slash("meeting send", scene.general, text="once")
    await reply.wait_edit()
    assert [message.content for message in scene.box.messages(scene.general)] == ["once"]
    sends = [request.status for request in scene.box.requests if request.route.endswith("/{id}/messages")]
    assert sends == [429, 200]


async def test_a_500_after_the_effect_makes_no_twin_thanks_to_the_nonce(scene: Scene) -> None:
    scene.box.faults.add(Fault("POST", "/channels/*/messages", status=500, effect_done=True))
    reply = await scene.ann.slash("meeting send", scene.general, text="once", nonce="n-1")
    await reply.wait_edit()
    (message,) = scene.box.messages(scene.general)
    assert reply.content == f"{message.id} n-1"


async def test_a_nonce_used_again_gives_the_first_message(scene: Scene) -> None:
    first = await scene.ann.slash("meeting send", scene.general, text="first", nonce="n-2")
    again = await (
        await scene.ann.slash("meeting send", scene.general, text="second", nonce="n-2")
    ).wait_edit()
    await first.wait_edit()
    assert first.content == again.content
    assert [message.content for message in scene.box.messages(scene.general)] == ["first"]


async def test_a_connection_cut_after_the_effect_leaves_the_bot_without_an_answer(scene: Scene) -> None:
    scene.box.faults.add(Fault("POST", "/channels/*/messages", effect_done=True, reset=True))
    reply = await scene.ann.slash("meeting send", scene.general, text="there all the same")
    await reply.wait_edit()
    assert reply.content in ("ClientOSError", "ServerDisconnectedError")
    assert [message.content for message in scene.box.messages(scene.general)] == ["there all the same"]


async def test_a_resumed_session_gets_what_it_missed(scene: Scene) -> None:
    scene.box.drop_gateway(resume=True, down=0.5)
    scene.box.add_channel(scene.guild, "missed")
    reply = await scene.ann.slash("meeting created", scene.general)
    assert json.loads(reply.text()) == ["missed"]
    assert (scene.box.logins, scene.box.resumes) == (1, 1)


async def test_a_lost_session_means_a_new_login(scene: Scene) -> None:
    scene.box.drop_gateway(resume=False)
    await scene.box.until(lambda: scene.box.logins == 2 and scene.box.online, "a second login")
    reply = await scene.ann.slash("say", scene.general, text="back")
    assert reply.text().startswith("back")


async def test_an_invalid_session_that_may_be_resumed_is_resumed(scene: Scene) -> None:
    scene.box.invalidate_session(resumable=True)
    scene.box.add_channel(scene.guild, "missed")
    await scene.box.until(lambda: scene.box.resumes == 1, "a resume")
    reply = await scene.ann.slash("meeting created", scene.general)
    assert (json.loads(reply.text()), scene.box.logins) == (["missed"], 1)


async def test_an_invalid_session_means_a_new_login(scene: Scene) -> None:
    scene.box.invalidate_session()
    await scene.box.until(lambda: scene.box.logins == 2 and scene.box.online, "a second login")
    assert (await scene.ann.slash("say", scene.general, text="back")).text().startswith("back")


async def test_a_bot_asked_to_reconnect_resumes(scene: Scene) -> None:
    scene.box.ask_to_reconnect()
    scene.box.add_channel(scene.guild, "missed")
    await scene.box.until(lambda: scene.box.resumes == 1, "a resume")
    reply = await scene.ann.slash("meeting created", scene.general)
    assert json.loads(reply.text()) == ["missed"]


async def test_events_that_are_lost_never_come(scene: Scene) -> None:
    loss = scene.box.faults.lose_events("CHANNEL_*")
    scene.box.add_channel(scene.guild, "lost")
    scene.box.add_channel(scene.guild, "told")
    reply = await scene.ann.slash("meeting created", scene.general)
    assert (json.loads(reply.text()), loss.struck) == (["told"], 1)


async def test_what_was_on_screen_before_a_sigkill_works_after_a_new_login(scene: Scene) -> None:
    await scene.ben.slash("meeting panel", scene.general)
    (panel,) = scene.box.messages(scene.general)
    opened = await scene.ann.click(panel, label="Open")
    ids = {name: command["id"] for name, command in scene.box.commands.items()}
    await scene.bot.kill()
    await scene.box.wait_offline()
    async with small_bot(scene.box):
        sent = await scene.ann.submit(opened, {"question": "Still there?", "audience": ["named"]})
        assert sent.text().endswith("Still there? / ['named']")
        assert (await scene.ann.click(panel, label="Press")).kind == "update"
    assert {name: command["id"] for name, command in scene.box.commands.items()} == ids
