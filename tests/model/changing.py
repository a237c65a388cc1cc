"""A mission whose organisers change it by hand, and everything that people are told of it.

What happens is said and pressed, as people do: through the router, on a
platform that keeps every message with its buttons.
"""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from itertools import count
from random import Random  # noqa: TID251 - the same numbers each time

from sqlmodel import col, func, select

from bot.app import App
from bot.clock import StoppedClock
from bot.core import plain
from bot.core.chat import NOBODY, Account, Ask, ChatKind, ChatRef, DeliveryError, Tap
from bot.core.message import Message
from bot.core.mission import Group, Kind, Mission, Person, Place, Role, Session, words
from bot.store.publishing import publish
from bot.store.tables import DeliveryRow
from tests.fake_platform import FakePlatform
from tests.model.changing_reading import plain as plain_spaces
from tests.stories.beginnings import begun

PARIS, CALIFORNIA = "Europe/Paris", "America/Los_Angeles"
WEEKS = (
    (date(2022, 9, 26), CALIFORNIA),
    (date(2022, 10, 29), PARIS),
    (date(2022, 11, 5), CALIFORNIA),
    (date(2023, 3, 11), CALIFORNIA),
)
NAMES = ("Kestrel", "Heron", "Plover", "Curlew", "Osprey")
MORE_NAMES = ("Avocet", "Dunlin", "Whimbrel", "Merlin", "Gannet", "Godwit", "Fulmar", "Siskin")
PLACES = ("Mountain View", "Ferry Building", "Palo Alto")
MEETING_PLACES = ("Lobby", "Car park")
GROUPS = {"A": "Industry", "B": "Digital"}
ODILE, OSCAR = "odile", "oscar"
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
A_DAY = timedelta(days=1)
PEOPLE = (
    Person(code=ODILE, name="Odile Vidal", role=Role.ORGANISER, language="en"),
    Person(code=OSCAR, name="Oscar Blin", role=Role.ORGANISER, language="en", timezone=PARIS),
    Person(code="alice", name="Alice Martin", groups=("A",)),
    Person(code="bruno", name="Bruno Roux", groups=("B",)),
    Person(code="claire", name="Claire Petit", groups=("A", "B")),
    Person(code="dora", name="Dora Blanc", groups=("B",)),
    Person(code="emile", name="Emile Fabre", groups=("A",)),
)
PARTICIPANTS = tuple(one.code for one in PEOPLE if one.role is Role.PARTICIPANT)
PLATFORM = "fake"


@dataclass(frozen=True)
class Heard:
    """Something that a chat was shown at *at*: sent, or said anew in the place of what stood."""

    at: datetime
    chat: str
    id: str
    text: str
    rings: bool
    key: str
    message: Message
    edited: bool = False


@dataclass(kw_only=True)
class Phones(FakePlatform):
    """A platform that keeps what is shown with its buttons."""

    clock: StoppedClock
    heard: list[Heard] = field(default_factory=list)
    shown: dict[str, Heard] = field(default_factory=dict)

    async def send(self, to, message, *, key, rings, quotes="", whom=NOBODY, only_for=None):
        number = await super().send(
            to, message, key=key, rings=rings, quotes=quotes, whom=whom, only_for=only_for
        )
        chat = only_for.id if only_for is not None else to.id
        self._show(Heard(self.clock.now(), chat, number, _text(message), rings, key, message))
        return number

    async def edit(self, to, id, message):  # noqa: A002
        await super().edit(to, id, message)
        old = self.shown[id]
        self._show(
            replace(old, at=self.clock.now(), text=_text(message), message=message, edited=True)
        )

    def _show(self, one):
        self.shown[one.id] = one
        self.heard.append(one)


def _text(message):
    return plain_spaces(plain.render(message))


@dataclass
class Chat:
    """A chat as its people see it; *listens*: it is told of changes."""

    name: str
    kind: ChatKind
    group: str = ""
    person: str = ""
    listens: bool = True


def made(random: Random) -> tuple[Mission, datetime]:
    """Make a mission of two days, and the instant at which it is looked at."""
    monday, zone = random.choice(WEEKS)
    sessions = []
    for number, name in enumerate(NAMES[: random.randint(3, 5)]):
        hour = 9 + 3 * (number % 4)
        early = random.choice((None, None, 20, 50))
        start = datetime.combine(monday + number // 4 * A_DAY, datetime.min.time()) + hour * HOUR
        sessions.append(
            Session(
                code=name.lower(),
                title=words(name),
                day=start.date(),
                start=start.time(),
                end=(start + random.choice((30, 60, 90)) * MINUTE).time(),
                kind=random.choice((Kind.VISIT, Kind.MEETING, Kind.OTHER)),
                zone=zone,
                end_zone=zone,
                place=Place(name=random.choice(PLACES)),
                meet_time=None if early is None else (start - early * MINUTE).time(),
                groups=random.choice(((), ("A",), ("B",))),
            )
        )
    mission = Mission(
        code="anywhere",
        title="Anywhere",
        home_zone=PARIS,
        zone=zone,
        languages=("en",),
        groups=tuple(Group(code=code, name=name) for code, name in GROUPS.items()),
        people=PEOPLE,
        sessions=tuple(sessions),
    )
    first = min(one.gathers_at for one in sessions)
    return mission, first + random.choice((-30 * HOUR, -14 * HOUR, -3 * HOUR, -HOUR, 20 * MINUTE))


class World:
    """The service, its clock and its people."""

    def __init__(self, random: Random):
        self.random = random
        self.loaded, at = made(random)
        self.chats = {
            one.name: one
            for one in (
                Chat("main", ChatKind.MAIN),
                *([Chat("industry", ChatKind.GROUP, group="A")] if random.random() < 0.4 else []),
                Chat(ODILE, ChatKind.DIRECT, person=ODILE, listens=False),
                Chat(OSCAR, ChatKind.DIRECT, person=OSCAR, listens=False),
                Chat("alice", ChatKind.DIRECT, person="alice", listens=False),
                Chat("bruno", ChatKind.DIRECT, person="bruno", listens=False),
            )
        }
        self.people = {"claire"} | {one.person for one in self.chats.values() if one.person}
        self.clock = StoppedClock(at)
        self.database = begun(self.loaded, at, self._furnish)
        self.personal = {who for who in ("alice", "bruno") if random.random() < 0.5}
        """Those who are told directly, too, as they have asked for."""
        self.stored(self._told_directly)
        self.phones = Phones(name=PLATFORM, clock=self.clock)
        self.app = App(
            self.database, self.clock, system=self.clock, platforms={PLATFORM: self.phones}
        )
        self.numbers = count(1)

    def _furnish(self, store, mission, at):
        for chat in self.chats.values():
            store.bind(
                ChatRef(PLATFORM, chat.name),
                mission.code,
                chat.kind,
                at,
                group=chat.group,
                person=chat.person,
            )
        for person in sorted(self.people):
            store.introduce(self.account(person), mission.code, person)

    def _told_directly(self, store):
        for who in sorted(self.personal):
            chat = store.chat(ChatRef(PLATFORM, who))
            store.remind_personally(chat.id, wanted=True)
            self.chats[who].listens = True

    def account(self, person):
        return Account(PLATFORM, person, person)

    @property
    def now(self):
        return self.clock.now()

    def stored(self, reads):
        with self.database.transaction() as store:
            return reads(store)

    @property
    def published(self):
        return self.stored(lambda store: store.mission("anywhere"))

    @property
    def draft(self):
        return self.stored(lambda store: store.draft("anywhere").mission)

    # ---- what happens ----------------------------------------------------------------------

    async def settle(self):
        return await self.app.settle()

    async def says(self, person, text, chat=""):
        """Let somebody write, directly or in a *chat*; return what they are shown for it."""
        before = len(self.phones.heard)
        name = chat or person
        ask = Ask(
            id=f"ask-{next(self.numbers)}",
            chat=ChatRef(PLATFORM, name),
            account=self.account(person),
            text=text,
            addressed=True,
            message=f"said-{next(self.numbers)}",
        )
        await self.app.receive(ask)
        return [one for one in self.phones.heard[before:] if one.chat in (name, person)]

    async def presses(self, person, message, choice):
        """Press a button of a message."""
        tap = Tap(
            id=f"tap-{next(self.numbers)}",
            chat=ChatRef(PLATFORM, message.chat),
            account=self.account(person),
            choice=choice,
            message=message.id,
        )
        return await self.app.receive(tap)

    def load(self, mission):
        """Publish a file, as `fanion load` does."""
        self.loaded = mission
        self.stored(lambda store: publish(store, mission, self.now))

    def fails(self, times):
        """Let the platform refuse so many messages."""
        self.phones.failures = [DeliveryError("bad gateway") for _ in range(times)]

    async def until(self, to, look):
        """Let time pass, from one thing to the next, and *look* each time."""
        ahead = await self.settle()
        await look()
        while stops := [at for at in (ahead, self.retry_at()) if at is not None and at <= to]:
            self.clock.set(max(min(stops), self.now))
            ahead = await self.settle()
            await look()
        self.clock.set(to)
        await self.settle()
        await look()

    def retry_at(self):
        query = select(func.min(DeliveryRow.retry_at)).where(
            col(DeliveryRow.pending).is_(True), col(DeliveryRow.retry_at) > self.now
        )
        return self.stored(lambda store: store._session.exec(query).first())  # noqa: SLF001
