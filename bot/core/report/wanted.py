"""Which report somebody wants, by the words behind ``/report``: "public pdf", "for Alice"."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from bot.core.codes import folded
from bot.core.mission import Mission
from bot.core.report.form import Form
from bot.core.report.version import Version
from bot.core.report.versions import FOR_ONE, meant_by, readers

VERSIONS: Mapping[Version, str] = {
    Version.FULL: "full complete complet complete president entier",
    Version.PUBLIC: "public publique publics shared",
    Version.COMPANY: "company companies entreprise entreprises societe",
    Version.HOST: "host hosts hote hotes interlocuteur interlocuteurs thanks remerciement "
    "remerciements merci",
    Version.PERSON: "person people personne diary diaries carnet carnets journal",
}
FORMS: Mapping[Form, str] = {
    Form.DOCX: "docx doc word",
    Form.PDF: "pdf",
    Form.HTML: "html web",
    Form.XLSX: "xlsx xls excel workbook classeur tableur",
    Form.MD: "md markdown",
    Form.JSON: "json",
}
LANGUAGES: Mapping[str, str] = {"fr": "fr francais french", "en": "anglais english"}
BETWEEN = frozenset(
    {*"for of pour par version the le la les de du des d l as in en a au to".split()}  # noqa: SIM905
)
"""Words that may stand between the others and say nothing."""
WORDS = frozenset(
    " ".join(said for known in (VERSIONS, FORMS, LANGUAGES) for said in known.values()).split()
)
"""Each word that says something."""
FIRST = (Version.COMPANY, Version.PERSON, Version.HOST)
"""Whose version is meant where only a name is said, in this order."""
Known = TypeVar("Known")


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """A report: *whose* is the key of one of its `readers`, empty where that is still open.

    *language* is empty where it was not said; *unknown* is what was said of
    whom that names nobody.
    """

    version: Version = Version.FULL
    whose: str = ""
    form: Form | None = None
    language: str = ""
    unknown: str = ""


def wanted_in(text: str, mission: Mission) -> Wanted:
    """Read which report *text* asks for; where nothing is said it is the full one."""
    said: dict[str, str] = {}
    left = folded(text).split()
    while left and _is_taken(left[0], said):
        left = left[1:]
    # What follows a name, as in "for Alice in English", ends it.
    while left and _is_taken(left[-1], said):
        left = left[:-1]
    version = Version(said["version"]) if "version" in said else None
    name = " ".join(left)
    version, whose = _whose(name, version, mission)
    return Wanted(
        version=version,
        whose=whose,
        form=Form(said["form"]) if "form" in said else None,
        language=said.get("language", ""),
        unknown="" if whose else name,
    )


def _is_taken(word: str, said: dict[str, str]) -> bool:
    """Tell whether *word* says something else than a name, and note it where it is said first."""
    for what, found in (
        ("version", _of(word, VERSIONS)),
        ("form", _of(word, FORMS)),
        ("language", _of(word, LANGUAGES)),
    ):
        if found is not None and what not in said:
            said[what] = found
            return True
    return word in BETWEEN


def _of(word: str, known: Mapping[Known, str]) -> Known | None:
    return next((one for one, words in known.items() if word in words.split()), None)


def _whose(name: str, version: Version | None, mission: Mission) -> tuple[Version, str]:
    tried = (version,) if version is not None else FIRST
    for one in tried if name else ():
        found = meant_by(name, readers(mission, one)) if one in FOR_ONE else ()
        if len(found) == 1:
            return one, found[0].key
    return version or Version.FULL, ""
