"""The report's HTML in a real browser: for everyone to read, on a phone, in the dark, on paper."""

from dataclasses import replace
from io import BytesIO

import pytest
from axe_playwright_python.sync_playwright import Axe
from pypdf import PdfReader

from bot.files.report.html import to_html
from tests.report_pages import PALE_YELLOW, full, sixty

PHONE = {"width": 375, "height": 812}
DESK = {"width": 1200, "height": 800}
UNBROKEN = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 3
RULES = {"resultTypes": ["violations"]}


@pytest.fixture
def opened(browser, tmp_path):
    """Open a report; what the browser complains of fails the test."""
    complaints, pages = [], []

    def opens(page, size, scheme="light"):
        path = tmp_path / "bilan.html"
        path.write_bytes(to_html(page))
        shown = browser.new_page(viewport=size, color_scheme=scheme)
        pages.append(shown)
        shown.on("console", lambda said: complaints.append(said.text))
        shown.on("request", lambda asked: complaints.extend(_outside(asked.url)))
        shown.goto(path.as_uri())
        return shown

    yield opens
    for shown in pages:
        shown.close()
    assert complaints == []


def _outside(url):
    return [] if url.startswith(("file:", "data:")) else [url]


def violations(page):
    found = Axe().run(page, options=RULES).response["violations"]
    return [(one["id"], one["impact"], one["nodes"][0]["html"]) for one in found]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    ("size", "scheme", "colour"),
    [(DESK, "light", PALE_YELLOW), (PHONE, "dark", "#1b1464"), (PHONE, "light", "")],
)
def test_an_accessibility_checker_finds_nothing(opened, language, size, scheme, colour):
    shown = opened(full(language=language, colour=colour), size, scheme)

    assert violations(shown) == []


def test_nothing_is_wider_than_a_phone(opened):
    page = full()
    long = tuple(
        replace(block, text=UNBROKEN) if block.kind in {"heading", "said"} else block
        for block in page.blocks
    )

    shown = opened(replace(page, blocks=long), PHONE)

    assert shown.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_on_a_phone_a_row_of_the_programme_says_what_each_of_its_cells_is(opened):
    row = opened(full(), PHONE).get_by_role("row").nth(1)

    told = row.get_by_role("cell").first.evaluate(
        "cell => getComputedStyle(cell, '::before').content + cell.innerText"
    )
    assert told == '"Prévu\u00a0: "mardi 27 septembre, 10 h – 11 h 30'
    assert row.get_by_role("rowheader").inner_text() == "Google Research"


def test_on_paper_every_page_is_a4_with_its_number_and_what_it_belongs_to(opened):
    printed = PdfReader(BytesIO(opened(sixty(), DESK).pdf(prefer_css_page_size=True)))

    sizes = {(round(page.mediabox.width), round(page.mediabox.height)) for page in printed.pages}
    first_lines = [page.extract_text().partition("\n")[0] for page in printed.pages]
    foot = "CCI Occitanie · Silicon Valley, du 24 au 30 septembre 2022"
    assert sizes <= {(595, 842), (594, 841), (595, 841), (596, 842)}
    assert len(first_lines) > 10
    assert first_lines == [f"{number}{foot}" for number in range(1, len(first_lines) + 1)]
