"""A file about to be loaded: compared with what holds, and decided where both have changed it."""

from dataclasses import dataclass, replace

import click

from bot.core.changes import Changes, differences
from bot.core.languages.merging import merging_in
from bot.core.merging import Difference, Merge, Take
from bot.core.message import Message
from bot.core.messages.differences import difference_blocks, first_load_blocks
from bot.core.messages.lines import Writer
from bot.core.messages.merging import conflict_blocks, kept_blocks, value, what
from bot.core.mission import Mission
from bot.core.plain import render
from bot.files.reading import Reading
from bot.store.database import Database
from bot.store.loading import Loading, begun, merge_of
from bot.store.store import Store

MEANWHILE = "The programme has changed meanwhile: please load again."


@dataclass(frozen=True)
class Load:
    """A file that could be published over what the database has; *changes* None: it is new.

    *loading* and *merge* are there where it is not: what was changed by hand.
    """

    mission: Mission
    revision: int
    changes: Changes | None
    loading: Loading | None = None
    merge: Merge | None = None

    @property
    def does_something(self) -> bool:
        """Tell whether there is something to publish, or to decide."""
        return self.changes is None or bool(self.changes) or bool(self.conflicts)

    @property
    def conflicts(self) -> tuple[Difference, ...]:
        """What the file and the hand have both changed."""
        return self.merge.conflicts if self.merge is not None else ()

    @property
    def undecided(self) -> tuple[Difference, ...]:
        """Those of them that nobody has decided."""
        return self.merge.undecided if self.merge is not None else ()


def plan(store: Store, reading: Reading, mission: Mission, take: str | None = None) -> Load:
    """Compare *mission* with what the database has, and with what was changed by hand."""
    if mission.code not in store.missions():
        return Load(mission, 0, None)
    return _planned(store, begun(store, mission, reading.made, "", reading.revision), take)


def _planned(store: Store, loading: Loading, take: str | None = None) -> Load:
    code = loading.file.code
    merge = merge_of(store, loading, Take(take) if take else None)
    changes = differences(store.mission(code), merge.mission)
    return Load(merge.mission, store.revision(code), changes, loading, merge)


def shown(planned: Load, language: str) -> str:
    """Write the difference for people, and what was changed by hand."""
    if planned.changes is None or planned.merge is None:
        return render(Message(blocks=tuple(first_load_blocks(planned.mission, language))))
    writer = Writer(planned.mission, language)
    blocks = (
        *difference_blocks(planned.mission, planned.changes, language),
        *kept_blocks(writer, planned.merge.kept, None),
        *conflict_blocks(writer, planned.undecided, None),
    )
    return render(Message(blocks=blocks))


def decided(database: Database, planned: Load, language: str) -> Load:
    """Ask in the terminal for each conflict which side wins.

    Raises `click.ClickException` where the programme has changed meanwhile.
    """
    loading = planned.loading
    if loading is None:
        raise AssertionError("only what is there already can have been changed by hand")
    writer, words = Writer(planned.mission, language), merging_in(language)
    sides = {one.value[0]: one for one in Take}
    won: dict[str, Take] = {}
    for one in planned.undecided:
        question = f"{what(writer, one)}: {words.ask()}"
        won[one.token] = sides[click.prompt(question, type=click.Choice([*sides]))]
    with database.transaction() as store:
        again = _planned(store, replace(loading, decided=won))
    if again.revision != planned.revision:
        raise click.ClickException(MEANWHILE)
    click.echo(shown(again, language))
    return again


def as_dict(planned: Load, one: Difference, language: str) -> dict[str, object]:
    """Write what was changed by hand: what it is of, and what every side says."""
    writer = Writer(planned.mission, language)
    was, hand, file = (value(writer, one, side) for side in (one.was, one.hand, one.file))
    return {
        "of": one.of,
        "code": one.code,
        "field": one.name,
        "was": was,
        "hand": hand,
        "file": file,
        "by": one.by.author if one.by is not None else None,
        "at": one.by.at.isoformat() if one.by is not None else None,
        "draft": one.drafted,
    }
