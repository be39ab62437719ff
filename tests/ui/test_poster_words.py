"""What a poster says, in the team's words, language and zone."""

from msgspec.structs import replace

from bot.domain.preset import Preset
from bot.export.poster import PosterFormat
from bot.services.posters import PosterView
from bot.ui.poster import poster_name, poster_words
from tests.ui.samples import MEETING, NEXT, TEAM, T

LINK = "https://discord.gg/Ab3dEf9"
VIEW = PosterView(TEAM, MEETING, LINK)


def test_it_says_who_when_where_and_whom_else_to_call() -> None:
    poster = poster_words(VIEW, T)
    assert poster.organisation == "Example Police"
    assert poster.team == "New Ash Green team"
    assert poster.title == "Our next online meeting"
    assert poster.day == "Tuesday 1 October 2013"
    assert poster.time == "18:00 to 19:00 (UK time)"
    assert poster.link == LINK
    first, *others = poster.signposts
    assert first == "Not for emergencies. In danger now: call 999. If you can't speak, then press 55."
    assert "Not urgent, but a matter for the police: call 101." in others
    assert others[-1] == "Check us at https://police.example/new-ash-green."


def test_the_hour_is_the_same_after_the_clocks_have_changed() -> None:
    poster = poster_words(replace(VIEW, meeting=NEXT), T)
    assert (poster.day, poster.time) == ("Tuesday 5 November 2013", "18:00 to 19:00 (UK time)")


def test_a_meetings_own_title_stands_as_it_was_typed() -> None:
    titled = replace(VIEW, meeting=replace(MEETING, title="Bikes & *locks*: <b>free</b> $5"))
    assert poster_words(titled, T).title == "Bikes & *locks*: <b>free</b> $5"


def test_nothing_of_discords_marks_is_printed_and_numbers_hold_together() -> None:
    for preset in Preset:
        poster = poster_words(replace(VIEW, team=replace(TEAM, preset=preset)), T)
        assert not any("**" in line for line in poster.signposts)
        assert any("0800\u00a01111" in line for line in poster.signposts)


def test_without_a_page_of_its_own_nothing_is_said_of_one() -> None:
    poster = poster_words(replace(VIEW, team=replace(TEAM, official_page="", organisation="")), T)
    assert poster.signposts[-1] == ""
    assert poster.organisation == ""


def test_the_file_is_named_by_team_and_day() -> None:
    welsh = replace(VIEW, team=replace(TEAM, name="Tîm y Môr / Y Gogledd"))
    assert poster_name(welsh, PosterFormat.PDF) == "poster-tim-y-mor-y-gogledd-2013-10-01.pdf"
    assert poster_name(replace(VIEW, team=replace(TEAM, name="村")), PosterFormat.PNG) == (
        "poster-team-2013-10-01.png"
    )
