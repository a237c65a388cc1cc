"""The programme is changed by buttons alone: which session, what becomes of it, apply."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.core.chat import Answer, Ask, Reply, Tap
from bot.core.languages.conversation import conversation_in
from bot.core.message import Message
from bot.core.messages.amending import choices_message, sessions_message
from bot.core.mission import Session
from bot.core.orders import Cancel, Gather, Order, Reinstate, Shift
from bot.core.tokens import code_of
from bot.core.understanding.ordering import command_order
from bot.store.store import Store
from handlers import amending
from handlers.instead import instead
from handlers.organisers import refused
from handlers.scene import Scene


def begin(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Let an organiser choose what changes: ``/change``."""
    del rest
    refusal = refused(ask, scene)
    return refusal or Reply(answers=(Answer(message=_sessions(0, scene, store, now)),))


def turn(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Show sessions further ahead: ``changes:<from>``."""
    if not scene.by_organiser:
        return Reply(toast=conversation_in(scene.language).organisers_only())
    begin_at = tap.choice.partition(":")[2]
    number = int(begin_at) if begin_at.isdecimal() else 0
    return instead(tap, _sessions(number, scene, store, now))


def _sessions(number: int, scene: Scene, store: Store, now: datetime) -> Message:
    draft = store.draft(scene.mission.code).mission
    ahead = [one for one in draft.sessions if one.ends_at > now]
    return sessions_message(draft, ahead, number, scene.language)


def press(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Take what becomes of a session: ``change:<session>[:<what>[:<minutes>]]``."""
    words = conversation_in(scene.language)
    if not scene.by_organiser:
        return Reply(toast=words.organisers_only())
    draft = store.draft(scene.mission.code).mission
    _, token, what, minutes = [*tap.choice.split(":", 3), "", "", ""][:4]
    code = code_of(token, draft.sessions_by_code)
    if code is None:
        return Reply(toast=words.out_of_date())
    session = draft.sessions_by_code[code]
    if not what:
        return instead(tap, choices_message(draft, session, scene.language))
    order = _order(session, what, minutes, scene, store, now)
    if order is None:
        return Reply(toast=words.out_of_date())
    return instead(tap, amending.shown(order, "", scene, store, now))


def _order(  # noqa: PLR0913, PLR0917 - what was pressed, and where
    session: Session, what: str, minutes: str, scene: Scene, store: Store, now: datetime
) -> Order | None:
    orders: Mapping[str, Order] = {
        "cancel": Cancel(sessions=(session.code,)),
        "reinstate": Reinstate(sessions=(session.code,)),
    }
    if what in orders:
        return orders[what]
    if not minutes.removeprefix("-").isdecimal():
        return None
    by = timedelta(minutes=int(minutes))
    if what == "all":
        draft = store.draft(scene.mission.code).mission
        every = command_order("delay", f"all {minutes}", draft, now)
        return every if isinstance(every, Shift) else None
    known: Mapping[str, Order] = {
        "by": Shift(sessions=(session.code,), by=by),
        "late": Gather(session=session.code, late=by),
    }
    return known.get(what)
