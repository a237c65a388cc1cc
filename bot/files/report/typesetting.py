"""Sets a page with typst, which is loaded only here, and so in a child process alone.

Words reach the template as data.  It can read nothing of the machine but the
folder in which it lies: photos go along with the words.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from typing import Any, Literal

from bot.core.report.colours import HAIRLINE, INK, MUTED, PAPER, mixed, readable
from bot.core.report.page import Heading, Page, Picture, to_json
from bot.files.report.photos import as_svg

FONTS = ("Lato", "Libertinus Serif", "DejaVu Sans Mono")
"""Lato, and for letters that it lacks (Greek, Cyrillic, Arabic) those that typst brings along."""
TEMPLATE = Path(__file__).parent / "typst" / "page.typ"
ONE_PHOTO = TEMPLATE.parent / "photo.typ"
TINT = 0.9
"""How much white there is in the lightest shade of the accent."""
VISIT = 2
"""The level of a heading that is kept together with what stands below it."""
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\ufeff\ufffe\uffff]")
"""What no font has a letter for."""

_Block = dict[str, Any]


def set_page(
    page: Page,
    form: Literal["pdf", "png"],
    *,
    accessible: bool = False,
    options: Mapping[str, object] | None = None,
) -> bytes:
    """Set *page* as PDF or PNG; *options* are what its form of the template asks for.

    *accessible*: to PDF/UA-1, which refuses a letter that no font has.  Raises
    typst's `TypstError` where it does.
    """
    from typst import TypstError

    data = {**_described(page), "form": form, **(options or {})}
    try:
        return _compiled(TEMPLATE, data, form, accessible=accessible)
    except TypstError as error:
        if "image" not in error.message:
            raise
    # What begins like a photo need not be a whole one.
    data |= _described(page, _is_sound)
    return _compiled(TEMPLATE, data, form, accessible=accessible)


def _compiled(
    template: Path, data: object, form: Literal["pdf", "png"], *, accessible: bool
) -> bytes:
    import typst

    letters = files("font_lato") / "files"
    made: bytes = typst.compile(
        template,
        root=TEMPLATE.parent,
        font_paths=typst.Fonts(include_system_fonts=False, font_paths=[str(letters)]),
        format=form,
        ppi=72,
        sys_inputs={"data": _UNSEEN.sub("", json.dumps(data, ensure_ascii=False))},
        pdf_standards=["ua-1"] if accessible else [],
    )
    return made


def _is_sound(photo: _Block) -> bool:
    """Tell whether a photo can be unpacked."""
    from typst import TypstError

    try:
        _compiled(ONE_PHOTO, photo["svg"], "pdf", accessible=False)
    except TypstError:
        return False
    return True


def _any(photo: _Block) -> bool:
    """Let every photo pass."""
    del photo
    return True


def _described(page: Page, shows: Callable[[_Block], bool] = _any) -> dict[str, Any]:
    """Describe *page* as the template wants it, with those photos that it *shows*."""
    accent = readable(page.colour)
    blocks = [one for one in _as_data(page) if one["kind"] != "picture" or shows(one)]
    logo = _photo(page.logo) if page.logo else None
    head = blocks.pop(0) if blocks and blocks[0]["kind"] == "cover" else None
    return {
        "title": page.title,
        "language": page.language,
        "footer": page.footer,
        "authors": [page.author] if page.author else [],
        "fonts": FONTS,
        "head": head,
        "logo": logo if logo and shows(logo) else None,
        "sections": [_section(some) for some in _parted(_together(blocks))],
        "colours": {
            "accent": accent,
            "tint": mixed(accent, PAPER, TINT),
            "ink": INK,
            "muted": MUTED,
            "hairline": HAIRLINE,
        },
    }


def _as_data(page: Page) -> Iterator[_Block]:
    """Return the blocks as JSON has them, photos as SVG, and no level of headings left out."""
    written, level = json.loads(to_json(page))["blocks"], 0
    for block, raw in zip(page.blocks, written, strict=True):
        if isinstance(block, Heading):
            level = min(max(1, block.level), level + 1)
            yield {**raw, "level": level}
        elif isinstance(block, Picture):
            yield from filter(None, [_photo(block)])
        else:
            yield raw


def _photo(picture: Picture) -> _Block | None:
    """Describe a photo; None: it is none that can be shown."""
    found = as_svg(picture.content, picture.media_type)
    if found is None:
        return None
    svg, width, height = found
    return {
        "kind": "picture",
        "svg": svg,
        "width": width,
        "height": height,
        "words": picture.words or picture.caption,
        "caption": picture.caption,
    }


def _together(blocks: Iterable[_Block]) -> Iterator[_Block]:
    """Put photos that follow each other into one block, so that they stand side by side."""
    for kind, some in groupby(blocks, key=lambda block: block["kind"]):
        if kind == "picture":
            yield {"kind": "pictures", "pictures": list(some)}
        else:
            yield from some


def _parted(blocks: Iterable[_Block]) -> Iterator[list[_Block]]:
    """Part *blocks* before every heading of a visit or of more, and around new pages."""
    section: list[_Block] = []
    for block in blocks:
        is_head = block["kind"] == "heading" and block["level"] <= VISIT
        if section and (is_head or block["kind"] == "new_page"):
            yield section
            section = []
        section.append(block)
        if block["kind"] == "new_page":
            yield section
            section = []
    if section:
        yield section


def _section(blocks: list[_Block]) -> dict[str, Any]:
    first = blocks[0]
    is_visit = first["kind"] == "heading" and first["level"] == VISIT
    return {"blocks": blocks, "kept": is_visit and len(blocks) > 1}
