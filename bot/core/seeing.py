"""When those who have not seen a change are written to, and when organisers hear of it.

What asks for Seen is a notice of changes to a rendezvous within 24 hours, or one
for which an organiser has asked.  Half an hour later (ten minutes, where the
rendezvous is within two hours) whoever has not pressed it gets one direct
message.  A change within two hours then becomes the organisers' matter: ten
minutes after that message, and at the latest half an hour before the rendezvous.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.agenda.due import Audience
from bot.core.changes import SessionChange, seen_by
from bot.core.chat import ChatKind
from bot.core.concerned import by_changes
from bot.core.holding import helps_until, notice_may_go
from bot.core.mission import Mission, Role

NUDGE = "nudge"
"""The kind of the notice that asks one person directly whether they have seen a change."""
STILL_HOLDS = "still holds"
"""The kind of the notice that tells somebody who was not there what has changed meanwhile."""
ALARM = "unseen"
"""The kind of the notice that tells organisers who has not seen an urgent change.

Its *data* is ``{"revision": number, "whom": [codes]}``.
"""
PATIENCE = timedelta(minutes=30)
"""How long after a notice those who have not seen it are written to."""
LITTLE_PATIENCE = timedelta(minutes=10)
"""The same where the rendezvous is `NEAR`, and how long after that organisers hear of it."""
NEAR = timedelta(hours=2)
LAST_CALL = timedelta(minutes=30)
"""How long before the rendezvous organisers hear of it at the latest."""

Codes = tuple[str, ...]
Changes = tuple[SessionChange, ...]


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A copy of a notice that asks for Seen: told at the instant *at*, in a *revision*.

    *whom* are the participants (codes) that its *changes* concern in that chat.
    """

    revision: int
    at: datetime
    whom: Codes
    changes: Changes


@dataclass(frozen=True, kw_only=True)
class Nudge:
    """A direct message that *person* (a code) gets at *at*, about what they have not seen."""

    at: datetime
    person: str
    revision: int
    changes: Changes


@dataclass(frozen=True, kw_only=True)
class Alarm:
    """What organisers hear at *at*: these *people* have not seen an urgent change."""

    at: datetime
    revision: int
    people: Codes


def asked_in(
    mission: Mission, audience: Audience, own_chats: frozenset[str], changes: Changes
) -> Codes:
    """Return the participants (codes) whom *changes* concern in a chat; organisers do not count.

    *own_chats* are the groups that are told in a chat of their own.
    """
    people = mission.people_by_code
    codes = (
        (audience.person,)
        if audience.kind is ChatKind.DIRECT
        else by_changes(mission, audience, own_chats, changes)
    )
    return tuple(
        code for code in codes if code in people and people[code].role is Role.PARTICIPANT
    )


def nearest(changes: Iterable[SessionChange], at: datetime) -> datetime | None:
    """Return the first changed rendezvous, old or new, that is not past at *at*."""
    ahead = (gathers for change in changes for gathers in change.rendezvous if gathers >= at)
    return min(ahead, default=None)


def is_near(changes: Iterable[SessionChange], at: datetime) -> bool:
    """Tell whether people gather so soon that whoever has not seen it is worth a ring.

    *at* is when they were told: what was not urgent then is not by having waited.
    The notice has rung already, and a day has many changes.
    """
    near = nearest(changes, at)
    return near is not None and near - at <= NEAR


def nudge_key(mission: Mission, revision: int, person: str) -> str:
    """Name what *person* (a code) is written to directly about the changes of a revision, once."""
    return f"notice:nudge:{mission.code}:{revision}:{person}"


def nudged_from(changes: Changes, told_at: datetime) -> datetime | None:
    """Return from when on those who have not seen *changes*, told at *told_at*, are written to.

    Where little time is left it is half of it; None: it would help nobody.
    """
    near = nearest(changes, told_at)
    wait = PATIENCE
    if near is not None and near - told_at <= NEAR:
        wait = min(LITTLE_PATIENCE, (near - told_at) / 2)
    at = told_at + wait
    return at if at < helps_until(changes, told_at) else None


def alarmed_at(changes: Changes, told_at: datetime) -> datetime | None:
    """Return when organisers hear who has not seen *changes*; None: they are not urgent."""
    near, first = nearest(changes, told_at), nudged_from(changes, told_at)
    if near is None or first is None or near - told_at > NEAR:
        return None
    return max(first, min(first + LITTLE_PATIENCE, near - LAST_CALL))


def follow_ups(
    mission: Mission, copies: Iterable[Asked], seen: Mapping[str, int]
) -> tuple[tuple[Nudge, ...], tuple[Alarm, ...]]:
    """Return who is written to, and what organisers hear, in the order of instants.

    *seen* has the last revision whose changes each person (code) has seen: they
    know those before, too.  What was done already is the caller's to know.
    """
    nudges: list[Nudge] = []
    urgent: dict[int, list[tuple[datetime, str]]] = {}
    for revision, told in _by_revision(copies).items():
        known: dict[tuple[frozenset[str], datetime], tuple[datetime | None, ...]] = {}
        for person, (told_at, changes) in told.items():
            member = mission.people_by_code.get(person)
            if member is None or seen.get(person, 0) >= revision:
                continue
            groups = frozenset(member.groups)
            own = _theirs(changes, member.groups)
            if not own:
                continue
            if (groups, told_at) not in known:
                known[groups, told_at] = _instants(mission, own, told_at)
            nudged, alarmed = known[groups, told_at]
            if nudged is not None:
                nudge = Nudge(at=nudged, person=person, revision=revision, changes=own)
                nudges.append(nudge)
            if alarmed is not None:
                urgent.setdefault(revision, []).append((alarmed, person))
    alarms = [
        Alarm(at=min(at for at, _ in some), revision=revision, people=tuple(p for _, p in some))
        for revision, some in urgent.items()
    ]
    return (
        tuple(sorted(nudges, key=lambda one: (one.at, one.revision, one.person))),
        tuple(sorted(alarms, key=lambda one: (one.at, one.revision))),
    )


def _by_revision(copies: Iterable[Asked]) -> dict[int, dict[str, tuple[datetime, Changes]]]:
    """Return for each revision who was told first when, and what."""
    told: dict[int, dict[str, tuple[datetime, Changes]]] = {}
    for copy in sorted(copies, key=lambda one: one.at):
        for person in copy.whom:
            told.setdefault(copy.revision, {}).setdefault(person, (copy.at, copy.changes))
    return told


def _theirs(changes: Sequence[SessionChange], groups: Codes) -> Changes:
    """Return *changes* as somebody of *groups* sees them."""
    seen = (seen_by(change, groups) for change in changes)
    return tuple(change for change in seen if change is not None and change.matters)


def _instants(
    mission: Mission, changes: Changes, told_at: datetime
) -> tuple[datetime | None, datetime | None]:
    """Return when somebody is written to, as soon as that may be, and when organisers are."""
    first = nudged_from(changes, told_at)
    if first is None:
        return None, None
    reader = Audience(chat="", kind=ChatKind.DIRECT, language="")
    nudged = notice_may_go(mission, reader, changes, first)
    helps = nudged < helps_until(changes, told_at)
    return nudged if helps else None, alarmed_at(changes, told_at)
