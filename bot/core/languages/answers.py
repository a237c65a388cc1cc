"""What a language says when it is asked."""

from datetime import date, timedelta
from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.answers import EnglishAnswers
from bot.core.languages.french.answers import FrenchAnswers


class AnswerWords(Protocol):
    """The words of answers.

    *sort* is a value of `Sort` ("dinner"), *part* of `Part` ("morning"), or
    "".  *days* is how many days from today a day is.
    """

    today: str
    nothing_now: str
    that_was_the_last: str
    nothing_before: str
    no_hosts: str
    no_place: str
    no_info: str
    info_title: str
    map: str
    place: str
    cancelled: str
    for_whom: str
    no_group: str
    which_one: str
    did_you_mean: str
    not_understood: str
    can_answer: str
    examples: tuple[str, ...]
    buttons: tuple[tuple[str, str], ...]
    you_are_welcome: str
    see_above: str
    coming_up: str
    meets_you: str
    contact: str
    everyone: str
    still_on: str
    not_confirmed: str
    nothing_to_bring: str
    to_bring: str
    rest_of_day: str
    over: str
    nothing_missed: str
    nothing_moved: str
    nothing_cancelled: str
    all_confirmed: str
    no_calls: str
    then: str
    more: str
    called_off: str
    noted: str

    def moved_from(self, clock: str, day: str) -> str:
        """Say when it was before it was moved; *day* is empty where it is the same."""

    def moved_place(self, place: str) -> str:
        """Say where the group was to gather before."""

    def counted(self, count: int, sort: str, day: str) -> str:
        """Say how many of that sort are left, or are on that day."""

    def part_of_day(self, days: int, on: date, part: str) -> str:
        """Name a part of a day, or the day: "tomorrow morning"."""

    def at_clock(self, day: str, clock: str) -> str:
        """Say at what time, of a day that is named or of none: "tomorrow at 16:30"."""

    def free_title(self, when: str) -> str:
        """Head who is free, now where *when* is empty."""

    def nobody_free(self, when: str) -> str:
        """Say that nobody is free then."""

    def free_until(self, when: str) -> str:
        """Say until when somebody is free."""

    def next_up(self, title: str) -> str:
        """Head what comes next."""

    def now_on(self, title: str) -> str:
        """Head what is under way."""

    def gather(self, day: str) -> str:
        """Begin the line of a rendezvous: "On se retrouve à "; *day* may be empty."""

    def starts(self, day: str) -> str:
        """Begin the line of a start, where there is no rendezvous of its own."""

    def was(self, day: str) -> str:
        """Begin the line of what is over."""

    def day_named(self, days: int, on: date) -> str:
        """Name a day: "", "demain", "mardi 27 septembre"."""

    def soon(self, left: timedelta) -> str:
        """Say "dans 25 min"."""

    def until(self, clock: str) -> str:
        """Say until when something under way goes on."""

    def ends(self, clock: str, day: str) -> str:
        """Say when something ends."""

    def part_named(self, part: str) -> str:
        """Name a part of the day by itself: "Matin"."""

    def part_of(self, heading: str, part: str) -> str:
        """Add the part of the day to a heading."""

    def nothing_in(self, days: int, on: date, part: str) -> str:
        """Say that there is nothing in that part of the day."""

    def nothing_more(self) -> str:
        """Say that there is nothing more today."""

    def none_of(self, sort: str, day: str) -> str:
        """Say that there is nothing of that sort on the programme."""

    def clock_here(self, clock: str, city: str, day: str) -> str:
        """Say what time it is in a city."""

    def your_group(self, names: str) -> str:
        """Say in which group, or groups, the asker is."""


_WORDS: dict[str, AnswerWords] = {"fr": FrenchAnswers(), "en": EnglishAnswers()}


def answer_words(language: str) -> AnswerWords:
    """Return what *language* (English where we do not speak it) answers."""
    return _WORDS[spoken(language)]
