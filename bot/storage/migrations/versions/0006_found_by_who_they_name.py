"""Rows are found by whom they name, and by what they refer to."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

# Table, column, and whether it may be empty.
FOUND_BY = (
    ("officer", "person_id", False),
    ("ready_answer", "person_id", False),
    ("elsewhere", "person_id", False),
    ("guest_host", "made_by", False),
    ("participant", "person_id", False),
    ("tell_me", "person_id", False),
    ("answer", "person_id", False),
    ("speech", "person_id", False),
    ("question", "state_by", True),
    ("question", "claimed_by", True),
    ("support", "through_id", True),
    ("follow_up", "owner_id", False),
    ("follow_up", "finder_id", True),
    ("outcome", "person_id", False),
    ("outcome", "approved_by", True),
    ("private_information", "state_by", True),
    ("private_reply", "person_id", False),
    ("action", "person_id", False),
    ("notice", "person_id", True),
    ("restriction", "person_id", True),
    ("restriction", "person_key", False),
    ("restriction", "made_by", False),
    ("restriction", "lifted_by", True),
    ("restriction", "meeting_id", True),
    ("restriction", "question_id", True),
    ("hold", "made_by", False),
    ("hold", "lifted_by", True),
    ("hold", "question_id", True),
    ("hold", "private_information_id", True),
    ("digest", "meeting_id", True),
    ("team", "removed_by", True),
)


def upgrade() -> None:
    """Rows are found by whom they name, and by what they refer to."""
    for table, column, may_be_empty in FOUND_BY:
        where = sa.text(f"{column} IS NOT NULL") if may_be_empty else None
        op.create_index(f"ix_{table}_{column}", table, [column], sqlite_where=where, postgresql_where=where)
    named = sa.text("what = 'named'")
    op.create_index("ix_action_named", "action", ["on_id"], sqlite_where=named, postgresql_where=named)
    held = sa.text("held_reason IS NOT NULL")
    op.create_index(
        "ix_private_information_held", "private_information", ["team_id"],
        sqlite_where=held, postgresql_where=held,
    )  # fmt: skip
    op.create_index("ix_follow_up_team_id", "follow_up", ["team_id", "kept_at"])
