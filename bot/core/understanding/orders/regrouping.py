"""Who goes where: groups that are swapped or put together, and people who change groups."""

from collections.abc import Sequence
from datetime import date

from bot.core.mission import Session
from bot.core.orders import Order, Regroup, Swap, Transfer, Unclear
from bot.core.understanding.orders.calling_off import asks_which
from bot.core.understanding.orders.finding import Found, find
from bot.core.understanding.orders.heard import Heard, Outcome
from bot.core.understanding.orders.mentions import GROUP, Mention, mentions
from bot.core.understanding.orders.roles import Role
from bot.core.understanding.orders.scene import Scene
from bot.core.understanding.sentence import words_of


def swap(heard: Heard) -> Outcome:
    """Take « inverse les groupes », "swap Google and Microsoft"."""
    if not heard.has(Role.SWAP) or heard.times.new or heard.times.by:
        return None
    named = mentions(heard)
    for one in named:
        heard.used |= set(range(one.start, one.end))
    plural = {
        at for at, item in enumerate(heard.items) if item.words[-1:] and item.words[-1] in GROUP
    }
    heard.used |= plural
    found = heard.find()
    if len(found.codes) == 2 and found.every:  # noqa: PLR2004 - one for the other
        return _swapped(heard, found.codes[0], found.codes[1])
    if found.lost or (found.named and not found.codes):
        return None if found.lost else Unclear(lacks="session")
    wanted = frozenset(code for one in named for code in one.codes)
    pairs = _pairs(heard, found, wanted)
    if len(pairs) == 1:
        return Swap(first=pairs[0][0].code, second=pairs[0][1].code)
    if not pairs:
        groups = bool(named) or bool(plural) or bool(found.codes)
        return Unclear(lacks="session", among=found.codes) if groups else None
    orders = tuple(Swap(first=a.code, second=b.code) for a, b in pairs)
    return asks_which(heard, tuple(a.code for a, _ in pairs), orders)


def _swapped(heard: Heard, first: str, second: str) -> Outcome:
    groups = (heard.scene.session(first).groups, heard.scene.session(second).groups)
    if set(groups[0]) == set(groups[1]):  # the same people: their hours are meant
        return Unclear(lacks="time", among=(first, second))
    return Swap(first=first, second=second)


def _pairs(heard: Heard, found: Found, wanted: frozenset[str]) -> list[tuple[Session, Session]]:
    """Return parallel sessions of two groups, of the day that was said, or of the next."""
    scene = heard.scene
    on: date | None = heard.date(heard.times.day_of or heard.times.day)
    to_come = [one for one in scene.to_come() if one.groups]
    if found.codes:
        to_come = [one for one in to_come if one.groups]
    pairs = [
        (a, b)
        for at, a in enumerate(to_come)
        for b in to_come[at + 1 :]
        if a.starts_at < b.ends_at
        and b.starts_at < a.ends_at
        and not set(a.groups) & set(b.groups)
        and (not found.codes or a.code in found.codes or b.code in found.codes)
        and (len(wanted) < 2 or set(a.groups) | set(b.groups) == wanted)  # noqa: PLR2004
    ]
    day = on or (pairs[0][0].day if pairs else None)
    return [pair for pair in pairs if pair[0].day == day]


def regroup(heard: Heard) -> Outcome:  # noqa: PLR0911 - a ladder
    """Take « A va chez Microsoft et B chez Google », « A et B vont ensemble chez Google »."""
    times = heard.times
    if times.new or times.by or times.pairs:
        return None
    named = mentions(heard)
    if heard.has(Role.NOT):
        return _without(heard, named)
    if not named:
        return _for_everyone(heard)
    if (moved := _transfer(heard, named)) is not None:
        return moved
    moving = heard.has(Role.GO, Role.JOIN, Role.TOGETHER, Role.MOVE, Role.TOO)
    told = heard.has(Role.IS, Role.ONLY) and heard.has(Role.FOR, Role.ONLY)
    if not moving and not told:
        return None
    if heard.has(Role.LEAVE, Role.MEET, Role.COACH, Role.SHIFT, Role.LATER, Role.EARLIER):
        return None
    pairs = _each_with_its_session(heard, named)
    if pairs is None:
        return None
    if len(pairs) == 2:  # noqa: PLR2004 - one for the other
        return _both(heard, pairs)
    return _one(heard, pairs[0]) if len(pairs) == 1 else None


def _without(heard: Heard, named: list[Mention]) -> Outcome:
    """Take « le groupe B ne vient pas à Stanford »: it is for the others only."""
    if len(named) != 1 or not heard.has(Role.GO):
        return None
    heard.used |= set(range(named[0].start, named[0].end))
    found = heard.find()
    if len(found.codes) != 1 or found.lost or not found.named:
        return None
    session = heard.scene.session(found.codes[0])
    held = session.groups or heard.scene.mission.group_codes
    left = tuple(one for one in held if one not in named[0].codes)
    return Regroup(session=session.code, groups=left) if left and left != held else None


def _each_with_its_session(
    heard: Heard, named: list[Mention]
) -> list[tuple[tuple[str, ...], str]] | None:
    """Return groups with where they go; groups without a place of their own go with the next."""
    for one in named:
        heard.used |= set(range(one.start, one.end))
    said = [
        heard.fragment(start=one.end, end=named[at + 1].start if at + 1 < len(named) else None)
        for at, one in enumerate(named)
    ]
    apart = sum(len(words_of(one)) > 1 for one in said) > 1
    found = Found() if apart else heard.find()
    if len(found.codes) == 1 and not found.lost:
        every = tuple(dict.fromkeys(code for one in named for code in one.codes))
        return [(every, found.codes[0])]
    pairs = []
    for one, words in zip(named, said, strict=True):
        theirs = heard.find(words.removesuffix(" et").removesuffix(" and"))
        if theirs.lost or len(theirs.codes) != 1:
            return None
        pairs.append((one.codes, theirs.codes[0]))
    return pairs


def _both(heard: Heard, pairs: list[tuple[tuple[str, ...], str]]) -> Outcome:
    (first_groups, first), (second_groups, second) = pairs
    now = heard.scene.session(first).groups, heard.scene.session(second).groups
    if set(now[0]) == set(second_groups) and set(now[1]) == set(first_groups):
        return Swap(first=first, second=second)
    orders: tuple[Order, ...] = (
        Regroup(session=first, groups=_ordered(heard.scene, first_groups)),
        Regroup(session=second, groups=_ordered(heard.scene, second_groups)),
    )
    return Unclear(lacks="session", among=(first, second), orders=orders)


def _one(heard: Heard, pair: tuple[tuple[str, ...], str]) -> Outcome:
    groups, code = pair
    scene = heard.scene
    session = scene.session(code)
    if len(groups) > 1 or heard.has(Role.ONLY):
        return Regroup(session=code, groups=_ordered(scene, groups))
    both = Regroup(session=code, groups=_ordered(scene, (*session.groups, *groups)))
    if heard.has(Role.TOO, Role.TOGETHER) and session.groups:
        return both
    if heard.has(Role.IS, Role.FOR) and not heard.has(Role.GO, Role.JOIN):
        return Regroup(session=code, groups=_ordered(scene, groups))
    if not session.groups or set(groups) <= set(session.groups):
        return None  # it is so already
    others = [
        one
        for one in scene.to_come()
        if set(one.groups) == set(groups)
        and one.starts_at < session.ends_at
        and session.starts_at < one.ends_at
    ]
    if len(others) != 1:
        return Unclear(lacks="session", among=(code,), orders=(both,))
    exchanged = Swap(first=code, second=others[0].code)
    return Unclear(lacks="session", among=(code, others[0].code), orders=(both, exchanged))


def _ordered(scene: Scene, groups: Sequence[str]) -> tuple[str, ...]:
    return tuple(code for code in scene.mission.group_codes if code in groups)


def _for_everyone(heard: Heard) -> Outcome:
    """Take « tout le monde va chez Google », "Google is for everyone"."""
    both = heard.has(Role.EVERYONE)
    if not both or not heard.has(Role.GO, Role.JOIN, Role.IS, Role.TOGETHER, Role.FOR):
        return None
    if heard.has(Role.LEAVE, Role.MEET, Role.COACH, Role.CANCEL, Role.OFF):
        return None
    found = heard.find()
    if found.lost or len(found.codes) != 1 or not found.named:
        return None
    aside = [at for at in heard.numbers(Role.IS) if not _told_of(heard, at + 1)]
    if aside and not heard.has(Role.GO, Role.JOIN, Role.TOGETHER):
        return None  # « c'est génial pour tout le monde »
    if not heard.scene.session(found.codes[0]).groups:
        return None  # it is so already
    return Regroup(session=found.codes[0], groups=())


def _told_of(heard: Heard, at: int) -> bool:
    behind = heard.items[at : at + 1]
    return bool(behind) and behind[0].has(Role.FOR, Role.ONLY, Role.EVERYONE, Role.NEW)


def _transfer(heard: Heard, named: list[Mention]) -> Outcome:  # noqa: PLR0911 - a ladder
    """Take « Marc passe dans le groupe B », "move Alice to group B"."""
    if not heard.has(Role.JOIN, Role.MOVE, Role.GO, Role.SWAP, Role.TOO) or len(named) > 2:  # noqa: PLR2004
        return None
    groups = _ordered(heard.scene, named[-1].codes)
    if len(groups) != 1:
        return None
    kept = set(heard.used)
    for one in named:
        heard.used |= set(range(one.start, one.end))
    said = heard.fragment()
    found = find(said, heard.scene, heard.told())
    if not found.people and found.reading is not None:
        several = [find(part, heard.scene, heard.told()) for part in _parts(said)]
        if len(several) > 1 and all(len(one.people) == 1 for one in several):
            people = tuple(one.people[0] for one in several)
            orders = tuple(Transfer(person=one, groups=groups) for one in people)
            return Unclear(lacks="person", orders=orders)
        heard.used = kept
        return None
    if not found.people or found.lost:
        heard.used = kept
        return None
    members = heard.scene.mission.people_by_code
    stays = any(item.words[0] in ("est", "is") for item in heard.items)
    if stays and len(found.people) == 1 and members[found.people[0]].groups == groups:
        return None  # it is so already
    orders = tuple(Transfer(person=one, groups=groups) for one in found.people)
    return orders[0] if len(orders) == 1 else Unclear(lacks="person", orders=orders)


def _parts(said: str) -> list[str]:
    text = said.replace(" and ", ",").replace(" et ", ",")
    return [part.strip() for part in text.split(",") if part.strip()]
