"""What came of earlier promises, for the welcome of the meeting after: "Since last time"."""

from typing import Final

from bot.domain.localtime import wall_in
from bot.domain.meeting import Meeting
from bot.domain.team import Team
from bot.services.models import CameBack, FollowUpLine, Link
from bot.storage import last_time
from bot.storage.database import Connection

# More than a welcome has room for; how many more there are is counted.
MOST: Final = 30


async def since_last_time(
    conn: Connection, team: Team, meeting: Meeting
) -> tuple[tuple[CameBack, ...], tuple[FollowUpLine, ...], int, int]:
    """What was found out, or could not be, since the team's last meeting; and what was promised and is open.

    Only what stands for everybody to read, and was promised before this meeting opened. Then how many more
    there are of each.
    """
    opened_at = meeting.opened_at or meeting.starts_at
    after = await last_time.closed_before(conn, team.id, opened_at)
    ended = await last_time.ended(conn, team.id, after, opened_at, MOST)
    still_open = await last_time.still_open(conn, team.id, opened_at, MOST)
    more_ended = more_open = 0
    if len(ended) == MOST:
        more_ended = await last_time.count_ended(conn, team.id, after, opened_at) - MOST
    if len(still_open) == MOST:
        more_open = await last_time.count_still_open(conn, team.id, opened_at) - MOST
    today = wall_in(opened_at, team.zone).date
    return (
        tuple(
            CameBack(row.number, row.text, row.shown_as, row.answer, row.reason, _link(team, row.place))
            for row in ended
        ),
        tuple(
            FollowUpLine(
                row.question_id, row.number, row.text, row.due, row.shown_as, row.owner_id,
                overdue=row.due < today, link=_link(team, row.place), first_due=row.first_due,
            )
            for row in still_open
        ),
        more_ended,
        more_open,
    )  # fmt: skip


def _link(team: Team, place: tuple[int, int | None] | None) -> Link | None:
    return Link(team.guild_id, *place) if place else None
