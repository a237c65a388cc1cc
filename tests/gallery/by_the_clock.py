"""What time brings: reminders, digests, briefs, requests for feedback."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import time, timedelta
from typing import Any

from bot.core.agenda import agenda
from bot.core.agenda.due import Due, DueKind
from bot.core.message import Message
from bot.core.messages.due import due_message
from bot.core.messages.feedback import feedback_request
from bot.core.mission import Kind, Mission, Session, words
from tests.gallery.scene import Section, Shown, at, california, followers, group, hard, main

MOST_EACH = 3


def every_kind(language: str) -> Iterator[Shown]:
    """Show each sort of message that the bundled mission sends, up to three times."""
    mission = california(language)
    seen: dict[tuple[str, ...], int] = {}
    for due in agenda(mission, (main(language), followers(language))):
        kinds = tuple(kind.value for kind in due.kinds)
        straight = any(part.straight_after for part in due.occurrences)
        several = sum(part.kind is DueKind.REMINDER for part in due.occurrences) > 1
        sort = (
            *kinds,
            *(["straight after"] if straight else []),
            *(["merged"] if several else []),
        )
        seen[sort] = seen.get(sort, 0) + 1
        if seen[sort] <= MOST_EACH:
            yield _shown(mission, due, ", ".join(sort).replace("_", " "))


def _shown(mission: Mission, due: Due, about: str) -> Shown:
    return Shown(about=about, message=due_message(mission, due, due.at), rings=due.rings)


def late(language: str) -> Iterator[Shown]:
    """Show what is said when it is late, in words that are true then."""
    mission = california(language)
    for due in agenda(mission, (main(language),)):
        if due.sessions == ("stanford",) and due.kinds == (DueKind.REMINDER,):
            session = mission.sessions_by_code["stanford"]
            for minutes in (12, 0, -2):
                when = session.gathers_at - timedelta(minutes=minutes)
                about = f"late: {minutes} min before the rendezvous"
                yield Shown(about=about, message=due_message(mission, due, when), rings=True)
            when = session.starts_at + timedelta(minutes=20)
            yield Shown(about="late: under way", message=due_message(mission, due, when))
            return


def requests(language: str) -> Iterator[Shown]:
    """Show a request for feedback as its count goes up."""
    mission = california(language)
    session = mission.sessions_by_code["google"]
    for count in (0, 1, 11):
        message = feedback_request(mission, session, count, language)
        yield Shown(about=f"feedback, {count} answers", message=message)
    anonymous = replace(mission, anonymous=True)
    yield Shown(
        about="feedback, anonymous", message=feedback_request(anonymous, session, 3, language)
    )


def alone(language: str) -> Iterator[Shown]:
    """Show what a group's own chat gets."""
    mission = california(language)
    for due in agenda(mission, (group(language),)):
        if due.at > at(26, 0):
            yield _shown(mission, due, f"group's own chat: {due.kinds[0].value}")
        if due.at > at(26, 12):
            return


def landed(language: str) -> Iterator[Shown]:
    """Show what is read when a journey ends in other ways than those of the bundled mission."""
    mission = california(language)
    flight = mission.sessions_by_code["vol-aller"]
    coach = replace(
        mission.sessions_by_code["diner-accueil"],
        code="car", kind=Kind.TRAVEL, start=time(15, 30), end=time(16, 15), meet_time=time(15),
        title=words("Car pour l'hôtel" if language == "fr" else "Coach to the hotel"),
        place=flight.end_place,
    )  # fmt: skip
    taxi = replace(coach, code="taxi", title=words("Taxi"), meet_time=None)
    variants: tuple[tuple[str, tuple[Session, ...]], ...] = (
        ("a rendezvous at once, and dinner", (*mission.sessions, coach)),
        (
            "the groups part",
            (*mission.sessions, replace(coach, groups=("A",)), replace(taxi, groups=("B",))),
        ),
        ("late in the evening", _landing(mission, start=time(16), end=time(23, 40))),
        ("of one group", _landing(mission, groups=("A",))),
        ("nothing follows", (flight,)),
    )
    for about, sessions in variants:
        trip = replace(mission, sessions=sessions)
        due = next(d for d in agenda(trip, (main(language),)) if DueKind.ARRIVAL in d.kinds)
        yield _shown(trip, due, f"arrival: {about}")


def _landing(mission: Mission, **changed: Any) -> tuple[Session, ...]:
    return tuple(
        replace(one, **changed) if one.code == "vol-aller" else one for one in mission.sessions
    )


def hard_days(language: str) -> Iterator[Shown]:
    """Show forty sessions a day, with names that are hard to show."""
    mission = hard(language)
    seen: set[tuple[DueKind, ...]] = set()
    for due in agenda(mission, (main(language), followers(language))):
        if due.kinds not in seen:
            seen.add(due.kinds)
            yield _shown(mission, due, "hard content: " + ", ".join(due.kinds))
    request: Message = feedback_request(mission, mission.sessions[0], 1, language)
    yield Shown(about="hard content: feedback", message=request)


SECTIONS = (
    Section({"en": "By the clock", "fr": "À l'heure dite"}, every_kind),
    Section({"en": "Late", "fr": "En retard"}, late),
    Section({"en": "A group's own chat", "fr": "La conversation d'un groupe"}, alone),
    Section({"en": "On arrival", "fr": "À l'arrivée"}, landed),
    Section({"en": "Ratings asked for", "fr": "Demander l'avis"}, requests),
    Section(
        {"en": "Hard content by the clock", "fr": "Contenus difficiles, à l'heure"}, hard_days
    ),
)
