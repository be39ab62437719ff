"""`python -m torture`: run the parts, show a table, end with 1 if anything did not hold."""

import asyncio
import io
import json as jsonlib
import random
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.console import Console
from rich.table import Table

from bench.machine import PROJECT, this_machine
from bench.page import write_section
from bench.run_folder import run_folder
from torture.part import Options, Part, Tell, Trial
from torture.parts import PARTS, TURNS

FOLDER: Final = Path("data/torture")
OPENAPI: Final = PROJECT.parent / "shared" / "data" / "discord-openapi.json"

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def main(
    rounds: Annotated[int, typer.Option(help="How many meetings are killed again and again.")] = 10,
    seed: Annotated[int | None, typer.Option(help="Repeats a run; drawn and printed if left out.")] = None,
    part: Annotated[list[str] | None, typer.Option(help="Only this part; may be given again.")] = None,
    only: Annotated[str, typer.Option(help="Only the trials whose name contains this.")] = "",
    openapi: Annotated[Path, typer.Option(help="Discord's description of its API.")] = OPENAPI,
    json: Annotated[bool, typer.Option("--json", help="End with one line of JSON.")] = False,
    write: Annotated[bool, typer.Option("--write", help="Write docs/measurements.md.")] = False,
) -> None:
    """Try what the product promises, under kills, faults and attacks."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # What was found wrong may quote what no file takes: half a character.
        sys.stdout.reconfigure(errors="backslashreplace")
    names = [one.name for one in PARTS]
    if unknown := sorted(set(part or []) - set(names)):
        raise typer.BadParameter(f"no such part: {', '.join(unknown)}; there are {', '.join(names)}")
    seed = random.randrange(1_000_000) if seed is None else seed
    with run_folder(FOLDER.resolve()) as folder:
        options = Options(seed, rounds, folder, only, openapi if openapi.exists() else None)
        shapes = "" if options.openapi else " Shapes of requests: not checked."
        print(f"Seed {seed}, {rounds} rounds.{shapes}")
        began = time.monotonic()
        trials = asyncio.run(_run(options, part or names))
        minutes = (time.monotonic() - began) / 60
    _show(trials)
    print(f"It took {minutes:.1f} minutes; seconds are each trial's own, of many at the same time.")
    is_wrong = any(trial.wrong for trial in trials)
    if is_wrong:
        print(f"Until the next run, what they left is in {folder}.")
    if write:
        write_section("Torture", _as_markdown(trials, options, minutes))
    if json:
        print(jsonlib.dumps(_as_data(trials, options, minutes)))
    sys.exit(1 if is_wrong or not trials else 0)


async def _run(options: Options, parts: Sequence[str]) -> list[Trial]:
    found = []
    for turn in TURNS:
        found += await asyncio.gather(*(_tried(part, options) for part in turn if part.name in parts))
    return [trial for trials in found for trial in trials]


async def _tried(part: Part, options: Options) -> list[Trial]:
    trials = await part.run(options, _teller(part.name))
    for trial in trials:
        for wrong in trial.wrong:
            print(f"WRONG {part.name} · {trial.name}: {wrong}\n  again: {trial.again}", flush=True)
    return trials


def _teller(part: str) -> Tell:
    return lambda sentence: print(f"{part}: {sentence}", flush=True)


def _counts(trials: Sequence[Trial]) -> list[tuple[str, int, int, int, float]]:
    """Part, tried, wrong, not run, seconds."""
    rows = []
    for name in dict.fromkeys(trial.part for trial in trials):
        of_part = [trial for trial in trials if trial.part == name]
        skipped = sum(bool(trial.not_run) for trial in of_part)
        wrong = sum(bool(trial.wrong) for trial in of_part)
        rows.append((name, len(of_part) - skipped, wrong, skipped, sum(t.seconds for t in of_part)))
    return rows


def _show(trials: Sequence[Trial]) -> None:
    table = Table("part", "tried", "wrong", "not run", "seconds")
    for name, tried, wrong, skipped, seconds in _counts(trials):
        table.add_row(name, str(tried), str(wrong), str(skipped), f"{seconds:.0f}")
    Console().print(table)
    for why, times in Counter(trial.not_run for trial in trials if trial.not_run).items():
        names = ", ".join(trial.name for trial in trials if trial.not_run == why)
        print(f"Not run ({times}): {why}: {names}")


def _as_markdown(trials: Sequence[Trial], options: Options, minutes: float) -> str:
    how = f"`make torture`, seed {options.seed}, {options.rounds} rounds: {minutes:.1f} minutes"
    lines = [
        f"{this_machine().in_words()}. {how}. Seconds are each trial's own, of many at the same time.",
        "",
        "| part | tried | wrong | not run | seconds |",
        "|---|---|---|---|---|",
    ]
    lines += [f"| {n} | {t} | {w} | {s} | {sec:.0f} |" for n, t, w, s, sec in _counts(trials)]
    wrong = [f"- Wrong: {t.part}, {t.name}: {fault}" for t in trials for fault in t.wrong]
    not_run = dict.fromkeys(f"- Not run: {t.part}: {t.not_run}" for t in trials if t.not_run)
    return "\n".join([*lines, "", *wrong, *not_run])


def _as_data(trials: Sequence[Trial], options: Options, minutes: float) -> dict[str, object]:
    return {
        "seed": options.seed,
        "rounds": options.rounds,
        "minutes": round(minutes, 1),
        "parts": {
            name: {"tried": tried, "wrong": wrong, "not_run": skipped, "seconds": round(seconds, 1)}
            for name, tried, wrong, skipped, seconds in _counts(trials)
        },
        "wrong": [
            {"part": t.part, "trial": t.name, "wrong": t.wrong, "again": t.again} for t in trials if t.wrong
        ],
    }


if __name__ == "__main__":
    app()
