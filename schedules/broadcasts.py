"""What the author of a broadcast sees of it: the preview, then what became of it."""

from datetime import datetime

from bot.core.broadcasts import Announcement, Copy, Outcome, copies
from bot.core.message import Message
from bot.core.messages.broadcasts import dropped, preview, report
from bot.store.chats import audience
from bot.store.store import Store
from bot.store.values import Broadcast, BroadcastState, Delivery, DeliveryKind, Notice, State


def preview_of(store: Store, delivery: Delivery, notice: Notice, now: datetime) -> Message | None:
    """Show the broadcast that *notice* is about as it stands at *now*."""
    broadcast = store.broadcast(int(notice.data["broadcast"]))
    if broadcast is None:
        return None
    mission = store.mission(broadcast.mission)
    language = audience(delivery.chat, mission).language
    said = announcement(store, broadcast)
    match broadcast.state:
        case BroadcastState.DRAFT:
            at = max(now, broadcast.send_at or now)
            planned = copies(mission, said.audience, store.audiences(mission), at)
            return preview(said, planned, language, now)
        case BroadcastState.SENT:
            return report(said, _outcome(store, broadcast), language, now)
        case BroadcastState.WITHDRAWN:
            return dropped(said, language)


def announcement(store: Store, broadcast: Broadcast) -> Announcement:
    """Return what *broadcast* says."""
    return Announcement(
        mission=store.mission(broadcast.mission),
        number=broadcast.id,
        text=broadcast.text,
        audience=broadcast.audience,
        attached=store.attached(broadcast.id),
        venue=broadcast.venue,
        calls_everyone=broadcast.calls_everyone,
    )


def _outcome(store: Store, broadcast: Broadcast) -> Outcome:
    mission = store.mission(broadcast.mission)
    rows = store.deliveries(broadcast.mission, DeliveryKind.BROADCAST, str(broadcast.id))
    by_state: dict[State, list[Delivery]] = {state: [] for state in State}
    for row in rows:
        by_state[row.state].append(row)
    waiting = by_state[State.WAITING] + by_state[State.SENDING]
    sent = by_state[State.SENT]
    return Outcome(
        waiting=tuple(Copy(audience=audience(r.chat, mission), at=r.due_at) for r in waiting),
        sent=len(sent),
        sent_at=min((row.sent_at for row in sent if row.sent_at), default=None),
        failed=tuple(audience(row.chat, mission) for row in by_state[State.FAILED]),
        unsure=tuple(audience(row.chat, mission) for row in by_state[State.UNKNOWN]),
    )
