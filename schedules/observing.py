"""What is seen of deliveries from outside: one line of the log each, and what is counted.

Neither has a word of a message, a name or a token in it.
"""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from bot.clock import monotonic
from bot.core.chat import DeliveryError
from bot.outages import CLOCKWORK, DATABASE, HEARING, Outages
from bot.store.outages import out_of_order
from bot.store.overview import told_as
from bot.store.values import Delivery, State

logger = logging.getLogger("schedules.delivery")

TICK = "tick"
"""The side of the database and the clockwork on which we look what is due."""
SENDING = "sending"
"""The side of a platform on which we tell it things."""


class Reason(StrEnum):
    """Why something was not sent; no other word is ever counted."""

    REFUSED = "refused"
    GONE = "gone"
    MOVED = "moved"
    TOO_FAST = "too_fast"
    NO_ANSWER = "no_answer"
    UNREACHABLE = "unreachable"
    BROKE = "broke"
    INTERRUPTED = "interrupted"
    UNREADABLE = "unreadable"
    """The platform never heard of it: it could not be put into words."""


AWAY = frozenset({Reason.NO_ANSWER, Reason.UNREACHABLE, Reason.BROKE})
"""It is no matter of one chat: the platform is away."""


class BrokenError(DeliveryError):
    """Our own side of a platform broke; the message may have arrived."""

    def __init__(self, error: Exception) -> None:
        """Keep *error* for the log; its text may have anything in it."""
        super().__init__(type(error).__name__, ambiguous=True)
        self.error = error


class InterruptedDeliveryError(DeliveryError):
    """The service stopped while it was being sent."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__("interrupted", ambiguous=True)


class Observer(Protocol):
    """Counts; called where something happens, so it has to be quick."""

    def came_due(self, platform: str, kind: str) -> None:
        """Count a message whose time has come."""

    def sent(self, platform: str, kind: str, late: float) -> None:
        """Count a message that arrived, *late* seconds after it was due."""

    def edited(self, platform: str) -> None:
        """Count a message that was said anew in its place."""

    def not_sent(self, platform: str, kind: str, state: State, reason: str) -> None:
        """Count a message that is given up: failed, expired, or unknown."""

    def refused(self, platform: str, reason: Reason) -> None:
        """Count an attempt that failed."""

    def ticked(self, seconds: float) -> None:
        """Note that the clockwork has looked what is due, which took *seconds*."""

    def tick_failed(self) -> None:
        """Count a look at what is due that failed."""


class Unobserved:
    """Counts nothing."""

    def came_due(self, platform: str, kind: str) -> None:
        """Do nothing."""

    def sent(self, platform: str, kind: str, late: float) -> None:
        """Do nothing."""

    def edited(self, platform: str) -> None:
        """Do nothing."""

    def not_sent(self, platform: str, kind: str, state: State, reason: str) -> None:
        """Do nothing."""

    def refused(self, platform: str, reason: Reason) -> None:
        """Do nothing."""

    def ticked(self, seconds: float) -> None:
        """Do nothing."""

    def tick_failed(self) -> None:
        """Do nothing."""


@dataclass(frozen=True)
class Ticked:
    """A look at what is due: when it ended (monotonic seconds), and how long it took."""

    at: float
    took: float


class Watch:
    """Writes what becomes of deliveries into the log, and has it counted.

    *tick* is the last look at what is due; *awake_at* is when the clockwork was
    last awake (monotonic seconds), though another process may do the looking.
    """

    def __init__(self, observer: Observer | None = None, outages: Outages | None = None) -> None:
        """Let *observer* count; *outages* knows what is out of order."""
        self.observer: Observer = observer or Unobserved()
        self._outages = outages or Outages()
        self.tick: Ticked | None = None
        self.awake_at: float | None = None
        self.stands_by = False

    # ---- deliveries ------------------------------------------------------------------------

    def claimed(self, deliveries: Iterable[Delivery]) -> None:
        """Count those that have just come due."""
        for one in deliveries:
            if not (one.message or one.attempts or one.repeats):
                self.observer.came_due(one.chat.ref.platform, kind_of(one))

    def arrived(self, delivery: Delivery, late: float) -> None:
        """Note that *delivery* arrived, or was said anew in its place."""
        platform = delivery.chat.ref.platform
        self._outages.end(platform, side=SENDING)
        if delivery.message:
            self.observer.edited(platform)
            self._line(logging.INFO, delivery, "edited")
        else:
            self.observer.sent(platform, kind_of(delivery), late)
            self._line(logging.INFO, delivery, State.SENT, late=late)

    def tried(self, delivery: Delivery, error: DeliveryError, seconds: float) -> None:
        """Note an attempt that failed, and is made again in so many *seconds*.

        While the platform is away, that is said once and not of each message.
        """
        reason = self._refused(delivery, error)
        known = reason in AWAY or delivery.attempts > 0
        level = logging.DEBUG if known else logging.WARNING
        self._line(level, delivery, f"again in {seconds:.0f} s", reason=reason, words=str(error))

    def given_up(self, delivery: Delivery, error: DeliveryError, state: State) -> None:
        """Note that *delivery* is not tried again, or its edit is not."""
        reason = self._refused(delivery, error)
        if not delivery.message:
            self.observer.not_sent(delivery.chat.ref.platform, kind_of(delivery), state, reason)
        self._line(logging.WARNING, delivery, state, reason=reason, words=str(error))

    def is_away(self, platform: str) -> bool:
        """Tell whether *platform* could not be told something, and nothing since."""
        return self._outages.of(platform, side=SENDING) is not None

    def when_heard_again(self, platform: str, call: Callable[[], None]) -> None:
        """Call *call* whenever *platform* is heard again, which had not been."""
        self._outages.when_over(platform, HEARING, call)

    def rests(self, platform: str, because: str) -> None:
        """Note why nobody tells *platform* anything for now, so that nobody knows how it is."""
        self._outages.end(platform, side=SENDING, because=because)

    def expired(self, delivery: Delivery) -> None:
        """Note that *delivery* helps nobody any more, or has nothing left to say."""
        state = State.EXPIRED
        self.observer.not_sent(delivery.chat.ref.platform, kind_of(delivery), state, "")
        self._line(logging.INFO, delivery, state)

    def unreadable(self, delivery: Delivery, error: Exception) -> None:
        """Note that *delivery* cannot be put into words."""
        reason, platform = Reason.UNREADABLE, delivery.chat.ref.platform
        self.observer.not_sent(platform, kind_of(delivery), State.FAILED, reason)
        self._line(
            logging.ERROR, delivery, State.FAILED, reason=reason, words="cannot be rendered",
            error=error,
        )  # fmt: skip

    def _refused(self, delivery: Delivery, error: DeliveryError) -> Reason:
        reason, platform = reason_of(error), delivery.chat.ref.platform
        self.observer.refused(platform, reason)
        if reason in AWAY:
            self._outages.begin(
                platform,
                f"messages wait: {error}",
                side=SENDING,
                error=error.error if isinstance(error, BrokenError) else None,
            )
        return reason

    def _line(  # noqa: PLR0913 - a line has as many facts
        self,
        level: int,
        delivery: Delivery,
        state: str,
        *,
        late: float | None = None,
        reason: str = "",
        words: str = "",
        error: Exception | None = None,
    ) -> None:
        """Write the line of *delivery*; as JSON it has these fields."""
        if not logger.isEnabledFor(level):
            return
        platform, kind = delivery.chat.ref.platform, kind_of(delivery)
        attempts = delivery.attempts + (0 if delivery.message else 1)
        what = " ".join(delivery.keys) or f"{delivery.kind}:{delivery.subject}"
        parts = [f"{kind} on {platform}", f"chat {delivery.chat.id}"]
        parts += [f"{late:.1f} s late"] if late is not None else []
        parts += [f"attempt {attempts}"] if attempts > 1 else []
        fields = {
            "delivery": delivery.key,
            "keys": list(delivery.keys) or [what],
            "state": str(state),
            "mission": delivery.mission,
            "platform": platform,
            "chat": delivery.chat.id,
            "kind": kind,
            "late": round(late, 3) if late is not None else None,
            "attempts": attempts,
            "reason": str(reason),
        }
        said = f"{delivery.key} {state}: {', '.join(parts)}, {what}"
        said += f": {words}" if words else ""
        logger.log(level, "%s", said, extra={"fields": fields}, exc_info=error)

    # ---- the clockwork ---------------------------------------------------------------------

    def ticked(self, seconds: float) -> None:
        """Note that the clockwork has just looked what is due, which took *seconds*."""
        self.awake_at, self.stands_by = monotonic(), False
        self.tick = Ticked(self.awake_at, seconds)
        self.observer.ticked(seconds)
        self.works(TICK)

    def stood_by(self) -> None:
        """Note that the clockwork is awake, and that another process looks what is due."""
        self.awake_at, self.stands_by = monotonic(), True
        self.works(TICK)

    def tick_failed(self, error: Exception) -> None:
        """Note that looking at what is due failed."""
        self.observer.tick_failed()
        self.failed(error, "the tick failed", TICK)

    # ---- what they depend on ---------------------------------------------------------------

    def failed(self, error: Exception, doing: str, side: str) -> None:
        """Note that *doing* something failed: the database's fault, or ours.

        It is said once for as long as it lasts.
        """
        words = out_of_order(error)
        if words:
            self._outages.begin(DATABASE, f"{words} ({doing})", side=side)
        else:
            words = f"{doing}: {type(error).__name__}"
            self._outages.begin(CLOCKWORK, words, side=side, error=error)

    def works(self, side: str) -> None:
        """Note that what failed on this *side* works."""
        for what in (DATABASE, CLOCKWORK):
            self._outages.end(what, side=side)


def kind_of(delivery: Delivery) -> str:
    """Name what *delivery* is: a reminder, a digest, a broadcast, and so on."""
    return told_as(delivery.kind.value, delivery.data.get("kind"))


def reason_of(error: DeliveryError) -> Reason:  # noqa: PLR0911 - one for each kind
    """Tell which kind of failure *error* is."""
    if error.moved_to:
        return Reason.MOVED
    if error.gone:
        return Reason.GONE
    if error.permanent:
        return Reason.REFUSED
    if error.retry_after is not None:
        return Reason.TOO_FAST
    if isinstance(error, BrokenError):
        return Reason.BROKE
    if isinstance(error, InterruptedDeliveryError):
        return Reason.INTERRUPTED
    return Reason.NO_ANSWER if error.ambiguous else Reason.UNREACHABLE
