"""From what was said, pressed, sent or changed to what comes of it."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.core.chat import (
    Ask,
    BoundChat,
    ChatKind,
    File,
    Filled,
    Inbound,
    Membership,
    Reply,
    Tap,
)
from bot.core.home import HOME
from bot.core.joining import speaks_for_all, start_in
from bot.core.languages.conversation import conversation_in
from bot.core.languages.joining import joining_in
from bot.store.store import Store
from handlers import (
    albums,
    amending,
    broadcast,
    commands,
    day_replies,
    handed_over,
    home,
    joining,
    membership,
    mission_file,
    organisers,
    photos,
    setting_up,
    uploads,
)
from handlers.questions import questions
from handlers.scene import Scene, scene_of
from handlers.takers import ASKS, FORMS, IN_WORDS, ORGANISERS, OWN, TAPS


@dataclass(frozen=True)
class Handled:
    """What came of an inbound event; *chat* is None where nobody knows the chat.

    *only_asked*: it was a question, which gives the clock nothing new to do.
    """

    reply: Reply = field(default_factory=Reply)
    chat: BoundChat | None = None
    only_asked: bool = False


def handle(inbound: Inbound, workbook: bytes | None, store: Store, now: datetime) -> Handled:
    """Decide what comes of *inbound*; *workbook* is the empty one that it may ask for."""
    if not store.first_time(f"{inbound.chat.platform}:{inbound.id}", now):
        return Handled()
    if isinstance(inbound, Membership):
        changed = membership.changed(inbound, store, now)
        # A greeting that stands there is said anew when somebody says who they are.
        return Handled(changed, store.chat(inbound.chat))
    scene = scene_of(inbound, store, now)
    opened = scene is None and joining.open_directly(inbound, store, now)
    if opened:
        scene = scene_of(inbound, store, now)
    reply = joining.start(inbound, scene, store, now) if isinstance(inbound, Ask) else None
    if reply is None and opened and scene is not None and _is_bare_start(inbound):
        reply = joining.hello(scene, now)
    if reply is None and scene is not None:
        reply = _reply(inbound, workbook, scene, store, now)
        only_asked = isinstance(inbound, Ask) and not scene.by_organiser
        only_asked = only_asked and not reply.tells_others
        return Handled(reply, scene.chat, only_asked)
    reply = reply or _unknown(inbound, workbook, store, now) or Reply()
    # Whoever has come in belongs to a chat that is known only now.
    scene = scene_of(inbound, store, now)
    return Handled(reply, scene.chat if scene is not None else None)


def _is_bare_start(inbound: Inbound) -> bool:
    return isinstance(inbound, Ask) and start_in(inbound.text) is not None


def _unknown(
    inbound: Ask | Tap | Filled | File, workbook: bytes | None, store: Store, now: datetime
) -> Reply | None:
    """Answer in a chat that belongs to no mission: where one is about to be made, or bound."""
    language = joining.language_here(inbound.account, None, store)
    if store.setting(joining.new_organiser_name(inbound.account)):
        if isinstance(inbound, File) and not organisers.is_no_programme(inbound):
            return uploads.read_soon(inbound, None, store, now)
        if isinstance(inbound, Ask) and wants_template(inbound):
            return organisers.template(workbook, inbound, language)
        if isinstance(inbound, Tap) and inbound.choice.startswith("make:"):
            return setting_up.make(inbound, language, store, now)
    if isinstance(inbound, Tap) and inbound.choice.partition(":")[0] == HOME:
        return home.show_stranger(inbound, store)
    if isinstance(inbound, Tap) and inbound.choice.startswith("bind:"):
        return joining.press_bind(inbound, store, now)
    return joining.unknown(inbound, store, now)


def wants_template(ask: Ask) -> bool:
    """Tell whether somebody asks for the empty workbook."""
    command = organisers.command_in(commands.as_ordered(ask))
    return command is not None and command[0] == "template"


def _reply(
    inbound: Ask | Tap | Filled | File,
    workbook: bytes | None,
    scene: Scene,
    store: Store,
    now: datetime,
) -> Reply:
    match inbound:
        case Ask():
            return _asked(inbound, workbook, scene, store, now)
        case Tap():
            return _pressed(inbound, scene, store, now)
        case Filled():
            return _filled(inbound, scene, store, now)
        case File():
            return _sent(inbound, scene, store, now)


def _asked(ask: Ask, workbook: bytes | None, scene: Scene, store: Store, now: datetime) -> Reply:
    if ask.venue is not None:
        return broadcast.pinned(ask, scene, store, now)
    line = day_replies.replied(ask, scene, store, now)
    ask = commands.as_ordered(ask)
    done = line or _commanded(ask, workbook, scene, store, now)
    if done is not None:
        return done
    if scene.by_organiser and ask.text.strip().lower() in broadcast.CANCELS:
        return broadcast.leave(ask, scene, store)
    if broadcast.asked_for_text(scene, store) and not ask.text.startswith("/"):
        return broadcast.begin(ask, ask.text.strip(), scene, store, now)
    if start_in(ask.text) is not None:
        ask = replace(ask, text="/help")
    for in_words in IN_WORDS:
        wanted = in_words(ask, scene, store, now)
        if wanted is not None:
            return wanted
    return questions(ask, scene, store, now)


def _commanded(
    ask: Ask, workbook: bytes | None, scene: Scene, store: Store, now: datetime
) -> Reply | None:
    """Do what is ordered by a command; None where none is, or only one that asks."""
    command = organisers.command_in(ask)
    if command is not None:
        return _ordered(ask, command, workbook, scene, store, now)
    own = commands.command_in(ask, commands.OWN_WORDS)
    if own is not None:
        nameless = organisers.nameless(ask, scene)
        return nameless or OWN[own[0]](ask, own[1], scene, store, now)
    amends = commands.amending_in(ask)
    if amends is not None:
        return amending.commanded(ask, amends, scene, store, now)
    return None


def _ordered(  # noqa: PLR0913, PLR0917 - what a command comes with
    ask: Ask,
    command: tuple[str, str],
    workbook: bytes | None,
    scene: Scene,
    store: Store,
    now: datetime,
) -> Reply:
    """Do what an organiser orders; anyone else is refused."""
    refusal = organisers.refused(ask, scene)
    if refusal is not None:
        return refusal
    name, rest = command
    if name == "template":
        return organisers.template(workbook, ask, scene.language)
    return ORGANISERS[name](ask, rest, scene, store, now)


def _pressed(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    what = tap.choice.partition(":")[0]
    if speaks_for_all(tap.account) and what not in ASKS:
        return Reply(toast=joining_in(scene.language).speaks_for_all())
    if what == "make" and scene.by_organiser:
        return setting_up.make(tap, scene.language, store, now)
    taken = TAPS.get(what)
    if taken is None:
        return Reply(toast=conversation_in(scene.language).out_of_date())
    return taken(tap, scene, store, now)


def _filled(filled: Filled, scene: Scene, store: Store, now: datetime) -> Reply:
    taken = FORMS.get(filled.choice.partition(":")[0])
    if taken is None:
        return Reply(toast=conversation_in(scene.language).out_of_date())
    return taken(filled, scene, store, now)


def _pictured(file: File, caption: Ask, scene: Scene, store: Store, now: datetime) -> Reply:
    """Answer what is asked below a picture; a mere one is nothing that we could take."""
    if file.caption.strip():
        return _asked(caption, None, scene, store, now)
    refusal = mission_file.turned_away(file, scene)
    words = conversation_in(scene.language)
    return refusal or organisers.said(words.what_with_picture(), quotes=file.message)


def _sent(file: File, scene: Scene, store: Store, now: datetime) -> Reply:
    kept = photos.given(file, scene, store, now)
    if kept is not None:
        return kept
    if scene.chat.kind is not ChatKind.DIRECT:
        return _given(file, scene, store, now)
    announced = albums.taken(file, scene, store, now) or _announced(file, scene, store, now)
    if announced is not None:
        return announced
    if organisers.is_picture(file):
        return _pictured(file, organisers.caption_of(file), scene, store, now)
    refusal = mission_file.turned_away(file, scene)
    return refusal or uploads.read_soon(file, scene.chat, store, now)


def _given(file: File, scene: Scene, store: Store, now: datetime) -> Reply:
    """Take up in the direct chat what an organiser gives us in a group."""
    taken = handed_over.directly(file, scene, store, now)
    if isinstance(taken, Scene):
        reply = _sent(file, taken, store, now)
        return handed_over.privately(reply, taken.chat)
    asks = taken is None and file.caption.strip()
    caption = organisers.caption_of(file)
    return _asked(caption, None, scene, store, now) if asks else taken or Reply()


def _announced(file: File, scene: Scene, store: Store, now: datetime) -> Reply | None:
    """Let a file travel along with a broadcast; None: it is not for one."""
    caption = organisers.caption_of(file)
    command = organisers.command_in(caption)
    if command is not None and command[0] == "broadcast":
        refusal = organisers.refused(caption, scene)
        return refusal or broadcast.with_file(caption, command[1], file, scene, store, now)
    if broadcast.asked_for_text(scene, store) and command is None:
        return broadcast.with_file(caption, file.caption.strip(), file, scene, store, now)
    return None
