"""A chat as somebody sees it who looks at the phone."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Line:
    """One message: who said what, how it stands there, and whether a phone sounded."""

    who: str
    text: str = ""
    buttons: tuple[tuple[str, ...], ...] = ()
    rings: bool = True
    edited: bool = False
    answers: str | None = None
    """What it is a reply to: that message's text, or what else it was."""
    topic: str | None = None
    document: str | None = None
    photo: bool = False
    venue: str | None = None
    location: tuple[float, float] | None = None
    event: str | None = None
    """What happened to the chat, as `new_chat_members`; nobody said it."""

    def __str__(self) -> str:
        marks = [m for m, on in (("silent", not self.rings), ("edited", self.edited)) if on]
        head = self.who + (f" ({', '.join(marks)})" if marks else "")
        head += f" in {self.topic}" if self.topic else ""
        head += f" to “{self.answers}”" if self.answers is not None else ""
        with_it = [
            self.document and f"<{self.document}>",
            self.photo and "<photo>",
            self.venue and f"<{self.venue}>",
            self.location and not self.venue and f"<{self.location[0]}, {self.location[1]}>",
            self.event and f"<{self.event}>",
        ]
        said = [self.text, *(words for words in with_it if words)]
        said += ["".join(f"[{label}]" for label in row) for row in self.buttons]
        return f"{head}: " + "\n".join(words for words in said if words)


EVENTS = (
    "new_chat_members", "left_chat_member", "group_chat_created", "supergroup_chat_created",
    "migrate_to_chat_id", "migrate_from_chat_id", "forum_topic_created", "forum_topic_closed",
    "forum_topic_reopened", "new_chat_title",
)  # fmt: skip


def line(message: Any) -> Line:
    """Show one message."""
    wire, chat = message.wire, message.chat
    venue, place = wire.get("venue"), wire.get("location")
    answered = chat.messages.get(message.reply_to) if message.reply_to else None
    topic = chat.topics.get(message.thread)
    return Line(
        who=message.sender.name,
        text=message.text,
        buttons=tuple(tuple(button["text"] for button in row) for row in message.keyboard),
        rings=message.rings,
        edited=message.edits > 0,
        answers=brief(answered) if answered else None,
        topic=topic.name if topic else None,
        document=wire["document"]["file_name"] if "document" in wire else None,
        photo="photo" in wire,
        venue=f"{venue['title']}, {venue['address']}" if venue else None,
        location=(place["latitude"], place["longitude"]) if place else None,
        event=next((event for event in EVENTS if event in wire), None),
    )


def brief(message: Any) -> str:
    """Say in a few words what a quote shows of a message."""
    if message.deleted:
        return "deleted message"
    kinds = ("document", "photo", "venue", "location")
    return message.text or next((kind for kind in kinds if kind in message.wire), "")
