"""What Telegram says of a bot, as `fanion doctor` asks for it: nothing is confirmed or lost."""

import asyncio
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest

from bot.clock import SystemClock
from bot.core.condition import (
    Condition,
    GroupFacts,
    Poller,
    Reached,
    Setup,
    Standing,
    TelegramFacts,
)
from bot.core.diagnosis import Finds, findings
from bot.platforms.telegram_doctor import Asked, examine, username_of
from tests.servers.telegram import faults
from tests.servers.telegram.server import TelegramServer

NOBODY_THERE = "http://127.0.0.1:9"


@pytest.fixture
async def telegram():
    async with TelegramServer() as server:
        yield server
    assert server.problems == []


async def asked(server, bot, *groups, listen=None, now=None, token=None) -> TelegramFacts:
    about = Asked(
        token=token or bot.token,
        server=server.url,
        groups=tuple(str(group.id) for group in groups),
        listen=listen,
    )
    return await examine(about, now or SystemClock().now)


def found(telegram, hook=""):
    setup = Setup(telegram=True, expected_hook=hook)
    return [str(one.what) for one in findings(Condition(setup=setup, telegram=telegram))]


async def test_a_bot_that_is_well(telegram):
    bot = telegram.bot(privacy=False)
    florence = telegram.person("Florence")
    group = florence.makes_group("Californie 2022", [bot])
    bot.updates.pending.clear()

    facts = await asked(telegram, bot, group, listen=0)

    assert facts.username == "fanion_bot"
    assert found(facts) == ["clock-ok", "bot-ok", "privacy-off", "group-ok", "poller-none"]


async def test_privacy_mode_is_harmless_where_the_bot_is_an_administrator(telegram):
    bot = telegram.bot()
    florence = telegram.person("Florence")
    group = florence.makes_group("Californie 2022", [bot])

    assert found(await asked(telegram, bot, group))[2:4] == ["privacy-on", "group-blind"]
    florence.promotes(bot, group)
    assert found(await asked(telegram, bot, group))[2:4] == ["privacy-harmless", "group-admin"]


async def test_where_the_bot_stands_in_each_group(telegram):
    bot = telegram.bot(privacy=False)
    florence = telegram.person("Florence")
    groups = [florence.makes_group(name, [bot]) for name in ("Un", "Deux", "Trois", "Quatre")]
    florence.removes(bot, groups[1])
    florence.upgrades(groups[2])
    florence.deletes_group(groups[3])

    facts = await asked(telegram, bot, *groups)

    assert facts.groups == (
        GroupFacts(title="Un", standing=Standing.MEMBER),
        GroupFacts(title=str(groups[1].id), standing=Standing.LEFT),
        GroupFacts(title=str(groups[2].id), standing=Standing.MOVED),
        GroupFacts(title=str(groups[3].id), standing=Standing.GONE),
    )


async def test_a_group_where_only_administrators_write(telegram):
    bot = telegram.bot(privacy=False)
    group = telegram.person("Florence").makes_group("Californie 2022", [bot])
    group.only_admins_write = True

    assert (await asked(telegram, bot, group)).groups[0].standing is Standing.MUTE


async def test_a_bot_that_may_not_be_added_to_groups(telegram):
    bot = telegram.bot(joins_groups=False)

    assert found(await asked(telegram, bot))[2] == "groups-forbidden"


async def test_a_token_that_telegram_does_not_know(telegram):
    bot = telegram.bot()

    unknown = await asked(telegram, bot, token="5283000099:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw")
    cut = await asked(telegram, bot, token="5283000099:AAHdq")

    assert found(unknown)[0] == "token-refused"
    assert found(cut)[0] == "token-misshapen"


@pytest.mark.parametrize(
    ("fault", "finding"),
    [
        (faults.server_error(502), "telegram-trouble"),
        (faults.internal_error(), "telegram-trouble"),
        (faults.server_error(200), "not-telegram"),
        (faults.too_many_requests(20), "telegram-busy"),
        (faults.CUT, "connection-closed"),
        (faults.BROKEN, "not-telegram"),
    ],
)
async def test_telegram_that_answers_badly(telegram, fault, finding):
    bot = telegram.bot()
    telegram.fail_next("getMe", fault)

    assert found(await asked(telegram, bot))[0] == finding


async def test_a_telegram_that_cannot_be_reached(telegram):
    nobody = await examine(Asked("1:x", NOBODY_THERE), SystemClock().now)
    no_name = await examine(Asked("1:x", "http://telegram.invalid"), SystemClock().now)
    not_secure = await examine(
        Asked("1:x", telegram.url.replace("http:", "https:")), SystemClock().now
    )

    assert [one.reached for one in (nobody, no_name, not_secure)] == [
        Reached.CLOSED,
        Reached.NO_NAME,
        Reached.NOT_SECURE,
    ]


async def test_a_webhook_that_was_left_while_polling(telegram):
    bot = telegram.bot()
    await set_webhook(telegram, bot, "https://old.example/hook/of-a-secret")

    facts = await asked(telegram, bot, listen=0)

    assert facts.poller is Poller.NOT_LOOKED
    assert found(facts)[-1] == "webhook-left"


async def test_a_webhook_that_should_be_there(telegram):
    bot = telegram.bot()
    ours = "https://fanion.example"

    assert found(await asked(telegram, bot), ours)[-1] == "webhook-missing"
    await set_webhook(telegram, bot, "https://fanion.example/telegram")
    assert found(await asked(telegram, bot), ours)[-1] == "webhook-ok"
    assert found(await asked(telegram, bot), "https://new.example")[-1] == "webhook-elsewhere"
    assert found(await asked(telegram, bot), "http://fanion.example")[-1] == "webhook-not-https"
    bot.webhook.last_error_date = 1_664_230_000
    bot.webhook.last_error_message = "Connection timed out"
    facts = await asked(telegram, bot)
    assert facts.webhook.error_at == datetime(2022, 9, 26, 22, 6, 40, tzinfo=UTC)
    assert found(facts, ours)[-1] == "webhook-fails"


async def test_what_waits_is_seen_and_stays(telegram):
    bot = telegram.bot(privacy=False)
    alice = telegram.person("Alice")
    group = alice.makes_group("Californie 2022", [bot])
    bot.updates.pending.clear()
    bot.updates.allowed = ["message", "callback_query"]
    alice.says(group, "C'est quoi la suite ?")
    alice.says(group, "Et demain ?")

    facts = await asked(telegram, bot, group, listen=0)

    assert found(facts)[-2:] == ["updates-wait", "poller-none"]
    assert facts.webhook.waiting == 2
    assert len(bot.updates.pending) == 2
    assert bot.updates.allowed == ["message", "callback_query"]


async def test_another_program_with_the_same_token(telegram):
    bot = telegram.bot()
    stopped = asyncio.Event()

    async def other() -> None:
        async with aiohttp.ClientSession() as session:
            while not stopped.is_set():
                address = f"{telegram.url}/bot{bot.token}/getUpdates"
                async with session.post(address, json={"timeout": 1}) as answered:
                    await answered.read()

    polling = asyncio.create_task(other())
    facts = await asked(telegram, bot, listen=5)
    stopped.set()
    await polling

    assert found(facts)[-1] == "poller-other"


@pytest.mark.parametrize(
    ("seconds", "finding"),
    [
        (0, Finds.CLOCK_OK),
        (20, Finds.CLOCK_OK),
        (95, Finds.CLOCK_FAST),
        (-95, Finds.CLOCK_SLOW),
    ],
)
async def test_a_clock_that_differs_from_telegrams(telegram, seconds, finding):
    def now() -> datetime:
        return SystemClock().now() + timedelta(seconds=seconds)

    facts = await asked(telegram, telegram.bot(), now=now)

    clock = findings(Condition(setup=Setup(telegram=True), telegram=facts))[0]
    assert clock.what is finding
    assert abs(clock.details.get("seconds", 95) - 95) <= 2


async def test_the_name_for_links(telegram):
    bot = telegram.bot("fanion_occitanie_bot")

    assert await username_of(bot.token, telegram.url) == "fanion_occitanie_bot"
    assert await username_of("1:x", NOBODY_THERE) == ""


async def set_webhook(server, bot, url):
    async with aiohttp.ClientSession() as session:
        address = f"{server.url}/bot{bot.token}/setWebhook"
        async with session.post(address, json={"url": url}) as answered:
            assert (await answered.json())["ok"]
