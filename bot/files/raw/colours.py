"""What a colour means where the workbook says so: "en rouge : à confirmer", or a legend."""

import colorsys
import re
from collections.abc import Iterable, Iterator

from bot.files.raw.grid import Cell, Grid
from bot.files.raw.hours import hours_in
from bot.files.raw.signs import cancelled_in, tentative_in
from bot.files.raw.words import flat

LEFTMOST = 3

NAMES = {
    "red": "rouge red rot roten rojo rosso vermelho rote",
    "orange": "orange naranja arancione laranja oranger",
    "yellow": "jaune yellow gelb gelbe amarillo giallo amarelo",
    "green": "vert green grun grune verde",
    "blue": "bleu blue blau blaue azul blu",
    "grey": "gris grey gray grau graue grigio cinza",
    "purple": "violet purple lila morado viola roxo rose pink rosa",
}
BY_WORD = {word: name for name, words in NAMES.items() for word in words.split()}
HUES = (
    (18, "red"),
    (42, "orange"),
    (70, "yellow"),
    (170, "green"),
    (260, "blue"),
    (340, "purple"),
    (361, "red"),
)
GREY = 0.12
LEGEND = 60


def name_of(digits: str) -> str:
    """Name the colour that six digits are, "" where there are none."""
    if not digits:
        return ""
    red, green, blue = (int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4))
    hue, saturation, _ = colorsys.rgb_to_hsv(red, green, blue)
    if saturation < GREY:
        return "grey"
    return next(name for most, name in HUES if hue * 360 < most)


def legend_of(grids: Iterable[Grid]) -> dict[str, str]:
    """Return what colours mean ("tentative", "cancelled"), by their names or their digits."""
    found: dict[str, str] = {}
    for grid in grids:
        for cell in {id(one): one for one in grid.cells.values()}.values():
            for key, means in _told(cell):
                found.setdefault(key, means)
    return found


def _told(cell: Cell) -> Iterator[tuple[str, str]]:
    plain = flat(cell.text)
    means = (
        "cancelled"
        if cancelled_in(plain)
        else "tentative"
        if tentative_in(plain) not in {"", "?"}
        else ""
    )
    if not means or hours_in(cell.text):
        return
    for part in re.split(r"[.;/,\n]| - ", plain):
        says = (
            "cancelled"
            if cancelled_in(part)
            else "tentative"
            if tentative_in(part) not in {"", "?"}
            else ""
        )
        for word in re.findall(r"[a-z]+", part):
            if says and word in BY_WORD:
                yield BY_WORD[word], says
    legend = len(plain) < LEGEND and cell.column <= LEFTMOST
    if legend and not re.search(r"[a-z] - |:", plain):
        for digits in (cell.fill, cell.ink):
            if digits:
                yield digits, means


def meaning(cell: Cell | None, legend: dict[str, str]) -> str:
    """Return what the colour of a cell means, "" where it means nothing."""
    if cell is None or not legend:
        return ""
    for digits in (cell.ink, cell.fill):
        if digits and (said := legend.get(digits) or legend.get(name_of(digits))):
            return said
    return ""
