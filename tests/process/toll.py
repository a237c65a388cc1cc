"""What kills have cost: what arrived in a mission is held against the same without a kill.

- *lost* is what did not arrive.  A broadcast or a feedback request of which
  nobody knows, and about which an organiser has been asked, is *held*.  What
  was struck by two kills, and is known to organisers as perhaps not arrived, is
  *given up*.
- *doubled* is what arrived twice: *repeated* where it does no harm.
- a message that arrived and could not be settled any more falls to the kill
  that came then.
"""

from collections import Counter
from dataclasses import dataclass, field

from bot.core.undelivered import UNSURE
from bot.store.outbox import ASKED_IN
from bot.store.values import DeliveryKind, State
from schedules.undelivered import UNDELIVERED
from tests.process.stage import Stage, ids_of

NEVER_TWICE = (DeliveryKind.BROADCAST, DeliveryKind.FEEDBACK)


@dataclass
class Toll:
    """What the kills have cost on one platform."""

    messages: int = 0
    lost: int = 0
    held: int = 0
    given_up: int = 0
    repeated: int = 0
    doubled: int = 0
    repeated_twice: int = 0
    most_a_kill: int = 0
    unasked: int = 0
    strange: int = 0

    def add(self, other):
        most = max(self.most_a_kill, other.most_a_kill)
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)
        self.most_a_kill = most


@dataclass(frozen=True)
class Expected:
    """What a mission sends that nobody kills: how often each message, and of what kind it is."""

    wanted: Counter
    kinds: dict


def expected_of(stage):
    return Expected(Counter(one.what for one in stage.arrived), Books(stage).kinds)


@dataclass
class Books:
    """What arrived in a mission, held against what became of it by the outbox."""

    stage: Stage
    kinds: dict = field(default_factory=dict)
    settled: set = field(default_factory=set)
    unknown: Counter = field(default_factory=Counter)
    unasked: Counter = field(default_factory=Counter)
    notices: set = field(default_factory=set)
    """What tells organisers what has perhaps not arrived, or asks them about it."""

    def __post_init__(self):
        rows = self.stage.rows()
        questions = {row.subject: row for row in rows if row.data.get("kind") == UNSURE}
        names = {}
        for row in rows:
            for number in ids_of(row):
                self.settled.add(number)
                names[number] = row.kind
                if row.data.get("kind") in {UNSURE, UNDELIVERED}:
                    self.notices.add(number)
            if row.state is State.UNKNOWN:
                platform = row.chat.ref.platform
                self.unknown[platform, row.kind, self._name(row.chat)] += 1
                if row.kind in NEVER_TWICE:
                    asked = questions.get(str(row.data.get(ASKED_IN)))
                    self.unasked[platform] += asked is None or asked.state is not State.SENT
        for one in self.stage.arrived:
            if one.id in names:
                self.kinds[one.what] = names[one.id]

    def _name(self, chat):
        return chat.person or chat.kind.value

    def toll(self, platform, expected):
        """Count what the kills have cost on *platform*, where *expected* is without any."""
        arrived = [one for one in self.stage.arrived if one.platform == platform]
        settled = Counter(one.what for one in arrived if one.id in self.settled)
        kinds = self.kinds | expected.kinds
        wanted = {w: n for w, n in expected.wanted.items() if w[0] == platform}
        noted = {one.what for one in arrived if one.id in self.notices}
        toll = Toll(messages=len(arrived), unasked=self.unasked[platform])
        missing, extra = Counter(), set()
        for what, count in Counter(one.what for one in arrived).items():
            if what not in wanted and what not in noted:
                toll.strange += 1
            more = count - wanted.get(what, settled[what])
            if more > 0 and kinds.get(what) in NEVER_TWICE:
                toll.doubled += more
            elif more > 0:
                extra.add(what)
                toll.repeated += more
                toll.repeated_twice += more > max(wanted.get(what, 1), 1)
        for what, count in wanted.items():
            less = count - sum(one.what == what for one in arrived)
            if less > 0:
                missing[kinds[what], what[1]] += less
        for (kind, chat), count in missing.items():
            known = min(count, self.unknown[platform, kind, chat])
            toll.lost += count - known
            if kind in NEVER_TWICE:
                toll.held += known
            else:
                toll.given_up += known
        orphans = [o.life for o in arrived if o.id not in self.settled and o.what in extra]
        toll.most_a_kill = max(Counter(orphans).values(), default=0)
        return toll
