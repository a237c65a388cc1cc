"""What organisers may turn on: questions for hosts, offers and requests."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.core.agenda.due import Due, DueKind, Occurrence
from bot.core.features import Feature
from bot.core.host_questions import Suggested, on_the_way, ranked
from bot.core.languages.features import features_in
from bot.core.languages.host_questions import host_questions_in
from bot.core.languages.offers import offers_in
from bot.core.message import Message, line
from bot.core.messages.due import due_message
from bot.core.messages.features import announcement, settings_message
from bot.core.messages.host_questions import (
    list_message,
    manage_message,
    noted_message,
    on_the_way_blocks,
    own_message,
    which_message,
)
from bot.core.messages.lines import Writer
from bot.core.messages.offers import (
    fits_message,
    introduced_message,
)
from bot.core.messages.offers import list_message as offers_message
from bot.core.messages.offers import noted_message as offer_noted
from bot.core.offers import Kind, Offer
from tests.gallery.scene import (
    ARABIC,
    EMOJI,
    MARKUP,
    Section,
    Shown,
    at,
    california,
    main,
    person,
)

TEXTS = {
    "fr": ("Combien de visiteurs recevez-vous par an ?", "Recrutez-vous en France ?"),
    "en": ("How many visitors do you have a year?", "Do you recruit in France?"),
}
ANSWERS = {"fr": "Vingt mille, sur rendez-vous.", "en": "Twenty thousand, by appointment."}
SOUGHT = {"fr": "un distributeur à Austin #vin", "en": "an importer in Austin #wine"}
OFFERED = {"fr": "deux distributeurs de #vin au Texas", "en": "two importers of #wine in Texas"}


def said(text: str, about: str, asked: str = "") -> Shown:
    return Shown(about=about, message=Message("", (line(text),)), said=asked)


def settings(language: str) -> Iterator[Shown]:
    words = features_in(language)
    command = {"fr": "/reglages", "en": "/settings"}[language]
    yield Shown(about="all off", message=settings_message(language, ()), said=command)
    on = {Feature.HOST_QUESTIONS}
    yield Shown(
        about="one is turned on",
        message=settings_message(language, on, Feature.HOST_QUESTIONS),
        toast=words.turned(Feature.HOST_QUESTIONS, on=True),
    )
    yield said(words.told(1), "the group is told")
    yield said(words.told(0), "there is no group to tell")
    for feature in Feature:
        yield Shown(about=f"the group reads of {feature}", message=announcement(feature, language))


def suggested(language: str) -> tuple[Suggested, ...]:
    return ranked(
        Suggested(
            id=number,
            session="google",
            person="alice-martin",
            text=text,
            at=at(26, 8),
            voters=frozenset(f"voter-{one}" for one in range(votes)),
        )
        for number, (text, votes) in enumerate(
            zip((*TEXTS[language], MARKUP, f"{EMOJI} {ARABIC} ?"), (7, 4, 1, 1), strict=True), 1
        )
    )


def questions(language: str) -> Iterator[Shown]:
    mission, words = california(language), host_questions_in(language)
    writer, known = Writer(mission, language), suggested(language)
    google, apple = (mission.sessions_by_code[code] for code in ("google", "microsoft"))
    yield Shown(
        about="a question is suggested",
        message=noted_message(writer, google, 1, again=False),
        said=f"/question {TEXTS[language][0]}",
    )
    yield Shown(about="asked before", message=noted_message(writer, google, 1, again=True))
    yield Shown(about="for which visit?", message=which_message(writer, 1, (google, apple)))
    yield Shown(
        about="the list, in the group",
        message=list_message(writer, google, known, (apple,)),
        said="/questions",
        toast=words.voted(so=True),
    )
    many = tuple(replace(known[0], id=number) for number in range(1, 15))
    about = "the list, to an organiser alone"
    yield Shown(about=about, message=list_message(writer, google, many, manages=True))
    yield Shown(about="further ones", message=list_message(writer, google, many, page=1))
    yield Shown(about="none yet", message=list_message(writer, google, ()))
    answered = (replace(known[0], answer=ANSWERS[language]), *known[1:])
    yield Shown(
        about="after the visit", message=list_message(writer, google, answered, votes=False)
    )
    yield Shown(
        about="to answer and to withdraw",
        message=manage_message(writer, google, answered, [one.id for one in answered]),
    )
    yield Shown(about="what somebody has suggested", message=own_message(writer, known))
    part = Occurrence(
        key="gallery",
        kind=DueKind.REMINDER,
        at=at(26, 8, 40),
        helps_until=google.ends_at,
        sessions=("google",),
        rings=True,
        lead=timedelta(minutes=30),
    )
    due = Due(at=part.at, audience=main(language), occurrences=(part,))
    reminder = due_message(mission, due, part.at)
    blocks = on_the_way_blocks(writer, google, on_the_way(known))
    reminder = replace(reminder, blocks=(*reminder.blocks, *blocks))
    yield Shown(about="on the way there", message=reminder, rings=True)
    for about, text in (
        ("off", words.off(by_organiser=False)),
        ("off, to an organiser", words.off(by_organiser=True)),
        ("how to ask", words.what_to_ask()),
        ("nothing is ahead", words.nothing_ahead()),
        ("no such visit", words.not_found("Netflix")),
        ("voting is over", words.begun()),
        ("a vote is taken back", words.voted(so=False)),
        ("withdrawn", words.withdrawn()),
        ("not one's own", words.not_yours()),
        ("the answer is asked for", words.ask_line(TEXTS[language][0])),
        ("it is noted", words.line_kept()),
        ("no such number", words.no_such_number()),
        ("too long", words.too_long(412, 300)),
        ("too many", words.too_many(10)),
    ):
        yield said(text, about)


def offers(language: str) -> Iterator[Shown]:
    mission, words = california(language), offers_in(language)
    alice, karima = person(mission, "Alice Martin"), person(mission, "Karima Benali")
    karima = replace(karima, phone="+33 (0)6 12 34 56 78", email="karima@example.org")
    seek = Offer(id=1, kind=Kind.SEEK, person=alice.code, text=SOUGHT[language], at=at(26, 8))
    offer = Offer(id=2, kind=Kind.OFFER, person=karima.code, text=OFFERED[language], at=at(26, 9))
    chosen = replace(seek, text="")
    commands = {"fr": ("/cherche", "/propose"), "en": ("/seek", "/offer")}[language]
    yield Shown(
        about="something is looked for",
        message=offer_noted(seek, language, reachable=True),
        said=f"{commands[0]} {seek.text}",
    )
    yield Shown(
        about="there is no direct chat", message=offer_noted(offer, language, reachable=False)
    )
    yield Shown(
        about="what she looks for, and what there is",
        message=offers_message(Kind.SEEK, (seek,), (offer, replace(offer, text=MARKUP)), language),
        said=commands[0],
        toast=words.asked(),
    )
    yield Shown(
        about="what he offers, and nobody looks for anything",
        message=offers_message(Kind.OFFER, (offer,), (), language),
        said=commands[1],
    )
    for side, about in ((Kind.SEEK, "who looks for it"), (Kind.OFFER, "who offers it")):
        message = fits_message(offer, seek, side, language)
        yield Shown(about=f"{about} is asked", message=message)
    yield Shown(
        about="somebody has chosen what he offers",
        message=fits_message(offer, chosen, Kind.OFFER, language),
    )
    yield Shown(
        about="both have agreed", message=introduced_message(karima, offer, seek, language)
    )
    yield Shown(
        about="no contact is known", message=introduced_message(alice, chosen, offer, language)
    )
    for about, text in (
        ("off", words.off(by_organiser=False)),
        ("off, to an organiser", words.off(by_organiser=True)),
        ("asked for in the group", words.directly(Kind.SEEK)),
        ("taken back", words.closed()),
        ("asked before", words.asked_already()),
        ("yes", words.waits()),
        ("no", words.declined()),
        ("open no more", words.gone()),
        ("too long", words.too_long(412, 300)),
        ("too many", words.too_many(Kind.SEEK, 10)),
    ):
        yield said(text, about)


SECTIONS = (
    Section({"fr": "Réglages", "en": "Settings"}, settings),
    Section({"fr": "Questions aux interlocuteurs", "en": "Questions for hosts"}, questions),
    Section({"fr": "Offres et demandes", "en": "Offers and requests"}, offers),
)
