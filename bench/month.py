"""A month of missions through the real process on a fast clock: order, counts and leaks.

Not for lateness: a mission clock waits at each instant until all is handed
over.  It takes as long as the month at ``FANION_MONTH_SPEED`` (2,000 times: half
an hour), so it runs only where it is asked for: ``make soak``.
"""

import asyncio
import os
import signal
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench.organisations import organisation
from bench.result import Result, at_most, told
from bench.service import resident
from bot.clock import monotonic
from bot.core.agenda import agenda
from bot.core.chat import Account, ChatKind, ChatRef
from bot.core.mission import Mission
from bot.core.timing import Timing
from bot.store.database import Database
from bot.store.publishing import publish
from bot.store.store import Store
from bot.store.values import Delivery, State
from schedules.clockwork import kept_position
from tests.process.points import COUNTED, PLATFORMS, Life
from tests.process.stage import Starter, ids_of
from tests.servers.slack.server import SlackServer
from tests.servers.slack.web_api import Called as SlackCalled
from tests.servers.telegram.server import Called as TelegramCalled
from tests.servers.telegram.server import TelegramServer

SPEED = int(os.environ.get("FANION_MONTH_SPEED", "2000"))
FIRST = date(2026, 3, 2)
START = datetime(2026, 3, 1, tzinfo=UTC)
"""A month in which Europe and the United States change their clocks."""
SETTLED = START + timedelta(days=9)
"""From here on it is watched for a month: what keeps so much and no more in memory is filling
before."""
EVERY_DAYS = 2
MISSIONS = 18
"""Each lasts five days and the next begins after two: two or three are on at a time."""
PEOPLE = 40
ZONES = ("America/Los_Angeles", "Asia/Tokyo", "Europe/Paris", "America/New_York")
ASKS_EVERY = 1.0
"""Seconds between two questions in a group."""
LOOKS_EVERY = 0.5
A_MOMENT = 0.1
"""Seconds in which the process has counted its tasks."""
FEW = 8
"""More files or tasks may be open at a moment: as many messages are on their way."""
GROWTH = 5.0
"""Percent of memory by which a process may have grown."""


@dataclass(frozen=True)
class Look:
    """What the process had when the month was so far on: megabytes, open files and tasks."""

    share: float
    megabytes: float
    files: int
    tasks: int


@dataclass
class Month:
    """What came of it."""

    expected: int
    sent: int = 0
    doubled: int = 0
    out_of_order: int = 0
    not_as_planned: int = 0
    drift: float = 0.0
    asked: int = 0
    answered: int = 0
    seconds: float = 0.0
    looks: list[Look] = field(default_factory=list)

    def quarter(self, number: int, what: str) -> float:
        """Return the median of *what* in a quarter of the month."""
        some = [one for one in self.looks if number <= 4 * one.share < number + 1]
        return median(getattr(one, what) for one in some)


def measure() -> Iterable[Result]:
    """Let a month pass, then hold what was sent against the agenda."""
    month = asyncio.run(_month())
    growth = 100 * (month.quarter(3, "megabytes") / month.quarter(0, "megabytes") - 1)
    yield told(f"month: {MISSIONS} missions at ×{SPEED:,}, seconds", month.seconds, "s")
    yield told("  messages that the agendas name", month.expected, "")
    yield at_most("  of those not sent", month.expected - month.sent, 0, "")
    yield at_most("  sent more than once", month.doubled, 0, "")
    yield at_most("  in a chat out of order", month.out_of_order, 0, "")
    yield at_most("  of another instant or chat than planned", month.not_as_planned, 0, "")
    yield at_most("  furthest from its instant, on the mission clock", month.drift, 0, "s")
    yield at_most(f"  of {month.asked} questions unanswered", month.asked - month.answered, 0, "")
    yield told("  resident in the first quarter", month.quarter(0, "megabytes"), "MB")
    yield at_most("  growth from the first quarter to the last", growth, GROWTH, "%")
    for what in ("files", "tasks"):
        first, last = month.quarter(0, what), month.quarter(3, what)
        said = f"  {what} in the last quarter, after {first:.0f} in the first"
        yield at_most(said, last, first + FEW, "")


async def _month() -> Month:
    with TemporaryDirectory() as folder:
        async with (
            TelegramServer(keep=False, checks=False) as telegram,
            SlackServer(keep=False, checks=False) as slack,
            Starter.opened() as starter,
        ):
            return await Run(Path(folder), telegram, slack).through(starter)


class Run:
    """The missions, their chats on both servers, and what arrives in them."""

    def __init__(self, folder: Path, telegram: TelegramServer, slack: SlackServer) -> None:
        """Publish everything, and bind the chats."""
        self.folder, self.telegram, self.slack = folder, telegram, slack
        self.bot, self.team = telegram.bot(), slack.workspace("Pôles")
        self.alice = telegram.person("Alice")
        self.arrived: list[str] = []
        self.groups = []
        self.planned: Counter[tuple[int, datetime]] = Counter()
        self.database = Database.open(f"sqlite:///{folder / 'fanion.db'}")
        self.end = START
        for number in range(MISSIONS):
            with self.database.transaction() as store:
                self._publish(store, _mission(number))
        self.bot.updates.pending.clear()
        telegram.on_call, slack.web_api.on_call = self._on_telegram, self._on_slack

    def _publish(self, store: Store, mission: Mission) -> None:
        publish(store, mission, START)
        group = self.alice.makes_group(mission.title)
        self.alice.adds(self.bot, group)
        self.groups.append(group)
        store.bind(ChatRef("telegram", str(group.id)), mission.code, ChatKind.MAIN, START)
        for kind in (ChatKind.MAIN, ChatKind.FOLLOWERS):
            channel = self.team.channel(f"{mission.code}-{kind.value}")
            store.bind(ChatRef("slack", f"{self.team.id}:{channel.id}"), mission.code, kind, START)
        for person in mission.people[1:4]:
            theirs = self.telegram.person(person.name)
            theirs.starts(self.bot)
            account = Account("telegram", str(theirs.id), person.name)
            store.introduce(account, mission.code, person.code)
            to = ChatRef("telegram", account.id)
            chat = store.bind(to, mission.code, ChatKind.DIRECT, START, person=person.code)
            store.remind_personally(chat.id, wanted=True)
        for due in agenda(mission, store.by_the_clock(mission)):
            self.planned[int(due.audience.chat), due.at] += 1
            self.end = max(self.end, due.at)

    # ---- what arrives ----------------------------------------------------------------------

    def _on_telegram(self, call: TelegramCalled) -> None:
        if call.method == "sendMessage" and call.accepted:
            self.arrived.append(f"{call.params['chat_id']}/{call.answer['message_id']}")

    def _on_slack(self, call: SlackCalled) -> None:
        if call.method == "chat.postMessage" and call.accepted:
            self.arrived.append(f"{call.answer['channel']}:{call.answer['ts']}")

    # ---- the month -------------------------------------------------------------------------

    async def through(self, starter: Starter) -> Month:
        """Run the service through the month."""
        month, begun = Month(expected=self.planned.total()), monotonic()
        gone = await starter.starts(self._life())
        asks = begun
        while not self._is_over():
            await asyncio.wait([gone], timeout=LOOKS_EVERY)
            if gone.done():
                log = (self.folder / "service.log").read_text()[-2000:]
                raise RuntimeError(f"the service ended by itself: {log}")
            if monotonic() - asks > ASKS_EVERY:
                asks = monotonic()
                self.alice.says(self.groups[month.asked % len(self.groups)], "/suite@fanion_bot")
                month.asked += 1
            await self._look(starter.number, month)
        await asyncio.wait([gone], timeout=2 * LOOKS_EVERY)
        os.kill(starter.number, signal.SIGTERM)
        if await gone != 0:
            raise RuntimeError("the service did not end well")
        month.seconds = monotonic() - begun
        self._count(month)
        return month

    def _life(self) -> Life:
        options = ("--clock-start", START.isoformat(), "--clock-speed", str(SPEED))
        settings = {
            "FANION_TELEGRAM_TOKEN": self.bot.token,
            "FANION_TELEGRAM_API_URL": self.telegram.url,
            "FANION_SLACK_BOT_TOKEN": self.team.token,
            "FANION_SLACK_APP_TOKEN": self.slack.app.token,
            "FANION_SLACK_API_URL": self.slack.api,
        }
        return Life(folder=str(self.folder), options=options, settings=settings)

    def _is_over(self) -> bool:
        at = self._shown()
        with self.database.reading() as store:
            return at >= self.end and not store.unfinished(at, PLATFORMS)

    def _shown(self) -> datetime:
        with self.database.reading() as store:
            position = kept_position(store)
        return position.at if position is not None else START

    async def _look(self, process: int, month: Month) -> None:
        """Look at the process from outside, and let it count its tasks."""
        os.kill(process, signal.SIGUSR1)
        await asyncio.sleep(A_MOMENT)
        share = (self._shown() - SETTLED) / (self.end - SETTLED)
        tasks = _last_number(self.folder / COUNTED)
        if tasks and 0 < share < 1:
            month.looks.append(Look(share, resident(process), _open_files(process), tasks))
            if len(month.looks) % 100 == 0:
                print(f"  {share:.0%}: {month.looks[-1]}", file=sys.stderr, flush=True)

    # ---- what came of it -------------------------------------------------------------------

    def _count(self, month: Month) -> None:
        with self.database.reading() as store:
            rows = store.in_state(*State)
        self.database.close()
        row_of = {one: row for row in rows for one in ids_of(row)}
        sent = [row for row in rows if row.state is State.SENT]
        month.sent = len(sent)
        ours = [row_of[one] for one in self.arrived if one in row_of]
        month.doubled = len(ours) - len({row.id for row in ours})
        month.answered = len(self.arrived) - len(ours)
        made = Counter((row.chat.id, row.due_at) for row in sent)
        month.not_as_planned = (made - self.planned).total() + (self.planned - made).total()
        month.out_of_order = _out_of_order(ours)
        month.drift = max(abs((row.sent_at or START) - row.due_at).total_seconds() for row in sent)


def _out_of_order(arrived: Sequence[Delivery]) -> int:
    """Count what arrived in a chat after something that was due later."""
    latest: dict[int, datetime] = {}
    wrong = 0
    for row in arrived:
        wrong += row.due_at < latest.get(row.chat.id, row.due_at)
        latest[row.chat.id] = max(row.due_at, latest.get(row.chat.id, row.due_at))
    return wrong


def _last_number(file: Path) -> int:
    return int(file.read_text().split()[-1]) if file.exists() else 0


def _open_files(process: int) -> int:
    return len(list(Path(f"/proc/{process}/fd").iterdir()))


def _mission(number: int) -> Mission:
    """Make a mission of five days, with digests and briefs, somewhere in the world."""
    made = organisation(number, FIRST + timedelta(days=EVERY_DAYS * number), people=PEOPLE)
    zone = ZONES[number % len(ZONES)]
    sessions = tuple(replace(one, zone=zone, end_zone=zone) for one in made.sessions)
    return replace(made, zone=zone, sessions=sessions, timing=Timing())
