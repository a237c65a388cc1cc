"""Organisers count who is there: tick, ask the group, call those who are missing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.bidi import isolated
from bot.core.chat import Answer, Ask, BoundChat, ChatKind, Reply, Tap
from bot.core.headcount import (
    HEADCOUNT,
    Headcount,
    expected,
    to_count_for,
)
from bot.core.languages.conversation import conversation_in
from bot.core.languages.headcount import headcount_in
from bot.core.languages.joining import joining_in
from bot.core.message import Message, line
from bot.core.messages.headcount import which_message
from bot.core.messages.lines import Writer
from bot.core.mission import Mission, Person, Session
from bot.core.tokens import code_of
from bot.core.understanding.mentioned import mentioned
from bot.core.understanding.on_the_way import asks_headcount
from bot.store.deliveries import PARTS
from bot.store.headcounts import (
    headcount,
    note_here,
    notice_for,
)
from bot.store.memory import WAITING
from bot.store.store import Store
from bot.store.values import DeliveryKind, Notice, Priority
from handlers import introducing, missing, people
from handlers.accounts import own_direct
from handlers.organisers import nameless, said, told_directly
from handlers.scene import Scene


def rollcall(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Show an organiser who is there, directly: ``/rollcall [title or group]``."""
    if not scene.by_organiser:
        words = conversation_in(scene.language)
        return nameless(ask, scene) or said(words.organisers_only(), quotes=ask.message)
    own = own_direct(scene, store)
    if own is None:
        command = headcount_in(scene.language).command()
        return said(joining_in(scene.language).directly(command), quotes=ask.message)
    found = _meant(rest, scene, now)
    if len(found) == 1:
        _show(store, scene.mission, own, found[0], f"ask:{ask.id}", now)
        answers: tuple[Answer, ...] = ()
    else:
        answers = (Answer(message=_which(rest, found, scene), to=own.ref),)
    if own.ref == ask.chat:
        return Reply(answers=tuple(replace(one, to=None) for one in answers))
    return told_directly(ask, scene, *answers)


def asked_in_words(ask: Ask, scene: Scene, store: Store, now: datetime) -> Reply | None:
    """Take "qui manque ?", "appel Google" from an organiser; None: something else was said."""
    ours = scene.by_organiser and scene.is_told_to_us(ask)
    rest = asks_headcount(ask.text) if ours else None
    if rest is None or (rest and not _meant(rest, scene, now)):
        return None
    return rollcall(ask, rest, scene, store, now)


def _meant(rest: str, scene: Scene, now: datetime) -> tuple[Session, ...]:
    """Return which rendezvous is meant: the nearest, of what *rest* names where it does."""
    mission = scene.mission
    own = scene.person.groups if scene.person is not None else ()
    if not rest.strip():
        return to_count_for(mission, now, groups=own)
    named = mentioned(rest, mission)
    if named.sessions:
        return to_count_for(mission, now, among=named.sessions)
    if named.groups:
        of_group = [one.code for one in mission.programme if named.groups & set(one.groups)]
        return to_count_for(mission, now, among=of_group)
    return ()


def _which(rest: str, found: Sequence[Session], scene: Scene) -> Message:
    words = headcount_in(scene.language)
    if found:
        return which_message(Writer(scene.mission, scene.language), found)
    text = words.not_found(rest.strip()) if rest.strip() else words.nothing_ahead()
    return Message("", (line(text),))


def _show(  # noqa: PLR0913, PLR0917 - what is shown where, and because of what
    store: Store, mission: Mission, chat: BoundChat, session: Session, why: str, now: datetime
) -> None:
    """Show the one list there is for a session in another chat; all are edited in place."""
    notice = notice_for(store, mission.code, session.code, now)
    store.enqueue(
        DeliveryKind.NOTICE,
        mission.code,
        chat.id,
        due_at=now,
        keys=(f"notice:{notice.id}:{chat.id}:{why}",),
        subject=str(notice.id),
        data={"kind": HEADCOUNT},
        priority=Priority.ANSWER,
    )


def choose(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Show the list of the rendezvous that was meant: ``rollcall:<session>``."""
    if not scene.by_organiser or scene.chat.kind is not ChatKind.DIRECT:
        return Reply(toast=conversation_in(scene.language).organisers_only())
    code = code_of(tap.choice.partition(":")[2], scene.mission.sessions_by_code)
    if code is None:
        return Reply(toast=conversation_in(scene.language).out_of_date())
    session = scene.mission.sessions_by_code[code]
    _show(store, scene.mission, scene.chat, session, f"tap:{tap.id}", now)
    return Reply()


# ---- below the list --------------------------------------------------------------------------


def press(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Do what a button below a list says: ``count:<notice>:<act>[:<person or page>]``."""
    if not scene.by_organiser or scene.person is None:
        return Reply(toast=conversation_in(scene.language).organisers_only())
    _, number, act, rest = [*tap.choice.split(":", 3), "", "", ""][:4]
    notice = _notice(number, scene, store)
    session = scene.mission.sessions_by_code.get(notice.data["session"]) if notice else None
    if notice is None or session is None:
        return Reply(toast=conversation_in(scene.language).out_of_date())
    if act == "page":
        return _turn(tap, notice, rest, scene, store)
    known, by = headcount(store, scene.mission, session), scene.person
    return _acted(act, rest, notice, known, by, scene, store, now)


def _acted(  # noqa: PLR0913, PLR0917 - who does what about which list
    act: str,
    rest: str,
    notice: Notice,
    known: Headcount,
    by: Person,
    scene: Scene,
    store: Store,
    now: datetime,
) -> Reply:
    match act:
        case "t":
            return _tick(rest, known, by, scene, store, now)
        case "all":
            return _all_here(known, by, scene, store, now)
        case "ask":
            return missing.ask_group(notice, known, scene, store, now)
        case "go":
            return missing.leave(notice, known, by, scene, store, now)
        case _:
            return Reply(toast=conversation_in(scene.language).out_of_date())


def _notice(number: str, scene: Scene, store: Store) -> Notice | None:
    notice = store.notice(int(number)) if number.isdecimal() else None
    ours = notice is not None and notice.mission == scene.mission.code
    return notice if ours and notice is not None and notice.kind == HEADCOUNT else None


def _tick(  # noqa: PLR0913, PLR0917 - who is ticked by whom
    token: str, known: Headcount, by: Person, scene: Scene, store: Store, now: datetime
) -> Reply:
    code = code_of(token, [one.code for one in known.people])
    if code is None:
        return Reply(toast=conversation_in(scene.language).out_of_date())
    note_here(
        store,
        scene.mission.code,
        known.session.code,
        [code],
        now,
        by=by.code,
        present=code not in known.present,
    )
    return Reply()


def _all_here(known: Headcount, by: Person, scene: Scene, store: Store, now: datetime) -> Reply:
    absent = [one.code for one in known.people if one.code not in known.present]
    note_here(store, scene.mission.code, known.session.code, absent, now, by=by.code)
    return Reply(toast=headcount_in(scene.language).everyone())


def _turn(tap: Tap, notice: Notice, page: str, scene: Scene, store: Store) -> Reply:
    """Show other names in this copy alone, and keep showing them as people come."""
    copies = store.deliveries(scene.mission.code, DeliveryKind.NOTICE, str(notice.id))
    for one in copies:
        if one.chat.id == scene.chat.id and tap.message in PARTS.split(one.message):
            store.note_said(one.id, {"page": int(page) if page.isdecimal() else 0})
            store.touch_these([one.id])
    return Reply()


# ---- in the group ----------------------------------------------------------------------------


def here(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Note that who presses is there: ``here:<notice>``; who is unknown is asked who they are."""
    words, mission = headcount_in(scene.language), scene.mission
    notice = _notice(tap.choice.partition(":")[2], scene, store)
    session = mission.sessions_by_code.get(notice.data["session"]) if notice else None
    if session is None or session.cancelled or session.ends_at <= now:
        return Reply(toast=conversation_in(scene.language).out_of_date())
    if scene.person is None:
        if not introducing.strangers_can_say(scene, store):
            return Reply(toast=words.not_expected())
        waits = f"{WAITING}{tap.account.platform}:{tap.account.id}"
        store.note_attendance(mission.code, session.code, [waits], present=True, by="", at=now)
        return people.vote_waits(scene, store, now)
    code = scene.person.code
    if all(one.code != code for one in expected(mission, session)):
        return Reply(toast=words.not_expected())
    noted = store.attendance(mission.code, session.code).get(code)
    if noted is not None and noted.present:
        return Reply(toast=words.already_noted())
    note_here(store, mission.code, session.code, [code], now, by=code)
    return Reply(toast=words.noted(isolated(scene.person.name.split()[0])))
