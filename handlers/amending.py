"""An organiser changes the programme: sees what it would do, applies it with one tap, or not."""

from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from json import dumps

from bot.core.amendments import Patch, patches_between
from bot.core.broadcasts import Copy
from bot.core.carrying_out import carried_out
from bot.core.changes import differences
from bot.core.chat import Answer, Ask, ChatKind, ChatRef, Reply, Tap
from bot.core.effects import effects, follows
from bot.core.holding import changes_for, notice_may_go
from bot.core.host_lines import host_lines
from bot.core.languages.amending import amending_in
from bot.core.languages.conversation import conversation_in
from bot.core.message import Message, line
from bot.core.messages.amending import Outcome, preview, which
from bot.core.messages.differences import told_count
from bot.core.messages.effects import refused_order
from bot.core.messages.notices import notice
from bot.core.mission import Mission
from bot.core.orders import Order, Unclear, Undo
from bot.core.refusals import OrderError
from bot.core.understanding.ordering import command_order, order_in
from bot.store.chats import audience
from bot.store.days import day_changed
from bot.store.of_chats import OfChat
from bot.store.publishing import NOTICED
from bot.store.store import Store
from handlers import drafting, pending_orders
from handlers.accounts import own_direct_chat
from handlers.instead import instead
from handlers.organisers import refused, said, told_directly
from handlers.scene import Scene


def commanded(
    ask: Ask, command: tuple[str, str], scene: Scene, store: Store, now: datetime
) -> Reply:
    """Take ``/delay 20``, ``/move google 15:30`` …: the English name, and the rest."""
    refusal = refused(ask, scene)
    own = own_direct_chat(scene, store) if scene.by_organiser else None
    if refusal is not None and own is None:
        return refusal
    order = command_order(*command, store.draft(scene.mission.code).mission, now)
    return _directly(ask, own, _answered(order, ask.text, scene, store, now), scene)


def in_words(ask: Ask, scene: Scene, store: Store, now: datetime) -> Reply | None:
    """Take "on décale tout de 20 min" from an organiser; None where something else was said.

    What an organiser says to the group and not to us is no order.
    """
    direct = scene.chat.kind is ChatKind.DIRECT
    if not scene.by_organiser or not scene.is_told_to_us(ask):
        return None
    draft = store.draft(scene.mission.code).mission
    begun, text = _begun(scene, store, now) if direct else "", ask.text
    order = order_in(text, draft, now)
    if begun and (order is None or isinstance(order, Unclear)):
        # What says all by itself is another order, and not the rest of that one.
        whole = order_in(f"{begun} {text}", draft, now)
        if whole is not None and not (isinstance(whole, Unclear) and not whole.orders):
            order, text = whole, f"{begun} {text}"
    if order is None:
        return None
    own = own_direct_chat(scene, store)
    if own is None:
        return said(amending_in(scene.language).directly(text), quotes=ask.message)
    return _directly(ask, own, _answered(order, text, scene, store, now), scene)


# ---- where it is shown -------------------------------------------------------------------------


def _directly(ask: Ask, own: ChatRef | None, message: Message, scene: Scene) -> Reply:
    """Answer in the direct chat: nobody else sees a draft."""
    if own is None or scene.chat.kind is ChatKind.DIRECT:
        return Reply(answers=(Answer(message=message),))
    return told_directly(ask, scene, Answer(message=message, to=own))


# ---- what is answered --------------------------------------------------------------------------


def _answered(
    order: Order | Unclear, text: str, scene: Scene, store: Store, now: datetime
) -> Message:
    """Show what an order would do, or ask for what it lacks."""
    _wait_for("", scene, store, now)
    if not isinstance(order, Unclear):
        return shown(order, text, scene, store, now)
    draft = store.draft(scene.mission.code).mission
    if order.orders:
        token = pending_orders.keep(order.orders, scene, store, now, said=text)
        return which(draft, order.orders, token, scene.language)
    _wait_for(text, scene, store, now)
    return Message(blocks=(line(amending_in(scene.language).lacks(order.lacks)),))


def shown(order: Order, text: str, scene: Scene, store: Store, now: datetime) -> Message:
    """Show what *order* would do to the draft, with the buttons that decide about it."""
    if isinstance(order, Undo):
        return _undone(order, scene, store, now)
    return _preview((order,), text, scene, store, now)


def _preview(  # noqa: PLR0913 - orders, who gave them, and where they stand
    orders: tuple[Order, ...],
    text: str,
    scene: Scene,
    store: Store,
    now: datetime,
    *,
    meanwhile: bool = False,
) -> Message:
    """Show what *orders*, one after the other, would do to the draft."""
    before = store.draft(scene.mission.code).mission
    try:
        after = _carried_out(orders, before, now)
    except OrderError as error:
        return refused_order(before, error, scene.language)
    name = _name(patches_between(before, after))
    upon = drafting.newest(scene, store)
    token = pending_orders.keep(orders, scene, store, now, said=text, shown=name, upon=upon)
    return preview(
        _outcome(before, after, scene, store, now),
        token,
        scene.language,
        now,
        follows=follows(before, after) is not None,
        meanwhile=meanwhile,
        reader=scene.person,
    )


def _carried_out(orders: tuple[Order, ...], mission: Mission, now: datetime) -> Mission:
    """Carry out *orders* one after the other.  Raises `OrderError`."""
    for order in orders:
        if not isinstance(order, Undo):
            mission = carried_out(order, mission, now)
    return mission


def _outcome(
    before: Mission, after: Mission, scene: Scene, store: Store, now: datetime
) -> Outcome:
    published = store.mission(scene.mission.code)
    told = differences(published, after)
    own = frozenset(one.group for one in store.chats(after.code, ChatKind.GROUP))
    new = differences(before, after).sessions
    heard, planned = None, []
    for chat in store.chats(after.code, *NOTICED):
        listener = audience(chat, after)
        theirs = changes_for(after, listener, own, new, now)
        if theirs:
            planned.append(Copy(audience=listener, at=notice_may_go(after, listener, theirs, now)))
            heard = heard or notice(after, theirs, (), listener.language, now)
    return Outcome(
        before=before,
        after=after,
        effects=effects(before, after, now),
        heard=heard,
        planned=tuple(planned),
        told=told_count(told, now),
        # Who has received the group, or would have, needs no letter any more.
        hosts=tuple(
            one
            for one in host_lines(before, after)
            if one.session not in after.sessions_by_code
            or after.sessions_by_code[one.session].ends_at > now
        ),
    )


def _name(patches: tuple[Patch, ...]) -> str:
    """Name what an organiser was shown, to see whether it is still so."""
    written = dumps([patch.as_json() for patch in patches], sort_keys=True)
    return sha256(written.encode()).hexdigest()[:16]


# ---- what is pressed ---------------------------------------------------------------------------


def choose(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Take which of several was meant: ``order:<token>:<number>``."""
    _, token, number = [*tap.choice.split(":", 2), "", ""][:3]
    pending = pending_orders.kept(token, scene, store, now) if scene.by_organiser else None
    if pending is None or not number.isdecimal() or int(number) >= len(pending.orders):
        return Reply(toast=_out_of_date(scene))
    message = shown(pending.orders[int(number)], pending.said, scene, store, now)
    return instead(tap, message)


def press(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Apply it, tell it, let what follows move too, or leave it: ``amend:<token>:<what>``."""
    _, token, what = [*tap.choice.split(":", 2), "", ""][:3]
    pending = pending_orders.kept(token, scene, store, now) if scene.by_organiser else None
    if pending is None:
        return Reply(toast=_out_of_date(scene))
    words = amending_in(scene.language)
    if what == "drop":
        pending_orders.forget(token, scene, store)
        text = words.dropped()
        message = Message(blocks=(line(text),))
        return instead(tap, message, text)
    if what == "follow":
        message = _following(pending, scene, store, now)
        return instead(tap, message)
    if what in ("apply", "tell"):
        return _apply(tap, pending, scene, store, now)
    return Reply(toast=_out_of_date(scene))


def _following(
    pending: pending_orders.Pending, scene: Scene, store: Store, now: datetime
) -> Message:
    """Let what follows move, too, and show that."""
    before = store.draft(scene.mission.code).mission
    try:
        further = follows(before, _carried_out(pending.orders, before, now))
    except OrderError as error:
        return refused_order(before, error, scene.language)
    orders = (*pending.orders, further) if further is not None else pending.orders
    return _preview(orders, pending.said, scene, store, now)


def _apply(
    tap: Tap, pending: pending_orders.Pending, scene: Scene, store: Store, now: datetime
) -> Reply:
    """Put it into the draft, if it would still do what was shown."""
    code = scene.mission.code
    before = store.draft(code).mission
    pending_orders.forget(pending.token, scene, store)
    try:
        patches = patches_between(before, _carried_out(pending.orders, before, now))
    except OrderError as error:
        message = refused_order(before, error, scene.language)
        return instead(tap, message)
    if _name(patches) != pending.shown:
        message = _preview(pending.orders, pending.said, scene, store, now, meanwhile=True)
        return instead(tap, message)
    as_shown = drafting.newest(scene, store) == pending.upon
    author = scene.person.code if scene.person else ""
    made = store.amend(code, patches, author=author, at=now, said=pending.said)
    store.log(code, author, "amended", now, amendment=made.id, said=pending.said)
    day_changed(store, scene.mission, now)
    tells, words = tap.choice.endswith(":tell"), amending_in(scene.language)
    if tells and as_shown:
        return drafting.tell(tap, scene, store, now)
    # More would be told than was shown: by what another organiser changed meanwhile.
    toast = words.changed_meanwhile() if tells else words.applied()
    message = drafting.shown(scene, store, now)
    return instead(tap, message, toast)


def _out_of_date(scene: Scene) -> str:
    words = conversation_in(scene.language)
    return words.out_of_date() if scene.by_organiser else words.organisers_only()


# ---- taking back -------------------------------------------------------------------------------


def _undone(order: Undo, scene: Scene, store: Store, now: datetime) -> Message:
    """Take the last change out of the draft; what people were told goes back as a draft."""
    code = order.session
    touches = [
        one
        for one in (*drafting.standing(scene, store), *store.drafts(scene.mission.code))
        if not code or any(patch.code == code for patch in one.patches)
    ]
    if not touches:
        text = amending_in(scene.language).nothing_to_take_back()
        return Message(blocks=(line(text),))
    last = touches[-1]
    if last.revision is not None:
        drafting.undo(last, scene, store, now)
        return drafting.shown(scene, store, now)
    text = drafting.drop([last], scene, store, now)
    left = store.drafts(scene.mission.code)
    below = drafting.shown(scene, store, now) if left else Message(blocks=(line(text),))
    return replace(below, blocks=(line(text), *below.blocks)) if left else below


# ---- what was begun and lacks something --------------------------------------------------------


def _begun(scene: Scene, store: Store, now: datetime) -> str:
    """Return what an organiser began to order a moment ago."""
    written = store.setting(_where_begun(scene))
    at, _, text = written.partition(" ")
    if not text or now - datetime.fromisoformat(at) > pending_orders.BEGUN_FOR:
        return ""
    return text


def _wait_for(text: str, scene: Scene, store: Store, now: datetime) -> None:
    """Take what is written next as the rest of *text*; nothing: as anything else again."""
    value = f"{now.isoformat()} {text}" if text else ""
    if value or store.setting(_where_begun(scene)):
        store.set_setting(_where_begun(scene), value)


def _where_begun(scene: Scene) -> str:
    return OfChat.ORDER_BEGUN.name_in(scene.chat.id)
