"""A team's settings as plain values: they come back as they went, and nothing that can't be gets in."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.domain.digest import DigestTimes
from bot.domain.errors import DomainError
from bot.domain.errors.dates import NotAnInvite
from bot.domain.preset import Preset
from bot.domain.retention import Kept
from bot.domain.team import PrivateTerms, Team
from bot.domain.team_settings import NAMES, applied, checked, values_of
from bot.services.teams import new_team

BARE = new_team(1, 100)
RICH = replace(
    BARE, name="New Ash Green", organisation="Kent Police", official_page="https://www.example.org/ash",
    zone="Europe/Paris", preset=Preset.HOUSING, follow_up_days=9, show_at_once=True, remove_channels=False,
    questions_per_meeting=3, seconds_between=60, support_after_days=7, answers_checked=True,
    outcomes_checked=True, pause_statement="We pause.\nSorry.", signposts=("Call us.", "Or write."),
    reach="01474 000 000", invite="https://discord.gg/abcdef", controller="The council",
    controller_contact="dpo@example.org", notice_page="https://www.example.org/privacy",
    reminder_minutes=(1440, 60), digests=DigestTimes.NEVER,
    retention={Kept.QUESTIONS: 100}, private_terms=PrivateTerms("PC Oak", "daily", "the desk"),
)  # fmt: skip


@pytest.mark.parametrize("team", [RICH, replace(BARE, name="Hartley")])
def test_settings_come_back_from_a_file_as_they_went(team: Team) -> None:
    carried = checked(json.loads(json.dumps(values_of(team))))
    assert applied(BARE, carried) == team


def test_a_file_holds_no_id() -> None:
    told = json.dumps(values_of(replace(RICH, officers_role_id=987654321, guild_id=123456789)))
    assert "987654321" not in told
    assert "123456789" not in told


def test_another_preset_brings_its_own_days_unless_they_are_said() -> None:
    assert applied(BARE, {"preset": "council"}).follow_up_days == 10
    assert applied(BARE, {"preset": "council", "follow_up_days": 4}).follow_up_days == 4
    assert applied(RICH, {"preset": "housing"}).follow_up_days == 9


def test_private_information_is_never_turned_on_by_a_file() -> None:
    assert not applied(BARE, values_of(replace(RICH, private_on=True))).private_on


@pytest.mark.parametrize(
    "address",
    ["https://discord.gg/abcdef", "discord.gg/abcdef", "https://discord.com/invite/a-b-c"],
)
def test_an_invite_leads_to_discord(address: str) -> None:
    assert str(checked({"invite": address})["invite"]).startswith("https://discord.")


@pytest.mark.parametrize(
    "address",
    [
        "https://discord.gg.example.org/abc", "https://discord.gg/", "javascript:1",
        "https://discord.gg@example.org/abc", "https://discord.gg/a/../b",
        "https://discord.com/login", "https://[", "https://discord.gg/" + "a" * 200,
    ],
)  # fmt: skip
def test_what_leads_elsewhere_is_no_invite(address: str) -> None:
    with pytest.raises(NotAnInvite):
        checked({"invite": address})


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=12), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(NAMES), _json, max_size=5))
def test_whatever_a_file_holds_is_a_setting_or_refused(values: dict[str, object]) -> None:
    try:
        carried = checked(values)
    except DomainError:
        return
    assert set(carried) == set(values)
    assert checked(carried) == carried
    applied(BARE, carried)
