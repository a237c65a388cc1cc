"""Stories of what people ask besides times and places, in Québec and in California."""

from dataclasses import replace
from datetime import UTC, datetime, time

import pytest

from bot.core.answering import Asker, answer
from bot.core.mission import Role
from bot.core.plain import render
from tests.programmes import bundled

CALIFORNIA = bundled("silicon-valley-2022")
PEOPLE = {person.name.split()[0]: person for person in CALIFORNIA.people}
NOON = datetime(2022, 9, 26, 18, 40, tzinfo=UTC)
NIGHT = datetime(2022, 9, 27, 5, 0, tzinfo=UTC)


def said(text, at=NOON, who="Alice", mission=CALIFORNIA, *, addressed=False, **more):
    """Say what is read on the phone, with ordinary spaces; "" is silence."""
    asker = Asker(language="fr", person=PEOPLE[who], addressed=addressed)
    told = answer(mission, text, asker, at, **more)
    if told is None:
        return ""
    return render(told.message).replace("\u00a0", " ").replace("\u202f", " ")


def with_stanford(**changed):
    sessions = [
        replace(one, **changed) if one.code == "stanford" else one for one in CALIFORNIA.sessions
    ]
    return replace(CALIFORNIA, sessions=tuple(sessions))


STANFORD = "Stanford University : visite du campus"
WHEN = (
    "\nOn se retrouve à 13 h 20, Castro Street, Mountain View (22 h 20 à Paris) · dans 1 h 40"
    "\n14 h – 15 h 30, Stanford University"
)


@pytest.mark.parametrize(
    "text",
    ["est-ce que Stanford est maintenu ?", "Stanford est annulé ?", "is Stanford still on?"],
)
def test_whether_something_is_still_on(text):
    assert said(text).splitlines()[:2] == [STANFORD, "Oui, comme prévu."]


def test_what_is_not_certain_is_said_to_be_so():
    assert said("Stanford est confirmé ?", mission=with_stanford(tentative=True)).splitlines()[
        :2
    ] == [f"{STANFORD} (à confirmer)", "Prévu, mais encore à confirmer."]


def test_what_is_cancelled_is_said_to_be_so():
    assert said("is Stanford still on?", mission=with_stanford(cancelled=True)) == (
        f"{STANFORD}\nAnnulé, ce n'est plus au programme."
    )


def test_what_was_moved_is_said_with_when_it_was():
    old = CALIFORNIA.sessions_by_code["stanford"]
    moved = with_stanford(meet_time=time(13, 40))
    told = [
        said(text, mission=moved, earlier=lambda _: old)
        for text in ("Stanford a été déplacé ?", "c'est quand Stanford ?")
    ]

    assert [line for text in told for line in text.splitlines() if "c'était" in line] == (
        ["Déplacé : c'était à 13 h 20."] * 2
    )


@pytest.mark.parametrize(
    "text",
    ["il reste combien de visites ?", "combien de visites reste-t-il ?", "how many visits left?"],
)
def test_how_many_visits_are_left(text):
    assert said(text) == (
        "Encore 3 visites\n"
        "• Stanford University : visite du campus, lun. 26, 14 h\n"
        "• Facebook – lunettes de réalité augmentée, mar. 27, 9 h\n"
        "• Objets connectés : visite d'atelier, mer. 28, 9 h"
    )


@pytest.mark.parametrize(
    "text", ["what did I miss?", "j'ai raté quoi ?", "qu'est-ce que j'ai loupé"]
)
def test_what_somebody_missed_is_told_to_who_asks_the_bot(text):
    assert said(text) == ""
    assert [line.split(" · ")[1:] for line in said(text, addressed=True).splitlines()[1:]] == [
        ["Briefing, jusqu'à 9 h"],
        ["Google – laboratoire de recherche, 10 h – 11 h 30"],
    ]


@pytest.mark.parametrize("text", ["le reste du programme ?", "what's left today?"])
def test_what_is_left_of_the_day(text):
    assert [line.split(" · ")[-1] for line in said(text).splitlines()] == [
        "Encore au programme aujourd'hui",
        "Déjeuner libre, Castro Street, jusqu'à 13 h",
        "Stanford University : visite du campus, 14 h – 15 h 30",
        "Fonds d'investissement : lever des fonds en Californie, jusqu'à 18 h 30",
    ]


def test_where_nothing_is_left_what_comes_first_is_told():
    assert said("what's left today?", NIGHT).splitlines()[:3] == [
        "Plus rien au programme aujourd'hui.",
        "À suivre : Facebook – lunettes de réalité augmentée",
        "Demain, on se retrouve à 8 h 15, Hall de l'hôtel (17 h 15 à Paris)",
    ]


def test_who_is_free():
    assert said("which group is free now?") == (
        "Libre en ce moment\n"
        "Groupe Industrie, jusqu'à 13 h 20 (Stanford University : visite du campus)\n"
        "Groupe Numérique, jusqu'à 13 h 20 (Stanford University : visite du campus)"
    )
    assert said("qui est libre cet après-midi ?") == (
        "Personne n'est libre cet après-midi : il y a le programme."
    )


def test_who_is_free_tonight_is_asked_among_friends():
    assert said("qui est libre ce soir ?") == ""


@pytest.mark.parametrize(
    "text",
    ["qu'est-ce qu'il faut apporter à Google ?", "what do we need to bring to Google?",
     "il faut une pièce d'identité pour Google ?"],
)  # fmt: skip
def test_what_to_bring_is_what_the_programme_notes(text):
    assert said(text) == (
        "Google – laboratoire de recherche, lun. 26, 10 h\nPièce d'identité obligatoire."
    )


def test_what_to_bring_is_never_invented():
    assert said("quelle tenue pour les fonds ?") == (
        "Fonds d'investissement : lever des fonds en Californie\n"
        "Le programme n'indique rien de particulier à prévoir."
    )


@pytest.mark.parametrize(
    "text", ["où est mon passeport ?", "qui a mon badge ?", "j'apporte quoi ce soir ?"]
)
def test_things_that_people_look_for_are_their_own_matter(text):
    assert said(text) == ""


@pytest.mark.parametrize(
    "text", ["quand peut-on appeler le groupe ?", "when can the group be called?",
             "when can we call them?"]
)  # fmt: skip
def test_when_the_group_can_be_called(text):
    assert PEOPLE["Sophie"].role is Role.FOLLOWER
    assert said(text, who="Sophie") == (
        "Pour les joindre\n• 20 h 30 – 21 h à Paris (11 h 30 – 12 h sur place)"
    )


@pytest.mark.parametrize("text", ["où est le groupe B ?", "il est où le groupe B ?"])
def test_where_another_group_is(text):
    at = datetime(2022, 9, 26, 17, 30, tzinfo=UTC)

    assert said(text, at).splitlines()[0] == "En ce moment : Microsoft – cloud et IA"


@pytest.mark.parametrize(
    "text", ["le rendez-vous pour Stanford ?", "Stanford, il sera quelle heure en France ?"]
)
def test_a_rendezvous_has_both_clocks(text):
    assert said(text).splitlines()[:2] == [STANFORD, WHEN.splitlines()[1]]
