"""What the ratings add up to, for organisers."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby

from bot.core.bidi import isolated
from bot.core.feedback import SCORES, Tally, together
from bot.core.languages.dates import dates_in
from bot.core.languages.feedback import FeedbackWords, feedback_in
from bot.core.message import Block, Heading, Line, Message, Strong, line, spans_of
from bot.core.messages.lines import Writer
from bot.core.mission import Mission, Session

BAR = "▁▂▃▄▅▆▇█"


def results(
    mission: Mission, sessions: tuple[Session, ...], tallies: Mapping[str, Tally], language: str
) -> Message:
    """Show what was answered for *sessions* (in order), a day at a time; *tallies* by code."""
    words = feedback_in(language)
    if not sessions:
        return Message(words.results_title(), (line(words.nothing_rated()),))
    writer = Writer(mission, language)
    blocks: list[Block] = []
    for day, some in groupby(sessions, key=lambda session: session.day):
        blocks += _of_day(writer, words, day, tuple(some), tallies)
    in_all = together(tallies[session.code] for session in sessions)
    if in_all.count:
        blocks.append(Heading(words.of_the_mission()))
        blocks.append(line(_in_short(words, in_all)))
    return Message(words.results_title(), tuple(blocks))


def _of_day(
    writer: Writer,
    words: FeedbackWords,
    day: date,
    sessions: tuple[Session, ...],
    tallies: Mapping[str, Tally],
) -> Iterator[Block]:
    name = dates_in(writer.language).day(day)
    yield Heading(name[:1].upper() + name[1:])
    for session in sessions:
        yield from _of_session(writer, words, session, tallies[session.code])
    whole = together(tallies[session.code] for session in sessions)
    if len(sessions) > 1 and whole.count:
        yield Line(spans_of(Strong(words.of_the_day(name)), f" · {_in_short(words, whole)}"))


def _of_session(
    writer: Writer, words: FeedbackWords, session: Session, of_it: Tally
) -> Iterator[Block]:
    groups = writer.groups(session)
    head = f"{writer.words.for_group(groups) if groups else ''}{writer.title(session)}"
    yield Line(spans_of(Strong(head), f" · {_in_short(words, of_it)}"))
    if of_it.count:
        yield line(distribution(of_it))
    if of_it.by_name:
        yield line(", ".join(f"{isolated(name)} {score}" for name, score in of_it.by_name))


def _in_short(words: FeedbackWords, of_it: Tally) -> str:
    said = []
    if of_it.average is not None:
        said.append(words.average(of_it.average, of_it.count))
    if of_it.hidden:
        said.append(words.hidden(of_it.hidden))
    return " · ".join(said) or words.no_answers()


def distribution(of_it: Tally) -> str:
    """Draw how often each score was given: "1 ▁ 0   2 ▁ 0   3 ▃ 1   4 ▆ 3   5 █ 4"."""
    most = max(of_it.counts)
    bars = (
        f"{score} {BAR[round(count / most * (len(BAR) - 1))] if most else BAR[0]} {count}"
        for score, count in zip(SCORES, of_it.counts, strict=True)
    )
    return "   ".join(bars)
