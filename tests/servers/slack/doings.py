"""What people do with the app: commands, buttons, forms, shortcuts, its Home tab."""

from typing import Any

from tests.servers.slack import mrkdwn
from tests.servers.slack.accounts import User, Wire
from tests.servers.slack.channel import Channel, Message
from tests.servers.slack.holdings import View
from tests.servers.slack.inputs import elements, filled, state_of, value_of
from tests.servers.slack.interactions import Interaction
from tests.servers.slack.transcript import label
from tests.servers.slack.world import Team, World


class Doings:
    """The part of a person that has to do with the app."""

    world: World
    team: Team
    id: str
    name: str
    shown: str

    def at(self, where: Channel | User) -> Channel:
        """Find the channel that is meant."""
        raise NotImplementedError

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

    def presses(self, where: Channel | User | Message | View, what: str) -> Interaction:
        """Press a button by its words or its action_id, on the latest message that has it."""
        holder, block, element = self._find(where, what)
        pressed = {key: element[key] for key in ("text", "value", "style", "url")
                   if key in element}  # fmt: skip
        return self._acts(holder, block, element, pressed)

    def picks(self, where: Channel | User | Message | View, what: str, choice: Any) -> Interaction:
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
        self, where: Channel | User | Message | View, what: str
    ) -> tuple[Message | View, Wire, Wire]:
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
        self, holder: Message | View, block: Wire, element: Wire, given: Wire
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


def _state(holder: Message | View) -> Wire:
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
