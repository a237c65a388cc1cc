"""What Prometheus is told: counted where it happens, and looked up when somebody asks.

Every figure stands in a registry of this process's own `Metrics`.  Labels are
taken from fixed sets (platforms, kinds, reasons, outcomes): no name, no chat
and no mission is among them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from importlib.metadata import version

from prometheus_client import (
    CollectorRegistry,
    Counter,
    GCCollector,
    Histogram,
    PlatformCollector,
    ProcessCollector,
)
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import choose_encoder
from prometheus_client.registry import Collector

from bot.core.chat import Inbound
from bot.outages import DATABASE, Outages
from bot.store.overview import Figures
from bot.store.values import State
from schedules.observing import Reason

VERSION = version("fanion")
LATE = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 120, 300, 900, 3600, 14400)
"""Seconds; two minutes are what the programme calls late."""
TICKS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)
ANSWERS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
ANSWERED, SILENT, LOST = "answered", "silent", "lost"
"""What becomes of what somebody said: nothing is said where it was not meant for us, and it is
lost where handling it failed or the answer did not arrive."""


@dataclass(frozen=True, kw_only=True)
class Now:
    """What is looked up when somebody asks; *figures* None: the database does not answer.

    *ticked_at* is the machine's time, None before the first look at what is due.
    """

    at: datetime
    figures: Figures | None = None
    platforms: tuple[str, ...] = ()
    ready: bool = False
    sending: Mapping[str, int] = field(default_factory=dict)
    ticked_at: datetime | None = None
    tick_took: float = 0.0
    waits: int = 0
    waited: float = 0.0


@dataclass
class Metrics:
    """Counts for Prometheus; an `Observer` of deliveries among others."""

    outages: Outages
    registry: CollectorRegistry = field(default_factory=CollectorRegistry)

    def __post_init__(self) -> None:
        """Put every figure into the registry."""
        ours = self.registry
        per_kind = ("platform", "kind")
        self._due = Counter(
            "fanion_deliveries_due", "Messages whose time has come.", per_kind, registry=ours
        )
        self._sent = Counter(
            "fanion_deliveries_sent", "Messages that arrived.", per_kind, registry=ours
        )
        self._edited = Counter(
            "fanion_deliveries_edited",
            "Messages that were said anew in their place.",
            ("platform",),
            registry=ours,
        )
        self._late = Histogram(
            "fanion_delivery_late_seconds",
            "Seconds from when a message was due to when it was handed to the socket.",
            per_kind,
            buckets=LATE,
            registry=ours,
        )
        self._failed = Counter(
            "fanion_deliveries_failed",
            "Messages that failed, or of which nobody knows whether they arrived, by reason.",
            (*per_kind, "reason"),
            registry=ours,
        )
        self._expired = Counter(
            "fanion_deliveries_expired",
            "Messages that helped nobody any more when they could go.",
            per_kind,
            registry=ours,
        )
        self._attempts = Counter(
            "fanion_attempts_failed",
            "Attempts to send that failed, by reason; most are made again.",
            ("platform", "reason"),
            registry=ours,
        )
        self._ticks = Histogram(
            "fanion_tick_duration_seconds",
            "How long looking at what is due took.",
            buckets=TICKS,
            registry=ours,
        )
        self._ticks_failed = Counter(
            "fanion_ticks_failed", "Looks at what is due that failed.", registry=ours
        )
        self._inbound = Counter(
            "fanion_inbound",
            "What people said or pressed: answered, left alone (silent), or lost.",
            ("platform", "kind", "outcome"),
            registry=ours,
        )
        self._answers = Histogram(
            "fanion_answer_duration_seconds",
            "Seconds from when somebody was heard to when the answer had arrived.",
            ("platform",),
            buckets=ANSWERS,
            registry=ours,
        )
        ProcessCollector(registry=ours)
        PlatformCollector(registry=ours)
        GCCollector(registry=ours)

    # ---- deliveries: what an `Observer` does -----------------------------------------------

    def came_due(self, platform: str, kind: str) -> None:
        """Count a message whose time has come."""
        self._due.labels(platform, kind).inc()

    def sent(self, platform: str, kind: str, late: float) -> None:
        """Count a message that arrived, *late* seconds after it was due."""
        self._sent.labels(platform, kind).inc()
        self._late.labels(platform, kind).observe(max(late, 0.0))

    def edited(self, platform: str) -> None:
        """Count a message that was said anew in its place."""
        self._edited.labels(platform).inc()

    def not_sent(self, platform: str, kind: str, state: State, reason: str) -> None:
        """Count a message that is given up: failed, expired, or unknown."""
        if state is State.EXPIRED:
            self._expired.labels(platform, kind).inc()
        else:
            self._failed.labels(platform, kind, reason).inc()

    def refused(self, platform: str, reason: Reason) -> None:
        """Count an attempt that failed."""
        self._attempts.labels(platform, reason).inc()

    def ticked(self, seconds: float) -> None:
        """Note that the clockwork has looked what is due, which took *seconds*."""
        self._ticks.observe(seconds)

    def tick_failed(self) -> None:
        """Count a look at what is due that failed."""
        self._ticks_failed.inc()

    # ---- what people say -------------------------------------------------------------------

    def heard(self, inbound: Inbound, outcome: str, seconds: float) -> None:
        """Count something that somebody said or pressed, and what became of it."""
        platform = inbound.chat.platform
        self._inbound.labels(platform, type(inbound).__name__.lower(), outcome).inc()
        if outcome == ANSWERED:
            self._answers.labels(platform).observe(seconds)

    # ---- telling ---------------------------------------------------------------------------

    def written(self, now: Now, accept: str = "") -> tuple[str, bytes]:
        """Return the media type and the text of all figures, as *accept* wants them."""
        encode, media_type = choose_encoder(accept)
        return media_type, encode(_Together(self.registry, lambda: self._looked_up(now)))

    def _looked_up(self, now: Now) -> Iterator[Metric]:
        yield _gauge("fanion_info", "Which Fanion this is.", ("version",), [((VERSION,), 1)])
        yield _one("fanion_ready", "Whether this process takes work.", float(now.ready))
        yield from _ticks(now)
        yield from self._out_of_order(now)
        waits = CounterMetricFamily(
            "fanion_database_busy", "How often this process waited for others to write."
        )
        waits.add_metric((), now.waits)
        yield waits
        waited = CounterMetricFamily(
            "fanion_database_busy_seconds", "How long this process waited for others to write."
        )
        waited.add_metric((), now.waited)
        yield waited
        yield _gauge(
            "fanion_queue_sending",
            "Messages on their way.",
            ("platform",),
            [((name,), count) for name, count in now.sending.items()],
        )
        if now.figures is not None:
            yield from _queue(now.figures, now)

    def _out_of_order(self, now: Now) -> Iterator[Metric]:
        lost = {one.what: one for one in self.outages.current()}
        yield _gauge(
            "fanion_platform_up",
            "Whether a platform can be reached (1) or is away (0).",
            ("platform",),
            [((name,), float(name not in lost)) for name in now.platforms],
        )
        up = now.figures is not None and DATABASE not in lost
        yield _one("fanion_database_up", "Whether the database answers.", float(up))
        yield _gauge(
            "fanion_outage_since_timestamp_seconds",
            "Since when a platform, the database or the clockwork is out of order.",
            ("what",),
            [((one.what,), one.since.timestamp()) for one in lost.values()],
        )


@dataclass(frozen=True)
class _Together:
    """What was counted, and what was looked up for this one answer."""

    counted: Collector
    looked_up: Callable[[], Iterable[Metric]]

    def collect(self) -> Iterator[Metric]:
        """Give all of it."""
        yield from self.counted.collect()
        yield from self.looked_up()


def _gauge(
    name: str,
    words: str,
    labels: tuple[str, ...],
    values: Iterable[tuple[Sequence[str], float]],
) -> Metric:
    gauge = GaugeMetricFamily(name, words, labels=labels)
    for named, value in values:
        gauge.add_metric(named, value)
    return gauge


def _one(name: str, words: str, value: float) -> Metric:
    return _gauge(name, words, (), [((), value)])


def _ticks(now: Now) -> Iterator[Metric]:
    if now.ticked_at is None:
        return
    yield _one(
        "fanion_last_tick_timestamp_seconds",
        "When this process last looked what is due.",
        now.ticked_at.timestamp(),
    )
    yield _one("fanion_last_tick_duration_seconds", "How long that took.", now.tick_took)


def _queue(figures: Figures, now: Now) -> Iterator[Metric]:
    per_kind = ("platform", "kind")
    oldest = {(name,): now.at for name in now.platforms} | dict(figures.oldest)
    yield _gauge(
        "fanion_queue_waiting",
        "Messages that are due and not sent.",
        per_kind,
        figures.waiting.items(),
    )
    yield _gauge(
        "fanion_queue_ahead",
        "Messages that wait for a later instant.",
        per_kind,
        figures.ahead.items(),
    )
    yield _gauge(
        "fanion_queue_edits",
        "Sent messages that are out of date.",
        ("platform",),
        figures.edits.items(),
    )
    yield _gauge(
        "fanion_queue_oldest_seconds",
        "For how long the message that waits longest has been due.",
        ("platform",),
        [(one, max((now.at - due).total_seconds(), 0.0)) for one, due in oldest.items()],
    )
    yield _gauge(
        "fanion_tasks_unfinished",
        "What takes long, such as reading a file: waits, or is being done.",
        ("kind",),
        figures.tasks.items(),
    )
    yield _one("fanion_missions", "Missions in the database.", figures.missions)
    yield _gauge(
        "fanion_chats", "Chats that can be reached.", ("platform",), figures.chats.items()
    )
