"""Quiet hours for what is not a reminder: rule 3 of PRODUCT.md, By the clock."""

from datetime import datetime, time

from bot.core import zones
from bot.core.mission import Mission
from bot.core.site_time import SiteTime


def awake(mission: Mission, here: SiteTime, at: datetime) -> datetime:
    """Return *at*, or the end of the quiet hours that it falls in on the clocks of *here*."""
    quiet = mission.timing.quiet_hours
    # Who travels in the night may wake up in another one.
    while quiet is not None and quiet.hold(here.wall(at).time()):
        at = zones.first_after(at, quiet.end, here.zone(at))
    return at


def next_quiet(mission: Mission, here: SiteTime, at: datetime) -> datetime:
    """Return when quiet hours begin after *at*; midnight where there are none."""
    quiet = mission.timing.quiet_hours
    return zones.first_after(at, quiet.start if quiet else time(), here.zone(at))
