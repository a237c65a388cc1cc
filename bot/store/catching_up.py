"""What has changed for somebody who was not there: told directly, where it still matters."""

from datetime import datetime, timedelta

from bot.core.changes import CHANGES, SessionChange, seen_by
from bot.core.holding import ringing
from bot.core.mission import Mission, Person, Role
from bot.core.seeing import STILL_HOLDS, nudge_key
from bot.store.asking_seen import (
    SAID,
    Said,
    changes_said,
    copies_said,
    note_broadcast_seen,
    note_changes_seen,
    said_together,
)
from bot.store.memory import WAITING
from bot.store.reaching import chat_of
from bot.store.seen import CHANGES as CHANGES_SEEN
from bot.store.store import Store
from bot.store.values import DeliveryKind

LATELY = timedelta(hours=24)
"""How far back it is looked for who comes late."""


def catch_up(
    store: Store, mission: Mission, person: Person, now: datetime, since: datetime | None = None
) -> bool:
    """Tell *person* directly what was told since then and is still ahead; tell if there is any.

    Whoever has said that they have seen it is not told, nor who has no direct
    chat, nor who is told there anyway.
    """
    chat = chat_of(store, mission.code, person.code)
    if chat is None or person.role is not Role.PARTICIPANT or store.reminds_personally(chat.id):
        return False
    seen = store.changes_seen(mission.code).get(person.code, 0)
    begins = max(since or now - LATELY, now - LATELY)
    told = [
        said
        for one, said in copies_said(store, mission.code, now)
        if one.data.get("kind") == CHANGES and said.at >= begins and said.to > seen
    ]
    theirs = [said for said in told if _theirs(store, mission, said, person, now)]
    if not theirs:
        return False
    said = said_together(theirs, person.code, now)
    changes = _theirs(store, mission, said, person, now)
    if not changes:
        return False
    data = {
        **said.as_json(),
        "asks": any(one.asks for one in theirs) or bool(ringing(changes, now)),
    }
    notice = store.add_notice(mission.code, STILL_HOLDS, {}, now)
    store.enqueue(
        DeliveryKind.NOTICE,
        mission.code,
        chat.id,
        due_at=now,
        keys=(
            f"notice:holds:{mission.code}:{said.to}:{person.code}",
            # Who has read it here need not be written to about it once more.
            *(nudge_key(mission, one.to, person.code) for one in theirs),
        ),
        subject=str(notice.id),
        data={"kind": STILL_HOLDS, SAID: data},
        helps_until=max(change.helps_until for change in changes),
    )
    return True


def _theirs(
    store: Store, mission: Mission, said: Said, person: Person, now: datetime
) -> tuple[SessionChange, ...]:
    """Return what of a notice is *person*'s and has not begun."""
    changes = (seen_by(one, person.groups) for one in changes_said(store, mission.code, said))
    return tuple(
        one for one in changes if one is not None and one.matters and one.helps_until > now
    )


def count_seen(store: Store, mission: Mission, account: str, person: str, now: datetime) -> None:
    """Let count for *person* what *account* ("telegram:4711") has seen before they said who."""
    waits = f"{WAITING}{account}"
    for what in store.seen_of(mission.code, waits):
        kind, _, number = what.partition(":")
        note = note_changes_seen if kind == CHANGES_SEEN else note_broadcast_seen
        note(store, mission, int(number), person, now)
    store.forget_seen(mission.code, waits)
