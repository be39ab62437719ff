"""Finding out and coming back, by command."""

from tests.cogs.staff import ask, publish
from tests.support.discord import World, reply_text


async def test_an_officer_promises_by_the_teams_usual_day(meeting: World) -> None:
    await ask(meeting, "Who owns the field behind the church?")
    said = await meeting.officer.slash(meeting.lobby, "followup make", question="1")
    assert "4 January 2026" in reply_text(said)


async def test_the_day_typed_is_shown_as_understood(meeting: World) -> None:
    await ask(meeting, "Who owns the field behind the church?")
    offered = await meeting.officer.autocomplete(meeting.lobby, "followup make", "due", "friday")
    assert offered[0]["name"] == "Friday 2 January 2026"
    said = await meeting.officer.slash(meeting.lobby, "followup make", question="1", due=offered[0]["value"])
    assert "2 January 2026" in reply_text(said)


async def test_a_promise_is_listed_until_it_is_kept(meeting: World) -> None:
    await ask(meeting, "Who owns the field behind the church?")
    await meeting.officer.slash(meeting.lobby, "followup make", question="1")
    listed = await meeting.moderator.slash(meeting.lobby, "followup list")
    assert "field" in reply_text(listed)
    offered = await meeting.officer.autocomplete(meeting.lobby, "followup keep", "followup", "fi")
    assert offered[0]["value"] == "1"
    form = await meeting.officer.slash(meeting.lobby, "followup keep", followup=offered[0]["value"])
    said = await meeting.officer.submit_modal(form, {"answer": "The parish does."})
    assert said.ephemeral
    assert "field" not in reply_text(await meeting.officer.slash(meeting.lobby, "followup list"))


async def test_a_promise_past_its_day_is_overdue(meeting: World) -> None:
    await ask(meeting, "Who owns the field behind the church?")
    await meeting.officer.slash(meeting.lobby, "followup make", question="1", due="tomorrow")
    await meeting.officer.slash(meeting.lobby, "meeting close")
    await meeting.pass_time(hours=50)
    listed = await meeting.officer.slash(meeting.lobby, "followup list")
    assert "overdue" in reply_text(listed).lower()
    said = await meeting.officer.slash(meeting.lobby, "followup keep", followup="1", text="The parish does.")
    assert said.acknowledged
    assert "overdue" not in reply_text(await meeting.officer.slash(meeting.lobby, "followup list")).lower()


async def test_keeping_what_was_never_promised_is_refused(meeting: World) -> None:
    await ask(meeting, "Who owns the field behind the church?")
    said = await meeting.officer.slash(meeting.lobby, "followup keep", followup="1", text="The parish.")
    assert "1" in reply_text(said)
    assert "follow-up" in reply_text(said).lower()


async def test_the_form_to_keep_a_promise_is_not_opened_where_there_is_none(meeting: World) -> None:
    await ask(meeting, "Who owns the field behind the church?")
    said = await meeting.officer.slash(meeting.lobby, "followup keep", followup="1")
    assert said.modal is None
    assert "follow-up" in reply_text(said).lower()


async def test_what_is_answered_cannot_be_promised(meeting: World) -> None:
    await ask(meeting, "Who owns the field behind the church?")
    await publish(meeting, "1", "The parish does.")
    said = await meeting.officer.slash(meeting.lobby, "followup make", question="1")
    assert "answered" in reply_text(said).lower()


async def test_only_officers_promise_and_only_staff_read_the_list(meeting: World) -> None:
    await ask(meeting, "Who owns the field behind the church?")
    said = await meeting.moderator.slash(meeting.lobby, "followup make", question="1")
    assert "officer" in reply_text(said).lower()
    listed = await meeting.resident.slash(meeting.lobby, "followup list")
    assert "officer" in reply_text(listed).lower()
