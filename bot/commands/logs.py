"""The log: one line a fact, on stderr, as text or as JSON, and never with a secret in it."""

import json
import logging
import re
import sys
from datetime import UTC, datetime

from bot.settings import LogFormat, LogLevel

SECRETS = re.compile(
    r"\d{6,}:[\w-]{30,}"  # Telegram's tokens
    r"|xox[a-z]-[\w-]+|xapp-[\w-]+"  # Slack's
    r"|(?<=token=)[\w-]+"  # the room's
    r"|(?<=://)[^/\s:@]+:[^/\s@]+(?=@)"  # who may use a database on a server
    r"|(?<=/calendar/)[\w-]{16,}|(?<=start=)[\w-]{16,}"  # calendar and invitation links
)
HIDDEN = "…"


class Line(logging.Formatter):
    """Writes a record as one line of text: when, how grave, who, what."""

    def format(self, record: logging.LogRecord) -> str:
        """Write *record* without anything secret; a traceback follows on its own lines."""
        return without_secrets(f"{_at(record)} {record.levelname:<7} {super().format(record)}")


class JsonLine(logging.Formatter):
    """Writes a record as one JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """Write *record* without anything secret, and with the fields that it has."""
        written: dict[str, object] = {
            "at": _at(record),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        # What a line is about, by name, where whoever wrote it said so.
        written |= getattr(record, "fields", {})
        if record.exc_info:
            written["error"] = self.formatException(record.exc_info)
        return without_secrets(json.dumps(written, ensure_ascii=False))


def set_up(level: LogLevel, style: LogFormat) -> None:
    """Write the log to stderr from here on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLine() if style is LogFormat.JSON else Line())
    logging.basicConfig(level=level.value.upper(), handlers=[handler], force=True)
    for chatty in ("apscheduler", "httpx", "alembic", "asyncio", "telegram", "aiohttp"):
        # httpx logs whole addresses, and Telegram's have the token in them.
        logging.getLogger(chatty).setLevel(logging.WARNING)


def without_secrets(text: str) -> str:
    """Return *text* with whatever looks like a token hidden."""
    return SECRETS.sub(HIDDEN, text)


def _at(record: logging.LogRecord) -> str:
    at = datetime.fromtimestamp(record.created, UTC)
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
