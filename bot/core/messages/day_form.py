"""The page on which all of a day's visits are answered at once."""

from collections.abc import Iterator, Sequence

from bot.core.chat import Field, FieldKind, Form
from bot.core.feedback import SCORES
from bot.core.languages.feedback import feedback_in
from bot.core.languages.home import home_in
from bot.core.languages.your_day import YourDayWords, your_day_in
from bot.core.message import Message, line
from bot.core.messages.forms import YES
from bot.core.messages.your_day import name_of
from bot.core.mission import Mission
from bot.core.your_day import CHOICE, MOST_LINE, DayVisit, mark

SCORE, LINE, SHARE, SIGN, AGAIN = "score", "line", "share", "sign", "again"
"""What the codes of the fields begin with; the place of the visit follows."""
MOST_ON_PAGE = 19
"""Five fields a visit: a page has at most a hundred."""


def day_form(mission: Mission, visits: Sequence[DayVisit], number: int, language: str) -> Form:
    """Ask for all there is to say about a day's visits; *number* is that of its delivery."""
    words, home = your_day_in(language), home_in(language)
    reads = line(words.who_reads(anonymous=mission.anonymous))
    return Form(
        title=words.form_title(),
        choice=f"{CHOICE}:{number}",
        late=home.came_late(),
        message=Message("", (reads,)),
        fields=tuple(
            field
            for place, visit in enumerate(visits[:MOST_ON_PAGE])
            for field in _of(visit, place, visits, words, language)
        ),
        submit=home.give(),
    )


def _of(
    visit: DayVisit, place: int, visits: Sequence[DayVisit], words: YourDayWords, language: str
) -> Iterator[Field]:
    name = f"{mark(visits, place)} {name_of(visit.session, language)}".strip()
    if visit.rateable:
        yield Field(
            code=f"{SCORE}{place}",
            label=words.score_of(name),
            kind=FieldKind.CHOICE,
            options=tuple(
                (str(score), feedback_in(language).score(score)) for score in reversed(SCORES)
            ),
            value=str(visit.score) if visit.score else "",
            optional=True,
        )
    yield Field(
        code=f"{LINE}{place}",
        label=words.line_of(name),
        kind=FieldKind.LINE,
        value=visit.text,
        optional=True,
        most=MOST_LINE,
    )
    for code, label, box, on in (
        (SHARE, words.share_of(name), words.share_box(), visit.shareable),
        (SIGN, words.sign_of(name), words.sign_box(), visit.signed),
        (AGAIN, words.again_of(name), words.again_box(), visit.again),
    ):
        yield Field(
            code=f"{code}{place}",
            label=label,
            kind=FieldKind.CHECK,
            options=((YES, box),),
            value=YES if on else "",
            optional=True,
        )
