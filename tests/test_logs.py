"""What an error says may be what a resident wrote: the log holds where it happened, and its kind."""

import json
import logging
import sqlite3
from collections.abc import Iterator

import discord
import pytest
import structlog

from bot.logs import configure
from bot.settings import LogFormat, Secret, Settings

WRITTEN = "Zuleika Lane keeps a goat"


@pytest.fixture(autouse=True)
def logging_as_it_was() -> Iterator[None]:
    """What the bot's logging changes is undone afterwards."""
    root, before = logging.getLogger(), structlog.get_config()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.captureWarnings(False)
    structlog.configure(**before)


def log_as(log_format: LogFormat) -> None:
    """Log as the bot does."""
    configure(Settings(discord_token=Secret("not-a-token"), log_format=log_format))


def look_up() -> None:
    """Fail, and fail again over that."""
    nobody: dict[str, int] = {}
    try:
        nobody[WRITTEN]
    except KeyError as first:
        raise ValueError(WRITTEN) from first


@pytest.mark.parametrize("log_format", ["json", "console"])
@pytest.mark.parametrize("logger", ["bot.cogs.replying", "discord.client", "asyncio"])
def test_an_errors_words_are_left_out_and_its_kind_and_place_kept(
    logger: str, log_format: LogFormat, capsys: pytest.CaptureFixture[str]
) -> None:
    log_as(log_format)
    try:
        look_up()
    except ValueError:
        log = structlog.get_logger(logger) if logger.startswith("bot") else logging.getLogger(logger)
        log.exception("it failed")
    said = capsys.readouterr().err
    assert "it failed" in said
    assert "ValueError" in said
    assert "KeyError" in said
    assert "test_logs.py" in said
    assert WRITTEN not in said


@pytest.mark.parametrize("log_format", ["json", "console"])
def test_groups_and_notes_leave_nothing_out_of_the_rule(
    log_format: LogFormat, capsys: pytest.CaptureFixture[str]
) -> None:
    log_as(log_format)
    group = ExceptionGroup(WRITTEN, [KeyError(WRITTEN), ValueError("x")])
    group.add_note(WRITTEN)
    structlog.get_logger("bot").error("it failed", exc_info=group)
    said = capsys.readouterr().err
    assert "KeyError" in said
    assert WRITTEN not in said
    if log_format == "json":
        assert json.loads(said)["event"] == "it failed"


@pytest.mark.parametrize("log_format", ["json", "console"])
def test_what_the_database_and_discord_say_of_themselves_is_kept(
    log_format: LogFormat, capsys: pytest.CaptureFixture[str]
) -> None:
    log_as(log_format)

    class Response:
        status, reason = 403, "Forbidden"

    told = {"code": 50013, "message": WRITTEN}
    refused = discord.Forbidden(Response(), told)  # type: ignore[arg-type]  # its status is all that is read
    for error in (sqlite3.OperationalError("no such table: goat"), refused):
        structlog.get_logger("bot").error("it failed", exc_info=error)
    said = capsys.readouterr().err
    assert "no such table: goat" in said
    assert "50013" in said
    assert WRITTEN not in said


def test_a_line_that_cannot_be_written_is_not_shown_in_another_way(
    capsys: pytest.CaptureFixture[str],
) -> None:
    log_as("console")
    logging.getLogger("discord.http").warning("%d asked", WRITTEN)
    said = capsys.readouterr().err
    assert "could not be logged" in said
    assert WRITTEN not in said
