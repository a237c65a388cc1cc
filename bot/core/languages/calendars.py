"""How a language speaks of calendars, and what stands in them."""

from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.calendars import EnglishCalendars
from bot.core.languages.french.calendars import FrenchCalendars


class CalendarWords(Protocol):
    """What stands in calendars, and what is said about their addresses.

    *whose* is empty for who reads it, else a group's name or the followers'.
    """

    # in a calendar

    def called_off(self, title: str) -> str:
        """Head an event that is off, or is somebody else's now."""

    def no_longer(self) -> str:
        """Say that it is no longer on the reader's programme."""

    def gather(self, day: str, rendezvous: str) -> str:
        """Say when and where one gathers; *day* is empty where it is the event's."""

    def they_gather(self, day: str, rendezvous: str) -> str:
        """Say the same to somebody at home."""

    def starts(self, clocks: str) -> str:
        """Say when it starts, in both clocks."""

    def hosts(self) -> str:
        """Label who receives the group."""

    def access(self) -> str:
        """Label how one gets in."""

    # about an address

    def title(self, whose: str) -> str:
        """Head the address."""

    def what_it_is(self) -> str:
        """Say what a calendar does with the address."""

    def subscribe(self) -> str:
        """Lead to the page on which this device's calendar subscribes."""

    def on_apple(self) -> str:
        """Label the address for iPhone and Mac, which one touches."""

    def on_google(self) -> str:
        """Lead to Google's calendar."""

    def on_outlook(self) -> str:
        """Lead to Outlook's."""

    def as_file(self) -> str:
        """Lead to the file."""

    def elsewhere(self) -> str:
        """Label the address that one copies into any other calendar."""

    def keep_it(self) -> str:
        """Say that whoever has the address sees the programme."""

    def give_it(self) -> str:
        """Say of a group's address that whoever has it sees the programme."""

    def here_only(self) -> str:
        """Say that the address works on this computer only."""

    def not_served(self) -> str:
        """Say that this Fanion has no address to give."""

    def send_file(self) -> str:
        """Label the button that sends the calendar as a file."""

    def renew(self) -> str:
        """Label the button that makes a new address."""

    def stop(self) -> str:
        """Label the button that stops the address."""

    def really_renew(self) -> str:
        """Ask whether the address is to be replaced."""

    def really_stop(self) -> str:
        """Ask whether the address is to stop."""

    def yes_renew(self) -> str:
        """Label the button that does it."""

    def yes_stop(self) -> str:
        """Label the button that does it."""

    def keep(self) -> str:
        """Label the button that leaves all as it is."""

    def renewed(self) -> str:
        """Say that the address before no longer works."""

    def stopped(self) -> str:
        """Say that the address no longer works, and how to have another."""

    def file_is(self) -> str:
        """Say what the file is, and that it does not change by itself."""

    def command(self) -> str:
        """Name the command that gives the address."""

    def kept(self) -> str:
        """Label, among what is kept of somebody, the address of their calendar."""

    def kept_address(self) -> str:
        """Say that there is one, without it."""

    def which(self, known: str) -> str:
        """Say which calendars there are: for oneself, those of groups, the followers'."""

    def only_own(self) -> str:
        """Say that only organisers have those of others."""


_WORDS: dict[str, CalendarWords] = {"fr": FrenchCalendars(), "en": EnglishCalendars()}


def calendars_in(language: str) -> CalendarWords:
    """Return how *language* (English where we do not speak it) speaks of calendars."""
    return _WORDS[spoken(language)]
