"""Whom a broadcast reaches, who has seen it, and which one somebody answers."""

from datetime import datetime

from sqlmodel import col

from bot.core.agenda.due import Audience
from bot.core.broadcasts import (
    UNSEEN,
    Announcement,
    Copy,
    Outcome,
    is_direct,
    people,
    unseen_of,
)
from bot.core.chat import ChatKind
from bot.core.messages.broadcasts import begins
from bot.core.mission import Mission, Person, Role
from bot.store.asking_seen import copies_said
from bot.store.chats import audience as audience_of
from bot.store.deliveries import PARTS
from bot.store.reaching import chats_of_all
from bot.store.seen import BROADCAST, CHANGES, seen_name
from bot.store.store import Store
from bot.store.tables import DeliveryRow
from bot.store.values import Broadcast, BroadcastState, Delivery, DeliveryKind, State


def reachable(store: Store, mission: Mission) -> tuple[Audience, ...]:
    """Return the chats that a broadcast may go to: of everyone's direct ones the preferred."""
    shared = (one for one in store.audiences(mission) if one.kind is not ChatKind.DIRECT)
    direct = chats_of_all(store, mission.code).values()
    return (*shared, *(audience_of(chat, mission) for chat in direct))


def meant_by(store: Store, mission: Mission, audience: str, now: datetime) -> str:
    """Return *audience*, where it is those who have not seen something with who that is now.

    One that was sent says it already.
    """
    what = unseen_of(audience)
    if not what or audience != f"{UNSEEN}{what}":
        return audience
    unseen = store.unseen_by(mission.code, what, asked_to_see(store, mission, what, now))
    return f"{audience}:{','.join(unseen)}"


def asked_to_see(store: Store, mission: Mission, what: str, now: datetime) -> tuple[str, ...]:
    """Return who (codes) was asked whether they have seen *what*."""
    kind, _, number = what.partition(":")
    if kind == BROADCAST:
        broadcast = store.broadcast(int(number))
        if broadcast is None or broadcast.mission != mission.code:
            return ()
        return meant_to_see(mission, broadcast)
    said = [one for _, one in copies_said(store, mission.code, now)]
    codes = (code for one in said if one.asks and one.to == int(number) for code in one.whom)
    return tuple(dict.fromkeys(code for code in codes if code in mission.people_by_code))


def meant_to_see(mission: Mission, broadcast: Broadcast) -> tuple[str, ...]:
    """Return whose Seen a broadcast counts (codes): organisers' it does not."""
    meant = people(mission, broadcast.audience)
    return tuple(one.code for one in meant if one.role is not Role.ORGANISER)


def last_asked(store: Store, mission: Mission, now: datetime) -> str:
    """Return what asked for Seen last, ``broadcast:12`` or ``changes:7``; "": nothing did."""
    found: list[tuple[datetime, str]] = []
    for one in reversed(store.broadcasts(mission.code)):
        sent = [copy for copy in copies_of(store, one) if copy.sent_at is not None]
        if one.asks_seen and one.state is BroadcastState.SENT and sent:
            at = max(copy.sent_at or one.created_at for copy in sent)
            found.append((at, seen_name(BROADCAST, one.id)))
            break
    found += [
        (one.at, seen_name(CHANGES, one.to))
        for _, one in copies_said(store, mission.code, now)
        if one.asks
    ]
    return max(found)[1] if found else ""


def copies_of(store: Store, broadcast: Broadcast) -> tuple[Delivery, ...]:
    """Return the copies of a broadcast."""
    return store.deliveries(broadcast.mission, DeliveryKind.BROADCAST, str(broadcast.id))


def unseen_of_broadcast(
    store: Store, mission: Mission, broadcast: Broadcast
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who (codes) has not seen a broadcast, and everyone who was asked."""
    asked = meant_to_see(mission, broadcast)
    if is_direct(broadcast.audience):
        there = {copy.chat.person for copy in copies_of(store, broadcast)}
        asked = tuple(code for code in asked if code in there)
    what = seen_name(BROADCAST, broadcast.id)
    return store.unseen_by(mission.code, what, asked), asked


def on_neither(store: Store, mission: Mission, broadcast: Broadcast) -> tuple[Person, ...]:
    """Return those of a broadcast's people whom we know on no platform."""
    known = store.accounts(mission.code)
    return tuple(one for one in people(mission, broadcast.audience) if one.code not in known)


def delivered_as(store: Store, chat: int, message: str) -> Delivery | None:
    """Return what stands in a chat under the platform's id *message*, or begins with it."""
    if not message:
        return None
    found = store.deliveries_where(
        col(DeliveryRow.chat) == chat,
        col(DeliveryRow.message).contains(message, autoescape=True),
        col(DeliveryRow.state) == State.SENT.value,
    )
    return next((one for one in found if message in PARTS.split(one.message)), None)


# ---- what it says, and what became of it ----------------------------------------------------


def announcement(store: Store, broadcast: Broadcast, now: datetime) -> Announcement:
    """Return what *broadcast* says, and to whom that is at *now*."""
    mission = store.mission(broadcast.mission)
    return Announcement(
        mission=mission,
        number=broadcast.id,
        text=broadcast.text,
        audience=meant_by(store, mission, broadcast.audience, now),
        attached=store.attached(broadcast.id),
        venue=broadcast.venue,
        calls_everyone=broadcast.calls_everyone,
        asks_seen=broadcast.asks_seen,
        author=broadcast.author,
    )


def what_of(store: Store, said_to: str) -> str:
    """Return how the broadcast begins that an audience has not seen; changes are not named."""
    kind, _, number = unseen_of(said_to).partition(":")
    other = store.broadcast(int(number)) if kind == BROADCAST else None
    return begins(other.text) if other is not None else ""


def outcome_of(store: Store, broadcast: Broadcast) -> Outcome:
    """Return what became of the copies of a broadcast."""
    mission = store.mission(broadcast.mission)
    by_state: dict[State, list[Delivery]] = {state: [] for state in State}
    for row in copies_of(store, broadcast):
        by_state[row.state].append(row)
    waiting = by_state[State.WAITING] + by_state[State.SENDING]
    sent = by_state[State.SENT]
    return Outcome(
        waiting=tuple(Copy(audience=audience_of(r.chat, mission), at=r.due_at) for r in waiting),
        sent=len(sent),
        sent_at=min((row.sent_at for row in sent if row.sent_at), default=None),
        failed=tuple(audience_of(row.chat, mission) for row in by_state[State.FAILED]),
        unsure=tuple(audience_of(row.chat, mission) for row in by_state[State.UNKNOWN]),
        corrected_at=broadcast.corrected_at,
    )


# ---- what an organiser has chosen for a broadcast that is not sent -----------------------------


def page_name(broadcast: int) -> str:
    """Name the setting that says which page of its preview is shown."""
    return f"broadcast page:{broadcast}"


def taken_name(broadcast: int) -> str:
    """Name the setting that keeps what stood before its text, and said whom or when."""
    return f"broadcast taken:{broadcast}"


def correction_name(broadcast: int) -> str:
    """Name the setting that keeps what it is to say instead, until that is decided."""
    return f"broadcast correction:{broadcast}"
