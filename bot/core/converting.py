"""What is not certain in a programme as people write it, named so that a language can say it."""

from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """Why a cell of the workbook was not certain."""

    FROM_TEXT = "from_text"
    """Read out of a sentence, not of a column of its own."""
    ABOUT = "about"
    """"Towards six": not to the minute."""
    NO_START = "no_start"
    NO_END = "no_end"
    NO_DAY = "no_day"
    NO_YEAR = "no_year"
    YEAR_ELSEWHERE = "year_elsewhere"
    WEEKDAY_ELSE = "weekday_else"
    DAY_GUESSED = "day_guessed"
    DAY_OR_MONTH = "day_or_month"
    AFTERNOON = "afternoon"
    ZONE_NEEDED = "zone_needed"
    ZONE_FROM_CITY = "zone_from_city"
    CANCELLED_MAYBE = "cancelled_maybe"
    STRUCK = "struck"
    STRUCK_PART = "struck_part"
    TENTATIVE = "tentative"
    COLOUR = "colour"
    GROUP_UNKNOWN = "group_unknown"
    HOST_UNSURE = "host_unsure"
    PLACE_FROM_TITLE = "place_from_title"
    KIND_GUESSED = "kind_guessed"
    KIND_OPEN = "kind_open"
    MEET_FROM_ROW = "meet_from_row"
    END_FROM_NOTES = "end_from_notes"
    HIDDEN = "hidden"
    SEVERAL = "several"
    COLUMN_GUESSED = "column_guessed"
    NAME_ORDER = "name_order"
    CHANGED_BOTH = "changed_both"
    GONE = "gone"
    HEAD_OPEN = "head_open"
    HEAD_FOUND = "head_found"
    REPEATED = "repeated"
    FOLLOWER = "follower"


class LeftOut(StrEnum):
    """Why a row became no session."""

    HEADING = "heading"
    NOTE = "note"
    HEADER = "header"
    EMPTY_MARK = "empty_mark"
    HIDDEN_SHEET = "hidden_sheet"
    BEYOND = "beyond"
    TOTAL = "total"
    UNREAD = "unread"
    RENDEZVOUS = "rendezvous"
    REPEATED = "repeated"
    WITHOUT_NAME = "without_name"
    AGAIN = "again"


@dataclass(frozen=True)
class Doubt:
    """Why something is not certain; *text* is what was read."""

    why: Why
    text: str = ""


@dataclass(frozen=True)
class Question:
    """Something to ask an organiser.

    *targets* are what the answer fills in (``sessions/google/end``), *cell* is
    where it was read, *about* names the session, *offered* is what stands there
    for now, "" where nothing does.
    """

    targets: tuple[str, ...]
    doubt: Doubt
    cell: str = ""
    about: str = ""
    offered: str = ""

    @property
    def key(self) -> str:
        """Name the question; the same open point has the same name in a later version."""
        return self.targets[0]


@dataclass(frozen=True)
class Row:
    """A row, or a part of one, that became no session."""

    cell: str
    text: str
    why: LeftOut
