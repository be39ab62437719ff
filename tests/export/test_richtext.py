"""An officer's Markdown as HTML."""

import pytest

from bot.export.richtext import host, plain_text, rich
from bot.export.tokens import Wording, plain
from bot.i18n import texts
from tests.export.pages import Page

LONDON = Wording(texts("en-GB"), "Europe/London")


def one(text: str) -> str:
    """The inside of the one paragraph a text makes."""
    made = str(rich(text, LONDON)).strip()
    assert made.startswith("<p>")
    assert made.endswith("</p>")
    return made[3:-4]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("**bold** *italic* _too_", "<strong>bold</strong> <em>italic</em> <em>too</em>"),
        ("~~gone~~ __under__", "<s>gone</s> <u>under</u>"),
        ("`code <b>`", "<code>code &lt;b&gt;</code>"),
        ("one\ntwo", "one<br>\ntwo"),
        ("snake_case_name 2*3*4", "snake_case_name 2<em>3</em>4"),
        (r"\*plain\*", "*plain*"),
        ("&amp; <b>", "&amp;amp; &lt;b&gt;"),
    ],
)
def test_a_small_part_of_markdown_is_kept(typed: str, shown: str) -> None:
    assert one(typed) == shown


def test_lists_quotes_and_code_blocks_are_kept() -> None:
    made = str(rich("- a\n- b\n\n3. c\n\n> d\n\n```python\n<e>\n```", LONDON))
    assert "<ul>\n<li>a</li>\n<li>b</li>\n</ul>" in made
    assert '<ol start="3">' in made
    assert "<blockquote>" in made
    assert "<pre><code>&lt;e&gt;\n</code></pre>" in made


def test_a_heading_is_bold_words_and_leaves_the_page_s_outline_alone() -> None:
    assert str(rich("## What we did", LONDON)).strip() == '<p class="head">What we did</p>'


def test_a_named_link_says_which_host_it_leads_to() -> None:
    made = one("see [the council](https://council.example/a?b=1&c=2)")
    assert 'href="https://council.example/a?b=1&amp;c=2"' in made
    assert made.endswith('<span class="target">(council.example)</span>')
    assert 'rel="noopener noreferrer nofollow"' in made


def test_a_bare_address_is_a_link_without_the_full_stop_after_it() -> None:
    assert '<a href="https://x.example/_a_b?c=(d)" rel' in one("At https://x.example/_a_b?c=(d).")
    assert '<a href="https://x.example/" rel' in one("(https://x.example/)")
    assert '<a href="https://x.example" rel' in one("**https://x.example**")
    assert '<a href="https://x.example" rel' in one("<https://x.example>")


@pytest.mark.parametrize(
    "target",
    ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "file:///etc/passwd",
     "mailto:a@b.example", "//evil.example", "vbscript:x", "https://police.example@evil.example/",
     "http://[::1", "https://"],
)  # fmt: skip
def test_other_addresses_are_no_links(target: str) -> None:
    for typed in (f"[here]({target})", f"<{target}>", target):
        assert not list(Page(str(rich(typed, LONDON))).attributes("a")), typed


def test_a_host_in_other_letters_is_shown_as_what_it_is() -> None:
    made = one("[kent.police.uk](https://kеnt.example)")  # a Cyrillic letter
    assert "(xn--" in made


def test_pictures_are_not_loaded() -> None:
    assert "<img" not in one("![a](https://evil.example/p.png)")


def test_a_timestamp_is_a_day_in_the_team_s_zone() -> None:
    made = one("on <t:1380646800:D>, at <t:1380646800:t>, <t:1380646800:R>")
    assert '<time datetime="2013-10-01T17:00:00+00:00">Tuesday 1 October 2013</time>' in made
    assert ">18:00</time>" in made
    assert ">Tuesday 1 October 2013, 18:00</time>" in made


def test_a_timestamp_outside_the_calendar_stays_as_typed() -> None:
    for typed in ("<t:99999999999999>", "<t:-99999999999>", "<t:253402300799:F>"):
        assert plain(typed, LONDON) == typed
        assert str(plain_text(typed, LONDON)) == typed.replace("<", "&lt;").replace(">", "&gt;")


def test_tokens_are_words_in_plain_text_too() -> None:
    typed = "<@1> <@!2> <@&3> <#4> <:wave:5> <a:party:6> </ask:7> <id:guide>"
    assert plain(typed, LONDON) == "@someone @someone @a group #a channel :wave: :party: /ask #a channel"


def test_tokens_in_code_stay_words_of_the_code() -> None:
    assert one("`<t:1380646800:D>`") == "<code>&lt;t:1380646800:D&gt;</code>"


def test_what_is_nested_too_deep_to_read_is_shown_as_typed_and_not_lost() -> None:
    for typed in (">" * 300 + " words", "- " * 300 + "words"):
        assert Page(str(rich(typed, LONDON))).words.strip().endswith("words")


def test_only_the_web_has_hosts() -> None:
    assert host("https://Kent.Police.uk/a") == "kent.police.uk"
    assert host("ftp://kent.example") == host("kent.example") == host("http://[") == ""
