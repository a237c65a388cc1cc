"""What an answer says of the rest of the day, in a line, and in full behind its button."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.core.answering import Asker, answer, at_length
from bot.core.message import Heading, Listing
from bot.core.mission import Group, words
from bot.core.parts import MOST, length
from bot.core.plain import render
from bot.core.understanding.question import Asks, Question
from bot.core.whose import MOST_GROUPS, Whose, short, whose
from tests.programmes import bundled
from tests.understanding.judging import mission_called

QUEBEC = mission_called("quebec-2026")
CALIFORNIA = bundled("silicon-valley-2022")
MONDAY = "2026-05-18T08:20-04:00"
LATE = "2026-05-18T21:00-04:00"


def asker(who, mission):
    person = next((p for p in mission.people if p.name.startswith(who)), None) if who else None
    return Asker(language=mission.language, person=person, addressed=True)


def lines(text, at, who="", mission=QUEBEC, **more):
    now = datetime.fromisoformat(at).astimezone(UTC)
    told = answer(mission, text, asker(who, mission), now, **more)
    return plain(told.message)


def in_full(asks, at, who="", mission=QUEBEC):
    now = datetime.fromisoformat(at).astimezone(UTC)
    return at_length(mission, Question(asks=asks), asker(who, mission), now).message


def plain(message):
    return render(message).replace("\u00a0", " ").replace("\u202f", " ").splitlines()


def changed(mission, code, **fields):
    sessions = tuple(replace(s, **fields) if s.code == code else s for s in mission.sessions)
    return replace(mission, sessions=sessions)


@pytest.mark.parametrize(
    ("text", "at", "who", "expected"),
    [
        ("what's next?", MONDAY, "Emma", "Then: 12:15 Lunch at the Grand Marché · 13:50 Bonneterre farm"),
        ("/now", "2026-05-18T10:00-04:00", "Paul", "Ensuite : 12 h 15 Déjeuner au Grand Marché · 13 h 50 Ferme Bonneterre"),
        ("la suite ?", "2026-05-18T13:00-04:00", "Paul", "Demain : 9 h Desjardins Capital"),
        ("/now", "2026-05-18T15:00-04:00", "Paul", "Demain : 9 h Desjardins Capital"),
        ("/aujourdhui", LATE, "Paul", "Demain : 9 h Desjardins Capital"),
        ("on fait quoi ce soir ?", LATE, "Paul", "Demain : 9 h Desjardins Capital"),
        ("la suite ?", "2026-05-18T09:40-04:00", "Odile", "Ensuite : 19 h 50 Ferme Bonneterre"),
    ],
)  # fmt: skip
def test_the_last_line_is_the_rest_of_the_day_or_what_comes_first_after_it(
    text, at, who, expected
):
    assert lines(text, at, who)[-1] == expected


def test_an_evening_over_there_is_the_next_day_at_home():
    told = lines("/maintenant", "2022-09-26T10:30-07:00", "Sophie", CALIFORNIA)

    assert told[-1] == (
        "Ensuite : 21 h Déjeuner libre · 22 h 20 Stanford University · "
        "2 h (+1 j) Fonds d'investissement"
    )


def test_of_a_long_day_four_are_named_and_the_rest_counted():
    told = lines("/next", "2022-09-26T22:30-07:00", "Alice", CALIFORNIA)

    assert told[-1] == (
        "Ensuite : 10 h 30 Facebook – travailler avec les start-up · 12 h Déjeuner libre · "
        "13 h 30 Web3 · 15 h Créer sa société aux États-Unis … (+2)"
    )


def test_what_only_some_do_is_said_with_their_group():
    told = lines("/next", "2022-09-26T08:05-07:00", "", CALIFORNIA)

    assert told[-1].startswith(
        "Ensuite : 9 h 10 Google (Groupe Industrie) · 9 h 10 Microsoft (Groupe Numérique) · "
    )


def test_of_many_groups_each_has_a_line_and_what_they_share_is_said_once():
    codes = "CDE"
    model = CALIFORNIA.sessions_by_code["google"]
    more = tuple(
        replace(model, code=f"visite-{code}", title=words(f"Visite {code}"), groups=(code,))
        for code in codes
    )
    many = replace(
        CALIFORNIA,
        sessions=(*CALIFORNIA.sessions, *more),
        groups=(*CALIFORNIA.groups, *(Group(code=code, name=f"Groupe {code}") for code in codes)),
    )
    told = lines("/next", "2022-09-26T09:05-07:00", "", many)

    assert told[:-1] == [
        "À suivre",
        "• 9 h 10, Hall de l'hôtel (18 h 10 à Paris)",
        "• Groupe Industrie → Google – laboratoire de recherche, 10 h – 11 h 30",
        "• Groupe Numérique → Microsoft – cloud et IA, 10 h – 11 h 15",
        "• Groupe C → Visite C, 10 h – 11 h 30, Google",
        "• Groupe D → Visite D, 10 h – 11 h 30, Google",
        "• Groupe E → Visite E, 10 h – 11 h 30, Google",
    ]
    tomorrow = lines("/next", "2022-09-25T21:05-07:00", "", many)
    assert tomorrow[1].startswith("Demain, à 8 h 30")


def test_what_would_have_come_before_is_cancelled():
    without = changed(QUEBEC, "inaf", cancelled=True)

    assert lines("c'est quoi la suite ?", MONDAY, "Paul", without)[-2:] == [
        "N'a plus lieu : INAF : laboratoire des aliments, 9 h 30",
        "Ensuite : 13 h 50 Ferme Bonneterre",
    ]
    assert "N'a plus lieu" not in "".join(lines("c'est quoi la suite ?", MONDAY, "Jean", without))


def test_it_says_where_the_group_was_to_meet_before():
    inaf = QUEBEC.sessions_by_code["inaf"]
    old = replace(inaf, meet_place=inaf.place)
    coming, where = (
        lines(text, MONDAY, "Paul", earlier=lambda one: old if one == inaf else None)
        for text in ("la suite ?", "c'est où l'INAF ?")
    )

    assert coming[2] == where[-1] == "Le lieu a changé : c'était Institut INAF."


def test_more_of_what_is_next_is_all_about_it_and_the_day_as_a_list():
    assert plain(in_full(Asks.NEXT, "2022-09-26T09:05-07:00", "Alice", CALIFORNIA)) == [
        "À suivre : Google – laboratoire de recherche",
        "On se retrouve à 9 h 10, Hall de l'hôtel (18 h 10 à Paris) · dans 5 min",
        "10 h – 11 h 30",
        "Pièce d'identité obligatoire.",
        "Google, 1600 Amphitheatre Parkway, Mountain View · Plan",
        "Bâtiment 43, accueil visiteurs",
        "Maria Jensen, Directrice de recherche, Google",
        "Ensuite",
        "• 12 h (21 h à Paris) · Déjeuner libre, Castro Street, jusqu'à 13 h",
        (
            "• 13 h 20, Castro Street, Mountain View (22 h 20 à Paris) · Stanford University : "
            "visite du campus, 14 h – 15 h 30"
        ),
        (
            "• 17 h, Ferry Building (2 h à Paris, +1 j) · Fonds d'investissement : lever des fonds "
            "en Californie, jusqu'à 18 h 30"
        ),
    ]


def test_more_of_what_is_on_for_whom_we_do_not_know_names_the_groups():
    message = in_full(Asks.NOW, "2022-09-26T10:30-07:00", "", CALIFORNIA)
    heads = [block.text for block in message.blocks if isinstance(block, Heading)]

    assert [head.replace("\u00a0", " ") for head in heads] == [
        "Groupe Industrie : Google – laboratoire de recherche",
        "Groupe Numérique : Microsoft – cloud et IA",
        "Ensuite",
    ]
    assert "Pour" not in "".join(plain(message))


def test_where_nothing_is_on_more_is_of_what_comes():
    assert plain(in_full(Asks.NOW, "2022-09-26T22:30-07:00", "Alice", CALIFORNIA))[0] == (
        "À suivre : Facebook – lunettes de réalité augmentée"
    )


def test_long_notes_are_cut_where_the_rest_is_a_press_away():
    notes = "Prévoir une veste. " * 10 + "\nEt un parapluie."
    told = changed(QUEBEC, "inaf", notes=words(notes.strip()))
    (short,) = [one for one in lines("/suite", MONDAY, "Paul", told) if one.startswith("Prévoir")]

    assert (len(short), short[-1]) == (140, "…")
    assert "Et un parapluie." in plain(in_full(Asks.NEXT, MONDAY, "Paul", told))


def test_after_the_last_there_is_no_more():
    over = in_full(Asks.NEXT, "2022-10-01T10:00-07:00", "Alice", CALIFORNIA)

    assert (len(plain(over)), over.buttons) == (1, ())


def test_more_of_a_crowded_day_fits_in_a_message():
    model = CALIFORNIA.sessions_by_code["google"]
    long = words("Rencontre avec des investisseurs de la vallée " * 2)
    start = datetime(2022, 9, 27, 8)
    crowded = tuple(
        replace(
            model, code=f"s{n}", title=long, groups=(), meet_time=None, day=start.date(),
            start=(start + n * timedelta(minutes=20)).time(), end=time(23, 50),
        )
        for n in range(40)
    )  # fmt: skip
    busy = replace(CALIFORNIA, sessions=crowded)
    message = in_full(Asks.NEXT, "2022-09-27T07:00-07:00", "Alice", busy)
    (listed,) = [block for block in message.blocks if isinstance(block, Listing)]
    left = 39 - (len(listed.items) - 1)

    assert length(message) <= MOST
    assert plain(message)[-1] == f"• … (+{left})"


def test_a_button_says_whose_answer_it_is_in_what_every_platform_takes():
    paul = next(person for person in QUEBEC.people if person.name.startswith("Paul"))
    groups = frozenset(QUEBEC.group_codes[:MOST_GROUPS])
    shown = Whose(language="fr", person=paul, groups=groups)
    choice = shown.choice("which", max((asks.value for asks in Asks), key=len), short("inaf"))

    assert len(choice) + 9 * (MOST_GROUPS - len(groups)) <= 64
    assert whose(choice, QUEBEC) == (shown, f"rendezvous:{short('inaf')}")


@pytest.mark.parametrize(
    "choice",
    [
        "more:fr:::",
        "more:fr::next",
        "more:xx:::next",
        "more:fr:00000000::next",
        "more:fr::00000000:next",
    ],
)
def test_what_a_button_may_not_say(choice):
    read = whose(choice, QUEBEC)

    assert read is None or read[1] == ""
