"""Everything that the clock will cause, merged and budgeted.

One chain of small steps, one for each rule of PRODUCT.md, By the clock: who is
concerned and when each reminder may ring (`placing`, `reminders`), the lists
(`digests`, `home_digests`), what becomes one message (`merging`), and what goes
by itself (`arrivals`, `feedback_requests`, `your_day`, `whole_mission`).  Tick, rehearsal,
preview and budget all call it.
"""

from datetime import datetime

from bot.core.agenda.arrivals import arrivals
from bot.core.agenda.digests import evening_digests, morning_briefs
from bot.core.agenda.due import Audience, Due, Occurrence, own_chats
from bot.core.agenda.feedback_requests import feedback_requests
from bot.core.agenda.home_digests import home_digests
from bot.core.agenda.merging import merged
from bot.core.agenda.reminders import reminders
from bot.core.agenda.whole_mission import about_whole
from bot.core.agenda.your_day import your_days
from bot.core.chat import ChatKind
from bot.core.mission import Mission

Agenda = tuple[Due, ...]


def agenda(mission: Mission, audiences: tuple[Audience, ...]) -> Agenda:
    """Return every message that the clock alone will cause in these chats, in order.

    Worked out once for a mission and its chats, and kept with the mission.
    """
    key = ("agenda", audiences)
    if key not in mission.derived:
        messages = [
            due
            for audience in audiences
            for due in _kept(mission, audience, own_chats(audience, audiences))
        ]
        mission.derived[key] = tuple(sorted(messages, key=_in_order))
    found: Agenda = mission.derived[key]
    return found


def _in_order(due: Due) -> datetime:
    return due.at


def _kept(mission: Mission, audience: Audience, with_own_chat: frozenset[str]) -> list[Due]:
    """Work out what one chat gets once, however many others are opened after it."""
    key = ("agenda of", audience, with_own_chat)
    if key not in mission.derived:
        mission.derived[key] = _of_chat(mission, audience, with_own_chat)
    found: list[Due] = mission.derived[key]
    return found


def _of_chat(mission: Mission, audience: Audience, with_own_chat: frozenset[str]) -> list[Due]:
    if audience.kind is ChatKind.FOLLOWERS:
        return [_alone(audience, due) for due in home_digests(mission, audience)]
    if audience.kind is ChatKind.DIRECT and not audience.reminded:
        own = (*your_days(mission, audience), *about_whole(mission, audience))
        return [_alone(audience, due) for due in own]
    due = reminders(mission, audience, with_own_chat)
    if audience.kind is not ChatKind.DIRECT:
        due += evening_digests(mission, audience, due)
        due += morning_briefs(mission, audience, merged(mission, audience, due))
    messages = merged(mission, audience, due)
    landed = arrivals(mission, audience, with_own_chat, messages)
    asked = feedback_requests(mission, audience, with_own_chat)
    own = (*your_days(mission, audience), *about_whole(mission, audience))
    return messages + [_alone(audience, one) for one in (*landed, *asked, *own)]


def _alone(audience: Audience, occurrence: Occurrence) -> Due:
    return Due(at=occurrence.at, audience=audience, occurrences=(occurrence,))
