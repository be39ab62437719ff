"""Parts run in turns, and what they found is told in their order."""

import asyncio
import json
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from typer.testing import CliRunner

from torture import __main__ as command
from torture.part import Options, Tell, Trial
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
