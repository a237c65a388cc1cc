"""A raw workbook into what the mission workbook will hold."""

import re

from bot.core.converting import LeftOut
from bot.files.raw.colours import legend_of
from bot.files.raw.days import days_in
from bot.files.raw.deciding import Wanted, decide
from bot.files.raw.draft import Found
from bot.files.raw.grid import Grid, read_grids
from bot.files.raw.groups import Groups
from bot.files.raw.lists import without_lists
from bot.files.raw.made import Made
from bot.files.raw.names import told_people
from bot.files.raw.people import loose_contacts, organisations_of, read_people
from bot.files.raw.programme import is_programme, read_programme
from bot.files.raw.sections import repeated_rows
from bot.files.raw.unfolding import tick, unfolded
from bot.files.raw.words import flat

WIDE = 9

SPOKEN = {
    "fr": (
        "le les des du et est une avec pour groupe heure horaire lieu vol visite dejeuner diner "
        "rendez-vous lundi mardi mercredi jeudi vendredi samedi dimanche janvier "
        "fevrier mars avril "
        "mai juin juillet aout septembre octobre novembre decembre tous nom prenom entreprise "
        "remarques interlocuteur depart arrivee aux sur par hotel libre"
    ),
    "en": (
        "the and of with for to at group time place flight visit lunch dinner "
        "meeting monday tuesday "
        "wednesday thursday friday saturday sunday january february march april "
        "may june july august "
        "september october november december all name company notes host departure arrival free "
        "breakfast hotel in on by"
    ),
    "de": (
        "der die das und mit fur uhr gruppe ort beginn alle frau herr besuch abendessen tag zum im"
    ),
    "es": (
        "el los las y con para hora lugar grupo todos almuerzo cena visita "
        "reunion del lunes martes"
    ),
    "it": (
        "il gli di e con per ora orario luogo gruppo tutti pranzo cena visita "
        "incontro della lunedi"
    ),
    "pt": (
        "o os do da e com para hora local grupo todos almoco jantar visita reuniao segunda terca"
    ),
}
WORDS = {language: frozenset(words.split()) for language, words in SPOKEN.items()}
OLD = re.compile(
    r"(?:\bold\b|archive|ancien|vieux|alt\b|backup|copie|copy|brouillon|v\d+ old|obsolete)"
)


def convert(data: bytes, wanted: Wanted) -> Made:
    """Read the raw workbook *data*; raises whatever openpyxl raises for a damaged one."""
    grids = [unfolded(grid) for grid in read_grids(data)]
    found, groups = Found(), Groups()
    programmes, others = _sorted(grids, found)
    for place, grid in enumerate(programmes):
        programmes[place], lists = without_lists(grid)
        others += lists
    for grid in programmes:
        tick(grid)
    legend = legend_of(programmes + others)
    firms = {flat(name): name for name in organisations_of(others)}
    repeated = repeated_rows(programmes)
    for grid in programmes + others:
        for row in grid.rows:
            for cell in grid.begun(row):
                groups.learn_legend(cell.text)
    for grid in others:
        read_people(grid, groups, Found())
    _firms_as_groups(programmes, firms, groups)
    for grid in programmes:
        groups.learn_from(grid.title)
    for grid in programmes:
        read_programme(grid, groups, found, legend, repeated)
    for grid in others:
        read_people(grid, groups, found)
        found.titles += [
            (f"{grid.title}!{cell.name}", cell.text)
            for row in grid.rows[:6]
            for cell in grid.begun(row)
            if days_in(cell.text) and cell.across < WIDE
        ]
    loose = [
        (row.cell, row.text)
        for row in found.left_out
        if row.why in {LeftOut.NOTE, LeftOut.HEADING}
    ]
    loose += [
        (f"{grid.title}!{cell.name}", cell.text)
        for grid in others
        for row in grid.rows
        for cell in grid.begun(row)
        if len(grid.begun(row)) == 1
    ]
    told_people(found.left_out, groups, found)
    loose_contacts(loose, found)
    _leave_undated(found)
    language, english = _language(grids)
    return decide(found, groups, wanted, wanted.language or language, english=english)


def _leave_undated(found: Found) -> None:
    """Leave out the sheets that have hours and no day beside others that have: lists of slots."""
    days: dict[str, bool] = {}
    for draft in found.drafts:
        sheet = draft.cell.rpartition("!")[0]
        days[sheet] = days.get(sheet, False) or draft.day is not None
    if not any(days.values()):
        return
    for draft in found.drafts:
        if not days[draft.cell.rpartition("!")[0]]:
            found.leave(draft.cell, draft.source or draft.text("title"), LeftOut.UNREAD)
    found.drafts = [draft for draft in found.drafts if days[draft.cell.rpartition("!")[0]]]


def _sorted(grids: list[Grid], found: Found) -> tuple[list[Grid], list[Grid]]:
    """Part the sheets into programmes and others; hidden and older ones are left out."""
    seen = [grid for grid in grids if not grid.hidden] or grids
    for grid in grids:
        if grid not in seen and grid.cells:
            found.leave(f"{grid.title}!A1", grid.title, LeftOut.HIDDEN_SHEET)
    programmes = [grid for grid in seen if is_programme(grid) > 0]
    old = _older(programmes)
    for grid in old:
        found.leave(f"{grid.title}!A1", grid.title, LeftOut.REPEATED)
    others = [grid for grid in seen if grid not in programmes]
    return [grid for grid in programmes if grid not in old], others


def _older(programmes: list[Grid]) -> list[Grid]:
    """Return the sheets that are an older version of another: they say so, and much the same."""
    found: list[Grid] = []
    for grid in programmes:
        for other in programmes:
            if grid is other or other in found:
                continue
            named_old = bool(OLD.search(flat(grid.title))) and not OLD.search(flat(other.title))
            both = _version(grid), _version(other)
            before = None not in both and (both[0] or 0) < (both[1] or 0)
            if (named_old or before) and _alike(grid, other):
                found.append(grid)
                break
    return found


def _version(grid: Grid) -> int | None:
    number = re.search(
        r"(?<![a-z])(?:v|ver|version|rev|stand|versao|versione)\.?\s?(\d+)", flat(grid.title)
    )
    return int(number[1]) if number else None


def _alike(grid: Grid, other: Grid) -> bool:
    """Tell whether two sheets hold much the same."""
    texts, others = ({flat(cell.text) for cell in one.cells.values()} for one in (grid, other))
    return len(texts & others) >= len(min(texts, others, key=len)) / 2


def _firms_as_groups(grids: list[Grid], firms: dict[str, str], groups: Groups) -> None:
    """Let companies be groups where they head the columns of a grid."""
    for grid in grids:
        for row in grid.rows:
            heads = [cell.text for cell in grid.begun(row) if flat(cell.text) in firms]
            if len(heads) > 1 and len(set(heads)) == len(heads):
                for head in heads:
                    groups.add(head, head)


def _language(grids: list[Grid]) -> tuple[str, bool]:
    """Return the language that a file is answered in, and whether it is written in English."""
    words: list[str] = []
    for grid in grids:
        for cell in list(grid.cells.values())[:2_000]:
            words += re.findall(r"[a-z\-]+", flat(cell.text))
    counts = {name: sum(word in known for word in words) for name, known in WORDS.items()}
    most = max(counts, key=lambda name: counts[name])
    return ("fr" if most == "fr" else "en"), most == "en"
