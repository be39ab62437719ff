"""The transcript as a page: everything that was published, safe whatever was typed."""

import itertools
import re
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.domain.question import QuestionState
from bot.export import transcript
from bot.services.models import DeclinedLine, QuestionLine, SpeechView
from tests.export.examples import (
    DROPPED,
    HOSTILE,
    LONG_ANSWER,
    MEETING,
    MOVED,
    OFFICER,
    OPENED,
    TEAM,
    T,
    pair,
    record,
    rich_record,
    taken_down,
)
from tests.export.pages import Page, assert_harmless

_MARKS = st.sampled_from(
    ["<", ">", "&", '"', "'", "`", "```", "*", "**", "_", "__", "~~", "||", "[", "](", ")", "\n", "> ", "- ",
     "1. ", "# ", "\\", "http://", "https://x.example/", "javascript:", "data:text/html,", "<script>", "</p>",
     "</article>", "<img src=x onerror=alert(1)>", "<!--", "-->", "]]>", "<?php", "<t:1380646800:R>",
     "<t:99999999999999>", "<@1234567890>", "<@&12>", "<#12>", "<:a:12>", "</ask:12>", "@everyone", "\u202e",
     "style=", "onclick=", "{{ 7*7 }}", "{% for %}", " ", "\t", "\r", "\0", "\U0001f1ec\U0001f1e7"]
)  # fmt: skip
hostile_texts = st.one_of(
    st.text(max_size=60), st.lists(st.one_of(_MARKS, st.text(max_size=4)), max_size=30).map("".join)
)


def page_of(*pairs: object, **changes: object) -> Page:
    return Page(transcript.html(record(*pairs, **changes), T))  # type: ignore[arg-type]


def squeezed(words: str) -> str:
    return " ".join(words.split())


def test_the_page_says_when_the_meeting_was_who_answered_and_what_comes_next() -> None:
    words = squeezed(Page(transcript.html(rich_record(), T)).words)
    assert "Meeting: New Ash Green team" in words
    assert "Tuesday 1 October 2013, 18:00 – 19:00" in words
    assert "PC Rowan Example and Sgt Kim Sample" in words
    assert "58 people" in words
    assert "Tuesday 5 November 2013, 18:00" in words


def test_the_summary_on_the_page_adds_up() -> None:
    source = transcript.html(rich_record(), T).decode()
    body, foot = source.split("<tbody>")[1].split("</tbody>")
    counts = [int(count) for count in re.findall(r"<td>(\d+)</td>", body)]
    assert sum(counts) == int(re.findall(r"<td>(\d+)</td>", foot)[0]) == 18


def test_every_pair_stands_on_the_page_in_the_order_it_was_published() -> None:
    source = transcript.html(record(pair(12, "Twelve?"), pair(3, "Three?"), pair(7, "Seven?")), T).decode()
    assert re.findall(r'<article id="q(\d+)"', source) == ["12", "3", "7"]


def test_a_follow_up_says_who_comes_back_and_by_when() -> None:
    words = squeezed(page_of(pair(8, "How many?", None)).words)
    assert f"{OFFICER} will find out and come back by Friday 4 October 2013." in words
    assert "Question 8, by Friday 4 October 2013" in words


def test_a_promise_that_was_moved_or_dropped_says_why() -> None:
    moved = pair(1, "When is the gate mended?", None, follow_up=MOVED)
    dropped = pair(2, "Whose lamp is it?", None, follow_up=DROPPED, state=QuestionState.DECLINED)
    words = squeezed(page_of(moved, dropped).words)
    assert "First said: by Friday 4 October 2013. Reason: The contractor is away." in words
    assert (
        "PC Rowan Example said they would find out by Friday 4 October 2013, and could not. "
        "Reason: Nobody owns <that> lamp."
    ) in words
    assert "Whose lamp is it?" in words
    promises = words[words.index("We will come back") : words.index("Questions and answers")]
    assert "Question 1, by Saturday 12 October 2013" in promises
    assert "Question 2" not in promises


def test_a_kept_follow_up_shows_its_answer_and_the_day_it_came() -> None:
    later = OPENED + timedelta(days=2)
    promise = pair(8, "How many?", None).follow_up
    assert promise is not None
    kept = pair(8, "How many?", "Eleven.", follow_up=replace(promise, kept_at=later), given_at=later)
    words = squeezed(page_of(kept).words)
    assert "Eleven." in words
    assert "Thursday 3 October 2013, 18:00" in words
    assert "come back by" not in words


def test_a_pair_that_was_taken_down_leaves_only_its_number_and_the_reason() -> None:
    words = squeezed(page_of(taken_down(9, "It named a neighbour.")).words)
    assert "Question 9 Removed by the team: It named a neighbour." in words


def test_texts_of_a_removed_or_withdrawn_pair_are_left_out_even_if_handed_in() -> None:
    gone = replace(taken_down(9), text="SECRET question", answer="SECRET answer")
    withdrawn = pair(10, "SECRET too", state=QuestionState.WITHDRAWN)
    for made in (transcript.html, transcript.csv):
        assert b"SECRET" not in made(record(gone, withdrawn), T)


def test_a_resident_s_name_is_nowhere_in_the_files() -> None:
    named = pair(1, "Who reads this?", asker_name="Robin Resident")
    carried = QuestionLine(2, 2, "And this?", QuestionState.SHOWN, 0, asker_name="Robin Resident")
    for made in (transcript.html, transcript.csv):
        assert b"Robin" not in made(record(named, carried_over=(carried,)), T)


def test_an_account_number_in_a_mention_stays_out_of_the_files() -> None:
    mentions = (
        "Ask <@123456789012345678>, <@!123456789012345678>, <@&123456789012345678>, <#123456789012345678>"
    )
    made = record(pair(1, mentions, mentions))
    for data in (transcript.html(made, T), transcript.csv(made, T)):
        assert b"12345678901" not in data
        assert b"@someone" in data


def test_what_was_declined_or_carried_over_is_listed_by_number() -> None:
    page = page_of(
        declined=(DeclinedLine(4, "", "Please call 101."),),
        carried_over=(
            QuestionLine(5, 5, "A hall?", QuestionState.SHOWN, 1),
            QuestionLine(6, 6, "", QuestionState.WAITING, 0),
        ),
    )
    words = squeezed(page.words)
    assert "Question 4: Please call 101." in words
    assert "Question 5: A hall?" in words
    assert "Question 6" in words


def test_what_was_said_to_the_room_is_kept() -> None:
    page = page_of(speeches=(SpeechView(TEAM, MEETING, OFFICER, "**Welcome** all", OPENED),))
    assert f"Welcome all {OFFICER} · 18:00" in squeezed(page.words)


def test_a_question_keeps_its_lines_and_no_markdown_of_its_own() -> None:
    source = transcript.html(record(pair(1, "One **line**\n# two")), T).decode()
    assert "One **line**\n# two</div>" in source


def test_the_page_has_a_language_landmarks_one_title_and_headings_in_order() -> None:
    page = Page(transcript.html(rich_record(), T))
    assert next(page.attributes("html"))["lang"] == "en-GB"
    tags = [tag for tag, _ in page.tags]
    assert {"header", "main", "footer"} <= set(tags)
    assert tags.count("h1") == tags.count("main") == 1
    levels = [int(tag[1]) for tag in tags if re.fullmatch(r"h\d", tag)]
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    assert all(attrs["scope"] in {"row", "col"} for attrs in page.attributes("th"))
    ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert {
        attrs["aria-labelledby"] for attrs in page.attributes("article") if "aria-labelledby" in attrs
    } <= set(ids)


def test_the_page_loads_nothing_and_forbids_it_too() -> None:
    source = transcript.html(rich_record(), T)
    page = Page(source)
    assert "default-src 'none'" in page.policy
    assert not {"script", "link", "img", "iframe", "object", "audio", "video", "form"} & {
        t for t, _ in page.tags
    }
    style = re.search(rb"<style>(.*?)</style>", source, re.DOTALL)
    assert style
    assert b"url(" not in style[1]
    assert b"@import" not in style[1]


def test_the_style_is_the_one_the_page_s_policy_allows() -> None:
    import base64
    import hashlib

    source = transcript.html(rich_record(), T)
    style = re.search(rb"<style>(.*?)</style>", source, re.DOTALL)
    assert style
    allowed = base64.b64encode(hashlib.sha256(style[1]).digest()).decode()
    assert f"'sha256-{allowed}'" in Page(source).policy


def test_the_same_record_gives_the_same_bytes() -> None:
    assert transcript.html(rich_record(), T) == transcript.html(rich_record(), T)
    assert transcript.csv(rich_record(), T) == transcript.csv(rich_record(), T)


def test_a_change_of_one_answer_changes_the_bytes() -> None:
    assert transcript.html(record(pair(1, "A?", "B")), T) != transcript.html(record(pair(1, "A?", "C")), T)


def test_an_official_page_that_is_no_web_address_is_no_link() -> None:
    page = page_of(team=replace(TEAM, official_page="javascript:alert(1)"))
    assert_harmless(page)
    assert "javascript" not in page.words


def test_a_rich_record_makes_a_harmless_page() -> None:
    page = Page(transcript.html(rich_record(), T))
    assert_harmless(page)
    assert "<script>alert(1)</script>" in page.words, "shown as it was typed"


def test_an_empty_meeting_still_makes_a_page() -> None:
    page = page_of(answering=(), next_meeting=None)
    assert_harmless(page)
    assert "No question was answered" in page.words


@settings(max_examples=60, deadline=None)
@given(question=hostile_texts, answer=hostile_texts, name=hostile_texts, title=hostile_texts)
def test_nothing_typed_becomes_markup_that_acts(question: str, answer: str, name: str, title: str) -> None:
    made = record(
        pair(1, question, answer, shown_as=name),
        taken_down(2, question),
        team=replace(TEAM, name=name, organisation=title, official_page=answer),
        meeting=replace(MEETING, title=title),
        answering=(name,),
        declined=(DeclinedLine(3, question, answer),),
        carried_over=(QuestionLine(4, 4, question, QuestionState.SHOWN, 0),),
        speeches=(SpeechView(TEAM, MEETING, name, answer, OPENED),),
    )
    source = transcript.html(made, T)
    assert_harmless(Page(source))
    assert source == transcript.html(made, T)


@pytest.mark.parametrize("sign", ["*", "_", "`", "[", ">", "> ", "- ", "<", "](", "~~", "|", "\\", "http://"])
def test_four_thousand_signs_make_a_page(sign: str) -> None:
    text = (sign * 4000)[:4000]
    assert_harmless(page_of(pair(1, text[:1000], text)))


def test_a_long_answer_is_whole_on_the_page() -> None:
    words = squeezed(page_of(pair(1, "Why?", LONG_ANSWER)).words)
    assert words.count("Every count is published as it is.") == 70
    assert "112 cars 8 over 35 mph" in words
    assert_harmless(page_of(pair(1, HOSTILE, HOSTILE)))
