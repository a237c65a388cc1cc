"""getUpdates, and what decides between it and a webhook."""

import re
from urllib.parse import urlsplit

from tests.servers.telegram import refusals
from tests.servers.telegram.accounts import Webhook, Wire
from tests.servers.telegram.call import Call
from tests.servers.telegram.refusals import bad_request, conflict, malformed

LONGEST = 50
"""Seconds that Telegram lets a call wait."""
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
PORTS = {443, 80, 88, 8443, None}
AT_HOME = {"127.0.0.1", "localhost", "::1"}


async def get_updates(call: Call) -> list[Wire]:
    """Answer with what waits, or with what comes within `timeout` seconds."""
    updates = call.bot.updates
    if call.bot.webhook:
        raise conflict(refusals.WEBHOOK_IS_SET)
    updates.interrupt(conflict(refusals.OTHER_POLLER))
    _allow(call)
    limit = call.integer("limit") or 100
    if not 1 <= limit <= 100:
        limit = 100
    updates.confirm(call.integer("offset"))
    timeout = min(call.integer("timeout"), LONGEST)
    if timeout > 0 and not updates.pending:
        await updates.wait(timeout)
    return updates.first(limit)


def _allow(call: Call) -> None:
    allowed = call.params.get("allowed_updates")
    if allowed is not None:
        call.bot.updates.allowed = list(allowed)


def set_webhook(call: Call) -> bool:
    url = call.params.get("url") or ""
    if not url:
        return delete_webhook(call)
    address = urlsplit(url)
    if address.hostname not in AT_HOME:
        if address.scheme != "https":
            raise malformed("bad webhook: An HTTPS URL must be provided for webhook")
        if address.port not in PORTS:
            raise malformed("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    secret = call.params.get("secret_token") or ""
    if secret and not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    _allow(call)
    if call.params.get("drop_pending_updates"):
        call.bot.updates.pending.clear()
    call.bot.updates.interrupt(conflict(refusals.SET_WEBHOOK))
    connections = call.integer("max_connections") or 40
    call.bot.webhook = Webhook(url, secret, connections, "certificate" in call.files)
    return True


def delete_webhook(call: Call) -> bool:
    if call.params.get("drop_pending_updates"):
        call.bot.updates.pending.clear()
    call.bot.webhook = None
    return True


def get_webhook_info(call: Call) -> Wire:
    hook, updates = call.bot.webhook, call.bot.updates
    info: Wire = {
        "url": hook.url if hook else "",
        "has_custom_certificate": bool(hook and hook.has_certificate),
        "pending_update_count": len(updates.pending),
    }
    if hook:
        info |= {"max_connections": hook.connections, "ip_address": "127.0.0.1"}
        if hook.last_error_date:
            info["last_error_date"] = hook.last_error_date
            info["last_error_message"] = hook.last_error_message
    if updates.allowed:
        info["allowed_updates"] = updates.allowed
    return info
