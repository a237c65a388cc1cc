"""The report, as it is handed over in the chat: the file with what else there is, and lists."""

from collections.abc import Iterator
from dataclasses import replace

from bot.core.languages.reporting import reporting_in
from bot.core.message import Message, line
from bot.core.messages.reporting import for_whom, handed_over, own_diary, unknown
from bot.core.report.facts import Fate, MissionReport, Visit
from bot.core.report.form import Form
from bot.core.report.version import Version
from bot.core.report.versions import Reader, readers
from tests.gallery.scene import ARABIC, Section, Shown, at, california

COMMAND = {"fr": "/rapport", "en": "/report"}
DIARIES = {"fr": "/rapport carnet", "en": "/report diary"}


def reports(language: str) -> Iterator[Shown]:
    mission, words = california(language), reporting_in(language)
    over = tuple(Visit(session=one, fate=Fate.AS_PLANNED) for one in mission.sessions)
    report = MissionReport(
        mission=mission, written_at=at(30, 9), visits=over, asked=14, answered=11
    )
    ahead = tuple(replace(one, fate=Fate.AHEAD) for one in over)
    company, host, person = (
        readers(mission, version)[0] for version in (Version.COMPANY, Version.HOST, Version.PERSON)
    )
    said = Message(blocks=(line(words.on_its_way()),))
    yield Shown(about="an organiser asks for it", message=said, said=COMMAND[language])
    for about, of, version, reader in (
        ("the report, with its file", report, Version.FULL, None),
        ("all have answered", replace(report, answered=14), Version.FULL, None),
        ("nobody has answered", replace(report, answered=0), Version.FULL, None),
        ("before the mission", replace(report, visits=ahead), Version.FULL, None),
        ("the public version", report, Version.PUBLIC, None),
        ("one company's", report, Version.COMPANY, company),
        ("thanks to a host", report, Version.HOST, host),
        ("thanks to all hosts", report, Version.HOST, None),
        ("somebody's diary", report, Version.PERSON, person),
        (
            "a diary of an anonymous mission",
            replace(report, mission=replace(mission, anonymous=True)),
            Version.PERSON,
            replace(person, name=ARABIC),
        ),
    ):
        message = handed_over(of, version, Form.DOCX, reader, language)
        yield Shown(about=about, message=message)
    yield Shown(
        about="their own diary",
        message=own_diary(Form.PDF, language),
        said=COMMAND[language],
    )
    said_of = {"fr": "martn maconnerie", "en": "martn masonry"}[language]
    yield Shown(
        about="a name that is nobody's",
        message=unknown(said_of, language),
        said=f"{COMMAND[language]} {said_of}",
    )
    many = (*readers(mission, Version.PERSON), Reader(key="layla", name=ARABIC))
    for page, about in ((0, "whose diary"), (1, "the next names")):
        yield Shown(
            about=about,
            message=for_whom(Version.PERSON, many, page, language),
            said=DIARIES[language] if not page else "",
        )
    for version, about in ((Version.COMPANY, "for which company"), (Version.HOST, "which host")):
        those = readers(mission, version)[:3]
        yield Shown(about=about, message=for_whom(version, those, 0, language))
        none = for_whom(version, (), 0, language)
        yield Shown(about=f"{about}: there is none", message=none)
    failed = Message(blocks=(line(words.failed()),))
    yield Shown(about="it could not be made", message=failed)


SECTIONS = (Section({"fr": "Le rapport", "en": "The report"}, reports),)
