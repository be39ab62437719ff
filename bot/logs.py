"""Logging: structlog for our own lines and for the libraries', to stderr, with no secret in any of them."""

import logging
import sys
from collections.abc import Callable
from typing import Any, Final

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

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


def configure(settings: Settings) -> None:
    """Send all logging to stderr in the format, and from the level, of the settings."""
    handler = logging.StreamHandler(sys.stderr)
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
        return (structlog.processors.format_exc_info, structlog.processors.JSONRenderer(ensure_ascii=False))
    # Plain tracebacks: rich ones show local variables, and with them what residents wrote.
    renderer = structlog.dev.ConsoleRenderer(
        colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
    )
    return (renderer,)


def _without(secrets: tuple[str, ...]) -> Callable[[WrappedLogger, str, EventDict], Any]:
    """Make the last step, which blacks out the secrets in the finished line, wherever they came from."""

    def black_out(_logger: WrappedLogger, _method: str, line: Any) -> str:
        text = str(line)
        for secret in secrets:
            text = text.replace(secret, "[secret]")
        return text

    return black_out
