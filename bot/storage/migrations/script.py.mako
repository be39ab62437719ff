"""${message}."""

import sqlalchemy as sa
from alembic import op

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None
% if "MOMENT" in upgrades:

MOMENT = sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite")
% endif
% if "BIG" in upgrades:
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
% endif


def upgrade() -> None:
    """${message}."""
    ${upgrades}
