"""Questions: asked, withdrawn, shown, declined; and who wants to hear about them.

The module is long because all that may become of a question on its way in is decided in one place.
"""

from datetime import datetime
from functools import partial
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from bot.domain.care import Found, look, without
from bot.domain.errors import AlreadyAsked, AlreadyHandled, NotYours, OldControl
from bot.domain.errors.desk import Doing
from bot.domain.errors.peace import MeetingPaused
from bot.domain.meeting import Meeting
from bot.domain.permissions import STAFF, require
from bot.domain.question import (
    MAX_QUESTION,
    MAX_REASON,
    STILL_OPEN,
    Audience,
    Question,
    QuestionState,
    audience_or_error,
)
from bot.domain.safety import alarm
from bot.domain.team import Actor, Team
from bot.domain.text import fingerprint
from bot.services.claims import refuse_if_claimed
from bot.services.context import Context
from bot.services.drafts import NewDraft, Offered, forget, keep
from bot.services.limits import refuse_above_limits
from bot.services.lookups import (
    changed_meanwhile,
    handled,
    question_in,
    question_or_error,
    staff_question,
    team_for_resident,
    team_of,
)
from bot.services.memory import EarlierAnswer, earlier_answers
from bot.services.notices import NoticeKind, ping_room, tell_people
from bot.services.people import known_person_id, person_id
from bot.services.presence import officer_acts
from bot.services.private_information import ReceivedPrivately, receive
from bot.services.restricting import refuse_restricted, telling_once
from bot.services.typed import typed_text
from bot.services.wanted import want_question, want_where_it_was_open
from bot.storage import actions, attendance, drafts, meetings, private, questions, support
from bot.storage.database import Write
from bot.storage.questions import FIRST_OF, NewQuestion
from bot.storage.vault import Vault

__all__ = [
    "AskForm", "Asked", "Asking", "Declined", "Offered", "ReceivedPrivately", "SentBefore", "Shown", "TellMe",
    "Withdrawn", "ask_form", "ask_question", "decline_question", "question_by_number", "question_to_decline",
    "queue", "sent_before", "show_question", "tell_me", "withdraw_question",
]  # fmt: skip

# Earlier answers that a new question is compared with: in the writer, where a crowd waits for its turn.
_COMPARED: Final = 10


class AskForm(Struct, frozen=True):
    """What a form to ask with needs: the team, its open meeting, else the next one."""

    team: Team
    meeting: Meeting | None
    next_meeting: Meeting | None


class Asked(Struct, frozen=True):
    """The question is kept. `meeting` is the open one it is in, else it waits for `next_meeting`.

    `too_late`: the meeting during which the form was opened has closed meanwhile.
    """

    team: Team
    question: Question
    meeting: Meeting | None
    next_meeting: Meeting | None
    kept_for_next: bool
    too_late: bool
    repeated_submit: bool


class Withdrawn(Struct, frozen=True):
    """The asker took the question back."""

    team: Team
    question: Question


class Shown(Struct, frozen=True):
    """The question is public."""

    team: Team
    question: Question


class Declined(Struct, frozen=True):
    """The question can't be answered here, for the reason in it."""

    team: Team
    question: Question


class TellMe(Struct, frozen=True):
    """Whether the person hears of any change of state by DM."""

    team: Team
    question_id: int
    number: int
    on: bool


class SentBefore(Exception):
    """The same opening was sent before, or the same words are still open."""


class Asking(Struct, frozen=True):
    """A question on its way in."""

    actor: Actor
    team_id: int
    text: str
    fingerprint: str
    audience: Audience
    opening: str
    now: datetime
    vault: Vault
    found: tuple[Found, ...] = ()
    form_meeting_id: int | None = None
    from_draft: bool = False


async def ask_form(ctx: Context, actor: Actor, team_id: int) -> AskForm:
    """What to offer somebody who wants to ask. Raises UnknownTeam."""
    async with ctx.db.read() as conn:
        team = await team_for_resident(conn, actor, team_id)
        meeting = await meetings.open_of(conn, team_id)
        return AskForm(team, meeting, None if meeting else await meetings.next_of(conn, team_id))


async def ask_question(
    ctx: Context, actor: Actor, team_id: int, text: str, audience: str, opening: str, *,
    form_meeting_id: int | None = None, from_draft: bool = False,
) -> Asked | ReceivedPrivately | Offered:  # fmt: skip
    """Keep a question for the open meeting or the next; private and alarming texts as private information.

    What points at somebody, or was answered before, is offered back to its sender first (`draft_choices`).
    `opening` (at most 64 characters) names the form or command: sent twice, the first counts.
    `audience` is an `Audience`, or what was typed for one; `form_meeting_id` the meeting that was open when
    the form was; `from_draft`: the form changes the draft of that opening. Raises Blank, TooLong,
    AlreadyAsked, UnknownAudience, PrivateInformationOff, UnknownTeam, TooManyDrafts, OldControl, Restricted,
    TooManyQuestions, AskedTooSoon: none of the last three for an alarming text.
    """
    danger = alarm(text)
    if danger is not None:
        return await receive(ctx, actor, team_id, text, opening, danger)
    # Read only now: no slip of the keys keeps a cry for help from being heard.
    seen_by = audience_or_error(audience)
    words = typed_text("question", text, MAX_QUESTION)
    if seen_by is Audience.PRIVATE:
        return await receive(ctx, actor, team_id, words, opening)
    asking = Asking(
        actor, team_id, words, fingerprint(words), seen_by, opening, ctx.clock.now(), ctx.vault, look(words),
        form_meeting_id, from_draft,
    )  # fmt: skip
    outcome: Asked | ReceivedPrivately | Offered | None
    try:
        async with telling_once(ctx):
            outcome = await ctx.db.write(partial(_ask, ctx, asking))
    except SentBefore:
        # In the writer, as the first may stand in a transaction that is not committed yet.
        try:
            outcome = await ctx.db.write(partial(sent_before, asking))
        except AlreadyAsked:
            # Nothing is left to choose about words that are queued already.
            await ctx.db.write(partial(forget, actor, opening))
            raise
    if outcome is None:
        raise OldControl  # answered or withdrawn in this very moment: asking again works
    if isinstance(outcome, Asked):
        return replace(outcome, too_late=outcome.kept_for_next and bool(form_meeting_id))
    return outcome


async def withdraw_question(ctx: Context, actor: Actor, question_id: int) -> Withdrawn:
    """`waiting or shown → withdrawn`, by who asked. Raises OldControl, NotYours, AlreadyHandled."""
    now = ctx.clock.now()

    async def work(write: Write) -> Withdrawn:
        person = await person_id(write, actor, now)
        before = await question_or_error(write.conn, question_id)
        if before.person_id != person:
            raise NotYours(before.number)
        question = await questions.withdraw(write.conn, question_id, person, now)
        if question is None:
            raise AlreadyHandled(before.number, before.state.value)
        await want_question(write, question)
        await want_where_it_was_open(write, question)
        await tell_people(write, question, person, now)
        return Withdrawn(await team_of(write.conn, question), question)

    return await ctx.db.write(work)


async def show_question(ctx: Context, actor: Actor, question_id: int) -> Shown:
    """`waiting → shown`. Raises OldControl, NotAllowed, MeetingPaused, AlreadyHandled."""
    now = ctx.clock.now()

    async def work(write: Write) -> Shown:
        team, before = await staff_question(write.conn, actor, question_id)
        if team.paused_at is not None:
            raise MeetingPaused(team.name, team.paused_at)
        person = await person_id(write, actor, now)
        await officer_acts(write, actor, team, now)
        question = await questions.show(write.conn, question_id, person, now)
        if question is None:
            raise await handled(write.conn, before)
        await actions.log(write.conn, team.id, person, "showed", "question", question_id, now)
        await want_question(write, question)
        await tell_people(write, question, person, now)
        return Shown(team, question)

    return await ctx.db.write(work)


async def question_to_decline(ctx: Context, actor: Actor, team_id: int, typed: str) -> Question:
    """For who opens the form. Raises NotAllowed, UnknownQuestion, AlreadyHandled, BeingAnswered."""
    question = await question_by_number(ctx, actor, team_id, typed)
    async with ctx.db.read() as conn:
        if question.state not in STILL_OPEN:
            raise await handled(conn, question)
        await refuse_if_claimed(conn, actor, question, ctx.clock.now(), Doing.DECLINE)
    return question


async def decline_question(
    ctx: Context, actor: Actor, question_id: int, reason: str, opened_on: int | None = None, *,
    take_over: bool = False,
) -> Declined:  # fmt: skip
    """`waiting or shown → declined`. `opened_on`: the question's version when the form was opened.

    Raises Blank, TooLong, OldControl, NotAllowed, AlreadyHandled, QuestionChanged; BeingAnswered unless it is
    taken over.
    """
    why = typed_text("reason", reason, MAX_REASON)
    now = ctx.clock.now()

    async def work(write: Write) -> Declined:
        team, before = await staff_question(write.conn, actor, question_id)
        person = await person_id(write, actor, now)
        await officer_acts(write, actor, team, now)
        same = opened_on in (None, before.version) and before.state in STILL_OPEN
        if same and not take_over:
            await refuse_if_claimed(write.conn, actor, before, now, Doing.DECLINE)
        question = await questions.decline(write.conn, question_id, person, now, why, opened_on)
        if question is None:
            raise await changed_meanwhile(write.conn, before, why)
        await actions.log(write.conn, team.id, person, "declined", "question", question_id, now, why)
        await want_question(write, question)
        await tell_people(write, question, person, now)
        return Declined(team, question)

    return await ctx.db.write(work)


async def tell_me(ctx: Context, actor: Actor, question_id: int, on: bool) -> TellMe:
    """Turn DMs about a question that the actor asked or supports on or off. Raises OldControl, NotYours."""
    now = ctx.clock.now()

    async def work(write: Write) -> TellMe:
        person = await person_id(write, actor, now)
        question = await question_or_error(write.conn, question_id)
        if not await support.concerns(write.conn, question_id, person):
            raise NotYours(question.number)
        await support.tell_person(write.conn, question_id, person, on=on)
        return TellMe(await team_of(write.conn, question), question_id, question.number, on)

    return await ctx.db.write(work)


async def question_by_number(ctx: Context, actor: Actor, team_id: int, typed: str) -> Question:
    """Return the question that "142" or "#142" names. Raises NotAllowed, UnknownTeam, UnknownQuestion."""
    async with ctx.db.read() as conn:
        team = await team_for_resident(conn, actor, team_id)
        require(actor, team, STAFF)
        return await question_in(conn, team_id, typed)


async def _ask(ctx: Context, asking: Asking, write: Write) -> Asked | Offered:
    """Queue it, unless there is something that its sender should look at first."""
    conn = write.conn
    team = await team_for_resident(conn, asking.actor, asking.team_id)
    before = await drafts.by_opening(conn, asking.opening) if asking.from_draft else None
    # Who read the earlier answers and changes the text has said that they don't answer it.
    has_read = before is not None and bool(before[0].earlier)
    earlier = (
        ()
        if has_read
        else await earlier_answers(conn, team, without(asking.text, asking.found), compared=_COMPARED)
    )
    if asking.found or earlier:
        return await _offer(ctx, write, team, asking, earlier)
    if asking.from_draft:
        person = await person_id(write, asking.actor, asking.now)
        await drafts.drop(conn, asking.opening, person)
    return await queue(write, asking, team)


async def _offer(
    ctx: Context, write: Write, team: Team, asking: Asking, earlier: tuple[EarlierAnswer, ...]
) -> Offered:
    conn, opening = write.conn, asking.opening
    person = await person_id(write, asking.actor, asking.now)
    if (
        await questions.by_opening(conn, opening)
        or await private.by_opening(conn, opening)
        or await questions.same_still_open(conn, team.id, person, asking.fingerprint)
    ):
        raise SentBefore
    await refuse_restricted(conn, asking.vault, team, asking.actor)
    # It comes from outside, and the row points at it.
    was_open = await meetings.get(conn, asking.form_meeting_id) if asking.form_meeting_id else None
    meeting_id = was_open.id if was_open is not None and was_open.team_id == team.id else None
    new = NewDraft(
        team, person, meeting_id, asking.audience, asking.text, opening, asking.found, earlier,
        asking.now,
    )  # fmt: skip
    return await keep(ctx, write, new)


async def queue(write: Write, asking: Asking, team: Team) -> Asked:
    """Keep a question, whatever is in it. Raises SentBefore, Restricted, TooManyQuestions, AskedTooSoon."""
    conn, now = write.conn, asking.now
    person = await person_id(write, asking.actor, now)
    number, first_was_said, restricts = await questions.next_number(conn, team.id)
    meeting = await meetings.open_of(conn, team.id)
    at_once = team.show_at_once and meeting is not None and not team.paused
    new = NewQuestion(
        team.id, number, meeting.id if meeting else None, person, asking.audience,
        QuestionState.SHOWN if at_once else QuestionState.WAITING,
        asking.text, asking.fingerprint, asking.opening, now,
    )  # fmt: skip
    question = await questions.add(conn, new)
    if question is None:
        raise SentBefore
    # Only now: what was sent twice is told again, and what is refused here is taken back whole.
    if restricts:
        await refuse_restricted(conn, asking.vault, team, asking.actor)
    await refuse_above_limits(conn, team, question, meeting, now)
    await want_question(write, question)
    if meeting is None:
        following = await meetings.next_of(conn, team.id)
        return Asked(
            team, question, None, following, kept_for_next=True, too_late=False, repeated_submit=False
        )
    await attendance.join(conn, meeting.id, question.id)
    await attendance.took_part(conn, meeting.id, person)
    if not first_was_said:
        nonce = f"{FIRST_OF}{meeting.id}"
        await ping_room(write, team.id, NoticeKind.FIRST_QUESTION, {"meeting": meeting.id}, now, nonce=nonce)
    return Asked(team, question, meeting, None, kept_for_next=False, too_late=False, repeated_submit=False)


async def sent_before(asking: Asking, write: Write) -> Asked | ReceivedPrivately | None:
    """What the same opening became when it was sent before. Raises AlreadyAsked for the same words."""
    conn = write.conn
    team = await team_for_resident(conn, asking.actor, asking.team_id)
    question = await questions.by_opening(conn, asking.opening)
    person = await known_person_id(conn, asking.actor)
    if question is None:
        if (received := await private.by_opening(conn, asking.opening)) is not None:
            item, sender = received
            if sender != person or item.team_id != team.id:
                raise OldControl
            return ReceivedPrivately(team, item.number, item.urgent, item.urgent, repeated_submit=True)
        same = await questions.same_still_open(conn, team.id, person or 0, asking.fingerprint)
        if same is None:
            return None
        raise AlreadyAsked(same.number)
    if question.person_id != person or question.team_id != team.id:
        raise OldControl
    meeting = await meetings.open_of(conn, team.id)
    inside = meeting if meeting is not None and question.meeting_id == meeting.id else None
    waits = question.meeting_id is None and question.state in STILL_OPEN
    following = None if inside else await meetings.next_of(conn, team.id)
    return Asked(team, question, inside, following, waits, too_late=False, repeated_submit=True)
