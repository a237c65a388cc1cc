"""A page as a picture for a chat, and the photos that go into pages."""

import pytest

from bot.core.message import Plain
from bot.core.report.page import Bar, Bars, Cover, Figures, Heading, Page, Picture, Text
from bot.files.report.photos import as_svg, size_of
from bot.files.report.picture import to_png
from tests.report_pages import png

TUESDAY = Page(
    title="Les avis",
    language="fr",
    blocks=(
        Cover(title="Mardi 27 septembre", subtitle="Les avis"),
        Figures(items=(("4,3", "sur 5, 11 avis"),)),
        Bars(
            caption="Rencontre par rencontre",
            bars=(
                Bar(label="Google : #read(1)", share=0.9, words="4,5 sur 5"),
                Bar(label="Stanford", share=None, words="pas d'avis"),
            ),
        ),
        Heading(text="Google"),
        Text(spans=(Plain("Alice Martin 4"),)),
    ),
)


def test_a_picture_is_as_wide_as_a_phone_shows_and_as_high_as_it_takes():
    assert TUESDAY.blocks
    width, height = size_of(to_png(TUESDAY)) or (0, 0)
    shorter = Page(title="Les avis", language="fr", blocks=TUESDAY.blocks[:2])
    assert width == 1080
    assert 600 < height < 1600
    assert size_of(to_png(shorter))[1] < height
    assert size_of(to_png(TUESDAY, 540)) in {(540, height // 2), (540, height // 2 + 1)}


def test_the_same_page_is_the_same_picture():
    assert to_png(TUESDAY) == to_png(TUESDAY)


def test_a_photo_is_shown_within_a_picture():
    photo = Picture(content=png(40, 30), media_type="image/png", words="Le groupe")
    page = Page(title="Les avis", language="fr", blocks=(Heading(text="Google"), photo))
    assert size_of(to_png(page))[1] > 500


JPEG = b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xff\xc2\0\x11\x08\0\x1e\0\x28\3"


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (png(40, 30), (40, 30)),
        (JPEG, (40, 30)),
        (b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x28\0\x1e\0", (40, 30)),
        (b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f\x27\x40\x07\0", (40, 30)),
        (b"RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\x27\0\0\x1d\0\0", (40, 30)),
        (b"RIFF\0\0\0\0WEBPVP9 \0\0\0\0", None),
        (JPEG[:-8], None),
        (b"\xff\xd8" + b"\xff" * 50, None),
        (b"GIF89a\x28\0\x1e\0", None),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", None),
        (png(0, 9), None),
        (png(1, 1)[:16] + b"\xff" * 8, None),
        (b"", None),
    ],
)
def test_a_photo_says_how_large_it_is(content, size):
    assert size_of(content) == size


def test_what_is_no_photo_is_not_wrapped():
    assert as_svg(png(4, 3), "image/svg+xml") is None
    assert as_svg(b"<svg/>", "image/png") is None
