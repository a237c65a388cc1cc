"""``fanion load``: put a mission into the database, or update it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NoReturn

import click

from bot.clock import SystemClock
from bot.commands.bound import Bound, told_bound
from bot.commands.comparing import MEANWHILE, Load, as_dict, decided, plan, shown
from bot.commands.links import links_of, on_slack, set_up, told_on_slack
from bot.commands.missions import AT_FAULT, as_lines, complain, programme_options, read
from bot.core.chat import ChatKind
from bot.core.languages import SPOKEN
from bot.core.languages import problems as words_of
from bot.core.languages.conversation import conversation_in
from bot.core.languages.dates import dates_in
from bot.core.languages.invitations import invitations_in
from bot.core.languages.merging import merging_in
from bot.core.languages.privacy import privacy_in
from bot.core.languages.programme_files import programme_files_in
from bot.core.merging import Take
from bot.core.message import Message
from bot.core.messages.differences import told_count
from bot.core.messages.lines import Writer
from bot.core.messages.merging import conflict_blocks
from bot.core.messages.mission_files import published, taken_from
from bot.core.plain import render
from bot.files.programme_alone import Given
from bot.files.reading import Reading, is_programme_alone
from bot.settings import Settings, SettingsError, read_settings
from bot.store.database import Database, DatabaseError
from bot.store.invitations import ORGANISER, bound, invite
from bot.store.loading import is_as_shown, note_first_load, note_loaded, publish_loaded
from bot.store.publishing import notices_ahead, publish
from bot.store.secret import secrets_there
from schedules.clockwork import kept_position


@dataclass(frozen=True)
class Done:
    """What was done: *said* to whoever loaded it, *codes* by what they are for, what is bound."""

    said: str = ""
    codes: Mapping[str, str] = field(default_factory=dict)
    bound: Bound = field(default_factory=dict)


@click.command()
@click.argument("file")
@click.option("--yes", is_flag=True, help="Publish without asking.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document; publishes with --yes.")
@click.option("--lang", type=click.Choice(SPOKEN), default="en", help="Language of the texts.")
@click.option(
    "--take",
    type=click.Choice([one.value for one in Take]),
    help="What wins where FILE and a change by hand differ; else it is asked.",
)
@programme_options
def load(
    *, file: str, yes: bool, as_json: bool, lang: str, take: str | None, given: Given
) -> None:
    """Put the mission in FILE into the database, or update it.

    Shows what is new, moved, changed or cancelled, asks, and publishes; those
    concerned are told by the running service.  What was changed by hand since
    the last load stays; what both have changed is asked.  A programme alone
    (CSV, a calendar, a schedule) with the code of a mission changes its programme.
    """
    reading = _read(file, given, lang)
    complain(reading.problems, lang)
    if reading.mission is None:
        raise SystemExit(AT_FAULT)
    settings, database = _opened(lang)
    try:
        with database.transaction() as store:
            planned = plan(store, reading, reading.mission, take)
            forgotten = store.asked_to_be_forgotten(reading.mission)
        if not as_json:
            click.echo(shown(planned, lang))
            for line in _besides(file, planned, lang):
                click.echo(line)
        if forgotten:
            names = dates_in(lang).together(list(forgotten))
            told = privacy_in(lang).asked_to_be_forgotten(names, len(forgotten))
            click.echo(told, err=True)
        if planned.undecided and not (yes or as_json):
            planned = decided(database, planned, lang)
        if planned.undecided and yes:
            _refuse(planned, reading, lang, as_json=as_json)
        agreed = yes or not planned.does_something or (not as_json and _asks(lang))
        done = _publish(database, planned, lang) if agreed else Done()
    finally:
        database.close()
    links = links_of(settings, done.codes)
    if as_json:
        document = _document(planned, reading, done, agreed=agreed, language=lang)
        click.echo(json.dumps({**document, "links": links}, ensure_ascii=False))
        return
    _tell(planned, done, settings, lang, agreed=agreed)


def _tell(planned: Load, done: Done, settings: Settings, lang: str, *, agreed: bool) -> None:
    """Print what was done, and the codes of what is not bound yet."""
    links = links_of(settings, done.codes)
    said = done.said if agreed else conversation_in(lang).not_published()
    if said:
        click.echo(said)
    for line in told_bound(
        done.bound, planned.mission.code, set_up(settings), invitations_in(lang)
    ):
        click.echo(line)
    for what, code in done.codes.items():
        click.echo(f"{what}: {code}  {links.get(what, '')}".rstrip())
    if done.codes and on_slack(settings):
        words = invitations_in(lang)
        click.echo(told_on_slack(ChatKind.MAIN, "CODE", words))
        click.echo(told_on_slack(ORGANISER, "CODE", words))


def _opened(language: str) -> tuple[Settings, Database]:
    """Open the database that the settings name."""
    try:
        settings = read_settings()
        database = Database.open(settings.database_url)
        given = settings.secret_key.get_secret_value() if settings.secret_key else ""
        database.secret = next(iter(secrets_there(given, database.file)), b"")
    except SettingsError as error:
        raise click.ClickException(error.said_in(language)) from None
    except DatabaseError as error:
        raise click.ClickException(str(error)) from None
    return settings, database


def _read(file: str, given: Given, language: str) -> Reading:
    """Read *file*; one that is a programme alone takes the rest from the mission of its code."""
    code = given.code
    if not is_programme_alone(file):
        return read(file)
    if not code:  # a schedule may have one itself
        reading = read(file, given)
        code = reading.mission.code if reading.mission is not None else ""
    _, database = _opened(language)
    try:
        with database.transaction() as store:
            running = store.mission(code) if code in store.missions() else None
    finally:
        database.close()
    return read(file, replace(given, running=running))


def _besides(file: str, planned: Load, language: str) -> Iterator[str]:
    """Say what a programme alone takes from the running mission, or lacks."""
    if not is_programme_alone(file):
        return
    if planned.changes is not None:
        yield taken_from(planned.mission, language)
    elif not planned.mission.people:
        yield programme_files_in(language).nobody()


def _refuse(planned: Load, reading: Reading, language: str, *, as_json: bool) -> NoReturn:
    """Name every conflict on stderr: nobody is there to decide."""
    if as_json:
        document = _document(planned, reading, Done(), agreed=False, language=language)
        click.echo(json.dumps({**document, "links": {}}, ensure_ascii=False))
    blocks = conflict_blocks(Writer(planned.mission, language), planned.undecided, None)
    click.echo(render(Message(blocks=tuple(blocks))), err=True)
    click.echo(merging_in(language).not_decided(len(planned.undecided)), err=True)
    raise SystemExit(AT_FAULT)


def _asks(language: str) -> bool:
    return click.confirm(f"{conversation_in(language).publish(0)}?", default=False)


def _publish(database: Database, planned: Load, language: str) -> Done:
    """Publish, unless somebody else has in between, and make fresh codes."""
    mission = planned.mission
    with database.transaction() as store:
        if store.missions().get(mission.code, 0) != planned.revision:
            raise click.ClickException(MEANWHILE)
        # A service on a mission clock goes by that one.
        position = kept_position(store)
        now = position.at if position is not None else SystemClock().now()
        said = ""
        if planned.loading is None or planned.merge is None:
            publish(store, mission, now)
            note_first_load(store, mission, "", now)
        elif not is_as_shown(store, planned.loading):
            raise click.ClickException(MEANWHILE)
        elif planned.does_something:
            publish_loaded(store, planned.loading, planned.merge, now)
        else:
            note_loaded(store, planned.loading)
        if planned.changes:
            ahead = notices_ahead(store, store.mission(mission.code), now)
            told = told_count(planned.changes, now)
            said = published(mission, told, ahead, language, now)
        return Done(said=said, codes=invite(store, mission, now), bound=bound(store, mission))


def _document(
    planned: Load,
    reading: Reading,
    done: Done,
    *,
    agreed: bool,
    language: str,
) -> dict[str, object]:
    by_kind = planned.changes.by_kind if planned.changes is not None else {}
    problems = [words_of.told(problem, language) for problem in reading.problems]
    return {
        "mission": planned.mission.code,
        "new": planned.changes is None,
        "published": agreed and planned.does_something,
        "changes": {
            kind.value: [change.session.code for change in some] for kind, some in by_kind.items()
        },
        "text": shown(planned, language),
        "told": done.said,
        "kept": [as_dict(planned, one, language) for one in planned.merge.kept]
        if planned.merge is not None
        else [],
        "conflicts": [as_dict(planned, one, language) for one in planned.conflicts],
        "warnings": [as_lines(problem) for problem in problems],
        "codes": dict(done.codes),
        "bound": dict(done.bound),
    }
