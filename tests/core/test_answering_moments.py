"""Rare moments and rare questions, a line each: what is said first, about which sessions."""

from datetime import UTC, date, datetime, time

import pytest

from bot.core.answering import Asker, answer
from bot.core.chat import ChatKind
from bot.core.mission import (
    Group,
    Host,
    Info,
    Kind,
    Mission,
    Person,
    Place,
    Role,
    Session,
    words,
)
from bot.core.plain import render

LISBON, PARIS = "Europe/Lisbon", "Europe/Paris"
MONDAY, TUESDAY, WEDNESDAY = date(2026, 6, 8), date(2026, 6, 9), date(2026, 6, 10)
PORT = Place(code="port", name="Port de Lisbonne", address="Doca de Alcântara, Lisboa")
HOTEL = Place(code="hotel", name="Hotel Alfama", address="Rua Norberto, Lisboa", map="https://m/1")
HALL = Place(code="hall", name="Hall de l'hôtel", address="Rua Norberto, Lisboa")
SILVA = Host(name="Rita Silva", organisation="Docapesca", link="https://example.org/rita")
LIMA = Host(name="Tiago Lima")


def session(  # noqa: PLR0917 - a line of a table
    code, title, kind, day, start, end=None, **more
) -> Session:
    more.setdefault("zone", LISBON)
    more.setdefault("end_zone", more["zone"])
    ends = time.fromisoformat(end) if end else None
    return Session(
        code=code,
        title=words(title),
        kind=kind,
        day=day,
        start=time.fromisoformat(start),
        end=ends,
        **more,
    )


PROGRAMME = (
    session("petit-dej", "Petit déjeuner", Kind.MEAL, MONDAY, "07:30", "08:30", place=HOTEL),
    session(
        "criee", "Visite de la criée", Kind.VISIT, MONDAY, "09:00", "10:30",
        place=PORT, groups=("N",), hosts=(SILVA,),
    ),
    session(
        "cale", "Visite de la cale sèche", Kind.VISIT, MONDAY, "09:00", "10:00",
        place=PORT, groups=("S",), hosts=(LIMA,),
    ),
    session("pause", "Pause", Kind.OTHER, MONDAY, "12:00", "12:30"),
    session("quai", "Tour du quai", Kind.OTHER, MONDAY, "15:00", "16:00", cancelled=True, place=PORT),
    session(
        "nuit", "Pêche de nuit", Kind.OTHER, WEDNESDAY, "00:30", "05:00",
        place=PORT, meet_time=time(23, 15), meet_place=HALL,
    ),
    session("libre", "Temps libre", Kind.FREE, WEDNESDAY, "14:00", "18:00"),
)  # fmt: skip
NINA = Person(code="nina", name="Nina Pons", groups=("N",), language="fr")
SAM = Person(code="sam", name="Sam Rey", groups=("S",), language="en")
LEA = Person(code="lea", name="Léa Roy", language="fr")
HUGO = Person(code="hugo", name="Hugo Bel", role=Role.ORGANISER, language="fr")
TRIP = Mission(
    code="lisbonne",
    title="Mission Lisbonne",
    home_zone=PARIS,
    zone=LISBON,
    languages=("fr", "en"),
    groups=(Group(code="N", name="Groupe Nord"), Group(code="S", name="Groupe Sud")),
    people=(NINA, SAM, LEA, HUGO),
    info=(Info(ask=("parking",), answer=words("")),),
    places=(PORT, HOTEL, HALL),
    hosts=(Host(name="Ana Costa", organisation="AICEP", title="Attachée"),),
    sessions=PROGRAMME,
)


def said(text, at, person, *, addressed=True, **asker):
    now = datetime.fromisoformat(f"2026-06-{at}+01:00").astimezone(UTC)
    asker = Asker(language="fr", person=person, addressed=addressed, **asker)
    told = answer(TRIP, text, asker, now)
    if told is None:
        return None
    return render(told.message).replace("\u00a0", " ").replace("\u202f", " "), told.sessions


@pytest.mark.parametrize(
    ("text", "at", "person", "first", "sessions"),
    [
        ("/now", "08T09:30", None, "En ce moment", ("cale", "criee")),
        ("on se retrouve où ?", "10T20:00", NINA, "C'était la dernière étape du programme. Bon retour à tous.", ()),
        ("/où", "10T20:00", NINA, "C'était la dernière étape du programme. Bon retour à tous.", ()),
        ("/now", "10T20:00", NINA, "C'était la dernière étape du programme. Bon retour à tous.", ()),
        ("on part à quelle heure aujourd'hui ?", "08T20:00", NINA, "Plus rien au programme aujourd'hui.", ()),
        ("on part à quelle heure demain matin ?", "08T20:00", NINA, "Demain matin : rien au programme.", ()),
        ("c'est où jeudi ?", "08T20:00", NINA, "Le jeudi 11 juin : rien au programme.", ()),
        ("on finit à quelle heure aujourd'hui ?", "08T09:30", NINA, "Pause", ("pause",)),
        ("on finit à quelle heure jeudi ?", "08T09:30", NINA, "Le jeudi 11 juin : rien au programme.", ()),
        ("ça finit quand ?", "08T11:00", NINA, "Rien en ce moment.", ("pause",)),
        ("qui nous reçoit mercredi ?", "08T11:00", NINA, "Pas d'interlocuteur indiqué au programme.", ()),
        ("qui on rencontre lundi ?", "08T07:00", None, "Au programme", ("cale", "criee")),
        ("qui est Ana Costa ?", "08T07:00", NINA, "Ana Costa", ()),
        ("qui est Rita Silva ?", "08T07:00", NINA, "Rita Silva", ("criee",)),
        ("qui nous reçoit à la pause ?", "08T07:00", NINA, "Pause", ("pause",)),
        ("what's before the pause?", "08T09:30", NINA, "En ce moment : Visite de la criée", ("criee",)),
        ("c'est quoi avant le petit déjeuner ?", "08T07:00", NINA, "Rien avant cela au programme.", ()),
        ("c'est quoi après le temps libre ?", "10T15:00", NINA, "C'était la dernière étape du programme. Bon retour à tous.", ()),
        ("c'est quoi après la conférence ?", "10T20:00", NINA, "Plus de conférence au programme.", ()),
        ("c'est quand la prochaine réunion ?", "08T07:00", SAM, "Visite de la cale sèche", ("cale",)),
        ("où est le tour du quai ?", "08T07:00", NINA, "Tour du quai", ("quai",)),
        ("le tour du quai finit à quelle heure ?", "08T07:00", NINA, "Tour du quai", ("quai",)),
        ("à quelle heure on part pour la criée ?", "08T09:30", NINA, "En ce moment : Visite de la criée", ("criee",)),
        ("où est l'hôtel Alfama ?", "08T07:00", NINA, "Hotel Alfama", ()),
        ("où est le hall ?", "08T07:00", NINA, "Hall de l'hôtel", ()),
        ("où est la pause ?", "08T07:00", NINA, "Pause", ("pause",)),
        ("on est où maintenant ?", "08T09:30", NINA, "En ce moment : Visite de la criée", ("criee",)),
        ("où est le groupe Sud ?", "08T09:30", NINA, "En ce moment : Visite de la cale sèche", ("cale",)),
        ("c'est quand le petit déj ?", "08T07:00", NINA, "Petit déjeuner", ("petit-dej",)),
        ("c'est quand le parking ?", "08T07:00", NINA, "Je n'ai pas compris.", ()),
        ("/bidule", "08T07:00", NINA, "Je n'ai pas compris.", ()),
        ("/infos", "08T07:00", NINA, "Pas d'infos pratiques pour cette mission.", ()),
        ("/où Netflix", "08T07:00", NINA, "Je n'ai pas compris.", ()),
        ("/next truc", "08T07:00", NINA, "À suivre : Petit déjeuner", ("petit-dej",)),
        ("le 31 juin on fait quoi ?", "08T07:00", NINA, "Je n'ai pas compris.", ()),
        ("qu'est-ce qui est prévu ?", "08T07:00", NINA, "Programme d'aujourd'hui, lundi 8 juin", ("petit-dej", "criee", "pause")),
        ("qui est dans mon groupe ?", "08T07:00", LEA, "Je n'ai pas compris.", ()),
        ("la suite ?", "08T08:40", LEA, "À suivre : Pause", ("pause",)),
        ("la suite ?", "08T08:40", HUGO, "À suivre", ("cale", "criee")),
        ("rien", "08T08:40", NINA, "Je n'ai pas compris.", ()),
        ("à quelle heure ?", "08T08:40", NINA, "Je n'ai pas compris.", ()),
    ],
)  # fmt: skip
def test_what_is_said_to_who_speaks_to_the_bot(text, at, person, first, sessions):
    told, codes = said(text, at, person)

    assert (told.splitlines()[0], codes) == (first, sessions)


@pytest.mark.parametrize(
    "text",
    ["ça finit quand ?", "c'est où le dîner ?", "x" * 300, "/bidule"],
)
def test_overheard_there_is_nothing_to_say(text):
    told = said(text, "08T11:00", NINA, addressed=text.startswith("/"))

    assert told is None or told[1] == ()


def test_the_evening_before_has_the_rendezvous_and_the_day_itself_the_start():
    evening, _ = said("programme de mardi", "08T20:00", NINA)
    day, _ = said("programme de mercredi", "08T20:00", NINA)

    assert evening.splitlines()[1:] == [
        "• 23 h 15, Hall de l'hôtel (0 h 15 à Paris, +1 j) · Pêche de nuit, 0 h 30 – 5 h, Port de Lisbonne"
    ]
    assert day.splitlines()[1:] == [
        "• 0 h 30 (1 h 30 à Paris) · Pêche de nuit, 0 h 30 – 5 h",
        "• 14 h (15 h à Paris) · Temps libre, jusqu'à 18 h",
    ]


def test_at_the_rendezvous_of_the_evening_next_is_today():
    told, _ = said("la suite ?", "09T22:00", NINA)

    assert told.splitlines()[1] == (
        "On se retrouve à 23 h 15, Hall de l'hôtel (0 h 15 à Paris, +1 j) · dans 1 h 15"
    )


def test_what_was_is_told_as_past():
    told, _ = said("c'était quand la criée ?", "09T10:00", NINA)

    assert told.splitlines()[1] == "C'était hier, à 9 h, Port de Lisbonne (10 h à Paris)"


def test_followers_ask_in_their_own_chat_without_a_name():
    told, codes = said(
        "ils font quoi maintenant ?", "08T09:30", None, addressed=False, chat=ChatKind.FOLLOWERS
    )

    assert (told.splitlines()[2], codes) == ("Jusqu'à 11 h", ("cale", "criee"))


def test_in_english_the_same_moments():
    lines = [
        said(text, at, SAM)[0].splitlines()[0]
        for text, at in (
            ("what's on this morning?", "09T08:00"),
            ("what's on tomorrow morning?", "10T08:00"),
            ("when is dinner tomorrow?", "08T08:00"),
            ("when is dinner?", "08T08:00"),
            ("when does it end?", "08T09:30"),
            ("/programme", "10T20:00"),
            ("/help", "08T08:00"),
        )
    ]

    assert lines == [
        "This morning: nothing on the programme.",
        "Tomorrow morning: nothing on the programme.",
        "No dinner on the programme tomorrow.",
        "No more dinner on the programme.",
        "Visite de la cale sèche",
        "Today, Wednesday 10 June",
        "Ask me, for example:",
    ]


def test_an_organisers_help_has_their_commands_too_but_directly_only():
    direct, _ = said("/help", "08T08:00", HUGO, chat=ChatKind.DIRECT)
    in_the_group, _ = said("/help", "08T08:00", HUGO)

    assert direct.startswith(in_the_group)
    assert len(direct) > len(in_the_group)
