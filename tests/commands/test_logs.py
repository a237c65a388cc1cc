import json
import logging
import sys

import pytest

from bot.commands.logs import JsonLine, Line, set_up, without_secrets
from bot.settings import LogFormat, LogLevel

TELEGRAM = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


@pytest.fixture
def _as_before():
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


def record(message, *args, error=None):
    return logging.LogRecord(
        "schedules.delivery", logging.WARNING, "", 1, message, args, error, None
    )


def test_a_line_says_when_how_grave_and_what():
    line = Line().format(record("delivery-7 to chat 1: %s: sent", "reminder:30:google:1:1"))

    assert line[23:] == "Z WARNING delivery-7 to chat 1: reminder:30:google:1:1: sent"


def test_a_line_can_be_json():
    line = json.loads(JsonLine().format(record("prêt")))

    assert (line["level"], line["logger"], line["message"]) == (
        "warning",
        "schedules.delivery",
        "prêt",
    )


def test_an_error_follows_in_json_too():
    try:
        int(TELEGRAM)
    except ValueError:
        line = JsonLine().format(record("failed", error=sys.exc_info()))

    assert "ValueError" in json.loads(line)["error"]
    assert TELEGRAM not in line


@pytest.mark.parametrize(
    "secret",
    [
        TELEGRAM,
        "xoxb-17653672481-19874698323",
        "xapp-1-A02-1234-abcdef",
        "http://127.0.0.1:8080/room?token=q3Hxa1-zz",
        "postgresql://fanion:q3Hxa1zz@db.example/fanion",
        "https://t.me/fanion_bot?start=kJ8sQ0aa9sD7fG6hJ5kL",
        "https://fanion.example/calendar/kJ8sQ0aa9sD7fG6hJ5kL.ics",
    ],
)
def test_no_secret_is_written(secret):
    written = without_secrets(f"POST {secret} failed")

    assert secret not in written
    assert "…" in written


@pytest.mark.usefixtures("_as_before")
def test_the_log_goes_to_stderr(capsys):
    set_up(LogLevel.INFO, LogFormat.TEXT)
    logging.getLogger("bot.app").info("ready")
    logging.getLogger("httpx").info("GET https://api.telegram.org/bot110201543/getMe")

    assert capsys.readouterr().err.endswith("INFO    ready\n")


def test_what_a_line_is_about_stands_in_it_by_name():
    said = record("delivery-7 sent")
    said.fields = {"delivery": "delivery-7", "state": "sent", "chat": 3}
    line = json.loads(JsonLine().format(said))

    assert (line["message"], line["delivery"], line["chat"]) == (
        "delivery-7 sent",
        "delivery-7",
        3,
    )
