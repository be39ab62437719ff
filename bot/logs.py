"""Logging: structlog for our own lines and for the libraries', to stderr, with no secret in any of them."""

import contextlib
import logging
import sys
from collections.abc import Callable
from typing import Any, Final, TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from bot import log_errors
from bot.settings import Settings

# At DEBUG these write down whole events and statements, and so what residents send in private.
_NEVER_BELOW_INFO: Final = ("discord", "aiosqlite", "asyncio")
# At INFO these tell of every single statement, run or step.
_NEVER_BELOW_WARNING: Final = ("sqlalchemy", "apscheduler", "alembic", "tzlocal", "aiohttp.access")
_SHARED: Final[tuple[Processor, ...]] = (
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.stdlib.PositionalArgumentsFormatter(),
    structlog.processors.TimeStamper(fmt="iso", utc=True),
)


class _Handler(logging.StreamHandler[TextIO]):
    """Writes lines; of one that cannot be written it says only that, not what was in it."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  logging's own name
        """Say that a line is missing."""
        kind = type(sys.exc_info()[1]).__name__
        with contextlib.suppress(OSError, ValueError):  # there may be nowhere left to say it
            sys.stderr.write(f"a line of {record.name} could not be logged: {kind}\n")


def unnamed(record: logging.LogRecord) -> bool:
    """Keep discord.py from naming whom its suggestions reached too late: a filter that lets all through."""
    if isinstance(record.msg, str) and record.msg.startswith("Ignoring exception in autocomplete"):
        record.msg, record.args = "suggestions not answered", ()
        record.levelno, record.levelname = logging.WARNING, "WARNING"
    return True


def configure(settings: Settings) -> None:
    """Send all logging to stderr in the format, and from the level, of the settings."""
    handler = _Handler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=_SHARED,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                *_rendering(settings.log_format),
                _without(settings.secrets),
            ],
        )
    )
    logging.basicConfig(handlers=[handler], level=settings.log_level, force=True)
    logging.captureWarnings(True)
    logging.getLogger("discord.app_commands.tree").addFilter(unnamed)
    level = logging.getLevelNamesMapping()[settings.log_level]
    for floor, names in ((logging.INFO, _NEVER_BELOW_INFO), (logging.WARNING, _NEVER_BELOW_WARNING)):
        for name in names:
            logging.getLogger(name).setLevel(max(level, floor))
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *_SHARED,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )


def _rendering(log_format: str) -> tuple[Processor, ...]:
    if log_format == "json":
        in_words = structlog.processors.ExceptionRenderer(log_errors.told)
        return (in_words, structlog.processors.JSONRenderer(ensure_ascii=False))
    renderer = structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), exception_formatter=log_errors.tell)
    return (renderer,)


def _without(secrets: tuple[str, ...]) -> Callable[[WrappedLogger, str, EventDict], Any]:
    """Make the last step, which blacks out the secrets in the finished line, wherever they came from."""

    def black_out(_logger: WrappedLogger, _method: str, line: Any) -> str:
        text = str(line)
        for secret in secrets:
            text = text.replace(secret, "[secret]")
        return text

    return black_out
