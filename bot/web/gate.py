"""Who may enter the room: it lets anyone speak as anyone, so it lets in only who holds the key.

The token stands in the address that is printed at the start, and is swapped
for a cookie at once.  Names other than loopback's are refused because a page
elsewhere can let its own name point here (DNS rebinding); a foreign Origin,
because pages on other ports of this machine share its cookies.
"""

import hmac
import re
from dataclasses import dataclass
from ipaddress import ip_address
from secrets import token_urlsafe
from urllib.parse import urlencode

from aiohttp import web

from bot.web.refused import Refusal, refused

PATH = "/room"
HOST = re.compile(r"(?P<name>\[[0-9a-f:.]+\]|[^:\[\]]+)(?::\d{1,5})?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Keys:
    """The token of the printed address and the cookie's value.

    A cookie that outlives a restart spares the person at the browser from
    looking for the terminal.
    """

    token: str
    cookie: str


def new_keys(secret: bytes = b"") -> Keys:
    """Make keys: a new token, and a cookie that stays the same as long as *secret* does."""
    if not secret:
        return Keys(token_urlsafe(24), token_urlsafe(24))
    return Keys(token_urlsafe(24), hmac.new(secret, b"the room's cookie", "sha256").hexdigest())


@dataclass(frozen=True, slots=True)
class Gate:
    """Stands before every path of the room."""

    keys: Keys

    def refusal(self, request: web.Request) -> web.Response | None:
        """Return what to answer instead of the page, or None: come in."""
        if not is_loopback(request.headers.get("Host", "")):
            return refused(request, Refusal.HOST)
        if request.method not in ("GET", "HEAD", "POST"):
            return refused(request, Refusal.METHOD)
        if request.method == "POST" and not _own_origin(request):
            return refused(request, Refusal.ORIGIN)
        if "token" in request.query:
            return self._swap(request)
        if not _same(request.cookies.get(cookie_name(request), ""), self.keys.cookie):
            return refused(request, Refusal.TOKEN)
        return None

    def _swap(self, request: web.Request) -> web.Response:
        """Give the cookie for the token, and send on to the address without it."""
        if request.method == "POST" or not _same(request.query["token"], self.keys.token):
            return refused(request, Refusal.TOKEN)
        rest = [(name, value) for name, value in request.query.items() if name != "token"]
        response = web.Response(
            status=303, headers={"Location": PATH + (f"?{urlencode(rest)}" if rest else "")}
        )
        response.set_cookie(
            cookie_name(request), self.keys.cookie, path="/", httponly=True, samesite="Strict"
        )
        return response


def is_loopback(host: str) -> bool:
    """Tell whether a Host header names this very machine, on any port."""
    found = HOST.fullmatch(host)
    if found is None:
        return False
    name = found["name"].lower()
    if name == "localhost":
        return True
    try:
        return ip_address(name.strip("[]")).is_loopback
    except ValueError:
        return False


def cookie_name(request: web.Request) -> str:
    """Name the cookie after the port: browsers share cookies between ports."""
    return f"fanion_room_{request.headers['Host'].rpartition(':')[2].strip(']') or 'http'}"


def _own_origin(request: web.Request) -> bool:
    return request.headers.get("Origin", "").lower() == f"http://{request.headers['Host']}".lower()


def _same(given: str, kept: str) -> bool:
    return hmac.compare_digest(given.encode(), kept.encode())
