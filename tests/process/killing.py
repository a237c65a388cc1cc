"""A crowd that votes, asks, presses and joins on Telegram while the service is killed.

What "lost" and "doubled" mean for each:

- everyone votes twice. A *vote* is lost when it is not stored, and doubled when
  the first comes again and takes the place of the second.
- who *joins* is lost when they are nobody afterwards, and doubled when their
  name has two accounts.
- a *question*, or a *press* that asks one, is lost when nobody has handled it,
  and doubled when it is answered twice. A kill takes the answers with it that
  were on their way: who has none asks once more, and has to be answered then.
"""

import asyncio
import os
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.clock import SystemClock, monotonic
from bot.core.chat import Account, ChatKind, ChatRef
from bot.core.message import Button, Message
from bot.core.mission import Person
from bot.files.reading import read_file
from bot.platforms.pacing import UNBOUND
from bot.platforms.telegram.platform import Telegram
from bot.samples import sample
from bot.store.database import Database
from bot.store.publishing import publish
from tests.process.warm import Started, start
from tests.servers.telegram.world import Press

AFTER_STANFORD = datetime(2022, 9, 26, 22, 50, tzinfo=UTC)
BEFORE = AFTER_STANFORD - timedelta(hours=1)
FIRST, SECOND = 2, 5
"""What everyone votes, one after the other."""
ASKED = ("C'est quoi la suite ?", "/maintenant", "Programme de jeudi", "/suite")
WAYS = 5
"""Two votes, a question, a press and a joiner make a round of updates."""
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Toll:
    """What the kills have cost."""

    updates: int
    kills: int
    lost: int
    doubled: int
    questions: int
    asked_again: int
    seconds: float


@dataclass
class Crowd:
    """A server with a bot, a group, everybody who writes, and the folder of the service."""

    server: object
    folder: Path
    rounds: int
    process: Started | None = None
    events: list = field(default_factory=list)
    """The ids under which the service has to have noted what was sent."""

    def __post_init__(self):
        self.bot = self.server.bot()
        self.alice = self.server.person("Alice")
        self.group = self.alice.makes_group("Mission Californie")
        self.alice.adds(self.bot, self.group)
        self.voters, self.askers, self.pressers, self.joiners = (
            [self.server.person(f"{name} {number}") for number in range(self.rounds)]
            for name in ("Voix", "Question", "Bouton", "Nouveau")
        )

    @property
    def everyone(self):
        return (*self.voters, *self.askers, *self.pressers, *self.joiners)

    # ---- before it begins ------------------------------------------------------------------

    async def gather(self):
        """Make the mission, and let everything wait that people send."""
        self._keep()
        stars = tuple(Button(f"{score} ★", f"rate:stanford:{score}") for score in (FIRST, SECOND))
        telegram = Telegram(
            self.bot.token, system=SystemClock(), server=self.server.url, pace=UNBOUND
        )
        to = ChatRef("telegram", str(self.group.id))
        await telegram.send(to, Message("Votre avis ?", (), stars), key="request", rings=False)
        await telegram.close()
        self.bot.updates.pending.clear()
        request = self.group.messages[max(self.group.messages)]
        for number in range(self.rounds):
            self._press(self.voters[number], request, f"rate:stanford:{FIRST}")
            self.ask(self.askers[number], number)
            joiner, presser = self.joiners[number], self.pressers[number]
            self._press(joiner, self._shown(joiner), f"iam:w:p{joiner.id}")
            self.press(presser)
            self._press(self.voters[number], request, f"rate:stanford:{SECOND}")

    def _keep(self):
        """Keep a mission with all of them, and the direct chats of all but the voters."""
        mission = read_file(sample("silicon-valley-2022")).mission
        people = tuple(Person(code=f"p{one.id}", name=one.name) for one in self.everyone)
        mission = replace(mission, people=mission.people + people)
        self.code = mission.code
        with self.stored() as store:
            publish(store, mission, BEFORE)
            for one in (*self.voters, *self.askers, *self.pressers):
                who = Account("telegram", str(one.id), one.name)
                store.introduce(who, self.code, f"p{one.id}")
            for one in (*self.askers, *self.pressers, *self.joiners):
                own = "" if one in self.joiners else f"p{one.id}"
                to = ChatRef("telegram", str(one.at(self.bot).id))
                store.bind(to, self.code, ChatKind.DIRECT, BEFORE, person=own)
            main = ChatRef("telegram", str(self.group.id))
            store.bind(main, self.code, ChatKind.MAIN, BEFORE)

    @contextmanager
    def stored(self):
        database = Database.open(f"sqlite:///{self.folder / 'fanion.db'}")
        try:
            with database.transaction() as store:
                yield store
        finally:
            database.close()

    # ---- what people send ------------------------------------------------------------------

    def ask(self, person, number=0):
        said = person.says(self.bot, ASKED[number % len(ASKED)])
        self.events.append(f"{said.chat.id}:{said.id}")

    def press(self, person):
        self._press(person, self._shown(person), "ask:next")

    def _shown(self, person):
        """Let the bot have said something before, which one can press."""
        return self.server.world.post(person.at(self.bot), self.bot, {"text": "Bonjour"})

    def _press(self, person, message, choice):
        number = str(len(self.server.world.presses) + 1)
        press = Press(number, self.bot, choice, self.server.world.now())
        self.server.world.presses[press.id] = press
        pressed = {"id": press.id, "from": person.wire(), "message": message.as_wire()}
        self.bot.updates.add("callback_query", {**pressed, "data": choice, "chat_instance": "1"})
        self.events.append(f"tap:{number}")

    # ---- what came of it -------------------------------------------------------------------

    @property
    def confirmed(self):
        """How many updates the service has confirmed."""
        return len(self.events) - len(self.bot.updates.pending)

    def answers(self, person):
        said = person.direct(self.bot).said_by(self.bot)
        return sum(one.text != "Bonjour" for one in said)

    def unanswered(self):
        return [one for one in (*self.askers, *self.pressers) if not self.answers(one)]

    def count(self):
        """Return how much is lost, and how much is doubled."""
        now = SystemClock().now()
        with self.stored() as store:
            lost = sum(store.first_time(f"telegram:{one}", now) for one in self.events)
            votes = store.ratings(self.code, "stanford")
            accounts = store.accounts(self.code)
        lost += sum(f"p{one.id}" not in votes for one in self.voters)
        lost += sum(f"p{one.id}" not in accounts for one in self.joiners)
        doubled = sum(votes.get(f"p{one.id}") == FIRST for one in self.voters)
        doubled += sum(len(accounts.get(f"p{one.id}", ())) > 1 for one in self.everyone)
        doubled += sum(self.answers(one) > 1 for one in (*self.askers, *self.pressers))
        return lost, doubled

    # ---- the service -----------------------------------------------------------------------

    @asynccontextmanager
    async def served(self, *, kills):
        """Run the service, and kill it in the end, or let it finish what it has begun."""
        ours = {name: value for name, value in os.environ.items() if "FANION_" not in name}
        settings = {
            "FANION_TELEGRAM_TOKEN": self.bot.token,
            "FANION_TELEGRAM_API_URL": self.server.url,
            "FANION_HTTP_PORT": "0",
            "PYTHONPATH": str(ROOT),
        }
        self.process = process = await start(
            *("run", "--clock-start", AFTER_STANFORD.isoformat()),
            cwd=self.folder,
            env={**ours, **settings},
        )
        try:
            yield
            if not kills:
                process.terminate()
                await process.wait()
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()

    async def until(self, so):
        """Wait until it is *so* after some call; a service that stops by itself is a failure."""
        called = asyncio.Event()
        self.server.on_call = lambda _: called.set()
        stopped = asyncio.create_task(self.process.wait())
        stopped.add_done_callback(lambda _: called.set())
        try:
            while not so():
                if stopped.done():
                    raise RuntimeError(f"the service stopped by itself: {stopped.result()}")
                called.clear()
                await called.wait()
        finally:
            stopped.cancel()

    async def calls(self, number):
        """Wait for so many calls more, as long as something waits."""
        left = iter(range(number))
        await self.until(lambda: next(left, None) is None or not self.bot.updates.pending)


async def killed(server, folder, *, updates, kills):
    """Let *updates* wait, kill the service *kills* times on the way, and return the toll."""
    crowd = Crowd(server, folder, updates // WAYS)
    await crowd.gather()
    waiting, begun = len(crowd.events), monotonic()
    for number in range(1, kills + 1):
        async with crowd.served(kills=True):
            some = waiting * number // (kills + 1)
            await crowd.until(lambda some=some: crowd.confirmed >= some)
            await crowd.calls(5 + 13 * number % 40)  # somewhere in the middle of what comes next
    async with crowd.served(kills=False):
        await crowd.until(lambda: crowd.confirmed == waiting)
    lost, doubled = crowd.count()
    again = crowd.unanswered()
    async with crowd.served(kills=False):
        for one in again:
            (crowd.press if one in crowd.pressers else crowd.ask)(one)
        await crowd.until(lambda: not crowd.unanswered())
    return Toll(
        updates=waiting,
        kills=kills,
        lost=lost,
        doubled=doubled,
        questions=len(crowd.askers) + len(crowd.pressers),
        asked_again=len(again),
        seconds=monotonic() - begun,
    )
