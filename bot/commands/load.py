"""``fanion load``: put a mission into the database, or update it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

import click

from bot.clock import SystemClock
from bot.commands.bound import Bound, told_bound
from bot.commands.links import links_of, on_slack, set_up, told_on_slack
from bot.commands.missions import AT_FAULT, as_lines, complain, programme_options, read
from bot.core.changes import Changes, differences
from bot.core.chat import ChatKind
from bot.core.languages import SPOKEN
from bot.core.languages import problems as words_of
from bot.core.languages.conversation import conversation_in
from bot.core.languages.invitations import invitations_in
from bot.core.languages.programme_files import programme_files_in
from bot.core.message import Message
from bot.core.messages.differences import difference_blocks, first_load_blocks, told_count
from bot.core.messages.mission_files import published, taken_from
from bot.core.mission import Mission
from bot.core.plain import render
from bot.core.revisions import with_codes_kept
from bot.files.programme_alone import Given
from bot.files.reading import Reading, is_programme_alone
from bot.settings import Settings, SettingsError, read_settings
from bot.store.database import Database, DatabaseError
from bot.store.invitations import ORGANISER, bound, invite
from bot.store.publishing import notices_ahead, publish
from bot.store.store import Store
from schedules.clockwork import kept_position


@dataclass(frozen=True)
class Load:
    """A file that could be published over what the database has; *changes* None: it is new."""

    mission: Mission
    revision: int
    changes: Changes | None

    @property
    def does_something(self) -> bool:
        """Tell whether there is something to publish."""
        return self.changes is None or bool(self.changes)


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
@programme_options
def load(file: str, yes: bool, as_json: bool, lang: str, given: Given) -> None:
    """Put the mission in FILE into the database, or update it.

    Shows what is new, moved, changed or cancelled, asks, and publishes; those
    concerned are told by the running service.  A programme alone (CSV, a
    calendar, a schedule) with the code of a mission changes its programme.
    """
    reading = _read(file, given, lang)
    complain(reading.problems, lang)
    if reading.mission is None:
        raise SystemExit(AT_FAULT)
    settings, database = _opened(lang)
    try:
        with database.transaction() as store:
            planned = plan(store, reading, reading.mission)
        if not as_json:
            click.echo(shown(planned, lang))
            for line in _besides(file, planned, lang):
                click.echo(line)
        agreed = yes or not planned.does_something or (not as_json and _asks(lang))
        done = _publish(database, planned, lang) if agreed else Done()
    finally:
        database.close()
    links = links_of(settings, done.codes)
    if as_json:
        document = _document(planned, reading, done, agreed=agreed, language=lang)
        click.echo(json.dumps({**document, "links": links}, ensure_ascii=False))
        return
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
        return settings, Database.open(settings.database_url)
    except SettingsError as error:
        raise click.ClickException(error.said_in(language)) from None
    except DatabaseError as error:
        raise click.ClickException(str(error)) from None


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


def plan(store: Store, reading: Reading, mission: Mission) -> Load:
    """Compare *mission* with what the database has."""
    if mission.code not in store.missions():
        return Load(mission, 0, None)
    old = store.mission(mission.code)
    new = with_codes_kept(old, mission, reading.made)
    return Load(new, store.revision(mission.code), differences(old, new))


def shown(planned: Load, language: str) -> str:
    """Write the difference for people."""
    blocks = (
        first_load_blocks(planned.mission, language)
        if planned.changes is None
        else difference_blocks(planned.mission, planned.changes, language)
    )
    return render(Message(blocks=tuple(blocks)))


def _asks(language: str) -> bool:
    return click.confirm(f"{conversation_in(language).publish(0)}?", default=False)


def _publish(database: Database, planned: Load, language: str) -> Done:
    """Publish, unless somebody else has in between, and make fresh codes."""
    mission = planned.mission
    with database.transaction() as store:
        if store.missions().get(mission.code, 0) != planned.revision:
            raise click.ClickException("The programme has changed meanwhile: please load again.")
        # A service on a mission clock goes by that one.
        position = kept_position(store)
        now = position.at if position is not None else SystemClock().now()
        said = ""
        if planned.does_something:
            publish(store, mission, now)
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
        "warnings": [as_lines(problem) for problem in problems],
        "codes": dict(done.codes),
        "bound": dict(done.bound),
    }
