"""What Alembic runs: migrations over the connection handed to it in the configuration."""

from collections.abc import Iterable
from typing import Any, Literal

import sqlalchemy as sa
from alembic import context
from alembic.operations.ops import MigrationScript

from bot.storage.columns import Choice, UtcDateTime, Wall
from bot.storage.errors import MigrationFailed
from bot.storage.schema import is_compared, metadata

# A migration stays as it was written, so it holds plain types, not ours that may change.
_PLAIN = {UtcDateTime: "MOMENT", Wall: "sa.String(length=16)", Choice: "sa.String()"}


def render_plain(kind: str, item: Any, _autogen: object) -> str | Literal[False]:
    """Write our column types as the plain types they are stored as."""
    if kind != "type":
        return False
    if isinstance(item, sa.BigInteger) and "sqlite" in item._variant_mapping:
        return "BIG"
    for ours, text in _PLAIN.items():
        if isinstance(item, ours):
            return text
    return False


def check_foreign_keys(ctx: Any, step: Any, heads: object, run_args: object) -> None:  # noqa: ARG001
    """Roll the migration back if a row refers to one that isn't there. Runs within its transaction."""
    if ctx.connection.dialect.name != "sqlite":
        return
    broken: Iterable[Any] = ctx.connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise MigrationFailed(step.up_revision_id, tuple(sorted({f"{row[0]} -> {row[2]}" for row in broken})))


def name_by_number(_context: Any, _revision: Any, directives: list[MigrationScript]) -> None:
    """Number migrations 0001, 0002, … in place of random names."""
    head = context.script.get_current_head()
    for directive in directives:
        directive.rev_id = f"{int(head or 0) + 1:04}"


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    include_name=is_compared,
    render_item=render_plain,
    process_revision_directives=name_by_number,
    transactional_ddl=True,  # SQLite's is, once the driver keeps its hands off; Alembic takes it not to be
    transaction_per_migration=True,
    on_version_apply=check_foreign_keys,
)
with context.begin_transaction():
    context.run_migrations()
