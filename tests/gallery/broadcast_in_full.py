"""Broadcasts to some, at a time, corrected, withdrawn and answered."""

from collections.abc import Iterator
from dataclasses import replace

from bot.core.bidi import isolated
from bot.core.broadcasts import EVERYONE, Announcement, Outcome, copies, out_of_reach
from bot.core.languages.broadcasting import broadcasting_in
from bot.core.message import Message, line
from bot.core.messages.broadcast_after import (
    Listed,
    answer_for_author,
    answer_for_person,
    broadcasts_message,
    correction,
    look,
    named,
    templates,
    to_copy,
    withdrawal,
)
from bot.core.messages.broadcast_pages import buttons_of
from bot.core.messages.broadcasts import (
    Asked,
    Options,
    begins,
    broadcast_message,
    dropped,
    preview,
    report,
    withdrawn_message,
)
from bot.core.messages.seen import SeenCount
from bot.core.mission import Mission
from bot.core.templates import templates as texts_for
from tests.gallery.announced import TEXT
from tests.gallery.scene import Section, Shown, at, california, main

NOON, LATER = at(26, 12, 30), at(26, 12, 40)
AUDIENCES = (
    "session:stanford",
    "company:Durand Emballage",
    "aloud:Durand Emballage",
    "people:alice-martin,bruno-durand",
    "unseen:changes:7:alice-martin",
    "unseen:broadcast:6:alice-martin",
)
PAGES = ("more", "sessions:0", "companies:0", "people:0", "people:1", "when")


def _draft(mission: Mission, language: str, audience: str = EVERYONE) -> Announcement:
    return Announcement(mission=mission, number=7, text=TEXT[language], audience=audience)


def whom(language: str) -> Iterator[Shown]:
    """Show who can be chosen, and who is not reached."""
    mission = california(language)
    for audience in AUDIENCES:
        draft = _draft(mission, language, audience)
        planned = copies(mission, audience, (main(language),), NOON)
        unreached = out_of_reach(mission, audience, (main(language),))
        options = Options(unreached=unreached, what=begins(TEXT[language]))
        message = preview(draft, planned, language, NOON, options)
        yield Shown(about=f"preview: {audience}", message=message)
        for copy in planned:
            there = broadcast_message(draft, copy.audience)
            yield Shown(about="as people get it", message=there, rings=True)
    draft = _draft(mission, language)
    planned = copies(mission, EVERYONE, (main(language),), NOON)
    for page in PAGES:
        buttons = buttons_of(page, draft, language, NOON, unseen=True)
        message = preview(draft, planned, language, NOON, buttons=buttons)
        yield Shown(about=f"preview: {page}", message=message)


def how(language: str) -> Iterator[Shown]:
    """Show what is offered beside sending it."""
    mission, words = california(language), broadcasting_in(language)
    draft = replace(_draft(mission, language), asks_seen=True)
    planned = copies(mission, EVERYONE, (main(language),), NOON)
    taken = {"fr": "demain 8 h :", "en": "tomorrow 8:00:"}[language]
    options = Options(taken=taken, platforms=("slack",))
    yield Shown(
        about="preview: with Seen, two platforms, words that said when",
        message=preview(draft, planned, language, NOON, options),
    )
    count = SeenCount("broadcast:7", 0, 14)
    said = broadcast_message(draft, main(language), count=count)
    for platform, calls in (("slack", 12), ("slack", 0), ("telegram", None)):
        message = look(7, said, platform, calls, 1, language)
        yield Shown(about=f"as on {platform}", message=message)
    yield Shown(about="as people get it, with Seen", message=said, rings=True)
    texts = texts_for(mission, language, NOON)
    yield Shown(said=words.templates(), about="templates", message=templates(language, texts))


def afterwards(language: str) -> Iterator[Shown]:
    """Show what can be done with a broadcast that was sent."""
    mission, words, chat = california(language), broadcasting_in(language), main(language)
    sent = replace(_draft(mission, language), asks_seen=True)
    corrected = {
        "fr": "Le car part à 13 h 45.",
        "en": "The coach leaves at 13:45.",
    }[language]
    outcome = Outcome(sent=1, sent_at=NOON, corrected_at=LATER)
    asked = Asked(unseen=("alice-martin", "hugo-lefevre"), of=14, unreached=("hugo-lefevre",))
    yield Shown(
        about="report: corrected, with Seen",
        message=report(sent, outcome, language, LATER, asked=asked),
    )
    ask = Message(blocks=(line(words.ask_for_correction()),))
    yield Shown(said=words.correct(), about="correct", message=ask)
    yield Shown(about="the correction", message=correction(sent, corrected, language))
    count = SeenCount("broadcast:7", 9, 14)
    right = broadcast_message(replace(sent, text=corrected), chat, corrected=LATER, count=count)
    yield Shown(about="corrected, as people read it", message=right, toast=words.was_corrected())
    yield Shown(said=words.withdraw(), about="withdraw", message=withdrawal(sent, language))
    gone = withdrawn_message(mission, chat, LATER)
    yield Shown(about="withdrawn, as people read it", message=gone, toast=words.was_withdrawn())
    yield Shown(about="withdrawn, for its author", message=dropped(sent, language, LATER))
    for about, missing in (("copy", mission.people[2:5]), ("copy: all are there", ())):
        for message in to_copy(sent, missing, language):
            yield Shown(about=about, message=message)
    listed = (
        Listed(said=sent, at=NOON, outcome=outcome, seen=9, of=14),
        Listed(said=_draft(mission, language, "people:alice-martin"), at=NOON, withdrawn=True),
        Listed(said=_draft(mission, language, "session:stanford"), at=LATER),
    )
    yield Shown(about="the last", message=broadcasts_message(mission, listed, language, LATER))
    yield Shown(about="none yet", message=broadcasts_message(mission, (), language, LATER))


def answers(language: str) -> Iterator[Shown]:
    """Show how an answer goes to its author, and theirs back."""
    mission, words = california(language), broadcasting_in(language)
    alice = mission.people_by_code["alice-martin"]
    late = {"fr": "J'ai oublié mon badge.", "en": "I forgot my badge."}[language]
    waits = {"fr": "On vous attend.", "en": "We wait for you."}[language]
    florence = isolated("Florence Delpuech")
    for said in (words.passed_on(florence), words.answer_sent(isolated(alice.name))):
        yield Shown(about="a short sign", message=Message(blocks=(line(said),)))
    who = named(mission, alice)
    yield Shown(
        about="for its author",
        message=answer_for_author(who, begins(TEXT[language]), late, language),
    )
    yield Shown(about="back", message=answer_for_person(florence, waits, language))


SECTIONS = (
    Section({"en": "Broadcasts to some", "fr": "Annonces à quelques-uns"}, whom),
    Section({"en": "Broadcasts, before", "fr": "Annonces, avant l'envoi"}, how),
    Section({"en": "Broadcasts, afterwards", "fr": "Annonces, après l'envoi"}, afterwards),
    Section({"en": "Answers to broadcasts", "fr": "Réponses aux annonces"}, answers),
)
