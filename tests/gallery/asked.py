"""What is asked in the evening, directly, and what comes of "we're done"."""

from collections.abc import Iterator
from dataclasses import replace

from bot.core.chat import ChatRef
from bot.core.languages.ending import ending_in
from bot.core.languages.your_day import your_day_in
from bot.core.message import Message, line
from bot.core.messages.day_form import day_form
from bot.core.messages.ending import noted_message, too_early_message, which_over
from bot.core.messages.lines import Writer
from bot.core.messages.your_day import (
    kept_message,
    line_asked,
    which_message,
    your_day_message,
)
from bot.core.mission import Mission
from bot.core.your_day import DayVisit
from bot.platforms.slack import views
from tests.gallery.scene import Section, Shown, at, california, hard

DAY = 7
"""The number of a round-up."""
LINES = {
    "fr": ("Leur laboratoire s'ouvre aux PME.", "Inviter la professeure à Toulouse."),
    "en": ("Their lab opens up to small companies.", "Invite the professor to Toulouse."),
}


def _visits(mission: Mission, *codes: str) -> tuple[DayVisit, ...]:
    return tuple(DayVisit(session=mission.sessions_by_code[code]) for code in codes)


def evening(language: str) -> Iterator[Shown]:
    """Show the round-up as it is answered."""
    mission = california(language)
    fresh = _visits(mission, "google", "stanford", "fonds")
    first, second = LINES[language]
    said = (
        replace(fresh[0], score=4, text=first, shareable=True, signed=True, again=True),
        replace(fresh[1], score=5, text=second),
        fresh[2],
    )
    through = (*said[:2], replace(said[2], score=3, text=first, again=True, note=second))
    anonymous = replace(mission, anonymous=True)
    for about, of, visits, forms in (
        ("the round-up of the day", mission, fresh, False),
        ("the round-up, some of it answered", mission, said, False),
        ("the round-up, all of it answered", mission, through, False),
        ("the round-up of a single visit", mission, fresh[:1], False),
        ("the round-up, in an anonymous mission", anonymous, fresh, False),
        ("the round-up where there are pages", mission, fresh, True),
    ):
        message = your_day_message(of, visits, at(26, 20).date(), DAY, language, forms=forms)
        yield Shown(about=about, message=message)
    awkward = hard(language)
    many = tuple(DayVisit(session=one, score=1) for one in awkward.sessions[:6])
    message = your_day_message(awkward, many, at(26, 20).date(), DAY, language, forms=False)
    yield Shown(about="the round-up, hard content", message=message)


def replied(language: str) -> Iterator[Shown]:
    """Show what is answered to what was replied and pressed."""
    mission, words = california(language), your_day_in(language)
    first, second = LINES[language]
    visits = _visits(mission, "google", "stanford", "fonds")
    said = (
        replace(visits[0], text=first, shareable=True),
        replace(visits[1], text=second),
        replace(visits[2], again=True, note=second),
    )
    yield Shown(about="one line", said=first, message=kept_message(said, (0,), (), DAY, language))
    yield Shown(
        about="several lines, and a host to meet again",
        message=kept_message(said, (0, 1), (2,), DAY, language),
    )
    yield Shown(
        about="one by one",
        message=kept_message(said, (0, 1), (), DAY, language, one_by_one=True),
    )
    yield Shown(
        about="a line that was too long",
        message=kept_message(said, (0,), (), DAY, language, too_long=second),
    )
    yield Shown(about="no visit named", message=which_message(visits, first, DAY, language))
    yield Shown(about="a line asked for", message=line_asked(visits[0], language))
    yield Shown(about="left", message=Message("", (line(words.left()),)))
    for on in (True, False):
        yield Shown(about="a host to meet again", toast=words.again_noted(on=on))
    form = day_form(mission, said, DAY, language)
    yield Shown(
        about="the page with everything",
        view=views.modal(form, views.Opened(ChatRef("slack", "T0TEAM:U0ALICE"))),
    )


def ended(language: str) -> Iterator[Shown]:
    """Show what is answered to who says that a visit is over."""
    mission, words = california(language), ending_in(language)
    writer = Writer(mission, language)
    google, microsoft = (mission.sessions_by_code[code] for code in ("google", "microsoft"))
    title, clock = writer.title(google), writer.dates.clock(google.start)
    yield Shown(about="a visit is over early", message=noted_message(writer, google))
    yield Shown(about="one of several", message=which_over(writer, (google, microsoft)))
    yield Shown(about="it goes on", message=Message("", (line(words.goes_on(title)),)))
    yield Shown(about="asked too early", message=too_early_message(language))
    for about, text in (
        ("somebody has rated it", words.rated()),
        ("it has not begun", words.not_begun(title, clock)),
        ("it is over", words.over(title, clock)),
        ("nothing is under way", words.nothing()),
    ):
        yield Shown(about=about, message=Message("", (line(text),)))


SECTIONS = (
    Section({"en": "“We're done”", "fr": "« On a fini »"}, ended),
    Section({"en": "Your day", "fr": "Votre journée"}, evening),
    Section({"en": "Your day, replied", "fr": "Votre journée, répondre"}, replied),
)
