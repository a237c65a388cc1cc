"""In which messages an answer stands, and several photos or files with one broadcast."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Bring the schema here."""
    op.create_table(
        "standing",
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("messages", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("about"),
    )
    op.add_column("broadcast", sa.Column("album", sa.String(), nullable=False, server_default=""))
    _attachment_anew()


def _attachment_anew() -> None:
    """Let several files go with a broadcast: SQLite cannot change a table's primary key."""
    op.create_table(
        "attachment_anew",
        sa.Column("broadcast", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["broadcast"], ["broadcast.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("broadcast", "place"),
    )
    op.execute(
        "INSERT INTO attachment_anew (broadcast, place, name, media_type, size, content) "
        "SELECT broadcast, 0, name, media_type, size, content FROM attachment"
    )
    op.drop_table("attachment")
    op.rename_table("attachment_anew", "attachment")
