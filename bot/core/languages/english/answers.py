"""What English answers."""

from datetime import date, timedelta

from bot.core.languages.english.dates import EnglishDates

_DATES = EnglishDates()
_TODAY = {"morning": "this morning", "afternoon": "this afternoon", "evening": "this evening"}
_SORTS = {
    "visit": "visit",
    "meeting": "meeting",
    "talk": "talk",
    "appointment": "appointment",
    "breakfast": "breakfast",
    "lunch": "lunch",
    "dinner": "dinner",
    "meal": "meal",
    "free": "free time",
    "coach": "coach",
    "flight": "flight",
    "return": "flight home",
}


_COUNTED = {
    "meal": ("meal", "meals"),
    "free": ("free slot", "free slots"),
    "flight": ("flight", "flights"),
    "lunch": ("lunch", "lunches"),
    "coach": ("coach ride", "coach rides"),
}


class EnglishAnswers:
    """Implements `bot.core.languages.answers.AnswerWords`."""

    today = "today"
    nothing_now = "Nothing right now."
    that_was_the_last = "That was the last item of the programme. Safe travels, everyone."
    nothing_before = "Nothing before that on the programme."
    no_hosts = "The programme names no host."
    no_place = "The place is not known yet."
    no_info = "There is no practical information for this mission."
    info_title = "Practical information"
    map = "Map"
    place = "Place"
    cancelled = "Cancelled: it is no longer on the programme."
    for_whom = "For"
    no_group = "The programme puts you in no group."
    which_one = "Which one do you mean?"
    did_you_mean = "I did not quite understand. Perhaps you mean:"
    not_understood = "I did not understand that."
    can_answer = "Ask me, for example:"
    examples: tuple[str, ...] = (
        "“What's next?”, “Tomorrow's programme”",
        "“Where do we meet tomorrow morning?”",
        "“Who are we meeting?”, “Where is dinner?”",
    )
    buttons: tuple[tuple[str, str], ...] = (
        ("Next", "next"),
        ("Today", "day:0"),
        ("Tomorrow", "day:1"),
        ("Practical information", "infos"),
    )
    you_are_welcome = "You're welcome."
    see_above = "It's just above."
    coming_up = "Coming up"
    meets_you = "On the programme"
    contact = "Contact"
    everyone = "Everyone"
    still_on = "Yes, as planned."
    not_confirmed = "Planned, but still to be confirmed."
    nothing_to_bring = "The programme mentions nothing special to bring or wear."
    to_bring = "To bear in mind"
    rest_of_day = "Still to come today"
    over = "What has taken place"
    nothing_moved = "Nothing has been moved in the last 24 hours."
    nothing_cancelled = "Nothing is cancelled."
    all_confirmed = "Everything is confirmed."
    nothing_missed = "Nothing yet: nothing has ended so far."
    no_calls = "No good time to call in the next 24 hours."
    then = "Then"
    more = "More"
    called_off = "Cancelled"
    noted = "I note it, without any names, to learn how to answer it."

    def moved_from(self, clock: str, day: str) -> str:
        """Say "Moved from 10:00."."""
        return f"Moved from {day}, {clock}." if day else f"Moved from {clock}."

    def moved_place(self, place: str) -> str:
        """Say "The place has changed: it was Hall de l'hôtel."."""
        return f"The place has changed: it was {place}."

    def counted(self, count: int, sort: str, day: str) -> str:
        """Say "3 visits left", "3 visits tomorrow"."""
        what = _SORTS.get(sort, "appointment")
        one, many = _COUNTED.get(sort, (what, f"{what}s"))
        named = one if count == 1 else many
        number = str(count) if count else "No"
        return f"{number} {named} {day}" if day else f"{number} {named} left"

    def part_of_day(self, days: int, on: date, part: str) -> str:
        """Say "tomorrow morning"."""
        if not days:
            return _TODAY[part] if part else self.today
        return f"{self.day_named(days, on)} {part}".rstrip()

    def at_clock(self, day: str, clock: str) -> str:
        """Say "tomorrow at 16:30"."""
        return f"{day} at {clock}".strip()

    def free_title(self, when: str) -> str:
        """Say "Free this afternoon"."""
        return f"Free {when or 'now'}"

    def nobody_free(self, when: str) -> str:
        """Say that everyone has something on the programme."""
        return f"Nobody is free {when or 'now'}: everyone has something on the programme."

    def free_until(self, when: str) -> str:
        """Say "until 13:20"."""
        return f"until {when}"

    def next_up(self, title: str) -> str:
        """Say "Next: Google"."""
        return f"Next: {title}"

    def now_on(self, title: str) -> str:
        """Say "Now: Google"."""
        return f"Now: {title}"

    def gather(self, day: str) -> str:
        """Say "Tomorrow, we meet at "."""
        return f"{_capital(day)}, we meet at " if day else "We meet at "

    def starts(self, day: str) -> str:
        """Say "Tomorrow at "."""
        return f"{_capital(day)} at " if day else "At "

    def was(self, day: str) -> str:
        """Say "That was Monday 26 September, at "."""
        return f"That was {day}, at " if day else "That was at "

    def day_named(self, days: int, on: date) -> str:
        """Say "tomorrow", "Tuesday 27 September"."""
        match days:
            case 0:
                return ""
            case 1:
                return "tomorrow"
            case -1:
                return "yesterday"
            case _:
                return _DATES.day(on)

    def soon(self, left: timedelta) -> str:
        """Say "in 25 min"."""
        return f"in {_DATES.duration(left)}"

    def until(self, clock: str) -> str:
        """Say "Until 11:30"."""
        return f"Until {clock}"

    def ends(self, clock: str, day: str) -> str:
        """Say "Ends at 11:30"."""
        return f"Ends {day} at {clock}" if day else f"Ends at {clock}"

    def part_named(self, part: str) -> str:
        """Say "Morning"."""
        return part.capitalize()

    def part_of(self, heading: str, part: str) -> str:
        """Say "Tomorrow, Tuesday 27 September (morning)"."""
        return f"{heading} ({part})" if part else heading

    def nothing_in(self, days: int, on: date, part: str) -> str:
        """Say "Tomorrow morning: nothing on the programme."."""
        when = f"{self.day_named(days, on)} {part}" if days else _TODAY[part]
        return f"{_capital(when)}: nothing on the programme."

    def nothing_more(self) -> str:
        """Say that the day is over."""
        return "Nothing more on today's programme."

    def none_of(self, sort: str, day: str) -> str:
        """Say "No dinner on the programme tomorrow."."""
        what = _SORTS.get(sort, "appointment")
        return f"No {what} on the programme {day}." if day else f"No more {what} on the programme."

    def clock_here(self, clock: str, city: str, day: str) -> str:
        """Say "18:10 in Paris"."""
        return f"It is {clock} {city} ({day})"

    def your_group(self, names: str) -> str:
        """Say "Your group: Industry"."""
        return f"Your group: {names}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
