"""A channel as somebody sees it who looks at it."""

from dataclasses import dataclass
from typing import Any

from tests.servers.slack.mrkdwn import escaped


@dataclass(frozen=True, kw_only=True)
class Line:
    """One message: who said what, how it stands there, and whom it woke."""

    who: str
    text: str = ""
    """What stands there: the blocks' words where there are blocks, else the text."""
    notified: str = ""
    """The top-level text, which notifications and screen readers say."""
    buttons: tuple[str, ...] = ()
    wakes: tuple[str, ...] = ()
    edited: bool = False
    ephemeral: bool = False
    under: str | None = None
    """The text of the message in whose thread it stands."""
    files: tuple[str, ...] = ()
    event: str | None = None
    """What happened to the channel, as `channel_join`; nobody said it."""

    def __str__(self) -> str:
        marks = [
            *(["only for one"] if self.ephemeral else []),
            *([f"wakes {', '.join(self.wakes)}"] if self.wakes else []),
            *(["edited"] if self.edited else []),
        ]
        head = self.who + (f" ({'; '.join(marks)})" if marks else "")
        head += f" under “{self.under}”" if self.under is not None else ""
        said = [self.text, *(f"<{name}>" for name in self.files)]
        said.append("".join(f"[{label}]" for label in self.buttons))
        return f"{head}: " + "\n".join(words for words in said if words)


EVENTS = frozenset({
    "channel_join", "channel_leave", "channel_name", "channel_archive", "channel_unarchive",
    "channel_topic", "channel_purpose", "group_join", "group_leave", "group_name",
    "group_archive", "group_unarchive", "tombstone",
})  # fmt: skip


TOKENS = {
    "user": ("@", "user_id"), "channel": ("#", "channel_id"), "broadcast": ("!", "range"),
    "usergroup": ("!subteam^", "usergroup_id"),
}  # fmt: skip
"""How rich text's elements are written in other texts."""


def line(message: Any) -> Line:
    """Show one message."""
    wire, team = message.wire, message.channel.team
    words = list(words_of(message.blocks)) or [message.text]
    parent = message.channel.messages.get(message.thread) if message.thread else None
    subtype = wire.get("subtype")
    return Line(
        who=message.sender.shown if message.sender else wire.get("username", ""),
        text="\n".join(team.shown(text) for text in words),
        notified=team.shown(message.text),
        buttons=tuple(label(element) for element in message.buttons),
        wakes=tuple(user.shown for user in message.woken) if not message.channel.is_im else (),
        edited=message.edits > 0,
        ephemeral=message.ephemeral,
        under=team.shown(parent.text) if parent else None,
        files=tuple(file["name"] for file in wire.get("files", [])),
        event=subtype if subtype in EVENTS else None,
    )


def label(element: dict[str, Any]) -> str:
    """Name an element as one sees it: a button's text, a menu's placeholder."""
    shown = element.get("text") or element.get("placeholder") or {}
    return shown.get("text") or element["type"]


def words_of(blocks: list[dict[str, Any]]) -> list[str]:
    """List what one can read in blocks, without buttons and fields."""
    found: list[str] = []
    for block in blocks:
        match block.get("type"):
            case "section":
                found += [part["text"] for part in (block.get("text"), *block.get("fields", []))
                          if part]  # fmt: skip
            case "header":
                found.append(block["text"]["text"])
            case "context":
                found += [e["text"] for e in block["elements"] if "text" in e]
            case "rich_text":
                found += ["".join(map(_rich, part["elements"])) for part in block["elements"]]
            case "divider":
                found.append("———")
            case "image":
                found.append(block["alt_text"])
            case "markdown":
                found.append(block["text"])
            case _:
                pass
    return found


def _rich(element: dict[str, Any]) -> str:
    match element["type"]:
        case "text":
            return escaped(element["text"])
        case "link":
            return element.get("text") or element["url"]
        case "user" | "channel" | "usergroup" | "broadcast" as kind:
            sign, key = TOKENS[kind]
            return f"<{sign}{element[key]}>"
        case _:
            return "".join(map(_rich, element.get("elements", [])))
