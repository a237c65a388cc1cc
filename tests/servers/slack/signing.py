"""How Slack signs what it posts to an app.

https://docs.slack.dev/authentication/verifying-requests-from-slack
"""

import hashlib
import hmac

TIMESTAMP = "X-Slack-Request-Timestamp"
SIGNATURE = "X-Slack-Signature"


def signed(body: bytes | str, timestamp: float, secret: str) -> dict[str, str]:
    """Return the headers with which Slack would post this body at this second."""
    raw = body.encode() if isinstance(body, str) else body
    second = str(int(timestamp))
    digest = hmac.new(secret.encode(), b"v0:%s:%s" % (second.encode(), raw), hashlib.sha256)
    return {TIMESTAMP: second, SIGNATURE: f"v0={digest.hexdigest()}"}
