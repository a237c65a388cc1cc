"""What English says when a journey ends."""


class EnglishArrival:
    """Implements `bot.core.languages.arrival.ArrivalWords`."""

    welcome_home = "Welcome home! "
    here = "local time"

    def title(self, journey: str) -> str:
        """Say "Arrival: Montpellier – San Francisco flight"."""
        return f"Arrival: {journey}"

    def hour(self, clock: str, where: str) -> tuple[str, str, str]:
        """Say "It is 14:10 local time"."""
        return "It is ", clock, f" {where}"
