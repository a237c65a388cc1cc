"""A mission file before it is understood: texts, lists and mappings.

Every form of the file (YAML, workbook, CSV, calendar) becomes the same document, whose
scalars are the texts as they were written, so one reader understands all.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bot.core.problems import WARNINGS, Detail, Problem, What

Raw = str | list["Raw"] | dict[str, "Raw"] | None
"""A value as it was written; None where there is nothing."""


@dataclass(frozen=True)
class Document:
    """A file's content, and where each part of it stands.

    *name* is the file's.  *cells* leads from a path (``sessions[3].start``) to
    the cell it was written in; it is empty where the path says it all.
    *columns* are the keys of which a programme alone speaks, besides those that
    its entries hold: what it does not speak of stays as it is.
    """

    root: dict[str, Raw]
    name: str
    cells: Mapping[str, str] = field(default_factory=dict)
    columns: frozenset[str] = frozenset()

    @property
    def is_workbook(self) -> bool:
        """Tell whether it was a workbook, in which codes are optional."""
        return bool(self.cells)

    def where(self, path: str) -> str:
        """Say where *path* stands: its cell, else the cell of what holds it, else itself."""
        if not path:
            return self.name
        if not self.cells:
            return path
        return next((self.cells[step] for step in ways_up(path) if step in self.cells), self.name)


def ways_up(path: str) -> Iterator[str]:
    """Walk from ``a[3].b[0]`` up: ``a[3].b[0]``, ``a[3].b``, ``a[3]``, ``a``."""
    while path:
        yield path
        path = path[: max(path.rfind("."), path.rfind("["), 0)]


@dataclass
class Notes:
    """The problems found while a document is read, by path."""

    found: list[tuple[str, What, dict[str, Detail]]] = field(default_factory=list)

    def add(self, path: str, what: What, **details: Detail) -> None:
        """Note that something is wrong at *path*."""
        self.found.append((path, what, details))

    @property
    def errors(self) -> bool:
        """Tell whether one of them stops a load."""
        return any(what not in WARNINGS for _, what, _ in self.found)

    def in_order_of(self, document: Document) -> tuple[Problem, ...]:
        """Return the problems in the order of the file."""
        places = {path: place for place, path in enumerate(_paths(document.root, ""))}

        def place(path: str) -> int:
            return next((places[step] for step in ways_up(path) if step in places), -1)

        ordered = sorted(self.found, key=lambda noted: place(noted[0]))
        return tuple(
            Problem(document.where(path), what, details) for path, what, details in ordered
        )


def _paths(value: Raw, path: str) -> Iterator[str]:
    """Name every part of a document, in the order of the file."""
    yield path
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _paths(part, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for place, part in enumerate(value):
            yield from _paths(part, f"{path}[{place}]")
