"""Publishing a programme: the one way in which a mission gets a new revision."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Self

from bot.core.agenda.due import own_chats
from bot.core.broadcasts import Copy
from bot.core.changes import SessionChange, change_of, differences
from bot.core.chat import BoundChat, ChatKind
from bot.core.holding import changes_for, notice_may_go
from bot.core.mission import Mission
from bot.core.revisions import with_editions
from bot.store.chats import audience
from bot.store.store import Store

NOTICED = (ChatKind.MAIN, ChatKind.GROUP)
"""The chats that are told of changes."""
A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Told:
    """What a chat was told last: a revision, and of some sessions (codes) an *earlier* one.

    Those were over when the rest was told; a clock that is put back shows that they are not.
    """

    revision: int
    earlier: Mapping[str, int] = field(default_factory=dict)

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
    revision = store.publish(new, now, source)
    store.note_chronicle(mission.code)
    if before and revision != before:
        for chat in store.chats(mission.code, *NOTICED):
            if told(store, chat) is None:
                _note(store, chat, Told(before))
    return revision


def publish_draft(store: Store, mission: Mission, now: datetime, by: str) -> int:
    """Let what was changed by hand in *mission* be the programme, and return the revision.

    *by* is the person (code) who has them told.
    """
    drafts = store.drafts(mission.code)
    revision = publish(store, store.draft(mission.code).mission, now)
    store.note_published([one.id for one in drafts], revision)
    store.log(mission.code, by, "told", now, revision=revision, changes=len(drafts))
    return revision


def told(store: Store, chat: BoundChat) -> Told | None:
    """Return what *chat* was told last of the programme, None: the present one."""
    written = store.setting(_name(chat))
    return Told.from_json(json.loads(written)) if written else None


def note_told(
    store: Store, mission: Mission, chat: BoundChat, before: Told, now: datetime
) -> None:
    """Note that *chat*, which knew *before*, is told at *now* what has changed and is not over."""
    over = {
        change.session.code: before.earlier.get(change.session.code, before.revision)
        for change in changed_since(store, mission, before)
        if change.matters and not change.ahead(now) and change.ahead(now - A_DAY)
    }
    noted = Told(store.revision(mission.code), over)
    if noted != told(store, chat):
        _note(store, chat, noted)


def _note(store: Store, chat: BoundChat, noted: Told) -> None:
    store.set_setting(_name(chat), json.dumps(noted.as_json()))
    store.look_soon(chat.mission)


def changed_since(store: Store, mission: Mission, before: Told) -> tuple[SessionChange, ...]:
    """Return what of *mission* is different for those who know *before*, in order of instants."""
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
    sessions = changed_since(store, mission, before)
    listener = audience(chat, mission)
    own = own_chats(listener, store.audiences(mission))
    return changes_for(mission, listener, own, sessions, now)


def notices_ahead(store: Store, mission: Mission, now: datetime) -> tuple[Copy, ...]:
    """Return each chat that has to be told of a change, and from when on it may be."""
    chats = store.chats(mission.code, *NOTICED)
    listening = ((audience(chat, mission), untold(store, mission, chat, now)) for chat in chats)
    return tuple(
        Copy(audience=listener, at=notice_may_go(mission, listener, changes, now))
        for listener, changes in listening
        if changes
    )


def _name(chat: BoundChat) -> str:
    return f"told:{chat.id}"
