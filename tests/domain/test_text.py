"""Typed text is made clean, compared, counted, shortened and split without harm to what it says."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.spans import read_markdown
from bot.domain.splitting import pieces
from bot.domain.text import (
    SMALLEST_LIMIT,
    clean,
    discord_length,
    fingerprint,
    is_blank,
    same_text,
    shorten,
    split,
)

# Cleaning


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Hello \r\nthere \r\r\r\r\r you\t ", "Hello\nthere\n\n\n you"),
        ("one\n\n\n\n\n\ntwo", "one\n\n\ntwo"),
        ("pay\u202epal\u2066 \u200bno\ufeffw\x00\x07", "paypal now"),
        ("cafe\u0301", "café"),
        ("a\u00a0b\u3000c", "a b c"),
        ("👩\u200d👩\u200d👧 ❤️ 👍🏽 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣", "👩\u200d👩\u200d👧 ❤️ 👍🏽 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣"),
        ("می\u200cخواهم", "می\u200cخواهم"),  # Persian needs its non-joiner
        ("a\u200db and 👩\u200d and \u200d👩", "ab and 👩 and 👩"),
        ("hidden\U000e0041\U000e0042 tags", "hidden tags"),
        ("z" + "\u0335" * 40 + "algo", "z" + "\u0335" * 6 + "algo"),
        ("half \ud800 an emoji", "half  an emoji"),
        ("it's “fine” – really…", "it's “fine” – really…"),
    ],
)
def test_cleaning_keeps_what_is_meant_and_drops_what_is_hidden(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@given(st.text())
@example("\U0001f3f4\u200b\U000e0067\U000e007f")
@example("\u0627\u200d\u0654\u200d\u0655")
def test_cleaning_twice_changes_nothing(typed: str) -> None:
    assert clean(clean(typed)) == clean(typed)


@given(st.text())
def test_clean_text_holds_nothing_that_hides_or_turns_text(typed: str) -> None:
    for char in clean(typed):
        assert unicodedata.category(char) not in {"Cc", "Cs"} or char == "\n"
        assert (
            char not in "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\r\t"
        )


@pytest.mark.parametrize("typed", ["", " ", "\n\t", "\u200b\u200d", "\u3164", "\u2800", "\ufe0f", "\u0301"])
def test_a_text_that_shows_nothing_is_blank(typed: str) -> None:
    assert is_blank(typed)


@pytest.mark.parametrize("typed", ["?", "a", "🙂", "0"])
def test_a_text_that_shows_something_is_not_blank(typed: str) -> None:
    assert not is_blank(typed)


# Repeats


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Will there be more patrols?", "will there be MORE  patrols"),
        ("Don't park here!", "dont park here"),
        ("Car-park lights", "carpark lights."),
        ("ｐａｒｋｉｎｇ", "parking"),
        ("Straße", "STRASSE"),
        ("cafe\u0301", "Café"),
        ("spe\u200beding", "speeding"),
    ],
)
def test_the_same_question_typed_otherwise_is_a_repeat(one: str, other: str) -> None:
    assert same_text(one, other)
    assert fingerprint(one) == fingerprint(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Ash Road 1", "Ash Road 2"), ("?", "🚗"), ("resume", "résumé é")]
)
def test_another_question_is_no_repeat(one: str, other: str) -> None:
    assert not same_text(one, other)


@given(st.text())
def test_a_fingerprint_is_64_hex_digits_of_any_text(typed: str) -> None:
    assert re.fullmatch("[0-9a-f]{64}", fingerprint(typed))
    assert same_text(typed, clean(typed))


# Counting and shortening


@given(st.text())
def test_length_is_in_utf16_units_and_never_below_code_points(typed: str) -> None:
    assert discord_length(typed) == len(typed.encode("utf-16-le", "surrogatepass")) // 2 >= len(typed)


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("short", 10, "short"),
        ("The lights on Ash Road are out", 14, "The lights on…"),
        ("The lights on Ash Road are out", 13, "The lights…"),
        ("Antidisestablishmentarianism", 8, "Antidis…"),
        ("👍🏽👍🏽👍🏽", 7, "👍🏽…"),
        ("👩\u200d👩\u200d👧👩\u200d👩\u200d👧", 12, "👩\u200d👩\u200d👧…"),
        ("🇬🇧🇬🇧", 6, "🇬🇧…"),
        ("ask <@123456789012345678> now", 20, "ask…"),
        ("a <:wave:123456789012345678> b", 12, "a…"),
        ("see </meeting list:123456789012345678> there", 20, "see…"),
        ("\\*\\*\\*\\*", 4, "\\*…"),
        ("anything", 1, "…"),
    ],
)
def test_a_text_is_shortened_at_the_end_of_a_word(text: str, limit: int, short: str) -> None:
    assert shorten(text, limit) == short
    assert discord_length(short) <= limit


@given(st.text(), st.integers(1, 60))
def test_a_shortened_text_fits_and_begins_as_the_text_does(text: str, limit: int) -> None:
    short = shorten(text, limit)
    assert discord_length(short) <= limit
    assert short == text or text.startswith(short.removesuffix("…"))


def test_a_limit_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        shorten("text", 0)


# Splitting

LOREM = "The team met on Tuesday. It went well! Who will come next? "
WORD = st.text("abcdefghij'é🙂", min_size=1, max_size=9)
PLAIN = st.lists(WORD, min_size=1, max_size=6).map(" ".join)
PHRASE = st.one_of(
    PLAIN,
    PLAIN,
    st.tuples(st.sampled_from(["**", "*", "__", "_", "~~", "||", "***", "`", "``"]), PLAIN).map(
        lambda span: f"{span[0]}{span[1]}{span[0]}"
    ),
    st.sampled_from(
        [
            "[the form we sent](https://kent.example/a_b/c?d=e*f)",
            "https://kent.example/a_very_long_path/that/goes/on",
            "<t:1380650400:F>",
            "<@123456789012345678>",
            "<#123456789012345678>",
            "<:wave:123456789012345678>",
            "</meeting list:123456789012345678>",
            "\\*not bold\\*",
            "lonely ** mark",
            "**never closed",
            "```py\nfor x in y:\n    print(x)\n\nprint('that is all there is to say here')\n```",
            "```\nplain code that goes on for a while and then some more of it\n```",
        ]
    ),
)
LINE = st.tuples(
    st.sampled_from(["", "", "", "> ", "- ", "1. ", "  - ", "# ", "-# ", "> - "]),
    st.lists(PHRASE, min_size=1, max_size=5).map(" ".join),
).map("".join)
MARKDOWN = st.lists(LINE, min_size=1, max_size=8).flatmap(
    lambda lines: st.sampled_from(["\n", "\n\n", ". "]).map(lambda between: between.join(lines))
)
LIMIT = st.integers(SMALLEST_LIMIT, 300)
WHOLES = re.compile(r"\[the form we sent\]\(\S+?\)|https://kent\.example/a_very\S+on|<[^<>\n]{1,40}>")


def no_space(text: str) -> str:
    return "".join(text.split())


@given(st.one_of(MARKDOWN, st.text()), LIMIT)
def test_every_part_fits_and_is_not_blank(text: str, limit: int) -> None:
    for part in split(text, limit):
        assert discord_length(part) <= limit
        assert part.strip()


@given(st.one_of(MARKDOWN, st.text(), st.text("*_~|`> \n-a#")), LIMIT)
def test_the_parts_together_say_what_the_text_says(text: str, limit: int) -> None:
    assert no_space("".join(piece.words for piece in pieces(text, limit))) == no_space(text)


@given(MARKDOWN, LIMIT)
def test_what_is_repeated_is_marks_and_nothing_else(text: str, limit: int) -> None:
    for piece in pieces(text, limit):
        assert re.fullmatch(r"(>>> )?(> )?([*_~|`]*|```\w*\n)", piece.rest + piece.before)
        assert re.fullmatch(r"\n?(> )?[*_~|`]*", piece.after)


@given(MARKDOWN, LIMIT)
def test_no_word_is_cut(text: str, limit: int) -> None:
    words = set(re.findall(r"[\w'🙂]+", text))
    for piece in pieces(text, limit):
        assert set(re.findall(r"[\w'🙂]+", piece.words)) <= words


@given(MARKDOWN, st.integers(120, 300))
def test_no_link_mention_time_or_emoji_is_cut(text: str, limit: int) -> None:
    whole = WHOLES.findall(text)
    assert [found for piece in pieces(text, limit) for found in WHOLES.findall(piece.words)] == whole


@given(MARKDOWN, LIMIT)
def test_code_blocks_are_closed_in_every_part(text: str, limit: int) -> None:
    for part in split(text, limit):
        assert part.count("```") % 2 == 0


@given(
    st.lists(PLAIN, min_size=1, max_size=30).map(" ".join),
    st.sampled_from(["**", "*", "__", "_", "~~", "||"]),
)
def test_a_long_span_is_closed_and_opened_again_in_every_part(text: str, mark: str) -> None:
    for part in split(f"{mark}{text}{mark}", SMALLEST_LIMIT):
        assert part.startswith(mark)
        assert part.endswith(mark)
        assert part.count(mark[0]) == 2 * len(mark)


def test_a_text_that_fits_is_left_as_it_is() -> None:
    assert split(" **Yes**, on Tuesday. ", 100) == ["**Yes**, on Tuesday."]
    assert split(" \n ", 100) == []


def test_paragraphs_come_before_lines_lines_before_sentences_sentences_before_words() -> None:
    paragraph = (LOREM * 2).strip()
    assert split(f"{paragraph}\n\n{paragraph}\n{paragraph}", 260) == [paragraph, f"{paragraph}\n{paragraph}"]
    assert split(f"{paragraph}\n{paragraph}", 200) == [paragraph, paragraph]
    assert split((LOREM * 3).strip(), 100)[0].endswith("It went well!")
    assert split("word " * 40, 64)[0] == "word " * 12 + "word"


def test_a_long_code_block_is_closed_and_opened_with_its_language() -> None:
    code = "\n".join(f"print({number})  # a line of code" for number in range(8))
    parts = split(f"Look:\n```py\n{code}\n```\nDone.", 120)
    assert len(parts) > 2
    for part in parts[1:-1]:
        assert part.startswith("```py\nprint(")
        assert part.endswith("\n```")


def test_a_quote_and_what_is_bold_in_it_go_on_in_the_next_part() -> None:
    parts = split("> **" + LOREM * 4 + "the end**", 100)
    assert all(part.startswith("> **") and part.endswith("**") for part in parts)
    rest = split(">>> " + (LOREM * 2 + "\n") * 3 + "- and an item of a list", 130)
    assert all(part.startswith(">>> ") for part in rest)


def test_the_mark_of_a_list_stays_with_its_item() -> None:
    parts = split("\n".join(f"- item {number} of the list with several words" for number in range(9)), 64)
    assert parts == [f"- item {number} of the list with several words" for number in range(9)]


def test_a_word_too_long_is_cut_between_seen_characters() -> None:
    family = "👩\u200d👩\u200d👧"
    parts = split(family * 40, 64)
    assert "".join(parts) == family * 40
    assert all(len(part) % len(family) == 0 for part in parts)


def test_a_link_longer_than_a_message_is_cut_rather_than_lost() -> None:
    url = "https://kent.example/" + "a" * 200
    assert "".join(split(url, 64)) == url


def test_a_limit_too_small_for_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="at least"):
        split("text", SMALLEST_LIMIT - 1)


@pytest.mark.parametrize(
    "unit", ["*", "_", "`", "~~", "||", "[", "](", "<", "\\", "> ", "- ", "```", "**a ", "\n ", "_a*"]
)
def test_one_mark_repeated_is_split_to_the_end(unit: str) -> None:
    text = (unit * 4000)[:4000]
    assert no_space("".join(piece.words for piece in pieces(text, 2000))) == no_space(text)


def styled(text: str) -> list[tuple[str, frozenset[str]]]:
    """Each letter with the marks it stands between."""
    found = read_markdown(text)
    spans = [(span.opens, span.closes, span.mark) for span in found.spans]
    spans += [(fence.start, fence.end, "```") for fence in found.fences]
    hidden = {index for fence in found.fences for index in range(fence.start, fence.body)}
    return [
        (char, frozenset(mark for opens, closes, mark in spans if opens < index < closes))
        for index, char in enumerate(text)
        if char.isalpha() and index not in hidden
    ]


@given(MARKDOWN.filter(lambda text: "never closed" not in text), LIMIT)
def test_every_letter_keeps_its_style(text: str, limit: int) -> None:
    parts = [letter for part in split(text, limit) for letter in styled(part)]
    assert parts == styled(text)
