"""What is longer than a platform takes goes out in parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core import plain
from bot.core.message import (
    Button,
    Facts,
    Heading,
    Listing,
    Message,
    Quote,
    Strong,
    line,
    spans_of,
)
from bot.core.parts import MOST, length, parts

SEND = (Button("Envoyer", "broadcast:1:send"),)


def test_what_fits_is_one_message():
    message = Message("Programme", (line("9 h 10, hall"),), SEND)
    assert parts(message) == (message,)


def test_it_is_split_at_a_block_and_the_last_part_has_the_buttons():
    message = Message("Programme", tuple(line("9 h 10, hall " * 20) for _ in range(20)), SEND)
    first, last = parts(message)

    assert (first.title, first.buttons, last.title, last.buttons) == ("Programme", (), "", SEND)
    assert first.blocks + last.blocks == message.blocks


def test_a_heading_stays_with_what_it_heads():
    text = line("x" * 1700)
    first, last = parts(Message("", (text, line("x" * 1700), Heading("Mardi"), text)))

    assert first.blocks == (text, line("x" * 1700))
    assert last.blocks == (Heading("Mardi"), text)


def test_a_listing_is_split_at_an_item():
    items = tuple(spans_of(Strong("9 h 10"), f", visite {n} " + "x" * 100) for n in range(60))
    said = parts(Message("Programme", (Listing(items),)))

    assert tuple(item for part in said for block in part.blocks for item in block.items) == items


@pytest.mark.parametrize(
    "block", [Quote("mot " * 3000), line("mot " * 3000), Facts((("Pour", "mot " * 3000),))]
)
def test_what_is_too_long_by_itself_is_split_between_words(block):
    said = parts(Message("", (block,)))

    assert all(length(part) <= MOST for part in said)
    assert "".join(plain.render(part) for part in said).count("mot") == 3000


def test_a_label_that_is_too_long_by_itself_is_split_too_and_nothing_of_it_is_lost():
    said = parts(Message("", (Facts((("mot " * 3000, "valeur"),)),)))

    assert all(length(part) <= MOST for part in said)
    text = " ".join(plain.render(part) for part in said)
    assert (text.count("mot"), text.count("valeur")) == (3000, 1)


def test_a_title_never_goes_out_alone():
    first, last = parts(Message("Annonce", (Quote("mot " * 1000),), SEND))

    assert plain.render(first).startswith("Annonce\nmot mot")
    assert (last.title, last.buttons) == ("", SEND)


def test_a_title_of_emoji_counts_twice():
    message = Message("🔔" * 150, (Quote("🔔" * 4000),))
    assert all(length(part) <= MOST for part in parts(message))


BLOCKS = st.one_of(
    st.text(max_size=9000).map(Quote),
    st.text(max_size=9000).map(line),
    st.lists(st.text(min_size=1, max_size=4000).map(spans_of), max_size=6).map(
        lambda items: Listing(tuple(items))
    ),
    st.text(max_size=200).map(Heading),
    st.lists(st.tuples(st.text(max_size=5000), st.text(max_size=5000)), max_size=4).map(
        lambda rows: Facts(tuple(rows))
    ),
)


@given(st.text(max_size=150), st.lists(BLOCKS, min_size=1, max_size=5))
def test_no_part_of_anything_is_too_long(title, blocks):
    said = parts(Message(title, tuple(blocks), SEND))

    assert all(length(part) <= MOST for part in said)
    assert [part.buttons for part in said] == [
        (),
    ] * (len(said) - 1) + [SEND]
