"""``fanion run`` as docs/slack.md has an operator start it, on a Slack of our own."""

import asyncio
import os
import socket
from asyncio.subprocess import PIPE, STDOUT
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.samples import sample
from tests.process.warm import start
from tests.servers.slack.server import SlackServer
from tests.stories.story import plain_spaces

pytestmark = pytest.mark.process

CODE = "silicon-valley-2022"
MONDAY = "2022-09-26T22:00:00Z"
"""15:00 in San Francisco, during the visit to Stanford."""
WITHIN = 30.0
"""Seconds; the machine that tests run on may be busy."""
NEXT = "À suivre : Fonds d'investissement : lever des fonds en Californie"


class Operator:
    """Somebody with a terminal in *folder*, whose app *server* has."""

    def __init__(self, server, team, folder, over):
        self.server, self.folder = server, folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        lines = {"FANION_SLACK_BOT_TOKEN": team.token}
        if over == "socket":
            lines["FANION_SLACK_APP_TOKEN"] = server.app.token
        else:
            lines["FANION_SLACK_SIGNING_SECRET"] = server.app.signing_secret
            lines["FANION_PUBLIC_URL"] = "https://fanion.example"
            server.posts.url = f"http://127.0.0.1:{self.port}/slack/events"
        written = "".join(f"{name}={value}\n" for name, value in lines.items())
        (folder / ".env").write_text(written)
        (folder / ".env").chmod(0o600)
        kept = {name: value for name, value in os.environ.items() if "FANION_" not in name}
        self.env = kept | {
            "PYTHONPATH": str(Path.cwd()),
            "FANION_SLACK_API_URL": server.api,
            "FANION_HTTP_PORT": str(self.port),
        }

    async def _starts(self, *arguments):
        return await start(*arguments, cwd=self.folder, env=self.env, stdout=PIPE, stderr=STDOUT)

    async def types(self, *arguments):
        """Type a command; return what it prints."""
        process = await self._starts(*arguments)
        printed, _ = await process.communicate()
        assert process.returncode == 0, printed.decode()
        return printed.decode()

    @asynccontextmanager
    async def runs(self):
        """Start the service, until it is ready and what people say reaches it."""
        process = await self._starts("run", "--clock-start", MONDAY)
        try:
            async with asyncio.timeout(WITHIN):
                async for line in process.stdout:
                    if b"ready on" in line:
                        break
            reading = asyncio.create_task(process.stdout.read())
            yield
            process.terminate()
            await process.wait()
            await reading
            assert process.returncode == 0
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()


async def until(so):
    """Wait until *so* gives something, and return it."""
    async with asyncio.timeout(WITHIN):
        while not (found := so()):  # noqa: ASYNC110, the service has a loop of its own
            await asyncio.sleep(0.02)
    return found


def said(channel, begins, seen_by=None):
    """Return what the bot has said there that begins so."""
    lines = channel.transcript(seen_by=seen_by)
    return [
        one for one in lines if one.who == "Fanion" and plain_spaces(one.text).startswith(begins)
    ]


@pytest.mark.parametrize("over", ["socket", "http"])
async def test_from_two_tokens_to_the_first_answer(over, tmp_path):
    async with SlackServer(delivers=over, runs=True) as server:
        team = server.workspace("CCI Occitanie")
        florence = server.person(team, "Florence Delpuech", locale="fr-FR")
        alice = server.person(team, "Alice Martin", locale="fr-FR")
        channel = team.channel("mission-californie", [florence, alice], with_bot=False)
        operator = Operator(server, team, tmp_path, over)

        assert "[slack-bot-ok]" in await operator.types("doctor")
        loaded = await operator.types("load", str(sample(CODE)), "--yes")
        code = next(one.split()[1] for one in loaded.splitlines() if one.startswith("main: "))
        async with operator.runs():
            await until(lambda: over == "http" or server.sockets.connections)
            florence.invites(team.bot, channel)
            await until(lambda: said(channel, "Bonjour, je suis Fanion. Ce canal"))
            florence.slash(channel, "/fanion", f"start {code}")
            await until(lambda: said(channel, "Bonjour, je suis Fanion. Je connais"))
            alice.presses(channel, "Alice Martin")
            await until(lambda: said(channel, "Bienvenue, Alice !", alice))

            asked = alice.says(channel, "c'est quoi la suite ?")
            await until(lambda: said(channel, NEXT))
            answers = [one for one in channel.replies(asked.ts) if one is not asked]
            assert [plain_spaces(one.text).startswith(NEXT) for one in answers] == [True]
            alice.says(team.bot, "aide")
            await until(lambda: said(team.im(alice), "Demandez-moi par exemple"))
            alice.opens_home()
            await until(lambda: alice.id in team.homes)
        assert server.problems == []
