"""What Slack answers when it says no: `ok: false`, with its own names of errors."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(eq=False)
class Refused(Exception):  # noqa: N818 - Slack refuses; it does not break
    """A call that Slack refuses, mostly with HTTP 200.

    `malformed` calls would be refused in any state of the world: whoever made them is wrong.
    """

    error: str
    more: dict[str, Any] = field(default_factory=dict)
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    malformed: bool = False

    def wire(self) -> dict[str, Any]:
        return {"ok": False, "error": self.error} | self.more


def refused(error: str) -> Refused:
    return Refused(error)


def malformed(error: str, *messages: str) -> Refused:
    """Refuse what is wrong in itself, with what Slack says about it in `response_metadata`."""
    told = [f"[ERROR] {words}" for words in messages]
    more: dict[str, Any] = {"response_metadata": {"messages": told}} if told else {}
    return Refused(error, more, malformed=True)


def invalid_arguments(*messages: str) -> Refused:
    return malformed("invalid_arguments", *messages)


def missing_scope(needed: str, provided: str) -> Refused:
    return Refused("missing_scope", {"needed": needed, "provided": provided})


def rate_limited(retry_after: int) -> Refused:
    return Refused("ratelimited", status=429, headers={"Retry-After": str(retry_after)})
