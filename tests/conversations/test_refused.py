"""What is refused leaves a line in the log: what, why and which row, never a Discord id or a text."""

import pytest

from tests.conversations.scenes import answer, asked, board, meeting_channel, pair
from tests.support.discord import World
from tests.support.reading import reply_text
from tests.support.setting_the_scene import let_use, press_forged

_ADDED = {"log_level", "event"}


def refusals(world: World) -> list[dict[str, object]]:
    """The lines without what structlog adds."""
    return [
        {key: value for key, value in line.items() if key not in _ADDED}
        for line in world.log
        if line["event"] == "refused"
    ]


async def test_a_refused_button_names_verb_reason_row_and_team(meeting: World) -> None:
    await asked(meeting, "Will the fence be mended?")  # so that the resident is a row: the first person
    await press_forged(meeting, meeting.resident, board(meeting), "bm:show:1:1:1:0")
    (line,) = refusals(meeting)
    assert line | {"person": 0} == {"what": "show", "why": "NotAllowed", "person": 0, "team": 1}
    assert isinstance(line["person"], int)
    assert line["person"] < 100, "a row, no id of Discord's"


async def test_who_is_no_row_becomes_none_by_being_refused(meeting: World) -> None:
    stranger = meeting.person("Sten Stranger")
    for _ in range(2):
        await stranger.slash(meeting.lobby, "meeting close")
    assert [(line["what"], line["person"]) for line in refusals(meeting)] == [("/meeting close", None)] * 2


async def test_a_refused_text_is_given_back_and_not_logged(meeting: World) -> None:
    said = await meeting.resident.slash(meeting.lobby, "say", text="Everybody go home, says Rita.")
    assert "Everybody go home" in reply_text(said)
    assert refusals(meeting)
    assert "Everybody go home" not in str(meeting.log)
    assert str(meeting.resident.id) not in str(refusals(meeting))


@pytest.mark.parametrize(
    ("command", "option"),
    [("answer", "question"), ("followup make", "question"), ("followup keep", "followup")],
)
async def test_suggestions_that_one_may_not_read_are_refused_once_on_record(
    meeting: World, command: str, option: str
) -> None:
    await asked(meeting, "Will the fence be mended?")
    offered = await meeting.resident.autocomplete(meeting.lobby, command, option, "fence by Rita")
    assert "fence be" not in str([choice["name"] for choice in offered])
    (line,) = refusals(meeting)
    assert line | {"person": 0} == {"what": f"/{command}", "why": "NotAllowed", "person": 0, "team": 1}
    assert isinstance(line["person"], int)
    assert line["person"] < 100, "a row, no id of Discord's"
    assert "by Rita" not in str(meeting.log)


async def test_typing_before_the_team_is_chosen_is_no_refusal(meeting: World) -> None:
    await meeting.set_up_team("Hartley")
    offered = await meeting.officer.autocomplete(meeting.lobby, "answer", "question", "")
    assert "Hartley" in offered[0]["name"]
    assert refusals(meeting) == []


async def test_a_made_up_verb_is_not_written_down(meeting: World) -> None:
    said = await press_forged(meeting, meeting.resident, board(meeting), "bm:RitaLivesAtNumberSeven:1")
    assert "old message" in reply_text(said)
    assert [(line["what"], line["why"]) for line in refusals(meeting)] == [("unknown", "OldControl")]


async def test_a_refused_message_command_is_on_record(meeting: World) -> None:
    await asked(meeting, "Will the fence be mended?")
    await answer(meeting, 1, "Yes.")
    await meeting.resident.context_menu(meeting_channel(meeting), "Take down", pair(meeting, 1))
    assert [(line["what"], line["why"]) for line in refusals(meeting)] == [("/Take down", "NotAllowed")]


@pytest.mark.parametrize("number", ["9223372036854775808", "9999999999999999999"])
async def test_a_number_that_no_row_can_have_is_an_old_message(meeting: World, number: str) -> None:
    for forged in (f"bm:show:1:{number}:1:0", f"bm:desk:{number}", f"bm:want:{number}:0"):
        said = await press_forged(meeting, meeting.officer, board(meeting), forged)
        assert "old message" in reply_text(said), reply_text(said)


@pytest.mark.parametrize("forged", ["bm:open_in:x", "bm:answer_in:1", "bm:answer_in:1:2:3", "bm:schedule_in"])
async def test_a_choice_of_team_with_other_parts_is_an_old_message(meeting: World, forged: str) -> None:
    said = await press_forged(meeting, meeting.officer, board(meeting), forged, "New Ash Green")
    assert "old message" in reply_text(said), reply_text(said)


async def test_who_may_not_set_a_team_up_hears_that_before_what_was_typed_is_read(meeting: World) -> None:
    let_use(meeting, meeting.officer, "team")
    said = await meeting.officer.slash(
        meeting.lobby, "team setup", name="Mine", officers=meeting.moderators, moderators=meeting.moderators,
        zone="Europe/London", language="Martian",
    )  # fmt: skip
    assert "may do this" in reply_text(said), reply_text(said)


async def test_half_a_character_in_ones_name_keeps_nobody_from_asking(meeting: World) -> None:
    odd = meeting.person("Odd")
    meeting.env.backend.get_user(odd.id).global_name = "Half\ud83d \u202eA"
    said = await odd.slash(meeting.lobby, "ask", question="Who am I?", audience="named")
    assert "number" in reply_text(said), reply_text(said)
