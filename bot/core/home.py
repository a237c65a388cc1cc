"""Somebody's own page: what comes next, today, tomorrow, what is unrated, and their settings."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time
from itertools import chain

from bot.core.answering import Asker, answer_to
from bot.core.languages.home import HomeWords, home_in
from bot.core.message import (
    LABEL_CHARACTERS,
    TITLE_CHARACTERS,
    Block,
    Button,
    Heading,
    Message,
    line,
    shortened,
)
from bot.core.messages.lines import Writer
from bot.core.mission import Mission, Session
from bot.core.parts import MOST, length
from bot.core.programme import Day
from bot.core.site_time import site_time
from bot.core.tokens import token_of
from bot.core.understanding.question import Asks, Question

HOME = "home"
"""The thread, and the message, of one's own page; and what its buttons begin with."""
MOST_TO_RATE = 5
A_ROW = 3
QUESTIONS = (
    Question(asks=Asks.NEXT),
    Question(asks=Asks.DAY, day=Day(offset=0)),
    Question(asks=Asks.DAY, day=Day(offset=1)),
)
"""What the page answers without being asked."""


@dataclass(frozen=True, kw_only=True)
class Settings:
    """How somebody has set what concerns them alone."""

    language: str
    reminded: bool
    muted: bool


def home(
    mission: Mission,
    asker: Asker,
    settings: Settings,
    unrated: Sequence[Session],
    now: datetime,
) -> Message:
    """Show *asker* their page; *unrated* are the sessions that they may still rate."""
    words = home_in(settings.language)
    parts = [tuple(_answered(mission, asks, asker, now)) for asks in QUESTIONS]
    missing: list[Block] = []
    if unrated:
        writer = Writer(mission, settings.language)
        missing = [
            Heading(words.still_to_rate()),
            *(line(writer.title(session)) for session in unrated[:MOST_TO_RATE]),
        ]
    page = Message(
        title=shortened(mission.title, TITLE_CHARACTERS),
        blocks=(*chain(*parts), *missing),
        buttons=(
            *_to_rate(mission, unrated[:MOST_TO_RATE], settings.language),
            *_rows(_choices(asker, settings, words), start=MOST_TO_RATE),
        ),
    )
    # A page cannot be cut in two; the days that it leaves out are a press away.
    while length(page) > MOST and parts:
        parts.pop()
        page = replace(page, blocks=(*chain(*parts), *missing))
    return page


def page_turns(mission: Mission) -> tuple[datetime, ...]:
    """Return the instants at which pages say something else: a start, an end, a new day there."""
    key = ("page turns",)
    if key not in mission.derived:
        clock = site_time(mission)
        at = {at for s in mission.programme for at in (s.gathers_at, s.starts_at, s.ends_at)}
        days = {clock.date(one) for one in at}
        at |= {clock.first_shows(datetime.combine(on, time())) for on in days}
        mission.derived[key] = tuple(sorted(at))
    found: tuple[datetime, ...] = mission.derived[key]
    return found


def _answered(mission: Mission, asks: Question, asker: Asker, now: datetime) -> Iterator[Block]:
    """Give an answer as a part of the page; a day with nothing in it is left out."""
    answered = answer_to(mission, asks, asker, now, stays=True)
    if answered is None or (asks.asks is Asks.DAY and not answered.sessions):
        return
    if answered.message.title:
        yield Heading(answered.message.title)
    yield from answered.message.blocks


def _to_rate(mission: Mission, unrated: Iterable[Session], language: str) -> Iterator[Button]:
    words, writer = home_in(language), Writer(mission, language)
    for row, session in enumerate(unrated):
        label = shortened(words.rate(writer.title(session)), LABEL_CHARACTERS)
        yield Button(label, f"opinion:{token_of(session.code)}", row=row)


def _choices(
    asker: Asker, settings: Settings, words: HomeWords
) -> Iterator[Sequence[tuple[str, str]]]:
    """Give the rows of buttons, as (label, choice)."""
    yield ((words.programme(), "programme"), (words.who_am_i(), "whoami"))
    if asker.organises:
        yield (
            (words.announce(), "compose"),
            (words.participants(), "organise:people"),
            (words.results(), "organise:results"),
        )
    other = "en" if settings.language == "fr" else "fr"
    yield (
        (words.reminders(on=settings.reminded), f"{HOME}:reminders:{_turned(settings.reminded)}"),
        (words.silence(on=settings.muted), f"{HOME}:mute:{_turned(settings.muted)}"),
        (words.other_language(), f"{HOME}:language:{other}"),
    )


def _turned(on: bool) -> str:  # noqa: FBT001 - what it turns
    return "off" if on else "on"


def _rows(rows: Iterable[Sequence[tuple[str, str]]], start: int) -> Iterator[Button]:
    for row, choices in enumerate(rows, start):
        for label, choice in choices:
            yield Button(label, choice, row=row)


def doorstep(language: str) -> Message:
    """Show somebody whom no mission knows how they come in."""
    words = home_in(language)
    return Message(words.welcome(), (line(words.how_to_come_in()),))
