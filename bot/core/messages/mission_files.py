"""What an organiser hears of a mission file that they sent."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.broadcasts import Copy
from bot.core.changes import Changes
from bot.core.languages.conversation import conversation_in
from bot.core.languages.dates import dates_in
from bot.core.languages.merging import merging_in
from bot.core.languages.problems import Told, counted, told_on_a_phone
from bot.core.languages.programme_files import programme_files_in
from bot.core.merging import Difference, Merge
from bot.core.message import (
    TITLE_CHARACTERS,
    Block,
    Button,
    Heading,
    Listing,
    Message,
    Span,
    Strong,
    line,
    shortened,
    spans_of,
)
from bot.core.messages.broadcasts import when_told
from bot.core.messages.differences import difference_blocks
from bot.core.messages.merging import button_label, conflict_blocks, kept_blocks
from bot.core.messages.readers import writer_for
from bot.core.mission import Mission, Person
from bot.core.problems import Level, Problem

MOST_PROBLEMS = 8
MOST_WARNINGS = 5
IN_A_CHAT = 4
"""Changes of one kind that a message lists; the terminal lists all."""
MOST_WORDS = 400


def problems_message(name: str, problems: Sequence[Problem], language: str) -> Message:
    """Say what is wrong with the file *name*: where, and how to mend it."""
    words = conversation_in(language)
    errors = [problem for problem in problems if problem.level is Level.ERROR]
    summary = counted(name, len(errors), len(problems) - len(errors), language)
    return Message(
        shortened(summary, TITLE_CHARACTERS),
        (
            *_listed(errors, MOST_PROBLEMS, language),
            line(words.correct_and_send_again()),
        ),
    )


def _listed(problems: Sequence[Problem], most: int, language: str) -> tuple[Block, ...]:
    if not problems:
        return ()
    shown = [told_on_a_phone(problem, language) for problem in problems[:most]]
    listing = Listing(tuple(_item(one) for one in shown))
    rest = len(problems) - len(shown)
    return (listing, *([line(conversation_in(language).more_problems(rest))] if rest else []))


def _item(problem: Told) -> tuple[Span, ...]:
    said = shortened(f"{problem.problem} {problem.hint}".strip(), MOST_WORDS)
    return spans_of(Strong(problem.where), " · ", said)


@dataclass(frozen=True, kw_only=True)
class Offer:
    """A file that could be published: what it changes, and what is doubtful in it.

    *token* names it in the buttons, *told* is how many changes people are told.
    *alone*: the file is a programme and nothing else.  *doubts* are warnings
    that were written before (`doubts_of`).  *merge* is what became
    of it and of what was changed by hand; somebody did so *meanwhile*: since
    the last preview.  *reader* is who decides.
    """

    mission: Mission
    changes: Changes
    warnings: Sequence[Problem]
    token: str
    told: int
    alone: bool = False
    doubts: tuple[Block, ...] = ()
    merge: Merge | None = None
    meanwhile: bool = False
    reader: Person | None = None

    @property
    def undecided(self) -> tuple[Difference, ...]:
        """What both sides have changed and nobody has decided yet."""
        return self.merge.undecided if self.merge is not None else ()

    @property
    def asks(self) -> bool:
        """Tell whether there is something to publish, or to decide, or it was."""
        return bool(self.changes) or bool(self.merge and self.merge.conflicts)


def offer_message(offer: Offer, language: str) -> Message:
    """Show what a file that was sent would change, with the buttons that decide about it."""
    words = conversation_in(language)
    doubts = offer.doubts or doubts_of(offer.warnings, language)
    if offer.alone:
        doubts = (line(taken_from(offer.mission, language)), *doubts)
    first, kept = _by_hand(offer, language)
    if not offer.asks:
        nothing = merging_in(language).nothing_in_file() if kept else words.nothing_new()
        return Message(nothing, (*first, *kept, *doubts))
    changed: tuple[Block, ...] = ()
    if offer.changes:
        changed = tuple(
            difference_blocks(offer.mission, offer.changes, language, IN_A_CHAT, offer.reader)
        )
    return Message(
        shortened(offer.mission.title, TITLE_CHARACTERS),
        (*first, *changed, *kept, *doubts),
        tuple(_buttons(offer, language)),
    )


def doubts_of(warnings: Sequence[Problem], language: str) -> tuple[Block, ...]:
    """Write what is doubtful in a file."""
    doubts = _listed(warnings, MOST_WARNINGS, language)
    return (Heading(conversation_in(language).warnings_title()), *doubts) if doubts else ()


def _by_hand(offer: Offer, language: str) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Write what was changed by hand: what goes before the changes, and what after."""
    words, merge = merging_in(language), offer.merge
    first = (line(words.meanwhile()),) if offer.meanwhile else ()
    if merge is None:
        return first, ()
    writer = writer_for(offer.mission, offer.reader, language)
    asked = tuple(conflict_blocks(writer, merge.undecided))
    kept = tuple(kept_blocks(writer, merge.kept))
    revised = (line(words.drafts_revised()),) if merge.drafts else ()
    return (*first, *asked), (*kept, *revised)


def _buttons(offer: Offer, language: str) -> Iterator[Button]:
    """Offer one decision at a time, and to publish once there is none left."""
    words, merging, named = conversation_in(language), merging_in(language), f"load:{offer.token}"
    decided = offer.merge is not None and len(offer.merge.conflicts) > len(offer.undecided)
    if offer.undecided:
        asked, writer = offer.undecided[0], writer_for(offer.mission, offer.reader, language)
        by_hand = button_label(writer, asked, by_hand=True)
        in_file = button_label(writer, asked, by_hand=False)
        yield Button(by_hand, f"{named}:hand:{asked.token}", row=0)
        yield Button(in_file, f"{named}:file:{asked.token}", row=1)
        if len(offer.undecided) > 1:
            yield Button(merging.all_by_hand(), f"{named}:hand", row=2)
            yield Button(merging.all_in_file(), f"{named}:file", row=2)
    else:
        yield Button(words.publish(offer.told), f"{named}:publish", row=3)
    yield Button(words.cancel(), f"{named}:cancel", row=3)
    if decided:
        yield Button(merging.again(), f"{named}:again", row=4)


def taken_from(mission: Mission, language: str) -> str:
    """Say what a file that is a programme alone takes from the running *mission*."""
    dates = dates_in(language)
    here, home = (dates.city(zone) for zone in (mission.zone, mission.home_zone))
    return programme_files_in(language).taken(mission.code, here, home)


def published(  # noqa: PLR0913, PLR0917 - what was published, and who reads it
    mission: Mission,
    told: int,
    ahead: tuple[Copy, ...],
    language: str,
    now: datetime,
    reader: Person | None = None,
) -> str:
    """Say that *mission* is published, and when its *told* changes go to the chats of *ahead*."""
    words = conversation_in(language)
    if any(copy.at > now for copy in ahead):
        return words.published_for_later(told, when_told(mission, ahead, language, now, reader))
    return words.published(told if ahead else 0)
