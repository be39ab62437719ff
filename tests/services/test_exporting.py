"""A copy of everything about a person: no table is forgotten, and nobody else's words are in it."""

import json
from enum import StrEnum
from pathlib import Path

import pytest

from bot.domain.followup import FollowUpState
from bot.domain.kept_text import Purpose
from bot.domain.outcome import OutcomeState
from bot.domain.peace import RestrictionKind
from bot.domain.private_information import PrivateReply, PrivateState
from bot.domain.question import Audience, QuestionState, Standing
from bot.domain.retention import HoldKind
from bot.domain.subscription import Route
from bot.export.copy_of_mine import FIELDS, PARTS, as_html, as_json, copy_files
from bot.export.copy_words import shown
from bot.export.files import MAX_UPLOAD
from bot.i18n import SOURCE_LANGUAGE, texts
from bot.services import exporting, questions, restricting, subscribing, support
from bot.services.exporting import THEIRS
from bot.services.team_setup import Step
from bot.storage.erasing import references
from bot.storage.person_data import NOT_IN_COPY
from bot.ui.wording import state_words
from tests.builders import moderator, resident
from tests.evening import Evening

T = texts(SOURCE_LANGUAGE)


def test_every_column_that_refers_to_a_person_is_in_the_copy_or_said_why_not() -> None:
    columns = {f"{column.table.name}.{column.name}" for column in references()}
    assert columns == THEIRS.keys() | NOT_IN_COPY.keys()
    assert not THEIRS.keys() & NOT_IN_COPY.keys()
    assert all(NOT_IN_COPY.values())


def test_every_part_and_field_has_words() -> None:
    assert PARTS.keys() == THEIRS.keys()
    fields = {field for fields in THEIRS.values() for field in fields} - {"sealed", "opening"}
    assert fields <= FIELDS.keys()


ENUMS: dict[str, type[StrEnum]] = {
    "question.person_id.audience": Audience,
    "question.person_id.state": QuestionState,
    "question.person_id.standing": Standing,
    "private_information.person_id.state": PrivateState,
    "private_information.state_by.state": PrivateState,
    "kept_text.person_id.purpose": Purpose,
    "subscription.person_id.route": Route,
    "follow_up.owner_id.state": FollowUpState,
    "follow_up.finder_id.state": FollowUpState,
    "outcome.person_id.state": OutcomeState,
    "private_reply.person_id.kind": PrivateReply,
    "hold.made_by.kind": HoldKind,
    "hold.lifted_by.kind": HoldKind,
    "setup_draft.person_id.step": Step,
}


@pytest.mark.parametrize("language", ["en-GB", "cy"])
@pytest.mark.parametrize("where", ENUMS)
def test_every_state_is_worded_as_on_screen(where: str, language: str) -> None:
    part, _, field = where.rpartition(".")
    t = texts(language)
    words = [shown(part, {field: value.value}, t)[field] for value in ENUMS[where]]
    assert len(set(words)) == len(words), "each in words of its own"
    for value, said in zip(ENUMS[where], words, strict=True):
        assert "_" not in said
        if language == "cy":
            assert said != value.value
    assert (
        state_words(QuestionState.WAITING, T) == shown("question.person_id", {"state": "waiting"}, T)["state"]
    )


def test_what_a_later_version_wrote_still_says_something() -> None:
    said = shown("notice.person_id", {"kind": "new_kind", "state": "odd", "created_at": None}, T)
    assert said == {"kind": "new_kind", "state": "odd"}


async def test_the_page_is_in_words_and_the_file_for_programs_as_in_the_rows(meeting_on: Evening) -> None:
    evening, zoe = meeting_on, resident("Zoe")
    await evening.change_team(
        private_on=True, private_readers="PC Reed", private_when_read="daily", private_passed_to="the unit"
    )
    open_one = await evening.ask("Is it lit?", zoe)
    await evening.send("The shed.", zoe, Audience.PRIVATE)
    await subscribing.subscribe(evening.ctx, zoe, evening.team.id, Route.DM, lambda _: True)
    await questions.tell_me(evening.ctx, zoe, open_one.id, on=True)
    await evening.answer(open_one, "It is.")
    copy = await exporting.copy_of_mine(evening.ctx, zoe)
    page = as_html(copy, T).decode()
    for words in ("without your name", "answered", "received", "by DM", "what became of a question"):
        assert f">{words}</dd>" in page, words
    told = json.loads(as_json(copy))["data"]
    assert told["question.person_id"][0]["audience"] == "unnamed"
    assert "question_changed" not in page
    staff = as_html(await exporting.copy_of_mine(evening.ctx, evening.pc_reed), T).decode()
    assert ">answered a question</dd>" in staff
    welsh = as_html(copy, texts("cy")).decode()
    assert "without your name" not in welsh


async def test_private_information_is_opened_for_its_sender_alone(meeting_on: Evening) -> None:
    evening, zoe, other = meeting_on, resident("Zoe"), resident("Other")
    await evening.change_team(
        private_on=True, private_readers="PC Reed", private_when_read="daily", private_passed_to="the unit"
    )
    await evening.send("Zqmine shed", zoe, Audience.PRIVATE)
    await evening.send("Zqothers shed", other, Audience.PRIVATE)
    told = as_json(await exporting.copy_of_mine(evening.ctx, zoe)).decode()
    assert "Zqmine shed" in told
    assert "Zqothers" not in told


async def test_an_officers_copy_has_their_answers_and_no_text_of_a_resident(meeting_on: Evening) -> None:
    evening = meeting_on
    question = await evening.ask("Is the Zqresident path lit?", resident("Zqasker"))
    await evening.answer(question, "Yes, Zqmine.")
    told = json.loads(as_json(await exporting.copy_of_mine(evening.ctx, evening.pc_reed)))
    (given,) = told["data"]["answer.person_id"]
    assert (given["text"], given["question"], given["team"]) == (
        "Yes, Zqmine.", question.number, evening.team.name,
    )  # fmt: skip
    assert [row["shown_as"] for row in told["data"]["officer.person_id"]] == ["PC Reed"]
    assert "Zqresident" not in str(told)
    assert "Zqasker" not in str(told)


async def test_a_block_is_in_it_though_only_a_hash_tells_whose_it_is(meeting_on: Evening) -> None:
    evening, zoe = meeting_on, resident("Zoe")
    question = await evening.ask("Is it lit?", zoe)
    await restricting.restrict(
        evening.ctx,
        moderator("Zqmod"),
        evening.team.id,
        str(question.number),
        RestrictionKind.BLOCK,
        "Insults.",
    )
    told = as_json(await exporting.copy_of_mine(evening.ctx, zoe)).decode()
    assert "Insults." in told
    assert "Zqmod" not in told


async def test_of_a_question_one_supports_there_is_the_number(meeting_on: Evening) -> None:
    evening, zoe = meeting_on, resident("Zoe")
    question = await evening.ask_and_show("Is the Zqothers path lit?")
    await support.support_question(evening.ctx, zoe, question.id)
    await questions.tell_me(evening.ctx, zoe, question.id, on=True)
    told = json.loads(as_json(await exporting.copy_of_mine(evening.ctx, zoe)))
    assert [row["question"] for row in told["data"]["support.person_id"]] == [question.number]
    assert [row["question"] for row in told["data"]["tell_me.person_id"]] == [question.number]
    assert "Zqothers" not in str(told)


async def test_a_large_copy_comes_in_parts_that_fit(meeting_on: Evening, tmp_path: Path) -> None:
    copy = await exporting.copy_of_mine(meeting_on.ctx, meeting_on.pc_reed)
    groups = copy_files(copy, T)
    assert sum(len(data) for group in groups for _, data in group) <= MAX_UPLOAD
    assert as_html(copy, T).startswith(b"<!doctype html>")


async def test_for_a_stranger_there_is_nothing(meeting_on: Evening) -> None:
    copy = await exporting.copy_of_mine(meeting_on.ctx, resident())
    assert (copy.person, copy.parts) == ({}, ())
    assert "Nothing is kept about you." in as_html(copy, T).decode()
