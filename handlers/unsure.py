"""An organiser decides about what may have arrived: it is sent again, or left as it is."""

from datetime import datetime

from bot.core.agenda.quiet import awake
from bot.core.broadcasts import group_of
from bot.core.chat import Reply, Tap
from bot.core.holding import may_ring, reader_clock
from bot.core.languages.conversation import conversation_in
from bot.core.languages.undelivered import undelivered_in
from bot.core.messages.unsure import AGAIN, ARRIVED
from bot.core.mission import Mission, Person
from bot.core.undelivered import UNSURE
from bot.store.chats import audience
from bot.store.store import Store
from bot.store.values import Delivery, DeliveryKind, Notice, State
from handlers.joining import organised_by
from handlers.scene import Scene


def decide(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Send it again, or not: ``unsure:<notice>:again|arrived``; any organiser can, once."""
    words = conversation_in(scene.language)
    _, number, what = [*tap.choice.split(":", 2), "", ""][:3]
    notice = store.notice(int(number)) if number.isdecimal() else None
    if notice is None or notice.kind != UNSURE or what not in (AGAIN, ARRIVED):
        known = scene.by_organiser
        return Reply(toast=words.out_of_date() if known else words.organisers_only())
    mission, person = store.mission(notice.mission), _organiser(tap, notice, scene, store)
    if person is None:
        return Reply(toast=words.organisers_only())
    told = undelivered_in(scene.language)
    if "decided" in notice.data:
        return Reply(toast=told.decided_already())
    _carry_out(notice, mission, person, store, now, again=what == AGAIN)
    return Reply(toast=words.sent_off() if what == AGAIN else told.noted())


def _organiser(tap: Tap, notice: Notice, scene: Scene, store: Store) -> Person | None:
    """Return who presses, if they organise the mission of *notice*: one may have several."""
    if notice.mission == scene.mission.code:
        return scene.person if scene.by_organiser else None
    for mission in organised_by(tap.account, store):
        if mission.code == notice.mission:
            return mission.people_by_code[store.person_of(tap.account, mission.code)]
    return None


def _carry_out(  # noqa: PLR0913 - what is decided, about what and by whom
    notice: Notice, mission: Mission, person: Person, store: Store, now: datetime, *, again: bool
) -> None:
    found = [one for number in notice.data["deliveries"] if (one := store.delivery(number))]
    there = {chat.id for chat in store.chats(mission.code)}
    sent = 0
    for one in found:
        if not again:
            sent += store.take_as_arrived(one.id)
        elif one.chat.id in there and not (one.helps_until and now >= one.helps_until):
            sent += store.send_again(one.id, _may_go(one, mission, store, now))
        elif one.state is State.UNKNOWN:
            store.leave(one.id)
    decided = {
        "what": AGAIN if again else ARRIVED,
        "by": person.code,
        "at": now.isoformat(),
        "sent": sent,
    }
    store.change_notice(notice.id, {**notice.data, "decided": decided})
    store.touch(DeliveryKind.NOTICE, mission.code, str(notice.id))


def _may_go(delivery: Delivery, mission: Mission, store: Store, now: datetime) -> datetime:
    """Return when it may go: a broadcast as any that rings, a request after the night."""
    chat = audience(delivery.chat, mission)
    if delivery.kind is not DeliveryKind.BROADCAST:
        return awake(mission, reader_clock(mission, chat.kind, chat.group), now)
    broadcast = store.broadcast(int(delivery.subject))
    group = group_of(broadcast.audience) if broadcast is not None else ""
    return may_ring(mission, chat, (group,) if group else (), now)
