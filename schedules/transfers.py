"""Who goes with another group: organisers decide, and for one visit the clock brings them back."""

from dataclasses import asdict, replace
from datetime import datetime, timedelta

from bot.core.amendments import patches_between
from bot.core.bidi import isolated
from bot.core.carrying_out import carried_out
from bot.core.languages.other_group import OtherGroupWords, other_group_in
from bot.core.messages.other_group import answered_message, asked_message
from bot.core.mission import Mission
from bot.core.orders import Transfer
from bot.core.other_group import (
    ANSWERED,
    DROPPED,
    Decision,
    Means,
    Outing,
    Step,
    Wish,
    meaning,
    step_of,
)
from bot.core.refusals import OrderError
from bot.store.days import day_changed
from bot.store.outings import keep_outings, outings
from bot.store.publishing import publish_amendment
from bot.store.reaching import chat_of
from bot.store.store import Store
from bot.store.telling import tell
from bot.store.values import Delivery, Notice
from schedules.headcounts import writer_for
from schedules.rendered import Rendered

A_DAY = timedelta(days=1)
Left = tuple[Outing | None, datetime | None]


def transfer(store: Store, mission: Mission, now: datetime) -> datetime | None:
    """Let those go, and come back, whose instant has come; return when to look again."""
    known = outings(store, mission.code)
    if not known:
        return None
    kept: list[Outing] = []
    ahead: list[datetime] = []
    # Who comes back may go elsewhere at once.
    for outing in sorted(known, key=lambda one: not one.there):
        elsewhere = any(one.person == outing.person and one.there for one in kept)
        left, at = _moved_on(store, mission.code, outing, now, elsewhere=elsewhere)
        kept += [left] if left is not None else []
        ahead += [at] if at is not None else []
    if tuple(kept) != known:
        keep_outings(store, mission.code, kept)
        day_changed(store, store.mission(mission.code), now)
    return min(ahead, default=None)


def _moved_on(store: Store, code: str, outing: Outing, now: datetime, *, elsewhere: bool) -> Left:
    """Do what is due about one of them; return what is left of it, and when to look again."""
    mission = store.mission(code)
    step, at = step_of(outing, mission, now, elsewhere=elsewhere)
    match step:
        case Step.WAIT:
            return outing, at
        case Step.GO:
            _publish(store, mission, outing, now)
            gone = replace(outing, there=True)
            return gone, step_of(gone, store.mission(code), now)[1]
        case Step.BACK:
            _publish(store, mission, outing, now)
            _tell_off(store, mission, outing, now)
            return None, None
        case Step.DROP:
            person = mission.people_by_code.get(outing.person)
            name = person.name if person is not None else outing.person
            group = mission.group_name(outing.group)
            store.log(code, outing.by, DROPPED, now, who=name, group=group)
            _tell_off(store, mission, outing, now)
            return None, None


def _tell_off(store: Store, mission: Mission, outing: Outing, now: datetime) -> None:
    """Tell somebody directly that they do not go after all; once it is over there is no need."""
    session = mission.sessions_by_code.get(outing.session)
    person = mission.people_by_code.get(outing.person)
    by_hand = person is None or set(person.groups) != set(
        outing.into if outing.there else outing.own
    )
    chat = chat_of(store, mission.code, outing.person)
    if chat is None or by_hand or (session is not None and session.ends_at <= now):
        return
    wish = Wish(person=outing.person, group=outing.group, session=outing.session)
    data = {"wish": asdict(wish), "what": Decision.NO.value}
    notice = store.add_notice(mission.code, ANSWERED, data, now)
    helps = session.ends_at if session is not None else now + A_DAY
    tell(store, mission, notice, [chat], now, helps_until=helps)


def _publish(store: Store, mission: Mission, outing: Outing, now: datetime) -> None:
    """Let somebody be in the other group, or in their own again."""
    order = Transfer(person=outing.person, groups=outing.own if outing.there else outing.into)
    try:
        moved = carried_out(order, mission, now)
    except OrderError:  # a group is gone, or they are in it: there is nothing to do
        return
    patches = patches_between(mission, moved)
    publish_amendment(store, mission.code, patches, outing.by, _said(mission, outing), now)


def _said(mission: Mission, outing: Outing) -> str:
    words: OtherGroupWords = other_group_in(mission.language)
    name = isolated(mission.people_by_code[outing.person].name)
    if outing.there:
        return words.back(name)
    return words.begun(name, isolated(mission.group_name(outing.group)))


# ---- what is asked and decided ---------------------------------------------------------------


def asked_told(store: Store, delivery: Delivery, notice: Notice, now: datetime) -> Rendered | None:
    """Ask an organiser whether somebody may go with another group, or say what was decided."""
    del now
    mission = store.mission(delivery.mission)
    wish = Wish(**notice.data["wish"])
    person = mission.people_by_code.get(wish.person)
    if person is None:
        return None
    decided = notice.data.get("decided", {})
    means = notice_means(mission, wish, decided)
    writer = writer_for(mission, delivery)
    message = asked_message(writer, person, wish, means, notice.id, decided)
    return Rendered(message, rings=False)


def notice_means(mission: Mission, wish: Wish, decided: object) -> Means | None:
    """Return what a wish means; once it is decided, people's groups tell nothing of that."""
    return None if decided else meaning(mission, wish)


def answered_told(
    store: Store, delivery: Delivery, notice: Notice, now: datetime
) -> Rendered | None:
    """Tell who asked what was decided, below their question where that stood in a group."""
    mission = store.mission(delivery.mission)
    wish = Wish(**notice.data["wish"])
    person = mission.people_by_code.get(wish.person)
    if person is None:
        return None
    writer = writer_for(mission, delivery)
    writer = replace(writer, language=notice.data.get("language") or writer.language)
    what = Decision(notice.data["what"])
    message = answered_message(writer, person, wish, what, now)
    return Rendered(message, rings=False, quotes=delivery.data.get("quotes", ""))
