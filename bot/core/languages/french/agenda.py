"""What French says by the clock."""

from datetime import date, time, timedelta

from bot.core.languages.french import NBSP
from bot.core.languages.french.dates import FrenchDates

_DATES = FrenchDates()


class FrenchAgenda:
    """Implements `bot.core.languages.agenda.AgendaWords`."""

    straight_after = "Dans la foulée"
    to_be_confirmed = "à confirmer"
    coming_up = "Prochains rendez-vous"
    on_programme = "Au programme"
    ended = "Depuis hier"
    under_way = "En ce moment"
    can_be_called = "Pour les joindre"

    def gather_in(self, left: timedelta, what: str) -> str:
        """Say "On se retrouve dans 30 min : Google"."""
        return f"On se retrouve dans {_DATES.duration(left)}{NBSP}: {what}"

    def starts_in(self, left: timedelta, what: str) -> str:
        """Say "Dans 30 min : Briefing"."""
        return f"Dans {_DATES.duration(left)}{NBSP}: {what}"

    def all_in(self, left: timedelta) -> str:
        """Say "On se retrouve dans 30 min"."""
        return f"On se retrouve dans {_DATES.duration(left)}"

    def time_has_come(self, what: str) -> str:
        """Say "C'est l'heure : Google"."""
        return f"C'est l'heure{NBSP}: {what}"

    def gathered(self, since: time, what: str) -> str:
        """Say "Départ à 9 h 10 : Google"."""
        return f"C'était à {_DATES.clock(since)}{NBSP}: {what}"

    def under_way_since(self, since: time, what: str) -> str:
        """Say "En cours depuis 10 h : Google"."""
        return f"En cours depuis {_DATES.clock(since)}{NBSP}: {what}"

    def digest(self, days: int, on: date) -> str:
        """Say "Programme de demain, mardi 27 septembre"."""
        match days:
            case 0:
                return f"Programme d'aujourd'hui, {_DATES.day(on)}"
            case 1:
                return f"Programme de demain, {_DATES.day(on)}"
            case _:
                return f"Programme du {_DATES.day(on)}"

    def nothing_planned(self, days: int, on: date) -> str:
        """Say "Demain, dimanche 25 septembre : rien au programme"."""
        day = _DATES.day(on)
        when = {0: f"Aujourd'hui, {day}", 1: f"Demain, {day}"}.get(days, f"Le {day}")
        return f"{when}{NBSP}: rien au programme."

    def home_digest(self, on: date) -> str:
        """Say "La mission, mardi 27 septembre"."""
        return f"Des nouvelles de la mission, {_DATES.day(on)}"

    def before_next(self, clock: time) -> str:
        """Say "D'ici demain 8 h 30"."""
        return f"D'ici demain {_DATES.clock(clock)}"

    def from_to(self, start: time, end: time) -> str:
        """Write "10 h – 11 h 30"."""
        return f"{_DATES.clock(start)} – {_DATES.clock(end)}"

    def until(self, end: str) -> str:
        """Write "jusqu'à 11 h 30"."""
        return f"jusqu'à {end}"

    def arrival(self, start: time, end: time, zone: str, days: int) -> str:
        """Write "départ 15 h 50, arrivée 11 h 30 à Paris (+1 j)"."""
        later = f" ({_DATES.days_apart(days)})" if days else ""
        arrives = f"{_DATES.clock(end)} {_DATES.in_city(zone)}{later}"
        return f"départ {_DATES.clock(start)}, arrivée {arrives}"

    def here(self, clock: str) -> str:
        """Write "9 h 10 sur place"."""
        return f"{clock} sur place"

    def for_group(self, names: str) -> str:
        """Write "Groupe Industrie : "."""
        return f"{names}{NBSP}: "
