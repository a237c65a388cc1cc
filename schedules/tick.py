"""What time causes: puts what is due into the outbox, and tells what came too late."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.core.agenda import Agenda, agenda
from bot.core.agenda.due import Due, DueKind
from bot.core.agenda.quiet import awake
from bot.core.chat import BoundChat
from bot.core.holding import reader_clock
from bot.core.home import page_turns
from bot.core.lateness import Decision, decide, is_late, waits_for_morning
from bot.core.mission import Mission
from bot.core.undelivered import Why
from bot.store.own_page import LOOKED_AT_FOR
from bot.store.store import Store
from bot.store.values import DeliveryKind, Entry, Priority
from bot.store.your_day import attended
from schedules.closing import close_polls
from schedules.notices import put_notices
from schedules.retention import retain
from schedules.seeing import follow_up
from schedules.transfers import transfer
from schedules.undelivered import TellsUndelivered
from schedules.whole_mission import subject_of

AT_ONCE = 20
"""How many missions are looked at in one transaction; questions are answered in between."""


class Tick:
    """Looks at the missions whose instant has come or that somebody has written to.

    What there is to look at stands in the database, so that the work of a tick
    depends on what is due and not on what exists, and any process can do it.
    """

    def __init__(self) -> None:
        """Know of nothing that is decided."""
        self._decided: dict[str, tuple[Agenda, int]] = {}
        self._shown: dict[str, tuple[int, int]] = {}
        self._tell_undelivered = TellsUndelivered()

    def __call__(self, store: Store, now: datetime, *, anew: bool = False) -> bool:
        """Enqueue what is due at *now* in some missions, and tell whether more are left.

        *anew*: what was decided by a clock that was ahead of *now* (or before
        we started), and not told, is decided again.
        """
        missions = store.to_look_at(now, AT_ONCE)
        for code in missions:
            mission = store.mission(code)
            if anew:
                self._go_back(store, mission, now)
            ahead = self._of_mission(store, mission, now)
            store.looked_at(code, ahead)
        return len(missions) == AT_ONCE

    def _go_back(self, store: Store, mission: Mission, now: datetime) -> None:
        """Let what was decided by a clock that was ahead of *now*, and not told, come anew."""
        due = agenda(mission, store.by_the_clock(mission))
        parts = [(message.at, part) for message in due for part in message.occurrences]
        store.reopen(part.key for _, part in parts if part.helps_until > now)
        store.take_off_notices(part.key for at, part in parts if at > now)
        self._decided.pop(mission.code, None)

    def _of_mission(self, store: Store, mission: Mission, now: datetime) -> datetime | None:
        """Enqueue what is due in *mission*, and return when to look at it again."""
        # Before all else: who is in other groups now is told what those are told.
        moved_at = transfer(store, mission, now)
        mission = store.mission(mission.code)
        due = agenda(mission, store.by_the_clock(mission))
        # Before the reminders: those whose lead has begun are part of a notice.
        notice_at = put_notices(store, mission, now)
        unseen_at = follow_up(store, mission, now)
        come = bisect_right(due, now, key=lambda message: message.at)
        self._decide(store, mission, due, come, now)
        page_at = self._pages(store, mission, now)
        told_at = self._tell_undelivered(store, mission, now)
        closing_at = close_polls(store, mission, now)
        kept_until = retain(store, mission, now)
        due_at = due[come].at if come < len(due) else None
        if due_at is None:  # it is over, or has nobody to tell
            self._decided.pop(mission.code, None)
        ahead = [due_at, notice_at, unseen_at, told_at, closing_at, page_at, moved_at, kept_until]
        return min((at for at in ahead if at is not None), default=None)

    def _decide(
        self, store: Store, mission: Mission, due: Agenda, come: int, now: datetime
    ) -> None:
        """Decide what becomes of the first messages of *due*, as many as have *come*.

        What this transaction decides is not counted as decided before it is
        committed, so a failed one is simply done again.
        """
        before, decided = self._decided.get(mission.code, (due, 0))
        recent = due[decided if before is due else 0 : come]
        keys = [key for message in recent for key in message.keys]
        told = store.told(keys)
        if len(told) == len(keys):
            self._decided[mission.code] = due, come
            return
        parts = (part for message in recent for part in message.occurrences)
        too_late = any(part.helps_until <= now for part in parts)
        chats = {str(chat.id): chat for chat in store.chats(mission.code)}
        decision = decide(
            recent,
            told.__contains__,
            now,
            bound={name: chat.bound_at for name, chat in chats.items()},
            # Asked only for what helps no more, which is seldom.
            since=store.sessions_since(mission.code) if too_late else {},
        )
        _carry_out(store, mission, chats, decision, now)

    def _pages(self, store: Store, mission: Mission, now: datetime) -> datetime | None:
        """Let people's own pages follow the hour, and return when they change next."""
        since = now - LOOKED_AT_FOR
        if not store.has_pages(mission.code, since):
            return None
        turns = page_turns(mission)
        turned = bisect_right(turns, now)
        shown = (store.revision(mission.code), turned)
        if self._shown.get(mission.code, shown) != shown:
            store.touch_pages(mission.code, since)
        self._shown[mission.code] = shown
        return turns[turned] if turned < len(turns) else None


def _carry_out(
    store: Store,
    mission: Mission,
    chats: Mapping[str, BoundChat],
    decision: Decision,
    now: datetime,
) -> None:
    store.enqueue_all(
        _entry(store, mission, chats[due.audience.chat], due, now) for due in decision.send
    )
    for due, part in decision.dropped:
        chat = chats[due.audience.chat]
        store.note_undelivered(chat, Why.LATE, part.kind.value, part.sessions, due.at)
    store.skip(mission.code, [part.key for _, part in decision.dropped])
    store.skip(mission.code, [part.key for part in decision.passed_over])


def _entry(store: Store, mission: Mission, chat: BoundChat, due: Due, now: datetime) -> Entry:
    """Return one message; late, it may have to wait for the night's end."""
    reminds = DueKind.REMINDER in due.kinds
    at = due.at
    if is_late(at, now) and waits_for_morning(due):
        day = _awake(mission, chat, now)
        at = at if day == now else day
    entry = Entry(
        kind=DeliveryKind.DUE,
        mission=mission.code,
        chat=chat.id,
        due_at=at,
        keys=due.keys,
        data={"kind": due.kinds[0].value, "sessions": list(due.occurrences[0].sessions)},
        helps_until=due.helps_until,
        rings=due.rings,
        priority=Priority.REMINDER if reminds else Priority.OTHER,
    )
    match due.kinds:
        case (DueKind.FEEDBACK,):
            return replace(entry, kind=DeliveryKind.FEEDBACK, subject=due.sessions[0])
        case (DueKind.MISSION_FEEDBACK | DueKind.MISSION_NUDGE | DueKind.FOLLOW_UPS,):
            return replace(entry, kind=DeliveryKind.FEEDBACK, subject=subject_of(due))
        case (DueKind.YOUR_DAY,):
            return _your_day(store, mission, entry, due)
        case _:
            return entry


def _your_day(store: Store, mission: Mission, entry: Entry, due: Due) -> Entry:
    """Ask who it is for about what they attended, whichever group they went with."""
    (part,), person = due.occurrences, due.audience.person
    sessions = attended(store, mission, person, part.sessions, due.at)
    data = {**entry.data, "sessions": list(sessions), "on": str(part.on)}
    return replace(entry, kind=DeliveryKind.YOUR_DAY, subject=person, data=data)


def _awake(mission: Mission, chat: BoundChat, now: datetime) -> datetime:
    """Return *now*, or the end of its readers' quiet hours."""
    return awake(mission, reader_clock(mission, chat.kind, chat.group), now)
