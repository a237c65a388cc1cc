"""From what is known of a mission to a document that somebody reads."""

from collections.abc import Callable, Iterator

from bot.core.languages import spoken
from bot.core.languages.report_label import Label
from bot.core.report.after import after
from bot.core.report.company import company
from bot.core.report.diary import diary
from bot.core.report.facts import MissionReport, Photo
from bot.core.report.goals import goals
from bot.core.report.letter import letters
from bot.core.report.page import Block, NewPage, Page, Picture
from bot.core.report.president import president
from bot.core.report.programme import attendance, programme
from bot.core.report.public import public
from bot.core.report.scribe import Scribe, tidy
from bot.core.report.version import Version
from bot.core.report.visits import visits
from bot.core.report.whole_mission import answers, whole
from bot.core.report.whose import language_for


def page_of(report: MissionReport, version: Version, language: str = "", whose: str = "") -> Page:
    """Write *report*, which holds nothing that readers of *version* must not see.

    *whose* it is: a person's code or name, a company's name, a host's code or
    name.  Without a *language* it is the reader's own: the host's, the
    person's, else the mission's.
    """
    language = language or language_for(report.mission, version, whose)
    scribe = Scribe(report, version, language, whose)
    blocks = tuple(_WRITTEN[version](scribe))
    return Page(
        title=_title(scribe),
        language=spoken(scribe.language),
        blocks=blocks,
        author=tidy(report.mission.organiser),
        footer=_footer(scribe),
        colon=scribe.dates.colon,
        logo=_logo(scribe, report.logo),
        colour=report.colour,
    )


def _full(scribe: Scribe) -> Iterator[Block]:
    yield from president(scribe)
    yield NewPage()
    for part in (programme, attendance, visits, goals, whole, after, answers):
        yield from part(scribe)


_WRITTEN: dict[Version, Callable[[Scribe], Iterator[Block]]] = {
    Version.FULL: _full,
    Version.PUBLIC: public,
    Version.COMPANY: company,
    Version.HOST: letters,
    Version.PERSON: diary,
}


def _title(scribe: Scribe) -> str:
    kinds = {
        Version.FULL: Label.REPORT,
        Version.PUBLIC: Label.PUBLIC,
        Version.COMPANY: Label.NOTES,
        Version.HOST: Label.THANKS,
        Version.PERSON: Label.DIARY,
    }
    parts = [tidy(scribe.mission.title), scribe.words.label(kinds[scribe.version])]
    return " – ".join(filter(None, parts))


def _footer(scribe: Scribe) -> str:
    """Say below each page what it is; a letter to be signed has nothing there."""
    if scribe.version is Version.HOST:
        return scribe.words.label(Label.INVENTED_SHORT) if scribe.report.invented else ""
    said = [tidy(scribe.mission.title), scribe.words.as_of(scribe.written_on())]
    if scribe.report.invented:
        said.append(scribe.words.label(Label.INVENTED_SHORT))
    return " · ".join(filter(None, said))


def _logo(scribe: Scribe, logo: Photo | None) -> Picture | None:
    if logo is None:
        return None
    words = scribe.words.logo_of(tidy(scribe.mission.organiser))
    return Picture(content=logo.content, media_type=logo.media_type, words=words)
