"""What is on people's screens when the bot dies works when it is back."""

from tests.conversations.scenes import (
    ASK,
    MINE,
    WANT,
    answer,
    ask,
    asked,
    board,
    meeting_channel,
    news,
    number_in,
    page,
    pair,
    records,
    room,
    room_board,
    show,
)
from tests.support.discord import World
from tests.support.reading import custom_ids_of, options_of, reply_text, texts_of
from tests.support.setting_the_scene import press_forged

FENCE = "Will the fence behind the garages be mended?"
LAMP = "Why is the lamp in Ash Road dark?"


async def test_a_form_opened_before_a_restart_and_sent_after_it_is_accepted(meeting: World) -> None:
    form = await meeting.resident.click(board(meeting), label=ASK)
    await meeting.restart()
    said = await meeting.resident.submit_modal(form, {"question": FENCE, "audience": "unnamed"})
    assert number_in(said) == 1
    assert "The meeting is on" in reply_text(said)


async def test_every_form_of_an_officer_opened_before_a_restart_is_accepted(meeting: World) -> None:
    for text in (FENCE, LAMP, "And the gate?"):
        await asked(meeting, text)
    answering = await meeting.officer.slash(meeting.lobby, "answer", question="1")
    desk = page(await meeting.officer.slash(meeting.lobby, "desk"))
    await meeting.officer.click(desk, label="Next")
    promising = await meeting.officer.click(desk, label="I'll find out")
    await meeting.officer.click(desk, label="Next")
    declining = await meeting.officer.click(desk, label="Can't answer here")
    await meeting.restart()
    await meeting.officer.submit_modal(answering, {"answer": "Yes, in May."})
    await meeting.officer.submit_modal(promising, {"due": "in 3 days"})
    await meeting.officer.submit_modal(declining, {"reason": "Not ours."})
    await meeting.moment()
    assert "3 questions so far: 1 answered, 1 following up and 1 can't be answered here." in texts_of(
        board(meeting)
    )


async def test_buttons_pressed_after_a_restart_work(meeting: World) -> None:
    number = await asked(meeting, FENCE)
    await show(meeting, number)
    old_board, old_room, old_news = board(meeting), room_board(meeting), news(meeting)[0]
    old_receipt = page(await ask(meeting.resident, old_board, LAMP))
    sam = meeting.person("Sam Second")
    offered = page(await sam.click(old_board, label=WANT))
    await meeting.restart()
    assert "My questions" in reply_text(await meeting.resident.click(old_board, label=MINE))
    assert "You get a DM" in reply_text(await meeting.resident.click(old_receipt, label="Tell me by DM"))
    await sam.select(offered, [next(iter(options_of(offered).values()))])
    assert "nothing to choose from" in texts_of(offered)
    assert "My desk" in reply_text(await meeting.officer.click(old_room, label="Open my desk"))
    assert (await sam.click(old_news, label=ASK)).modal
    await meeting.moment()
    assert "1 other wants to know" in texts_of(board(meeting))
    assert board(meeting).id == old_board.id


async def test_a_restart_makes_nothing_twice(meeting: World) -> None:
    number = await asked(meeting, FENCE)
    await answer(meeting, number, "Yes, in May.")
    before = _ids(meeting)
    calls = len(meeting.env.http_requests)
    await meeting.restart()
    await meeting.pass_time(minutes=2)
    assert _ids(meeting) == before
    made = [entry for entry in meeting.env.http_requests[calls:] if entry.method == "POST"]
    assert made == []
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.moment()
    before = _ids(meeting)
    await meeting.restart()
    await meeting.pass_time(minutes=2)
    assert _ids(meeting) == before
    assert len(records(meeting)) == 1


async def test_a_button_nobody_made_gets_a_plain_sentence(meeting: World) -> None:
    ids = [
        "nobody's",
        "bm",
        "bm:::",
        "bm:ask",
        "bm:ask:",
        "bm:ask:x",
        "bm:ask:99999",
        "bm:nothing:1",
        "bm:want:1:-1",
        "bm:support:999",
    ]
    ids += ["bm:mine:99999999999999999999", "bm:withdraw:1:0", "bm:show:1:1:1:0:extra", "bm:tell:5:7:0"]
    for custom_id in ids:
        said = await press_forged(meeting, meeting.resident, board(meeting), custom_id)
        assert said.acknowledged, custom_id
        assert said.ephemeral or said.modal, custom_id
        words = reply_text(said)
        assert "Something went wrong" not in words, custom_id
        assert words.endswith((".", "My questions", "help lists them.")), f"{custom_id}: {words}"


async def test_a_button_of_another_server_has_no_power_here(meeting: World) -> None:
    number = await asked(meeting, FENCE)
    await show(meeting, number)
    elsewhere = meeting.env.create_guild("Sussex")
    lobby = elsewhere.create_text_channel("lobby")
    stranger = elsewhere.add_member(meeting.person("Zoe Stranger").user)
    here = await stranger.slash(lobby, "help")
    assert here.response is not None
    for label, custom_id in custom_ids_of(board(meeting)).items():
        said = await press_forged(meeting, stranger, here.response.message, custom_id)
        assert FENCE not in reply_text(said), label
        assert said.modal is None, label
    said = await press_forged(meeting, stranger, here.response.message, f"bm:support:{number}")
    assert "old message" in reply_text(said)


def _ids(world: World) -> list[list[int]]:
    places = [meeting_channel(world), room(world), world.channel("meeting-news"), *records(world)]
    return [[message.id for message in place.history()] for place in places] + [
        [channel.id for channel in world.channels],
        [event.id for event in world.events],
    ]


async def test_a_pair_answers_to_buttons_long_after(meeting: World) -> None:
    number = await asked(meeting, FENCE)
    await answer(meeting, number, "Yes, in May.")
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.moment()
    await meeting.restart()
    await meeting.pass_time(hours=20)
    said = await ask(meeting.person("Sam Second"), pair(meeting, number), LAMP)
    assert "kept for the next meeting" in reply_text(said)
