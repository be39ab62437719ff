"""Who finds out in another team, through which merge somebody supports a question, and when it was shown."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None
MOMENT = sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite")
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Who finds out in another team, and through which merge somebody supports a question."""
    with op.batch_alter_table("follow_up", schema=None) as batch_op:
        batch_op.add_column(sa.Column("finder_id", BIG, nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_follow_up_finder_id_person"), "person", ["finder_id"], ["id"]
        )

    # Its order is no plain column's, so that SQLite's table made anew would lose it.
    op.drop_index("ix_question_open", "question")
    with op.batch_alter_table("question", schema=None, recreate="always") as batch_op:
        batch_op.add_column(sa.Column("shown_at", MOMENT, nullable=True))
        batch_op.create_index(
            "ix_question_merged_into",
            ["merged_into"],
            unique=False,
            sqlite_where=sa.text("merged_into IS NOT NULL"),
            postgresql_where=sa.text("merged_into IS NOT NULL"),
        )

    op.create_index(
        "ix_question_open",
        "question",
        ["team_id", sa.literal_column("supports DESC"), "asked_at", "id"],
        unique=False,
        sqlite_where=sa.text("state IN ('waiting', 'shown')"),
        postgresql_where=sa.text("state IN ('waiting', 'shown')"),
    )

    with op.batch_alter_table("support", schema=None) as batch_op:
        batch_op.add_column(sa.Column("through_id", BIG, nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_support_through_id_question"), "question", ["through_id"], ["id"]
        )
