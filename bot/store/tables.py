"""The tables.  Instants are aware and in UTC; a programme is a document, not rows.

Nothing outside `bot.store` sees a row: the store gives and takes the values of
`bot.core` and of `bot.store.values`.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Column, Index, UniqueConstraint
from sqlmodel import Field, SQLModel


class MissionRow(SQLModel, table=True):
    """A mission and the revision that holds; one that is published anew gets the next.

    *erased_at*: when what it knew of people was deleted, for good.
    """

    __tablename__ = "mission"

    code: str = Field(primary_key=True)
    revision: int
    erased_at: datetime | None = None


class MissionRevisionRow(SQLModel, table=True):
    """A mission as it was published once; never changed.

    *document* is the `Mission` as JSON, *source* the file it came from (as
    text, empty for a workbook), *zone_rules* the release of the time zone
    rules that it was checked with, and *instants* what they made of its wall
    times: by session the rendezvous, the start and the end (None: not noted).
    """

    __tablename__ = "mission_revision"

    mission: str = Field(primary_key=True, foreign_key="mission.code")
    revision: int = Field(primary_key=True)
    document: str
    source: str = ""
    zone_rules: str
    published_at: datetime
    instants: dict[str, list[str]] | None = Field(
        default=None, sa_column=Column(JSON(none_as_null=True))
    )


class EditionRow(SQLModel, table=True):
    """Since when a session is there with this rendezvous: nothing counts as late from before."""

    __tablename__ = "edition"

    mission: str = Field(primary_key=True, foreign_key="mission.code")
    session: str = Field(primary_key=True)
    edition: int = Field(primary_key=True)
    since: datetime


class LookRow(SQLModel, table=True):
    """When the clock looks at a mission next: at once after a change, None: nothing is ahead.

    It says where to look and never what is due: that is worked out then.
    """

    __tablename__ = "look"

    mission: str = Field(primary_key=True, foreign_key="mission.code")
    at: datetime | None = Field(default=None, index=True)


class ChatRow(SQLModel, table=True):
    """A conversation that belongs to a mission; its id stays when the platform's changes.

    One person's direct chat may belong to several missions, each with a row of
    its own; *chosen_at* is when it was last joined or switched to.  *personal*:
    the person of this direct chat asked to be reminded here, too; *muted*: to
    be left alone by the clock.
    """

    __tablename__ = "chat"
    __table_args__ = (UniqueConstraint("platform", "platform_id", "thread", "mission"),)

    id: int | None = Field(default=None, primary_key=True)
    platform: str
    platform_id: str
    thread: str = ""
    mission: str = Field(foreign_key="mission.code", index=True)
    kind: str
    group: str = ""
    person: str = ""
    language: str = ""
    bound_at: datetime
    personal: bool = False
    active: bool = True
    chosen_at: datetime
    muted: bool = False


class AccountRow(SQLModel, table=True):
    """Who somebody on a platform is in a mission; *person* is empty for a mere language.

    *name* is what the platform called them when they said who they are;
    *informed_at* is when they were told what is kept of them.
    """

    __tablename__ = "account"
    __table_args__ = (Index("ix_account_person", "mission", "person"),)

    platform: str = Field(primary_key=True)
    platform_id: str = Field(primary_key=True)
    mission: str = Field(primary_key=True, foreign_key="mission.code")
    person: str
    language: str = ""
    name: str = ""
    informed_at: datetime | None = None


class InvitationRow(SQLModel, table=True):
    """A code that brings a chat or a person to a mission; only its hash is kept.

    *what* is as in `bot.store.invitations`; *mission* is empty for an organiser
    who has no mission yet, whose *name* it is then.  *once*: it opens once.
    """

    __tablename__ = "invitation"

    hash: str = Field(primary_key=True)
    mission: str = Field(default="", index=True)
    what: str
    name: str = ""
    once: bool = True
    expires_at: datetime
    used: bool = False


class PollRow(SQLModel, table=True):
    """What is left of an anonymous poll that has closed: totals, and how many answered."""

    __tablename__ = "poll"

    mission: str = Field(primary_key=True, foreign_key="mission.code")
    session: str = Field(primary_key=True)
    counts: str
    answers: int


class InboundRow(SQLModel, table=True):
    """An inbound event that was handled: its id and nothing of what it said."""

    __tablename__ = "inbound"

    id: str = Field(primary_key=True)
    at: datetime = Field(index=True)


class DeliveryRow(SQLModel, table=True):
    """One message on its way to one chat.

    *due_at* and *helps_until* are mission time, *retry_at* is the system's, and so
    is *not_before*, until which the platform itself has asked to be left alone.
    *repeats* counts how often it was sent again without knowing whether it had
    arrived.
    *pending*: there is something to do, because it waits or because what was
    sent is stale (*version* is above *told*, the version that was sent last).
    """

    __tablename__ = "delivery"
    __table_args__ = (
        Index("ix_delivery_pending", "pending", "due_at"),
        Index("ix_delivery_subject", "mission", "kind", "subject"),
        Index("ix_delivery_chat", "chat", "state"),
        Index("ix_delivery_state", "state"),
    )

    id: int | None = Field(default=None, primary_key=True)
    mission: str = Field(foreign_key="mission.code")
    chat: int = Field(foreign_key="chat.id")
    kind: str
    subject: str = ""
    data: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    priority: int
    rings: bool = False
    due_at: datetime
    helps_until: datetime | None = None
    state: str
    pending: bool = True
    attempts: int = 0
    retry_at: datetime | None = None
    not_before: datetime | None = None
    repeats: int = 0
    message: str = ""
    version: int = 1
    told: int = 0
    error: str = ""
    sent_at: datetime | None = None
    sender: int | None = Field(default=None, sa_type=BigInteger)


class DeliveryKeyRow(SQLModel, table=True):
    """What is told, or decided not to be told (then without a delivery): once for ever."""

    __tablename__ = "delivery_key"

    key: str = Field(primary_key=True)
    mission: str = Field(foreign_key="mission.code")
    delivery: int | None = Field(default=None, foreign_key="delivery.id", index=True)


class UndeliveredRow(SQLModel, table=True):
    """What did not arrive, until the organiser was told of it."""

    __tablename__ = "undelivered"

    id: int | None = Field(default=None, primary_key=True)
    mission: str = Field(foreign_key="mission.code", index=True)
    chat: int = Field(foreign_key="chat.id")
    why: str
    kind: str
    sessions: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    due_at: datetime
    told: bool = False


class BroadcastRow(SQLModel, table=True):
    """What an organiser says to many at once; *venue* is a place that goes with it, as JSON.

    *calls_everyone*: it wakes whole channels, where a platform would not.
    *album* names the photos that were sent together, of which it is made.
    *asks_seen*: it carries "Seen"; *corrected_at* is when it was said in other
    words last, after it had been sent.
    """

    __tablename__ = "broadcast"

    id: int | None = Field(default=None, primary_key=True)
    mission: str = Field(foreign_key="mission.code", index=True)
    author: str
    text: str
    audience: str
    state: str
    created_at: datetime
    send_at: datetime | None = None
    venue: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    calls_everyone: bool = False
    album: str = ""
    asks_seen: bool = False
    corrected_at: datetime | None = None


class AttachmentRow(SQLModel, table=True):
    """A photo or a file that travels along with a broadcast, and goes with it.

    Of several, *place* tells which is first.
    """

    __tablename__ = "attachment"

    broadcast: int = Field(primary_key=True, foreign_key="broadcast.id", ondelete="CASCADE")
    place: int = Field(default=0, primary_key=True)
    name: str
    media_type: str
    size: int
    content: bytes


class NoticeRow(SQLModel, table=True):
    """Something that the service itself has to say, such as a change of the programme."""

    __tablename__ = "notice"

    id: int | None = Field(default=None, primary_key=True)
    mission: str = Field(foreign_key="mission.code", index=True)
    kind: str
    data: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    created_at: datetime


class AmendmentRow(SQLModel, table=True):
    """What an organiser changed by hand, as `bot.core.amendments.Amendment`.

    *said* is what they wrote or pressed, *patches* are what became of it, as
    JSON; *revision* is the one that it was published in.  *undoes* is the
    amendment that it takes back.
    """

    __tablename__ = "amendment"
    __table_args__ = (Index("ix_amendment_state", "mission", "state"),)

    id: int | None = Field(default=None, primary_key=True)
    mission: str = Field(foreign_key="mission.code")
    author: str
    at: datetime
    said: str = ""
    patches: list[dict[str, Any]] = Field(
        default_factory=list, sa_column=Column(JSON, nullable=False)
    )
    state: str
    revision: int | None = None
    undoes: int | None = None


class SeenRow(SQLModel, table=True):
    """That a person has seen something that asked for it: ``changes:7`` or ``broadcast:12``.

    The number is that of the mission's revision, or of the broadcast.
    """

    __tablename__ = "seen"

    mission: str = Field(primary_key=True, foreign_key="mission.code")
    what: str = Field(primary_key=True)
    person: str = Field(primary_key=True)
    at: datetime


class AttendanceRow(SQLModel, table=True):
    """Whether a person is there, at the rendezvous of a session, and who said so (a person)."""

    __tablename__ = "attendance"

    mission: str = Field(primary_key=True, foreign_key="mission.code")
    session: str = Field(primary_key=True)
    person: str = Field(primary_key=True)
    present: bool
    by: str
    at: datetime


class CalendarRow(SQLModel, table=True):
    """A secret calendar address, of which only the hash is kept.

    *whose* is ``person:alice-martin``, ``group:A`` or ``followers``; the
    *serial* is raised when the address is replaced, and none holds once
    *revoked*.
    """

    __tablename__ = "calendar"

    mission: str = Field(primary_key=True, foreign_key="mission.code")
    whose: str = Field(primary_key=True)
    serial: int = 1
    hash: str = Field(index=True)
    made_at: datetime
    revoked: bool = False


class LogRow(SQLModel, table=True):
    """Who did what, for the organisers of a mission: *what* names it, *data* tells it."""

    __tablename__ = "log"

    id: int | None = Field(default=None, primary_key=True)
    mission: str = Field(foreign_key="mission.code", index=True)
    at: datetime
    person: str
    what: str
    data: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))


class RatingRow(SQLModel, table=True):
    """One rating for each voter and session; a second one replaces the first.

    An objective of the mission is rated as the session ``objective:<code>``.
    """

    __tablename__ = "rating"

    mission: str = Field(primary_key=True, foreign_key="mission.code")
    session: str = Field(primary_key=True)
    voter: str = Field(primary_key=True)
    score: int
    at: datetime


class TakeawayRow(SQLModel, table=True):
    """One line that a person takes home from a session; a second one replaces the first.

    A line about the mission as a whole is one of the session
    ``mission:<question>``, as in `bot.core.takeaways`.  *shareable*: its author
    lets it leave the organisers' eyes; *signed*: with their name.  *place*:
    the organiser has picked it, as the so-manieth of the report.
    """

    __tablename__ = "takeaway"

    mission: str = Field(primary_key=True, foreign_key="mission.code")
    session: str = Field(primary_key=True)
    person: str = Field(primary_key=True)
    text: str
    at: datetime
    shareable: bool = False
    signed: bool = False
    place: int | None = None


class FollowUpRow(SQLModel, table=True):
    """What a person means to take up again with the host of a session, and how far it is.

    *state* is wanted, under_way, done or dropped; *note* is what they wrote of it.
    """

    __tablename__ = "follow_up"

    mission: str = Field(primary_key=True, foreign_key="mission.code")
    session: str = Field(primary_key=True)
    person: str = Field(primary_key=True)
    state: str
    note: str = ""
    at: datetime


class FeatureRow(SQLModel, table=True):
    """What an organiser has turned on in a mission, or set to a *value*."""

    __tablename__ = "feature"

    mission: str = Field(primary_key=True, foreign_key="mission.code")
    name: str = Field(primary_key=True)
    value: str


class EndedRow(SQLModel, table=True):
    """That a session was over before its end, since when, and who said so (a person)."""

    __tablename__ = "ended"

    mission: str = Field(primary_key=True, foreign_key="mission.code")
    session: str = Field(primary_key=True)
    at: datetime
    by: str


class HostQuestionRow(SQLModel, table=True):
    """Something that a person would like to hear from the host of a session.

    *answer* is what was said, in a line; *taken_at* is when it went out on the way there.
    """

    __tablename__ = "host_question"
    __table_args__ = (Index("ix_host_question_session", "mission", "session"),)

    id: int | None = Field(default=None, primary_key=True)
    mission: str = Field(foreign_key="mission.code")
    session: str
    person: str
    text: str
    at: datetime
    taken_at: datetime | None = None
    answer: str = ""
    answered_by: str = ""


class HostQuestionVoteRow(SQLModel, table=True):
    """That a person would like to hear the same."""

    __tablename__ = "host_question_vote"

    question: int = Field(primary_key=True, foreign_key="host_question.id", ondelete="CASCADE")
    person: str = Field(primary_key=True)


class OfferRow(SQLModel, table=True):
    """What a person can help with (*kind* "offer") or looks for ("seek")."""

    __tablename__ = "offer"

    id: int | None = Field(default=None, primary_key=True)
    mission: str = Field(foreign_key="mission.code", index=True)
    person: str
    kind: str
    text: str
    at: datetime
    closed: bool = False


class IntroductionRow(SQLModel, table=True):
    """That an offer and a request may fit, and what either side says to that (None: nothing yet).

    They are introduced, at *made_at*, once both have agreed.
    """

    __tablename__ = "introduction"

    offer: int = Field(primary_key=True, foreign_key="offer.id", ondelete="CASCADE")
    seek: int = Field(primary_key=True, foreign_key="offer.id", ondelete="CASCADE")
    mission: str = Field(foreign_key="mission.code", index=True)
    at: datetime
    by_offer: bool | None = None
    by_seek: bool | None = None
    made_at: datetime | None = None


class PictureRow(SQLModel, table=True):
    """A picture for the report: *what* is photo or logo; *session* is empty: of no one session.

    *person* gave it, *caption* says what there is to see; *place* orders
    photos, None: it is left out.
    """

    __tablename__ = "picture"

    id: int | None = Field(default=None, primary_key=True)
    mission: str = Field(foreign_key="mission.code", index=True)
    what: str
    session: str = ""
    person: str
    caption: str = ""
    name: str
    media_type: str
    content: bytes
    at: datetime
    place: int | None = None


class AnswerRow(SQLModel, table=True):
    """The last answer to a question in a chat, so that the same one can point to it."""

    __tablename__ = "answer"

    chat: int = Field(primary_key=True, foreign_key="chat.id")
    topic: str = Field(primary_key=True)
    message: str
    at: datetime


class StandingRow(SQLModel, table=True):
    """The ids of the messages in which an answer stands, between spaces.

    *about* names the question, or the last of several messages, the one with
    the buttons, as "telegram:-100200:17".
    """

    __tablename__ = "standing"

    about: str = Field(primary_key=True)
    messages: str
    at: datetime


class WorkspaceRow(SQLModel, table=True):
    """An app in a workspace of a platform that has them; *scopes* are separated by spaces."""

    __tablename__ = "workspace"

    platform: str = Field(primary_key=True)
    team: str = Field(primary_key=True)
    name: str
    user: str
    bot: str
    bot_name: str
    scopes: str
    installed_by: str
    installed_at: datetime
    token: str


class ProcessRow(SQLModel, table=True):
    """A process that runs the service beside others; both instants are the database's."""

    __tablename__ = "process"

    number: int = Field(primary_key=True, sa_type=BigInteger)
    host: str
    role: str
    since: datetime
    seen_at: datetime


class LeaseRow(SQLModel, table=True):
    """What one process alone does, which one, and until when at least (the database's time)."""

    __tablename__ = "lease"

    name: str = Field(primary_key=True)
    holder: int = Field(sa_type=BigInteger)
    until: datetime


class TaskRow(SQLModel, table=True):
    """Something that takes long to do; one that is done says no more who asked, and for what.

    *key* is that of what is asked for once at most, *arguments* are its
    kind's; *chat* is where the answer goes, empty where *asked_in* (a
    `ChatRef`) belongs to no mission, or where nobody asked.  *asked_by* is an
    `Account`, *message* the platform's id of what they sent.  *worker* is the
    process that does it, *attempts* counts those begun.  *answers* are what
    came of it, for as long as it may have to be sent: the message as JSON, what
    it *quotes*, and the place of its *file*.
    """

    __tablename__ = "task"

    id: int | None = Field(default=None, primary_key=True)
    kind: str
    key: str | None = Field(default=None, unique=True)
    arguments: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    chat: int | None = Field(default=None, foreign_key="chat.id")
    asked_in: dict[str, str] | None = Field(
        default=None, sa_column=Column(JSON(none_as_null=True))
    )
    asked_by: dict[str, str] | None = Field(
        default=None, sa_column=Column(JSON(none_as_null=True))
    )
    message: str = ""
    asked_at: datetime
    state: str = Field(index=True)
    attempts: int = 0
    worker: int | None = Field(default=None, sa_type=BigInteger)
    answers: list[dict[str, Any]] = Field(
        default_factory=list, sa_column=Column(JSON, nullable=False)
    )


class TaskFileRow(SQLModel, table=True):
    """A file that a task is given, until it is done; then those that it has made, if any."""

    __tablename__ = "task_file"

    task: int = Field(primary_key=True, foreign_key="task.id", ondelete="CASCADE")
    place: int = Field(default=0, primary_key=True)
    name: str
    media_type: str
    content: bytes


class NotUnderstoodRow(SQLModel, table=True):
    """A sentence without names that was said to us and not understood, so often on a day.

    *read* is what its words were taken for; nothing tells who said it, where or at what hour.
    """

    __tablename__ = "not_understood"

    sentence: str = Field(primary_key=True)
    language: str = Field(primary_key=True)
    day: date = Field(primary_key=True)
    read: str
    count: int


class SettingRow(SQLModel, table=True):
    """A small fact under a name, such as the position of the mission clock."""

    __tablename__ = "setting"

    name: str = Field(primary_key=True)
    value: str


class RoomMessageRow(SQLModel, table=True):
    """A line of a conversation in the room, which is a platform with a memory of its own.

    *author* is empty for the bot; *key* is the delivery's, for `was_sent`;
    *version* is raised by an edit.
    """

    __tablename__ = "room_message"

    id: int | None = Field(default=None, primary_key=True)
    chat: str = Field(index=True)
    author: str = ""
    body: str
    key: str = Field(default="", index=True)
    quotes: str = ""
    rings: bool = False
    at: datetime
    version: int = 1
