"""Hearing by role of what one chose, taking DMs back, and the address of a team's own privacy notice."""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite")
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Hearing by role of what one chose, taking DMs back, and the address of a team's own privacy notice."""
    op.create_table(
        "subscriber_role",
        sa.Column("team_id", BIG, nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("role_id", sa.BigInteger(), nullable=True),
        sa.Column("attempt_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_subscriber_role_team_id_team")),
        sa.PrimaryKeyConstraint("team_id", "about", name=op.f("pk_subscriber_role")),
    )
    with op.batch_alter_table("notice", schema=None, recreate="always") as batch_op:
        batch_op.add_column(sa.Column("channel_id", sa.BigInteger(), nullable=True))
        batch_op.add_column(sa.Column("message_id", sa.BigInteger(), nullable=True))

    with op.batch_alter_table("team", schema=None, recreate="always") as batch_op:
        batch_op.add_column(sa.Column("notice_page", sa.Text(), nullable=True))

    _match_roles()


def _match_roles() -> None:
    """Who hears by role of one thing only has the role for both so far: it is matched at the next start."""
    now = datetime.now(UTC)
    sqlite = op.get_bind().dialect.name == "sqlite"
    op.get_bind().execute(
        sa.text(
            "INSERT INTO notice (team_id, person_id, kind, data, urgent, state, nonce, created_at, attempts) "
            "SELECT subscription.team_id, subscription.person_id, 'subscriber_role', '{}', false, 'waiting', "
            "'m5.' || subscription.team_id || '.' || subscription.person_id, :now, 0 "
            "FROM subscription JOIN team ON team.id = subscription.team_id "
            "WHERE subscription.route = 'role' AND NOT (subscription.digests AND subscription.reminders) "
            "AND team.subscribers_role_id IS NOT NULL AND team.removed_at IS NULL"
        ),
        {"now": f"{now:%Y-%m-%dT%H:%M:%S.%fZ}" if sqlite else now},
    )
