"""The round-up of the day: what is replied to it, and what is pressed below it."""

from datetime import datetime, timedelta

from bot.core.chat import Answer, Ask, ChatKind, Filled, Reply, Tap
from bot.core.feedback import SCORES
from bot.core.languages.conversation import conversation_in
from bot.core.languages.your_day import your_day_in
from bot.core.message import shortened
from bot.core.messages.day_form import (
    AGAIN,
    LINE,
    MOST_ON_PAGE,
    SCORE,
    SHARE,
    SIGN,
    day_form,
)
from bot.core.messages.forms import YES
from bot.core.messages.sharing import SHARES
from bot.core.messages.your_day import kept_message, line_asked, which_message
from bot.core.report.facts import FollowUp
from bot.core.tokens import number_in
from bot.core.understanding.day_replies import heard, pieces
from bot.core.your_day import MOST_LINE, DayVisit, places_of
from bot.store.announcing import delivered_as
from bot.store.store import Store
from bot.store.values import Delivery, DeliveryKind
from bot.store.your_day import codes_of, touch_days, visits_of
from handlers import feedback
from handlers.instead import instead
from handlers.organisers import said
from handlers.questions import can_answer
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
Day = tuple[Delivery, tuple[DayVisit, ...]]


# ---- what is replied -------------------------------------------------------------------------


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
    day = _day(delivery, scene, store, now) if delivery is not None else None
    if day is None or _is_question(ask, scene, now):
        return None
    place = _waited_for(day, scene, store)
    if place is not None and ask.replies_to != day[0].message:
        return _take_one(ask, day, place, scene, store, now)
    return _take(ask, day, scene, store, now)


def said_next(ask: Ask, scene: Scene, store: Store, now: datetime) -> Reply | None:
    """Take what is written after « ✍ À retenir » was pressed; None: nothing is waited for."""
    text, waits = ask.text.strip(), store.setting(_waits_name(scene))
    if not waits or scene.chat.kind is not ChatKind.DIRECT or not text:
        return None
    if text.lower() in LEAVES:
        store.set_setting(_waits_name(scene), "")
        return said(your_day_in(scene.language).left(), quotes=ask.message)
    if text.startswith("/") or _is_question(ask, scene, now):
        return None
    number, _, place = waits.partition(":")
    delivery = store.delivery(int(number))
    day = _day(delivery, scene, store, now) if delivery is not None else None
    if day is None or int(place) >= len(day[1]):
        store.set_setting(_waits_name(scene), "")
        return None
    return _take_one(ask, day, int(place), scene, store, now)


def said_apart(ask: Ask, scene: Scene, store: Store, now: datetime) -> Reply | None:
    """Take what is written below a round-up instead of as a reply to it; None: it is none of it.

    Whoever reads "Google: …" types just that.  A line that names no visit that
    way is one only where it is nothing that we could answer otherwise.
    """
    text, person = ask.text.strip(), scene.person
    direct = scene.chat.kind is ChatKind.DIRECT and not ask.replies_to and not ask.edited
    if not direct or person is None or text.startswith("/") or len(text.split()) < FEWEST_WORDS:
        return None
    days = store.deliveries(scene.mission.code, DeliveryKind.YOUR_DAY, person.code)
    lately = [one for one in days if one.sent_at is not None and now - one.sent_at <= SAID_BELOW]
    day = _day(lately[-1], scene, store, now) if lately else None
    if day is None or lately[-1].chat.id != scene.chat.id or "?" in text:
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
    topics = {_topic(one): one for one in ours}
    lately = store.recent_answers(scene.chat.id, list(topics), now - ANSWERS_FOR)
    found = (topics[topic] for topic, message in lately.items() if message == ask.replies_to)
    return next(found, None)


def _day(delivery: Delivery, scene: Scene, store: Store, now: datetime) -> Day | None:
    """Return a round-up of who speaks, and what they have said so far."""
    person = scene.person
    ours = delivery.kind is DeliveryKind.YOUR_DAY and delivery.mission == scene.mission.code
    if person is None or not ours or delivery.subject != person.code:
        return None
    codes = codes_of(store, delivery, scene.mission, now)
    return (delivery, visits_of(store, scene.mission, person, codes, now)) if codes else None


def _is_question(ask: Ask, scene: Scene, now: datetime) -> bool:
    """Tell whether the programme is asked about: what is no question is somebody's line."""
    return "?" in ask.text and can_answer(ask.text, scene, now)


def _take(ask: Ask, day: Day, scene: Scene, store: Store, now: datetime) -> Reply:
    """Keep what is said of each visit, and ask which one is meant by the rest."""
    visits = day[1]
    said_of = heard(ask.text, [one.session for one in visits], scene.mission)
    answers = []
    if said_of.lines or said_of.again:
        over = [
            _keep(visits[place], text, scene, store, now) for place, text in said_of.lines.items()
        ]
        too_long = " ".join(filter(None, over))
        for place, note in said_of.again.items():
            _follow_up(visits[place], shortened(note, MOST_LINE), scene, store, now)
        answers.append(
            _kept(day, tuple(said_of.lines), tuple(said_of.again), scene, store, now, too_long)
        )
    if said_of.unnamed:
        answers.append(_which(said_of.unnamed, day, scene, store))
    store.set_setting(_waits_name(scene), "")
    return Reply(answers=tuple(answers))


def _take_one(  # noqa: PLR0913, PLR0917 - what is said of which visit
    ask: Ask, day: Day, place: int, scene: Scene, store: Store, now: datetime
) -> Reply:
    """Keep all that is said as the line about one visit."""
    _, visits = day
    text = " ".join(ask.text.split())
    too_long = _keep(visits[place], text, scene, store, now)
    store.set_setting(_waits_name(scene), "")
    return Reply(answers=(_kept(day, (place,), (), scene, store, now, too_long),))


def _keep(visit: DayVisit, text: str, scene: Scene, store: Store, now: datetime) -> str:
    """Keep a line; return what did not fit into it."""
    mission, person = scene.mission, scene.person
    if person is None:
        return text
    fits = text if len(text) <= MOST_LINE else text[:MOST_LINE].rpartition(" ")[0]
    fits = fits or text[:MOST_LINE]
    # Anonymous, nobody is to tell from the time who wrote when.
    at = visit.session.ends_at if mission.anonymous else now
    store.keep_takeaway(mission.code, visit.session.code, person.code, fits, at)
    touch_days(store, mission.code, person.code, visit.session.code)
    return text[len(fits) :].strip()


def _follow_up(  # noqa: PLR0913 - what of which visit, and whether
    visit: DayVisit, note: str, scene: Scene, store: Store, now: datetime, *, on: bool = True
) -> None:
    mission, code = scene.mission.code, visit.session.code
    if scene.person is None:
        return
    if on:
        wanted = FollowUp(session=code, person=scene.person.code, note=note)
        store.keep_follow_up(mission, wanted, now)
    else:
        store.remove_follow_up(mission, code, scene.person.code)
    touch_days(store, mission, scene.person.code, code)


def _kept(  # noqa: PLR0913, PLR0917 - what is kept of which day
    day: Day,
    lines: tuple[int, ...],
    again: tuple[int, ...],
    scene: Scene,
    store: Store,
    now: datetime,
    too_long: str = "",
) -> Answer:
    """Show what is kept now, and let its author decide who may read it."""
    fresh = _day(day[0], scene, store, now) or day
    message = kept_message(fresh[1], lines, again, day[0].id, scene.language, too_long=too_long)
    return Answer(message=message, topic=_topic(day[0]))


def _which(text: str, day: Day, scene: Scene, store: Store) -> Answer:
    """Ask which visit *text* is about, which waits until then; what waited already goes along."""
    name = _unnamed_name(scene)
    waiting = " ".join(filter(None, (store.setting(name), text)))
    shown = waiting if len(waiting) <= MOST_WAITING else text
    store.set_setting(name, shown[:MOST_WAITING])
    return Answer(message=which_message(day[1], shown, day[0].id, scene.language))


def _topic(delivery: Delivery) -> str:
    return f"your day:{delivery.id}"


def _waits_name(scene: Scene) -> str:
    return f"line asked:{scene.chat.id}"


def _unnamed_name(scene: Scene) -> str:
    return f"line unnamed:{scene.chat.id}"


def _waited_for(day: Day, scene: Scene, store: Store) -> int | None:
    number, _, place = store.setting(_waits_name(scene)).partition(":")
    ours = number == str(day[0].id) and place.isdecimal() and int(place) < len(day[1])
    return int(place) if ours else None


# ---- what is pressed -------------------------------------------------------------------------


def press(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Do what a button says: ``day:<delivery>:<act>[:…]``."""
    gone = Reply(toast=conversation_in(scene.language).out_of_date())
    _, number, act, rest = [*tap.choice.split(":", 3), "", "", ""][:4]
    delivery = store.delivery(number_in(number))
    day = _day(delivery, scene, store, now) if delivery is not None else None
    if day is None:
        return gone
    match act:
        case "form":
            return _page(tap, day, scene)
        case "share":
            return _share(tap, rest, day, scene, store, now) or gone
        case "each":
            return _each(tap, rest, day, scene)
        case _ if rest.isdecimal() and int(rest) < len(day[1]):
            return _of_one(tap, act, day, int(rest), scene, store, now) or gone
        case _:
            return gone


def _of_one(  # noqa: PLR0913, PLR0917 - what is pressed of which visit
    tap: Tap, act: str, day: Day, place: int, scene: Scene, store: Store, now: datetime
) -> Reply | None:
    delivery, visits = day
    visit = visits[place]
    match act:
        case "line":
            if tap.trigger:
                return _page(tap, day, scene)
            store.set_setting(_waits_name(scene), f"{delivery.id}:{place}")
            message = line_asked(visit, scene.language)
            return Reply(answers=(Answer(message=message, topic=_topic(delivery)),))
        case "again":
            _follow_up(visit, visit.note, scene, store, now, on=not visit.again)
            words = your_day_in(scene.language)
            return Reply(toast=words.again_noted(on=not visit.again))
        case "put":
            return _put(tap, day, place, scene, store, now)
        case _:
            return None


def _put(  # noqa: PLR0913, PLR0917 - what is pressed of which visit
    tap: Tap, day: Day, place: int, scene: Scene, store: Store, now: datetime
) -> Reply | None:
    """Take what named no visit as the line about one; what that said already stays before it."""
    text = store.setting(_unnamed_name(scene))
    if not text:
        return None
    visit = day[1][place]
    too_long = _keep(visit, " ".join(filter(None, (visit.text, text))), scene, store, now)
    store.set_setting(_unnamed_name(scene), "")
    kept = _kept(day, (place,), (), scene, store, now, too_long)
    return instead(tap, kept.message)


def _share(  # noqa: PLR0913, PLR0917 - what is pressed of which lines
    tap: Tap, rest: str, day: Day, scene: Scene, store: Store, now: datetime
) -> Reply | None:
    """Let lines go further than the organisers, or not: ``<n|a|p>:<these>:<shown>``."""
    how, mask, shown = [*rest.split(":", 2), "", ""][:3]
    delivery, visits = day
    if how not in SHARES or scene.person is None:
        return None
    mission, person = scene.mission.code, scene.person.code
    shareable, signed = SHARES[how]
    for place in places_of(mask, len(visits)):
        code = visits[place].session.code
        store.share_takeaway(mission, code, person, shareable=shareable, signed=signed)
        touch_days(store, mission, person, code)
    fresh = _day(delivery, scene, store, now) or day
    lines = tuple(p for p in places_of(shown, len(visits)) if fresh[1][p].text)
    message = kept_message(
        fresh[1], lines, (), delivery.id, scene.language, one_by_one=mask != shown
    )
    return instead(tap, message)


def _each(tap: Tap, rest: str, day: Day, scene: Scene) -> Reply:
    """Let lines be decided one by one."""
    lines = tuple(p for p in places_of(rest, len(day[1])) if day[1][p].text)
    message = kept_message(day[1], lines, (), day[0].id, scene.language, one_by_one=True)
    return instead(tap, message)


# ---- the page with everything ----------------------------------------------------------------


def _page(tap: Tap, day: Day, scene: Scene) -> Reply:
    """Open the page with all visits; elsewhere lines are replied."""
    if not tap.trigger:
        return Reply(toast=your_day_in(scene.language).reply(""))
    return Reply(form=day_form(scene.mission, day[1], day[0].id, scene.language))


def take(filled: Filled, scene: Scene, store: Store, now: datetime) -> Reply:
    """Keep all that was filled in, or say of each field what cannot be, and keep nothing."""
    number = filled.choice.partition(":")[2]
    delivery = store.delivery(number_in(number))
    day = _day(delivery, scene, store, now) if delivery is not None else None
    if day is None:
        return Reply(toast=conversation_in(scene.language).out_of_date())
    visits = day[1][:MOST_ON_PAGE]
    wrong: dict[str, str] = {}
    for place, visit in enumerate(visits):
        wrong |= _wrong(filled, place, visit, scene)
    if wrong:
        return Reply(wrong=wrong)
    for place, visit in enumerate(visits):
        _take_filled(filled, place, visit, scene, store, now)
    return Reply(toast=your_day_in(scene.language).form_kept())


def _wrong(filled: Filled, place: int, visit: DayVisit, scene: Scene) -> dict[str, str]:
    words, values = your_day_in(scene.language), filled.values
    score = values.get(f"{SCORE}{place}", "")
    found = {}
    if score and (score not in map(str, SCORES) or not visit.rateable):
        found[f"{SCORE}{place}"] = words.closed()
    ticked = {values.get(f"{SHARE}{place}"), values.get(f"{SIGN}{place}")}
    if YES in ticked and not values.get(f"{LINE}{place}", "").strip():
        found[f"{LINE}{place}"] = words.nothing_to_share()
    return found


def _take_filled(  # noqa: PLR0913, PLR0917 - what was filled in of which visit
    filled: Filled, place: int, visit: DayVisit, scene: Scene, store: Store, now: datetime
) -> None:
    values, code = filled.values, visit.session.code
    score = values.get(f"{SCORE}{place}", "")
    if score and int(score) != visit.score:
        feedback.take(filled, code, int(score), scene, store, now)
    text = " ".join(values.get(f"{LINE}{place}", "").split())
    if text != visit.text:
        _keep(visit, text, scene, store, now)
    if text and scene.person is not None:
        store.share_takeaway(
            scene.mission.code,
            code,
            scene.person.code,
            shareable=values.get(f"{SHARE}{place}") == YES,
            signed=values.get(f"{SIGN}{place}") == YES,
        )
    again = values.get(f"{AGAIN}{place}") == YES
    if again != visit.again:
        _follow_up(visit, visit.note, scene, store, now, on=again)
    if scene.person is not None:
        touch_days(store, scene.mission.code, scene.person.code, code)
