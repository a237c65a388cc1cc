"""What is asked when the mission is over, and what became of it a month after."""

from collections.abc import Iterator
from dataclasses import replace

from bot.core.agenda.whole_mission import pages
from bot.core.chat import ChatRef
from bot.core.languages.whole_mission import whole_in
from bot.core.message import Message, line
from bot.core.messages.follow_ups import all_follow_ups, own_follow_ups, totals
from bot.core.messages.whole_mission import (
    Known,
    all_asked,
    kept_message,
    passed_by,
    question_message,
    whole_form,
    whole_request,
)
from bot.core.mission import Objective, words
from bot.core.report.facts import FollowUp, FollowUpState, Line, Question
from bot.platforms.slack import views
from tests.gallery.scene import LONG, LONG_NAME, Section, Shown, california, hard

SAID = {
    "en": "Go early, bring something finished, and call the consulate first.",
    "fr": "Partez tôt, avec un produit fini, et appelez d'abord le consulat.",
}
NOTE = {"en": "Send our brochure", "fr": "Envoyer notre plaquette"}
OPENED = views.Opened(ChatRef("slack", "T0TEAM:U0ALICE"))


def asked(language: str) -> Iterator[Shown]:
    """Show the request in the group and directly, with what is known so far."""
    mission = california(language)
    anonymous = replace(mission, anonymous=True)
    (codes,) = pages(mission)
    many = replace(
        mission,
        objectives=tuple(Objective(code=f"o{n}", text=words(LONG_NAME)) for n in range(14)),
    )
    for about, of, objectives, known in (
        ("in the group", mission, codes, Known(counts={codes[0]: 1, codes[2]: 11})),
        ("directly, two rated", mission, codes, Known(given={codes[0]: 4, codes[3]: 5})),
        ("anonymous", anonymous, codes, Known(counts={codes[0]: 3})),
        ("no objectives", replace(mission, objectives=()), (), Known()),
        ("many objectives, first of three", many, pages(many)[0], Known()),
        ("many objectives, last of three", many, pages(many)[-1], Known()),
        ("nudge in the group", mission, codes, Known(missing=3, nudges=True)),
        ("nudge in the group, one missing", mission, codes, Known(missing=1, nudges=True)),
        ("nudge, directly", mission, codes, Known(nudges=True, directly=True)),
        ("nudge, directly, anonymous", anonymous, codes, Known(nudges=True, directly=True)),
    ):
        message = whole_request(of, objectives, language, known)
        yield Shown(about=f"mission as a whole: {about}", message=message)


def in_words(language: str) -> Iterator[Shown]:
    """Show the questions in words, one after another, and as a form."""
    mission, said = california(language), SAID[language]
    anonymous = replace(mission, anonymous=True)
    talk = whole_in(language)
    yield Shown(
        about="in the group",
        message=whole_request(mission, pages(mission)[-1], language),
        said=talk.in_words(),
        toast=talk.written_privately(),
    )
    for question in Question:
        yield Shown(
            about=f"question: {question.value}",
            message=question_message(mission, question, language),
        )
    first = Question.ADVICE
    yield Shown(about="anonymous", message=question_message(anonymous, first, language))
    yield Shown(about="once more", message=question_message(mission, first, language, said))
    for shareable, signed in ((False, False), (True, False), (True, True)):
        kept = Line(text=said, about="mission:advice", shareable=shareable, signed=signed)
        yield Shown(about="kept", said=said, message=kept_message(first, kept, language))
    yield Shown(about="passed by", said=talk.skip(), message=passed_by(first, language))
    yield Shown(about="passed by, answered", message=passed_by(first, language, said))
    yield Shown(about="all asked", message=all_asked(language))
    for text in (talk.not_yet(), talk.closed(), talk.nothing_asked()):
        yield Shown(about="not now", said=talk.command(), message=Message("", (line(text),)))
    lines = {first: said}
    for about, of, given in (
        ("the form", mission, {}),
        ("the form, once more", anonymous, {mission.objectives[0].code: 4}),
    ):
        form = whole_form(of, language, given, lines if given else {})
        yield Shown(about=about, view=views.modal(form, OPENED))


def month_after(language: str) -> Iterator[Shown]:
    """Show what people take up again, and what it comes to."""
    mission, states = california(language), FollowUpState
    some = (
        FollowUp(session="google", person="alice-martin", note=NOTE[language]),
        FollowUp(session="stanford", person="alice-martin", state=states.UNDER_WAY),
        FollowUp(session="startup", person="denis-petit", state=states.DONE),
        FollowUp(session="google", person="bruno-durand", state=states.DROPPED),
    )
    alices = some[:2]
    yield Shown(about="after a week", message=own_follow_ups(mission, alices, language))
    yield Shown(
        about="an organiser's own",
        message=own_follow_ups(mission, alices, language, by_organiser=True),
    )
    yield Shown(about="none", message=own_follow_ups(mission, (), language))
    yield Shown(about="organisers: the total", message=totals(some, language))
    yield Shown(about="organisers: somebody unreached", message=totals(some, language, 1))
    yield Shown(about="organisers: several unreached", message=totals(some, language, 3))
    yield Shown(about="organisers: all", message=all_follow_ups(mission, some, language))
    yield Shown(about="organisers: nothing", message=all_follow_ups(mission, (), language))
    bad = hard(language)
    many = tuple(FollowUp(session=s.code, person="p0", note=LONG) for s in bad.sessions[:12])
    yield Shown(about="hard content", message=own_follow_ups(bad, many, language))
    yield Shown(about="hard content: all", message=all_follow_ups(bad, many, language))


SECTIONS = (
    Section({"en": "The mission as a whole", "fr": "Le bilan de la mission"}, asked),
    Section({"en": "The mission in words", "fr": "Le bilan en quelques mots"}, in_words),
    Section({"en": "The month after", "fr": "Le mois d'après"}, month_after),
)
