"""What French says when a journey ends."""

from bot.core.languages.french import NARROW, NBSP


class FrenchArrival:
    """Implements `bot.core.languages.arrival.ArrivalWords`."""

    welcome_home = f"Bon retour{NARROW}! "
    here = "sur place"

    def title(self, journey: str) -> str:
        """Say "Arrivée : Vol Montpellier – San Francisco"."""
        return f"Arrivée{NBSP}: {journey}"

    def hour(self, clock: str, where: str) -> tuple[str, str, str]:
        """Say "Il est 14 h 10 sur place"."""
        return "Il est ", clock, f" {where}"
