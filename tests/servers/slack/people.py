"""What people do in Slack: say, edit, share, react.

What they do with the app: `doings.py`; with channels: `rooms.py`.
"""

from dataclasses import dataclass
from typing import Any, Self
from uuid import UUID

from tests.servers.slack import mrkdwn
from tests.servers.slack.accounts import User, Wire
from tests.servers.slack.channel import Channel, Message
from tests.servers.slack.doings import Doings
from tests.servers.slack.holdings import StoredFile
from tests.servers.slack.posting import new_name, rewrite, take_back, under
from tests.servers.slack.rooms import Rooms
from tests.servers.slack.world import Team, World

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(eq=False, kw_only=True, repr=False)
class Person(Doings, Rooms, User):
    """Somebody with Slack open. Where a channel is asked for, a bot stands for the direct one."""

    world: World

    @classmethod
    def new(cls, world: World, team: Team, real_name: str, **details: Any) -> Self:
        name = details.pop("name", real_name.lower().replace(" ", "."))
        details.setdefault("email", f"{name}@{team.domain}.example")
        details.setdefault("id", world.id("U"))
        person = cls(world=world, team_id=team.id, name=name, real_name=real_name, **details)
        team.users[person.id] = person
        return person

    @property
    def team(self) -> Team:
        return self.world.teams[self.team_id]

    # ---- say --------------------------------------------------------------------------------

    def says(
        self,
        where: Channel | User,
        text: str,
        *,
        thread: Message | None = None,
        broadcast: bool = False,
        **more: Any,
    ) -> Message:
        """Write what one types: names after @ and #, and links, become what Slack makes of them.

        With a thread: under a message; `broadcast` also shows it in the channel.
        """
        channel = self.at(where)
        rich = mrkdwn.typed(text, self._named)
        wire: Wire = {
            "client_msg_id": str(UUID(int=next(self.world.ids), version=4)),
            "text": mrkdwn.written(rich, lambda one: self.team.channels[one].name),
            "team": self.team_id,
            "blocks": [{
                "type": "rich_text", "block_id": new_name(),
                "elements": [{"type": "rich_text_section", "elements": rich}],
            }],
        }  # fmt: skip
        if not text:
            wire.pop("blocks")
        wire |= more
        if thread:
            wire |= under(channel, thread.ts)
            if broadcast:
                wire["subtype"] = "thread_broadcast"
        message = self.world.post(channel, self, wire)
        self.world.events.message(message)
        return message

    def mentions(self, where: Channel, text: str, *, thread: Message | None = None) -> Message:
        """Write to the bot where others read it: `@fanion what's next?`."""
        return self.says(where, f"@{self.team.bot.name} {text}", thread=thread)

    def says_of_self(self, where: Channel | User, text: str) -> Message:
        """Write with `/me`."""
        return self.says(where, text, subtype="me_message")

    def shares(
        self,
        where: Channel | User,
        name: str,
        content: bytes,
        *,
        text: str = "",
        mime: str = XLSX,
        thread: Message | None = None,
    ) -> Message:
        """Upload a file and share it, with some words if there are any."""
        return self.shares_all(where, {name: content}, text=text, mime=mime, thread=thread)

    def shares_all(
        self,
        where: Channel | User,
        files: dict[str, bytes],
        *,
        text: str = "",
        mime: str = XLSX,
        thread: Message | None = None,
    ) -> Message:
        """Upload files and share them in one message."""
        team, channel = self.team, self.at(where)
        kept = [
            StoredFile(self.world.id("F"), name, name, mime, content, self, team)
            for name, content in files.items()
        ]
        for one in kept:
            team.files[one.id] = one
            one.shared_in.append(channel.id)
        wire = {"subtype": "file_share", "files": [one.wire() for one in kept], "upload": False,
                "display_as_bot": False}  # fmt: skip
        message = self.says(channel, text, thread=thread, **wire)
        for one in kept:
            self.world.events.event(team, {
                "type": "file_shared", "file_id": one.id, "user_id": self.id,
                "file": {"id": one.id}, "channel_id": channel.id, "event_ts": channel.next_ts(),
            })  # fmt: skip
        return message

    def edits(self, message: Message, text: str) -> Message:
        """Change what one said before."""
        rich = mrkdwn.typed(text, self._named)
        blocks = [{"type": "rich_text", "block_id": new_name(),
                   "elements": [{"type": "rich_text_section", "elements": rich}]}]  # fmt: skip
        words = mrkdwn.written(rich, lambda one: self.team.channels[one].name)
        rewrite(message, {"text": words, "blocks": blocks}, self)
        return message

    def deletes(self, message: Message) -> None:
        take_back(message)

    def reacts(self, message: Message, name: str = "+1") -> None:
        given = message.wire.setdefault("reactions", [])
        known = next((one for one in given if one["name"] == name), None)
        if known is None:
            known = {"name": name, "users": [], "count": 0}
            given.append(known)
        known["users"].append(self.id)
        known["count"] += 1
        channel = message.channel
        item = {"type": "message", "channel": channel.id, "ts": message.ts}
        to = {"item_user": message.sender.id} if message.sender else {}
        event = {"type": "reaction_added", "user": self.id, "reaction": name, "item": item,
                 "event_ts": channel.next_ts()}  # fmt: skip
        self.world.events.event(self.team, event | to)

    def at(self, where: Channel | User) -> Channel:
        """Find the channel that is meant."""
        if isinstance(where, User):
            if where is self.team.bot and not self.world.app.messages:
                raise AssertionError("sending messages to this app has been turned off")
            return self.team.im(self, where)
        if where.archived or (where.kind != "public" and not where.has(self)):
            raise AssertionError(f"{self.shown} cannot write into {where!r}")
        return where

    def _named(self, sign: str, name: str) -> Wire | None:
        team = self.team
        if sign == "#":
            found = (c for c in team.channels.values() if c.name == name and not c.is_im)
            channel = next(found, None)
            return {"type": "channel", "channel_id": channel.id} if channel else None
        if name in {"channel", "here", "everyone"}:
            return {"type": "broadcast", "range": name}
        for user in team.users.values():
            if user.name == name.lower():
                return {"type": "user", "user_id": user.id}
        for group in team.groups.values():
            if group.handle == name.lower():
                return {"type": "usergroup", "usergroup_id": group.id}
        return None
