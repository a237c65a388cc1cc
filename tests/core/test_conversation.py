"""What organisers hear, in both languages."""

import pytest

from bot.core.languages.changes import changes_in
from bot.core.languages.conversation import conversation_in
from bot.core.languages.feedback import feedback_in
from bot.core.languages.french import NARROW, NBSP


def plain(text):
    return text.replace(NBSP, " ").replace(NARROW, " ")


EN, FR = conversation_in("en"), conversation_in("fr")


@pytest.mark.parametrize(
    ("english", "french"),
    [
        (EN.directly_please("/results"), FR.directly_please("/resultats")),
        (EN.ask_for_text(), FR.ask_for_text()),
        (EN.too_long(10_000, 3_500), FR.too_long(10_000, 3_500)),
        (EN.not_this_mission("miami", "californie"), FR.not_this_mission("miami", "californie")),
    ],
)
def test_neither_language_is_the_others_translation(english, french):
    assert english != french
    assert {NBSP, NARROW} & set(french)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (EN.organisers_only(), "Sorry, only the organisers can do that."),
        (EN.out_of_date(), "This button no longer does anything."),
        (EN.not_yours(), "Only whoever asked for it can confirm it."),
        (EN.preview_title(), "Preview of your announcement"),
        (EN.sent_off(), "On its way."),
        (EN.already_sent(), "It has been sent already."),
        (EN.cancelled(), "Announcement dropped."),
        (EN.nothing_to_cancel(), "There is nothing to cancel."),
        (EN.warnings_title(), "Please check"),
        (EN.more_problems(1200), "… and 1,200 more."),
        (
            EN.correct_and_send_again(),
            "The programme has not changed. Correct the file and send it to me again.",
        ),
        (EN.publish(3), "Publish and tell them (3)"),
        (EN.publish(0), "Publish"),
        (EN.published(0), "Published. Nobody needs to be told."),
        (EN.published(1), "Published. 1 change is being told to those concerned."),
        (EN.published(2), "Published. 2 changes are being told to those concerned."),
        (
            EN.nothing_new(),
            "This file says what the programme says already: nothing to publish.",
        ),
        (
            EN.changed_meanwhile(),
            "The programme has changed in the meantime: please look again.",
        ),
        (EN.published_for_later(1, "at 06:30"), "Published. 1 change to tell: at 06:30."),
        (EN.reach(2, 1), "2 chats, 1 person"),
        (FR.reach(2, 1), "2 conversations, 1 personne"),
        (
            FR.goes_out_for("la conversation principale", "6 h 30"),
            "la conversation principale : partira à 6 h 30",
        ),
        (FR.being_sent(), "en cours d'envoi"),
        (FR.published(0), "C'est publié. Personne n'a besoin d'être prévenu."),
        (FR.publish(0), "Publier"),
    ],
)
def test_an_organiser_is_told(said, expected):
    assert plain(said) == expected


def test_help_lists_what_organisers_can_do():
    assert [command for command, _ in FR.organiser_commands()] == [
        "/annonce texte",
        "/annonces",
        "on décale tout de 20 min",
        "/brouillon",
        "/appel",
        "/termine",
        "/resultats",
        "/aretenir",
        "/suivi",
        "/rapport",
        "/modele",
        "/classeur",
        "/participants",
        "/repetition Bruno mardi",
        "/historique",
        "/reglages",
        "/calendrier A",
        "un classeur, un CSV, un .ics",
    ]
    assert [command for command, _ in EN.organiser_commands()] == [
        "/broadcast text",
        "/broadcasts",
        "everything 20 min later",
        "/draft",
        "/rollcall",
        "/done",
        "/results",
        "/takeaways",
        "/followups",
        "/report",
        "/template",
        "/workbook",
        "/people",
        "/rehearse Bruno tuesday",
        "/history",
        "/settings",
        "/calendar A",
        "a workbook, CSV or .ics",
    ]


def test_ratings_in_words():
    english, french = feedback_in("en"), feedback_in("fr")

    assert english.thanks("", 4) == "Thank you: 4 of 5."
    assert english.replaced(4, 4) == "That is what you gave already: 4 of 5."
    assert english.replaced(2, 4) == "Changed: 4 of 5 instead of 2."
    assert (english.count(0), plain(french.count(0))) == ("No answer yet", "Pas encore d'avis")
    assert (english.hidden(1), english.hidden(2)) == (
        "1 answer stays hidden",
        "2 answers stay hidden",
    )
    assert english.average(4.25, 1) == "4.2 of 5, 1 answer"
    assert english.of_the_day("Monday 26 September") == "Monday 26 September, altogether"
    assert english.of_the_mission() == "The whole mission"


def test_changes_in_words():
    english, french = changes_in("en"), changes_in("fr")

    assert french.recoded("Google", "google", "lab").endswith(f"Est-ce voulu{NARROW}?")
    assert french.recoded_person("Alice").endswith(f"Est-ce voulu{NARROW}?")
    assert plain(french.other(info=1, groups=1, settings=False)) == (
        "Aussi modifiés : infos pratiques, groupes"
    )
    assert (
        english.other(info=0, groups=0, settings=True) == "Also changed: settings of the mission"
    )
    assert english.other(info=0, groups=0, settings=False) == ""
    assert english.people(0, 0, 1) == "People: 1 changed"
    assert (french.tentative(), french.confirmed()) == ("à confirmer", "confirmé")
