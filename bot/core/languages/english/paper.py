"""The words around a report in English."""


class EnglishPaper:
    """Implements `bot.core.languages.paper.PaperWords`."""

    def locale(self) -> str:
        return "en-GB"

    def contents(self) -> str:
        return "Contents"

    def parts(self, count: int) -> str:
        return "One part in detail" if count == 1 else f"{count} parts in detail"

    def skip(self) -> str:
        return "Skip to the text"

    def quoted(self, text: str) -> str:
        return f"“{text}”"

    def page(self) -> str:
        return "Page "

    def of_pages(self) -> str:
        return " of "
