"""The round-up of the day in French: « votre journée »."""

from bot.core.languages.french import NARROW, NBSP
from bot.core.languages.french.typography import of_name


class FrenchYourDay:
    """Implements `bot.core.languages.your_day.YourDayWords`."""

    def title(self, day: str) -> str:
        return f"Votre journée{NBSP}: {day}"

    def reply(self, example: str) -> str:
        how = f"{NBSP}: «{NBSP}{example}{NBSP}: …{NBSP}»" if example else ""
        return (
            f"Pour noter, touchez une étoile. Et qu'en retenez-vous{NARROW}? "
            f"Répondez à ce message, au clavier ou à la voix{how or '.'}"
        )

    def fill_in(self) -> str:
        return (
            "Pour noter, touchez une étoile. "
            f"À retenir, à recontacter{NBSP}: tout tient sur une page."
        )

    def who_reads(self, *, anonymous: bool) -> str:
        if anonymous:
            return (
                "Les notes sont anonymes, et les organisateurs lisent vos phrases sans votre nom."
            )
        return "Les organisateurs lisent vos phrases. Au-delà, c'est vous qui décidez."

    def nothing_left(self) -> str:
        return "Merci, tout y est. Pour corriger, répondez de nouveau."

    def rated(self, score: int) -> str:
        return f"{score}{NBSP}★"

    def closed(self) -> str:
        return "avis clos"

    def shared(self, *, signed: bool) -> str:
        return "à partager avec votre nom" if signed else "à partager sans votre nom"

    def again(self, note: str) -> str:
        return f"à recontacter{NBSP}: {note}" if note else "à recontacter"

    def line_button(self) -> str:
        return "✍ À retenir"

    def again_button(self, *, on: bool) -> str:
        return "✓ À recontacter" if on else "À recontacter"

    def form_button(self) -> str:
        return "À retenir, à recontacter"

    def share_named(self) -> str:
        return "À partager, avec mon nom"

    def share_nameless(self) -> str:
        return "À partager, sans mon nom"

    def share_not(self) -> str:
        return "Cela reste entre nous"

    def one_by_one(self) -> str:
        return "Une par une"

    def kept(self, lines: int) -> str:
        return "C'est noté." if lines == 1 else f"C'est noté, {lines}{NBSP}phrases."

    def between_us(self) -> str:
        return "entre les organisateurs et vous"

    def may_share(self, lines: int) -> str:
        what = "la" if lines == 1 else "les"
        return (
            f"Peut-on {what} transmettre à ceux qui ne sont pas partis{NARROW}? "
            "Pour changer les mots, répondez de nouveau."
        )

    def which(self) -> str:
        return f"De quelle visite s'agit-il{NARROW}?"

    def too_long(self) -> str:
        return f"Le message était trop long, ceci n'est pas gardé{NBSP}:"

    def ask_for_line(self, visit: str) -> str:
        return (
            f"Que retenez-vous {of_name(visit)}{NARROW}? "
            "Une phrase, écrite ou dictée. /annuler pour en rester là."
        )

    def left(self) -> str:
        return "D'accord, rien ne change."

    def again_noted(self, *, on: bool) -> str:
        if on:
            return (
                f"C'est noté{NBSP}: à recontacter. Pour préciser, répondez "
                f"«{NBSP}recontacter …{NBSP}: …{NBSP}»."
            )
        return "Ce n'est plus à recontacter."

    def nothing_to_share(self) -> str:
        return f"Écrivez d'abord la phrase{NBSP}: il n'y a rien à partager ni à signer."

    def form_title(self) -> str:
        return "Votre journée"

    def score_of(self, visit: str) -> str:
        return f"{visit}{NBSP}: votre note"

    def line_of(self, visit: str) -> str:
        return f"{visit}{NBSP}: à retenir, en une phrase"

    def share_of(self, visit: str) -> str:
        return f"{visit}{NBSP}: partage"

    def share_box(self) -> str:
        return "À transmettre à ceux qui ne sont pas partis"

    def sign_of(self, visit: str) -> str:
        return f"{visit}{NBSP}: signature"

    def sign_box(self) -> str:
        return "Avec mon nom"

    def again_of(self, visit: str) -> str:
        return f"{visit}{NBSP}: la suite"

    def again_box(self) -> str:
        return "Je souhaite recontacter notre interlocuteur"

    def form_kept(self) -> str:
        return f"C'est noté, merci{NARROW}!"
