"""When people are asked how a visit was."""

from collections.abc import Iterator
from datetime import datetime, time

from bot.core import zones
from bot.core.agenda.due import Audience, DueKind, Occurrence
from bot.core.agenda.quiet import awake
from bot.core.agenda.reminders import concerns
from bot.core.chat import ChatKind
from bot.core.mission import Mission
from bot.core.site_time import site_time

NOON = time(12)


def feedback_requests(
    mission: Mission, audience: Audience, with_own_chat: frozenset[str]
) -> Iterator[Occurrence]:
    """Make the request after each session that wants feedback, for those concerned."""
    after = mission.timing.feedback_after
    if after is None or audience.kind is ChatKind.DIRECT:
        return
    for session in mission.programme:
        if not session.feedback or not concerns(mission, audience, with_own_chat, session):
            continue
        here = site_time(mission, frozenset(session.groups))
        at = awake(mission, here, session.ends_at + after)
        noon = datetime.combine(here.date(at) + zones.DAY, NOON)
        yield Occurrence(
            key=f"feedback:{session.code}:{session.edition}:{audience.chat}",
            kind=DueKind.FEEDBACK,
            at=at,
            helps_until=here.first_shows(noon),
            sessions=(session.code,),
        )
