"""What is replied to the round-up of a day, or written below it."""

from datetime import datetime, timedelta

from bot.core.chat import Answer, Ask, ChatKind, Reply
from bot.core.languages.your_day import your_day_in
from bot.core.message import shortened
from bot.core.messages.your_day import which_message
from bot.core.understanding.day_replies import heard, pieces
from bot.core.your_day import MOST_LINE
from bot.store.announcing import delivered_as
from bot.store.store import Store
from bot.store.values import Delivery, DeliveryKind
from handlers.organisers import said
from handlers.questions import can_answer
from handlers.said_of_day import (
    Day,
    day_of,
    keep_line,
    kept_answer,
    take_up,
    topic_of,
    unnamed_name,
    waits_name,
)
from handlers.scene import Scene

LEAVES = frozenset({"/cancel", "/annuler", "annuler", "cancel", "laisse tomber", "never mind"})
ANSWERS_FOR = timedelta(days=7)
"""How long what we answered to a reply can be replied to, too."""
SAID_BELOW = timedelta(hours=16)
"""How long after a round-up what is written to us alone may be about it: until noon."""
FEWEST_WORDS = 3
"""What is shorter and no reply is rather a word to us."""
MOST_WAITING = 4000
"""Characters of what names no visit that wait until somebody says which it is about."""


def replied(ask: Ask, scene: Scene, store: Store, now: datetime) -> Reply | None:
    """Take a reply to a round-up, or to what we answered to one; None: it is no such thing.

    A question about the programme is answered like any other.
    """
    text = ask.text.strip()
    if not ask.replies_to or not text or text.startswith("/"):
        return None
    if scene.chat.kind is not ChatKind.DIRECT or scene.person is None:
        return None
    delivery = _replied_to(ask, scene, store, now)
    day = day_of(delivery, scene, store, now) if delivery is not None else None
    if day is None or _is_question(ask, scene, now):
        return None
    place = _waited_for(day, scene, store)
    if place is not None and ask.replies_to != day[0].message:
        return _take_one(ask, day, place, scene, store, now)
    return _take(ask, day, scene, store, now)


def said_next(ask: Ask, scene: Scene, store: Store, now: datetime) -> Reply | None:
    """Take what is written after « ✍ À retenir » was pressed; None: nothing is waited for."""
    text, waits = ask.text.strip(), store.setting(waits_name(scene))
    if not waits or scene.chat.kind is not ChatKind.DIRECT or not text:
        return None
    if text.lower() in LEAVES:
        store.set_setting(waits_name(scene), "")
        return said(your_day_in(scene.language).left(), quotes=ask.message)
    if text.startswith("/") or _is_question(ask, scene, now):
        return None
    number, _, place = waits.partition(":")
    delivery = store.delivery(int(number))
    day = day_of(delivery, scene, store, now) if delivery is not None else None
    if day is None or int(place) >= len(day[1]):
        store.set_setting(waits_name(scene), "")
        return None
    return _take_one(ask, day, int(place), scene, store, now)


def said_apart(ask: Ask, scene: Scene, store: Store, now: datetime) -> Reply | None:
    """Take what is written below a round-up instead of as a reply to it; None: it is none of it.

    Whoever reads "Google: …" types just that.  A line that names no visit that
    way is one only where it is nothing that we could answer otherwise.
    """
    text, person = ask.text.strip(), scene.person
    direct = scene.chat.kind is ChatKind.DIRECT and not ask.replies_to and not ask.edited
    # What asks is told apart first: the rest reads rows, and everybody waits for an answer.
    if not direct or person is None or text.startswith("/") or "?" in text:
        return None
    if len(text.split()) < FEWEST_WORDS:
        return None
    days = store.deliveries(scene.mission.code, DeliveryKind.YOUR_DAY, person.code)
    lately = [one for one in days if one.sent_at is not None and now - one.sent_at <= SAID_BELOW]
    day = day_of(lately[-1], scene, store, now) if lately else None
    if day is None or lately[-1].chat.id != scene.chat.id:
        return None
    sessions = [one.session for one in day[1]]
    parts = pieces(text, sessions, scene.mission)
    named = len({one.visit for one in parts}) > 1 or any(":" in one.head for one in parts)
    if not named and can_answer(text, scene, now):
        return None
    return _take(ask, day, scene, store, now)


def _replied_to(ask: Ask, scene: Scene, store: Store, now: datetime) -> Delivery | None:
    stands = delivered_as(store, scene.chat.id, ask.replies_to)
    if stands is not None:
        return stands if stands.kind is DeliveryKind.YOUR_DAY else None
    if scene.person is None:
        return None
    days = store.deliveries(scene.mission.code, DeliveryKind.YOUR_DAY, scene.person.code)
    ours = [one for one in days if one.chat.id == scene.chat.id]
    topics = {topic_of(one): one for one in ours}
    lately = store.recent_answers(scene.chat.id, list(topics), now - ANSWERS_FOR)
    found = (topics[topic] for topic, message in lately.items() if message == ask.replies_to)
    return next(found, None)


def _is_question(ask: Ask, scene: Scene, now: datetime) -> bool:
    """Tell whether the programme is asked about: what is no question is somebody's line."""
    return "?" in ask.text and can_answer(ask.text, scene, now)


def _waited_for(day: Day, scene: Scene, store: Store) -> int | None:
    number, _, place = store.setting(waits_name(scene)).partition(":")
    ours = number == str(day[0].id) and place.isdecimal() and int(place) < len(day[1])
    return int(place) if ours else None


def _take(ask: Ask, day: Day, scene: Scene, store: Store, now: datetime) -> Reply:
    """Keep what is said of each visit, and ask which one is meant by the rest."""
    visits = day[1]
    said_of = heard(ask.text, [one.session for one in visits], scene.mission)
    answers = []
    if said_of.lines or said_of.again:
        over = [
            keep_line(visits[place], text, scene, store, now)
            for place, text in said_of.lines.items()
        ]
        too_long = " ".join(filter(None, over))
        for place, note in said_of.again.items():
            take_up(visits[place], shortened(note, MOST_LINE), scene, store, now)
        answers.append(
            kept_answer(
                day, tuple(said_of.lines), tuple(said_of.again), scene, store, now, too_long
            )
        )
    if said_of.unnamed:
        answers.append(_which(said_of.unnamed, day, scene, store))
    store.set_setting(waits_name(scene), "")
    return Reply(answers=tuple(answers))


def _take_one(  # noqa: PLR0913, PLR0917 - what is said of which visit
    ask: Ask, day: Day, place: int, scene: Scene, store: Store, now: datetime
) -> Reply:
    """Keep all that is said as the line about one visit."""
    _, visits = day
    text = " ".join(ask.text.split())
    too_long = keep_line(visits[place], text, scene, store, now)
    store.set_setting(waits_name(scene), "")
    return Reply(answers=(kept_answer(day, (place,), (), scene, store, now, too_long),))


def _which(text: str, day: Day, scene: Scene, store: Store) -> Answer:
    """Ask which visit *text* is about, which waits until then; what waited already goes along."""
    name = unnamed_name(scene)
    waiting = " ".join(filter(None, (store.setting(name), text)))
    shown = waiting if len(waiting) <= MOST_WAITING else text
    store.set_setting(name, shown[:MOST_WAITING])
    return Answer(message=which_message(day[1], shown, day[0].id, scene.language))
