"""Calendars by their secret addresses: ``/calendar/<token>.ics``, and a page that leads there.

An address that was never given, one that was stopped and one of somebody who
left are answered alike.  Calendars ask again and again, so what they know
already is not sent: the tag names what is in a calendar, and is known before
the file is written.
"""

import asyncio
from collections import OrderedDict
from hashlib import sha256

from aiohttp import web

from bot.clock import Clock, monotonic
from bot.core import zones
from bot.core.calendars import Calendar
from bot.files.calendar import FORM, MEDIA_TYPE, written
from bot.store.codes import hash_of
from bot.store.database import Database
from bot.store.subscribing import opened
from bot.web.calendar_page import page
from bot.web.gate import is_loopback

PAGE = "/calendar/{token:[A-Za-z0-9_-]{1,100}}"
FILE = f"{PAGE}.ics"
ATTEMPTS = 20
"""Addresses that open nothing that somebody may try in a `MINUTE`, one that was opened aside."""
MINUTE = 60.0
MOST_KNOWN = 10_000
"""Addresses, and places that ask, that are remembered."""
MOST_WRITTEN = 50
"""Files that are kept for whoever asks next."""
KEPT = "private, no-cache"
"""Nobody else's cache keeps it, and one's own asks whether it is still so."""


class Calendars:
    """What is served of calendars."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Serve the calendars of *database*, as they are at the instant of *clock*."""
        self._database = database
        self._clock = clock
        self._attempts = Attempts()
        self._written: OrderedDict[str, bytes] = OrderedDict()

    def mount(self, app: web.Application) -> None:
        """Serve them in *app*."""
        app.router.add_get(FILE, self._file_of)
        app.router.add_get(PAGE, self._page_of)

    async def _page_of(self, request: web.Request) -> web.Response:
        calendar = await self._opened(request)
        at = self._database.calendars_at
        url = f"{at.url if at is not None else request.url.origin()}{request.path}.ics"
        return web.Response(text=page(calendar, url), content_type="text/html")

    async def _opened(self, request: web.Request) -> Calendar:
        """Return the calendar that is asked for, else answer that there is none."""
        token, who = request.match_info["token"], _who(request)
        if not self._attempts.may(who, token):
            raise web.HTTPTooManyRequests(headers={"Retry-After": str(round(MINUTE))})
        async with self._database.reading() as store:
            found = opened(store, token, self._clock.now())
        self._attempts.note(who, token, opens=found is not None)
        if found is None:
            raise web.HTTPNotFound
        # Others go on meanwhile: a large programme has many words.
        return await asyncio.to_thread(found.calendar)

    async def _file_of(self, request: web.Request) -> web.Response:
        calendar = await self._opened(request)
        tag = tag_of(calendar)
        headers = {"ETag": f'"{tag}"', "Cache-Control": KEPT}
        if any(one.value in (tag, "*") for one in request.if_none_match or ()):
            return web.Response(status=304, headers=headers)
        headers |= {
            "Content-Type": MEDIA_TYPE,
            "Content-Disposition": 'inline; filename="programme.ics"',
        }
        return web.Response(body=await self._file(tag, calendar), headers=headers)

    async def _file(self, tag: str, calendar: Calendar) -> bytes:
        """Write *calendar*, where that was not done before; others go on meanwhile."""
        if tag not in self._written:
            self._written[tag] = await asyncio.to_thread(written, calendar)
        self._written.move_to_end(tag)
        while len(self._written) > MOST_WRITTEN:
            self._written.popitem(last=False)
        return self._written[tag]


def tag_of(calendar: Calendar) -> str:
    """Name what is in *calendar*: the same name for the same file."""
    return sha256(f"{FORM} {zones.RULES} {calendar!r}".encode()).hexdigest()[:32]


def _who(request: web.Request) -> str:
    """Return where a request comes from; behind a proxy on this machine, what that one says."""
    here = request.remote or ""
    said = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    return said if said and is_loopback(here) else here


class Attempts:
    """Counts what opens nothing, by who tries; what has opened once may always ask.

    Calendars behind the same proxy or mobile network go on while one of them
    guesses.
    """

    def __init__(self) -> None:
        """Know nobody yet."""
        self._failed: OrderedDict[str, tuple[float, int]] = OrderedDict()
        self._known: OrderedDict[str, None] = OrderedDict()

    def may(self, who: str, token: str) -> bool:
        """Tell whether *who* may try *token* now."""
        since, count = self._failed.get(who, (0.0, 0))
        within = count < ATTEMPTS or monotonic() - since >= MINUTE
        return within or hash_of(token) in self._known

    def note(self, who: str, token: str, *, opens: bool) -> None:
        """Note what came of it."""
        kept = hash_of(token)
        if opens:
            self._known[kept] = None
            self._known.move_to_end(kept)
            if len(self._known) > MOST_KNOWN:
                self._known.popitem(last=False)
            return
        self._known.pop(kept, None)
        since, count = self._failed.get(who, (monotonic(), 0))
        over = monotonic() - since >= MINUTE
        self._failed[who] = (monotonic(), 1) if over else (since, count + 1)
        self._failed.move_to_end(who)
        if len(self._failed) > MOST_KNOWN:
            self._failed.popitem(last=False)
