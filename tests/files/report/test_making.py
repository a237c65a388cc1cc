"""A report is made by a process of its own."""

import json
from datetime import UTC, datetime

import pytest

from bot.core.report.facts import Fate, MissionReport, Photo, Visit
from bot.core.report.form import Form
from bot.core.report.version import Version
from bot.files.report.making import NoReportError, made_report
from tests.programmes import bundled

MISSION = bundled("silicon-valley-2022")
REPORT = MissionReport(
    mission=MISSION,
    written_at=datetime(2022, 10, 3, 7, tzinfo=UTC),
    visits=tuple(Visit(session=one, fate=Fate.AS_PLANNED) for one in MISSION.sessions),
    logo=Photo(content=b"\x89PNG\r\n\xff", media_type="image/png"),
)


def test_the_facts_come_back_as_a_document_of_their_version():
    made = json.loads(made_report(REPORT, Form.JSON, Version.FULL, "fr"))

    assert (made["format"], made["version"], made["language"]) == ("fanion-report/1", "full", "fr")
    assert made["written_at"] == "2022-10-03T07:00:00Z"
    assert [one["code"] for one in made["sessions"]] == [one.code for one in MISSION.sessions]


def test_what_cannot_be_made_is_said():
    with pytest.raises(NoReportError, match=r"silicon-valley-2022\.json"):
        made_report(REPORT, Form.JSON, Version.FULL, "no such language" * 10_000)
