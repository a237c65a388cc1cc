"""How much Slack takes: about a message a second in a channel, and little reading.

https://docs.slack.dev/apis/web-api/rate-limits
"""

import math
from collections import deque
from dataclasses import dataclass, field

from tests.servers.slack.clock import Clock
from tests.servers.slack.refusals import rate_limited

POSTING = frozenset({"chat.postMessage"})
READING = frozenset({"conversations.history", "conversations.replies"})
TIERS = {
    "chat.postEphemeral": 100,
    "chat.update": 50,
    "chat.delete": 50,
    "views.publish": 100,
    "users.info": 100,
}
"""Calls a minute and workspace, as the pages of the methods say."""


@dataclass
class Limits:
    """Refuse what is too much.

    `burst`: messages that a channel takes at once before it is one a second; `reading`: calls a
    minute that read a conversation (1 for apps sold outside the Marketplace), and None for
    apps of one's own.
    """

    per_second: float = 1
    burst: int = 3
    reading: int | None = None
    tiers: dict[str, int] = field(default_factory=lambda: dict(TIERS))
    refused: int = 0
    _levels: dict[object, tuple[float, float]] = field(default_factory=dict)
    _calls: dict[object, deque[float]] = field(default_factory=dict)

    def spend(self, clock: Clock, team: str, method: str, channel: object) -> None:
        """Count one call, or refuse it with the seconds to wait."""
        now = clock.seconds()
        wait = 0.0
        if method in POSTING:
            wait = self._drop((team, channel), now)
        elif method in READING and self.reading is not None:
            wait = self._window((team, method), self.reading, now)
        elif method in self.tiers:
            wait = self._window((team, method), self.tiers[method], now)
        if wait > 0:
            self.refused += 1
            raise rate_limited(max(1, math.ceil(wait)))

    def _drop(self, key: object, now: float) -> float:
        level, seen = self._levels.get(key, (float(self.burst), now))
        level = min(float(self.burst), level + (now - seen) * self.per_second)
        if level < 1:
            self._levels[key] = (level, now)
            return (1 - level) / self.per_second
        self._levels[key] = (level - 1, now)
        return 0.0

    def _window(self, key: object, most: int, now: float) -> float:
        made = self._calls.setdefault(key, deque())
        while made and made[0] <= now - 60:
            made.popleft()
        if len(made) >= most:
            return made[0] + 60 - now
        made.append(now)
        return 0.0
