"""What an organiser hears of a mission file that they sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.broadcasts import Copy
from bot.core.changes import Changes
from bot.core.languages.conversation import conversation_in
from bot.core.languages.dates import dates_in
from bot.core.languages.problems import Told, counted, told_on_a_phone
from bot.core.languages.programme_files import programme_files_in
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
from bot.core.mission import Mission
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
    *alone*: the file is a programme and nothing else.
    """

    mission: Mission
    changes: Changes
    warnings: Sequence[Problem]
    token: str
    told: int
    alone: bool = False


def offer_message(offer: Offer, language: str) -> Message:
    """Show what a file that was sent would change, with the button that publishes it."""
    words = conversation_in(language)
    doubts = _listed(offer.warnings, MOST_WARNINGS, language)
    if doubts:
        doubts = (Heading(words.warnings_title()), *doubts)
    if offer.alone:
        doubts = (line(taken_from(offer.mission, language)), *doubts)
    if not offer.changes:
        return Message(words.nothing_new(), doubts)
    changed = difference_blocks(offer.mission, offer.changes, language, IN_A_CHAT)
    return Message(
        shortened(offer.mission.title, TITLE_CHARACTERS),
        (*changed, *doubts),
        (
            Button(words.publish(offer.told), f"load:{offer.token}:publish"),
            Button(words.cancel(), f"load:{offer.token}:cancel"),
        ),
    )


def taken_from(mission: Mission, language: str) -> str:
    """Say what a file that is a programme alone takes from the running *mission*."""
    dates = dates_in(language)
    here, home = (dates.city(zone) for zone in (mission.zone, mission.home_zone))
    return programme_files_in(language).taken(mission.code, here, home)


def published(
    mission: Mission, told: int, ahead: tuple[Copy, ...], language: str, now: datetime
) -> str:
    """Say that *mission* is published, and when its *told* changes go to the chats of *ahead*."""
    words = conversation_in(language)
    if any(copy.at > now for copy in ahead):
        return words.published_for_later(told, when_told(mission, ahead, language, now))
    return words.published(told if ahead else 0)
