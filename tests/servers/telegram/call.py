"""One call of a bot: its parameters, read as Telegram reads them, and the chat it is about."""

import json
from dataclasses import dataclass, field
from typing import Any

from tests.servers.telegram import refusals
from tests.servers.telegram.accounts import BotAccount, Wire
from tests.servers.telegram.refusals import bad_request, forbidden, malformed
from tests.servers.telegram.world import Chat, Message, World

WORDS = frozenset({
    "text", "caption", "parse_mode", "quote_parse_mode", "callback_query_id", "url", "title",
    "secret_token", "file_id", "address", "name", "short_description", "description", "action",
    "language_code", "document", "photo", "question", "ip_address", "thumbnail", "certificate",
    "foursquare_id", "foursquare_type", "google_place_id", "google_place_type",
    "message_effect_id", "business_connection_id", "inline_message_id",
})  # fmt: skip
"""Parameters that are text, also when they look like a number or like JSON."""


@dataclass
class Upload:
    name: str
    mime: str
    content: bytes


@dataclass
class Call:
    """A method that a bot called, with what it gave, numbers and objects already decoded."""

    world: World
    bot: BotAccount
    method: str
    params: Wire
    files: dict[str, Upload] = field(default_factory=dict)
    checked: bool = True

    def integer(self, name: str) -> int:
        value = self.params.get(name, 0)
        return value if isinstance(value, int) else 0

    def chat(self, key: str = "chat_id") -> Chat:
        """Find the chat that is meant, as far as this bot can get there."""
        wanted = self.params.get(key)
        if wanted in (None, ""):
            raise malformed(f"{key} is empty")
        if not isinstance(wanted, int):
            raise bad_request(refusals.CHAT_NOT_FOUND)
        return self._direct(wanted) if wanted > 0 else self._group(wanted)

    def _direct(self, number: int) -> Chat:
        direct = self.world.directs.get((number, self.bot.id))
        person = self.world.people.get(number)
        if direct is None or direct.person is None or number not in self.bot.known_to:
            if any(bot.id == number for bot in self.world.bots.values()):
                raise forbidden("bot can't send messages to bots")
            if person is None or not _met(self.world, self.bot, number):
                raise bad_request(refusals.CHAT_NOT_FOUND)
            raise forbidden(refusals.DEACTIVATED if person.deactivated else refusals.CANNOT_BEGIN)
        if direct.person.deactivated:
            raise forbidden(refusals.DEACTIVATED)
        if number in self.bot.blocked_by:
            raise forbidden(refusals.BLOCKED)
        return direct

    def _group(self, number: int) -> Chat:
        group = self.world.groups.get(number)
        member = group and group.members.get(self.bot.id)
        if group is None or member is None:
            raise bad_request(refusals.CHAT_NOT_FOUND)
        if group.moved_to:
            raise refusals.migrated(group.moved_to)
        if group.deleted:
            raise forbidden(refusals.GROUP_DELETED)
        if member.status == "kicked":
            raise refusals.kicked(group.kind)
        if not member.is_in:
            raise refusals.not_a_member(group.kind)
        return group

    def message(self, chat: Chat, words: str) -> Message:
        """Find the message that is meant in a chat, or refuse with `words`."""
        found = chat.messages.get(self.integer("message_id"))
        if found is None or found.deleted:
            raise bad_request(words)
        return found

    def given(self) -> Wire:
        """Return the parameters, with the names of files where files were given."""
        attached = {f"attach://{name}" for name in self.files}
        attached &= {value for value in self.params.values() if isinstance(value, str)}
        names = {k: f.name for k, f in self.files.items() if f"attach://{k}" not in attached}
        return self.params | names

    def upload(self, key: str) -> Upload | None:
        """Return the file that came with the call as `key`."""
        named = self.params.get(key)
        if isinstance(named, str) and named.startswith("attach://"):
            return self.files.get(named.removeprefix("attach://"))
        return self.files.get(key)


def _met(world: World, bot: BotAccount, number: int) -> bool:
    return any(number in g.members and bot.id in g.members for g in world.groups.values())


def decoded(raw: dict[str, Any]) -> Wire:
    """Read form fields, where numbers, truths and objects come as text."""
    return {name: _decoded(name, value) for name, value in raw.items()}


def _decoded(name: str, value: Any) -> Any:
    if name in WORDS or not isinstance(value, str):
        return value
    if value in {"True", "False"}:
        return value == "True"
    try:
        return json.loads(value)
    except ValueError:
        return value
