"""More ringing messages a day than people will bear."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from bot.core import zones
from bot.core.agenda import agenda
from bot.core.agenda.due import Audience, Due
from bot.core.chat import ChatKind
from bot.core.checks.found import Found
from bot.core.mission import Mission
from bot.core.problems import Detail, What

BUDGET = 6
"""How many messages may ring on a calm day."""
LONGEST = 1_000
"""Sessions of a programme whose messages are counted: this is advice, and it may not take long."""


def over_budget(mission: Mission) -> Iterator[Found]:
    """Find the days on which more than six messages ring in the main chat.

    It is the reference case: one chat for everyone, in which every ring counts
    for all.  The day is the date in the mission's zone.
    """
    if len(mission.programme) > LONGEST:
        return
    chat = Audience(chat="main", kind=ChatKind.MAIN, language=mission.language)
    for day, rings in _ringing(mission, agenda(mission, (chat,))).items():
        if len(rings) > BUDGET:
            session = rings[0].sessions[0]
            details: dict[str, Detail] = {"day": day, "number": len(rings), "budget": BUDGET}
            yield Found(session, "day", What.TOO_MANY_RINGS, details)


def _ringing(mission: Mission, due: tuple[Due, ...]) -> dict[date, list[Due]]:
    days: dict[date, list[Due]] = defaultdict(list)
    for message in due:
        if message.rings and message.sessions:
            days[zones.local_date(message.at, mission.zone)].append(message)
    return days
