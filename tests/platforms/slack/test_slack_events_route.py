"""What is posted to us: from Slack only, of this moment, and each once."""

import json
from datetime import timedelta
from urllib.parse import urlencode

import pytest

from bot.clock import StoppedClock
from bot.platforms.slack.events_route import SIGNATURE, TIMESTAMP, route
from bot.platforms.slack.transport import Me
from tests.platforms.slack.payloads import BOT, COMMANDS, EVENTS, INTERACTIONS, TEAM, US
from tests.servers.slack.signing import signed
from tests.slack_hearing import BRIEFING, slack_hearing

ME = Me(TEAM, US, BOT, "fanion")
JSON, FORM = "application/json", "application/x-www-form-urlencoded"
EVENT = json.dumps(EVENTS["message in a channel"]).encode()


def letter(house, body, kind=JSON, *, ago=0.0, secret=""):
    """Return the headers with which Slack posts *body*."""
    at = BRIEFING.timestamp() - ago
    made = signed(body, at, secret or house.server.app.signing_secret)
    return made | {"Content-Type": kind}


async def test_an_event_is_taken_and_heard():
    async with slack_hearing("http", me=ME) as house:
        assert await house.posted(EVENT, letter(house, EVENT)) == (200, "")
        assert house.rote.texts == ["c'est quoi la suite ?"]


async def test_commands_and_interactions_are_forms():
    async with slack_hearing("http", me=ME) as house:
        command = urlencode(COMMANDS["slash command"]).encode()
        press = urlencode({"payload": json.dumps(INTERACTIONS["button"])}).encode()
        for body in (command, press):
            assert await house.posted(body, letter(house, body, FORM)) == (200, "")
        assert len(house.rote.heard) == 2


async def test_slack_is_answered_when_it_verifies_the_address():
    async with slack_hearing("http") as house:
        assert await house.server.posts.verify()
        body = urlencode({"ssl_check": "1", "token": "t"}).encode()
        assert await house.posted(body, letter(house, body, FORM)) == (200, "")


async def test_what_another_secret_has_signed_is_refused_before_anything_is_read():
    async with slack_hearing("http", me=ME) as house:
        asked = json.dumps({"type": "url_verification", "challenge": "c"}).encode()
        for body in (EVENT, asked, b"{", b"\xff\xfe"):
            headers = letter(house, body, secret="another")
            assert await house.posted(body, headers) == (401, "")
        assert house.rote.heard == []


@pytest.mark.parametrize(
    "timestamp",
    ["", "now", "1664206200.5", "-1664206200", "0x6331c5b8", " 1664206200", "1_664_206_200",
     "".join(chr(0xFF10 + int(digit)) for digit in "1664206200"), "9" * 5000, "1664206200, 1664206200", "NaN", "inf", "²"],
)  # fmt: skip
async def test_a_timestamp_that_is_no_number_is_refused(timestamp):
    async with slack_hearing("http", me=ME) as house:
        headers = letter(house, EVENT) | {TIMESTAMP: timestamp}
        assert await house.posted(EVENT, headers) == (401, "")
        assert house.rote.heard == []


@pytest.mark.parametrize("signature", ["", "v0=", "v1=abc", "v0=é", "\ud800", "v0=" + "0" * 64])
async def test_a_signature_that_is_none_is_refused(signature):
    async with slack_hearing("http", me=ME) as house:
        headers = letter(house, EVENT) | {SIGNATURE: signature}
        assert await house.posted(EVENT, headers) == (401, "")


async def test_without_signature_or_timestamp_nothing_is_taken():
    async with slack_hearing("http", me=ME) as house:
        headers = letter(house, EVENT)
        for name in (SIGNATURE, TIMESTAMP):
            less = {key: value for key, value in headers.items() if key != name}
            assert await house.posted(EVENT, less) == (401, "")
        assert await house.posted(EVENT, {}) == (401, "")


@pytest.mark.parametrize(
    ("ago", "status"), [(0, 200), (299, 200), (-299, 200), (301, 401), (-301, 401), (86400, 401)]
)
async def test_what_is_older_than_five_minutes_is_refused(ago, status):
    async with slack_hearing("http", me=ME) as house:
        assert (await house.posted(EVENT, letter(house, EVENT, ago=ago)))[0] == status


async def test_it_is_the_machines_clock_that_counts():
    async with slack_hearing("http", me=ME) as house:
        headers = letter(house, EVENT)
        house.clock.set(BRIEFING + timedelta(minutes=6))
        assert await house.posted(EVENT, headers) == (401, "")


async def test_the_same_letter_again_changes_nothing():
    async with slack_hearing("http", me=ME) as house:
        headers = letter(house, EVENT)
        for _ in range(3):
            assert await house.posted(EVENT, headers) == (200, "")
        assert len(house.rote.heard) == 1


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"", JSON, 200),
        (b"{", JSON, 400),
        (b"[1]", JSON, 400),
        (b"7", JSON, 400),
        (b"null", JSON, 400),
        (b"{" + b'"a":[' * 5000, JSON, 400),
        (b'{"a":' + b"[" * 100_000, JSON, 400),
        (b"{}", JSON, 200),
        (b"payload=%7B", FORM, 400),
        (b"payload=7", FORM, 400),
        (b"a=b", FORM, 200),
        (b"%%%", FORM, 200),
        (b"\xff\xfe", JSON, 401),
        (b'{"type":"event_callback","event":[]}', JSON, 400),
        (b'{"type":["event_callback"],"team_id":{}}', JSON, 200),
    ],
)
async def test_what_is_signed_and_cannot_be_read_does_no_harm(body, kind, status):
    async with slack_hearing("http", me=ME) as house:
        found = await house.posted(body, letter(house, body, kind))
        assert found[0] == status
        assert house.rote.heard == []


async def test_too_much_is_not_read():
    async with slack_hearing("http", me=ME) as house:
        body = b"[" * 1_000_001
        assert (await house.posted(body, letter(house, body)))[0] == 413


async def test_before_we_listen_it_has_to_come_again():
    async def nobody(body, headers):
        return None

    async with slack_hearing("http", me=ME) as house:
        take = route(house.server.app.signing_secret, StoppedClock(BRIEFING), nobody)[2]
        assert (await take(letter(house, EVENT), EVENT))[0] == 503


def test_without_a_secret_there_is_no_route():
    with pytest.raises(ValueError, match="signing_secret"):
        route("", StoppedClock(BRIEFING), None)


async def test_no_line_of_the_log_has_what_was_refused_in_it(caplog):
    caplog.set_level("DEBUG")
    async with slack_hearing("http", me=ME) as house:
        await house.posted(EVENT, letter(house, EVENT, secret="another"))
        await house.posted(EVENT, letter(house, EVENT))
        body = b'{"text": "c\'est quoi la suite'
        await house.posted(body, letter(house, body))
    assert "la suite" not in caplog.text
    assert house.server.app.signing_secret not in caplog.text
