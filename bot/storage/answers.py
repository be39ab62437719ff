"""Answers as rows, every version of them, and how a question stands that somebody is about to answer."""

from typing import Final

import sqlalchemy as sa
from msgspec import Struct

from bot.domain.followup import FollowUpState
from bot.domain.meeting import MeetingState
from bot.domain.question import Answer, Question, QuestionState, Standing
from bot.storage.database import Connection
from bot.storage.questions import COLUMNS, IS_OPEN
from bot.storage.tables import answer, follow_up, meeting, question, view
from bot.storage.views import PLACES, REMOVED_BY_PERSON, Kind

_other = answer.alias("other")
# The newest version of each question's answer: a look at the end of one index.
NEWEST: Final = sa.and_(
    answer.c.question_id == question.c.id,
    answer.c.version
    == sa.select(sa.func.max(_other.c.version))
    .where(_other.c.question_id == question.c.id)
    .correlate(question)
    .scalar_subquery(),
)
# The first message of a question's pair.
PAIR: Final = sa.and_(
    view.c.owner == PLACES[Kind.PAIR].owner,
    view.c.owner_id == question.c.id,
    view.c.kind == Kind.PAIR.value,
    view.c.key == 0,
)

_standing = (
    sa.select(
        *COLUMNS,
        answer.c.version, answer.c.text, answer.c.shown_as, answer.c.given_at,
        follow_up.c.state, meeting.c.state, view.c.channel_id, view.c.message_id,
        sa.func.coalesce(view.c.parked == REMOVED_BY_PERSON, sa.false()),
    )
    .select_from(
        question.outerjoin(answer, NEWEST)
        .outerjoin(follow_up, follow_up.c.question_id == question.c.id)
        .outerjoin(meeting, meeting.c.id == question.c.meeting_id)
        .outerjoin(view, PAIR)
    )
    .where(question.c.team_id == sa.bindparam("b_team"), question.c.number == sa.bindparam("b_number"))
)  # fmt: skip
_insert = sa.insert(answer)

MOST_WORDS: Final = 4
_ESCAPE: Final = "!"
# Numbers that begin with these digits: 14 is also 140 to 149, 1400 to 1499, …
BEGINS: Final = sa.or_(
    *(
        question.c.number.between(sa.bindparam(f"b_from_{more}"), sa.bindparam(f"b_to_{more}"))
        for more in range(MOST_WORDS)
    )
)
_has_words: Final = sa.and_(
    *(question.c.text.ilike(sa.bindparam(f"b_word_{n}"), escape=_ESCAPE) for n in range(MOST_WORDS))
)
_of_team: Final = question.c.team_id == sa.bindparam("b_team")
_choice: Final = (question.c.id, question.c.number, question.c.text, question.c.state, question.c.supports)
_by_support: Final = (question.c.supports.desc(), question.c.asked_at, question.c.id)
_limit: Final = sa.bindparam("b_limit", type_=sa.Integer)
_published: Final = (
    sa.text("question.published_at IS NOT NULL"),
    question.c.state.in_([QuestionState.ANSWERED, QuestionState.FOLLOWING_UP]),
)
_newest_first: Final = (question.c.published_at.desc(), question.c.id.desc())
_open_with_words = (
    sa.select(*_choice).where(_of_team, IS_OPEN, _has_words).order_by(*_by_support).limit(_limit)
)
_published_with_words = (
    sa.select(*_choice).where(_of_team, *_published, _has_words).order_by(*_newest_first).limit(_limit)
)
_with_number = (
    sa.select(*_choice)
    .where(
        _of_team,
        BEGINS,
        question.c.state.in_(
            [
                QuestionState.WAITING,
                QuestionState.SHOWN,
                QuestionState.FOLLOWING_UP,
                QuestionState.ANSWERED,
            ]
        ),
    )
    .order_by(question.c.number)
    .limit(_limit)
)
_at_message = (
    sa.select(*COLUMNS)
    .join_from(question, view, view.c.owner_id == question.c.id)
    .where(
        view.c.message_id == sa.bindparam("b_message"),
        view.c.channel_id == sa.bindparam("b_channel"),
        view.c.owner == PLACES[Kind.PAIR].owner,
        view.c.kind == Kind.PAIR.value,
    )
)


class Answering(Struct, frozen=True):
    """How a question stands for who is about to answer it."""

    question: Question
    answer: Answer | None
    follow_up: FollowUpState | None
    meeting_state: MeetingState | None
    channel_id: int | None
    message_id: int | None
    deleted: bool  # a person deleted its message in Discord, and nobody has put it back

    @property
    def removed(self) -> bool:
        """Whether nobody can read it, however it is answered: taken down, or deleted."""
        return self.deleted or self.question.standing is Standing.TAKEN_DOWN


class AnswerChoice(Struct, frozen=True):
    """A question that can be answered, in a list to pick from."""

    question_id: int
    number: int
    text: str
    state: QuestionState
    supports: int


async def answering(conn: Connection, team_id: int, number: int) -> Answering | None:
    """Return how a team's question stands, by its number."""
    row = (await conn.execute(_standing, {"b_team": team_id, "b_number": number})).one_or_none()
    if row is None:
        return None
    asked = Question(*row[: len(COLUMNS)])
    version, text, shown_as, given_at, *place = row[len(COLUMNS) :]
    given = None if version is None else Answer(asked.id, version, text, shown_as, given_at)
    return Answering(asked, given, *place)


async def add(conn: Connection, given: Answer, person_id: int) -> None:
    """Keep a version of an answer."""
    row = {name: getattr(given, name) for name in given.__struct_fields__}
    await conn.execute(_insert, row | {"person_id": person_id})


async def with_words(
    conn: Connection, team_id: int, words: tuple[str, ...], limit: int
) -> tuple[AnswerChoice, ...]:
    """Return questions that hold all these words: the open ones by support, then the published, newest first.

    Only the first four words count.
    """
    bound: dict[str, object] = {"b_team": team_id, "b_limit": limit}
    bound |= {
        f"b_word_{n}": containing(word) for n, word in enumerate((*words, *[""] * MOST_WORDS)[:MOST_WORDS])
    }
    found = [AnswerChoice(*row) for row in await conn.execute(_open_with_words, bound)]
    if len(found) < limit:
        bound["b_limit"] = limit - len(found)
        found += [AnswerChoice(*row) for row in await conn.execute(_published_with_words, bound)]
    return tuple(found)


async def with_number(conn: Connection, team_id: int, beginning: int, limit: int) -> tuple[AnswerChoice, ...]:
    """Return questions that can be answered whose number begins with these digits."""
    bound: dict[str, object] = {"b_team": team_id, "b_limit": limit}
    bound |= number_ranges(beginning)
    return tuple(AnswerChoice(*row) for row in await conn.execute(_with_number, bound))


async def at_message(conn: Connection, channel_id: int, message_id: int) -> Question | None:
    """Return the question whose pair stands, in part or whole, in a message."""
    found = await conn.execute(_at_message, {"b_channel": channel_id, "b_message": message_id})
    row = found.one_or_none()
    return None if row is None else Question(*row)


def number_ranges(beginning: int) -> dict[str, int]:
    """What `BEGINS` is to be given for numbers that begin with these digits."""
    ranges = {}
    for more in range(MOST_WORDS):
        ranges[f"b_from_{more}"] = beginning * 10**more
        ranges[f"b_to_{more}"] = beginning * 10**more + 10**more - 1
    return ranges


def containing(word: str) -> str:
    """A pattern for LIKE in which the word's own signs mean themselves."""
    for sign in (_ESCAPE, "%", "_"):
        word = word.replace(sign, _ESCAPE + sign)
    return f"%{word}%"
