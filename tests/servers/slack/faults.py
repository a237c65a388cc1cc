"""What may go wrong between an app and Slack, on demand."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from tests.servers.slack import refusals
from tests.servers.slack.refusals import Refused


@dataclass(frozen=True)
class Fault:
    """One way to fail. `accepted`: the call has its effect all the same.

    `how`: refuse (a JSON answer), page (an HTML error page, as a proxy's), cut (the connection),
    hang (no answer until the server closes or `release()`), broken (half of a JSON answer),
    twice, backwards and again (of what is delivered to the app).
    """

    how: str
    accepted: bool = False
    refusal: Refused | None = None
    code: int = 502


def refused(error: str, *, accepted: bool = False, **more: Any) -> Fault:
    """Answer `ok: false` with an error's name; *accepted* for the ambiguous ones."""
    return Fault("refuse", accepted, Refused(error, more))


def rate_limited(retry_after: int) -> Fault:
    return Fault("refuse", refusal=refusals.rate_limited(retry_after))


def missing_scope(needed: str, provided: str = "chat:write") -> Fault:
    return Fault("refuse", refusal=refusals.missing_scope(needed, provided))


def server_error(code: int = 502, *, accepted: bool = False) -> Fault:
    """Fail as a proxy does: an HTML page instead of JSON."""
    return Fault("page", accepted, code=code)


NOT_IN_CHANNEL = refused("not_in_channel")
CHANNEL_NOT_FOUND = refused("channel_not_found")
IS_ARCHIVED = refused("is_archived")
ACCOUNT_INACTIVE = refused("account_inactive")
TOKEN_REVOKED = refused("token_revoked")
INVALID_AUTH = refused("invalid_auth")
MSG_TOO_LONG = refused("msg_too_long")
INVALID_BLOCKS = refused("invalid_blocks")
USER_NOT_FOUND = refused("user_not_found")
CANNOT_DM_BOT = refused("cannot_dm_bot")
RESTRICTED_ACTION = refused("restricted_action")
MESSAGE_NOT_FOUND = refused("message_not_found")
CANNOT_UPDATE = refused("cant_update_message")
EXPIRED_TRIGGER = refused("expired_trigger_id")
PERMANENT = (
    NOT_IN_CHANNEL, CHANNEL_NOT_FOUND, IS_ARCHIVED, ACCOUNT_INACTIVE, TOKEN_REVOKED, INVALID_AUTH,
    MSG_TOO_LONG, INVALID_BLOCKS, USER_NOT_FOUND, CANNOT_DM_BOT, RESTRICTED_ACTION,
)  # fmt: skip

AMBIGUOUS = ("internal_error", "fatal_error", "request_timeout", "service_unavailable")
"""Errors that leave open whether a call had its effect: `ambiguous(name, accepted=…)`."""


def ambiguous(error: str = "internal_error", *, accepted: bool) -> Fault:
    return refused(error, accepted=accepted)


HANG = Fault("hang")
ACCEPTED_THEN_HANG = Fault("hang", accepted=True)
CUT = Fault("cut")
"""The connection is gone before the call was read."""
ACCEPTED_THEN_CUT = Fault("cut", accepted=True)
"""The call has its effect, and the connection is gone before the answer."""
BROKEN = Fault("broken", accepted=True)

TWICE = Fault("twice", accepted=True)
"""Each event comes twice, with the same event_id."""
BACKWARDS = Fault("backwards", accepted=True)
"""What happens at once comes with the newest first."""
AGAIN = Fault("again", accepted=True)
"""What was acknowledged comes once more, in front."""


@dataclass
class _Ordered:
    fault: Fault
    method: str
    times: int
    after: int
    channel: str | None

    def fits(self, method: str, channel: Any) -> bool:
        if self.method != method and (self.method != "*" or method == DELIVERY):
            return False
        return self.channel is None or self.channel == channel


DELIVERY = "delivery"
"""Stands for a method's name where a fault is meant for what goes to the app."""


class Faults:
    """Hand out faults in the order in which they were asked for."""

    def __init__(self) -> None:
        self._ordered: list[_Ordered] = []

    def order(
        self,
        method: str,
        fault: Fault,
        *,
        times: int = 1,
        after: int = 0,
        channel: str | None = None,
    ) -> None:
        """Let the next `times` calls of `method` (`*`: any) fail, once `after` more are through."""
        self._ordered.append(_Ordered(fault, method, times, after, channel))

    def take(self, method: str, channel: Any = None) -> Fault | None:
        """Return how this call has to fail, if it has to."""
        for one in self._ordered:
            if not one.fits(method, channel):
                continue
            if one.after:
                one.after -= 1
                continue
            one.times -= 1
            if not one.times:
                self._ordered.remove(one)
            return one.fault
        return None

    def forget(self) -> None:
        self._ordered.clear()

    def __bool__(self) -> bool:
        return bool(self._ordered)


def shuffled(fault: Fault | None, payloads: list[Any], gone: Iterable[Any]) -> list[Any]:
    """Return what is to be delivered as a fault hands it out."""
    match fault and fault.how:
        case "twice":
            return [payload for payload in payloads for _ in range(2)]
        case "backwards":
            return payloads[::-1]
        case "again":
            return [*gone, *payloads]
        case _:
            return payloads
