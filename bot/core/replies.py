"""What somebody answers to a broadcast, on its way to who wrote it, and back."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

ANSWER = "answers a broadcast"
"""The kind of the notice that brings its author an answer."""
BACK = "answers back"
"""The kind of the notice that brings somebody what the author answers them."""
TEXT, NAME = "text", "name"
"""Name in a notice's data the words and who speaks, for as long as they are on their way."""


@dataclass(frozen=True, kw_only=True)
class Passed:
    """Something that was answered to a *broadcast* (its number), by *person* (a code), or to them.

    *name* is who speaks.  *chat* is our own id of where it was written,
    *message* the platform's id of it there.
    """

    kind: str
    broadcast: int
    person: str = ""
    name: str = ""
    chat: int = 0
    message: str = ""

    def as_json(self, text: str) -> dict[str, Any]:
        """Write it, with the words that are on their way."""
        return {
            "broadcast": self.broadcast,
            "person": self.person,
            "name": self.name,
            "chat": self.chat,
            "message": self.message,
            TEXT: text,
        }

    @classmethod
    def from_json(cls, kind: str, data: Mapping[str, Any]) -> Self:
        """Read what `as_json` wrote."""
        return cls(kind=kind, **{name: data[name] for name in data if name != TEXT})


def forgotten(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is kept once the words have arrived, so that they can be answered."""
    return {name: value for name, value in data.items() if name not in (TEXT, NAME)}
