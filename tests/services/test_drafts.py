"""Drafts: sealed, bound to their opening, chosen about once, and gone after a week."""

import asyncio
from datetime import timedelta

import pytest

from bot.domain.care import Sensitive
from bot.domain.draft import KEPT_FOR, MOST_DRAFTS
from bot.domain.errors import AlreadyAsked, OldControl, PrivateInformationOff, UnknownTeam
from bot.domain.errors.asking import DraftGone, TooManyDrafts
from bot.domain.question import Audience
from bot.services import drafts, my_questions
from bot.services.draft_choices import NotSent, drop_draft, look_again, send_draft, send_draft_privately
from bot.services.questions import Asked, Offered, ReceivedPrivately
from bot.storage.database import Write
from bot.storage.tables import draft as table
from bot.storage.vault import VaultError
from tests.builders import GUILD, actor, resident
from tests.evening import Evening

PLATE = "Why is the blue van AB12 CDE parked on the verge?"
PRIVATELY = {"private_on": True}


async def offered(evening: Evening, text: str = PLATE, **more: object) -> Offered:
    outcome = await evening.send(text, **more)  # type: ignore[arg-type]
    assert isinstance(outcome, Offered)
    return outcome


async def test_a_draft_is_sealed_and_its_row_says_only_the_kind_of_what_was_found(evening: Evening) -> None:
    await offered(evening, opening="form-1")
    (row,) = await evening.rows("draft")
    assert "AB12" not in repr(row)
    assert row["why"] == {"found": ["number_plate"], "earlier": []}
    assert await evening.rows("question") == []


async def test_a_sealed_text_opens_only_for_its_own_opening(evening: Evening) -> None:
    asker = resident()
    await offered(evening, by=asker, opening="form-1")

    async def move(write: Write) -> None:
        await write.conn.execute(table.update().values(opening="form-2"))

    await evening.ctx.db.write(move)
    with pytest.raises(VaultError):
        await look_again(evening.ctx, asker, evening.team.id, "form-2")
    with pytest.raises(VaultError):
        await send_draft(evening.ctx, asker, evening.team.id, "form-2")
    listed = await my_questions.my_questions(evening.ctx, asker, GUILD)
    assert [line.text for line in listed.drafts] == [""], "the list stands"


async def test_it_is_offered_again_as_it_was(evening: Evening) -> None:
    asker = resident()
    first = await offered(evening, by=asker, audience=Audience.NAMED)
    again = await look_again(evening.ctx, asker, evening.team.id, first.opening)
    assert again == first
    assert [one.kind for one in first.found] == [Sensitive.NUMBER_PLATE]


async def test_the_drafts_opening_becomes_the_questions_and_its_audience_stays(evening: Evening) -> None:
    asker = resident("Rita")
    offer = await offered(evening, by=asker, audience=Audience.NAMED, opening="form-1")
    sent = await send_draft(evening.ctx, asker, evening.team.id, offer.opening)
    assert isinstance(sent, Asked) and not sent.repeated_submit
    (row,) = await evening.rows("question")
    assert (row["opening"], row["audience"], row["text"]) == ("form-1", "named", PLATE)
    assert await evening.rows("draft") == []


async def test_pressed_many_times_at_once_it_is_sent_once(evening: Evening) -> None:
    asker = resident()
    offer = await offered(evening, by=asker)
    send = (send_draft(evening.ctx, asker, evening.team.id, offer.opening) for _ in range(6))
    sent = await asyncio.gather(*send)
    assert [one.repeated_submit for one in sent].count(False) == 1
    assert len(await evening.rows("question")) == 1


async def test_every_choice_at_once_leaves_one_of_them(evening: Evening) -> None:
    await evening.change_team(**PRIVATELY, private_readers="a", private_when_read="b", private_passed_to="c")
    asker = resident()
    for turn in range(8):
        offer = await offered(evening, f"{PLATE} {turn}", by=asker)
        where = (evening.ctx, asker, evening.team.id, offer.opening)
        choices = [send_draft(*where), send_draft_privately(*where), drop_draft(*where)]
        done = await asyncio.gather(*choices[turn % 3 :], *choices[: turn % 3], return_exceptions=True)
        assert all(isinstance(one, Asked | ReceivedPrivately | NotSent | DraftGone) for one in done), done
        openings = [
            row["opening"]
            for name in ("question", "private_information", "draft")
            for row in await evening.rows(name)
        ]
        assert openings.count(offer.opening) <= 1


async def test_nobody_elses_and_no_other_teams_draft_can_be_chosen_about(evening: Evening) -> None:
    asker, other = resident(), resident()
    offer = await offered(evening, by=asker)
    for deed in (look_again, send_draft, send_draft_privately):
        with pytest.raises(DraftGone):
            await deed(evening.ctx, other, evening.team.id, offer.opening)
        with pytest.raises(UnknownTeam):
            await deed(evening.ctx, actor(guild_id=999), evening.team.id, offer.opening)
    await drop_draft(evening.ctx, other, evening.team.id, offer.opening)
    with pytest.raises(OldControl):
        await evening.send(PLATE, other, opening=offer.opening)
    assert len(await evening.rows("draft")) == 1


async def test_where_nothing_private_is_taken_the_draft_stays(evening: Evening) -> None:
    asker = resident()
    offer = await offered(evening, by=asker)
    with pytest.raises(PrivateInformationOff):
        await send_draft_privately(evening.ctx, asker, evening.team.id, offer.opening)
    assert len(await evening.rows("draft")) == 1


async def test_a_text_that_has_come_to_be_a_cry_for_help_is_not_sent_as_it_is(evening: Evening) -> None:
    asker = resident()
    offer = await offered(evening, by=asker, opening="form-1")
    text = f"{PLATE} i want to die"
    sealed = evening.ctx.vault.seal(text, "draft:form-1")

    async def learn(write: Write) -> None:
        await write.conn.execute(table.update().values(sealed=sealed))

    await evening.ctx.db.write(learn)
    sent = await send_draft(evening.ctx, asker, evening.team.id, offer.opening)
    assert isinstance(sent, ReceivedPrivately) and sent.urgent
    assert await evening.rows("draft") == [] and await evening.rows("question") == []


async def test_a_change_that_says_what_is_queued_already_leaves_no_draft(evening: Evening) -> None:
    asker = resident()
    await evening.ask("When is the bin day?", asker)
    offer = await offered(evening, by=asker)
    with pytest.raises(AlreadyAsked):
        await evening.send("when is the bin day", asker, opening=offer.opening, from_draft=True)
    assert await evening.rows("draft") == []


async def test_no_more_than_ten_wait_and_a_changed_one_counts_once(evening: Evening) -> None:
    asker = resident()
    for number in range(MOST_DRAFTS):
        await offered(evening, f"{PLATE} {number}", by=asker, opening=f"form-{number}")
    with pytest.raises(TooManyDrafts):
        await evening.send(PLATE, asker)
    await offered(evening, PLATE, by=asker, opening="form-3", from_draft=True)
    await offered(evening, PLATE, by=resident())
    assert len(await evening.rows("draft")) == MOST_DRAFTS + 1


async def test_an_opening_that_no_button_could_carry_is_none_of_ours(evening: Evening) -> None:
    with pytest.raises(OldControl):
        await evening.send(PLATE, opening="x" * 65)


async def test_a_meeting_that_was_made_up_or_is_another_teams_is_not_kept(evening: Evening) -> None:
    for made_up in (999_999, 2**63 - 1):
        offer = await offered(evening, f"{PLATE} {made_up}", form_meeting_id=made_up)
        assert offer.meeting_id is None


async def test_old_drafts_are_deleted_once_a_day(evening: Evening) -> None:
    ctx, clock = evening.ctx, evening.clock
    await offered(evening, opening="old")
    clock.move_to(clock.now() + KEPT_FOR + timedelta(minutes=1))
    await offered(evening, opening="new")
    await drafts.drop_old(ctx, clock.now() - timedelta(minutes=1))
    assert len(await evening.rows("draft")) == 2, "done today already"
    await drafts.drop_old(ctx, None)
    assert [row["opening"] for row in await evening.rows("draft")] == ["new"]
