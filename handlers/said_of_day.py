"""What somebody has said of a day's visits: kept, taken up, and shown back to them."""

from datetime import datetime

from bot.core.chat import Answer
from bot.core.messages.your_day import kept_message
from bot.core.report.facts import FollowUp
from bot.core.your_day import MOST_LINE, DayVisit
from bot.store.of_chats import OfChat
from bot.store.store import Store
from bot.store.values import Delivery, DeliveryKind
from bot.store.your_day import codes_of, touch_days, visits_of
from handlers.scene import Scene

Day = tuple[Delivery, tuple[DayVisit, ...]]
"""A round-up, with its visits and what its reader has said of them."""


def day_of(delivery: Delivery, scene: Scene, store: Store, now: datetime) -> Day | None:
    """Return a round-up of who speaks, and what they have said so far."""
    person = scene.person
    ours = delivery.kind is DeliveryKind.YOUR_DAY and delivery.mission == scene.mission.code
    if person is None or not ours or delivery.subject != person.code:
        return None
    codes = codes_of(store, delivery, scene.mission, now)
    return (delivery, visits_of(store, scene.mission, person, codes, now)) if codes else None


def keep_line(visit: DayVisit, text: str, scene: Scene, store: Store, now: datetime) -> str:
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


def take_up(  # noqa: PLR0913 - what of which visit, and whether
    visit: DayVisit, note: str, scene: Scene, store: Store, now: datetime, *, on: bool = True
) -> None:
    """Keep that somebody takes a visit up again with its host, or (not *on*) that they do not."""
    mission, code = scene.mission.code, visit.session.code
    if scene.person is None:
        return
    if on:
        wanted = FollowUp(session=code, person=scene.person.code, note=note)
        store.keep_follow_up(mission, wanted, now)
    else:
        store.remove_follow_up(mission, code, scene.person.code)
    touch_days(store, mission, scene.person.code, code)


def kept_answer(  # noqa: PLR0913, PLR0917 - what is kept of which day
    day: Day,
    lines: tuple[int, ...],
    again: tuple[int, ...],
    scene: Scene,
    store: Store,
    now: datetime,
    too_long: str = "",
) -> Answer:
    """Show what is kept now, and let its author decide who may read it."""
    fresh = day_of(day[0], scene, store, now) or day
    message = kept_message(fresh[1], lines, again, day[0].id, scene.language, too_long=too_long)
    return Answer(message=message, topic=topic_of(day[0]))


def topic_of(delivery: Delivery) -> str:
    """Name what we say about a round-up, for a reply to it to be known."""
    return f"your day:{delivery.id}"


def waits_name(scene: Scene) -> str:
    """Name the setting that says for which visit a line is waited for."""
    return OfChat.LINE_ASKED.name_in(scene.chat.id)


def unnamed_name(scene: Scene) -> str:
    """Name the setting that holds what named no visit."""
    return OfChat.LINE_UNNAMED.name_in(scene.chat.id)
