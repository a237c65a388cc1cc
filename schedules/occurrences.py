"""What the clock made due of a delivery, by its keys, as a programme has it."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.core.agenda import agenda
from bot.core.agenda.due import Audience, Occurrence
from bot.core.mission import Mission
from bot.store.chats import audience
from bot.store.store import Store
from bot.store.values import Delivery


def carried(
    store: Store, delivery: Delivery, now: datetime, *, sent: bool = False
) -> tuple[Occurrence, ...]:
    """Return what the clock made due of *delivery*, as far as the programme still has it.

    Of several leads of a session that have come, while the platform was away,
    only the shortest goes.  *sent*: it stands in its chat already, whoever
    wants to hear nothing more there.
    """
    mission = store.mission(delivery.mission)
    audiences = with_its_chat(store, mission, delivery) if sent else store.by_the_clock(mission)
    leads = _leads(mission, audiences)
    chat = str(delivery.chat.id)
    return tuple(
        part
        for part in parts_of(mission, audiences, delivery.keys)
        if part.lead is None
        or not any(
            at <= now and lead < part.lead for at, lead in leads.get((chat, part.sessions), ())
        )
    )


def with_its_chat(store: Store, mission: Mission, delivery: Delivery) -> tuple[Audience, ...]:
    """Return whom the clock speaks to, and those in the chat of *delivery*, muted or not."""
    audiences = store.by_the_clock(mission)
    here = audience(delivery.chat, mission)
    if here in audiences:
        return audiences
    return (*(one for one in audiences if one.chat != here.chat), here)


Leads = dict[tuple[str, tuple[str, ...]], list[tuple[datetime, timedelta]]]


def _leads(mission: Mission, audiences: tuple[Audience, ...]) -> Leads:
    """Return for each chat and session when its reminders go, and with which lead."""
    index = ("leads", audiences)
    if index not in mission.derived:
        leads: Leads = {}
        for due in agenda(mission, audiences):
            for part in due.occurrences:
                if part.lead is not None:
                    there = leads.setdefault((due.audience.chat, part.sessions), [])
                    there.append((due.at, part.lead))
        mission.derived[index] = leads
    found: Leads = mission.derived[index]
    return found


def parts_of(
    mission: Mission, audiences: tuple[Audience, ...], keys: Iterable[str]
) -> tuple[Occurrence, ...]:
    """Return what the agenda of *mission* has of *keys*, in the order of its lines."""
    index = ("occurrences", audiences)
    if index not in mission.derived:
        mission.derived[index] = {
            part.key: (place, part)
            for place, part in enumerate(
                part for due in agenda(mission, audiences) for part in due.occurrences
            )
        }
    known = mission.derived[index]
    return tuple(
        part for _, part in sorted((known[key] for key in keys if key in known), key=_place)
    )


def _place(known: tuple[int, Occurrence]) -> int:
    return known[0]
