"""The record of actions in words: whatever any service writes down reads as a sentence."""

import ast
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

import bot.services
from bot.domain.private_information import PrivateReply
from bot.services.action_log import ActionLine, ActionPage
from bot.ui.action_log import WORDS, action_log
from tests.ui.samples import TEAM, T, check_piece, words_of

SERVICES = sorted(Path(bot.services.__file__).parent.glob("*.py"))
NOW = datetime(2026, 10, 1, 18, tzinfo=UTC)
# Where `what` and `on_kind` stand in a call.
CALLS = {"actions.log": (3, 4), "note": (3, 4), "acting.log": (0, None)}
FILLED = {"kind.value": [kind.value for kind in PrivateReply]}
Function = ast.FunctionDef | ast.AsyncFunctionDef


class Module:
    """One module of the services, and what its calls write down."""

    def __init__(self, path: Path) -> None:
        self.name, self.tree = path.name, ast.parse(path.read_text(encoding="utf-8"))

    def logged(self) -> Iterator[str]:
        for call, within in self._calls(self.tree, ()):
            places = CALLS.get(ast.unparse(call.func))
            if places is None or any(function.name in ("note", "log") for function in within):
                continue
            what, kind = places
            kinds = ["private_information"] if kind is None else self._values(call.args[kind], within)
            yield from (
                f"{verb} {thing}" for verb in self._values(call.args[what], within) for thing in kinds
            )

    def _calls(
        self, node: ast.AST, within: tuple[Function, ...]
    ) -> Iterator[tuple[ast.Call, tuple[Function, ...]]]:
        if isinstance(node, Function):
            within = (*within, node)
        if isinstance(node, ast.Call):
            yield node, within
        for child in ast.iter_child_nodes(node):
            yield from self._calls(child, within)

    def _values(self, value: ast.expr, within: tuple[Function, ...]) -> list[str]:
        """Every text an expression can be; one that cannot be read fails the test."""
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            return [value.value]
        if isinstance(value, ast.IfExp):
            return [*self._values(value.body, within), *self._values(value.orelse, within)]
        if isinstance(value, ast.JoinedStr):
            start, filled = value.values
            assert isinstance(start, ast.Constant) and isinstance(start.value, str)
            assert isinstance(filled, ast.FormattedValue)
            return [f"{start.value}{end}" for end in FILLED[ast.unparse(filled.value)]]
        assert isinstance(value, ast.Name), f"{self.name}: cannot read {ast.unparse(value)}"
        for function in reversed(within):
            given = [
                node.value
                for node in ast.walk(function)
                if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == value.id
            ]
            if given:
                return [text for one in given for text in self._values(one, within)]
            names = [argument.arg for argument in function.args.args]
            if value.id in names:
                place = names.index(value.id)
                return [
                    text
                    for call, around in self._calls(self.tree, ())
                    if ast.unparse(call.func) == function.name
                    for text in self._values(call.args[place], around)
                ]
        raise AssertionError(f"{self.name}: {value.id} comes from nowhere")


def everything_logged() -> set[str]:
    return {found for path in SERVICES for found in Module(path).logged()}


def shown(
    what: str, on_kind: str, why: str | None = None, number: int | None = 12, at: datetime | None = NOW
) -> str:
    line = ActionLine("PC Oak", None, what, on_kind, number, at, why, NOW)
    return words_of(action_log(ActionPage(TEAM, (line,), 1, 1, 1), T))


def test_all_that_services_write_down_has_words_and_no_words_are_left_over() -> None:
    found = everything_logged()
    assert len(found) > 50, "the calls are found"
    assert found == set(WORDS)


@pytest.mark.parametrize("key", sorted(everything_logged()))
def test_no_line_shows_what_only_the_code_calls_it(key: str) -> None:
    what, _, on_kind = key.rpartition(" ")
    line = shown(what, on_kind)
    assert "_" not in line
    assert "{" not in line
    if on_kind in ("question", "private_information", "follow_up", "meeting"):
        said = {
            "question": "question 12",
            "private_information": "private information 12",
            "follow_up": "the follow-up of question 12",
            "meeting": "the meeting of <t:",
        }
        if key not in ("turned on private_information", "turned off private_information"):
            assert said[on_kind] in line


def test_what_is_said_beside_an_action_reads_as_part_of_it() -> None:
    assert "extended the meeting of" in shown("extended", "meeting", "+15 min")
    assert "by 15 min" in shown("extended", "meeting", "+15 min")
    assert "merged question 12 into question 4" in shown("merged", "question", "same as question 4")
    assert "passed private information 12 on, reference CAD-77" in shown(
        "passed_on", "private_information", "CAD-77"
    )
    assert "handed the follow-up of question 12 over to PC Elm" in shown("handed over", "follow_up", "PC Elm")
    assert "3 questions a meeting" in shown(
        "set_limits", "team", "questions_per_meeting=3, seconds_between=60, support_after_days=0"
    )
    assert "why: Shouting" in shown("muted", "question", "Shouting")


def test_what_is_gone_is_still_named_by_its_kind() -> None:
    assert "a question" in shown("answered", "question", number=None)
    assert "a meeting" in shown("opened", "meeting", at=None)


@pytest.mark.parametrize("key", sorted(everything_logged()))
def test_ten_of_the_longest_lines_fit_a_page(key: str) -> None:
    what, _, on_kind = key.rpartition(" ")
    long = "*_~`|>" * 200
    line = ActionLine(long, long[:100] + "x", what, on_kind, 2**31, NOW, long, NOW)
    check_piece(action_log(ActionPage(TEAM, (line,) * 10, 10**6, 10**5, 10**5), T))
