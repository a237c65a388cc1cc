"""Whose clock stands first in what organisers read."""

from bot.core.asking import seen_from
from bot.core.messages.lines import Writer
from bot.core.mission import Mission, Person, Role


def writer_for(mission: Mission, reader: Person | None, language: str) -> Writer:
    """Return what writes *mission* for *reader*: who stays at home reads that time first.

    That is a follower, and an organiser with a zone of their own.
    """
    if reader is None or not (
        reader.role is Role.FOLLOWER or (reader.role is Role.ORGANISER and reader.timezone)
    ):
        return Writer(mission, language)
    home = reader.timezone or mission.home_zone
    return Writer(seen_from(mission, home), language, home_first=True)
