"""Lines to take home as they are picked and shared, and photos that are kept for the report."""

from collections.abc import Iterator

from bot.core.agenda.due import Due, DueKind, Occurrence
from bot.core.languages.takeaways import takeaways_in
from bot.core.message import Button, Message, line
from bot.core.messages.due import due_message
from bot.core.messages.takeaways import own_message, picks_message
from bot.core.photos import MOST_PHOTOS
from bot.core.report.facts import Line
from bot.core.takeaways import listed
from tests.gallery.scene import LONG, Section, Shown, at, california, followers, hard

SAID = {
    "fr": ("Leurs étudiants cherchent des sujets.", "Un labo ouvert aux PME.", "New York !"),
    "en": ("Their students look for subjects.", "A lab open to small firms.", "New York!"),
}


def lines(language: str) -> tuple[Line, ...]:
    first, second, third = SAID[language]
    return (
        Line(text=first, about="stanford", person="alice-martin", place=2),
        Line(text=second, about="stanford", person="denis-petit", shareable=True, place=1),
        Line(text=third, about="mission:next", person="denis-petit", shareable=True, signed=True),
    )


def picked(language: str) -> Iterator[Shown]:
    """Show an organiser's list, and somebody's own."""
    mission, some = california(language), lines(language)
    command = {"fr": "/aretenir", "en": "/takeaways"}[language]
    shown = listed(mission, some, 0)
    yield Shown(
        about="to pick", said=command, message=picks_message(mission, shown, 2, 3, language)
    )
    none = listed(mission, (), 0)
    yield Shown(
        about="none yet", said=command, message=picks_message(mission, none, 0, 0, language)
    )
    yield Shown(about="one's own", said=command, message=own_message(mission, shown, language))
    yield Shown(about="none of one's own", message=own_message(mission, none, language))
    bad = hard(language)
    many = tuple(
        Line(text=LONG[:300], about=session.code, person=person.code, place=number)
        for number, (session, person) in enumerate(zip(bad.sessions, bad.people, strict=False), 1)
    )
    page = listed(bad, many, 0)
    full = picks_message(bad, page, len(many), len(many), language)
    yield Shown(about="hard content", message=full)


def shared(language: str) -> Iterator[Shown]:
    """Show what those at home read of the day before."""
    told = followers(language)
    when = at(26, 23, 30)
    digest = Occurrence(
        key="digest",
        kind=DueKind.HOME_DIGEST,
        at=when,
        helps_until=when,
        on=at(27, 0).date(),
    )
    due = Due(at=when, audience=told, occurrences=(digest,))
    yield Shown(
        about="with what is shared",
        message=due_message(california(language), due, when, lines(language)),
    )


def photos(language: str) -> Iterator[Shown]:
    """Show what is said of photos and of the logo."""
    words = takeaways_in(language)
    said = {"fr": "rapport", "en": "report"}[language]
    kept = Message(
        "",
        (line(words.photo_kept("Stanford University", 3)),),
        (Button(words.leave_out(), "photo:3"),),
    )
    yield Shown(about="kept", said=said, message=kept)
    for text in (
        words.photo_kept("", 1),
        words.left_out(),
        words.no_picture(),
        words.too_many(MOST_PHOTOS),
        words.members_only(),
        words.logo_kept(),
    ):
        yield Shown(about="a photo, or a logo", message=Message("", (line(text),)))
    yield Shown(about="pressed by another", message=kept, toast=words.not_theirs())


SECTIONS = (
    Section({"en": "Lines to take home", "fr": "Lignes à retenir"}, picked),
    Section(
        {"en": "What those at home read of it", "fr": "Ce qu'en lit le contact en France"}, shared
    ),
    Section({"en": "Photos for the report", "fr": "Photos pour le rapport"}, photos),
)
