"""Asks Telegram how a bot stands, for `fanion doctor`: reads only, confirms and loses nothing.

The token is a part of every address that is called, so no error's own words
leave this file.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

import aiohttp

from bot.core.condition import (
    GroupFacts,
    Poller,
    Reached,
    Standing,
    TelegramFacts,
    WebhookFacts,
)
from bot.platforms.examining import PATIENCE, TROUBLES, ahead, dated, readable, unreached

TOKEN = re.compile(r"\d{6,}:[\w-]{30,}")
UNAUTHORIZED, NOT_FOUND, CONFLICT, TOO_MANY, TROUBLE = 401, 404, 409, 429, 500
NO_ENTRY = (400, 403)
ADMINS = ("creator", "administrator")
OUT = ("left", "kicked")


@dataclass(frozen=True)
class Asked:
    """Who is asked for: the *token* of the bot, and the server (without ``/bot<token>``).

    *listen* is for how many seconds another poller is waited for, None where
    it must not be looked for: each of two pollers ends the other's call.
    """

    token: str
    server: str
    groups: tuple[str, ...] = ()
    listen: float | None = None


@dataclass(frozen=True)
class _Said:
    """What came of one call; *date* is when the server said it."""

    reached: Reached
    result: Any = None
    code: int = 200
    words: str = ""
    parameters: Mapping[str, Any] = field(default_factory=dict)
    date: datetime | None = None

    @property
    def facts(self) -> Mapping[str, Any]:
        """The result where it is an object, else nothing."""
        return self.result if isinstance(self.result, dict) else {}


async def examine(asked: Asked, now: Callable[[], datetime]) -> TelegramFacts:
    """Ask Telegram everything that a diagnosis needs; *now* is the machine's clock."""
    async with aiohttp.ClientSession() as session:
        calls = _Calls(session, asked)
        before = now()
        me = await calls.call("getMe")
        after = now()
        facts = TelegramFacts(
            reached=me.reached,
            shaped=bool(TOKEN.fullmatch(asked.token)),
            ahead=ahead(before, after, me.date),
        )
        if me.reached is not Reached.YES or "username" not in me.facts:
            odd = me.reached is Reached.YES
            return replace(facts, reached=Reached.ODD) if odd else facts
        hook = _hook(await calls.call("getWebhookInfo"))
        return replace(
            facts,
            username=str(me.facts["username"]),
            reads_all=bool(me.facts.get("can_read_all_group_messages")),
            joins_groups=bool(me.facts.get("can_join_groups", True)),
            groups=await _groups(calls, asked.groups, me.facts.get("id")),
            webhook=hook,
            poller=await _poller(calls, asked, hook),
        )


async def username_of(token: str, server: str) -> str:
    """Return the bot's name, empty where Telegram does not tell."""
    async with aiohttp.ClientSession() as session:
        me = await _Calls(session, Asked(token, server)).call("getMe")
        return str(me.facts.get("username", ""))


class _Calls:
    """Calls methods of the Bot API, one after the other."""

    def __init__(self, session: aiohttp.ClientSession, asked: Asked) -> None:
        self._session = session
        self._base = f"{asked.server.rstrip('/')}/bot{asked.token}/"

    async def call(self, method: str, longer: float = 0, **parameters: object) -> _Said:
        """Call *method*, and wait *longer* than usual for its answer (seconds)."""
        timeout = aiohttp.ClientTimeout(total=PATIENCE + longer)
        address = self._base + method
        try:
            async with self._session.post(address, json=parameters, timeout=timeout) as answered:
                date = dated(answered.headers.get("Date", ""))
                return _said(answered.status, readable(await answered.read()), date)
        except TROUBLES as error:
            return _Said(unreached(error))


def _said(status: int, body: object, date: datetime | None) -> _Said:
    if not isinstance(body, dict) or "ok" not in body:
        return _Said(Reached.TROUBLE if status >= TROUBLE else Reached.ODD, date=date)
    if body["ok"]:
        return _Said(Reached.YES, body.get("result"), date=date)
    code = int(body.get("error_code") or status)
    reached = Reached.YES
    if code in (UNAUTHORIZED, NOT_FOUND):
        reached = Reached.TOKEN_REFUSED
    elif code == TOO_MANY:
        reached = Reached.BUSY
    elif code >= TROUBLE:
        reached = Reached.TROUBLE
    words, parameters = str(body.get("description", "")), body.get("parameters") or {}
    return _Said(reached, None, code, words, parameters, date)


def _hook(said: _Said) -> WebhookFacts:
    told = said.facts
    at = told.get("last_error_date")
    return WebhookFacts(
        url=str(told.get("url", "")),
        waiting=int(told.get("pending_update_count", 0)),
        error=str(told.get("last_error_message", "")),
        error_at=datetime.fromtimestamp(at, UTC) if at else None,
    )


async def _groups(calls: _Calls, groups: Iterable[str], bot: object) -> tuple[GroupFacts, ...]:
    return tuple([await _group(calls, chat, bot) for chat in groups])


async def _group(calls: _Calls, chat: str, bot: object) -> GroupFacts:
    number = int(chat)
    seen = await calls.call("getChat", chat_id=number)
    title = str(seen.facts.get("title") or chat)
    if seen.result is None:
        return GroupFacts(title=title, standing=_outside(seen))
    member = await calls.call("getChatMember", chat_id=number, user_id=bot)
    if member.result is None:
        return GroupFacts(title=title, standing=_outside(member))
    return GroupFacts(title=title, standing=_standing(member.facts, seen.facts))


def _standing(member: Mapping[str, Any], chat: Mapping[str, Any]) -> Standing:
    status = member.get("status")
    if status in ADMINS:
        return Standing.ADMIN
    if status in OUT:
        return Standing.LEFT
    own = member.get("can_send_messages", True)
    everyone = (chat.get("permissions") or {}).get("can_send_messages", True)
    return Standing.MEMBER if own and everyone else Standing.MUTE


def _outside(said: _Said) -> Standing:
    """Tell from a refusal where the bot stands."""
    if said.parameters.get("migrate_to_chat_id"):
        return Standing.MOVED
    if said.code not in NO_ENTRY:
        return Standing.UNKNOWN
    gone = "not found" in said.words or "deleted" in said.words
    return Standing.GONE if gone else Standing.LEFT


async def _poller(calls: _Calls, asked: Asked, hook: WebhookFacts) -> Poller:
    """Listen for a moment; whoever else fetches comes back, and ends our call.

    Telegram gives a conflict to the call that was there first, so one that
    returns at once would see nobody.  Without an offset nothing is confirmed,
    and without a list of kinds that list stays as it was.
    """
    if asked.listen is None or hook.url:
        return Poller.NOT_LOOKED
    seconds = int(asked.listen)
    heard = await calls.call("getUpdates", asked.listen, limit=1, timeout=seconds)
    if heard.code == CONFLICT:
        return Poller.ANOTHER
    return Poller.NOBODY if isinstance(heard.result, list) else Poller.NOT_LOOKED
