"""What people do in Slack: say, edit, press, fill in. What they do with channels: `rooms.py`."""

from dataclasses import dataclass
from typing import Any, Self
from uuid import UUID

from tests.servers.slack import mrkdwn
from tests.servers.slack.accounts import User, Wire
from tests.servers.slack.channel import Channel, Message
from tests.servers.slack.holdings import StoredFile, View
from tests.servers.slack.inputs import elements, filled, state_of, value_of
from tests.servers.slack.interactions import Interaction
from tests.servers.slack.posting import new_name, rewrite, take_back, under
from tests.servers.slack.rooms import Rooms
from tests.servers.slack.transcript import label
from tests.servers.slack.world import Team, World

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(eq=False, kw_only=True, repr=False)
class Person(Rooms, User):
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
        """Write, as one types: `@fanion`, `@alice.martin`, `#mission`, `@channel` and links
        become what Slack makes of them.

        With a thread: under a message; `broadcast` also shows it in the channel.
        """  # fmt: skip
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
        team, channel = self.team, self.at(where)
        kept = StoredFile(self.world.id("F"), name, name, mime, content, self, team)
        team.files[kept.id] = kept
        kept.shared_in.append(channel.id)
        wire = {"subtype": "file_share", "files": [kept.wire()], "upload": False,
                "display_as_bot": False}  # fmt: skip
        message = self.says(channel, text, thread=thread, **wire)
        self.world.events.event(team, {
            "type": "file_shared", "file_id": kept.id, "user_id": self.id,
            "file": {"id": kept.id}, "channel_id": channel.id, "event_ts": channel.next_ts(),
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

    # ---- do something with the app ----------------------------------------------------------

    def slash(self, where: Channel | User, command: str, text: str = "") -> Interaction:
        """Give a command: `alice.slash(channel, "/fanion", "suite")`."""
        channel = self.at(where)
        done = self._does("slash_command", channel=channel)
        team = self.team
        done.payload = {
            "token": self.world.app.verification, "team_id": team.id, "team_domain": team.domain,
            "channel_id": channel.id, "channel_name": _called(channel), "user_id": self.id,
            "user_name": self.name, "command": command, "text": mrkdwn.escaped(text),
            "api_app_id": self.world.app.id, "is_enterprise_install": "false",
            "response_url": f"{self.world.url}/commands/{done.secret}",
            "trigger_id": done.trigger,
        }  # fmt: skip
        return self._hand_on(done)

    def presses(self, where: "Channel | User | Message | View", what: str) -> Interaction:
        """Press a button by its words or its action_id, on the latest message that has it."""
        holder, block, element = self._find(where, what)
        pressed = {key: element[key] for key in ("text", "value", "style", "url")
                   if key in element}  # fmt: skip
        return self._acts(holder, block, element, pressed)

    def picks(
        self, where: "Channel | User | Message | View", what: str, choice: Any
    ) -> Interaction:
        """Choose in a menu, by its action_id or placeholder: an option's words or value, a day."""
        holder, block, element = self._find(where, what)
        value = value_of(element, choice)
        if element["type"] != "overflow":
            state = _state(holder).setdefault(block["block_id"], {})
            state[element["action_id"]] = value
        return self._acts(holder, block, element, value)

    def submits(self, view: View, values: Wire | None = None) -> Interaction:
        """Fill in a modal, by block_id or action_id, and send it off."""
        if not view.open or self.team.stack(self)[-1:] != [view]:
            raise AssertionError(f"{view.title!r} does not lie open on top")
        filled(view.blocks, view.wire["state"]["values"], values or {})
        done = self._does("view_submission", view=view)
        done.payload |= {"view": view.wire, "response_urls": []}
        return self._hand_on(done)

    def closes(self, view: View, *, all_of_them: bool = False) -> Interaction | None:
        """Close a modal; the app hears of it where it wants to."""
        view.open = False
        if not view.wire["notify_on_close"]:
            return None
        done = self._does("view_closed", view=view)
        done.payload |= {"view": view.wire, "is_cleared": all_of_them}
        return self._hand_on(done)

    def opens_home(self, tab: str = "home") -> None:
        """Look at the app's Home, or at its messages."""
        team = self.team
        channel = team.im(self)
        event = {"type": "app_home_opened", "user": self.id, "channel": channel.id, "tab": tab,
                 "event_ts": channel.next_ts()}  # fmt: skip
        view = team.homes.get(self.id)
        if view and tab == "home":
            event["view"] = view.wire
        self.world.events.event(team, event)

    def shortcut(self, callback_id: str, message: Message | None = None) -> Interaction:
        """Call a shortcut, from anywhere or from a message's menu."""
        if message is None:
            done = self._does("shortcut")
            done.payload |= {"callback_id": callback_id, "action_ts": self._now()}
            return self._hand_on(done)
        channel = message.channel
        done = self._does("message_action", channel=channel, message=message)
        done.payload |= {
            "callback_id": callback_id, "action_ts": self._now(), "message_ts": message.ts,
            "message": message.wire, "channel": {"id": channel.id, "name": _called(channel)},
            "response_url": f"{self.world.url}/app/{done.secret}",
        }  # fmt: skip
        return self._hand_on(done)

    # ---- what is sent of it -------------------------------------------------------------------

    def home(self) -> View:
        """Look at what the app shows on its Home tab."""
        return self.team.homes[self.id]

    def modal(self) -> View:
        """Look at the modal that lies on top."""
        stack = self.team.stack(self)
        if not stack:
            raise AssertionError(f"{self.shown} has no modal open")
        return stack[-1]

    def _now(self) -> str:
        return f"{self.world.clock.seconds():.6f}"

    def _does(self, kind: str, **where: Any) -> Interaction:
        done: Interaction = self.world.interactions.new(kind, self, self.team, **where)
        team = self.team
        done.payload = {
            "type": kind, "token": self.world.app.verification, "api_app_id": self.world.app.id,
            "team": {"id": team.id, "domain": team.domain},
            "user": {"id": self.id, "username": self.name, "name": self.name,
                     "team_id": team.id},
            "enterprise": None, "is_enterprise_install": False, "trigger_id": done.trigger,
        }  # fmt: skip
        return done

    def _hand_on(self, done: Interaction) -> Interaction:
        installed = self.team.installation
        if installed and installed.works:
            self.world.hand_on(done)
        else:
            done.failed = "app_removed"
        return done

    def _find(
        self, where: "Channel | User | Message | View", what: str
    ) -> tuple["Message | View", Wire, Wire]:
        holders: list[Message | View]
        if isinstance(where, Message | View):
            holders = [where]
        else:
            channel = self.at(where)
            shown = [*channel.messages.values(),
                     *(m for m in channel.ephemerals if m.seen_by is self)]  # fmt: skip
            shown.sort(key=lambda m: float(m.ts))
            holders = [m for m in reversed(shown) if not m.deleted]
        for holder in holders:
            for block, element in elements(holder.blocks):
                if what in {element["action_id"], label(element)}:
                    return holder, block, element
        raise AssertionError(f"nothing to press that says {what!r}")

    def _acts(
        self, holder: "Message | View", block: Wire, element: Wire, given: Wire
    ) -> Interaction:
        action = {
            "type": element["type"], "action_id": element["action_id"],
            "block_id": block["block_id"], "action_ts": self._now(),
        } | given  # fmt: skip
        if isinstance(holder, View):
            done = self._does("block_actions", view=holder)
            done.payload |= {
                "container": {"type": "view", "view_id": holder.id}, "view": holder.wire,
            }  # fmt: skip
        else:
            channel = holder.channel
            done = self._does("block_actions", channel=channel, message=holder)
            done.payload |= _on_message(holder)
            done.payload["response_url"] = f"{self.world.url}/actions/{done.secret}"
        done.payload["actions"] = [action]
        return self._hand_on(done)


def _on_message(message: Message) -> Wire:
    channel = message.channel
    container = {
        "type": "message", "message_ts": message.ts, "channel_id": channel.id,
        "is_ephemeral": message.ephemeral,
    }  # fmt: skip
    if message.thread:
        container["thread_ts"] = message.thread
    whole: Wire = {
        "container": container, "channel": {"id": channel.id, "name": _called(channel)},
        "state": {"values": _state(message)},
    }  # fmt: skip
    return whole if message.ephemeral else whole | {"message": message.wire}


def _state(holder: "Message | View") -> Wire:
    if isinstance(holder, View):
        return holder.wire["state"]["values"]
    holder.state = state_of(holder.blocks, holder.state)
    return holder.state


def _called(channel: Channel) -> str:
    """Name a channel as interactions do."""
    match channel.kind:
        case "im":
            return "directmessage"
        case "private":
            return "privategroup"
        case _:
            return channel.name
