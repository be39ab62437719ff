"""A date's id stands in calendars: SQLite gives none again."""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make both tables anew, whose ids calendars know."""
    if op.get_bind().dialect.name != "sqlite":  # PostgreSQL's sequences give none again either
        return
    for table in ("meeting", "elsewhere"):
        with op.batch_alter_table(
            table, schema=None, recreate="always", table_kwargs={"sqlite_autoincrement": True}
        ):
            pass
