"""What organisers change by hand, who has seen it, who is there, calendars, and a log."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Bring the schema here."""
    op.create_table(
        "amendment",
        sa.Column("id", sa.Integer(), primary_key=True),
        _mission(),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("said", sa.String(), nullable=False),
        sa.Column("patches", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=True),
        sa.Column("undoes", sa.Integer(), nullable=True),
    )
    op.create_index("ix_amendment_state", "amendment", ["mission", "state"])
    op.create_table(
        "seen",
        _mission(),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("mission", "what", "person"),
    )
    op.create_table(
        "attendance",
        _mission(),
        sa.Column("session", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("present", sa.Boolean(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("mission", "session", "person"),
    )
    op.create_table(
        "calendar",
        _mission(),
        sa.Column("whose", sa.String(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("mission", "whose"),
    )
    op.create_index("ix_calendar_hash", "calendar", ["hash"])
    op.create_table(
        "log",
        sa.Column("id", sa.Integer(), primary_key=True),
        _mission(),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
    )
    op.create_index("ix_log_mission", "log", ["mission"])
    op.add_column(
        "broadcast",
        sa.Column("asks_seen", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    corrected = sa.Column("corrected_at", sa.DateTime(timezone=True), nullable=True)
    op.add_column("broadcast", corrected)


def _mission() -> sa.Column[str]:
    return sa.Column("mission", sa.String(), sa.ForeignKey("mission.code"), nullable=False)
