"""What is kept of people, in French."""

from collections.abc import Mapping
from datetime import date

from bot.core.languages.french import NBSP
from bot.core.languages.french.dates import FrenchDates
from bot.core.languages.french.typography import typeset
from bot.core.mission import Role

DATES = FrenchDates()
ROLES = {
    Role.PARTICIPANT: "Participant",
    Role.ORGANISER: "Organisateur",
    Role.FOLLOWER: "Contact en France",
}
SECTIONS = {
    "person": "Dans le fichier de la mission",
    "accounts": "Vos comptes",
    "chats": "Vos conversations privées",
    "settings": "Vos réglages et ce qui est noté sur vous",
    "ratings": "Vos avis",
    "lines": "Ce que vous retenez",
    "follow_ups": "Vos suites à donner",
    "questions": "Vos questions aux interlocuteurs",
    "votes": "Les questions que vous soutenez",
    "offers": "Ce que vous proposez et cherchez",
    "introductions": "Mises en relation",
    "attendance": "Vos présences",
    "seen": "Ce que vous avez vu",
    "log": "Ce que vous avez fait",
    "said": "Ce qui est noté quand vous m'écrivez",
    "messages": "Les messages qui ne sont que pour vous",
    "broadcasts": "Vos annonces",
    "changes": "Vos modifications du programme",
    "ended": "Les visites dont vous avez signalé la fin",
    "pictures": "Vos photos",
    "calendar": "L'adresse de votre agenda",
    "codes": "Les codes créés pour vous",
    "tasks": "Ce que vous avez demandé et qui prend du temps",
}
FIELDS = {
    "name": "nom",
    "code": "nom court",
    "organisation": "entreprise",
    "role": "rôle",
    "language": "langue",
    "groups": "groupes",
    "phone": "téléphone",
    "email": "courriel",
    "timezone": "fuseau horaire",
    "platform": "messagerie",
    "platform_id": "identifiant sur cette messagerie",
    "informed_at": "date de votre information",
    "session": "à propos de",
    "score": "note",
    "text": "texte",
    "at": "quand",
    "shareable": "peut être partagé",
    "signed": "avec votre nom",
    "state": "état",
    "note": "note personnelle",
    "what": "quoi",
    "present": "présent",
    "by": "par",
    "said": "vos mots",
    "caption": "légende",
    "kind": "type",
    "audience": "à",
    "created_at": "écrit",
    "personal": "rappels ici",
    "muted": "silence",
    "active": "ouverte",
    "bound_at": "depuis",
    "value": "valeur",
    "person": "qui",
    "answer": "réponse",
    "closed": "close",
    "sent_at": "envoyé",
    "due_at": "prévu",
    "made_at": "fait",
    "expires_at": "jusqu'à",
    "content": "photo",
    "send_at": "à envoyer",
    "used": "utilisé",
    "thread": "sujet",
    "revoked": "arrêtée",
    "corrected_at": "corrigé",
    "venue": "lieu",
    "media_type": "format",
}


class FrenchPrivacy:
    """Implements `bot.core.languages.privacy.PrivacyWords`."""

    sections: Mapping[str, str] = SECTIONS
    fields: Mapping[str, str] = FIELDS

    def keeps(self, days: int) -> str:
        return typeset(
            "Pour vous guider, je garde votre nom, votre compte et vos réponses (jamais vos "
            f"conversations) jusqu'à {_days(days)} après la mission. Pour les "
            "recevoir : /mesdonnees ; pour les effacer : /oublier."
        )

    def nobody(self, role: Role, number: int) -> str:
        return f"{ROLES[role]}{NBSP}{number}"

    def file_name(self) -> str:
        return "mes-donnees"

    def file_is(self, mission: str) -> str:
        return typeset(f"Tout ce que je garde sur vous ({mission}). /oublier l'efface.")

    def file_title(self, name: str) -> str:
        return f"Ce que Fanion garde sur {name}"

    def file_means(self, mission: str, made: str) -> str:
        return typeset(f"Mission : {mission}. Établi le {made}. Les heures sont en UTC.")

    def not_in_file(self) -> str:
        return typeset(
            "N'y figurent pas : ce que d'autres ont pu écrire sur vous, ni les "
            "avis anonymes déjà clos, puisque plus personne ne peut dire lequel était le vôtre."
        )

    def for_machines(self) -> str:
        return "Ce fichier contient aussi les mêmes données en JSON, pour les logiciels."

    def empty(self) -> str:
        return "rien"

    def not_known(self) -> str:
        return typeset(
            "Je ne sais pas qui vous êtes : je ne garde donc rien sur vous. "
            "/quisuisje vous permet de le dire."
        )

    def forget_title(self) -> str:
        return typeset("Vous oublier, définitivement ?")

    def forget_means(self, mission: str, instead: str) -> str:
        return typeset(
            f"Pour {mission}, votre nom, votre téléphone, votre courriel, vos comptes, ce que "
            "vous avez retenu, vos suites à donner, vos questions et vos réglages sont effacés ; "
            f"vous devenez « {instead} ». Vos avis restent, en chiffres et sans nom. On ne peut "
            "pas revenir en arrière."
        )

    def forget_elsewhere(self, count: int) -> str:
        missions = "une autre mission" if count == 1 else f"{count} autres missions"
        stay = "elle reste" if count == 1 else "elles restent"
        return typeset(f"Vous êtes aussi dans {missions}, et {stay} en l'état : /mission.")

    def forget_asks_file(self) -> str:
        return typeset("D'abord votre copie ? /mesdonnees")

    def forget(self) -> str:
        return "Oui, m'oublier"

    def forgotten(self) -> str:
        return typeset("C'est effacé. Je ne sais plus qui vous êtes.")

    def asked_to_be_forgotten(self, names: str, count: int) -> str:
        if count == 1:
            return typeset(f"{names} a demandé l'oubli ; ce fichier réintroduit ses données.")
        return typeset(f"{names} ont demandé l'oubli ; ce fichier réintroduit leurs données.")

    def ends_title(self, mission: str, on: date) -> str:
        return typeset(f"{mission} : les données personnelles seront effacées {_on(on)}")

    def ends_means(self, days: int) -> str:
        return typeset(
            f"C'est dans {_days(days)}. Les noms, les comptes, ce que chacun retient et le détail "
            "des avis disparaissent ; le programme et les totaux restent. Demandez votre rapport "
            "avant : /rapport."
        )

    def ends_for_one(self, mission: str, on: date) -> str:
        return typeset(f"{mission} : ce que je garde sur vous sera effacé {_on(on)}.")

    def ends_mine(self) -> str:
        return typeset("Vous pouvez tout recevoir avant, dans un fichier : /mesdonnees.")

    def ended(self, mission: str) -> str:
        return typeset(
            f"{mission}, c'est fini : comme annoncé, les données personnelles sont effacées, "
            "et je quitte cette conversation. Merci et au revoir !"
        )


def _days(count: int) -> str:
    return f"{count}{NBSP}jour" + ("s" if count > 1 else "")


def _on(day: date) -> str:
    return f"le {DATES.day(day)}"
