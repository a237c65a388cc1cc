"""What people do on their phones: say, edit, press, send. Groups: see `gatherings.py`."""

from dataclasses import dataclass
from typing import Any, Self

from tests.servers.telegram.accounts import Account, BotAccount, Member, Wire
from tests.servers.telegram.gatherings import Gatherings
from tests.servers.telegram.markup import found
from tests.servers.telegram.sending import photo_sizes
from tests.servers.telegram.world import ANONYMOUS, Chat, Message, Press, Topic, World

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(eq=False, kw_only=True)
class Person(Gatherings, Account):
    """Somebody with a phone. Where a chat is asked for, a bot stands for the direct chat."""

    world: World

    @classmethod
    def new(cls, world: World, first_name: str, **details: Any) -> Self:
        details.setdefault("id", 825_000_000 + next(world.ids))
        details.setdefault("language_code", "fr")
        person = cls(world=world, first_name=first_name, **details)
        world.people[person.id] = person
        return person

    # ---- say --------------------------------------------------------------------------------

    def says(
        self,
        where: Chat | BotAccount,
        text: str,
        *,
        reply_to: Message | None = None,
        thread: Topic | int | None = None,
        anonymous: bool = False,
    ) -> Message:
        """Write; links, mentions and commands in it are found as Telegram finds them."""
        content: Wire = {"text": text}
        if entities := found(text):
            content["entities"] = entities
        return self._sends(where, content, reply_to, thread, anonymous=anonymous)

    def edits(self, message: Message, text: str) -> Message:
        """Change what one said before."""
        kind = "text" if "text" in message.wire else "caption"
        holder = "entities" if kind == "text" else "caption_entities"
        message.wire.pop(holder, None)
        message.wire |= {kind: text, "edit_date": self.world.now()}
        if entities := found(text):
            message.wire[holder] = entities
        message.edits += 1
        self.world.tell("edited_message", message)
        return message

    def deletes(self, message: Message) -> None:
        """Take back; bots are not told."""
        message.deleted = True

    def presses(self, where: Chat | BotAccount | Message, label: str) -> Press:
        """Press the button of this label, on the message or on the latest one that has it."""
        message, button = self._button(where, label)
        bot = message.sender
        if "callback_data" not in button or not isinstance(bot, BotAccount):
            raise AssertionError(f"nothing reaches a bot from {button}")
        number = str(4_382_000_000_000_000 + next(self.world.ids))
        press = Press(number, bot, button["callback_data"], self.world.now())
        self.world.presses[press.id] = press
        shown = message.as_wire()
        if message.deleted:
            shown = {"chat": message.chat.wire(), "message_id": message.id, "date": 0}
        bot.updates.add("callback_query", {
            "id": press.id,
            "from": self.wire(),
            "message": shown,
            "chat_instance": str(-(10**17) - message.chat.id),
            "data": press.data,
        })  # fmt: skip
        return press

    def _button(self, where: Chat | BotAccount | Message, label: str) -> tuple[Message, Wire]:
        if isinstance(where, Message):
            messages = [where]
        else:
            messages = list(reversed(self.at(where).messages.values()))
        for message in messages:
            for row in message.keyboard:
                for button in row:
                    if button["text"] == label and (not message.deleted or len(messages) == 1):
                        return message, button
        raise AssertionError(f"nothing to press that says {label!r}")

    # ---- send -------------------------------------------------------------------------------

    def sends_document(
        self,
        where: Chat | BotAccount,
        name: str,
        content: bytes,
        *,
        caption: str = "",
        mime: str = XLSX,
        reply_to: Message | None = None,
        thread: Topic | int | None = None,
        anonymous: bool = False,
    ) -> Message:
        kept = self.world.store(name, content, mime, "documents")
        document = kept.ids() | {"file_name": name, "mime_type": mime}
        wire = {"document": document} | _caption(caption)
        return self._sends(where, wire, reply_to, thread, anonymous=anonymous)

    def sends_photo(
        self,
        where: Chat | BotAccount,
        content: bytes,
        *,
        caption: str = "",
        thread: Topic | int | None = None,
    ) -> Message:
        kept = self.world.store("photo.jpg", content, "image/jpeg", "photos")
        return self._sends(where, {"photo": photo_sizes(kept)} | _caption(caption), None, thread)

    def sends_location(
        self, where: Chat | BotAccount, latitude: float, longitude: float
    ) -> Message:
        return self._sends(where, {"location": {"latitude": latitude, "longitude": longitude}})

    def sends(self, where: Chat | BotAccount, **content: Any) -> Message:
        """Send anything else, as the Bot API writes it: `voice={…}`, `sticker={…}`."""
        return self._sends(where, content)

    def _sends(
        self,
        where: Chat | BotAccount,
        content: Wire,
        reply_to: Message | None = None,
        thread: Topic | int | None = None,
        *,
        anonymous: bool = False,
    ) -> Message:
        chat = self.at(where)
        if chat.moved_to or chat.deleted:
            raise AssertionError(f"nobody can write into {chat.title!r} any more")
        sender: Account = self
        if anonymous:
            sender, content = ANONYMOUS, content | {"sender_chat": chat.wire()}
        number = thread.id if isinstance(thread, Topic) else thread
        message = self.world.post(chat, sender, content, thread=number, reply_to=reply_to)
        self.world.tell("message", message)
        return message

    # ---- direct chats -----------------------------------------------------------------------

    def at(self, where: Chat | BotAccount) -> Chat:
        """Find the chat that is meant; to write to a bot is to start it."""
        if isinstance(where, BotAccount):
            where.known_to.add(self.id)
            return self.world.direct(self, where)
        return where

    def direct(self, bot: BotAccount) -> Chat:
        """Look at the direct chat with a bot, without starting it."""
        return self.world.direct(self, bot)

    def starts(self, bot: BotAccount, payload: str = "") -> Message:
        """Press Start, as after a link with `?start=payload`."""
        self.unblocks(bot)
        return self.says(bot, f"/start {payload}".strip())

    def blocks(self, bot: BotAccount) -> None:
        if self.id not in bot.blocked_by:
            bot.blocked_by.add(self.id)
            self._direct_status(bot, "member", "kicked")

    def unblocks(self, bot: BotAccount) -> None:
        if self.id in bot.blocked_by:
            bot.blocked_by.remove(self.id)
            self._direct_status(bot, "kicked", "member")

    def _direct_status(self, bot: BotAccount, old: str, new: str) -> None:
        self.world.status(self.direct(bot), self, Member(bot, old), Member(bot, new))

    def deletes_account(self) -> None:
        self.deactivated = True
        self.first_name, self.last_name, self.username = "", "", ""


def _caption(caption: str) -> Wire:
    entities = found(caption)
    content: Wire = {"caption": caption} if caption else {}
    return content | ({"caption_entities": entities} if entities else {})
