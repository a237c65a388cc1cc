"""A raw workbook into what the mission workbook will hold."""

import re

from bot.core.converting import LeftOut
from bot.files.raw.asking import ask
from bot.files.raw.colours import legend_of
from bot.files.raw.days import days_in
from bot.files.raw.deciding import Wanted, decide
from bot.files.raw.draft import Found
from bot.files.raw.grid import Grid, read_grids
from bot.files.raw.groups import Groups
from bot.files.raw.made import Made
from bot.files.raw.people import loose_contacts, organisations_of, read_people
from bot.files.raw.programme import is_programme, read_programme
from bot.files.raw.sections import repeated_rows
from bot.files.raw.words import flat

WIDE = 9

FRENCH = frozenset(
    [
        "le",
        "la",
        "les",
        "des",
        "du",
        "et",
        "est",
        "une",
        "avec",
        "pour",
        "groupe",
        "heure",
        "horaire",
        "lieu",
        "vol",
        "visite",
        "dejeuner",
        "diner",
        "hotel",
        "rendez-vous",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "janvier",
        "fevrier",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "aout",
        "septembre",
        "octobre",
        "novembre",
        "decembre",
        "tous",
        "nom",
        "prenom",
        "entreprise",
        "remarques",
        "interlocuteur",
        "depart",
        "arrivee",
        "libre",
        "a",
    ]
)
ENGLISH = frozenset(
    [
        "the",
        "and",
        "of",
        "with",
        "for",
        "to",
        "at",
        "group",
        "time",
        "place",
        "flight",
        "visit",
        "lunch",
        "dinner",
        "meeting",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "all",
        "name",
        "company",
        "notes",
        "host",
        "departure",
        "arrival",
        "free",
        "breakfast",
        "hotel",
        "in",
        "on",
    ]
)
OLD = re.compile(
    r"(?:\bold\b|archive|ancien|vieux|alt\b|backup|copie|copy|brouillon|v\d+ old|obsolete)"
)


def convert(data: bytes, wanted: Wanted) -> Made:
    """Read the raw workbook *data*; raises whatever openpyxl raises for a damaged one."""
    grids = read_grids(data)
    found, groups = Found(), Groups()
    programmes, others = _sorted(grids, found)
    legend = legend_of(programmes + others)
    firms = {flat(name): name for name in organisations_of(others)}
    repeated = repeated_rows(programmes)
    for grid in others:
        read_people(grid, groups, Found())
    _firms_as_groups(programmes, firms, groups)
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
    loose_contacts(loose, found)
    language, english = _language(grids)
    return decide(found, groups, wanted, wanted.language or language, english=english)


def finish(made: Made) -> Made:
    """List the questions."""
    ask(made)
    return made


def _sorted(grids: list[Grid], found: Found) -> tuple[list[Grid], list[Grid]]:
    """Part the sheets into programmes and others; hidden ones are said to be left out."""
    seen = [grid for grid in grids if not grid.hidden] or grids
    programmes = [grid for grid in seen if is_programme(grid) > 0]
    for grid in grids:
        if grid not in seen and grid.cells:
            found.leave(f"{grid.title}!A1", grid.title, LeftOut.HIDDEN_SHEET)
    old = [grid for grid in programmes if OLD.search(flat(grid.title))]
    if old and len(old) < len(programmes):
        for grid in old:
            found.leave(f"{grid.title}!A1", grid.title, LeftOut.REPEATED)
        programmes = [grid for grid in programmes if grid not in old]
    return programmes, [grid for grid in seen if grid not in programmes and grid not in old]


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
    french, english = (sum(word in known for word in words) for known in (FRENCH, ENGLISH))
    return ("fr" if french > english else "en"), english > french
