"""What English says by the clock."""

from datetime import date, time, timedelta

from bot.core.languages.english.dates import EnglishDates

_DATES = EnglishDates()


class EnglishAgenda:
    """Implements `bot.core.languages.agenda.AgendaWords`."""

    straight_after = "Straight after"
    to_be_confirmed = "to be confirmed"
    coming_up = "Coming up"
    on_programme = "On the programme"
    ended = "Since yesterday"
    under_way = "Right now"
    can_be_called = "A good time to call"

    def gather_in(self, left: timedelta, what: str) -> str:
        """Say "We meet in 30 min: Google"."""
        return f"We meet in {_DATES.duration(left)}: {what}"

    def starts_in(self, left: timedelta, what: str) -> str:
        """Say "In 30 min: Briefing"."""
        return f"In {_DATES.duration(left)}: {what}"

    def all_in(self, left: timedelta) -> str:
        """Say "We meet in 30 min"."""
        return f"We meet in {_DATES.duration(left)}"

    def time_has_come(self, what: str) -> str:
        """Say "It is time: Google"."""
        return f"It is time: {what}"

    def gathered(self, since: time, what: str) -> str:
        """Say "It was at 09:10: Google"."""
        return f"It was at {_DATES.clock(since)}: {what}"

    def under_way_since(self, since: time, what: str) -> str:
        """Say "Under way since 10:00: Google"."""
        return f"Under way since {_DATES.clock(since)}: {what}"

    def digest(self, days: int, on: date) -> str:
        """Say "Tomorrow, Tuesday 27 September"."""
        day = _DATES.day(on)
        return {0: f"Today, {day}", 1: f"Tomorrow, {day}"}.get(days, f"The programme of {day}")

    def nothing_planned(self, days: int, on: date) -> str:
        """Say "Tomorrow, Sunday 25 September: nothing planned."."""
        day = _DATES.day(on)
        when = {0: f"Today, {day}", 1: f"Tomorrow, {day}"}.get(days, day)
        return f"{when}: nothing planned."

    def home_digest(self, on: date) -> str:
        """Say "News of the mission, Tuesday 27 September"."""
        return f"News of the mission, {_DATES.day(on)}"

    def before_next(self, clock: time) -> str:
        """Say "Until tomorrow 08:30"."""
        return f"Until tomorrow {_DATES.clock(clock)}"

    def from_to(self, start: time, end: time) -> str:
        """Write "10:00–11:30"."""
        return f"{_DATES.clock(start)}–{_DATES.clock(end)}"

    def until(self, end: str) -> str:
        """Write "until 11:30"."""
        return f"until {end}"

    def arrival(self, start: time, end: time, zone: str, days: int) -> str:
        """Write "leaves 15:50, arrives 11:30 in Paris (+1 day)"."""
        later = f" ({_DATES.days_apart(days)})" if days else ""
        arrives = f"{_DATES.clock(end)} {_DATES.in_city(zone)}{later}"
        return f"leaves {_DATES.clock(start)}, arrives {arrives}"

    def here(self, clock: str) -> str:
        """Write "09:10 there"."""
        return f"{clock} there"

    def for_group(self, names: str) -> str:
        """Write "Industry group: "."""
        return f"{names}: "
