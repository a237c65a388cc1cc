"""How a language asks for the rest about the day's visits, and shows what it has kept."""

from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.your_day import EnglishYourDay
from bot.core.languages.french.your_day import FrenchYourDay


class YourDayWords(Protocol):
    """The round-up of the day: one tap a visit, a line to take home, a host to meet again."""

    def title(self, day: str) -> str:
        """Head it with the day."""

    def reply(self, example: str) -> str:
        """Say that stars take a tap and lines are replied; *example* (a visit) where several."""

    def fill_in(self) -> str:
        """Say that stars take a tap, and that the rest stands on one page."""

    def who_reads(self, *, anonymous: bool) -> str:
        """Say who reads a line."""

    def nothing_left(self) -> str:
        """Say that all has been said, and that everything can still be changed."""

    # a visit

    def rated(self, score: int) -> str:
        """Say what somebody gave."""

    def closed(self) -> str:
        """Say that it cannot be rated any more."""

    def shared(self, *, signed: bool) -> str:
        """Say that the line may be shared, with the name of who wrote it or without."""

    def again(self, note: str) -> str:
        """Say that they mean to take it up with the host; *note* may be empty."""

    # buttons

    def line_button(self) -> str:
        """Label what asks for the line."""

    def again_button(self, *, on: bool) -> str:
        """Label what notes, or (where it is *on*) takes back, that they take it up again."""

    def form_button(self) -> str:
        """Label what opens the page with everything."""

    def share_named(self) -> str:
        """Label: may be shared, with my name."""

    def share_nameless(self) -> str:
        """Label: may be shared, without my name."""

    def share_not(self) -> str:
        """Label: stays between the organisers and me."""

    def one_by_one(self) -> str:
        """Label what decides line by line."""

    # answers

    def kept(self, lines: int) -> str:
        """Say that so many lines are kept."""

    def between_us(self) -> str:
        """Say that only organisers read it."""

    def may_share(self, lines: int) -> str:
        """Ask whether the line, or several, may go further than the organisers."""

    def which(self) -> str:
        """Ask which visit this is about; the words follow."""

    def too_long(self) -> str:
        """Say that what follows did not fit into a line and is not kept."""

    def ask_for_line(self, visit: str) -> str:
        """Ask for the line about *visit*, and say how to leave it."""

    def left(self) -> str:
        """Say that nothing is waited for any more."""

    def again_noted(self, *, on: bool) -> str:
        """Say that it is noted, and how to add a note, or that it is taken back."""

    def nothing_to_share(self) -> str:
        """Say that a line has to be there to be shared or signed."""

    # the page with everything

    def form_title(self) -> str:
        """Title the page; 24 characters at most."""

    def score_of(self, visit: str) -> str:
        """Label the choice of a score."""

    def line_of(self, visit: str) -> str:
        """Label the line."""

    def share_of(self, visit: str) -> str:
        """Label the box for sharing."""

    def share_box(self) -> str:
        """Say what a tick there means."""

    def sign_of(self, visit: str) -> str:
        """Label the box for the name."""

    def sign_box(self) -> str:
        """Say what a tick there means."""

    def again_of(self, visit: str) -> str:
        """Label the box for the host."""

    def again_box(self) -> str:
        """Say what a tick there means."""

    def form_kept(self) -> str:
        """Say that all that was filled in is kept."""


_WORDS: dict[str, YourDayWords] = {"fr": FrenchYourDay(), "en": EnglishYourDay()}


def your_day_in(language: str) -> YourDayWords:
    """Return how *language* (English where we do not speak it) speaks of the day's visits."""
    return _WORDS[spoken(language)]
