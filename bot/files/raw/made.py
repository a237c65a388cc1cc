"""The mission workbook to be: its lines, what is marked in them, what is asked and left out."""

from dataclasses import dataclass, field

from bot.core.converting import Doubt, Question, Row
from bot.files.workbook_rows import Value


@dataclass
class Line:
    """One row of a sheet by column, with its doubts, and the cells that it was read in.

    *read* is what the raw workbook said, by column; None where it said nothing.
    """

    code: str
    values: dict[str, Value] = field(default_factory=dict)
    doubts: dict[str, list[Doubt]] = field(default_factory=dict)
    cells: dict[str, str] = field(default_factory=dict)
    cell: str = ""
    read: dict[str, str] | None = None

    def set(self, key: str, value: Value, *, cell: str = "", doubt: Doubt | None = None) -> None:
        """Write a value with where it was read and why it is not certain."""
        if value not in {None, ""}:
            self.values[key] = value
        if cell:
            self.cells[key] = cell
        if doubt is not None:
            self.doubt(key, doubt)

    def doubt(self, key: str, doubt: Doubt) -> None:
        """Note why a value is not certain, or not there."""
        listed = self.doubts.setdefault(key, [])
        if doubt not in listed:
            listed.append(doubt)


@dataclass
class Made:
    """Everything that the workbook will hold."""

    language: str
    head: Line = field(default_factory=lambda: Line("mission"))
    sheets: dict[str, list[Line]] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    left_out: list[Row] = field(default_factory=list)
    kept: dict[str, str] = field(default_factory=dict)
    """Answers that were given to questions, by key: they are not asked again."""

    @property
    def sessions(self) -> list[Line]:
        """Return the lines of the programme."""
        return self.sheets["sessions"]
