"""Who chose a language that Discord lacks is found without looking at everybody."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Find people by their language: each start asks for those."""
    known = sa.text("locale IS NOT NULL")
    op.create_index("ix_person_locale", "person", ["locale"], sqlite_where=known, postgresql_where=known)
