"""How a language says what `fanion doctor` found, and what to do about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from bot.core.diagnosis import Finding, Finds
from bot.core.languages import spoken
from bot.core.languages.dates import dates_in
from bot.core.languages.english.diagnosis import EnglishDiagnosis
from bot.core.languages.french.diagnosis import FrenchDiagnosis
from bot.core.languages.slack_app import SLACK_APP


class Diagnosis(Protocol):
    """The words of every finding, and those around them."""

    phrases: Mapping[Finds, tuple[str, str]]
    """What it means, and what to press or type (nothing where all is well)."""
    settings_title: str
    findings_title: str
    is_set: str
    is_missing: str

    def typeset(self, text: str) -> str:
        """Write *text* as the language is printed."""

    def summary(self, faults: int, warnings: int) -> str:
        """Sum up how many faults and warnings there are."""


@dataclass(frozen=True)
class Found:
    """A finding in words: what it means, and what to do about it."""

    what: str
    do: str


_DIAGNOSES: dict[str, Diagnosis] = {"fr": FrenchDiagnosis(), "en": EnglishDiagnosis()}


def diagnosis_in(language: str) -> Diagnosis:
    """Return how *language* (English where we do not speak it) says it."""
    return _DIAGNOSES[spoken(language)]


def found(finding: Finding, language: str) -> Found:
    """Say *finding* in *language*."""
    words = diagnosis_in(language)
    details = dict(finding.details)
    if "purpose" in details:
        details["purpose"] = SLACK_APP[spoken(language)].scopes[str(details["purpose"])]
    if "seconds" in details:
        details["seconds"] = _lasting(timedelta(seconds=int(str(details["seconds"]))), language)
    what, do = (
        words.typeset(phrase).format_map(details) for phrase in words.phrases[finding.what]
    )
    return Found(what, do)


def _lasting(length: timedelta, language: str) -> str:
    """Write a length of time, below two minutes in seconds."""
    seconds = round(length.total_seconds())
    short = f"{seconds}\N{NO-BREAK SPACE}s"
    return short if length < timedelta(minutes=2) else dates_in(language).duration(length)
