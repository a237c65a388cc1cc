"""The copies of what asks who has seen it: to whom they went, and which say so anew."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.core.changes import CHANGES, SessionChange, change_of
from bot.core.mission import Mission
from bot.core.seeing import ALARM, Asked
from bot.store.days import day_changed
from bot.store.publishing import Told
from bot.store.seen import BROADCAST, seen_name
from bot.store.seen import CHANGES as CHANGES_SEEN
from bot.store.store import Store
from bot.store.values import Delivery, DeliveryKind

ASKED_FOR = timedelta(days=2)
"""How long what asks for Seen is looked at: it tells of rendezvous within a day, mostly."""
SAID = "said"
"""Names in a delivery's data what it has told: a `Said` as JSON."""


@dataclass(frozen=True, kw_only=True)
class Said:
    """What a notice of changes has told at the instant *at*, up to the revision *to*.

    *since* has for each session (code) the revision that those who read it
    knew.  *whom* are the participants (codes) whom it concerns there; *asks*: they
    are asked whether they have seen it.  *reminded* are the sessions whose
    reminder is part of it.
    """

    to: int
    at: datetime
    since: Mapping[str, int]
    whom: tuple[str, ...] = ()
    asks: bool = False
    reminded: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Write it."""
        return {
            "to": self.to,
            "at": self.at.isoformat(),
            "since": dict(self.since),
            "whom": list(self.whom),
            "asks": self.asks,
            "reminded": list(self.reminded),
        }

    @property
    def what(self) -> str:
        """Name it as something that can be seen."""
        return seen_name(CHANGES_SEEN, self.to)


def said_in(delivery: Delivery) -> Said | None:
    """Return what *delivery* has told of changes, None: nothing yet."""
    written = delivery.data.get(SAID)
    if written is None:
        return None
    return Said(
        to=written["to"],
        at=datetime.fromisoformat(written["at"]),
        since=written["since"],
        whom=tuple(written["whom"]),
        asks=written["asks"],
        reminded=tuple(written["reminded"]),
    )


def since_of(before: Told, changes: Iterable[SessionChange]) -> dict[str, int]:
    """Return which revision of each session those know who know *before*."""
    codes = [change.session.code for change in changes]
    return {code: before.earlier.get(code, before.revision) for code in codes}


def changes_said(store: Store, mission: str, said: Said) -> tuple[SessionChange, ...]:
    """Return the changes that were told, in order; the same for all who were told the same."""
    then = store.mission_at(mission, said.to)
    key = ("said", tuple(said.since.items()))
    if key not in then.derived:
        found = []
        for code, revision in said.since.items():
            was = store.mission_at(mission, revision).sessions_by_code.get(code)
            change = change_of(was, then.sessions_by_code.get(code))
            found += [change] if change is not None else []
        then.derived[key] = tuple(sorted(found, key=lambda one: one.session.gathers_at))
    changes: tuple[SessionChange, ...] = then.derived[key]
    return changes


def copies_said(store: Store, mission: str, now: datetime) -> tuple[tuple[Delivery, Said], ...]:
    """Return the notices that have told changes of late, or asked again whether they were seen."""
    sent = store.sent_since(mission, DeliveryKind.NOTICE, now - ASKED_FOR)
    both = ((one, said_in(one)) for one in sent)
    return tuple((one, said) for one, said in both if said is not None)


def asked(
    store: Store, mission: str, copies: Iterable[tuple[Delivery, Said]]
) -> tuple[Asked, ...]:
    """Return those of *copies* that ask whether changes were seen, as the core knows them."""
    return tuple(
        Asked(
            revision=said.to,
            at=said.at,
            whom=said.whom,
            changes=changes_said(store, mission, said),
        )
        for one, said in copies
        if said.asks and one.data.get("kind") == CHANGES
    )


def said_together(told: Iterable[Said], person: str, now: datetime) -> Said:
    """Return what tells *person* at *now* all of *told* at once, and asks whether they saw it."""
    some = tuple(told)
    since: dict[str, int] = {}
    for said in sorted(some, key=lambda one: one.to, reverse=True):
        since |= said.since
    to = max(said.to for said in some)
    return Said(to=to, at=now, since=since, whom=(person,), asks=True)


def watch(store: Store, mission: str, until: datetime) -> None:
    """Let the clock look, until then, whether what was told was seen."""
    watched = watched_until(store, mission)
    if watched is None or watched < until:
        store.set_setting(_watch_name(mission), until.isoformat())
        store.look_soon(mission)


def watched_until(store: Store, mission: str) -> datetime | None:
    """Return until when something in *mission* asks to be seen, None: nothing ever did."""
    written = store.setting(_watch_name(mission))
    return datetime.fromisoformat(written) if written else None


def _watch_name(mission: str) -> str:
    return f"watches seen:{mission}"


def is_asked(store: Store, mission: Mission, kind: str, number: int) -> bool:
    """Tell whether there is such a thing to be seen: a revision, or a broadcast that asks."""
    if kind == CHANGES_SEEN:
        return 0 < number <= store.revision(mission.code)
    broadcast = store.broadcast(number)
    return broadcast is not None and broadcast.mission == mission.code and broadcast.asks_seen


def note_changes_seen(
    store: Store, mission: Mission, revision: int, person: str, now: datetime
) -> bool:
    """Note that *person* has seen the changes of *revision*, and tell whether that is new.

    Every copy that counts them says so anew, as do the messages to organisers.
    """
    before = store.changes_seen(mission.code).get(person, 0)
    if before >= revision:
        return False
    store.note_seen(mission.code, seen_name(CHANGES_SEEN, revision), person, now)
    sent = store.sent_since(mission.code, DeliveryKind.NOTICE, now - ASKED_FOR)
    store.touch_these(one.id for one in sent if _counts(one, person, before, revision))
    day_changed(store, mission, now)
    store.look_soon(mission.code)
    return True


def _counts(delivery: Delivery, person: str, before: int, revision: int) -> bool:
    if delivery.data.get("kind") == ALARM:
        return before < delivery.data["revision"] <= revision and person in delivery.data["whom"]
    said = said_in(delivery)
    return said is not None and said.asks and before < said.to <= revision and person in said.whom


def note_broadcast_seen(
    store: Store, mission: Mission, number: int, person: str, now: datetime
) -> bool:
    """Note that *person* has seen a broadcast, and tell whether that is new."""
    if not store.note_seen(mission.code, seen_name(BROADCAST, number), person, now):
        return False
    store.touch(DeliveryKind.BROADCAST, mission.code, str(number))
    sent = store.deliveries(mission.code, DeliveryKind.BROADCAST, str(number))
    for notice in {one.data.get("reports_to") for one in sent} - {None}:
        store.touch(DeliveryKind.NOTICE, mission.code, str(notice))
    day_changed(store, mission, now)
    return True
