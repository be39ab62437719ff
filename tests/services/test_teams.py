import asyncio

import pytest
from msgspec.structs import replace

from bot.domain.errors import (
    BadFollowUpDays,
    BadPage,
    Blank,
    NotAllowed,
    NoTeams,
    OutsideServer,
    SameRole,
    TooLong,
    UnknownTeam,
    WhichTeam,
)
from bot.domain.localtime import UnknownZone
from bot.domain.preset import Preset
from bot.domain.team import PrivateTerms
from bot.services import officers, teams
from bot.services.context import Context
from bot.services.officers import Member
from bot.storage import teams as rows
from bot.storage.database import Write
from bot.storage.tables import view
from bot.storage.views import TEAM_KINDS, Kind
from tests.builders import (
    GUILD,
    actor,
    administrator,
    dirty,
    make_team,
    moderator,
    officer,
    open_meeting,
    repeat_meeting,
    show_all,
    wishes,
)

TERMS = PrivateTerms("PC Reed and the sergeant", "every weekday", "the duty desk")


async def _make_place(ctx: Context, kind: Kind, team_id: int, discord_id: int) -> None:
    async def work(write: Write) -> None:
        place = (view.c.kind == kind.value, view.c.owner_id == team_id)
        await write.conn.execute(view.update().where(*place).values(message_id=discord_id))

    await ctx.db.write(work)


async def test_a_new_team_has_its_places_wanted_and_the_police_preset(ctx: Context) -> None:
    made = await teams.setup_team(ctx, administrator(), wishes("New Ash Green", zone="uk"))
    assert made.created
    assert (made.team.name, made.team.zone, made.team.language) == ("New Ash Green", "Europe/London", "en-GB")
    assert (made.team.preset, made.team.follow_up_days) == (Preset.POLICE, 3)
    assert not made.team.private_on
    assert await dirty(ctx) == {(kind, made.team.id) for kind in TEAM_KINDS}


async def test_names_are_trimmed_and_organisation_and_page_may_be_left_out(ctx: Context) -> None:
    bare = wishes("  New   Ash Green ", organisation=None, official_page=None, preset=Preset.COUNCIL)
    team = (await teams.setup_team(ctx, administrator(), bare)).team
    assert (team.name, team.organisation, team.official_page) == ("New Ash Green", "", "")
    assert team.follow_up_days == 10


async def test_setting_up_an_existing_name_repairs_that_team(ctx: Context) -> None:
    team = await make_team(ctx, "New Ash Green")
    await show_all(ctx)

    async def park(write: Write) -> None:
        await write.conn.execute(view.update().values(parked="removed_by_person"))

    await ctx.db.write(park)
    again = wishes("NEW ASH  GREEN", officers_role_id=777, organisation=None, official_page=None)
    repaired = await teams.setup_team(ctx, administrator(), again)
    assert not repaired.created
    assert repaired.team == replace(team, name="NEW ASH GREEN", officers_role_id=777)
    assert await dirty(ctx) == {(kind, team.id) for kind in TEAM_KINDS}
    async with ctx.db.read() as conn:
        assert {row.parked for row in await conn.execute(view.select())} == {None}
    assert len(await teams.teams_of(ctx, GUILD)) == 1


async def test_repairing_keeps_a_changed_number_of_days_unless_the_preset_changes(ctx: Context) -> None:
    await make_team(ctx)
    school = await teams.setup_team(ctx, administrator(), wishes(preset=Preset.SCHOOL))
    assert school.team.follow_up_days == 5
    same = await teams.setup_team(ctx, administrator(), wishes())
    assert (same.team.preset, same.team.follow_up_days) == (Preset.SCHOOL, 5)


async def test_repairing_shows_the_open_meeting_and_those_ahead_anew(ctx: Context) -> None:
    team = await make_team(ctx)
    first, second = await repeat_meeting(ctx, team)
    meeting = await open_meeting(ctx, team)
    await show_all(ctx)
    await teams.setup_team(ctx, administrator(), wishes(language="en-GB"))
    assert await dirty(ctx) >= {
        (Kind.WELCOME, meeting.id), (Kind.BOARD, meeting.id), (Kind.EVENT, first.id),
        (Kind.NEWS, first.id), (Kind.NEWS, second.id),
    }  # fmt: skip


async def test_the_same_name_in_another_server_is_another_team(ctx: Context) -> None:
    here, there = await make_team(ctx), await make_team(ctx, guild_id=999)
    assert here.id != there.id
    assert await teams.teams_of(ctx, 999) == (there,)


async def test_two_administrators_setting_up_the_same_team_at_once_make_one(ctx: Context) -> None:
    both = await asyncio.gather(
        *(teams.setup_team(ctx, administrator(), wishes()) for _ in range(2)),
    )
    assert sorted(made.created for made in both) == [False, True]


@pytest.mark.parametrize(
    ("name", "error"), [("  ", Blank("name")), ("x" * 61, TooLong("name", 60, 61, "x" * 61))]
)
async def test_a_name_has_between_1_and_60_characters(ctx: Context, name: str, error: Exception) -> None:
    with pytest.raises(type(error)) as refused:
        await teams.setup_team(ctx, administrator(), wishes(name))
    assert vars(refused.value) == vars(error)
    await teams.setup_team(ctx, administrator(), wishes("x" * 60))


@pytest.mark.parametrize(
    "page",
    [
        "www.kent.police.uk", "ftp://kent.police.uk", "javascript:alert(1)", "https://", "https://localhost",
        "https://kent.police.uk@evil.example", "https://kent police.uk", "https://x.example/)[a](b", "https://[",
        "https://x.example:99999/",
    ],
)  # fmt: skip
async def test_an_official_page_that_is_no_plain_web_address_is_refused(ctx: Context, page: str) -> None:
    with pytest.raises(BadPage):
        await teams.setup_team(ctx, administrator(), wishes(official_page=page))


async def test_everyone_cannot_be_the_officers_or_the_moderators(ctx: Context) -> None:
    with pytest.raises(SameRole):
        await teams.setup_team(ctx, administrator(), wishes(officers_role_id=GUILD))
    with pytest.raises(SameRole):
        await teams.setup_team(ctx, administrator(), wishes(moderators_role_id=GUILD))


async def test_an_unknown_zone_is_refused_with_names_like_it(ctx: Context) -> None:
    with pytest.raises(UnknownZone) as refused:
        await teams.setup_team(ctx, administrator(), wishes(zone="Europe/Lonodn"))
    assert "Europe/London" in refused.value.suggestions


async def test_only_an_administrator_of_the_server_changes_teams(ctx: Context) -> None:
    team = await make_team(ctx)
    for who in (officer(), moderator(), actor(manage_channels=True), actor(guild_id=9, manage_guild=True)):
        with pytest.raises(NotAllowed) as refused:
            await officers.set_officer(ctx, who, team.id, Member(1, "A"), "PC Reed")
        assert refused.value.any_of == ("administrator",)
        with pytest.raises(NotAllowed):
            await officers.set_private(ctx, who, team.id, TERMS)
    with pytest.raises(NotAllowed):
        await teams.setup_team(ctx, officer(), wishes())
    with pytest.raises(OutsideServer):
        await teams.setup_team(ctx, actor(guild_id=None, manage_guild=True), wishes())


async def test_an_officer_gets_a_public_name_and_the_welcome_says_it(ctx: Context) -> None:
    team = await make_team(ctx)
    meeting = await open_meeting(ctx, team)
    await show_all(ctx)
    await officers.set_officer(ctx, administrator(), team.id, Member(5, "reed_77"), "  PC   Reed ")
    assert (Kind.WELCOME, meeting.id) in await dirty(ctx)
    renamed = await officers.set_officer(ctx, administrator(), team.id, Member(5, "reed_77"), "Sgt Reed")
    async with ctx.db.read() as conn:
        assert await rows.officers(conn, team.id) == (renamed.officer,)
        assert await rows.shown_as(conn, team.id, renamed.officer.person_id) == "Sgt Reed"
        assert await rows.shown_as(conn, team.id, 12345) is None
    with pytest.raises(Blank):
        await officers.set_officer(ctx, administrator(), team.id, Member(5, "reed_77"), " ")
    with pytest.raises(TooLong):
        await officers.set_officer(ctx, administrator(), team.id, Member(5, "reed_77"), "x" * 61)


async def test_private_information_goes_on_with_terms_and_off_again(ctx: Context) -> None:
    team = await make_team(ctx)
    on = await officers.set_private(ctx, administrator(), team.id, TERMS)
    assert (on.team.private_on, on.team.private_terms) == (True, TERMS)
    assert await teams.team(ctx, team.id) == on.team
    off = await officers.set_private(ctx, administrator(), team.id, None)
    assert not off.team.private_on
    assert await teams.team(ctx, team.id) == off.team
    with pytest.raises(Blank):
        await officers.set_private(ctx, administrator(), team.id, replace(TERMS, when_read=" "))


async def test_the_team_meant_is_the_one_typed_by_name_or_number(ctx: Context) -> None:
    ash, hartley = await make_team(ctx, "New Ash Green"), await make_team(ctx, "Hartley")
    assert await teams.resolve_team(ctx, GUILD, " new ash  green", None) == ash
    assert await teams.resolve_team(ctx, GUILD, str(hartley.id), None) == hartley
    with pytest.raises(UnknownTeam) as unknown:
        await teams.resolve_team(ctx, GUILD, "Longfield", None)
    assert unknown.value.known == ("Hartley", "New Ash Green")


async def test_the_team_meant_is_the_channels_else_the_only_one(ctx: Context) -> None:
    with pytest.raises(NoTeams):
        await teams.resolve_team(ctx, GUILD, None, None)
    with pytest.raises(OutsideServer):
        await teams.resolve_team(ctx, None, None, None)
    ash = await make_team(ctx, "New Ash Green")
    assert await teams.resolve_team(ctx, GUILD, None, 4711) == ash
    hartley = await make_team(ctx, "Hartley")
    with pytest.raises(WhichTeam) as several:
        await teams.resolve_team(ctx, GUILD, "", 4711)
    assert several.value.known == ("Hartley", "New Ash Green")
    await _make_place(ctx, Kind.OFFICERS_ROOM, hartley.id, 4711)
    await _make_place(ctx, Kind.CATEGORY, ash.id, 4712)
    assert await teams.resolve_team(ctx, GUILD, None, 4711) == hartley
    assert await teams.resolve_team(ctx, GUILD, None, 99, parents=(4712,)) == ash
    assert await teams.places(ctx, ash.id) == {Kind.CATEGORY: 4712}


async def test_a_channel_of_another_server_says_nothing(ctx: Context) -> None:
    await make_team(ctx, "New Ash Green")
    await make_team(ctx, "Hartley")
    elsewhere = await make_team(ctx, "Elsewhere", guild_id=999)
    await _make_place(ctx, Kind.CATEGORY, elsewhere.id, 4711)
    with pytest.raises(WhichTeam):
        await teams.resolve_team(ctx, GUILD, None, 4711)


async def test_settings_are_kept_until_others_are_given(ctx: Context) -> None:
    given = replace(wishes(), follow_up_days=7, show_at_once=True, remove_channels=False)
    team = (await teams.setup_team(ctx, administrator(), given)).team
    assert (team.follow_up_days, team.show_at_once, team.remove_channels) == (7, True, False)
    again = await teams.setup_team(ctx, administrator(), wishes(officers_role_id=777))
    assert again.before == team and not again.created
    assert again.team == replace(team, officers_role_id=777)
    back = replace(wishes(), preset=Preset.SCHOOL, show_at_once=False, remove_channels=True)
    team = (await teams.setup_team(ctx, administrator(), back)).team
    assert (team.follow_up_days, team.show_at_once, team.remove_channels) == (5, False, True)


async def test_officers_come_back_within_1_to_60_days(ctx: Context) -> None:
    for days in (0, -1, 61):
        with pytest.raises(BadFollowUpDays) as refused:
            await teams.setup_team(ctx, administrator(), replace(wishes(), follow_up_days=days))
        assert (refused.value.days, refused.value.most) == (days, 60)
