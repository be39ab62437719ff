"""What is said about one's data, as Discord takes it, whatever teams are called and however many they are."""

import pytest
from msgspec.structs import replace

from bot.domain.privacy import HeldAs
from bot.services.erasing import Erasing, HeldLine
from bot.services.privacy import TeamPrivacy, privacy_of
from bot.ui import privacy
from bot.ui.pieces import Piece
from tests.ui.samples import TEAM, T, check_piece, words_of

NASTY = "@everyone <@&1> **[x](https://x.example)** `a` # b\n> <#1> \u202e ~~\n" * 4
ADDRESS = "https://police.example/" + "n" * 270


def teams(count: int, name: str = NASTY) -> list[TeamPrivacy]:
    one = replace(TEAM, name=name, controller=name, controller_contact=name, notice_page=ADDRESS)
    return [privacy_of(one)] * count


@pytest.mark.parametrize("count", [0, 1, 3, 25])
def test_it_is_as_discord_takes_it(count: int) -> None:
    check_piece(privacy.privacy(teams(count), T))
    for there in (True, False):
        check_piece(Piece(privacy.notice(there, teams(count), T)))


@pytest.mark.parametrize("count", [0, 1, 200])
def test_what_stays_is_said_before_and_after(count: int) -> None:
    team = replace(TEAM, name=NASTY)
    found = Erasing(True, tuple(HeldLine(team, HeldAs.QUESTION, number) for number in range(count)))
    for piece in (privacy.ask_to_erase(found, "0" * 12, T), privacy.erased(found, T)):
        check_piece(piece)
        assert "The bot deletes its direct messages to you." in words_of(piece)


def test_a_notice_of_ones_own_is_named_with_its_team() -> None:
    said = privacy.notice(True, teams(1, "Oak Road"), T)
    assert f"Oak Road team: <{ADDRESS}>" in said
    assert "**On the web**" in said
    assert "On the web" not in privacy.notice(True, [privacy_of(TEAM)], T)
    assert "is not here" in privacy.notice(False, [privacy_of(TEAM)], T)
