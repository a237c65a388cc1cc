"""Publishing a programme: the one way in which a mission gets a new revision."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Self

from bot.core.agenda import agenda
from bot.core.agenda.due import Audience, DueKind, own_chats
from bot.core.amendments import Of, Patch, laid_over
from bot.core.broadcasts import Copy
from bot.core.changes import SessionChange, change_of, differences
from bot.core.chat import BoundChat, ChatKind
from bot.core.holding import changes_for, notice_may_go
from bot.core.mission import Mission
from bot.core.revisions import with_editions
from bot.store.chats import audience
from bot.store.closed import close_before_naming
from bot.store.held import follow_clocks
from bot.store.regrouped import regrouped, tell_regrouped
from bot.store.store import Store
from bot.store.values import DeliveryKind

NOTICED = (ChatKind.MAIN, ChatKind.GROUP)
"""The chats that are told of changes; so are people, directly, who asked to be reminded there."""
A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Told:
    """What a chat was told last: a revision, and of some sessions (codes) an *earlier* one.

    Those were over when the rest was told; a clock that is put back shows that they are not.
    """

    revision: int
    earlier: Mapping[str, int] = field(default_factory=dict, hash=False)

    @property
    def name(self) -> str:
        """Name it in a key."""
        return "+".join([str(self.revision), *(f"{c}@{r}" for c, r in self.earlier.items())])

    def as_json(self) -> Any:  # noqa: ANN401 - JSON is anything
        """Write it: mostly a number."""
        return [self.revision, dict(self.earlier)] if self.earlier else self.revision

    @classmethod
    def from_json(cls, written: Any) -> Self:  # noqa: ANN401
        """Read what `as_json` wrote."""
        return cls(*written) if isinstance(written, list) else cls(int(written))


def publish(store: Store, mission: Mission, now: datetime, source: str = "") -> int:
    """Let *mission* be the programme from *now* (mission time) on, and return its revision.

    The editions of its sessions are counted on.  Whoever has to be told is told
    by the clock: the difference between what a chat was last told and what
    holds when its notice may go, so that two quick changes make one message.
    """
    old = store.mission(mission.code) if store.knows(mission.code) else None
    before = store.revision(mission.code) if old else 0
    new = with_editions(old, mission, store.highest_editions(mission.code), now)
    if old is not None:
        close_before_naming(store, old, new)
    revision = store.publish(new, now, source)
    store.note_chronicle(mission.code)
    follow_clocks(store, new, now)
    if before and revision != before:
        chats = noticed(store, mission.code)
        behind = told_last(store, chats)
        up_to_date = [chat for chat in chats if chat.id not in behind]
        _note_all(store, mission.code, dict.fromkeys(up_to_date, Told(before)))
        strike_reminders(store, mission.code, before, now)
    return revision


def publish_draft(
    store: Store, mission: Mission, now: datetime, by: str, *, asks_seen: bool = False
) -> int:
    """Let what was changed by hand in *mission* be the programme, and return the revision.

    *by* is the person (code) who has them told.  *asks_seen*: the notice asks who
    has seen it, however far ahead the changes are.
    """
    drafts = store.drafts(mission.code)
    revision = publish(store, store.draft(mission.code).mission, now)
    store.note_published([one.id for one in drafts], revision)
    store.log(mission.code, by, "told", now, revision=revision, changes=len(drafts))
    tell_moved(store, mission, revision, now)
    if asks_seen:
        store.set_setting(_asked_name(mission.code), str(revision))
    return revision


def tell_moved(store: Store, old: Mission, revision: int, now: datetime) -> None:
    """Tell those who are in other groups since *revision*, and not what these did before."""
    mission = store.mission(old.code)
    moved = regrouped(old, mission)
    if moved:
        _pass_over_the_past(store, mission, moved, now)
        tell_regrouped(store, mission, moved, revision, now)


def publish_amendment(  # noqa: PLR0913, PLR0917 - a change of its own has as many facts
    store: Store,
    mission: str,
    patches: Sequence[Patch],
    author: str,
    said: str,
    now: datetime,
) -> int:
    """Let a change by hand hold at once, past the draft, which stays one; return the revision.

    *author* is a person's code, *said* what they pressed or wrote.
    """
    made = store.amend(mission, patches, author=author, at=now, said=said)
    revision = publish(store, laid_over(store.mission(mission), patches).mission, now)
    store.note_published([made.id], revision)
    moved = {patch.code for patch in patches if patch.of is Of.PERSON}
    if moved:
        _pass_over_the_past(store, store.mission(mission), moved, now)
    return revision


def _pass_over_the_past(
    store: Store, mission: Mission, people: Collection[str], now: datetime
) -> None:
    """Let who is in other groups now not be told what those did before, nor that it is missed."""
    due = agenda(mission, store.by_the_clock(mission))
    over = [
        part.key
        for message in due
        if message.audience.person in people and message.at <= now
        for part in message.occurrences
        if part.kind is not DueKind.REMINDER or part.helps_until <= now
    ]
    told = store.told(over)
    store.skip(mission.code, [key for key in over if key not in told])


def asked_for_seen(store: Store, mission: str, before: Told, revision: int) -> bool:
    """Tell whether an organiser wants to know who has seen what changed from *before* on."""
    return before.revision < int(store.setting(_asked_name(mission), "0")) <= revision


def _asked_name(mission: str) -> str:
    return f"asks seen:{mission}"


def noticed(store: Store, mission: str, *, muted: bool = True) -> tuple[BoundChat, ...]:
    """Return the chats that are told of changes, with those that are *muted* for now or without.

    A direct chat is one of them once its person has asked to be reminded there.
    """
    personal = store.personal_chats(mission)
    if personal and not muted:
        personal = store.unmuted(personal)
    kinds = (*NOTICED, ChatKind.DIRECT) if personal else NOTICED
    return tuple(
        chat
        for chat in store.chats(mission, *kinds)
        if chat.kind is not ChatKind.DIRECT or chat.id in personal
    )


def strike_reminders(store: Store, mission: str, before: int, now: datetime) -> None:
    """Let reminders that have gone be said anew, where what they remind of was changed.

    Of sessions whose rendezvous was still ahead at *now*, as they were in the
    revision *before*.
    """
    changes = differences(store.mission_at(mission, before), store.mission(mission)).sessions
    moved = {
        change.session.code
        for change in changes
        if change.rendezvous and any(one.gathers_at > now for one in change.versions)
    }
    if not moved:
        return
    gone = store.sent_since(mission, DeliveryKind.DUE, now - A_DAY)
    store.touch_these(one.id for one in gone if moved.intersection(reminded_of(one.keys)))


def reminded_of(keys: Iterable[str]) -> Iterator[str]:
    """Return the sessions (codes) of those of *keys* that are reminders'."""
    for key in keys:
        kind, _, rest = key.partition(":")
        if kind == DueKind.REMINDER.value:
            yield rest.partition(":")[2].rsplit(":", 2)[0]


def told(store: Store, chat: BoundChat) -> Told | None:
    """Return what *chat* was told last of the programme, None: the present one."""
    written = store.setting(_name(chat))
    return Told.from_json(json.loads(written)) if written else None


def note_told(
    store: Store, mission: Mission, chat: BoundChat, before: Told, now: datetime
) -> None:
    """Note that *chat*, which knew *before*, is told at *now* what has changed and is not over."""
    noted = _noted(store, mission, before, now)
    if noted != told(store, chat):
        _note(store, chat, noted)


def _noted(store: Store, mission: Mission, before: Told, now: datetime) -> Told:
    over = {
        change.session.code: before.earlier.get(change.session.code, before.revision)
        for change in changed_since(store, mission, before)
        if change.matters and not change.ahead(now) and change.ahead(now - A_DAY)
    }
    return Told(store.revision(mission.code), over)


def told_last(store: Store, chats: Iterable[BoundChat]) -> dict[int, Told]:
    """Return what chats (by their ids) were told last, but for those who know the present one."""
    names = {_name(chat): chat.id for chat in chats}
    written = store.settings(names)
    return {names[name]: Told.from_json(json.loads(said)) for name, said in written.items()}


def note_nothing_to_tell(
    store: Store, mission: Mission, known: Mapping[BoundChat, Told], now: datetime
) -> None:
    """Note that what has changed is told to these chats, which knew that: it is not theirs."""
    noted = {before: _noted(store, mission, before, now) for before in {*known.values()}}
    _note_all(store, mission.code, {chat: noted[before] for chat, before in known.items()})


def forget_told(store: Store, chat: BoundChat) -> None:
    """Let *chat* begin with the present programme, whatever it was told before."""
    store.set_setting(_name(chat), "")


def _note_all(store: Store, mission: str, noted: Mapping[BoundChat, Told]) -> None:
    if noted:
        written = {_name(chat): json.dumps(told.as_json()) for chat, told in noted.items()}
        store.set_settings(written)
        store.look_soon(mission)


def _note(store: Store, chat: BoundChat, noted: Told) -> None:
    _note_all(store, chat.mission, {chat: noted})


def changed_since(store: Store, mission: Mission, before: Told) -> tuple[SessionChange, ...]:
    """Return what of *mission* is different for those who know *before*, in order of instants.

    Worked out once for all who know the same, and kept with the mission.
    """
    key = ("changed since", before.name)
    if key not in mission.derived:
        mission.derived[key] = _changed_since(store, mission, before)
    found: tuple[SessionChange, ...] = mission.derived[key]
    return found


def _changed_since(store: Store, mission: Mission, before: Told) -> tuple[SessionChange, ...]:
    known = store.mission_at(mission.code, before.revision)
    changes = {one.session.code: one for one in differences(known, mission).sessions}
    for code, revision in before.earlier.items():
        was = store.mission_at(mission.code, revision).sessions_by_code.get(code)
        change = change_of(was, mission.sessions_by_code.get(code))
        changes.pop(code, None)
        if change is not None:
            changes[code] = change
    return tuple(sorted(changes.values(), key=_when))


def _when(change: SessionChange) -> tuple[datetime, str]:
    return change.session.starts_at, change.session.code


def untold(
    store: Store, mission: Mission, chat: BoundChat, now: datetime
) -> tuple[SessionChange, ...]:
    """Return what *chat* does not know yet of the changes of *mission*, at *now*."""
    before = told(store, chat)
    if before is None:
        return ()
    listener = audience(chat, mission)
    own = own_chats(listener, store.audiences(mission))
    return changes_for(mission, listener, own, changed_since(store, mission, before), now)


def notices_ahead(store: Store, mission: Mission, now: datetime) -> tuple[Copy, ...]:
    """Return each chat that has to be told of a change, and from when on it may be."""
    chats = store.chats(mission.code, *NOTICED)
    listening = ((audience(chat, mission), untold(store, mission, chat, now)) for chat in chats)
    return tuple(
        Copy(audience=listener, at=may_be_told(store, mission, listener, changes, now))
        for listener, changes in listening
        if changes
    )


def may_be_told(
    store: Store,
    mission: Mission,
    listener: Audience,
    changes: Sequence[SessionChange],
    now: datetime,
) -> datetime:
    """Return from when on a chat may be told of *changes*: at once where organisers wish it."""
    hurried = store.setting(_hurried(mission.code)) == str(store.revision(mission.code))
    return now if hurried else notice_may_go(mission, listener, changes, now)


def hurry(store: Store, mission: str) -> None:
    """Let everyone be told at once of what has changed up to now, as organisers wish."""
    store.set_setting(_hurried(mission), str(store.revision(mission)))
    store.look_soon(mission)


def _hurried(mission: str) -> str:
    return f"hurried:{mission}"


def _name(chat: BoundChat) -> str:
    return f"told:{chat.id}"
