"""Files that are there whole or not at all, whenever the program is killed."""

import fcntl
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

UNFINISHED: Final = ".unfinished"


@contextmanager
def draft_beside(path: Path) -> Iterator[Path]:
    """A new empty file (mode 0600) in the folder of `path`, to be published or else removed at the end.

    Its name says that it is unfinished. Those that killed programs left in the folder are removed first.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    _remove_left_over(path.parent)
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}{UNFINISHED}")
    handle = os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)  # goes with this process, however it ends
        yield draft
    finally:
        _remove(draft)
        os.close(handle)


def _remove_left_over(folder: Path) -> None:
    for found in folder.glob(f"*{UNFINISHED}"):
        with suppress(OSError), found.open("rb+") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            _remove(found)
    for found in folder.glob(f"*{UNFINISHED}-journal"):
        if not found.with_name(found.name.removesuffix("-journal")).exists():
            found.unlink(missing_ok=True)


def _remove(draft: Path) -> None:
    for ending in ("-journal", "-wal", "-shm", ""):  # SQLite's own beside it go first
        draft.with_name(draft.name + ending).unlink(missing_ok=True)


def give_name(file: Path, name: Path) -> None:
    """Let a file be found under a further name. Raises FileExistsError rather than replace what is there."""
    try:
        name.hardlink_to(file)
    except FileExistsError:
        raise
    except OSError:  # some file systems know no links, as those of most sticks
        if name.exists():
            raise FileExistsError from None
        file.rename(name)
    sync(name.parent)


def sync(path: Path) -> None:
    """Wait until a file's content, or a directory's list of names, is on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
