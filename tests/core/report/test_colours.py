"""A report's colour is the organisation's, as far as it can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.report.colours import (
    HAIRLINE,
    INK,
    MUTED,
    NIGHT,
    OURS,
    contrast,
    mixed,
    parts,
    readable,
)

COLOURS = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)


@given(COLOURS)
def test_every_accent_can_be_read_on_white_and_white_on_it(colour):
    assert contrast(readable(colour), "#ffffff") >= 4.5


@given(COLOURS)
def test_a_colour_that_can_be_read_stays_as_it_is(colour):
    assert (readable(colour) == colour) == (contrast(colour, "#ffffff") >= 4.5)


@given(COLOURS)
def test_at_night_every_accent_can_be_read_on_the_dark(colour):
    assert contrast(readable(colour, NIGHT), NIGHT) >= 4.5


@given(COLOURS, COLOURS)
def test_contrast_is_the_same_both_ways_and_within_its_bounds(one, other):
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#ffffff", 4.54),
        ("#ff0000", "#ffffff", 4.0),
        ("#ffff00", "#ffffff", 1.07),
    ],
)
def test_contrast_is_what_others_reckon(one, other, ratio):
    assert round(contrast(one, other), 2) == ratio


def test_what_is_no_colour_is_ours():
    assert [readable(odd) for odd in ("", "red", "#12", "#12345g", "url(x)")] == [OURS] * 5
    assert parts("#0B6b5C") == (11, 107, 92)


def test_what_is_read_can_be_read_and_hairlines_stay_behind():
    assert contrast(INK, "#ffffff") > 15
    assert contrast(MUTED, "#ffffff") > 5.9
    assert contrast(HAIRLINE, "#ffffff") < 1.5


def test_colours_mix():
    assert mixed("#000000", "#ffffff", 0.5) == "#808080"
    assert mixed("#0b6b5c", "#ffffff", 0) == "#0b6b5c"
    with pytest.raises(ValueError, match="a colour is #rrggbb: 'red'"):
        mixed("red", "#ffffff", 0.5)


@given(COLOURS)
def test_bars_stand_out_from_their_own_lightest_shade(colour):
    assert contrast(readable(colour), mixed(readable(colour), "#ffffff", 0.9)) >= 3
