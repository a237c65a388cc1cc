"""Four processes on one PostgreSQL, killed in turn while missions go on, and what that has cost.

Two of them hear (``fanion run``) and two help (``fanion worker``); all send.
What "lost" and "doubled" mean:

- on Slack everything that is due arrives in each channel exactly once;
- on Telegram, which cannot be asked what arrived, a *reminder* is lost when it
  never came and may come twice when a kill was in the middle of it; an
  *announcement* never comes twice, and one that may have arrived is held;
- a *question* is lost when it is answered neither at once nor when it is asked
  once more, and doubled when it is answered twice.
"""

import asyncio
import re
import signal
from collections import Counter
from collections.abc import Callable
from contextlib import AsyncExitStack, closing
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import psycopg

from bot.clock import SystemClock, monotonic
from bot.core.chat import ChatKind, ChatRef
from bot.core.mission import Kind, Mission, Session, words
from bot.core.timing import Timing
from bot.store.database import Database
from bot.store.publishing import publish
from bot.store.values import BroadcastState, DeliveryKind
from tests.process.service import environment
from tests.process.warm import Started, start
from tests.servers.slack.server import SlackServer
from tests.servers.telegram.limits import Limits
from tests.servers.telegram.server import TelegramServer

LEAD = timedelta(hours=1)
LONG_BEFORE = timedelta(hours=2)
ROLES = ("run", "worker", "run", "worker")
READY_WITHIN = 60.0
ASKED_EVERY = 0.5
LOOKED_EVERY = 0.05
ANSWERED_WITHIN = 15.0
WORD = re.compile(r"(?:Visite|Annonce) [0-9]+(?:-[0-9]+)?")
"""What names each thing that is to arrive, and stands in no other."""
OVER = "SELECT count(*) FROM delivery WHERE state NOT IN ('waiting', 'sending')"
UNPACED = """
from bot.commands import cli
from bot.platforms.pacing import UNBOUND
from bot.platforms.slack.platform import Slack

Slack.__init__.__kwdefaults__["pace"] = UNBOUND
cli()
"""
SECRET = "a key that all processes have, of thirty-two letters"


@dataclass(frozen=True)
class Size:
    """How much is to go out: so many of everything, the reminders within *seconds*.

    *channels* of Slack and *groups* of Telegram are of each mission, and each
    gets a reminder and so many *announcements*.
    """

    missions: int
    channels: int
    groups: int
    announcements: int
    seconds: float
    kills: int
    starts_in: float = 6.0
    paced: bool = True
    """Whether Slack gets no more than it takes of one workspace, which is 300 in a minute."""

    @property
    def all(self) -> int:
        """How much there is to send in all."""
        return self.missions * (self.channels + self.groups) * (1 + self.announcements)

    @property
    def on_slack(self) -> int:
        """How much of it there is on Slack."""
        return self.missions * self.channels * (1 + self.announcements)


@dataclass(frozen=True)
class Toll:
    """What came of it, and what the kills have cost."""

    expected: int
    arrived: int
    lost: int
    doubled: int
    kills: int
    reminders_lost: int
    reminders_repeated: int
    most_often: int
    announcements_doubled: int
    announcements_held: int
    too_fast: int
    pollers_refused: int
    questions: int
    answered_twice: int
    asked_again: int
    never_answered: int
    seconds: float


@dataclass
class Member:
    """One of the processes; what it says is written into *log*."""

    role: str
    log: Path
    process: Started | None = None

    async def start(self, folder: Path, settings: dict[str, str], *, paced: bool) -> None:
        with self.log.open("ab") as log:
            self.process = await start(
                self.role,
                cwd=folder,
                env=environment(**settings),
                stdout=log,
                stderr=log,
                code="" if paced else UNPACED,
            )

    async def ready(self, times: int) -> None:
        """Wait until it has said so often that it is ready."""
        async with asyncio.timeout(READY_WITHIN):
            while self.log.read_text("utf-8").count("ready on") < times:
                if self.process is None or self.process.returncode is not None:
                    raise RuntimeError(f"it ended by itself:\n{self.log.read_text('utf-8')}")
                await asyncio.sleep(0.05)

    async def kill(self) -> None:
        if self.process is not None and self.process.returncode is None:
            self.process.send_signal(signal.SIGKILL)
            await self.process.wait()


@dataclass
class Fleet:
    """The processes, both platforms, the database, and everybody who writes."""

    slack: SlackServer
    telegram: TelegramServer
    url: str
    folder: Path
    size: Size
    progress: Callable[[str], None]
    questions: list = field(default_factory=list)
    kills: int = 0

    def __post_init__(self):
        self.clock = SystemClock()
        self.team = self.slack.workspace("CCI Occitanie")
        self.alice = self.slack.person(self.team, "Alice Martin", locale="fr-FR")
        self.bot = self.telegram.bot()
        self.bruno = self.telegram.person("Bruno")
        self.members = [
            Member(role, self.folder / f"{number}.log") for number, role in enumerate(ROLES)
        ]
        self.channels, self.groups = [], []
        self.settings = {
            "database_url": self.url,
            "secret_key": SECRET,
            "slack_bot_token": self.team.token,
            "slack_app_token": self.slack.app.token,
            "slack_api_url": self.slack.api,
            "telegram_token": self.bot.token,
            "telegram_api_url": self.telegram.url,
        }

    # ---- before it begins ------------------------------------------------------------------

    def settle_in(self) -> None:
        """Publish the missions, bind their chats, and let announcements wait for their time."""
        begins = self.clock.now() + timedelta(seconds=self.size.starts_in)
        step = timedelta(seconds=self.size.seconds / self.size.missions)
        with closing(Database.open(self.url)) as database:
            for number in range(self.size.missions):
                with database.transaction() as store:
                    self._mission(store, number, begins + number * step, step)
        self.bot.updates.pending.clear()
        self.database = psycopg.connect(self.url, autocommit=True)

    def _mission(self, store, number, at, step) -> None:
        mission, long_before = programme(number, at), at - LONG_BEFORE
        publish(store, mission, long_before)
        chats = []
        for place in range(self.size.channels):
            channel = self.team.channel(f"mission-{number}-{place}", [self.alice])
            self.channels.append(channel)
            chats.append(ChatRef("slack", f"{self.team.id}:{channel.id}"))
        for place in range(self.size.groups):
            group = self.bruno.makes_group(f"Mission {number}-{place}")
            self.bruno.adds(self.bot, group)
            self.groups.append(group)
            chats.append(ChatRef("telegram", str(group.id)))
        bound = [store.bind(one, mission.code, ChatKind.MAIN, long_before) for one in chats]
        for one in range(self.size.announcements):
            made = store.draft_broadcast(
                mission.code,
                author="odile",
                text=f"Annonce {number}-{one}",
                audience="everyone",
                at=long_before,
            )
            store.change_broadcast(made.id, state=BroadcastState.SENT)
            for chat in bound:
                store.enqueue(
                    DeliveryKind.BROADCAST,
                    mission.code,
                    chat.id,
                    due_at=at + (one + 1) * step / (self.size.announcements + 1),
                    subject=str(made.id),
                )

    # ---- while it goes on ------------------------------------------------------------------

    async def start(self) -> None:
        for one in self.members:
            await one.start(self.folder, self.settings, paced=self.size.paced)
        for one in self.members:
            await one.ready(1)

    async def kill_in_turn(self) -> None:
        """Kill one after the other: the next when the one before works again, and some is sent."""
        for number in range(self.size.kills):
            await self._until_left(self.size.all - self.size.all * number // (self.size.kills + 1))
            one = self.members[number % len(self.members)]
            await one.kill()
            self.kills += 1
            await one.start(self.folder, self.settings, paced=self.size.paced)
            await one.ready(2 + number // len(self.members))
            self.progress(f"{self.kills} times killed, {self._left()} left to send")

    async def ask(self) -> None:
        """Let Alice ask something again and again, each time in another channel."""
        while True:
            channel = self.channels[len(self.questions) * 7 % len(self.channels)]
            self._ask(channel)
            await asyncio.sleep(ASKED_EVERY)

    def _ask(self, channel) -> None:
        self.questions.append(self.alice.mentions(channel, "c'est quoi la suite ?"))

    async def until_all_is_sent(self) -> None:
        await self._until_left(0)

    async def _until_left(self, most: int) -> None:
        while (left := self._left()) > most:
            self.progress(f"{self.kills} times killed, {left} left to send")
            await asyncio.sleep(LOOKED_EVERY)

    def _left(self) -> int:
        (over,) = self.database.execute(OVER).fetchone()
        return self.size.all - over

    async def hear_answers(self) -> list:
        """Wait a little for answers, and return the questions that have none."""
        deadline = monotonic() + ANSWERED_WITHIN
        while self._unanswered() and monotonic() < deadline:  # noqa: ASYNC110 - it is elsewhere
            await asyncio.sleep(0.1)
        return self._unanswered()

    def _unanswered(self) -> list:
        return [one for one in self.questions if not answers(self.team, one)]

    async def end(self) -> None:
        for one in self.members:
            await one.kill()
        self.database.close()

    # ---- what came of it -------------------------------------------------------------------

    def toll(self, asked_again: int, seconds: float) -> Toll:
        on_slack = Counter(
            (channel.id, word) for channel in self.channels for word in told(channel)
        )
        on_telegram = Counter((group.id, word) for group in self.groups for word in told(group))
        reminders = {name: count for name, count in on_telegram.items() if "Visite" in name[1]}
        announced = [count for (_, word), count in on_telegram.items() if "Annonce" in word]
        polls = [call for call in self.telegram.calls if call.method == "getUpdates"]
        return Toll(
            expected=self.size.on_slack,
            arrived=len(on_slack),
            lost=self.size.on_slack - len(on_slack),
            doubled=sum(on_slack.values()) - len(on_slack),
            kills=self.kills,
            reminders_lost=len(self.groups) - len(reminders),
            reminders_repeated=sum(reminders.values()) - len(reminders),
            most_often=max(reminders.values(), default=0),
            announcements_doubled=sum(announced) - len(announced),
            announcements_held=len(self.groups) * self.size.announcements - len(announced),
            too_fast=self.telegram.limits.refused,
            pollers_refused=sum(call.code == 409 for call in polls),
            questions=len(self.questions),
            answered_twice=sum(answers(self.team, one) > 1 for one in self.questions),
            asked_again=asked_again,
            never_answered=len(self._unanswered()),
            seconds=seconds,
        )


def programme(number: int, at) -> Mission:
    """Make a mission whose only reminder goes at *at*, whatever the time of day is."""
    start = at.replace(microsecond=0) + LEAD
    return Mission(
        code=f"mission-{number}",
        title=f"Mission {number}",
        home_zone="Europe/Paris",
        zone="UTC",
        languages=("fr", "en"),
        timing=Timing(
            before=(LEAD,),
            evening_digest=None,
            morning_brief=None,
            home_digest=None,
            quiet_hours=None,
        ),
        sessions=(
            Session(
                code=f"s{number}",
                title=words(f"Visite {number}"),
                day=start.date(),
                start=start.time(),
                end=(start + LEAD).time(),
                kind=Kind.OTHER,
                zone="UTC",
                end_zone="UTC",
            ),
        ),
    )


def told(chat) -> list[str]:
    """Return what arrived in a chat by itself, by its words."""
    lines = [one for one in chat.transcript() if one.who == "Fanion" and not answer(one)]
    return [found.group() for one in lines if (found := WORD.search(one.text))]


def answer(line) -> bool:
    """Tell whether somebody asked for it."""
    return getattr(line, "under", None) is not None


def answers(team, question) -> int:
    """Count the answers to a question, which stand in its thread."""
    said = question.channel.messages.values()
    return sum(one.thread == question.ts and one.sender is team.bot for one in said)


async def killed(
    url: str, folder: Path, size: Size, progress: Callable[[str], None] = lambda _: None
) -> Toll:
    """Let missions go on while the processes on the database at *url* are killed in turn."""
    async with AsyncExitStack() as stack:
        slack = await stack.enter_async_context(SlackServer(runs=True, checks=False))
        telegram = await stack.enter_async_context(TelegramServer(limits=Limits(), checks=False))
        fleet = Fleet(slack, telegram, url, folder, size, progress)
        fleet.settle_in()
        stack.push_async_callback(fleet.end)
        began = monotonic()
        await fleet.start()
        asking = asyncio.create_task(fleet.ask())
        await fleet.kill_in_turn()
        await fleet.until_all_is_sent()
        asking.cancel()
        again = await fleet.hear_answers()
        for one in again:
            fleet.questions.remove(one)
            fleet._ask(one.channel)  # noqa: SLF001 - it is asked once more
        await fleet.hear_answers()
        return fleet.toll(len(again), monotonic() - began)
