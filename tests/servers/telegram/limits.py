"""How much Telegram takes: about 30 messages a second, one a chat, 20 a minute in a group."""

import math
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.servers.telegram.refusals import too_many_requests

METHODS = ("send", "copy", "edit")
"""Methods count whose names begin so; a chat action does not."""


@dataclass
class _Bucket:
    """`size` at once, then one every `1 / rate` seconds."""

    rate: float
    size: float
    level: float
    seen: float
    blocked_until: float = 0.0

    def wait(self, now: float) -> float:
        """Return the seconds until one more fits; 0 when it does now."""
        self.level = min(self.size, self.level + (now - self.seen) * self.rate)
        self.seen = now
        if now < self.blocked_until:
            return self.blocked_until - now
        return 0.0 if self.level >= 1 else (1 - self.level) / self.rate


@dataclass
class Limits:
    """Refuse what is too much. `slack`: how many more than allowed Telegram lets through."""

    per_second: float = 30
    chat_per_second: float = 1
    chat_burst: int = 3
    group_per_minute: int = 20
    slack: float = 1
    monotonic: Callable[[], float] = time.monotonic
    refused: int = 0
    _buckets: dict[object, _Bucket] = field(default_factory=dict)
    _groups: dict[tuple[str, int], deque[float]] = field(default_factory=dict)

    def spend(self, token: str, method: str, chat: object) -> None:
        """Count one message, or refuse it with the seconds to wait."""
        if not method.startswith(METHODS) or method == "sendChatAction":
            return
        now = self.monotonic()
        everyone = self._bucket(token, self.per_second, self.per_second + self.slack, now)
        here = self._bucket((token, chat), self.chat_per_second, self.chat_burst, now)
        wait, who = max(
            ((b.wait(now), n) for n, b in enumerate((everyone, here))), key=lambda w: w[0]
        )
        group = isinstance(chat, int) and chat < 0
        if group and (window := self._window(token, chat, now)) > wait:
            wait, who = window, 1
        if wait > 0:
            self._refuse((everyone, here)[who], wait, now)
        everyone.level -= 1
        here.level -= 1
        if group:
            self._groups[token, chat].append(now)

    def _refuse(self, bucket: _Bucket, wait: float, now: float) -> None:
        seconds = max(1, math.ceil(wait))
        if now >= bucket.blocked_until:  # to try too early makes it no longer
            bucket.blocked_until = now + seconds
        self.refused += 1
        raise too_many_requests(seconds)

    def _bucket(self, key: object, rate: float, size: float, now: float) -> _Bucket:
        if key not in self._buckets:
            self._buckets[key] = _Bucket(rate, size, size, now)
        return self._buckets[key]

    def _window(self, token: str, chat: int, now: float) -> float:
        sent = self._groups.setdefault((token, chat), deque())
        while sent and sent[0] <= now - 60:
            sent.popleft()
        return sent[0] + 60 - now if len(sent) >= self.group_per_minute else 0.0
