"""What is known of who is there: who ticked or pressed, who is late, and where it is shown."""

import json
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.core.agenda.due import own_chats
from bot.core.agenda.reminders import concerns
from bot.core.chat import BoundChat, ChatKind
from bot.core.headcount import HEADCOUNT, LATE, Headcount, expected
from bot.core.mission import Mission, Role, Session
from bot.store.chats import audience
from bot.store.memory import WAITING
from bot.store.store import Store
from bot.store.values import DeliveryKind, Notice


def headcount(store: Store, mission: Mission, session: Session) -> Headcount:
    """Return what is known of who is there at *session*."""
    kept = _kept(store, mission.code, session.code)
    noted = store.attendance(mission.code, session.code)
    return Headcount(
        session=session,
        people=expected(mission, session),
        present=frozenset(code for code, one in noted.items() if one.present),
        late=lateness(store, mission.code, session.code),
        asked_at=_instant(kept.get("asked")),
        left_at=_instant(kept.get("left")),
        reached=kept.get("reached", 0),
        unreached=frozenset(kept.get("unreached", ())),
    )


def _instant(written: str | None) -> datetime | None:
    return datetime.fromisoformat(written) if written else None


def notice_for(store: Store, mission: str, session: str, now: datetime) -> Notice:
    """Return the one notice that all organisers read of who is there at a session (a code)."""
    known = _notice(store, mission, session)
    if known is not None:
        return known
    notice = store.add_notice(mission, HEADCOUNT, {"session": session}, now)
    store.set_setting(_notice_name(mission, session), str(notice.id))
    return notice


def change(store: Store, notice: Notice, **facts: object) -> None:
    """Keep with a headcount that the group was asked, or that it was told to come."""
    store.change_notice(notice.id, {**notice.data, **facts})


def say_anew(store: Store, mission: str, session: str) -> None:
    """Let every copy of a headcount, of organisers' and the group's, be said anew."""
    notice = _notice(store, mission, session)
    if notice is None:
        return
    for one in (notice.id, notice.data.get("here")):
        if one is not None:
            store.touch(DeliveryKind.NOTICE, mission, str(one))


def note_here(  # noqa: PLR0913 - who is there, who says so, and when
    store: Store,
    mission: str,
    session: str,
    people: Collection[str],
    now: datetime,
    *,
    by: str,
    present: bool = True,
) -> None:
    """Note that *people* (codes) are at a session, or are not; whoever counts them reads it."""
    store.note_attendance(mission, session, people, present=present, by=by, at=now)
    say_anew(store, mission, session)
    for person in people:
        if notice := late_notice(store, mission, session, person):
            store.touch(DeliveryKind.NOTICE, mission, str(notice))


def count_here(store: Store, mission: Mission, account: str, person: str, now: datetime) -> None:
    """Let count for *person* where *account* ("telegram:4711") said they are, unknown as yet."""
    waits = f"{WAITING}{account}"
    for code, noted in store.attended(mission.code).items():
        session = mission.sessions_by_code.get(code)
        if waits not in noted or session is None:
            continue
        store.forget_attendance(mission.code, code, waits)
        if any(one.code == person for one in expected(mission, session)):
            note_here(store, mission.code, code, [person], now, by=person)


# ---- who is late -----------------------------------------------------------------------------


def lateness(store: Store, mission: str, session: str) -> dict[str, timedelta]:
    """Return who (codes) said that they are late for a session, and by how much."""
    return {
        person: timedelta(minutes=one["minutes"])
        for person, one in _late(store, mission, session).items()
    }


def late_notice(store: Store, mission: str, session: str, person: str) -> int | None:
    """Return the notice in which organisers read that *person* is late."""
    found: int | None = _late(store, mission, session).get(person, {}).get("notice")
    return found


def note_late(  # noqa: PLR0913, PLR0917 - who is how late for what, and when
    store: Store, mission: Mission, session: str, person: str, minutes: int, now: datetime
) -> tuple[Notice, bool]:
    """Note that *person* is late, in the place of what they said before.

    Returns the notice that tells organisers, and whether that is new.
    """
    known = _late(store, mission.code, session)
    number = known.get(person, {}).get("notice")
    notice = store.notice(number) if number is not None else None
    fresh = notice is None
    if notice is None:
        data = {"session": session, "person": person}
        notice = store.add_notice(mission.code, LATE, data, now)
    known[person] = {"minutes": minutes, "notice": notice.id}
    store.set_setting(_late_name(mission.code, session), json.dumps(known))
    if not fresh:
        store.touch(DeliveryKind.NOTICE, mission.code, str(notice.id))
    say_anew(store, mission.code, session)
    return notice, fresh


def late_sessions(store: Store, mission: Mission, person: str) -> tuple[str, ...]:
    """Return the sessions (codes) for which *person* said that they are late."""
    names = {_late_name(mission.code, code): code for code in mission.sessions_by_code}
    written = store.settings(names)
    return tuple(names[name] for name, late in written.items() if person in json.loads(late))


def forget_late(store: Store, mission: Mission, person: str) -> None:
    """Forget whatever *person* said of being late."""
    names = {_late_name(mission.code, code): code for code in mission.sessions_by_code}
    for name, written in store.settings(names).items():
        known = json.loads(written)
        if known.pop(person, None) is not None:
            store.set_setting(name, json.dumps(known) if known else "")


# ---- where it is said ------------------------------------------------------------------------


def chats_of_those_concerned(
    store: Store, mission: Mission, session: Session
) -> tuple[BoundChat, ...]:
    """Return where those concerned by *session* are told: their own chat, else the main chats."""
    everywhere = store.audiences(mission)
    found = []
    for chat in store.chats(mission.code, ChatKind.MAIN, ChatKind.GROUP):
        listener = audience(chat, mission)
        if concerns(mission, listener, own_chats(listener, everywhere), session):
            found.append(chat)
    return tuple(found)


def names_of(mission: Mission, chats: Collection[BoundChat]) -> list[str]:
    """Name the organisers whose direct chats these are, by their first names."""
    people = (mission.people_by_code.get(chat.person) for chat in chats)
    return [
        one.name.split()[0] for one in people if one is not None and one.role is Role.ORGANISER
    ]


def _kept(store: Store, mission: str, session: str) -> Mapping[str, Any]:
    notice = _notice(store, mission, session)
    return notice.data if notice is not None else {}


def _notice(store: Store, mission: str, session: str) -> Notice | None:
    written = store.setting(_notice_name(mission, session))
    return store.notice(int(written)) if written else None


def _notice_name(mission: str, session: str) -> str:
    return f"headcount:{mission}:{session}"


def _late(store: Store, mission: str, session: str) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads(
        store.setting(_late_name(mission, session), "{}")
    )
    return found


def _late_name(mission: str, session: str) -> str:
    return f"late:{mission}:{session}"
