"""Broadcasts that were sent: listed, opened again, corrected, withdrawn, and their bare text."""

from collections.abc import Callable, Mapping
from datetime import datetime

from bot.core.broadcasts import PREVIEW
from bot.core.chat import Answer, Ask, ChatKind, Reply, Tap
from bot.core.languages.broadcasting import broadcasting_in
from bot.core.languages.conversation import conversation_in
from bot.core.message import Message, line
from bot.core.messages.broadcast_after import (
    MOST_LISTED,
    Listed,
    broadcasts_message,
    templates,
    to_copy,
)
from bot.core.templates import templates as texts_for
from bot.store.announcing import (
    announcement,
    correction_name,
    on_neither,
    outcome_of,
    page_name,
    unseen_of_broadcast,
    what_of,
)
from bot.store.days import day_changed
from bot.store.seen import BROADCAST, seen_name
from bot.store.store import Store
from bot.store.values import TAKEN_BACK, Broadcast, BroadcastState, DeliveryKind, State
from handlers import broadcast
from handlers.scene import Scene


def broadcasts(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """List the last broadcasts, each with a button that opens it."""
    del rest
    every = store.broadcasts(scene.mission.code)
    listed = [_listed(one, scene, store, now) for one in every if _counts(one, store)]
    message = broadcasts_message(scene.mission, listed[-MOST_LISTED:], scene.language, now)
    return Reply(answers=(Answer(message=message, quotes=ask.message),))


def _counts(one: Broadcast, store: Store) -> bool:
    """Leave out what was dropped before it was sent, and photos that got no words."""
    if one.state is BroadcastState.WITHDRAWN:
        return one.corrected_at is not None
    shown = store.delivery_with_key(broadcast.preview_key(one.id))
    return one.state is BroadcastState.SENT or shown is not None


def _listed(one: Broadcast, scene: Scene, store: Store, now: datetime) -> Listed:
    unseen: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    if one.asks_seen and one.state is BroadcastState.SENT:
        unseen, asked = unseen_of_broadcast(store, scene.mission, one)
    outcome = outcome_of(store, one) if one.state is BroadcastState.SENT else None
    told = outcome.sent_at if outcome is not None else None
    said_then = announcement(store, one, now)
    return Listed(
        said=said_then,
        at=told or one.created_at,
        outcome=outcome,
        withdrawn=one.state is BroadcastState.WITHDRAWN,
        what=what_of(store, said_then.audience),
        seen=len(asked) - len(unseen),
        of=len(asked),
    )


# ---- buttons ---------------------------------------------------------------------------------


def press(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Do what an organiser wishes with a broadcast that was sent: ``again:<id>:<what>``.

    Any organiser may: who wrote it may be in a visit.
    """
    _, number, what = [*tap.choice.split(":", 2), "", ""][:3]
    words = conversation_in(scene.language)
    one = broadcast.of_mission(number, scene, store)
    if one is None:
        return Reply(toast=words.out_of_date() if scene.by_organiser else words.organisers_only())
    scene = broadcast.in_their_chat(scene, store, now)
    act = ACTS.get(what)
    if act is None or (act is not _open and one.state is not BroadcastState.SENT):
        return Reply(toast=words.out_of_date())
    return act(one, scene, store, now)


def _turn(one: Broadcast, page: str, store: Store) -> None:
    store.set_setting(page_name(one.id), page)
    broadcast.show(one, store)


def _ask_to_correct(one: Broadcast, scene: Scene, store: Store, now: datetime) -> Reply:
    del now
    store.set_setting(broadcast.corrects(scene), str(one.id))
    return directly(broadcasting_in(scene.language).ask_for_correction(), scene)


def directly(text: str, scene: Scene) -> Reply:
    """Say one line in the direct chat of who presses, wherever they did."""
    message = Message(blocks=(line(text),))
    return Reply(answers=(Answer(message=message, to=scene.chat.ref),))


def _ask_to_withdraw(one: Broadcast, scene: Scene, store: Store, now: datetime) -> Reply:
    del scene, now
    _turn(one, "withdraw", store)
    return Reply()


def _keep(one: Broadcast, scene: Scene, store: Store, now: datetime) -> Reply:
    del scene, now
    store.set_setting(correction_name(one.id), "")
    _turn(one, "", store)
    return Reply()


def _open(one: Broadcast, scene: Scene, store: Store, now: datetime) -> Reply:
    """Show once more what became of it, below all that was said since.

    Whichever organiser opens it: all that show it are one notice, and stay true.
    """
    shown = store.delivery_with_key(broadcast.preview_key(one.id))
    by = scene.person.code if scene.person else ""
    if shown is None or (one.state is BroadcastState.DRAFT and one.author != by):
        return Reply(toast=broadcast.why_not(scene))
    store.enqueue(
        DeliveryKind.NOTICE,
        one.mission,
        scene.chat.id,
        due_at=now,
        subject=shown.subject,
        data={"kind": PREVIEW},
    )
    return Reply()


def corrected_text(ask: Ask, scene: Scene, store: Store, now: datetime) -> Reply | None:
    """Take what is written as the correction that was asked for; None: none was."""
    if scene.chat.kind is not ChatKind.DIRECT or not scene.by_organiser:
        return None
    number, text = store.setting(broadcast.corrects(scene)), ask.text.strip()
    if not number or not text or text.startswith("/"):
        return None
    one = broadcast.of_mission(number, scene, store)
    if one is None or one.state is not BroadcastState.SENT:
        store.set_setting(broadcast.corrects(scene), "")
        return None
    if broadcast.too_long(text):
        return broadcast.refused_length(ask, text, scene)
    store.set_setting(broadcast.corrects(scene), "")
    store.set_setting(correction_name(one.id), text)
    _turn(one, "correction", store)
    _open(one, scene, store, now)
    return Reply()


def _correct(one: Broadcast, scene: Scene, store: Store, now: datetime) -> Reply:
    text = store.setting(correction_name(one.id))
    if not text:
        return Reply(toast=conversation_in(scene.language).out_of_date())
    store.set_setting(correction_name(one.id), "")
    store.change_broadcast(one.id, text=text, corrected_at=now)
    store.ask_again(one.mission, seen_name(BROADCAST, one.id))
    store.touch(DeliveryKind.BROADCAST, one.mission, str(one.id))
    _turn(one, "", store)
    broadcast.log(one, "corrected", scene, store, now)
    day_changed(store, scene.mission, now)
    return Reply(toast=broadcasting_in(scene.language).was_corrected())


def _withdraw(one: Broadcast, scene: Scene, store: Store, now: datetime) -> Reply:
    subject = str(one.id)
    store.change_broadcast(one.id, state=BroadcastState.WITHDRAWN, corrected_at=now)
    store.withdraw(DeliveryKind.BROADCAST, one.mission, subject)
    has_files = bool(store.attached(one.id))
    for copy in store.deliveries(one.mission, DeliveryKind.BROADCAST, subject):
        if has_files and copy.state in (State.SENT, State.SENDING):
            store.note_said(copy.id, {TAKEN_BACK: True})
        if copy.state is State.UNKNOWN:
            store.leave(copy.id)  # nobody is asked whether to send it again
    store.touch(DeliveryKind.BROADCAST, one.mission, subject)
    _turn(one, "", store)
    store.detach(one.id)
    broadcast.log(one, "withdrawn", scene, store, now)
    day_changed(store, scene.mission, now)
    return Reply(toast=broadcasting_in(scene.language).was_withdrawn())


def _copy(one: Broadcast, scene: Scene, store: Store, now: datetime) -> Reply:
    missing = on_neither(store, scene.mission, one)
    messages = to_copy(announcement(store, one, now), missing, scene.language)
    to = scene.chat.ref
    return Reply(answers=tuple(Answer(message=message, to=to) for message in messages))


ACTS: Mapping[str, Callable[[Broadcast, Scene, Store, datetime], Reply]] = {
    "copy": _copy,
    "correct": _ask_to_correct,
    "everywhere": _correct,
    "keep": _keep,
    "open": _open,
    "withdraw": _ask_to_withdraw,
    "withdrawn": _withdraw,
}
"""What an organiser can do with a broadcast that was sent."""


def template(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Offer texts to begin with, or begin with one: ``template:``, ``template:<name>``."""
    words, name = conversation_in(scene.language), tap.choice.partition(":")[2]
    if not scene.by_organiser:
        return Reply(toast=words.organisers_only())
    texts = texts_for(scene.mission, scene.mission.language, now)
    if not name:
        offered = templates(scene.language, texts)
        to = broadcast.in_their_chat(scene, store, now).chat.ref
        return Reply(answers=(Answer(message=offered, to=to),))
    if name not in texts:
        return Reply(toast=words.out_of_date())
    ask = Ask(id=tap.id, chat=tap.chat, account=tap.account, text="", addressed=True)
    return broadcast.begin(ask, texts[name], scene, store, now)
