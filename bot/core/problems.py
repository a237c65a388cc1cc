"""What can be wrong with a mission file, named so that a language can say it.

A problem carries facts; `bot.core.languages.problems` makes its words.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from enum import StrEnum


class Level(StrEnum):
    """Errors stop a load, warnings do not."""

    ERROR = "error"
    WARNING = "warning"


Detail = str | int | date | time | timedelta | tuple[str, ...]
"""A fact of a problem.  A tuple of texts is a list that people read."""


class What(StrEnum):
    """Everything that can be wrong."""

    # the file
    FILE_MISSING = "file_missing"
    FILE_IS_FOLDER = "file_is_folder"
    FILE_UNREADABLE = "file_unreadable"
    FILE_EMPTY = "file_empty"
    FILE_TOO_BIG = "file_too_big"
    FILE_UNKNOWN_FORM = "file_unknown_form"
    FILE_NOT_TEXT = "file_not_text"
    # YAML
    YAML_BROKEN = "yaml_broken"
    YAML_KEY_TWICE = "yaml_key_twice"
    YAML_TOO_MUCH = "yaml_too_much"
    NOT_A_MISSION = "not_a_mission"
    # keys and values
    UNKNOWN_KEY = "unknown_key"
    REQUIRED = "required"
    NOT_A_LIST = "not_a_list"
    NOT_AN_ENTRY = "not_an_entry"
    NOT_A_TEXT = "not_a_text"
    BAD_MISSION_CODE = "bad_mission_code"
    BAD_CLOCK = "bad_clock"
    BAD_DAY = "bad_day"
    WRONG_WEEKDAY = "wrong_weekday"
    DAY_WITHOUT_YEAR = "day_without_year"
    BAD_DURATION = "bad_duration"
    BAD_RETENTION = "bad_retention"
    BAD_COLOUR = "bad_colour"
    BAD_QUIET_HOURS = "bad_quiet_hours"
    BAD_POSITION = "bad_position"
    BAD_CAPACITY = "bad_capacity"
    BAD_YES_OR_NO = "bad_yes_or_no"
    BAD_CHOICE = "bad_choice"
    BAD_LANGUAGE = "bad_language"
    NOT_SPOKEN = "not_spoken"
    UNKNOWN_ZONE = "unknown_zone"
    UNKNOWN_GROUP = "unknown_group"
    UNKNOWN_OBJECTIVE = "unknown_objective"
    CODE_TWICE = "code_twice"
    NAME_TWICE = "name_twice"
    PLACE_NOT_LISTED = "place_not_listed"
    HOST_NOT_LISTED = "host_not_listed"
    # time
    TIME_SKIPPED = "time_skipped"
    TIME_TWICE = "time_twice"
    END_IS_START = "end_is_start"
    TRAVEL_WITHOUT_ZONES = "travel_without_zones"
    # the programme
    OVERLAP = "overlap"
    MEETS_TOO_SOON = "meets_too_soon"
    MEETS_LONG_BEFORE = "meets_long_before"
    JOURNEY_WITHOUT_RENDEZVOUS = "journey_without_rendezvous"
    VERY_LONG = "very_long"
    TOO_MANY_RINGS = "too_many_rings"
    # workbooks
    BOOK_IS_PDF = "book_is_pdf"
    BOOK_IS_WORD = "book_is_word"
    BOOK_IS_OLD = "book_is_old"
    BOOK_IS_LOCKED = "book_is_locked"
    BOOK_IS_OPEN_DOCUMENT = "book_is_open_document"
    BOOK_IS_BINARY = "book_is_binary"
    BOOK_IS_TEXT = "book_is_text"
    BOOK_IS_OTHER = "book_is_other"
    BOOK_IS_BROKEN = "book_is_broken"
    BOOK_HAS_MACROS = "book_has_macros"
    BOOK_UNPACKS_TOO_BIG = "book_unpacks_too_big"
    BOOK_TOO_MUCH_WORK = "book_too_much_work"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    SHEET_MISSING = "sheet_missing"
    SHEET_TWICE = "sheet_twice"
    COLUMN_MISSING = "column_missing"
    COLUMN_TWICE = "column_twice"
    UNKNOWN_COLUMN = "unknown_column"
    UNKNOWN_LINE = "unknown_line"
    LINE_TWICE = "line_twice"
    FORMULA = "formula"
    CELL_IS_ERROR = "cell_is_error"
    NO_DAY_ABOVE = "no_day_above"
    # a programme alone: CSV, a calendar, the schedule of a conference
    OPTION_MISSING = "option_missing"
    PROGRAMME_ALONE = "programme_alone"
    FILE_TOO_MUCH_WORK = "file_too_much_work"
    CSV_BROKEN = "csv_broken"
    CALENDAR_BROKEN = "calendar_broken"
    NO_EVENTS = "no_events"
    BAD_PROPERTY = "bad_property"
    ALL_DAY = "all_day"
    REPEATING = "repeating"
    EVENT_TWICE = "event_twice"
    ENDS_FIRST = "ends_first"
    OVER_A_DAY = "over_a_day"
    SCHEDULE_BROKEN = "schedule_broken"
    NOT_A_SCHEDULE = "not_a_schedule"
    # a workbook that was not made for Fanion
    RAW_BOOK = "raw_book"
    RAW_SHEET_NAME = "raw_sheet_name"
    RAW_HEADER_LOW = "raw_header_low"
    RAW_MERGED = "raw_merged"
    RAW_HOURS = "raw_hours"
    RAW_DAY_TEXT = "raw_day_text"


WARNINGS = frozenset(
    {
        What.NOT_SPOKEN,
        What.PLACE_NOT_LISTED,
        What.HOST_NOT_LISTED,
        What.OVERLAP,
        What.MEETS_TOO_SOON,
        What.MEETS_LONG_BEFORE,
        What.JOURNEY_WITHOUT_RENDEZVOUS,
        What.VERY_LONG,
        What.TOO_MANY_RINGS,
        What.UNKNOWN_COLUMN,
    }
)
"""What does not stop a load; everything else does."""


@dataclass(frozen=True)
class Problem:
    """Something wrong at one place of a file.

    *where* is a path (``sessions[3].start``, lists from 0), a cell
    (``Programme!C7``) or, where all of it is meant, the file's name.
    """

    where: str
    what: What
    details: Mapping[str, Detail] = field(default_factory=dict)

    @property
    def level(self) -> Level:
        """Tell whether it stops a load."""
        return Level.WARNING if self.what in WARNINGS else Level.ERROR
