"""Events, actions and commands as they are posted to an app, signed."""

import json
from urllib.parse import parse_qs

import pytest
from aiohttp import web
from slack_sdk.signature import Clock, SignatureVerifier

from tests.servers.slack import faults
from tests.servers.slack.conftest import BRIEFING, until
from tests.servers.slack.server import SlackServer
from tests.servers.slack.signing import signed


class Door:
    """Takes what is posted, answers with what it is told, and keeps both."""

    def __init__(self):
        self.came = []
        self.answers = []
        self.url = ""

    async def take(self, request):
        body = await request.text()
        self.came.append((dict(request.headers), body))
        status, words = self.answers.pop(0) if self.answers else (200, "")
        if status == 0:
            request.transport.abort()
        kind = "application/json" if words.startswith("{") else "text/plain"
        headers = {"X-Slack-No-Retry": "1"} if status == 400 else {}
        return web.Response(status=status or 500, text=words, content_type=kind, headers=headers)

    def retries(self):
        return [(h.get("X-Slack-Retry-Num"), h.get("X-Slack-Retry-Reason")) for h, _ in self.came]


@pytest.fixture
async def server():
    async with SlackServer(now=lambda: BRIEFING, delivers="http") as server:
        yield server


@pytest.fixture
async def door(server):
    door = Door()
    runner = web.ServerRunner(web.Server(door.take), shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    door.url = server.posts.url = f"http://{host}:{port}/slack/events"
    yield door
    await runner.cleanup()


async def test_an_address_is_verified(server, door):
    door.answers = [(200, '{"challenge": "non"}'), (404, "")]
    assert [await server.posts.verify() for _ in range(2)] == [False, False]
    headers, body = door.came[0]
    assert json.loads(body)["type"] == "url_verification"
    challenge = json.loads(body)["challenge"]
    door.answers = [(200, challenge)]
    assert await server.posts.verify()


async def test_an_event_is_signed(server, door, alice, mission):
    alice.says(mission, "9 h 10 ?")
    await until(lambda: door.came and not server.pending)
    ((headers, body),) = door.came

    class Then(Clock):
        def now(self):
            return BRIEFING.timestamp()

    verifier = SignatureVerifier(server.app.signing_secret, Then())
    assert verifier.is_valid_request(body, headers)
    assert not verifier.is_valid_request(body + " ", headers)
    assert json.loads(body)["event"]["text"] == "9 h 10 ?"
    assert headers["Content-Type"] == "application/json"


def test_a_signature_is_made_of_time_and_body():
    made = signed("payload=%7B%7D", 1531420618, "8f742231b10e8888abcd99yyyzzz85a5")
    assert made["X-Slack-Request-Timestamp"] == "1531420618"
    verifier = SignatureVerifier("8f742231b10e8888abcd99yyyzzz85a5")
    expected = verifier.generate_signature(timestamp="1531420618", body="payload=%7B%7D")
    assert made["X-Slack-Signature"] == expected


async def test_actions_and_commands_are_forms(server, door, alice, mission):
    door.answers = [(200, ""), (200, "9 h 20"), (200, '{"text": "9 h 10"}')]
    await done_with(server, alice.shortcut("compose"))
    await done_with(server, alice.slash(mission, "/fanion", "suite"))
    await done_with(server, alice.slash(mission, "/fanion", "suite"))
    (_, shortcut), (headers, command) = door.came[:2]
    assert json.loads(parse_qs(shortcut)["payload"][0])["callback_id"] == "compose"
    assert parse_qs(command)["text"] == ["suite"]
    assert headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert mission.dialogue(alice) == [
        "Fanion (only for one): 9 h 20", "Fanion (only for one): 9 h 10",
    ]  # fmt: skip


async def done_with(server, done):
    await until(lambda: done.acknowledged or done.failed)
    return done


async def test_an_event_comes_again_until_it_is_taken(server, door, alice, mission):
    door.answers = [(500, ""), (0, ""), (404, "")]
    alice.says(mission, "9 h 10 ?")
    await until(lambda: len(server.posts.posted) == 2)
    server.passes(60)
    await until(lambda: len(server.posts.posted) == 3)
    server.passes(300)
    await until(lambda: not server.pending)
    assert door.retries() == [
        (None, None), ("1", "http_error"), ("2", "connection_failed"), ("3", "http_error"),
    ]  # fmt: skip
    assert len({json.loads(body)["event_id"] for _, body in door.came}) == 1
    assert server.delivery.dropped == []


async def test_an_app_may_not_want_it_again(server, door, alice, mission):
    door.answers = [(400, "")]
    alice.says(mission, "9 h 10 ?")
    await until(lambda: server.delivery.dropped)
    assert len(door.came) == 1


async def test_a_press_comes_once(server, door, alice, mission):
    door.answers = [(500, "")]
    done = await done_with(server, alice.slash(mission, "/fanion"))
    assert (done.failed, len(door.came), server.pending) == ("http_error", 1, 0)


async def test_an_answer_that_is_not_heard(server, door, alice, mission):
    server.fail_next("delivery", faults.ACCEPTED_THEN_CUT)
    alice.says(mission, "9 h 10 ?")
    await until(lambda: len(door.came) == 2)
    await until(lambda: not server.pending)
    assert door.retries() == [(None, None), ("1", "http_timeout")]


async def test_nobody_is_at_home(server, alice, mission):
    server.posts.url = "http://127.0.0.1:9/slack/events"
    alice.says(mission, "9 h 10 ?")
    await until(lambda: len(server.posts.posted) == 2)
    server.passes(60)
    await until(lambda: len(server.posts.posted) == 3)
    server.passes(300)
    await until(lambda: server.delivery.dropped)
