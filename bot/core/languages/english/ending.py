"""That a visit is over, in English."""


class EnglishEnding:
    """Implements `bot.core.languages.ending.EndingWords`."""

    def noted(self, visit: str) -> str:
        return f"Noted: {visit} is over. I am asking everyone how it was."

    def mistake(self) -> str:
        return "No, it goes on"

    def goes_on(self, visit: str) -> str:
        return f"All right: {visit} goes on. I will ask when it ends."

    def too_early(self) -> str:
        return "It goes on after all. I will ask when it ends."

    def rated(self) -> str:
        return "Somebody has already rated it, so it cannot be taken back."

    def which(self) -> str:
        return "Which one is over?"

    def not_begun(self, visit: str, clock: str) -> str:
        return f"{visit} does not begin until {clock}."

    def over(self, visit: str, clock: str) -> str:
        return f"{visit} has been over since {clock}."

    def nothing(self) -> str:
        return "No visit is under way."

    def has_ended(self, visit: str) -> str:
        return f"said that {visit} was over" if visit else "said that a visit was over"
