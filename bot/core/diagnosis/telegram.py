"""Findings about Telegram."""

from collections.abc import Iterator

from bot.core.condition import (
    Condition,
    GroupFacts,
    Poller,
    Reached,
    Standing,
    TelegramFacts,
    WebhookFacts,
)
from bot.core.diagnosis.finds import Finding, Finds
from bot.core.diagnosis.reaching import Other, clock, site, unreached

TELEGRAM = Other("Telegram", "api.telegram.org", "FANION_TELEGRAM_API_URL")
TROUBLES = {
    Reached.BUSY: Finds.TELEGRAM_BUSY,
    Reached.TROUBLE: Finds.TELEGRAM_TROUBLE,
    Reached.ODD: Finds.NOT_TELEGRAM,
}
STANDINGS = {
    Standing.ADMIN: Finds.GROUP_ADMIN,
    Standing.MEMBER: Finds.GROUP_OK,
    Standing.MUTE: Finds.GROUP_MUTE,
    Standing.LEFT: Finds.GROUP_LEFT,
    Standing.MOVED: Finds.GROUP_MOVED,
    Standing.GONE: Finds.GROUP_GONE,
    Standing.UNKNOWN: Finds.GROUP_UNKNOWN,
}
POLLERS = {
    Poller.NOBODY: Finds.POLLER_NONE,
    Poller.OURS: Finds.POLLER_OURS,
    Poller.ANOTHER: Finds.POLLER_OTHER,
}


def of_telegram(telegram: TelegramFacts, condition: Condition) -> Iterator[Finding]:
    """Judge what Telegram says of the bot, of its groups and of who else fetches."""
    if telegram.reached is Reached.TOKEN_REFUSED:
        yield Finding(Finds.TOKEN_REFUSED if telegram.shaped else Finds.TOKEN_MISSHAPEN)
    elif telegram.reached is not Reached.YES:
        yield unreached(telegram.reached, TELEGRAM, TROUBLES)
    if telegram.ahead is not None:
        yield clock(telegram.ahead, TELEGRAM)
    if telegram.reached is not Reached.YES:
        return
    yield Finding(Finds.BOT_OK, {"username": telegram.username})
    yield from _of_groups(telegram)
    yield from _of_hook(telegram.webhook, condition.setup.expected_hook)
    if telegram.webhook.waiting:
        yield Finding(Finds.UPDATES_WAIT, {"count": telegram.webhook.waiting})
    if telegram.poller in POLLERS:
        yield Finding(POLLERS[telegram.poller])


def _of_groups(telegram: TelegramFacts) -> Iterator[Finding]:
    if not telegram.joins_groups:
        yield Finding(Finds.GROUPS_FORBIDDEN, {"username": telegram.username})
    standings = {group.standing for group in telegram.groups}
    if telegram.reads_all:
        yield Finding(Finds.PRIVACY_OFF)
    elif standings == {Standing.ADMIN}:
        yield Finding(Finds.PRIVACY_HARMLESS)
    else:
        yield Finding(Finds.PRIVACY_ON, {"username": telegram.username})
    for group in telegram.groups:
        yield Finding(_of_group(group, telegram), {"title": group.title})


def _of_group(group: GroupFacts, telegram: TelegramFacts) -> Finds:
    blind = group.standing is Standing.MEMBER and not telegram.reads_all
    return Finds.GROUP_BLIND if blind else STANDINGS[group.standing]


def _of_hook(hook: WebhookFacts, expected: str) -> Iterator[Finding]:
    if not expected:
        if hook.url:
            yield Finding(Finds.WEBHOOK_LEFT)
        return
    if not expected.startswith("https://"):
        yield Finding(Finds.WEBHOOK_NOT_HTTPS)
        return
    if not hook.url:
        yield Finding(Finds.WEBHOOK_MISSING)
        return
    # What is behind the address may be a secret, and an address by itself says enough.
    if site(hook.url) != site(expected):
        yield Finding(Finds.WEBHOOK_ELSEWHERE, {"site": site(hook.url)})
    elif hook.error:
        yield Finding(Finds.WEBHOOK_FAILS, {"why": hook.error})
    else:
        yield Finding(Finds.WEBHOOK_OK, {"site": site(hook.url)})
