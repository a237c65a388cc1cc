"""A real browser, and the demo as one starts it."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page, expect, sync_playwright

from tests.process.warm import begun

PATIENCE = 40_000
"""Milliseconds until something that does not come is an error: a busy machine is none."""
expect.set_options(timeout=PATIENCE)
FLAGS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items):
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


def no_browser(why):
    """Skip loudly, or fail where a browser is promised."""
    if os.environ.get("CI"):
        pytest.fail(f"no browser, and CI is set: {why}")
    pytest.skip(f"NO BROWSER, so the room's page was not tried: {why}")


# For a module and no longer: Playwright holds the thread's event loop for as long as it runs,
# and the next test in this process may want one of its own.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        no_browser("install Debian's package chromium")
    with sync_playwright() as playwright:
        try:
            started = playwright.chromium.launch(executable_path=path, args=FLAGS)
        except Error as error:
            no_browser(str(error).splitlines()[0])
        yield started
        started.close()


@dataclass
class Demo:
    """A demo that runs in *folder*; *said* is what it printed."""

    folder: Path
    said: str

    @property
    def address(self) -> str:
        return re.search(r"http://\S+", self.said)[0]

    @property
    def load_command(self) -> str:
        return re.search(r"FANION_DATABASE_URL=.*", self.said)[0]

    @property
    def copy(self) -> Path:
        return self.folder / "demo-mission.yaml"


@contextmanager
def started(folder: Path) -> Iterator[Demo]:
    """Start ``fanion demo`` in *folder*, and stop it as Ctrl+C does."""
    clean = {name: value for name, value in os.environ.items() if "FANION_" not in name}
    reading, writing = os.pipe()
    ends = Connection(writing, readable=False), Connection(os.dup(2), readable=False)
    process = begun(("demo", "--port", "0"), folder, clean, ends)
    with os.fdopen(reading, encoding="utf-8") as printed:
        try:
            said = ""
            for line in printed:
                said += line
                if "Ctrl+C" in line:
                    break
            assert "http://" in said, "the demo did not start; what it said stands above"
            yield Demo(folder, said)
        finally:
            process.terminate()
            process.join(20)
            assert process.exitcode == 0


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Demo]:
    with started(tmp_path) as running:
        yield running


@pytest.fixture
def start_demo():
    return started


def spaced(found):
    """The text of *found* in one line, with ordinary spaces."""
    return " ".join(found.inner_text().split())


@dataclass
class Visitor:
    """Somebody at the room's page; *complaints* are what the browser said went wrong."""

    page: Page
    demo: Demo
    complaints: list[str]

    def press_next(self):
        """Go on to the next thing that happens, and wait until it is there."""
        with self.page.expect_response(lambda one: "/room/clock" in one.url):
            self.page.get_by_role("button", name="Jusqu’au prochain message").click()

    def next_until(self, words, presses=12):
        """Go on until the conversation says *words*."""
        for _ in range(presses):
            self.press_next()
            self.page.wait_for_timeout(50)
            if self.log.get_by_text(words).count():
                return
        pytest.fail(f"after {presses} steps nothing says {words!r}")

    def open_chat(self, name):
        self.page.get_by_role("navigation", name="Conversations").get_by_role(
            "link", name=name
        ).click()
        self.page.wait_for_selector(f"h2:has-text('{name}')")
        expect(self.page.get_by_label("Votre message")).to_be_enabled()

    def speak_as(self, name):
        options = self.page.locator("#as option").all_text_contents()
        self.page.select_option("#as", label=next(one for one in options if name in one))

    def say(self, words, *, answered=True):
        """Write *words* and return what the bot says to it."""
        mine = self.log.locator(".said.mine", has_text=words)
        before = mine.count()
        self.page.get_by_label("Votre message").fill(words)
        self.page.keyboard.press("Enter")
        said = mine.nth(before)
        said.wait_for()
        if not answered:
            return said.inner_text()
        # What the bot says next, and not the next in the list: a reminder may have come between.
        answer = said.locator("xpath=following-sibling::li[contains(@class, 'bot')]").first
        answer.wait_for()
        return spaced(answer.locator(".text"))

    @property
    def log(self):
        return self.page.get_by_role("log", name="Messages")

    def picture(self, name):
        """Keep a picture where ``FANION_SCREENSHOTS`` names a folder."""
        if folder := os.environ.get("FANION_SCREENSHOTS"):
            Path(folder).mkdir(parents=True, exist_ok=True)
            self.page.wait_for_timeout(400)
            self.page.screenshot(path=Path(folder) / f"{name}.png")


@pytest.fixture
def visit(browser: Browser, demo: Demo):
    """Open the room: ``visit(width=360, dark=True, …)``."""
    contexts = []

    def open_room(*, width=1280, height=800, dark=False, still=False, path=""):
        context = browser.new_context(
            viewport={"width": width, "height": height},
            locale="fr-FR",
            color_scheme="dark" if dark else "light",
            has_touch=width < 700,
            reduced_motion="reduce" if still else "no-preference",
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        complaints = []
        page.on("console", lambda said: complaints.append(said.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(demo.address + path)
        expect(page.locator("#text")).to_be_enabled()
        return Visitor(page, demo, complaints)

    yield open_room
    for context in contexts:
        context.close()
