"""An organiser's sentence, split up: what each piece of it is, and what is left to be named."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date

from bot.core.orders import Order, Unclear
from bot.core.programme import Day
from bot.core.understanding.orders.finding import Found, Told, find
from bot.core.understanding.orders.roles import Role
from bot.core.understanding.orders.said import Item, What
from bot.core.understanding.orders.scene import Scene
from bot.core.understanding.orders.times import Times

Outcome = Order | Unclear | None
LINKING = frozenset(
    {Role.PLACED, Role.AT, Role.BY, Role.FOR, Role.AND, Role.WITHIN, Role.SINCE, Role.ONLY}
)
"""What may stay before a name: « de Google », "for Google"."""
NOUNS = frozenset({"visite", "visites", "visit", "visits", "rencontre"})
"""Words that are verbs, too, and name a sort here."""


@dataclass(kw_only=True)
class Heard:
    """A sentence with its items and times; *used* are the numbers of items that were read."""

    text: str
    items: tuple[Item, ...]
    times: Times
    scene: Scene
    used: set[int] = field(default_factory=set)
    before: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        """Leave out where it was before: « au lieu du hall »."""
        self.before = frozenset(_places_before(self.items, self.times))

    def has(self, *roles: Role) -> bool:
        """Tell whether any item plays one of *roles*."""
        return any(item.has(*roles) for item in self.items)

    def numbers(self, *roles: Role) -> list[int]:
        """Return the numbers of the items that play one of *roles*."""
        return [at for at, item in enumerate(self.items) if item.has(*roles)]

    def fragment(
        self, *, start: int = 0, end: int | None = None, keep: Collection[Role] = ()
    ) -> str:
        """Return what is left to be named from the item *start* to before *end*."""
        pieces = []
        for at, item in enumerate(self.items[start:end], start):
            if at in self.used or at in self.times.used or at in self.before:
                continue
            if item.what is What.MARK:
                if item.words in ((",",), ("&",)):
                    pieces.append(",")
                continue
            if item.what is What.WORDS and self._names(item, keep):
                pieces.append(self.text[item.start : item.end])
        return " ".join(pieces).strip(" ,")

    def _names(self, item: Item, keep: Collection[Role]) -> bool:
        if not item.roles or item.roles <= LINKING:
            return True
        if item.words[-1] in NOUNS and len(item.words) == 1:
            return True
        if item.roles & LINKING and not item.has(Role.INSTEAD, Role.WE):
            return True
        if any(item.has(role) for role in keep):
            return True
        return len(item.words) == 1 and item.words[0] in self.scene.names.words

    def told(self, **more: object) -> Told:
        """Return what the times tell of which session is meant."""
        times = self.times
        return Told(
            day_of=self.date(times.day_of),
            day=self.date(times.day),
            select=tuple(times.select),
            old=tuple(times.old),
            since=times.since,
            many=self.has(Role.ALL),
            today=self.has(Role.LATE),
            **more,  # type: ignore[arg-type]  # names of its fields
        )

    def date(self, day: Day | None) -> date | None:
        """Return the date of *day*, None of none."""
        return self.scene.date_of(day) if day is not None else None

    def find(self, fragment: str | None = None, **more: object) -> Found:
        """Find the sessions that *fragment*, or else what is left of the sentence, names."""
        said = self.fragment() if fragment is None else fragment
        return find(said, self.scene, self.told(**more))


def _places_before(items: tuple[Item, ...], times: Times) -> Iterator[int]:
    """Yield the numbers of the words behind "instead of" that are no time."""
    at = 0
    while at < len(items):
        item = items[at]
        at += 1
        if not item.has(Role.INSTEAD) or at - 1 in times.used:
            continue
        if any(one.words in (("ne",), ("n",)) for one in items[: at - 1]):
            continue  # « ne vient pas à Stanford »
        behind = items[at] if at < len(items) else None
        if item.has(Role.NOT) and (behind is None or not behind.has(Role.PLACED)):
            continue
        while at < len(items) and at not in times.used and items[at].what is What.WORDS:
            yield at
            at += 1
