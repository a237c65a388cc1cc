"""A conversation and what is said in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.servers.slack.accounts import User, Wire
from tests.servers.slack.mrkdwn import marked_texts, waking
from tests.servers.slack.transcript import Line, line

if TYPE_CHECKING:
    from tests.servers.slack.world import Team

KINDS = {"public": "channel", "private": "group", "im": "im", "mpim": "mpim"}
"""What a conversation is, and how events call it."""


@dataclass(eq=False, repr=False)
class Message:
    """Something that was said. `wire` is what apps read, without its channel."""

    channel: "Channel"
    ts: str
    sender: User | None
    wire: Wire
    seen_by: User | None = None
    """The only one who sees it, where it is ephemeral."""
    metadata: Wire | None = None
    state: Wire = field(default_factory=dict)
    """What people picked in it."""
    edits: int = 0
    deleted: bool = False

    def __repr__(self) -> str:
        return f"<message {self.ts} in {self.channel.id}: {self.text[:40]!r}>"

    @property
    def text(self) -> str:
        return self.wire.get("text") or ""

    @property
    def blocks(self) -> list[Wire]:
        return self.wire.get("blocks") or []

    @property
    def thread(self) -> str | None:
        """The `ts` of the message that it stands under, if it stands under one."""
        parent = self.wire.get("thread_ts")
        return parent if parent != self.ts else None

    @property
    def ephemeral(self) -> bool:
        return self.seen_by is not None

    @property
    def tokens(self) -> list[str]:
        """What in its text or blocks would wake people: `<!channel>`, `<@U1>`, each once."""
        texts = [self.text, *marked_texts(self.blocks)]
        return list(dict.fromkeys(token for text in texts for token in waking(text)))

    @property
    def woken(self) -> list[User]:
        """Who is told by a sound: everyone named in what is shown, and whoever it is direct to.

        Where there are blocks the top-level text is only the notification's words.
        """
        texts = list(marked_texts(self.blocks)) if self.blocks else [self.text]
        tokens = [token for text in texts for token in waking(text)]
        return self.channel.wakes(self, tokens)

    @property
    def buttons(self) -> list[Wire]:
        """List what one can press on it: every element that has an action_id."""
        return list(actionable(self.blocks))


def actionable(blocks: Any) -> Iterator[Wire]:
    """Go through the elements of blocks that answer to somebody."""
    if isinstance(blocks, list):
        for one in blocks:
            yield from actionable(one)
    elif isinstance(blocks, dict):
        if "action_id" in blocks:
            yield blocks
        for value in blocks.values():
            if isinstance(value, list | dict):
                yield from actionable(value)


@dataclass(eq=False, repr=False)
class Channel:
    """A conversation: `kind` is public, private, im or mpim."""

    team: "Team"
    id: str
    kind: str
    name: str = ""
    members: list[str] = field(default_factory=list)
    messages: dict[str, Message] = field(default_factory=dict)
    ephemerals: list[Message] = field(default_factory=list)
    topic: str = ""
    purpose: str = ""
    archived: bool = False
    creator: str = ""
    last: int = 0

    def __repr__(self) -> str:
        return f"<{self.kind} {self.name or self.id}>"

    @property
    def type(self) -> str:
        """What an event calls it: channel, group, im or mpim."""
        return KINDS[self.kind]

    @property
    def is_im(self) -> bool:
        return self.kind == "im"

    def has(self, user: User | str) -> bool:
        return (user if isinstance(user, str) else user.id) in self.members

    def next_ts(self) -> str:
        """Name the next moment: unique here, and later than all before."""
        self.last = max(self.last + 1, int(self.team.world.clock.seconds() * 1_000_000))
        return f"{self.last // 1_000_000}.{self.last % 1_000_000:06}"

    def replies(self, ts: str) -> list[Message]:
        return [m for m in self.messages.values() if m.thread == ts and not m.deleted]

    def transcript(self, *, events: bool = False, seen_by: User | None = None) -> list[Line]:
        """Show what stands there; with `events` also who came and went.

        Ephemerals show where it is said who looks.
        """
        standing = [m for m in self.messages.values() if not m.deleted]
        if seen_by:
            standing += [m for m in self.ephemerals if m.seen_by is seen_by and not m.deleted]
            standing.sort(key=lambda m: float(m.ts))
        shown = (line(message) for message in standing)
        return [one for one in shown if events or not one.event]

    def dialogue(self, seen_by: User | None = None) -> list[str]:
        """Show the same as text: `Fanion (wakes Alice Martin) in “what's next?”: 9:10, hall`."""
        return [str(shown) for shown in self.transcript(seen_by=seen_by)]

    def said_by(self, user: User) -> list[Message]:
        """List what one of them said, and has not taken back."""
        return [m for m in self.messages.values() if m.sender is user and not m.deleted]

    def wakes(self, message: Message, tokens: Iterable[str]) -> list[User]:
        ids: list[str] = []
        for token in tokens:
            name = token.strip("<>").split("|")[0]
            if name.startswith("@"):
                ids.append(name[1:])
            elif name.startswith("!subteam^"):
                group = self.team.groups.get(name.removeprefix("!subteam^"))
                ids += group.users if group and not group.disabled else []
            else:
                ids += self.members
        if self.kind in {"im", "mpim"}:
            ids += self.members
        found = [self.team.users.get(one) for one in dict.fromkeys(ids)]
        return [
            one for one in found
            if one and self.has(one) and not (one.is_bot or one.deleted)
            and one is not message.sender and message.seen_by in {None, one}
        ]  # fmt: skip

    def wire(self, viewer: User) -> Wire:
        """Write it as `conversations.info` shows it to somebody."""
        ours: Wire = {
            "id": self.id, "created": 1664000000, "is_archived": self.archived,
            "is_im": self.is_im, "is_org_shared": False, "context_team_id": self.team.id,
            "updated": 1664000000000,
        }  # fmt: skip
        if self.is_im:
            other = next((m for m in self.members if m != viewer.id), viewer.id)
            user = self.team.users[other]
            ours |= {"user": other, "is_user_deleted": user.deleted, "priority": 0}
            return ours
        ours |= {
            "name": self.name, "name_normalized": self.name,
            "is_channel": self.kind == "public", "is_group": self.kind == "private",
            "is_mpim": self.kind == "mpim", "is_private": self.kind != "public",
            "is_member": self.has(viewer), "is_general": False, "is_shared": False,
            "is_ext_shared": False, "is_pending_ext_shared": False, "pending_shared": [],
            "unlinked": 0, "creator": self.creator, "parent_conversation": None,
            "shared_team_ids": [self.team.id], "pending_connected_team_ids": [],
            "topic": {"value": self.topic, "creator": "", "last_set": 0},
            "purpose": {"value": self.purpose, "creator": "", "last_set": 0},
            "previous_names": [],
        }  # fmt: skip
        return ours
