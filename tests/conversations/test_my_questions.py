"""What a resident sees of their own questions, withdraws, and is told by DM; nobody else learns it."""

import pytest
from simcord.actors import MemberActor

from tests.conversations.scenes import (
    MINE,
    WANT,
    answer,
    ask,
    asked,
    board,
    meeting_channel,
    page,
    pair,
    records,
    says,
    show,
)
from tests.support.discord import World
from tests.support.reading import labels_of, links_of, options_of, reply_text, texts_of

FENCE = "Will the fence behind the garages be mended?"
LAMP = "Why is the lamp in Ash Road dark?"


def _dms(person: MemberActor) -> list[str]:
    return [texts_of(message) for message in person.user.dm_channel.history()]


async def _mine(world: World, person: MemberActor | None = None) -> str:
    return reply_text(await (person or world.resident).slash(world.lobby, "my-questions"))


async def test_each_of_mine_has_its_state_and_a_link(meeting: World) -> None:
    for text in (FENCE, LAMP, "And the gate?", "Who owns the field?"):
        await asked(meeting, text)
    await answer(meeting, 1, "Yes, in May.")
    await meeting.officer.slash(meeting.lobby, "followup make", question="2")
    desk = page(await meeting.moderator.slash(meeting.lobby, "desk"))
    form = await meeting.moderator.click(desk, label="Can't answer here")
    await meeting.moderator.submit_modal(form, {"reason": "That is the council's."})
    await meeting.moment()
    words = await _mine(meeting)
    assert f"/{pair(meeting, 1).id})" in words
    assert "answered" in words
    assert "An officer comes back by" in words
    assert "Reason: That is the council's." in words
    assert "waiting" in words
    assert await _mine(meeting, meeting.person("Sam Second")) != words
    assert FENCE not in await _mine(meeting, meeting.person("Sam Second"))


async def test_my_questions_opens_from_the_board_too_and_turns_pages(meeting: World) -> None:
    for number in range(7):
        await asked(meeting, f"Question for the page, number {number}?")
    said = await meeting.resident.click(board(meeting), label=MINE)
    assert said.ephemeral
    listed = page(said)
    assert "page 1 of 2" in texts_of(listed)
    assert "number 6?" in texts_of(listed), "the newest first"
    await meeting.resident.click(listed, label="Next page")
    assert "number 0?" in texts_of(listed)
    await meeting.resident.click(listed, label="Previous page")
    assert "number 6?" in texts_of(listed)


async def test_nobody_who_asked_nothing_is_told_so(meeting: World) -> None:
    assert "You have not asked anything here yet." in await _mine(meeting)


async def test_a_withdrawn_question_is_off_the_board_and_counted(meeting: World) -> None:
    number = await asked(meeting, FENCE)
    await show(meeting, number)
    listed = page(await meeting.resident.slash(meeting.lobby, "my-questions"))
    await meeting.resident.click(listed, label=f"Withdraw question {number}")
    assert "withdrawn" in texts_of(listed)
    assert not any("Question 1" in label for label in labels_of(listed)), "nothing more becomes of it"
    assert not any("Withdraw" in label for label in labels_of(listed))
    await meeting.moment()
    assert FENCE not in texts_of(board(meeting))
    assert "1 question so far: 1 withdrawn." in texts_of(board(meeting))
    said = await meeting.officer.slash(meeting.lobby, "answer", question=str(number), text="Yes.")
    assert "withdrawn" in reply_text(said)
    again = await asked(meeting, FENCE)
    assert again == 2, "what was withdrawn may be asked again"
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.moment()
    assert says(meeting_channel(meeting), "2 questions asked = 1 withdrawn + 1 carried over.")


async def test_who_chose_it_is_told_by_dm_with_a_link_and_no_words_of_the_question(meeting: World) -> None:
    receipt = page(await ask(meeting.resident, board(meeting), FENCE))
    assert _dms(meeting.resident) == []
    said = await meeting.resident.click(receipt, label="Tell me by DM")
    assert "You get a DM with a link whenever question 1 changes." in reply_text(said)
    await show(meeting, 1)
    await answer(meeting, 1, "Yes, in May.")
    shown, answered = meeting.resident.user.dm_channel.history()
    assert "is on the board" in texts_of(shown)
    assert "is answered" in texts_of(answered)
    assert f"/{meeting_channel(meeting).id}" in str(links_of(answered))
    for message in (shown, answered):
        assert FENCE not in texts_of(message)
        assert "Yes, in May." not in texts_of(message)
        assert "We never write first" in texts_of(message)
    await meeting.resident.click(page(said), label="Stop telling me by DM")
    await answer(meeting, 1, "Yes, in June.")
    assert len(_dms(meeting.resident)) == 2


async def test_a_supporter_is_told_too_and_who_did_not_choose_it_is_not(meeting: World) -> None:
    number = await asked(meeting, FENCE)
    await show(meeting, number)
    sam, tess = meeting.person("Sam Second"), meeting.person("Tess Third")
    for person in (sam, tess):
        offered = page(await person.click(board(meeting), label=WANT))
        await person.select(offered, [next(iter(options_of(offered).values()))])
    listed = page(await sam.slash(meeting.lobby, "my-questions"))
    assert "asked by somebody else; you want to know it too" in texts_of(listed)
    await sam.click(listed, label=f"Question {number}: tell me by DM")
    assert "you are told by DM" in texts_of(listed)
    await answer(meeting, number, "Yes, in May.")
    assert len(_dms(sam)) == 1
    assert "which you support, is answered" in _dms(sam)[0]
    assert _dms(tess) == _dms(meeting.resident) == []


async def test_closed_dms_are_got_over(meeting: World) -> None:
    receipt = page(await ask(meeting.resident, board(meeting), FENCE))
    await meeting.resident.click(receipt, label="Tell me by DM")
    dm = meeting.resident.user.dm_channel
    meeting.env.inject_error("POST", f"/channels/{dm.id}/messages", status=403, code=50007, times=None)
    await answer(meeting, 1, "Yes, in May.")
    await meeting.pass_time(minutes=5)
    tries = [
        entry
        for entry in meeting.env.http_requests
        if entry.method == "POST" and entry.path == f"/channels/{dm.id}/messages"
    ]
    assert len(tries) == 1, "nobody is pressed on"
    assert "Yes, in May." in texts_of(pair(meeting, 1))
    assert "answered" in await _mine(meeting)


async def test_a_follow_up_kept_after_the_close_is_told_by_dm(meeting: World) -> None:
    receipt = page(await ask(meeting.resident, board(meeting), LAMP))
    await meeting.resident.click(receipt, label="Tell me by DM")
    await meeting.officer.slash(meeting.lobby, "followup make", question="1")
    await meeting.moment()
    assert "an officer is finding out" in _dms(meeting.resident)[-1]
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.pass_time(hours=30)
    await meeting.officer.slash(meeting.lobby, "followup keep", followup="1", text="It is mended.")
    await meeting.moment()
    assert "is answered" in _dms(meeting.resident)[-1]
    assert len(_dms(meeting.resident)) == 2


@pytest.mark.parametrize("audience", ["unnamed", "named"])
async def test_who_asked_without_a_name_is_named_nowhere(meeting: World, audience: str) -> None:
    await ask(meeting.resident, board(meeting), FENCE, audience)
    await show(meeting, 1)
    offered = page(await meeting.person("Sam Second").click(board(meeting), label=WANT))
    desk = page(await meeting.officer.slash(meeting.lobby, "desk"))
    seen = [texts_of(board(meeting)), texts_of(offered), texts_of(desk)]
    seen += [choice["name"] for choice in await _choices(meeting)]
    form = await meeting.officer.click(desk, label="Answer")
    seen.append(reply_text(form))
    await meeting.officer.submit_modal(form, {"answer": "Yes, in May."})
    await meeting.moment()
    seen += [texts_of(pair(meeting, 1)), texts_of(board(meeting))]
    moderators = page(await meeting.moderator.slash(meeting.lobby, "desk"))
    await meeting.moderator.click(moderators, label="Published (1)")
    seen.append(texts_of(moderators))
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.moment()
    everything = "\n".join([*seen, *_all_public(meeting)])
    assert (meeting.resident.name in everything) == (audience == "named")
    assert str(meeting.resident.id) not in everything
    record = "\n".join(texts_of(message) for message in records(meeting)[0].history())
    assert meeting.resident.name not in record


async def _choices(world: World) -> list[dict[str, str]]:
    return await world.officer.autocomplete(world.lobby, "answer", "question", "")


def _all_public(world: World) -> list[str]:
    rooms = [*world.channels, *records(world)]
    return [texts_of(m) for room in rooms if room.id != world.lobby.id for m in room.history()]
