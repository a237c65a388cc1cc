"""One's own page and forms, in French."""

from bot.core.languages.french import NARROW, NBSP

SCORES = {1: f"1{NBSP}★ décevant", 5: f"5{NBSP}★ excellent"}


class FrenchHome:
    """Implements `bot.core.languages.home.HomeWords`."""

    def still_to_rate(self) -> str:
        return "Votre avis compte encore"

    def rate(self, session: str) -> str:
        return f"★ {session}"

    def settings(self) -> str:
        return "Mes réglages"

    def reminders(self, *, on: bool) -> str:
        return f"Rappels personnels{NBSP}: {'oui' if on else 'non'}"

    def silence(self, *, on: bool) -> str:
        return f"Silence{NBSP}: {'oui' if on else 'non'}"

    def other_language(self) -> str:
        return "In English"

    def programme(self) -> str:
        return "Programme par jour"

    def who_am_i(self) -> str:
        return f"Qui suis-je{NARROW}?"

    def announce(self) -> str:
        return "Faire une annonce"

    def participants(self) -> str:
        return "Participants"

    def results(self) -> str:
        return "Les avis"

    def welcome(self) -> str:
        return f"Bonjour{NARROW}! Ici, vous aurez votre programme."

    def how_to_come_in(self) -> str:
        return (
            "Dites-moi d'abord qui vous êtes : touchez votre nom dans le canal de votre mission, "
            "ou envoyez-moi ici le code que vous a donné l'organisateur."
        ).replace(" :", f"{NBSP}:")

    # ---- a broadcast -----------------------------------------------------------------------

    def came_late(self) -> str:
        return f"Cette page n'a pas pu s'ouvrir à temps{NBSP}: recommencez."

    def compose_title(self) -> str:
        return "Nouvelle annonce"

    def text_label(self) -> str:
        return "Votre message"

    def audience_label(self) -> str:
        return "Pour qui"

    def day_label(self) -> str:
        return "Quel jour"

    def hour_label(self) -> str:
        return "À quelle heure (sur place)"

    def when_hint(self) -> str:
        return "Laissez vide pour l'envoyer tout de suite."

    def call_label(self) -> str:
        return "Qui prévenir"

    def call_everyone(self) -> str:
        return "Prévenir tout le canal (@channel)"

    def call_told(self) -> str:
        return "tout le canal (@channel)"

    def look(self) -> str:
        return "Voir l'aperçu"

    def text_missing(self) -> str:
        return "Il manque le message."

    def day_missing(self) -> str:
        return "Il manque le jour."

    def hour_missing(self) -> str:
        return "Il manque l'heure."

    def no_such_hour(self) -> str:
        return f"Cette heure n'existe pas ce jour-là{NBSP}: on change d'heure."

    def already_past(self) -> str:
        return "Ce moment est déjà passé."

    def too_long_by(self, characters: int) -> str:
        plural = "s" if characters > 1 else ""
        return f"C'est trop long de {characters}{NBSP}caractère{plural}."

    # ---- a rating --------------------------------------------------------------------------

    def rating_title(self) -> str:
        return "Votre avis"

    def score_label(self) -> str:
        return "Votre note"

    def score(self, score: int) -> str:
        return SCORES.get(score, f"{score}{NBSP}★")

    def takeaway_label(self) -> str:
        return "À retenir, en une phrase"

    def give(self) -> str:
        return "Envoyer"

    def takeaway_kept(self) -> str:
        return f"Merci{NARROW}! C'est noté."
