"""No workbook that leaves the house has a formula in it, whatever people wrote."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import openpyxl
import pytest

from bot.core.mission import Host, Info, words
from bot.core.report.facts import Fate, FollowUp, Line, MissionReport, Visit
from bot.core.report.version import Version
from bot.files.empty_workbook import empty_workbook
from bot.files.report.workbook import to_workbook
from bot.files.workbook_writing import write_workbook
from tests.programmes import mission, session

SIGNS = ("=", "+", "-", "@", "\t")
EVIL = tuple(f'{sign}cmd|"/c calc"!A1' for sign in SIGNS)
HOSTS = tuple(Host(name=text, organisation=text, about=text, phone=text) for text in EVIL)
VISIT = session("google", "10:00", "11:30", hosts=HOSTS, notes=words(EVIL[0]))
PLAIN = mission(VISIT, people="Alice:A", groups="A")
HOSTILE = replace(
    PLAIN,
    title=EVIL[0],
    organiser=EVIL[1],
    people=tuple(
        replace(
            PLAIN.people[0], code=f"p{n}", name=text, organisation=text, phone=text, email=text
        )
        for n, text in enumerate(EVIL)
    ),
    info=tuple(Info(ask=(text,), answer=words(text)) for text in EVIL),
)


def reported():
    visit = Visit(
        session=VISIT,
        fate=Fate.AS_PLANNED,
        planned=VISIT,
        lines=tuple(Line(text=text, about="google", person="p0") for text in EVIL),
        follow_ups=(FollowUp(session="google", person="p0", note=EVIL[0]),),
    )
    at = datetime(2022, 10, 3, 22, 30, tzinfo=UTC)
    return MissionReport(mission=HOSTILE, written_at=at, visits=(visit,))


def exported(folder):
    write_workbook(HOSTILE, folder / "copie.xlsx", "fr")
    return (folder / "copie.xlsx").read_bytes()


@pytest.mark.parametrize(
    "written",
    [
        exported,
        lambda _: to_workbook(reported(), Version.FULL, "fr"),
        lambda _: empty_workbook("fr"),
        lambda _: empty_workbook("en"),
    ],
    ids=["the programme", "the report", "the template", "the template in English"],
)
def test_no_cell_is_a_formula(tmp_path, written):
    book = openpyxl.load_workbook(BytesIO(written(tmp_path)))

    formulas = [
        f"{sheet.title}!{cell.coordinate}"
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert formulas == []
