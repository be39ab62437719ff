"""A team's other dates (a drop-in, a public meeting, a mobile contact point): set, changed, called off."""

import datetime as dt
from datetime import datetime
from functools import partial
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from bot.domain.elsewhere import MAX_PLACE, Elsewhere
from bot.domain.errors import BadMinutes, DomainError, OldControl
from bot.domain.errors.dates import ElsewhereOver, NothingChanged, UnknownElsewhere
from bot.domain.localtime import ZoneNote, resolve
from bot.domain.meeting import MAX_MINUTES, MAX_TITLE, MIN_MINUTES
from bot.domain.permissions import PLANNERS
from bot.domain.short_text import optional_text, short_text
from bot.domain.team import Actor, Team
from bot.domain.when import Understood, parse_day
from bot.services.acting import note
from bot.services.calendar import ahead_of
from bot.services.context import Context
from bot.services.digests import want_of_dates
from bot.services.lookups import team_for, team_or_error
from bot.services.people import person_id
from bot.storage import elsewhere
from bot.storage.anew import post_anew
from bot.storage.database import Connection, Write
from bot.storage.views import Kind, want

_MOMENT: Final = dt.timedelta(microseconds=1)


class ElsewhereSet(Struct, frozen=True):
    """The date is set; `note` says if the clocks change that night."""

    team: Team
    date: Elsewhere
    note: ZoneNote | None


class ElsewhereChanged(Struct, frozen=True):
    """The date is as `date` says now; `before` is what it was."""

    team: Team
    date: Elsewhere
    before: Elsewhere
    note: ZoneNote | None


class ElsewhereCancelled(Struct, frozen=True):
    """The date is called off."""

    team: Team
    date: Elsewhere


class ElsewhereWishes(Struct, frozen=True):
    """What is to be different; None stays as it is."""

    title: str | None = None
    place: str | None = None
    when: Understood | None = None
    minutes: int | None = None


async def add_date(
    ctx: Context, actor: Actor, team_id: int, title: str, place: str, when: Understood, minutes: int,
    opening: str,
) -> ElsewhereSet:  # fmt: skip
    """Set a date and have it announced; the same `opening` (64 characters) counts once, and so does
    the same date.

    Raises NotAllowed, Blank, TooLong, BadMinutes, WhenIsPast, OldControl.
    """
    named, where = short_text("title", title, MAX_TITLE), short_text("place", place, MAX_PLACE)
    _check_minutes(minutes)

    async def work(write: Write) -> ElsewhereSet:
        now = ctx.clock.now()
        team = await team_for(write.conn, actor, team_id, PLANNERS)
        at = ahead_of(when, team, now)
        ends_at = at.utc + dt.timedelta(minutes=minutes)
        new = Elsewhere(0, team_id, named, where, at.wall, at.zone, minutes, at.utc, ends_at)
        # Given again because the reply was lost, or by a colleague too: the same date is announced once.
        for other in await elsewhere.between(write.conn, team_id, at.utc, at.utc + _MOMENT):
            if (other.title, other.place, other.minutes) == (named, where, minutes):
                return ElsewhereSet(team, other, at.note)
        made = await elsewhere.insert(write.conn, new, await person_id(write, actor, now), opening, now)
        if made is None:
            before = await elsewhere.by_opening(write.conn, opening)
            if before is None or before.team_id != team_id:
                raise OldControl
            return ElsewhereSet(team, before, at.note)
        await want(write, Kind.ELSEWHERE, made, team_id=team_id)
        await note(write, actor, team_id, "planned", "elsewhere", made, now)
        return ElsewhereSet(team, replace(new, id=made), at.note)

    return await ctx.db.write(work)


async def change_date(
    ctx: Context, actor: Actor, team_id: int, elsewhere_id: int, wishes: ElsewhereWishes
) -> ElsewhereChanged:
    """Change what is wished. Another time or place is said anew; the rest is put right where it stands.

    Raises NotAllowed, UnknownElsewhere, ElsewhereOver, NothingChanged, TooLong, BadMinutes, WhenIsPast.
    """
    title = optional_text("title", wishes.title, MAX_TITLE)
    place = optional_text("place", wishes.place, MAX_PLACE)
    if wishes.minutes is not None:
        _check_minutes(wishes.minutes)

    async def work(write: Write) -> ElsewhereChanged:
        now = ctx.clock.now()
        team = await team_for(write.conn, actor, team_id, PLANNERS)
        before = await _ahead(write.conn, team_id, elsewhere_id, now)
        changed = replace(
            before,
            title=title or before.title,
            place=place or before.place,
            minutes=wishes.minutes or before.minutes,
        )
        noted = None
        if wishes.when is not None:
            at = ahead_of(wishes.when, team, now)
            changed, noted = replace(changed, wall=at.wall, zone=at.zone, starts_at=at.utc), at.note
        changed = replace(changed, ends_at=changed.starts_at + dt.timedelta(minutes=changed.minutes))
        if changed == before:
            raise NothingChanged
        if not await elsewhere.set_changed(write.conn, changed, now, was=before.sequence):
            raise await _is_now(write.conn, elsewhere_id)
        if (changed.starts_at, changed.place) != (before.starts_at, before.place):
            await post_anew(write, Kind.ELSEWHERE, elsewhere_id)
        await want(write, Kind.ELSEWHERE, elsewhere_id, team_id=team_id)
        await want_of_dates(write, team_id, before.starts_at, changed.starts_at)
        await note(write, actor, team_id, "changed", "elsewhere", elsewhere_id, now)
        after = await elsewhere.get(write.conn, elsewhere_id)
        return ElsewhereChanged(team, after or changed, before, noted)

    return await ctx.db.write(work)


async def cancel_date(ctx: Context, actor: Actor, team_id: int, elsewhere_id: int) -> ElsewhereCancelled:
    """Call a date off, and have that said. Raises NotAllowed, UnknownElsewhere, ElsewhereOver."""

    async def work(write: Write) -> ElsewhereCancelled:
        now = ctx.clock.now()
        team = await team_for(write.conn, actor, team_id, PLANNERS)
        before = await _ahead(write.conn, team_id, elsewhere_id, now)
        if not await elsewhere.set_cancelled(write.conn, elsewhere_id, now, was=before.sequence):
            raise await _is_now(write.conn, elsewhere_id)
        await post_anew(write, Kind.ELSEWHERE, elsewhere_id)
        await want(write, Kind.ELSEWHERE, elsewhere_id, team_id=team_id)
        await want_of_dates(write, team_id, before.starts_at)
        await note(write, actor, team_id, "cancelled", "elsewhere", elsewhere_id, now)
        return ElsewhereCancelled(team, await elsewhere.get(write.conn, elsewhere_id) or before)

    return await ctx.db.write(work)


async def find_date(ctx: Context, team_id: int, typed: str) -> Elsewhere:
    """Return the team's date meant by an autocomplete's id, by its title, or by a day: those ahead only.

    Raises UnknownElsewhere.
    """
    text, now = typed.strip(), ctx.clock.now()
    async with ctx.db.read() as conn:
        team = await team_or_error(conn, team_id)
        if text.isdecimal() and len(text) < 19:
            found = await elsewhere.get(conn, int(text))
            if found is not None and found.team_id == team_id:
                return found
        listed = [one.date for one in await elsewhere.ahead(conn, team.guild_id, now)]
    ahead = [one for one in listed if one.team_id == team_id]
    meant = [one for one in ahead if one.title.casefold() == text.casefold()]
    if not meant:
        try:
            day = parse_day(text, now, team.zone)
        except DomainError:
            raise UnknownElsewhere(text) from None
        meant = [one for one in ahead if one.wall.date == day]
    if len(meant) != 1:
        raise UnknownElsewhere(text)
    return meant[0]


async def between(conn: Connection, team_id: int, since: datetime, until: datetime) -> tuple[Elsewhere, ...]:
    """Return the team's dates that begin from `since` on and before `until`, in order, for a digest."""
    return await elsewhere.between(conn, team_id, since, until)


async def recompute(ctx: Context) -> int:
    """Have every date ahead begin when the wall shows its hour, by the zone rules known now; return how many.

    For the start, as `due.recompute_ahead` is for meetings.
    """
    async with ctx.db.read() as conn:
        ahead = await elsewhere.all_ahead(conn, ctx.clock.now())
    shifted = [(one, resolve(one.wall, one.zone).utc) for one in ahead]
    changed = [(one, moment) for one, moment in shifted if moment != one.starts_at]
    for one, moment in changed:
        await ctx.db.write(partial(_shift, before=one, starts_at=moment, now=ctx.clock.now()))
    return len(changed)


async def _shift(write: Write, *, before: Elsewhere, starts_at: datetime, now: datetime) -> None:
    ends_at = starts_at + dt.timedelta(minutes=before.minutes)
    after = replace(before, starts_at=starts_at, ends_at=ends_at)
    if await elsewhere.set_changed(write.conn, after, now, was=before.sequence):
        await want(write, Kind.ELSEWHERE, before.id, team_id=before.team_id)


async def elsewhere_view(conn: Connection, elsewhere_id: int) -> tuple[Team, Elsewhere]:
    """What its post shows. LookupError if there is no such date."""
    date = await elsewhere.get(conn, elsewhere_id)
    if date is None:
        raise LookupError(f"no date elsewhere {elsewhere_id}")
    return await team_or_error(conn, date.team_id, removed_too=True), date


def _check_minutes(minutes: int) -> None:
    if not MIN_MINUTES <= minutes <= MAX_MINUTES:
        raise BadMinutes(minutes, MIN_MINUTES, MAX_MINUTES)


async def _ahead(conn: Connection, team_id: int, elsewhere_id: int, now: datetime) -> Elsewhere:
    found = await elsewhere.get(conn, elsewhere_id)
    if found is None or found.team_id != team_id:
        raise UnknownElsewhere(str(elsewhere_id))
    if found.cancelled_at is not None or found.ends_at <= now:
        raise ElsewhereOver(cancelled=found.cancelled_at is not None)
    return found


async def _is_now(conn: Connection, elsewhere_id: int) -> DomainError:
    """Why a change found it otherwise: another process was quicker."""
    found = await elsewhere.get(conn, elsewhere_id)
    return ElsewhereOver(cancelled=True) if found and found.cancelled_at else OldControl()
