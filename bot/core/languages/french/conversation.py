"""What is said to one person, in French."""

from collections.abc import Sequence

from bot.core.languages.french import NARROW, NBSP

MEGABYTE = 1_000_000


class FrenchConversation:
    """Implements `bot.core.languages.conversation.Conversation`."""

    language = "fr"

    def failed(self) -> str:
        return (
            "Quelque chose n'a pas fonctionné de mon côté. Rien n'est perdu"
            f"{NBSP}: réessayez dans un instant."
        )

    def given_up(self) -> str:
        return (
            f"Je n'y arrive pas{NBSP}: quelque chose échoue de mon côté à chaque essai. "
            "Rien n'a changé. Prévenez la personne qui s'occupe de Fanion."
        )

    def organisers_only(self) -> str:
        return "Désolé, seuls les organisateurs peuvent faire cela."

    def directly_please(self, command: str) -> str:
        return f"Écrivez-moi {command} en privé{NBSP}: ici, tout le monde lirait la suite."

    def answered_directly(self) -> str:
        return "Je vous réponds en privé."

    def out_of_date(self) -> str:
        return "Ce bouton ne sert plus."

    def not_yours(self) -> str:
        return "Seule la personne qui l'a demandé peut confirmer."

    def ask_for_text(self) -> str:
        return (
            "Quelle annonce voulez-vous faire"
            f"{NARROW}? Envoyez-moi un texte, une photo, un fichier ou un lieu. /annuler pour en "
            "rester là."
        )

    def too_long(self, characters: int, limit: int) -> str:
        return (
            f"Votre texte fait {_number(characters)} caractères, une annonce en prend au plus "
            f"{_number(limit)}. Il est toujours dans votre message{NBSP}: raccourcissez-le, "
            "ou envoyez-le en deux fois."
        )

    def attached_label(self) -> str:
        return "Avec"

    def file_size(self, size: int) -> str:
        if size < MEGABYTE:
            return f"{max(1, round(size / 1000))}{NBSP}Ko"
        return f"{size / MEGABYTE:.1f}".replace(".", ",").removesuffix(",0") + f"{NBSP}Mo"

    def file_too_large(self, limit: int) -> str:
        return (
            f"Ce fichier fait plus de {self.file_size(limit)}{NBSP}: c'est trop pour voyager avec "
            "une annonce. Envoyez-le moins lourd (une photo plutôt qu'un fichier, par exemple), "
            "ou écrivez l'annonce avec un lien vers lui."
        )

    def file_missing(self) -> str:
        return f"Je n'ai pas reçu ce fichier en entier{NBSP}: renvoyez-le-moi, s'il vous plaît."

    def what_with_picture(self) -> str:
        return (
            f"Cette photo est pour le groupe{NARROW}? Renvoyez-la avec "
            f"«{NBSP}Annonce{NBSP}:{NBSP}» et votre texte en légende."
        )

    def what_with_place(self) -> str:
        return (
            f"Ce lieu est pour le groupe{NARROW}? Écrivez-moi /annonce, puis envoyez-le à nouveau."
        )

    def broadcast_title(self, groups: Sequence[str]) -> str:
        return f"Annonce · {', '.join(groups)}" if groups else "Annonce"

    def preview_title(self) -> str:
        return "Aperçu de votre annonce"

    def audience_label(self) -> str:
        return "Pour"

    def when_label(self) -> str:
        return "Quand"

    def status_label(self) -> str:
        return "État"

    def everyone(self) -> str:
        return "Tout le monde"

    def followers(self) -> str:
        return "Contacts en France"

    def reach(self, chats: int, people: int) -> str:
        return f"{_number(chats)} conversation{_s(chats)}, {_number(people)} personne{_s(people)}"

    def nobody_there(self) -> str:
        return f"je ne suis dans aucune conversation de ce type{NBSP}: personne ne la lirait"

    def at_once(self) -> str:
        return "tout de suite"

    def goes_out_at(self, when: str) -> str:
        return f"partira à {when}"

    def goes_out_for(self, chats: str, when: str) -> str:
        return f"{chats}{NBSP}: partira à {when}"

    def send(self) -> str:
        return "Envoyer"

    def send_now(self) -> str:
        return "Envoyer maintenant"

    def cancel(self) -> str:
        return "Annuler"

    def chosen(self, label: str) -> str:
        return f"✓ {label}"

    def being_sent(self) -> str:
        return "en cours d'envoi"

    def sent(self, clock: str, chats: int) -> str:
        return f"envoyée à {clock} dans {_number(chats)} conversation{_s(chats)}"

    def not_sent_to(self, names: str) -> str:
        return f"pas arrivée{NBSP}: {names}"

    def unsure_about(self, names: str) -> str:
        return f"peut-être pas arrivée{NBSP}: {names}"

    def already_sent(self) -> str:
        return "C'est déjà envoyé."

    def cancelled(self) -> str:
        return "Annonce abandonnée."

    def nothing_to_cancel(self) -> str:
        return "Il n'y a rien à annuler."

    def main_chat(self) -> str:
        return "la conversation principale"

    def group_chat(self, group: str) -> str:
        return f"la conversation «{NBSP}{group}{NBSP}»"

    def sent_off(self) -> str:
        return "C'est parti."

    def warnings_title(self) -> str:
        return "À vérifier"

    def more_problems(self, count: int) -> str:
        return f"… et {_number(count)} autre{_s(count)}."

    def correct_and_send_again(self) -> str:
        return "Le programme n'a pas changé. Corrigez le fichier et renvoyez-le-moi."

    def not_this_mission(self, code: str, ours: str) -> str:
        return (
            f"Ce fichier est celui de la mission «{NBSP}{code}{NBSP}», "
            f"et nous sommes dans «{NBSP}{ours}{NBSP}»."
        )

    def publish(self, told: int) -> str:
        return f"Publier et prévenir ({_number(told)})" if told else "Publier"

    def nothing_new(self) -> str:
        return f"Ce fichier dit la même chose que le programme en cours{NBSP}: rien à publier."

    def published(self, told: int) -> str:
        if not told:
            return "C'est publié. Personne n'a besoin d'être prévenu."
        return (
            f"C'est publié. {_number(told)} changement{_s(told)}"
            f"{NBSP}: les personnes concernées sont prévenues."
        )

    def published_for_later(self, told: int, when: str) -> str:
        return f"C'est publié. {_number(told)} changement{_s(told)} à annoncer{NBSP}: {when}."

    def not_published(self) -> str:
        return "Le programme reste comme il était."

    def changed_meanwhile(self) -> str:
        return f"Le programme a changé entre-temps{NBSP}: regardez à nouveau."

    def organisers_can(self) -> str:
        return "Pour l'organisation"

    def organiser_commands(self) -> Sequence[tuple[str, str]]:
        return (
            ("/annonce texte", "écrire à tout le monde, à un groupe ou aux contacts en France"),
            ("/annonces", "les dernières annonces, à corriger ou à retirer"),
            ("on décale tout de 20 min", "changer le programme, ou /modifier"),
            ("/brouillon", "les changements que personne ne connaît encore"),
            ("/appel", "qui est là, qui manque"),
            ("/termine", "une visite finit plus tôt, on demande les avis"),
            ("/resultats", f"les avis, en image{NARROW}; ceux d'un jour{NBSP}: /resultats mardi"),
            ("/aretenir", "les phrases à retenir, à choisir pour le rapport"),
            ("/suivi", "les suites à donner, et par qui"),
            ("/rapport", "le rapport de la mission, à modifier"),
            ("/modele", "le classeur à remplir"),
            ("/classeur", "le programme actuel, à modifier et à renvoyer"),
            ("/participants", "qui s'est présenté, et corriger"),
            ("/repetition Bruno mardi", "ce que Bruno recevra mardi"),
            ("/historique", "qui a changé quoi, et quand"),
            ("/reglages", "ce qui est activé pour la mission"),
            ("/calendrier A", "le calendrier du groupe A, ou des contacts en France"),
            ("un classeur, un CSV, un .ics", "mettre à jour le programme"),
        )


def _s(count: int) -> str:
    return "s" if count > 1 else ""


def _number(count: int) -> str:
    """Write thousands apart, as in 4 096."""
    return f"{count:,}".replace(",", NARROW)
