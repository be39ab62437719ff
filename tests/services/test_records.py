"""The record of a meeting: what was published in it, nobody's name, and nothing that was taken down."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from msgspec.structs import astuple

from bot.domain.question import Audience, Question, QuestionState, Standing
from bot.domain.team import PrivateTerms, Team
from bot.export import transcript
from bot.export.files import record_files
from bot.i18n import texts
from bot.services import (
    answers,
    calendar,
    followups,
    meetings,
    officers,
    questions,
    speeches,
    support,
    takedown,
)
from bot.services.context import Context
from bot.services.models import RecordView
from bot.services.records import record_view
from bot.storage import showing, shown
from bot.storage.database import Write
from bot.storage.views import REMOVED_BY_PERSON, Kind
from bot.ui.record import render_record
from tests import builders
from tests.builders import FixedClock, administrator, moderator, officer, resident

OFFICER = officer("Robin Account-Name")
_openings = count(1)


@pytest.fixture
async def ctx(tmp_path: Path) -> AsyncIterator[Context]:
    async with builders.open_context(tmp_path) as made:
        yield made


@pytest.fixture
async def team(ctx: Context) -> Team:
    made = await builders.make_team(ctx)
    await officers.set_officer(
        ctx, administrator(), made.id, officers.Member(OFFICER.user_id, OFFICER.name), "PC Example"
    )
    return made


async def ask(ctx: Context, team: Team, text: str, audience: Audience = Audience.UNNAMED) -> Question:
    who = resident("Resi Dent-Name")
    outcome = await questions.ask_question(ctx, who, team.id, text, audience, f"opening {next(_openings)}")
    assert isinstance(outcome, questions.Asked)
    return outcome.question


async def answer(ctx: Context, team: Team, asked: Question, text: str) -> None:
    await answers.answer_question(ctx, OFFICER, team.id, asked.number, text, None)


async def close(ctx: Context, team: Team) -> int:
    return (await meetings.close_now(ctx, moderator(), team.id)).meeting.id


async def record_of(ctx: Context, meeting_id: int) -> RecordView:
    async with ctx.db.read() as conn:
        return await record_view(conn, meeting_id)


def all_words(record: RecordView) -> str:
    """Everything anybody could read of a record: the view itself, its files and its post."""
    t = texts("en-GB")
    files = b"".join(data for _, data in record_files(record, t)).decode()
    return (
        files + repr(astuple(record)) + "".join(piece.text or "" for piece in render_record(record, t).pieces)
    )


def move(ctx: Context, minutes: float) -> None:
    assert isinstance(ctx.clock, FixedClock)
    ctx.clock.advance(minutes=minutes)


async def test_pairs_stand_in_the_order_they_were_published(ctx: Context, team: Team) -> None:
    await builders.open_meeting(ctx, team)
    first, second, third = [await ask(ctx, team, f"Question {word}?") for word in ("one", "two", "three")]
    for asked in (third, first):
        move(ctx, 1)
        await answer(ctx, team, asked, f"Answer {asked.number}.")
    move(ctx, 1)
    await followups.make_follow_up(ctx, OFFICER, team.id, second.number, date(2013, 9, 20))
    move(ctx, 1)
    await answer(ctx, team, third, "Answer 3, better.")
    record = await record_of(ctx, await close(ctx, team))
    assert [pair.number for pair in record.pairs] == [third.number, first.number, second.number]
    assert [pair.answer for pair in record.pairs] == ["Answer 3, better.", "Answer 1.", None]
    assert [pair.edited for pair in record.pairs] == [True, False, False]
    promise = record.pairs[2].follow_up
    assert promise is not None
    assert (promise.due, promise.shown_as) == (date(2013, 9, 20), "PC Example")
    assert record.answering == ("PC Example",)
    assert record.summary.adds_up()
    assert (record.summary.asked, record.summary.answered, record.summary.following_up) == (3, 2, 1)


async def test_nobody_s_name_is_in_the_record_but_the_one_an_officer_is_shown_as(
    ctx: Context, team: Team
) -> None:
    await builders.open_meeting(ctx, team)
    await answer(ctx, team, await ask(ctx, team, "Who are you?", Audience.NAMED), "The team.")
    open_one = await ask(ctx, team, "And who am I?", Audience.NAMED)
    await questions.show_question(ctx, OFFICER, open_one.id)
    record = await record_of(ctx, await close(ctx, team))
    assert all(pair.asker_name is None for pair in record.pairs)
    words = all_words(record)
    assert "And who am I?" in words
    assert "Dent-Name" not in words
    assert "Account-Name" not in words


async def test_what_was_taken_down_leaves_nothing_of_its_text(ctx: Context, team: Team) -> None:
    await builders.open_meeting(ctx, team)
    asked = await ask(ctx, team, "What did SECRETNAME do?")
    await answer(ctx, team, asked, "SECRETNAME did it.")
    await takedown.take_down(ctx, moderator(), asked.id)
    await takedown.take_down_reason(ctx, moderator(), asked.id, "It named a neighbour.")
    record = await record_of(ctx, await close(ctx, team))
    (pair,) = record.pairs
    assert (pair.standing, pair.taken_down_reason) == (Standing.TAKEN_DOWN, "It named a neighbour.")
    assert record.summary.answered == 1, "it stays answered and counted"
    assert "SECRETNAME" not in all_words(record)


async def test_a_pair_taken_down_after_the_close_leaves_the_record_too_and_comes_back_if_put_back(
    ctx: Context, team: Team
) -> None:
    await builders.open_meeting(ctx, team)
    asked = await ask(ctx, team, "Where does SECRETNAME live?")
    await answer(ctx, team, asked, "We do not say.")
    meeting_id = await close(ctx, team)
    assert "SECRETNAME" in all_words(await record_of(ctx, meeting_id))
    await takedown.take_down(ctx, OFFICER, asked.id)
    assert "SECRETNAME" not in all_words(await record_of(ctx, meeting_id))
    await takedown.put_back(ctx, OFFICER, asked.id)
    assert "SECRETNAME" in all_words(await record_of(ctx, meeting_id))


async def test_a_pair_that_a_person_deleted_is_not_published_again_by_the_record(
    ctx: Context, team: Team
) -> None:
    await builders.open_meeting(ctx, team)
    asked = await ask(ctx, team, "Is SECRETNAME here?")
    await answer(ctx, team, asked, "No.")

    async def delete(write: Write) -> None:
        (row,) = await shown.parts(write.conn, Kind.PAIR, asked.id)
        await showing.lost(write, row, (), REMOVED_BY_PERSON)

    await ctx.db.write(delete)
    meeting_id = await close(ctx, team)
    assert "SECRETNAME" not in all_words(await record_of(ctx, meeting_id))
    await takedown.put_back(ctx, OFFICER, asked.id)
    assert "SECRETNAME" in all_words(await record_of(ctx, meeting_id))


async def test_declined_questions_have_a_number_and_a_reason_but_not_their_text(
    ctx: Context, team: Team
) -> None:
    await builders.open_meeting(ctx, team)
    asked = await ask(ctx, team, "What about SECRETNAME?")
    await questions.decline_question(ctx, moderator(), asked.id, "This is about one person.")
    record = await record_of(ctx, await close(ctx, team))
    assert [(line.number, line.text, line.reason) for line in record.declined] == [
        (asked.number, "", "This is about one person.")
    ]
    assert "SECRETNAME" not in all_words(record)


async def test_only_questions_that_were_shown_are_carried_over_with_their_text(
    ctx: Context, team: Team
) -> None:
    await builders.open_meeting(ctx, team)
    seen, unseen = await ask(ctx, team, "Is there a hall?"), await ask(ctx, team, "SECRETNAME again?")
    await questions.show_question(ctx, moderator(), seen.id)
    await support.support_question(ctx, resident(), seen.id)
    record = await record_of(ctx, await close(ctx, team))
    assert [(line.number, line.text, line.supports) for line in record.carried_over] == [
        (seen.number, "Is there a hall?", 1),
        (unseen.number, "", 0),
    ]
    assert record.summary.carried_over == 2
    assert "SECRETNAME" not in all_words(record)


async def test_a_carried_over_question_taken_down_later_leaves_the_earlier_record_too(
    ctx: Context, team: Team
) -> None:
    await builders.open_meeting(ctx, team)
    asked = await ask(ctx, team, "Is SECRETNAME a hall?")
    await questions.show_question(ctx, moderator(), asked.id)
    earlier = await close(ctx, team)
    assert "SECRETNAME" in all_words(await record_of(ctx, earlier))
    await builders.open_meeting(ctx, team)
    await answer(ctx, team, asked, "Yes.")
    await takedown.take_down(ctx, moderator(), asked.id)
    later = await close(ctx, team)
    assert [pair.number for pair in (await record_of(ctx, later)).pairs] == [asked.number]
    for meeting_id in (earlier, later):
        assert "SECRETNAME" not in all_words(await record_of(ctx, meeting_id))


async def test_withdrawn_questions_are_counted_and_not_shown(ctx: Context, team: Team) -> None:
    await builders.open_meeting(ctx, team)
    asker = resident()
    outcome = await questions.ask_question(
        ctx, asker, team.id, "SECRETNAME?", Audience.UNNAMED, "only opening"
    )
    assert isinstance(outcome, questions.Asked)
    await questions.withdraw_question(ctx, asker, outcome.question.id)
    record = await record_of(ctx, await close(ctx, team))
    assert (record.summary.asked, record.summary.withdrawn) == (1, 1)
    assert "SECRETNAME" not in all_words(record)


async def test_private_information_is_nowhere_and_not_even_counted(ctx: Context, team: Team) -> None:
    await officers.set_private(ctx, administrator(), team.id, PrivateTerms("The team", "In a week", "Nobody"))
    await builders.open_meeting(ctx, team)
    sent = await questions.ask_question(
        ctx, resident(), team.id, "SECRETNAME sells drugs", Audience.PRIVATE, "private opening"
    )
    assert isinstance(sent, questions.ReceivedPrivately)
    record = await record_of(ctx, await close(ctx, team))
    assert record.summary.asked == 0
    words = all_words(record)
    assert "SECRETNAME" not in words
    assert "rivate" not in transcript.html(record, texts("en-GB")).decode()


async def test_a_follow_up_kept_after_the_close_is_answered_in_the_meeting_s_record(
    ctx: Context, team: Team
) -> None:
    await builders.open_meeting(ctx, team)
    asked = await ask(ctx, team, "How many burglaries?")
    await followups.make_follow_up(ctx, OFFICER, team.id, asked.number, None)
    meeting_id = await close(ctx, team)
    move(ctx, 60 * 24 * 30)
    await followups.keep_follow_up(ctx, OFFICER, team.id, asked.number, "Eleven.")
    record = await record_of(ctx, meeting_id)
    (pair,) = record.pairs
    assert (pair.state, pair.answer) == (QuestionState.ANSWERED, "Eleven.")
    assert pair.follow_up is not None
    assert pair.follow_up.kept_at == ctx.clock.now()
    assert record.summary.following_up == 1, "the summary is frozen at the close"


async def test_an_overdue_follow_up_leaves_the_record_as_it_was(ctx: Context, team: Team) -> None:
    await builders.open_meeting(ctx, team)
    asked = await ask(ctx, team, "How many?")
    await followups.make_follow_up(ctx, OFFICER, team.id, asked.number, date(2013, 9, 18))
    meeting_id = await close(ctx, team)
    before = await record_of(ctx, meeting_id)
    move(ctx, 60 * 24 * 9)
    assert await record_of(ctx, meeting_id) == before


async def test_an_answer_given_between_meetings_is_in_the_next_one_s_record(ctx: Context, team: Team) -> None:
    await builders.open_meeting(ctx, team)
    asked = await ask(ctx, team, "When is the fete?")
    first = await close(ctx, team)
    await answer(ctx, team, asked, "In June.")
    await builders.open_meeting(ctx, team)
    second = await close(ctx, team)
    assert [pair.number for pair in (await record_of(ctx, second)).pairs] == [asked.number]
    assert (await record_of(ctx, first)).pairs == ()
    assert [line.number for line in (await record_of(ctx, first)).carried_over] == [asked.number]


async def test_what_was_said_to_the_room_is_in_the_record(ctx: Context, team: Team) -> None:
    await builders.open_meeting(ctx, team)
    await speeches.say(ctx, OFFICER, team.id, "Good evening.", "first speech")
    move(ctx, 1)
    await speeches.say(ctx, officer(), team.id, "Ten minutes left.", "second speech")
    record = await record_of(ctx, await close(ctx, team))
    assert [(said.shown_as, said.text) for said in record.speeches] == [
        ("PC Example", "Good evening."),
        (None, "Ten minutes left."),
    ]


async def test_the_next_meeting_is_the_first_after_it_that_was_not_called_off(
    ctx: Context, team: Team
) -> None:
    october, november = await builders.repeat_meeting(ctx, team)
    assert isinstance(ctx.clock, FixedClock)
    ctx.clock.move_to(datetime(2013, 10, 1, 17, tzinfo=UTC))
    await builders.open_meeting(ctx, team)
    meeting_id = await close(ctx, team)
    record = await record_of(ctx, meeting_id)
    assert record.meeting.id == october.id
    assert record.next_meeting is not None
    assert record.next_meeting.starts_at == datetime(2013, 11, 5, 18, tzinfo=UTC)
    await calendar.skip_meeting(ctx, moderator(), team.id, november.id)
    skipped = (await record_of(ctx, meeting_id)).next_meeting
    assert skipped is None or skipped.starts_at > november.starts_at


async def test_a_meeting_that_is_not_over_has_no_record(ctx: Context, team: Team) -> None:
    meeting = await builders.open_meeting(ctx, team)
    for meeting_id in (meeting.id, meeting.id + 1):
        with pytest.raises(LookupError):
            await record_of(ctx, meeting_id)


async def test_the_same_rows_give_the_same_files_at_any_hour(ctx: Context, team: Team) -> None:
    await builders.open_meeting(ctx, team)
    await answer(ctx, team, await ask(ctx, team, "Is it on?"), "It is.")
    meeting_id = await close(ctx, team)
    t = texts(team.language)
    first = record_files(await record_of(ctx, meeting_id), t)
    move(ctx, timedelta(days=400).total_seconds() / 60)
    assert record_files(await record_of(ctx, meeting_id), t) == first
