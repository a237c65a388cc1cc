"""A report as PDF: what is written stands there as it was written, and other programs read it."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from bot.core.message import Link, Plain, Strong, Struck
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
from bot.files.report.pdf import to_pdf
from tests.report_pages import png

HOSTILE = (
    '#read("/etc/passwd")',
    "#panic()",
    "*pas gras* _ni penché_ `ni code`",
    "[crochets] {accolades} <etiquette> @renvoi",
    r"\u{41} \ // /* rien */ = non",
    "$x^2$ coûte 5 $, #1 ~ -- --- ...",
    "\"guillemets\" 'apostrophes' %s {0} ${x}",
)
PHOTO = Picture(
    content=png(40, 30), media_type="image/png", words="Le groupe devant Google", caption="Mardi"
)
PAGE = Page(
    title="Bilan : Silicon Valley 2022",
    language="fr",
    author="CCI Occitanie",
    footer="CCI Occitanie",
    colour="#ffdd00",
    logo=Picture(content=png(60, 20), media_type="image/png", words="CCI Occitanie"),
    blocks=(
        Cover(title="Silicon Valley 2022", subtitle="Bilan", lines=("Du 24 au 30 septembre",)),
        Heading(text="En une page", beside="le 3 octobre"),
        Figures(items=(("4,3", "sur 5"), ("11", "visites"))),
        Text(spans=(Plain("Onze "), Strong("visites"), Link(text=" ici", url="https://cci.fr/"))),
        Bars(
            caption="Objectifs",
            bars=(Bar(label="Lever des fonds", share=0.8, words="4,2 sur 5"),),
        ),
        NewPage(),
        Heading(text="Les visites"),
        Heading(text="Google", level=2, beside="mardi, 10\u202fh"),
        Facts(rows=(("Lieu", "Mountain View"),)),
        Said(text="Raconter,\npuis chiffrer.", by="Alice Martin"),
        PHOTO,
        Heading(text="Stanford", level=3),
        Bullets(items=((Plain("Écrire à Maria"),), (Struck("Louer un bureau"),))),
        Table(
            columns=("Jour", "Présents"), rows=(("Mardi", "12"), ("Jeudi", "9")), caption="Appels"
        ),
    ),
)


def read(content):
    return PdfReader(BytesIO(content))


def words_of(pages):
    return " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.fixture(scope="module")
def content():
    return to_pdf(PAGE)


@pytest.fixture(scope="module")
def reader(content):
    return read(content)


def test_it_says_what_it_is_in_which_language_and_is_tagged(reader):
    assert reader.metadata.title == "Bilan : Silicon Valley 2022"
    assert reader.metadata.author == "CCI Occitanie"
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "fr"
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712 - pypdf has truths of its own
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712


def test_it_keeps_to_the_standard_for_accessible_documents(content):
    assert b"pdfuaid:part" in content


def test_headings_are_its_outline(reader):
    def titles(outline):
        return [titles(one) if isinstance(one, list) else one.title for one in outline]

    assert titles(reader.outline) == ["En une page", "Les visites", ["Google", ["Stanford"]]]


def test_everything_is_there_in_order_page_by_page(reader):
    assert [words_of([page]) for page in reader.pages] == [
        "Silicon Valley 2022 Bilan Du 24 au 30 septembre En une page le 3 octobre 4,3 sur 5 11 visites Onze visites ici Objectifs Lever des fonds 4,2 sur 5 CCI Occitanie 1 / 2",
        "Les visites Google mardi, 10 h Lieu Mountain View Raconter, puis chiffrer. — Alice Martin Mardi Stanford • Écrire à Maria • Louer un bureau Appels Jour Présents Mardi 12 Jeudi 9 CCI Occitanie 2 / 2",
    ]


def test_photos_are_told_to_who_cannot_see_them(reader):
    told = {
        str(found["/Alt"])
        for found in (reader.get_object(number + 1) for number in range(len(reader.xref[0])))
        if isinstance(found, dict) and "/Alt" in found
    }
    assert told == {"CCI Occitanie", "Le groupe devant Google"}


def test_the_same_page_is_the_same_file(content):
    assert to_pdf(PAGE) == content


def test_what_people_wrote_stays_what_they_wrote():
    blocks = tuple(
        block
        for text in HOSTILE
        for block in (
            Heading(text=text),
            Text(spans=(Plain(text), Strong(text), Link(text=text, url=f"javascript:{text}"))),
            Bullets(items=((Plain(text),),)),
            Said(text=text, by=text),
            Figures(items=((text, text),)),
            Facts(rows=((text, text),)),
            Table(columns=(text,), rows=((text,),), caption=text),
            Bars(caption=text, bars=(Bar(label=text, share=None, words=text),)),
        )
    )
    head = Cover(title=HOSTILE[0], subtitle=HOSTILE[1], lines=HOSTILE)
    page = Page(title=HOSTILE[0], language="fr", blocks=(head, *blocks), footer=HOSTILE[0])
    reader = read(to_pdf(page))

    assert reader.metadata.title == HOSTILE[0]
    said = words_of(reader.pages).replace(" ", "")
    for text in HOSTILE:
        assert said.count(text.replace(" ", "")) >= 15


@pytest.mark.parametrize(
    "name", ["ليلى مرتان", "王小明", "Ждан Αθήνα Şişli Győr", "a\x00b\u2068c\u2069", "🎉"]
)
def test_names_in_any_writing_are_set(name):
    page = Page(title=name, language="fr", blocks=(Heading(text=name), Said(text="Oui.", by=name)))
    assert len(read(to_pdf(page)).pages) == 1


def test_what_is_no_picture_is_left_out():
    broken = (
        b"",
        b"\xff\xd8\xff",
        b"GIF89a",
        b"<svg/>",
        png(9, 9)[:20],
        png(9, 9)[:45],
        b"\xff\xd8\xff\xc0\0\x11\x08\0\x09\0\x09junk",
    )
    pictures = [Picture(content=one, media_type="image/png", words="") for one in broken]
    blocks = (Heading(text="Photos"), *pictures, PHOTO)
    page = Page(title="Bilan", language="fr", blocks=blocks, logo=pictures[-1])
    assert words_of(read(to_pdf(page)).pages) == "Photos Mardi"


def test_a_letter_has_no_number_on_its_page_and_a_report_has(reader):
    letter = Page(title="Merci", language="fr", blocks=(Heading(text="Objet : merci"),))
    assert words_of(read(to_pdf(letter)).pages) == "Objet : merci"
    assert words_of(reader.pages[1:]).endswith("CCI Occitanie 2 / 2")


def test_a_page_of_nothing_is_a_page():
    assert len(read(to_pdf(Page(title="Bilan", language="en", blocks=()))).pages) == 1


def test_a_long_table_says_again_what_its_columns_are():
    rows = tuple((f"Visite {n}", "12") for n in range(80))
    table = Table(columns=("Rencontre", "Présents"), rows=rows, caption="Appels")
    reader = read(to_pdf(Page(title="Bilan", language="fr", blocks=(table,))))
    heads = [page.extract_text().count("Rencontre") for page in reader.pages]
    assert len(heads) > 1
    assert set(heads) == {1}


def test_an_address_that_no_line_can_hold_goes_on_in_the_next():
    address = f"https://www.cci.fr/?d={'0123456789' * 20}"
    page = Page(title="Notes", language="fr", blocks=(Said(text=address, by="Alice Martin"),))
    (sheet,) = read(to_pdf(page)).pages

    lines = sheet.extract_text().replace("\u200b", "").splitlines()
    assert "".join(lines).startswith(address)
    assert max(map(len, lines)) < 140
