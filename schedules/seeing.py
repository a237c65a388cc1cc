"""When changes were told and not seen: writes to people once, and lets organisers know."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.agenda.due import Audience
from bot.core.changes import CHANGES, SessionChange
from bot.core.chat import BoundChat, ChatKind
from bot.core.holding import helps_until, notice_may_go, notice_rings
from bot.core.languages.seen import seen_in
from bot.core.message import Heading, Line, Message
from bot.core.messages.day import Day, Done, Telling, day_message
from bot.core.messages.lines import Writer
from bot.core.messages.notices import change_lines
from bot.core.messages.notices import notice as notice_of_changes
from bot.core.messages.seen import missing_blocks
from bot.core.mission import Mission
from bot.core.seeing import ALARM, NUDGE, Alarm, Nudge, follow_ups, is_near, nudge_key
from bot.core.site_time import SiteTime
from bot.store.asking_seen import (
    SAID,
    Said,
    asked,
    changes_said,
    copies_said,
    said_in,
    said_together,
    watched_until,
)
from bot.store.chats import audience
from bot.store.days import clock_of
from bot.store.reaching import chats_of_all
from bot.store.store import Store
from bot.store.telling import organisers_chats
from bot.store.values import Delivery, DeliveryKind, Entry, Notice, Priority
from schedules.rendered import Rendered
from schedules.telling import changes_as_said, with_seen

MOST_DONE = 20
READER = Audience(chat="", kind=ChatKind.DIRECT, language="")
"""Somebody who is written to directly: their clock is that of all who travel."""
TWO_DAYS = timedelta(days=2)
Copies = tuple[tuple[Delivery, Said], ...]


def follow_up(store: Store, mission: Mission, now: datetime) -> datetime | None:
    """Write to those who have not seen what changed, tell organisers, return when to look again.

    Each is done once a publication.  Where nothing asks to be seen it costs no query.
    """
    watched = watched_until(store, mission.code)
    if watched is None or now >= watched:
        return None
    copies = copies_said(store, mission.code, now)
    seen = store.changes_seen(mission.code)
    nudges, alarms = follow_ups(mission, asked(store, mission.code, copies), seen)
    told = store.told(_keys(mission, nudges, alarms))
    nudges = tuple(one for one in nudges if _nudge_key(mission, one) not in told)
    alarms = tuple(one for one in alarms if _alarm_key(mission, one.revision) not in told)
    instants = [*(one.at for one in nudges), *(one.at for one in alarms)]
    ahead = [at for at in instants if at > now]
    ahead += _nudge(store, mission, copies, nudges, now)
    _alarm(store, mission, copies, [one for one in alarms if one.at <= now], now)
    return min(ahead, default=None)


def _keys(mission: Mission, nudges: Iterable[Nudge], alarms: Iterable[Alarm]) -> Iterator[str]:
    yield from (_nudge_key(mission, one) for one in nudges)
    yield from (_alarm_key(mission, one.revision) for one in alarms)


def _nudge_key(mission: Mission, nudge: Nudge) -> str:
    return nudge_key(mission, nudge.revision, nudge.person)


def _alarm_key(mission: Mission, revision: int) -> str:
    return f"notice:unseen:{mission.code}:{revision}"


# ---- those who have not seen it --------------------------------------------------------------


def _nudge(
    store: Store, mission: Mission, copies: Copies, nudges: Sequence[Nudge], now: datetime
) -> list[datetime]:
    """Write to whom it is time to write to, once about all; return when others may be."""
    due = [one for one in nudges if one.at <= now]
    if not due:
        return []
    chats = chats_of_all(store, mission.code)
    heard = store.unmuted([chat.id for chat in chats.values()])
    ahead: list[datetime] = []
    entries: list[Entry] = []
    notice = None
    for person in dict.fromkeys(one.person for one in due):
        theirs = [one for one in nudges if one.person == person]
        changes = theirs[-1].changes
        at = notice_may_go(mission, READER, changes, now)
        if at > now and at < helps_until(changes, now):
            ahead.append(at)
            continue
        chat, keys = chats.get(person), [_nudge_key(mission, one) for one in theirs]
        today = notice_rings(changes, now)
        if chat is None or now >= helps_until(changes, now) or not (today or chat.id in heard):
            store.skip(mission.code, keys)
            continue
        notice = notice or store.add_notice(mission.code, NUDGE, {}, now)
        told = _copies_of(copies, theirs)
        said = said_together(told, person, now)
        helps = helps_until(changes, now)
        rings = any(is_near(changes, one.at) for one in told)
        entries.append(_entry(mission, chat, notice, keys, said, helps, now, rings=rings))
    store.enqueue_all(entries)
    return ahead


def _copies_of(copies: Copies, nudges: Sequence[Nudge]) -> list[Said]:
    revisions = {one.revision for one in nudges}
    person = nudges[0].person
    return [
        said
        for one, said in copies
        if said.to in revisions and person in said.whom and one.data.get("kind") == CHANGES
    ]


def _entry(  # noqa: PLR0913, PLR0917 - a row has as many facts
    mission: Mission,
    chat: BoundChat,
    notice: Notice,
    keys: Sequence[str],
    said: Said,
    helps: datetime,
    now: datetime,
    *,
    rings: bool,
) -> Entry:
    return Entry(
        kind=DeliveryKind.NOTICE,
        mission=mission.code,
        chat=chat.id,
        due_at=now,
        keys=tuple(keys),
        subject=str(notice.id),
        data={"kind": NUDGE, SAID: said.as_json()},
        helps_until=helps,
        rings=rings,
        priority=Priority.REMINDER if rings else Priority.OTHER,
    )


def nudge_told(store: Store, delivery: Delivery, notice: Notice, now: datetime) -> Rendered | None:
    """Tell one person directly what has changed, unless they have seen it meanwhile."""
    del now
    said = said_in(delivery)
    if said is None:
        return None
    seen = store.changes_seen(delivery.mission).get(delivery.chat.person, 0)
    if not delivery.message and seen >= said.to:
        return None
    then, listener, changes = changes_as_said(store, delivery, said)
    if not changes:
        return None
    words = seen_in(listener.language)
    title = words.nudge_title(len(changes)) if notice.kind == NUDGE else words.still_holds_title()
    message = notice_of_changes(then, changes, (), listener.language, said.at)
    message = with_seen(store, replace(message, title=title), then.code, listener, said)
    return Rendered(message, rings=delivery.rings)


# ---- organisers ------------------------------------------------------------------------------


def _alarm(
    store: Store, mission: Mission, copies: Copies, alarms: Sequence[Alarm], now: datetime
) -> None:
    """Let organisers know at once who has not seen what is urgent."""
    if not alarms:
        return
    keys = [_alarm_key(mission, one.revision) for one in alarms]
    revision = max(one.revision for one in alarms)
    people = dict.fromkeys(person for one in alarms for person in one.people)
    revisions = {one.revision for one in alarms}
    told = [said for one, said in copies if said.to in revisions]
    of = {person for said in told if said.asks for person in said.whom}
    changes = _changes_of(store, mission, told)
    store.skip(mission.code, keys)
    helps = helps_until(changes, now)
    if now >= helps:
        return
    notice = store.add_notice(mission.code, ALARM, {}, now)
    since = {code: number for said in told for code, number in said.since.items()}
    data = {
        "kind": ALARM,
        "revision": revision,
        "whom": list(people),
        "of": len(of),
        "since": since,
        "at": now.isoformat(),
    }
    store.enqueue_all(
        Entry(
            kind=DeliveryKind.NOTICE,
            mission=mission.code,
            chat=chat.id,
            due_at=now,
            keys=(f"notice:unseen:{mission.code}:{revision}:{chat.id}",),
            subject=str(notice.id),
            data=data,
            helps_until=helps,
            rings=True,
            priority=Priority.REMINDER,
        )
        for chat in organisers_chats(store, mission)
    )


def _changes_of(store: Store, mission: Mission, told: Iterable[Said]) -> tuple[SessionChange, ...]:
    """Return all that was told, each session once."""
    found = {
        change.session.code: change
        for said in told
        for change in changes_said(store, mission.code, said)
    }
    return tuple(sorted(found.values(), key=lambda one: (one.session.starts_at, one.session.code)))


def alarm_told(store: Store, delivery: Delivery, notice: Notice, now: datetime) -> Rendered | None:
    """Name to an organiser who has not seen an urgent change, as long as somebody has not."""
    del notice, now
    data = delivery.data
    mission = store.mission(delivery.mission)
    seen = store.changes_seen(delivery.mission)
    unseen = [person for person in data["whom"] if seen.get(person, 0) < data["revision"]]
    if not unseen and not delivery.message:
        return None
    language = audience(delivery.chat, mission).language
    words, at = seen_in(language), datetime.fromisoformat(data["at"])
    said = Said(to=data["revision"], at=at, since=data["since"])
    writer = Writer(mission, language, home_first=_at_home(mission, delivery.chat))
    changes = changes_said(store, mission.code, said)
    today = clock_of(mission, delivery.chat).date(at)
    lines = [Line(next(iter(change_lines(writer, one, today)))) for one in changes]
    if not unseen:
        return Rendered(Message(words.alarm_over(), tuple(lines)), rings=False)
    reached = chats_of_all(store, mission.code)
    unreached = frozenset(unseen).difference(reached)
    listed = [
        block
        for block in missing_blocks(mission, unseen, data["of"], unreached, language)
        if not isinstance(block, Line | Heading)
    ]
    title = words.alarm_title(len(unseen), data["of"])
    return Rendered(Message(title, (*lines, *listed)), rings=True)


def _at_home(mission: Mission, chat: BoundChat) -> bool:
    person = mission.people_by_code.get(chat.person)
    return person is not None and person.timezone == mission.home_zone


def day_told(store: Store, delivery: Delivery, notice: Notice, now: datetime) -> Rendered | None:
    """Tell an organiser of the day: what waits, what was told and seen, who did what."""
    mission, chat = store.mission(delivery.mission), delivery.chat
    clock = clock_of(mission, chat)
    day = _day(store, mission, clock, notice.data["on"], now)
    if not day:
        return None
    language = audience(chat, mission).language
    noon = notice.created_at
    return Rendered(day_message(mission, day, language, clock.zone(noon)), rings=False)


def _day(store: Store, mission: Mission, clock: SiteTime, on: str, now: datetime) -> Day:
    drafts: dict[str, int] = {}
    for one in store.drafts(mission.code):
        drafts[one.author] = drafts.get(one.author, 0) + 1
    done = [
        Done(at=one.at, person=one.person, what=one.what, data=one.data)
        for one in store.logged(mission.code, last=MOST_DONE, since=now - TWO_DAYS)
        if clock.date(one.at).isoformat() == on
    ]
    told: dict[int, list[Said]] = {}
    for copy, said in copies_said(store, mission.code, now):
        if copy.data.get("kind") == CHANGES and clock.date(said.at).isoformat() == on:
            told.setdefault(said.to, []).append(said)
    seen = store.changes_seen(mission.code)
    reached = chats_of_all(store, mission.code) if told else {}
    tellings = tuple(
        _telling(store, mission, revision, some, seen, reached, now)
        for revision, some in sorted(told.items())
    )
    today = clock.date(now).isoformat() == on
    return Day(
        on=datetime.fromisoformat(on).date(),
        drafts=drafts if today else {},
        told=tellings,
        done=tuple(done),
    )


def _telling(  # noqa: PLR0913, PLR0917 - what was told, and who knows
    store: Store,
    mission: Mission,
    revision: int,
    told: Sequence[Said],
    seen: dict[str, int],
    reached: dict[str, BoundChat],
    now: datetime,
) -> Telling:
    whom = tuple(dict.fromkeys(person for said in told for person in said.whom))
    asked_too = {person for said in told if said.asks for person in said.whom}
    unseen = tuple(one for one in whom if one in asked_too and seen.get(one, 0) < revision)
    changes = _changes_of(store, mission, told)
    return Telling(
        at=min(said.at for said in told),
        changes=changes,
        matters=any(one.helps_until > now for one in changes),
        whom=whom,
        asks=bool(asked_too),
        unseen=unseen,
        unreached=frozenset(unseen).difference(reached),
    )
