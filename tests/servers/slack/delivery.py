"""What is on its way to the app: sent, acknowledged or not, and sent again.

Events come up to three times more: at once, after a minute and after five; what somebody waits
for comes once. https://docs.slack.dev/apis/events-api/#retries
"""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from tests.servers.slack.accounts import Wire
from tests.servers.slack.clock import Clock, Timer
from tests.servers.slack.faults import DELIVERY, Fault, Faults, shuffled
from tests.servers.slack.interactions import Interaction

ACK_SECONDS = 3.0
PAUSES = (0.0, 60.0, 300.0)
"""Seconds before each of the retries."""
EVENT = "events_api"
KINDS = {"slash_command": "slash_commands"}
"""How Socket Mode calls what is neither an event nor `interactive`."""


@dataclass(eq=False)
class Sending:
    """One payload on its way. `attempt` counts from 0; `reason` is why it comes again."""

    kind: str
    body: Wire
    interaction: Interaction | None = None
    attempt: int = 0
    reason: str = ""
    fault: Fault | None = None
    timer: Timer | None = None
    settled: bool = False
    since: float = 0.0

    @property
    def is_event(self) -> bool:
        return self.kind == EVENT


class Carrier(Protocol):
    """Whoever brings payloads to the app."""

    def carry(self, sending: Sending) -> None:
        """Bring it there, and tell the delivery how that went."""

    async def close(self) -> None: ...


@dataclass
class Delivery:
    """Hand out what happens, in order, and see that it arrives."""

    clock: Clock
    faults: Faults
    answered: Callable[[Interaction, Any], None]
    carrier: Carrier | None = None
    keep: bool = True
    sent: list[Sending] = field(default_factory=list)
    """Everything that was handed to the carrier, retries too."""
    dropped: list[Sending] = field(default_factory=list)
    """Events that nobody acknowledged, after the last retry."""
    gone: deque[Sending] = field(default_factory=lambda: deque(maxlen=100))
    timed: Callable[[], float] | None = None
    """A clock to measure acknowledgements with, where somebody measures."""
    acks: list[float] = field(default_factory=list)
    """Seconds from each payload's sending to its acknowledgement, where it is `timed`."""
    _waiting: list[Sending] = field(default_factory=list)
    _open: set[Sending] = field(default_factory=set)
    _flushing: bool = False

    @property
    def pending(self) -> int:
        """How many payloads wait for the app to acknowledge them, or to be sent again."""
        return len(self._waiting) + len(self._open)

    def put(self, kind: str, body: Wire, interaction: Interaction | None = None) -> None:
        self._waiting.append(Sending(kind, body, interaction))
        if not self._flushing:
            self._flushing = True
            asyncio.get_running_loop().call_soon(self._flush)

    def _flush(self) -> None:
        self._flushing = False
        batch, self._waiting = self._waiting, []
        fault = self.faults.take(DELIVERY) if batch and self.faults else None
        whole = fault and fault.how in {"twice", "backwards", "again"}
        seen: set[int] = set()
        for one in shuffled(fault if whole else None, batch, list(self.gone)):
            again = id(one) in seen or one in self.gone
            seen.add(id(one))
            sending = Sending(one.kind, one.body, one.interaction) if again else one
            if fault and not whole:
                sending.fault, fault = fault, None
            self._send(sending)

    def _send(self, sending: Sending) -> None:
        self._open.add(sending)
        if self.timed:
            sending.since = self.timed()
        if self.keep:
            self.sent.append(sending)
        if self.carrier is None:
            self.failed(sending, "connection_failed")
        else:
            self.carrier.carry(sending)

    # ---- how it went, as the carrier tells ----------------------------------------------------

    def watch(self, sending: Sending, late: Callable[[], None]) -> None:
        """Give the app three seconds from now."""
        sending.timer = self.clock.later(ACK_SECONDS, late)

    def acknowledged(self, sending: Sending, answer: Any = None) -> None:
        if not self._settle(sending):
            return
        if self.timed:
            self.acks.append(self.timed() - sending.since)
        self.gone.append(sending)
        if sending.interaction:
            self.answered(sending.interaction, answer)

    def failed(self, sending: Sending, reason: str, *, again: bool = True) -> None:
        """Send an event again when it is time; tell the person who waits."""
        if not self._settle(sending):
            return
        if not sending.is_event:
            if sending.interaction:
                sending.interaction.failed = reason
            return
        if not again or sending.attempt >= len(PAUSES):
            self.dropped.append(sending)
            return
        more = Sending(sending.kind, sending.body, None, sending.attempt + 1, reason)
        pause = PAUSES[sending.attempt]
        if pause:
            self._open.add(more)
            self.clock.later(pause, lambda: self._send(more))
        else:
            self._send(more)

    def _settle(self, sending: Sending) -> bool:
        if sending.settled:
            return False
        sending.settled = True
        self._open.discard(sending)
        if sending.timer:
            sending.timer.cancel()
        return True
