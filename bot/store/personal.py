"""Where the database holds something of people: what they are shown of it, what becomes of it.

A table or a text column that is named neither here nor in `EXPLAINED` fails a
test: whoever adds one decides what `/mydata` shows of it and what `/forget` does.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlmodel import SQLModel

from bot.store import tables


class Fate(StrEnum):
    """What becomes of somebody's rows when they want to be forgotten.

    `DELETED`: they go.  `NAMELESS`: they stay, and say no more whose they were.
    """

    DELETED = "deleted"
    NAMELESS = "nameless"


@dataclass(frozen=True, kw_only=True)
class Personal:
    """A table with rows that are somebody's: *whose* is the column with their code.

    *shows* are the columns that they get as *section* of their file, *prefix*
    stands before the code where it is not alone.
    """

    row: type[SQLModel]
    section: str
    whose: str = "person"
    prefix: str = ""
    shows: tuple[str, ...]
    fate: Fate = Fate.DELETED

    @property
    def table(self) -> str:
        """The name of the table."""
        return str(self.row.__tablename__)


PERSONAL: tuple[Personal, ...] = (
    Personal(
        row=tables.AccountRow,
        section="accounts",
        shows=("platform", "platform_id", "name", "language", "informed_at"),
    ),
    Personal(
        row=tables.ChatRow,
        section="chats",
        shows=(
            *("platform", "platform_id", "thread", "language"),
            *("personal", "muted", "active", "bound_at"),
        ),
        fate=Fate.NAMELESS,
    ),
    Personal(
        row=tables.RatingRow,
        section="ratings",
        whose="voter",
        shows=("session", "score", "at"),
        fate=Fate.NAMELESS,
    ),
    Personal(
        row=tables.TakeawayRow,
        section="lines",
        shows=("session", "text", "at", "shareable", "signed"),
    ),
    Personal(
        row=tables.FollowUpRow,
        section="follow_ups",
        shows=("session", "state", "note", "at"),
    ),
    Personal(
        row=tables.HostQuestionRow,
        section="questions",
        shows=("session", "text", "at", "answer"),
    ),
    Personal(row=tables.OfferRow, section="offers", shows=("kind", "text", "at", "closed")),
    Personal(row=tables.AttendanceRow, section="attendance", shows=("session", "present", "at")),
    Personal(row=tables.SeenRow, section="seen", shows=("what", "at")),
    Personal(row=tables.LogRow, section="log", shows=("at", "what"), fate=Fate.NAMELESS),
    Personal(
        row=tables.BroadcastRow,
        section="broadcasts",
        whose="author",
        shows=("text", "audience", "state", "created_at", "send_at", "corrected_at", "venue"),
        fate=Fate.NAMELESS,
    ),
    Personal(
        row=tables.AmendmentRow,
        section="changes",
        whose="author",
        shows=("at", "said", "state"),
        fate=Fate.NAMELESS,
    ),
    Personal(
        row=tables.EndedRow,
        section="ended",
        whose="by",
        shows=("session", "at"),
        fate=Fate.NAMELESS,
    ),
    Personal(
        row=tables.PictureRow,
        section="pictures",
        shows=("what", "session", "caption", "name", "media_type", "content", "at"),
    ),
    Personal(
        row=tables.CalendarRow,
        section="calendar",
        whose="whose",
        prefix="person:",
        shows=("made_at", "revoked"),
    ),
    Personal(
        row=tables.InvitationRow,
        section="codes",
        whose="what",
        prefix="organiser:",
        shows=("expires_at", "used"),
    ),
)
"""What is somebody's by a column of its own."""

BESIDES: Mapping[str, str] = {
    "host_question_vote": "votes",
    "introduction": "introductions",
    "setting": "settings",
    "delivery": "messages",
    "notice": "said",
    "task": "tasks",
}
"""What is somebody's in another way, with its section: `bot.store.my_data` knows which."""

EXPLAINED: Mapping[str, str] = {
    "mission": "a code and numbers",
    "mission_revision": "their entry of the file is the section person; it becomes nameless",
    "edition": "sessions only",
    "look": "an instant",
    "poll": "totals: nobody's any more",
    "inbound": "ids of events, kept for three days; an account in one goes when it is forgotten",
    "delivery_key": "names what was told; a person's code in one becomes nameless",
    "undelivered": "names a chat; what did not arrive in one's own goes with it",
    "attachment": "a file that an organiser sent to many, and part of what they wrote",
    "feature": "switches of the mission",
    "answer": "ids of messages; those in one's own chat go with it",
    "standing": "ids of messages, kept for three days; those in one's own chat go with it",
    "workspace": "the operator's; who installed it becomes nameless",
    "process": "machines",
    "lease": "machines",
    "task_file": "what a task was given or has made, kept for three days",
    "not_understood": "sentences without names, of nobody",
    "room_message": "the room is the chat itself: what is said there is shown there",
    "account.mission": "the mission asked in",
    "rating.voter": "who asks; the time of an anonymous answer is the session's end",
    "log.data": "names others too: it tells what an organiser sees of the act",
    "amendment.patches": "the programme, not the person",
    "attendance.by": "who counted may be somebody else",
    "host_question.answered_by": "may be somebody else; becomes nameless",
    "broadcast.album": "an id of the platform's",
    "chat.kind": "direct",
    "chat.group": "a direct chat has none",
    "calendar.hash": "of a secret address, which /calendar shows",
    "invitation.hash": "of a secret code",
    "invitation.name": "an organiser's who has no mission yet: the operator's own note",
}
"""What is in no file of anybody's, and why: whole tables, and columns of those above."""

PLACED = frozenset({"mission", "state"})
"""Columns that tell nothing of anybody."""
