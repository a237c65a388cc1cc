"""Makes one report in a process of its own: facts in on stdin, the file out on stdout.

What sets pages costs memory and time that nothing else should wait for, so it
is loaded here alone.
"""

import os
import sys
from importlib import import_module

from pydantic import TypeAdapter

from bot.core.report.facts import MissionReport
from bot.core.report.pages import page_of
from bot.core.report.version import Version
from bot.files.limits import cost_at_most

MEMORY = 1536 * 1024 * 1024
"""What may be *mapped*: a library that sets pages maps far more than it uses."""
SECONDS = 60
NICE = 10
"""How far it steps back where others want the processor: whoever asks something comes first."""
PAGES = {
    "html": ("bot.files.report.html", "to_html"),
    "docx": ("bot.files.report.docx", "to_docx"),
    "pdf": ("bot.files.report.pdf", "to_pdf"),
    "md": ("bot.files.report.plain", "to_markdown"),
}
"""What sets a `Page` as a file."""
FACTS = {
    "xlsx": ("bot.files.report.workbook", "to_workbook"),
    "json": ("bot.files.report.plain", "to_json"),
}
"""What writes facts, for a version and in a language, as a file."""
_REPORT: TypeAdapter[MissionReport] = TypeAdapter(MissionReport)


def main() -> None:
    """Make a report: the arguments are its format, its version and its language."""
    os.nice(NICE)
    cost_at_most(MEMORY, SECONDS)
    form, version, language = sys.argv[1:]
    report = _REPORT.validate_json(sys.stdin.buffer.read())
    sys.stdout.buffer.write(made(form, report, Version(version), language))


def made(form: str, report: MissionReport, version: Version, language: str) -> bytes:
    """Return *report*, which holds no more than its *version* may, as a file of *form*."""
    if form in FACTS:
        return _written_by(FACTS[form], report, version, language)
    return _written_by(PAGES[form], page_of(report, version, language, report.whose))


def _written_by(function: tuple[str, str], *arguments: object) -> bytes:
    module, name = function
    content: bytes = getattr(import_module(module), name)(*arguments)
    return content


if __name__ == "__main__":
    main()
