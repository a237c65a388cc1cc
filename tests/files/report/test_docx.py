"""A report in Word, as an organiser opens it: an outline, styles, and words that others wrote."""

from dataclasses import replace
from functools import lru_cache
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn

from bot.core.message import Link, Plain
from bot.core.report.page import (
    Bar,
    Bars,
    Bullets,
    Cover,
    Facts,
    Figures,
    Heading,
    NewPage,
    Page,
    Picture,
    Said,
    Table,
    Text,
)
from bot.files.report.docx import to_docx
from tests.report_pages import LOGO, PALE_YELLOW, PHOTO, RED, VISITS, full, sixty

OURS = {"pStyle", "keepNext", "pageBreakBefore", "spacing", "rStyle", "rtl"}
"""What stands beside words: which style, what stays together, where a page begins."""


@lru_cache(maxsize=8)
def opened(page):
    """Read the document of *page*; nobody changes it."""
    return docx.Document(BytesIO(to_docx(page)))


def page(*blocks, **others):
    return Page(title="Bilan", language="fr", blocks=blocks, **others)


def told(document):
    """Every paragraph of the document, tables too, in its order."""
    return [
        "".join(one.text or "" for one in found.iter(qn("w:t")))
        for found in document.element.body.iter(qn("w:p"))
    ]


def styled(document, style):
    return [one.text for one in document.paragraphs if one.style.name == style]


def test_headings_form_an_outline():
    document = opened(full())

    levels = {"Heading 1": 1, "Heading 2": 2, "Heading 3": 3}
    outline = [
        (levels[one.style.name], one.text)
        for one in document.paragraphs
        if one.style.name in levels
    ]
    assert outline == [
        (1, "L'essentiel"),
        (1, "Les objectifs"),
        (1, "Le programme, prévu et réalisé"),
        (1, "Les rencontres"),
        (2, VISITS[0][0]),
        (3, "À reprendre"),
        (2, VISITS[1][0]),
        (3, "À reprendre"),
        (2, "Microsoft"),
        (2, "Stanford, d.school"),
        (3, "À reprendre"),
        (2, "Plug and Play"),
        (1, "Et ensuite"),
    ]
    assert styled(document, "Title") == ["Silicon Valley 2022"]
    assert styled(document, "Below Heading")[2] == "mercredi 28 septembre, 9 h 10 – 10 h 30"


def test_how_it_looks_is_styles_alone():
    document = opened(sixty())

    beside = {
        held.tag.rpartition("}")[2]
        for properties in document.element.body.iter(qn("w:pPr"), qn("w:rPr"))
        for held in properties
        if held.tag != qn("w:sectPr")
    }
    known = {one.style_id for one in document.styles}
    used = {
        one.get(qn("w:val"))
        for one in document.element.body.iter(qn("w:pStyle"), qn("w:rStyle"), qn("w:tblStyle"))
    }
    assert beside <= OURS
    assert used <= known


def test_photos_and_the_logo_say_what_they_show():
    document = opened(full())

    shown = [one.get("descr") for one in document.element.body.iter(qn("wp:docPr"))]
    ids = [one.get("id") for one in document.element.body.iter(qn("wp:docPr"))]
    assert shown == [LOGO.words, PHOTO.words]
    assert len(set(ids)) == len(ids)
    assert styled(document, "Caption") == [PHOTO.caption]


@pytest.mark.parametrize("content", [b"", b"no picture", PHOTO.content[:20], b"\xff\xd8\xff\xe0"])
def test_a_picture_that_is_none_is_left_out(content):
    document = opened(page(replace(PHOTO, content=content), Said(text="Après")))

    assert told(document) == ["«\u00a0Après\u00a0»"]


def test_a_photo_is_never_wider_than_a_line_nor_higher_than_half_a_page():
    sizes = [(one.width.mm, one.height.mm) for one in opened(full()).inline_shapes]

    assert [(round(width), round(height)) for width, height in sizes] == [(57, 16), (166, 93)]


def test_a_table_has_a_head_that_comes_again_on_every_page_and_rows_that_stay_whole():
    table = next(one for one in opened(full()).tables if one.style.name == "Report Table")

    assert [cell.text for cell in table.rows[0].cells] == [
        "Rencontre",
        "Prévu",
        "Réalisé",
        "Présents",
        "Note",
    ]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None  # noqa: SLF001
    assert all(one._tr.trPr.find(qn("w:cantSplit")) is not None for one in table.rows)  # noqa: SLF001
    assert [cell.text for cell in table.rows[1].cells][::4] == ["Google Research", "4,6"]


@pytest.mark.parametrize(
    ("rows", "kept"),
    [(1, [True, False]), (2, [True, True, False]), (4, [True, True, False, True, False])],
)
def test_no_row_stands_alone_on_a_page(rows, kept):
    table = Table(columns=("Rencontre", "Note"), rows=(("Google", "4"),) * rows, caption="Notes")

    found = opened(page(table)).tables[0].rows

    assert [
        bool(one.cells[0].paragraphs[0].paragraph_format.keep_with_next) for one in found
    ] == kept


def test_a_bar_is_as_long_as_its_share_and_says_it():
    share = {"Google": 0.92, "Rien": None, "Tout": 1.0, "Zéro": 0.0}
    bars = tuple(Bar(label=label, share=one, words=f"mot {label}") for label, one in share.items())

    table = opened(page(Bars(caption="La note", bars=bars))).tables[0]

    lengths = []
    for row in table.rows:
        widths = {"Bar": 0, "Bar Rest": 0}
        for cell in row._tr.tc_lst:  # noqa: SLF001
            style = cell.p_lst[0].style
            span = cell.tcPr.find(qn("w:gridSpan"))
            if style in {"Bar", "BarRest"}:
                widths["Bar" if style == "Bar" else "Bar Rest"] += int(span.get(qn("w:val")))
        lengths.append(tuple(widths.values()))
    assert lengths == [(37, 3), (0, 0), (40, 0), (0, 40)]
    assert [row.cells[-1].text for row in table.rows] == [f"mot {label}" for label in share]


@pytest.mark.parametrize(("language", "locale"), [("fr", "fr-FR"), ("en", "en-GB")])
def test_a_spell_checker_knows_the_language(language, locale):
    document = opened(full(language=language))

    languages = [one.get(qn("w:val")) for one in document.styles.element.iter(qn("w:lang"))]
    assert languages == [locale]
    assert document.core_properties.language == locale


def test_the_file_says_what_it_is_and_whose():
    document = opened(full())
    core = document.core_properties

    assert (core.title, core.author, core.comments) == (
        "Silicon Valley 2022 : le bilan",
        "CCI Occitanie",
        "",
    )
    assert (core.created, core.modified) == (None, None)
    parts = {one.partname for one in document.part.package.iter_parts()}
    assert [name for name in parts if "thumbnail" in name or "Effects" in name] == []


def test_pages_are_a4_and_numbered_below_what_they_belong_to():
    section = opened(full()).sections[0]
    foot = section.footer.paragraphs[0]._p  # noqa: SLF001

    fields = [one.get(qn("w:instr")) for one in foot.iter(qn("w:fldSimple"))]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert fields == ["PAGE", "NUMPAGES"]
    assert "".join(one.text for one in foot.iter(qn("w:t"))) == (
        "CCI Occitanie · Silicon Valley, du 24 au 30 septembre 2022Page\u00a01 sur 1"
    )


def test_a_letter_has_no_number_below_it():
    assert [one.text for one in opened(page()).sections[0].footer.paragraphs] == [""]


def test_what_begins_a_page_does_so_and_leaves_none_empty():
    document = opened(
        page(
            NewPage(),
            NewPage(),
            Heading(text="Un"),
            Text(spans=(Plain("x"),)),
            NewPage(),
            Figures(items=(("4", "x"),)),
            NewPage(),
        )
    )

    begin = [one.text for one in document.paragraphs if one.paragraph_format.page_break_before]
    assert begin == [""]
    assert document.element.body[-2].tag == qn("w:p")


@pytest.mark.parametrize(
    ("colour", "ink"), [(RED, "B0122B"), (PALE_YELLOW, None), ("red", "0B6B5C")]
)
def test_headings_and_bars_have_the_organisations_colour_where_it_can_be_read(colour, ink):
    styles = opened(full(colour=colour)).styles

    subtitle = str(styles["Subtitle"].font.color.rgb)
    fill = styles["Bar"].element.pPr.find(qn("w:shd")).get(qn("w:fill"))
    assert subtitle == fill == (ink or subtitle)
    assert subtitle != PALE_YELLOW.removeprefix("#").upper()


def test_only_links_that_lead_to_a_page_can_be_followed():
    links = (
        "https://example.org/",
        "javascript:alert(1)",
        "mailto:a@example.org",
        "file:///etc/passwd",
    )
    document = opened(page(Text(spans=tuple(Link(url, url) for url in links))))

    outside = {one.target_ref for one in document.part.rels.values() if one.is_external}
    assert outside == {"https://example.org/", "mailto:a@example.org"}
    assert told(document) == ["".join(links)]


HOSTILE = "a\x00b\x0bc\x1fd\ud800e\ufffff <w:p/> & ]]> \u202eg\r\nh\ti"
CLEAN = "abcdef <w:p/> & ]]> \u202eghi"


def test_hostile_words_stay_words():
    hostile = Page(
        title=HOSTILE,
        language="xx",
        author=HOSTILE * 20,
        footer=HOSTILE,
        colon=HOSTILE,
        colour='red"/><w:p/>',
        logo=replace(LOGO, words=HOSTILE),
        blocks=(
            Cover(title=HOSTILE, subtitle=HOSTILE, lines=(HOSTILE,)),
            Heading(text=HOSTILE, beside=HOSTILE, level=9),
            Bullets(items=((Plain(HOSTILE), Link(HOSTILE, "https://example.org/?a=1&b=2")),)),
            Figures(items=((HOSTILE, HOSTILE),) * 5),
            Facts(rows=((HOSTILE, HOSTILE),)),
            Table(columns=(HOSTILE, HOSTILE), rows=((HOSTILE, HOSTILE),), caption=HOSTILE),
            Bars(caption=HOSTILE, bars=(Bar(label=HOSTILE, share=7, words=HOSTILE),)),
            Picture(content=PHOTO.content, media_type="image/png", words=HOSTILE, caption=HOSTILE),
        ),
    )

    document = opened(hostile)

    words = [text for text in told(document) if text]
    assert words.count(CLEAN) == 24
    assert words.count(CLEAN * 2) == 1
    assert document.tables[0].rows[1].cells[0].text.startswith("abcdef")
    assert len(document.element.body.findall(f".//{qn('w:hyperlink')}")) == 1


def test_a_name_from_right_to_left_is_marked_so_and_what_follows_is_not():
    document = opened(page(Text(spans=(Plain("\u2068דוד כהן\u2069, 9 h 10 – יעל"),))))  # noqa: RUF001

    runs = document.paragraphs[0].runs
    assert [(run.text, bool(run.font.rtl)) for run in runs] == [
        ("דוד כהן", True),
        (", 9 h 10 – ", False),
        ("יעל", True),
    ]


def test_a_mission_with_nothing_to_tell_is_a_document_all_the_same():
    assert told(opened(page(Cover(title="Silicon Valley 2022")))) == ["Silicon Valley 2022"]
    assert told(opened(page())) == []
