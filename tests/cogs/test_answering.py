"""Answering by command and form, and speaking to the room."""

from tests.cogs.staff import ask, page, publish
from tests.support.discord import World, reply_text
from tests.support.reading import labels_of, texts_of

LONG = "We look at the speed at the school every week. " * 60


async def test_an_officer_answers_a_question_found_by_its_words(meeting: World) -> None:
    await ask(meeting, "When is the zebra crossing painted again?")
    offered = await meeting.officer.autocomplete(meeting.lobby, "answer", "question", "zebra")
    assert offered == [{"name": "1 · When is the zebra crossing painted again?", "value": "1"}]
    said = await meeting.officer.slash(meeting.lobby, "answer", question="1", text="On Friday.")
    assert "1" in reply_text(said)
    edited = await meeting.officer.slash(meeting.lobby, "answer", question="#1")
    assert "On Friday." in str(edited.modal)


async def test_a_form_is_filled_and_sent(meeting: World) -> None:
    await ask(meeting, "When is the zebra crossing painted again?")
    form = await meeting.officer.slash(meeting.lobby, "answer", question="question 1")
    assert "zebra crossing" in str(form.modal)
    said = await meeting.officer.submit_modal(form, {"answer": LONG})
    assert said.ephemeral
    again = await meeting.officer.slash(meeting.lobby, "answer", question="1")
    assert LONG.strip()[:200] in str(again.modal)


async def test_the_second_officer_reads_who_answered_and_gets_the_own_text_back(meeting: World) -> None:
    await meeting.admin.slash(meeting.lobby, "team officer", member=meeting.officer, shown_as="PC Oak")
    other = meeting.person("Otto Officer", meeting.officers)
    await ask(meeting, "When is the zebra crossing painted again?")
    form = await other.slash(meeting.lobby, "answer", question="1")
    await meeting.pass_time(minutes=10, seconds=1)  # nobody has it any more
    await publish(meeting, "1", "On Friday.")
    said = await other.submit_modal(form, {"answer": "On Sunday, I think."})
    assert "On Sunday, I think." in reply_text(said)
    assert "PC Oak" in reply_text(said)
    kept = await other.slash(meeting.lobby, "answer", question="1")
    assert "On Friday." in str(kept.modal)


async def test_an_answer_before_the_meeting_waits_for_it_and_says_so(staffed: World) -> None:
    await ask(staffed, "When is the zebra crossing painted again?")
    said = await staffed.officer.slash(staffed.lobby, "answer", question="1", text="On Friday.")
    assert "next meeting" in reply_text(said).lower() or "opens" in reply_text(said).lower()


async def test_a_number_nobody_asked_is_refused(meeting: World) -> None:
    for typed in ("7", "the one about speed"):
        said = await meeting.officer.slash(meeting.lobby, "answer", question=typed, text="Yes.")
        assert typed in reply_text(said)


async def test_only_officers_answer_and_only_they_are_offered_questions(meeting: World) -> None:
    await ask(meeting, "When is the zebra crossing painted again?")
    for person in (meeting.resident, meeting.admin):
        offered = await person.autocomplete(meeting.lobby, "answer", "question", "zebra")
        assert ["officer" in choice["name"].lower() for choice in offered] == [True]
        assert "crossing" not in str(offered)
        said = await person.slash(meeting.lobby, "answer", question="1", text="Never.")
        assert "officer" in reply_text(said).lower()
        assert (await person.slash(meeting.lobby, "answer", question="1")).modal is None


async def test_a_form_that_is_only_spaces_saves_nothing(meeting: World) -> None:
    await ask(meeting, "When is the zebra crossing painted again?")
    form = await meeting.officer.slash(meeting.lobby, "answer", question="1")
    said = await meeting.officer.submit_modal(form, {"answer": "   "})
    assert "empty" in reply_text(said).lower()


async def test_an_officer_speaks_to_the_room(meeting: World) -> None:
    said = await meeting.officer.slash(meeting.lobby, "say", text="Good evening, everybody.")
    assert said.ephemeral
    await meeting.pass_time(seconds=5)
    rooms = [channel for channel in meeting.guild.channels.values() if not channel.is_thread]
    heard = [message.content for room in rooms for message in room.history()]
    assert any("Good evening, everybody." in text for text in heard)


async def test_a_form_speaks_to_the_room_too(meeting: World) -> None:
    form = await meeting.officer.slash(meeting.lobby, "say")
    said = await meeting.officer.submit_modal(form, {"speech": "We start in a minute."})
    assert said.ephemeral


async def test_nobody_speaks_to_a_room_that_is_not_open(staffed: World) -> None:
    said = await staffed.officer.slash(staffed.lobby, "say", text="Hello?")
    assert "planned" in reply_text(said)


async def test_moderators_and_residents_do_not_speak_to_the_room(meeting: World) -> None:
    for person in (meeting.moderator, meeting.resident):
        said = await person.slash(meeting.lobby, "say", text="Hello!")
        assert "officer" in reply_text(said).lower()
        assert (await person.slash(meeting.lobby, "say")).modal is None


async def test_a_form_opened_before_a_restart_is_accepted_after_it(meeting: World) -> None:
    await ask(meeting, "When is the zebra crossing painted again?")
    form = await meeting.officer.slash(meeting.lobby, "answer", question="1")
    await meeting.restart()
    said = await meeting.officer.submit_modal(form, {"answer": "On Friday."})
    assert said.acknowledged
    again = await meeting.officer.slash(meeting.lobby, "answer", question="1")
    assert "On Friday." in str(again.modal)


async def test_an_answer_to_what_was_withdrawn_meanwhile_goes_back_to_who_wrote_it(staffed: World) -> None:
    await ask(staffed, "When is the zebra crossing painted again?")
    form = await staffed.officer.slash(staffed.lobby, "answer", question="1")
    mine = await staffed.resident.slash(staffed.lobby, "my-questions")
    assert mine.response is not None
    withdraw = next(label for label in labels_of(mine.response) if "ithdraw" in label)
    await staffed.resident.click(mine.response, label=withdraw)
    said = await staffed.officer.submit_modal(form, {"answer": "On Friday, weather permitting."})
    assert "On Friday, weather permitting." in reply_text(said)
    assert "withdrawn" in reply_text(said)


async def test_a_speech_sent_after_the_close_goes_back_to_who_wrote_it(meeting: World) -> None:
    form = await meeting.officer.slash(meeting.lobby, "say")
    await meeting.officer.slash(meeting.lobby, "meeting close")
    said = await meeting.officer.submit_modal(form, {"speech": "Thank you all for coming."})
    assert "Thank you all for coming." in reply_text(said)
    assert (await meeting.officer.slash(meeting.lobby, "say")).modal is None


async def test_the_team_picked_twice_for_a_speech_says_it_once(meeting: World) -> None:
    await meeting.set_up_team("Hartley")
    asked = page(await meeting.officer.slash(meeting.lobby, "say", text="We begin."))
    for _ in range(2):
        await meeting.officer.select(asked, ["New Ash Green"])
    await meeting.moment()
    said = [m for c in meeting.channels for m in c.history() if "We begin." in texts_of(m)]
    assert len(said) == 1
