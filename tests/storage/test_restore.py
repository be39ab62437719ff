# ruff: noqa: ASYNC240 - a test may wait for its own small files
import asyncio
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot.services.meetings import open_now
from bot.storage.backup import back_up
from bot.storage.database import Database
from bot.storage.errors import (
    BadCopy,
    CopyRefused,
    DatabaseLocked,
    DatabaseNewer,
    DatabaseUnusable,
    StorageError,
    Unusable,
)
from bot.storage.migrate import current_version, head_version, migrate
from bot.storage.restore import restore
from tests.builders import actor, make_team, open_context
from tests.databases import adding, new_database, people, url_of
from tests.storage.damage import filled_database, leaf_page, spoil_page

ROOT = Path(__file__).parents[2]


async def database_of(directory: Path, *user_ids: int) -> Path:
    url = await new_database(directory)
    async with Database.open(url) as db:
        for user_id in user_ids:
            await db.write(adding(user_id))
        return db.path


async def people_in(path: Path) -> list[int]:
    async with Database.open(url_of(path)) as db:
        return await people(db)


@pytest.fixture
async def old(tmp_path: Path) -> Path:
    return await database_of(tmp_path / "data", 1, 2)


@pytest.fixture
async def backup(tmp_path: Path) -> Path:
    return back_up(await database_of(tmp_path / "before", 1), tmp_path / "backup.db").path


async def test_the_backup_takes_the_place_of_the_database_which_is_kept(old: Path, backup: Path) -> None:
    done = restore(backup, old, old.with_name("kept.db"))
    assert done.contents.rows["person"] == 1
    assert sorted(path.name for path in old.parent.iterdir()) == ["beatmeet.db", "kept.db"]
    assert await people_in(old) == [1]
    assert done.kept is not None
    assert await people_in(done.kept) == [1, 2]
    assert backup.exists()


async def test_where_there_is_no_database_the_backup_becomes_it(tmp_path: Path, backup: Path) -> None:
    path = tmp_path / "new" / "beatmeet.db"
    assert restore(backup, path, tmp_path / "new" / "kept.db").kept is None
    assert await people_in(path) == [1]


async def test_while_the_database_is_open_nothing_is_put_in_its_place(old: Path, backup: Path) -> None:
    script = (
        "import asyncio, sys\n"
        "from bot.storage.database import Database\n"
        "async def main():\n"
        "    async with Database.open(sys.argv[1]):\n"
        "        print('open', flush=True)\n"
        "        sys.stdin.readline()\n"
        "asyncio.run(main())\n"
    )
    bot = subprocess.Popen(  # noqa: ASYNC220
        [sys.executable, "-c", script, url_of(old)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert bot.stdout is not None
    await asyncio.to_thread(bot.stdout.readline)
    with pytest.raises(CopyRefused) as refused:
        restore(backup, old, old.with_name("kept.db"))
    assert refused.value.why is BadCopy.IN_USE
    assert bot.communicate(b"\n")[0] == b""
    assert not old.with_name("kept.db").exists()
    assert await people_in(old) == [1, 2]


@pytest.mark.parametrize(
    "kind", ["text", "empty", "absent", "another's", "damaged", "newer", "short", "itself"]
)
async def test_a_wrong_file_is_refused_and_nothing_changes(tmp_path: Path, old: Path, kind: str) -> None:
    wrong = tmp_path / "wrong.db"
    if kind == "text":
        wrong.write_bytes(b"Minutes of the meeting of 1 October\n" * 100)
    elif kind == "empty":
        wrong.touch()
    elif kind == "another's":
        with closing(sqlite3.connect(wrong)) as conn, conn:
            conn.execute("CREATE TABLE orders (id INTEGER)")
    elif kind == "itself":
        wrong = old
    elif kind != "absent":
        shutil.copy(await filled_database(tmp_path / "filled"), wrong)
    if kind == "damaged":
        spoil_page(wrong, leaf_page(wrong))
    if kind == "short":
        os.truncate(wrong, wrong.stat().st_size - 20_000)
    if kind == "newer":
        with closing(sqlite3.connect(wrong)) as conn, conn:
            conn.execute("UPDATE alembic_version SET version_num = '9999'")
    before = old.read_bytes()
    with pytest.raises(StorageError) as refused:
        restore(wrong, old, old.with_name("kept.db"))
    assert isinstance(refused.value, DatabaseNewer) == (kind == "newer")
    assert old.read_bytes() == before
    assert [path.name for path in old.parent.iterdir()] == ["beatmeet.db"]


async def test_a_damaged_database_is_kept_with_its_wal_file_and_the_new_one_has_none(
    old: Path, backup: Path
) -> None:
    old.write_bytes(b"\xff" * 8192)
    wal = old.with_name("beatmeet.db-wal")
    wal.write_bytes(b"what was not yet taken over" * 300)
    done = restore(backup, old, old.with_name("kept.db"))
    assert done.kept is not None
    assert done.kept.read_bytes() == b"\xff" * 8192
    assert old.with_name("kept.db-wal").read_bytes() == b"what was not yet taken over" * 300
    assert sorted(path.name for path in old.parent.iterdir()) == ["beatmeet.db", "kept.db", "kept.db-wal"]
    assert await people_in(old) == [1]


# A restore in a child of its own for each line of it, which kills itself there.
KILLED_AT_EACH_LINE = """
import os, shutil, sys
from pathlib import Path
from bot.storage.restore import restore

source, backup, place = map(Path, sys.argv[1:])

def trace(frame, event, arg):
    global left
    if not frame.f_code.co_filename.endswith(("storage/restore.py", "storage/files.py", "storage/backup.py")):
        return None
    if event == "line":
        left -= 1
        if left == 0:
            os.kill(os.getpid(), 9)
    return trace

code, line = None, 0
while code != 0:
    line += 1
    folder = Path(shutil.copytree(source, place / str(line)))
    child = os.fork()
    if child == 0:
        left = line
        sys.settrace(trace)
        restore(backup, folder / "beatmeet.db", folder / "kept.db")
        os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in (0, -9), code
"""


@pytest.mark.parametrize("state", ["whole", "as a killed bot left it", "damaged"])
async def test_killed_at_any_line_the_old_or_the_new_database_is_there(
    tmp_path: Path, backup: Path, state: str
) -> None:
    source = await database_of(tmp_path / "source", 1, 2)
    if state == "as a killed bot left it":
        opened = await database_of(tmp_path / "opened", 1)
        async with Database.open(url_of(opened)) as db:
            await db.write(adding(2))  # stands in the -wal file only
            shutil.copytree(opened.parent, source.parent, dirs_exist_ok=True)
    if state == "damaged":
        source.write_bytes(b"\xff" * 8192)
        source.with_name("beatmeet.db-wal").write_bytes(b"log" * 2000)
    place = tmp_path / "killed"
    place.mkdir()
    command = [sys.executable, "-c", KILLED_AT_EACH_LINE, str(source.parent), str(backup), str(place)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: ASYNC221
    assert ended.returncode == 0, ended.stderr
    found = [await _what_is_there(folder / "beatmeet.db") for folder in place.iterdir()]
    assert len(found) > 50
    assert set(found) == ({"old", "new", "marked"} if state == "damaged" else {"old", "new"})


async def _what_is_there(database: Path) -> str:
    """Old, new, or not to be started on; never a new file with an old log."""
    assert database.exists()
    try:
        current_version(database)
    except DatabaseUnusable as error:
        if error.reason is Unusable.RESTORE_CUT_OFF:
            return "marked"
        assert database.read_bytes() == b"\xff" * 8192
        assert database.with_name("beatmeet.db-wal").read_bytes() == b"log" * 2000
        return "old"
    found = await people_in(database)
    assert found in ([1], [1, 2])
    return "new" if found == [1] else "old"


async def test_a_restore_that_was_cut_off_between_is_said_and_finished_by_the_next(
    old: Path, backup: Path
) -> None:
    old.with_name("beatmeet.db.restoring").touch()
    with pytest.raises(DatabaseUnusable) as refused:
        await people_in(old)
    assert refused.value.reason is Unusable.RESTORE_CUT_OFF
    restore(backup, old, old.with_name("kept.db"))
    assert current_version(old) == head_version()
    assert await people_in(old) == [1]


async def test_a_bot_that_starts_in_the_very_moment_of_a_restore_does_not_work_on_the_old_file(
    old: Path, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def restored_meanwhile(url: str) -> tuple[str | None, str]:
        versions = await migrate(url)
        await asyncio.to_thread(restore, backup, old, old.with_name("kept.db"))
        return versions

    monkeypatch.setattr("bot.storage.database.migrate", restored_meanwhile)
    with pytest.raises(DatabaseLocked):
        async with Database.open(url_of(old)):
            pass


async def test_what_people_read_live_is_shown_anew_and_answers_are_left(tmp_path: Path) -> None:
    async with open_context(tmp_path) as ctx:
        team = await make_team(ctx)
        officer = actor("Robin", role_ids=(team.officers_role_id,))
        meeting = (await open_now(ctx, officer, team.id)).meeting
        path = ctx.db.path
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.execute("UPDATE view SET shown_version = wanted_version, message_id = 700 + id")
        conn.execute(
            "INSERT INTO view (team_id, lane, rank, owner, owner_id, kind, key, wanted_version,"
            " shown_version, message_id, pinned, generation, attempts)"
            " VALUES (1, 'meeting:1', 3, 'question', 1, 'pair', 0, 1, 1, 9, 1, 0, 0)"
        )
    backup = back_up(path, tmp_path / "backup.db").path
    restore(backup, path, tmp_path / "kept.db")
    with closing(sqlite3.connect(path)) as conn:
        dirty = {
            row[0] for row in conn.execute("SELECT kind FROM view WHERE wanted_version <> shown_version")
        }
    assert meeting.id == 1
    assert {"room_board", "board", "welcome", "news"} <= dirty
    assert not dirty & {"pair", "record", "channel", "category"}
