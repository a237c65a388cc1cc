"""The server as a process of its own, as it is measured with."""

import asyncio
import json
import sys

import aiohttp
import pytest


@pytest.mark.process
async def test_it_serves_and_is_steered():
    command = (sys.executable, "-m", "tests.servers.telegram", "--people", "2")
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    try:
        known = json.loads(await process.stdout.readline())
        async with aiohttp.ClientSession() as session:

            async def post(path, **body):
                async with session.post(f"{known['url']}/{path}", json=body) as answer:
                    return await answer.json()

            bot = f"bot{known['token']}"
            assert await post("control", do="ask", text="/suite", times=3) == {"waiting": 3}
            updates = (await post(f"{bot}/getUpdates"))["result"]
            for update in updates:
                chat = update["message"]["chat"]["id"]
                await post(f"{bot}/sendMessage", chat_id=chat, text="9 h 10")
            counted = await post("control", do="wait", method="sendMessage", count=3)
            assert counted["count"] == 3
            assert (await post("control", do="counts"))["counts"] == {
                "getUpdates": 1, "sendMessage": 3,
            }  # fmt: skip
    finally:
        process.terminate()
        await process.wait()
