import base64
import json
import logging
import os
import re
import traceback
from collections.abc import Iterator
from pathlib import Path

import msgspec
import psutil
import pytest
import structlog

from bot import settings_beside, settings_model
from bot.logs import configure
from bot.settings import Secret, Settings, SettingsError, load_settings
from bot.settings_beside import begin_to_load

ROOT = Path(__file__).parents[1]
TOKEN = "MTIzNDU2Nzg5.Recognisable.this-token-must-never-show_1"
KEY = base64.b64encode(bytes(range(224, 256))).decode()


@pytest.fixture(autouse=True)
def empty_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in Settings.__struct_fields__:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def logging_as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.captureWarnings(False)
    structlog.reset_defaults()


def test_with_nothing_set_the_defaults_hold() -> None:
    settings = load_settings()
    assert settings.token == ""
    assert settings.database_url == "sqlite+aiosqlite:///data/beatmeet.db"
    assert settings.database_path == Path("data/beatmeet.db")
    assert settings.data_key_path == Path("data/beatmeet.key")
    assert settings.discord_api_url == "https://discord.com/api/v10"
    assert settings.discord_gateway_url is None
    assert (settings.log_level, settings.log_format) == ("INFO", "console")


def test_the_file_is_read_and_the_environment_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text(f"DISCORD_TOKEN='{TOKEN}'\nLOG_LEVEL=debug\nLOG_FORMAT=json\n", encoding="utf-8")
    monkeypatch.setenv("LOG_LEVEL", "warning")
    settings = load_settings()
    assert settings.token == TOKEN
    assert (settings.log_level, settings.log_format) == ("WARNING", "json")


def test_names_nobody_knows_are_ignored() -> None:
    Path(".env").write_text("DISCORD_COLOUR=blue\nOTHER=1\n", encoding="utf-8")
    load_settings()


def test_an_empty_setting_is_as_if_left_out() -> None:
    Path(".env").write_text("DISCORD_TOKEN=\nDATA_KEY=\nDISCORD_GATEWAY_URL=\nLOG_LEVEL=\n", encoding="utf-8")
    settings = load_settings()
    assert (settings.discord_token, settings.data_key, settings.discord_gateway_url) == (None, None, None)


def test_the_example_is_all_settings_with_their_defaults() -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    named = re.findall(r"^([A-Z_]+)=", example, re.MULTILINE)
    assert named == [name.upper() for name in Settings.__struct_fields__]
    defaults = load_settings()
    Path(".env").write_text(example, encoding="utf-8")
    assert load_settings() == defaults
    for name in named:
        above = example.split(f"\n{name}=")[0].rsplit("\n\n", 1)[-1]
        assert above.startswith("# "), f"{name} is not explained"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DISCORD_TOKEN", "Bot " + TOKEN),
        ("DISCORD_TOKEN", TOKEN + "\u00e9"),
        ("DATABASE_URL", "postgresql://beat:meet@localhost/db"),
        ("DATABASE_URL", "sqlite+aiosqlite://"),
        ("DATABASE_URL", "sqlite+aiosqlite:///:memory:"),
        ("DATABASE_URL", "sqlite+aiosqlite:///data/"),
        ("DATABASE_URL", TOKEN),
        ("DATA_KEY", "too short"),
        ("DATA_KEY", KEY[:-4]),
        ("DISCORD_API_URL", "discord.com/api/v10"),
        ("DISCORD_API_URL", "https://discord.com/api"),
        ("DISCORD_API_URL", "https:///v10"),
        ("DISCORD_API_URL", "https://discord.com:port/v10"),
        ("DISCORD_GATEWAY_URL", "https://gateway.discord.gg"),
        ("LOG_LEVEL", "LOUD"),
        ("LOG_FORMAT", "xml"),
    ],
)
def test_a_wrong_setting_is_one_line_that_names_it_and_not_its_value(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as refused:
        load_settings()
    text = str(refused.value)
    assert text.startswith(name)
    assert "\n" not in text


@pytest.mark.parametrize("name", [name.upper() for name in Settings.__struct_fields__])
def test_a_token_pasted_into_the_wrong_place_is_not_repeated(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, f"{TOKEN} ")
    monkeypatch.setenv("LOG_FORMAT", TOKEN)
    with pytest.raises(SettingsError) as refused:
        load_settings()
    assert TOKEN not in "".join(traceback.format_exception(refused.value))
    assert refused.value.__context__ is None


def test_a_file_that_is_no_text_is_named() -> None:
    Path(".env").write_bytes(b"LOG_LEVEL=\xff\xfe\n")
    with pytest.raises(SettingsError, match=r"^\.env cannot be read: it is not UTF-8 text\.$"):
        load_settings()


def test_settings_do_not_change() -> None:
    with pytest.raises(AttributeError):
        load_settings().log_level = "DEBUG"  # type: ignore[misc]


@pytest.mark.parametrize("key", [KEY, KEY.rstrip("="), KEY.replace("+", "-").replace("/", "_")])
def test_a_key_may_be_in_either_alphabet(monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    monkeypatch.setenv("DATA_KEY", key)
    assert load_settings().data_key_text == key


def test_no_secret_shows_in_what_settings_print_or_dump(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", TOKEN)
    monkeypatch.setenv("DATA_KEY", KEY)
    settings = load_settings()
    for text in (
        repr(settings),
        str(settings),
        f"{settings!r:>5}",
        str(msgspec.structs.asdict(settings)),
        repr(msgspec.structs.astuple(settings)),
    ):
        assert TOKEN not in text
        assert KEY not in text
    with pytest.raises(TypeError):
        msgspec.json.encode(settings)


@pytest.mark.parametrize("log_format", ["console", "json"])
@pytest.mark.usefixtures("logging_as_it_was")
def test_no_log_line_shows_a_secret(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], log_format: str
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", TOKEN)
    monkeypatch.setenv("DATA_KEY", KEY)
    monkeypatch.setenv("LOG_FORMAT", log_format)
    monkeypatch.setenv("LOG_LEVEL", "DEBUG")
    configure(load_settings())
    log = structlog.get_logger("bot")
    log.info("started", token=TOKEN, header=f"Bot {TOKEN}", nested={"key": [KEY]})
    try:
        int(TOKEN)
    except ValueError:
        log.exception("failed")
        logging.getLogger("discord.http").exception("PUT %s", TOKEN)
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("[secret]") >= 4
    assert TOKEN not in printed.err
    assert KEY not in printed.err


@pytest.mark.usefixtures("logging_as_it_was")
def test_json_logs_are_one_object_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LOG_FORMAT", "json")
    configure(load_settings())
    try:
        int("no\nnumber")
    except ValueError:
        structlog.get_logger("bot.app").exception("failed", team=3)
    logging.getLogger("discord.gateway").warning("lost %s", "shard 0")
    ours, theirs = map(json.loads, capsys.readouterr().err.splitlines())
    assert (ours["event"], ours["team"], ours["level"], ours["logger"]) == ("failed", 3, "error", "bot.app")
    assert ours["exception"].endswith("ValueError")
    assert (theirs["event"], theirs["logger"]) == ("lost shard 0", "discord.gateway")


@pytest.mark.usefixtures("logging_as_it_was")
def test_what_libraries_know_of_residents_is_logged_at_no_level(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LOG_LEVEL", "DEBUG")
    configure(load_settings())
    for name in ("discord.gateway", "discord.http", "aiosqlite"):
        logging.getLogger(name).debug("a resident's words")
    for name in ("sqlalchemy.engine.Engine", "apscheduler.executors.default"):
        logging.getLogger(name).info("a resident's words")
    structlog.get_logger("bot").debug("ours")
    printed = capsys.readouterr().err
    assert "a resident's words" not in printed
    assert "ours" in printed


def set_all(monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings of which none is as by default."""
    other = Settings(
        Secret(TOKEN), "sqlite+aiosqlite:///other.db", Secret(KEY), "http://localhost/v10", "ws://localhost",
        "DEBUG", "json",
    )  # fmt: skip
    for name in Settings.__struct_fields__:
        value = getattr(other, name)
        monkeypatch.setenv(name.upper(), value.in_clear() if isinstance(value, Secret) else value)
    return other


def test_what_is_read_beside_is_what_is_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    assert begin_to_load()() == load_settings() == Settings()
    other = set_all(monkeypatch)
    assert begin_to_load()() == load_settings() == other


def test_what_is_wrong_is_said_the_same_way_if_it_was_read_beside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOG_LEVEL", "LOUD")
    with pytest.raises(SettingsError, match=r"^LOG_LEVEL must be"):
        begin_to_load()()


def fail(*_: object, **__: object) -> None:
    raise OSError


def test_where_no_process_can_be_begun_the_settings_are_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    other = set_all(monkeypatch)
    monkeypatch.setattr(os, "fork", fail)
    assert begin_to_load()() == other
    monkeypatch.delattr(os, "fork")
    assert begin_to_load()() == other


def test_a_process_beside_that_says_nothing_costs_no_start(monkeypatch: pytest.MonkeyPatch) -> None:
    other = set_all(monkeypatch)
    monkeypatch.setattr(settings_beside, "_loaded", fail)  # it ends within the process beside only
    assert begin_to_load()() == other


def test_the_process_beside_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    me = psutil.Process()
    before = (me.num_fds(), me.children())
    begin_to_load()()
    monkeypatch.setattr(settings_beside, "_loaded", fail)
    begin_to_load()()
    assert (me.num_fds(), me.children()) == before


def test_the_model_knows_the_same_settings() -> None:
    assert tuple(settings_model.SettingsModel.model_fields) == Settings.__struct_fields__


def test_nobody_else_reads_the_environment() -> None:
    reads = re.compile(r"\bos\.(environ|getenv)\b|\bload_dotenv\b")
    elsewhere = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "bot").rglob("*.py")
        if reads.search(path.read_text(encoding="utf-8"))
    ]
    # The rehearsal hands an environment to the bot it starts; the system's language is no setting of ours.
    assert [path for path in elsewhere if not path.startswith(("bot/rehearsal", "bot/i18n"))] == []
