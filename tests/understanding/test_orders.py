"""What organisers say, and which order is heard in it: hundreds of sentences on both samples."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.core.understanding.ordering import command_order, order_in
from tests.programmes import bundled
from tests.understanding.order_notes import noted

LINES = [
    json.loads(line)
    for line in (Path(__file__).parent / "orders.jsonl").read_text("utf-8").splitlines()
]
MONDAY_MORNING = datetime(2022, 9, 26, 16, tzinfo=UTC)


def heard(line):
    now = datetime.fromisoformat(line["at"]).astimezone(UTC)
    return noted(order_in(line["text"], bundled(line["mission"]), now))


def missed(lines) -> Iterator[tuple[str, str, str]]:
    return ((one["text"], one["order"], heard(one)) for one in lines if heard(one) != one["order"])


def test_there_are_enough_of_both():
    talk = sum(line["order"] == "-" for line in LINES)

    assert (len(LINES) - talk >= 400, talk >= 150) == (True, True)


def test_every_sentence_is_the_order_that_a_careful_reader_hears():
    assert list(missed(LINES)) == []


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("delay 20", "which? shift google +20 | shift microsoft +20"),
        ("delay google 20", "shift google +20"),
        ("delay google -10", "shift google -10"),
        ("décaler google 1h30", "shift google +90"),
        ("delay all 20", "shift google,microsoft,dejeuner-lundi,stanford,fonds +20"),
        ("decaler tout 30", "shift google,microsoft,dejeuner-lundi,stanford,fonds +30"),
        ("delay google", "lacks time: google"),
        ("delay", "lacks time"),
        ("move google 15:30", "move google at 15:30"),
        ("move google tomorrow 9:00", "move google on 2022-09-27 at 09:00"),
        ("déplacer google demain 9h", "move google on 2022-09-27 at 09:00"),
        ("cancel google", "cancel google"),
        ("annuler la visite de google", "cancel google"),
        ("annuler facebook", "which? cancel facebook | cancel partenaires"),
        ("cancel", "lacks session"),
        ("cancel the moon", "lacks session"),
        ("place google Ferry Building", "place google in ferry"),
        ("lieu le briefing au Ferry Building", "place briefing in ferry"),
        ("place stanford the Fog Harbor", "place stanford in Fog Harbor"),
        ("place stanford", "lacks place: stanford"),
        ("meet google 9:40 lobby", "gather google at 09:40 in lobby"),
        ("rdv google 9h40 dans le hall", "gather google at 09:40 in hall"),
        ("rdv google 9h40", "gather google at 09:40"),
        ("meet 9:40", "which? gather google at 09:40 | gather microsoft at 09:40"),
        (
            "add tomorrow 18:00 Drinks at the hotel bar",
            "add Drinks on 2022-09-27 at 18:00 in hotel bar",
        ),
        (
            "ajouter demain 18h Pot au bar de l'hôtel",
            "add Pot on 2022-09-27 at 18:00 in bar de l'hôtel",
        ),
        ("ajouter Pot", "lacks time"),
        ("add 18:00", "lacks title"),
        ("swap google microsoft", "swap google microsoft"),
        ("échanger google et microsoft", "swap google microsoft"),
        ("swap", "lacks session"),
        ("undo", "undo"),
        ("défaire google", "undo google"),
    ],
)
def test_a_command_is_an_order_or_says_what_it_lacks(said, order):
    name, _, rest = said.partition(" ")

    outcome = command_order(name, rest, bundled("silicon-valley-2022"), MONDAY_MORNING)

    assert noted(outcome) == order


def test_what_the_speakers_own_group_does_is_offered_first():
    sample = bundled("silicon-valley-2022")
    said = "le car a 20 min de retard"

    offered = [order_in(said, sample, MONDAY_MORNING, groups=own).among for own in (["A"], ["B"])]

    assert offered == [("google", "microsoft"), ("microsoft", "google")]


@pytest.mark.parametrize("hour", [20, 21, 24], ids=["in flight", "just landed", "hours later"])
@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("le vol a 2 h 20 de retard", "move vol-aller till 16:30"),
        ("le vol arrive à 16 h 30", "move vol-aller till 16:30"),
        ("the flight is 2 hours late", "move vol-aller till 16:10"),
    ],
)
def test_a_flight_that_has_left_is_late_where_it_lands(hour, said, order):
    now = datetime(2022, 9, 24, tzinfo=UTC) + timedelta(hours=hour, minutes=30)
    assert noted(order_in(said, bundled("silicon-valley-2022"), now)) == order


def test_a_day_later_it_is_the_one_that_is_to_come():
    now = datetime(2022, 9, 25, 21, tzinfo=UTC)
    late = order_in("le vol a 2 h 20 de retard", bundled("silicon-valley-2022"), now)
    assert noted(late) == "shift vol-retour +140"
