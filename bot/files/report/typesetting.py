"""Sets a page with typst, which is loaded only here, and so in a child process alone.

Words reach the template as data.  It can read nothing of the machine but the
folder in which it lies: photos go along with the words.  As a program of its own
it draws a picture: what `bot.files.report.description` describes as JSON on
stdin, the PNG on stdout; nothing is loaded for it that it does not need.
"""

import json
import re
import sys
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

from bot.files.limits import cost_at_most

TEMPLATE = Path(__file__).parent / "typst" / "page.typ"
ONE_PHOTO = TEMPLATE.parent / "photo.typ"
SECONDS = 20
"""What a picture may take of the processor."""
MEMORY = 1024 * 1024 * 1024
"""What may be *mapped* for it: typst maps far more than it uses."""
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
"""What no font has a letter for."""


def set_page(
    described: dict[str, Any], form: Literal["pdf", "png"], *, accessible: bool = False
) -> bytes:
    """Set a page as PDF or PNG.

    *accessible*: to PDF/UA-1, which refuses a letter that no font has.  Raises
    typst's `TypstError` where it does.
    """
    from typst import TypstError

    data = {**described, "form": form}
    try:
        return _compiled(TEMPLATE, *_apart(data), form, accessible=accessible)
    except TypstError as error:
        if "image" not in error.message:
            raise
    return _compiled(TEMPLATE, *_apart(_with_sound_photos(data)), form, accessible=accessible)


def _apart(data: dict[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """Return *data* with names instead of photos, and the photos: they are large to copy."""
    photos: dict[str, str] = {}

    def named(photo: dict[str, Any]) -> dict[str, Any]:
        name = f"photo{len(photos)}"
        photos[name] = photo["svg"]
        return {**photo, "svg": name}

    return _with_photos(data, named), photos


def _compiled(
    template: Path,
    data: dict[str, Any],
    photos: dict[str, str],
    form: Literal["pdf", "png"],
    *,
    accessible: bool,
) -> bytes:
    import typst

    letters = files("font_lato") / "files"
    made: bytes = typst.compile(
        template,
        root=TEMPLATE.parent,
        font_paths=typst.Fonts(include_system_fonts=False, font_paths=[str(letters)]),
        format=form,
        ppi=72,
        sys_inputs={"data": _UNSEEN.sub("", json.dumps(data, ensure_ascii=False)), **photos},
        pdf_standards=["ua-1"] if accessible else [],
    )
    return made


def _with_photos(
    data: dict[str, Any], change: Callable[[dict[str, Any]], dict[str, Any] | None]
) -> dict[str, Any]:
    """Return *data* with every photo as *change* has it, without those for which that is None."""

    def changed(block: dict[str, Any]) -> dict[str, Any]:
        if "pictures" not in block:
            return block
        return {**block, "pictures": [*filter(None, map(change, block["pictures"]))]}

    sections = [
        {**section, "blocks": [changed(block) for block in section["blocks"]]}
        for section in data["sections"]
    ]
    logo = change(data["logo"]) if data["logo"] else None
    return {**data, "logo": logo, "sections": sections}


def _with_sound_photos(data: dict[str, Any]) -> dict[str, Any]:
    """Leave out photos that cannot be unpacked: what begins like one need not be a whole one."""
    return _with_photos(data, lambda photo: photo if _is_sound(photo) else None)


def _is_sound(photo: dict[str, Any]) -> bool:
    from typst import TypstError

    try:
        _compiled(ONE_PHOTO, {}, {"photo": photo["svg"]}, "pdf", accessible=False)
    except TypstError:
        return False
    return True


def main() -> None:
    """Draw a picture."""
    cost_at_most(MEMORY, SECONDS)
    sys.stdout.buffer.write(set_page(json.load(sys.stdin.buffer), "png"))


if __name__ == "__main__":
    main()
