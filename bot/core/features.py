"""What an organiser may turn on in a mission; all of it is off until then."""

from enum import StrEnum

ON = "on"
"""The value of what is turned on; what is off has none."""


class Feature(StrEnum):
    """Something that not every group wants.

    `HOST_QUESTIONS`: people suggest questions for a host, and vote for them.
    `OFFERS`: people say what they can help with and what they look for.
    `ANYONE_ENDS`: anyone there may say that a visit is over, not only organisers.
    """

    HOST_QUESTIONS = "host_questions"
    OFFERS = "offers"
    ANYONE_ENDS = "anyone_ends"
