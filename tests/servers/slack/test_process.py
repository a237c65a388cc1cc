"""The server as a process of its own, as it is measured with."""

import asyncio
import json
import sys

import pytest
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.web.async_client import AsyncWebClient

from tests.servers.slack.conftest import Ear


@pytest.mark.process
async def test_it_serves_and_is_steered(session):
    command = (sys.executable, "-m", "tests.servers.slack", "--people", "2", "--no-echo")
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    try:
        known = json.loads(await process.stdout.readline())

        async def control(**order):
            async with session.post(f"{known['url']}/control", json=order) as answer:
                return await answer.json()

        slack = AsyncWebClient(known["token"], base_url=known["api"], session=session)
        client = SocketModeClient(known["app_token"], web_client=slack)
        ear = Ear(client)
        client.socket_mode_request_listeners.append(ear.hear)
        await client.connect()
        await control(do="ask", text="@fanion suite", times=3)
        for request in await ear.has(6):
            if request.payload["event"]["type"] == "app_mention":
                await slack.chat_postMessage(channel=known["channel"], text="9 h 10")
        counted = await control(do="wait", method="chat.postMessage", count=3)
        assert counted["count"] == 3
        told = await control(do="counts")
        assert (told["counts"]["chat.postMessage"], told["pending"], len(told["acks"])) == (
            3,
            0,
            6,
        )
        await client.close()
    finally:
        process.terminate()
        await process.wait()
