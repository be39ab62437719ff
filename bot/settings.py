"""The settings: environment variables, then `.env` in the working directory. Nobody else reads either."""

import base64
import binascii
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal, get_args
from urllib.parse import urlsplit

from bot.i18n import SOURCE_LANGUAGE, Marked, mark, texts

ENV_FILE: Final = Path(".env")
_SQLITE: Final = "sqlite+aiosqlite:///"
LogLevel = Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"]
LogFormat = Literal["console", "json"]


class SettingsError(Exception):
    """A setting is wrong. Its text is one line for whoever runs the bot; it never repeats the value."""


def is_token(text: str) -> bool:
    """Whether this could be a bot token; what no HTTP header can carry would only fail later."""
    return re.fullmatch(r"[\w.\-]+", text, re.ASCII) is not None


@dataclass(frozen=True, slots=True, repr=False)
class Secret:
    """A text that shows itself only when asked to."""

    plain: str

    def __repr__(self) -> str:
        return "Secret('**********')"


def _token(value: str) -> Secret:
    if not is_token(value):
        raise ValueError
    return Secret(value)


def _database_url(value: str) -> str:
    if not re.fullmatch(re.escape(_SQLITE) + r"(?!:memory:)[^?#]+[^?#/]", value):
        raise ValueError
    return value


def _data_key(value: str) -> Secret:
    plain = value.rstrip("=").replace("-", "+").replace("_", "/")
    try:
        key = base64.b64decode(plain + "=", validate=True)
    except binascii.Error:
        raise ValueError from None
    if len(key) != 32:
        raise ValueError
    return Secret(value)


def _api_url(value: str) -> str:
    _address(value, "http", "https")
    if not re.search(r"/v\d+/?$", value):
        raise ValueError
    return value.rstrip("/")


def _gateway_url(value: str) -> str:
    return _address(value, "ws", "wss")


def _address(value: str, *schemes: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in schemes or not parts.hostname or parts.port == 0 or re.search(r"\s", value):
        raise ValueError
    return value


def _log_level(value: str) -> str:
    return _one_of(get_args(LogLevel), value.upper())


def _log_format(value: str) -> str:
    return _one_of(get_args(LogFormat), value.lower())


def _one_of(known: tuple[str, ...], value: str) -> str:
    if value not in known:
        raise ValueError
    return value


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. `.env.example` says what each is for. Secrets show in no repr."""

    discord_token: Secret | None = None
    database_url: str = _SQLITE + "data/beatmeet.db"
    data_key: Secret | None = None
    discord_api_url: str = "https://discord.com/api/v10"
    discord_gateway_url: str | None = None
    log_level: LogLevel = "INFO"
    log_format: LogFormat = "console"

    @property
    def token(self) -> str:
        """The bot token in clear, for logging in only; empty if there is none."""
        return self.discord_token.plain if self.discord_token else ""

    @property
    def data_key_text(self) -> str | None:
        """The key of the private information in clear, if it is a setting; else it is in `data_key_path`."""
        return self.data_key.plain if self.data_key else None

    @property
    def database_path(self) -> Path:
        """The database file."""
        return Path(self.database_url.removeprefix(_SQLITE))

    @property
    def data_key_path(self) -> Path:
        """The key file: beside the database, and named like it."""
        return self.database_path.with_suffix(".key")

    @property
    def secrets(self) -> tuple[str, ...]:
        """What no log may show."""
        return tuple(secret for secret in (self.token, self.data_key_text) if secret)


# Written by hand: pydantic-settings takes a tenth of a second to load, as long as half of discord.py.
_READ: Final[dict[str, Callable[[str], Any]]] = {
    "discord_token": _token,
    "database_url": _database_url,
    "data_key": _data_key,
    "discord_api_url": _api_url,
    "discord_gateway_url": _gateway_url,
    "log_level": _log_level,
    "log_format": _log_format,
}
_WRONG: Final[dict[str, Marked]] = {
    "discord_token": mark(
        "DISCORD_TOKEN has spaces or characters that no bot token has."
        " Copy it again, or run: .venv/bin/python -m bot setup"
    ),
    "database_url": mark(
        "DATABASE_URL must name a file like this: sqlite+aiosqlite:///data/beatmeet.db"
        " (this version knows no other database)."
    ),
    "data_key": mark(
        "DATA_KEY must be 32 bytes in base64, as “openssl rand -base64 32” prints them."
        " Leave it out to have a key file made."
    ),
    "discord_api_url": mark(
        "DISCORD_API_URL must be a web address that ends with the version, like https://discord.com/api/v10."
    ),
    "discord_gateway_url": mark(
        "DISCORD_GATEWAY_URL must be a WebSocket address, like wss://gateway.discord.gg."
        " Leave it out to use Discord's."
    ),
    "log_level": mark("LOG_LEVEL must be DEBUG, INFO, WARNING, ERROR or CRITICAL."),
    "log_format": mark("LOG_FORMAT must be console or json."),
}


def load_settings(*, without_token: bool = False) -> Settings:
    """Read the settings, or all but the token. Raises SettingsError naming the first that is wrong."""
    t = texts(SOURCE_LANGUAGE)
    try:
        given = _given()
    except UnicodeDecodeError:
        problem = t("{file} cannot be read: it is not UTF-8 text.", file=ENV_FILE)
    except OSError as error:
        problem = t("{file} cannot be read: {reason}.", file=ENV_FILE, reason=error.strerror)
    else:
        if without_token:
            given.pop("discord_token", None)
        values: dict[str, Any] = {}
        wrong = _take(given, values)
        if wrong is None:
            return Settings(**values)
        problem = t.marked(_WRONG[wrong])
    # Raised out here so that no traceback can lead back to the value.
    raise SettingsError(problem)


def _given() -> dict[str, str]:
    """What stands in the file and, before it, in the environment; empty is as if left out."""
    given: dict[str, str] = {}
    for source in (_in_file(), os.environ):
        given |= {name.lower(): value for name, value in source.items() if value}
    return given


def _in_file() -> dict[str, str | None]:
    if not (ENV_FILE.is_file() or ENV_FILE.is_fifo()):
        return {}
    from dotenv import dotenv_values

    return dotenv_values(ENV_FILE)


def _take(given: dict[str, str], values: dict[str, Any]) -> str | None:
    """Put what is given, as it is kept, into `values`; return the name of the first that is wrong."""
    for name, read in _READ.items():
        if name in given:
            try:
                values[name] = read(given[name].strip())
            except ValueError:
                return name
    return None
