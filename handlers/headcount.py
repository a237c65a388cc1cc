"""Organisers count who is there: tick, ask the group, call those who are missing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.bidi import isolated
from bot.core.chat import Answer, Ask, BoundChat, ChatKind, Reply, Tap
from bot.core.headcount import (
    HEADCOUNT,
    HERE,
    LEAVING,
    LEFT_BEHIND,
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
from bot.store.days import day_changed
from bot.store.deliveries import PARTS
from bot.store.headcounts import (
    change,
    chats_of_those_concerned,
    headcount,
    note_here,
    notice_for,
    say_anew,
)
from bot.store.memory import WAITING
from bot.store.reaching import chats_of_all
from bot.store.store import Store
from bot.store.values import DeliveryKind, Notice, Priority
from handlers import introducing, people
from handlers.organisers import nameless, said
from handlers.scene import Scene

LEAVES_IN = timedelta(minutes=5)
AGAIN = timedelta(minutes=2)
"""So soon nobody is called a second time: a finger has slipped."""


def rollcall(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Show an organiser who is there, directly: ``/rollcall [title or group]``."""
    if not scene.by_organiser:
        words = conversation_in(scene.language)
        return nameless(ask, scene) or said(words.organisers_only(), quotes=ask.message)
    own = _own_chat(ask, scene, store)
    if own is None:
        command = ask.text.split()[0]
        return said(joining_in(scene.language).directly(command), quotes=ask.message)
    found = _meant(rest, scene, now)
    if len(found) == 1:
        _show(store, scene.mission, own, found[0], f"ask:{ask.id}", now)
        answers: tuple[Answer, ...] = ()
    else:
        answers = (Answer(message=_which(rest, found, scene), to=own.ref),)
    if own.ref == ask.chat:
        return Reply(answers=tuple(replace(one, to=None) for one in answers))
    here = said(conversation_in(scene.language).answered_directly(), quotes=ask.message)
    return Reply(answers=(*answers, *here.answers))


def _own_chat(ask: Ask, scene: Scene, store: Store) -> BoundChat | None:
    if scene.chat.kind is ChatKind.DIRECT:
        return scene.chat
    code = scene.person.code if scene.person is not None else ""
    there = store.direct_chats(scene.mission.code, code)
    return next((one for one in there if one.ref.platform == ask.chat.platform), None)


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
            return _ask_group(notice, known, scene, store, now)
        case "go":
            return _leave(notice, known, by, scene, store, now)
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
    missing = [one.code for one in known.people if one.code not in known.present]
    note_here(store, scene.mission.code, known.session.code, missing, now, by=by.code)
    return Reply(toast=headcount_in(scene.language).everyone())


def _turn(tap: Tap, notice: Notice, page: str, scene: Scene, store: Store) -> Reply:
    """Show other names in this copy alone, and keep showing them as people come."""
    copies = store.deliveries(scene.mission.code, DeliveryKind.NOTICE, str(notice.id))
    for one in copies:
        if one.chat.id == scene.chat.id and tap.message in PARTS.split(one.message):
            store.note_said(one.id, {"page": int(page) if page.isdecimal() else 0})
            store.touch_these([one.id])
    return Reply()


def _ask_group(
    notice: Notice, known: Headcount, scene: Scene, store: Store, now: datetime
) -> Reply:
    words, mission = headcount_in(scene.language), scene.mission
    if known.asked_at is not None:
        return Reply(toast=words.already_noted())
    chats = chats_of_those_concerned(store, mission, known.session)
    if not chats:
        return Reply(toast=words.no_chat())
    asked = store.add_notice(mission.code, HERE, {"session": known.session.code}, now)
    for chat in chats:
        store.enqueue(
            DeliveryKind.NOTICE,
            mission.code,
            chat.id,
            due_at=now,
            keys=(f"notice:{asked.id}:{chat.id}",),
            subject=str(asked.id),
            data={"kind": HERE},
            helps_until=known.session.ends_at,
            priority=Priority.REMINDER,
        )
    change(store, notice, asked=now.isoformat(), here=asked.id)
    say_anew(store, mission.code, known.session.code)
    return Reply()


def _leave(  # noqa: PLR0913, PLR0917 - who calls whom, and when
    notice: Notice, known: Headcount, by: Person, scene: Scene, store: Store, now: datetime
) -> Reply:
    """Call those who are missing: directly, and without names where that reaches nobody."""
    words, mission, session = headcount_in(scene.language), scene.mission, known.session
    missing = [one for one in known.missing if one.code != by.code]
    if not missing:
        return Reply(toast=words.nobody_missing())
    if known.left_at is not None and now - known.left_at < AGAIN:
        return Reply(toast=words.already_noted())
    direct = chats_of_all(store, mission.code)
    reached = [direct[one.code] for one in missing if one.code in direct]
    unreached = [one for one in missing if one.code not in direct]
    _ring(store, mission, session, LEAVING, reached, now)
    if unreached:
        chats = chats_of_those_concerned(store, mission, session)
        groups = {code for one in unreached for code in one.groups}
        here = [one for one in chats if not one.group or one.group in groups]
        _ring(store, mission, session, LEFT_BEHIND, here, now)
    kept = {
        "left": now.isoformat(),
        "reached": len(reached),
        "unreached": [one.code for one in unreached],
    }
    change(store, notice, **kept)
    say_anew(store, mission.code, session.code)
    store.log(mission.code, by.code, LEAVING, now, session=session.code, count=len(missing))
    day_changed(store, mission, now)
    return Reply()


def _ring(  # noqa: PLR0913, PLR0917 - what rings where
    store: Store,
    mission: Mission,
    session: Session,
    kind: str,
    chats: Sequence[BoundChat],
    now: datetime,
) -> None:
    if not chats:
        return
    notice = store.add_notice(mission.code, kind, {"session": session.code}, now)
    for chat in chats:
        store.enqueue(
            DeliveryKind.NOTICE,
            mission.code,
            chat.id,
            due_at=now,
            keys=(f"notice:{notice.id}:{chat.id}",),
            subject=str(notice.id),
            data={"kind": kind},
            helps_until=now + 2 * LEAVES_IN,
            rings=True,
            priority=Priority.REMINDER,
        )


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
