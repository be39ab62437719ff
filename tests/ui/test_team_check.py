"""What an administrator reads after `/team check`."""

from msgspec.structs import replace

from bot.domain.bot_permissions import NEEDED
from bot.i18n import texts
from bot.ui.base import MAX_CONTENT
from bot.ui.team_check import Lack, Reader, ReaderKind, TeamCheck, render_team_check
from bot.ui.zones import zone_words
from tests.ui.samples import TEAM, words_of

T = texts("en-GB")
FINE = TeamCheck(TEAM, lacks=(), not_there=(), room_id=5, readers=(), shut_out=(), missing_roles=())


def _said(check: TeamCheck) -> str:
    piece = render_team_check(check, T)
    said = words_of(piece)
    assert len(said) <= MAX_CONTENT
    assert piece.mention_roles == ()
    return said


def test_a_fine_team_needs_nothing() -> None:
    said = _said(FINE)
    assert "Everything the bot needs is there." in said
    assert "Only the officers and moderators can read <#5>." in said


def test_lacks_are_gathered_by_place_with_the_way_to_grant_them() -> None:
    lacks = (Lack("pin_messages", None), Lack("create_events", None), Lack("attach_files", 7))
    said = _said(replace(FINE, lacks=lacks))
    assert "**Pin Messages** and **Create Events**" in said
    assert "in <#7>: **Attach Files**" in said
    assert "Edit Channel" in said


def test_administrators_who_read_the_room_are_named_as_such_and_need_no_doing() -> None:
    readers = (Reader(8, ReaderKind.ADMINISTRATORS), Reader(9, ReaderKind.MEMBER))
    said = _said(replace(FINE, readers=readers))
    assert "<@&8> (administrators) and <@9>" in said
    assert "Everything the bot needs is there." in said


def test_the_teams_own_roles_shut_out_or_deleted_are_said() -> None:
    said = _said(replace(FINE, shut_out=(11,), missing_roles=(12,)))
    assert "<@&11> can't see the officers' room" in said
    assert "role of this team was deleted" in said


def test_places_not_there_yet_are_named() -> None:
    said = _said(replace(FINE, room_id=None, not_there=("officers_room", "past_meetings")))
    assert "the officers' room and past meetings" in said
    assert "can read" not in said


def test_everything_wrong_at_once_still_fits_a_message() -> None:
    lacks = tuple(Lack(name, place) for place in (None, 1, 2, 3, 4) for name in NEEDED)
    readers = tuple(Reader(10**18 + number, ReaderKind.ROLE) for number in range(250))
    said = _said(replace(FINE, lacks=lacks, readers=readers))
    assert "in the whole server" in said
    assert "more" in said


def test_of_many_roles_that_read_the_room_the_first_are_named_and_the_rest_counted() -> None:
    readers = tuple(Reader(10**18 + number, ReaderKind.ROLE) for number in range(25))
    said = _said(replace(FINE, readers=readers))
    assert "<@&1000000000000000019> and 5 more" in said


def test_zones_are_called_what_people_call_them() -> None:
    assert zone_words("Europe/London", T) == "UK time"
    assert zone_words("America/New_York", T) == "New York time"


def test_a_team_that_names_nobody_for_its_data_is_told_to() -> None:
    assert "Say who answers for residents' data" in _said(FINE)
    named = replace(TEAM, controller="Invented Council", controller_contact="dpo@council.example")
    assert "residents' data" not in _said(replace(FINE, team=named))
