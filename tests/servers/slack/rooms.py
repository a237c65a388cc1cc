"""What people do with channels and with the app itself: come, go, rename, archive, remove."""

from tests.servers.slack.accounts import SCOPES, User, Wire
from tests.servers.slack.channel import Channel
from tests.servers.slack.world import Team, World


class Rooms:
    """The part of a person that has to do with channels and the workspace."""

    world: World
    id: str
    team: Team

    def joins(self, channel: Channel) -> None:
        self.invites(self._self, channel)

    def leaves(self, channel: Channel) -> None:
        self.removes(self._self, channel)

    def invites(self, whom: User, channel: Channel) -> None:
        """Let a person or the bot in."""
        if channel.has(whom):
            return
        channel.members.append(whom.id)
        inviter: Wire = {} if whom.id == self.id else {"inviter": self.id}
        self._notice(channel, whom, "join", f"<@{whom.id}> has joined the channel", **inviter)
        self.world.events.came(channel, whom, self._self)

    def removes(self, whom: User, channel: Channel) -> None:
        """Put a person or the bot out; oneself: leave."""
        self._notice(channel, whom, "leave", f"<@{whom.id}> has left the channel")
        channel.members.remove(whom.id)
        bot = self.team.bot if self.team.installation else None
        self.world.events.went(channel, whom, ours=whom is bot)

    def renames(self, channel: Channel, name: str) -> None:
        old, channel.name = channel.name, name
        words = f"has renamed the channel from &quot;{old}&quot; to &quot;{name}&quot;"
        self._notice(channel, self._self, "name", words, old_name=old, name=name)
        self.world.events.channel(channel, "rename", self)

    def archives(self, channel: Channel) -> None:
        channel.archived = True
        self._notice(channel, self._self, "archive", f"<@{self.id}> archived the channel")
        self.world.events.channel(channel, "archive", self)

    def unarchives(self, channel: Channel) -> None:
        channel.archived = False
        self._notice(channel, self._self, "unarchive", f"<@{self.id}> un-archived the channel")
        self.world.events.channel(channel, "unarchive", self)

    def sets_topic(self, channel: Channel, topic: str) -> None:
        channel.topic = topic
        words = f"<@{self.id}> set the channel topic: {topic}"
        self._notice(channel, self._self, "topic", words, topic=topic)

    def _notice(self, channel: Channel, who: User, what: str, text: str, **more: str) -> None:
        """Put into the channel what happened to it; of a private one Slack says `group_…`."""
        holder = (
            "group" if channel.kind == "private" and what not in {"join", "leave"} else ("channel")
        )
        wire = {"subtype": f"{holder}_{what}", "text": text} | more
        message = self.world.post(channel, who, wire)
        self.world.events.message(message)

    @property
    def _self(self) -> User:
        return self.team.users[self.id]

    # ---- the workspace ------------------------------------------------------------------------

    def deactivates(self, whom: User) -> None:
        """Take somebody's account away."""
        whom.deleted = True
        self._changed(whom)

    def moves(self, tz: str, offset: int, words: str = "") -> None:
        """Be in another zone, which the phone tells Slack."""
        me = self._self
        me.tz, me.tz_offset, me.tz_label = tz, offset, words or tz
        self._changed(me)

    def _changed(self, whom: User) -> None:
        now = int(self.world.clock.seconds())
        event = {"type": "user_change", "user": whom.wire(locale=True), "cache_ts": now,
                 "event_ts": f"{now}.000100"}  # fmt: skip
        self.world.events.event(self.team, event)

    def allows(
        self, *, scopes: tuple[str, ...] = SCOPES, redirect_uri: str = "", team: Team | None = None
    ) -> str:
        """Say yes where the app asks to be installed; return the code for `oauth.v2.access`."""
        code = f"{next(self.world.ids):013}.{next(self.world.ids):013}.c0de"
        self.world.codes[code] = (team or self.team, self._self, scopes, redirect_uri)
        return code

    def removes_app(self) -> None:
        """Uninstall the app from the workspace."""
        installed = self.team.installation
        assert installed
        installed.removed = True
        self.team.bot.deleted = True
        self._revoked()
        self.world.events.event(self.team, {"type": "app_uninstalled"})

    def revokes_token(self) -> None:
        """Make the bot's token worthless, without taking the app away."""
        assert self.team.installation
        self.team.installation.revoked = True
        self._revoked()

    def _revoked(self) -> None:
        installed = self.team.installation
        assert installed
        tokens = {"oauth": [], "bot": [installed.user_id]}
        self.world.events.event(self.team, {"type": "tokens_revoked", "tokens": tokens})
