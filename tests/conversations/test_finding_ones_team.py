"""A resident finds the team of their street, by postcode or by name; nothing of the postcode is kept."""

import sqlite3
from pathlib import Path

import discord
import pytest

from tests.conversations.scenes import page
from tests.support.discord import World
from tests.support.failing import NOT_REACHED, failing_with
from tests.support.reading import labels_of, reply_text
from tests.support.setting_the_scene import let_use


@pytest.fixture
async def two_teams(town: World) -> World:
    """New Ash Green looks after DA3 but for one sector, which is Hartley's; both share one street."""
    await town.set_up_team(
        "Hartley", organisation="Invented Council", official_page="https://council.example.org"
    )
    await areas(town, "New Ash Green", "DA3, DA4 9AA")
    await areas(town, "Hartley", "da3 8 DA4 9AA")
    return town


async def areas(world: World, team: str, add: str = "", **more: object) -> str:
    said = await world.admin.slash(
        world.lobby, "team areas", team=team, **({"add": add} if add else {}), **more
    )
    assert said.ephemeral
    return reply_text(said)


def all_that_is_kept(folder: Path) -> tuple[str, str]:
    """The database's rows, and every byte of every file."""
    with sqlite3.connect(next(folder.rglob("*.db"))) as conn:
        dumped = "\n".join(conn.iterdump())
    return dumped, b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file()).decode(
        "latin-1"
    )


async def find(world: World, **where: str) -> str:
    said = await world.resident.slash(world.lobby, "find-team", **where)
    assert said.ephemeral
    return reply_text(said)


async def test_the_longest_match_wins_and_teams_of_the_same_length_are_all_shown(two_teams: World) -> None:
    assert "### New Ash Green team" in await find(two_teams, postcode="da37jj")
    in_the_sector = await find(two_teams, postcode="DA3 8QG")
    assert "### Hartley team" in in_the_sector
    assert "New Ash Green" not in in_the_sector
    shared = await find(two_teams, postcode="DA4 9AA")
    assert "## 2 teams" in shared
    assert "### Hartley team" in shared
    assert "### New Ash Green team" in shared


async def test_who_gives_half_a_postcode_sees_all_that_it_may_be(two_teams: World) -> None:
    words = await find(two_teams, postcode="DA3")
    assert "### Hartley team" in words
    assert "### New Ash Green team" in words
    assert "With the whole postcode" in words


async def test_a_district_that_letters_divide_is_found_from_both_ends(two_teams: World) -> None:
    await areas(two_teams, "New Ash Green", "EC1A 1, E1W")
    await areas(two_teams, "Hartley", "EC1V, EC2")
    in_ec1 = await find(two_teams, postcode="EC1")
    assert "### New Ash Green team" in in_ec1
    assert "### Hartley team" in in_ec1
    assert "### New Ash Green team" in await find(two_teams, postcode="E1")
    for nobodys in ("EC1A 2", "EC1A 2AA", "E11", "EC10"):
        assert "No team here says" in await find(two_teams, postcode=nobodys)


async def test_a_resident_reads_who_they_are_and_when_they_meet(two_teams: World) -> None:
    assert "Their next meeting is not planned yet" in await find(two_teams, postcode="DA3 7JJ")
    await two_teams.admin.slash(
        two_teams.lobby, "meeting repeat", every="first Tuesday", at="18:00", team="New Ash Green"
    )
    await two_teams.moment()
    said = await two_teams.resident.slash(two_teams.lobby, "find-team", postcode="DA3 7JJ")
    words = reply_text(said)
    assert "We are Invented Police. Check us at <https://www.example.org>." in words
    assert "Next meeting: [Tuesday 6 January 2026, 18:00 (UK time)" in words
    assert labels_of(page(said))[:3] == ["Ask a question", "Subscribe", "Next meeting"]
    assert "call **999**" in words


async def test_a_resident_subscribes_to_the_team_that_was_found(two_teams: World) -> None:
    found = page(await two_teams.resident.slash(two_teams.lobby, "find-team", postcode="DA3"))
    hearing = await two_teams.resident.click(found, label="Subscribe: Hartley")
    assert "Hear of" in reply_text(hearing)
    assert "Hartley team" in reply_text(hearing)


async def test_a_name_is_found_by_a_part_of_it_and_with_a_slip(two_teams: World) -> None:
    assert "### New Ash Green team" in await find(two_teams, name="ash green")
    assert "### Hartley team" in await find(two_teams, name="Hartly")
    assert "No team here is called like that" in await find(two_teams, name="Lewes")


async def test_by_button_the_form_takes_either(two_teams: World) -> None:
    helping = page(await two_teams.resident.slash(two_teams.lobby, "help"))
    form = await two_teams.resident.click(helping, label="Find my team")
    assert "your postcode is not kept" in reply_text(form)
    assert "### Hartley team" in reply_text(await two_teams.resident.submit_modal(form, {"where": "da38qg"}))
    form = await two_teams.resident.slash(two_teams.lobby, "find-team")
    assert "### Hartley team" in reply_text(await two_teams.resident.submit_modal(form, {"where": "hartley"}))


async def test_a_postcode_nobody_lists_and_one_that_is_none_are_answered_plainly(two_teams: World) -> None:
    assert "No team here says that it looks after this postcode" in await find(two_teams, postcode="M1 1AE")
    refused = await find(two_teams, postcode="QQ1 1AA")
    assert "has not the form of a UK postcode" in refused
    assert "QQ1" not in refused


async def test_nothing_of_a_residents_postcode_is_kept_or_logged(two_teams: World, tmp_path: Path) -> None:
    typed = ("DA3 7XY", "ZE2 9XY", "QV1 1QV")
    for one in typed:
        await find(two_teams, postcode=one)
    form = await two_teams.resident.slash(two_teams.lobby, "find-team")
    await two_teams.resident.submit_modal(form, {"where": "DA3 7XY"})
    await two_teams.pass_time(minutes=3)
    dumped, written = all_that_is_kept(tmp_path)
    told = "\n".join(map(str, two_teams.log))
    assert "DA4 9AA" in dumped, "the dump has what a team lists"
    for one in typed:
        for spelt in (one, one.replace(" ", ""), one.lower(), one.lower().replace(" ", "")):
            assert spelt not in dumped
            assert spelt not in written
            assert spelt not in told


async def test_a_team_takes_its_list_as_a_file_and_gives_it_back(two_teams: World) -> None:
    said = await two_teams.admin.slash(two_teams.lobby, "team areas", team="Hartley")
    assert said.response is not None
    sent = await said.response.message.attachments[0].read()
    assert sent.decode() == '"postcode","extent"\r\n"DA3 8","sector"\r\n"DA4 9AA","unit"\r\n'
    changed = sent.replace(b"DA4 9AA", b"DA5")
    words = await areas(two_teams, "Hartley", file=("postcodes.csv", changed))
    assert "Added: DA5" in words
    assert "Taken away: DA4 9AA" in words
    assert "All: DA3 8, DA5" in words
    from_a_mac = await areas(two_teams, "Hartley", file=("postcodes.csv", b"postcode\rDA3 8\rDA4 9AA\r"))
    assert "looks after 2 postcode areas" in from_a_mac
    unclosed = await areas(two_teams, "Hartley", file=("postcodes.csv", b'"' + b"x" * 140_000))
    assert "at most 2,000" in unclosed
    wrong = await areas(two_teams, "Hartley", file=("postcodes.csv", b"postcode\nHartley High Street\n"))
    assert "no postcode districts" in wrong or "no postcode district" in wrong
    assert "Nothing was changed" in wrong
    large = await areas(two_teams, "Hartley", file=("postcodes.csv", b"DA3\n" * 60_000))
    assert "too large" in large
    assert "All: DA3 8" in await areas(two_teams, "Hartley", remove="DA5")


@pytest.mark.parametrize("error", NOT_REACHED)
async def test_a_file_that_cannot_be_fetched_is_said(
    two_teams: World, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    monkeypatch.setattr(discord.Attachment, "read", failing_with(error))
    said = await areas(two_teams, "Hartley", file=("postcodes.csv", b"postcode\nDA3 8\n"))
    assert "postcodes.csv" in said
    assert "reference" not in said


async def test_only_administrators_change_what_a_team_looks_after(two_teams: World) -> None:
    let_use(two_teams, two_teams.officer, "team")
    said = await two_teams.officer.slash(two_teams.lobby, "team areas", team="Hartley", add="DA9")
    assert "administrators of this server" in reply_text(said)
    assert "No team here says" in await find(two_teams, postcode="DA9 9AA")


async def test_without_a_team_there_is_nobody_to_find(world: World) -> None:
    assert "/team setup" in await find(world, postcode="DA3 8QG")
