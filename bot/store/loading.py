"""Loading a file while others change the programme: what it was made from, what comes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256

from pydantic import TypeAdapter

from bot.core.amendments import AmendmentState
from bot.core.merging import Hand, Merge, Sides, Take, merged
from bot.core.mission import Mission
from bot.core.recognising import Recognised, recognised
from bot.store.days import day_changed
from bot.store.missions import DOCUMENT, UnknownMissionError
from bot.store.publishing import publish, tell_moved
from bot.store.store import Store

LOADED = "loaded"
"""What the log calls it."""
LOOKED_THROUGH = 100
"""So many acts of the log are looked through for who else has loaded a file."""


@dataclass(frozen=True, kw_only=True)
class Loading:
    """A *file* as it was read, that *person* (a code, empty for the command line) may publish.

    *made* are codes that were made of titles.  *base* is what the file was made
    from, *stamp* the revision that the file itself names.  It was shown when
    *revision* and *drafts* (their numbers) were there; *decided* are conflicts.
    """

    file: Mission
    made: frozenset[str]
    base: Mission
    person: str
    stamp: str = ""
    aliases: Mapping[str, str] = field(default_factory=dict)
    revision: int = 0
    drafts: tuple[int, ...] = ()
    decided: Mapping[str, Take] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class _Loaded:
    """What was loaded last by somebody: the base of what they load next."""

    file: Mission
    stamp: str = ""
    aliases: Mapping[str, str] = field(default_factory=dict)


_LOADED: TypeAdapter[_Loaded] = TypeAdapter(_Loaded)


def begun(
    store: Store, file: Mission, made: frozenset[str], person: str, stamp: str = ""
) -> Loading:
    """Begin to load *file* over the mission of its code."""
    before = _base(store, file.code, person, stamp)
    return Loading(
        file=file,
        made=made,
        base=before.file,
        person=person,
        stamp=stamp,
        aliases=before.aliases,
        revision=store.revision(file.code),
        drafts=_drafts(store, file.code),
    )


def _drafts(store: Store, mission: str) -> tuple[int, ...]:
    return tuple(one.id for one in store.drafts(mission))


def is_as_shown(store: Store, loading: Loading) -> bool:
    """Tell whether nobody has changed the programme or the draft since it was shown."""
    code = loading.file.code
    return (loading.revision, loading.drafts) == (store.revision(code), _drafts(store, code))


def shown_now(store: Store, loading: Loading) -> Loading:
    """Note that it is shown as it is now."""
    code = loading.file.code
    return replace(loading, revision=store.revision(code), drafts=_drafts(store, code))


def merge_of(store: Store, loading: Loading, take: Take | None = None) -> Merge:
    """Merge what is loaded with what holds by now; *take* decides every conflict."""
    code = loading.file.code
    states = AmendmentState.PUBLISHED, AmendmentState.DRAFT
    sides = Sides(
        base=loading.base,
        published=store.mission(code),
        drafted=store.draft(code).mission,
        file=_recognised(store, loading).mission,
        drafts=store.drafts(code),
        made=store.amendments(code, *states),
        others=_others(store, code, loading.person),
    )
    return merged(sides, take or loading.decided)


def _recognised(store: Store, loading: Loading) -> Recognised:
    code = loading.file.code
    known = (loading.base, store.mission(code), store.draft(code).mission)
    return recognised(loading.file, loading.made, known, loading.aliases)


def _others(store: Store, mission: str, person: str) -> Hand | None:
    """Return who else has loaded a file of late."""
    acts = store.logged(mission, last=LOOKED_THROUGH)
    theirs = [one for one in acts if one.what == LOADED and one.person != person]
    return Hand(author=theirs[-1].person, at=theirs[-1].at) if theirs else None


def publish_loaded(store: Store, loading: Loading, merge: Merge, now: datetime) -> int:
    """Let what became of a file and of changes by hand be the programme; return the revision."""
    code = loading.file.code
    old = store.mission(code)
    revision = publish(store, merge.mission, now)
    tell_moved(store, old, revision, now)
    store.revise_drafts(merge.drafts)
    note_loaded(store, loading)
    store.log(code, loading.person, LOADED, now, revision=revision)
    day_changed(store, store.mission(code), now)
    return revision


def note_loaded(store: Store, loading: Loading) -> None:
    """Note that *person*'s next file is made from this one."""
    found = _recognised(store, loading)
    loaded = _Loaded(file=found.mission, stamp=loading.stamp, aliases=found.aliases)
    written, code = _LOADED.dump_json(loaded).decode(), loading.file.code
    store.set_settings({_name(code): written, _name(code, loading.person): written})


def note_first_load(store: Store, mission: Mission, person: str, now: datetime) -> None:
    """Note that *mission*, which is new here, was loaded from a file."""
    loading = Loading(file=mission, made=frozenset(), base=mission, person=person)
    note_loaded(store, loading)
    store.log(mission.code, person, LOADED, now, revision=store.revision(mission.code))


def _name(mission: str, person: str | None = None) -> str:
    return f"loaded:{mission}" if person is None else f"loaded:{mission}:by:{person}"


def _base(store: Store, mission: str, person: str, stamp: str) -> _Loaded:
    """Return what a file of *person* was most probably made from.

    What it says itself, else what they loaded last, else what anybody did.  Of
    two files of one person with one stamp the second was made from the first.
    """
    own, last = (
        _LOADED.validate_json(written) if written else None
        for written in (store.setting(_name(mission, person)), store.setting(_name(mission)))
    )
    stamped = _stamped(store, mission, stamp)
    if stamped is not None:
        return own if own is not None and own.stamp == stamp else stamped
    if own is not None and not own.stamp:
        return own
    return last or _Loaded(file=_before_any_hand(store, mission))


def _before_any_hand(store: Store, mission: str) -> Mission:
    """Return the programme before any change by hand, where nobody noted what was loaded."""
    published = store.amendments(mission, AmendmentState.PUBLISHED)
    first = min((one.revision or 1 for one in published), default=0)
    return store.mission_at(mission, max(first - 1, 1)) if first else store.mission(mission)


# ---- the stamp ---------------------------------------------------------------------------------


def stamp_of(store: Store, mission: str) -> str:
    """Name the programme that holds, as a workbook of it does: "7-1f0c22ab"."""
    revision = store.revision(mission)
    return f"{revision}-{_mark(store.mission_at(mission, revision))}"


def _stamped(store: Store, mission: str, stamp: str) -> _Loaded | None:
    """Return the programme that *stamp* names; None: it is none of ours."""
    number, _, mark = stamp.partition("-")
    if not number.isdecimal():
        return None
    try:
        found = store.mission_at(mission, int(number))
    except UnknownMissionError:
        return None
    return _Loaded(file=found, stamp=stamp) if _mark(found) == mark else None


def _mark(mission: Mission) -> str:
    return sha256(DOCUMENT.dump_json(mission)).hexdigest()[:8]
