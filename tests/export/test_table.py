"""The transcript as a table: reads back whole, and no cell acts as a formula."""

import csv
import io

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.question import QuestionState
from bot.domain.text import clean
from bot.export import transcript
from bot.services.models import DeclinedLine, QuestionLine, RecordView
from tests.export.examples import DROPPED, MOVED, OFFICER, T, pair, record, rich_record, taken_down


def rows_of(made: RecordView) -> list[dict[str, str]]:
    text = transcript.csv(made, T).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_one_row_a_question_with_what_became_of_it() -> None:
    rows = rows_of(rich_record())
    assert [row["Number"] for row in rows] == [str(n) for n in (*range(101, 115), 116, 117, 118)]
    assert rows[6]["Supports"] == "12"
    assert rows[7]["State"] == "Following up"
    assert rows[7]["Due"] == "2013-10-04"
    assert rows[7]["Answered by"] == OFFICER
    assert rows[8]["State"] == "Removed by the team"
    assert rows[8]["Question"] == rows[8]["Answer"] == rows[8]["Answered by"] == ""
    assert rows[13]["State"] == "Can't answer here"
    assert rows[13]["Reason"] == "This is about one person. Please call 101."
    assert [row["State"] for row in rows[14:]] == ["Carried over"] * 3


def test_a_promise_that_was_moved_or_dropped_says_why() -> None:
    moved = pair(1, "When is the gate mended?", None, follow_up=MOVED)
    dropped = pair(2, "Whose lamp is it?", None, follow_up=DROPPED, state=QuestionState.DECLINED)
    first, second = rows_of(record(moved, dropped))
    assert (first["State"], first["Due"]) == ("Following up", "2013-10-12")
    assert first["Reason"] == "The contractor is away."
    assert (second["State"], second["Question"]) == ("Could not be found out", "Whose lamp is it?")
    assert second["Reason"] == "Nobody owns <that> lamp."


def test_when_is_in_the_meeting_s_own_zone() -> None:
    assert rows_of(record(pair(5, "A?")))[0]["When (Europe/London)"] == "2013-10-01 18:05"


def test_spreadsheet_programs_are_told_it_is_utf_8_and_lines_end_as_they_expect() -> None:
    data = transcript.csv(record(pair(1, "Zażółć gęślą jaźń?")), T)
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n")
    assert rows_of(record(pair(1, "Zażółć gęślą jaźń?")))[0]["Question"] == "Zażółć gęślą jaźń?"


def test_formulas_are_text() -> None:
    for formula in (
        '=HYPERLINK("http://evil.example","x")',
        "+1+1",
        "-1+cmd|' /C calc'!A0",
        "@SUM(1)",
        "\t=1",
    ):
        made = record(pair(1, formula, formula, shown_as=formula), taken_down(2, formula))
        for row in rows_of(made):
            for cell in row.values():
                assert not cell.lstrip().startswith(("=", "+", "@")), cell
                assert not cell.startswith("-"), cell


@settings(max_examples=60, deadline=None)
@given(question=st.text(max_size=80), answer=st.text(max_size=80), name=st.text(max_size=20))
def test_any_text_reads_back_as_one_cell(question: str, answer: str, name: str) -> None:
    made = record(
        pair(1, question, answer, shown_as=name or None),
        declined=(DeclinedLine(2, "", answer),),
        carried_over=(QuestionLine(3, 3, question, QuestionState.SHOWN, 2),),
    )
    rows = rows_of(made)
    assert len(rows) == 3
    assert rows[0]["Question"].removeprefix("'") == clean(question).removeprefix("'")
    assert rows[1]["Reason"].removeprefix("'") == clean(answer).removeprefix("'")
    for row in rows:
        assert not any((cell or "")[:1] in {"=", "+", "@", "\t", "\r"} for cell in row.values())
