"""Two hundred organisations on one installation, each with its people, programme and chats."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from bot.core.chat import ChatKind, ChatRef
from bot.core.mission import Group, Host, Kind, Mission, Person, Place, Role, Session, words
from bot.core.timing import Timing
from bot.store.database import Database
from bot.store.publishing import publish
from bot.store.store import Store

ORGANISATIONS = 200
PEOPLE = 300
SESSIONS = 25
GROUPS = ("A", "B", "C", "D")
A_DAY = 5
"""Sessions a day."""
FIRST = ("Alice", "Bruno", "Chloé", "Denis", "Emma", "Farid", "Gaëlle", "Hugo", "Inès", "Jules")
LAST = ("Martin", "Lefèvre", "Moreau", "Petit", "Garnier", "Roux", "Faure", "Blanc", "Vidal", "Ay")


def organisation(number: int, on: date, *, people: int = PEOPLE) -> Mission:
    """Make the mission of one organisation, whose first day is *on*."""
    return Mission(
        code=f"pole-{number:04}",
        title=f"Pôle {number} : voyage d'étude",
        organiser=f"Pôle de compétitivité {number}",
        home_zone="Europe/Paris",
        zone="UTC",
        languages=("fr", "en"),
        timing=Timing(evening_digest=None, morning_brief=None, quiet_hours=None),
        groups=tuple(Group(code=code, name=f"Groupe {code}") for code in GROUPS),
        people=tuple(_person(number, place) for place in range(people)),
        sessions=tuple(_session(number, place, on) for place in range(SESSIONS)),
    )


def _person(organisation: int, place: int) -> Person:
    name = f"{FIRST[place % 10]} {LAST[place // 10 % 10]} {place}"
    return Person(
        code=f"{name.lower().replace(' ', '-')}-{organisation}",
        name=name,
        organisation=f"Entreprise {place // 4} du pôle {organisation}",
        role=Role.ORGANISER if place == 0 else Role.PARTICIPANT,
        language="en" if place % 5 == 0 else "fr",
        groups=(GROUPS[place % len(GROUPS)],),
        email=f"p{place}@pole-{organisation}.example",
        phone=f"+33 5 61 {place:03} {organisation:03}",
    )


def _session(organisation: int, place: int, on: date) -> Session:
    days, hour = divmod(place, A_DAY)
    return Session(
        code=f"visite-{place}",
        title=words(f"Visite {place} du pôle {organisation}"),
        kind=Kind.VISIT,
        day=on + timedelta(days=days),
        start=time(9 + 2 * hour),
        end=time(10 + 2 * hour),
        zone="UTC",
        end_zone="UTC",
        place=Place(name=f"Site {place}", address=f"{place} rue de la Gare, Toulouse"),
        hosts=(Host(name=f"Hôte {place}", organisation=f"Société {place}"),),
        feedback=True,
    )


def fill(
    database: Database, missions: Iterable[Mission], at: datetime, *, first: int, chats: int
) -> None:
    """Publish *missions* at *at*, each with so many main *chats*, numbered from *first*."""
    for place, mission in enumerate(missions):
        with database.transaction() as store:
            publish(store, mission, at)
            bind_main(store, mission, at, first=first + place * chats, chats=chats)


def bind_main(store: Store, mission: Mission, at: datetime, *, first: int, chats: int) -> None:
    """Bind *chats* main chats, numbered from *first*."""
    for number in range(first, first + chats):
        store.bind(ChatRef("telegram", f"-100{number:07}"), mission.code, ChatKind.MAIN, at)
