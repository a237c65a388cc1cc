"""Events, actions and commands posted to the app's addresses, signed.

https://docs.slack.dev/apis/events-api/using-http-request-urls
"""

import asyncio
import json
from typing import Any
from urllib.parse import urlencode

import aiohttp

from tests.servers.slack.delivery import Delivery, Sending
from tests.servers.slack.signing import signed
from tests.servers.slack.world import World

TAKEN = range(200, 300)
FORM = "application/x-www-form-urlencoded"


class Posts:
    """Post every payload by itself, and take a 2xx within three seconds for an answer.

    `url` takes everything unless `actions_url` or `commands_url` are other ones.
    """

    def __init__(self, world: World, delivery: Delivery) -> None:
        self.world = world
        self.delivery = delivery
        self.url = ""
        self.actions_url = ""
        self.commands_url = ""
        self.posted: list[tuple[Sending, int]] = []
        """What was posted, and the status that came back; 0 for no answer."""
        self._closed = False
        self._running: set[asyncio.Task[None]] = set()
        self._session: aiohttp.ClientSession | None = None

    async def verify(self, url: str = "") -> bool:
        """Ask an address whether it is the app's, as where it is set up: `url_verification`."""
        challenge = "3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P"
        asked = {"token": self.world.app.verification, "challenge": challenge,
                 "type": "url_verification"}  # fmt: skip
        body = json.dumps(asked).encode()
        headers = self._headers(body, "application/json")
        async with self._open().post(url or self.url, data=body, headers=headers) as answer:
            text = await answer.text()
            if answer.status not in TAKEN:
                return False
            echoed = json.loads(text) if text.startswith("{") else {"challenge": text}
            return echoed.get("challenge") == challenge

    def carry(self, sending: Sending) -> None:
        task = asyncio.create_task(self._post(sending))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def close(self) -> None:
        self._closed = True
        for task in list(self._running):
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
        if self._session:
            await self._session.close()

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(auto_decompress=True)
        return self._session

    def _headers(self, body: bytes, kind: str) -> dict[str, str]:
        stamped = signed(body, self.world.clock.seconds(), self.world.app.signing_secret)
        agent = "Slackbot 1.0 (+https://api.slack.com/robots)"
        return stamped | {"Content-Type": kind, "User-Agent": agent, "Accept": "*/*"}

    async def _post(self, sending: Sending) -> None:
        fault, sending.fault = sending.fault, None
        if fault and not fault.accepted:
            self._over(sending, 0, "connection_failed")
            return
        url, body, kind = self._letter(sending)
        headers = self._headers(body, kind)
        if sending.attempt:
            headers |= {"X-Slack-Retry-Num": str(sending.attempt),
                        "X-Slack-Retry-Reason": sending.reason}  # fmt: skip
        asking = asyncio.create_task(self._ask(url, body, headers))
        self.delivery.watch(sending, asking.cancel)
        try:
            status, answer, wanted = await asking
        except asyncio.CancelledError:
            if self._closed:
                raise
            self._over(sending, 0, "http_timeout")
        except aiohttp.ClientError:
            self._over(sending, 0, "connection_failed")
        else:
            if fault:
                self._over(sending, status, "http_timeout")
            elif status in TAKEN:
                self.posted.append((sending, status))
                self.delivery.acknowledged(sending, answer)
            else:
                self._over(sending, status, "http_error", again=wanted)

    def _over(self, sending: Sending, status: int, why: str, *, again: bool = True) -> None:
        self.posted.append((sending, status))
        self.delivery.failed(sending, why, again=again)

    async def _ask(self, url: str, body: bytes, headers: dict[str, str]) -> tuple[int, Any, bool]:
        async with self._open().post(url, data=body, headers=headers) as answer:
            text = await answer.text()
            wanted = answer.headers.get("X-Slack-No-Retry") != "1"
            if answer.content_type == "application/json" and text:
                return answer.status, json.loads(text), wanted
            return answer.status, {"text": text} if text else None, wanted

    def _letter(self, sending: Sending) -> tuple[str, bytes, str]:
        if sending.is_event:
            return self.url, json.dumps(sending.body).encode(), "application/json"
        if sending.kind == "slash_command":
            return self.commands_url or self.url, urlencode(sending.body).encode(), FORM
        form = urlencode({"payload": json.dumps(sending.body)}).encode()
        return self.actions_url or self.url, form, FORM
