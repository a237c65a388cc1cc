"""Serve a bot in a process of its own, steered over HTTP: for measuring.

`python -m tests.servers.telegram --port 8081 --limits --latency 0.15` prints one line of JSON
with `url`, `token` and `people`, ids of direct chats that are open. Then POST to `/control`:

- `{"do": "ask", "text": "/next", "times": 3000}` lets the people ask in turn;
- `{"do": "wait", "method": "sendMessage", "count": 3000}` answers when so many calls came, with
  the seconds since the last `ask`, or with `"late": true` after `seconds` (60);
- `{"do": "counts"}` tells how many calls of each method came; `{"do": "forget"}` begins anew.
"""

import argparse
import asyncio
import json
import time
from collections.abc import Sequence
from typing import Any

from tests.servers.telegram.limits import Limits
from tests.servers.telegram.people import Person
from tests.servers.telegram.server import TelegramServer


class Control:
    """Do what the one who measures says."""

    def __init__(self, server: TelegramServer, people: Sequence[Person]) -> None:
        self.server = server
        self.people = people
        self.bot = next(iter(server.world.bots.values()))
        self._since = time.monotonic()
        self._news = asyncio.Event()
        self._waits = {"method": "", "count": 0}
        server.on_call = self._called

    def _called(self, called: Any) -> None:
        waits = self._waits
        if called.method == waits["method"] and self._count(called.method) >= waits["count"]:
            self._news.set()

    def _count(self, method: str) -> int:
        return self.server.counts[method]

    async def __call__(self, order: dict[str, Any]) -> dict[str, Any]:
        match order["do"]:
            case "ask":
                self._since = time.monotonic()
                for n in range(order.get("times", 1)):
                    self.people[n % len(self.people)].says(self.bot, order["text"])
                return {"waiting": len(self.bot.updates.pending)}
            case "wait":
                return await self._wait(order)
            case "forget":
                self.server.counts.clear()
        refused = self.server.limits.refused if self.server.limits else 0
        return {"counts": dict(self.server.counts), "refused": refused}

    async def _wait(self, order: dict[str, Any]) -> dict[str, Any]:
        self._waits = {"method": order["method"], "count": order["count"]}
        self._news.clear()
        if self._count(order["method"]) < order["count"]:
            try:
                await asyncio.wait_for(self._news.wait(), order.get("seconds", 60))
            except TimeoutError:
                return {"late": True, "count": self._count(order["method"])}
        return {"seconds": time.monotonic() - self._since, "count": self._count(order["method"])}


async def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--port", type=int, default=0)
    options.add_argument("--latency", type=float, default=0.0)
    options.add_argument("--people", type=int, default=100)
    options.add_argument("--limits", action="store_true")
    options.add_argument("--checks", action="store_true")
    given = options.parse_args()
    server = TelegramServer(
        port=given.port,
        latency=given.latency,
        limits=Limits() if given.limits else None,
        checks=given.checks,
        keep=given.checks,
    )
    async with server:
        bot = server.bot()
        people = [server.person(f"Invité {n}") for n in range(given.people)]
        for person in people:
            person.at(bot)
        server.control = Control(server, people)
        known = {"url": server.url, "token": bot.token, "people": [p.id for p in people]}
        print(json.dumps(known), flush=True)  # noqa: T201 - whoever started it reads this
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
