"""A programme that is too long for one message: a day of it, or a part, the rest on buttons.

What stands there is written in the buttons' choices, so that a press needs
nothing else to be remembered: whose programme it is, in which language, and
which day and section it leads to.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.core.asking import Situation
from bot.core.choosing import entries, of_each
from bot.core.languages import SPOKEN, spoken
from bot.core.languages.conversation import conversation_in
from bot.core.message import Button, Message, shortened
from bot.core.messages.answers import TITLE, day_list
from bot.core.messages.teller import Teller
from bot.core.mission import Mission, Person
from bot.core.parts import MOST, length
from bot.core.programme import Part, in_part
from bot.core.site_time import DayEntry
from bot.core.understanding.question import Question
from bot.core.whose import MOST_GROUPS, short

FOLD = "fold"
MOST_DAYS, DAYS_A_ROW = 12, 4
MOST_SECTIONS, SECTIONS_A_ROW = 9, 3
BEFORE, BEHIND = "«", "»"
_CHOICE = re.compile(
    rf"{FOLD}:(\w\w):([0-9a-f]{{8}})?:((?:[0-9a-f]{{8}},?)*):(\d{{8}})(?:\.(\d{{1,3}}))?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a fold shows: the day *on*, its section of that number, or the one that fits now.

    *person* and *groups* (codes) are whose programme it is; without either it
    is the chat's.
    """

    language: str
    on: date
    person: Person | None = None
    groups: frozenset[str] = frozenset()
    section: int | None = None

    @property
    def choice(self) -> str:
        """What the button says that leads here; `read` reads it."""
        person = short(self.person.code) if self.person is not None else ""
        groups = ",".join(map(short, sorted(self.groups)))
        section = "" if self.section is None else f".{self.section}"
        return f"{FOLD}:{self.language}:{person}:{groups}:{self.on:%Y%m%d}{section}"


def read(choice: str, mission: Mission) -> Shown | None:
    """Return where *choice* leads, None where it leads nowhere in the *mission* of now."""
    found = _CHOICE.fullmatch(choice)
    if found is None or found[1] not in SPOKEN:
        return None
    try:
        on = date.fromisoformat(found[4])
    except ValueError:
        return None
    person = next((one for one in mission.people if short(one.code) == found[2]), None)
    wanted = set(filter(None, found[3].split(",")))
    groups = frozenset(code for code in mission.group_codes if short(code) in wanted)
    if (found[2] and person is None) or len(groups) != len(wanted):
        return None
    return Shown(
        language=found[1],
        on=on,
        person=person,
        groups=groups,
        section=int(found[5]) if found[5] else None,
    )


@dataclass(frozen=True, slots=True)
class _Section:
    """A part of a day that fits in a message, and its *name*; all of a day that fits has none."""

    entries: tuple[DayEntry, ...]
    name: str = ""
    part: Part | None = None


def programme_days(situation: Situation) -> tuple[date, ...]:
    """Return the days on which there is something for those who are asked about."""
    sessions = of_each(situation, lambda programme, _: programme)
    return tuple(sorted({session.day for session in sessions}))


def folded(  # noqa: PLR0913, PLR0917 - who asks what, and what is to be shown of it
    situation: Situation,
    teller: Teller,
    question: Question,
    on: date,
    days: Sequence[date] = (),
    section: int | None = None,
) -> Message:
    """Show the day *on*, or a section of it, with buttons for the others and for *days*.

    A day that fits in a message, with no other days to go to, has no buttons.
    """
    part = question.part
    listed = entries(situation, on, question)
    message = day_list(teller, on, part.value if part is not None else "", listed)
    here = Shown(
        language=spoken(situation.language),
        on=on,
        person=situation.asker.person,
        groups=question.groups if len(question.groups) <= MOST_GROUPS else frozenset(),
        section=section,
    )
    sections: tuple[_Section, ...] = ()
    at = 0
    if length(message) > MOST:
        listed = entries(situation, on, replace(question, part=None))
        sections = tuple(_sections(teller, on, listed))
        at = _first(sections, part, situation) if section is None else section
        at = min(at, len(sections) - 1)
        days = days or programme_days(situation)
        message = _section_list(teller, on, sections[at])
    buttons = (*_section_buttons(here, sections, at), *_day_buttons(teller, here, days))
    return replace(message, buttons=buttons)


def _sections(teller: Teller, on: date, listed: Sequence[DayEntry]) -> Iterator[_Section]:
    """Fold a day by half day, and a half day that is still too long by the clock."""
    rest = list(listed)
    for part in Part:
        own = tuple(entry for entry in rest if in_part(entry, part))
        rest = [entry for entry in rest if not in_part(entry, part)]
        if not own:
            continue
        section = _Section(own, teller.says.part_named(part.value), part)
        if length(_section_list(teller, on, section)) <= MOST:
            yield section
        else:
            for run in _runs(teller, on, own):
                yield replace(section, entries=run, name=_span(teller, run))


def _runs(teller: Teller, on: date, listed: Sequence[DayEntry]) -> Iterator[tuple[DayEntry, ...]]:
    """Put as much together as fits in a message."""
    run: tuple[DayEntry, ...] = ()
    for entry in listed:
        longer = (*run, entry)
        section = _Section(longer, _span(teller, longer))
        if run and length(_section_list(teller, on, section)) > MOST:
            yield run
            longer = (entry,)
        run = longer
    yield run


def _span(teller: Teller, run: Sequence[DayEntry]) -> str:
    """Name a run by when its first and its last gather, on its readers' clock."""
    clocks = [teller.both_clocks(one.at, one.session.zone)[0] for one in (run[0], run[-1])]
    return " – ".join(dict.fromkeys(clocks))


def _section_list(teller: Teller, on: date, section: _Section) -> Message:
    part = section.part.value if section.part is not None else ""
    if section.part is not None and section.name == teller.says.part_named(part):
        return day_list(teller, on, part, section.entries)
    message = day_list(teller, on, "", section.entries)
    return replace(message, title=shortened(f"{message.title} ({section.name})", TITLE))


def _first(sections: Sequence[_Section], part: Part | None, situation: Situation) -> int:
    """Return the section to show first: the part that was asked for, else what is not over."""
    for at, section in enumerate(sections):
        if part is not None and section.part is part:
            return at
        ahead = any(entry.session.ends_at > situation.now for entry in section.entries)
        if part is None and ahead:
            return at
    return 0


def _section_buttons(here: Shown, sections: Sequence[_Section], at: int) -> Iterator[Button]:
    shown = _window(len(sections), at, MOST_SECTIONS)
    for place, number in enumerate(shown):
        name = _marked(sections[number].name, here.language, marked=number == at)
        if place == 0 < number:
            name = BEFORE
        elif place == len(shown) - 1 and number < len(sections) - 1:
            name = BEHIND
        choice = replace(here, section=number).choice
        yield Button(name, choice, row=place // SECTIONS_A_ROW)


def _day_buttons(teller: Teller, here: Shown, days: Sequence[date]) -> Iterator[Button]:
    if not set(days) - {here.on}:
        return
    # A day that is not among them any more has its place there.
    at = sum(day < here.on for day in days)
    shown = _window(len(days), min(at, len(days) - 1), MOST_DAYS)
    for place, number in enumerate(shown):
        day = days[number]
        name = _marked(teller.dates.short_day(day), here.language, marked=day == here.on)
        if place == 0 < number:
            name = BEFORE
        elif place == len(shown) - 1 and number < len(days) - 1:
            name = BEHIND
        choice = replace(here, on=day, section=None).choice
        yield Button(name, choice, row=MOST_SECTIONS + place // DAYS_A_ROW)


def _window(count: int, at: int, most: int) -> range:
    """Return at most *most* of *count* places, *at* in their middle where it can be."""
    start = max(0, min(at - most // 2, count - most))
    return range(start, min(start + most, count))


def _marked(name: str, language: str, *, marked: bool) -> str:
    return conversation_in(language).chosen(name) if marked else name
