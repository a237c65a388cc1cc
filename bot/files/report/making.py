"""A report as a file: made by a process of its own, which nothing else waits for."""

from pydantic import TypeAdapter

from bot.core.report.facts import MissionReport
from bot.core.report.form import Form
from bot.core.report.version import Version
from bot.files.child import in_child

SECONDS = 90
"""What making it may take, on the clock on the wall."""
CHILD = "bot.files.report"
_REPORT: TypeAdapter[MissionReport] = TypeAdapter(MissionReport)


class NoReportError(Exception):
    """The report could not be made."""


def made_report(report: MissionReport, form: Form, version: Version, language: str) -> bytes:
    """Return *report*, which holds no more than its *version* may, as a file of *form*.

    Blocks until it is made: from asyncio, call it in a thread.  Raises `NoReportError`.
    """
    data = _REPORT.dump_json(report)
    made = in_child(CHILD, form.value, version.value, language, data=data, seconds=SECONDS)
    if made is None:
        raise NoReportError(f"{report.mission.code}.{form.value}")
    return made
