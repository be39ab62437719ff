"""What a resident reads who looks for a team."""

from msgspec.structs import replace

from bot.i18n import texts
from bot.services.areas import Found, FoundTeam
from bot.services.teams import new_team
from bot.ui.finding import found_teams

BARE = new_team(1, 100)


def test_however_much_the_teams_say_where_to_call_in_danger_stands_below_them() -> None:
    page = "https://www.example.org/" + "x" * 270
    teams = [
        replace(BARE, id=number, name="N" * 60, organisation="O" * 100, official_page=page, reach="R*" * 150)
        for number in range(1, 8)
    ]
    found = Found(tuple(FoundTeam(team, None) for team in teams), by_postcode=True, whole=False, known=7)
    text = found_teams(found, texts("en-GB")).text or ""
    assert len(text) <= 2000
    shown = text.count("### ")
    assert 0 < shown < 5
    assert f"… and {7 - shown} more teams." in text
    assert "With the whole postcode" in text
    assert "call **999**" in text
