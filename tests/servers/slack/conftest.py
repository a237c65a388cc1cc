"""A server, an app that listens with slack_sdk and little more, and people of a workspace."""

import asyncio
import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient

from tests.servers.slack.server import SlackServer

BRIEFING = datetime(2027, 9, 27, 16, 10, tzinfo=UTC)
WITHIN = 20.0
QUICKLY = 0.02
"""Seconds after which slack_sdk looks whether its connection still stands."""


async def until(true):
    """Let the others go on until something is true."""
    async with asyncio.timeout(WITHIN):
        while not true():  # noqa: ASYNC110 - nothing tells when it is, and it takes no time
            await asyncio.sleep(0)


@dataclass
class Ear:
    """Hears over Socket Mode, acknowledges, and answers what `answers` says for a kind."""

    client: SocketModeClient
    heard: list[SocketModeRequest] = field(default_factory=list)
    answers: dict[str, Any] = field(default_factory=dict)
    deaf: bool = False
    """Whether it leaves what comes unacknowledged."""

    async def hear(self, client, request):
        self.heard.append(request)
        if not self.deaf:
            answer = {"envelope_id": request.envelope_id}
            payload = self.answers.get(request.payload.get("type", request.type))
            if payload is not None:
                answer["payload"] = payload
            await client.send_socket_mode_response(answer)

    @property
    def events(self):
        return [r.payload["event"] for r in self.heard if r.type == "events_api"]

    async def has(self, count):
        """Wait until so much came, and return it."""
        await until(lambda: len(self.heard) >= count)
        return self.heard


@pytest.fixture
async def server():
    async with SlackServer(now=lambda: BRIEFING) as server:
        yield server


@pytest.fixture
def team(server):
    return server.workspace("CCI Occitanie")


@pytest.fixture
def alice(server, team):
    return server.person(team, "Alice Martin", locale="fr-FR")


@pytest.fixture
def bruno(server, team):
    return server.person(team, "Bruno Durand", tz="America/Los_Angeles", tz_offset=-25200)


@pytest.fixture
def mission(team, alice, bruno):
    return team.channel("mission-californie", [alice, bruno])


@pytest.fixture
async def session():
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def slack(server, team, session):
    """Call methods as the app in the workspace."""
    return AsyncWebClient(team.token, base_url=server.api, session=session, retry_handlers=[])


@pytest.fixture
async def ear(server, slack):
    """Listen over Socket Mode."""
    client = SocketModeClient(server.app.token, web_client=slack, ping_interval=QUICKLY)
    ear = Ear(client)
    client.socket_mode_request_listeners.append(ear.hear)
    await client.connect()
    await until(lambda: server.sockets.connections)
    yield ear
    await client.close()
    await asyncio.gather(
        client.message_processor,
        client.message_receiver,
        client.current_session_monitor,
        return_exceptions=True,
    )


@pytest.fixture
def refusal(slack):
    """Call a method, and return the name of the error."""

    async def ask(method, **params):
        form = {k: v if isinstance(v, str) else json.dumps(v) for k, v in params.items()}
        answer = await slack._request(  # noqa: SLF001 - the public way raises what it reads
            http_verb="POST",
            api_url=f"{slack.base_url}{method}",
            req_args={"data": form, "headers": {"Authorization": f"Bearer {slack.token}"}},
        )
        return answer["data"].get("error", "")

    return ask
