"""Nobody can tell who gave which answer: somebody tries, with everything there is to be had."""

import logging
import re
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from itertools import count, pairwise

import pytest
from click.testing import CliRunner

from bot.app import App
from bot.clock import StoppedClock
from bot.commands import cli
from bot.core.agenda import whole_mission
from bot.core.chat import Account, ChatKind, ChatRef, Tap
from bot.core.mission import Objective, Person, Role, words
from bot.store.copies import copy_of
from bot.store.database import Database
from bot.store.memory import step_name
from bot.store.polls import keep_step
from bot.store.publishing import publish
from tests.fake_platform import FakePlatform
from tests.programmes import california, mission, session

# What it goes through is counted where each of it is tried; here it is played several times.
pytestmark = pytest.mark.uncounted

CODE = "californie"
VISITS = {"google": "09:00", "stanford": "10:00", "apple": "11:00", "nikko": "12:00"}
FIRST = (
    "Alice",
    "Bruno",
    "Chloe",
    "Denis",
    "Elodie",
    "Farid",
    "Gilles",
    "Helene",
    "Ines",
    "Jules",
)
PLATFORMS = ("telegram", "slack", "fake")
"""Where people rate: the last one stands for any other."""
GROUP = "-100200"
LATE = frozenset({"Denis", "Ines"})
"""Those who rate before they have said who they are."""
OWN_PAGE = frozenset({"Bruno", "Elodie"})
"""Those who rate on their own page."""
CLOSED = california("12:00") + timedelta(hours=26)
NEVER = ("sqlite_master", "sqlite_sequence")


class Chance:
    """Numbers that nobody foresees, and that are the same each time the story is told."""

    def __init__(self, seed):
        self.seed, self.drawn = seed, count(1)

    def below(self, most):
        drawn = sha256(f"{self.seed}:{next(self.drawn)}".encode()).digest()
        return int.from_bytes(drawn[:6], "big") % most


class Phones(FakePlatform):
    """A platform on which people press a button that stands anywhere."""

    async def edit(self, to, id, message):  # noqa: A002 - the platform's word
        if id in self.told:
            await super().edit(to, id, message)


class Trip:
    """A day of visits that people rate, each in their own way and when they please."""

    def __init__(self, folder, seed, *, voters=10):
        self.chance = Chance(seed)
        self.file = folder / "fanion.db"
        self.folder = folder
        self.clock = StoppedClock(california("08:00"))
        self.people = FIRST[:voters]
        self.numbers = count(1)
        self.given = {}
        self.moments = []
        self.learned = []
        programme = [session(code, start) for code, start in VISITS.items()]
        made = mission(*programme, people=" ".join(self.people))
        florence = Person(code="florence", name="Florence", role=Role.ORGANISER)
        self.mission = replace(made, anonymous=True, people=(*made.people, florence))
        self.begin()

    def begin(self):
        self.database = Database.open(f"sqlite:///{self.file}")
        with self.database.transaction() as store:
            publish(store, self.mission, self.clock.now())
            for platform in PLATFORMS:
                where = ChatRef(platform, GROUP)
                store.bind(where, CODE, ChatKind.MAIN, self.clock.now())
            for name in self.people:
                account = self.account(name)
                if name not in LATE:
                    store.introduce(account, CODE, name.lower())
                    direct = ChatRef(account.platform, account.id)
                    at = self.clock.now()
                    store.bind(direct, CODE, ChatKind.DIRECT, at, person=name.lower())
        platforms = {name: Phones(name=name) for name in PLATFORMS}
        self.app = App(self.database, self.clock, system=self.clock, platforms=platforms)

    def account(self, name):
        at = FIRST.index(name)
        return Account(PLATFORMS[at % len(PLATFORMS)], f"8250000{at:02}", name)

    async def until(self, at):
        ahead = await self.app.settle()
        while ahead is not None and ahead <= at:
            self.clock.set(ahead)
            ahead = await self.app.settle()
        self.clock.set(at)
        await self.app.settle()

    async def presses(self, name, choice):
        account = self.account(name)
        where = ChatRef(account.platform, GROUP)
        if name in OWN_PAGE:
            where = ChatRef(account.platform, account.id, "home")
        number = f"tap:{next(self.numbers)}:{account.id}"
        tap = Tap(id=number, chat=where, account=account, choice=choice, message="request")
        return await self.app.receive(tap)

    async def is_lived(self):
        """Let everybody rate every visit, and whoever pries look at what there is in between."""
        acts = []
        for visit, start in VISITS.items():
            for name in self.people:
                after = california(start) + timedelta(minutes=75 + self.chance.below(525))
                acts.append((after, name, visit, 1 + self.chance.below(5)))
                if self.chance.below(10) < 3:
                    later = after + timedelta(minutes=1 + self.chance.below(59))
                    acts.append((later, name, visit, 1 + self.chance.below(5)))
        for at, name, visit, score in sorted(acts):
            await self.until(at)
            await self.presses(name, f"rate:{visit}:{score}")
            self.given[name, visit] = score
            self.moments.append((at, name, visit))
            if len(self.moments) % 7 == 0:
                self.pry()
        for name in LATE.intersection(self.people):
            await self.presses(name, f"iam:w:{name.lower()}")
        await self.until(california("23:00"))

    async def closes(self):
        await self.until(CLOSED)

    # ---- what somebody gets hold of ------------------------------------------------------------

    def pry(self):
        """Take a copy, as an operator does at any time."""
        to = self.folder / f"copy-{len(self.learned)}.db"
        copy_of(self.file, to)
        self.learned.append((self.clock.now(), to))


def rows_of(file, *, without=()):
    """Return every row of a database with its table, in the order in which they stand there."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as opened:
        tables = opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (table,) in tables:
            if table not in (*NEVER, *without):
                for row in opened.execute(f'SELECT * FROM "{table}"').fetchall():  # noqa: S608
                    yield table, row


class Guesser:
    """Somebody who has everything, and says who gave what.

    *rows* are tuples of what stood together, *totals* what was known of each
    visit at which moments.  They even know who had answered by when: that may
    show in the count.
    """

    def __init__(self, trip, rows, copies=()):
        self.trip = trip
        self.rows = [[str(one) for one in row] for row in rows]
        self.copies = copies

    def is_told(self, name, visit):
        """Return the numbers that stand with a name and a visit, if any."""
        ids = {name.lower(), self.trip.account(name).id, f"account:{self.of(name)}", self.of(name)}
        return [
            int(value)
            for row in self.rows
            if visit in row and ids.intersection(row)
            for value in row
            if value in {"1", "2", "3", "4", "5"}
        ]

    def of(self, name):
        account = self.trip.account(name)
        return f"{account.platform}:{account.id}"

    def totals(self, visit):
        """Return the totals that were known of a visit, each with the moment."""
        for at, file in self.copies:
            for table, row in rows_of(file):
                if table == "setting" and row[0] == step_name(CODE, visit):
                    yield at, [int(one) for one in row[1].split(",")]
                if table == "poll" and row[1] == visit and row[2]:
                    yield at, [int(one) for one in row[2].split(",")]

    def voted(self, visit, until):
        return {name for at, name, which in self.trip.moments if which == visit and at <= until}

    def by_difference(self, visit):
        """Return for those who answered between two moments what was most given meanwhile."""
        known = [(CLOSED.replace(year=2000), [0] * 5), *self.totals(visit)]
        for (before, old), (after, new) in pairwise(known):
            gained = [b - a for a, b in zip(old, new, strict=True)]
            if max(gained) > 0:
                between = self.voted(visit, after) - self.voted(visit, before)
                yield from ((name, gained.index(max(gained)) + 1) for name in between)

    def guesses(self, shown):
        """Say for everybody what they gave; *shown* are the totals, by visit."""
        found = {}
        for visit in VISITS:
            counts = shown.get(visit) or [0, 0, 1, 0, 0]
            best = counts.index(max(counts)) + 1
            narrowed = dict(self.by_difference(visit))
            for name in self.trip.people:
                told = self.is_told(name, visit)
                common = Counter(told).most_common(1)
                found[name, visit] = common[0][0] if common else narrowed.get(name, best)
        return found


def right(trip, guesses):
    return sum(trip.given[one] == score for one, score in guesses.items())


def by_chance(trip, shown):
    """Return how many are right of those who say for everybody what was given most."""
    best = {visit: counts.index(max(counts)) + 1 for visit, counts in shown.items()}
    return sum(score == best.get(visit, 3) for (_, visit), score in trip.given.items())


def shown_of(trip):
    with trip.database.transaction() as store:
        return {
            visit: [int(one) for one in counts.split(",")]
            for visit, (counts, _) in store.closed_polls(CODE).items()
            if counts
        }


def said_by_commands(trip, monkeypatch):
    """Return the words of everything that can be printed or written."""
    monkeypatch.setenv("FANION_DATABASE_URL", f"sqlite:///{trip.file}")
    out = trip.folder / "now.json"
    for arguments in (
        ("status", "--json"),
        ("deliveries", CODE, "--json"),
        ("report", CODE, "--out", str(out)),
    ):
        result = CliRunner().invoke(cli, [*arguments])
        assert result.exception is None or isinstance(result.exception, SystemExit)
        yield from result.output.splitlines()
    if out.exists():
        yield from out.read_text("utf-8").splitlines()


def as_rows(lines):
    return [re.findall(r"[\w:.-]+", line) for line in lines]


def raw(trip):
    """Return the bytes of the database and of what lies beside it."""
    names = (trip.file.name, f"{trip.file.name}-wal", f"{trip.file.name}-shm")
    files = (trip.file.with_name(name) for name in names)
    return b"".join(file.read_bytes() for file in files if file.exists())


def answers_in(trip, written):
    """Name those whose answer stands in bytes as a row of answers does, or stood."""
    accounts = {name: trip.account(name) for name in trip.people}
    voters = {
        name: (name.lower(), f"account:{one.platform}:{one.id}", f"guest:{one.platform}:{one.id}")
        for name, one in accounts.items()
    }
    return sorted(
        {
            name
            for name, ways in voters.items()
            for visit in VISITS
            for voter in ways
            if f"{CODE}{visit}{voter}".encode() in written
        }
    )


@pytest.mark.parametrize("seed", [1, 2])
async def test_who_has_everything_does_no_better_than_chance(tmp_path, caplog, monkeypatch, seed):
    caplog.set_level(logging.DEBUG)
    trip = Trip(tmp_path, seed)
    await trip.is_lived()

    # While polls are open one table alone has answers.
    live = [row for table, row in rows_of(trip.file) if table == "rating"]
    assert right(trip, Guesser(trip, live).guesses({})) == len(trip.given)
    others = [row for _, row in rows_of(trip.file, without=("rating",))]
    others += [row for _, file in trip.learned for _, row in rows_of(file)]
    others += as_rows([*said_by_commands(trip, monkeypatch), *caplog.messages])
    before = Guesser(trip, others, trip.learned)

    await trip.closes()
    shown = shown_of(trip)
    chance = by_chance(trip, shown)
    assert sorted(shown) == sorted(VISITS)
    assert right(trip, before.guesses(shown)) <= chance

    assert list(trip.database.file.parent.glob("copy-*.db"))
    trip.pry()
    after = [row for _, row in rows_of(trip.file)]
    after += as_rows([*said_by_commands(trip, monkeypatch), *caplog.messages])
    knows = Guesser(trip, [*others, *after], trip.learned)
    assert right(trip, knows.guesses(shown)) <= chance
    assert answers_in(trip, raw(trip)) == []
    trip.database.close()


async def test_the_file_would_tell_if_it_were_not_wiped(tmp_path):
    trip = Trip(tmp_path, 3, voters=4)
    await trip.is_lived()

    assert answers_in(trip, raw(trip)) == sorted(trip.people)
    await trip.closes()
    assert answers_in(trip, raw(trip)) == []
    trip.database.close()


async def test_two_answers_are_never_shown(tmp_path):
    trip = Trip(tmp_path, 4, voters=2)
    await trip.is_lived()
    await trip.closes()

    with trip.database.transaction() as store:
        assert store.closed_polls(CODE) == dict.fromkeys(VISITS, ("", 2))
    trip.database.close()


async def changed(trip, **changes):
    with trip.database.transaction() as store:
        publish(store, replace(trip.mission, **changes), trip.clock.now())
    await trip.app.settle()


async def test_answers_given_without_a_name_never_get_one(tmp_path):
    trip = Trip(tmp_path, 5)
    await trip.is_lived()
    await changed(trip, anonymous=False)

    with trip.database.transaction() as store:
        assert [len(store.ratings(CODE, visit)) for visit in VISITS] == [0, 0, 0, 0]
        assert [answers for _, answers in store.closed_polls(CODE).values()] == [10] * 4
    assert answers_in(trip, raw(trip)) == []
    trip.database.close()


async def test_answers_about_what_is_no_more_go_as_well(tmp_path):
    trip = Trip(tmp_path, 6, voters=4)
    await trip.is_lived()
    google, stanford, *rest = trip.mission.sessions
    sessions = (replace(google, cancelled=True), replace(stanford, feedback=False), *rest[:1])
    await changed(trip, sessions=sessions)

    with trip.database.transaction() as store:
        assert [len(store.ratings(CODE, visit)) for visit in VISITS] == [0, 0, 4, 0]
    trip.database.close()


async def test_what_objectives_were_given_is_wiped_as_well(tmp_path):
    trip = Trip(tmp_path, 8, voters=4)
    goal = Objective(code="ia", text=words("Comprendre l'IA"))
    await changed(trip, objectives=(goal,))
    mission = replace(trip.mission, objectives=(goal,))
    await trip.until(whole_mission.opens_at(mission) + timedelta(hours=1))
    with trip.database.transaction() as store:
        for name in ("alice", "bruno", "chloe"):
            store.rate(CODE, "objective:ia", name, 4, trip.clock.now())
            keep_step(mission, "objective:ia", store)
    assert b"objective:iaalice" in raw(trip)

    await trip.until(whole_mission.closes_at(mission) + timedelta(hours=1))
    with trip.database.transaction() as store:
        assert store.closed_polls(CODE)["objective:ia"] == ("0,0,0,3,0", 3)
    assert b"objective:iaalice" not in raw(trip)
    trip.database.close()


async def test_a_poll_that_is_opened_again_closes_again(tmp_path):
    trip = Trip(tmp_path, 7, voters=4)
    await trip.is_lived()
    await trip.closes()
    *others, nikko = trip.mission.sessions
    await changed(trip, sessions=(*others, replace(nikko, day=trip.clock.now().date())))
    await trip.until(trip.clock.now() + timedelta(hours=8))
    for name in ("Alice", "Bruno", "Chloe"):
        await trip.presses(name, "rate:nikko:5")
    await trip.until(trip.clock.now() + timedelta(hours=30))

    with trip.database.transaction() as store:
        counts, answers = store.closed_polls(CODE)["nikko"]
        assert store.ratings(CODE, "nikko") == {}
    assert (sum(map(int, counts.split(","))), answers) == (6, 7)
    trip.database.close()
