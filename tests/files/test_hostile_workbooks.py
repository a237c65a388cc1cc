"""Hostile files get a clear refusal within five seconds and under 300 MB."""

import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from openpyxl import Workbook

from bot.core.problems import What
from bot.files.child import read_in_child
from bot.files.reading import read_mission
from bot.files.template import write_template

CONTENT_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
    '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
    '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
)
RELS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)
BOOK = (
    '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
    '<sheet name="Mission" sheetId="1" r:id="rId1"/><sheet name="Programme" sheetId="2" r:id="rId2"/></sheets></workbook>'
)
BOOK_RELS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>'
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/>'
    '<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
)
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
EMPTY = f'<?xml version="1.0"?><worksheet {MAIN}><sheetData/></worksheet>'
NO_TEXTS = f'<?xml version="1.0"?><sst {MAIN}></sst>'


def zipped(parts, compression=ZIP_DEFLATED):
    target = BytesIO()
    with ZipFile(target, "w", compression) as book:
        for name, content in parts.items():
            book.writestr(name, content)
    return target.getvalue()


def book_of(**parts):
    """Make a workbook by hand; `sheet1`, `sheet2`, `texts` and `book` replace its parts."""
    return zipped(
        {
            "[Content_Types].xml": CONTENT_TYPES,
            "_rels/.rels": RELS,
            "xl/workbook.xml": parts.get("book", BOOK),
            "xl/_rels/workbook.xml.rels": BOOK_RELS,
            "xl/worksheets/sheet1.xml": parts.get("sheet1", EMPTY),
            "xl/worksheets/sheet2.xml": parts.get("sheet2", EMPTY),
            "xl/sharedStrings.xml": parts.get("texts", NO_TEXTS),
        }
    )


def sheet(rows):
    return f'<?xml version="1.0"?><worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>'


def template_bytes(tmp_path):
    path = tmp_path / "modele.xlsx"
    write_template(path, "fr")
    return path.read_bytes()


def with_part(data, name, content):
    target = BytesIO(data)
    with ZipFile(target, "a", ZIP_DEFLATED) as book:
        book.writestr(name, content)
    return target.getvalue()


def billion_laughs():
    entities = '<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
    )
    return book_of(
        texts=f'<?xml version="1.0"?><!DOCTYPE x [{entities}]><sst {MAIN}><si><t>&j;</t></si></sst>'
    )


def two_hundred_thousand_rows():
    rows = "".join(
        f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>Visite {n} {n * 7919 % 99991}</t></is></c></row>'
        for n in range(1, 200_001)
    )
    return book_of(sheet2=sheet(rows))


def many_texts():
    texts = "".join(
        f"<si><t>{n * 7919 % 999983} et {n * 104729 % 99991}</t></si>" for n in range(100_000)
    )
    return book_of(texts=f'<?xml version="1.0"?><sst {MAIN}>{texts}</sst>')


def one_long_text_shown_often():
    cells = "".join(
        f'<row r="{n}">'
        + "".join(f'<c r="{c}{n}" t="s"><v>0</v></c>' for c in "ABCDEFGHIJ")
        + "</row>"
        for n in range(1, 4_000)
    )
    long = "".join(chr(97 + n * 7919 % 26) for n in range(30_000))
    header = "".join(
        f'<c r="{c}1" t="inlineStr"><is><t>{name}</t></is></c>'
        for c, name in zip(
            "ABCDEFGHIJ",
            (
                "Jour",
                "Début",
                "Fin",
                "Titre",
                "Type",
                "Lieu",
                "RDV",
                "Groupes",
                "Remarques",
                "Code",
            ),
            strict=True,
        )
    )
    return book_of(
        texts=f'<?xml version="1.0"?><sst {MAIN}><si><t>{long}</t></si></sst>',
        sheet2=sheet(f'<row r="1">{header}</row>' + cells[cells.index('<row r="2">') :]),
    )


REFUSED = {
    "a PDF": (lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", What.BOOK_IS_PDF),
    "CSV": ("Jour;Début\n27/09/2022;9h10\n".encode, What.BOOK_IS_TEXT),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", What.BOOK_IS_OTHER),
    "a text document": (lambda: zipped({"word/document.xml": "<w/>"}), What.BOOK_IS_WORD),
    "an OpenDocument": (
        lambda: zipped({"mimetype": "application/vnd.oasis", "content.xml": "<x/>"}, ZIP_STORED),
        What.BOOK_IS_OPEN_DOCUMENT,
    ),
    "a binary workbook": (lambda: zipped({"xl/workbook.bin": "x"}), What.BOOK_IS_BINARY),
    "any other zip": (lambda: zipped({"photo.jpg": "x"}), What.BOOK_IS_OTHER),
    "an old workbook": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        What.BOOK_IS_OLD,
    ),
    "a locked workbook": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        What.BOOK_IS_LOCKED,
    ),
    "half a workbook": (lambda: book_of()[:700], What.BOOK_IS_BROKEN),
    "a workbook of nonsense": (lambda: book_of(book="<workbook>"), What.BOOK_IS_BROKEN),
    "a zip bomb": (lambda: book_of(sheet2=" " * 40_000_000), What.BOOK_UNPACKS_TOO_BIG),
    "over 50 MB": (
        lambda: book_of(sheet2=sheet("<row/>" + "<!-- abcdefghij -->" * 2_700_000)),
        What.BOOK_UNPACKS_TOO_BIG,
    ),
    "a billion laughs": (billion_laughs, What.BOOK_IS_BROKEN),
    "200,000 rows": (two_hundred_thousand_rows, What.TOO_MANY_ROWS),
    "100,000 texts": (many_texts, What.BOOK_TOO_MUCH_WORK),
    "one text shown 40,000 times": (one_long_text_shown_often, What.BOOK_TOO_MUCH_WORK),
    "a row far down": (
        lambda: book_of(sheet2=sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
        What.REQUIRED,
    ),
    "over 5 MB": (lambda: b"PK\x03\x04" + b"x" * 5_000_001, What.FILE_TOO_BIG),
    "nothing": (lambda: b"", What.FILE_EMPTY),
}


@pytest.mark.parametrize(("make", "what"), REFUSED.values(), ids=REFUSED)
def test_a_file_that_is_no_workbook_is_refused_in_time_for_what_it_is(make, what):
    data = make()
    began = time.monotonic()

    reading = read_mission(data, "programme.xlsx")

    assert time.monotonic() - began < 5
    assert reading.mission is None
    assert reading.problems[0].what is what


def test_a_workbook_with_macros_is_refused(tmp_path):
    data = with_part(template_bytes(tmp_path), "xl/vbaProject.bin", b"\xd0\xcf")

    [problem] = read_mission(data, "programme.xlsm").problems

    assert problem.what is What.BOOK_HAS_MACROS


def test_a_formula_is_named_by_its_cell(tmp_path):
    path = tmp_path / "formule.xlsx"
    book = Workbook()
    mission = book.active
    mission.title = "Mission"
    for line in (
        ("Titre", "Mission Lisbonne"),
        ("Fuseau de départ", "Europe/Paris"),
        ("Fuseau sur place", "Europe/Lisbon"),
    ):
        mission.append(line)
    programme = book.create_sheet("Programme")
    programme.append(("Jour", "Début", "Titre"))
    programme.append(("27/09/2022", "9h10", '=HYPERLINK("http://example.org";"Visite")'))
    book.save(path)

    [problem, *_] = read_mission(path.read_bytes(), "formule.xlsx").problems

    assert (problem.where, problem.what) == ("Programme!C2", What.FORMULA)


def test_rows_beyond_the_five_thousandth_are_refused_by_name():
    rows = "".join(
        f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>x</t></is></c></row>'
        for n in range(1, 5_100)
    )

    problems = read_mission(book_of(sheet2=sheet(rows)), "programme.xlsx").problems

    assert ("Programme!A5002", What.TOO_MANY_ROWS) in [(one.where, one.what) for one in problems]


# In a process between: Linux counts to a child what its parent, here all tests, held at its birth.
MEASURE = """
import resource, subprocess, sys
reader = [sys.executable, "-m", "bot.files", "workbook", "programme.xlsx"]
subprocess.run(reader, stdout=subprocess.DEVNULL, check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


@pytest.mark.process
@pytest.mark.parametrize(
    "name", ["200,000 rows", "100,000 texts", "one text shown 40,000 times", "a billion laughs"]
)
def test_the_child_that_reads_it_stays_under_300_mb(name, tmp_path):
    source = tmp_path / "programme.xlsx"
    source.write_bytes(REFUSED[name][0]())

    with source.open("rb") as data:
        measured = subprocess.run(
            [sys.executable, "-c", MEASURE],
            stdin=data,
            capture_output=True,
            check=True,
            cwd=Path(__file__).parents[2],
        )

    assert int(measured.stdout) < 300_000


def test_a_file_that_takes_too_long_is_given_up(tmp_path):
    document, [problem] = read_in_child(template_bytes(tmp_path), "programme.xlsx", seconds=0.001)

    assert (document, problem.what) == (None, What.BOOK_TOO_MUCH_WORK)


def test_a_programme_that_clashes_everywhere_is_judged_in_time():
    """Judging is not the child's: it must not take the service's time either."""
    book = Workbook()
    mission = book.active
    mission.title = "Mission"
    for line in (
        ("Title", "All at once"),
        ("Home time zone", "Europe/Paris"),
        ("Mission time zone", "Europe/Lisbon"),
    ):
        mission.append(line)
    sheets = {
        "Programme": ("Day", "Start", "End", "Title", "Groups", "Place", "Time zone"),
        "Groups": ("Code",),
        "People": ("Name", "Groups"),
    }
    programme, groups, people = (book.create_sheet(name) for name in sheets)
    for name, header in sheets.items():
        book[name].append(header)
    for n in range(1_500):
        programme.append(
            ("2027-09-27", "09:00", "18:00", "Visit", f"G{n}", f"Room {n}", f"Lissbon{n}")
        )
        groups.append((f"G{n}",))
        people.append((f"Alice {n}", f"G{n}; G{n + 1}"))
    target = BytesIO()
    book.save(target)
    began = time.process_time()  # whatever else the machine does

    reading = read_mission(target.getvalue(), "programme.xlsx")

    assert time.process_time() - began < 5
    assert not reading.ok


def test_a_large_but_honest_programme_is_read(tmp_path):
    """A thousand sessions are many, and no bomb."""
    path = tmp_path / "grand.xlsx"
    book = Workbook()
    mission = book.active
    mission.title = "Mission"
    for line in (
        ("Title", "A year in Lisbon"),
        ("Home time zone", "Europe/Paris"),
        ("Mission time zone", "Europe/Lisbon"),
    ):
        mission.append(line)
    programme = book.create_sheet("Programme")
    programme.append(("Day", "Start", "End", "Title", "Kind"))
    for number in range(1_000):
        day = f"2027-{number // 84 + 1:02}-{number // 3 % 28 + 1:02}"
        start = 9 + number % 3 * 3
        programme.append((day, f"{start:02}:00", f"{start + 1:02}:00", f"Visit {number}", "visit"))
    book.save(path)

    reading = read_mission(path.read_bytes(), path.name)

    assert reading.ok
    assert len(reading.mission.sessions) == 1_000
