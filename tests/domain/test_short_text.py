import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import BadPage, Blank, TooLong
from bot.domain.errors.teams import BadNoticePage
from bot.domain.short_text import notice_page, official_page, optional_text, short_text


@given(st.text(max_size=80))
def test_a_short_text_is_one_tidy_line_or_refused(text: str) -> None:
    try:
        tidy = short_text("name", text, 60)
    except (Blank, TooLong):
        return
    assert 1 <= len(tidy) <= 60
    assert tidy == " ".join(tidy.split())


def test_what_is_refused_comes_back_whole() -> None:
    with pytest.raises(TooLong) as refused:
        short_text("title", "x" * 11, 10)
    assert (refused.value.field, refused.value.limit, refused.value.length) == ("title", 10, 11)
    assert refused.value.text == "x" * 11


def test_an_optional_text_may_be_absent_or_blank() -> None:
    assert optional_text("reason", None, 10) is None
    assert optional_text("reason", " \n ", 10) is None
    assert optional_text("reason", " too  wet ", 10) == "too wet"


@pytest.mark.parametrize(
    "address",
    ["https://www.kent.police.uk/ash-green?x=1#y", "http://example.org", " https://example.org:8443/ "],
)
def test_a_web_address_is_kept_as_typed(address: str) -> None:
    assert official_page(address) == address.strip()


@pytest.mark.parametrize(
    "address",
    ["", "example.org", "https://", "https://user@example.org", "https://example.org/a b", "https://x",
     "https://example.org/>evil", "mailto:a@example.org"],
)  # fmt: skip
def test_anything_else_is_no_official_page(address: str) -> None:
    with pytest.raises(BadPage):
        official_page(address)


@pytest.mark.parametrize(
    "address",
    [
        "https://www.example.org/privacy", " https://example.org:8443/a?b=c#d ",
        "https://xn--e1afmkfd.example/", "HTTPS://example.org/",
    ],
)  # fmt: skip
def test_a_notice_may_stand_at_a_safe_address(address: str) -> None:
    assert notice_page(address) == address.strip()


@pytest.mark.parametrize(
    "address",
    [
        "", "example.org/privacy", "http://example.org/privacy", "javascript:alert(1)//https://example.org",
        "data:text/html,https://example.org", "ftp://example.org", "//example.org", "https:example.org",
        "https://police.uk@elsewhere.example/", "https://user:word@example.org/", "https://x", "https://.",
        "https://example.org/> @everyone", "https://example.org/)[x](https://away.example)",
        "https://example.org/ a", "https://example.org/\n## Big", "https://example.org\\@away.example",
        "https://\u0440olice.example/", "https://example.org/\u202efdp", "https://example.org/\u200b",
        "https://example.org:0/", "https://[", "https://example.org/\x00", "https://exаmple.org",
        "https://example.org/`x`", "https://example.org/||x||",
    ],
)  # fmt: skip
def test_a_notice_stands_at_no_other(address: str) -> None:
    with pytest.raises(BadNoticePage):
        notice_page(address)


def test_a_notices_address_that_is_too_long_is_refused_by_its_own_name() -> None:
    with pytest.raises(TooLong) as refused:
        notice_page("https://example.org/" + "x" * 300)
    assert refused.value.field == "notice_page"


def test_an_address_too_long_for_a_welcome_is_refused() -> None:
    with pytest.raises(TooLong):
        official_page("https://example.org/" + "x" * 300)


@pytest.mark.parametrize("hidden", ["\ud800", "\u202e", "\u200b", "\x00", "\U000e0041"])
def test_what_cannot_be_seen_or_stored_is_left_out_of_a_name(hidden: str) -> None:
    assert short_text("name", f"PC {hidden}Oak", 60) == "PC Oak"
    with pytest.raises(Blank):
        short_text("name", hidden, 60)


@pytest.mark.parametrize("hidden", ["\ud800", "\u202e", "\u200b", "\x00"])
def test_a_page_that_hides_something_is_refused(hidden: str) -> None:
    with pytest.raises(BadPage):
        official_page(f"https://www.example.org/{hidden}fdp")
