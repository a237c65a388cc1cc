"""What may go wrong between a bot and Telegram, on demand."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from tests.servers.telegram import refusals
from tests.servers.telegram.refusals import Refused


@dataclass(frozen=True)
class Fault:
    """One way to fail. `accepted`: the call has its effect all the same.

    `how`: refuse (a JSON answer), page (an HTML error page, as a proxy's), cut (the connection),
    hang (no answer until the server closes or `release()`), broken (half of a JSON answer),
    twice, backwards and again (of a list of updates).
    """

    how: str
    accepted: bool = False
    refusal: Refused | None = None
    code: int = 502


def refused(refusal: Refused) -> Fault:
    return Fault("refuse", refusal=refusal)


def bad_request(words: str) -> Fault:
    return refused(refusals.bad_request(words))


def forbidden(words: str) -> Fault:
    return refused(refusals.forbidden(words))


def too_many_requests(retry_after: int) -> Fault:
    return refused(refusals.too_many_requests(retry_after))


def migrated(to: int) -> Fault:
    return refused(refusals.migrated(to))


def server_error(code: int = 502, *, accepted: bool = False) -> Fault:
    """Fail as a proxy does: an HTML page instead of JSON."""
    return Fault("page", accepted, code=code)


def internal_error() -> Fault:
    """Fail as the Bot API itself does when it breaks."""
    return refused(Refused(500, "Internal Server Error"))


BLOCKED = forbidden(refusals.BLOCKED)
DEACTIVATED = forbidden(refusals.DEACTIVATED)
CANNOT_BEGIN = forbidden(refusals.CANNOT_BEGIN)
GROUP_DELETED = forbidden(refusals.GROUP_DELETED)
KICKED_FROM_GROUP = refused(refusals.kicked("group"))
KICKED_FROM_SUPERGROUP = refused(refusals.kicked("supergroup"))
NOT_IN_GROUP = refused(refusals.not_a_member("group"))
NOT_IN_SUPERGROUP = refused(refusals.not_a_member("supergroup"))
NOT_IN_CHANNEL = refused(refusals.not_a_member("channel"))
CHAT_NOT_FOUND = bad_request(refusals.CHAT_NOT_FOUND)
NO_RIGHTS = bad_request("not enough rights to send text messages to the chat")
CANNOT_PARSE = bad_request(
    'can\'t parse entities: Unsupported start tag "tg-time" at byte offset 0'
)
TOPIC_CLOSED = bad_request(refusals.TOPIC_CLOSED)
THREAD_NOT_FOUND = bad_request(refusals.THREAD_NOT_FOUND)
NOT_MODIFIED = bad_request(refusals.NOT_MODIFIED)
EDIT_NOT_FOUND = bad_request("message to edit not found")
REPLY_NOT_FOUND = bad_request("message to be replied not found")
QUERY_TOO_OLD = bad_request(refusals.QUERY_TOO_OLD)
OTHER_POLLER = refused(refusals.conflict(refusals.OTHER_POLLER))
UNAUTHORIZED = refused(refusals.unauthorized())

HANG = Fault("hang")
ACCEPTED_THEN_HANG = Fault("hang", accepted=True)
CUT = Fault("cut")
"""The connection is gone before the call was read."""
ACCEPTED_THEN_CUT = Fault("cut", accepted=True)
"""The call has its effect, and the connection is gone before the answer."""
BROKEN = Fault("broken", accepted=True)

TWICE = Fault("twice", accepted=True)
"""Each update comes twice in one answer, or is posted twice."""
BACKWARDS = Fault("backwards", accepted=True)
"""The newest update comes first."""
AGAIN = Fault("again", accepted=True)
"""What was confirmed comes once more, in front."""


@dataclass
class _Ordered:
    fault: Fault
    method: str
    times: int
    after: int
    chat: int | None

    def fits(self, method: str, chat: Any) -> bool:
        if self.method not in {"*", method}:
            return False
        return self.chat is None or self.chat == chat


class Faults:
    """Hand out faults in the order in which they were asked for."""

    def __init__(self) -> None:
        self._ordered: list[_Ordered] = []

    def order(
        self, method: str, fault: Fault, *, times: int = 1, after: int = 0, chat: int | None = None
    ) -> None:
        """Let the next `times` calls of `method` (`*`: any) fail, once `after` more are through."""
        self._ordered.append(_Ordered(fault, method, times, after, chat))

    def take(self, method: str, chat: Any) -> Fault | None:
        """Return how this call has to fail, if it has to."""
        for one in self._ordered:
            if not one.fits(method, chat):
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


def shuffled(fault: Fault | None, updates: list[Any], gone: Iterable[Any]) -> list[Any]:
    """Return a list of updates as a fault hands it out."""
    match fault and fault.how:
        case "twice":
            return [update for update in updates for _ in range(2)]
        case "backwards":
            return updates[::-1]
        case "again":
            return [*gone, *updates]
        case _:
            return updates
