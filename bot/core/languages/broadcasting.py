"""How a language speaks with organisers about a broadcast: whom, when, what became of it."""

from collections.abc import Sequence
from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.broadcasting import EnglishBroadcasting
from bot.core.languages.french.broadcasting import FrenchBroadcasting


class BroadcastingWords(Protocol):
    """What stands in previews, reports and lists of broadcasts, and in the copies afterwards."""

    # whom

    def others(self) -> str:
        """Label the button that offers more audiences."""

    def a_session(self) -> str:
        """Label one session's people."""

    def a_company(self) -> str:
        """Label one company."""

    def some_people(self) -> str:
        """Label a hand-picked few."""

    def who_has_not_seen(self) -> str:
        """Label those who have not seen the last thing that asked for it."""

    def whom(self) -> str:
        """Ask whom it is for."""

    def back(self) -> str:
        """Label the button that leads back to the preview."""

    def earlier(self) -> str:
        """Label the button to the page before."""

    def later(self) -> str:
        """Label the button to the page after."""

    def people_of(self, session: str) -> str:
        """Name the audience of one session's people."""

    def names(self, names: Sequence[str], more: int) -> str:
        """Name people, and how many more there are."""

    def unseen(self, what: str) -> str:
        """Name those who have not seen the broadcast that begins so; empty: the changes."""

    def in_main_chat(self) -> str:
        """Label the button to tell a company in the main chat."""

    def one_by_one(self) -> str:
        """Label the button to tell a company's people directly."""

    def out_of_reach(self, count: int) -> str:
        """Head those who have no direct chat."""

    def nobody_directly(self) -> str:
        """Say that none of those it is for has a direct chat."""

    def all_have_seen(self) -> str:
        """Say that nobody is left who has not seen it."""

    # how and when

    def ask_seen(self) -> str:
        """Label the button that asks for Seen."""

    def when(self) -> str:
        """Label the button that offers times."""

    def at_once(self) -> str:
        """Label the button to send it at once."""

    def before_rendezvous(self, clock: str, title: str) -> str:
        """Label half an hour before the rendezvous of the session *title*."""

    def at_digest(self, clock: str) -> str:
        """Label the hour of the evening digest."""

    def tomorrow(self, clock: str) -> str:
        """Label an hour tomorrow."""

    def whole_text(self, taken: str) -> str:
        """Label the button that gives *taken*, which said whom or when, back to the text."""

    def look_on(self, platform: str) -> str:
        """Label the button that shows how it looks on another platform."""

    def looks(self, platform: str) -> str:
        """Head how it looks on a platform."""

    def comes_as(self) -> str:
        """Label of how many messages it is made."""

    def messages(self, count: int, files: int) -> str:
        """Count messages, and the files beside them."""

    def called(self) -> str:
        """Label whom it wakes."""

    def calls(self, people: int) -> str:
        """Say that so many people are mentioned; 0: nobody is known there."""

    def sounds(self) -> str:
        """Say that it sounds for everyone who has not muted the chat."""

    # afterwards

    def correct(self) -> str:
        """Label the button that corrects."""

    def withdraw(self) -> str:
        """Label the button that withdraws."""

    def copy(self) -> str:
        """Label the button that gives the bare text."""

    def ask_for_correction(self) -> str:
        """Ask for the text that is to stand there instead."""

    def correction_title(self) -> str:
        """Head the correction before it is made."""

    def everywhere(self) -> str:
        """Label the button that corrects every copy."""

    def ask_to_withdraw(self) -> str:
        """Head the question whether it is to be withdrawn."""

    def withdraw_everywhere(self) -> str:
        """Label the button that withdraws every copy."""

    def keep(self) -> str:
        """Label the button that leaves all as it is."""

    def corrected(self, clock: str) -> str:
        """Say in a copy when it was corrected."""

    def withdrawn(self, clock: str) -> str:
        """Say in a copy when it was withdrawn."""

    def was_corrected(self) -> str:
        """Say to who pressed that all copies are corrected."""

    def was_withdrawn(self) -> str:
        """Say to who pressed that all copies are withdrawn."""

    def reached(self, done: int, of: int) -> str:
        """Say how many chats of all it has reached so far."""

    def on_neither(self, count: int) -> str:
        """Head those who are on no platform."""

    def all_are_there(self) -> str:
        """Say that everyone is on a platform."""

    def no_phone(self) -> str:
        """Say that no number is known."""

    def list_title(self) -> str:
        """Head the last broadcasts."""

    def none_yet(self) -> str:
        """Say that there was none yet."""

    def is_draft(self) -> str:
        """Mark one that was not sent."""

    def is_withdrawn(self) -> str:
        """Mark one that was withdrawn."""

    # templates

    def templates(self) -> str:
        """Label the button that offers templates."""

    def choose_template(self) -> str:
        """Ask which one."""

    def coach_is_here(self, place: str) -> str:
        """Say that the coach is there, at *place* where it is known."""

    def moved_up(self, clock: str) -> str:
        """Say that the rendezvous is at *clock* already."""

    def put_off(self, clock: str) -> str:
        """Say that the rendezvous is only at *clock*."""

    def leaving_soon(self) -> str:
        """Say that we leave in five minutes."""

    def stay_in(self) -> str:
        """Ask people to stay in the coach."""

    def passports(self) -> str:
        """Remind of passports."""

    def badges(self, title: str) -> str:
        """Remind of what is shown at the door of *title*."""

    # answers

    def answers_to(self, name: str, what: str) -> str:
        """Head what *name* answers to the broadcast that begins so."""

    def how_to_answer(self) -> str:
        """Say how an organiser answers back."""

    def passed_on(self, name: str) -> str:
        """Say to a participant that *name* gets what they answered."""

    def answers_you(self, name: str) -> str:
        """Head what the organiser *name* answers."""

    def answer_sent(self, name: str) -> str:
        """Say to an organiser that their answer goes to *name*, empty for who is unknown."""

    # the log

    def has_announced(self, said: str) -> str:
        """Say that somebody sent a broadcast that begins so."""

    def has_corrected(self, said: str) -> str:
        """Say that somebody corrected a broadcast."""

    def has_withdrawn(self, said: str) -> str:
        """Say that somebody withdrew a broadcast."""


_WORDS: dict[str, BroadcastingWords] = {
    "fr": FrenchBroadcasting(),
    "en": EnglishBroadcasting(),
}


def broadcasting_in(language: str) -> BroadcastingWords:
    """Return how *language* (English where we do not speak it) speaks of broadcasts."""
    return _WORDS[spoken(language)]
