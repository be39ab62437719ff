"""Erasing a person: the row blanked, what is theirs alone deleted, and what was published left without them.

What is held keeps its row and its words. Then the person's row stays for it, and everything else refers to a
blank one. All of it runs within one transaction; nothing here depends on how much the person did but the
search, which is told of each question whose words change.

The module is long because each table that tells of a person has a statement of its own.
"""

from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa
from msgspec import Struct, field

from bot.domain.privacy import BLANKED, Held, HeldAs
from bot.domain.question import STILL_OPEN, QuestionState, Standing
from bot.domain.subscription import Route
from bot.storage import digests, log_rows, search
from bot.storage.database import Connection, Write
from bot.storage.holds import private_held, question_held
from bot.storage.questions import IS_PUBLISHED
from bot.storage.tables import (
    answer,
    draft,
    follow_up,
    guest_host,
    hold,
    kept_text,
    meeting,
    meeting_question,
    metadata,
    notice,
    officer,
    outcome,
    pending_answer,
    person,
    private_information,
    private_reply,
    question,
    ready_answer,
    restriction,
    server,
    setup_draft,
    speech,
    subscriber_role,
    subscription,
    team,
    tell_me,
    view,
)
from bot.storage.views import REMOVED_BY_PERSON, REMOVED_OFTEN, Kind, changed_in

_me: Final = sa.bindparam("b_person", type_=sa.Integer)
_now: Final = sa.bindparam("b_now", type_=question.c.state_at.type)
_words: Final = sa.bindparam("b_words", type_=sa.Boolean)
_free_question: Final = sa.not_(question_held(question.c.id))
_free_private: Final = sa.and_(
    sa.not_(private_held(private_information.c.id)),
    private_information.c.held_reason.is_(None),
    # A cry for help that nobody has read: not even its sender's hand, or who forces it, takes it away.
    sa.not_(sa.and_(private_information.c.urgent, private_information.c.opened_times == 0)),
)
# Only theirs, and nothing else needs it.
_GOES: Final = (tell_me, subscription, setup_draft, draft, kept_text, ready_answer, notice, officer)
_deletions: Final = (
    *(sa.delete(table).where(table.c.person_id == _me) for table in _GOES),
    sa.delete(pending_answer).where(
        pending_answer.c.person_id == _me, sa.not_(question_held(pending_answer.c.question_id))
    ),
)
_gone_private: Final = sa.select(private_information.c.id).where(
    private_information.c.person_id == _me, _free_private
)
_private_goes: Final = (
    sa.delete(private_reply).where(private_reply.c.private_information_id.in_(_gone_private)),
    sa.delete(hold).where(hold.c.private_information_id.in_(_gone_private)),
    sa.delete(private_information).where(private_information.c.person_id == _me, _free_private),
)

# --- questions -----------------------------------------------------------------------------------------

_mine: Final = sa.and_(question.c.person_id == _me, _free_question)
_is_open: Final = question.c.state.in_(STILL_OPEN)
# What everybody may read by now, and goes on to: the pair stays a record of what was answered.
_removed: Final = sa.exists().where(
    view.c.owner == "question",
    view.c.owner_id == question.c.id,
    view.c.kind == Kind.PAIR.value,
    view.c.parked == REMOVED_BY_PERSON,
)
_on_record: Final = sa.and_(IS_PUBLISHED, question.c.standing == Standing.STANDS, sa.not_(_removed))
LOSES_WORDS: Final = sa.or_(_words, sa.not_(_on_record))
_questions = sa.select(question.c.id, question.c.team_id).where(_mine)
_withdraw = (
    sa.update(question)
    .where(_mine, _is_open)
    .values(
        state=QuestionState.WITHDRAWN,
        state_at=_now,
        state_by=_me,
        version=question.c.version + 1,
        claimed_by=None,
        claimed_until=None,
    )
    .returning(question.c.id)
)
_blanked = (
    sa.select(question.c.id).where(_mine, _words, _on_record, question.c.text != BLANKED)
)  # fmt: skip
_blank_words = (
    sa.update(question)
    .where(_mine, LOSES_WORDS)
    .values(text=BLANKED, original=sa.case((question.c.original.is_(None), None), else_=BLANKED))
)
# What the asker wrote first is no part of what was published.
_blank_original = sa.update(question).where(_mine, question.c.original.is_not(None)).values(original=BLANKED)
_forget_fingerprint = sa.update(question).where(_mine).values(fingerprint="")
_let_claims_go = (
    sa.update(question).where(question.c.claimed_by == _me).values(claimed_by=None, claimed_until=None)
)

# --- an officer's public name --------------------------------------------------------------------------

_free_answer: Final = sa.not_(question_held(answer.c.question_id))
_promised: Final = sa.or_(follow_up.c.owner_id == _me, follow_up.c.finder_id == _me)
_free_follow_up: Final = sa.not_(question_held(follow_up.c.question_id))
_team_name: Final = (
    sa.select(team.c.name)
    .join(meeting, meeting.c.team_id == team.c.id)
    .where(meeting.c.id == guest_host.c.meeting_id)
    .correlate(guest_host)
    .scalar_subquery()
)
# The team answered: its name stands from now on.
_unsigned: Final = (
    sa.update(answer).where(answer.c.person_id == _me, _free_answer).values(shown_as=None),
    sa.update(follow_up).where(_promised, _free_follow_up).values(shown_as=None),
    sa.update(speech).where(speech.c.person_id == _me).values(shown_as=None),
    sa.update(outcome).where(outcome.c.person_id == _me).values(shown_as=None),
    sa.update(guest_host).where(guest_host.c.person_id == _me).values(shown_as=_team_name),
)
_unkeyed = sa.update(restriction).where(restriction.c.person_id == _me).values(person_id=None)

# --- the person ----------------------------------------------------------------------------------------

_blank = (
    sa.update(person)
    .where(person.c.id == _me)
    .values(user_id=None, name=None, locale=None, erased_at=_now)
)  # fmt: skip
_blank_twin = sa.insert(person).returning(person.c.id)
_first_seen = sa.select(person.c.first_seen_at).where(person.c.id == _me)
# Rows that stay as they are while they are held.
_STAYS_HELD: Final = {
    "question": question_held(question.c.id),
    "answer": question_held(answer.c.question_id),
    "follow_up": question_held(follow_up.c.question_id),
    "pending_answer": question_held(pending_answer.c.question_id),
    "private_information": sa.not_(_free_private),
    "private_reply": sa.exists()
    .where(private_information.c.id == private_reply.c.private_information_id, sa.not_(_free_private))
    .correlate(private_reply),
}


def references() -> tuple[sa.Column[Any], ...]:
    """Every column of the schema that refers to a person."""
    return tuple(
        key.parent
        for table in metadata.sorted_tables
        for key in sorted(table.foreign_keys, key=lambda key: str(key.parent))
        if key.column is person.c.id
    )


def _keeps(column: sa.Column[Any]) -> sa.ColumnElement[bool] | None:
    return _STAYS_HELD.get(column.table.name)


def _handing_over() -> tuple[sa.Update, ...]:
    """Let everything refer to the blank row but what is held, and the record of actions."""
    statements = []
    for column in references():
        if column.table.name == "action":
            continue
        statement = (
            sa.update(column.table).where(column == _me).values({column.name: sa.bindparam("b_blank")})
        )
        kept = _keeps(column)
        statements.append(statement if kept is None else statement.where(sa.not_(kept)))
    return tuple(statements)


_hand_over: Final = _handing_over()
_part_in: Final = sa.union(
    sa.select(question.c.id).where(question.c.person_id == _me),
    sa.select(answer.c.question_id).where(answer.c.person_id == _me),
    sa.select(follow_up.c.question_id).where(_promised),
    sa.select(pending_answer.c.question_id).where(pending_answer.c.person_id == _me),
)
_held_questions = (
    sa.select(question.c.team_id, question.c.number)
    .where(question.c.id.in_(_part_in), question_held(question.c.id))
    .order_by(question.c.team_id, question.c.number)
)
_held_private = (
    sa.select(
        private_information.c.team_id,
        private_information.c.number,
        sa.or_(private_information.c.held_reason.is_not(None), private_held(private_information.c.id)).label(
            "by_officers"
        ),
    )
    .where(private_information.c.person_id == _me, sa.not_(_free_private))
    .order_by(private_information.c.team_id, private_information.c.number)
)

# --- what Discord shows --------------------------------------------------------------------------------

_answered = sa.union(
    sa.select(answer.c.question_id).where(answer.c.person_id == _me),
    sa.select(follow_up.c.question_id).where(_promised),
)
_speeches = sa.select(speech.c.id, speech.c.meeting_id).where(speech.c.person_id == _me)
_outcomes = sa.select(outcome.c.id, outcome.c.meeting_id, outcome.c.team_id).where(outcome.c.person_id == _me)
_guested = sa.select(guest_host.c.meeting_id).where(guest_host.c.person_id == _me)
_private_teams = sa.select(private_information.c.team_id).where(private_information.c.person_id == _me)
_meetings_of = sa.union(
    sa.select(question.c.meeting_id).where(
        question.c.id.in_(sa.bindparam("b_ids", expanding=True)), question.c.meeting_id.is_not(None)
    ),
    sa.select(meeting_question.c.meeting_id).where(
        meeting_question.c.question_id.in_(sa.bindparam("b_ids", expanding=True))
    ),
)
_show_anew = (
    sa.update(view)
    .where(
        view.c.owner == sa.bindparam("b_owner"),
        view.c.owner_id.in_(sa.bindparam("b_ids", expanding=True)),
        view.c.kind.in_(sa.bindparam("b_kinds", expanding=True)),
    )
    .values(
        wanted_version=view.c.wanted_version + 1,
        parked=sa.case((view.c.parked.in_((REMOVED_BY_PERSON, REMOVED_OFTEN)), view.c.parked), else_=None),
    )
)
_of_meeting: Final = tuple(
    kind.value for kind in (Kind.BOARD, Kind.CLOSING, Kind.RECORD, Kind.NEWS, Kind.ANNOUNCEMENT)
)
_AT_ONCE: Final = 500  # ids in one statement


# By role, or about to lose one: the notice that would take it goes too.
_teams_with_role: Final = sa.union(
    sa.select(subscription.c.team_id).where(
        subscription.c.person_id == _me, subscription.c.route == Route.ROLE
    ),
    sa.select(notice.c.team_id).where(
        notice.c.person_id == _me, notice.c.kind == "subscriber_role", notice.c.state == "waiting"
    ),
)
_roles = sa.union(
    sa.select(team.c.id, server.c.guild_id, team.c.subscribers_role_id.label("role_id"))
    .join(server, server.c.id == team.c.server_id)
    .where(team.c.id.in_(_teams_with_role), team.c.subscribers_role_id.is_not(None)),
    sa.select(team.c.id, server.c.guild_id, subscriber_role.c.role_id)
    .join(server, server.c.id == team.c.server_id)
    .join(subscriber_role, subscriber_role.c.team_id == team.c.id)
    .where(team.c.id.in_(_teams_with_role), subscriber_role.c.role_id.is_not(None)),
    # The team's before, still to be taken.
    sa.select(team.c.id, server.c.guild_id, notice.c.data["role"].as_integer().label("role_id"))
    .join(server, server.c.id == team.c.server_id)
    .join(notice, notice.c.team_id == team.c.id)
    .where(
        notice.c.person_id == _me,
        notice.c.kind == "subscriber_role",
        notice.c.state == "waiting",
        notice.c.data["role"].as_integer().is_not(None),
    ),
)
_user = sa.select(person.c.user_id).where(person.c.id == _me)
# Where nothing says of which team a person is, any will do: it is for the order of calls only.
_account = sa.select(
    sa.func.coalesce(
        sa.select(sa.func.min(notice.c.team_id)).where(notice.c.person_id == _me).scalar_subquery(),
        sa.select(sa.func.min(question.c.team_id)).where(question.c.person_id == _me).scalar_subquery(),
        sa.select(sa.func.min(team.c.id)).scalar_subquery(),
    ),
    _user.scalar_subquery(),
)


class Touched(Struct):
    """What has to be shown anew, and by which ids."""

    questions: set[int] = field(default_factory=set)
    meetings: set[int] = field(default_factory=set)
    speeches: set[int] = field(default_factory=set)
    outcomes: set[int] = field(default_factory=set)
    teams: set[int] = field(default_factory=set)


async def held_of(conn: Connection, person_id: int) -> tuple[Held, ...]:
    """Return what of a person's is not erased for now."""
    bound = {"b_person": person_id}
    found = [Held(row[0], HeldAs.QUESTION, row[1]) for row in await conn.execute(_held_questions, bound)]
    for team_id, number, by_officers in await conn.execute(_held_private, bound):
        found.append(Held(team_id, HeldAs.PRIVATE if by_officers else HeldAs.ALARM, number))
    return tuple(found)


async def roles_of(conn: Connection, person_id: int) -> tuple[tuple[int, int, int, int], ...]:
    """Return the roles that a person may have as a subscriber: team, and Discord's server, user and role."""
    bound = {"b_person": person_id}
    user = (await conn.execute(_user, bound)).scalar_one_or_none()
    if user is None:
        return ()
    return tuple((team_id, guild, user, role) for team_id, guild, role in await conn.execute(_roles, bound))


async def account_of(conn: Connection, person_id: int) -> tuple[int, int] | None:
    """Return a team and Discord's id of a person; None if they were erased, or there is no team."""
    team_id, user = (await conn.execute(_account, {"b_person": person_id})).one()
    return (team_id, user) if team_id is not None and user is not None else None


async def erase(
    write: Write, person_id: int, now: datetime, *, words: bool
) -> tuple[tuple[Held, ...], tuple[int, ...]]:
    """Blank a person everywhere and have Discord shown anew.

    Returns what stays because it is held, and the ids of the open questions that are withdrawn by it.
    `words`: also those of their questions that were answered in public; others lose theirs in any case.
    """
    conn = write.conn
    bound = {"b_person": person_id, "b_now": now, "b_words": words}
    held = await held_of(conn, person_id)
    touched = await _touched(conn, bound)
    reworded = tuple((await conn.execute(_blanked, bound)).scalars())
    for statement in (*_deletions, *_private_goes):
        await conn.execute(statement, bound)
    withdrawn = tuple((await conn.execute(_withdraw, bound)).scalars())
    for change in (
        _blank_words, _blank_original, _forget_fingerprint, _let_claims_go, *_unsigned, _unkeyed
    ):  # fmt: skip
        await conn.execute(change, bound)
    await log_rows.forget_name(conn, person_id)
    if held:
        await _leave_what_is_held(conn, bound, now)
    else:
        await conn.execute(_blank, bound)
    for question_id in reworded:
        await search.refresh(conn, question_id)
    await show_anew(write, touched)
    return held, withdrawn


async def _leave_what_is_held(conn: Connection, bound: dict[str, Any], now: datetime) -> None:
    first_seen = (await conn.execute(_first_seen, bound)).scalar_one()
    row = {"user_id": None, "name": None, "locale": None, "first_seen_at": first_seen, "erased_at": now}
    blank = (await conn.execute(_blank_twin, row)).scalar_one()
    for statement in _hand_over:
        await conn.execute(statement, bound | {"b_blank": blank})


async def _touched(conn: Connection, bound: dict[str, Any]) -> Touched:
    found = Touched()
    for question_id, team_id in await conn.execute(_questions, bound):
        found.questions.add(question_id)
        found.teams.add(team_id)
    found.questions |= set((await conn.execute(_answered, bound)).scalars())
    for speech_id, meeting_id in await conn.execute(_speeches, bound):
        found.speeches.add(speech_id)
        found.meetings.add(meeting_id)
    for outcome_id, meeting_id, team_id in await conn.execute(_outcomes, bound):
        found.outcomes.add(outcome_id)
        found.teams.add(team_id)
        found.meetings |= {meeting_id} - {None}
    found.meetings |= set((await conn.execute(_guested, bound)).scalars())
    found.teams |= set((await conn.execute(_private_teams, bound)).scalars())
    for ids in _pieces(found.questions):
        found.meetings |= set((await conn.execute(_meetings_of, {"b_ids": ids})).scalars())
    return found


async def show_anew(write: Write, touched: Touched) -> None:
    """Want everything again that shows any of this, as far as it was ever shown."""
    telling: set[int] = set()
    for some in _pieces(touched.questions):
        telling.update(await digests.of_questions(write.conn, some))
    for some in _pieces(touched.outcomes):
        telling.update(await digests.of_outcomes(write.conn, some))
    for owner, ids, kinds in (
        ("question", touched.questions, (Kind.PAIR.value,)),
        ("speech", touched.speeches, (Kind.SPEECH.value,)),
        ("outcome", touched.outcomes, (Kind.OUTCOME.value,)),
        ("digest", telling, (Kind.DIGEST.value,)),
        ("meeting", touched.meetings, _of_meeting),
        ("team", touched.teams, (Kind.ROOM_BOARD.value,)),
    ):
        for some in _pieces(ids):
            await write.conn.execute(_show_anew, {"b_owner": owner, "b_ids": some, "b_kinds": kinds})
    write.after_commit("views")
    for team_id in touched.teams:
        write.after_commit(changed_in(team_id))


def _pieces(ids: set[int]) -> list[tuple[int, ...]]:
    ordered = sorted(ids)
    return [tuple(ordered[at : at + _AT_ONCE]) for at in range(0, len(ordered), _AT_ONCE)]
