import hashlib
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from bot.storage import migrate as migrating
from bot.storage.database import Database
from bot.storage.errors import DatabaseNewer, DatabaseUnusable, MigrationFailed, Unusable
from bot.storage.migrate import current_version, head_version, migrate, versions
from bot.storage.schema import is_compared, metadata
from bot.storage.sqlite import migration_engine
from tests.databases import adding, new_database, people, url_of

ROOT = Path(__file__).parents[2]
ADVICE = "the tables have changed: run scripts/migration.py (CONTRIBUTING.md says how)"


def path_of(url: str) -> Path:
    return Path(url.removeprefix("sqlite+aiosqlite:///"))


def all_bytes(directory: Path) -> dict[str, str]:
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in directory.iterdir()}


def set_version(path: Path, version: str) -> None:
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.execute("UPDATE alembic_version SET version_num = ?", (version,))


async def test_the_migrations_make_exactly_the_tables(tmp_path: Path) -> None:
    url = url_of(tmp_path / "new.db")
    assert await migrate(url) == (None, head_version())
    engine = migration_engine(path_of(url))
    with engine.connect() as conn:
        differences = _differences(conn)
    engine.dispose()
    assert differences == [], ADVICE


def _differences(connection: sa.Connection) -> list[Any]:
    options = {"compare_type": True, "compare_server_default": True, "include_name": is_compared}
    return list(compare_metadata(MigrationContext.configure(connection, opts=options), metadata))


async def test_partial_indexes_and_named_constraints_are_made_word_for_word(tmp_path: Path) -> None:
    # What the comparison above does not look at: conditions of indexes, names and order.
    await migrate(url_of(tmp_path / "migrated.db"))
    engine = sa.create_engine(f"sqlite:///{tmp_path / 'created.db'}")
    metadata.create_all(engine)
    engine.dispose()
    assert _statements(tmp_path / "migrated.db") == _statements(tmp_path / "created.db"), ADVICE


def _statements(path: Path) -> dict[str, list[str]]:
    with closing(sqlite3.connect(path)) as conn:
        made = conn.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {
        # A table that was made anew has its name, and what refers to it, in quotes.
        name: sorted(line.strip(" ,\t") for line in sql.replace('"', "").splitlines())
        for name, sql in made
        if name != "alembic_version"
    }


def test_versions_are_numbered_without_a_gap() -> None:
    assert list(versions()) == [f"{number:04}" for number in range(1, len(versions()) + 1)]
    assert head_version() == versions()[-1]


async def test_a_database_that_is_up_to_date_needs_no_alembic(tmp_path: Path) -> None:
    url = await new_database(tmp_path)
    script = (
        "import asyncio, sys\n"
        "from bot.storage.database import Database\n"
        "async def main():\n"
        "    async with Database.open(sys.argv[1]):\n"
        "        assert not {'alembic', 'mako'} & sys.modules.keys()\n"
        "asyncio.run(main())\n"
    )
    ended = subprocess.run(  # noqa: ASYNC221
        [sys.executable, "-c", script, url], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")


async def test_a_newer_database_is_refused_and_left_as_it_is_byte_for_byte(tmp_path: Path) -> None:
    url = await new_database(tmp_path)
    async with Database.open(url) as db:
        await db.write(adding(1))
    set_version(path_of(url), "9999")
    before = all_bytes(tmp_path)
    for _ in range(2):
        with pytest.raises(DatabaseNewer) as refused:
            async with Database.open(url):
                pass
        assert (refused.value.found, refused.value.known) == ("9999", head_version())
    assert all_bytes(tmp_path) == before


async def test_a_newer_database_that_was_killed_is_refused_and_its_log_kept(tmp_path: Path) -> None:
    url = await new_database(tmp_path / "killed")
    async with Database.open(url) as db:
        await db.write(adding(1))
        with closing(sqlite3.connect(path_of(url))) as conn, conn:
            conn.execute("UPDATE alembic_version SET version_num = '9999'")
        shutil.copytree(tmp_path / "killed", tmp_path / "copy")  # as a kill would leave it
    before = all_bytes(tmp_path / "copy")
    assert "beatmeet.db-wal" in before
    with pytest.raises(DatabaseNewer):
        async with Database.open(url_of(tmp_path / "copy" / "beatmeet.db")):
            pass
    after = all_bytes(tmp_path / "copy")
    # The -shm file is only the index of the log, which every reader may write anew.
    assert {name: after[name] for name in before if name != "beatmeet.db-shm"} == {
        name: before[name] for name in before if name != "beatmeet.db-shm"
    }


async def test_another_programs_database_is_refused_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.execute("CREATE TABLE orders (id INTEGER)")
    before = all_bytes(tmp_path)
    with pytest.raises(DatabaseUnusable) as refused:
        await migrate(url_of(path))
    assert refused.value.reason is Unusable.ANOTHER_PROGRAMS
    assert all_bytes(tmp_path) == before


async def test_an_absent_or_empty_file_has_no_version(tmp_path: Path) -> None:
    assert current_version(tmp_path / "absent.db") is None
    (tmp_path / "empty.db").touch()
    assert current_version(tmp_path / "empty.db") is None
    assert await migrate(url_of(tmp_path / "empty.db")) == (None, head_version())
    assert current_version(tmp_path / "empty.db") == head_version()


async def test_two_that_start_at_once_on_a_new_database_both_can_work(tmp_path: Path) -> None:
    script = (
        "import asyncio, sys\n"
        "from bot.storage.migrate import migrate\n"
        "sys.stdin.readline()\n"
        "print(asyncio.run(migrate(sys.argv[1]))[1])\n"
    )
    starts = [
        subprocess.Popen(  # noqa: ASYNC220
            [sys.executable, "-c", script, url_of(tmp_path / "new.db")],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for _ in range(3)
    ]  # fmt: skip
    for start in starts:
        assert start.stdin is not None
        start.stdin.write("go\n")
        start.stdin.flush()
    ended = [(start.communicate(timeout=60), start.returncode) for start in starts]
    assert [returned for _, returned in ended] == [0, 0, 0], ended
    assert current_version(tmp_path / "new.db") == head_version()


@pytest.fixture
def more_migrations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the migrations to which a test may add some."""
    copy = tmp_path / "migrations"
    shutil.copytree(migrating.MIGRATIONS, copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(migrating, "MIGRATIONS", copy)
    versions.cache_clear()
    return copy / "versions"


@pytest.fixture(autouse=True)
def versions_known_anew() -> Any:
    yield
    versions.cache_clear()


def add_migration(folder: Path, work: str) -> str:
    number = len(versions()) + 1
    (folder / f"{number:04}_test.py").write_text(
        "import sqlalchemy as sa\n"
        "from alembic import op\n"
        f"revision = '{number:04}'\n"
        f"down_revision = '{number - 1:04}'\n"
        "def upgrade():\n"
        f"{work}"
    )
    versions.cache_clear()
    return f"{number:04}"


async def test_a_table_rebuilt_in_batch_mode_keeps_what_refers_to_it(
    tmp_path: Path, more_migrations: Path
) -> None:
    url = await new_database(tmp_path / "data")
    async with Database.open(url) as db:
        await db.write(adding(7))
    with closing(sqlite3.connect(path_of(url))) as conn, conn:
        conn.execute("INSERT INTO server (id, guild_id, first_seen_at) VALUES (1, 1, '')")
        conn.execute("CREATE TABLE clip (person_id INTEGER REFERENCES person (id) ON DELETE CASCADE)")
        conn.execute("INSERT INTO clip SELECT id FROM person")
    add_migration(
        more_migrations,
        "    with op.batch_alter_table('person', recreate='always') as batch:\n"
        "        batch.add_column(sa.Column('note', sa.Text()))\n",
    )
    assert (await migrate(url))[1] == head_version()
    with closing(sqlite3.connect(path_of(url))) as conn:
        assert conn.execute("SELECT count(*) FROM clip").fetchone() == (1,)
        assert conn.execute("SELECT user_id, note FROM person").fetchall() == [(7, None)]
        assert conn.execute("PRAGMA foreign_key_check").fetchall() == []


async def test_a_migration_that_leaves_rows_without_their_parent_is_rolled_back(
    tmp_path: Path, more_migrations: Path
) -> None:
    url = await new_database(tmp_path / "data")
    known = head_version()
    broken = add_migration(
        more_migrations,
        "    op.create_table('later', sa.Column('id', sa.Integer(), primary_key=True))\n"
        "    op.execute('INSERT INTO tell_me (question_id, person_id) VALUES (5, 5)')\n",
    )
    with pytest.raises(MigrationFailed) as failed:
        await migrate(url)
    assert failed.value.version == broken
    assert failed.value.broken == ("tell_me -> person", "tell_me -> question")
    assert current_version(path_of(url)) == known
    assert "later" not in _statements(path_of(url))


async def test_a_migration_that_fails_is_rolled_back_and_those_before_it_stay(
    tmp_path: Path, more_migrations: Path
) -> None:
    url = await new_database(tmp_path / "data")
    good = add_migration(
        more_migrations, "    op.create_table('good', sa.Column('id', sa.Integer(), primary_key=True))\n"
    )
    bad = (
        "    op.create_table('bad', sa.Column('id', sa.Integer(), primary_key=True))\n"
        "    op.execute('no such statement')\n"
    )
    add_migration(more_migrations, bad)
    with pytest.raises(DatabaseUnusable) as failed:
        await migrate(url)
    assert "syntax error" in failed.value.detail
    assert current_version(path_of(url)) == good
    made = _statements(path_of(url))
    assert "good" in made
    assert "bad" not in made


async def test_what_was_written_before_a_migration_is_there_after_it(
    tmp_path: Path, more_migrations: Path
) -> None:
    url = await new_database(tmp_path / "data")
    async with Database.open(url) as db:
        await db.write(adding(42))
    add_migration(more_migrations, "    op.add_column('person', sa.Column('note', sa.Text()))\n")
    async with Database.open(url) as db:
        assert await people(db) == [42]


def take_away_all_but_the_first(folder: Path, first: str = "0001") -> dict[Path, str]:
    later = [path for path in folder.glob("0*.py") if path.name[: len(first)] > first]
    texts = {path: path.read_text(encoding="utf-8") for path in later}
    for path in later:
        path.unlink()
    versions.cache_clear()
    return texts


async def test_what_an_extension_was_asked_by_is_no_reason_any_more(
    tmp_path: Path, more_migrations: Path
) -> None:
    later = take_away_all_but_the_first(more_migrations)
    path = tmp_path / "old.db"
    await migrate(url_of(path))
    rows = [("extended", "1234567890123456789"), ("extended", "+15 min"), ("declined", "1234567890")]
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.execute("INSERT INTO server VALUES (1, 1, '')")
        conn.execute("INSERT INTO person (id, first_seen_at) VALUES (1, '')")
        names = [name for _, name, *_ in conn.execute("PRAGMA table_info(team)")]
        conn.execute(f"INSERT INTO team VALUES (1, 1{', 0' * (len(names) - 2)})")
        conn.executemany(
            "INSERT INTO action (team_id, person_id, what, on_kind, on_id, why, done_at) "
            "VALUES (1, 1, ?, 'meeting', 1, ?, '')",
            rows,
        )
    for migration, text in later.items():
        migration.write_text(text, encoding="utf-8")
    versions.cache_clear()
    await migrate(url_of(path))
    with closing(sqlite3.connect(path)) as conn:
        found = conn.execute("SELECT what, why, once FROM action ORDER BY id").fetchall()
    assert found == [
        ("extended", None, "1234567890123456789"), ("extended", "+15 min", None),
        ("declined", "1234567890", None),
    ]  # fmt: skip


async def test_who_hears_by_role_of_one_thing_only_is_given_the_role_for_it(
    tmp_path: Path, more_migrations: Path
) -> None:
    later = take_away_all_but_the_first(more_migrations, "0004")
    path = tmp_path / "old.db"
    await migrate(url_of(path))
    heard = [("role", True, True), ("role", False, True), ("role", True, False), ("dm", False, True)]
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.execute("INSERT INTO server (id, guild_id, first_seen_at) VALUES (1, 1, '')")
        names = [name for _, name, *_ in conn.execute("PRAGMA table_info(team)")]
        conn.execute(f"INSERT INTO team VALUES (1, 1{', 0' * (len(names) - 2)})")
        conn.execute("UPDATE team SET removed_at = NULL, removed_by = NULL, subscribers_role_id = 77")
        for person, (route, digests, reminders) in enumerate(heard, start=1):
            conn.execute("INSERT INTO person (id, first_seen_at) VALUES (?, '')", (person,))
            conn.execute(
                "INSERT INTO subscription (team_id, person_id, route, digests, reminders, made_at) "
                "VALUES (1, ?, ?, ?, ?, '')",
                (person, route, digests, reminders),
            )
    for migration, text in later.items():
        migration.write_text(text, encoding="utf-8")
    versions.cache_clear()
    await migrate(url_of(path))
    with closing(sqlite3.connect(path)) as conn:
        found = conn.execute("SELECT person_id, kind, data, urgent, state, attempts FROM notice").fetchall()
    assert found == [(person, "subscriber_role", "{}", 0, "waiting", 0) for person in (2, 3)]
