"""An officer's or moderator's own pages: the questions one by one, and what is published."""

from bot.domain.permissions import STAFF, Power, powers, require
from bot.domain.team import Actor
from bot.services.boards import counts_of_meeting, counts_of_next, pair_view
from bot.services.context import Context
from bot.services.models import DeskPage, PublishedPage
from bot.services.support import line_of
from bot.services.teams import team_or_error
from bot.storage import desk, follow_ups, meetings, pending_answers, private, reading


async def desk_page(
    ctx: Context, actor: Actor, team_id: int, at: int | None = None, step: int = 0
) -> DeskPage:
    """One open question of the team: of its open meeting, or waiting for the next.

    By support, then time. `at` is the question last seen (None or 0: none), `step` 1 the next, -1 the one
    before, 0 itself or, if it is open no more, the one after its place; the ends meet. Raises NotAllowed.
    """
    async with ctx.db.read() as conn:
        team = await team_or_error(conn, team_id)
        require(actor, team, STAFF)
        question = await desk.OPEN_QUESTIONS.turn(conn, team_id, at or None, step)
        meeting = await meetings.open_of(conn, team_id)
        counts = await (counts_of_meeting(conn, meeting) if meeting else counts_of_next(conn, team_id))
        return DeskPage(
            team=team,
            meeting=meeting,
            question=None if question is None else line_of(question),
            version=question.version if question else 0,
            position=await desk.OPEN_QUESTIONS.position(conn, team_id, question.id) if question else 0,
            total=await reading.count_open(conn, team_id),
            may_answer=Power.OFFICER in powers(actor, team),
            counts=counts,
            private_unopened=(await private.unopened(conn, team_id))[0],
            follow_ups_open=await follow_ups.count_open(conn, team_id),
            published=await reading.count_published(conn, team_id),
            to_approve=await pending_answers.count(conn, team_id),
        )


async def published_page(
    ctx: Context, actor: Actor, team_id: int, at: int | None = None, step: int = 0
) -> PublishedPage:
    """One published pair of the team, newest first (`step` 1: an older one), with those taken down.

    `at` and `step` as in `desk_page`. Raises NotAllowed.
    """
    async with ctx.db.read() as conn:
        team = await team_or_error(conn, team_id)
        require(actor, team, STAFF)
        question = await desk.PUBLISHED.turn(conn, team_id, at or None, step)
        return PublishedPage(
            team=team,
            pair=None if question is None else await pair_view(conn, question.id, ctx.clock.now()),
            position=await desk.PUBLISHED.position(conn, team_id, question.id) if question else 0,
            total=await reading.count_published(conn, team_id),
        )
