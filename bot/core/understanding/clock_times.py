"""Times of day in what somebody writes: "9 h 30", "half past seven", « dix-huit heures »."""

import re
from collections.abc import Iterable
from datetime import time

CLOCK = re.compile(
    r"(?<![\w/])(?:[01]?\d|2[0-4])(?:\s?(?:heures?|hrs?|h)(?:\s?[0-5]\d)?|[:.][0-5]\d)"
    r"(?:\s?[ap]\.?m\b\.?)?(?!\w)|(?<![\w/])1?\d\s?[ap]\.?m\b\.?"
)
"""A time of day that is written in figures."""
_NUMBERS = re.compile(r"\d+")
NOON, HOURS, MINUTES = 12, 24, 60
AFTERNOON = range(1, 7)
"""Hours that nobody means who says "at four" without more."""
ENGLISH = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip
FRENCH = (
    "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
    "douze", "treize", "quatorze", "quinze", "seize", "dix sept", "dix huit", "dix neuf", "vingt",
    "vingt et une", "vingt deux", "vingt trois",
)  # fmt: skip
_HOURS = {word: number for words in (ENGLISH, FRENCH) for number, word in enumerate(words, 1)}
_TO_AND_PAST = {
    "quarter past": 15, "half past": 30, "half": 30, "quarter to": -15, "ten past": 10,
    "ten to": -10, "twenty past": 20, "twenty to": -20, "five past": 5, "five to": -5,
}  # fmt: skip
_AND_MORE = {
    "et quart": 15, "et demie": 30, "moins le quart": -15, "moins vingt": -20, "moins dix": -10,
    "moins cinq": -5, "cinq": 5, "dix": 10, "quinze": 15, "vingt": 20, "trente": 30,
    "quarante": 40, "quarante cinq": 45, "cinquante": 50,
}  # fmt: skip


def _any_of(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(word.replace(" ", r"[\s-]+") for word in longest_first)


_ENGLISH = re.compile(
    rf"\b(?:a\s+)?({_any_of(_TO_AND_PAST)})\s+({_any_of(ENGLISH)})\b"
    rf"|\b({_any_of(ENGLISH)})\s+o\W?clock\b"
)
_O_CLOCK = re.compile(r"\b(\d{1,2})\s+o\W?clock\b")
_FRENCH = re.compile(rf"\b({_any_of(FRENCH)})\s+heures?(?:\s+({_any_of(_AND_MORE)})\b)?")
_AT = re.compile(
    rf"\b(at|by|around|vers)\s+({_any_of(ENGLISH[1:])}|1?\d|2[0-4])\b"
    r"(?!\s*(?:[:.h/-]|[ap]\.?m|min|hour|people|of|per|euro|day|week|different|places|%))"
)
_SPOKEN = ("heure", "clock", "half", " past ", " to ", "at ", "by ", "around ", "vers ")


def in_figures(text: str) -> str:
    """Write the times of day that *text*, which is folded, says in words in figures."""
    if not any(word in text for word in _SPOKEN):
        return text
    text = _O_CLOCK.sub(r"\1:00", text)
    text = _FRENCH.sub(_of_french, _ENGLISH.sub(_of_english, text))
    return _AT.sub(_at, text)


def _at(found: re.Match[str]) -> str:
    hour = _HOURS.get(found[2])
    return f"{found[1]} {_written(int(found[2]) if hour is None else hour, 0)}"


def _of_english(found: re.Match[str]) -> str:
    if found[3]:
        return _written(_HOURS[found[3]], 0)
    return _written(_HOURS[found[2]], _TO_AND_PAST[_plain(found[1])])


def _of_french(found: re.Match[str]) -> str:
    minutes = _AND_MORE[_plain(found[2])] if found[2] else 0
    return _written(_HOURS[_plain(found[1])], minutes).replace(":", " h ")


def _plain(words: str) -> str:
    return " ".join(words.replace("-", " ").split())


def _written(hour: int, minutes: int) -> str:
    hour, minutes = divmod(hour * MINUTES + minutes, MINUTES)
    return f"{hour % HOURS}:{minutes:02}"


def times_in(text: str) -> tuple[time, ...]:
    """Return the times of day in *text*, which is folded and in figures, in order."""
    return tuple(at for found in CLOCK.finditer(text) if (at := _time_of(found[0])))


def _time_of(said: str) -> time | None:
    """Read "9 h 30", "4:30 pm"; what is written without h is of the afternoon from 1 to 6."""
    hour, minute, *_ = (*map(int, _NUMBERS.findall(said)), 0)
    if ("p" in said and hour < NOON) or (not {"a", "h"} & set(said) and hour in AFTERNOON):
        hour += NOON
    return time(hour % HOURS, minute) if minute < MINUTES else None
