"""Three hundred answers to one question within ten seconds, on Telegram and Slack at once.

Our own servers of both platforms refuse what is too much, and the service keeps
to its real pace.  Every third person thinks better of it and presses again.
"""

import asyncio
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.delivery import Shifted
from bench.organisations import organisation
from bench.result import Result, at_most, told
from bot.app import App, spare_the_collector
from bot.clock import SystemClock, monotonic
from bot.core.chat import Account, ChatKind, ChatRef
from bot.core.feedback import SCORES
from bot.core.mission import Mission
from bot.platforms.slack.platform import Slack
from bot.platforms.telegram.platform import Telegram
from bot.store.database import Database
from bot.store.publishing import publish
from tests.servers.slack.limits import Limits as SlackLimits
from tests.servers.slack.server import SlackServer
from tests.servers.telegram.limits import Limits as TelegramLimits
from tests.servers.telegram.server import TelegramServer

ANSWERS = 300
WITHIN = 10.0
"""Seconds within which all of them come."""
AGAIN = 3
"""One in so many presses a second time."""
START = datetime(2022, 9, 26, 10, 9, 58, tzinfo=UTC)
"""Two seconds before the question how it was."""
SESSION = "visite-0"
LONGEST = 60.0
LABEL = "★"


def measure() -> Iterable[Result]:
    """Let half of three hundred people press on Telegram and half on Slack, in ten seconds."""
    with TemporaryDirectory() as folder:
        yield from asyncio.run(_measured(f"sqlite:///{Path(folder) / 'fanion.db'}"))


@dataclass
class Pressed:
    """What people have pressed: by their code the score that counts, and how long a word took."""

    scores: dict[str, int] = field(default_factory=dict)
    presses: int = 0


async def _measured(address: str) -> list[Result]:
    telegram = TelegramServer(limits=TelegramLimits(), checks=False)
    slack = SlackServer(limits=SlackLimits(), runs=True, checks=False)
    async with telegram, slack:
        return [*(await _asked(address, telegram, slack))]


async def _asked(address: str, telegram: TelegramServer, slack: SlackServer) -> Iterator[Result]:
    mission = organisation(0, START.date(), people=ANSWERS + 1)
    database = Database.open(address)
    there = _there(telegram, slack, mission)
    _fill(database, mission, there)
    platforms = {
        "telegram": Telegram(there.bot.token, system=SystemClock(), server=telegram.url),
        "slack": Slack(
            there.team.token,
            system=SystemClock(),
            server=slack.api,
            app_token=slack.app.token,
        ),
    }
    clock = Shifted(START)
    app = App(database, clock, platforms=platforms)
    await app.settle()
    spare_the_collector()
    clock.begin()
    running = [
        asyncio.create_task(app.clockwork.run()),
        *(asyncio.create_task(one.run(app.receive)) for one in platforms.values()),
    ]
    await _until(lambda: all(there.shown()))
    began, pressed = monotonic(), await _press(there)
    arrived = monotonic() - began
    await _until(lambda: all(f"{ANSWERS}\N{NO-BREAK SPACE}avis" in one for one in there.shown()))
    right = monotonic() - began
    with database.transaction() as store:
        kept = store.ratings(mission.code, SESSION)
    app.clockwork.stop()
    for task in running[1:]:
        task.cancel()
    await asyncio.gather(*running, return_exceptions=True)
    for one in platforms.values():
        await one.close()
    database.close()
    lost = sum(kept.get(who) != score for who, score in pressed.scores.items())
    return _results(pressed, arrived, right, lost + len(kept) - ANSWERS, telegram, slack)


def _results(  # noqa: PLR0913, PLR0917 - what a round comes to
    pressed: Pressed,
    arrived: float,
    right: float,
    wrong: int,
    telegram: TelegramServer,
    slack: SlackServer,
) -> Iterator[Result]:
    what = f"rating: {pressed.presses} presses of {ANSWERS} people on two platforms, all in"
    yield at_most(what, arrived, WITHIN + 1, "s")
    yield at_most("  answers that were lost, doubled or wrong", wrong, 0, "")
    yield at_most("  the count right on both, after the first press", right, WITHIN + 4, "s")
    refused = (telegram.limits.refused if telegram.limits else 0) + (
        slack.limits.refused if slack.limits else 0
    )
    yield at_most("  refused by a platform as too much", refused, 0, "")
    yield told("  edits on Telegram", telegram.counts["editMessageText"], "")
    yield told("  edits on Slack", slack.counts["chat.update"], "")


# ---- who is there ----------------------------------------------------------------------------


@dataclass
class There:
    """The people of a mission where they press, half of them on either platform."""

    bot: Any
    group: Any
    team: Any
    channel: Any
    on_telegram: dict[str, Any]
    on_slack: dict[str, Any]

    def shown(self) -> tuple[str, str]:
        """Return what the question says on Telegram and on Slack, nothing where it is not yet."""
        return _last(self.group), _last(self.channel)


def _last(chat: Any) -> str:  # noqa: ANN401 - either server's own
    said = [one.text for one in chat.transcript() if one.who.startswith("Fanion")]
    return said[-1] if said and "Votre avis" in said[-1] else ""


def _there(telegram: TelegramServer, slack: SlackServer, mission: Mission) -> There:
    organiser, *others = mission.people
    half = ANSWERS // 2
    bot, owner = telegram.bot(), telegram.person(organiser.name)
    on_telegram = {one.code: telegram.person(one.name) for one in others[:half]}
    group = owner.makes_group(mission.title, [*on_telegram.values()], kind="supergroup")
    owner.adds(bot, group)
    owner.promotes(bot, group)
    bot.updates.pending.clear()
    team = slack.workspace(mission.organiser)
    on_slack = {one.code: slack.person(team, one.name) for one in others[half:]}
    channel = team.channel("mission", [*on_slack.values()])
    return There(bot, group, team, channel, on_telegram, on_slack)


def _fill(database: Database, mission: Mission, there: There) -> None:
    before = START - timedelta(days=1)
    with database.transaction() as store:
        publish(store, mission, before)
        main = ChatRef("telegram", str(there.group.id))
        store.bind(main, mission.code, ChatKind.MAIN, before)
        channel = ChatRef("slack", f"{there.team.id}:{there.channel.id}")
        store.bind(channel, mission.code, ChatKind.MAIN, before)
        for code, one in there.on_telegram.items():
            store.introduce(Account("telegram", str(one.id), code), mission.code, code)
        for code, one in there.on_slack.items():
            account = Account("slack", f"{there.team.id}:{one.id}", code)
            store.introduce(account, mission.code, code)


async def _press(there: There) -> Pressed:
    """Let everyone press once, spread evenly, some of them twice."""
    pressed, began = Pressed(), monotonic()
    pairs = zip(there.on_telegram.items(), there.on_slack.items(), strict=True)
    everyone = [one for pair in pairs for one in pair]
    for number, (code, person) in enumerate(everyone):
        at = began + number * WITHIN / len(everyone)
        await asyncio.sleep(max(at - monotonic(), 0))
        where = there.group if code in there.on_telegram else there.channel
        for turn in range(1 if number % AGAIN else 2):
            score = SCORES[(number + turn) % len(SCORES)]
            person.presses(where, f"{score}\N{NO-BREAK SPACE}{LABEL}")
            pressed.scores[code] = score
            pressed.presses += 1
    return pressed


async def _until(so: Callable[[], bool]) -> None:
    async with asyncio.timeout(LONGEST):
        while not so():  # noqa: ASYNC110, what is looked at tells nobody
            await asyncio.sleep(0.02)
