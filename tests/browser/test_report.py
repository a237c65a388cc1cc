"""The report's HTML in a real browser: for everyone to read, on a phone, in the dark, on paper."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from axe_playwright_python.sync_playwright import Axe
from pypdf import PdfReader

from bot.core.report.pages import page_of
from bot.core.report.version import Version
from bot.core.report.versions import for_version
from bot.files.report.html import to_html
from bot.store.database import Database
from bot.store.invented import answers_into
from bot.store.publishing import publish
from bot.store.reported import reported
from tests.programmes import bundled, invented
from tests.report_pages import LOGO, PALE_YELLOW, RED, VISITS, full

PHONE = {"width": 375, "height": 812}
DESK = {"width": 1200, "height": 800}
UNBROKEN = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 3
RULES = {"resultTypes": ["violations"]}
CALIFORNIA = "silicon-valley-2022"
AFTERWARDS = datetime(2022, 10, 3, 7, tzinfo=UTC)


@pytest.fixture(scope="module")
def mission_report():
    """What is known of the bundled mission, with its invented answers."""
    database = Database.open("sqlite://")
    with database.transaction() as store:
        mission = bundled(CALIFORNIA)
        publish(store, mission, mission.programme[0].gathers_at - timedelta(weeks=6))
        answers_into(store, CALIFORNIA, invented(CALIFORNIA))
    with database.reading() as store:
        found = reported(store, CALIFORNIA, AFTERWARDS)
    database.close()
    return found


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


@pytest.mark.parametrize(
    ("report", "shows", "colour"),
    [
        ((Version.FULL, "fr"), (PHONE, "dark"), "#1b1464"),
        ((Version.FULL, "en"), (DESK, "light"), PALE_YELLOW),
        ((Version.PUBLIC, "fr"), (PHONE, "light"), PALE_YELLOW),
        ((Version.PUBLIC, "en"), (DESK, "dark"), ""),
        ((Version.HOST, "fr"), (PHONE, "light"), RED),
    ],
)
def test_a_checker_of_accessibility_finds_nothing_whatever_the_colour(
    opened, mission_report, report, shows, colour
):
    version, language = report
    page = page_of(for_version(mission_report, version), version, language)
    shown = opened(replace(page, colour=colour, logo=LOGO), *shows)

    assert violations(shown) == []
    assert shown.evaluate("document.documentElement.scrollWidth") == shows[0]["width"]


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
    printed = PdfReader(
        BytesIO(opened(full(visits=VISITS * 3), DESK).pdf(prefer_css_page_size=True))
    )

    sizes = {(round(page.mediabox.width), round(page.mediabox.height)) for page in printed.pages}
    first_lines = [page.extract_text().partition("\n")[0] for page in printed.pages]
    foot = "CCI Occitanie · Silicon Valley, du 24 au 30 septembre 2022"
    assert sizes <= {(595, 842), (594, 841), (595, 841), (596, 842)}
    assert len(first_lines) > 4
    assert first_lines == [f"{number}{foot}" for number in range(1, len(first_lines) + 1)]
