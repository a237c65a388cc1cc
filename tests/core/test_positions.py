"""A position is read as people write it."""

import pytest

from bot.core.message import Venue
from bot.core.positions import map_of, map_searching, position, shown

STANFORD = (37.4275, -122.1697)


@pytest.mark.parametrize(
    "text",
    [
        "37.4275, -122.1697",
        "37.4275,-122.1697",
        " 37.4275  -122.1697 ",
        "+37.4275; -122.1697",
        "37,4275 ; -122,1697",
        "37,4275, -122,1697",
        "37,4275 -122,1697",
    ],
)
def test_a_position_is_read_as_people_write_it(text):
    assert position(text) == STANFORD


@pytest.mark.parametrize(
    "text", ["", "450 Jane Stanford Way", "37.4275", "91, 0", "0, 181", "37.4275, -122.1697, 12"]
)
def test_what_is_no_position_is_none(text):
    assert position(text) is None


def test_a_position_is_written_as_a_file_has_it():
    assert shown(37.42, -122.0841) == "37.4200, -122.0841"
    assert position(shown(*STANFORD)) == STANFORD


def test_the_map_is_the_places_own_or_marks_its_position():
    assert map_of(Venue("Stanford", "", *STANFORD, url="https://example.org/plan")) == (
        "https://example.org/plan"
    )
    assert map_of(Venue("Stanford", "", *STANFORD)) == (
        "https://www.google.com/maps/search/?api=1&query=37.427500%2C-122.169700"
    )


def test_an_address_is_looked_for_as_a_browser_would_write_it():
    assert map_searching("3 Rue de l'Échappée & Cie, نور") == (
        "https://www.google.com/maps/search/?api=1&query="
        "3%20Rue%20de%20l%27%C3%89chapp%C3%A9e%20%26%20Cie%2C%20%D9%86%D9%88%D8%B1"
    )


def test_the_name_stands_once_before_its_address():
    assert Venue("Castro Street", "Castro Street, Mountain View", 0, 0).text == (
        "Castro Street, Mountain View"
    )
    assert Venue("Google", "1600 Amphitheatre Parkway", 0, 0).text == (
        "Google, 1600 Amphitheatre Parkway"
    )
    assert Venue("Place épinglée", "", 0, 0).text == "Place épinglée"
