"""What waits for one bot: the queue that getUpdates reads and the webhook is fed from."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Update = dict[str, Any]

ONLY_WHEN_NAMED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
KEPT = 24 * 3600
"""Seconds that Telegram keeps what nobody fetched."""


@dataclass
class Updates:
    """Keep updates in order until they are confirmed by a higher offset."""

    now: Callable[[], int]
    next_id: int = 700_000_001
    allowed: list[str] = field(default_factory=list)
    pending: deque[tuple[int, Update]] = field(default_factory=deque)
    gone: deque[Update] = field(default_factory=lambda: deque(maxlen=100))
    told: Callable[[], None] | None = None
    """Whoever carries updates to a webhook, while there is one."""

    _waiting: asyncio.Future[None] | None = None

    @property
    def awaited(self) -> bool:
        """Whether a getUpdates call waits for the next one."""
        return self._waiting is not None

    def takes(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in ONLY_WHEN_NAMED

    def add(self, kind: str, what: dict[str, Any]) -> Update | None:
        """Queue an update if the bot asked for its kind."""
        if not self.takes(kind):
            return None
        update = {"update_id": self.next_id, kind: what}
        self.next_id += 1
        self.put(update)
        return update

    def put(self, update: Update) -> None:
        """Queue an update as it is, once more if need be."""
        self.pending.append((self.now(), update))
        self.wake()
        if self.told:
            self.told()

    def confirm(self, offset: int) -> None:
        """Forget what is below `offset`; a negative one keeps only the last so many."""
        if offset < 0:
            while len(self.pending) > -offset:
                self._forget()
        while self.pending and offset > 0 and self.pending[0][1]["update_id"] < offset:
            self._forget()
        oldest = self.now() - KEPT
        while self.pending and self.pending[0][0] < oldest:
            self.pending.popleft()

    def first(self, limit: int) -> list[Update]:
        if len(self.pending) <= limit:
            return [update for _, update in self.pending]
        return [self.pending[n][1] for n in range(limit)]

    def wake(self) -> None:
        if self._waiting and not self._waiting.done():
            self._waiting.set_result(None)

    def interrupt(self, reason: Exception) -> None:
        """End the getUpdates call that is waiting, if one is."""
        if self._waiting and not self._waiting.done():
            self._waiting.set_exception(reason)

    async def wait(self, seconds: float) -> None:
        """Wait for the next update, at most so long; raise what interrupts."""
        waiting = self._waiting = asyncio.get_running_loop().create_future()
        timer = asyncio.get_running_loop().call_later(seconds, self.wake)
        try:
            await waiting
        finally:
            timer.cancel()
            if self._waiting is waiting:
                self._waiting = None

    def _forget(self) -> None:
        self.gone.append(self.pending.popleft()[1])
