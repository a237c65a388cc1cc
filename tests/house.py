"""A small house around the room: a mission of two groups, and a service that answers by rote."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from bot.clock import StoppedClock
from bot.core.chat import Account, Ask, ChatRef, File, Inbound, Reply, Tap
from bot.core.message import Button, Message, Strong, line
from bot.core.mission import Group, Kind, Mission, Person, Role, Session, words
from bot.platforms.room import Room
from bot.platforms.room_chats import account_of, chat_ref, furnish
from bot.store.database import Database
from bot.web.gate import Gate, Keys
from bot.web.room_acts import Acts, Handles
from bot.web.room_page import RoomPage
from bot.web.room_scene import Looks
from bot.web.server import serving, site

CODE = "silicon-valley-2022"
CALIFORNIA = "America/Los_Angeles"
MONDAY_AFTERNOON = datetime(2022, 9, 26, 22, 0, tzinfo=UTC)
"""15:00 in San Francisco, midnight in Paris."""
KEYS = Keys(token="the-token-of-the-address", cookie="the-cookie")
MISSION = Mission(
    code=CODE,
    title="Mission Silicon Valley 2022",
    home_zone="Europe/Paris",
    zone=CALIFORNIA,
    languages=("fr", "en"),
    groups=(Group(code="A", name="Groupe Industrie"), Group(code="B", name="Groupe Numérique")),
    people=(
        Person(code="florence", name="Florence Delpuech", role=Role.ORGANISER, groups=("A",)),
        Person(code="alice", name="Alice Martin", groups=("A",)),
        Person(code="denis", name="Denis Petit", groups=("B",)),
        Person(code="sophie", name="Sophie Lacan", role=Role.FOLLOWER),
    ),
    sessions=(
        Session(
            code="fonds",
            title=words("Fonds d'investissement"),
            kind=Kind.TALK,
            day=date(2022, 9, 26),
            start=time(17),
            end=time(18, 30),
            zone=CALIFORNIA,
            end_zone=CALIFORNIA,
        ),
    ),
)


def chat(name: str = "main") -> ChatRef:
    return chat_ref(CODE, name)


def account(person: str) -> Account:
    return account_of(CODE, person)


@dataclass
class Rote:
    """A service that answers what is addressed to it, rates on a tap, and reads no file.

    *heard* is everything that reached it.
    """

    room: Room
    heard: list[Inbound] = field(default_factory=list)

    async def receive(self, inbound: Inbound) -> Reply:
        self.heard.append(inbound)
        match inbound:
            case Ask(addressed=True):
                said = Message("", (line(Strong("17 h"), " au Ferry Building"),))
                await self.room.send(
                    inbound.chat, said, key="", rings=False, quotes=inbound.message
                )
            case Tap():
                await self.room.edit(inbound.chat, inbound.message, feedback(1))
                return Reply(toast="Votre note : 4")
            case File():
                said = Message("Ce fichier n'est pas une mission.")
                await self.room.send(inbound.chat, said, key="", rings=False)
        return Reply()


def feedback(answers: int = 0) -> Message:
    stars = tuple(Button(f"{score} ★", f"rate:fonds:{score}") for score in range(1, 6))
    said = (line(f"{answers} avis"),) if answers else ()
    return Message("Votre avis sur Fonds d'investissement ?", said, stars)


def reminder() -> Message:
    return Message("Départ dans 30 min", (line(Strong("17 h"), " (2 h à Paris, +1 j)"),))


@dataclass
class House:
    """Everything, on a clock that stands still until somebody turns it."""

    database: Database
    clock: StoppedClock
    room: Room
    rote: Rote
    page: RoomPage
    running: bool = False
    speed: int = 1
    began_anew: int = 0

    async def play(self, speed: int) -> None:
        self.running, self.speed = True, speed

    async def pause(self) -> None:
        self.running = False

    async def go_to(self, at: datetime) -> None:
        self.clock.set(at)

    async def to_next(self) -> datetime | None:
        if self.clock.now() > MONDAY_AFTERNOON + timedelta(days=1):
            return None
        self.clock.advance(timedelta(minutes=90))
        await self.room.send(chat(), reminder(), key="reminder", rings=True)
        return self.clock.now()

    async def again(self) -> None:
        self.began_anew += 1


def house(mission: Mission = MISSION) -> House:
    database = Database.open("sqlite://")
    clock = StoppedClock(MONDAY_AFTERNOON)
    with database.transaction() as store:
        store.publish(mission, clock.now())
        furnish(store, mission, clock.now())
    room = Room(database, clock)
    rote = Rote(room)
    room.connect(rote.receive)
    looks = Looks(room, database, clock.now)
    page = RoomPage(looks, Acts(looks), Gate(KEYS))
    made = House(database, clock, room, rote, page)
    handles = Handles(
        running=lambda: made.running,
        speed=lambda: made.speed,
        play=made.play,
        pause=made.pause,
        go_to=made.go_to,
        to_next=made.to_next,
        again=made.again,
    )
    page.acts = Acts(looks, handles)
    return made


@asynccontextmanager
async def open_house(made: House, *, well: bool = True) -> AsyncIterator[str]:
    """Serve the house and give its address."""

    async def health() -> tuple[bool, dict[str, object]]:
        return well, {"ok": well, "waiting": 0}

    async def echo(headers: object, body: bytes) -> tuple[int, dict[str, str], bytes]:
        return 202, {"X-Heard": "yes"}, body

    app = site(health, (("POST", "/slack/events", echo),), made.page)
    async with serving(app, "127.0.0.1", 0) as port:
        yield f"http://127.0.0.1:{port}"
    await asyncio.sleep(0)
    made.database.close()
