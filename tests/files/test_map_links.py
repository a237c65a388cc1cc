"""Links to maps tell where a place is."""

import pytest

from bot.files.map_links import position_in
from bot.files.reading import read_mission

STANFORD = (37.4275, -122.1697)


@pytest.mark.parametrize(
    "link",
    [
        "geo:37.4275,-122.1697",
        "geo:37.4275,-122.1697;u=35",
        "geo:0,0?q=37.4275,-122.1697(Stanford)",
        "https://www.google.com/maps/@37.4275,-122.1697,15z",
        "https://www.google.com/maps/place/Stanford/@37.43,-122.17,15z/data=!3d37.4275!4d-122.1697",
        "https://maps.google.com/?q=37.4275,-122.1697",
        "https://maps.google.com/?q=loc:37.4275,-122.1697",
        "https://www.google.com/maps/search/?api=1&query=37.4275%2C-122.1697",
        "https://maps.apple.com/?ll=37.4275,-122.1697&z=16",
        "https://www.openstreetmap.org/#map=17/37.4275/-122.1697",
        "https://www.openstreetmap.org/?mlat=37.4275&mlon=-122.1697#map=17/37.4/-122.1",
    ],
)
def test_links_to_maps_tell_where(link):
    assert position_in(link) == STANFORD


@pytest.mark.parametrize(
    "link",
    [
        "",
        "https://maps.app.goo.gl/abcdef",
        "https://www.google.com/maps/search/?api=1&query=222+Mason+Street",
        "https://example.org/@97.4275,-122.1697",
        "https://[broken",
    ],
)
def test_other_links_do_not(link):
    assert position_in(link) is None


def test_a_place_is_where_the_link_to_its_map_says_unless_its_position_is_written():
    file = """\
mission: {code: sv, title: SV, home_timezone: Europe/Paris, timezone: America/Los_Angeles}
places:
  - {code: linked, name: Linked, map: "https://maps.google.com/?q=37.4275,-122.1697"}
  - {code: both, name: Both, position: "1, 2", map: "https://maps.google.com/?q=37.4275,-122.1697"}
sessions: [{code: s, title: S, day: 2022-09-27, start: "10:00"}]
"""
    places = read_mission(file.encode(), "mission.yaml").mission.places
    assert [place.position for place in places] == [STANFORD, (1, 2)]
