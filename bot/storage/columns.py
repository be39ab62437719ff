# ruff: noqa: ARG002 - the methods are SQLAlchemy's, dialect and all
"""Column types: what a row holds on each database, and what the code gets back."""

import datetime as dt
from enum import StrEnum
from typing import Any, Final, Generic, TypeVar

import sqlalchemy as sa
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

from bot.domain.localtime import WallTime

Choices = TypeVar("Choices", bound=StrEnum)

# SQLite counts up by itself only for a key that is exactly INTEGER, which has 64 bits there anyway.
BigId: Final = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Snowflake: Final = sa.BigInteger
Day: Final = sa.Date
Json: Final = sa.JSON(none_as_null=True)


class UtcDateTime(TypeDecorator[dt.datetime]):
    """A moment: aware in the code, UTC in the row; naive datetimes are refused (StatementError).

    PostgreSQL keeps it as timestamptz, SQLite as `2013-10-01T17:00:00.000000Z`: one width for all, so that
    text order is time order.
    """

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return text for SQLite, which has no type for moments, else the database's own."""
        kind: TypeEngine[Any] = sa.String(27) if dialect.name == "sqlite" else sa.DateTime(timezone=True)
        return dialect.type_descriptor(kind)

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> Any:
        """Convert to UTC; ValueError if naive, which SQLAlchemy hands on as StatementError."""
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError(f"a naive datetime is refused: {value!r}; times are aware, in UTC")
        utc = value.astimezone(dt.UTC)
        if dialect.name != "sqlite":
            return utc
        return utc.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"

    def process_result_value(self, value: Any, dialect: Dialect) -> dt.datetime | None:
        """Return it aware, in UTC."""
        if value is None:
            return None
        moment = dt.datetime.fromisoformat(value) if isinstance(value, str) else value
        return moment.astimezone(dt.UTC)


class Wall(TypeDecorator[WallTime]):
    """A local wall time, as text: `2013-10-01T18:00`. Its zone stands beside it or in the team's row."""

    impl = sa.String(16)
    cache_ok = True

    def process_bind_param(self, value: WallTime | None, dialect: Dialect) -> str | None:
        """Write it as text."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: Any, dialect: Dialect) -> WallTime | None:
        """Read the text."""
        return None if value is None else WallTime.fromisoformat(value)


class Choice(TypeDecorator[Choices], Generic[Choices]):
    """One value of a StrEnum, as its text; anything else is refused (StatementError)."""

    impl = sa.String
    cache_ok = True

    def __init__(self, choices: type[Choices]) -> None:
        super().__init__()
        self.choices = choices

    def process_bind_param(self, value: Choices | None, dialect: Dialect) -> str | None:
        """Write the value; ValueError, handed on as StatementError, for what is not a choice."""
        return None if value is None else self.choices(value).value

    def process_result_value(self, value: Any, dialect: Dialect) -> Choices | None:
        """Read the value."""
        return None if value is None else self.choices(value)
