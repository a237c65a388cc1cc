"""When the programme has changed: tells each chat what it does not know yet, as soon as it may."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from bot.core.agenda import agenda
from bot.core.agenda.due import Audience, DueKind, Occurrence, own_chats
from bot.core.changes import CHANGES, SessionChange
from bot.core.chat import BoundChat
from bot.core.holding import changes_for, helps_until, notice_rings
from bot.core.mission import Mission
from bot.store.chats import audience
from bot.store.publishing import (
    Told,
    changed_since,
    may_be_told,
    note_nothing_to_tell,
    noticed,
    told_last,
)
from bot.store.store import Store
from bot.store.values import Delivery, DeliveryKind, Entry, Priority


def put_notices(store: Store, mission: Mission, now: datetime) -> datetime | None:
    """Enqueue the notices of changes that may go at *now*, and return when the next one may.

    Each tells the difference between what its chat was last told and the
    programme as it is when the notice is rendered, which notes it as told.  The
    reminders whose lead has begun are part of it.
    """
    revision = store.revision(mission.code)
    chats = noticed(store, mission.code, muted=False)
    known = told_last(store, chats)
    behind = {
        chat: known[chat.id]
        for chat in chats
        if chat.id in known and known[chat.id] != Told(revision)
    }
    return _Notices(store, mission, behind, now).put() if behind else None


@dataclass(frozen=True)
class _Due:
    """A notice that may go now."""

    chat: BoundChat
    before: Told
    changes: tuple[SessionChange, ...]
    key: str


class _Notices:
    """What chats that do not know everything have to be told at *now*.

    Hundreds of people may be told directly, so nothing is asked for each of them.
    """

    def __init__(
        self, store: Store, mission: Mission, behind: Mapping[BoundChat, Told], now: datetime
    ) -> None:
        self._store, self._mission, self._now = store, mission, now
        self._behind = behind
        self._revision = store.revision(mission.code)
        self._audiences = store.audiences(mission)
        self._alike: dict[object, tuple[tuple[SessionChange, ...], datetime]] = {}

    def put(self) -> datetime | None:
        """Put into the outbox what may go, and return when the next notice may."""
        nothing: dict[BoundChat, Told] = {}
        ahead: list[datetime] = []
        due: list[_Due] = []
        for chat, before in self._behind.items():
            changes, at = self._told(chat, before)
            if not changes:
                nothing[chat] = before
            elif at > self._now:
                ahead.append(at)
            else:
                key = f"notice:{chat.id}:{before.name}:{self._revision}"
                due.append(_Due(chat, before, changes, key))
        told = self._store.told(one.key for one in due)
        # What went out already, or came too late, needs no words either.
        nothing |= {one.chat: one.before for one in due if one.key in told}
        self._tell([one for one in due if one.key not in told])
        note_nothing_to_tell(self._store, self._mission, nothing, self._now)
        return min(ahead, default=None)

    def _told(self, chat: BoundChat, before: Told) -> tuple[tuple[SessionChange, ...], datetime]:
        """Return what *chat* does not know yet, and when it may be told."""
        mission, listener = self._mission, audience(chat, self._mission)
        person = mission.people_by_code.get(chat.person)
        groups = person.groups if person is not None else None
        key = (listener.kind, listener.group, listener.platform, groups, before)
        if key not in self._alike:
            sessions = changed_since(self._store, mission, before)
            own = own_chats(listener, self._audiences)
            changes = changes_for(mission, listener, own, sessions, self._now)
            self._alike[key] = changes, self._may_go(listener, changes)
        return self._alike[key]

    def _may_go(self, listener: Audience, changes: Sequence[SessionChange]) -> datetime:
        if not changes:
            return self._now
        return may_be_told(self._store, self._mission, listener, changes, self._now)

    def _tell(self, due: Sequence[_Due]) -> None:
        if not due:
            return
        waiting = {
            one.chat.id: one
            for one in self._store.notices_waiting(self._mission.code)
            if one.data.get("kind") == CHANGES
        }
        for one in due:
            if one.chat.id in waiting:
                self._carry_too(waiting[one.chat.id], one)
        new = [one for one in due if one.chat.id not in waiting]
        self._store.enqueue_all(list(self._entries(new)))

    def _carry_too(self, waiting: Delivery, due: _Due) -> None:
        """Let a notice that waits tell of these reminders, too: these changes it tells anyway."""
        begun = self._begun(due)
        sessions = [change.session.code for change in due.changes]
        helps = _helps_until(due.changes, begun, self._now)
        self._store.carry_too(waiting.id, [part.key for part in begun], sessions, helps)

    def _entries(self, due: Iterable[_Due]) -> Iterator[Entry]:
        """Give what goes into the outbox; who knows the same is told by one notice."""
        notices: dict[Told, int] = {}
        for one in due:
            if one.before not in notices:
                data = {"from": one.before.as_json()}
                notice = self._store.add_notice(self._mission.code, CHANGES, data, self._now)
                notices[one.before] = notice.id
            rings = notice_rings(one.changes, self._now)
            begun = self._begun(one)
            yield Entry(
                kind=DeliveryKind.NOTICE,
                mission=self._mission.code,
                chat=one.chat.id,
                due_at=self._now,
                keys=(one.key, *(part.key for part in begun)),
                subject=str(notices[one.before]),
                data={
                    "kind": CHANGES,
                    "sessions": [change.session.code for change in one.changes],
                },
                helps_until=_helps_until(one.changes, begun, self._now),
                rings=rings,
                priority=Priority.REMINDER if rings else Priority.OTHER,
            )

    # ---- the reminders that are part of it -------------------------------------------------

    def _begun(self, due: _Due) -> tuple[Occurrence, ...]:
        """Return the reminders of what has moved whose lead has begun: nothing rings twice."""
        moved = {change.session.code for change in due.changes if change.rendezvous}
        here = self._reminders.get(audience(due.chat, self._mission), ())
        return tuple(part for part in here if moved.issuperset(part.sessions))

    @cached_property
    def _reminders(self) -> dict[Audience, list[Occurrence]]:
        """The reminders whose lead has begun and that still help, by who hears them."""
        found: dict[Audience, list[Occurrence]] = {}
        for due in agenda(self._mission, self._store.by_the_clock(self._mission)):
            if due.at > self._now:
                break
            for part in due.occurrences:
                if part.kind is DueKind.REMINDER and self._now < part.helps_until:
                    found.setdefault(due.audience, []).append(part)
        return found


def _helps_until(
    changes: Sequence[SessionChange], begun: Iterable[Occurrence], now: datetime
) -> datetime:
    """Return until when a notice helps, or what is left of it: the reminders that it carries."""
    return max([helps_until(changes, now), *(part.helps_until for part in begun)])
