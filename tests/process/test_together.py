"""What runs beside a running service, and what is refused."""

import asyncio
import json
from asyncio.subprocess import PIPE
from contextlib import closing

import psycopg
import pytest

from bot.samples import sample
from tests.process.service import WITHIN, environment, fanion, running
from tests.process.warm import start

pytestmark = pytest.mark.process

MISSION = str(sample("silicon-valley-2022"))


async def test_commands_work_beside_the_service_which_notices(tmp_path):
    async with running(tmp_path) as service:
        port = await service.port()
        status, loaded, _ = await fanion(tmp_path, "load", MISSION, "--yes")
        assert (status, "Mission Silicon Valley 2022" in loaded) == (0, True)
        status, invited, _ = await fanion(tmp_path, "invite", "silicon-valley-2022")
        assert (status, "The group of the mission" in invited) == (0, True)
        status, copied, _ = await fanion(tmp_path, "backup", "copy.db", "--json")
        assert (status, json.loads(copied)["missions"]) == (0, 1)

        assert await asked(port, "/healthz") == 200
        assert await service.stops(within=10.0) == (True, 0)


async def test_a_second_service_and_a_second_demo_are_refused_and_told_why(tmp_path):
    demo = await start("demo", "--port", "0", cwd=tmp_path, env=environment(), stdout=PIPE)
    try:
        async with asyncio.timeout(WITHIN):
            while b"Ctrl+C" not in await demo.stdout.readline():
                pass
        status, _, complaint = await fanion(tmp_path, "demo", "--port", "0")
        assert (status, "another demo already runs in this folder" in complaint) == (1, True)
        its = {"database_url": "sqlite:///fanion-demo.db"}
        status, _, complaint = await fanion(tmp_path, "run", **its)
        assert (status, f"(process {demo.pid}) already runs" in complaint) == (1, True)
        status, loaded, _ = await fanion(tmp_path, "load", "demo-mission.yaml", "--yes", **its)
        assert status == 0
    finally:
        demo.kill()
        await demo.communicate()


async def test_under_a_newer_fanion_an_older_one_stops_and_says_so(tmp_path, new_postgresql):
    url = new_postgresql()
    async with running(tmp_path, database_url=url, secret_key="a key that signs links") as service:
        await service.says("this process looks what is due")
        with closing(psycopg.connect(url, autocommit=True)) as newer:
            newer.execute("UPDATE alembic_version SET version_num = '9999'")
        complaint = await service.says("Error: ")
        assert "was last used by a newer Fanion (schema 9999): install that one" in complaint
        assert await service.process.wait() == 1


async def asked(port, path):
    """Return the status of what is served there."""
    reading, writing = await asyncio.open_connection("127.0.0.1", port)
    writing.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
    answer = await reading.read()
    writing.close()
    return int(answer.split()[1])
