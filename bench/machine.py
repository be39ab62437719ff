"""What a measurement was made on: the machine, the date, the commit."""

import os
import platform
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

PROJECT: Final = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Machine:
    """Where and when; `commit` ends in "+ changes" if the tree differs from it."""

    date: str
    commit: str
    system: str
    processor: str
    cores: int
    python: str

    def in_words(self) -> str:
        """One line for people."""
        return (
            f"{self.date}, commit {self.commit}, {self.cores} cores of {self.processor}, {self.system},"
            f" Python {self.python}"
        )


def this_machine() -> Machine:
    """Read it off."""
    return Machine(
        date=f"{datetime.now(UTC):%d %B %Y}",
        commit=_commit(),
        system=f"{platform.system()} {platform.machine()}",
        processor=_processor(),
        cores=len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1,
        python=platform.python_version(),
    )


def _commit() -> str:
    commit = _git("rev-parse", "--short", "HEAD") or "unknown"
    # The page that this is written into changes with it.
    changed = _git("status", "--porcelain", "--untracked-files=no", "--", ".", ":!docs/measurements.md")
    return f"{commit} + changes" if changed else commit


def _git(*words: str) -> str:
    done = subprocess.run(["git", *words], cwd=PROJECT, capture_output=True, text=True, check=False)
    return done.stdout.strip()


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or "an unknown processor"
