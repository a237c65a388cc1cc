"""What a file and the hand have made of a programme, shown to the organiser who decides."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from bot.core import zones
from bot.core.bidi import isolated
from bot.core.fields import CANCELLED, MOVES, PLACES, WHOLE
from bot.core.languages.changes import changes_in
from bot.core.languages.columns import column_names, plain_word, sheet_names, value_names
from bot.core.languages.merging import MergingWords, merging_in
from bot.core.merging import MISSION, Difference, Hand
from bot.core.message import Block, Heading, Listing, Strong, line, shortened, spans_of
from bot.core.messages.day import name_of
from bot.core.messages.lines import Writer
from bot.core.messages.notices import ARROW
from bot.core.mission import Mission, Person, Session, Words

MOST_KEPT = 5
MOST_ASKED = 3
"""Conflicts that one message lists; the first of them is decided first."""
MOST_TEXT = 60
ON_A_BUTTON = 28
SHEETS_OF = {"session": "sessions", "person": "people"}
COLUMNS = {"home_zone": "home_timezone", "zone": "timezone", "end_zone": "end_timezone"}
"""Fields that a mission file calls otherwise."""
LISTS = frozenset({"objectives", "info", "groups", "places", "hosts"})
Version = Session | Person | Mission | None


def conflict_blocks(
    writer: Writer, conflicts: Sequence[Difference], most: int | None = MOST_ASKED
) -> Iterator[Block]:
    """Show what both sides have changed: how it was, by hand, in the file."""
    words = merging_in(writer.language)
    if not conflicts:
        return
    yield Heading(words.to_decide(len(conflicts)))
    for one in conflicts[:most]:
        yield line(Strong(what(writer, one)))
        yield Listing(tuple(map(spans_of, sides(writer, one))))
    if most is not None and len(conflicts) > most:
        yield line(words.left(len(conflicts) - most))


def sides(writer: Writer, one: Difference) -> Iterator[str]:
    """Say how something was, what the hand made of it and what the file does."""
    words = merging_in(writer.language)
    if one.was is not None:
        yield words.was(value(writer, one, one.was))
    yield words.by_hand(value(writer, one, one.hand), *_by(writer, one))
    yield words.in_file(value(writer, one, one.file))


def kept_blocks(
    writer: Writer, kept: Sequence[Difference], most: int | None = MOST_KEPT
) -> Iterator[Block]:
    """Show what was changed by hand and stays, though the file does not know it."""
    if not kept:
        return
    yield Heading(merging_in(writer.language).kept(len(kept)))
    yield Listing(tuple(spans_of(kept_line(writer, one)) for one in kept[:most]))
    if most is not None and len(kept) > most:
        yield line(changes_in(writer.language).more(len(kept) - most))


def kept_line(writer: Writer, one: Difference) -> str:
    """Write what stays: "Google : 14 h → 14 h 10 (Florence Delpuech, 9 h 40)"."""
    colon = changes_in(writer.language).colon()
    by = ", ".join(filter(None, _by(writer, one)))
    now = value(writer, one, one.hand)
    was = value(writer, one, one.was) if one.was is not None and one.name != CANCELLED else ""
    changed = f"{was}{ARROW}{now}" if was and was != now else now
    said = f"{what(writer, one)}{colon}{changed}"
    return f"{said} ({by})" if by else said


def button_label(writer: Writer, one: Difference, *, by_hand: bool) -> str:
    """Write what a button decides, as short as it has to be."""
    words = merging_in(writer.language)
    said = shortened(value(writer, one, one.hand if by_hand else one.file), ON_A_BUTTON)
    return words.keep(said) if by_hand else words.take(said)


def _by(writer: Writer, one: Difference) -> tuple[str, str]:
    """Say who it was and when; of a draft that nobody was told yet."""
    words = merging_in(writer.language)
    drafted = words.drafted() if one.drafted else ""
    if one.by is None:
        return "", drafted
    who = name_of(writer, one.by.author) if one.by.author else ""
    where = "" if one.by.author else words.on_the_server()
    return who, ", ".join(filter(None, (where, _when(writer, one.by), drafted)))


def _when(writer: Writer, by: Hand) -> str:
    """Say at what hour it was done, on the reader's clock."""
    mission = writer.mission
    zone = mission.home_zone if writer.home_first else mission.zone
    wall = zones.wall_time(by.at, zone)
    return f"{writer.dates.short_day(wall.date())}, {writer.dates.clock(wall.time())}"


def what(writer: Writer, one: Difference) -> str:
    """Name what is different: the visit or person, and which field of it."""
    name = _label(one, writer.language)
    thing = one.hand or one.file or one.was
    if one.of == MISSION or thing is None or isinstance(thing, Mission):
        return name
    called = writer.title(thing) if isinstance(thing, Session) else isolated(thing.name)
    if isinstance(thing, Session):
        called = f"{called} ({writer.dates.short_day(_day(writer, thing))})"
    plain = not name or one.name in {*MOVES, CANCELLED, "tentative"}
    return called if plain else f"{called}, {name}"


def _label(one: Difference, language: str) -> str:
    """Name a field as the columns of a workbook do."""
    if one.name == WHOLE:
        return ""
    name = COLUMNS.get(one.name, one.name)
    if one.of == MISSION:
        if name in LISTS:
            return sheet_names(name, language)[0]
        if name == "timing":
            return changes_in(language).other(info=False, groups=False, settings=True)
        name = "feedback" if name == "anonymous" else name
        return column_names("mission", language)[name][0]
    label = column_names(SHEETS_OF[one.of], language)[name][0]
    return label if label.isupper() else f"{label[:1].lower()}{label[1:]}"


# ---- what a field says -------------------------------------------------------------------------


def value(writer: Writer, one: Difference, side: Version) -> str:
    """Write what one side says, in few words."""
    words = merging_in(writer.language)
    if side is None:
        return words.absent()
    if isinstance(side, Mission):
        return words.changed() if one.name in {*LISTS, "timing"} else _plain(writer, side, one)
    if isinstance(side, Person):
        return words.present() if one.name == WHOLE else _plain(writer, side, one)
    if one.name == WHOLE:
        return words.cancelled(cancelled=True) if side.cancelled else _start(writer, side, one)
    if one.name in MOVES:
        return _moved(writer, side, one, words)
    return _plain(writer, side, one)


def _others(one: Difference) -> Iterator[Session]:
    for side in (one.was, one.hand, one.file):
        if isinstance(side, Session):
            yield side


def _start(writer: Writer, session: Session, one: Difference) -> str:
    """Write the start, with the day where the sides differ in it, in the reader's first clock."""
    clock, _ = writer.both_clocks(session.starts_at, session.zone)
    days = {_day(writer, other) for other in _others(one)}
    if len(days) == 1:
        return clock
    return f"{writer.dates.short_day(_day(writer, session))}, {clock}"


def _day(writer: Writer, session: Session) -> date:
    """Return the day of the start on the clock that is read first."""
    if writer.home_first:
        return zones.local_date(session.starts_at, writer.mission.home_zone)
    return session.day


def _moved(writer: Writer, session: Session, one: Difference, words: MergingWords) -> str:
    start = _start(writer, session, one)
    sides_ = (one.hand, one.file)
    if len({(s.starts_at, s.zone) for s in sides_ if isinstance(s, Session)}) > 1:
        return start
    meets, _ = writer.both_clocks(session.gathers_at, session.zone)
    end, _ = writer.both_clocks(session.ends_at, session.end_zone)
    told = [start, words.meets(meets) if session.meet_time else "", writer.words.until(end)]
    return ", ".join(filter(None, told))


def _plain(writer: Writer, side: Session | Person | Mission, one: Difference) -> str:
    """Write a field by what it holds."""
    words, found = merging_in(writer.language), getattr(side, one.name)
    if one.name == CANCELLED and isinstance(side, Session):
        held = not found and side.starts_at != getattr(one.was, "starts_at", None)
        return ", ".join(
            [words.cancelled(cancelled=found), *([_start(writer, side, one)] if held else [])]
        )
    if one.name == "tentative":
        said = changes_in(writer.language)
        return said.tentative() if found else said.confirmed()
    if one.name in {"meet_time", "end"} and isinstance(side, Session):
        at, zone = (
            (side.gathers_at, side.zone)
            if one.name == "meet_time"
            else (side.ends_at, side.end_zone)
        )
        return writer.both_clocks(at, zone)[0]
    if one.name == "groups" and not isinstance(side, Mission):
        names = [isolated(writer.mission.group_name(code)) for code in found]
        empty = changes_in(writer.language).everyone() if one.of == "session" else words.nothing()
        return writer.dates.together(names) if names else empty
    return _text(writer, one.name, found) or words.nothing()


def _text(writer: Writer, name: str, found: Any) -> str:  # noqa: ANN401 - a field of any type
    if found in (None, "", ()):
        return ""
    if isinstance(found, tuple):
        return ", ".join(_text(writer, name, one) for one in found)
    if isinstance(found, timedelta):
        return writer.dates.duration(found)
    if isinstance(found, bool) or name in {"kind", "role"}:
        return _word(name, found, writer.language)
    said = found.said_in(writer.language) if isinstance(found, Words) else str(found)
    said = found.name if name in PLACES or name == "hosts" else said
    return isolated(shortened(said, MOST_TEXT))


def _word(name: str, found: object, language: str) -> str:
    """Write one of the words of a mission file."""
    if name == "anonymous":
        return value_names("feedback", language)["anonymous" if found else "named"][0]
    if isinstance(found, bool):
        return plain_word("YES" if found else "NO", language)
    return value_names(name, language)[str(found)][0]
