"""Until when a platform has asked to be left alone with a delivery."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Bring the schema here."""
    op.add_column("delivery", sa.Column("not_before", sa.DateTime(timezone=True), nullable=True))
