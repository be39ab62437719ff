"""Discord's rules as the box keeps them, asked of it over HTTP and WebSocket without a bot."""

from __future__ import annotations

import datetime
import io
import json
from typing import Any

import aiohttp
import discord
import pytest

from bot.rehearsal.box import CannotDo, Fault, Modal, Overwrite, OverwriteType
from bot.rehearsal.box.calls import route_of
from tests.rehearsal.desk import Desk


async def test_a_wrong_token_is_refused(desk: Desk) -> None:
    answer = await desk.ask("GET", "/users/@me", headers={"Authorization": "Bot other"})
    assert answer == (401, 0)


async def test_an_unknown_route_is_refused_loudly_and_remembered(desk: Desk) -> None:
    status, _ = await desk.ask("GET", "/guilds/1/widget.json")
    assert status == 501
    assert "widget.json" in desk.box.gaps[0]


async def test_a_server_without_community_has_no_news_channels_and_forums(desk: Desk) -> None:
    plain = desk.box.add_guild("Plain", community=False)
    for kind in (5, 15):
        answer = await desk.ask("POST", f"/guilds/{plain.id}/channels", json={"name": "x", "type": kind})
        assert answer == (400, 50024)


async def test_text_channel_names_become_slugs_and_category_names_stay(desk: Desk) -> None:
    path = f"/guilds/{desk.guild.id}/channels"
    _, text = await desk.ask("POST", path, json={"name": "Meeting Now", "type": 0})
    _, category = await desk.ask("POST", path, json={"name": "Meeting Now", "type": 4})
    assert (text["name"], category["name"]) == ("meeting-now", "Meeting Now")


async def test_a_message_in_a_post_whose_first_one_was_deleted_has_an_id_of_its_own(desk: Desk) -> None:
    forum = desk.box.add_channel(desk.guild, "past", "forum")
    post = {"name": "A meeting", "message": {"content": "First"}}
    _, thread = await desk.ask("POST", f"/channels/{forum.id}/threads", json=post)
    path = f"/channels/{thread['id']}/messages"
    assert await desk.ask("DELETE", f"{path}/{thread['id']}") == (204, None)
    _, second = await desk.ask("POST", path, json={"content": "Second"})
    assert second["id"] != thread["id"]


async def test_a_bot_cannot_grant_what_it_does_not_hold(desk: Desk) -> None:
    held = discord.Permissions(manage_channels=True, view_channel=True, manage_roles=True)
    desk.box.set_permissions(desk.guild, desk.box.bot_role(desk.guild), held)
    beyond = {
        "id": str(desk.guild.id),
        "type": 0,
        "allow": str(discord.Permissions(manage_messages=True).value),
    }
    within = {"id": str(desk.guild.id), "type": 0, "deny": str(discord.Permissions(view_channel=True).value)}
    path = f"/guilds/{desk.guild.id}/channels"
    assert await desk.ask("POST", path, json={"name": "x", "permission_overwrites": [beyond]}) == (403, 50013)
    status, _ = await desk.ask("POST", path, json={"name": "x", "permission_overwrites": [within]})
    assert status == 200
    where = f"/channels/{desk.general.id}"
    assert await desk.ask("PUT", f"{where}/permissions/{desk.guild.id}", json=beyond) == (403, 50013)
    assert await desk.ask("PATCH", where, json={"permission_overwrites": [beyond]}) == (403, 50013)


async def test_pinning_asks_for_pin_messages_and_not_for_manage_messages(desk: Desk) -> None:
    message = desk.box.add_member(desk.guild, "Ann Invented").say(desk.general, "hello")
    path = f"/channels/{desk.general.id}/messages/pins/{message.id}"
    role, base = desk.box.bot_role(desk.guild), discord.Permissions(view_channel=True)
    desk.box.set_permissions(desk.guild, role, base | discord.Permissions(manage_messages=True))
    assert await desk.ask("PUT", path) == (403, 50013)
    desk.box.set_permissions(desk.guild, role, base | discord.Permissions(pin_messages=True))
    assert await desk.ask("PUT", path) == (204, None)
    assert desk.box.pins(desk.general) == [message]


async def test_pins_come_in_pages_newest_first(desk: Desk) -> None:
    path = f"/channels/{desk.general.id}/messages"
    for number in range(60):
        _, message = await desk.ask("POST", path, json={"content": str(number)})
        await desk.ask("PUT", f"{path}/pins/{message['id']}")
    _, first = await desk.ask("GET", f"{path}/pins", params={"limit": 50})
    before = first["items"][-1]["pinned_at"]
    _, rest = await desk.ask("GET", f"{path}/pins", params={"limit": 50, "before": before})
    found = [item["message"]["content"] for item in first["items"] + rest["items"]]
    assert found == [str(number) for number in reversed(range(60))]
    assert (first["has_more"], rest["has_more"]) == (True, False)


async def test_events_need_create_events_and_a_start_ahead(desk: Desk) -> None:
    now = datetime.datetime.now(datetime.UTC)

    def event(start: datetime.datetime) -> dict[str, Any]:
        return {
            "name": "Meeting",
            "entity_type": 3,
            "privacy_level": 2,
            "scheduled_start_time": start.isoformat(),
            "scheduled_end_time": (start + datetime.timedelta(hours=1)).isoformat(),
            "entity_metadata": {"location": "here"},
        }

    path, role = f"/guilds/{desk.guild.id}/scheduled-events", desk.box.bot_role(desk.guild)
    desk.box.set_permissions(desk.guild, role, discord.Permissions(manage_events=True))
    assert await desk.ask("POST", path, json=event(now + datetime.timedelta(hours=1))) == (403, 50013)
    desk.box.set_permissions(desk.guild, role, discord.Permissions(create_events=True))
    assert await desk.ask("POST", path, json=event(now - datetime.timedelta(hours=1))) == (400, 50035)
    _, made = await desk.ask("POST", path, json=event(now + datetime.timedelta(hours=1)))
    status, _ = await desk.ask("PATCH", f"{path}/{made['id']}", json={"name": "Moved"})
    assert status == 200
    desk.box.advance(3660)
    assert [shown.status for shown in desk.box.events(desk.guild)] == [2]
    desk.box.advance(3600)
    assert desk.box.events(desk.guild) == []
    assert [shown.status for shown in desk.box.events(desk.guild, past=True)] == [3]
    assert await desk.ask("GET", path) == (200, [])


async def test_an_archived_thread_refuses_edits_and_wakes_when_posted_to(desk: Desk) -> None:
    _, made = await desk.ask("POST", f"/channels/{desk.general.id}/threads", json={"name": "t", "type": 11})
    path = f"/channels/{made['id']}/messages"
    _, message = await desk.ask("POST", path, json={"content": "one"})
    thread = desk.box.channel(desk.guild, "t")
    desk.box.archive(thread)
    assert await desk.ask("PATCH", f"{path}/{message['id']}", json={"content": "two"}) == (400, 50083)
    await desk.ask("POST", path, json={"content": "three"})
    assert thread.thread_metadata is not None
    assert not thread.thread_metadata.archived
    status, _ = await desk.ask("PATCH", f"{path}/{message['id']}", json={"content": "two"})
    assert status == 200


async def test_a_person_who_takes_no_messages_gets_none(desk: Desk) -> None:
    ann = desk.box.add_member(desk.guild, "Ann Invented")
    ann.dms_open = False
    _, channel = await desk.ask("POST", "/users/@me/channels", json={"recipient_id": str(ann.id)})
    path = f"/channels/{channel['id']}/messages"
    assert await desk.ask("POST", path, json={"content": "hello"}) == (403, 50007)
    assert desk.box.dms(ann) == []


async def test_the_nonce_comes_back_and_has_a_limit(desk: Desk) -> None:
    path = f"/channels/{desk.general.id}/messages"
    _, first = await desk.ask("POST", path, json={"content": "a", "nonce": "n", "enforce_nonce": True})
    _, again = await desk.ask("POST", path, json={"content": "b", "nonce": "n", "enforce_nonce": True})
    assert (first["nonce"], again["id"], again["content"]) == ("n", first["id"], "a")
    desk.box.advance(6 * 60)
    _, later = await desk.ask("POST", path, json={"content": "c", "nonce": "n", "enforce_nonce": True})
    assert later["id"] != first["id"]
    answer = await desk.ask("POST", path, json={"content": "d", "nonce": "n" * 26, "enforce_nonce": True})
    assert answer == (400, 50035)


async def test_a_file_over_ten_mebibytes_is_refused_and_a_deleted_one_is_gone(desk: Desk) -> None:
    path = f"/channels/{desk.general.id}/messages"

    def form(size: int) -> aiohttp.FormData:
        data = aiohttp.FormData(quote_fields=False)
        data.add_field("payload_json", json.dumps({"attachments": [{"id": 0, "description": "alt"}]}))
        data.add_field(
            "files[0]", io.BytesIO(b"x" * size), filename="a b.txt", content_type="application/octet-stream"
        )
        return data

    assert await desk.ask("POST", path, data=form(10 * 1024 * 1024 + 1)) == (413, 40005)
    _, message = await desk.ask("POST", path, data=form(3))
    (attachment,) = message["attachments"]
    assert (attachment["filename"], attachment["description"]) == ("a b.txt", "alt")
    async with desk.http.get(attachment["url"]) as response:
        assert await response.read() == b"xxx"
    desk.box.delete_message(desk.box.messages(desk.general)[0])
    async with desk.http.get(attachment["url"]) as response:
        assert response.status == 404


async def test_deleting_a_category_leaves_its_channels(desk: Desk) -> None:
    category = desk.box.add_channel(desk.guild, "Team", "category")
    room = desk.box.add_channel(desk.guild, "room", category=category)
    desk.box.delete_channel(category)
    assert room in desk.box.channels(desk.guild)
    assert room.parent_id is None


async def test_a_channel_moved_with_lock_permissions_takes_its_category_s_overwrites(desk: Desk) -> None:
    hidden = Overwrite(desk.guild.id, OverwriteType.ROLE, deny=discord.Permissions(send_messages=True).value)
    category = desk.box.add_channel(desk.guild, "Past", "category", overwrites=[hidden])
    move = {
        "id": str(desk.general.id),
        "position": 0,
        "parent_id": str(category.id),
        "lock_permissions": True,
    }
    assert (await desk.ask("PATCH", f"/guilds/{desk.guild.id}/channels", json=[move]))[0] == 204
    ann = desk.box.add_member(desk.guild, "Ann Invented")
    with pytest.raises(CannotDo, match="cannot write"):
        ann.say(desk.general, "too late")


async def test_faults_strike_in_order_and_so_often(desk: Desk) -> None:
    desk.box.faults.add(Fault("GET", "/users/@me", status=502, times=2))
    desk.box.faults.add(Fault("*", "/guilds/{id}", delay=0.01, times=None))
    assert [(await desk.ask("GET", "/users/@me"))[0] for _ in range(3)] == [502, 502, 200]
    assert [(await desk.ask("GET", f"/guilds/{desk.guild.id}"))[0] for _ in range(2)] == [200, 200]
    assert desk.box.faults.struck == {"GET /users/@me": 2, "GET /guilds/{id}": 2}
    desk.box.faults.clear()
    desk.box.faults.add(Fault("POST", "*/messages", reset=True))
    with pytest.raises(aiohttp.ClientError):
        await desk.ask("POST", f"/channels/{desk.general.id}/messages", json={"content": "x"})
    assert desk.box.messages(desk.general) == []
    assert desk.box.requests[-1].status == 0


async def test_a_fault_can_let_some_pass_and_name_a_code(desk: Desk) -> None:
    path = f"/channels/{desk.general.id}/messages"
    desk.box.faults.add(Fault("POST", "/channels/{id}/messages", status=403, code=50013, skip=2))
    answers = [await desk.ask("POST", path, json={"content": str(number)}) for number in range(4)]
    assert [answer if answer[0] == 403 else answer[0] for answer in answers] == [200, 200, (403, 50013), 200]
    desk.box.faults.add(Fault("PATCH", f"{path}/*", status=404, code=10008))
    async with desk.http.patch(f"{desk.box.api_url}{path}/{answers[0][1]['id']}", json={}) as response:
        assert await response.json() == {"code": 10008, "message": "Unknown Message"}


async def test_others_undo_what_the_bot_made(desk: Desk) -> None:
    box, path = desk.box, f"/channels/{desk.general.id}"
    role = box.add_role(desk.guild, "Officers")
    seen = [Overwrite(role.id, OverwriteType.ROLE, allow=discord.Permissions(view_channel=True).value)]
    room = box.add_channel(desk.guild, "room", overwrites=seen)
    _, thread = await desk.ask("POST", f"{path}/threads", json={"name": "a thread", "type": 11})
    _, message = await desk.ask("POST", f"{path}/messages", json={"content": "pin me"})
    await desk.ask("PUT", f"{path}/messages/pins/{message['id']}")
    start = datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=1)
    event = {
        "name": "Meeting",
        "entity_type": 3,
        "privacy_level": 2,
        "scheduled_start_time": start.isoformat(),
        "scheduled_end_time": (start + datetime.timedelta(hours=1)).isoformat(),
        "entity_metadata": {"location": "here"},
    }
    made = [
        (await desk.ask("POST", f"/guilds/{desk.guild.id}/scheduled-events", json=event))[1] for _ in "ab"
    ]
    told: list[str] = []
    box.backend.subscribers.append(lambda name, _: told.append(name))
    box.unpin(box.pins(desk.general)[0])
    box.delete_channel(box.channel(desk.guild, "a thread"))
    box.rename(desk.general, "renamed")
    box.delete_role(desk.guild, role)
    first, second = box.events(desk.guild)
    box.delete_event(first)
    box.cancel_event(second)
    assert told == [
        "CHANNEL_PINS_UPDATE", "THREAD_DELETE", "CHANNEL_UPDATE", "GUILD_ROLE_DELETE", "CHANNEL_UPDATE",
        "GUILD_SCHEDULED_EVENT_DELETE", "GUILD_SCHEDULED_EVENT_UPDATE",
    ]  # fmt: skip
    assert box.pins(desk.general) == []
    assert await desk.ask("GET", f"/channels/{thread['id']}") == (404, 10003)
    assert (desk.general.name, room.overwrites) == ("renamed", [])
    assert [shown.id for shown in box.events(desk.guild, past=True)] == [int(made[1]["id"])]


def test_routes_hide_ids_tokens_and_emoji() -> None:
    some_id = "123456789012345678"
    assert (
        route_of(f"/webhooks/{some_id}/abc/messages/@original") == "/webhooks/{id}/{token}/messages/@original"
    )
    assert route_of(f"/interactions/{some_id}/abc/callback") == "/interactions/{id}/{token}/callback"
    assert route_of(f"/channels/{some_id}/messages/{some_id}/reactions/👍/@me") == (
        "/channels/{id}/messages/{id}/reactions/{emoji}/@me"
    )


async def connect(desk: Desk, op: int, data: dict[str, Any]) -> tuple[aiohttp.ClientWebSocketResponse, Any]:
    socket = await desk.http.ws_connect(desk.box.gateway_url)
    hello = await socket.receive_json()
    assert hello["op"] == 10
    await socket.send_json({"op": op, "d": data})
    message = await socket.receive()
    return socket, message.data if message.type is aiohttp.WSMsgType.CLOSE else json.loads(message.data)


async def test_the_gateway_refuses_a_wrong_token_and_privileged_intents(desk: Desk) -> None:
    _, code = await connect(desk, 2, {"token": "other", "intents": 1})
    assert code == 4004
    privileged = discord.Intents(guilds=True, members=True).value
    _, code = await connect(desk, 2, {"token": desk.box.token, "intents": privileged})
    assert code == 4014


async def test_the_gateway_sends_only_what_the_intents_ask_for(desk: Desk) -> None:
    intents = discord.Intents(guilds=True).value
    socket, ready = await connect(desk, 2, {"token": desk.box.token, "intents": intents})
    assert [guild["id"] for guild in ready["d"]["guilds"]] == [str(desk.guild.id)]
    created = await socket.receive_json()
    ann = desk.box.add_member(desk.guild, "Ann Invented")
    ann.say(desk.general, "no intent for this")
    desk.box.add_channel(desk.guild, "new")
    event = await socket.receive_json()
    assert (created["t"], event["t"], event["s"]) == ("GUILD_CREATE", "CHANNEL_CREATE", 3)
    await socket.send_json({"op": 1, "d": 3})
    assert (await socket.receive_json())["op"] == 11
    await socket.close()


async def test_messages_the_bot_cannot_see_are_not_sent_to_it(desk: Desk) -> None:
    nobody = Overwrite(desk.guild.id, OverwriteType.ROLE, deny=discord.Permissions(view_channel=True).value)
    hidden = desk.box.add_channel(desk.guild, "hidden", overwrites=[nobody])
    intents = discord.Intents(guilds=True, guild_messages=True).value
    socket, _ = await connect(desk, 2, {"token": desk.box.token, "intents": intents})
    await socket.receive_json()
    owner = desk.box.add_member(
        desk.guild, "Ann Invented", permissions=discord.Permissions(administrator=True)
    )
    owner.say(hidden, "secret")
    owner.say(desk.general, "hello")
    event = await socket.receive_json()
    while event["t"] != "MESSAGE_CREATE":
        event = await socket.receive_json()
    assert (event["d"]["channel_id"], event["d"]["content"]) == (str(desk.general.id), "")
    await socket.close()


async def test_a_session_that_is_gone_cannot_be_resumed(desk: Desk) -> None:
    data = {"token": desk.box.token, "session_id": "gone", "seq": 5}
    socket, answer = await connect(desk, 6, data)
    assert (answer["op"], answer["d"]) == (9, False)
    await socket.close()


def form_of(*controls: dict[str, Any]) -> Modal:
    components = [
        {"type": 18, "id": number, "label": f"Field {number}", "component": {"id": 9 + number, **control}}
        for number, control in enumerate(controls)
    ]
    spec = {"custom_id": "form", "title": "Form", "components": components}
    return Modal(spec, channel_id=1, source_message_id=None)


def test_a_form_keeps_what_stands_in_it_and_refuses_what_it_does_not_offer() -> None:
    options = [{"value": "a", "label": "A"}, {"value": "b", "label": "B", "default": True}]
    form = form_of(
        {"type": 4, "custom_id": "text", "style": 1, "value": "already", "required": False, "max_length": 10},
        {"type": 21, "custom_id": "radio", "options": options},
        {"type": 22, "custom_id": "boxes", "options": options, "min_values": 0, "max_values": 2},
        {"type": 23, "custom_id": "box", "default": True},
    )
    data = form.filled_in({"boxes": ["a", "b"]}, lambda value, _: str(value))
    values = [node["component"].get("value", node["component"].get("values")) for node in data["components"]]
    assert values == ["already", "b", ["a", "b"], True]
    for wrong in ({"text": "x" * 11}, {"radio": "c"}, {"boxes": ["c"]}, {"other": "x"}):
        with pytest.raises(CannotDo):
            form.filled_in(wrong, lambda value, _: str(value))


async def test_an_event_that_is_gone_is_unknown_and_not_forbidden(desk: Desk) -> None:
    role = desk.box.bot_role(desk.guild)
    desk.box.set_permissions(desk.guild, role, discord.Permissions(create_events=True))
    for method in ("DELETE", "PATCH"):
        path = f"/guilds/{desk.guild.id}/scheduled-events/123456789012345678"
        assert await desk.ask(method, path, json={}) == (404, 10070)
