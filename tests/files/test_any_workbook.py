"""Whatever lies in a workbook, it is read or refused, and never breaks the reader."""

from datetime import date, datetime, time, timedelta
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from bot.core.languages import SPOKEN
from bot.core.languages.columns import SHEETS, column_names, sheet_names
from bot.core.languages.problems import told
from bot.files.reading import understood
from bot.files.template import write_template
from bot.files.workbook_document import from_workbook

NAMES = [
    name for sheet in SHEETS for names in column_names(sheet, "fr").values() for name in names
]
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**9), 10**9),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=20).map(lambda text: ILLEGAL_CHARACTERS_RE.sub("", text)),
    st.dates(date(1901, 1, 1)),
    st.datetimes(datetime(1901, 1, 1)),
    st.times(),
    st.timedeltas(timedelta(0), timedelta(days=3)),
    st.just(time(9, 10)),
    st.sampled_from(
        ["A; B", "=1+1", "off", "27/09", "lundi", "oui", "Europe/Paris", "9h10", ";;"]
    ),
)
LINES = len(column_names("mission", "fr"))
ROWS = st.lists(st.lists(VALUES, max_size=8), max_size=4)


def judged(data):
    """Read as the service does, and say every problem in both languages."""
    document, problems = from_workbook(data, "mission.xlsx")
    if document is not None:
        problems = understood(document, problems).problems
    return [told(problem, language) for problem in problems for language in SPOKEN]


@given(
    st.dictionaries(
        st.sampled_from([sheet_names(sheet, "fr")[0] for sheet in SHEETS] + ["Feuil3"]),
        st.tuples(st.lists(st.sampled_from(NAMES), max_size=8), ROWS),
        min_size=1,
    )
)
def test_any_cells(sheets):
    book = Workbook()
    book.remove(book.active)
    for name, (header, rows) in sheets.items():
        sheet = book.create_sheet(name)
        for row in (header, *rows):
            sheet.append(row)
    target = BytesIO()
    book.save(target)

    assert all(said.problem and said.where for said in judged(target.getvalue()))


@given(
    st.dictionaries(
        st.sampled_from(SHEETS[1:]),
        st.lists(st.lists(VALUES, min_size=8, max_size=20), min_size=1, max_size=3),
    ),
    st.lists(VALUES, min_size=LINES, max_size=LINES),
)
def test_any_cells_under_the_right_names(sheets, lines):
    book = Workbook()
    mission = book.active
    mission.title = "Mission"
    for names, value in zip(column_names("mission", "fr").values(), lines, strict=True):
        mission.append((names[0], value))
    for sheet, rows in sheets.items():
        table = book.create_sheet(sheet_names(sheet, "fr")[0])
        for row in ([names[0] for names in column_names(sheet, "fr").values()], *rows):
            table.append(row)
    target = BytesIO()
    book.save(target)

    assert all(said.problem and said.where for said in judged(target.getvalue()))


@given(st.data())
def test_any_damage(tmp_path_factory, data):
    path = tmp_path_factory.getbasetemp() / "modele.xlsx"
    if not path.exists():
        write_template(path, "fr")
    content = bytearray(path.read_bytes())
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=8)):
        content[place] = data.draw(st.integers(0, 255))

    assert all(said.problem for said in judged(bytes(content)))
