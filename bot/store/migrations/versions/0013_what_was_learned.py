"""What the mission learned: lines to share, follow-ups, questions, offers, pictures, ends."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Bring the schema here."""
    op.add_column("mission", _instant("erased_at", nullable=True))
    op.add_column("account", _instant("informed_at", nullable=True))
    op.add_column("takeaway", _flag("shareable"))
    op.add_column("takeaway", _flag("signed"))
    op.add_column("takeaway", sa.Column("place", sa.Integer(), nullable=True))
    _of_sessions()
    _of_people()


def _of_sessions() -> None:
    op.create_table(
        "follow_up",
        _mission(),
        _text("session"),
        _text("person"),
        _text("state"),
        _text("note"),
        _instant("at"),
        sa.PrimaryKeyConstraint("mission", "session", "person"),
    )
    op.create_table(
        "feature",
        _mission(),
        _text("name"),
        _text("value"),
        sa.PrimaryKeyConstraint("mission", "name"),
    )
    op.create_table(
        "ended",
        _mission(),
        _text("session"),
        _instant("at"),
        _text("by"),
        sa.PrimaryKeyConstraint("mission", "session"),
    )
    op.create_table(
        "host_question",
        _number(),
        _mission(),
        _text("session"),
        _text("person"),
        _text("text"),
        _instant("at"),
        _instant("taken_at", nullable=True),
        _text("answer"),
        _text("answered_by"),
    )
    op.create_index("ix_host_question_session", "host_question", ["mission", "session"])
    op.create_table(
        "host_question_vote",
        _part_of("question", "host_question.id"),
        _text("person"),
        sa.PrimaryKeyConstraint("question", "person"),
    )


def _of_people() -> None:
    op.create_table(
        "offer",
        _number(),
        _mission(),
        _text("person"),
        _text("kind"),
        _text("text"),
        _instant("at"),
        sa.Column("closed", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_offer_mission", "offer", ["mission"])
    op.create_table(
        "introduction",
        _part_of("offer", "offer.id"),
        _part_of("seek", "offer.id"),
        _mission(),
        _instant("at"),
        sa.Column("by_offer", sa.Boolean(), nullable=True),
        sa.Column("by_seek", sa.Boolean(), nullable=True),
        _instant("made_at", nullable=True),
        sa.PrimaryKeyConstraint("offer", "seek"),
    )
    op.create_index("ix_introduction_mission", "introduction", ["mission"])
    op.create_table(
        "picture",
        _number(),
        _mission(),
        _text("what"),
        _text("session"),
        _text("person"),
        _text("caption"),
        _text("name"),
        _text("media_type"),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        _instant("at"),
        sa.Column("place", sa.Integer(), nullable=True),
    )
    op.create_index("ix_picture_mission", "picture", ["mission"])


def _mission() -> sa.Column[str]:
    return sa.Column("mission", sa.String(), sa.ForeignKey("mission.code"), nullable=False)


def _number() -> sa.Column[int]:
    return sa.Column("id", sa.Integer(), primary_key=True)


def _part_of(name: str, whole: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), sa.ForeignKey(whole, ondelete="CASCADE"), nullable=False)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())


def _instant(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)
