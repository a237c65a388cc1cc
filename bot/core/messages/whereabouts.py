"""Who is where: a few lines a group, and the way to go with another one."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

from bot.core import zones
from bot.core.asking import Asker, seen_from
from bot.core.bidi import isolated
from bot.core.languages.whereabouts import WhereaboutsWords, whereabouts_in
from bot.core.message import (
    LABEL_CHARACTERS,
    Block,
    Button,
    Heading,
    Listing,
    Message,
    Span,
    Strong,
    shortened,
    spans_of,
)
from bot.core.messages.teller import Teller
from bot.core.mission import Kind, Mission, Session
from bot.core.site_time import EVERYONE, site_zone
from bot.core.tokens import token_of
from bot.core.whereabouts import Where

MOST_BUTTONS = 6


def teller_for(mission: Mission, asker: Asker, language: str, now: datetime) -> Teller:
    """Return who writes of all groups for somebody who asks."""
    return Teller(
        mission=seen_from(mission, asker.own_zone(mission)),
        language=language,
        home_first=asker.at_home,
        now=now,
        today=zones.local_date(now, site_zone(mission, EVERYONE, now)),
    )


def whereabouts_message(
    teller: Teller, everyone: Sequence[Where], joins: Collection[str] = ()
) -> Message:
    """Say of each group what is on, what comes next and until when it is free.

    *joins* are the groups (codes) that the reader may ask to go with.
    """
    words = whereabouts_in(teller.language)
    blocks: list[Block] = []
    for where in everyone:
        blocks.append(Heading(_named(teller, words, where, alone=len(everyone) == 1)))
        blocks.append(Listing(tuple(_lines(teller, words, where))))
    buttons = tuple(
        Button(
            shortened(words.join(teller.mission.group_name(code)), LABEL_CHARACTERS),
            f"join:{token_of(code)}",
            row=at,
        )
        for at, code in enumerate([*joins][:MOST_BUTTONS])
    )
    return Message(words.title(), tuple(blocks), buttons)


def _named(teller: Teller, words: WhereaboutsWords, where: Where, *, alone: bool) -> str:
    if not where.groups:
        return words.everyone() if alone else words.in_no_group()
    if set(where.groups) == set(teller.mission.group_codes):
        return words.everyone()
    names = [isolated(teller.mission.group_name(code)) for code in where.groups]
    return teller.dates.together(names)


def _lines(teller: Teller, words: WhereaboutsWords, where: Where) -> Iterator[tuple[Span, ...]]:
    for session in where.on:
        if session.kind is not Kind.FREE:
            yield spans_of(words.on_now(teller.title(session), teller.end(session)))
    following = where.next
    if where.free:
        yield spans_of(_free(teller, words, following))
    if following is None:
        if not where.free:
            yield spans_of(words.nothing_more())
    elif where.on_the_way:
        begins = teller.both_clocks(following.starts_at, following.zone)[0]
        yield spans_of(words.on_the_way(teller.title(following)), ", ", Strong(begins))
    else:
        yield _next(teller, words, following)


def _free(teller: Teller, words: WhereaboutsWords, following: Session | None) -> str:
    if following is None:
        return words.nothing_more()
    if teller.day(following.gathers_at, following.zone):
        return words.free()
    return words.free_until(teller.both_clocks(following.gathers_at, following.zone)[0])


def _next(teller: Teller, words: WhereaboutsWords, session: Session) -> tuple[Span, ...]:
    day = teller.day(session.gathers_at, session.zone)
    return spans_of(
        words.following(),
        Strong(teller.title(session)),
        f" · {day}, " if day else " · ",
        *teller.rendezvous(session),
    )
