"""A poster to print for the next meeting, with the invite that leads people here."""

import io
from typing import Any

import pytest
from PIL import Image
from simcord.results import InteractionResult

from tests.conversations.scenes import news
from tests.support.discord import World
from tests.support.failing import NOT_REACHED, failing_with
from tests.support.reading import options_of, reply_text
from tests.support.reading_back import codes, pages


async def _poster(world: World, who: Any = None, **given: Any) -> InteractionResult:
    return await (who or world.officer).slash(world.lobby, "meeting poster", **({"format": "png"} | given))


async def _planned(world: World) -> None:
    await world.officer.slash(world.lobby, "meeting schedule", when="6 January 2026 18:00")
    await world.moment()


def _invite(world: World, *, seconds: int = 0, channel: int | None = None) -> str:
    made = world.env.backend.create_invite(channel or world.lobby.id, world.admin.id, max_age=seconds)
    return f"https://discord.gg/{made.code}"


def _file(world: World, said: InteractionResult) -> tuple[str, bytes]:
    assert said.response is not None
    assert said.response.ephemeral
    (attachment,) = said.response.attachments
    data = world.env.backend.cdn.get(attachment.url)
    assert data is not None
    return attachment.filename, data


async def test_an_officer_has_a_poster_made_and_the_invite_is_kept(town: World) -> None:
    await _planned(town)
    link = _invite(town)
    said = await _poster(town, invite=link)
    assert "The poster for Tuesday 6 January 2026, 18:00 (UK time)" in reply_text(said)
    assert link in reply_text(said)
    name, data = _file(town, said)
    assert name == "poster-new-ash-green-2026-01-06.png"
    with Image.open(io.BytesIO(data)) as picture:
        assert picture.size == (1653, 2338), "A4 at 200 dots an inch"
        assert codes(picture) == [link], "the code leads to the invite"
    await town.restart()
    again = await _poster(town, format="pdf")
    name, data = _file(town, again)
    assert name == "poster-new-ash-green-2026-01-06.pdf"
    (page,) = pages(data)
    assert codes(page.picture) == [link]
    words = " ".join(page.text.split())
    for said_there in (
        "Tuesday 6 January 2026",
        "18:00",
        "New Ash Green",
        "Discord",
        link.removeprefix("https://"),
    ):
        assert said_there in words


async def test_without_an_invite_it_says_how_to_make_one(town: World) -> None:
    await _planned(town)
    said = await _poster(town)
    assert "the team “New Ash Green” has none yet" in reply_text(said)
    assert "Invite People" in reply_text(said)


async def test_an_invite_that_runs_out_is_kept_and_said(town: World) -> None:
    await _planned(town)
    said = await _poster(town, invite=_invite(town, seconds=86400))
    assert "runs out: make one that never expires" in reply_text(said)


async def test_what_is_no_invite_into_this_server_is_refused_and_not_kept(town: World) -> None:
    await _planned(town)
    other = town.env.create_guild("Elsewhere")
    away = other.create_text_channel("lobby")
    for given, words in (
        ("https://evil.example/discord.gg/abc", "is no invite link"),
        ("javascript:alert(1)", "is no invite link"),
        ("discord.gg/neverwas", "works no longer, or never did"),
        (_invite(town, channel=away.id), "leads to another server"),
    ):
        assert words in reply_text(await _poster(town, invite=given)), given
    assert "has none yet" in reply_text(await _poster(town))


async def test_where_discord_does_not_tell_the_invite_is_taken_as_it_was_typed(town: World) -> None:
    await _planned(town)
    town.env.inject_error("GET", "/invites/*", status=403)
    said = await _poster(town, invite="discord.gg/Ab3dEf9?event=1")
    assert "It leads to <https://discord.gg/Ab3dEf9>." in reply_text(said)


@pytest.mark.parametrize("error", NOT_REACHED)
async def test_where_discord_cannot_be_asked_the_invite_is_taken_as_it_was_typed(
    town: World, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    await _planned(town)
    monkeypatch.setattr(town.client, "fetch_invite", failing_with(error))
    said = await _poster(town, invite="discord.gg/Ab3dEf9")
    assert "The poster for" in reply_text(said)


async def test_with_no_meeting_planned_it_says_so(town: World) -> None:
    said = await _poster(town, invite=_invite(town))
    assert "no meeting is planned" in reply_text(said)


async def test_a_resident_has_no_poster_made_and_changes_no_invite(town: World) -> None:
    await _planned(town)
    said = await _poster(town, town.resident, invite=_invite(town))
    assert "In the team “New Ash Green” only" in reply_text(said)
    assert "has none yet" in reply_text(await _poster(town))


async def test_moderators_and_administrators_print_it_too(town: World) -> None:
    await _planned(town)
    assert _file(town, await _poster(town, town.moderator, invite=_invite(town)))
    assert _file(town, await _poster(town, town.admin))


async def test_which_team_is_asked_back_and_the_poster_is_that_team_s(town: World) -> None:
    await town.set_up_team("Old Ash Green")
    await town.officer.slash(
        town.lobby, "meeting schedule", when="7 January 2026 19:00", team="Old Ash Green"
    )
    await town.moment()
    assert len(news(town)) == 1
    asked_back = await _poster(town, invite=_invite(town))
    assert asked_back.response is not None
    said = await town.officer.select(asked_back.response, [options_of(asked_back.response)["Old Ash Green"]])
    assert "Wednesday 7 January 2026, 19:00" in reply_text(said)
