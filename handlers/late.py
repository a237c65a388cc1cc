"""Somebody on the way says that they are late; organisers hear of it, and may leave later."""

from datetime import datetime

from bot.core.bidi import isolated
from bot.core.chat import Answer, Ask, ChatKind, Reply, Tap
from bot.core.concerned import travelling
from bot.core.headcount import LATE, late_for
from bot.core.languages.conversation import conversation_in
from bot.core.languages.dates import dates_in
from bot.core.languages.headcount import headcount_in
from bot.core.languages.linking import linking_in
from bot.core.messages.headcount import MINUTES, how_late_message
from bot.core.mission import Person
from bot.core.orders import Gather
from bot.core.understanding.on_the_way import minutes_of, said_late
from bot.store.days import day_changed
from bot.store.headcounts import lateness, names_of, note_late
from bot.store.store import Store
from bot.store.telling import organisers_chats, tell
from handlers import amending
from handlers.organisers import said
from handlers.scene import Scene


def late(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Take ``/late 10``, or ask by how much."""
    minutes = minutes_of(rest)
    words = headcount_in(scene.language)
    if scene.person is None:
        return said(linking_in(scene.language).say_first(), quotes=ask.message)
    if scene.person not in (*travelling(scene.mission),):
        return said(words.only_travellers(), quotes=ask.message)
    if minutes is None:
        message = how_late_message(scene.language)
        return Reply(answers=(Answer(message=message, quotes=ask.message),))
    text = _noted(scene.person, minutes, scene, store, now)
    return Reply(answers=said(text, quotes=ask.message).answers, tells_others=True)


def said_in_words(ask: Ask, scene: Scene, store: Store, now: datetime) -> Reply | None:
    """Take "je serai en retard de 10 min"; None: something else was said, or to others."""
    if scene.by_organiser or not scene.is_told_to_us(ask):
        return None
    heard = said_late(ask.text)
    # Last, as it goes through everyone: hundreds of people, for each message of a group.
    if heard is None or scene.person not in (*travelling(scene.mission),):
        return None
    return late(ask, str(heard.minutes or ""), scene, store, now)


def press(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Take by how much who presses is late, or let an organiser leave later.

    ``late:by:<minutes>``, ``late:shift:<notice>``.
    """
    _, what, rest = [*tap.choice.split(":", 2), "", ""][:3]
    gone = Reply(toast=conversation_in(scene.language).out_of_date())
    if what == "shift":
        return _shift(rest, scene, store, now)
    if what != "by" or rest not in map(str, MINUTES):
        return gone
    if scene.person is None:
        return Reply(toast=linking_in(scene.language).say_first())
    if scene.person not in (*travelling(scene.mission),):
        return Reply(toast=headcount_in(scene.language).only_travellers())
    text = _noted(scene.person, int(rest), scene, store, now)
    if scene.chat.kind is not ChatKind.DIRECT and not tap.alone:
        return Reply(toast=text)
    return Reply(answers=said(text).answers, toast=text)


def _noted(person: Person, minutes: int, scene: Scene, store: Store, now: datetime) -> str:
    """Note that somebody is late and tell the organisers; return what who is late hears."""
    mission, words = scene.mission, headcount_in(scene.language)
    there = {
        session
        for session, people in store.attended(mission.code).items()
        if people.get(person.code)
    }
    session = late_for(mission, person, now, there)
    if session is None:
        return words.nothing_to_be_late_for()
    notice, fresh = note_late(store, mission, session.code, person.code, minutes, now)
    chats = [one for one in organisers_chats(store, mission) if one.person != person.code]
    if fresh:
        tell(store, mission, notice, chats, now, helps_until=session.ends_at, presses=True)
    store.log(mission.code, person.code, LATE, now, minutes=minutes, session=session.code)
    day_changed(store, mission, now)
    names = [isolated(name) for name in names_of(mission, chats)]
    return words.late_noted(dates_in(scene.language).together(names) if names else "", len(names))


def _shift(number: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Show an organiser what it would do to leave as much later as somebody is late."""
    gone = Reply(toast=conversation_in(scene.language).out_of_date())
    if not scene.by_organiser:
        return Reply(toast=conversation_in(scene.language).organisers_only())
    notice = store.notice(int(number)) if number.isdecimal() else None
    if notice is None or notice.kind != LATE or notice.mission != scene.mission.code:
        return gone
    known = lateness(store, scene.mission.code, notice.data["session"])
    length = known.get(notice.data["person"])
    if length is None or scene.chat.kind is not ChatKind.DIRECT:
        return gone
    order = Gather(session=notice.data["session"], late=length)
    return Reply(answers=(Answer(message=amending.shown(order, "", scene, store, now)),))
