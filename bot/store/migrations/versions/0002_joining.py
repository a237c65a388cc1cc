"""Codes that open once, several missions in one direct chat, polls that have closed."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Bring the schema here."""
    op.create_table(
        "invitation",
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("mission", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("once", sa.Boolean(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("hash"),
    )
    op.create_index("ix_invitation_mission", "invitation", ["mission"])
    op.create_table(
        "poll",
        sa.Column("mission", sa.String(), nullable=False),
        sa.Column("session", sa.String(), nullable=False),
        sa.Column("counts", sa.String(), nullable=False),
        sa.Column("answers", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["mission"], ["mission.code"]),
        sa.PrimaryKeyConstraint("mission", "session"),
    )
    op.add_column("account", sa.Column("name", sa.String(), nullable=False, server_default=""))
    if op.get_bind().dialect.name == "sqlite":
        _chat_anew()
    else:
        _chat_changed()


def _chat_changed() -> None:
    """Let a direct chat belong to several missions."""
    op.add_column("chat", sa.Column("chosen_at", sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE chat SET chosen_at = bound_at")
    op.alter_column("chat", "chosen_at", nullable=False)
    op.add_column(
        "chat", sa.Column("muted", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.drop_constraint("chat_platform_platform_id_thread_key", "chat")
    op.create_unique_constraint(None, "chat", ["platform", "platform_id", "thread", "mission"])


def _chat_anew() -> None:
    """SQLite cannot change a table's unique key: the rows go to a new table of that name."""
    op.create_table(
        "chat_anew",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("platform_id", sa.String(), nullable=False),
        sa.Column("thread", sa.String(), nullable=False),
        sa.Column("mission", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("bound_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("personal", sa.Boolean(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("chosen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("muted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["mission"], ["mission.code"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("platform", "platform_id", "thread", "mission"),
    )
    kept = (
        'id, platform, platform_id, thread, mission, kind, "group", person, language, bound_at, '
        "personal, active"
    )
    op.execute(
        f"INSERT INTO chat_anew ({kept}, chosen_at, muted) "  # noqa: S608 - our own words
        f"SELECT {kept}, bound_at, false FROM chat"
    )
    op.drop_table("chat")
    op.rename_table("chat_anew", "chat")
    op.create_index("ix_chat_mission", "chat", ["mission"])
