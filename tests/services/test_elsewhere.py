"""A team's other dates: kept once, changed by compare-and-set, and found between two moments."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.errors import BadMinutes, Blank, NotAllowed, OldControl, TooLong
from bot.domain.errors.dates import ElsewhereOver, NothingChanged, UnknownElsewhere
from bot.domain.localtime import ZoneNote
from bot.domain.team import Team
from bot.domain.when import Understood, WhenIsPast, parse_when
from bot.services import dates, elsewhere, teams
from bot.services.context import Context
from bot.services.elsewhere import ElsewhereSet, ElsewhereWishes
from bot.storage.database import Write
from bot.storage.tables import elsewhere as elsewhere_table
from bot.storage.views import Kind
from tests.builders import (
    GUILD,
    OFFICERS_ROLE,
    START,
    ZONE,
    FixedClock,
    actor,
    administrator,
    dirty,
    make_team,
    moderator,
    officer,
    repeat_meeting,
    resident,
    show_all,
    wishes,
)


@pytest.fixture
async def team(ctx: Context) -> Team:
    return await make_team(ctx)


def at(text: str) -> Understood:
    return parse_when(text, START, ZONE)


async def drop_in(
    ctx: Context, team: Team, when: str = "28 September 2013 10:00", opening: str = "one", minutes: int = 90
) -> ElsewhereSet:
    return await elsewhere.add_date(
        ctx, moderator(), team.id, "Drop-in", "The library", at(when), minutes, opening
    )


async def test_a_date_is_kept_in_the_teams_zone_and_posted(ctx: Context, team: Team) -> None:
    made = await drop_in(ctx, team)
    assert made.date.starts_at == datetime(2013, 9, 28, 9, 0, tzinfo=UTC)
    assert made.date.ends_at == made.date.starts_at + timedelta(minutes=90)
    assert (Kind.ELSEWHERE, made.date.id) in await dirty(ctx)


async def test_its_post_says_at_once_where_to_check_the_team_now(ctx: Context, team: Team) -> None:
    ahead, off = await drop_in(ctx, team), await drop_in(ctx, team, opening="two", minutes=60)
    await elsewhere.cancel_date(ctx, moderator(), team.id, off.date.id)
    await show_all(ctx)
    await teams.setup_team(ctx, administrator(), wishes(official_page="https://www.example.org/new"))
    shown_anew = {owner for kind, owner in await dirty(ctx) if kind is Kind.ELSEWHERE}
    assert shown_anew == {ahead.date.id}


async def test_the_same_command_counts_once(ctx: Context, team: Team) -> None:
    made, again = await asyncio.gather(drop_in(ctx, team), drop_in(ctx, team))
    assert made.date == again.date
    assert len(await dates.list_dates(ctx, GUILD)) == 1


async def test_the_same_date_given_again_is_announced_once_until_it_is_called_off(
    ctx: Context, team: Team
) -> None:
    first, again = await drop_in(ctx, team), await drop_in(ctx, team, opening="two")
    assert again.date == first.date
    assert (await drop_in(ctx, team, minutes=60, opening="three")).date.id != first.date.id
    await elsewhere.cancel_date(ctx, moderator(), team.id, first.date.id)
    assert (await drop_in(ctx, team, opening="four")).date.id != first.date.id


async def test_an_opening_of_another_team_is_no_date_of_this_one(ctx: Context, team: Team) -> None:
    other = await make_team(ctx, "Old Ash Green")
    await drop_in(ctx, other)
    with pytest.raises(OldControl):
        await drop_in(ctx, team)


async def test_a_night_on_which_the_clocks_change_is_noted(ctx: Context, team: Team) -> None:
    assert (await drop_in(ctx, team, "27 October 2013 01:30")).note is ZoneNote.FIRST_OF_TWO


async def test_officers_moderators_and_administrators_plan_and_nobody_else(ctx: Context, team: Team) -> None:
    for number, who in enumerate((officer(), moderator(), administrator())):
        await elsewhere.add_date(
            ctx, who, team.id, "Drop-in", "The library", at("28 September 2013 10:00"), 60, f"{number}"
        )
    (first, *_) = await dates.list_dates(ctx, GUILD)
    assert isinstance(first, dates.ElsewhereLine)
    for who in (resident(), actor("Foreign", guild_id=999, role_ids=(OFFICERS_ROLE,))):
        with pytest.raises(NotAllowed):
            await elsewhere.add_date(ctx, who, team.id, "X", "Y", at("28 September 2013 10:00"), 60, "no")
        with pytest.raises(NotAllowed):
            await elsewhere.change_date(ctx, who, team.id, first.date.id, ElsewhereWishes(title="X"))
        with pytest.raises(NotAllowed):
            await elsewhere.cancel_date(ctx, who, team.id, first.date.id)


async def test_what_cannot_be_is_refused(ctx: Context, clock: FixedClock, team: Team) -> None:
    when = at("28 September 2013 10:00")
    for title, place, minutes, error in (
        (" ", "Y", 60, Blank),
        ("X", "\u200b", 60, Blank),
        ("X" * 81, "Y", 60, TooLong),
        ("X", "Y" * 151, 60, TooLong),
        ("X", "Y", 4, BadMinutes),
        ("X", "Y", 721, BadMinutes),
    ):
        with pytest.raises(error):
            await elsewhere.add_date(ctx, moderator(), team.id, title, place, when, minutes, "no")
    clock.move_to(when.utc)
    with pytest.raises(WhenIsPast):
        await elsewhere.add_date(ctx, moderator(), team.id, "X", "Y", when, 60, "no")


async def test_of_two_changes_at_once_each_counts_and_the_number_rises_by_both(
    ctx: Context, team: Team
) -> None:
    made = await drop_in(ctx, team)
    await asyncio.gather(
        elsewhere.change_date(ctx, officer(), team.id, made.date.id, ElsewhereWishes(title="Bike marking")),
        elsewhere.change_date(ctx, moderator(), team.id, made.date.id, ElsewhereWishes(place="The hall")),
    )
    (line,) = await dates.list_dates(ctx, GUILD)
    assert isinstance(line, dates.ElsewhereLine)
    assert (line.date.title, line.date.place, line.date.sequence) == ("Bike marking", "The hall", 2)


async def test_a_longer_one_ends_later_and_a_moved_one_keeps_its_length(ctx: Context, team: Team) -> None:
    made = await drop_in(ctx, team)
    longer = await elsewhere.change_date(ctx, officer(), team.id, made.date.id, ElsewhereWishes(minutes=120))
    assert longer.date.ends_at == made.date.starts_at + timedelta(hours=2)
    moved = await elsewhere.change_date(
        ctx, officer(), team.id, made.date.id, ElsewhereWishes(when=at("5 November 2013 18:00"))
    )
    assert moved.date.ends_at == datetime(2013, 11, 5, 20, 0, tzinfo=UTC)
    assert moved.before.starts_at == made.date.starts_at


async def test_a_change_of_nothing_raises_no_number(ctx: Context, team: Team) -> None:
    made = await drop_in(ctx, team)
    await show_all(ctx)
    same = ElsewhereWishes("Drop-in", " The  library ", at("28 September 2013 10:00"), 90)
    for wanted in (ElsewhereWishes(), same):
        with pytest.raises(NothingChanged):
            await elsewhere.change_date(ctx, officer(), team.id, made.date.id, wanted)
    assert await dirty(ctx) == set()


async def test_of_two_who_cancel_one_wins(ctx: Context, team: Team) -> None:
    made = await drop_in(ctx, team)
    done = await asyncio.gather(
        *(elsewhere.cancel_date(ctx, who, team.id, made.date.id) for who in (officer(), moderator())),
        return_exceptions=True,
    )
    assert sorted(type(one).__name__ for one in done) == ["ElsewhereCancelled", "ElsewhereOver"]
    with pytest.raises(ElsewhereOver):
        await elsewhere.change_date(ctx, officer(), team.id, made.date.id, ElsewhereWishes(title="X"))
    with pytest.raises(UnknownElsewhere):
        await elsewhere.cancel_date(ctx, officer(), team.id, 999)


async def test_it_is_found_by_title_day_or_id_and_never_in_another_team(ctx: Context, team: Team) -> None:
    other = await make_team(ctx, "Old Ash Green")
    made = await drop_in(ctx, team)
    for typed in ("drop-in", "28 September 2013", str(made.date.id)):
        assert await elsewhere.find_date(ctx, team.id, typed) == made.date
        with pytest.raises(UnknownElsewhere):
            await elsewhere.find_date(ctx, other.id, typed)
    await drop_in(ctx, team, "28 September 2013 14:00", "two")
    with pytest.raises(UnknownElsewhere):
        await elsewhere.find_date(ctx, team.id, "28 September 2013")


async def test_a_digest_takes_those_between_two_moments(ctx: Context, team: Team) -> None:
    first = await drop_in(ctx, team)
    second = await drop_in(ctx, team, "5 October 2013 10:00", "two")
    third = await drop_in(ctx, team, "6 October 2013 10:00", "three")
    await elsewhere.cancel_date(ctx, officer(), team.id, third.date.id)
    async with ctx.db.read() as conn:
        since = first.date.starts_at
        assert await elsewhere.between(conn, team.id, since, second.date.starts_at) == (first.date,)
        assert await elsewhere.between(conn, team.id, since, since + timedelta(days=14)) == (
            first.date, second.date,
        )  # fmt: skip


async def test_a_teams_calendar_holds_what_is_ahead_and_what_of_it_was_called_off(
    ctx: Context, clock: FixedClock, team: Team
) -> None:
    other = await make_team(ctx, "Old Ash Green")
    await drop_in(ctx, other, opening="theirs")
    past = await drop_in(ctx, team, "20 September 2013 10:00", "past")
    ahead = await drop_in(ctx, team)
    off = await drop_in(ctx, team, "29 September 2013 10:00", "off")
    await elsewhere.cancel_date(ctx, officer(), team.id, off.date.id)
    october, november = await repeat_meeting(ctx, team)
    clock.move_to(past.date.starts_at + timedelta(days=2))
    found = await dates.team_dates(ctx, GUILD, team.id)
    assert [
        line.date.id if isinstance(line, dates.ElsewhereLine) else -line.meeting.id for line in found.lines
    ] == [ahead.date.id, off.date.id, -october.id, -november.id]
    for guild in (GUILD + 1, 0):
        with pytest.raises(OldControl):
            await dates.team_dates(ctx, guild, team.id)
        with pytest.raises(OldControl):
            await dates.meeting_date(ctx, guild, october.id)
        with pytest.raises(OldControl):
            await dates.elsewhere_date(ctx, guild, ahead.date.id)


async def test_new_zone_rules_shift_the_moment_and_not_the_hour_on_the_wall(
    ctx: Context, clock: FixedClock, team: Team
) -> None:
    made = await drop_in(ctx, team)
    past = await drop_in(ctx, team, "20 September 2013 10:00", "past")
    clock.move_to(past.date.ends_at)
    await show_all(ctx)
    assert await elsewhere.recompute(ctx) == 0
    assert await dirty(ctx) == set()

    async def kept_by_older_rules(write: Write) -> None:
        hour = timedelta(hours=1)
        await write.conn.execute(
            elsewhere_table.update()
            .where(elsewhere_table.c.id == made.date.id)
            .values(starts_at=made.date.starts_at + hour, ends_at=made.date.ends_at + hour)
        )

    await ctx.db.write(kept_by_older_rules)
    clock.move_to(made.date.starts_at)
    assert await elsewhere.recompute(ctx) == 1
    async with ctx.db.read() as conn:
        _, now = await elsewhere.elsewhere_view(conn, made.date.id)
    assert (now.starts_at, now.ends_at, now.wall) == (made.date.starts_at, made.date.ends_at, made.date.wall)
    assert now.sequence == 1
    assert await dirty(ctx) == {(Kind.ELSEWHERE, made.date.id)}
