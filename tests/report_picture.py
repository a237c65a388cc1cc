"""Take the README's picture of a report anew: ``python -m tests.report_picture``.

Two pages of the bundled mission's, side by side, as a printer would set them.
Look at it before you commit it.
"""

import json
from datetime import timedelta
from importlib.resources import files
from io import BytesIO

import typst
from PIL import Image

from bot.core.report.pages import page_of
from bot.core.report.version import Version
from bot.core.report.versions import for_version
from bot.files.report.description import described
from bot.files.report.typesetting import TEMPLATE
from bot.store.database import Database
from bot.store.invented import answers_into
from bot.store.publishing import publish
from bot.store.reported import reported
from tests.gallery.__main__ import DOCS
from tests.programmes import bundled, invented

CODE = "silicon-valley-2022"
PAGES = (0, 8)
"""The president's page, and one with visits."""
DOTS = 96
"""An inch."""
BETWEEN, AROUND = 24, 24
COLOURS = 96
"""Enough for letters and one accent, in a picture of a fraction of the size."""


def main():
    """Set the report, and put two of its pages on a grey ground."""
    mission = bundled(CODE)
    database = Database.open()
    with database.transaction() as store:
        publish(store, mission, mission.programme[0].gathers_at - timedelta(weeks=6))
        held = answers_into(store, CODE, invented(CODE))
        facts = reported(store, CODE, held.programme[-1].ends_at + timedelta(days=31))
    page = page_of(for_version(facts, Version.FULL), Version.FULL, "fr")
    data = json.dumps({**described(page), "form": "pdf"}, ensure_ascii=False)
    letters = files("font_lato") / "files"
    pages = typst.compile(
        TEMPLATE,
        root=TEMPLATE.parent,
        font_paths=typst.Fonts(include_system_fonts=False, font_paths=[str(letters)]),
        format="png",
        ppi=DOTS,
        sys_inputs={"data": data},
    )
    shown = [Image.open(BytesIO(pages[number])).convert("RGB") for number in PAGES]
    width = sum(one.width for one in shown) + BETWEEN + 2 * AROUND
    picture = Image.new("RGB", (width, shown[0].height + 2 * AROUND), "#d8dcdb")
    left = AROUND
    for one in shown:
        picture.paste(one, (left, AROUND))
        left += one.width + BETWEEN
    picture.quantize(COLOURS).save(DOCS / "report.png", optimize=True)


if __name__ == "__main__":
    main()
