"""Forms: what they ask, and what comes back of them."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from bot.domain.errors import OldForm
from bot.domain.question import Audience
from bot.ui import forms
from bot.ui.forms import read_form
from bot.ui.ids import CustomId, Verb
from tests.ui.samples import QUESTION, TEAM, T, check_form


def components(form: forms.Form) -> list[dict[str, Any]]:
    return form.to_components()


def field(form: forms.Form, name: str) -> dict[str, Any]:
    inner = [component.get("component", {}) for component in components(form)]
    return next(component for component in inner if component.get("custom_id") == name)


def test_without_my_name_is_chosen_beforehand() -> None:
    options = field(forms.ask_form(TEAM, "9", T), "audience")["options"]
    assert [(option["label"], option.get("default", False)) for option in options] == [
        ("Without my name", True),
        ("With my Discord name", False),
        ("Only the officers", False),
    ]


def test_only_the_officers_is_offered_only_where_private_information_is_on() -> None:
    off = replace(TEAM, private_on=False, private_terms=None)
    form = forms.ask_form(off, "9", T, audience=Audience.PRIVATE)
    options = field(form, "audience")["options"]
    assert [option["value"] for option in options] == ["unnamed", "named"]
    assert options[0]["default"]
    check_form(form)


def test_the_ask_form_says_where_to_turn_in_an_emergency() -> None:
    words = components(forms.ask_form(TEAM, "9", T))[0]["content"]
    for said in ("999", "55", "101", "0800 555 111", "This passes through Discord"):
        assert said in words


def test_what_becomes_of_private_information_is_read_before_it_is_sent() -> None:
    words = components(forms.ask_form(TEAM, "9", T))[0]["content"]
    assert "read by: PC Oak. When: every weekday morning. Passed to: the control room" in words
    off = components(forms.ask_form(replace(TEAM, private_on=False), "9", T))[0]["content"]
    assert "Only the officers" not in off


def test_a_form_carries_all_that_its_handler_needs() -> None:
    form = forms.answer_form(1, QUESTION, 5, "777", T, desk=1)
    assert CustomId.parse(form.custom_id) == CustomId(Verb.ANSWER_FORM, 1, 31, 142, 5, 1, "777")
    assert form.is_finished()


def test_an_answer_is_edited_from_what_stands() -> None:
    assert field(forms.answer_form(1, QUESTION, 5, "7", T, current="On Thursday."), "answer")["value"] == (
        "On Thursday."
    )


def test_the_day_to_come_back_by_is_filled_in() -> None:
    assert field(forms.follow_up_form(1, QUESTION, 5, date(2013, 10, 4), "7", T), "due")["value"] == (
        "4 October 2013"
    )


def test_what_was_filled_in_is_read_from_discord_s_data() -> None:
    data = {
        "custom_id": "bm:ask_form:1:0:7",
        "components": [
            {"type": 10, "id": 1},
            {"type": 18, "component": {"type": 4, "custom_id": "question", "value": "When?"}},
            {"type": 18, "component": {"type": 21, "custom_id": "audience", "value": "named"}},
            {"type": 18, "component": {"type": 21, "custom_id": "nothing", "value": None}},
            {"type": 1, "components": [{"type": 4, "custom_id": "old", "value": "way"}]},
        ],
    }
    assert read_form(data, "question", "nothing", "old") == {"question": "When?", "nothing": "", "old": "way"}
    with pytest.raises(OldForm):
        read_form(None, "question")


@pytest.mark.parametrize(
    "audiences",
    [
        [],
        [{"type": 21, "custom_id": "audience", "value": "named"}] * 2,
        [{"type": 3, "custom_id": "audience", "values": ["named"]}],
        [{"type": 21, "custom_id": "audience", "value": True}],
        [None, 7, "audience"],
    ],
)
def test_a_form_that_is_not_whole_is_not_taken_but_its_text_is_read(audiences: list[object]) -> None:
    question = {"type": 4, "custom_id": "question", "value": "When?"}
    rows = [{"type": 18, "component": one} for one in (question, *audiences)]
    with pytest.raises(OldForm) as refused:
        read_form({"components": rows}, "question", "audience")
    assert refused.value.text == "When?"
    with pytest.raises(OldForm):
        read_form({"components": 7}, "question")
