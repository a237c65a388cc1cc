"""One call of an app: its parameters, read as Slack reads them, and what they are about."""

import json
from dataclasses import dataclass, field
from typing import Any

from tests.servers.slack.accounts import Installation, User, Wire
from tests.servers.slack.channel import Channel, Message
from tests.servers.slack.refusals import Refused, invalid_arguments, malformed, refused
from tests.servers.slack.world import Team, World

OBJECTS = frozenset({"blocks", "attachments", "metadata", "view", "files", "unfurls"})
"""Parameters that are JSON also where the call is a form."""


@dataclass
class Call:
    """A method that an app called, with whose token and what it gave."""

    world: World
    method: str
    params: Wire
    team: Team | None = None
    installation: Installation | None = None
    problems: list[str] = field(default_factory=list)
    """What is wrong with it although Slack takes it."""

    @property
    def home(self) -> Team:
        """The workspace that the token is for."""
        if self.team is None:
            raise refused("not_allowed_token_type")
        return self.team

    @property
    def bot(self) -> User:
        return self.home.bot

    def text(self, name: str) -> str:
        value = self.params.get(name)
        return value if isinstance(value, str) else "" if value is None else str(value)

    def flag(self, name: str) -> bool:
        return self.params.get(name) in {True, "true", "1"}

    def number(self, name: str, default: int) -> int:
        value = self.params.get(name)
        try:
            return default if value in {None, ""} else int(value)
        except (TypeError, ValueError):
            raise invalid_arguments(f"invalid integer [json-pointer:/{name}]") from None

    def needed(self, name: str, error: str = "") -> str:
        value = self.text(name)
        if not value:
            raise (
                malformed(error) if error else invalid_arguments(f"missing required field: {name}")
            )
        return value

    def given(self) -> Wire:
        """Return the parameters, without a token."""
        return {key: value for key, value in self.params.items() if key != "token"}

    # ---- what is meant ----------------------------------------------------------------------

    def channel(self, key: str = "channel", *, error: str = "channel_not_found") -> Channel:
        """Find the conversation that is meant, as far as the bot can see it."""
        channel = self.home.channels.get(self.needed(key, error))
        if channel is None or (channel.kind != "public" and not channel.has(self.bot)):
            raise refused(error)
        return channel

    def target(self) -> Channel:
        """Find where to post: a conversation, or somebody's direct one."""
        name = self.needed("channel", "channel_not_found")
        user = self.home.users.get(name)
        if user is None:
            channel = self.channel()
        elif user.is_bot:
            raise refused("cannot_dm_bot" if user is not self.bot else "channel_not_found")
        else:
            channel = self.home.im(user)
        if channel.archived:
            raise refused("is_archived")
        if not channel.has(self.bot) and "chat:write.public" not in self.scopes:
            raise refused("not_in_channel")
        return channel

    def user(self, key: str = "user", *, error: str = "user_not_found") -> User:
        user = self.home.users.get(self.needed(key))
        if user is None:
            raise refused(error)
        return user

    def own(self, channel: Channel, key: str, verb: str) -> Message:
        """Find a message of the bot's own that it wants to change."""
        message = channel.messages.get(self.needed(key))
        if message is None or message.deleted:
            raise refused("message_not_found")
        if message.sender is not self.bot:
            raise refused(f"cant_{verb}_message")
        return message

    @property
    def scopes(self) -> tuple[str, ...]:
        return self.installation.scopes if self.installation else ()

    def require(self, *any_of: str) -> None:
        """Refuse a call whose token has none of these scopes."""
        if any_of and not set(any_of) & set(self.scopes):
            raise Refused(
                "missing_scope", {"needed": any_of[0], "provided": ",".join(self.scopes)}
            )


def page(call: Call, items: list[Any], default: int, most: int) -> tuple[list[Any], Wire]:
    """Return one page of many and what leads to the next."""
    limit = call.number("limit", default)
    if limit <= 0:
        raise refused("invalid_limit")
    cursor = call.text("cursor")
    if cursor and not cursor.startswith("bmV4dDo"):
        raise refused("invalid_cursor")
    start = int(cursor.removeprefix("bmV4dDo")) if cursor else 0
    end = start + min(limit, most)
    next_cursor = f"bmV4dDo{end}" if end < len(items) else ""
    return items[start:end], {"response_metadata": {"next_cursor": next_cursor}}


def decoded(form: dict[str, Any]) -> Wire:
    """Read form fields, where objects come as JSON."""
    found: Wire = {}
    for name, value in form.items():
        found[name] = value
        if name in OBJECTS and isinstance(value, str):
            try:
                found[name] = json.loads(value)
            except ValueError:
                found[name] = value
    return found
