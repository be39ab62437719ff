"""Digests as rows, and what each tells of: what is published and stands, read anew at each showing.

The module is long because each kind of news is a statement of its own.
"""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any, Final

import sqlalchemy as sa
from msgspec import Struct

# Its ON CONFLICT DO NOTHING is written the same way for PostgreSQL.
from sqlalchemy.dialects.sqlite import insert as insert_unless_there

from bot.domain.digest import AFTER_MEETINGS, EACH_FORTNIGHT, FORTNIGHT, NEAR_A_MEETING
from bot.domain.followup import FollowUpState
from bot.domain.meeting import Meeting, MeetingState
from bot.domain.outcome import Outcome, OutcomeState
from bot.domain.question import QuestionState, Standing
from bot.storage.answers import NEWEST, PAIR
from bot.storage.database import Connection
from bot.storage.meetings import FIELDS
from bot.storage.outcomes import WITH_ITS_POST
from bot.storage.tables import answer, digest, elsewhere, follow_up, meeting, outcome, question, team, view
from bot.storage.views import PLACES, REMOVED_BY_PERSON, Kind

_moment: Final = digest.c.until.type
_since: Final = sa.bindparam("b_since", type_=_moment)
_until: Final = sa.bindparam("b_until", type_=_moment)
_now: Final = sa.bindparam("b_now", type_=_moment)
_made: Final = sa.bindparam("b_made", type_=_moment)
_team: Final = sa.bindparam("b_team", type_=sa.Integer)
_COLUMNS: Final = (
    digest.c.id, digest.c.team_id, digest.c.meeting_id, digest.c.since, digest.c.until, digest.c.made_at,
    digest.c.crossposted_at,
)  # fmt: skip
_get: sa.Select[Any] = sa.select(*_COLUMNS).where(digest.c.id == sa.bindparam("b_id"))
_last = sa.select(sa.func.max(digest.c.until, type_=_moment)).where(digest.c.team_id == _team)
_created = sa.select(team.c.created_at).where(team.c.id == _team)
_later = digest.alias("later")
# One after the other: of two that begin where the last one ended, the second finds the first.
_insert = (
    insert_unless_there(digest)
    .from_select(
        ["team_id", "meeting_id", "since", "until", "made_at"],
        sa.select(_team, sa.bindparam("b_meeting", type_=sa.Integer), _since, _until, _now).where(
            sa.not_(sa.exists().where(_later.c.team_id == _team, _later.c.until > _since))
        ),
    )
    .on_conflict_do_nothing()
    .returning(digest.c.id)
)
_crossposted = (
    sa.update(digest)
    .where(digest.c.id == sa.bindparam("b_id"), digest.c.crossposted_at.is_(None))
    .values(crossposted_at=_now)
)

# --- what is in it -------------------------------------------------------------------------------------

_stands: Final = sa.and_(
    # The words of ix_question_published.
    sa.text("question.published_at IS NOT NULL"),
    question.c.standing == Standing.STANDS,
    question.c.meeting_id.is_not(None),
    sa.func.coalesce(view.c.parked, "") != REMOVED_BY_PERSON,
)
_with_answer: Final = (
    question.join(answer, NEWEST)
    .outerjoin(follow_up, follow_up.c.question_id == question.c.id)
    .outerjoin(view, PAIR)
)
_was_kept: Final = sa.func.coalesce(follow_up.c.state == FollowUpState.KEPT, sa.false())
_pair_columns: Final = (
    question.c.number, question.c.text, question.c.meeting_id, answer.c.text, answer.c.shown_as,
    question.c.supports,
)  # fmt: skip
# What most people wanted to know first: what is left out for want of room is the rest.
_most_wanted: Final = (question.c.supports.desc(), question.c.published_at, question.c.id)
_answers: sa.Select[Any] = (
    sa.select(*_pair_columns)
    .select_from(_with_answer)
    .where(
        _stands,
        question.c.team_id == _team,
        question.c.state == QuestionState.ANSWERED,
        question.c.published_at > _since,
        question.c.published_at <= _until,
        sa.not_(_was_kept),
    )
    .order_by(*_most_wanted)
)
_kept: sa.Select[Any] = (
    sa.select(*_pair_columns)
    .select_from(_with_answer)
    .where(
        _stands,
        question.c.state == QuestionState.ANSWERED,
        _was_kept,
        follow_up.c.team_id == _team,
        follow_up.c.kept_at > _since,
        follow_up.c.kept_at <= _until,
    )
    .order_by(*_most_wanted)
)
_promised: sa.Select[Any] = (
    sa.select(question.c.number, question.c.text, follow_up.c.due, follow_up.c.shown_as, follow_up.c.made_at)
    .select_from(question.join(follow_up, follow_up.c.question_id == question.c.id).outerjoin(view, PAIR))
    .where(
        _stands,
        question.c.state.not_in((QuestionState.WITHDRAWN, QuestionState.MERGED)),
        follow_up.c.team_id == _team,
        follow_up.c.made_at <= _until,
        # As it was then: what was kept or dropped since is news of a later one, and takes nothing from this.
        sa.or_(
            follow_up.c.state == FollowUpState.OPEN,
            sa.func.coalesce(follow_up.c.kept_at, follow_up.c.ended_at, type_=_moment) > _until,
        ),
    )
    .order_by(follow_up.c.due, question.c.number)
)
_outcomes: sa.Select[Any] = (
    sa.select(
        outcome.c.id, outcome.c.team_id, outcome.c.meeting_id, outcome.c.person_id, outcome.c.shown_as,
        outcome.c.text, outcome.c.state, outcome.c.made_at, outcome.c.published_at,
    )
    .select_from(WITH_ITS_POST)
    .where(
        outcome.c.team_id == _team,
        outcome.c.published_at > _since,
        outcome.c.published_at <= _until,
        outcome.c.state == OutcomeState.PUBLISHED,
        sa.func.coalesce(view.c.parked, "") != REMOVED_BY_PERSON,
    )
    .order_by(outcome.c.published_at, outcome.c.id)
)  # fmt: skip
_meetings_ahead = (
    sa.select(*(meeting.c[name] for name in FIELDS))
    .where(
        meeting.c.team_id == _team,
        meeting.c.starts_at > _since,
        meeting.c.starts_at <= _until,
        meeting.c.created_at <= _made,
        meeting.c.state != MeetingState.CANCELLED,
    )
    .order_by(meeting.c.starts_at, meeting.c.id)
)
_elsewhere_ahead = (
    sa.select(elsewhere.c.title, elsewhere.c.place, elsewhere.c.starts_at, elsewhere.c.zone)
    .where(
        elsewhere.c.team_id == _team,
        elsewhere.c.starts_at > _since,
        elsewhere.c.starts_at <= _until,
        elsewhere.c.made_at <= _made,
        elsewhere.c.cancelled_at.is_(None),
    )
    .order_by(elsewhere.c.starts_at, elsewhere.c.id)
)

# --- which are due, and which tell of what -------------------------------------------------------------

_last_of_team: Final = (
    sa.select(sa.func.max(digest.c.until, type_=_moment))
    .where(digest.c.team_id == team.c.id)
    .correlate(team)
    .scalar_subquery()
)
_begins: Final = sa.func.coalesce(_last_of_team, team.c.created_at, type_=_moment)
_takes_part: Final = sa.and_(team.c.paused_at.is_(None), team.c.removed_at.is_(None))
_has_its_own_soon: Final = sa.and_(
    team.c.digests.in_(sorted(AFTER_MEETINGS)),
    sa.exists().where(
        meeting.c.team_id == team.c.id,
        meeting.c.state.in_((MeetingState.SCHEDULED, MeetingState.OPEN, MeetingState.CLOSED)),
        meeting.c.starts_at > sa.bindparam("b_ago", type_=_moment),
        meeting.c.starts_at <= sa.bindparam("b_soon", type_=_moment),
    ),
)
_fortnight_over: sa.Select[Any] = (
    sa.select(team.c.id, team.c.zone, _begins.label("begins"))
    .where(
        _takes_part,
        team.c.digests.in_(sorted(EACH_FORTNIGHT)),
        _begins <= _until,
        sa.not_(_has_its_own_soon),
    )
    .order_by(team.c.id)
)
_last_archived: sa.Select[Any] = (
    sa.select(meeting.c.id, meeting.c.closed_at)
    .where(meeting.c.team_id == _team, meeting.c.state == MeetingState.ARCHIVED)
    .order_by(meeting.c.starts_at.desc(), meeting.c.id.desc())
    .limit(1)
)
_of_question = (
    sa.select(digest.c.id)
    .select_from(
        question.join(digest, digest.c.team_id == question.c.team_id).outerjoin(
            follow_up, follow_up.c.question_id == question.c.id
        )
    )
    .where(
        question.c.id.in_(sa.bindparam("b_questions", expanding=True)),
        digest.c.until >= question.c.published_at,
        sa.or_(
            digest.c.since < question.c.published_at,
            digest.c.since < sa.func.coalesce(follow_up.c.kept_at, follow_up.c.ended_at, type_=_moment),
            follow_up.c.state == FollowUpState.OPEN,
        ),
    )
)
_of_outcome = (
    sa.select(digest.c.id)
    .select_from(outcome.join(digest, digest.c.team_id == outcome.c.team_id))
    .where(
        outcome.c.id.in_(sa.bindparam("b_outcomes", expanding=True)),
        digest.c.since < outcome.c.published_at,
        digest.c.until >= outcome.c.published_at,
    )
)
_that_ended = sa.select(digest.c.id).where(
    digest.c.team_id == _team, digest.c.until >= _since, digest.c.until < _until
)
_unshown = (
    sa.select(digest.c.id)
    .select_from(
        digest.join(
            view,
            sa.and_(
                view.c.owner == PLACES[Kind.DIGEST].owner,
                view.c.owner_id == digest.c.id,
                view.c.kind == Kind.DIGEST.value,
                view.c.key == 0,
            ),
        )
    )
    .where(digest.c.team_id == _team, view.c.message_id.is_(None), view.c.parked.is_(None))
)


class Digest(Struct, frozen=True):
    """One that was made, of what was published after `since` and up to `until`."""

    id: int
    team_id: int
    meeting_id: int | None
    since: datetime
    until: datetime
    made_at: datetime
    crossposted_at: datetime | None


class Told(Struct, frozen=True):
    """A published question and its newest answer."""

    number: int
    text: str
    meeting_id: int
    answer: str
    shown_as: str | None
    supports: int


class Promised(Struct, frozen=True):
    """A question whose officer still finds out."""

    number: int
    text: str
    due: date
    shown_as: str | None
    made_at: datetime


class OtherDate(Struct, frozen=True):
    """One of the team's dates that is no meeting here."""

    title: str
    place: str
    starts_at: datetime
    zone: str


class FortnightOver(Struct, frozen=True):
    """A team whose last digest ended at least a fortnight ago, at `begins`."""

    team_id: int
    zone: str
    begins: datetime


async def get(conn: Connection, digest_id: int) -> Digest | None:
    """Return one by its row id."""
    row = (await conn.execute(_get, {"b_id": digest_id})).one_or_none()
    return None if row is None else Digest(*row)


async def last_until(conn: Connection, team_id: int) -> datetime | None:
    """Return up to when a team's last digest told."""
    found: datetime | None = (await conn.execute(_last, {"b_team": team_id})).scalar_one()
    return found


async def team_since(conn: Connection, team_id: int) -> datetime:
    """Return since when there is the team."""
    found: datetime = (await conn.execute(_created, {"b_team": team_id})).scalar_one()
    return found


async def insert(
    conn: Connection, team_id: int, meeting_id: int | None, since: datetime, until: datetime, now: datetime
) -> int | None:
    """Keep one that begins where the last one ended; None if another was quicker."""
    bound = {"b_team": team_id, "b_meeting": meeting_id, "b_since": since, "b_until": until, "b_now": now}
    found: int | None = (await conn.execute(_insert, bound)).scalar_one_or_none()
    return found


async def set_crossposted(conn: Connection, digest_id: int, now: datetime) -> bool:
    """Put on record that other servers have it; False if it was already."""
    return (await conn.execute(_crossposted, {"b_id": digest_id, "b_now": now})).rowcount > 0


async def answers(conn: Connection, team_id: int, since: datetime, until: datetime) -> tuple[Told, ...]:
    """Return what was answered at once and published in this span, what most wanted to know first."""
    return tuple(Told(*row) for row in await conn.execute(_answers, _span(team_id, since, until)))


async def kept(conn: Connection, team_id: int, since: datetime, until: datetime) -> tuple[Told, ...]:
    """Return what officers found out and came back with in this span."""
    return tuple(Told(*row) for row in await conn.execute(_kept, _span(team_id, since, until)))


async def promised(conn: Connection, team_id: int, until: datetime) -> tuple[Promised, ...]:
    """Return what officers had promised by then and were still finding out, by day."""
    rows = await conn.execute(_promised, {"b_team": team_id, "b_until": until})
    return tuple(Promised(*row) for row in rows)


async def outcomes(conn: Connection, team_id: int, since: datetime, until: datetime) -> tuple[Outcome, ...]:
    """Return what was published of what came of it in this span and nobody took back."""
    return tuple(Outcome(*row) for row in await conn.execute(_outcomes, _span(team_id, since, until)))


async def meetings_between(
    conn: Connection, team_id: int, since: datetime, until: datetime, made: datetime
) -> tuple[Meeting, ...]:
    """Return the team's meetings in this span that were planned by `made` and not called off."""
    bound = _span(team_id, since, until) | {"b_made": made}
    return tuple(Meeting(*row) for row in await conn.execute(_meetings_ahead, bound))


async def elsewhere_between(
    conn: Connection, team_id: int, since: datetime, until: datetime, made: datetime
) -> tuple[OtherDate, ...]:
    """Return the team's other dates in this span that were planned by `made`."""
    rows = await conn.execute(_elsewhere_ahead, _span(team_id, since, until) | {"b_made": made})
    return tuple(OtherDate(*row) for row in rows)


async def fortnights_over(conn: Connection, now: datetime) -> tuple[FortnightOver, ...]:
    """Return the teams with a digest each fortnight whose last one ended a fortnight ago; none is paused.

    Nor those with a meeting within a day that will have, or is about to have, a digest of its own.
    """
    near = {"b_ago": now - NEAR_A_MEETING, "b_soon": now + NEAR_A_MEETING}
    rows = await conn.execute(_fortnight_over, {"b_until": now - FORTNIGHT} | near)
    return tuple(FortnightOver(*row) for row in rows)


async def last_archived(conn: Connection, team_id: int) -> tuple[int, datetime] | None:
    """Return the team's last meeting with a record, and when it closed."""
    row = (await conn.execute(_last_archived, {"b_team": team_id})).one_or_none()
    return None if row is None else (row.id, row.closed_at)


async def of_questions(conn: Connection, ids: Collection[int]) -> tuple[int, ...]:
    """Return the digests that may tell of any of these questions."""
    return tuple({*(await conn.execute(_of_question, {"b_questions": tuple(ids)})).scalars()})


async def of_outcomes(conn: Connection, ids: Collection[int]) -> tuple[int, ...]:
    """Return the digests that may tell of any of these outcomes."""
    return tuple({*(await conn.execute(_of_outcome, {"b_outcomes": tuple(ids)})).scalars()})


async def that_ended(conn: Connection, team_id: int, since: datetime, until: datetime) -> tuple[int, ...]:
    """Return a team's digests that ended from `since` on and before `until`."""
    return tuple((await conn.execute(_that_ended, _span(team_id, since, until))).scalars())


async def unshown(conn: Connection, team_id: int) -> tuple[int, ...]:
    """Return the digests of a team that are not posted yet."""
    return tuple((await conn.execute(_unshown, {"b_team": team_id})).scalars())


def _span(team_id: int, since: datetime, until: datetime) -> dict[str, Any]:
    return {"b_team": team_id, "b_since": since, "b_until": until}
