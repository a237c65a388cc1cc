"""Serve an app in a process of its own, steered over HTTP: for measuring, and for what is killed.

`python -m tests.servers.slack --port 8082 --limits --latency 0.15` prints one line of JSON with
`url`, `api`, `token`, `app_token`, `signing_secret`, `channel`, `bot` and `people`.
With `--http URL` it posts there instead of waiting for sockets. Then POST to `/control`:

- `{"do": "ask", "text": "@fanion suite", "times": 300}` lets the people say it in turn, in the
  channel, or with `"direct": true` to the bot;
- `{"do": "wait", "method": "chat.postMessage", "count": 300}` answers when so many calls came,
  with the seconds since the last `ask`, or with `"late": true` after `seconds` (60);
- `{"do": "counts"}` tells how many calls of each method came, what is `pending` at the app, and
  how long each acknowledgement took (`acks`); `{"do": "forget"}` begins anew.
"""

import argparse
import asyncio
import json
import time
from collections.abc import Sequence
from typing import Any

from tests.servers.slack.channel import Channel
from tests.servers.slack.limits import Limits
from tests.servers.slack.people import Person
from tests.servers.slack.server import SlackServer


class Control:
    """Do what the one who measures says."""

    def __init__(self, server: SlackServer, people: Sequence[Person], channel: Channel) -> None:
        self.server = server
        self.people = people
        self.channel = channel
        self._since = time.monotonic()
        self._news = asyncio.Event()
        self._waits = {"method": "", "count": 0}
        server.web_api.on_call = self._called
        server.delivery.timed = time.monotonic

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
                    person = self.people[n % len(self.people)]
                    where = person.team.bot if order.get("direct") else self.channel
                    person.says(where, order["text"])
                return {"pending": self.server.pending}
            case "wait":
                return await self._wait(order)
            case "forget":
                self.server.counts.clear()
                self.server.delivery.acks.clear()
        refused = self.server.limits.refused if self.server.limits else 0
        return {
            "counts": dict(self.server.counts), "refused": refused,
            "pending": self.server.pending, "acks": self.server.delivery.acks,
        }  # fmt: skip

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
    options.add_argument("--http", default="")
    options.add_argument("--limits", action="store_true")
    options.add_argument("--checks", action="store_true")
    options.add_argument("--no-echo", action="store_true")
    given = options.parse_args()
    server = SlackServer(
        delivers="http" if given.http else "socket",
        port=given.port,
        latency=given.latency,
        limits=Limits() if given.limits else None,
        checks=given.checks,
        keep=given.checks,
        runs=True,
    )
    server.posts.url = given.http
    server.world.events.echoes = not given.no_echo
    async with server:
        team = server.workspace("CCI Occitanie")
        people = [server.person(team, f"Invité {n}") for n in range(given.people)]
        channel = team.channel("mission", people)
        server.control = Control(server, people, channel)
        known = {
            "url": server.url, "api": server.api, "token": team.token,
            "app_token": server.app.token, "signing_secret": server.app.signing_secret,
            "channel": channel.id, "bot": team.bot.id, "people": [p.id for p in people],
        }  # fmt: skip
        print(json.dumps(known), flush=True)  # noqa: T201 - whoever started it reads this
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
