"""A report as one HTML file: everything is in it, nothing runs, and words stay words."""

import re
from base64 import b64decode, b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from bot.core.message import Link, Plain
from bot.core.report.page import Cover, Facts, Heading, NewPage, Page, Picture, Said, Table, Text
from bot.files.report.html import to_html
from tests.report_pages import LOGO, PHOTO, full, sixty

VOID = {"meta", "img", "col"}


class Read(HTMLParser):
    """What somebody else's reader finds: elements, attributes, words; and that all is closed."""

    def __init__(self, written):
        super().__init__()
        self.tags, self.attributes, self.words, self.styles, self.open = [], [], [], [], []
        self.feed(written.decode())
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and data.strip():
            kept = self.styles if self.open[-1] == "style" else self.words
            kept.append(data.strip())

    @property
    def style(self):
        return self.styles[0]

    def values(self, name):
        return [value for _, one, value in self.attributes if one == name]


def page(*blocks, **others):
    return Page(title="Bilan", language="fr", blocks=blocks, **others)


def test_everything_is_in_the_one_file():
    read = Read(to_html(sixty()))

    sources = {value.partition(",")[0] for value in read.values("src")}
    assert sources == {"data:image/png;base64"}
    assert {"script", "link", "iframe", "object", "form", "base"} & set(read.tags) == set()
    assert [name for _, name, _ in read.attributes if name.startswith("on")] == []
    assert read.values("style") == []
    outside = {value for value in read.values("href") if not value.startswith("#")}
    assert outside == {"https://dschool.stanford.edu/"}


def test_the_style_sheet_loads_nothing_and_is_the_only_one_allowed():
    written = to_html(full()).decode()

    style = re.search(r"<style>(.*?)</style>", written, re.DOTALL)[1]
    own = b64encode(sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; img-src data:; style-src 'sha256-{own}';" in written
    assert re.findall(r"url\(|@import|https?:", style) == []


def test_every_photo_is_there_byte_for_byte_and_says_what_it_shows():
    read = Read(to_html(full()))

    contents = [b64decode(value.partition(",")[2]) for value in read.values("src")]
    assert contents == [LOGO.content, PHOTO.content]
    assert read.values("alt") == [LOGO.words, PHOTO.words]


def test_a_picture_of_another_kind_is_left_out():
    drawing = Picture(content=b"<svg onload='x()'/>", media_type="image/svg+xml", words="x")

    assert "img" not in Read(to_html(page(drawing, logo=drawing))).tags


def test_headings_leave_no_level_out_and_the_title_is_the_only_first():
    skipping = page(
        Heading(text="Google", level=2),
        Heading(text="À reprendre", level=3),
        Heading(text="Les objectifs", level=1),
        Heading(text="Détail", level=3),
    )

    tags = [tag for tag in Read(to_html(skipping)).tags if re.fullmatch(r"h\d", tag)]
    assert tags == ["h1", "h2", "h3", "h2", "h3"]


def test_every_kind_of_block_may_come_after_a_new_page():
    for block in {type(one): one for one in full().blocks}.values():
        assert to_html(page(Text(spans=(Plain("Avant"),)), NewPage(), block))


def test_a_letter_shows_no_title_and_a_second_cover_is_a_heading():
    letter = Read(to_html(page(Text(spans=(Plain("Madame, Monsieur,"),)))))
    both = Read(to_html(page(Cover(title="Un"), Cover(title="Deux"))))

    assert ("h1", "class", "unseen") in letter.attributes
    assert "counter(page)" not in letter.style
    assert [one for one in both.tags if one in {"h1", "h2"}] == ["h1", "h2"]


def test_the_contents_lead_to_every_chapter_and_visit():
    read = Read(to_html(sixty()))

    anchors = set(read.values("id"))
    leads = [value for value in read.values("href") if value.startswith("#")]
    assert {lead[1:] for lead in leads} <= anchors
    assert len(leads) == 1 + 5 + 60


@pytest.mark.parametrize(("language", "code"), [("fr", "fr-FR"), ("en", "en-GB")])
def test_the_file_says_in_which_language_it_speaks(language, code):
    assert Read(to_html(full(language=language))).values("lang") == [code]


HOSTILE = [
    "<script>alert(1)</script>",
    "{{ 7 * 7 }} {% raw %}",
    '" onmouseover="alert(1)',
    "</style><script>alert(1)</script>",
    "</title><img src=x onerror=alert(1)>",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words(text):
    hostile = Page(
        title=text,
        language='fr" onload="x',
        author=text,
        footer=text,
        colon=text,
        colour="red;} body { display: none",
        logo=replace(LOGO, words=text),
        blocks=(
            Cover(title=text, subtitle=text, lines=(text,)),
            Heading(text=text, beside=text),
            Text(spans=(Plain(text), Link(text, "https://example.org/"))),
            Said(text=text, by=text),
            Facts(rows=((text, text),)),
            Table(columns=(text, text, text), rows=((text,) * 3,), caption=text),
            replace(PHOTO, words=text, caption=text),
        ),
    )

    read = Read(to_html(hostile))

    assert {"script"} & set(read.tags) == set()
    assert [name for _, name, _ in read.attributes if name.startswith("on")] == []
    assert read.words.count(text) == 21
    assert read.values("alt") == [text, text]


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "data:text/html,<script>x</script>",
        "java\x00script:alert(1)",
        "vbscript:x",
        "//example.org",
        "file:///etc/passwd",
        "https://example.org/\nx",
    ],
)
def test_a_link_that_leads_to_no_page_is_words(url):
    read = Read(to_html(page(Text(spans=(Link("ici", url),)))))

    assert read.values("href") == []
    assert read.words[-1] == "ici"


@pytest.mark.parametrize(
    "url", ["https://example.org/a?b=1&c=2", "mailto:a@example.org", "tel:+15551234"]
)
def test_a_page_a_mailbox_and_a_telephone_can_be_followed(url):
    assert Read(to_html(page(Text(spans=(Link("ici", url),))))).values("href") == [url]


def test_characters_that_a_page_may_not_hold_are_left_out():
    said = Said(text="un\x00deux\x0b\ud800trois\x1b[31m", by="\x07Zoé")

    assert Read(to_html(page(said))).words[-2:] == ["undeuxtrois[31m", "Zoé"]


def test_the_same_page_is_written_the_same_way_twice():
    assert to_html(full()) == to_html(full())
