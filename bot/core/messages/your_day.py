"""The round-up of the day: a tap for each visit, and what was said about them."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.core.bidi import isolated
from bot.core.feedback import SCORES
from bot.core.languages.feedback import feedback_in
from bot.core.languages.your_day import YourDayWords, your_day_in
from bot.core.message import (
    BUTTONS,
    LABEL_CHARACTERS,
    Block,
    Button,
    Line,
    Message,
    Quote,
    Strong,
    line,
    shortened,
    spans_of,
)
from bot.core.messages.lines import Writer
from bot.core.messages.sharing import share_labels
from bot.core.mission import Mission, Session
from bot.core.tokens import token_of
from bot.core.your_day import CHOICE, DayVisit, mark, mask_of

MOST_STARRED = 3
"""For so many visits stars are shown at once; the next ones come as those are rated."""
MOST_PRESSED = 10
"""So many visits have buttons of their own; all can be replied about."""
NAME = 30
"""Characters of a visit's name in an example or on a button."""
EACH = 2
"""Buttons of a visit beside its stars."""


def your_day_message(  # noqa: PLR0913 - what it is about, for whom and how it is answered
    mission: Mission,
    visits: Sequence[DayVisit],
    on: date,
    number: int,
    language: str,
    *,
    forms: bool,
) -> Message:
    """Ask for what is missing about the visits of the day *on*, and show the rest.

    *number* is that of the delivery, which its buttons carry.  *forms*: the
    rest is filled in on a page, else it is replied.
    """
    words, writer = your_day_in(language), Writer(mission, language)
    return Message(
        title=words.title(writer.dates.day(on)),
        blocks=(
            *_shown(visits, writer, words),
            *_asked(mission, visits, writer, words, forms=forms),
        ),
        buttons=tuple(_buttons(visits, number, language, forms=forms)),
    )


def name_of(session: Session, language: str) -> str:
    """Name a visit in a few words: "Google" of "Google – research laboratory"."""
    title = " ".join(session.title.said_in(language).split())
    for ends in (" – ", " — ", " - ", ": ", " : ", ", "):
        title = title.split(ends)[0]
    return isolated(shortened(title.strip(), NAME))


def _shown(visits: Sequence[DayVisit], writer: Writer, words: YourDayWords) -> Iterator[Block]:
    for place, visit in enumerate(visits):
        title = f"{mark(visits, place)} {writer.title(visit.session)}".strip()
        said = "".join(f" · {part}" for part in _said(visit, words))
        yield Line(spans_of(Strong(title), said))
        if visit.text:
            yield Quote(visit.text)


def _said(visit: DayVisit, words: YourDayWords) -> Iterator[str]:
    if visit.score:
        yield words.rated(visit.score)
    elif not visit.rateable:
        yield words.closed()
    if visit.text and visit.shareable:
        yield words.shared(signed=visit.signed)
    if visit.again:
        yield words.again(isolated(visit.note) if visit.note else "")


def _asked(
    mission: Mission,
    visits: Sequence[DayVisit],
    writer: Writer,
    words: YourDayWords,
    *,
    forms: bool,
) -> Iterator[Block]:
    if all(visit.text and (visit.score or not visit.rateable) for visit in visits):
        yield line(words.nothing_left())
        return
    several = len(visits) > 1
    example = name_of(visits[0].session, writer.language) if several else ""
    yield line(words.fill_in() if forms else words.reply(example))
    yield line(words.who_reads(anonymous=mission.anonymous))


def _buttons(
    visits: Sequence[DayVisit], number: int, language: str, *, forms: bool
) -> Iterator[Button]:
    words, feedback = your_day_in(language), feedback_in(language)
    pressed = 1 if forms else EACH * min(len(visits), MOST_PRESSED)
    starred = min(MOST_STARRED, (BUTTONS - pressed) // len(SCORES))
    open_ones = [p for p, one in enumerate(visits) if one.rateable and not one.score]
    row = 0
    for place, visit in enumerate(visits):
        sign = mark(visits, place)
        if place in open_ones[:starred]:
            for score in SCORES:
                label = f"{sign} {feedback.score(score)}".strip()
                yield Button(label, f"rate:{token_of(visit.session.code)}:{score}", row=row)
            row += 1
        if not forms and place < MOST_PRESSED:
            at = f"{CHOICE}:{number}"
            label = f"{sign} {words.line_button()}".strip()
            yield Button(label, f"{at}:line:{place}", row=row)
            label = f"{sign} {words.again_button(on=visit.again)}".strip()
            yield Button(label, f"{at}:again:{place}", row=row)
            row += 1
    if forms:
        yield Button(words.form_button(), f"{CHOICE}:{number}:form", row=row)


# ---- what was replied ------------------------------------------------------------------------


def kept_message(  # noqa: PLR0913 - what is kept, and what is not
    visits: Sequence[DayVisit],
    lines: Sequence[int],
    again: Sequence[int],
    number: int,
    language: str,
    *,
    too_long: str = "",
    one_by_one: bool = False,
) -> Message:
    """Show the *lines* (places in *visits*) that are kept, and ask who may read them.

    *again* are those to be taken up with their hosts; *too_long* is what did not fit.
    """
    words = your_day_in(language)
    shown = sorted({*lines, *again})
    blocks: list[Block] = [line(words.kept(max(1, len(lines))))]
    for place in shown:
        visit = visits[place]
        said = [words.again(isolated(visit.note) if visit.note else "")] if visit.again else []
        if place in lines:
            shared = words.shared(signed=visit.signed)
            said = [shared if visit.shareable else words.between_us(), *said]
        title = f"{mark(visits, place)} {name_of(visit.session, language)}".strip()
        blocks.append(Line(spans_of(Strong(title), "".join(f" · {one}" for one in said))))
        if place in lines:
            blocks.append(Quote(visit.text))
    if too_long:
        blocks += [line(words.too_long()), Quote(too_long)]
    if lines:
        blocks.append(line(words.may_share(len(lines))))
    buttons = _shares(visits, lines, number, words, one_by_one=one_by_one)
    return Message("", tuple(blocks), tuple(buttons))


MOST_ALONE = 8
"""So many lines can be decided one by one: three buttons each."""


def _shares(
    visits: Sequence[DayVisit],
    lines: Sequence[int],
    number: int,
    words: YourDayWords,
    *,
    one_by_one: bool,
) -> Iterator[Button]:
    groups = [[place] for place in lines[:MOST_ALONE]] if one_by_one else [list(lines)]
    for row, places in enumerate(groups if lines else ()):
        sign = mark(visits, places[0]) if one_by_one else ""
        mask = mask_of(lines)
        for column, (letter, label) in enumerate(share_labels(words)):
            choice = f"{CHOICE}:{number}:share:{letter}:{mask_of(places)}:{mask}"
            side = row if one_by_one else row + column
            yield Button(f"{sign} {label}".strip(), choice, row=side)
    if len(lines) > 1 and not one_by_one:
        yield Button(words.one_by_one(), f"{CHOICE}:{number}:each:{mask_of(lines)}", row=3)


def which_message(visits: Sequence[DayVisit], text: str, number: int, language: str) -> Message:
    """Give back what names no visit, and ask with one tap which one it is about."""
    words = your_day_in(language)
    buttons = tuple(
        Button(
            shortened(f"{mark(visits, place)} {name_of(one.session, language)}", LABEL_CHARACTERS),
            f"{CHOICE}:{number}:put:{place}",
            row=place,
        )
        for place, one in enumerate(visits[:BUTTONS])
    )
    return Message("", (line(words.which()), Quote(text)), buttons)


def line_asked(visit: DayVisit, language: str) -> Message:
    """Ask for the line about a visit."""
    words = your_day_in(language)
    return Message("", (line(words.ask_for_line(name_of(visit.session, language))),))
