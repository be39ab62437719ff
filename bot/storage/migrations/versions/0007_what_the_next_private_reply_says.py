"""What is told with the next private reply is found at once."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What is told with the next private reply is found at once."""
    untold = sa.text("state = 'untold'")
    op.create_index("ix_notice_untold", "notice", ["person_id"], sqlite_where=untold, postgresql_where=untold)
