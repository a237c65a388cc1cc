"""What is true on the other side: chats, who is in them, what was said. No HTTP here."""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tests.servers.telegram.accounts import Account, BotAccount, Member, Wire
from tests.servers.telegram.hearing import hears
from tests.servers.telegram.transcript import Line, line
from tests.servers.telegram.updates import Updates

PERSON = "private"
ANONYMOUS = Account(id=1087968824, first_name="Group", username="GroupAnonymousBot", is_bot=True)
"""In whose name an anonymous administrator speaks."""


@dataclass(eq=False)
class Topic:
    id: int
    name: str
    begin: "Message"
    closed: bool = False


@dataclass(eq=False)
class Message:
    """Something that was said. `wire` is what bots read, without its chat."""

    chat: "Chat"
    id: int
    sender: Account
    wire: Wire
    rings: bool = True
    edits: int = 0
    deleted: bool = False

    @property
    def text(self) -> str:
        return self.wire.get("text") or self.wire.get("caption") or ""

    @property
    def entities(self) -> list[Wire]:
        return self.wire.get("entities") or self.wire.get("caption_entities") or []

    @property
    def thread(self) -> int | None:
        return self.wire.get("message_thread_id") if "is_topic_message" in self.wire else None

    @property
    def keyboard(self) -> list[list[Wire]]:
        return self.wire.get("reply_markup", {}).get("inline_keyboard", [])

    @property
    def reply_to(self) -> int | None:
        """The message that this one answers; opening a topic is no question."""
        target = self.wire.get("reply_to_message")
        if not target or "forum_topic_created" in target:
            return None
        return target["message_id"]

    def as_wire(self) -> Wire:
        return self.wire | {"chat": self.chat.wire()}


@dataclass(eq=False)
class Chat:
    """A conversation. `bot` and `person` are whose it is when it is a direct chat."""

    id: int
    kind: str
    title: str = ""
    person: Account | None = None
    bot: BotAccount | None = None
    forum: bool = False
    members: dict[int, Member] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    moved_to: int | None = None
    moved_from: int | None = None
    deleted: bool = False
    only_admins_write: bool = False
    actions: list[str] = field(default_factory=list)
    """What the bot showed that it does, as `typing`."""
    last_bot: BotAccount | None = None
    ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    @property
    def is_group(self) -> bool:
        return self.kind in {"group", "supergroup"}

    def member(self, account: Account) -> Member | None:
        return self.members.get(account.id)

    def transcript(self, *, events: bool = False) -> list[Line]:
        """Show what stands in the chat; with `events`, also who came and went."""
        standing = (line(message) for message in self.messages.values() if not message.deleted)
        return [shown for shown in standing if events or not shown.event]

    def dialogue(self) -> list[str]:
        """Show the same as text: `Fanion (silent) to “what's next?”: 9:10, hall`."""
        return [str(shown) for shown in self.transcript()]

    def said_by(self, account: Account) -> list[Message]:
        """List what one of them said, and has not taken back."""
        return [m for m in self.messages.values() if m.sender is account and not m.deleted]

    def bots(self) -> list[tuple[BotAccount, Member | None]]:
        """List the bots that are in it."""
        if self.bot:
            return [(self.bot, None)]
        return [
            (m.account, m)
            for m in self.members.values()
            if isinstance(m.account, BotAccount) and m.is_in
        ]

    def wire(self) -> Wire:
        if self.person:
            user = self.person.wire()
            names = {k: user[k] for k in ("first_name", "last_name", "username") if k in user}
            return {"id": self.id, "type": PERSON} | names
        chat: Wire = {"id": self.id, "type": self.kind, "title": self.title}
        if self.forum:
            chat["is_forum"] = True
        if self.kind == "group":
            chat["all_members_are_administrators"] = False
        return chat


@dataclass(eq=False)
class StoredFile:
    id: str
    unique_id: str
    path: str
    name: str
    mime: str
    content: bytes

    def ids(self) -> Wire:
        return {
            "file_id": self.id,
            "file_unique_id": self.unique_id,
            "file_size": len(self.content),
        }


@dataclass
class Press:
    """Somebody pressed a button. `answered` once the bot said so; `text` and `alert` as shown."""

    id: str
    bot: BotAccount
    data: str
    asked_at: int
    answered: bool = False
    text: str = ""
    alert: bool = False
    expired: bool = False


class World:
    """Everything that Telegram remembers."""

    def __init__(self, now: Callable[[], datetime], *, keep: bool = True) -> None:
        self._now = now
        self.keep = keep
        self.bots: dict[str, BotAccount] = {}
        self.people: dict[int, Account] = {}
        self.groups: dict[int, Chat] = {}
        self.directs: dict[tuple[int, int], Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.presses: dict[str, Press] = {}
        self.ids = itertools.count(1)

    def now(self) -> int:
        return int(self._now().timestamp())

    # ---- who is there -----------------------------------------------------------------------

    def add_bot(self, username: str, **settings: Any) -> BotAccount:
        number = 5_283_000_000 + next(self.ids)
        token = settings.pop("token", None) or f"{number}:AAH{username:_<32.32}"
        settings.setdefault("first_name", username.removesuffix("_bot").capitalize())
        bot = BotAccount(
            id=int(token.partition(":")[0]),
            username=username,
            token=token,
            updates=Updates(self.now),
            **settings,
        )
        self.bots[token] = bot
        return bot

    def direct(self, person: Account, bot: BotAccount) -> Chat:
        """Find the direct chat of the two: its id is the person's, whoever the bot."""
        key = (person.id, bot.id)
        if key not in self.directs:
            self.directs[key] = Chat(person.id, PERSON, person=person, bot=bot)
        return self.directs[key]

    def add_group(self, title: str, *, kind: str = "group", forum: bool = False) -> Chat:
        number = next(self.ids)
        kind = "supergroup" if forum else kind
        chat_id = -(4_021_000_000 + number) if kind == "group" else -(1_002_100_000_000 + number)
        chat = self.groups[chat_id] = Chat(chat_id, kind, title, forum=forum)
        return chat

    # ---- what is said -----------------------------------------------------------------------

    def post(
        self,
        chat: Chat,
        sender: Account,
        content: Wire,
        *,
        thread: int | None = None,
        reply_to: Message | None = None,
        rings: bool = True,
    ) -> Message:
        """Put a message into a chat; who hears of it is another question."""
        number = next(chat.ids)
        wire: Wire = {"message_id": number, "from": sender.wire(), "date": self.now()}
        message = Message(chat, number, sender, wire, rings=rings)
        if not thread and reply_to:
            thread = reply_to.thread
        if thread:
            wire |= {"message_thread_id": thread, "is_topic_message": True}
        if reply_to:
            wire["reply_to_message"] = _quoted(reply_to)
            if not thread and chat.kind == "supergroup" and not chat.forum:
                # A reply in a supergroup starts a thread, which is no topic.
                wire["message_thread_id"] = reply_to.wire.get("message_thread_id", reply_to.id)
        elif thread and thread in chat.topics:
            wire["reply_to_message"] = _quoted(chat.topics[thread].begin)
        wire |= content
        if self.keep:
            chat.messages[number] = message
        if isinstance(sender, BotAccount):
            chat.last_bot = sender
        return message

    def tell(self, kind: str, message: Message) -> None:
        """Let the bots in the chat know what people said, as far as they may hear it."""
        for bot, member in message.chat.bots():
            if member is None or hears(bot, member, message):
                bot.updates.add(kind, message.as_wire())

    def status(self, chat: Chat, by: Account, old: Member, new: Member) -> None:
        """Let bots know that somebody's place in a chat is another."""
        change = {
            "chat": chat.wire(),
            "from": by.wire(),
            "date": self.now(),
            "old_chat_member": old.wire(chat.kind),
            "new_chat_member": new.wire(chat.kind),
        }
        if isinstance(new.account, BotAccount):
            new.account.updates.add("my_chat_member", change)
        for bot, member in chat.bots():
            if bot is not new.account and member and member.is_admin:
                bot.updates.add("chat_member", change)

    # ---- files ------------------------------------------------------------------------------

    def store(self, name: str, content: bytes, mime: str, folder: str) -> StoredFile:
        number = next(self.ids)
        path = f"{folder}/file_{number}" + (f".{name.rpartition('.')[2]}" if "." in name else "")
        kept = StoredFile(
            f"BQACAgQAAxkBAAI{number:09}", f"AgAD{number:08}", path, name, mime, content
        )
        self.files[kept.id] = kept
        return kept


def _quoted(message: Message) -> Wire:
    """Write a message as part of its answer: without what it answered itself."""
    wire = message.as_wire()
    wire.pop("reply_to_message", None)
    return wire
