"""What is asked when the mission is over: about it as a whole, and what is taken up again."""

from datetime import datetime

from bot.core.agenda.due import Due, DueKind, Occurrence
from bot.core.chat import ChatKind
from bot.core.feedback import OBJECTIVE
from bot.core.lateness import still_helps
from bot.core.messages.follow_ups import own_follow_ups, still_open, totals
from bot.core.messages.whole_mission import Known, whole_request
from bot.core.mission import Mission, Person, Role
from bot.core.report.facts import SESSION_OF_MISSION
from bot.store.chats import audience
from bot.store.polls import WHOLE, about_whole
from bot.store.reaching import chats_of_all
from bot.store.store import Store
from bot.store.values import Delivery
from schedules.occurrences import parts_of, with_its_chat
from schedules.rendered import Rendered


def subject_of(due: Due) -> str:
    """Return what is asked, and of whom."""
    (part,), whose = due.occurrences, due.audience.person or "all"
    if part.kind is DueKind.MISSION_FEEDBACK:
        return about_whole(int(part.key.split(":")[1]), whose)
    return f"{WHOLE}{part.kind.value}:{whose}"


def whole_told(store: Store, delivery: Delivery, now: datetime) -> Rendered | None:
    """Ask as things stand now; None: there is nothing to ask, or nobody."""
    mission = store.mission(delivery.mission)
    chats = with_its_chat(store, mission, delivery)
    part = next(iter(parts_of(mission, chats, delivery.keys)), None)
    if part is None or not (delivery.message or still_helps(mission, part, now)):
        return None
    person = mission.people_by_code.get(delivery.chat.person)
    if part.kind is DueKind.FOLLOW_UPS:
        return _follow_ups(store, mission, delivery, person)
    if delivery.chat.kind is ChatKind.DIRECT:
        return _directly(store, mission, delivery, part, person)
    return _to_all(store, mission, delivery, part)


def _to_all(
    store: Store, mission: Mission, delivery: Delivery, part: Occurrence
) -> Rendered | None:
    missing = 0
    nudges = part.kind is DueKind.MISSION_NUDGE
    if nudges:
        missing = _missing(store, mission)
        if not missing and not delivery.message:
            return None
    closed = store.closed_polls(mission.code) if mission.anonymous else {}
    counts = {}
    for objective in part.objectives:
        code = f"{OBJECTIVE}{objective}"
        totals_of = closed.get(code)
        counts[objective] = totals_of[1] if totals_of else len(store.ratings(mission.code, code))
    known = Known(counts=counts, missing=missing, nudges=nudges)
    language = audience(delivery.chat, mission).language
    return Rendered(whole_request(mission, part.objectives, language, known), rings=False)


def _missing(store: Store, mission: Mission) -> int:
    """Count who has no direct chat and has answered nothing, as far as one can know.

    Where answers are anonymous it goes by how many there are, and not by whose they are.
    """
    reached, answered = chats_of_all(store, mission.code), _answered(store, mission)
    people = mission.with_role(Role.PARTICIPANT)
    unreached = {person.code for person in people}.difference(reached)
    if mission.anonymous:
        most = max(
            (len(store.ratings(mission.code, code)) for code in _rated(store, mission)), default=0
        )
        return max(min(len(unreached), len(people) - most), 0)
    strangers = answered.difference(mission.people_by_code)
    return max(len(unreached - answered) - len(strangers), 0)


def _rated(store: Store, mission: Mission) -> list[str]:
    rated = store.rated_sessions(mission.code)
    return [code for code in rated if code.startswith(OBJECTIVE)]


def _answered(store: Store, mission: Mission) -> frozenset[str]:
    """Return who has answered anything about the mission as a whole: people, and strangers.

    Of anonymous ratings nothing is looked up: whom a nudge passes by would tell who gave one.
    """
    rated = () if mission.anonymous else _rated(store, mission)
    voters = [voter for code in rated for voter in store.ratings(mission.code, code)]
    lines = store.lines(mission.code)
    wrote = [one.person for one in lines if one.about.startswith(SESSION_OF_MISSION)]
    return frozenset((*voters, *wrote))


def _directly(
    store: Store,
    mission: Mission,
    delivery: Delivery,
    part: Occurrence,
    person: Person | None,
) -> Rendered | None:
    if person is None:
        return None
    nudges = part.kind is DueKind.MISSION_NUDGE
    if nudges and not delivery.message and person.code in _answered(store, mission):
        return None
    ratings = {} if mission.anonymous else store.ratings_of(mission.code, person.code)
    given = {code: ratings.get(f"{OBJECTIVE}{code}", 0) for code in part.objectives}
    known = Known(given=given, nudges=nudges, directly=True)
    language = audience(delivery.chat, mission).language
    return Rendered(whole_request(mission, part.objectives, language, known), rings=False)


def _follow_ups(
    store: Store, mission: Mission, delivery: Delivery, person: Person | None
) -> Rendered | None:
    """Show somebody what they take up again, organisers what it comes to in all."""
    if person is None:
        return None
    every = store.follow_ups(mission.code)
    language = audience(delivery.chat, mission).language
    if person.role is Role.ORGANISER:
        if not every:
            return None
        reached = chats_of_all(store, mission.code)
        unreached = {one.person for one in still_open(every)}.difference(reached)
        return Rendered(totals(every, language, len(unreached)), rings=False)
    theirs = [one for one in every if one.person == person.code]
    if not (still_open(theirs) or delivery.message):
        return None
    shown = theirs if delivery.message else still_open(theirs)
    return Rendered(own_follow_ups(mission, shown, language), rings=False)
