"""A new release of the time zone rules: the future is worked out anew, and organisers told."""

import logging
from datetime import datetime, timedelta

from bot.core import zones
from bot.core.mission import Mission
from bot.core.rules import RULES, Shift, instants_of, shifts, with_new_editions
from bot.store.store import Store
from bot.store.telling import tell_organisers

logger = logging.getLogger(__name__)

NEAR = timedelta(hours=24)
"""What has moved and is this near rings."""


def follow_rules(store: Store, now: datetime) -> None:
    """Compare what other rules made of each programme with what today's do, once for a release.

    Wall time and zone are the truth.  What has moved is a new edition, reminded
    at its new instant though the old one may be told.
    """
    for code, (release, before) in store.of_other_rules(zones.RULES).items():
        mission = store.mission(code)
        moved = shifts(mission, before or {}, now)
        if moved:
            mission = with_new_editions(mission, moved, store.highest_editions(code))
            store.publish(mission, now, store.source(code))
            _tell(store, mission, release, moved, now)
        store.note_rules(code, zones.RULES, instants_of(mission))


def _tell(
    store: Store, mission: Mission, release: str, moved: tuple[Shift, ...], now: datetime
) -> None:
    logger.warning(
        "time zone rules went from %s to %s: in %s %d sessions are at another instant",
        release,
        zones.RULES,
        mission.code,
        len(moved),
    )
    data = {"from": release, "to": zones.RULES, "moved": [one.as_json() for one in moved]}
    near = any(now <= at <= now + NEAR for one in moved for at in (one.was, one.at))
    tell_organisers(store, mission, RULES, data, now, rings=near)
