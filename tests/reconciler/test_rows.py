"""The rows of views: attempts, generations, what is dirty and what that costs."""

from datetime import timedelta
from pathlib import Path

import sqlalchemy as sa

from bot.services import losses, views
from bot.services.context import Context
from bot.services.views import View
from bot.storage import showing, shown
from bot.storage.tables import view as view_table
from bot.storage.views import REMOVED_BY_PERSON, Kind, want
from tests.builders import FixedClock, make_team, open_context


async def _category(ctx: Context) -> View:
    team = await make_team(ctx)
    found = await views.parent(ctx, Kind.CATEGORY, team.id)
    assert found is not None
    return found


async def _again(ctx: Context, row: View) -> View:
    found = await views.view_by_id(ctx, row.id)
    assert found is not None
    return found


async def test_the_first_attempt_s_moment_is_kept_through_all_tries(tmp_path: Path) -> None:
    clock = FixedClock()
    async with open_context(tmp_path, clock) as ctx:
        row = await _category(ctx)
        began = clock.now()
        assert await views.begin_attempt(ctx, row)
        clock.advance(minutes=5)
        assert await views.begin_attempt(ctx, row)
        assert (await _again(ctx, row)).attempt_at == began
        assert await views.made(ctx, row, None, 77)
        assert (await _again(ctx, row)).attempt_at is None
        assert not await views.begin_attempt(ctx, row), "it is made already"


async def test_a_change_while_it_is_shown_leaves_it_dirty(tmp_path: Path) -> None:
    async with open_context(tmp_path) as ctx:
        row = await _category(ctx)
        await ctx.db.write(lambda write: want(write, Kind.CATEGORY, row.owner_id, team_id=row.team_id))
        await views.set_shown(ctx, [row], row.wanted_version)
        assert row.lane in {dirty.lane for dirty in (await views.dirty_lanes(ctx))[0]}
        await views.set_shown(ctx, [row], row.wanted_version + 1)
        await views.set_shown(ctx, [row], row.wanted_version)
        assert (await _again(ctx, row)).shown_version == row.wanted_version + 1, "an older one never counts"


async def test_what_a_deletion_overtook_falls_to_the_ground(tmp_path: Path) -> None:
    async with open_context(tmp_path) as ctx:
        row = await _category(ctx)
        assert await views.made(ctx, row, None, 77)
        assert not await losses.lost_again_and_again(ctx, row, 3)
        await views.set_shown(ctx, [row], row.wanted_version)
        assert not await views.made(ctx, row, None, 77)
        now = await _again(ctx, row)
        assert (now.generation, now.message_id, now.shown_version) == (1, None, 0)


async def test_what_is_parked_is_not_due_and_a_change_brings_it_back(tmp_path: Path) -> None:
    async with open_context(tmp_path) as ctx:
        row = await _category(ctx)

        async def first() -> View | None:
            due = await views.lane_views(ctx, row.lane)
            return next((view for view in due if view.id == row.id), None)

        await views.park(ctx, row, shown.MALFORMED, "bad")
        assert await first() is None
        await ctx.db.write(lambda write: want(write, Kind.CATEGORY, row.owner_id, team_id=row.team_id))
        back = await first()
        assert back is not None
        assert back.parked is None


async def test_what_is_put_off_is_due_at_its_time(tmp_path: Path) -> None:
    clock = FixedClock()
    async with open_context(tmp_path, clock) as ctx:
        for row in await views.lane_views(ctx, (await _category(ctx)).lane):
            await views.put_off(ctx, row, 30, "not now")
        lanes, next_try = await views.dirty_lanes(ctx)
        assert next_try == clock.now() + timedelta(seconds=30)
        assert "team:1" not in {dirty.lane for dirty in lanes}
        clock.advance(seconds=30)
        assert "team:1" in {dirty.lane for dirty in (await views.dirty_lanes(ctx))[0]}


async def test_what_changed_meanwhile_is_not_parked(tmp_path: Path) -> None:
    async with open_context(tmp_path) as ctx:
        row = await _category(ctx)
        await ctx.db.write(lambda write: want(write, Kind.CATEGORY, row.owner_id, team_id=row.team_id))
        await views.park(ctx, row, shown.MALFORMED, "bad")
        assert (await _again(ctx, row)).parked is None


async def test_what_a_person_deleted_stays_deleted_whatever_changes(tmp_path: Path) -> None:
    async with open_context(tmp_path) as ctx:
        row = await _category(ctx)
        assert await views.made(ctx, row, None, 77)
        await ctx.db.write(lambda write: showing.lost(write, row, (), REMOVED_BY_PERSON))
        await ctx.db.write(lambda write: want(write, Kind.CATEGORY, row.owner_id, team_id=row.team_id))
        assert (await _again(ctx, row)).parked == REMOVED_BY_PERSON


async def test_made_again_three_times_an_hour_and_then_no_more(tmp_path: Path) -> None:
    clock = FixedClock()
    async with open_context(tmp_path, clock) as ctx:
        row = await _category(ctx)
        for expected in (False, False, False, True):
            row = await _again(ctx, row)
            assert await views.made(ctx, row, None, 77)
            assert await losses.lost_again_and_again(ctx, await _again(ctx, row), 3) is expected
        assert (await _again(ctx, row)).parked == shown.REMOVED_OFTEN
        clock.advance(hours=2)
        await views.unpark(ctx, shown.REMOVED_OFTEN)
        row = await _again(ctx, row)
        assert await views.made(ctx, row, None, 77)
        assert not await losses.lost_again_and_again(ctx, await _again(ctx, row), 3)


async def test_nonces_differ_by_view_and_generation_and_fit(tmp_path: Path) -> None:
    async with open_context(tmp_path) as ctx:
        row = await _category(ctx)
        assert await views.made(ctx, row, None, 77)
        before = views.nonce_of(await _again(ctx, row))
        await losses.lost_again_and_again(ctx, row, 3)
        after = views.nonce_of(await _again(ctx, row))
        assert before != after
        assert len(before) <= 25


async def test_a_start_among_clean_views_reads_only_the_dirty_ones(tmp_path: Path) -> None:
    async with open_context(tmp_path) as ctx:
        await make_team(ctx)
        statements = {
            "lanes": shown._dirty_lanes.compile(compile_kwargs={"literal_binds": False}),
            "next": shown._next_try.compile(),
            "lane": shown._lane.compile(),
        }
        async with ctx.db.read() as conn:
            for name, statement in statements.items():
                sql = sa.text("EXPLAIN QUERY PLAN " + str(statement))
                bound = {
                    key: {"b_now": "2013", "b_lane": "team:1", "param_1": 50}.get(key, 0)
                    for key in statement.params
                }
                plan = [row[3] for row in await conn.execute(sql, bound)]
                assert any("ix_view_dirty" in step for step in plan), (name, plan)
                assert not any(step == f"SCAN {view_table.name}" for step in plan), (name, plan)
