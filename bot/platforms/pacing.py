"""How fast one may speak: what waits to go out, and who goes next.

Pure: monotonic time (seconds) is an argument, and whoever uses it does the
waiting.  Platforms count in windows ("30 in any second"), and so does this: no
window of that length ever holds more, whatever came before.
"""

import heapq
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import count
from typing import Protocol, runtime_checkable

SWEEP = 1000
"""After so many turns the chats that are idle are forgotten."""


class Urgency(IntEnum):
    """Who goes first: whoever asked, then what rings, then the rest."""

    ANSWER = 0
    REMINDER = 1
    REST = 2


@dataclass(frozen=True, slots=True)
class Limit:
    """At most *most* messages in any window of *seconds*."""

    most: int
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a platform allows: everywhere, in a chat with one person, in a group.

    *in_flight* is how many may be on their way at once.
    """

    everywhere: tuple[Limit, ...] = ()
    person: tuple[Limit, ...] = ()
    group: tuple[Limit, ...] = ()
    in_flight: int = 8


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast we speak, and within how many seconds the same words in a group count once."""

    limits: Limits
    again: float


@runtime_checkable
class SharesPace(Protocol):
    """A platform whose limits hold for all processes together."""

    def share(self, others: int, *, sends: bool) -> None:
        """Keep to our part beside *others* who answer; *sends*: all but answers is ours."""


UNBOUND = Pace(Limits(in_flight=64), again=0.0)
"""As fast as it goes, for measuring and for tests."""


@dataclass(slots=True)
class Window:
    """What went out lately under some limits."""

    limits: tuple[Limit, ...]
    gone: deque[float] = field(default_factory=deque)
    halted_until: float = 0.0

    def free_at(self) -> float:
        """Return from when on the next may go."""
        free = self.halted_until
        for limit in self.limits:
            if len(self.gone) >= limit.most:
                free = max(free, self.gone[-limit.most] + limit.seconds)
        return free

    def go(self, now: float) -> None:
        """Note that one goes."""
        self.gone.append(now)
        if len(self.gone) > _most(self.limits):
            self.gone.popleft()

    def hold_to(self, limits: tuple[Limit, ...], now: float) -> None:
        """Go by *limits* from *now* on; what is more than before, another may just have used."""
        more = _most(limits) - _most(self.limits)
        self.limits = limits
        self.gone.extend([now] * max(more, 0))
        while len(self.gone) > _most(limits):
            self.gone.popleft()

    def is_idle(self, now: float) -> bool:
        """Tell whether it holds nothing back, now or later."""
        longest = max((limit.seconds for limit in self.limits), default=0.0)
        return self.halted_until <= now and (not self.gone or self.gone[-1] + longest <= now)


def _most(limits: tuple[Limit, ...]) -> int:
    return max((limit.most for limit in limits), default=0)


@dataclass(order=True, slots=True)
class Turn:
    """Something that waits to go out to *chat*, or is on its way there."""

    urgency: Urgency
    number: int
    chat: str = field(compare=False)
    goes: bool = field(default=False, compare=False)
    over: bool = field(default=False, compare=False)


class Pacer:
    """What waits to go out, one at a time a chat: the most urgent first, then the oldest."""

    def __init__(self, limits: Limits, is_group: Callable[[str], bool]) -> None:
        """Hold everything to *limits*; *is_group* tells which of them a chat is under."""
        self._limits = limits
        self._is_group = is_group
        self._everywhere = Window(limits.everywhere)
        self._chats: dict[str, Window] = {}
        self._waiting: dict[str, list[Turn]] = {}
        self._busy: set[str] = set()
        self._numbers = count()

    def join(self, chat: str, urgency: Urgency) -> Turn:
        """Wait for a turn to speak in *chat*."""
        turn = Turn(urgency, next(self._numbers), chat)
        heapq.heappush(self._waiting.setdefault(chat, []), turn)
        return turn

    def leave(self, turn: Turn) -> None:
        """End *turn*: it has been sent, or waits no longer."""
        if turn.over:
            return
        turn.over = True
        if turn.goes:
            self._busy.discard(turn.chat)
            return
        waiting = self._waiting[turn.chat]
        waiting.remove(turn)
        heapq.heapify(waiting)
        if not waiting:
            del self._waiting[turn.chat]

    def next(self, now: float) -> tuple[Turn | None, float | None]:
        """Return whose turn it is at *now*, or else when to ask again.

        None and None: nobody can go before somebody joins or leaves.
        """
        free = self._everywhere.free_at()
        if not self._waiting or len(self._busy) >= self._limits.in_flight:
            return None, None
        if free > now:
            return None, free
        best, soonest = None, None
        for chat, waiting in self._waiting.items():
            if chat in self._busy:
                continue
            at = self._window(chat).free_at()
            if at > now:
                soonest = at if soonest is None else min(soonest, at)
            elif best is None or waiting[0] < best:
                best = waiting[0]
        if best is None:
            return None, soonest
        self._go(best, now)
        return best, None

    def free_at(self, chat: str) -> float:
        """Return from when on the limits let somebody speak in *chat*."""
        return max(self._everywhere.free_at(), self._window(chat).free_at())

    def share(self, everywhere: tuple[Limit, ...], now: float) -> None:
        """Let *everywhere* be what all chats together get from us, from *now* on."""
        self._everywhere.hold_to(everywhere, now)

    def halt(self, chat: str, until: float) -> None:
        """Say nothing in *chat* before *until*: the platform asked for it."""
        window = self._window(chat)
        window.halted_until = max(window.halted_until, until)

    def halt_all(self, until: float) -> None:
        """Say nothing anywhere before *until*."""
        self._everywhere.halted_until = max(self._everywhere.halted_until, until)

    def _go(self, turn: Turn, now: float) -> None:
        turn.goes = True
        waiting = self._waiting[turn.chat]
        heapq.heappop(waiting)
        if not waiting:
            del self._waiting[turn.chat]
        self._busy.add(turn.chat)
        self._everywhere.go(now)
        self._window(turn.chat).go(now)
        if turn.number % SWEEP == SWEEP - 1:
            self._chats = {
                chat: window for chat, window in self._chats.items() if not window.is_idle(now)
            }

    def _window(self, chat: str) -> Window:
        window = self._chats.get(chat)
        if window is None:
            limits = self._limits
            window = Window(limits.group if self._is_group(chat) else limits.person)
            self._chats[chat] = window
        return window
