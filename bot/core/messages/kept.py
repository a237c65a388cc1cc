"""What somebody reads about what is kept of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.bidi import isolated
from bot.core.languages.calendars import calendars_in
from bot.core.languages.dates import dates_in
from bot.core.languages.headcount import headcount_in
from bot.core.languages.joining import joining_in
from bot.core.languages.linking import linking_in
from bot.core.languages.privacy import privacy_in
from bot.core.message import Button, Facts, Message, line
from bot.core.messages.linking import Known, called
from bot.core.mission import Mission

ERASE = "erase"
"""What the choice of the button begins with that asks once more."""


@dataclass(frozen=True, kw_only=True)
class Kept:
    """What is kept about the person *name*: accounts, how many ratings, personal reminders.

    *calendar*: the secret address of theirs is in use.
    *questions*: what was not understood is counted, of everyone and without names.
    *present* at so many headcounts, *late* for so many rendezvous.
    """

    name: str
    known: Known
    ratings: int = 0
    reminded: bool = False
    calendar: bool = False
    questions: bool = False
    present: int = 0
    late: int = 0


def kept_message(kept: Kept, language: str) -> Message:
    """Show it, with a button that asks once more and deletes it."""
    words = joining_in(language)
    facts = Facts(tuple(_rows(kept, language)), dates_in(language).colon)
    noted = (line(words.keeps_questions()),) if kept.questions else ()
    blocks = (facts, line(words.kept_file()), *noted)
    return Message(words.privacy_title(), blocks, (Button(words.delete_all(), f"{ERASE}:"),))


def _rows(kept: Kept, language: str) -> Iterator[tuple[str, str]]:
    words, platforms = joining_in(language), linking_in(language)
    yield words.kept_name(), isolated(kept.name)
    for account in kept.known.accounts:
        where = called(account.platform)
        yield (
            words.kept_account(),
            f"{isolated(account.name)} ({where})" if account.name else where,
        )
    if len(kept.known.direct) > 1:
        yield platforms.kept_direct(), called(kept.known.written)
    yield words.kept_language(), words.this_language()
    yield words.kept_ratings(), words.ratings(kept.ratings)
    yield words.kept_reminders(), words.yes_no(so=kept.reminded)
    if kept.calendar:
        yield calendars_in(language).kept(), calendars_in(language).kept_address()
    if kept.present or kept.late:
        counted = headcount_in(language)
        yield counted.kept(), counted.kept_times(kept.present, kept.late)


def nothing_kept(mission: Mission, language: str, *, questions: bool = False) -> Message:
    """Say that nothing is kept about somebody whom we do not know; *questions* as of `Kept`."""
    words = joining_in(language)
    would = privacy_in(language).keeps(mission.retention.days)
    noted = (line(words.keeps_questions()),) if questions else ()
    return Message("", (line(words.nothing_kept()), line(would), *noted))
