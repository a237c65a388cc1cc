"""Times, days and durations in French."""

from collections.abc import Sequence
from datetime import date, time, timedelta

from bot.core.languages.french import NBSP

WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
EXONYMS = {
    "Algiers": "Alger",
    "Athens": "Athènes",
    "Bogota": "Bogota",
    "Brussels": "Bruxelles",
    "Bucharest": "Bucarest",
    "Cairo": "Le Caire",
    "Copenhagen": "Copenhague",
    "Dubai": "Dubaï",
    "Havana": "La Havane",
    "Ho Chi Minh": "Hô-Chi-Minh-Ville",
    "Jakarta": "Djakarta",
    "Jerusalem": "Jérusalem",
    "Lisbon": "Lisbonne",
    "London": "Londres",
    "Mexico City": "Mexico",
    "Montreal": "Montréal",
    "Moscow": "Moscou",
    "Reunion": "La Réunion",
    "Rome": "Rome",
    "Sao Paulo": "São Paulo",
    "Seoul": "Séoul",
    "Singapore": "Singapour",
    "Vienna": "Vienne",
    "Warsaw": "Varsovie",
}


class FrenchDates:
    """Implements `bot.core.languages.dates.Dates`."""

    language = "fr"
    colon = f"{NBSP}: "

    def clock(self, at: time) -> str:
        """Write "9 h 10", and "9 h" on the hour."""
        minutes = f"{NBSP}{at.minute:02}" if at.minute else ""
        return f"{at.hour}{NBSP}h{minutes}"

    def day(self, on: date) -> str:
        """Write "mardi 27 septembre", "samedi 1er octobre"."""
        number = "1er" if on.day == 1 else str(on.day)
        return f"{WEEKDAYS[on.weekday()]} {number}{NBSP}{MONTHS[on.month - 1]}"

    def short_day(self, on: date) -> str:
        """Write "mar. 27"."""
        return f"{WEEKDAYS[on.weekday()][:3]}.{NBSP}{on.day}"

    def duration(self, length: timedelta) -> str:
        """Write "45 min", "1 h 30", "2 jours"."""
        minutes = round(length.total_seconds() / 60)
        days, rest = divmod(minutes, 24 * 60)
        if days > 1 or (days and not rest):
            return f"{days}{NBSP}jour" + ("s" if days > 1 else "")
        hours, minutes = divmod(minutes, 60)
        if not hours:
            return f"{minutes}{NBSP}min"
        return f"{hours}{NBSP}h" + (f"{NBSP}{minutes:02}" if minutes else "")

    def days_apart(self, days: int) -> str:
        """Write "+1 j"."""
        return f"{days:+d}{NBSP}j".replace("-", "−") if days else ""

    def city(self, zone: str) -> str:
        """Name the city as the French do."""
        name = zone.rpartition("/")[2].replace("_", " ")
        return EXONYMS.get(name, name)

    def in_city(self, zone: str) -> str:
        """Say "à Paris", "au Caire", "à La Havane"."""
        city = self.city(zone)
        return f"au {city[3:]}" if city.startswith("Le ") else f"à {city}"

    def together(self, words: Sequence[str]) -> str:
        """Join with commas and "et"."""
        if len(words) <= 1:
            return "".join(words)
        return f"{', '.join(words[:-1])} et {words[-1]}"
