"""What people type is shown as they typed it and does nothing: no mention, no hidden link, no broken page."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.text import clean, discord_length
from bot.ui.markdown import GROWTH, inert, officer_markdown, quote

NOTATION = st.sampled_from(
    [
        "@everyone",
        "@here",
        "@Everyone",
        "sam@hereford.example",
        "<@123456789012345678>",
        "<@!1>",
        "<@&22>",
        "<#333>",
        "</ask:4>",
        "</a](b:5>",
        "<id:customize>",
        "<t:1380650400:F>",
        "<:wave:123456789012345678>",
        "[Kent Police](https://evil.example/a_b)",
        '[x](<https://evil.example> "Kent")',
        "[https://kent.police.uk](https://evil.example)",
        "https://kent.example/a_(b)_c?d=*e*",
        "<https://kent.example>",
        "HTTP://KENT.EXAMPLE/@everyone",
        "](https://evil.example)",
        "[",
        "]",
        "(",
        ")",
        "<",
        ">",
        "\\",
        "*",
        "**",
        "_",
        "__",
        "~~",
        "||",
        "`",
        "```",
        "\n",
        "\n\n",
        "\n# ",
        "\n-# ",
        "\n- ",
        "\n1. ",
        "\n> ",
        "\n>>> ",
        " ",
        "word",
        "it's",
        "é",
    ]
)
TYPED = st.one_of(
    st.lists(NOTATION, max_size=14).map("".join), st.text(), st.text("<@#&!/:>1[](){}\\*_`~| \n-ah")
)

ESCAPED = re.compile(r"\\[^0-9A-Za-z\s]")
LINK = re.compile(r"<https?://[^\s<>]+>")
MASKED = re.compile(r"\[[^\n]*?\]\(")
MENTION = re.compile(
    r"<@[!&]?\d+>|<#\d+>|</[^<>:\n]+:\d+>|<id:\w+(?::\d+)?>|@(?:everyone|here)\b", re.IGNORECASE
)
START = re.compile(r"^ *(?:#{1,3}\s|-#\s|>>>)", re.MULTILINE)


def alive(shown: str) -> str:
    """What Discord would still read as notation: a dot for each escaped sign and exact link."""
    return ESCAPED.sub("·", LINK.sub("·", shown))


@given(TYPED)
def test_no_mention_is_alive(typed: str) -> None:
    for shown in (inert(typed), officer_markdown(typed)):
        assert not MENTION.search(alive(shown))
        assert not re.search(r"<@[!&]?\d+>|<#\d+>|@(?:everyone|here)\b", LINK.sub("", shown))


@given(TYPED)
def test_no_link_hides_where_it_goes(typed: str) -> None:
    for shown in (inert(typed), officer_markdown(typed)):
        assert not MASKED.search(alive(shown))
        assert not MASKED.search(ESCAPED.sub("·", shown))


@given(TYPED)
def test_a_residents_marks_do_nothing(typed: str) -> None:
    shown = alive(inert(typed))
    assert not re.search(r"[*_`\\]|~~|\|\|", re.sub(r"<a?:\w+:\d+>", "", shown))
    assert not re.search(r"^ *(?:#{1,3}\s|-#\s|>|[-*+]\s|\d+\.\s)", shown, re.MULTILINE)


@given(TYPED)
def test_an_officers_text_has_no_heading_spoiler_or_code(typed: str) -> None:
    shown = alive(officer_markdown(typed))
    assert not START.search(shown)
    assert not re.search(r"`|\|\|", shown)


@given(TYPED)
def test_the_length_grows_no_more_than_is_said(typed: str) -> None:
    longest = GROWTH * discord_length(clean(typed))
    assert discord_length(inert(typed)) <= longest
    assert discord_length(officer_markdown(typed)) <= longest


@given(TYPED)
def test_an_officers_text_treated_twice_is_the_same(typed: str) -> None:
    assert officer_markdown(officer_markdown(typed)) == officer_markdown(typed)


@given(st.text(st.characters(exclude_characters="\\*_~|`<>[]@#-+.:", exclude_categories=["C", "M"])))
def test_ordinary_words_are_left_alone(typed: str) -> None:
    assert inert(typed) == officer_markdown(typed) == clean(typed)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("It's 5-0 & I’m <3 happy!", "It's 5-0 & I’m \\<3 happy!"),
        ("Who is <@123456789012345678>?", "Who is @…?"),
        ("see <#123> and </my-questions:1>", "see #… and /my-questions"),
        ("Hi @everyone, @here", "Hi @ everyone, @ here"),
        ("write to sam@hereford.example", "write to sam\\@hereford.example"),
        ("# Big\n-# small\n- item\n1. one\n>>> all", "\\# Big\n\\-# small\n\\- item\n1\\. one\n\\>>> all"),
        ("#4 is mine, and 1.5 miles", "#4 is mine, and 1.5 miles"),
        ("snake_case **bold** ||boo|| `x`", "snake\\_case \\*\\*bold\\*\\* \\|\\|boo\\|\\| \\`x\\`"),
        ("¯\\_(ツ)_/¯", "¯\\\\\\_(ツ)\\_/¯"),
        ("[see here] (maybe)", "\\[see here\\] (maybe)"),
        ("[see here]", "[see here]"),
        ("[Kent Police](https://evil.example/x)", "Kent Police (<https://evil.example/x>)"),
        ("[https://a.example](https://a.example)", "<https://a.example>"),
        (
            "[https://kent.police.uk](https://evil.example)",
            "<https://kent.police.uk> (<https://evil.example>)",
        ),
        ("(see https://a.example/b_c_(d)).", "(see <https://a.example/b_c_(d)>)."),
        ("**https://a.example**", "\\*\\*<https://a.example>\\*\\*"),
        ("https://a.example/@everyone", "<https://a.example/%40everyone>"),
        ("<javascript://x>", "\\<javascript://x>"),
        ("at <t:1380650400:t> <:wave:123456789012345678>", "at <t:1380650400:t> <:wave:123456789012345678>"),
    ],
)
def test_a_residents_text_reads_as_typed(typed: str, shown: str) -> None:
    assert inert(typed) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("**Yes**, *soon*, __sure__, ~~no~~", "**Yes**, *soon*, __sure__, ~~no~~"),
        ("- one\n- two\n  1. three\n> said", "- one\n- two\n  1. three\n> said"),
        ("# Heading\n- # in a list\n>>> all", "\\# Heading\n- \\# in a list\n\\>>> all"),
        ("2 * 3 * 4 and **never closed", "2 \\* 3 \\* 4 and \\*\\*never closed"),
        ("snake_case and \\*this\\*", "snake\\_case and \\*this\\*"),
        ("**[the form](https://a.example/f)**", "**the form (<https://a.example/f>)**"),
        ("**https://a.example/f**", "**<https://a.example/f>**"),
        ("ask <@123>, \\<@123>, \\@everyone", "ask @…, @…, @ everyone"),
        ("||hidden|| `code`", "\\|\\|hidden\\|\\| \\`code\\`"),
    ],
)
def test_an_officers_text_keeps_its_style_and_nothing_else(typed: str, shown: str) -> None:
    assert officer_markdown(typed) == shown


def test_a_quote_marks_every_line() -> None:
    assert quote("one\n\ntwo") == "> one\n> \n> two"


@pytest.mark.parametrize(
    "unit", ["[", "](", "<@1", "</a", "> ", " ", "- ", "1. ", "http://", "(", "\\", "`", "[a](http://b"]
)
def test_one_thing_repeated_is_read_to_the_end(unit: str) -> None:
    text = (unit * 4000)[:4000]
    assert discord_length(inert(text)) <= GROWTH * len(text)
    assert discord_length(officer_markdown(text)) <= GROWTH * len(text)
