"""What Slack says when it does not take something, as one kind of error.

Slack names its errors: https://docs.slack.dev/reference/methods/chat.postMessage#errors
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from aiohttp import ClientConnectorError, ConnectionTimeoutError
from slack_sdk.errors import SlackApiError

from bot.core.chat import DeliveryError
from bot.platforms.troubles import why_no_connection

TOO_MANY_REQUESTS = 429
THEIR_FAULT = 500
OK = 200
NOT_ARRIVED = (ClientConnectorError, ConnectionTimeoutError)
"""What happens before anything is written."""
NO_ANSWER = "no_answer"
"""Our own name for it: nothing came back, or nothing that can be read."""
TOO_FAST = frozenset({"ratelimited", "rate_limited", "message_limit_exceeded"})
A_MOMENT = 1.0
"""Seconds to wait where Slack wants less but does not say how much."""
PERHAPS = frozenset({"internal_error", "fatal_error", "request_timeout", "service_unavailable"})
"""Slack broke on the way: part of it may have been done."""
GONE = frozenset({
    "channel_not_found", "not_in_channel", "is_archived", "user_not_found", "users_not_found",
    "user_disabled", "user_not_visible", "is_inactive",
})  # fmt: skip
"""Nobody can be reached there any more."""
BAD_TOKENS = frozenset({"invalid_auth", "not_authed", "token_expired"})
BAD_TOKEN = timedelta(minutes=1)
"""A token that is refused is the operator's to mend, and no fault of any chat."""
WITHDRAWN = frozenset({"account_inactive", "token_revoked"})
MISSING_SCOPE = "missing_scope"
LATER = frozenset({"team_added_to_org", "org_login_required", "external_channel_migrating"})
"""Slack is about something else, and will take it then."""
NO_BLOCKS = frozenset({"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"})
NO_THREAD = frozenset({
    "thread_not_found", "invalid_thread_ts", "cannot_reply_to_message",
    "restricted_action_thread_locked", "thread_locked_by_admin",
})  # fmt: skip
NO_KEY = frozenset({
    "duplicate_message_not_found", "duplicate_channel_not_found", "invalid_metadata_format",
    "invalid_metadata_schema", "metadata_too_large", "metadata_must_be_sent_from_app",
})  # fmt: skip
"""It will have nothing of what we know the message by."""
NOT_THERE = frozenset({"user_not_in_channel", "not_in_channel", "channel_not_found"})
"""What cannot be shown to one alone in that channel: they, or we, are not in it."""

USED_UP = frozenset({
    "expired_url", "used_url", "no_active_hooks", "message_not_found", NO_ANSWER,
})  # fmt: skip
"""A response URL works five times within half an hour."""


class Refusal(Exception):  # noqa: N818, Slack refuses; it does not break
    """Slack did not take something.

    *error* is Slack's name for it, *needed* the scope that is missing,
    *seconds* how long to wait, *details* what it says about the blocks.
    """

    def __init__(
        self,
        error: str,
        *,
        needed: str = "",
        seconds: float | None = None,
        may_have_arrived: bool = False,
        details: str = "",
    ) -> None:
        """Keep what Slack said, without any secret."""
        super().__init__(f"{error}: {details or needed}" if details or needed else error)
        self.error = error
        self.needed = needed
        self.seconds = seconds
        self.may_have_arrived = may_have_arrived
        self.details = details


def refusal(error: Exception) -> Refusal:
    """Read what the library or the connection says as what it means."""
    response = getattr(error, "response", None)
    if not isinstance(error, SlackApiError):
        arrived = not isinstance(error, NOT_ARRIVED)
        return Refusal(NO_ANSWER, may_have_arrived=arrived, details=why_no_connection(error))
    status = getattr(response, "status_code", 0) or getattr(response, "status", 0)
    data = getattr(response, "data", None)
    said = data if isinstance(data, dict) else {}
    return refused(status, said, getattr(response, "headers", {}))


def refused(status: int, said: Mapping[str, Any], headers: Mapping[str, str]) -> Refusal:
    """Read an answer with *status* that says no, or nothing that can be read."""
    error = str(said.get("error") or "")
    if status == TOO_MANY_REQUESTS or error in TOO_FAST:
        return Refusal(error or "ratelimited", seconds=_seconds(headers))
    if not error:
        # A page of a proxy, or half an answer: of a 4xx that names nothing nothing was done.
        perhaps = status >= THEIR_FAULT or status <= OK
        return Refusal(NO_ANSWER, may_have_arrived=perhaps, details=f"HTTP {status}")
    return Refusal(
        error,
        needed=str(said.get("needed") or ""),
        may_have_arrived=error in PERHAPS,
        details="; ".join(_messages(said)),
    )


def delivery_error(refusal: Refusal) -> DeliveryError:  # noqa: PLR0911, one for each kind
    """Say of *refusal* what it means for a message."""
    error = refusal.error
    reason = f"Slack says {refusal}"
    if refusal.seconds is not None:
        return DeliveryError(reason, retry_after=timedelta(seconds=refusal.seconds))
    if refusal.may_have_arrived:
        return DeliveryError(reason, ambiguous=True)
    if error in GONE:
        return DeliveryError(reason, gone=True)
    if error in BAD_TOKENS:
        return DeliveryError("Slack refuses the token", retry_after=BAD_TOKEN)
    if error in WITHDRAWN:
        return DeliveryError(
            f"{reason}: the app has to be installed in the workspace again", permanent=True
        )
    if error == MISSING_SCOPE:
        return DeliveryError(
            f"the app lacks the scope {refusal.needed or 'that this takes'}: it has to be "
            "installed again with the scopes of its manifest",
            permanent=True,
            lacks=refusal.needed,
        )
    return DeliveryError(reason, permanent=error not in LATER | {NO_ANSWER})


def _messages(said: Mapping[str, Any]) -> list[str]:
    told = said.get("response_metadata")
    messages = told.get("messages") if isinstance(told, dict) else None
    return [str(one) for one in messages] if isinstance(messages, list) else []


def _seconds(headers: Mapping[str, str]) -> float:
    """Read how long to wait from the header of a 429."""
    try:
        return float(headers["Retry-After"])
    except (KeyError, ValueError):
        return A_MOMENT
