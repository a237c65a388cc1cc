"""Take the pictures of docs/organiser.md anew: ``python -m tests.browser.pictures``.

The bad day is played in the room alone, and its page is looked at as on a
phone, by Chromium.  Look at each of them before you commit it.
"""

import asyncio
import shutil
import sys
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import click
from playwright.async_api import Page, async_playwright

from bot.web.gate import new_keys
from bot.web.server import serving, site
from tests.gallery.__main__ import DOCS
from tests.stories.bad_day import BEGINS, CAST, BadDay, mission
from tests.stories.everywhere import ROOM, everywhere

FOLDER = DOCS / "organiser"
FLAGS = ["--no-sandbox", "--disable-quic", "--no-first-run"]
PHONE = {"width": 390, "height": 760}
BARE = ".asks, .say, .reply { display: none !important }"
"""What is no part of the conversation."""
CUT = """[...document.querySelectorAll('.keys button')]
    .filter(one => one.scrollWidth > one.clientWidth).map(one => one.textContent)"""
AROUND = 9
SETTLES = 300
"""Milliseconds."""
MOST = 150_000
"""Bytes of a picture."""


@dataclass
class Photographer:
    """Somebody who looks at the room's page as on a phone, while the story goes on."""

    page: Page
    address: str
    taken: list[Path]

    async def takes(self, story, name, who, chat="", *, last="", first=""):
        """Take a picture of a chat as *who* sees it: the newest messages with *first* to *last*.

        Only the chat's head and those messages are on it.
        """
        ref = story.ref(who, chat)
        await self.page.set_viewport_size(PHONE)
        await self.page.goto(f"{self.address}/room?chat={ref.id}&as={who}")
        await self.page.add_style_tag(content=BARE)
        bottom = await self._box(last)
        top = await self._box(first) if first else bottom
        head = await self.page.locator(".talk-head").bounding_box()
        height = head["y"] + head["height"] + bottom["y"] + bottom["height"] - top["y"]
        await self.page.set_viewport_size({**PHONE, "height": round(height + 2 * AROUND)})
        await self.page.locator(".scroll").evaluate(
            "(log, by) => log.scrollBy(0, by)", await self._too_low(last)
        )
        await self.page.wait_for_timeout(SETTLES)
        assert await self.page.evaluate(CUT) == [], "words stick out of a button"
        path = FOLDER / f"{name}.png"
        await self.page.screenshot(path=path)
        self.taken.append(path)

    async def _box(self, says):
        """Return where the newest message with the words *says* stands."""
        shown = self.page.locator(".said", has_text=says).last
        await shown.wait_for()
        return await shown.bounding_box()

    async def _too_low(self, says):
        """Return by how much the end of that message is below where it should be."""
        box = await self._box(says)
        return box["y"] + box["height"] + AROUND - self.page.viewport_size["height"]


@asynccontextmanager
async def photographer(app):
    """Open the page of *app*'s room in a browser."""
    keys = new_keys()

    async def health():
        return True, {}

    page = app._room_page(keys)  # noqa: SLF001, without all else that `run` starts
    async with (
        serving(site(health, room=page), "127.0.0.1", 0) as port,
        async_playwright() as play,
    ):
        browser = await play.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("chromium-browser"),
            args=FLAGS,
        )
        context = await browser.new_context(
            viewport=PHONE, device_scale_factor=1.25, locale="fr-FR", has_touch=True,
            reduced_motion="reduce", color_scheme="light", bypass_csp=True,
        )  # fmt: skip
        address = f"http://127.0.0.1:{port}"
        shown = await context.new_page()
        await shown.goto(f"{address}/room?token={keys.token}")
        yield Photographer(shown, address, [])
        await browser.close()


async def take():
    """Play the day in the room and return the pictures that were taken."""
    async with (
        everywhere(mission(), BEGINS, dict.fromkeys(CAST, (ROOM,))) as story,
        photographer(story.app) as camera,
    ):
        await BadDay(story, camera).played()
        return camera.taken


def main():
    """Take all pictures and say how large they are."""
    FOLDER.mkdir(exist_ok=True)
    taken = asyncio.run(take())
    for path in taken:
        click.echo(f"{path.stat().st_size:7} {path}")
    if any(path.stat().st_size > MOST for path in taken):
        sys.exit(f"a picture has more than {MOST} bytes")


if __name__ == "__main__":
    main()
