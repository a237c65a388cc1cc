"""What organisers see of a broadcast: the preview, then what became of it, and its copies."""

from collections.abc import Iterable
from datetime import datetime

from bot.core.broadcasts import Announcement, Copy, copies, is_direct, out_of_reach
from bot.core.concerned import by_broadcast
from bot.core.message import Message
from bot.core.messages.broadcast_after import correction, look, withdrawal
from bot.core.messages.broadcast_pages import LOOK, buttons_of
from bot.core.messages.broadcasts import (
    Asked,
    Options,
    broadcast_message,
    dropped,
    preview,
    report,
    withdrawn_message,
)
from bot.core.messages.seen import SeenCount
from bot.core.mission import Mission
from bot.store.announcing import (
    announcement,
    correction_name,
    last_asked,
    outcome_of,
    page_name,
    reachable,
    taken_name,
    unseen_of_broadcast,
    what_of,
)
from bot.store.chats import audience
from bot.store.reaching import chats_of_all
from bot.store.seen import BROADCAST, seen_name
from bot.store.store import Store
from bot.store.values import Broadcast, BroadcastState, Delivery, Notice

REPORTED = "reported"
"""Names in the data of a report how many chats it said that were reached."""


def preview_of(store: Store, delivery: Delivery, notice: Notice, now: datetime) -> Message | None:
    """Show the broadcast that *notice* is about as it stands at *now*."""
    broadcast = store.broadcast(int(notice.data["broadcast"]))
    if broadcast is None:
        return None
    mission = store.mission(broadcast.mission)
    language = audience(delivery.chat, mission).language
    match broadcast.state:
        case BroadcastState.DRAFT:
            return _draft(store, broadcast, delivery, language, now)
        case BroadcastState.SENT:
            if _on_its_way(store, delivery, broadcast, now):
                return None
            return _sent(store, broadcast, language, now)
        case BroadcastState.WITHDRAWN:
            return dropped(announcement(store, broadcast, now), language, broadcast.corrected_at)


# ---- before ----------------------------------------------------------------------------------


def _draft(
    store: Store, broadcast: Broadcast, delivery: Delivery, language: str, now: datetime
) -> Message:
    draft = announcement(store, broadcast, now)
    mission, chats = draft.mission, reachable(store, draft.mission)
    at = max(now, broadcast.send_at or now)
    planned = copies(mission, draft.audience, chats, at)
    page = store.setting(page_name(broadcast.id))
    if page.startswith(f"{LOOK}:"):
        shown = _look(store, draft, planned, broadcast.author, page.partition(":")[2], language)
        if shown is not None:
            return shown
    here = delivery.chat.ref.platform
    there = dict.fromkeys(copy.audience.platform for copy in planned)
    options = Options(
        unreached=out_of_reach(mission, draft.audience, chats),
        what=what_of(store, draft.audience),
        taken=store.setting(taken_name(broadcast.id)),
        platforms=tuple(name for name in there if name and name != here),
    )
    unseen = page == "more" and bool(last_asked(store, mission, now))
    buttons = buttons_of(page, draft, language, now, unseen=unseen)
    return preview(draft, planned, language, now, options, buttons)


def _look(  # noqa: PLR0913, PLR0917 - what is looked at, and where
    store: Store,
    draft: Announcement,
    planned: Iterable[Copy],
    author: str,
    platform: str,
    language: str,
) -> Message | None:
    there = [copy.audience for copy in planned if copy.audience.platform == platform]
    if not there:
        return None
    chat = there[0]
    count = SeenCount(seen_name(BROADCAST, draft.number), 0, 1) if draft.asks_seen else None
    codes = by_broadcast(draft.mission, chat, draft.audience, author)
    known = store.accounts(draft.mission.code)
    on_it = [c for c in codes if any(one.platform == platform for one in known.get(c, ()))]
    mentions = platform == "slack" and not is_direct(draft.audience) and not draft.calls_everyone
    said = broadcast_message(draft, chat, count=count)
    calls = len(on_it) if mentions else None
    return look(draft.number, said, platform, calls, len(draft.attached), language)


def _on_its_way(store: Store, delivery: Delivery, broadcast: Broadcast, now: datetime) -> bool:
    """Tell whether the report says enough for now of what goes out to many chats.

    It is edited whenever another quarter has arrived, and at the end.
    """
    outcome = outcome_of(store, broadcast)
    going = sum(copy.at <= now for copy in outcome.waiting)
    reported = delivery.data.get(REPORTED)
    due = reported is None or outcome.sent - reported >= max((outcome.sent + going) // 4, 1)
    if going and not due and not delivery.attempts and not store.setting(page_name(broadcast.id)):
        return True
    store.note_said(delivery.id, {REPORTED: outcome.sent})
    return False


# ---- afterwards ------------------------------------------------------------------------------


def _sent(store: Store, broadcast: Broadcast, language: str, now: datetime) -> Message:
    sent = announcement(store, broadcast, now)
    page = store.setting(page_name(broadcast.id))
    if page == "correction":
        return correction(sent, store.setting(correction_name(broadcast.id)), language)
    if page == "withdraw":
        return withdrawal(sent, language)
    chats = reachable(store, sent.mission)
    options = Options(
        unreached=out_of_reach(sent.mission, sent.audience, chats),
        what=what_of(store, sent.audience),
    )
    asked = _asked(store, sent.mission, broadcast)
    return report(sent, outcome_of(store, broadcast), language, now, options, asked)


def _asked(store: Store, mission: Mission, broadcast: Broadcast) -> Asked | None:
    if not broadcast.asks_seen:
        return None
    unseen, of = unseen_of_broadcast(store, mission, broadcast)
    known = chats_of_all(store, mission.code)
    unreached = tuple(code for code in unseen if code not in known)
    return Asked(unseen=unseen, of=len(of), unreached=unreached)


# ---- the copies ------------------------------------------------------------------------------


def copy_of(
    store: Store, delivery: Delivery, broadcast: Broadcast, now: datetime
) -> Message | None:
    """Say a broadcast in one chat, as it is now; None: it is not to be said any more."""
    mission = store.mission(delivery.mission)
    listener = audience(delivery.chat, mission)
    if broadcast.state is BroadcastState.WITHDRAWN:
        if not delivery.message:
            return None
        return withdrawn_message(mission, listener, broadcast.corrected_at or now)
    said = announcement(store, broadcast, now)
    corrected = broadcast.corrected_at
    if corrected is not None and not (delivery.sent_at and delivery.sent_at <= corrected):
        corrected = None  # it went out like this
    count = _count(store, mission, broadcast, listener.person) if broadcast.asks_seen else None
    return broadcast_message(said, listener, corrected=corrected, count=count)


def _count(store: Store, mission: Mission, broadcast: Broadcast, person: str) -> SeenCount:
    """Count who has seen it; in a direct chat that is one person."""
    what = seen_name(BROADCAST, broadcast.id)
    if person:
        return SeenCount(what, int(person in store.seen_by(mission.code, what)), 1)
    unseen, of = unseen_of_broadcast(store, mission, broadcast)
    return SeenCount(what, len(of) - len(unseen), len(of))
