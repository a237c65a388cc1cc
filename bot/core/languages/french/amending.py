"""What an organiser changes by hand, in French."""

from collections.abc import Sequence
from datetime import timedelta

from bot.core.languages.french.dates import FrenchDates
from bot.core.languages.french.typography import typeset

LACKS = {
    "session": "De quoi parlez-vous ? Dites-moi par exemple « Google à 15 h 30 », « le dîner est "
    "annulé », ou touchez /modifier.",
    "time": "À quelle heure, ou de combien ? Écrivez-moi par exemple « 15 h 30 » ou « 20 min ».",
    "place": "Où ? Écrivez-moi l'endroit.",
    "title": "Qu'est-ce que j'ajoute, et à quelle heure ? Par exemple « ajoute un pot à 18 h au "
    "bar de l'hôtel ».",
    "groups": "Pour quel groupe ?",
    "person": "De qui parlez-vous ?",
}


class FrenchAmending:
    """Implements `bot.core.languages.amending.AmendingWords`."""

    def preview_title(self) -> str:
        return "Ce que cela donne"

    def changed_meanwhile(self) -> str:
        return typeset("Le brouillon a changé entre-temps : voici ce que cela donne maintenant.")

    def concerns_label(self) -> str:
        return "Concerne"

    def concerned(self, groups: Sequence[str], people: int) -> str:
        if not people:
            return "personne"
        whom = FrenchDates().together(groups) if groups else "tout le monde"
        return typeset(f"{whom} · {people} personne{_s(people)}")

    def they_read(self) -> str:
        return "Ils liront"

    def breaks_title(self) -> str:
        return "Attention"

    def to_host(self, host: str) -> str:
        return typeset(f"À envoyer à {host}")

    def apply(self) -> str:
        return "Appliquer"

    def apply_and_tell(self, told: int) -> str:
        return f"Appliquer et prévenir ({told})"

    def what_follows(self) -> str:
        return typeset("Et la suite ?")

    def drop(self) -> str:
        return "Laisser tomber"

    def dropped(self) -> str:
        return "Le programme reste comme il était."

    def applied(self) -> str:
        return typeset("C'est noté : personne n'est encore prévenu.")

    def draft_title(self, changes: int) -> str:
        return typeset(f"Brouillon : {changes} changement{_s(changes)}")

    def nobody_told(self) -> str:
        return "Personne n'est encore prévenu."

    def also_by(self, names: Sequence[str]) -> str:
        return typeset(f"Avec ce qu'a préparé {FrenchDates().together(names)}.")

    def tell(self, told: int) -> str:
        return f"Prévenir ({told})" if told else "Publier"

    def take_back(self) -> str:
        return "Annuler le dernier"

    def no_draft(self) -> str:
        return typeset("Aucun changement n'attend d'être annoncé.")

    def come_to_nothing(self) -> str:
        return typeset("Ces changements s'annulent : le programme reste comme il était.")

    def taken_back(self, said: str) -> str:
        return typeset(f"Annulé : « {said} »." if said else "Le dernier changement est annulé.")

    def nothing_to_take_back(self) -> str:
        return "Il n'y a aucun changement à annuler."

    def take_told_back(self) -> str:
        return "Revenir en arrière"

    def at_once(self) -> str:
        return "C'est parti."

    def gone_already(self) -> str:
        return typeset("Plus rien n'attend : c'est déjà parti.")

    def which(self) -> str:
        return typeset("De quoi parlez-vous ?")

    def lacks(self, what: str) -> str:
        return typeset(LACKS.get(what, LACKS["session"]))

    def directly(self, text: str) -> str:
        return typeset(f"Écrivez-le-moi en privé : « {text} ». Ici, tout le monde lirait.")

    def choose_session(self) -> str:
        return typeset("Qu'est-ce qui change ?")

    def choose_change(self) -> str:
        return typeset(
            "Que se passe-t-il ? Vous pouvez aussi l'écrire : « Google à 15 h 30 », « le dîner a "
            "lieu au Ferry Building »."
        )

    def nothing_ahead(self) -> str:
        return typeset("Il n'y a plus rien au programme qui puisse changer.")

    def more_sessions(self) -> str:
        return "La suite du programme"

    def session_by(self, by: timedelta) -> str:
        return typeset(f"{_signed(by)}")

    def departure_by(self, by: timedelta) -> str:
        return typeset(f"Départ {_signed(by)}")

    def all_by(self, by: timedelta) -> str:
        return typeset(f"Tout {_signed(by)}")

    def cancel_it(self) -> str:
        return "C'est annulé"

    def reinstate_it(self) -> str:
        return "C'est maintenu"

    def back(self) -> str:
        return "Retour"


def _signed(by: timedelta) -> str:
    sign = "+" if by > timedelta(0) else "−"
    return f"{sign}{FrenchDates().duration(abs(by))}"


def _s(count: int) -> str:
    return "s" if count > 1 else ""
