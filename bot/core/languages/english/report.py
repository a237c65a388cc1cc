"""A mission's report in English."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from bot.core.languages.english.dates import MONTHS, NBSP, EnglishDates
from bot.core.languages.english.report_labels import LABELS
from bot.core.languages.report_label import Label
from bot.core.report.facts import Fate, FollowUpState

_DATES = EnglishDates()
STATES = {
    FollowUpState.WANTED: "to do",
    FollowUpState.UNDER_WAY: "under way",
    FollowUpState.DONE: "done",
    FollowUpState.DROPPED: "dropped",
}


class EnglishReport:
    """Implements `bot.core.languages.report.ReportWords`."""

    stop = "; "

    def label(self, label: Label) -> str:
        return LABELS[label]

    def listed(self, said: Sequence[str]) -> str:
        return "; ".join(said)

    def written(self, on: date) -> str:
        return f"{on.day}{NBSP}{MONTHS[on.month - 1]} {on.year}"

    def from_to(self, first: date, last: date) -> str:
        if first == last:
            return f"{_DATES.day(first)} {first.year}"
        begins = f"{_DATES.day(first)} {first.year}"
        if first.year == last.year:
            begins = _DATES.day(first)
        if (first.year, first.month) == (last.year, last.month):
            begins = begins.rpartition(NBSP)[0]
        return f"{begins} to {_DATES.day(last)} {last.year}"

    def as_of(self, day: str) -> str:
        return f"as of {day}"

    def at_this_stage(self, day: str, *, begun: bool) -> str:
        if not begun:
            return f"As of {day}: the mission has not begun yet."
        return f"As of {day}: the mission is under way, and this report will grow."

    def visits_held(self, held: int, planned: int) -> tuple[str, str]:
        return f"{held}", f"{'visit' if held == 1 else 'visits'} held, {planned} planned"

    def average_rating(self, average: float, answers: int) -> tuple[str, str]:
        return f"{average:.1f} of 5", f"average rating, {self.answers(answers)}"

    def attendance(self, share: float, calls: int) -> tuple[str, str]:
        return f"{share * 100:.0f}%", f"attendance, over {_many(calls, 'headcount')}"

    def follow_ups_wanted(self, wanted: int, done: int) -> tuple[str, str]:
        so_far = f", {done} of them done" if done else ""
        return f"{wanted}", f"{'follow-up' if wanted == 1 else 'follow-ups'}{so_far}"

    def people(self, people: int, companies: int) -> str:
        if not people:
            return ""
        of = f" from {_many(companies, 'company', 'companies')}" if companies else ""
        return f"{_many(people, 'participant')}{of}"

    def rating(self, average: float | None, answers: int, hidden: int) -> str:
        said = [] if average is None else [f"{average:.1f} of 5", self.answers(answers)]
        if hidden:
            verb = "stays" if hidden == 1 else "stay"
            more = f"{hidden}{NBSP}more" if said else _many(hidden, "answer")
            said.append(f"{more} {verb} hidden")
        return ", ".join(said)

    def score(self, score: int) -> str:
        return f"{score} of 5"

    def answers(self, count: int) -> str:
        return _many(count, "answer") if count else "no answer"

    def votes(self, count: int) -> str:
        return _many(count, "vote") if count else ""

    def of(self, some: int, whole: int) -> str:
        return f"{some} of {whole}"

    def times(self, text: str, count: int) -> str:
        often = {1: "", 2: " (twice)"}.get(count, f" ({count} times)")
        return f"{text}{often}"

    def more_objectives(self, count: int) -> str:
        return f"… and {count} more, in the part about the objectives."

    def reached(self, reached: int, answers: int) -> str:
        if not reached:
            return "nobody says it was reached (4 or 5)"
        if reached == answers > 1:
            return f"all {answers} answers say it was reached (4 or 5)"
        return (
            f"{reached} of {answers} {'says' if reached == 1 else 'say'} it was reached (4 or 5)"
        )

    def served(self, visits: int, average: float | None) -> str:
        if not visits:
            return ""
        rated = "" if average is None else f", rated {average:.1f} of 5"
        mean = " on average" if rated and visits > 1 else ""
        return f"{_many(visits, 'visit')} contributed to it{rated}{mean}"

    def still_ahead(self, visits: int) -> str:
        return f"{_many(visits, 'visit')} still to come."

    def follow_ups_by_state(self, states: Mapping[FollowUpState, int]) -> str:
        count = sum(states.values())
        if not count:
            return ""
        named = [
            f"{states[state]} {STATES[state]}" for state in FollowUpState if states.get(state)
        ]
        return f"{_many(count, 'follow-up')} with hosts: {', '.join(named)}."

    def wished(self, places: Sequence[str], more: int) -> str:
        others = f"; and {more} more" if more > 0 else ""
        return f"Where the next missions should go: {'; '.join(places)}{others}."

    def fates(self, fates: Mapping[Fate, int], early: int) -> str:
        said = [f"{n} {word}" for fate, word in _FATES.items() if (n := fates.get(fate, 0))]
        if early:
            said.insert(1 if fates.get(Fate.AS_PLANNED) else 0, f"{early} over early")
        count = _many(sum(fates.values()) + early, "entry", "entries")
        return f"{count} in the programme: {_DATES.together(said)}."

    def added(self, hours: str) -> str:
        return f"added ({hours})"

    def moved(self, was: str, now: str) -> str:
        return f"moved from {was} to {now}"

    def moved_day(self, day: str, was: str, new_day: str, now: str) -> str:
        return f"moved from {day}, {was}, to {new_day}, {now}"

    def end_moved(self, was: str, now: str) -> str:
        return f"ended at {now} instead of {was}"

    def ended_early(self, early: timedelta) -> str:
        return f"over {_DATES.duration(early)} early"

    def rendezvous_moved(self, was: str, now: str) -> str:
        return f"the group met at {now} instead of {was}"

    def place_changed(self, was: str, now: str) -> str:
        return f"at {now} instead of {was}" if was else f"at {now}"

    def title_changed(self, was: str) -> str:
        return f"first called “{was}”"

    def hosts_changed(self, names: str) -> str:
        return f"received by {names}"

    def groups_changed(self, names: str) -> str:
        return f"in the end for {names or 'everyone'}"

    def in_all(self, present: int, counted: int, calls: int) -> str:
        if calls == 1:
            return f"One headcount was made: {present} of {counted} present."
        return f"{calls} headcounts were made: {present} of {counted} expected, all told."

    def not_called(self, expected: int) -> str:
        return f"{_many(expected, 'person', 'people')} (no headcount)"

    def state(self, state: FollowUpState) -> str:
        return STATES[state]

    def answered(self, answered: int, asked: int) -> str:
        return f"{answered} of {_many(asked, 'participant')}" if asked else ""

    def ratings(self, shown: int, hidden: int) -> str:
        said = f"{_many(shown, 'rating')} of visits" if shown else "none"
        if not hidden:
            return said
        return f"{said}, and {hidden} that {'stays' if hidden == 1 else 'stay'} hidden"

    def lines_kept(self, lines: int, shareable: int) -> str:
        if not lines:
            return "none"
        return f"{lines}, {shareable or 'none'} of them to pass on"

    def method(self, *, anonymous: bool) -> str:
        said = (
            "An average is over all the answers given, from 1 (poor) to 5 (excellent). "
            "Organisers do not rate."
        )
        if not anonymous:
            return said
        return (
            f"{said} Answers are anonymous: they are shown from the third on, in steps of three."
        )

    def photo_of(self, what: str) -> str:
        return f"Photo: {what}"

    def logo_of(self, organiser: str) -> str:
        return f"Logo of {organiser}" if organiser else "Logo"

    def for_those_at_home(self, organiser: str) -> str:
        by = f" The mission was organised by {organiser}." if organiser else ""
        return (
            "For the companies that were not on the trip. Each line is by somebody in the group, "
            f"who chose to share it.{by}"
        )

    def received_by(self, hosts: str) -> str:
        return f"They received us: {hosts}."

    def notes_of(self, company: str) -> str:
        return f"Notes of {company}" if company else LABELS[Label.NOTES]

    def addressed(self, host: str) -> str:
        return f"To {host}"

    def dear(self, name: str) -> str:
        return f"Dear {name},"

    def you_received(self, mission: str, days: Sequence[date], titles: Sequence[str]) -> str:
        when = _DATES.together([f"on {_DATES.day(day)}" for day in days])
        what = _DATES.together([f"“{title}”" for title in titles])
        return (
            f"{when[:1].upper()}{when[1:]} you received the participants of “{mission}” "
            f"for {what}."
        )

    def they_will_write(self, people: int) -> str:
        if people == 1:
            return "One of them would like to continue the conversation and will write."
        return "Some of them would like to continue the conversation and will write."

    def signed_for(self, organiser: str) -> str:
        return f"For {organiser}" if organiser else ""


_FATES = {
    Fate.AS_PLANNED: "held as planned",
    Fate.CHANGED: "changed",
    Fate.ADDED: "added",
    Fate.CANCELLED: "cancelled",
    Fate.AHEAD: "still to come",
}


def _many(count: int, one: str, more: str = "") -> str:
    return f"{count}{NBSP}{one if count == 1 else more or f'{one}s'}"
