"""The words around a report in French."""

from bot.core.languages.french import NBSP


class FrenchPaper:
    """Implements `bot.core.languages.paper.PaperWords`."""

    def locale(self) -> str:
        return "fr-FR"

    def contents(self) -> str:
        return "Sommaire"

    def parts(self, count: int) -> str:
        return "Le détail, en une partie" if count == 1 else f"Le détail, en {count} parties"

    def skip(self) -> str:
        return "Aller au texte"

    def quoted(self, text: str) -> str:
        return f"«{NBSP}{text}{NBSP}»"

    def page(self) -> str:
        return f"Page{NBSP}"

    def of_pages(self) -> str:
        return " sur "
