"""The settings: environment variables, then `.env` in the working directory. Nobody else reads either."""

import base64
import binascii
import re
from pathlib import Path
from typing import Annotated, Final, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.i18n import Marked, mark, operator_language, texts

ENV_FILE: Final = Path(".env")
_SQLITE: Final = "sqlite+aiosqlite:///"


class SettingsError(Exception):
    """A setting is wrong. Its text is one line for whoever runs the bot; it never repeats the value."""


def is_token(text: str) -> bool:
    """Whether this could be a bot token; what no HTTP header can carry would only fail later."""
    return re.fullmatch(r"[\w.\-]+", text, re.ASCII) is not None


def _token(value: SecretStr) -> SecretStr:
    if not is_token(value.get_secret_value()):
        raise ValueError
    return value


def _database_url(value: str) -> str:
    if not re.fullmatch(re.escape(_SQLITE) + r"(?!:memory:)[^?#]+[^?#/]", value):
        raise ValueError
    return value


def _data_key(value: SecretStr) -> SecretStr:
    plain = value.get_secret_value().rstrip("=").replace("-", "+").replace("_", "/")
    try:
        key = base64.b64decode(plain + "=", validate=True)
    except binascii.Error:
        raise ValueError from None
    if len(key) != 32:
        raise ValueError
    return value


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


def _stripped(value: object) -> object:
    return value.strip() if isinstance(value, str) else value


def _upper(value: object) -> object:
    return value.strip().upper() if isinstance(value, str) else value


def _lower(value: object) -> object:
    return value.strip().lower() if isinstance(value, str) else value


class Settings(BaseSettings):
    """All settings. `.env.example` says what each is for. Secrets show in no repr."""

    model_config = SettingsConfigDict(
        env_file=ENV_FILE,
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
        str_strip_whitespace=True,
    )

    discord_token: Annotated[SecretStr, BeforeValidator(_stripped), AfterValidator(_token)] | None = None
    database_url: Annotated[str, AfterValidator(_database_url)] = _SQLITE + "data/beatmeet.db"
    data_key: Annotated[SecretStr, BeforeValidator(_stripped), AfterValidator(_data_key)] | None = None
    discord_api_url: Annotated[str, AfterValidator(_api_url)] = "https://discord.com/api/v10"
    discord_gateway_url: Annotated[str, AfterValidator(_gateway_url)] | None = None
    log_level: Annotated[
        Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"], BeforeValidator(_upper)
    ] = Field(default="INFO")
    log_format: Annotated[Literal["console", "json"], BeforeValidator(_lower)] = Field(default="console")

    @property
    def token(self) -> str:
        """The bot token in clear, for logging in only; empty if there is none."""
        return self.discord_token.get_secret_value() if self.discord_token else ""

    @property
    def data_key_text(self) -> str | None:
        """The key of the private information in clear, if it is a setting; else it is in `data_key_path`."""
        return self.data_key.get_secret_value() if self.data_key else None

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
    t = texts(operator_language())
    try:
        return Settings(discord_token=None) if without_token else Settings()
    except ValidationError as error:
        problem = t.marked(_WRONG[str(error.errors(include_input=False)[0]["loc"][0])])
    except UnicodeDecodeError:
        problem = t("{file} cannot be read: it is not UTF-8 text.", file=ENV_FILE)
    except OSError as error:
        problem = t("{file} cannot be read: {reason}.", file=ENV_FILE, reason=error.strerror)
    # Raised out here so that no traceback can lead back to the value.
    raise SettingsError(problem)
