"""What a bench says."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Result:
    """One thing that was measured; *measured* and *aim* are for people, with their units."""

    what: str
    measured: str
    aim: str
    good_enough: bool


def at_least(what: str, value: float, aim: float, unit: str) -> Result:
    """More is better."""
    return Result(what, f"{value:,.0f} {unit}", f"≥ {aim:,.0f} {unit}", value >= aim)


def at_most(what: str, value: float, aim: float, unit: str) -> Result:
    """Less is better."""
    return Result(what, f"{value:,.1f} {unit}", f"≤ {aim:,.1f} {unit}", value <= aim)


def told(what: str, value: float, unit: str) -> Result:
    """Say it for comparison: nothing is aimed at."""
    return Result(what, f"{value:,.0f} {unit}", "", good_enough=True)
