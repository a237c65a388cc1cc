"""Times, days and durations in English."""

from collections.abc import Sequence
from datetime import date, time, timedelta

NBSP = "\u00a0"
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


class EnglishDates:
    """Implements `bot.core.languages.dates.Dates`."""

    language = "en"
    colon = ": "

    def clock(self, at: time) -> str:
        """Write "09:10"."""
        return f"{at:%H:%M}"

    def day(self, on: date) -> str:
        """Write "Tuesday 27 September"."""
        return f"{WEEKDAYS[on.weekday()]} {on.day}{NBSP}{MONTHS[on.month - 1]}"

    def short_day(self, on: date) -> str:
        """Write "Tue 27"."""
        return f"{WEEKDAYS[on.weekday()][:3]}{NBSP}{on.day}"

    def duration(self, length: timedelta) -> str:
        """Write "45 min", "1 h 30", "2 days"."""
        minutes = round(length.total_seconds() / 60)
        days, rest = divmod(minutes, 24 * 60)
        if days > 1 or (days and not rest):
            return f"{days}{NBSP}day" + ("s" if days > 1 else "")
        hours, minutes = divmod(minutes, 60)
        if not hours:
            return f"{minutes}{NBSP}min"
        return f"{hours}{NBSP}h" + (f"{NBSP}{minutes:02}" if minutes else "")

    def days_apart(self, days: int) -> str:
        """Write "+1 day"."""
        if not days:
            return ""
        return f"{days:+d}{NBSP}day{'' if abs(days) == 1 else 's'}".replace("-", "−")

    def city(self, zone: str) -> str:
        """Name the city as the zone does."""
        return zone.rpartition("/")[2].replace("_", " ")

    def in_city(self, zone: str) -> str:
        """Say "in Paris"."""
        return f"in {self.city(zone)}"

    def together(self, words: Sequence[str]) -> str:
        """Join with commas and "and"."""
        if len(words) <= 1:
            return "".join(words)
        return f"{', '.join(words[:-1])} and {words[-1]}"
