"""What did not arrive, as an organiser is told of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Self

from bot.core.agenda.due import Audience
from bot.core.broadcasts import Copy

UNSURE = "unsure"
"""The kind of the notice that asks organisers about what may have arrived.

Its *data* is ``{"deliveries": [ids]}``, and once it is decided
``"decided": {"what": "again" or "arrived", "by": person, "at": instant, "sent": count}``.
"""


class Why(StrEnum):
    """Why something did not arrive, or not in time."""

    LATE = "late"
    """It came too late to help."""
    FAILED = "failed"
    """The platform did not take it."""
    DELAYED = "delayed"
    """It arrived, though long after its time."""
    DENIED = "denied"
    """The app lacks a permission there; its name stands in the place of a kind."""
    GONE = "gone"
    """Nobody can be reached in that chat any more."""
    CLOSED = "closed"
    """Its topic was closed: what we may not write there stands in the general one."""
    UNCLEAR = "unclear"
    """It may have arrived: we stopped in the middle, and the platform cannot be asked."""


@dataclass(frozen=True, kw_only=True)
class Missed:
    """One thing that did not arrive.

    *kind* is the value of a `DueKind`, or broadcast or changes, or of a chat
    that is gone: removed, blocked or lost, or the permission that is lacking;
    *sessions* are codes; *chat* names the chat as ``fanion rehearse`` does.
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


@dataclass(frozen=True, kw_only=True)
class Unknown:
    """One thing that may have arrived: in these chats nobody can tell.

    *kind* is broadcast or feedback, *name* the broadcast's text or the session's title.
    """

    kind: str
    name: str
    chats: tuple[Audience, ...]


@dataclass(frozen=True, kw_only=True)
class Decided:
    """What an organiser decided about it at *at* (UTC).

    *again*: it is sent again, to *sent* chats, where it has to wait to those of
    *held*; *left_out* are the chats that it cannot help in any more.  *by* is
    their name, empty to themselves.
    """

    again: bool
    at: datetime
    by: str
    sent: int
    left_out: int
    held: tuple[Copy, ...] = ()
