"""Updates posted to where a bot wants them, again and again until somebody takes them."""

import asyncio
import contextlib
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp

from tests.servers.telegram.accounts import BotAccount
from tests.servers.telegram.faults import Faults, shuffled
from tests.servers.telegram.updates import Update

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
TAKEN = range(200, 300)


class Webhooks:
    """Deliver each chat's updates in order, different chats at the same time.

    `doors` says where an address on the outside really leads: `{"https://fanion.example":
    "http://127.0.0.1:8080"}`.  Give `pause` to wait in another way than by the clock.
    """

    def __init__(self, faults: Faults) -> None:
        self.faults = faults
        self.doors: dict[str, str] = {}
        self.attempts = 8
        self.first_pause = 0.02
        self.timeout = 5.0
        self.pause: Callable[[float], Awaitable[Any]] = asyncio.sleep
        self.delivered: list[tuple[Update, int]] = []
        """What was posted, and the status that came back; 0 for no answer."""
        self.dropped: list[Update] = []
        self._carriers: dict[int, asyncio.Task[None]] = {}
        self._session: aiohttp.ClientSession | None = None

    def follow(self, bot: BotAccount) -> None:
        """Deliver while the bot has a webhook; stop when it has none."""
        old = self._carriers.pop(bot.id, None)
        if old:
            old.cancel()
        bot.updates.told = None
        if bot.webhook:
            news = asyncio.Event()
            news.set()
            bot.updates.told = news.set
            self._carriers[bot.id] = asyncio.create_task(self._carry(bot, news))

    async def close(self) -> None:
        for task in self._carriers.values():
            task.cancel()
        for task in self._carriers.values():
            with contextlib.suppress(asyncio.CancelledError):
                await task
        if self._session:
            await self._session.close()

    async def _carry(self, bot: BotAccount, news: asyncio.Event) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                timeout=aiohttp.ClientTimeout(total=self.timeout)
            )
        lanes: dict[object, deque[Update]] = {}
        taken: set[int] = set()
        async with asyncio.TaskGroup() as running:
            while True:
                await news.wait()
                news.clear()
                for update in self._fresh(bot, taken):
                    lane = lanes.setdefault(_key(update), deque())
                    lane.append(update)
                    if len(lane) == 1:
                        running.create_task(self._empty(bot, lane, taken))

    def _fresh(self, bot: BotAccount, taken: set[int]) -> list[Update]:
        fresh = [update for _, update in bot.updates.pending if id(update) not in taken]
        taken.update(map(id, fresh))
        fault = self.faults.take("webhook", None) if fresh and self.faults else None
        return shuffled(fault, fresh, bot.updates.gone)

    async def _empty(self, bot: BotAccount, lane: deque[Update], taken: set[int]) -> None:
        while lane:
            update = lane[0]
            if not await self._deliver(bot, update):
                self.dropped.append(update)
            lane.popleft()
            pending = bot.updates.pending
            for waiting in pending:
                if waiting[1] is update and update not in lane:
                    pending.remove(waiting)
                    bot.updates.gone.append(update)
                    taken.discard(id(update))
                    break

    async def _deliver(self, bot: BotAccount, update: Update) -> bool:
        pause = self.first_pause
        for _ in range(self.attempts):
            hook = bot.webhook
            if hook is None:
                return False
            status, reason = await self._post(hook.url, hook.secret, update)
            self.delivered.append((update, status))
            if status in TAKEN:
                return True
            hook.last_error_date = bot.updates.now()
            hook.last_error_message = (
                f"Wrong response from the webhook: {status} {reason}" if status else reason
            )
            await self.pause(pause)
            pause *= 2
        return False

    async def _post(self, url: str, secret: str, update: Update) -> tuple[int, str]:
        for outside, inside in self.doors.items():
            if url.startswith(outside):
                url = inside + url.removeprefix(outside)
        headers = {SECRET_HEADER: secret} if secret else {}
        try:
            async with self._session.post(url, json=update, headers=headers) as answer:
                await answer.read()
                return answer.status, answer.reason or ""
        except TimeoutError:
            return 0, "Read timeout expired"
        except aiohttp.ClientError:
            return 0, "Connection refused"


def _key(update: Update) -> object:
    """Name the chat of an update, which keeps its order."""
    what = next(value for key, value in update.items() if key != "update_id")
    message = what.get("message", what)
    return message.get("chat", {}).get("id", 0)
