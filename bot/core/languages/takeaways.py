"""How a language speaks of lines that people take home, and of photos for the report."""

from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.takeaways import EnglishTakeaways
from bot.core.languages.french.takeaways import FrenchTakeaways


class TakeawayWords(Protocol):
    """Lines that are shared, those that an organiser picks, and pictures that are kept."""

    def brought_home(self) -> str:
        """Head the lines that those at home may read."""

    def said_of(self, text: str, session: str, name: str) -> str:
        """Quote *text* about *session*; *name* is empty where its author stays unnamed."""

    def picks_title(self) -> str:
        """Head the lines among which an organiser picks."""

    def none_yet(self) -> str:
        """Say that nobody has written a line yet, and when people are asked."""

    def how_to_pick(self, picked: int, lines: int) -> str:
        """Say how many of *lines* are picked, and what a tap does."""

    def only_here(self) -> str:
        """Mark a line that its author has not marked as one to share."""

    def number(self, number: int, place: int | None) -> str:
        """Label the button of the line *number*, with its *place* in the report where picked."""

    def first(self, number: int) -> str:
        """Label the button that puts the picked line *number* first."""

    def none_of_yours(self) -> str:
        """Say to a participant that they have not written a line, and how to."""

    def how_to_share(self) -> str:
        """Say what the buttons below one's own lines do."""

    def who_reads(self, number: int, *, shareable: bool, signed: bool) -> str:
        """Label the button that says who may read the line *number*, and changes it."""

    def page(self, page: int, of: int) -> str:
        """Say which page of the list this is."""

    def before(self) -> str:
        """Label the button of the page before."""

    def after(self) -> str:
        """Label the button of the page after."""

    def photo_kept(self, session: str, photos: int) -> str:
        """Say that a photo is kept for the report; *session* is empty: it is of no one visit."""

    def logo_kept(self) -> str:
        """Say that the picture stands at the head of reports from now on."""

    def no_picture(self) -> str:
        """Say that this is no picture that a report can hold, and which are."""

    def too_many(self, most: int) -> str:
        """Say that *most* photos are kept already, and what to do."""

    def members_only(self) -> str:
        """Say to who is not known to travel along what to do first."""

    def leave_out(self) -> str:
        """Label the button that takes a photo out again."""

    def left_out(self) -> str:
        """Say that a photo is deleted."""

    def not_theirs(self) -> str:
        """Say that only who gave a photo, and organisers, can take it out."""


_WORDS: dict[str, TakeawayWords] = {"fr": FrenchTakeaways(), "en": EnglishTakeaways()}


def takeaways_in(language: str) -> TakeawayWords:
    """Return how *language* (English where we do not speak it) speaks of lines to take home."""
    return _WORDS[spoken(language)]
