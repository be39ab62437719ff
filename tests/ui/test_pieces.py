"""Messages are found again, compared, and kept out of discord.py's memory."""

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.ui.base import Buttons, Open, Page, Press, fit
from bot.ui.ids import MAX_CUSTOM_ID, CustomId, Verb
from bot.ui.markers import Marker, in_message, in_text
from bot.ui.pieces import Piece
from tests.ui.samples import ids_of, payload_of

MARKER = Marker(12, 3)
ASK = Press("Ask a question", CustomId(Verb.ASK, 1))


@given(st.sampled_from(Verb), st.lists(st.integers(0, 10**12), max_size=5))
def test_a_custom_id_comes_back_as_it_was(verb: Verb, args: list[int]) -> None:
    custom_id = CustomId(verb, *args)
    assert CustomId.parse(str(custom_id)) == custom_id
    assert CustomId.parse(str(custom_id.with_mark(MARKER.for_custom_id))) == custom_id


@given(st.text(max_size=120))
def test_anybody_else_s_custom_id_is_none_of_ours(text: str) -> None:
    parsed = CustomId.parse(text)
    assert parsed is None or text.startswith("bm:")


@pytest.mark.parametrize("text", ["", "bm", "bm:", "bm::1", "ask:1", "bm:v1.2", "bm:ask:" + "9" * 100])
def test_a_broken_custom_id_is_none_of_ours(text: str) -> None:
    assert CustomId.parse(text) is None


@pytest.mark.parametrize("arg", ["", "a:b", "9" * MAX_CUSTOM_ID])
def test_what_would_not_come_back_is_refused(arg: str) -> None:
    with pytest.raises(ValueError, match="custom id"):
        CustomId(Verb.ASK, arg)


def test_a_message_with_buttons_is_found_by_their_ids() -> None:
    piece = Piece("Words", view=Buttons([(ASK,)])).marked(MARKER)
    assert ids_of(piece) == ["bm:ask:1:v12.3"]
    assert piece.text == "Words"
    assert in_message(payload_of(piece)) == MARKER


def test_a_page_is_found_by_its_ids_and_one_without_buttons_by_its_last_line() -> None:
    assert in_message(payload_of(Piece(view=Page(["Words", (ASK,)])).marked(MARKER))) == MARKER
    assert in_message(payload_of(Piece(view=Page(["Words"])).marked(MARKER))) == MARKER


def test_a_message_without_buttons_is_found_by_its_small_last_line() -> None:
    piece = Piece("Words", footer="Question 142 · part 2 of 3").marked(MARKER)
    assert piece.text == "Words\n-# Question 142 · part 2 of 3 · b12.3"
    assert in_message(payload_of(piece)) == MARKER
    link_only = Piece("Words", view=Buttons([(Open("Open", "https://police.example"),)])).marked(MARKER)
    assert in_message(payload_of(link_only)) == MARKER


def test_a_marker_typed_by_somebody_else_does_not_count() -> None:
    assert in_message(payload_of(Piece("-# b99.0", view=Buttons([(ASK,)])))) is None
    forged = Piece("-# b99.0", view=Buttons([(ASK,)])).marked(MARKER)
    assert in_message(payload_of(forged)) == MARKER
    assert in_message(payload_of(Piece("-# b99.0\nWords", footer="Us").marked(MARKER))) == MARKER
    assert in_message(payload_of(Piece("-# b99.0\nWords"))) is None
    assert in_message({"content": "", "components": []}) is None


def test_a_topic_and_an_event_end_in_their_marker() -> None:
    assert in_text(f"Typed [beatmeet v99.0] and ours {MARKER.for_text}") == MARKER
    assert in_text(None) is None
    assert in_text("beatmeet v1.0") is None


def test_nobody_is_pinged_unless_named() -> None:
    quiet = Piece("@everyone").send_kwargs()["allowed_mentions"].to_dict()
    assert quiet == {"parse": []}
    loud = Piece("<@&5>", mention_roles=(5,)).send_kwargs()["allowed_mentions"].to_dict()
    assert loud == {"parse": [], "roles": [5]}


def test_equal_messages_compare_equal_and_any_difference_shows() -> None:
    piece = Piece("Words", view=Buttons([(ASK,)]), files=(("a.txt", b"1"),))
    same = Piece("Words", view=Buttons([(ASK,)]), files=(("a.txt", b"1"),))
    assert piece.fingerprint() == same.fingerprint()
    others = [
        replace(piece, content="Other"),
        replace(piece, view=Buttons([(Press("Ask", ASK.id),)])),
        replace(piece, view=None),
        replace(piece, files=(("a.txt", b"2"),)),
        piece.marked(MARKER),
    ]
    assert piece.fingerprint() not in {other.fingerprint() for other in others}


def test_an_edit_takes_away_what_is_no_longer_there() -> None:
    kwargs = Piece("Words").edit_kwargs()
    assert kwargs["view"] is None
    assert kwargs["content"] == "Words"
    assert kwargs["embeds"] == []
    assert set(Piece(view=Page(["Words"])).edit_kwargs()) == {"allowed_mentions", "view"}


def test_a_file_can_be_sent_again_after_a_failed_try() -> None:
    piece = Piece("Words", files=(("a.txt", b"abc"),))
    read = [piece.send_kwargs()["files"][0].fp.read() for _ in range(2)]
    assert read == [b"abc", b"abc"]


async def test_discord_py_keeps_no_view_of_ours() -> None:
    for view in (Page(["Words", (ASK,)]), Buttons([(ASK,)])):
        assert isinstance(view, discord.ui.View | discord.ui.LayoutView)
        assert view.is_finished()
        assert view.timeout is None


def test_a_list_that_does_not_fit_says_how_many_are_left_out() -> None:
    lines = [f"line {number}" for number in range(10)]
    assert fit(lines, 1000, lambda left: f"and {left} more") == "\n".join(lines)
    assert fit(lines, 20, lambda left: f"and {left} more") == "line 0\nand 9 more"
    assert fit(lines[:2], 1000, lambda left: f"and {left} more", 5) == "line 0\nline 1\nand 5 more"


def test_a_page_past_discord_s_limits_is_refused() -> None:
    with pytest.raises(ValueError, match="too much"):
        Page(["x" * 4001])
    with pytest.raises(ValueError, match=r"too much|maximum"):
        Page(["x"] * 41)
