"""The settings: environment variables, then `.env` in the working directory. Nobody else reads either."""

import re
from pathlib import Path
from typing import Final, Literal

from msgspec import Struct

ENV_FILE: Final = Path(".env")
SQLITE: Final = "sqlite+aiosqlite:///"
LogLevel = Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"]
LogFormat = Literal["console", "json"]


class SettingsError(Exception):
    """A setting is wrong. Its text is one line for whoever runs the bot; it never repeats the value."""


class Secret:
    """A text that shows in no repr and no dump."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._text == self._text

    def __hash__(self) -> int:
        return hash(self._text)

    def __repr__(self) -> str:
        return "Secret('**********')"

    def in_clear(self) -> str:
        """The text."""
        return self._text


class Settings(Struct, frozen=True):
    """All settings, checked. `.env.example` says what each is for. `settings_model` is how they are read."""

    discord_token: Secret | None = None
    database_url: str = SQLITE + "data/beatmeet.db"
    data_key: Secret | None = None
    discord_api_url: str = "https://discord.com/api/v10"
    discord_gateway_url: str | None = None
    log_level: LogLevel = "INFO"
    log_format: LogFormat = "console"

    @property
    def token(self) -> str:
        """The bot token in clear, for logging in only; empty if there is none."""
        return self.discord_token.in_clear() if self.discord_token else ""

    @property
    def data_key_text(self) -> str | None:
        """The key of the private information in clear, if it is a setting; else it is in `data_key_path`."""
        return self.data_key.in_clear() if self.data_key else None

    @property
    def database_path(self) -> Path:
        """The database file."""
        return Path(self.database_url.removeprefix(SQLITE))

    @property
    def data_key_path(self) -> Path:
        """The key file: beside the database, and named like it."""
        return self.database_path.with_suffix(".key")

    @property
    def secrets(self) -> tuple[str, ...]:
        """What no log may show."""
        return tuple(secret for secret in (self.token, self.data_key_text) if secret)


def is_token(text: str) -> bool:
    """Whether this could be a bot token; what no HTTP header can carry would only fail later."""
    return re.fullmatch(r"[\w.\-]+", text, re.ASCII) is not None


def load_settings(*, without_token: bool = False) -> Settings:
    """Read the settings, or all but the token. Raises SettingsError naming the first that is wrong."""
    # pydantic is wanted for nothing else, and the bot that runs has them read beside it: `settings_beside`.
    from bot.settings_model import read_settings

    return read_settings(without_token=without_token)
