"""Broadcasts for a set time follow the clocks of those who read them."""

from datetime import datetime

from bot.core.beginnings import instant_of
from bot.core.broadcasts import copies
from bot.core.mission import Mission
from bot.store.chats import audience
from bot.store.store import Store
from bot.store.values import Broadcast, BroadcastState, DeliveryKind, State


def wall_name(broadcast: int) -> str:
    """Name the setting that keeps what clocks show when a broadcast goes."""
    return f"broadcast wall:{broadcast}"


def follow_clocks(store: Store, mission: Mission, now: datetime) -> None:
    """Let what waits for a wall time go at it, where *mission* has changed the zone there is then.

    What that has made the past goes now.
    """
    ahead = [
        one
        for one in store.broadcasts(mission.code)
        if one.state is not BroadcastState.WITHDRAWN and one.send_at and one.send_at > now
    ]
    walls = store.settings({wall_name(one.id) for one in ahead}) if ahead else {}
    for one in ahead:
        written = walls.get(wall_name(one.id))
        if not written:
            continue
        at = instant_of(mission, one.audience, datetime.fromisoformat(written), now) or now
        if at != one.send_at:
            store.change_broadcast(one.id, send_at=at)
            _move(store, mission, one, at)


def _move(store: Store, mission: Mission, broadcast: Broadcast, at: datetime) -> None:
    notices = set()
    for row in store.deliveries(mission.code, DeliveryKind.BROADCAST, str(broadcast.id)):
        chat = audience(row.chat, mission)
        planned = copies(mission, broadcast.audience, (chat,), at)
        if row.state is State.WAITING and planned:
            store.look_again(row.id, planned[0].at)
            notices.add(str(row.data.get("reports_to", "")))
    for notice in notices - {""}:
        store.touch(DeliveryKind.NOTICE, mission.code, notice)
