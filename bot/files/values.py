"""What people write for times, days, durations, and yes or no.

Every function returns None where the text is none of it; each has its way
back, so that what is written is read again.
"""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from bot.core.languages.english.dates import MONTHS as ENGLISH_MONTHS
from bot.core.languages.english.dates import WEEKDAYS as ENGLISH_WEEKDAYS
from bot.core.languages.french.dates import MONTHS as FRENCH_MONTHS
from bot.core.languages.french.dates import WEEKDAYS as FRENCH_WEEKDAYS
from bot.core.timing import QuietHours
from bot.files.likeness import folded

OFF = frozenset({"off", "non", "no", "false", "faux", "aucun", "aucune", "jamais", "none"})
YES = frozenset({"true", "yes", "on", "oui", "vrai", "x", "1", "o", "y"})
NO = frozenset({"false", "no", "off", "non", "faux", "0", "n"})
NAMED_TIMES = {"midi": time(12), "noon": time(12), "minuit": time(0), "midnight": time(0)}

NOON = 12
MOST_DIGITS = 6
"""Of a number of people."""
SHORTEST_NAME = 3
"""Letters that a weekday or a month needs at least: "mar", "sep"."""

_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})\s*(?:(?:[:.]|h(?:rs?|eures?)?)\s*(?P<minute>\d{2})?"
    r"(?:\s*(?:mn|min|m))?(?::00(?:\.0+)?)?)?\s*(?P<half>[ap]\.?m\.?)?",
    re.IGNORECASE,
)
_DURATION = re.compile(
    r"(?:(?P<days>\d{1,3})\s*(?:d|days?|j|jours?))?\s*"
    r"(?:(?P<hours>\d{1,4})\s*(?:h|hours?|hrs?|heures?))?\s*"
    r"(?:(?P<minutes>\d{1,5})\s*(?:(?:m|mn|mins?|minutes?))?)?",
    re.IGNORECASE,
)
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:[T ]00:00(?::00)?)?")
_NUMBERS = re.compile(
    r"(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})(?:\s*[/.-]\s*(?P<year>\d{4}|\d{2}))?"
)
_DAY_FIRST = re.compile(
    r"(?:the )?(?P<day>\d{1,2})(?: ?(?:er|st|nd|rd|th))?(?: of)? "
    r"(?P<month>[a-z]+)(?: (?P<year>\d{4}))?"
)
_MONTH_FIRST = re.compile(
    r"(?P<month>[a-z]+) (?P<day>\d{1,2})(?: ?(?:st|nd|rd|th))?(?: (?P<year>\d{4}))?"
)


def clock(text: str) -> time | None:
    """Read a wall time: "09:10", "9h10", "9 h 10", "9h", "9:10 pm", "midi"."""
    plain = " ".join(text.split())
    if folded(plain) in NAMED_TIMES:
        return NAMED_TIMES[folded(plain)]
    found = _CLOCK.fullmatch(plain)
    if not found or plain.isdigit():
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["half"]:
        if not 1 <= hour <= NOON:
            return None
        hour = hour % NOON + NOON * (found["half"][0] in "pP")
    try:
        return time(hour, minute)
    except ValueError:
        return None


def clock_text(at: time) -> str:
    """Write a wall time as a file has it: "09:10"."""
    return f"{at:%H:%M}"


def duration(text: str) -> timedelta | None:
    """Read a length of time: "90m", "1h30", "2d", "30 min", "1 h 30", "2 jours"."""
    plain = " ".join(text.split())
    found = _DURATION.fullmatch(plain)
    if not plain or plain.isdigit() or not found:
        return None
    days, hours, minutes = (int(found[part] or 0) for part in ("days", "hours", "minutes"))
    if found["minutes"] and plain[-1].isdigit() and not found["hours"]:
        return None  # "2d30": thirty what?
    return timedelta(days=days, hours=hours, minutes=minutes)


def duration_text(length: timedelta) -> str:
    """Write a length of time as a file has it, to the minute: "90m" is "1h30"."""
    minutes = int(length.total_seconds()) // 60
    hours, rest = divmod(minutes, 60)
    if minutes and not minutes % (24 * 60):
        return f"{minutes // (24 * 60)}d"
    if not hours:
        return f"{rest}m"
    return f"{hours}h{rest:02}" if rest else f"{hours}h"


def yes_or_no(text: str) -> bool | None:
    """Read yes or no, in English or French; a cross or a tick is yes."""
    word = folded(text)
    if text.strip() in {"✓", "✔", "☑"} or word in YES:
        return True
    return False if word in NO else None


def capacity(text: str) -> int | None:
    """Read for how many people there is room: a whole number from 1 on."""
    plain = text.strip()
    number = int(plain) if plain.isascii() and plain.isdigit() and len(plain) <= MOST_DIGITS else 0
    return number or None


def is_off(text: str) -> bool:
    """Tell whether *text* switches something off."""
    return folded(text) in OFF


def quiet_hours(text: str) -> QuietHours | None:
    """Read "22:30-06:30", "22h30 – 6h30", "22:30 à 6:30"."""
    parts = re.split(r" ?(?:-|–|—|à|to) ?", " ".join(text.split()))
    match [clock(part) for part in parts]:
        case [time() as start, time() as end] if start != end:
            return QuietHours(start=start, end=end)
        case _:
            return None


@dataclass(frozen=True)
class WrittenDay:
    """A day as somebody wrote it; *year* and *weekday* (Monday is 0) where they were written."""

    month: int
    day: int
    year: int | None = None
    weekday: int | None = None

    def in_year(self, year: int) -> date | None:
        """Return the date that it is in *year*, None where there is none."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


def written_day(text: str) -> WrittenDay | None:
    """Read a day: "2022-09-27", "27/09/2022", "mardi 27 septembre", "Tuesday 27 September".

    In figures the day comes before the month.
    """
    words = [word for word in re.split(r"[\s,]+", text.strip().casefold()) if word]
    weekday = _named(words[0].rstrip("."), (FRENCH_WEEKDAYS, ENGLISH_WEEKDAYS)) if words else None
    if weekday is not None:
        words = words[1:]
    if words[:1] == ["le"]:
        words = words[1:]
    plain = " ".join(words)
    found = (
        _ISO.fullmatch(plain)
        or _NUMBERS.fullmatch(plain)
        or _DAY_FIRST.fullmatch(folded(plain))
        or _MONTH_FIRST.fullmatch(folded(plain))
    )
    if not found:
        return None
    month = _month(found["month"])
    year = _year(found["year"])
    if month is None:
        return None
    written = WrittenDay(month, int(found["day"]), year, weekday)
    # 2000 had a 29 February: a day that no year has is none.
    return written if written.in_year(2000 if year is None else year) else None


def _month(text: str) -> int | None:
    if text.isdigit():
        return int(text)
    place = _named(text, (FRENCH_MONTHS, ENGLISH_MONTHS))
    return None if place is None else place + 1


def _year(text: str | None) -> int | None:
    if text is None:
        return None
    return int(text) + (2000 if len(text) == len("22") else 0)


def _named(word: str, lists: tuple[tuple[str, ...], ...]) -> int | None:
    """Find a weekday or month by its name or its first letters, three at least."""
    short = folded(word)
    if len(short) < SHORTEST_NAME:
        return None
    for names in lists:
        places = [place for place, name in enumerate(names) if folded(name).startswith(short)]
        if len(places) == 1:
            return places[0]
    return None
