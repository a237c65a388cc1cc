"""What is made of a row before everything is known: values, each with its doubt and its cell."""

from dataclasses import dataclass, field
from datetime import date, time

from bot.core.converting import Doubt, LeftOut, Row, Why
from bot.files.raw.days import Day

Plain = str | date | time | tuple[str, ...] | bool


@dataclass(frozen=True)
class Field:
    """One value: where it was read, and why it is not certain."""

    value: Plain
    cell: str = ""
    doubt: Doubt | None = None


@dataclass
class Host:
    """Somebody who receives the group."""

    name: str
    title: str = ""
    organisation: str = ""
    phone: str = ""
    email: str = ""
    cell: str = ""
    doubt: Doubt | None = None
    leads: bool = False
    """Whether it may be one of the mission's own people: who goes with the group."""


@dataclass
class Draft:
    """A session to be; *day* is as it was written, *fields* are by key of the mission file."""

    cell: str
    day: Day | None = None
    day_cell: str = ""
    fields: dict[str, Field] = field(default_factory=dict)
    hosts: list[Host] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    everyone: bool = False
    group_doubt: Doubt | None = None
    end_days: int = 0
    bare: bool = False
    doubts: list[Doubt] = field(default_factory=list)
    code: str = ""
    source: str = ""
    shares: bool = False
    """Whether its rendezvous was told in a row that is for everyone."""

    def put(self, key: str, value: Plain, cell: str, doubt: Doubt | None = None) -> None:
        """Set *key* where nothing stands yet."""
        if value not in {"", None} and key not in self.fields:
            self.fields[key] = Field(value, cell, doubt)

    def text(self, key: str) -> str:
        """Return the text at *key*, "" where there is none."""
        found = self.fields.get(key)
        return found.value if found is not None and isinstance(found.value, str) else ""

    def at(self, key: str) -> time | None:
        """Return the hour at *key*."""
        found = self.fields.get(key)
        return found.value if found is not None and isinstance(found.value, time) else None

    def note(self, text: str) -> None:
        """Keep what is left of a row; nothing is told twice."""
        text = text.strip()
        if text and all(text not in kept for kept in self.notes):
            self.notes.append(text)


@dataclass
class Someone:
    """A person to be."""

    name: str
    cell: str
    organisation: str = ""
    role: str = ""
    groups: list[str] = field(default_factory=list)
    phone: str = ""
    email: str = ""
    language: str = ""
    doubts: dict[str, Doubt] = field(default_factory=dict)


@dataclass
class Spot:
    """A place to be."""

    name: str
    cell: str
    address: str = ""
    access: str = ""
    phone: str = ""


@dataclass
class Found:
    """Everything that was read of a workbook."""

    drafts: list[Draft] = field(default_factory=list)
    people: list[Someone] = field(default_factory=list)
    hosts: list[Host] = field(default_factory=list)
    places: list[Spot] = field(default_factory=list)
    infos: list[tuple[str, str, str]] = field(default_factory=list)
    left_out: list[Row] = field(default_factory=list)
    titles: list[tuple[str, str]] = field(default_factory=list)

    def leave(self, cell: str, text: str, why: LeftOut) -> None:
        """Note a row that becomes no session."""
        if text.strip():
            self.left_out.append(Row(cell, text.strip(), why))


def from_text(text: str) -> Doubt:
    """Say that a value was read out of a sentence."""
    return Doubt(Why.FROM_TEXT, text)
