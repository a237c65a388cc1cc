"""How a language says what an organiser's change would do, and what became of it."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.amending import EnglishAmending
from bot.core.languages.french.amending import FrenchAmending


class AmendingWords(Protocol):
    """Changes by hand: previews, the draft, and what is asked back."""

    # a preview

    def preview_title(self) -> str:
        """Head what a change would do."""

    def changed_meanwhile(self) -> str:
        """Say that the draft has changed since the preview, which is shown anew."""

    def concerns_label(self) -> str:
        """Label whom it concerns."""

    def concerned(self, groups: Sequence[str], people: int) -> str:
        """Name those whom it concerns: groups by their names (none: everyone), and how many."""

    def they_read(self) -> str:
        """Head what people will read."""

    def breaks_title(self) -> str:
        """Head what a change breaks."""

    def to_host(self, host: str) -> str:
        """Head a line to the host, to be copied."""

    def apply(self) -> str:
        """Label the button that puts a change into the draft."""

    def apply_and_tell(self, told: int) -> str:
        """Label the button that applies it and tells all *told* changes."""

    def what_follows(self) -> str:
        """Label the button that moves what follows, too."""

    def drop(self) -> str:
        """Label the button that leaves everything as it is."""

    def dropped(self) -> str:
        """Say that everything stays as it is."""

    # the draft

    def applied(self) -> str:
        """Say that it is noted, and that nobody knows yet."""

    def draft_title(self, changes: int) -> str:
        """Head the draft."""

    def nobody_told(self) -> str:
        """Say that nobody was told yet."""

    def also_by(self, names: Sequence[str]) -> str:
        """Say who else has a change in the draft."""

    def tell(self, told: int) -> str:
        """Label the button that tells *told* changes; 0: it is published without telling."""

    def take_back(self) -> str:
        """Label the button that takes the last change back."""

    def no_draft(self) -> str:
        """Say that nothing waits to be told."""

    def come_to_nothing(self) -> str:
        """Say that the changes of the draft cancel each other out."""

    def taken_back(self, said: str) -> str:
        """Say that a change (*said*, empty: by a button) was taken back."""

    def nothing_to_take_back(self) -> str:
        """Say that no change was made by hand."""

    def take_told_back(self) -> str:
        """Label the button that takes back what people were told."""

    def at_once(self) -> str:
        """Say that what was held back goes now."""

    def gone_already(self) -> str:
        """Say that nothing is held back any more."""

    # what is asked back

    def which(self) -> str:
        """Ask which of several sessions is meant."""

    def lacks(self, what: str) -> str:
        """Ask for what an order lacks: a session, time, place, title, group or person."""

    def directly(self, text: str) -> str:
        """Ask to write an order directly to the bot; *text* is how it began."""

    # by buttons

    def choose_session(self) -> str:
        """Ask which session is to be changed."""

    def choose_change(self) -> str:
        """Ask what is to become of it, and say that one can write it."""

    def nothing_ahead(self) -> str:
        """Say that nothing lies ahead that could be changed."""

    def more_sessions(self) -> str:
        """Label the button that shows sessions further ahead."""

    def session_by(self, by: timedelta) -> str:
        """Label the button that moves a session: "Visite +20 min"."""

    def departure_by(self, by: timedelta) -> str:
        """Label the button that moves the rendezvous alone: "Départ +20 min"."""

    def all_by(self, by: timedelta) -> str:
        """Label the button that moves everything that is left of the day."""

    def cancel_it(self) -> str:
        """Label the button that cancels a session."""

    def reinstate_it(self) -> str:
        """Label the button that lets a cancelled session take place after all."""

    def back(self) -> str:
        """Label the button that goes back to the list."""


_WORDS: dict[str, AmendingWords] = {"fr": FrenchAmending(), "en": EnglishAmending()}


def amending_in(language: str) -> AmendingWords:
    """Return how *language* (English where we do not speak it) speaks of changes by hand."""
    return _WORDS[spoken(language)]
