"""What may have arrived: its organisers are asked, and it is held until one of them decides."""

from datetime import datetime, timedelta

from bot.core.broadcasts import Copy
from bot.core.chat import ChatKind
from bot.core.message import Message
from bot.core.messages.unsure import AGAIN, decided, unsure
from bot.core.mission import Mission
from bot.core.undelivered import UNSURE, Decided, Unknown
from bot.store.chats import audience
from bot.store.store import Store
from bot.store.telling import tell_organisers
from bot.store.values import Delivery, DeliveryKind, Notice, State

ASKED_ABOUT = (DeliveryKind.BROADCAST, DeliveryKind.FEEDBACK)
"""What is never repeated unasked."""
GATHERS = timedelta(minutes=10)
"""How long what comes later joins a question that nobody has decided."""


def ask_organisers(store: Store, mission: Mission, now: datetime) -> None:
    """Ask about everything that may have arrived, in one message for all of it."""
    deliveries = [one.id for one in store.unasked(mission.code, ASKED_ABOUT)]
    if not deliveries:
        return
    notice = _open_question(store, mission, now)
    if notice is None:
        data = {"deliveries": deliveries}
        notice = tell_organisers(store, mission, UNSURE, data, now, rings=True)
        store.set_setting(_name(mission), str(notice.id))
    else:
        all_of_them = [*notice.data["deliveries"], *deliveries]
        store.change_notice(notice.id, {**notice.data, "deliveries": all_of_them})
        store.touch(DeliveryKind.NOTICE, mission.code, str(notice.id))
    for delivery in deliveries:
        store.asked_about(delivery, notice.id)


def _name(mission: Mission) -> str:
    """Name the setting that keeps the last question's number."""
    return f"{UNSURE}:{mission.code}"


def _open_question(store: Store, mission: Mission, now: datetime) -> Notice | None:
    """Return the question that was asked a moment ago, if nobody has decided it."""
    written = store.setting(_name(mission))
    notice = store.notice(int(written)) if written else None
    if notice is None or (notice.mission, notice.kind) != (mission.code, UNSURE):
        return None
    fresh = timedelta() <= now - notice.created_at <= GATHERS
    return notice if fresh and "decided" not in notice.data else None


def question(store: Store, delivery: Delivery, notice: Notice) -> Message | None:
    """Show an organiser the question, or what became of it."""
    mission = store.mission(delivery.mission)
    language = audience(delivery.chat, mission).language
    found = [one for number in notice.data["deliveries"] if (one := store.delivery(number))]
    unknown = _things(store, mission, found, language)
    if not unknown:
        return None
    if "decided" not in notice.data:
        return unsure(mission, unknown, notice.id, language)
    decision = _decision(mission, delivery, notice, found)
    return decided(mission, unknown, decision, language)


def _things(
    store: Store, mission: Mission, deliveries: list[Delivery], language: str
) -> list[Unknown]:
    """Put the chats of one broadcast, or of one session's request, together."""
    by_subject: dict[tuple[DeliveryKind, str], list[Delivery]] = {}
    for one in deliveries:
        by_subject.setdefault((one.kind, one.subject), []).append(one)
    return [
        Unknown(
            kind=kind.value,
            name=_called(store, mission, kind, subject, language),
            chats=tuple(audience(one.chat, mission) for one in some),
        )
        for (kind, subject), some in by_subject.items()
    ]


def _called(
    store: Store, mission: Mission, kind: DeliveryKind, subject: str, language: str
) -> str:
    """Return a broadcast's text, else what travels along; a session's title."""
    if kind is DeliveryKind.FEEDBACK:
        session = mission.sessions_by_code.get(subject)
        return session.title.said_in(language) if session is not None else mission.title
    broadcast = store.broadcast(int(subject))
    if broadcast is None:
        return ""
    files = ", ".join(file.name for file in store.attached(broadcast.id))
    return broadcast.text or files or (broadcast.venue.text if broadcast.venue is not None else "")


def _decision(
    mission: Mission, delivery: Delivery, notice: Notice, found: list[Delivery]
) -> Decided:
    kept = notice.data["decided"]
    at, by = datetime.fromisoformat(kept["at"]), mission.people_by_code.get(kept["by"])
    own = delivery.chat.kind is ChatKind.DIRECT and delivery.chat.person == kept["by"]
    again = kept["what"] == AGAIN
    held = [
        Copy(audience=audience(one.chat, mission), at=one.due_at)
        for one in found
        if again and one.state is State.WAITING and one.due_at > at
    ]
    return Decided(
        again=again,
        at=at,
        by="" if own or by is None else by.name,
        sent=kept["sent"],
        left_out=len(found) - kept["sent"],
        held=tuple(held),
    )
