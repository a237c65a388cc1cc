"""A mission's report for 40 people and 60 sessions: how long it takes, and who waits for it."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import aiohttp
from pydantic import TypeAdapter

from bench.organisations import organisation
from bench.result import Result, at_most, told
from bench.room import address_of
from bot.clock import monotonic
from bot.core.mission import Mission, Role
from bot.core.report.facts import FollowUp, MissionReport
from bot.core.report.form import Form
from bot.core.report.gathered import report_of
from bot.core.report.version import Version
from bot.core.report.versions import for_version
from bot.files.report.making import CHILD, made_report
from bot.platforms.room_chats import furnish
from bot.store.database import Database
from bot.store.publishing import publish
from bot.store.reported import gathered
from bot.store.store import Store

PEOPLE, SESSIONS = 40, 60
BEGINS = date(2022, 9, 26)
AFTERWARDS = datetime(2022, 12, 1, tzinfo=UTC)
AIMS = ((Form.HTML, 2), (Form.PDF, 5), (Form.DOCX, 5), (Form.XLSX, 5))
LARGEST = 150
"""MB that a child may take at its peak."""
TIMES = 5
LOOK = 0.002
"""Seconds between two looks at how large a child has become."""
LINE = "Ils commencent par deux cents exemples bien choisis : à notre échelle, c'est faisable."
QUESTIONS = 150
"""What is asked in one round, with a report on its way or without."""
ROUNDS = 6
SLOWER = 1.2
_REPORT: TypeAdapter[MissionReport] = TypeAdapter(MissionReport)


def measure() -> Iterable[Result]:
    """Make one report of each kind, then ask the service while it makes others."""
    with TemporaryDirectory() as folder:
        address = f"sqlite:///{Path(folder) / 'fanion.db'}"
        database = Database.open(address)
        with database.transaction() as store:
            mission = _answered(store)
        reading = []
        for _ in range(TIMES):
            begun = monotonic()
            with database.reading() as store:
                known = gathered(store, mission.code, AFTERWARDS)
            reading.append((monotonic() - begun) * 1000)
        database.close()
        yield told("report: what there is to tell, read while answers wait", median(reading), "ms")
        report = for_version(report_of(known), Version.FULL)
        for form, aim in AIMS:
            yield at_most(
                f"report: {PEOPLE} people, {SESSIONS} sessions, {form}",
                _made(report, form),
                aim,
                "s",
            )
            yield at_most("  of memory, at its peak", _peak(report, form), LARGEST, "MB")
        yield at_most(
            "report: answers while PDFs are made, times as slow",
            _slower(address, mission),
            SLOWER,
            "",
        )


def _answered(store: Store) -> Mission:
    """Publish a mission about which everyone has said something of every session."""
    made = organisation(1, BEGINS, people=PEOPLE + 1)
    sessions = tuple(
        replace(one, code=f"{one.code}-{week}", day=one.day + timedelta(weeks=week), groups=())
        for week in range(1 + SESSIONS // len(made.sessions))
        for one in made.sessions
    )[:SESSIONS]
    mission = replace(made, sessions=sessions)
    publish(store, mission, datetime(2022, 9, 1, tzinfo=UTC))
    furnish(store, mission, datetime(2022, 9, 1, tzinfo=UTC))
    people = [one.code for one in mission.with_role(Role.PARTICIPANT)]
    for number, session in enumerate(sessions):
        code, at = session.code, session.ends_at
        store.note_attendance(mission.code, code, people, present=True, by=people[0], at=at)
        for place, person in enumerate(people):
            store.rate(mission.code, code, person, 1 + (number + place) % 5, at)
            if (number + place) % 8 == 0:
                store.keep_takeaway(mission.code, code, person, LINE, at)
            if (number + place) % 20 == 0:
                wanted = FollowUp(session=code, person=person, note="Lui envoyer le catalogue")
                store.keep_follow_up(mission.code, wanted, at)
    return mission


def _made(report: MissionReport, form: Form) -> float:
    def once() -> float:
        begun = monotonic()
        made_report(report, form, Version.FULL, "fr")
        return monotonic() - begun

    return median(once() for _ in range(TIMES))


def _peak(report: MissionReport, form: Form) -> float:
    """Return how much memory (MB) the child has had at once, by what the system says of it.

    What it says of ended children counts the process that began them, too.
    """
    with TemporaryDirectory() as folder:
        told_to = Path(folder) / "facts.json"
        told_to.write_bytes(_REPORT.dump_json(report))
        with told_to.open("rb") as facts:
            child = subprocess.Popen(  # noqa: S603 - our own module
                [sys.executable, "-m", CHILD, form.value, Version.FULL.value, "fr"],
                stdin=facts,
                stdout=subprocess.DEVNULL,
            )
        most = 0
        while child.poll() is None:
            most = max(most, _so_far(child.pid))
            try:
                child.wait(LOOK)
            except subprocess.TimeoutExpired:
                continue
    return most / 1024


def _so_far(process: int) -> int:
    """Return the most memory (KB) that a process has had so far."""
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)


# ---- who waits for it ----------------------------------------------------------------------


def _slower(address: str, mission: Mission) -> float:
    """Return how many times as long answers take while a report is on its way."""
    process = subprocess.Popen(  # noqa: S603 - our own command
        [str(Path(sys.executable).with_name("fanion")), "run"],
        env={
            **{name: value for name, value in os.environ.items() if "FANION_" not in name},
            "FANION_DATABASE_URL": address,
            "FANION_ROOM": "on",
            "FANION_HTTP_PORT": "0",
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        return asyncio.run(_asked(address_of(process), mission))
    finally:
        process.terminate()
        process.wait()


async def _asked(address: str, mission: Mission) -> float:
    base = address.partition("/room")[0]
    jar = aiohttp.CookieJar(unsafe=True)
    (organiser,) = (one.code for one in mission.with_role(Role.ORGANISER))
    people = [one.code for one in mission.with_role(Role.PARTICIPANT)]
    async with aiohttp.ClientSession(cookie_jar=jar, headers={"Origin": base}) as session:
        await (await session.get(address)).read()

        async def says(person: str, text: str) -> None:
            chat = f"{mission.code}/person:{person}"
            data = {"as": person, "chat": chat, "text": text}
            async with session.post(f"{base}/room/say", data=data) as answer:
                answer.raise_for_status()

        async def a_round(*, with_a_report: bool) -> float:
            if with_a_report:
                await says(organiser, "/rapport pdf")
            begun = monotonic()
            for number in range(QUESTIONS):
                await says(people[number % len(people)], "C'est quoi la suite ?")
            return monotonic() - begun

        await a_round(with_a_report=False)
        alone, beside = [], []
        for _ in range(ROUNDS):
            alone.append(await a_round(with_a_report=False))
            beside.append(await a_round(with_a_report=True))
    return median(beside) / median(alone)
