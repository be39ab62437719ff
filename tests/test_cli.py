# ruff: noqa: ASYNC240 - a test may wait for its own small files
import asyncio
import base64
import os
import re
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import discord
import pytest
from typer.testing import CliRunner, Result

from bot import env_file
from bot.cli import app
from bot.domain.bot_permissions import NEEDED, NEEDED_VALUE
from bot.rehearsal.box import Box
from bot.services.erasing import erase_me
from bot.settings import Settings
from bot.storage.migrate import head_version
from bot.storage.vault import Vault, load_key
from tests.builders import FixedClock, actor, ask, make_team, open_context
from tests.evening import Evening

ROOT = Path(__file__).parents[1]
WRONG = "MTIzNDU2Nzg5.Recognisable.this-token-must-never-show_1"


@pytest.fixture(autouse=True)
def empty_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in Settings.__struct_fields__:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
async def box(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Box]:
    async with Box() as box:
        monkeypatch.setenv("DISCORD_API_URL", box.api_url)
        yield box


async def call(*args: str, typed: str = "") -> Result:
    return await asyncio.to_thread(lambda: CliRunner().invoke(app, list(args), input=typed))


def write_env(text: str) -> None:
    Path(".env").write_text(text, encoding="utf-8")


def read_env() -> str:
    return Path(".env").read_text(encoding="utf-8")


def files() -> list[str]:
    return [path.name for path in Path().iterdir()]


def bot_process(*args: str, warnings: str = "error") -> "subprocess.CompletedProcess[str]":
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": warnings}
    return subprocess.run(
        [sys.executable, "-m", "bot", *args], env=env, capture_output=True, text=True, check=False
    )


def test_run_without_a_token_says_in_three_lines_how_to_get_one() -> None:
    ended = bot_process("run")
    assert ended.returncode == 2
    assert ended.stdout == ""
    lines = ended.stderr.splitlines()
    assert len(lines) == 3
    assert "https://discord.com/developers/applications" in lines[0]
    assert "python -m bot setup" in lines[1]
    assert "make rehearse" in lines[2]


def test_help_lists_every_command_in_plain_words() -> None:
    ended = bot_process("--help")
    assert ended.returncode == 0
    commands = dict(re.findall(r"^  (\w+) {2,}(\S.*)$", ended.stdout.split("Commands:")[1], re.MULTILINE))
    assert list(commands) == ["run", "setup", "rehearse", "migrate", "backup", "restore", "check", "safety"]
    assert all(words.endswith(".") and not words.endswith("...") for words in commands.values())


def test_help_loads_nothing_heavy() -> None:
    script = (
        "import sys, bot.cli\n"
        "heavy = {'discord', 'sqlalchemy', 'alembic', 'pydantic', 'aiohttp', 'cryptography', 'rich'}\n"
        "assert not heavy & sys.modules.keys(), heavy & sys.modules.keys()\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")


def test_a_start_loads_nothing_that_can_come_later() -> None:
    later = {
        "alembic", "apscheduler", "babel", "cryptography", "dateparser", "dateutil", "icalendar", "jinja2",
        "markdown_it", "matplotlib", "pydantic", "rich", "segno", "sqlalchemy.dialects.postgresql", "typer",
    }  # fmt: skip
    script = (
        "import sys, bot.__main__\n"
        "bot.__main__._load_structlog()\n"
        "import bot.app\n"
        f"print(sorted({later!r} & sys.modules.keys()))\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (ended.stdout, ended.stderr) == ("[]\n", "")


@pytest.mark.parametrize("command", ["run", "setup", "migrate", "backup", "check"])
async def test_a_wrong_setting_is_one_line_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setenv("LOG_LEVEL", "LOUD")
    ended = await call(command, typed="\n")
    assert ended.exit_code == 2
    assert ended.stdout == ""
    assert ended.stderr == "LOG_LEVEL must be DEBUG, INFO, WARNING, ERROR or CRITICAL.\n"


def test_migrate_makes_the_database_and_then_finds_it_up_to_date() -> None:
    made = bot_process("migrate")
    assert (made.returncode, made.stdout) == (
        0, f"The database data/beatmeet.db was made, in version {head_version()}.\n"
    )  # fmt: skip
    again = bot_process("migrate")
    assert (again.returncode, again.stdout) == (
        0, f"The database is up to date, in version {head_version()}.\n"
    )  # fmt: skip


def test_migrate_says_in_words_what_is_wrong_with_a_database() -> None:
    Path("data").mkdir()
    Path("data/beatmeet.db").write_text("This is a text, and no database at all." * 50, encoding="utf-8")
    ended = bot_process("migrate")
    assert ended.returncode == 2
    assert ended.stderr.endswith("data/beatmeet.db is not a database. Point DATABASE_URL at another file.\n")
    assert "Traceback" not in ended.stderr


async def test_backup_says_where_it_is_and_that_the_key_is_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    assert (await call("migrate")).exit_code == 0
    ended = await call("backup")
    assert (ended.exit_code, ended.stderr) == (0, "")
    (made,) = Path("data/backups").iterdir()
    assert re.fullmatch(r"beatmeet-\d{4}-\d\d-\d\d-\d{6}\.db", made.name)
    where, size, key = ended.stdout.splitlines()
    assert where.startswith(f"{made} is a whole copy of the database: version {head_version()}, 0 questions")
    assert size.endswith(" MB.")
    assert "The data key is not in it. Keep a copy of data/beatmeet.key too" in key
    monkeypatch.setenv("DATA_KEY", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")
    ended = await call("backup", "mine.db")
    assert "Keep a copy of DATA_KEY too" in ended.stdout
    again = await call("backup", "mine.db")
    assert (again.exit_code, again.stdout) == (2, "")
    assert again.stderr == "mine.db is there already, and is never overwritten. Give another name.\n"


async def test_restore_asks_first_and_keeps_the_old_database() -> None:
    await call("migrate")
    await call("backup", "mine.db")
    no = await call("restore", "mine.db", typed="n\n")
    assert no.exit_code == 1
    assert os.listdir("data") == ["beatmeet.db"]  # noqa: PTH208
    yes = await call("restore", "mine.db", typed="y\n")
    assert (yes.exit_code, yes.stderr) == (0, "")
    kept = next(Path("data").glob("beatmeet-before-restore-*.db"))
    assert f"The database that was there is kept: {kept}." in yes.stdout


async def test_restore_erases_again_who_had_themselves_erased_since(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATA_KEY", base64.b64encode(b"k" * 32).decode())  # the builders' key
    Path("data").mkdir()
    zoe = actor("Zqzoe")
    async with open_context(Path("data")) as ctx:
        await ask(ctx, await make_team(ctx), "Is the Zqpath lit?", zoe)
    assert (await call("backup", "mine.db")).exit_code == 0
    async with open_context(Path("data")) as ctx:
        await erase_me(ctx, zoe, words=False)
    ended = await call("restore", "mine.db", "--yes")
    assert (ended.exit_code, ended.stderr) == (0, "")
    assert "Who had themselves erased is erased in it again: 1." in ended.stdout
    for path in Path("data").iterdir():
        assert b"Zqzoe" not in path.read_bytes(), path
        assert b"Zqpath" not in path.read_bytes(), path


def _make_wrong(path: Path, kind: str) -> None:
    """Make what is no backup of this bot's, each in its way."""
    if kind == "text":
        path.write_text("Minutes\n" * 100, encoding="utf-8")
    elif kind == "empty":
        path.touch()
    elif kind == "folder":
        path.mkdir()
    elif kind == "another's":
        with closing(sqlite3.connect(path)) as conn, conn:
            conn.execute("CREATE TABLE orders (id INTEGER)")
    elif kind != "missing":
        shutil.copy("data/beatmeet.db", path)
    if kind == "newer":
        with closing(sqlite3.connect(path)) as conn, conn:
            conn.execute("UPDATE alembic_version SET version_num = '9999'")
    if kind == "damaged":
        os.truncate(path, 50_000)


@pytest.mark.parametrize("yes", [True, False])
@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("text", "wrong.db is no database, and so no backup. Choose another file."),
        ("empty", "wrong.db is empty, and so no backup. Choose another file."),
        ("folder", "wrong.db is a folder. Name a backup in it."),
        ("missing", "There is no file wrong.db. Look for the backup's name in backups/ beside the database."),
        ("another's", "wrong.db is another program's database, and no backup. Choose another file."),
        ("damaged", "The backup wrong.db is damaged: database disk image is malformed. Choose an older one."),
        ("newer", "The backup wrong.db was made by a newer Beatmeet: its version is 9999, this one knows"),
    ],
)
async def test_restore_of_what_is_no_backup_says_in_one_line_what_to_do(
    kind: str, said: str, yes: bool
) -> None:
    await call("migrate")
    before = Path("data/beatmeet.db").read_bytes()
    _make_wrong(Path("wrong.db"), kind)
    ended = await call("restore", "wrong.db", *(["--yes"] if yes else []))
    assert (ended.exit_code, ended.stdout) == (2, "")
    assert ended.stderr.startswith(said)
    assert len(ended.stderr.splitlines()) == 1
    assert Path("data/beatmeet.db").read_bytes() == before


async def test_restore_of_a_name_that_cannot_be_is_one_line() -> None:
    await call("migrate")
    ended = await call("restore", "x" * 300, "--yes")
    assert (ended.exit_code, ended.stdout) == (2, "")
    assert ended.stderr == f"The backup {'x' * 300} cannot be read: File name too long. Who may read it?\n"


@pytest.mark.parametrize("trouble", ["text", "another's", "newer"])
async def test_the_same_trouble_with_the_database_has_the_same_exit_code_and_line_in_each_command(
    trouble: str,
) -> None:
    write_env(f"DISCORD_TOKEN={WRONG}\n")
    await call("migrate")
    _make_wrong(Path("wrong.db"), trouble)
    Path("wrong.db").replace("data/beatmeet.db")
    # discord.py uses what a later Python lacks.
    run = await asyncio.to_thread(bot_process, "run", warnings="ignore")
    codes, lines = [run.returncode], [run.stderr.splitlines()[-1]]
    # A newer one that is whole can be copied, by an older bot too.
    for command in ("migrate", "check", *(["backup"] if trouble != "newer" else [])):
        ended = await call(command)
        codes.append(ended.exit_code)
        lines.append(ended.stderr.splitlines()[-1])
    assert set(codes) == {2}
    assert len({line.replace(f"{Path.cwd()}/", "") for line in lines}) == 1, lines


async def test_check_says_that_all_is_well_or_what_is_wrong() -> None:
    nothing = await call("check")
    assert (nothing.exit_code, nothing.stderr) == (2, "There is no file data/beatmeet.db.\n")
    await call("migrate")
    well = await call("check")
    assert well.exit_code == 0
    assert well.stdout.startswith("The database data/beatmeet.db is whole: version")
    assert not Path("data/beatmeet.key").exists()
    os.truncate("data/beatmeet.db", 50_000)
    ill = await call("check")
    assert (ill.exit_code, ill.stdout) == (2, "")
    assert ill.stderr.startswith("The database data/beatmeet.db is damaged: ")


async def test_check_counts_the_answers_that_the_search_has_otherwise(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    async with open_context(tmp_path / "data") as ctx:
        evening = Evening(ctx, FixedClock(), await make_team(ctx))
        await evening.open()
        for text in ("Who mends the lamp?", "Who mends the gate?", "Who mends the seat?", "And the tap?"):
            await evening.answer(await evening.ask_and_show(text), "We do.")
    assert "in the search" not in (await call("check")).stdout
    with closing(sqlite3.connect("data/beatmeet.db")) as conn, conn:
        first, second, *_ = [row[0] for row in conn.execute("SELECT rowid FROM search_index")]
        conn.execute("DELETE FROM search_index WHERE rowid = ?", (first,))
        conn.execute("UPDATE search_index SET answer = 't1xno' WHERE rowid = ?", (second,))
        conn.execute("INSERT INTO search_index (rowid, question, answer) VALUES (7, 't1xspare', '')")
    ended = await call("check")
    assert ended.exit_code == 0
    assert ended.stdout.endswith(
        "\n3 answers are not in the search as they stand."
        " To edit an answer, or to take it down and put it back, puts it right.\n"
    )


async def test_check_says_when_the_key_is_not_the_one_that_private_information_was_sealed_with() -> None:
    await call("migrate")
    sealed = Vault(load_key(Path("data/beatmeet.key"))).seal("A blue van.", "private_information:x")
    with closing(sqlite3.connect("data/beatmeet.db")) as conn, conn:
        conn.execute("INSERT INTO server (id, guild_id, first_seen_at) VALUES (1, 1, '')")
        conn.execute("INSERT INTO person (id, user_id, first_seen_at) VALUES (1, 1, '')")
        names = [row[1] for row in conn.execute("PRAGMA table_info(team)") if row[3]]
        conn.execute(f"INSERT INTO team ({', '.join(names)}) VALUES ({', '.join('1' for _ in names)})")
        conn.execute(
            "INSERT INTO private_information"
            " (team_id, number, person_id, urgent, sealed, opening, received_at, opened_times, state)"
            " VALUES (1, 1, 1, 0, ?, 'x', '', 0, 'received')",
            (sealed,),
        )
    fits = await call("check")
    assert fits.exit_code == 0, fits.stderr
    assert "The data key opens the piece of private information in it." in fits.stdout
    await call("backup", "mine.db")
    Path("data/beatmeet.key").unlink()
    load_key(Path("data/beatmeet.key"))
    other = await call("check")
    assert other.exit_code == 2
    assert other.stderr.startswith("Private information cannot be opened with this key.")
    restored = await call("restore", "mine.db", "--yes")
    assert restored.exit_code == 0
    assert "does not open the private information in it" in restored.stdout
    assert "blue van" not in fits.output + other.output + restored.output


async def test_setup_checks_the_token_writes_it_and_prints_the_link(box: Box) -> None:
    write_env("# ours\nLOG_FORMAT=json\nDISCORD_TOKEN=\nLOG_LEVEL=INFO\n")
    ended = await call("setup", typed=f"  {box.token}\n")
    assert (ended.exit_code, ended.stderr) == (0, "")
    assert read_env() == (f"# ours\nLOG_FORMAT=json\nDISCORD_TOKEN={box.token}\nLOG_LEVEL=INFO\n")
    assert stat.S_IMODE(os.stat(".env").st_mode) == 0o600  # noqa: PTH116
    assert files() == [".env"]
    link = (
        f"https://discord.com/oauth2/authorize?client_id={box.backend.application_id}"
        f"&scope=bot+applications.commands&permissions={NEEDED_VALUE}"
    )
    assert link in ended.stdout.splitlines()
    assert box.token not in ended.stdout
    assert "The bot is in no server yet: open the link." in ended.stdout
    assert box.gaps == []


async def test_setup_explains_each_permission_it_asks_for(box: Box) -> None:
    ended = await call("setup", typed=f"{box.token}\n")
    asked = ended.stdout.split("no others:\n")[1].split("\n\n")[0].splitlines()
    assert len(asked) == len(NEEDED)
    assert all(re.fullmatch(r"  \S.*\S {2,}(to|it) .+", line) for line in asked), asked


async def test_setup_tells_what_the_bot_lacks_in_which_server(box: Box) -> None:
    box.add_guild("New Ash Green", bot_permissions=discord.Permissions(NEEDED_VALUE))
    box.add_guild("Hartley", bot_permissions=discord.Permissions(NEEDED_VALUE & ~NEEDED["pin_messages"]))
    ended = await call("setup", typed=f"{box.token}\n")
    assert "  New Ash Green, with all it needs." in ended.stdout
    assert "  Hartley, where it lacks: Pin Messages. Open the link again." in ended.stdout


async def test_setup_refuses_a_token_that_discord_does_not_know_and_writes_nothing(box: Box) -> None:
    ended = await call("setup", typed=f"{WRONG}\n")
    assert ended.exit_code == 2
    assert ended.stderr.splitlines()[-1].startswith("Discord does not accept this token.")
    assert WRONG not in ended.output
    assert files() == []


@pytest.mark.parametrize("typed", ["two words\n", "ü\n", "\n", ""])
async def test_setup_refuses_what_is_no_token_without_asking_discord(box: Box, typed: str) -> None:
    ended = await call("setup", typed=typed)
    assert ended.exit_code == 2
    assert len(ended.stderr.splitlines()) == 1
    assert box.requests == []
    assert files() == []


async def test_setup_says_when_there_is_no_discord(box: Box, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_API_URL", "http://127.0.0.1:9/api/v10")
    ended = await call("setup", typed=f"{WRONG}\n")
    assert ended.exit_code == 1
    assert ended.stderr == (
        "There is no Discord at http://127.0.0.1:9/api/v10. Check the connection. Nothing was written.\n"
    )
    assert WRONG not in ended.output


async def test_setup_again_keeps_the_token_when_none_is_typed(box: Box) -> None:
    env_file.set_line(Path(".env"), "DISCORD_TOKEN", box.token)
    ended = await call("setup", typed="\n")
    assert ended.exit_code == 0
    assert read_env() == f"DISCORD_TOKEN={box.token}\n"


async def test_setup_replaces_a_token_that_could_not_be_one(box: Box) -> None:
    write_env("DISCORD_TOKEN='Bot abc'\n")
    ended = await call("setup", typed=f"{box.token}\n")
    assert ended.exit_code == 0
    assert read_env() == f"DISCORD_TOKEN={box.token}\n"


async def test_setup_says_when_the_environment_hides_what_it_wrote(
    box: Box, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", WRONG)
    ended = await call("setup", typed=f"{box.token}\n")
    assert ended.exit_code == 0
    assert "DISCORD_TOKEN is also set in the environment, which comes first." in ended.stdout
    assert WRONG not in ended.output


def test_the_permissions_are_the_ones_discord_py_knows_by_these_names() -> None:
    asked = discord.Permissions(NEEDED_VALUE)
    assert {name for name, held in asked if held} >= set(NEEDED) - {"view_channel"}
    assert all(getattr(discord.Permissions, name).flag == bit for name, bit in NEEDED.items())
    assert not asked.administrator
    assert not asked.manage_messages
    assert not asked.manage_events


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "NAME=new\n"),
        ("A=1", "A=1\nNAME=new\n"),
        ("A=1\n\n# NAME=old\nB=2\n", "A=1\n\n# NAME=old\nB=2\nNAME=new\n"),
        ("NAME=old\nA=1\n", "NAME=new\nA=1\n"),
        (" export NAME = 'old'\nA=1\n", "NAME=new\nA=1\n"),
        ("NAME=1\nA=1\nNAME=2\n", "NAME=new\nA=1\n"),
        ("NAMES=1\nMY_NAME=1\n", "NAMES=1\nMY_NAME=1\nNAME=new\n"),
        ("A=1\r\nNAME=old\r\n", "A=1\nNAME=new\n"),
    ],
)
def test_one_line_changes_and_the_others_stay(before: str, after: str) -> None:
    assert env_file.with_line(before, "NAME", "new") == after


def test_a_linked_env_file_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "env").write_text("A=1\n", encoding="utf-8")
    (tmp_path / ".env").symlink_to("elsewhere/env")
    env_file.set_line(tmp_path / ".env", "NAME", "new")
    assert (tmp_path / ".env").is_symlink()
    assert (tmp_path / "elsewhere" / "env").read_text(encoding="utf-8") == "A=1\nNAME=new\n"


def test_killed_while_writing_leaves_the_env_file_as_it_was(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("A=1\nNAME=old\n", encoding="utf-8")
    script = (
        "import os\n"
        "from pathlib import Path\n"
        "from bot import env_file\n"
        "os.fsync = lambda handle: os._exit(9)\n"  # dies with the new text written and not yet safe
        "env_file.set_line(Path('.env'), 'NAME', 'new')\n"
    )
    killed = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env={"PYTHONPATH": str(ROOT)}, check=False
    )
    assert killed.returncode == 9
    assert (tmp_path / ".env").read_text(encoding="utf-8") == "A=1\nNAME=old\n"
