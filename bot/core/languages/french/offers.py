"""What people offer and look for, in French: « offres et demandes »."""

from bot.core.languages.french.typography import typeset
from bot.core.offers import Kind

COMMANDS = {Kind.OFFER: "/propose", Kind.SEEK: "/cherche"}


class FrenchOffers:
    """Implements `bot.core.languages.offers.OfferWords`."""

    def off(self, *, by_organiser: bool) -> str:
        if by_organiser:
            return typeset(
                "Les offres et demandes ne sont pas activées pour cette mission : "
                "/reglages les active."
            )
        return "Vos organisateurs n'ont pas activé les offres et demandes pour cette mission."

    def how(self, kind: Kind) -> str:
        if kind is Kind.OFFER:
            return typeset(
                "Écrivez /propose et ce en quoi vous pouvez aider : "
                "/propose des importateurs de #vin au Texas"
            )
        return typeset(
            "Écrivez /cherche et ce que vous cherchez : /cherche un distributeur à Austin #vin"
        )

    def title(self, kind: Kind) -> str:
        return "En quoi je peux aider" if kind is Kind.OFFER else "Ce que je cherche"

    def own(self, kind: Kind) -> str:
        return "Vous proposez" if kind is Kind.OFFER else "Vous cherchez"

    def others(self, kind: Kind) -> str:
        return "D'autres proposent" if kind is Kind.OFFER else "D'autres cherchent"

    def nothing_there(self, kind: Kind) -> str:
        if kind is Kind.OFFER:
            return "Personne n'a encore rien proposé."
        return "Personne n'a encore rien demandé."

    def noted(self, kind: Kind) -> str:
        what = "le cherche" if kind is Kind.OFFER else "peut vous aider"
        return typeset(
            f"C'est noté. Si quelqu'un {what}, je vous demande à tous les deux avant de nommer "
            "qui que ce soit."
        )

    def needs_direct(self) -> str:
        return typeset(
            "Pour vous présenter quelqu'un, il me faut une conversation privée avec vous : "
            "ouvrez-la et envoyez-moi un mot, je m'occupe du reste."
        )

    def directly(self, kind: Kind) -> str:
        return typeset(
            f"{self.how(kind)}\nPour lire la liste, écrivez-moi {COMMANDS[kind]} en privé."
        )

    def close(self, number: int = 0) -> str:
        return f"Retirer {number}" if number else "Retirer"

    def closed(self) -> str:
        return "C'est retiré."

    def this_one(self, number: int, kind: Kind) -> str:
        return (
            f"Le {number} m'intéresse"
            if kind is Kind.OFFER
            else typeset(f"Je peux aider : {number}")
        )

    def asked(self) -> str:
        return typeset("Je pose la question ; vous en saurez plus si l'autre est d'accord.")

    def asked_already(self) -> str:
        return "J'ai déjà posé la question."

    def may_fit(self, kind: Kind) -> str:
        if kind is Kind.OFFER:
            return typeset("Quelqu'un du groupe peut peut-être vous aider :")
        return typeset("Quelqu'un du groupe cherche :")

    def interested(self, kind: Kind) -> str:
        if kind is Kind.OFFER:
            return "Quelqu'un du groupe s'intéresse à ce que vous proposez."
        return "Quelqu'un du groupe peut vous aider pour ce que vous cherchez."

    def yours(self, kind: Kind) -> str:
        return self.own(kind)

    def introduce(self) -> str:
        return typeset(
            "Vous présenter l'un à l'autre ? Votre nom et vos coordonnées ne sont donnés que si "
            "vous êtes tous les deux d'accord ; un refus n'est dit à personne."
        )

    def yes(self) -> str:
        return "Oui, présentez-nous"

    def no(self) -> str:
        return "Non merci"

    def waits(self) -> str:
        return "C'est noté. Je vous présente si l'autre personne est d'accord, elle aussi."

    def declined(self) -> str:
        return typeset("C'est noté ; personne n'en saura rien.")

    def gone(self) -> str:
        return "Ce n'est plus d'actualité."

    def introduced(self, name: str) -> str:
        return typeset(f"Je vous présente : {name}")

    def theirs(self, kind: Kind) -> str:
        return "Propose" if kind is Kind.OFFER else "Cherche"

    def in_the_group(self) -> str:
        return "Vous vous retrouverez dans le groupe."

    def too_long(self, characters: int, limit: int) -> str:
        return typeset(
            f"Votre texte fait {characters} caractères, pour {limit} au plus. Il est toujours "
            "dans votre message : raccourcissez-le et renvoyez-le."
        )

    def too_many(self, kind: Kind, limit: int) -> str:
        what = "offres" if kind is Kind.OFFER else "demandes"
        return typeset(
            f"Vous avez {limit} {what}, c'est le maximum : {COMMANDS[kind]} les montre."
        )
