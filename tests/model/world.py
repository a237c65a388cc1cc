"""A service that is started, killed and edited, and what its people and its clock went through."""

import asyncio
from dataclasses import replace
from itertools import count

from sqlmodel import col, func, select

from bot.app import App
from bot.clock import StoppedClock
from bot.core.chat import Account, Ask, ChatKind, ChatRef
from bot.store.database import Database
from bot.store.publishing import publish
from bot.store.tables import DeliveryRow
from bot.store.values import State
from tests.model import reference
from tests.model.mortal import Gate, Killed, Ledger, Life, Wire, trouble
from tests.model.promises import Promises
from tests.model.reference import Chat, Edition, visible

TELEGRAM, SLACK = "telegram", "slack"
"""The one cannot be asked what arrived, the other can."""


class World:
    """Everything that happens to one mission.

    Its clock stands still unless it is told to pass; whatever happens has a
    *turn*.  What is checked, and when, stands in `Promises`.
    """

    def __init__(self, mission, at, address="sqlite://"):
        self.loop = asyncio.new_event_loop()
        self.loop.set_exception_handler(lambda *_: None)  # the dead do not complain
        self.clock = StoppedClock(at)
        self.turns = count(1)
        self.life = Life()
        self.database = Ledger(Database.open(address), self.life)
        self.wires = {
            name: Wire(
                name=name,
                remembers=name == SLACK,
                clock=self.clock,
                life=self.life,
                turns=self.turns,
            )
            for name in (TELEGRAM, SLACK)
        }
        self.app = None
        self.chats = {}
        self.asked = count(1)
        self.missions = {}
        self.published = {}
        self.editions = {}
        self.highest = {}
        self.promises = Promises(self)
        self.publish(mission)
        self.bind(TELEGRAM, "odile", ChatKind.DIRECT, person="odile")
        self.start()

    @property
    def now(self):
        return self.clock.now()

    @property
    def mission(self):
        return self.missions[max(self.missions)]

    def mission_at(self, turn):
        return self.missions[max(one for one in self.missions if one <= turn)]

    def missions_since(self, at):
        """Return the programmes that held at some time from *at* on, as clocks showed it."""
        turns = [turn for turn in self.missions if self.published[turn] <= at]
        first = max(turns, default=min(self.missions))
        return [self.missions[turn] for turn in self.missions if turn >= first]

    def end(self):
        self.bury()
        self.loop.close()
        self.database.close()  # and with it, where it is in memory, everything is gone

    # ---- the process -----------------------------------------------------------------------

    def start(self):
        self.promises.tell("starts")
        self.life.dead, self.life.left, self.life.passed = False, None, []
        self.promises.clock_went_back(self.now)  # it may have, while nobody looked
        self.app = App(self.database, self.clock, system=self.clock, platforms=self.wires)
        self._run(self._recover())
        self.settle()

    async def _recover(self):
        for lane in self.app.clockwork.lanes.values():
            await lane.recover()

    def kill(self, after):
        """Let the process die after so many points of what it does next."""
        self.promises.tell(f"will die after {after} points")
        self.life.left = after

    def bury(self):
        """Let nothing of the dead process go on; note what nobody knows now."""
        tasks = asyncio.all_tasks(self.loop)
        for task in tasks:
            task.cancel()
        if tasks:
            self.loop.run_until_complete(asyncio.wait(tasks))
        if self.app is not None:
            self.promises.tell(f"dies {self.life.passed[-1:]}")
            self.app, self.life.left = None, None
            for one in self.stored(lambda store: store.in_state(State.SENDING)):
                self.wires[one.chat.ref.platform].doubt(one.key)
        self.life.dead = False

    def _run(self, doing):
        try:
            return self.loop.run_until_complete(doing)
        except Killed:
            self.bury()
            return None

    def stored(self, read):
        with self.database.transaction() as store:
            return read(store)

    # ---- time ------------------------------------------------------------------------------

    def settle(self):
        """Let everything happen that happens at this instant, and return when more does."""
        ahead = self._run(self.app.settle()) if self.app is not None else None
        self.promises.look()
        return ahead

    def pass_until(self, to):
        """Let time pass, from one thing to the next."""
        ahead = self.settle()
        while self.app is not None:
            stops = [at for at in (ahead, self.retry_at()) if at is not None and at <= to]
            if not stops:
                break
            self.clock.set(min(stops))
            ahead = self.settle()
        self.jump_to(to)

    def jump_to(self, to):
        """Let the clock show *to* at once: asleep, or set by somebody."""
        self.promises.tell(f"the clock shows {to:%a %H:%M:%S}")
        back = to < self.now
        self.clock.set(to)
        if back:
            self.promises.not_missed_yet(to)
            if self.app is not None:
                self.promises.clock_went_back(to)
        self.settle()

    def retry_at(self):
        """When something is tried again that did not go."""
        query = select(func.min(DeliveryRow.retry_at)).where(
            col(DeliveryRow.pending).is_(True), col(DeliveryRow.retry_at) > self.now
        )
        return self.stored(lambda store: store._session.exec(query).first())  # noqa: SLF001

    @property
    def calm(self):
        """Tell whether nothing hinders the service."""
        wires = self.wires.values()
        return (
            self.app is not None
            and self.life.left is None
            and not any(wire.out or wire.failures or wire.gate for wire in wires)
            and self.retry_at() is None
        )

    # ---- what the organiser does -----------------------------------------------------------

    def publish(self, mission):
        """Publish *mission*, as `fanion load` does, whether the service runs or not."""
        old = self.mission.sessions_by_code if self.missions else {}
        turn = next(self.turns)
        self.missions[turn], self.published[turn] = mission, self.now
        for session in mission.sessions:
            number = self._edition(old.get(session.code), session)
            if session.code not in self.editions or self.editions[session.code].number != number:
                self.editions[session.code] = Edition(number, self.now, turn)
            self.highest[session.code] = max(number, self.highest.get(session.code, 0))
        self.stored(lambda store: publish(store, mission, self.now))

    def _edition(self, old, new):
        highest = self.highest.get(new.code, 0)
        if old is None:
            return highest + 1
        over = old.ends_at <= self.now and new.ends_at <= self.now
        back = old.cancelled and not new.cancelled
        moved = reference.rendezvous(old) != reference.rendezvous(new)
        return highest + 1 if not over and (back or moved) else self.editions[new.code].number

    def change(self, session):
        self.promises.tell(f"{session.code}: {visible(session)}")
        others = [one for one in self.mission.sessions if one.code != session.code]
        self.publish(replace(self.mission, sessions=(*others, session)))

    def drop(self, code):
        self.promises.tell(f"{code} is dropped")
        kept = tuple(one for one in self.mission.sessions if one.code != code)
        self.publish(replace(self.mission, sessions=kept))

    def bind(self, platform, name, kind, *, group="", person=""):
        self.promises.tell(f"{name} is bound")
        ref = ChatRef(platform, name)
        code = self.mission.code
        bound = self.stored(
            lambda store: store.bind(ref, code, kind, self.now, group=group, person=person)
        )
        if person:
            account = Account(platform, name, person)
            self.stored(lambda store: store.introduce(account, code, person))
        self.chats[platform, name] = Chat(
            id=str(bound.id),
            platform=platform,
            name=name,
            kind=kind,
            since=self.now,
            group=group,
            person=person,
            listens=kind is not ChatKind.DIRECT,
            known={one.code: one for one in self.mission.sessions if visible(one)},
        )

    # ---- what people do --------------------------------------------------------------------

    def say(self, chat, text):
        """Let the person of a direct chat say something to the bot."""
        ask = Ask(
            id=f"ask-{next(self.asked)}",
            chat=ChatRef(chat.platform, chat.name),
            account=Account(chat.platform, chat.name, chat.person),
            text=text,
            addressed=True,
            alone=True,
        )
        self._run(self.app.receive(ask))
        return self.app is not None

    def listen(self, chat, *, wanted):
        """Ask for reminders in a direct chat, or to be left alone."""
        self.promises.tell(f"{chat.name} listens: {wanted}")
        self.say(chat, "/reminders on" if wanted else "/mute")
        if wanted:
            chat.since = self.now  # asked again, too: it counts from here
        chat.listens, chat.mute = wanted, not wanted

    # ---- what platforms do -----------------------------------------------------------------

    def trouble(self, platform, kind, times):
        self.promises.tell(f"{platform}: {times} {kind}")
        wire = self.wires[platform]
        wire.swallows = kind == "silence"
        wire.failures = [trouble(kind) for _ in range(times)]

    def edit_in_flight(self, doing):
        """Do something while what is on its way is held by the platforms."""
        gate = Gate()
        for wire in self.wires.values():
            wire.gate = gate
        self._run(self._held(gate, doing))
        for wire in self.wires.values():
            wire.gate = None
        self.settle()

    async def _held(self, gate, doing):
        settling = asyncio.ensure_future(self.app.settle())
        reached = asyncio.ensure_future(gate.reached.wait())
        await asyncio.wait({settling, reached}, return_when=asyncio.FIRST_COMPLETED)
        reached.cancel()
        for _ in range(50):  # for the others that were claimed with it
            await asyncio.sleep(0)
        doing()
        gate.set()
        await settling
