"""What organisers may turn on, in French: « réglages »."""

from collections.abc import Mapping

from bot.core.features import Feature
from bot.core.languages.french.typography import typeset

NAMES: Mapping[Feature, str] = {
    Feature.HOST_QUESTIONS: "Questions aux interlocuteurs",
    Feature.OFFERS: "Offres et demandes",
    Feature.ANYONE_ENDS: "« C'est terminé » par tous",
}
DOES: Mapping[Feature, str] = {
    Feature.HOST_QUESTIONS: (
        "Chacun propose des questions avant une visite et vote ; les cinq premières partent avec "
        "le dernier rappel, sans les noms."
    ),
    Feature.OFFERS: (
        "Chacun dit en quoi il peut aider et ce qu'il cherche ; deux personnes ne sont "
        "présentées que si toutes deux sont d'accord."
    ),
    Feature.ANYONE_ENDS: (
        "Toute personne présente, et pas seulement les organisateurs, peut dire qu'une visite "
        "est terminée : on donne alors son avis aussitôt."
    ),
}
ANNOUNCED: Mapping[Feature, str] = {
    Feature.HOST_QUESTIONS: (
        "Proposez une question pour la prochaine visite avec /question, et votez avec "
        "/questions. Les plus demandées vous sont rappelées en chemin, sans les noms."
    ),
    Feature.OFFERS: (
        "Dites en quoi vous pouvez aider (/propose) ou ce que vous cherchez (/cherche un "
        "distributeur à Austin). Je ne présente deux personnes que si toutes deux sont d'accord."
    ),
    Feature.ANYONE_ENDS: (
        "Quand une visite se termine plus tôt, chacun de vous peut le dire : /termine."
    ),
}


class FrenchFeatures:
    """Implements `bot.core.languages.features.FeatureWords`."""

    def title(self) -> str:
        return "Réglages de la mission"

    def name(self, feature: Feature) -> str:
        return typeset(NAMES[feature])

    def does(self, feature: Feature) -> str:
        return typeset(DOES[feature])

    def state(self, *, on: bool) -> str:
        return "activé" if on else "désactivé"

    def turn(self, feature: Feature, *, on: bool) -> str:
        return typeset(f"{'Activer' if on else 'Désactiver'} : {NAMES[feature]}")

    def turned(self, feature: Feature, *, on: bool) -> str:
        return typeset(f"{NAMES[feature]} : {self.state(on=on)}.")

    def tell_group(self) -> str:
        return "Le dire au groupe"

    def told(self, chats: int) -> str:
        if not chats:
            return typeset(
                "Je ne suis dans aucune conversation du groupe : personne ne le lirait."
            )
        return "Le groupe est prévenu, sans sonnerie."

    def announced(self, feature: Feature) -> str:
        return typeset(ANNOUNCED[feature])

    def to_whom(self) -> str:
        return "Du nouveau dans ce groupe"
