"""A running trial plans the meetings instead of the series: two ahead, until each slot had its share."""

import datetime as dt
from datetime import datetime
from itertools import islice
from typing import Final

from bot.domain.localtime import WallTime, resolve, wall_in
from bot.domain.meeting import MEETINGS_AHEAD, MeetingState
from bot.domain.trial import Trial
from bot.services.lookups import team_or_error
from bot.services.notices import NoticeKind, ping_room
from bot.storage import meetings, trials
from bot.storage.database import Write
from bot.storage.meetings import NewMeeting
from bot.storage.trials import TrialMeeting
from bot.storage.views import Kind, want

# Further than so many weeks nobody plans meetings in the way.
_WEEKS_TRIED: Final = 60


async def fill_trial(write: Write, team_id: int, now: datetime) -> bool:
    """See to it that the running trial has its meetings ahead, or ends; whether one still runs."""
    running = await trials.running(write.conn, team_id)
    if running is None:
        return False
    zone = (await team_or_error(write.conn, team_id)).zone
    while True:
        made = await trials.meetings_of(write.conn, running)
        covered = [one for one in made if one.covers(running.plan)]
        slot = running.plan.next_slot(running.id, [one.slot for one in covered])
        if slot is None:
            break
        ahead = sum(one.state is MeetingState.SCHEDULED for one in covered)
        if ahead >= MEETINGS_AHEAD or not await _plan(write, running, slot, zone, made, now):
            return True
    if not all(one.over for one in covered):
        return True
    await trials.set_ended(write.conn, running.id, now)
    await tell_result(write, running, now)
    return False


async def tell_result(write: Write, ended: Trial, now: datetime) -> None:
    """Have the officers' room told what a trial showed."""
    data: dict[str, int | str] = {"trial": ended.id}
    await ping_room(write, ended.team_id, NoticeKind.TRIAL_RESULT, data, now, nonce=f"trial.{ended.id}")


async def _plan(
    write: Write, running: Trial, slot: int, zone: str, made: tuple[TrialMeeting, ...], now: datetime
) -> bool:
    """Plan the slot's next meeting; False if the team has other meetings at that time week after week."""
    plan = running.plan
    # A called-off meeting's day is not tried again: whoever called it off knew why.
    after = max((one.original.date for one in made), default=None)
    today = wall_in(now, zone).date
    for day in islice(plan.days(slot, after, today), _WEEKS_TRIED):
        asked = WallTime(day, plan.slots[slot].time)
        at = resolve(asked, zone)
        ends_at = at.utc + dt.timedelta(minutes=plan.minutes)
        if await meetings.overlapping(write.conn, running.team_id, at.utc, ends_at) is not None:
            continue
        new = NewMeeting(
            running.team_id, None, asked, None, at.wall, zone, plan.minutes, at.utc, ends_at,
            trial_id=running.id, trial_slot=slot,
        )  # fmt: skip
        meeting_id = await meetings.insert(write.conn, new, now)
        await want(write, Kind.NEWS, meeting_id, team_id=running.team_id)
        return True
    return False
