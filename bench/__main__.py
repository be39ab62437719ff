"""`python -m bench`: measure, show a table, end with 1 if something is lost."""

import asyncio
import gc
import json as jsonlib
import shutil
import sys
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.console import Console
from rich.table import Table

from bench import acknowledging, archiving, calls, growth, retaining, soaking, starting
from bench.figures import AIMS, FULL, QUICK, Results, meets
from bench.machine import this_machine
from bench.page import write_section
from bench.run_folder import run_folder

FOLDER: Final = Path("data/bench")
Measure = Callable[[Results, Path], Coroutine[None, None, None]]
MEASURES: Final[dict[str, Measure]] = {
    "acknowledging": acknowledging.measure,
    "starting": starting.measure,
    "growth": growth.measure,
    "retaining": retaining.measure,
    "calls": calls.measure,
    "archiving": archiving.measure,
    "soaking": soaking.measure,
}

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def main(
    quick: Annotated[bool, typer.Option("--quick", help="Smaller numbers, the same figures.")] = False,
    only: Annotated[list[str] | None, typer.Option(help=f"One of {', '.join(MEASURES)}.")] = None,
    json: Annotated[bool, typer.Option("--json", help="End with one line of JSON.")] = False,
    write: Annotated[bool, typer.Option("--write", help="Write docs/measurements.md.")] = False,
) -> None:
    """Measure the bot beside the bare bot."""
    gc.disable()  # in this process, the box's, only: its pauses would count as the bots'
    began = time.monotonic()
    results = Results(QUICK if quick else FULL, _teller(began))
    with run_folder(FOLDER.resolve()) as folder:
        for name, measure in MEASURES.items():
            if not only or name in only:
                (folder / name).mkdir()
                asyncio.run(measure(results, folder / name))
                shutil.rmtree(folder / name)
    results.note(f"The whole took {time.monotonic() - began:.0f} s.")
    _show(results)
    if write:
        write_section("Bench", _as_markdown(results))
    if json:
        print(as_json(results))
    lost = results.figures.get("ack_lost", 0) or results.figures.get("ack_lost_at_once", 0)
    sys.exit(1 if lost else 0)


def as_json(results: Results) -> str:
    """One line, for machines."""
    return jsonlib.dumps({"quick": results.scale.quick, **results.figures})


def _teller(began: float) -> Callable[[str], None]:
    return lambda sentence: print(f"[{time.monotonic() - began:4.0f} s] {sentence}", flush=True)


def _rows(results: Results) -> list[tuple[str, str, str, str, str]]:
    words = {True: "met", False: "NOT met", None: ""}
    return [
        (name, AIMS[name][0], _text(value), AIMS[name][1], words[meets(name, value)])
        for name, value in results.figures.items()
    ]


def _text(value: object) -> str:
    return ", ".join(f"{key} {one}" for key, one in value.items()) if isinstance(value, dict) else str(value)


def _show(results: Results) -> None:
    table = Table("figure", "what it is", "value", "aim", "")
    for row in _rows(results):
        table.add_row(*row)
    Console().print(table)
    for note in results.notes:
        print(note)
    if missed := results.missed():
        print(f"Falls short of its aim: {', '.join(missed)}.")


def _as_markdown(results: Results) -> str:
    quick = " with `ARGS=--quick`: smaller numbers" if results.scale.quick else ""
    lines = [
        f"{this_machine().in_words()}. `make bench`{quick}.",
        "",
        "| figure | what it is | value | aim | |",
    ]
    lines += ["|---|---|---|---|---|", *(f"| {' | '.join(row)} |" for row in _rows(results)), ""]
    lines += [f"- {note}" for note in results.notes]
    missed = results.missed()
    lines.append(f"- Falls short of its aim: {', '.join(missed)}." if missed else "- Every aim is met.")
    return "\n".join(lines)


if __name__ == "__main__":
    app()
