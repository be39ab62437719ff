"""What goes into a select's custom id comes out again."""

from hypothesis import given
from hypothesis import strategies as st

from bot.cogs.which_team import _packed, _unpacked
from bot.ui.ids import CustomId


@given(st.text(max_size=12))
def test_any_text_comes_out_as_it_went_in(text: str) -> None:
    packed = _packed(text)
    assert packed
    assert ":" not in packed
    assert _unpacked(packed) == text


def test_a_text_left_out_stays_left_out_through_a_custom_id() -> None:
    custom_id = CustomId("schedule_in", *map(_packed, ("6 Jan 18:00", "60", "")))
    read = CustomId.parse(str(custom_id))
    assert read is not None
    assert tuple(map(_unpacked, read.args)) == ("6 Jan 18:00", "60", "")


def test_a_text_like_a_messages_mark_is_not_taken_for_one() -> None:
    read = CustomId.parse(str(CustomId("answer_in", _packed("v12.0"))))
    assert read is not None
    assert tuple(map(_unpacked, read.args)) == ("v12.0",)


def test_half_a_character_does_not_break_the_question_back() -> None:
    assert _unpacked(_packed("Hall\ud83d?")) == "Hall??"
