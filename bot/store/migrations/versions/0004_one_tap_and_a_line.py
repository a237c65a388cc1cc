"""A line to take home beside the rating, and a broadcast that wakes a whole channel."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Bring the schema here."""
    op.create_table(
        "takeaway",
        sa.Column("mission", sa.String(), nullable=False),
        sa.Column("session", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["mission"], ["mission.code"]),
        sa.PrimaryKeyConstraint("mission", "session", "person"),
    )
    op.add_column(
        "broadcast",
        sa.Column("calls_everyone", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
