"""Who finds out in another team, and through which merge somebody supports a question."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Who finds out in another team, and through which merge somebody supports a question."""
    with op.batch_alter_table("follow_up", schema=None) as batch_op:
        batch_op.add_column(sa.Column("finder_id", BIG, nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_follow_up_finder_id_person"), "person", ["finder_id"], ["id"]
        )

    with op.batch_alter_table("question", schema=None) as batch_op:
        batch_op.create_index(
            "ix_question_merged_into",
            ["merged_into"],
            unique=False,
            sqlite_where=sa.text("merged_into IS NOT NULL"),
            postgresql_where=sa.text("merged_into IS NOT NULL"),
        )

    with op.batch_alter_table("support", schema=None) as batch_op:
        batch_op.add_column(sa.Column("through_id", BIG, nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_support_through_id_question"), "question", ["through_id"], ["id"]
        )
