"""Every button and command, used by a person who may not: refused plainly, and nothing changes."""

import pytest
from simcord.actors import MemberActor

from tests.conversations.scenes import (
    answer,
    ask,
    asked,
    board,
    meeting_channel,
    message_with,
    page,
    pair,
    room,
    room_board,
    says,
    show,
)
from tests.support.discord import World
from tests.support.reading import custom_ids_of, labels_of, reply_text, texts_of
from tests.support.setting_the_scene import give_role, let_use, press_forged

FENCE = "Will the fence behind the garages be mended?"
STAFF_VERBS = ("show", "answer", "find_out", "decline", "keep", "take_down", "take_down_reason", "put_back")
OFFICERS_ONLY = frozenset({"answer", "find_out", "keep"})
DESK_PAGES = (
    "desk:1",
    "desk_questions:1:0:here",
    "desk_follow_ups:1:1",
    "desk_private:1:1",
    "desk_published:1:0:here",
)


def _refused(words: str) -> bool:
    return "only" in words and "may do this" in words


@pytest.fixture
async def busy(meeting: World) -> World:
    """A meeting with a waiting question (1), an answered one (2), a promised one (3); all by Sam."""
    for text in (FENCE, "Why is the lamp dark?", "Who owns the field?"):
        await asked(meeting, text, "Sam Second")
    await answer(meeting, 2, "It is mended tomorrow.")
    await meeting.officer.slash(meeting.lobby, "followup make", question="3")
    await meeting.moment()
    return meeting


async def test_a_resident_with_a_forwarded_button_is_refused(busy: World) -> None:
    before = texts_of(board(busy))
    for verb in STAFF_VERBS:
        for number in (1, 2, 3):
            said = await press_forged(busy, busy.resident, board(busy), f"bm:{verb}:1:{number}:{number}:0")
            assert _refused(reply_text(said)), f"{verb} {number}: {reply_text(said)}"
            assert said.modal is None
    for desk in DESK_PAGES:
        said = await press_forged(busy, busy.resident, board(busy), f"bm:{desk}")
        assert _refused(reply_text(said)), desk
        assert FENCE not in reply_text(said)
    await busy.moment()
    assert texts_of(board(busy)) == before


async def test_a_moderator_does_what_moderators_do_and_no_more(busy: World) -> None:
    for verb in STAFF_VERBS:
        said = await press_forged(busy, busy.moderator, board(busy), f"bm:{verb}:1:3:3:0")
        assert _refused(reply_text(said)) == (verb in OFFICERS_ONLY), f"{verb}: {reply_text(said)}"
    said = await press_forged(busy, busy.moderator, board(busy), "bm:desk_private:1:1")
    assert _refused(reply_text(said))


@pytest.mark.parametrize("who", ["resident", "admin", "foreign officer"])
async def test_staff_commands_are_refused_to_others(busy: World, who: str) -> None:
    person = await _one(busy, who)
    commands: list[tuple[str, dict[str, object]]] = [
        ("answer", {"question": "1", "text": "Never."}),
        ("answer", {"question": "1"}),
        ("say", {"text": "Hello!"}),
        ("say", {}),
        ("desk", {}),
        ("followup make", {"question": "1"}),
        ("followup keep", {"followup": "3", "text": "Yes."}),
        ("followup list", {}),
        ("meeting open", {}),
        ("meeting extend", {"minutes": 5}),
        ("meeting close", {}),
    ]
    if who != "admin":
        commands += [
            ("meeting schedule", {"when": "1 March 2026 18:00"}),
            ("meeting repeat", {"every": "first Tuesday", "at": "18:00"}),
        ]
    for name, options in commands:
        said = await person.slash(busy.lobby, name, team="New Ash Green", **options)
        assert _refused(reply_text(said)), f"/{name}: {reply_text(said)}"
        assert said.modal is None, name
    said = await person.context_menu(meeting_channel(busy), "Take down", pair(busy, 2))
    assert _refused(reply_text(said))
    await busy.moment()
    assert "Meeting now" in texts_of(board(busy))
    assert not says(meeting_channel(busy), "Never.")
    assert not says(meeting_channel(busy), "Hello!")


async def test_an_officer_of_another_team_has_no_power_here(busy: World) -> None:
    person = await _one(busy, "foreign officer")
    for verb in STAFF_VERBS:
        said = await press_forged(busy, person, board(busy), f"bm:{verb}:1:1:1:0")
        assert _refused(reply_text(said)), verb
    own = page(await person.slash(busy.lobby, "desk", team="Old Ash Green"))
    assert "My desk" in texts_of(own)
    assert FENCE not in texts_of(own)
    # Naming one's own team with another team's question opens neither.
    said = await press_forged(busy, person, board(busy), "bm:show:2:1:1:0")
    assert _refused(reply_text(said)), reply_text(said)


async def test_an_administrator_reads_no_private_information(busy: World) -> None:
    await ask(busy.resident, board(busy), "please help he has a knife and is hitting my mum right now")
    await busy.moment()
    call = message_with(room(busy), "Urgent private information 1")
    custom_id = custom_ids_of(call)["Open 1"]
    for person in (busy.admin, busy.moderator, busy.resident):
        said = await press_forged(busy, person, board(busy), custom_id)
        assert "only its officers may do this" in reply_text(said)
        assert "knife" not in reply_text(said)
    assert "knife" in reply_text(await busy.officer.click(call, label="Open 1"))


@pytest.mark.parametrize("who", ["resident", "officer", "moderator"])
async def test_teams_are_set_up_by_administrators_only(busy: World, who: str) -> None:
    person = await _one(busy, who)
    let_use(busy, person, "team")
    said = await person.slash(
        busy.lobby, "team setup", name="Mine", officers=busy.moderators, moderators=busy.moderators,
        zone="Europe/London",
    )  # fmt: skip
    assert "may do this" in reply_text(said)
    for command, options in (
        ("team check", {}),
        ("team officer", {"member": person, "shown_as": "Chief"}),
        ("team private", {"switch": "on"}),
    ):
        said = await person.slash(busy.lobby, command, **options)
        assert _refused(reply_text(said)), f"{command}: {reply_text(said)}"
        assert said.modal is None


async def test_only_the_asker_withdraws_and_is_told(busy: World) -> None:
    said = await press_forged(busy, busy.resident, board(busy), "bm:withdraw:1:0")
    assert "is not yours" in reply_text(said)
    said = await press_forged(busy, busy.resident, board(busy), "bm:tell:1:1:0")
    assert "is not yours" in reply_text(said)
    said = await press_forged(busy, busy.person("Sam Second"), board(busy), "bm:withdraw:2:0")
    assert "answered already" in reply_text(said)


async def test_nobody_supports_what_is_not_shown_or_is_their_own(busy: World) -> None:
    said = await press_forged(busy, busy.resident, board(busy), "bm:support:1")
    assert "old message" in reply_text(said), "that it exists is not told"
    await show(busy, 1)
    said = await press_forged(busy, busy.person("Sam Second"), board(busy), "bm:support:1")
    assert "is your own" in reply_text(said)
    assert "question 1 too" in reply_text(
        await press_forged(busy, busy.resident, board(busy), "bm:support:1")
    )
    said = await press_forged(busy, busy.resident, board(busy), "bm:support:1")
    assert "already" in reply_text(said)


async def test_power_ends_with_the_role_also_for_a_form_that_is_open(busy: World) -> None:
    form = await busy.officer.slash(busy.lobby, "answer", question="1")
    busy.env.backend.remove_member_role(busy.guild.id, busy.officer.id, busy.officers.id)
    said = await busy.officer.submit_modal(form, {"answer": "Yes."})
    assert _refused(reply_text(said))
    await busy.moment()
    assert not says(meeting_channel(busy), "Answer from", "Yes.")


async def test_a_new_role_counts_at_once(busy: World) -> None:
    await give_role(busy, busy.resident, busy.moderators)
    said = await press_forged(busy, busy.resident, board(busy), "bm:show:1:1:1:0")
    assert "on the board now" in reply_text(said)


async def test_residents_and_moderators_are_not_offered_what_they_may_not(busy: World) -> None:
    for message in meeting_channel(busy).history():
        assert not {"Open my desk", "Show", "Answer", "Take down"} & set(labels_of(message))
    held = busy.env.backend.compute_permissions(busy.guild.id, busy.resident.id, room(busy).id)
    assert not held & (1 << 10), "a resident does not see the officers' room"
    desk = page(await busy.moderator.click(room_board(busy), label="Open my desk"))
    assert "Answer" not in labels_of(desk)
    assert not any("Private" in label for label in labels_of(desk))


async def _one(world: World, who: str) -> MemberActor:
    if who == "foreign officer":
        others = world.guild.create_role("Other officers")
        await world.set_up_team("Old Ash Green", officers=others)
        return world.person("Fay Foreign", others)
    return {
        "resident": world.resident, "admin": world.admin, "officer": world.officer,
        "moderator": world.moderator,
    }[who]  # fmt: skip
