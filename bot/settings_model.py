"""How the settings are read and checked: with pydantic-settings, which is loaded for this only."""

import base64
import binascii
import re
from typing import Annotated, Any, Final
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.i18n import Marked, mark, operator_language, texts
from bot.settings import ENV_FILE, SQLITE, LogFormat, LogLevel, Secret, Settings, SettingsError, is_token

_DEFAULT: Final = Settings()


def _token(value: SecretStr) -> SecretStr:
    if not is_token(value.get_secret_value()):
        raise ValueError
    return value


def _database_url(value: str) -> str:
    if not re.fullmatch(re.escape(SQLITE) + r"(?!:memory:)[^?#]+[^?#/]", value):
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


class SettingsModel(BaseSettings):
    """What `Settings` holds, and what is right."""

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
    database_url: Annotated[str, AfterValidator(_database_url)] = _DEFAULT.database_url
    data_key: Annotated[SecretStr, BeforeValidator(_stripped), AfterValidator(_data_key)] | None = None
    discord_api_url: Annotated[str, AfterValidator(_api_url)] = _DEFAULT.discord_api_url
    discord_gateway_url: Annotated[str, AfterValidator(_gateway_url)] | None = None
    log_level: Annotated[LogLevel, BeforeValidator(_upper)] = _DEFAULT.log_level
    log_format: Annotated[LogFormat, BeforeValidator(_lower)] = _DEFAULT.log_format


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


def read_settings(*, without_token: bool = False) -> Settings:
    """Read the settings, or all but the token. Raises SettingsError naming the first that is wrong."""
    t = texts(operator_language())
    try:
        return _plain(SettingsModel(discord_token=None) if without_token else SettingsModel())
    except ValidationError as error:
        problem = t.marked(_WRONG[str(error.errors(include_input=False)[0]["loc"][0])])
    except UnicodeDecodeError:
        problem = t("{file} cannot be read: it is not UTF-8 text.", file=ENV_FILE)
    except OSError as error:
        problem = t("{file} cannot be read: {reason}.", file=ENV_FILE, reason=error.strerror)
    # Raised out here so that no traceback can lead back to the value.
    raise SettingsError(problem)


def _plain(model: SettingsModel) -> Settings:
    values: dict[str, Any] = {name: getattr(model, name) for name in SettingsModel.model_fields}
    for name, value in values.items():
        if isinstance(value, SecretStr):
            values[name] = Secret(value.get_secret_value())
    return Settings(**values)
