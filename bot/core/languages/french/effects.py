"""What a change breaks, and why an order is refused, in French."""

from datetime import timedelta

from bot.core.languages.french.dates import FrenchDates
from bot.core.languages.french.typography import typeset
from bot.core.refusals import Refusal

REFUSED = {
    Refusal.NOTHING_CHANGES: "C'est déjà ainsi au programme : rien ne change.",
    Refusal.UNKNOWN_SESSION: "Je ne trouve pas « {name} » au programme. Touchez /modifier pour "
    "choisir.",
    Refusal.UNKNOWN_PLACE: "Où ? Écrivez l'endroit après le nom de la rencontre.",
    Refusal.UNKNOWN_GROUP: "Il n'y a pas de groupe « {name} » dans cette mission.",
    Refusal.UNKNOWN_PERSON: "Il n'y a personne du nom de « {name} » dans cette mission.",
    Refusal.NO_TITLE: "Qu'est-ce que j'ajoute ? Par exemple « ajoute un pot à 18 h au bar ».",
    Refusal.ALREADY_THERE: "« {title} » est déjà au programme à cette heure-là.",
    Refusal.ENDS_BEFORE_START: "La fin de « {title} » serait avant son début : dites-moi les deux "
    "heures.",
    Refusal.RENDEZVOUS_TOO_EARLY: "On se retrouverait plus d'un jour avant le début de "
    "« {title} » : donnez une heure du jour même, ou de la veille au soir.",
    Refusal.RENDEZVOUS_AFTER_START: "« {title} » n'attend pas : on se retrouverait après le "
    "début. Donnez une heure plus tôt, ou déplacez d'abord « {title} ».",
    Refusal.CANNOT_BE_WRITTEN: "« {title} » durerait plus d'un jour : donnez-moi le début et la "
    "fin.",
    Refusal.OVER: "« {title} » est déjà terminé.",
    Refusal.IS_CANCELLED: "« {title} » est annulé : rétablissez-le d'abord.",
    Refusal.NOT_CANCELLED: "« {title} » n'est pas annulé.",
}


class FrenchEffects:
    """Implements `bot.core.languages.effects.EffectWords`."""

    def clash(self, first: str, second: str, by: timedelta, groups: str) -> str:
        whom = f" pour {groups}" if groups else ""
        return typeset(f"« {first} » et « {second} » se chevauchent{whom} ({_length(by)})")

    def too_close(self, first: str, second: str, by: timedelta) -> str:
        return typeset(
            f"On se retrouve pour « {second} » {_length(by)} avant la fin de « {first} »"
        )

    def misses_flight(self, title: str, journey: str, by: timedelta, *, departed: bool) -> str:
        if departed:
            return typeset(f"« {title} » finit après le départ de « {journey} »")
        return typeset(
            f"« {title} » finit {_length(by)} après le rassemblement pour « {journey} »"
        )

    def fixed_hit(self, title: str, fixed: str, by: timedelta) -> str:
        return typeset(f"« {title} » empiète de {_length(by)} sur « {fixed} », qui est ferme")

    def fixed_moved(self, title: str) -> str:
        return typeset(f"« {title} » était noté comme ferme")

    def start_holds(self, title: str, clock: str) -> str:
        return typeset(f"« {title} » commence bien à {clock}")

    def start_in_doubt(self, title: str, clock: str, before: timedelta, after: timedelta) -> str:
        return typeset(
            f"« {title} » reste à {clock} : {_length(after)} pour y aller au lieu de "
            f"{_length(before)}"
        )

    def start_moves(self, title: str, clock: str, by: timedelta) -> str:
        return typeset(f"« {title} » commence donc à {clock}, {_length(by)} plus tard")

    def into_the_past(self, title: str, clock: str) -> str:
        return typeset(f"« {title} » : on se serait retrouvé à {clock}, c'est déjà passé")

    def over_capacity(self, title: str, capacity: int, people: int) -> str:
        return typeset(f"« {title} » : {people} personnes pour {capacity} places")

    def night(self, title: str, clock: str) -> str:
        return typeset(f"« {title} » : on se retrouve à {clock}, en pleine nuit")

    def not_met(self, title: str) -> str:
        return typeset(f"« {title} » : il n'y a personne dans ce groupe")

    def elsewhere(self, title: str, city: str) -> str:
        return typeset(f"« {title} » : à ce moment-là, le groupe est à l'heure de {city}")

    def odd(self, title: str, problem: str) -> str:
        return typeset(f"« {title} » : {problem}")

    def refused(self, reason: str, title: str, name: str) -> str:
        return typeset(REFUSED[Refusal(reason)].format(title=title, name=name))


def _length(length: timedelta) -> str:
    return FrenchDates().duration(length)
