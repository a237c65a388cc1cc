"""How a language writes a mission's report."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Protocol

from bot.core.languages import spoken
from bot.core.languages.english.report import EnglishReport
from bot.core.languages.french.report import FrenchReport
from bot.core.languages.report_label import Label
from bot.core.report.facts import Fate, FollowUpState


class ReportWords(Protocol):
    """A report: for a president, for organisers, for those at home, for a host, for oneself."""

    stop: str
    """What stands between two statements on one line."""

    def label(self, label: Label) -> str:
        """Write one of the fixed words."""

    def listed(self, said: Sequence[str]) -> str:
        """Put statements one after the other: "A; B"."""

    def written(self, on: date) -> str:
        """Write a date with its year: "3 octobre 2022"."""

    def from_to(self, first: date, last: date) -> str:
        """Write from when to when a mission is, with the year."""

    def as_of(self, day: str) -> str:
        """Say on which day it was written."""

    def at_this_stage(self, day: str, *, begun: bool) -> str:
        """Say that the mission is not over, or has not begun, and that this will change."""

    # numbers, each (value, what it counts)

    def visits_held(self, held: int, planned: int) -> tuple[str, str]:
        """Say how many visits took place, of how many planned at first."""

    def average_rating(self, average: float, answers: int) -> tuple[str, str]:
        """Say what all visits were rated on average."""

    def attendance(self, share: float, calls: int) -> tuple[str, str]:
        """Say which *share* (0 to 1) was there when *calls* headcounts were made."""

    def follow_ups_wanted(self, wanted: int, done: int) -> tuple[str, str]:
        """Say how many follow-ups there are, and how many of them are done."""

    # counting

    def people(self, people: int, companies: int) -> str:
        """Say "14 participants de 8 entreprises"; empty for nobody."""

    def rating(self, average: float | None, answers: int, hidden: int) -> str:
        """Say "4,3 sur 5, 11 avis", and how many more do not show; empty where there is none."""

    def score(self, score: int) -> str:
        """Say "4 sur 5"."""

    def answers(self, count: int) -> str:
        """Say how many answers there are, none too."""

    def votes(self, count: int) -> str:
        """Say how many wanted to hear it; empty for nobody."""

    def of(self, some: int, whole: int) -> str:
        """Say "5 sur 6"."""

    def times(self, text: str, count: int) -> str:
        """Say that *count* people said *text*, where it was more than one."""

    # the first page

    def more_objectives(self, count: int) -> str:
        """Say how many objectives stand in the part about them alone."""

    def reached(self, reached: int, answers: int) -> str:
        """Say how many of *answers* say that an objective was reached."""

    def served(self, visits: int, average: float | None) -> str:
        """Say how many visits served an objective, and how they were rated; empty for none."""

    def still_ahead(self, visits: int) -> str:
        """Say how many visits are still to come."""

    def follow_ups_by_state(self, states: Mapping[FollowUpState, int]) -> str:
        """Count the follow-ups by how far they are; empty where there is none."""

    def wished(self, places: Sequence[str], more: int) -> str:
        """Say where the next mission is wished to go; *more* places are not named."""

    # the programme and who was there

    def fates(self, fates: Mapping[Fate, int], early: int) -> str:
        """Sum up what became of the programme, in a sentence; *early* more were over early."""

    def added(self, hours: str) -> str:
        """Say that a session was added, and when it was."""

    def moved(self, was: str, now: str) -> str:
        """Say that it began at another time of its day."""

    def moved_day(self, day: str, was: str, new_day: str, now: str) -> str:
        """Say that it took place on another day."""

    def end_moved(self, was: str, now: str) -> str:
        """Say that its end was put at another time."""

    def ended_early(self, early: timedelta) -> str:
        """Say that it was over before its end."""

    def rendezvous_moved(self, was: str, now: str) -> str:
        """Say that the group gathered at another time."""

    def place_changed(self, was: str, now: str) -> str:
        """Say that it was in another place; *was* may be empty."""

    def title_changed(self, was: str) -> str:
        """Say what it was called first."""

    def hosts_changed(self, names: str) -> str:
        """Say by whom the group was received instead."""

    def groups_changed(self, names: str) -> str:
        """Say for which groups it was in the end; empty for everyone."""

    def in_all(self, present: int, counted: int, calls: int) -> str:
        """Sum up all headcounts, in a sentence."""

    def not_called(self, expected: int) -> str:
        """Say how many were expected where nobody was counted."""

    # what it stands on

    def state(self, state: FollowUpState) -> str:
        """Say how far a follow-up is."""

    def answered(self, answered: int, asked: int) -> str:
        """Say how many participants answered anything."""

    def ratings(self, shown: int, hidden: int) -> str:
        """Say how many ratings of visits there are."""

    def lines_kept(self, lines: int, shareable: int) -> str:
        """Say how many lines were written, and how many of them may be passed on."""

    def method(self, *, anonymous: bool) -> str:
        """Say how an average is made, and what is not shown."""

    def photo_of(self, what: str) -> str:
        """Say of which visit a photo is, to who cannot see it."""

    def logo_of(self, organiser: str) -> str:
        """Say whose logo it is."""

    # for the companies, for a host

    def for_those_at_home(self, organiser: str) -> str:
        """Say to those at home what this is; *organiser* may be empty."""

    def received_by(self, hosts: str) -> str:
        """Name the organisations that received the group."""

    def notes_of(self, company: str) -> str:
        """Head a company's own notes."""

    def addressed(self, host: str) -> str:
        """Say to whom a letter goes: a host with title and organisation."""

    def dear(self, name: str) -> str:
        """Begin a letter."""

    def you_received(self, mission: str, days: Sequence[date], titles: Sequence[str]) -> str:
        """Remind a host of when they received the group, and for what."""

    def they_will_write(self, people: int) -> str:
        """Say that *people* of the group would like to go on talking."""

    def signed_for(self, organiser: str) -> str:
        """Leave room to sign for the organisation, which may be empty."""


_WORDS: dict[str, ReportWords] = {"fr": FrenchReport(), "en": EnglishReport()}


def report_in(language: str) -> ReportWords:
    """Return how *language* (English where we do not speak it) writes a report."""
    return _WORDS[spoken(language)]
