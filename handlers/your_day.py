"""The round-up of the day: what is pressed below it, and the page with all of it."""

from datetime import datetime

from bot.core.chat import Answer, Filled, Reply, Tap
from bot.core.feedback import SCORES
from bot.core.languages.conversation import conversation_in
from bot.core.languages.your_day import your_day_in
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
from bot.core.messages.your_day import kept_message, line_asked
from bot.core.tokens import number_in
from bot.core.your_day import DayVisit, places_of
from bot.store.store import Store
from bot.store.your_day import touch_days
from handlers import feedback
from handlers.instead import instead
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


def press(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Do what a button says: ``day:<delivery>:<act>[:…]``."""
    gone = Reply(toast=conversation_in(scene.language).out_of_date())
    _, number, act, rest = [*tap.choice.split(":", 3), "", "", ""][:4]
    delivery = store.delivery(number_in(number))
    day = day_of(delivery, scene, store, now) if delivery is not None else None
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
            store.set_setting(waits_name(scene), f"{delivery.id}:{place}")
            message = line_asked(visit, scene.language)
            return Reply(answers=(Answer(message=message, topic=topic_of(delivery)),))
        case "again":
            take_up(visit, visit.note, scene, store, now, on=not visit.again)
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
    text = store.setting(unnamed_name(scene))
    if not text:
        return None
    visit = day[1][place]
    too_long = keep_line(visit, " ".join(filter(None, (visit.text, text))), scene, store, now)
    store.set_setting(unnamed_name(scene), "")
    kept = kept_answer(day, (place,), (), scene, store, now, too_long)
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
    fresh = day_of(delivery, scene, store, now) or day
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
    day = day_of(delivery, scene, store, now) if delivery is not None else None
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
        keep_line(visit, text, scene, store, now)
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
        take_up(visit, visit.note, scene, store, now, on=again)
    if scene.person is not None:
        touch_days(store, scene.mission.code, scene.person.code, code)
