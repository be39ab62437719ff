"""Bringing a database up to date. Alembic is loaded only when it is behind."""

import asyncio
from functools import cache
from pathlib import Path
from typing import Final

import structlog

from bot.lazily import regex
from bot.storage.checking import look_at, reading, version_in
from bot.storage.errors import DatabaseNewer, DatabaseUnusable, StorageError, Unusable, from_sqlite
from bot.storage.sqlite import database_path, make_file, migration_engine

MIGRATIONS: Final = Path(__file__).parent / "migrations"
_VERSION_FILE: Final = regex(r"(\d{4})_\w+\.py")

log = structlog.get_logger()


@cache
def versions() -> tuple[str, ...]:
    """The versions this program knows, oldest first: the numbers its migrations' file names begin with."""
    found = (_VERSION_FILE.fullmatch(path.name) for path in (MIGRATIONS / "versions").iterdir())
    return tuple(sorted(match[1] for match in found if match))


def head_version() -> str:
    """The version this program makes and works with."""
    return versions()[-1]


def current_version(path: Path) -> str | None:
    """Read the version of a database file without changing a byte; None if it is empty or absent.

    Looks at the beginning of each table too, so that damage there is named before anything is written.
    Raises DatabaseUnusable (also for another program's database) and DatabaseLocked.
    """
    if cut_off_mark(path).exists():
        raise DatabaseUnusable(str(path), Unusable.RESTORE_CUT_OFF)
    try:
        if not path.exists() or path.stat().st_size == 0:
            return None
    except OSError as error:
        raise from_sqlite(path, error) from error
    with reading(path) as conn:
        version = version_in(conn, path)
        if version in versions():
            look_at(conn)
        return version


def cut_off_mark(path: Path) -> Path:
    """Name the file that is there only while a restore exchanges a damaged database's files."""
    return path.with_name(path.name + ".restoring")


async def migrate(url: str) -> tuple[str | None, str]:
    """Bring the database up to date; make it if it is absent. Return its version before and after.

    Each migration is one transaction. Raises DatabaseNewer for one this program doesn't know, which is left
    as it is; DatabaseUnusable, DatabaseLocked, MigrationFailed.
    """
    path = database_path(url)
    before = await asyncio.to_thread(current_version, path)
    if before is not None and before not in versions():
        raise DatabaseNewer(str(path), before, head_version())
    make_file(path)
    if before != head_version():
        log.info("migrating", path=str(path), found=before, wanted=head_version())
        await _upgrade(path)
    return before, head_version()


async def _upgrade(path: Path) -> None:
    try:
        await asyncio.to_thread(_run_alembic, path)
    except StorageError:
        raise
    except Exception as error:
        # Another process may have been quicker.
        if await asyncio.to_thread(current_version, path) != head_version():
            raise from_sqlite(path, error) from error


def _run_alembic(path: Path) -> None:
    from alembic import command
    from alembic.config import Config

    engine = migration_engine(path)
    try:
        with engine.connect() as connection:
            config = Config(attributes={"connection": connection})
            config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
            command.upgrade(config, "head")
    finally:
        engine.dispose()
