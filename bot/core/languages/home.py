"""How a language names what stands on somebody's own page, and what a form asks."""

from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.home import EnglishHome
from bot.core.languages.french.home import FrenchHome

FORM_TITLE = 24
"""Slack's limit for the title of a form, and for its buttons."""


class HomeWords(Protocol):
    """A page of one's own, and forms: titles and buttons of forms fit in 24 characters."""

    def still_to_rate(self) -> str:
        """Head the sessions whose rating is missing."""

    def rate(self, session: str) -> str:
        """Label the button that opens the form for *session*."""

    def settings(self) -> str:
        """Head the settings."""

    def reminders(self, *, on: bool) -> str:
        """Label the button that turns personal reminders on or off, with how it is."""

    def silence(self, *, on: bool) -> str:
        """Label the button that mutes the direct chat or no longer, with how it is."""

    def other_language(self) -> str:
        """Name, in the other language, the one to switch to."""

    def programme(self) -> str:
        """Name the programme day by day."""

    def who_am_i(self) -> str:
        """Name the page that says who somebody is to the bot."""

    def announce(self) -> str:
        """Name what begins a broadcast."""

    def participants(self) -> str:
        """Name the list of who has said who they are."""

    def results(self) -> str:
        """Name what the ratings add up to."""

    def welcome(self) -> str:
        """Greet somebody whom we do not know."""

    def how_to_come_in(self) -> str:
        """Say how somebody whom we do not know comes to their mission."""

    # ---- a broadcast -----------------------------------------------------------------------

    def came_late(self) -> str:
        """Say to who pressed that a page could not open in time."""

    def compose_title(self) -> str:
        """Head the form for a broadcast."""

    def text_label(self) -> str:
        """Label what is to be said."""

    def audience_label(self) -> str:
        """Label whom it is for."""

    def day_label(self) -> str:
        """Label the day on which it goes."""

    def hour_label(self) -> str:
        """Label the hour at which it goes, in site time."""

    def when_hint(self) -> str:
        """Say that an empty day and hour mean at once."""

    def call_label(self) -> str:
        """Label the choice whom it wakes."""

    def call_everyone(self) -> str:
        """Name the choice to wake everyone in the channel."""

    def call_told(self) -> str:
        """Say that it wakes everyone in the channel, behind the label."""

    def look(self) -> str:
        """Label the button that leads to the preview."""

    def text_missing(self) -> str:
        """Say that a form for a broadcast was sent in without its text."""

    def day_missing(self) -> str:
        """Say that an hour was given without its day."""

    def hour_missing(self) -> str:
        """Say that a day was given without its hour."""

    def no_such_hour(self) -> str:
        """Say that clocks jump over that hour on that day."""

    def already_past(self) -> str:
        """Say that this moment is over."""

    def too_long_by(self, characters: int) -> str:
        """Say how many characters too many there are."""

    # ---- a rating --------------------------------------------------------------------------

    def rating_title(self) -> str:
        """Head the form for a rating."""

    def score_label(self) -> str:
        """Label the scores."""

    def score(self, score: int) -> str:
        """Name a score as an option, with what it means at the ends."""

    def takeaway_label(self) -> str:
        """Label the line to take home."""

    def give(self) -> str:
        """Label the button that gives the rating."""

    def takeaway_kept(self) -> str:
        """Say that the line is kept."""


_WORDS: dict[str, HomeWords] = {"fr": FrenchHome(), "en": EnglishHome()}


def home_in(language: str) -> HomeWords:
    """Return how *language* (English where we do not speak it) names these things."""
    return _WORDS[spoken(language)]
