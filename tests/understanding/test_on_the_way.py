"""What people on the way say is heard where they plainly say it, and nowhere else."""

import pytest

from bot.core.understanding.mentioned import mentioned
from bot.core.understanding.on_the_way import (
    SaidLate,
    asks_headcount,
    asks_to_join,
    asks_whereabouts,
    minutes_of,
    said_late,
)
from tests.programmes import bundled


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("je serai en retard de 10 min", 10),
        ("Je serais en retard d'un quart d'heure", 15),
        ("désolé, j'aurai dix minutes de retard", 10),
        ("J'ai 10 minutes de retard à cause des bouchons.", 10),
        ("Je vais être en retard de 10 minutes", 10),
        ("on sera en retard de vingt minutes", 20),
        ("On arrive dans 5 min", 5),
        ("nous arrivons dans 5 minutes", 5),
        ("je serai là dans une demi-heure", 30),
        ("10 min de retard", 10),
        ("retard 10", 10),
        ("je suis en retard", None),
        ("On est un peu en retard", None),
        ("I'm running 10 minutes late", 10),
        ("Sorry, 5 min late", 5),
        ("I'll be 20 min late, traffic", 20),
        ("I will be late by 10 minutes", 10),
        ("we'll be there in 5", 5),
        ("running late", None),
        ("I am late", None),
        ("je suis à la bourre, 10 min", 10),
        ("je vais arriver en retard", None),
        ("J'arriverai en retard de 20 minutes", 20),
        ("coincé dans le métro, 15 min de retard", 15),
        ("Je suis bloquée dans les bouchons, j'aurai 20 min de retard", 20),
        ("partez sans moi, je vous rejoins dans 20 min", 20),
        ("je descends dans 5 minutes", 5),
        ("attendez-moi 5 minutes svp", 5),
        ("j'ai du retard", None),
        ("stuck in traffic, 20 min late", 20),
        ("going to be a quarter of an hour late", 15),
        ("I'm running behind", None),
        ("please wait for me 10 minutes", 10),
    ],
)
def test_somebody_says_that_they_are_late(said, minutes):
    assert said_late(said) == SaidLate(minutes)


@pytest.mark.parametrize(
    "said",
    [
        "le car a 20 min de retard",
        "on est en retard ?",
        "je suis en retard sur mon rapport",
        "on part dans 5 min",
        "je ne suis pas en retard",
        "on arrive dans 2 jours",
        "on arrive dans 10 h",
        "late dinner",
        "le car est bloqué, 15 min de retard",
        "je ne serai pas à la bourre",
        "I won't be late",
        "stuck in traffic",
        "on descend dans 5 jours",
        "à quelle heure on arrive dans la Silicon Valley",
        "The coach is 20 minutes late",
        "je serai en retard de 10 min " + "et encore " * 30,
    ],
)
def test_other_delays_are_not_their_own(said):
    assert said_late(said) is None


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("10", 10),
        ("10 min", 10),
        ("15mn", 15),
        ("environ 20 minutes", 20),
        ("un quart d'heure", 15),
        ("half an hour", 30),
        ("1 h", 60),
        ("0", None),
        ("400", None),
        ("demain", None),
        ("", None),
    ],
)
def test_a_length_of_time(said, minutes):
    assert minutes_of(said) == minutes


@pytest.mark.parametrize(
    "said",
    [
        "qui est où ?",
        "Où est tout le monde ?",
        "où sont les autres ?",
        "ils sont où les autres, là ?",
        "where are the others right now?",
        "where is the rest of the group?",
        "ou est tout le monde",
        "où sont les groupes en ce moment ?",
        "tout le monde est où ?",
        "Et qui fait quoi ?",
        "where is everyone?",
        "Where's everybody right now?",
        "who is where?",
    ],
)
def test_somebody_asks_where_everyone_is(said):
    assert asks_whereabouts(said)


@pytest.mark.parametrize(
    "said",
    [
        "où est Bruno ?",
        "où sont les autres tickets ?",
        "qui est là ?",
        "je me demande où est tout le monde",
        "où est tout le monde ce soir pour le dîner, vous venez ?",
        "où sont les toilettes ?",
        "everyone is tired",
    ],
)
def test_the_groups_own_talk_is_no_such_question(said):
    assert not asks_whereabouts(said)


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("qui manque ?", ""),
        ("Qui manque chez Google ?", "google"),
        ("appel Google", "google"),
        ("on fait l'appel", ""),
        ("l'appel pour le groupe B", "le groupe b"),
        ("who's missing?", ""),
        ("Roll call Microsoft", "microsoft"),
        ("headcount", ""),
        ("il ne manque personne", None),
        ("rappel", None),
        ("qui est là ?", None),
    ],
)
def test_an_organiser_wants_people_counted(said, what):
    assert asks_headcount(said) == what


@pytest.mark.parametrize(
    ("said", "whom"),
    [
        ("je peux aller avec le groupe B ?", "le groupe b"),
        ("Je peux rejoindre Microsoft plutôt ?", "microsoft"),
        ("Est-ce que je peux venir avec les gens du groupe B ?", "groupe b"),
        ("puis-je rejoindre le groupe Numérique à la place ?", "le groupe numerique"),
        ("Can I join B instead?", "b"),
        ("can I go to Microsoft instead of Google?", "microsoft"),
        ("could I switch to group B please?", "group b"),
        ("je peux avoir le wifi ?", ""),
        ("vous pouvez aller chez Google", ""),
    ],
)
def test_somebody_asks_to_go_with_others(said, whom):
    assert asks_to_join(said) == whom


@pytest.mark.parametrize(
    ("said", "sessions", "groups"),
    [
        ("Google", ("google",), ""),
        ("la visite de Google", ("google",), ""),
        ("B", (), "B"),
        ("le groupe B", (), "B"),
        ("numérique", (), "B"),
        ("Groupe Numérique", (), "B"),
        ("toilettes", (), ""),
        ("toi", (), ""),
    ],
)
def test_what_a_few_words_name(said, sessions, groups):
    found = mentioned(said, bundled("silicon-valley-2022"))
    assert (found.sessions, found.groups) == (sessions, frozenset(groups))
