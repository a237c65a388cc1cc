"""Whatever happens, the log has no token and not a word of what anyone said."""

import json
import logging
from datetime import UTC, datetime

import pytest

from bot.commands.logs import SECRETS, JsonLine, Line

SUNDAY = datetime(2022, 9, 26, 2, 30, tzinfo=UTC)
"""19:30 in San Francisco."""
FLORENCE, ALICE = "florence-delpuech", "alice-martin"
SECRET = ("caviar", "hélicoptère", "Zanzibar")
"""Words that people say below and that stand nowhere else."""


@pytest.fixture
def log(caplog):
    caplog.set_level(logging.DEBUG)
    for name in ("asyncio", "slack_bolt", "slack_sdk", "telegram", "aiohttp"):
        # As `fanion run` sets them up: they are not ours.
        logging.getLogger(name).setLevel(logging.WARNING)
    return caplog


async def test_a_day_with_questions_and_an_announcement(tell, california, log):
    story = tell(california, SUNDAY)
    await story.says(ALICE, "c'est quoi la suite ? j'ai du caviar")
    await story.says(ALICE, "on prend un hélicoptère ?")
    await story.says(FLORENCE, "/annonce Départ pour Zanzibar.", FLORENCE)
    await story.presses(FLORENCE, "Envoyer", FLORENCE)
    await story.until(SUNDAY.replace(hour=20))

    assert any("Zanzibar" in said for said in story.heard())
    ours = [one for one in log.records if one.name.startswith(("bot", "handlers", "schedules"))]
    lines = [form.format(record) for form in (Line(), JsonLine()) for record in ours]
    assert [line for line in lines if any(word in line for word in SECRET)] == []
    assert [line for line in lines if SECRETS.search(line)] == []
    sent = [json.loads(JsonLine().format(one)) for one in ours if hasattr(one, "fields")]
    kinds = {one["kind"] for one in sent if one.get("state") == "sent"}
    assert kinds >= {"evening_digest", "reminder", "broadcast"}
