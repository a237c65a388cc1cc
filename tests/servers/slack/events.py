"""What the app is told of what happens, as the Events API words it.

https://docs.slack.dev/reference/events
"""

import itertools
from collections.abc import Callable
from typing import Any

from tests.servers.slack.accounts import User, Wire
from tests.servers.slack.channel import Channel, Message
from tests.servers.slack.world import Team, World

MESSAGES = {
    "public": ("message.channels", "channels:history"),
    "private": ("message.groups", "groups:history"),
    "im": ("message.im", "im:history"),
    "mpim": ("message.mpim", "mpim:history"),
}
"""By what a conversation is: the subscription and the scope that its messages need."""
SEEING = {"public": "channels:read", "private": "groups:read", "im": "im:read",
          "mpim": "mpim:read"}  # fmt: skip
SCOPES = {
    "app_mention": "app_mentions:read", "user_change": "users:read", "team_join": "users:read",
    "file_shared": "files:read", "reaction_added": "reactions:read",
    "reaction_removed": "reactions:read", "channel_rename": "channels:read",
    "channel_archive": "channels:read", "channel_unarchive": "channels:read",
    "channel_deleted": "channels:read", "channel_left": "channels:read",
    "group_rename": "groups:read", "group_archive": "groups:read",
    "group_unarchive": "groups:read", "group_left": "groups:read",
}  # fmt: skip
LAST_WORDS = {"app_uninstalled", "tokens_revoked"}
"""Events that come although the token is no longer worth anything."""


class Events:
    """Word what happens, and hand it on to be delivered where the app may know."""

    def __init__(self, world: World, hand_on: Callable[[Wire], None]) -> None:
        self.world = world
        self.echoes = True
        """Whether the app hears of its own messages, as it does at Slack's."""
        self._hand_on = hand_on
        self._numbers = itertools.count(1)

    # ---- messages ---------------------------------------------------------------------------

    def message(self, message: Message, **more: Any) -> None:
        """Tell of a message; one that mentions the bot is told twice."""
        if message.sender and message.sender is self._bot(message.channel) and not self.echoes:
            return
        shown = message.wire | more
        if message.metadata:
            shown["metadata"] = message.metadata
        self._in_channel(message.channel, shown, message.ts)
        self._mention(message, shown)

    def _mention(self, message: Message, shown: Wire) -> None:
        channel, bot = message.channel, self._bot(message.channel)
        if bot is None or channel.is_im or message.sender in {bot, None}:
            return
        if message.wire.get("subtype") not in {None, "file_share", "thread_broadcast"}:
            return
        if f"<@{bot.id}>" in message.tokens and channel.has(bot):
            event = shown | {"type": "app_mention", "channel": channel.id, "event_ts": message.ts}
            self.event(channel.team, event)

    def changed(self, message: Message, before: Wire, ts: str) -> None:
        """Tell of an edited message: what it was, and what it is."""
        if message.sender is self._bot(message.channel) and not self.echoes:
            return
        more = {"source_team": message.channel.team.id, "user_team": message.channel.team.id}
        self._in_channel(message.channel, {
            "type": "message", "subtype": "message_changed", "hidden": True, "ts": ts,
            "message": message.wire | more, "previous_message": before,
        }, ts)  # fmt: skip

    def deleted(self, message: Message) -> None:
        if message.sender is self._bot(message.channel) and not self.echoes:
            return
        ts = message.channel.next_ts()
        self._in_channel(message.channel, {
            "type": "message", "subtype": "message_deleted", "hidden": True, "ts": ts,
            "deleted_ts": message.ts, "previous_message": message.wire,
        }, ts)  # fmt: skip

    def _in_channel(self, channel: Channel, event: Wire, ts: str) -> None:
        bot = self._bot(channel)
        if bot is None or not channel.has(bot):
            return
        subscription, scope = MESSAGES[channel.kind]
        place = {"channel": channel.id, "event_ts": ts, "channel_type": channel.type}
        self.event(channel.team, event | place, subscription, scope)

    def _bot(self, channel: Channel) -> User | None:
        return channel.team.bot if channel.team.installation else None

    # ---- everything else --------------------------------------------------------------------

    def came(self, channel: Channel, user: User, by: User | None) -> None:
        """Tell that somebody, or the bot, is now in a channel."""
        event = self._membership("member_joined_channel", channel, user)
        self._seen(channel, event | ({"inviter": by.id} if by and by is not user else {}))

    def went(self, channel: Channel, user: User, *, ours: bool) -> None:
        """Tell that somebody is gone; the bot hears of its own going otherwise, too."""
        self._seen(channel, self._membership("member_left_channel", channel, user))
        if ours:
            kind = "group_left" if channel.kind == "private" else "channel_left"
            ts = channel.next_ts()
            event = {"type": kind, "channel": channel.id, "actor_id": user.id, "event_ts": ts}
            self.event(channel.team, event)

    def _membership(self, kind: str, channel: Channel, user: User) -> Wire:
        letter = "C" if channel.kind == "public" else "G"
        return {
            "type": kind, "user": user.id, "channel": channel.id, "channel_type": letter,
            "team": channel.team.id, "event_ts": channel.next_ts(),
        }  # fmt: skip

    def _seen(self, channel: Channel, event: Wire) -> None:
        self.event(channel.team, event, scope=SEEING[channel.kind])

    def channel(self, channel: Channel, what: str, by: User) -> None:
        """Tell of a channel that is renamed, archived or brought back."""
        bot = self._bot(channel)
        if channel.kind == "private" and not (bot and channel.has(bot)):
            return
        kind = f"{'group' if channel.kind == 'private' else 'channel'}_{what}"
        shown: Any = channel.id
        if what == "rename":
            shown = {"id": channel.id, "name": channel.name, "name_normalized": channel.name,
                     "created": 1664000000, "is_channel": channel.kind == "public",
                     "is_mpim": False}  # fmt: skip
        event = {"type": kind, "channel": shown, "event_ts": channel.next_ts()}
        self.event(channel.team, event | ({} if what == "rename" else {"user": by.id}))

    def event(
        self, team: Team, event: Wire, subscription: str = "", scope: str | None = None
    ) -> None:
        """Wrap an event and hand it on, if the app subscribed to it and may know."""
        installed = team.installation
        kind = event["type"]
        if installed is None or not (installed.works or kind in LAST_WORDS):
            return
        scope = scope or SCOPES.get(kind)
        wanted = self.world.app.events
        if scope and scope not in installed.scopes:
            return
        if wanted is not None and (subscription or kind) not in wanted:
            return
        self._hand_on(self._wrapped(team, event))

    def _wrapped(self, team: Team, event: Wire) -> Wire:
        assert team.installation
        number = next(self._numbers)
        channel = event.get("channel", "")
        place = channel if isinstance(channel, str) else channel.get("id", "")
        return {
            "token": self.world.app.verification, "team_id": team.id, "context_team_id": team.id,
            "context_enterprise_id": None, "api_app_id": self.world.app.id, "event": event,
            "type": "event_callback", "event_id": f"Ev05A{number:08}",
            "event_time": int(self.world.clock.seconds()),
            "authorizations": [{
                "enterprise_id": None, "team_id": team.id,
                "user_id": team.installation.user_id, "is_bot": True,
                "is_enterprise_install": False,
            }],
            "is_ext_shared_channel": False,
            "event_context": f"4-{event['type']}-{team.id}-{self.world.app.id}-{place}",
        }  # fmt: skip
