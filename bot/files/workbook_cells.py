"""One cell of a workbook as the text that a mission file would have."""

from datetime import date, datetime, time, timedelta

from bot.files.likeness import folded
from bot.files.values import clock_text
from bot.files.workbook_names import words_by_name

CLOCKS = frozenset({"start", "end", "meet_time", "evening_digest", "morning_brief", "home_digest"})
WORDS = frozenset({"kind", "role"})
LISTS = frozenset({"groups", "hosts", "objectives", "languages", "reminders", "ask"})
LISTS_OF_MISSION = frozenset({"languages", "reminders.before", "reminders.before_journey"})
FIRST_DAY = datetime(1899, 12, 30)
"""What Excel counts its days from."""
DAYS = range(36_526, 73_051)
"""The days of the years 2000 to 2099, as Excel counts them."""
MINUTE = timedelta(minutes=1)


def text_of(value: object, key: str) -> str:
    """Write what a cell of the column *key* holds, "" where it is empty."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case datetime() | date() | time() | timedelta():
            return _moment(value, key)
        case int() | float():
            return _number(value, key)
        case _:
            return str(value).replace("_x000D_", "").replace("\r", "").strip()


def _moment(value: datetime | date | time | timedelta, key: str) -> str:
    if isinstance(value, timedelta):
        return _of_the_day(FIRST_DAY + value) if key in CLOCKS else str(value)
    if isinstance(value, time):
        return _of_the_day(datetime.combine(FIRST_DAY, value))
    if isinstance(value, datetime):
        return _of_the_day(value) if key in CLOCKS else f"{value:%Y-%m-%d}"
    return value.isoformat()


def _of_the_day(moment: datetime) -> str:
    """Write a time to the nearest minute: a fraction of a day is never exact."""
    return clock_text((moment + MINUTE / 2).time())


def _number(value: float, key: str) -> str:
    if key in CLOCKS and 0 <= value < 1:
        return _of_the_day(FIRST_DAY + timedelta(days=value))
    if key == "day" and int(value) in DAYS:
        return f"{FIRST_DAY + timedelta(days=int(value)):%Y-%m-%d}"
    whole = isinstance(value, int) or value.is_integer()
    return str(int(value)) if whole else repr(value)


def worded(text: str, key: str) -> str:
    """Return the word of the mission file that *text* means in the column *key*."""
    return words_by_name(key).get(folded(text), text) if key in WORDS else text


def listed(text: str) -> list[str]:
    """Take a list apart at its ``;``."""
    return [part.strip() for part in text.split(";") if part.strip()]
