"""When the clock looks at which mission, what a session's instants were, and where chats wait."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Bring the schema here."""
    op.create_table(
        "look",
        sa.Column("mission", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["mission"], ["mission.code"]),
        sa.PrimaryKeyConstraint("mission"),
    )
    op.create_index("ix_look_at", "look", ["at"])
    op.execute("INSERT INTO look (mission, at) SELECT code, '1970-01-01 00:00:00' FROM mission")
    op.create_index("ix_delivery_chat", "delivery", ["chat", "state"])
    op.create_index("ix_delivery_state", "delivery", ["state"])
    op.add_column("mission_revision", sa.Column("instants", sa.JSON(), nullable=True))
