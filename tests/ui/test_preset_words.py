"""Each kind of organisation has its own words, and none is left out."""

import pytest
from msgspec.structs import replace

from bot.domain.preset import Preset
from bot.domain.private_information import PrivateReply
from bot.i18n import WORDS, texts
from bot.preset_words import OF, in_words_of, words_of
from bot.services.posters import PosterView
from bot.ui.forms import decline_form, offered_audiences, private_form
from bot.ui.outcomes import outcome_form
from bot.ui.poster import poster_words
from bot.ui.private_replies import reply_words
from bot.ui.reasons import ready_reasons, reason_text
from tests.ui.samples import MEETING, QUESTION, TEAM, check_form

LANGUAGES = ("en-GB", "cy")
KINDS = [(preset, language) for preset in Preset for language in LANGUAGES]


@pytest.mark.parametrize("preset", Preset)
def test_every_kind_names_what_a_text_can_name(preset: Preset) -> None:
    assert OF[preset].named.keys() == WORDS.keys()


@pytest.mark.parametrize(("preset", "language"), KINDS)
def test_forms_fit_in_each_kind_s_words(preset: Preset, language: str) -> None:
    team, t = replace(TEAM, preset=preset, private_on=True), texts(language)
    for form in (
        decline_form(team, QUESTION, 1, "opening", t),
        private_form(team, "opening", t),
        outcome_form(team, "opening", t),
    ):
        check_form(form)
    assert all(len(label) <= 100 for _audience, label in offered_audiences(team, t))


def test_a_word_is_said_with_a_capital_where_the_text_begins() -> None:
    t = in_words_of(Preset.COUNCIL, texts("en-GB"))
    assert t("{An_officer} of either team") == "A councillor or officer of either team"
    assert t("### {Officers} are finding out") == "### Councillors and officers are finding out"
    assert texts("en-GB")("### {Officers} are finding out") == "### Officers are finding out"


def test_texts_in_one_kind_s_words_turn_to_another_s() -> None:
    school = words_of(replace(TEAM, preset=Preset.SCHOOL), texts("cy"))
    assert words_of(TEAM, school)("Its {officers} are told.") == texts("cy")("Its {officers} are told.")


@pytest.mark.parametrize(("preset", "language"), KINDS)
def test_whom_to_call_is_the_organisation_itself_but_for_the_police(preset: Preset, language: str) -> None:
    team = replace(TEAM, preset=preset, reach="01474 000 000")
    said = reply_words(team, 7, PrivateReply.CALL, None, texts(language))
    assert ("101" in said) == (preset is Preset.POLICE)
    assert ("01474 000 000" in said) == (preset is not Preset.POLICE)


@pytest.mark.parametrize(("preset", "language"), KINDS)
def test_its_ready_reasons_are_its_own(preset: Preset, language: str) -> None:
    t = texts(language)
    said = [reason_text(one.value, "https://example.org", preset, t) for one in ready_reasons(preset)]
    assert len({*said}) == 5
    assert any("101" in one for one in said) == (preset is Preset.POLICE)


@pytest.mark.parametrize(
    ("preset", "title"),
    [
        (Preset.POLICE, "Our next online meeting"),
        (Preset.COUNCIL, "Our next online ward surgery"),
        (Preset.HOUSING, "Our next online residents' meeting"),
        (Preset.SCHOOL, "Our next online school meeting"),
    ],
)
def test_the_poster_calls_the_meeting_as_its_people_do(preset: Preset, title: str) -> None:
    view = PosterView(replace(TEAM, preset=preset), replace(MEETING, title=None), "https://discord.gg/abc")
    assert poster_words(view, texts("en-GB")).title == title
