"""What Telegram tells us, in words that belong to no platform."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from telegram import (
    Audio,
    CallbackQuery,
    Chat,
    ChatMember,
    ChatMemberRestricted,
    ChatMemberUpdated,
    Document,
    Location,
    MaybeInaccessibleMessage,
    Message,
    MessageEntity,
    PhotoSize,
    Update,
    User,
    Video,
)
from telegram.constants import ChatID

from bot.core.chat import Account, Ask, Change, ChatRef, Membership, Tap
from bot.core.message import Venue
from bot.core.photos import for_the_report

NAME = "telegram"
KINDS = ("message", "edited_message", "callback_query", "my_chat_member")
"""The updates that we ask for; Telegram sends some only where they are named."""
COMMAND = re.compile(r"^/([^\s@/]+)(?:@(\w+))?(?=\s|$)")
ORDERS = re.compile(r"^(?:/|[^\W\d_]+\s*:)")
"""How something begins that is below a photo and no question: "/annonce", "Annonce :"."""
NAMELESS = frozenset({ChatID.ANONYMOUS_ADMIN, ChatID.FAKE_CHANNEL})
"""Accounts of Telegram's own, in whose name everyone speaks who speaks as a group or a channel."""
LARGEST = 5_000_000
"""Bytes of a file that is fetched; of a larger one only its size is told."""
PHOTO = "photo.jpg"
NAMES = {"video": "video.mp4", "audio": "audio.mp3"}
"""What is called so that a phone sent without a name."""
OCTETS = "application/octet-stream"
THERE = frozenset({ChatMember.MEMBER, ChatMember.ADMINISTRATOR, ChatMember.OWNER})


@dataclass(frozen=True, slots=True)
class Me:
    """Who we are to Telegram; *reads_all*: privacy mode is off."""

    id: int
    username: str
    reads_all: bool


@dataclass(frozen=True, slots=True)
class Said:
    """A question, with when it was first written (UTC); *edited* names the edit, if it is one."""

    ask: Ask
    at: datetime
    edited: str


@dataclass(frozen=True, slots=True)
class Pressed:
    """A tap, and the query that waits for its word."""

    tap: Tap
    query: str


@dataclass(frozen=True, slots=True)
class Sent:
    """A file or a photo that somebody sent, not fetched yet; *size* is in bytes.

    *said* as of a `bot.core.chat.File`.
    """

    id: str
    chat: ChatRef
    account: Account
    file: str
    size: int
    name: str
    media_type: str
    message: str
    caption: str
    addressed: bool
    album: str = ""
    said: str = ""


class Nothing(Enum):
    """An update that is not our matter."""

    NOTHING = "nothing"


Heard = Said | Pressed | Sent | Membership | Nothing


def heard(update: Update, me: Me) -> Heard:
    """Say what *update* means to us."""
    if update.callback_query is not None:
        return _pressed(update.callback_query)
    if update.my_chat_member is not None:
        return _became(update.my_chat_member, update.update_id, me)
    if update.message is not None:
        return _written(update.message, me)
    edited = update.edited_message
    if edited is not None and not (_is_direct(edited) and _file_of(edited)):
        return _asked(edited, me)
    return Nothing.NOTHING


def chat_of(update: Update) -> str:
    """Name the chat within which updates keep their order."""
    chat = update.effective_chat
    return str(chat.id) if chat is not None else ""


def chat_ref(message: MaybeInaccessibleMessage) -> ChatRef:
    """Name where *message* stands: in a topic, but not in a mere chain of replies."""
    thread = ""
    if isinstance(message, Message) and message.is_topic_message:
        thread = str(message.message_thread_id or "")
    return ChatRef(NAME, str(message.chat.id), thread)


def is_group(chat: str) -> bool:
    """Tell a group's number from a person's."""
    return chat.startswith("-")


def account(user: User | None, chat: Chat) -> Account:
    """Name who spoke; the chat itself where somebody spoke in its name."""
    if user is None or user.id in NAMELESS:
        return Account(NAME, str(chat.id), chat.effective_name or "")
    # Telegram says "en-GB", too.
    language = (user.language_code or "").partition("-")[0]
    return Account(NAME, str(user.id), user.full_name, language)


def author_of(message: Message) -> Account:
    """Name who wrote *message*: a person, or the group or channel in whose name it stands."""
    return account(message.from_user, message.sender_chat or message.chat)


# ---- messages --------------------------------------------------------------------------------


def _written(message: Message, me: Me) -> Heard:
    if (happened := _happened(message)) is not None:
        return happened
    if (answered := _said_of_a_photo(message, me)) is not None:
        return answered
    if _is_direct(message):
        if _file_of(message):
            return _sent(message, message.caption or "")
        if message.location is not None:
            return _pinned(message, message.location)
        if message.voice is not None or message.video_note is not None:
            return _spoken(message)
    handed_over = _handed_over(message, me)
    return _sent(message, handed_over) if handed_over is not None else _asked(message, me)


def _handed_over(message: Message, me: Me) -> str | None:
    """Return what is written below a file that is given to us in a group; None: it is not.

    There, only who names us below it, or commands, means us; a question below
    a photo is a question.
    """
    caption, file = message.caption, message.document
    if not caption or not (file or message.photo) or not _by_a_person(message):
        return None
    text, mentioned = _without_mention(message, caption, me)
    command = COMMAND.match(text)
    if command is not None and (command[2] or me.username).lower() != me.username.lower():
        return None
    if for_the_report(text):
        return text
    meant = command is not None or mentioned
    return text if meant and (file or ORDERS.match(text)) else None


def _said_of_a_photo(message: Message, me: Me) -> Sent | None:
    """Return the photo that somebody answers so that it is kept for the report."""
    photo, written = message.reply_to_message, message.text
    if photo is None or not written or not _by_a_person(message):
        return None
    if not (photo.photo or (photo.document and _is_picture(photo.document))):
        return None
    text, _ = _without_mention(message, written, me)
    command = COMMAND.match(text)
    if not for_the_report(f"{command[1]}{text[command.end() :]}" if command else text):
        return None
    of = _sent(photo, photo.caption or "")
    return replace(
        of,
        id=f"{message.chat.id}:{message.message_id}",
        chat=chat_ref(message),
        account=author_of(message),
        message=str(message.message_id),
        album="",
        said=text,
    )


def _is_picture(document: Document) -> bool:
    return (document.mime_type or "").startswith("image/")


def _asked(message: Message, me: Me) -> Heard:
    written = message.text or message.caption
    if not written or not _by_a_person(message):
        return Nothing.NOTHING
    text, mentioned = _without_mention(message, written, me)
    command = COMMAND.match(text)
    if command is not None and (command[2] or me.username).lower() != me.username.lower():
        return Nothing.NOTHING
    if command is not None:
        text = f"/{command[1]}{text[command.end() :]}"
    answered = message.reply_to_message
    if answered is not None and answered.forum_topic_created is not None:
        answered = None  # whatever is said in a topic hangs on the note that opened it
    author = answered.from_user if answered is not None else None
    replies_to_us = author is not None and author.id == me.id
    addressed = command is not None or mentioned or replies_to_us or message.chat.type == "private"
    ask = Ask(
        id=f"{message.chat.id}:{message.message_id}",
        chat=chat_ref(message),
        account=author_of(message),
        text=text,
        addressed=addressed,
        message=str(message.message_id),
        replies_to=str(answered.message_id) if answered is not None else "",
    )
    edited = str(int(message.edit_date.timestamp())) if message.edit_date is not None else ""
    return Said(ask, message.date, edited)


def _by_a_person(message: Message) -> bool:
    """Tell posts of other bots, and of a channel behind the group, from what people write."""
    if message.is_automatic_forward or message.chat.type == "channel":
        return False
    sender = message.from_user
    return sender is None or not sender.is_bot or message.sender_chat is not None


def _without_mention(message: Message, written: str, me: Me) -> tuple[str, bool]:
    """Return what was written without our name, and whether it was there."""
    ours = f"@{me.username}".lower()
    entities = message.parse_entities() if message.text else message.parse_caption_entities()
    for entity, words in entities.items():
        by_name = entity.type == MessageEntity.MENTION and words.lower() == ours
        by_id = entity.type == MessageEntity.TEXT_MENTION and (
            entity.user is not None and entity.user.id == me.id
        )
        if by_name or by_id:
            before, _, after = written.partition(words)
            rest = f"{before.rstrip()} {after.lstrip(' ,:')}"
            return rest.strip(), True
    return written.strip(), False


def _is_direct(message: Message) -> bool:
    """Tell where every file and place is for us: in a group they are people's own matter."""
    return message.chat.type == "private" and message.from_user is not None


def _file_of(message: Message) -> Document | Video | Audio | Sequence[PhotoSize] | None:
    """Return what was sent, to be looked at, heard or opened: a photo comes in sizes."""
    return message.document or message.video or message.audio or message.photo or None


def _spoken(message: Message) -> Said:
    """Take what somebody said aloud as a question that nobody understands."""
    ask = Ask(
        id=f"{message.chat.id}:{message.message_id}",
        chat=chat_ref(message),
        account=author_of(message),
        text="",
        addressed=True,
        message=str(message.message_id),
    )
    return Said(ask, message.date, "")


def _sent(message: Message, caption: str) -> Sent:
    file: Document | Video | Audio | PhotoSize
    one = message.document or message.video or message.audio
    if one is not None:
        file, name = one, one.file_name or ""
        media_type = one.mime_type or OCTETS
        if not name:
            name = NAMES.get(media_type.partition("/")[0], "")
    else:
        sizes = sorted(message.photo, key=lambda photo: photo.file_size or 0)
        fitting = [photo for photo in sizes if (photo.file_size or 0) <= LARGEST]
        file, name, media_type = (fitting or sizes)[-1 if fitting else 0], PHOTO, "image/jpeg"
    return Sent(
        id=f"{message.chat.id}:{message.message_id}",
        chat=chat_ref(message),
        account=author_of(message),
        file=file.file_id,
        size=file.file_size or 0,
        name=name,
        media_type=media_type,
        message=str(message.message_id),
        caption=caption,
        addressed=True,
        album=message.media_group_id or "",
    )


def _pinned(message: Message, location: Location) -> Said:
    """Take a place; one that was only pointed at has no name."""
    venue = message.venue
    ask = Ask(
        id=f"{message.chat.id}:{message.message_id}",
        chat=chat_ref(message),
        account=author_of(message),
        text="",
        addressed=True,
        message=str(message.message_id),
        venue=Venue(
            name=venue.title if venue is not None else "",
            address=venue.address if venue is not None else "",
            latitude=location.latitude,
            longitude=location.longitude,
        ),
    )
    return Said(ask, message.date, "")


# ---- buttons ---------------------------------------------------------------------------------


def _pressed(query: CallbackQuery) -> Heard:
    if query.message is None or query.data is None:
        return Nothing.NOTHING
    tap = Tap(
        id=f"tap:{query.id}",
        chat=chat_ref(query.message),
        account=account(query.from_user, query.message.chat),
        choice=query.data,
        message=str(query.message.message_id),
    )
    return Pressed(tap, query.id)


# ---- our own place ---------------------------------------------------------------------------


def _became(update: ChatMemberUpdated, number: int, me: Me) -> Heard:
    """Say what became of us in a chat; our rights alone are no change."""
    before, after = update.old_chat_member, update.new_chat_member
    if update.chat.type == "channel":
        return Nothing.NOTHING
    admin = after.status == ChatMember.ADMINISTRATOR
    if not _is_there(after):
        change = Change.REMOVED
    elif not _is_there(before):
        change = Change.ADDED
    elif admin != (before.status == ChatMember.ADMINISTRATOR):
        change = Change.PROMOTED if admin else Change.DEMOTED
    else:
        return Nothing.NOTHING
    return Membership(
        # Numbers of updates begin anew after a quiet week.
        id=f"member:{number}:{int(update.date.timestamp())}",
        chat=ChatRef(NAME, str(update.chat.id)),
        account=account(update.from_user, update.chat),
        change=change,
        title=update.chat.effective_name or "",
        direct=update.chat.type == "private",
        reads_all=admin or me.reads_all,
    )


def _is_there(member: ChatMember) -> bool:
    return member.status in THERE or (
        isinstance(member, ChatMemberRestricted) and member.is_member
    )


def _happened(message: Message) -> Membership | None:
    """Say what became of a chat, where Telegram tells it as a message."""
    here = str(message.chat.id)
    if message.migrate_to_chat_id is not None:
        return _moved(message, here, str(message.migrate_to_chat_id))
    if message.migrate_from_chat_id is not None:
        return _moved(message, str(message.migrate_from_chat_id), here)
    if message.forum_topic_closed is None:
        return None
    return Membership(
        id=f"{message.chat.id}:{message.message_id}",
        chat=chat_ref(message),
        account=author_of(message),
        change=Change.CLOSED,
        title=message.chat.title or "",
    )


def _moved(message: Message, before: str, after: str) -> Membership:
    """Say that a group became a supergroup; both chats tell, and it counts once."""
    return Membership(
        id=f"moved:{before}:{after}",
        chat=ChatRef(NAME, before),
        account=Account(NAME, "", ""),
        change=Change.MOVED,
        title=message.chat.title or "",
        moved_to=after,
    )
