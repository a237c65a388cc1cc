"""For whom a report is written."""

from enum import StrEnum


class Version(StrEnum):
    """One of the documents that a mission's report can be."""

    FULL = "full"  # for the organisers, its first page for their president
    PUBLIC = "public"  # for the companies at home: what may be passed on
    COMPANY = "company"  # for one company: its own people's notes
    HOST = "host"  # a note of thanks to a host, for an organiser to sign
    PERSON = "person"  # somebody's own diary
