"""Whom and when before a broadcast's text."""

from datetime import datetime, timedelta

import pytest

from bot.core.beginnings import begun
from tests.programmes import bundled, california

MISSION = bundled("silicon-valley-2022")
NOON = california("12:30")


def day(text, days=0):
    return datetime.fromisoformat(f"2022-09-26T{text}") + timedelta(days=days)


@pytest.mark.parametrize(
    ("said", "audience", "wall"),
    [
        ("groupe Industrie : le car", "group:A", None),
        ("au groupe industrie : le car", "group:A", None),
        ("à tout le monde : le car", "everyone", None),
        ("to followers: le car", "followers", None),
        ("aux contacts en France : le car", "followers", None),
        ("pour Alice Martin : le car", "people:alice-martin", None),
        ("pour Stanford : le car", "session:stanford", None),
        ("à ceux de Stanford : le car", "session:stanford", None),
        ("pour tous ceux qui vont à Stanford : le car", "session:stanford", None),
        ("to those going to Stanford: le car", "session:stanford", None),
        ("à ceux de Durand Emballage : le car", "company:Durand Emballage", None),
        ("à Durand Emballage : le car", "company:Durand Emballage", None),
        ("to Bruno and Alice: le car", "people:alice-martin,bruno-durand", None),
        ("à 18 h : le car", "everyone", day("18:00")),
        ("à 18\u00a0h\u00a030\u00a0: le car", "everyone", day("18:30")),
        ("at 6pm: le car", "everyone", day("18:00")),
        ("at 6:15 pm: le car", "everyone", day("18:15")),
        ("tomorrow 8:00: le car", "everyone", day("08:00", 1)),
        ("demain 8 h : le car", "everyone", day("08:00", 1)),
        ("à 8 h : le car", "everyone", day("08:00", 1)),
        ("ce soir à 8 h : le car", "everyone", day("20:00")),
        ("mercredi à midi : le car", "everyone", day("12:00", 2)),
        ("groupe industrie, demain à 7 h 15 : le car", "group:A", day("07:15", 1)),
        ("demain à 7 h 15 au groupe industrie : le car", "group:A", day("07:15", 1)),
    ],
)
def test_whom_and_when_are_taken_off_the_text(said, audience, wall):
    found = begun(said, MISSION, NOON)

    assert (found.text, found.audience, found.wall) == ("le car", audience, wall)
    assert found.taken == said.removesuffix("le car").strip()


@pytest.mark.parametrize(
    "said",
    [
        "le car est là",
        "Attention : le car est là",
        "À table : le dîner est servi",
        "Pour Facebook : il y a deux visites",
        "à Durand : une famille, deux personnes",
        "Rappel pour demain : passeports",
        "Rendez-vous à 18 h : hall de l'hôtel",
        "demain : Stanford",
        "Le car part à 9:10",
        "aujourd'hui à 8 h : trop tard",
        "à 25 h : jamais",
        "pour Personne : rien",
        "Pour information : le wifi est coupé",
        "A : réponse",
        "groupe Z : le car",
        "Message à tous : merci",
        "https://example.org: le lien",
        "",
    ],
)
def test_the_text_is_never_eaten(said):
    found = begun(said, MISSION, NOON)

    assert (found.text, found.audience, found.wall, found.taken) == (said, "everyone", None, "")
