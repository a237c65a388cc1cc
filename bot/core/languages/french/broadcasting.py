"""What organisers read of broadcasts, in French."""

from collections.abc import Sequence

from bot.core.languages.french import NARROW, NBSP


class FrenchBroadcasting:
    """Implements `bot.core.languages.broadcasting.BroadcastingWords`."""

    def others(self) -> str:
        return "Autres…"

    def a_session(self) -> str:
        return "Une visite, une rencontre"

    def a_company(self) -> str:
        return "Une entreprise"

    def some_people(self) -> str:
        return "Quelques personnes"

    def who_has_not_seen(self) -> str:
        return "Qui n'a pas vu"

    def whom(self) -> str:
        return f"Pour qui{NARROW}?"

    def back(self) -> str:
        return "Retour"

    def earlier(self) -> str:
        return "← Avant"

    def later(self) -> str:
        return "Suite →"

    def people_of(self, session: str) -> str:
        return f"«{NBSP}{session}{NBSP}»"

    def names(self, names: Sequence[str], more: int) -> str:
        listed = ", ".join(names)
        return f"{listed} et {more} autre{_s(more)}" if more else listed

    def unseen(self, what: str) -> str:
        return f"Qui n'a pas vu {_quoted(what) if what else 'les derniers changements'}"

    def in_main_chat(self) -> str:
        return "Plutôt dans la conversation principale"

    def one_by_one(self) -> str:
        return "Plutôt en privé"

    def out_of_reach(self, count: int) -> str:
        del count
        return "Pas de conversation directe"

    def nobody_directly(self) -> str:
        return "aucune de ces personnes n'a ouvert de conversation avec moi"

    def all_have_seen(self) -> str:
        return "tout le monde l'a vu"

    def ask_seen(self) -> str:
        return f"Demander «{NBSP}Vu{NBSP}»"

    def when(self) -> str:
        return "Quand…"

    def at_once(self) -> str:
        return "Tout de suite"

    def before_rendezvous(self, clock: str, title: str) -> str:
        return f"{clock} · 30 min avant {title}"

    def at_digest(self, clock: str) -> str:
        return f"{clock} · avec le programme de demain"

    def tomorrow(self, clock: str) -> str:
        return f"Demain à {clock}"

    def whole_text(self, taken: str) -> str:
        return f"Garder {_quoted(taken)} dans le texte"

    def look_on(self, platform: str) -> str:
        return f"Voir comme sur {platform}"

    def looks(self, platform: str) -> str:
        return f"Sur {platform}"

    def comes_as(self) -> str:
        return "En"

    def messages(self, count: int, files: int) -> str:
        said = f"{count} message{_s(count)}"
        return f"{said} et {files} fichier{_s(files)}" if files else said

    def called(self) -> str:
        return "Sonne pour"

    def calls(self, people: int) -> str:
        if not people:
            return f"personne{NBSP}: je n'y connais encore aucun compte"
        return f"{people} personne{_s(people)} mentionnée{_s(people)}"

    def sounds(self) -> str:
        return "toutes les personnes de la conversation"

    def correct(self) -> str:
        return "Corriger"

    def withdraw(self) -> str:
        return "Retirer"

    def copy(self) -> str:
        return "Copier le texte"

    def ask_for_correction(self) -> str:
        return (
            "Envoyez-moi le texte corrigé, en entier. Il remplacera l'annonce partout où elle est "
            "arrivée. /annuler pour la laisser comme elle est."
        )

    def correction_title(self) -> str:
        return f"Corriger ainsi{NARROW}?"

    def everywhere(self) -> str:
        return "Corriger partout"

    def ask_to_withdraw(self) -> str:
        return f"Retirer cette annonce{NARROW}?"

    def withdraw_everywhere(self) -> str:
        return "Retirer partout"

    def keep(self) -> str:
        return "Laisser comme c'est"

    def corrected(self, clock: str) -> str:
        return f"Corrigé à {clock}"

    def withdrawn(self, clock: str) -> str:
        return f"Annonce retirée à {clock}"

    def was_corrected(self) -> str:
        return "C'est corrigé partout."

    def was_withdrawn(self) -> str:
        return "C'est retiré partout."

    def reached(self, done: int, of: int) -> str:
        return f"{done} conversation{_s(done)} sur {of}"

    def on_neither(self, count: int) -> str:
        del count
        return "Ni sur Telegram ni sur Slack"

    def all_are_there(self) -> str:
        return "Toutes les personnes du groupe se sont présentées sur Telegram ou sur Slack."

    def no_phone(self) -> str:
        return "numéro inconnu"

    def list_title(self) -> str:
        return "Dernières annonces"

    def none_yet(self) -> str:
        return "Il n'y a encore eu aucune annonce. Pour en faire une : /annonce".replace(
            " :", f"{NBSP}:"
        )

    def is_draft(self) -> str:
        return "pas envoyée"

    def is_withdrawn(self) -> str:
        return "retirée"

    def templates(self) -> str:
        return "Modèles"

    def choose_template(self) -> str:
        return f"Quel modèle{NARROW}? Vous verrez l'aperçu avant l'envoi."

    def coach_is_here(self, place: str) -> str:
        return f"Le car est là{NBSP}: {place}." if place else "Le car est là."

    def moved_up(self, clock: str) -> str:
        return f"Rendez-vous avancé à {clock}."

    def put_off(self, clock: str) -> str:
        return f"Rendez-vous repoussé à {clock}."

    def leaving_soon(self) -> str:
        return "On part dans 5 minutes."

    def stay_in(self) -> str:
        return "Restez dans le car, s'il vous plaît."

    def passports(self) -> str:
        return "N'oubliez pas vos passeports."

    def badges(self, title: str) -> str:
        return (
            f"Pour «{NBSP}{title}{NBSP}»{NBSP}: prenez une pièce d'identité, on la demande à "
            "l'entrée."
        )

    def answers_to(self, name: str, what: str) -> str:
        return f"{name} répond à {_quoted(what)}{NBSP}:"

    def how_to_answer(self) -> str:
        return "Pour lui répondre, répondez à ce message."

    def passed_on(self, name: str) -> str:
        return f"Transmis à {name}."

    def answers_you(self, name: str) -> str:
        return f"{name} vous répond{NBSP}:"

    def answer_sent(self, name: str) -> str:
        return f"Envoyé à {name}." if name else "Envoyé."

    def has_announced(self, said: str) -> str:
        return f"a annoncé {_quoted(said)}"

    def has_corrected(self, said: str) -> str:
        return f"a corrigé l'annonce {_quoted(said)}"

    def has_withdrawn(self, said: str) -> str:
        return f"a retiré l'annonce {_quoted(said)}"


def _quoted(text: str) -> str:
    return f"«{NBSP}{text}{NBSP}»"


def _s(count: int) -> str:
    return "s" if count > 1 else ""
