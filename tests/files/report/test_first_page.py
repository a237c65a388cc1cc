"""The president's page is one page once it is set, and the programme begins on the next."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from bot.core.mission import words
from bot.core.report.pages import page_of
from bot.core.report.version import Version
from bot.files.report.pdf import to_pdf
from tests.bavaria import REPORT

LONG = "Comprendre comment les maisons familiales transmettent leur savoir-faire à leurs apprentis"


def with_more(objectives, longer, title):
    goals = tuple(
        replace(goal, objective=replace(goal.objective, text=words(LONG)))
        for goal in (REPORT.goals * 5)[:objectives]
    )
    visits = tuple(
        replace(
            visit,
            session=replace(visit.session, title=words(f"{LONG[:50]}, {visit.session.code}")),
            lines=tuple(replace(one, text=one.text * longer) for one in visit.lines),
        )
        for visit in REPORT.visits
    )
    mission = replace(REPORT.mission, title=title)
    return replace(REPORT, mission=mission, goals=goals, visits=visits, invented=True)


@pytest.mark.parametrize(
    ("objectives", "longer", "title"),
    [
        (2, 1, "Mission Bavière 2023"),
        (4, 9, "Mission Bavière 2023"),
        (9, 9, "Mission Bavière 2023"),
        (4, 3, "Mission en Bavière des entreprises industrielles et artisanales d'Occitanie"),
    ],
)
def test_it_is_one_page(objectives, longer, title):
    report = with_more(objectives, longer, title)
    read = PdfReader(BytesIO(to_pdf(page_of(report, Version.FULL, "fr"))))
    first, second = (read.pages[at].extract_text() for at in (0, 1))

    assert "Et maintenant" in first
    assert second.startswith("Le programme, prévu et vécu")
