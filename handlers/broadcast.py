"""An organiser writes once, sees who will get it, and sends it with one tap."""

from dataclasses import replace
from datetime import datetime

from bot.core.beginnings import begun, instant_of
from bot.core.broadcasts import EVERYONE, MOST_BYTES, MOST_CHARACTERS, PREVIEW, copies
from bot.core.chat import Answer, Ask, ChatKind, ChatRef, Document, File, Reply, Tap
from bot.core.languages.broadcasting import broadcasting_in
from bot.core.languages.conversation import conversation_in
from bot.core.message import Button, Message, line
from bot.core.messages.broadcasts import begins, nobody_there
from bot.core.messages.forms import composer
from bot.core.parts import units
from bot.store.announcing import meant_by, page_name, reachable, taken_name
from bot.store.held import wall_name
from bot.store.of_chats import OfChat
from bot.store.store import Store
from bot.store.values import Broadcast, BroadcastState, DeliveryKind, Entry, State
from handlers.organisers import said
from handlers.scene import Scene

TEMPLATES = "template:"
"""The button that offers texts to begin with."""
CANCELS = ("/cancel", "/annuler")


def begin(  # noqa: PLR0913 - what an ask comes with, and the file
    ask: Ask,
    text: str,
    scene: Scene,
    store: Store,
    now: datetime,
    *,
    document: Document | None = None,
) -> Reply:
    """Show the preview of *text* and of what goes with it, or ask for it.

    Where there are forms, one opens for what is to be written, and for somebody
    else's words that were picked to be announced: who commands with words of
    their own (`alone`) has written them already.
    """
    words = conversation_in(scene.language)
    if ask.trigger and not (text and ask.alone):
        return Reply(form=composer(scene.mission, scene.language, text))
    elsewhere = scene.chat.kind is not ChatKind.DIRECT
    scene = in_their_chat(scene, store, now)
    if not text and document is None and ask.venue is None:
        store.set_setting(_asked(scene), "1")
        return ask_for(scene)
    store.set_setting(_asked(scene), "")
    if too_long(text):
        return refuse_length(ask, text, scene, store)
    draft = store.draft_broadcast(
        scene.mission.code,
        author=scene.person.code if scene.person else "",
        text=text,
        audience=EVERYONE,
        at=now,
        venue=ask.venue,
    )
    take_beginning(draft, text, scene, store, now)
    preview(draft, scene, store, now, document=document)
    return said(words.answered_directly()) if elsewhere else Reply()


def ask_for(scene: Scene) -> Reply:
    """Ask for the text, and offer templates."""
    words, more = conversation_in(scene.language), broadcasting_in(scene.language)
    asked = Message(
        blocks=(line(words.ask_for_text()),), buttons=(Button(more.templates(), TEMPLATES),)
    )
    return Reply(answers=(Answer(message=asked),))


def take_beginning(draft: Broadcast, text: str, scene: Scene, store: Store, now: datetime) -> None:
    """Let *text* be what *draft* says, but for what says before it whom it is for, or when."""
    found = begun(text, scene.mission, now)
    store.change_broadcast(draft.id, text=found.text)
    if found.taken:
        store.change_broadcast(draft.id, audience=found.audience)
        store.set_setting(taken_name(draft.id), found.taken)
    if found.wall is not None:
        set_wall(replace(draft, audience=found.audience), found.wall, scene, store, now)


def set_wall(draft: Broadcast, wall: datetime, scene: Scene, store: Store, now: datetime) -> bool:
    """Let a broadcast go when its readers' clocks show *wall*; tell whether that lies ahead."""
    at = instant_of(scene.mission, draft.audience, wall, now)
    if at is not None:
        store.change_broadcast(draft.id, send_at=at)
        store.set_setting(wall_name(draft.id), wall.isoformat())
    return at is not None


def in_their_chat(scene: Scene, store: Store, now: datetime) -> Scene:
    """Go on in the direct chat of who speaks: what comes out of the outbox, all in a group read.

    It is opened where it was not yet, on platforms where we may write first.
    """
    if scene.chat.kind is ChatKind.DIRECT or scene.person is None:
        return scene
    mission, person, here = scene.mission.code, scene.person.code, scene.chat.ref.platform
    there = [c for c in store.direct_chats(mission, person) if c.ref.platform == here]
    if there:
        return replace(scene, chat=there[0])
    account = next(one for one in store.accounts(mission)[person] if one.platform == here)
    own = ChatRef(here, account.id)
    return replace(scene, chat=store.bind(own, mission, ChatKind.DIRECT, now, person=person))


def too_long(text: str) -> bool:
    """Tell whether *text* is more than a broadcast takes."""
    return units(text) > MOST_CHARACTERS


def refuse_length(ask: Ask, text: str, scene: Scene, store: Store) -> Reply:
    """Say how much too long *text* is, and wait for a shorter one."""
    ask_for_text(scene, store)
    return refused_length(ask, text, scene)


def refused_length(ask: Ask, text: str, scene: Scene) -> Reply:
    """Say how much too long *text* is."""
    words = conversation_in(scene.language)
    return said(words.too_long(units(text), MOST_CHARACTERS), quotes=ask.message)


def preview(
    draft: Broadcast,
    scene: Scene,
    store: Store,
    now: datetime,
    *,
    document: Document | None = None,
) -> None:
    """Let the author see *draft*, and what goes with it, in their chat."""
    if document is not None:
        store.attach(draft.id, document)
    notice = store.add_notice(scene.mission.code, PREVIEW, {"broadcast": draft.id}, now)
    store.enqueue(
        DeliveryKind.NOTICE,
        scene.mission.code,
        scene.chat.id,
        due_at=now,
        keys=(preview_key(draft.id),),
        subject=str(notice.id),
        data={"kind": PREVIEW},
    )


def pinned(ask: Ask, scene: Scene, store: Store, now: datetime) -> Reply:
    """Take a place as a broadcast where one was begun; else say how to begin one.

    In a group, and from anyone but an organiser, a place is people's own matter.
    """
    if asked_for_text(scene, store):
        return begin(ask, "", scene, store, now)
    if not scene.by_organiser or scene.chat.kind is not ChatKind.DIRECT:
        return Reply()
    return said(conversation_in(scene.language).what_with_place(), quotes=ask.message)


def with_file(  # noqa: PLR0913, PLR0917 - what a file comes with
    ask: Ask, text: str, file: File, scene: Scene, store: Store, now: datetime
) -> Reply:
    """Take a file, with *text* below it, as a broadcast; *ask* is its caption."""
    words = conversation_in(scene.language)
    if not 0 < len(file.content) <= MOST_BYTES:
        store.set_setting(_asked(scene), "1")
        wrong = words.file_too_large(MOST_BYTES) if file.content else words.file_missing()
        return said(wrong, quotes=ask.message)
    document = Document(name=file.name, content=file.content, media_type=file.media_type)
    return begin(ask, text, scene, store, now, document=document)


def ask_for_text(scene: Scene, store: Store) -> None:
    """Take the next thing written here as the text of a broadcast."""
    store.set_setting(_asked(scene), "1")


def text_given(scene: Scene, store: Store) -> None:
    """Take what is written here next as anything else again."""
    store.set_setting(_asked(scene), "")


def asked_for_text(scene: Scene, store: Store) -> bool:
    """Tell whether the next thing written here is the text of a broadcast."""
    return (
        scene.by_organiser
        and scene.chat.kind is ChatKind.DIRECT
        and bool(store.setting(_asked(scene)))
    )


def leave(ask: Ask, scene: Scene, store: Store) -> Reply:
    """Leave a broadcast that has no text yet, or a correction."""
    words = conversation_in(scene.language)
    begun_here = asked_for_text(scene, store)
    correcting = bool(store.setting(corrects(scene)))
    store.set_setting(_asked(scene), "")
    store.set_setting(corrects(scene), "")
    if correcting:
        return said(broadcasting_in(scene.language).keep(), quotes=ask.message)
    told = words.cancelled() if begun_here else words.nothing_to_cancel()
    return said(told, quotes=ask.message)


def corrects(scene: Scene) -> str:
    """Name the setting that says which broadcast the next text here is to correct."""
    return OfChat.BROADCAST_CORRECTS.name_in(scene.chat.id)


def _asked(scene: Scene) -> str:
    return OfChat.BROADCAST_ASKED.name_in(scene.chat.id)


def preview_key(number: int) -> str:
    """Name the preview of the broadcast of that number, among what was told."""
    return f"preview:{number}"


def press(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Send, send now, or cancel: ``broadcast:<id>:send|now|cancel``."""
    words = conversation_in(scene.language)
    _, number, what = [*tap.choice.split(":", 2), "", ""][:3]
    broadcast = own(number, scene, store)
    if broadcast is None:
        return Reply(toast=why_not(scene))
    if what == "cancel":
        return _cancel(broadcast, scene, store)
    if broadcast.state is BroadcastState.WITHDRAWN:
        return Reply(toast=words.cancelled())
    if broadcast.state is BroadcastState.SENT:
        return _hasten(broadcast, what, scene, store, now)
    return _send(broadcast, what, scene, store, now)


def _send(broadcast: Broadcast, what: str, scene: Scene, store: Store, now: datetime) -> Reply:
    words = conversation_in(scene.language)
    # Held on purpose, it goes at its time, or with "now" at once.
    at = max(now, broadcast.send_at or now)
    audience = meant_by(store, scene.mission, broadcast.audience, now)
    planned = copies(scene.mission, audience, reachable(store, scene.mission), at)
    if not planned:
        return Reply(toast=nobody_there(scene.mission, audience, scene.language))
    preview = store.delivery_with_key(preview_key(broadcast.id))
    direct = [int(c.audience.chat) for c in planned if c.audience.kind is ChatKind.DIRECT]
    heard = store.unmuted(direct) if direct else frozenset()
    store.enqueue_all(
        Entry(
            kind=DeliveryKind.BROADCAST,
            mission=broadcast.mission,
            chat=int(copy.audience.chat),
            due_at=now if what == "now" else copy.at,
            keys=(f"broadcast:{broadcast.id}:{copy.audience.chat}",),
            subject=str(broadcast.id),
            data={"reports_to": int(preview.subject)} if preview else {},
            # Who is left alone reads it, and no phone sounds.
            rings=copy.audience.kind is not ChatKind.DIRECT or int(copy.audience.chat) in heard,
        )
        for copy in planned
    )
    store.change_broadcast(broadcast.id, state=BroadcastState.SENT, audience=audience)
    store.set_setting(page_name(broadcast.id), "")
    log(broadcast, "broadcast", scene, store, now)
    show(broadcast, store)
    return Reply(toast=words.sent_off())


def log(broadcast: Broadcast, what: str, scene: Scene, store: Store, now: datetime) -> None:
    """Note for the organisers who did what with a broadcast."""
    by = scene.person.code if scene.person else ""
    said = begins(broadcast.text)
    store.log(broadcast.mission, by, what, now, broadcast=broadcast.id, said=said)


def _hasten(broadcast: Broadcast, what: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Let what is held go at once; what has gone goes once only."""
    words = conversation_in(scene.language)
    subject = str(broadcast.id)
    if what == "now" and store.hasten(DeliveryKind.BROADCAST, broadcast.mission, subject, now):
        show(broadcast, store)
        return Reply(toast=words.sent_off())
    return Reply(toast=words.already_sent())


def _cancel(broadcast: Broadcast, scene: Scene, store: Store) -> Reply:
    """Drop a broadcast of which no copy has begun to go."""
    words = conversation_in(scene.language)
    subject = str(broadcast.id)
    rows = store.deliveries(broadcast.mission, DeliveryKind.BROADCAST, subject)
    if any(row.state is not State.WAITING for row in rows):
        return Reply(toast=words.already_sent())
    store.withdraw(DeliveryKind.BROADCAST, broadcast.mission, subject)
    store.change_broadcast(broadcast.id, state=BroadcastState.WITHDRAWN)
    store.detach(broadcast.id)
    show(broadcast, store)
    return Reply(toast=words.cancelled())


def of_mission(number: str, scene: Scene, store: Store) -> Broadcast | None:
    """Return the broadcast if it is of this mission, and an organiser presses."""
    broadcast = store.broadcast(int(number)) if number.isdecimal() else None
    if broadcast is None or broadcast.mission != scene.mission.code or not scene.by_organiser:
        return None
    return broadcast


def own(number: str, scene: Scene, store: Store) -> Broadcast | None:
    """Return the broadcast if it is of this mission and of the organiser who presses."""
    broadcast = of_mission(number, scene, store)
    by = scene.person.code if scene.person else ""
    return broadcast if broadcast is not None and broadcast.author == by else None


def why_not(scene: Scene) -> str:
    words = conversation_in(scene.language)
    return words.not_yours() if scene.by_organiser else words.organisers_only()


def show(broadcast: Broadcast, store: Store) -> None:
    """Let the preview show what holds now."""
    preview = store.delivery_with_key(preview_key(broadcast.id))
    if preview is not None:
        store.touch(DeliveryKind.NOTICE, broadcast.mission, preview.subject)
