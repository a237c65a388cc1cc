"""What `fanion status` and `fanion deliveries` look at: the database, without changing it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import click

from bot.clock import SystemClock
from bot.core.condition import DatabaseFacts, DatabaseState
from bot.core.mission import Mission

if TYPE_CHECKING:
    from bot.store.database import Database
    from bot.store.store import Store
    from bot.store.values import Delivery

WHY = {
    DatabaseState.NEW: "there is no database yet: `fanion load FILE` makes one",
    DatabaseState.OLDER: "it is of an older Fanion; `fanion run` or `fanion load` migrates it",
    DatabaseState.NEWER: "it is of a newer Fanion: use that one",
}
"""Why a database cannot be looked at, where it could be."""


def found(url: str) -> DatabaseFacts:
    """Look where the database is and whether it can be read, without making or migrating one."""
    from bot.store.examination import examine

    return examine(url)


def why_not(facts: DatabaseFacts) -> str:
    """Say why the database cannot be looked at, "" where it can be."""
    if facts.state in (DatabaseState.READY, DatabaseState.READ_ONLY):
        return ""
    return WHY.get(facts.state) or f"it cannot be read: {facts.why}"


@contextmanager
def opened(url: str) -> "Iterator[Database]":
    """Open the database for as long as it is looked at; a wrong one ends the command."""
    from bot.store.database import Database, DatabaseError

    try:
        database = Database.open(url)
    except DatabaseError as error:
        raise click.ClickException(str(error)) from None
    try:
        yield database
    finally:
        database.close()


def clock_now(store: "Store") -> datetime:
    """Return what the clock of the missions shows, as far as the database knows."""
    from schedules.clockwork import kept_position

    position = kept_position(store)
    return position.at if position is not None else SystemClock().now()


# ---- deliveries ------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Seen:
    """A delivery as people see it, without a word of the message.

    *wall* is when it was sent, else when it was due, in site time.
    """

    delivery: "Delivery"
    wall: datetime
    to: str
    kinds: tuple[str, ...]
    sessions: tuple[str, ...]

    @property
    def what(self) -> str:
        """Say in a few words what it was, with its sessions unless it is a whole programme."""
        return told_short(self.kinds, self.sessions)

    @property
    def late(self) -> float | None:
        """How many seconds after it was due it was sent; None: it was not."""
        sent = self.delivery.sent_at
        return (sent - self.delivery.due_at).total_seconds() if sent is not None else None

    def as_json(self) -> dict[str, object]:
        """Return it as JSON."""
        one = self.delivery
        return {
            "delivery": one.key,
            "mission": one.mission,
            "state": one.state.value,
            "kinds": list(self.kinds),
            "sessions": list(self.sessions),
            "keys": list(one.keys),
            "to": self.to,
            "chat": one.chat.id,
            "platform": one.chat.ref.platform,
            "rings": one.rings,
            "due_at": _instant(one.due_at),
            "sent_at": _instant(one.sent_at),
            "late": self.late,
            "site_time": self.wall.isoformat(timespec="seconds"),
            "attempts": one.attempts,
            "reason": one.error,
        }


def seen(mission: Mission, delivery: "Delivery") -> Seen:
    """Describe *delivery* in the words of its mission."""
    from bot.core.site_time import EVERYONE, site_time
    from bot.store.chats import audience

    chat = delivery.chat
    clock = site_time(mission, frozenset({chat.group}) if chat.group else EVERYONE)
    return Seen(
        delivery=delivery,
        wall=clock.wall(delivery.sent_at or delivery.due_at),
        to=named(mission, audience(chat, mission).name),
        kinds=_kinds(delivery),
        sessions=_sessions(mission, delivery),
    )


def told_short(kinds: Sequence[str], sessions: Sequence[str]) -> str:
    """Say what a message is: its kinds, and its sessions unless it is a whole programme."""
    what = ", ".join(kind.replace("_", " ") for kind in kinds)
    about = bool(sessions) and not kinds[0].endswith("digest")
    return f"{what}: {', '.join(sessions)}" if about else what


def named(mission: Mission, chat: str) -> str:
    """Name a chat as `fanion rehearse` does, a direct one by its person."""
    kind, _, code = chat.partition(":")
    person = mission.people_by_code.get(code) if kind == "person" else None
    return f"person:{person.name}" if person is not None else chat


def _kinds(delivery: "Delivery") -> tuple[str, ...]:
    from bot.core.agenda.due import DueKind
    from bot.store.overview import told_as

    told = {key.partition(":")[0] for key in delivery.keys}
    carried = tuple(kind.value for kind in DueKind if kind.value in told)
    return carried or (told_as(delivery.kind.value, delivery.data.get("kind")),)


def _sessions(mission: Mission, delivery: "Delivery") -> tuple[str, ...]:
    codes = [code for key in delivery.keys for code in key.split(":")]
    codes += [*delivery.data.get("sessions", ()), delivery.subject]
    return tuple(dict.fromkeys(code for code in codes if code in mission.sessions_by_code))


# ---- printing --------------------------------------------------------------------------------


def table(rows: Sequence[Sequence[str]], indent: str = "  ") -> Iterator[str]:
    """Write *rows* in columns, the last of which may be as long as it is."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)] if rows else []
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        yield f"{indent}{'  '.join(cells)}".rstrip()


def _instant(at: datetime | None) -> str | None:
    return at.isoformat(timespec="seconds").replace("+00:00", "Z") if at is not None else None
