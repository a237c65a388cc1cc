"""What is true on the other side: workspaces, what is in them, who may do what. No HTTP here."""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from tests.servers.slack.accounts import App, Installation, User, UserGroup, Wire
from tests.servers.slack.channel import Channel, Message
from tests.servers.slack.clock import Clock
from tests.servers.slack.holdings import StoredFile, View
from tests.servers.slack.mrkdwn import plain


@dataclass(eq=False, repr=False)
class Team:
    """A workspace."""

    world: "World"
    id: str
    name: str
    domain: str
    users: dict[str, User] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    groups: dict[str, UserGroup] = field(default_factory=dict)
    files: dict[str, StoredFile] = field(default_factory=dict)
    views: dict[str, View] = field(default_factory=dict)
    homes: dict[str, View] = field(default_factory=dict)
    """Home tabs that the app published, by user."""
    installation: Installation | None = None

    def __repr__(self) -> str:
        return f"<workspace {self.name}>"

    @property
    def bot(self) -> User:
        """The app's bot user here."""
        if self.installation is None:
            raise AssertionError(f"the app is not installed in {self.name}")
        return self.users[self.installation.user_id]

    @property
    def token(self) -> str:
        if self.installation is None:
            raise AssertionError(f"the app is not installed in {self.name}")
        return self.installation.token

    def channel(
        self,
        name: str,
        members: Iterable[User] = (),
        *,
        private: bool = False,
        with_bot: bool = True,
    ) -> Channel:
        """Make a channel with these people and, unless told otherwise, the bot in it."""
        ids = [user.id for user in members]
        if with_bot and self.installation:
            ids.append(self.bot.id)
        kind = "private" if private else "public"
        creator = ids[0] if ids else ""
        return self._add(Channel(self, self.world.id("C"), kind, name, ids, creator=creator))

    def im(self, one: User, other: User | None = None) -> Channel:
        """Find the direct conversation of somebody with the bot, or with somebody else."""
        pair = [one.id, (other or self.bot).id]
        for channel in self.channels.values():
            if channel.is_im and sorted(channel.members) == sorted(pair):
                return channel
        return self._add(Channel(self, self.world.id("D"), "im", members=pair))

    def mpim(self, users: Iterable[User]) -> Channel:
        """Find the direct conversation of several."""
        ids = [user.id for user in users]
        for channel in self.channels.values():
            if channel.kind == "mpim" and sorted(channel.members) == sorted(ids):
                return channel
        names = "--".join(self.users[one].name for one in ids)
        return self._add(Channel(self, self.world.id("C"), "mpim", f"mpdm-{names}-1", ids))

    def user_group(self, handle: str, users: Iterable[User], name: str = "") -> UserGroup:
        """Make a user group."""
        group = UserGroup(self.world.id("S"), handle, name or handle, [u.id for u in users])
        self.groups[group.id] = group
        return group

    def _add(self, channel: Channel) -> Channel:
        self.channels[channel.id] = channel
        return channel

    def stack(self, user: User) -> list[View]:
        """List the modals that somebody has open, the topmost last."""
        return [v for v in self.views.values()
                if v.user is user and v.open and v.wire["type"] == "modal"]  # fmt: skip

    def shown(self, text: str) -> str:
        """Show a text as people here see it, with names for ids."""
        return plain(text, self._name)

    def _name(self, token: str) -> str:
        if token.startswith("@") and token[1:] in self.users:
            return f"@{self.users[token[1:]].shown}"
        if token.startswith("#") and token[1:] in self.channels:
            return f"#{self.channels[token[1:]].name}"
        group = self.groups.get(token.removeprefix("!subteam^"))
        return f"@{group.handle}" if group else token


class World:
    """Everything that Slack remembers."""

    def __init__(self, clock: Clock, *, keep: bool = True) -> None:
        self.clock = clock
        self.keep = keep
        self.app = App()
        self.teams: dict[str, Team] = {}
        self.tokens: dict[str, tuple[Team, Installation]] = {}
        self.ids = itertools.count(1)
        self.url = ""
        self.events: Any = None
        """Tells the app what happens."""
        self.interactions: Any = None
        """Remembers what people did with the app."""
        self.hand_on: Any = None
        """Brings what somebody did to the app."""
        self.history_limit = 1000
        """Messages that one call reads at most; 15 for apps sold outside the Marketplace."""
        self.codes: dict[str, tuple[Team, User, tuple[str, ...], str]] = {}
        """Where somebody said yes to the app, for which scopes, and where to it led."""

    def id(self, letter: str) -> str:
        """Name something new, as Slack does: `C05A0000007`."""
        return f"{letter}05A{next(self.ids):07X}"

    def add_team(self, name: str, domain: str) -> Team:
        team = Team(self, self.id("T"), name, domain)
        self.teams[team.id] = team
        return team

    def install(self, team: Team, *, scopes: Iterable[str], by: str = "", token: str = "") -> None:
        """Put the app into a workspace, for the first time or again."""
        old = team.installation
        number = next(self.ids)
        new = token or f"xoxb-52830{number:08}-{number:013}-FanionFanionFanion{number:06}"
        user_id = old.user_id if old else self.id("U")
        bot_id = old.bot_id if old else self.id("B")
        installed = Installation(new, bot_id, user_id, tuple(scopes), by)
        if not old:
            team.users[user_id] = User(
                id=user_id, team_id=team.id, name=self.app.name.lower(), real_name=self.app.name,
                is_bot=True, bot_id=bot_id, app_id=self.app.id, locale="en-US",
            )  # fmt: skip
        elif not old.works:
            team.users[user_id].deleted = False
        team.installation = installed
        self.tokens[new] = (team, installed)

    def post(
        self,
        channel: Channel,
        sender: User | None,
        content: Wire,
        *,
        metadata: Wire | None = None,
        seen_by: User | None = None,
    ) -> Message:
        """Put a message into a channel; who hears of it is another question."""
        ts = channel.next_ts()
        who = {"user": sender.id} if sender else {}
        message = Message(channel, ts, sender, {"type": "message", "ts": ts} | who | content)
        message.metadata, message.seen_by = metadata, seen_by
        if seen_by:
            channel.ephemerals.append(message)
        elif self.keep:
            channel.messages[ts] = message
        return message
