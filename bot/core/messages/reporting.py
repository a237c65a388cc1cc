"""A mission's report in the chat: the file with what else there is, and lists to pick from."""

from collections.abc import Iterable, Iterator, Sequence

from bot.core.bidi import isolated
from bot.core.languages.reporting import ReportingWords, reporting_in
from bot.core.message import LABEL_CHARACTERS, Button, Message, line, shortened
from bot.core.report.facts import Fate, MissionReport
from bot.core.report.form import Form
from bot.core.report.version import Version
from bot.core.report.versions import FOR_ONE, Reader
from bot.core.tokens import token_of

REPORT = "report"
"""What the choices of these buttons begin with."""
LIST, TURN = "list", "turn"
"""A list is shown beside a file, and turned in its own place."""
FORMS = (Form.DOCX, Form.PDF, Form.HTML, Form.XLSX)
"""What is offered to organisers, the first in front: it is what they edit."""
OWN_FORMS = (Form.PDF, Form.HTML)
"""What is offered for somebody's own diary."""
A_PAGE = 8
"""Names that a list shows at once."""
LAST = A_PAGE + 1
"""The row below all names."""


def handed_over(
    report: MissionReport,
    version: Version,
    form: Form,
    reader: Reader | None,
    language: str,
) -> Message:
    """Go with the file for an organiser: what it is, and buttons for what else there is.

    *report* is the whole one, of which the file holds what its *version* may.
    """
    words = reporting_in(language)
    said = [words.here_is(version, isolated(reader.name) if reader is not None else "")]
    if version is Version.PERSON and report.mission.anonymous:
        said.append(words.anonymous())
    elif version is not Version.HOST:
        said.extend(_how_far(report, words))
    return Message(
        blocks=(line(" ".join(said)),),
        buttons=tuple(_others(version, form, reader, words)),
    )


def own_diary(form: Form, language: str) -> Message:
    """Go with the file for a person who asked for their own diary."""
    words = reporting_in(language)
    buttons = tuple(
        Button(words.form(one), f"{REPORT}:{one}:{Version.PERSON}")
        for one in OWN_FORMS
        if one is not form
    )
    return Message(blocks=(line(words.own_diary()),), buttons=buttons)


def unknown(said: str, language: str) -> Message:
    """Say that *said* is nobody's name here, and offer what there is."""
    words = reporting_in(language)
    buttons = (
        _button(words.version(Version.FULL), Version.FULL, "", 0),
        _button(words.version(Version.PUBLIC), Version.PUBLIC, "", 0),
        *(
            Button(words.version(one), f"{REPORT}:{LIST}:{one}:0", row=1)
            for one in (Version.COMPANY, Version.HOST, Version.PERSON)
        ),
    )
    return Message(blocks=(line(words.unknown(isolated(said))),), buttons=buttons)


def _how_far(report: MissionReport, words: ReportingWords) -> Iterator[str]:
    if all(visit.fate in {Fate.AHEAD, Fate.CANCELLED} for visit in report.visits):
        yield words.too_early()
    elif report.asked:
        yield words.answered(report.answered, report.asked)


def _others(
    version: Version, form: Form, reader: Reader | None, words: ReportingWords
) -> Iterator[Button]:
    whose = f":{token_of(reader.key)}" if reader is not None else ""
    for one in FORMS:
        if one is not form:
            yield Button(words.form(one), f"{REPORT}:{one}:{version}{whose}")
    for row, some in enumerate(
        ((Version.FULL, Version.PUBLIC), (Version.COMPANY, Version.HOST, Version.PERSON)), start=1
    ):
        for other in some:
            if other is not version or other in FOR_ONE:
                choice = (LIST, other, "0") if other in FOR_ONE else (FORMS[0], other)
                yield Button(words.version(other), ":".join((REPORT, *choice)), row=row)


def for_whom(version: Version, readers: Sequence[Reader], page: int, language: str) -> Message:
    """List for whom a *version* can be, so many at once, each a button."""
    words = reporting_in(language)
    if not readers:
        return Message(blocks=(line(words.nobody(version)),))
    pages = -(-len(readers) // A_PAGE)
    page = min(max(page, 0), pages - 1)
    shown = readers[page * A_PAGE : (page + 1) * A_PAGE]
    buttons = [*_named(version, shown)]
    if version is Version.HOST:
        buttons.append(_button(words.all_hosts(), version, "", len(buttons)))
    turns = [
        Button(words.others(next_ones=to > page), f"{REPORT}:{TURN}:{version}:{to}", row=LAST)
        for to in (page - 1, page + 1)
        if 0 <= to < pages
    ]
    return Message(blocks=(line(words.for_whom(version)),), buttons=(*buttons, *turns))


def _named(version: Version, shown: Iterable[Reader]) -> Iterator[Button]:
    for row, one in enumerate(shown):
        label = shortened(isolated(one.name), LABEL_CHARACTERS)
        yield _button(label, version, f":{token_of(one.key)}", row)


def _button(label: str, version: Version, whose: str, row: int) -> Button:
    return Button(label, f"{REPORT}:{FORMS[0]}:{version}{whose}", row=row)
