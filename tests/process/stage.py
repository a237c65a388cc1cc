"""A mission on a Telegram and a Slack of our own at once, and ``fanion run`` started on it."""

import asyncio
import itertools
import os
import signal
import sys
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

from bot.core.agenda import agenda
from bot.core.agenda.due import DueKind
from bot.core.chat import Account, ChatKind, ChatRef
from bot.core.mission import Role
from bot.files.reading import read_file
from bot.samples import sample
from bot.store.database import Database
from bot.store.publishing import publish
from bot.store.values import BroadcastState, DeliveryKind, State
from schedules.clockwork import kept_position
from tests.process.points import PLATFORMS, Life
from tests.process.service import ROOT, environment
from tests.servers.slack.server import SlackServer
from tests.servers.telegram.server import TelegramServer

SPEED = 100_000
EVERY = 4
"""At every fourth instant at which something is due there is a broadcast, too."""


@dataclass(frozen=True)
class Arrived:
    """A message that a server took: *id* as the outbox writes it, in which *life*, with what key."""

    platform: str
    chat: str
    text: str
    id: str
    life: int
    key: str

    @property
    def what(self):
        return self.platform, self.chat, self.text


class Stage:
    """A mission with its chats on both servers, and the folder of the service."""

    def __init__(self, folder, telegram, slack, *, directs):
        self.folder, self.telegram, self.slack = folder, telegram, slack
        self.mission = read_file(sample("silicon-valley-2022")).mission
        self.life = 0
        self.arrived = []
        self.names = {}
        self.bot = telegram.bot()
        self.team = slack.workspace("CCI Occitanie")
        telegram.on_call, slack.web_api.on_call = self._telegram_called, self._slack_called
        folder.mkdir()
        self.database = Database.open(f"sqlite:///{folder / 'fanion.db'}")
        with self.database.transaction() as store:
            publish(store, self.mission, self._before())
            self._bind(store, directs)
            # Nobody takes anything up again, so that nothing goes out in the month after.
            due = [
                one
                for one in agenda(self.mission, store.by_the_clock(self.mission))
                if one.kinds != (DueKind.FOLLOW_UPS,)
            ]
            self._announce(store, [one.at for one in due][::EVERY])
        self.start, self.end = due[0].at - timedelta(hours=1), due[-1].at

    def _before(self):
        return min(one.starts_at for one in self.mission.sessions) - timedelta(days=10)

    # ---- who is there ----------------------------------------------------------------------

    def _bind(self, store, directs):
        """Bind the main chats, the followers' and, on each platform, so many direct chats."""
        organisers = self.mission.with_role(Role.ORGANISER)
        participants = iter(self.mission.with_role(Role.PARTICIPANT))
        alice = self.telegram.person("Alice")
        group = alice.makes_group("Mission Californie")
        alice.adds(self.bot, group)
        people = self.slack.person(self.team, "Sophie Lacan")
        main = self.team.channel("mission-californie", [people])
        followers = self.team.channel("mission-suiveurs", [people])
        self._chat(store, "telegram", str(group.id), ChatKind.MAIN, "main")
        self._chat(store, "slack", self._slack(main), ChatKind.MAIN, "main")
        self._chat(store, "slack", self._slack(followers), ChatKind.FOLLOWERS, "followers")
        for organiser in organisers[:1]:
            self._on_telegram(store, organiser)
        for organiser in organisers[1:]:
            self._on_slack(store, organiser)
        for person in itertools.islice(participants, directs):
            self._on_telegram(store, person)
        for person in itertools.islice(participants, directs):
            self._on_slack(store, person)
        self.bot.updates.pending.clear()

    def _on_telegram(self, store, person):
        theirs = self.telegram.person(person.name)
        theirs.starts(self.bot)
        self._direct(store, Account("telegram", str(theirs.id), person.name), person, theirs.id)

    def _on_slack(self, store, person):
        theirs = self.slack.person(self.team, person.name)
        account = Account("slack", f"{self.team.id}:{theirs.id}", person.name)
        self._direct(store, account, person, self.team.im(theirs).id)

    def _direct(self, store, account, person, where):
        store.introduce(account, self.mission.code, person.code)
        bound = self._chat(
            store, account.platform, account.id, ChatKind.DIRECT, person.code, where=str(where)
        )
        store.remind_personally(bound.id, wanted=True)

    def _chat(self, store, platform, number, kind, name, *, where=""):
        self.names[platform, where or number.rpartition(":")[2]] = name
        person = name if kind is ChatKind.DIRECT else ""
        to = ChatRef(platform, number)
        return store.bind(to, self.mission.code, kind, self._before(), person=person)

    def _slack(self, channel):
        return f"{self.team.id}:{channel.id}"

    def _announce(self, store, instants):
        """Hold broadcasts for *instants*, as the organiser has planned them."""
        code = self.mission.code
        author = self.mission.with_role(Role.ORGANISER)[0].code
        for at in instants:
            said = f"Rendez-vous au car, rue Ellis ({at:%d %H:%M})"
            broadcast = store.draft_broadcast(
                code, author=author, text=said, audience="everyone", at=self._before()
            )
            store.change_broadcast(broadcast.id, state=BroadcastState.SENT)
            for chat in store.chats(code, ChatKind.MAIN):
                key = f"broadcast:{broadcast.id}:{chat.id}"
                store.enqueue(
                    DeliveryKind.BROADCAST, code, chat.id,
                    due_at=at, keys=(key,), subject=str(broadcast.id), rings=True,
                )  # fmt: skip

    # ---- what arrives ----------------------------------------------------------------------

    def _telegram_called(self, call):
        if call.method == "sendMessage" and call.accepted:
            chat, number = str(call.params["chat_id"]), str(call.answer["message_id"])
            self._take("telegram", chat, call.params["text"], f"{chat}/{number}", "")

    def _slack_called(self, call):
        if call.method == "chat.postMessage" and call.accepted:
            chat, ts = call.answer["channel"], call.answer["ts"]
            told = call.params.get("metadata", {}).get("event_payload", {})
            self._take(
                "slack", chat, call.params["text"], f"{chat}:{ts}", str(sorted(told.items()))
            )

    def _take(self, platform, chat, text, number, key):
        name = self.names[platform, chat]
        self.arrived.append(Arrived(platform, name, text, number, self.life, key))

    def rows(self):
        with self.database.reading() as store:
            return store.in_state(*State)

    def is_over(self):
        with self.database.reading() as store:
            position = kept_position(store)
            if position is None or position.at < self.end or store.undelivered(self.mission.code):
                return False
            return not store.unfinished(position.at, PLATFORMS)

    # ---- the service -----------------------------------------------------------------------

    def living(self, death):
        self.life += 1
        options = ("--clock-start", self.start.isoformat(), "--clock-speed", str(SPEED))
        settings = {
            "FANION_TELEGRAM_TOKEN": self.bot.token,
            "FANION_TELEGRAM_API_URL": self.telegram.url,
            "FANION_SLACK_BOT_TOKEN": self.team.token,
            "FANION_SLACK_APP_TOKEN": self.slack.app.token,
            "FANION_SLACK_API_URL": self.slack.api,
        }
        return Life(folder=str(self.folder), options=options, settings=settings, death=death)


def ids_of(row):
    """Return the ids of a delivery's messages, as `Arrived` has them."""
    parts = row.message.replace(",", " ").split()
    if row.chat.ref.platform == "slack":
        return parts
    return [f"{row.chat.ref.id}/{one}" for one in parts]


@asynccontextmanager
async def staged(folder, *, directs):
    async with TelegramServer() as telegram, SlackServer() as slack:
        stage = Stage(folder, telegram, slack, directs=directs)
        try:
            yield stage
        finally:
            stage.database.close()


class Starter:
    """Starts the service from a process that has everything imported."""

    def __init__(self, process):
        self.process = process
        self.number = 0

    @classmethod
    @asynccontextmanager
    async def opened(cls):
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.process.points"),
            cwd=ROOT,
            env=environment(),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        starter = cls(process)
        try:
            yield starter
        finally:
            starter.kill()
            process.kill()
            await process.communicate()

    async def starts(self, life):
        """Start it, and return a task that ends with its status when it has gone."""
        self.process.stdin.write(f"{life.written()}\n".encode())
        self.number = int(await self._line())
        return asyncio.create_task(self._gone())

    async def _gone(self):
        status = int(await self._line())
        self.number = 0
        return status

    async def _line(self):
        line = await self.process.stdout.readline()
        if not line:
            raise RuntimeError("nothing starts the service any more")
        return line

    def kill(self):
        """Kill the service, if it lives."""
        if self.number:
            os.kill(self.number, signal.SIGKILL)
