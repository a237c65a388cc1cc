"""Tells organisers in one message what did not arrive, and what arrived long after its time."""

from datetime import datetime, timedelta

from bot.core.changes import CHANGES
from bot.core.mission import Mission
from bot.core.undelivered import Missed, Why
from bot.store.chats import audience
from bot.store.store import Store
from bot.store.telling import organisers_chats, tell_organisers
from bot.store.values import Delivery, DeliveryKind, Notice, Undelivered
from schedules.unsure import ASKED_ABOUT, ask_organisers

UNDELIVERED = "undelivered"
"""The kind of the notice that tells an organiser what did not arrive."""
SILENT = frozenset({Why.LATE, Why.DELAYED, Why.CLOSED})
"""What there is nothing to do about at once."""
AFTER_AN_OUTAGE = frozenset({Why.LATE, Why.FAILED, Why.DELAYED})
"""What more may follow of, for as long as something is overdue."""
WAITS = timedelta(minutes=10)
"""How long what is known waits for what may follow: longer than an attempt for the next."""
LOOKS_AGAIN = timedelta(seconds=30)


class TellsUndelivered:
    """Tells each mission's organisers, once nothing is overdue that may have to be told, too."""

    def __init__(self) -> None:
        """Know of nothing that waits."""
        self._since: dict[str, datetime] = {}

    def __call__(self, store: Store, mission: Mission, now: datetime) -> datetime | None:
        """Tell what there is to tell once organisers have a direct chat, or return when to look.

        About what may have arrived, and is not repeated unasked, they are asked.
        """
        everything = store.undelivered(mission.code)
        if not everything or not organisers_chats(store, mission):
            return None
        if self._more_may_follow(store, mission, everything, now):
            return now + LOOKS_AGAIN
        self._since.pop(mission.code, None)
        store.undelivered_was_told(mission.code)
        missed = [
            one for one in everything if one.why is not Why.UNCLEAR or one.kind not in ASKED_ABOUT
        ]
        if len(missed) < len(everything):
            ask_organisers(store, mission, now)
        if missed:
            _tell(store, mission, missed, now)
        return None

    def _more_may_follow(
        self, store: Store, mission: Mission, known: tuple[Undelivered, ...], now: datetime
    ) -> bool:
        """Tell whether something is overdue, for which what is *known* has not waited too long."""
        if not AFTER_AN_OUTAGE.issuperset(one.why for one in known):
            return False
        overdue = [one for one in store.overdue(mission.code, now) if not is_silent(one)]
        if not overdue:
            return False
        since = min(self._since.get(mission.code, now), now)
        if _are_out_of_reach(store, mission, overdue):
            since = now
        self._since[mission.code] = since
        return now - since < WAITS


def _are_out_of_reach(store: Store, mission: Mission, overdue: list[Delivery]) -> bool:
    """Tell whether the platform on which organisers are told takes nothing, it seems."""
    theirs = {chat.ref.platform for chat in organisers_chats(store, mission)}
    return any(
        one.error
        and one.chat.ref.platform in theirs
        and not store.was_sent_since(mission.code, one.chat.ref.platform, one.due_at)
        for one in overdue
    )


def _tell(store: Store, mission: Mission, missed: list[Undelivered], now: datetime) -> None:
    told = [
        Missed(
            why=one.why,
            kind=one.kind,
            sessions=one.sessions,
            chat=audience(one.chat, mission).name,
        ).as_json()
        for one in missed
    ]
    if (waiting := _waiting(store, mission)) is not None:
        store.change_notice(waiting.id, {"missed": [*waiting.data["missed"], *told]})
        # Whoever has taken it to send it meanwhile finds that there is more.
        store.touch(DeliveryKind.NOTICE, mission.code, str(waiting.id))
        return
    rings = any(one.why not in SILENT and one.kind != "blocked" for one in missed)
    tell_organisers(store, mission, UNDELIVERED, {"missed": told}, now, rings=rings)


def _waiting(store: Store, mission: Mission) -> Notice | None:
    """Return the notice of this kind that none of the organisers has got yet."""
    waiting = set()
    for chat in organisers_chats(store, mission):
        theirs = store.waiting(chat.id, DeliveryKind.NOTICE)
        ours = (one.subject for one in theirs if one.data.get("kind") == UNDELIVERED)
        waiting.add(next(ours, ""))
    (first, *others) = waiting
    return store.notice(int(first)) if first and not others else None


def is_silent(delivery: Delivery) -> bool:
    """Tell what organisers do not miss: what is only said to them, pages, and answers."""
    kind = delivery.data.get("kind", delivery.kind.value)
    notice = delivery.kind is DeliveryKind.NOTICE and kind != CHANGES
    return notice or delivery.kind in {DeliveryKind.HOME, DeliveryKind.ANSWER}
