"""Photos of the mission for its report: what asks to keep one, and of which visit it is."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.core import zones
from bot.core.mission import Mission, Session
from bot.core.understanding.sentence import folded

PHOTO, LOGO = "photo", "logo"
"""What a picture is for."""
COLOUR = "colour"
"""The feature that keeps the colour of a mission's logo."""
MOST_PHOTOS = 40
"""So many photos a mission keeps: the report has to remain one that can be sent."""
FOR_THE_REPORT = frozenset(
    {
        "rapport",
        "bilan",
        "report",
        "pour le rapport",
        "pour le bilan",
        "for the report",
        "au rapport",
        "dans le rapport",
        "in the report",
    }
)
AFTERWARDS = timedelta(hours=3)
"""A photo taken up to so long after a visit is one of it: people share them in the car."""


def for_the_report(text: str) -> bool:
    """Tell whether what is said of a photo asks to keep it for the report, and nothing else."""
    return _bare(text) in FOR_THE_REPORT


def is_logo(text: str) -> bool:
    """Tell whether what stands below a picture says that it is the organisation's logo."""
    return _bare(text) == LOGO


def visit_of(
    mission: Mission, groups: Iterable[str], now: datetime, timezone: str
) -> Session | None:
    """Return the visit that people of *groups* are in at *now*, or have just been to.

    The last one that began that day in *timezone*; None where there was none.
    """
    today = zones.local_date(now, timezone)
    own = frozenset(groups)
    begun = [
        one
        for one in mission.programme
        if one.feedback
        and (not own or one.concerns(own))
        and one.starts_at <= now < one.ends_at + AFTERWARDS
        and zones.local_date(one.starts_at, timezone) == today
    ]
    return begun[-1] if begun else None


def _bare(text: str) -> str:
    return " ".join(folded(text).lstrip("/").strip(" .!:").split())
