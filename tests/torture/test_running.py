"""Parts run in turns, and what they found is told in their order."""

import asyncio
import json
import os
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from typer.testing import CliRunner

from torture import __main__ as command
from torture.part import Options, Tell, Trial, run_again
from torture.parts import PARTS, TURNS

BROKEN = "it says half a character: \ud800"


@dataclass
class Waiting:
    """Ends once the other has begun."""

    name: str
    wrong: str
    begun: asyncio.Event = field(default_factory=asyncio.Event)
    other: "Waiting | None" = None

    async def run(self, options: Options, tell: Tell) -> list[Trial]:
        self.begun.set()
        if self.other is not None:
            await asyncio.wait_for(self.other.begun.wait(), 5)
        tell("tried.")
        wrong = (self.wrong,) if self.wrong else ()
        return [Trial(self.name, "the trial", wrong, seconds=1.0, again="make torture")]


@pytest.fixture
def two_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Waiting, Waiting]:
    first, second = Waiting("first", ""), Waiting("second", BROKEN)
    first.other, second.other = second, first
    monkeypatch.setattr(command, "TURNS", ((first, second),))
    monkeypatch.setattr(command, "PARTS", (first, second))
    monkeypatch.chdir(tmp_path)
    return first, second


def test_parts_of_one_turn_run_at_the_same_time(two_parts: tuple[Waiting, Waiting]) -> None:
    ended = CliRunner().invoke(command.app, ["--seed", "7", "--json"])
    told = json.loads(ended.stdout.splitlines()[-1])
    assert (told["seed"], list(told["parts"])) == (7, ["first", "second"])
    assert [one["trial"] for one in told["wrong"]] == ["the trial"]


def test_what_was_found_is_told_though_it_quotes_half_a_character(two_parts: tuple[Waiting, Waiting]) -> None:
    ended = CliRunner().invoke(command.app, ["--seed", "7"])
    assert ended.exit_code == 1
    assert r"WRONG second · the trial: it says half a character: \ud800" in ended.stdout


def test_one_part_can_be_asked_for_by_name(two_parts: tuple[Waiting, Waiting]) -> None:
    two_parts[0].other = None
    ended = CliRunner().invoke(command.app, ["--part", "first"])
    assert ended.exit_code == 0
    assert "WRONG" not in ended.stdout


def test_every_part_has_its_turn_once_and_the_requests_come_last() -> None:
    names = [part.name for part in PARTS]
    assert len(names) == len(set(names))
    assert [part.name for part in TURNS[-1]] == ["requests"]


@pytest.mark.parametrize(
    "name",
    [
        "60 s, resumed · officers' room deleted",
        "frame: a team chosen: {'0': 'New \"Ash\" Green'}",
        "$1 `x` \\1",
    ],
)
def test_what_is_to_be_typed_to_run_one_again_names_it_whatever_quotes_it_holds(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / "Makefile").write_text("torture:\n\t@printf '%s\\n' $(ARGS)\n", encoding="utf-8")
    typed = run_again("attack", name, Options(7, 10, tmp_path))
    # As somebody types it: not within the make that runs these tests.
    env = {key: value for key, value in os.environ.items() if not key.startswith("M") and key != "ARGS"}
    read = subprocess.run(
        typed, shell=True, cwd=tmp_path, capture_output=True, text=True, check=True, env=env
    )
    assert read.stdout.splitlines() == ["--part", "attack", "--only", name, "--seed", "7"]
