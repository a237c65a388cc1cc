"""Codes and links, handed out in French."""

from bot.core.languages.french.typography import typeset


class FrenchInvitations:
    """Implements `bot.core.languages.invitations.Invitations`."""

    def main(self) -> str:
        return "Le groupe de la mission"

    def group(self, name: str) -> str:
        return typeset(f"La conversation du groupe « {name} »")

    def followers(self) -> str:
        return "La conversation des contacts en France"

    def organiser(self, name: str) -> str:
        return typeset(f"Organisation : {name}")

    def people(self) -> str:
        return "Toutes les personnes de la mission"

    def open_for_chat(self) -> str:
        return typeset(
            "Ouvrez-le sur votre téléphone et choisissez le groupe : le bot s'y présente."
        )

    def open_for_organiser(self) -> str:
        return typeset(
            "À envoyer à cette personne et à elle seule : qui l'ouvre en premier devient "
            "organisateur."
        )

    def open_for_people(self) -> str:
        return typeset(
            "À poster dans le groupe : qui l'ouvre se retrouve en conversation privée avec le bot."
        )

    def type_in_chat(self, command: str) -> str:
        return typeset(f"Ajoutez le bot à la conversation et écrivez-y : {command}")

    def type_directly(self, command: str) -> str:
        return typeset(f"À écrire au bot, en privé : {command}")

    def slack_in_chat(self, command: str) -> str:
        return typeset(f"Sur Slack, dans le canal : tapez /invite @Fanion, puis {command}")

    def slack_directly(self, command: str) -> str:
        return typeset(f"Sur Slack, cette personne seule tape, où elle veut : {command}")

    def slack_for_people(self, command: str) -> str:
        return typeset(f"Sur Slack, chacun peut taper, en message direct à Fanion : {command}")

    def bound_on(self, name: str, platforms: str) -> str:
        return typeset(f"{name} : sur {platforms}.")

    def bind_on(self, platform: str, command: str) -> str:
        return typeset(f"Pour en avoir aussi un sur {platform} : {command}")

    def nothing_open(self) -> str:
        return typeset(
            "Toutes les conversations sont reliées et tous les organisateurs sont là. "
            "--help dit comment en nommer une."
        )

    def lasts(self, days: int) -> str:
        return typeset(
            f"Un code attend {days} jours. Il ne sert qu'une fois, sauf celui de tout le monde ; "
            "les codes donnés avant pour la même chose ne servent plus."
        )

    def no_link(self) -> str:
        return typeset(
            "Telegram n'a pas dit le nom du bot : il n'y a pas de liens. Voyez « fanion doctor »."
        )

    def no_token(self) -> str:
        return typeset(
            "Un QR code contient un lien, et sans FANION_TELEGRAM_TOKEN il n'y en a pas."
        )

    def error(self, text: str) -> str:
        return typeset(f"Erreur : {text}")

    def no_database(self, file: str) -> str:
        return typeset(
            f"Il n'y a pas encore de base {file} : « fanion load » ou « fanion run » la crée. "
            "S'ils ont déjà tourné, elle est dans un autre dossier : allez-y, ou indiquez "
            "FANION_DATABASE_URL."
        )

    def no_such_mission(self, code: str, known: str) -> str:
        there = f"Il y a : {known}." if known else "« fanion load » en apporte une."
        return typeset(f"Il n'y a pas de mission « {code} ». {there}")

    def no_such_group(self, name: str, known: str) -> str:
        there = f"Il y a : {known}." if known else "Elle n'en a aucun."
        return typeset(f"La mission n'a pas de groupe « {name} ». {there}")

    def no_such_organiser(self, name: str, known: str) -> str:
        there = f"Il y a : {known}." if known else "Elle n'a aucun organisateur."
        return typeset(f"La mission n'a pas d'organisateur « {name} ». {there}")

    def picture(self, file: str) -> str:
        return typeset(f"Le QR code est dans {file}.")
