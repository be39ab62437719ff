"""The attack's tables cover what there is, and its checks can fail."""

from pathlib import Path

import pytest

from torture.attack.expected import COMMANDS, VERBS, Right
from torture.attack.hostile import texts
from torture.attack.rows import Log, differing
from torture.attack.surface import handlers


async def test_somebody_says_of_every_verb_who_may_use_it(tmp_path: Path) -> None:
    found = await handlers(tmp_path)
    assert {one.verb for one in found} == set(VERBS)
    parts = {one.verb: one.parts for one in found}
    assert parts["show"] == ("team_id", "question_id", "_number", "desk")
    assert parts["repeat_in"] == ("every", "at", "minutes", "start")


def test_teams_are_the_administrators() -> None:
    rights = {line.right for name, line in COMMANDS.items() if name.startswith("team ")}
    assert rights == {Right.SETS_UP, Right.ADMINISTRATOR}


def test_a_changed_row_is_seen() -> None:
    before, after = {"question": ((1, "shown"),)}, {"question": ((1, "answered"),)}
    assert differing(before, after) == ["question: 1 rows came or changed, 1 went"]
    assert differing(before, after, frozenset({"question"})) == []
    assert differing(before, dict(before)) == []


async def test_a_refusal_is_found_in_the_log_though_it_comes_in_pieces(tmp_path: Path) -> None:
    path = tmp_path / "bot.log"
    path.write_bytes(b'{"event": "ready", "level": "info"}\n{"event": "ref')
    log = Log(path)
    assert [line["event"] for line in log.new_lines()] == ["ready"]
    with path.open("ab") as file:
        file.write(b'used", "level": "info"}\nTraceback\n')
    lines = await log.until_refused()
    assert [(line["event"], line["level"]) for line in lines] == [("refused", "info"), ("Traceback", "error")]


@pytest.mark.parametrize("name", ["surrogate", "script", "formula", "right to left", "4,000 characters"])
def test_hostile_texts_hold_what_their_names_say(name: str) -> None:
    assert texts(1, 2)[name]
