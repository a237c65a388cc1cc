"""``fanion report``: what a mission learned, as a file that people read, edit or add up."""

import json
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from bot.commands.missions import AT_FAULT
from bot.core.languages import SPOKEN
from bot.core.report.version import Version
from bot.settings import SettingsError, read_settings

if TYPE_CHECKING:
    from bot.core.mission import Mission
    from bot.core.report.facts import MissionReport, Photo
    from bot.core.report.versions import Reader
    from bot.store.database import Database

LARGEST_LOGO = 5 * 1024 * 1024
PUBLISHED_BEFORE = timedelta(weeks=6)
"""How long before it begins a bundled mission is taken to be published."""
A_MONTH = timedelta(days=31)
LOGOS = (".png", ".jpg", ".jpeg")
"""What a logo can be, by its ending."""


@dataclass(frozen=True, kw_only=True)
class _Wanted:
    """What is asked for; *whose* is said as people say it, *sample*: of a bundled mission."""

    code: str
    version: Version
    whose: str
    sample: bool


@click.command()
@click.argument("code")
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path),
    help="The report: .html, .pdf, .docx, .xlsx, .md or .json.",
)
@click.option("--lang", type=click.Choice(SPOKEN), help="Language; else the reader's own.")
@click.option(
    "--version",
    "version",
    type=click.Choice([version.value for version in Version]),
    default=Version.FULL.value,
    show_default=True,
    help="For whom it is, which decides what it holds.",
)
@click.option(
    "--for",
    "whose",
    default="",
    help="The company, host or person of that version (else all hosts).",
)
@click.option(
    "--sample",
    is_flag=True,
    help="CODE is a bundled mission, with invented answers: to see what a report is.",
)
@click.option("--logo", type=click.Path(path_type=Path), help="The organisation's (.png, .jpg).")
@click.option("--force", is_flag=True, help="Overwrite it.")
@click.option("--json", "as_json", is_flag=True, help="Say what was written as JSON.")
def report(  # noqa: PLR0917 - click gives options by name
    code: str,
    out: Path,
    lang: str | None,
    version: str,
    whose: str,
    sample: bool,
    logo: Path | None,
    force: bool,
    as_json: bool,
) -> None:
    """Write the report of the mission CODE.

    The full one is for organisers and their president. The public one, for the
    companies at home, holds what its authors share and names who signed; a
    company's holds its own people's notes besides, a host's is a draft of
    thanks, a person's is their diary.
    """
    from bot.core.report.form import Form
    from bot.files.report.making import NoReportError, made_report

    endings = [form.value for form in Form]
    ending = out.suffix.lower().removeprefix(".")
    if ending not in endings:
        listed = ", ".join(f".{one}" for one in endings)
        raise click.UsageError(f"{out} should end in one of {listed}")
    if out.exists() and not force:
        _fail(f"{out} is there already; --force overwrites it.")
    if not out.parent.is_dir():
        _fail(f"{out} cannot be written: there is no folder {out.parent}.")
    wanted = _Wanted(code=code, version=Version(version), whose=whose, sample=sample)
    facts, language = _facts(wanted, lang)
    if logo is not None:
        shown, colour = _logo(logo)
        facts = replace(facts, logo=shown, colour=facts.mission.colour or colour)
    try:
        content = made_report(facts, Form(ending), wanted.version, language)
        out.write_bytes(content)
    except NoReportError:
        _fail(f"{out} could not be made: setting it took too much memory or time, or failed.")
    except OSError as error:
        _fail(f"{out} cannot be written: {error.strerror}")
    if as_json:
        click.echo(json.dumps(_as_json(out, facts, wanted.version, language), ensure_ascii=False))
    else:
        click.echo(_written(out, facts))


def _facts(wanted: _Wanted, lang: str | None) -> "tuple[MissionReport, str]":
    """Read what the report may hold, and in which language it is."""
    from bot.commands.watching import clock_now
    from bot.core.languages.invitations import invitations_in
    from bot.core.report.versions import for_version
    from bot.core.report.whose import language_for
    from bot.store.database import Database, DatabaseError
    from bot.store.examination import missing_file
    from bot.store.reported import reported

    try:
        url = read_settings().database_url
        if not wanted.sample and (file := missing_file(url)):
            words = invitations_in(lang or "en")
            raise click.ClickException(words.no_database(file))
        database = _sample(wanted.code) if wanted.sample else Database.open(url)
    except SettingsError as error:
        raise click.ClickException(error.said_in(lang or "en")) from None
    except DatabaseError as error:
        raise click.ClickException(str(error)) from None
    try:
        with database.reading() as store:
            if not store.knows(wanted.code):
                known = ", ".join(store.missions()) or "none yet"
                _fail(f"There is no mission {wanted.code}: {known}.")
            reader = _reader(store.mission(wanted.code), wanted)
            now = _month_after(store.mission(wanted.code)) if wanted.sample else clock_now(store)
            facts = reported(store, wanted.code, now)
    finally:
        database.close()
    whose = reader.key if reader else ""
    language = lang or language_for(facts.mission, wanted.version, whose)
    return for_version(facts, wanted.version, whose), language


def _sample(code: str) -> "Database":
    """Return a database, in memory, that holds a bundled mission and its invented answers."""
    from bot.commands.missions import open_mission
    from bot.files.invented import read_answers
    from bot.samples import ANSWERED, answers, sample
    from bot.store.database import Database
    from bot.store.invented import answers_into
    from bot.store.publishing import publish

    if code not in ANSWERED:
        _fail(f"There are no invented answers to {code}, but to {', '.join(ANSWERED)}.")
    mission = open_mission(str(sample(code)))
    database = Database.open()
    with database.transaction() as store:
        publish(store, mission, mission.programme[0].gathers_at - PUBLISHED_BEFORE)
        answers_into(store, code, read_answers(answers(code)))
    return database


def _month_after(mission: "Mission") -> datetime:
    """Return when a bundled mission is reported on, so that its report is always the same."""
    return mission.programme[-1].ends_at + A_MONTH


def _reader(mission: "Mission", wanted: _Wanted) -> "Reader | None":
    """Find for whom it is; None: for everyone."""
    from bot.core.report.versions import FOR_ONE, meant_by, readers

    if wanted.version not in FOR_ONE:
        if wanted.whose:
            raise click.UsageError(f"--for goes with --version {', '.join(sorted(FOR_ONE))}")
        return None
    if wanted.version is Version.HOST and not wanted.whose:
        return None
    those = readers(mission, wanted.version)
    found = meant_by(wanted.whose, those) if wanted.whose else ()
    if len(found) == 1:
        return found[0]
    names = ", ".join(one.name for one in found or those) or "nobody"
    if not wanted.whose:
        raise click.UsageError(f"--version {wanted.version} needs --for: {names}")
    many = "could be any of" if found else "is none of"
    return _fail(f"{wanted.whose!r} {many} those there are: {names}.")


def _logo(path: Path) -> "tuple[Photo, str]":
    """Read a logo, and the colour that stands out in it."""
    from bot.core.photos import LOGO
    from bot.core.report.facts import Photo
    from bot.files.photo import fit

    if path.suffix.lower() not in LOGOS:
        raise click.UsageError(f"{path} should end in one of {', '.join(LOGOS)}")
    try:
        content = path.read_bytes()
    except OSError as error:
        _fail(f"{path} cannot be read: {error.strerror}")
    if len(content) > LARGEST_LOGO:
        _fail(f"{path} is larger than {LARGEST_LOGO // 1024 // 1024} MB.")
    made = fit(content, LOGO)
    if made is None:
        _fail(f"{path} is no picture that can be read.")
    return Photo(content=made.content, media_type="image/png"), made.colour


def _as_json(
    out: Path, facts: "MissionReport", version: Version, language: str
) -> dict[str, object]:
    return {
        "written": str(out),
        "mission": facts.mission.code,
        "version": version.value,
        "for": facts.whose,
        "language": language,
        "bytes": out.stat().st_size,
    }


def _written(out: Path, facts: "MissionReport") -> str:
    if facts.asked and not facts.answered:
        return f"{out} is written; nobody has answered anything yet, so it tells the programme."
    return f"{out} is written."


def _fail(why: str) -> NoReturn:
    click.echo(why, err=True)
    raise SystemExit(AT_FAULT)
