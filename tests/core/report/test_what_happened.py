"""What the report says became of a session: planned, and as it happened."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from bot.core.mission import Host, Kind, Place, Session, words
from bot.core.report.facts import Fate, MissionReport, Photo, Visit
from bot.core.report.page import Table, Text
from bot.core.report.pages import page_of
from bot.core.report.programme import happened
from bot.core.report.scribe import Scribe
from bot.core.report.version import Version
from tests.bavaria import AFTERWARDS, BERLIN, ISAR, MISSION, MONDAY, REPORT, WEISS

TUESDAY = date(2023, 5, 16)
PLANNED = replace(ISAR, groups=("bois",))


def spaced(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def said(visit, language):
    return spaced(happened(Scribe(REPORT, Version.FULL, language), visit))


def changed(fate=Fate.CHANGED, **more):
    return Visit(session=replace(PLANNED, **more), planned=PLANNED, fate=fate)


EARLIER = PLANNED.ends_at - timedelta(minutes=20)


@pytest.mark.parametrize(
    ("visit", "french", "english"),
    [
        (changed(Fate.AS_PLANNED), "comme prévu", "as planned"),
        (changed(Fate.CANCELLED), "annulé", "cancelled"),
        (changed(Fate.AHEAD), "à venir", "still to come"),
        (
            Visit(session=PLANNED, fate=Fate.ADDED),
            "ajouté (10 h – 11 h 30)",
            "added (10:00 – 11:30)",
        ),
        (
            changed(start=time(10, 30), end=time(12), meet_time=time(10)),
            "déplacé de 10 h à 10 h 30",
            "moved from 10:00 to 10:30",
        ),
        (
            changed(meet_time=time(9, 15)),
            "départ à 9 h 15 au lieu de 9 h 30",
            "the group met at 09:15 instead of 09:30",
        ),
        (
            changed(day=TUESDAY, start=time(9), end=time(10, 30)),
            "déplacé du lundi 15 mai à 10 h au mardi 16 mai à 9 h",
            "moved from Monday 15 May, 10:00, to Tuesday 16 May, 09:00",
        ),
        (
            changed(end=time(12)),
            "fin à 12 h au lieu de 11 h 30",
            "ended at 12:00 instead of 11:30",
        ),
        (
            changed(place=Place(name="Halle 3")),
            "lieu : Halle 3 au lieu de Isar Robotik",
            "at Halle 3 instead of Isar Robotik",
        ),
        (
            changed(title=words("Le hall d'essai")),
            "annoncé d'abord comme « Isar Robotik : l'atelier »",
            "first called “Isar Robotik: the workshop”",
        ),
        (
            changed(hosts=(WEISS, Host(name="Kurt Maier"))),
            "reçus par Hannah Weiss et Kurt Maier",
            "received by Hannah Weiss and Kurt Maier",
        ),
        (changed(groups=()), "finalement pour tout le monde", "in the end for everyone"),
        (
            changed(groups=("papier",)),
            "finalement pour Groupe Papier",
            "in the end for Groupe Papier",
        ),
        (changed(hosts=()), "précisé en cours de route", "details changed"),
        (
            replace(changed(Fate.AS_PLANNED), ended_at=EARLIER),
            "terminé 20 min plus tôt",
            "over 20 min early",
        ),
        (
            replace(changed(start=time(10, 15)), ended_at=EARLIER),
            "déplacé de 10 h à 10 h 15, terminé 20 min plus tôt",
            "moved from 10:00 to 10:15, over 20 min early",
        ),
    ],
)
def test_what_became_of_a_session(visit, french, english):
    assert (said(visit, "fr"), said(visit, "en")) == (french, english)


def test_what_was_to_be_confirmed_is_confirmed():
    tentative = replace(PLANNED, tentative=True)
    visit = Visit(session=PLANNED, planned=tentative, fate=Fate.AS_PLANNED)

    assert (said(visit, "fr"), said(visit, "en")) == ("confirmé", "confirmed")


def test_a_journey_ends_on_the_clocks_of_where_it_ends():
    flight = Session(
        code="vol",
        title=words("Vol"),
        day=MONDAY,
        start=time(15, 50),
        end=time(11, 30),
        kind=Kind.TRAVEL,
        zone="America/Los_Angeles",
        end_zone="Europe/Paris",
    )
    walk = Session(
        code="promenade",
        title=words("Promenade"),
        day=MONDAY,
        start=time(8),
        zone=BERLIN,
        end_zone=BERLIN,
    )
    report = MissionReport(
        mission=replace(MISSION, sessions=(walk, flight)),
        written_at=AFTERWARDS,
        visits=tuple(
            Visit(session=one, planned=one, fate=Fate.AS_PLANNED) for one in (walk, flight)
        ),
    )
    page = page_of(report, Version.FULL, "fr")
    (table,) = (block for block in page.blocks if isinstance(block, Table))

    assert [tuple(map(spaced, row)) for row in table.rows] == [
        ("8 h", "Promenade", "comme prévu"),
        ("15 h 50 – 11 h 30 à Paris (+1 j)", "Vol", "comme prévu"),
    ]
    assert [spaced(block.spans[0].text) for block in page.blocks if isinstance(block, Text)][
        1
    ] == ("2 étapes au programme : 2 comme prévu.")


def test_a_logo_says_whose_it_is():
    logo = Photo(content=b"PNG", media_type="image/png")
    page = page_of(replace(REPORT, logo=logo, colour="#123456"), Version.FULL, "fr")

    assert page.logo is not None
    assert (page.logo.words, page.logo.content, page.colour) == (
        "Logo de CCI Aveyron",
        b"PNG",
        "#123456",
    )
    assert page.author == "CCI Aveyron"
