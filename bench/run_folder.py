"""A folder of its own for each run of `bench` and `torture`: two in one clone do not disturb each other."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

# Locked as long as the run lives; the system gives it free however that ends.
_IN_USE: Final = ".in-use"


@contextmanager
def run_folder(base: Path) -> Iterator[Path]:
    """Make a new folder below `base`, in use until the end; it stays there, and the next run removes it."""
    base.mkdir(parents=True, exist_ok=True)
    with (base / ".starting").open("w") as starting:
        # One at a time: a folder just made is not yet locked.
        fcntl.flock(starting, fcntl.LOCK_EX)
        for folder in base.iterdir():
            if folder.is_dir() and not _is_in_use(folder):
                shutil.rmtree(folder, ignore_errors=True)
        folder = Path(tempfile.mkdtemp(prefix=f"{os.getpid()}-", dir=base))
        lock = _locked(folder)
    with lock:
        yield folder


def _locked(folder: Path) -> IO[str]:
    lock = (folder / _IN_USE).open("w")
    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    return lock


def _is_in_use(folder: Path) -> bool:
    try:
        with (folder / _IN_USE).open() as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except BlockingIOError:
        return True
    return False
