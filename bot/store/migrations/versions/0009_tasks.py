"""What takes long to do, and the files that go with it."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Bring the schema here."""
    op.create_table(
        "task",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=True),
        sa.Column("arguments", sa.JSON(), nullable=False),
        sa.Column("chat", sa.Integer(), nullable=True),
        sa.Column("asked_in", sa.JSON(), nullable=True),
        sa.Column("asked_by", sa.JSON(), nullable=True),
        sa.Column("message", sa.String(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("worker", sa.BigInteger(), nullable=True),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.ForeignKeyConstraint(["chat"], ["chat.id"]),
        sa.UniqueConstraint("key"),
    )
    op.create_index("ix_task_state", "task", ["state"])
    op.create_table(
        "task_file",
        sa.Column("task", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("task", "place"),
        sa.ForeignKeyConstraint(["task"], ["task.id"], ondelete="CASCADE"),
    )
