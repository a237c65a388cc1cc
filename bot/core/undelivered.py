"""What did not arrive, as an organiser is told of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self


class Why(StrEnum):
    """Why something did not arrive."""

    LATE = "late"
    """It came too late to help."""
    FAILED = "failed"
    """The platform did not take it."""
    GONE = "gone"
    """Nobody can be reached in that chat any more."""
    UNCLEAR = "unclear"
    """It may have arrived: we stopped in the middle, and the platform cannot be asked."""


@dataclass(frozen=True, kw_only=True)
class Missed:
    """One thing that did not arrive.

    *kind* is the value of a `DueKind`, or broadcast or notice, or of a chat
    that is gone: removed, blocked or lost; *sessions* are codes; *chat* names
    the chat as ``fanion rehearse`` does.
    """

    why: Why
    kind: str
    sessions: tuple[str, ...] = ()
    chat: str = ""

    def as_json(self) -> dict[str, Any]:
        """Write it for where it has to wait."""
        return {
            "why": self.why.value,
            "kind": self.kind,
            "sessions": list(self.sessions),
            "chat": self.chat,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """Read what `as_json` wrote."""
        return cls(
            why=Why(data["why"]),
            kind=data["kind"],
            sessions=tuple(data["sessions"]),
            chat=data["chat"],
        )
