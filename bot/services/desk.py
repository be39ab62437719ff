"""An officer's or moderator's own pages: the questions one by one, and what is published."""

from typing import Final

from msgspec.structs import replace

from bot.domain.permissions import OFFICERS, STAFF, powers
from bot.domain.question import STILL_OPEN, Question
from bot.domain.team import Actor
from bot.services.boards import pair_view
from bot.services.claims import claim_view
from bot.services.context import Context
from bot.services.counts import counts_of_meeting, counts_of_next
from bot.services.lookups import end_of_merges, team_for
from bot.services.merging import likely_same
from bot.services.models import DeskList, DeskMeeting, DeskPage, PublishedPage
from bot.services.support import line_of
from bot.storage import (
    desk,
    follow_ups,
    meetings,
    merging,
    pending_answers,
    private,
    questions,
    reading,
    rewording,
)
from bot.storage.database import Connection

# As many as a select of Discord's holds.
LISTED: Final = 25
# The newest of those merged into a question; an older one is gone to by its number.
_MERGED_HERE: Final = 10


async def desk_page(
    ctx: Context, actor: Actor, team_id: int, at: int | None = None, step: int = 0, *, stay: bool = False
) -> DeskPage:
    """One open question of the team: of its open meeting, or waiting for the next.

    By support, then time. `at` is the question last seen (None or 0: none), `step` 1 the next, -1 the one
    before, 0 itself or, if it is open no more, the one after its place; the ends meet. With `stay` it is the
    question itself in any case, and what became of it. Raises NotAllowed.
    """
    now = ctx.clock.now()
    async with ctx.db.read() as conn:
        team = await team_for(conn, actor, team_id, STAFF)
        question = await _of_team(conn, team_id, at) if stay and at else None
        if question is None:
            question = await desk.OPEN_QUESTIONS.turn(conn, team_id, at or None, step)
        meeting = await meetings.open_of(conn, team_id)
        counts = await (counts_of_meeting(conn, meeting) if meeting else counts_of_next(conn, team_id))
        page = DeskPage(
            team=team,
            meeting=meeting,
            question=None if question is None else line_of(question),
            version=question.version if question else 0,
            position=await desk.OPEN_QUESTIONS.position(conn, team_id, question.id) if question else 0,
            total=await reading.count_open(conn, team_id),
            may_answer=bool(powers(actor, team) & OFFICERS),
            counts=counts,
            private_unopened=(await private.unopened(conn, team_id))[0],
            follow_ups_open=await follow_ups.count_open(conn, team_id),
            published=await reading.count_published(conn, team_id),
            to_approve=await pending_answers.count(conn, team_id),
        )
        if question is None:
            return page
        page = replace(
            page,
            original=await rewording.original(conn, question.id) if question.reworded else None,
            claim=await claim_view(conn, actor, question.id, now),
        )
        if question.state in STILL_OPEN:
            likely = await likely_same(conn, team, question.id, question.text, now)
            merged_here = await merging.merged_into(conn, question.id, _MERGED_HERE)
            return replace(page, likely=likely, merged_here=merged_here)
        same_as = await end_of_merges(conn, question)
        return replace(
            page,
            handled_by=await questions.who_changed(conn, question.id),
            same_as=None if same_as.id == question.id else same_as.number,
        )


async def desk_list(ctx: Context, actor: Actor, team_id: int, page: int = 1) -> DeskList:
    """A page of the open questions, in the desk's order. Raises NotAllowed."""
    async with ctx.db.read() as conn:
        team = await team_for(conn, actor, team_id, STAFF)
        total = await reading.count_open(conn, team_id)
        pages = max(1, -(-total // LISTED))
        page = min(max(page, 1), pages)
        before = (page - 1) * LISTED
        found = await desk.open_questions(conn, team_id, LISTED, before)
        return DeskList(
            team=team, lines=tuple(map(line_of, found)), at=before + 1, total=total, page=page, pages=pages,
            may_answer=bool(powers(actor, team) & OFFICERS),
        )  # fmt: skip


async def desk_meeting(ctx: Context, actor: Actor, team_id: int) -> DeskMeeting:
    """The open meeting with its counts, else the next one. Raises NotAllowed."""
    async with ctx.db.read() as conn:
        team = await team_for(conn, actor, team_id, STAFF)
        meeting = await meetings.open_of(conn, team_id)
        return DeskMeeting(
            team=team,
            meeting=meeting,
            next_meeting=None if meeting else await meetings.next_of(conn, team_id),
            counts=await (counts_of_meeting(conn, meeting) if meeting else counts_of_next(conn, team_id)),
            may_answer=bool(powers(actor, team) & OFFICERS),
        )


async def _of_team(conn: Connection, team_id: int, question_id: int) -> Question | None:
    question = await questions.by_id(conn, question_id)
    return question if question is not None and question.team_id == team_id else None


async def published_page(
    ctx: Context, actor: Actor, team_id: int, at: int | None = None, step: int = 0
) -> PublishedPage:
    """One published pair of the team, newest first (`step` 1: an older one), with those taken down.

    `at` and `step` as in `desk_page`. Raises NotAllowed.
    """
    async with ctx.db.read() as conn:
        team = await team_for(conn, actor, team_id, STAFF)
        question = await desk.PUBLISHED.turn(conn, team_id, at or None, step)
        return PublishedPage(
            team=team,
            pair=None if question is None else await pair_view(conn, question.id, ctx.clock.now()),
            position=await desk.PUBLISHED.position(conn, team_id, question.id) if question else 0,
            total=await reading.count_published(conn, team_id),
        )
