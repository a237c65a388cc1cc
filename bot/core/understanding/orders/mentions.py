"""Where groups are named: « le groupe A », "A and B", « les industriels »."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.core.understanding.orders.heard import Heard
from bot.core.understanding.orders.lexicon import NO_ROLES, lexicon
from bot.core.understanding.orders.roles import Role
from bot.core.understanding.orders.said import Item, What
from bot.core.understanding.orders.scene import Scene

JOINED = frozenset({"et", "and", "le", "les", "the", "groupe", "groupes", "group", "groups"})
GROUP = frozenset({"groupe", "groupes", "group", "groups", "gpe", "grp"})
LONGEST_CODE = 3


@dataclass(frozen=True)
class Mention:
    """Groups that are named together, from the item *start* to before *end*."""

    codes: tuple[str, ...]
    start: int
    end: int


def with_groups(items: tuple[Item, ...], text: str, scene: Scene) -> tuple[Item, ...]:
    """Take the code of a group, and a name of the mission, for nothing else: « S et N vont … »."""
    codes = {code for code in scene.mission.group_codes if len(code) <= LONGEST_CODE}

    def is_group(at: int) -> bool:
        item = items[at]
        if len(item.words) != 1 or text[item.start : item.end] not in codes:
            return False
        before = items[at - 1].words[-1:] if at else ()
        if before and before[0] in GROUP:
            return True
        return not text.isupper() and _stands_for_group(items, at)

    def is_name(item: Item) -> bool:
        said = item.words[0] if len(item.words) == 1 else ""
        table = lexicon()
        return said in scene.names.words and table.roles_of(said, single=True) is None

    return tuple(
        replace(item, roles=NO_ROLES) if is_group(at) or is_name(item) else item
        for at, item in enumerate(items)
    )


def mentions(heard: Heard) -> list[Mention]:
    """Find the groups that are named: « le groupe A », "A and B", « les industriels »."""
    found: list[Mention] = []
    at = 0
    while at < len(heard.items):
        codes, until = _mention_at(heard, at)
        if not codes:
            at += 1
            continue
        last = found[-1] if found else None
        between = heard.items[last.end : at] if last is not None else ()
        joined = all(item.words[-1:] and set(item.words) <= JOINED for item in between)
        if last is not None and joined and not any(i.what is What.MARK for i in between):
            found[-1] = Mention(tuple(dict.fromkeys(last.codes + codes)), last.start, until)
        else:
            found.append(Mention(codes, at, until))
        at = until
    return found


def _mention_at(heard: Heard, at: int) -> tuple[tuple[str, ...], int]:
    items, names = heard.items, heard.scene.names
    if items[at].what is not What.WORDS:
        return (), at
    words: tuple[str, ...] = ()
    best: tuple[tuple[str, ...], int] = ((), at)
    for until in range(at, min(at + 4, len(items))):
        if items[until].what is not What.WORDS:
            break
        words += items[until].words
        if words in names.groups:
            best = (names.groups[words],), until + 1
    if best[0]:
        return best
    item = items[at]
    written = heard.text[item.start : item.end]
    if written in heard.scene.mission.group_codes and len(written) <= LONGEST_CODE:
        return ((written,), at + 1) if _stands_for_group(items, at) else ((), at)
    behind_group = at > 0 and items[at - 1].words[-1:] and items[at - 1].words[-1] in GROUP
    if behind_group or (at > 1 and items[at - 1].has(Role.AND)):
        upper = written.upper()
        plural = any(one.words[-1:] and one.words[-1] in GROUP for one in items[:at])
        if upper in heard.scene.mission.group_codes and plural:
            return (upper,), at + 1
    return (), at


def _stands_for_group(items: Sequence[Item], at: int) -> bool:
    """Tell whether a single capital is a group here, and not « À 9 h »."""
    behind = items[at + 1] if at + 1 < len(items) else None
    before = items[at - 1] if at else None
    preposition = items[at].words == ("a",)
    if (
        preposition
        and behind is not None
        and behind.what
        in (
            What.CLOCK,
            What.HOURS,
            What.NUMBER,
            What.SPAN,
            What.DAY,
        )
    ):
        return False
    if before is None:
        return behind is not None and behind.has(
            Role.GO, Role.JOIN, Role.AND, Role.TOGETHER, Role.MOVE, Role.TOO
        )
    return True
