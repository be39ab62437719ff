"""Questions merged into another that is the same, whose answer is theirs; and taken out of it again."""

from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct

from bot.domain.errors import UnknownQuestion
from bot.domain.errors.desk import AskedAgain, CannotMergeInto, Doing, MergeStands, NotMerged, SameAsItself
from bot.domain.likeness import MAY_BE_THE_SAME, most_alike
from bot.domain.question import PUBLISHED, STILL_OPEN, Question, QuestionState
from bot.domain.team import Actor, Team
from bot.domain.text import fingerprint
from bot.services.claims import refuse_if_claimed
from bot.services.context import Context
from bot.services.lookups import changed_meanwhile, end_of_merges, handled, staff_question
from bot.services.models import LikelySame, Link
from bot.services.notices import tell_people
from bot.services.people import person_id
from bot.services.presence import officer_acts
from bot.services.untold import tell_later
from bot.services.wanted import want_question, want_where_it_was_open
from bot.storage import actions, attendance, meetings, merging, questions
from bot.storage.database import Connection, Write
from bot.storage.views import Kind, want

# How far back an answer still counts as the same question's.
ANSWERED_WITHIN: Final = timedelta(days=90)
MOST_LIKELY: Final = 3
# Compared with: a thousand take some two milliseconds.
_MOST_OPEN: Final = 600
_MOST_PUBLISHED: Final = 400
_BARRED: Final = frozenset({QuestionState.DECLINED, QuestionState.WITHDRAWN})


class Merged(Struct, frozen=True):
    """The question is the same as `target`, where its asker and supporters get their answer."""

    team: Team
    question: Question
    target: Question


class Unmerged(Struct, frozen=True):
    """The question is its own again; `target` is what it was the same as."""

    team: Team
    question: Question
    target: Question


async def likely_same(
    conn: Connection, team: Team, question_id: int, text: str, now: datetime
) -> tuple[LikelySame, ...]:
    """Open questions of the team, and published of the last 90 days, that may be the same; at most three."""
    found = await merging.candidates(conn, team.id, now - ANSWERED_WITHIN, _MOST_OPEN, _MOST_PUBLISHED)
    others = {one.question_id: (one, one.text) for one in found if one.question_id != question_id}
    return tuple(
        LikelySame(one.question_id, one.number, one.text, one.state, link=_link(team, one))
        for one in most_alike(text, others.values(), MOST_LIKELY, MAY_BE_THE_SAME)
    )


async def merge_question(
    ctx: Context, actor: Actor, question_id: int, target_number: int, opened_on: int | None, *,
    take_over: bool = False,
) -> Merged:  # fmt: skip
    """`waiting or shown → merged`, into any question of the team that is not declined or withdrawn.

    One that is merged itself leads on to its own. `opened_on`: the version that was read. Raises OldControl,
    NotAllowed, UnknownQuestion, SameAsItself, CannotMergeInto, AlreadyHandled, QuestionChanged; BeingAnswered
    unless it is taken over.
    """
    now = ctx.clock.now()

    async def work(write: Write) -> Merged:
        team, before = await staff_question(write.conn, actor, question_id)
        if before.state not in STILL_OPEN:
            raise await handled(write.conn, before)
        target = await _target(write.conn, before, target_number)
        if not take_over and opened_on in (None, before.version):
            await refuse_if_claimed(write.conn, actor, before, now, Doing.MERGE, into=target.number)
        person = await person_id(write, actor, now)
        question = await merging.merge(write.conn, question_id, target.id, person, now, opened_on)
        if question is None:
            raise await changed_meanwhile(write.conn, before)
        target = await merging.hand_over(write.conn, question_id, target.id, now)
        why = f"same as question {target.number}"
        await officer_acts(write, actor, team, now)
        await actions.log(write.conn, team.id, person, "merged", "question", question_id, now, why)
        await want_question(write, question)
        await want_where_it_was_open(write, question)
        await _want_target(write, target)
        await tell_people(write, question, person, now, asker_too=True)
        return Merged(team, question, target)

    merged = await ctx.db.write(work)
    await tell_later(ctx, merged.team.guild_id, merged.question.person_id)
    return merged


async def unmerge_question(
    ctx: Context, actor: Actor, question_id: int, seen_target: int | None = None
) -> Unmerged:
    """*Not the same after all*: `merged → waiting`, unless the other is answered by now.

    Who came to support the other through it no longer does. `seen_target`: the row id of the question it was
    read to be merged into. It is in the open meeting, else it waits for the next; where all is shown at once,
    it is shown. Raises OldControl, NotAllowed, NotMerged, AskedAgain, MergeStands,
    AlreadyHandled.
    """
    now = ctx.clock.now()

    async def work(write: Write) -> Unmerged:
        conn = write.conn
        team, before = await staff_question(conn, actor, question_id)
        if before.state in STILL_OPEN:
            raise NotMerged(before.number)
        if before.merged_into is None or seen_target not in (None, before.merged_into):
            raise await handled(conn, before)
        same = await questions.same_still_open(conn, team.id, before.person_id, fingerprint(before.text))
        if same is not None:
            raise AskedAgain(before.number, same.number)
        target = await end_of_merges(conn, before)
        meeting = await meetings.open_of(conn, team.id)
        at_once = team.show_at_once and meeting is not None and not team.paused
        state = QuestionState.SHOWN if at_once else QuestionState.WAITING
        person = await person_id(write, actor, now)
        question = await merging.unmerge(
            conn, before, target.id, state, meeting.id if meeting else None, person, now
        )
        if question is None:
            raise MergeStands(before.number, target.number)
        if meeting is not None and before.meeting_id != meeting.id:
            await attendance.join(conn, meeting.id, question.id)
        target = await _take_back(conn, before, now)
        await officer_acts(write, actor, team, now)
        why = f"not the same as question {target.number}"
        await actions.log(conn, team.id, person, "unmerged", "question", question_id, now, why)
        await want_question(write, question)
        await want_where_it_was_open(write, question)
        await _want_target(write, target)
        await tell_people(write, question, person, now, asker_too=True)
        return Unmerged(team, question, target)

    unmerged = await ctx.db.write(work)
    await tell_later(ctx, unmerged.team.guild_id, unmerged.question.person_id)
    return unmerged


async def _take_back(conn: Connection, source: Question, now: datetime) -> Question:
    """Up to the question at the end, which is returned as it is then."""
    target = await merging.take_back(conn, source.id, source.merged_into or 0, now)
    seen = {source.id, target.id}
    while target.merged_into is not None and target.merged_into not in seen:
        target = await merging.take_back(conn, target.id, target.merged_into, now, merged_on=True)
        seen.add(target.id)
    return target


async def _target(conn: Connection, source: Question, number: int) -> Question:
    found = await questions.by_number(conn, source.team_id, number)
    if found is None:
        raise UnknownQuestion(str(number))
    target = await end_of_merges(conn, found)
    if target.id == source.id:
        raise SameAsItself(source.number)
    if target.state in _BARRED:
        raise CannotMergeInto(target.number, target.state.value)
    return target


async def _want_target(write: Write, target: Question) -> None:
    await want_question(write, target)
    if target.state in PUBLISHED and target.meeting_id is not None:
        await want(write, Kind.PAIR, target.id, team_id=target.team_id, meeting_id=target.meeting_id)


def _link(team: Team, one: merging.Candidate) -> Link | None:
    if one.channel_id is None or one.message_id is None:
        return None
    return Link(team.guild_id, one.channel_id, one.message_id)
