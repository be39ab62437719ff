"""What a trial of meeting times has shown so far."""

import asyncio

from bot.domain.trial import Trial, result
from bot.services.models import TrialShown
from bot.storage import trials
from bot.storage.database import Connection

__all__ = ["shown_of", "trial_shown"]


async def trial_shown(conn: Connection, trial_id: int) -> TrialShown | None:
    """Return a trial with its result, by its row id; None if there is none."""
    found = await trials.get(conn, trial_id)
    return None if found is None else await shown_of(conn, found)


async def shown_of(conn: Connection, of: Trial) -> TrialShown:
    """Compare the meetings of a trial that count."""
    made = await trials.meetings_of(conn, of)
    held = [(one.slot, one.people) for one in made if one.over and one.covers(of.plan)]
    counts = tuple(sum(slot == place for slot, _ in held) for place in range(len(of.plan.slots)))
    # Counting the ways there are takes a moment, and others want to ask meanwhile.
    return TrialShown(of, counts, await asyncio.to_thread(result, of.plan, held))
