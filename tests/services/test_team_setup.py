"""Setting a team up step by step: the row of what was chosen, and what comes of it."""

import asyncio

import pytest

from bot.domain.errors import NotAllowed, OutsideServer, SameRole
from bot.domain.errors.teams import ChannelTaken, NameTaken, SetupGone, SetupIncomplete, TeamRemoved
from bot.domain.preset import Preset
from bot.services import drafts, officers, removing, team_setup, teams
from bot.services.context import Context
from bot.services.team_setup import Step
from bot.storage import setup_drafts
from tests.builders import (
    GUILD,
    MODERATORS_ROLE,
    OFFICERS_ROLE,
    FixedClock,
    actor,
    administrator,
    dirty,
    make_team,
    officer,
    show_all,
)

ROLES = {"officers_role_id": OFFICERS_ROLE, "moderators_role_id": MODERATORS_ROLE}
WHOLE = {"name": "Hartley", **ROLES}


async def test_what_was_chosen_is_kept_step_by_step_and_made_at_the_end(ctx: Context) -> None:
    who = administrator()
    begun = await team_setup.begin(ctx, who, {"name": "Hartley"})
    assert (begun.step, begun.missing, begun.team) == (Step.PRESET, tuple(ROLES), None)
    await team_setup.turn(ctx, who, begun.id, Step.WHO, {"preset": "school"})
    await team_setup.turn(ctx, who, begun.id, Step.ROLES, ROLES)
    seen = await team_setup.look(ctx, who, begun.id)
    assert (seen.step, seen.missing, seen.preview.preset) == (Step.ROLES, (), Preset.SCHOOL)
    assert await teams.teams_of(ctx, GUILD) == ()
    made = await team_setup.make(ctx, who, begun.id)
    assert made.created
    assert (made.team.name, made.team.preset, made.team.follow_up_days) == ("Hartley", Preset.SCHOOL, 5)
    assert await dirty(ctx)
    with pytest.raises(SetupGone):
        await team_setup.look(ctx, who, begun.id)


async def test_sent_twice_at_once_one_team_is_made(ctx: Context) -> None:
    who = administrator()
    begun = await team_setup.begin(ctx, who, WHOLE)
    ended = await asyncio.gather(
        *(team_setup.make(ctx, who, begun.id) for _ in range(3)), return_exceptions=True
    )
    assert [type(one) for one in ended].count(SetupGone) == 2
    assert [team.name for team in await teams.teams_of(ctx, GUILD)] == ["Hartley"]


async def test_a_draft_is_its_own_persons_and_its_own_servers(ctx: Context) -> None:
    who = administrator()
    begun = await team_setup.begin(ctx, who, WHOLE)
    elsewhere = actor(user_id=who.user_id, guild_id=GUILD + 1, manage_guild=True)
    for other in (administrator(), elsewhere):
        for act in (team_setup.look, team_setup.make, team_setup.throw_away):
            with pytest.raises(SetupGone):
                await act(ctx, other, begun.id)
    with pytest.raises(NotAllowed):
        await team_setup.make(ctx, officer(), begun.id)
    no_more = actor(user_id=who.user_id)
    with pytest.raises(NotAllowed):
        await team_setup.make(ctx, no_more, begun.id)
    with pytest.raises(OutsideServer):
        await team_setup.begin(ctx, actor(guild_id=None, manage_guild=True), {})


async def test_a_second_beginning_gives_back_the_first(ctx: Context) -> None:
    who = administrator()
    first = await team_setup.begin(ctx, who, WHOLE)
    again = await team_setup.begin(ctx, who, {"name": "Longfield"})
    assert again.begun_before
    assert (again.id, again.preview.name) == (first.id, "Hartley")


async def test_a_name_that_somebody_took_meanwhile_is_refused_at_the_end(ctx: Context) -> None:
    who = administrator()
    begun = await team_setup.begin(ctx, who, WHOLE)
    await make_team(ctx, "HARTLEY")
    with pytest.raises(NameTaken):
        await team_setup.make(ctx, who, begun.id)
    with pytest.raises(NameTaken):
        await team_setup.turn(ctx, who, begun.id, Step.WHO, {"name": "hartley"})


async def test_only_what_was_chosen_changes_and_what_others_changed_meanwhile_stays(ctx: Context) -> None:
    who, team = administrator(), await make_team(ctx)
    begun = await team_setup.begin(ctx, who, {}, team_id=team.id, step=Step.OVERVIEW)
    await team_setup.turn(ctx, who, begun.id, Step.SIGNPOSTS, {"signposts": ["Call us."]})
    await officers.set_private(ctx, who, team.id, None)
    other = administrator()
    theirs = await team_setup.begin(ctx, other, {"reach": "01474"}, team_id=team.id)
    await team_setup.make(ctx, other, theirs.id)
    made = (await team_setup.make(ctx, who, begun.id)).team
    assert (made.reach, made.signposts, made.id) == ("01474", ("Call us.",), team.id)


async def test_everybodys_role_is_no_officers_role(ctx: Context) -> None:
    with pytest.raises(SameRole):
        await team_setup.begin(ctx, administrator(), {"officers_role_id": GUILD})


async def test_without_its_roles_no_team_is_made(ctx: Context) -> None:
    who = administrator()
    begun = await team_setup.begin(ctx, who, {"name": "Hartley"})
    with pytest.raises(SetupIncomplete):
        await team_setup.make(ctx, who, begun.id)


async def test_one_channel_serves_one_thing(ctx: Context) -> None:
    who = administrator()
    begun = await team_setup.begin(ctx, who, WHOLE | {"news_channel": 5001, "officers_room": 5001})
    with pytest.raises(ChannelTaken):
        await team_setup.make(ctx, who, begun.id)
    await team_setup.turn(ctx, who, begun.id, Step.CHANNELS, {"officers_room": None})
    team = (await team_setup.make(ctx, who, begun.id)).team
    assert 5001 in (await teams.places(ctx, team.id)).values()
    other = await team_setup.begin(ctx, who, {"name": "Longfield", **ROLES, "past_meetings": 5001})
    with pytest.raises(ChannelTaken):
        await team_setup.make(ctx, who, other.id)


async def test_a_team_removed_meanwhile_ends_its_changing_and_lets_another_begin(ctx: Context) -> None:
    who, team = administrator(), await make_team(ctx)
    begun = await team_setup.begin(ctx, who, {}, team_id=team.id)
    await removing.remove_team(ctx, administrator(), team.id)
    with pytest.raises(TeamRemoved):
        await team_setup.make(ctx, who, begun.id)
    fresh = await team_setup.begin(ctx, who, {"name": "Hartley"})
    assert not fresh.begun_before


async def test_a_team_that_comes_back_has_its_settings_and_its_id(ctx: Context) -> None:
    who, team = administrator(), await make_team(ctx)
    await removing.remove_team(ctx, who, team.id)
    await show_all(ctx)
    begun = await team_setup.begin(ctx, who, {"name": "new ash green"})
    assert begun.missing == ()
    made = await team_setup.make(ctx, who, begun.id)
    assert (made.team.id, made.team.organisation, made.team.removed_at) == (team.id, "Kent Police", None)
    assert await dirty(ctx)


async def test_what_nobody_goes_on_with_is_forgotten_after_a_month(ctx: Context, clock: FixedClock) -> None:
    who = administrator()
    begun = await team_setup.begin(ctx, who, WHOLE)
    clock.advance(days=29)
    await drafts.drop_old(ctx, None)
    assert (await team_setup.look(ctx, who, begun.id)).id == begun.id
    clock.advance(days=2)
    await drafts.drop_old(ctx, None)
    async with ctx.db.read() as conn:
        assert await setup_drafts.of_user(conn, GUILD, who.user_id) is None
