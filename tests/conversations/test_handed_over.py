"""A promise to find out goes to somebody else, to another day, or to an end without an answer."""

from typing import Any

import pytest
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle, RoleHandle
from simcord.results import InteractionResult, ResponseMessage

from bot.storage import actions
from tests.conversations.scenes import (
    answer,
    asked,
    board,
    meeting_channels,
    message_with,
    page,
    pair,
    records,
    room_board,
    says,
)
from tests.support.discord import World
from tests.support.reading import labels_of, options_of, reply_text, select_of, texts_of
from tests.support.setting_the_scene import press_forged

LAMP = "Why is the lamp in Ash Road dark?"
AWAY = "The contractor is away."


def dms(person: MemberActor) -> list[str]:
    return [texts_of(message) for message in person.user.dm_channel.history()]


@pytest.fixture
async def promise(meeting: World) -> World:
    """PC Oak will find out about question 1 by 4 January."""
    await asked(meeting, LAMP)
    await meeting.officer.slash(meeting.lobby, "followup make", question="1")
    await meeting.moment()
    return meeting


@pytest.fixture
async def elm(promise: World) -> MemberActor:
    """Another officer, whom the public knows as PCSO Elm."""
    colleague = promise.person("Edna Elm", promise.officers)
    await promise.admin.slash(
        promise.lobby, "team officer", member=colleague, shown_as="PCSO Elm", team="New Ash Green"
    )
    return colleague


@pytest.fixture
def old_officers(promise: World) -> RoleHandle:
    """The officers' role of the other team."""
    return promise.guild.create_role("Old officers")


@pytest.fixture
async def other_officer(promise: World, old_officers: RoleHandle) -> MemberActor:
    """An officer of the other team, which has a category and an officers' room of its own."""
    mods = promise.guild.create_role("Old mods")
    await promise.set_up_team("Old Ash Green", officers=old_officers, moderators=mods)
    return promise.person("Oscar Other", old_officers)


def named(world: World, name: str) -> list[ChannelHandle]:
    """The channels of this name, one for each team."""
    return [channel for channel in world.channels if channel.name == name]


OFFICER = "An officer of the New Ash Green team"


async def choose(
    person: MemberActor, message: ResponseMessage, values: list[Any], placeholder: str
) -> InteractionResult:
    return await person.select(message, values, custom_id=select_of(message, placeholder))


async def follow_ups(world: World, person: MemberActor, team: str = "New Ash Green") -> ResponseMessage:
    """The follow-ups on somebody's desk."""
    desk = page(await person.slash(world.lobby, "desk", team=team))
    label = next(label for label in labels_of(desk) if label.startswith("Follow-ups"))
    await person.click(desk, label=label)
    return desk


async def test_a_promise_is_handed_to_another_officer_from_the_desk(promise: World, elm: MemberActor) -> None:
    desk = await follow_ups(promise, promise.officer)
    assert "PC Oak, by Sunday 4 January 2026" in texts_of(desk)
    await promise.officer.click(desk, label="Question 1: hand over")
    assert "Now with PC Oak" in texts_of(desk)
    await choose(promise.officer, desk, [elm], OFFICER)
    assert "Question 1 is handed to PCSO Elm, who comes back by Sunday 4 January 2026." in texts_of(desk)
    assert "PCSO Elm, by Sunday 4 January 2026" in texts_of(desk)
    await promise.moment()
    assert "PCSO Elm will find out" in texts_of(pair(promise, 1)), "everybody reads who finds out"
    (told,) = dms(elm)
    assert "was handed over to you" in told
    assert LAMP not in told
    said = await elm.slash(promise.lobby, "followup keep", followup="1", text="The bulb is new.")
    assert "You came back on question 1." in reply_text(said)


async def test_who_takes_it_over_is_chased_from_then_on(promise: World, elm: MemberActor) -> None:
    said = await promise.officer.slash(promise.lobby, "followup hand-over", followup="1", officer=elm)
    assert "handed to PCSO Elm" in reply_text(said)
    await promise.officer.slash(promise.lobby, "meeting close")
    await promise.pass_time(hours=24 * 5)
    assert dms(promise.officer) == []
    assert ["handed over" in dm or "near" in dm or "passed" in dm for dm in dms(elm)] == [True] * 3


async def test_it_goes_to_nobody_who_is_no_officer_or_has_left(promise: World, elm: MemberActor) -> None:
    for person in (promise.resident, promise.moderator):
        said = await promise.officer.slash(promise.lobby, "followup hand-over", followup="1", officer=person)
        assert "doesn't answer for the team" in reply_text(said)
    desk = await follow_ups(promise, promise.officer)
    await promise.officer.click(desk, label="Question 1: hand over")
    promise.env.backend.remove_member(promise.guild.id, elm.id)
    said = await promise.officer.slash(promise.lobby, "followup hand-over", followup="1", officer=elm.user)
    assert "or has left" in reply_text(said)
    said = await promise.officer.slash(
        promise.lobby, "followup hand-over", followup="1", officer=promise.officer
    )
    assert "Question 1 is with PC Oak already." in reply_text(said)
    assert "PC Oak will find out" in texts_of(pair(promise, 1))


async def test_a_page_that_was_overtaken_hands_nothing_over(promise: World, elm: MemberActor) -> None:
    desk = await follow_ups(promise, promise.officer)
    await promise.officer.click(desk, label="Question 1: hand over")
    await promise.restart()
    await elm.slash(promise.lobby, "followup hand-over", followup="1", officer=elm)
    said = await choose(promise.officer, desk, [promise.officer], OFFICER)
    assert "it is with PCSO Elm now" in reply_text(said)
    assert dms(elm) == [], "who takes it needs no telling"


async def test_another_team_finds_out_and_answers_in_the_record_of_the_first(
    promise: World, other_officer: MemberActor
) -> None:
    said = await other_officer.slash(
        promise.lobby, "followup keep", followup="1", text="Ours.", team="New Ash Green"
    )
    assert "only its officers" in reply_text(said), "nothing was handed over yet"
    desk = await follow_ups(promise, promise.officer)
    await promise.officer.click(desk, label="Question 1: hand over")
    await choose(promise.officer, desk, ["2"], "Or another team")
    assert "handed to another team" in texts_of(desk)
    await promise.moment()
    assert "**Old Ash Green will find out" in texts_of(pair(promise, 1))
    their_room = named(promise, "officers-room")[-1]
    assert "was handed to your team" in texts_of(message_with(their_room, "New Ash Green"))
    assert "asked of: New Ash Green" in texts_of(message_with(their_room, "Officers' room"))
    theirs = await follow_ups(promise, other_officer, "Old Ash Green")
    assert "asked of: New Ash Green" in texts_of(theirs)
    form = await other_officer.click(theirs, label="Answer question 1")
    await promise.officer.slash(promise.lobby, "meeting close", team="New Ash Green")
    await promise.moment()
    await other_officer.submit_modal(form, {"answer": "Our street light team mended it."})
    assert "0 questions to find out about" in texts_of(theirs)
    await promise.moment()
    assert "**Answer from Old Ash Green**" in texts_of(pair(promise, 1))
    (kept_in,) = [thread for room in named(promise, "past-meetings") for thread in room.threads]
    record = "\n".join(texts_of(message) for message in kept_in.history())
    assert "Our street light team mended it." in record
    said = await other_officer.slash(
        promise.lobby, "answer", question="1", text="Once more.", team="New Ash Green"
    )
    assert "only its officers" in reply_text(said), "it was theirs until it was kept"


async def test_what_another_team_has_is_chased_in_its_room_and_taken_back(
    promise: World, other_officer: MemberActor
) -> None:
    await promise.officer.slash(
        promise.lobby, "followup hand-over", followup="1", to_team="Old Ash Green", team="New Ash Green"
    )
    await promise.officer.slash(promise.lobby, "meeting close", team="New Ash Green")
    await promise.pass_time(hours=24 * 2 + 12)
    their_room = named(promise, "officers-room")[-1]
    assert says(their_room, "handed to your team", "That day is near.")
    assert dms(promise.officer) == []
    said = await other_officer.slash(
        promise.lobby, "followup hand-over", followup="1", to_team="New Ash Green", team="New Ash Green"
    )
    assert "handed to the New Ash Green team" in reply_text(said)
    await promise.moment()
    assert "PC Oak will find out" in texts_of(pair(promise, 1))
    assert "was handed over to you" in dms(promise.officer)[0]
    said = await other_officer.slash(
        promise.lobby, "followup drop", followup="1", reason="No.", team="New Ash Green"
    )
    assert "only its officers" in reply_text(said)


@pytest.fixture
async def handed(promise: World, other_officer: MemberActor) -> World:
    """Question 1 is with the other team, and nobody there has it."""
    await promise.officer.slash(
        promise.lobby, "followup hand-over", followup="1", to_team="Old Ash Green", team="New Ash Green"
    )
    await promise.moment()
    return promise


@pytest.fixture
async def olive(handed: World, old_officers: RoleHandle) -> MemberActor:
    """A second officer of the other team, whom the public knows as PC Olive."""
    colleague = handed.person("Olive Other", old_officers)
    await handed.admin.slash(
        handed.lobby, "team officer", member=colleague, shown_as="PC Olive", team="Old Ash Green"
    )
    return colleague


async def test_an_officer_of_the_other_team_takes_it_and_is_reminded_by_dm(
    handed: World, olive: MemberActor
) -> None:
    their_room = named(handed, "officers-room")[-1]
    ping = message_with(their_room, "was handed to your team")
    said = reply_text(await olive.click(ping, label="I'll take it"))
    assert "Question 1 is handed to PC Olive, who comes back by Sunday 4 January 2026." in said
    await handed.moment()
    assert "**PC Olive will find out" in texts_of(pair(handed, 1))
    assert "PC Olive" in texts_of(message_with(their_room, "Officers' room"))
    assert dms(olive) == [], "who takes it needs no telling"
    await handed.officer.slash(handed.lobby, "meeting close", team="New Ash Green")
    await handed.pass_time(hours=24 * 5)
    assert [("near" in dm, "passed" in dm) for dm in dms(olive)] == [(True, False), (False, True)]
    assert all("Question 1 to the New Ash Green team" in dm for dm in dms(olive))
    assert not says(their_room, "That day is near."), "the one who has it is reminded, not all"
    assert dms(handed.officer) == []
    await olive.slash(
        handed.lobby, "followup keep", followup="1", text="The bulb is new.", team="New Ash Green"
    )
    await handed.moment()
    assert "**Answer from PC Olive**" in texts_of(pair(handed, 1))


async def test_the_second_who_takes_it_reads_who_has_it(
    handed: World, olive: MemberActor, other_officer: MemberActor
) -> None:
    desk = await follow_ups(handed, other_officer, "Old Ash Green")
    ping = message_with(named(handed, "officers-room")[-1], "was handed to your team")
    await handed.restart()
    await olive.click(ping, label="I'll take it")
    late = await other_officer.click(desk, label="Question 1: I'll take it")
    assert "it is with PC Olive now" in reply_text(late)
    theirs = await follow_ups(handed, olive, "Old Ash Green")
    assert "Question 1: I'll take it" not in labels_of(theirs)
    for person in (handed.officer, handed.moderator, handed.resident):
        said = reply_text(await press_forged(handed, person, board(handed), "bm:take_it:1:t2:0"))
        assert "only its officers" in said or "only its officers and" in said
    async with handed.client.ctx.db.read() as conn:
        logged = await actions.page(conn, 1, 2, 0)
    assert [(one.what, one.why) for one in logged] == [
        ("handed over", "PC Olive"), ("handed over", "Old Ash Green"),
    ]  # fmt: skip


async def test_the_other_team_hands_it_to_a_colleague_and_the_first_takes_it_back(
    handed: World, olive: MemberActor, other_officer: MemberActor
) -> None:
    desk = await follow_ups(handed, other_officer, "Old Ash Green")
    await other_officer.click(desk, label="Question 1: hand over")
    await choose(other_officer, desk, [olive], "An officer of either team")
    assert "Question 1 is handed to PC Olive" in texts_of(desk)
    await handed.moment()
    (told,) = dms(olive)
    assert "was handed over to you" in told
    said = await handed.officer.slash(
        handed.lobby, "followup hand-over", followup="1", officer=olive, team="New Ash Green"
    )
    assert "Question 1 is with PC Olive already." in reply_text(said)
    said = await handed.officer.slash(
        handed.lobby, "followup hand-over", followup="1", officer=handed.resident, team="New Ash Green"
    )
    assert "doesn't answer for the team" in reply_text(said)
    said = await handed.moderator.slash(
        handed.lobby, "followup hand-over", followup="1", to_team="New Ash Green", team="New Ash Green"
    )
    assert "handed to the New Ash Green team" in reply_text(said)
    await handed.moment()
    assert "PC Oak will find out" in texts_of(pair(handed, 1)), "back to who promised it"
    assert "was handed over to you" in dms(handed.officer)[-1]
    said = await olive.slash(handed.lobby, "followup keep", followup="1", text="Mine?", team="New Ash Green")
    assert "only its officers" in reply_text(said)


async def test_where_the_one_who_took_it_has_closed_dms_the_moderators_hear(
    handed: World, olive: MemberActor
) -> None:
    ping = message_with(named(handed, "officers-room")[-1], "was handed to your team")
    await olive.click(ping, label="I'll take it")
    await handed.officer.slash(handed.lobby, "meeting close", team="New Ash Green")
    dm = olive.user.dm_channel
    handed.env.inject_error("POST", f"/channels/{dm.id}/messages", status=403, code=50007, times=None)
    await handed.pass_time(hours=24 * 2 + 12)
    assert says(named(handed, "officers-room")[0], "PC Olive", "can't be reached by DM")


async def test_a_day_is_moved_with_a_reason_that_everybody_reads(promise: World) -> None:
    receipt = page(await promise.resident.slash(promise.lobby, "my-questions"))
    await promise.resident.click(receipt, label="Question 1: tell me by DM")
    desk = await follow_ups(promise, promise.officer)
    form = await promise.officer.click(desk, label="Question 1: another day")
    await promise.officer.submit_modal(form, {"due": "12 January", "reason": AWAY})
    assert "to be found out by Monday 12 January 2026 now, not by Sunday 4 January 2026" in texts_of(desk)
    assert "first said: Sunday 4 January 2026" in texts_of(desk)
    await promise.moment()
    notice = texts_of(pair(promise, 1))
    assert "PC Oak will find out and come back by Monday 12 January 2026." in notice
    assert "First said: by Sunday 4 January 2026." in notice
    assert f"Reason: {AWAY}" in notice
    (told,) = dms(promise.resident)
    assert "comes back later than said, by **Monday 12 January 2026**" in told
    mine = reply_text(await promise.resident.slash(promise.lobby, "my-questions"))
    assert "Monday 12 January 2026" in mine
    assert AWAY in mine
    await promise.officer.slash(promise.lobby, "meeting close")
    await promise.pass_time(hours=24 * 9)
    assert dms(promise.officer) == [], "its first day counts no more"
    await promise.pass_time(hours=48)
    assert len(dms(promise.officer)) == 1


async def test_the_second_of_two_moves_hears_of_the_first_and_has_the_reason_back(
    promise: World, elm: MemberActor
) -> None:
    desk, hers = await follow_ups(promise, promise.officer), await follow_ups(promise, elm)
    form = await promise.officer.click(desk, label="Question 1: another day")
    other = await elm.click(hers, label="Question 1: another day")
    await promise.officer.submit_modal(form, {"due": "12 January", "reason": AWAY})
    said = await elm.submit_modal(other, {"due": "20 January", "reason": "I am away."})
    assert "to be found out by Monday 12 January 2026" in reply_text(said)
    assert "I am away." in reply_text(said)
    for due, refusal in (
        ("1 December 2025", "is past"),
        ("12 January", "already"),
        ("1 March 2027", "too far off"),
        ("never", "not understood"),
    ):
        said = await elm.slash(promise.lobby, "followup move", followup="1", due=due, reason="I am away.")
        assert refusal in reply_text(said)
    said = await elm.slash(
        promise.lobby, "followup move", followup="1", due="20 January", reason="I am away."
    )
    assert "by Tuesday 20 January 2026 now" in reply_text(said)
    await promise.moment()
    assert "First said: by Sunday 4 January 2026." in texts_of(pair(promise, 1)), "moved twice"


async def test_what_could_not_be_found_out_says_so_where_it_was_promised(promise: World) -> None:
    receipt = page(await promise.resident.slash(promise.lobby, "my-questions"))
    await promise.resident.click(receipt, label="Question 1: tell me by DM")
    await promise.officer.slash(promise.lobby, "meeting close")
    await promise.moment()
    notice = pair(promise, 1)
    assert says(meeting_channels(promise)[0], "1 question asked = 1 following up.")
    form = await promise.officer.click(
        await follow_ups(promise, promise.officer), label="Question 1: can't find out"
    )
    await promise.officer.submit_modal(form, {"reason": "Nobody owns that lamp."})
    await promise.moment()
    after = pair(promise, 1)
    assert after.id == notice.id
    assert "PC Oak said they would find out by Sunday 4 January 2026, and could not." in texts_of(after)
    assert "Reason: Nobody owns that lamp." in texts_of(after)
    assert LAMP in texts_of(after)
    assert says(meeting_channels(promise)[0], "1 question asked = 1 following up."), "the summary is frozen"
    assert says(meeting_channels(promise)[0], "Since the meeting: 1 can't be answered here.")
    record = "\n".join(texts_of(message) for message in records(promise)[0].history())
    assert "and could not." in record
    assert "Nobody owns that lamp." in record
    assert "We will come back" not in record
    assert "can't be answered here" in dms(promise.resident)[-1]
    mine = reply_text(await promise.resident.slash(promise.lobby, "my-questions"))
    assert "Reason: Nobody owns that lamp." in mine
    assert "To find out" not in texts_of(room_board(promise))
    for command in (
        {"name": "followup drop", "reason": "Again."},
        {"name": "followup move", "due": "20 January", "reason": "Again."},
    ):
        said = await promise.officer.slash(promise.lobby, command.pop("name"), followup="1", **command)
        assert "can't be answered here" in reply_text(said)
    said = await promise.officer.slash(promise.lobby, "followup keep", followup="1", text="Again.")
    assert "no open follow-up" in reply_text(said)
    published = page(await promise.officer.slash(promise.lobby, "desk"))
    await promise.officer.click(published, label="Published (1)")
    await promise.officer.click(published, label="Take down")
    await promise.moment()
    assert "Removed by the team." in texts_of(pair(promise, 1))
    assert LAMP not in texts_of(pair(promise, 1))


async def test_what_is_dropped_while_the_meeting_is_on_is_counted_as_it_ended(promise: World) -> None:
    await promise.officer.slash(promise.lobby, "followup drop", followup="1", reason="Nobody owns that lamp.")
    await promise.moment()
    assert "1 question so far: 1 can't be answered here." in texts_of(board(promise))
    assert "and could not." in texts_of(pair(promise, 1))
    await promise.officer.slash(promise.lobby, "meeting close")
    await promise.moment()
    assert says(meeting_channels(promise)[0], "1 question asked = 1 can't be answered here.")


async def test_what_is_kept_already_can_be_neither_moved_nor_handed_over(
    promise: World, elm: MemberActor
) -> None:
    desk = await follow_ups(promise, promise.officer)
    move = await promise.officer.click(desk, label="Question 1: another day")
    await answer(promise, 1, "The bulb is new.", by=elm)
    said = await promise.officer.submit_modal(move, {"due": "12 January", "reason": AWAY})
    assert "answered" in reply_text(said)
    assert AWAY in reply_text(said)
    said = await promise.officer.slash(promise.lobby, "followup hand-over", followup="1", officer=elm)
    assert "PCSO Elm" in reply_text(said)
    assert "answered" in reply_text(said)


async def test_only_who_may_hands_over_moves_and_drops(promise: World, other_officer: MemberActor) -> None:
    for person in (promise.resident, promise.admin, other_officer):
        for name, more in (
            ("followup hand-over", {"officer": promise.officer}),
            ("followup move", {"due": "12 January", "reason": AWAY}),
            ("followup drop", {"reason": AWAY}),
        ):
            said = await person.slash(promise.lobby, name, followup="1", team="New Ash Green", **more)
            assert "In the team “New Ash Green” only" in reply_text(said)
    said = await promise.moderator.slash(
        promise.lobby, "followup drop", followup="1", reason=AWAY, team="New Ash Green"
    )
    assert "only its officers" in reply_text(said)
    desk = await follow_ups(promise, promise.moderator)
    assert "Question 1: hand over" in labels_of(desk)
    assert "Question 1: another day" not in labels_of(desk)
    offered = await promise.officer.autocomplete(
        promise.lobby, "followup move", "followup", "", team="New Ash Green"
    )
    assert [choice["value"] for choice in offered] == ["1"]
    refused = await other_officer.autocomplete(
        promise.lobby, "followup move", "followup", "", team="New Ash Green"
    )
    assert [choice["value"] for choice in refused] == ["?"]


async def test_whom_to_is_asked_where_nobody_is_named(
    promise: World, other_officer: MemberActor, elm: MemberActor
) -> None:
    offered = page(
        await promise.officer.slash(promise.lobby, "followup hand-over", followup="1", team="New Ash Green")
    )
    assert list(options_of(offered).values()) == ["2"]
    await choose(promise.officer, offered, [elm], OFFICER)
    assert "Question 1 is handed to PCSO Elm" in texts_of(offered)
    said = await promise.officer.slash(
        promise.lobby, "followup hand-over", followup="1", officer=elm, to_team="Old Ash Green",
        team="New Ash Green",
    )  # fmt: skip
    assert "not both" in reply_text(said)
