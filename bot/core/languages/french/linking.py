"""Being the same person on two platforms, in French."""

from collections.abc import Sequence

from bot.core.languages.french.typography import typeset


class FrenchLinking:
    """Implements `bot.core.languages.linking.LinkingWords`."""

    def link(self, platform: str) -> str:
        return f"Me reconnaître aussi sur {platform}"

    def command(self) -> str:
        return "/relier"

    def code_title(self) -> str:
        return "Relier un compte"

    def give_code(self, platform: str, minutes: int) -> str:
        return typeset(
            f"Pour que je vous reconnaisse aussi sur {platform}, envoyez-moi là-bas, d'ici "
            f"{minutes} minutes :"
        )

    def keep_it(self) -> str:
        return typeset("Ne montrez ce code à personne : c'est vous qu'il désigne.")

    def say_first(self) -> str:
        return typeset("Dites-moi d'abord qui vous êtes : /quisuisje.")

    def sent_directly(self) -> str:
        return "Je vous ai écrit en privé."

    def seen_by_all(self) -> str:
        return typeset(
            "Ce code était personnel, et tout le monde vient de le voir : je l'ai annulé. "
            "Demandez-en un autre, et envoyez-le-moi en privé."
        )

    def used_code(self) -> str:
        return "Ce code a déjà servi. /relier en donne un autre."

    def expired_code(self) -> str:
        return "Ce code a expiré. /relier en donne un autre."

    def for_the_other(self, platform: str) -> str:
        return typeset(f"Ce code vient de {platform} : envoyez-le-moi sur l'autre messagerie.")

    def linked(self, name: str, platform: str) -> str:
        return typeset(f"C'est bien vous, {name} : je vous reconnais ici comme sur {platform}.")

    def linked_already(self) -> str:
        return "Je sais déjà que ces deux comptes sont les vôtres."

    def linked_there(self, account: str, platform: str) -> str:
        return typeset(f"Sur {platform}, vous êtes maintenant « {account} ».")

    def taken_there(self, name: str, platform: str) -> str:
        return typeset(
            f"Je connais déjà {name} sur {platform}. Si c'est vous, {_ask_on(platform)}, puis "
            "envoyez-moi ici, en privé, ce qui s'affiche."
        )

    def known_there(self, platform: str) -> str:
        return typeset(
            f"Je vous connais déjà sur {platform} ? Alors {_ask_on(platform)}, puis envoyez-moi "
            "ici, en privé, ce qui s'affiche."
        )

    def accounts(self, named: Sequence[str]) -> str:
        return typeset(f"Je vous reconnais sur {' et '.join(named)}.")

    def account_on(self, account: str, platform: str) -> str:
        return typeset(f"{platform} (« {account} »)")

    def writes_on(self, platform: str) -> str:
        return f"Je vous écris en privé sur {platform}."

    def write_on(self, platform: str) -> str:
        return f"M'écrire sur {platform}"

    def kept_direct(self) -> str:
        return "En privé, je vous écris sur"

    def forget(self, platform: str) -> str:
        return f"Oublier mon compte {platform}"

    def forgotten(self, platform: str) -> str:
        return f"Je ne vous reconnais plus sur {platform}."


def _ask_on(platform: str) -> str:
    """Say how to ask for the code there, in words that are right wherever they are read."""
    if platform == "Slack":
        return "écrivez-y /fanion relier"
    return "choisissez-y « relier » dans mon menu"
