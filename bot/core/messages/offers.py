"""What people offer and look for: one's own, that of others without names, and introductions."""

from collections.abc import Iterator, Sequence

from bot.core.bidi import isolated
from bot.core.languages.dates import dates_in
from bot.core.languages.offers import offers_in
from bot.core.message import (
    TITLE_CHARACTERS,
    Block,
    Button,
    Facts,
    Heading,
    Line,
    Message,
    Quote,
    line,
    shortened,
)
from bot.core.messages.persons import called
from bot.core.mission import Person
from bot.core.offers import Kind, Offer

OFFER = "offer"
"""What the choices of these buttons begin with."""
FITS, INTRODUCED = "fits", "introduced"
"""Kinds of notices: whether to introduce somebody, and who it is."""
CLOSE, TAKE, YES, NO = "close", "take", "yes", "no"
MOST_LISTED = 10
"""Of one's own, and of others'; all of it fits into one message, with a button each."""
LISTED = 150
A_ROW = 2


def noted_message(offer: Offer, language: str, *, reachable: bool) -> Message:
    """Say that it is noted; *reachable*: there is a direct chat in which to ask."""
    words = offers_in(language)
    told = [words.noted(offer.kind)] + ([] if reachable else [words.needs_direct()])
    button = Button(words.close(), f"{OFFER}:{CLOSE}:{offer.id}")
    return Message("", tuple(line(text) for text in told), (button,))


def list_message(
    kind: Kind, own: Sequence[Offer], others: Sequence[Offer], language: str
) -> Message:
    """List what the reader offers (or looks for), and what there is for it, without names."""
    words = offers_in(language)
    blocks: list[Block] = []
    buttons: list[Button] = []
    if own:
        blocks += [Heading(words.own(kind)), *_lines(own)]
        buttons += [
            Button(words.close(number), f"{OFFER}:{CLOSE}:{one.id}", row=at // A_ROW)
            for at, (number, one) in enumerate(_numbered(own))
        ]
    if others:
        blocks += [Heading(words.others(kind.other)), *_lines(others)]
        buttons += [
            Button(
                words.this_one(number, kind.other),
                f"{OFFER}:{TAKE}:{one.id}",
                row=MOST_LISTED + at // A_ROW,
            )
            for at, (number, one) in enumerate(_numbered(others))
        ]
    else:
        blocks.append(line(words.nothing_there(kind.other)))
    blocks.append(line(words.how(kind)))
    return Message(words.title(kind), tuple(blocks), tuple(buttons))


def _numbered(offers: Sequence[Offer]) -> list[tuple[int, Offer]]:
    return list(enumerate(offers[:MOST_LISTED], 1))


def _lines(offers: Sequence[Offer]) -> Iterator[Line]:
    for number, one in _numbered(offers):
        yield line(f"{number}. {isolated(shortened(one.text, LISTED))}")


def fits_message(offer: Offer, seek: Offer, side: Kind, language: str) -> Message:
    """Ask who is on *side* whether to introduce them to the other, who is not named."""
    words = offers_in(language)
    own, other = (offer, seek) if side is Kind.OFFER else (seek, offer)
    blocks: list[Block] = [
        line(words.may_fit(other.kind) if other.text else words.interested(own.kind))
    ]
    if other.text:
        blocks.append(Quote(other.text))
    if own.text:
        facts = ((words.yours(own.kind), isolated(own.text)),)
        blocks.append(Facts(facts, dates_in(language).colon))
    blocks.append(line(words.introduce()))
    choice = f"{OFFER}:meet:{offer.id}:{seek.id}:{side}"
    buttons = Button(words.yes(), f"{choice}:{YES}"), Button(words.no(), f"{choice}:{NO}")
    return Message("", tuple(blocks), buttons)


def introduced_message(other: Person, theirs: Offer, own: Offer, language: str) -> Message:
    """Name who it is, once both have agreed, with what the mission knows of how to reach them."""
    words = offers_in(language)
    reach = " · ".join(
        part for part in (called(other.phone) if other.phone else "", other.email) if part
    )
    rows = [
        (words.theirs(theirs.kind), isolated(theirs.text)) if theirs.text else None,
        (words.yours(own.kind), isolated(own.text)) if own.text else None,
    ]
    facts = Facts(tuple(row for row in rows if row is not None), dates_in(language).colon)
    blocks: list[Block] = [line(isolated(other.organisation))] if other.organisation else []
    blocks.append(line(reach or words.in_the_group()))
    blocks += [facts] if facts.rows else []
    title = shortened(words.introduced(isolated(other.name)), TITLE_CHARACTERS)
    return Message(title, tuple(blocks))
