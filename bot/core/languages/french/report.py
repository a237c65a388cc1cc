"""A mission's report in French."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from bot.core.languages.french import NARROW, NBSP
from bot.core.languages.french.dates import MONTHS, FrenchDates
from bot.core.languages.french.report_labels import LABELS
from bot.core.languages.french.typography import of_name
from bot.core.languages.report_label import Label
from bot.core.report.facts import Fate, FollowUpState

_DATES = FrenchDates()
STATES = {
    FollowUpState.WANTED: "à faire",
    FollowUpState.UNDER_WAY: "en cours",
    FollowUpState.DONE: "fait",
    FollowUpState.DROPPED: "abandonné",
}
STOP = f"{NARROW}; "


class FrenchReport:
    """Implements `bot.core.languages.report.ReportWords`."""

    stop = STOP

    def label(self, label: Label) -> str:
        return LABELS[label]

    def listed(self, said: Sequence[str]) -> str:
        return STOP.join(said)

    def written(self, on: date) -> str:
        return f"{_number(on)}{NBSP}{MONTHS[on.month - 1]} {on.year}"

    def from_to(self, first: date, last: date) -> str:
        if first == last:
            return f"{_DATES.day(first)} {first.year}"
        begins = f"{_DATES.day(first)} {first.year}"
        if first.year == last.year:
            begins = _DATES.day(first)
        if (first.year, first.month) == (last.year, last.month):
            begins = begins.rpartition(NBSP)[0]
        return f"du {begins} au {_DATES.day(last)} {last.year}"

    def as_of(self, day: str) -> str:
        return f"état au {day}"

    def at_this_stage(self, day: str, *, begun: bool) -> str:
        if not begun:
            return f"État au {day}{NBSP}: la mission n'a pas encore commencé."
        return f"État au {day}{NBSP}: la mission est en cours, ce document n'est qu'une étape."

    def visits_held(self, held: int, planned: int) -> tuple[str, str]:
        return f"{held}", f"rencontre{_s(held)} réalisée{_s(held)}, {planned} prévue{_s(planned)}"

    def average_rating(self, average: float, answers: int) -> tuple[str, str]:
        return f"{_mean(average)} sur 5", f"note moyenne, {self.answers(answers)}"

    def attendance(self, share: float, calls: int) -> tuple[str, str]:
        percent = f"{share * 100:.0f}{NBSP}%"
        return percent, f"de présence, sur {calls} appel{_s(calls)}"

    def follow_ups_wanted(self, wanted: int, done: int) -> tuple[str, str]:
        so_far = f", dont {done} faite{_s(done)}" if done else ""
        return f"{wanted}", f"suite{_s(wanted)} à donner{so_far}"

    def people(self, people: int, companies: int) -> str:
        if not people:
            return ""
        of = f" de {companies} entreprise{_s(companies)}" if companies else ""
        return f"{people}{NBSP}participant{_s(people)}{of}"

    def rating(self, average: float | None, answers: int, hidden: int) -> str:
        said = [] if average is None else [f"{_mean(average)} sur 5", self.answers(answers)]
        if hidden:
            more = "de plus " if said else ""
            verb = "reste caché" if hidden == 1 else "restent cachés"
            said.append(f"{hidden}{NBSP}avis {more}{verb}")
        return ", ".join(said)

    def score(self, score: int) -> str:
        return f"{score} sur 5"

    def answers(self, count: int) -> str:
        return f"{count}{NBSP}avis" if count else "aucun avis"

    def votes(self, count: int) -> str:
        return f"{count}{NBSP}voix" if count else ""

    def of(self, some: int, whole: int) -> str:
        return f"{some} sur {whole}"

    def times(self, text: str, count: int) -> str:
        return f"{text} ({count} fois)" if count > 1 else text

    def more_objectives(self, count: int) -> str:
        return (
            f"… et {count} autre{_s(count)} objectif{_s(count)}, dans la partie qui leur est "
            "consacrée."
        )

    def reached(self, reached: int, answers: int) -> str:
        if not reached:
            return "personne ne le dit atteint (4 ou 5)"
        if reached == answers > 1:
            return f"les {answers} réponses le disent atteint (4 ou 5)"
        verb = "dit" if reached == 1 else "disent"
        return f"{reached} sur {answers} le {verb} atteint (4 ou 5)"

    def served(self, visits: int, average: float | None) -> str:
        if not visits:
            return ""
        s = _s(visits)
        rated = "" if average is None else f", notée{s} {_mean(average)} sur 5"
        mean = " en moyenne" if rated and visits > 1 else ""
        return f"{visits} rencontre{s} y {'a' if visits == 1 else 'ont'} contribué{rated}{mean}"

    def still_ahead(self, visits: int) -> str:
        return f"Encore {visits} rencontre{_s(visits)} à venir."

    def follow_ups_by_state(self, states: Mapping[FollowUpState, int]) -> str:
        count = sum(states.values())
        if not count:
            return ""
        named = [
            f"{states[state]} {_agreed(STATES[state], states[state])}"
            for state in FollowUpState
            if states.get(state)
        ]
        return f"{count} suite{_s(count)} à donner{NBSP}: {', '.join(named)}."

    def wished(self, places: Sequence[str], more: int) -> str:
        others = f"{STOP}et {more} autre{_s(more)}" if more > 0 else ""
        return f"Prochaines missions souhaitées{NBSP}: {STOP.join(places)}{others}."

    def fates(self, fates: Mapping[Fate, int], early: int) -> str:
        count = sum(fates.values()) + early
        said = [
            f"{n} {words[0] if n == 1 else words[1]}"
            for fate, words in _FATES.items()
            if (n := fates.get(fate, 0))
        ]
        if early:
            said.insert(1 if fates.get(Fate.AS_PLANNED) else 0, f"{early} écourtée{_s(early)}")
        return f"{count} étape{_s(count)} au programme{NBSP}: {_DATES.together(said)}."

    def added(self, hours: str) -> str:
        return f"ajouté ({hours})"

    def moved(self, was: str, now: str) -> str:
        return f"déplacé de {was} à {now}"

    def moved_day(self, day: str, was: str, new_day: str, now: str) -> str:
        return f"déplacé du {day} à {was} au {new_day} à {now}"

    def end_moved(self, was: str, now: str) -> str:
        return f"fin à {now} au lieu de {was}"

    def ended_early(self, early: timedelta) -> str:
        return f"terminé {_DATES.duration(early)} plus tôt"

    def rendezvous_moved(self, was: str, now: str) -> str:
        return f"départ à {now} au lieu de {was}"

    def place_changed(self, was: str, now: str) -> str:
        return f"lieu{NBSP}: {now} au lieu de {was}" if was else f"lieu{NBSP}: {now}"

    def title_changed(self, was: str) -> str:
        return f"annoncé d'abord comme «{NBSP}{was}{NBSP}»"

    def hosts_changed(self, names: str) -> str:
        return f"reçus par {names}"

    def groups_changed(self, names: str) -> str:
        return f"finalement pour {names or 'tout le monde'}"

    def in_all(self, present: int, counted: int, calls: int) -> str:
        if calls == 1:
            return f"Un seul appel a été fait{NBSP}: {present} présent{_s(present)} sur {counted}."
        return (
            f"{calls} appels ont été faits{NBSP}: en tout, {present} présence{_s(present)} "
            f"pour {counted} attendue{_s(counted)}."
        )

    def not_called(self, expected: int) -> str:
        return f"{expected}{NBSP}personne{_s(expected)} (pas d'appel)"

    def state(self, state: FollowUpState) -> str:
        return STATES[state]

    def answered(self, answered: int, asked: int) -> str:
        return f"{answered} participant{_s(answered)} sur {asked}" if asked else ""

    def ratings(self, shown: int, hidden: int) -> str:
        more = f", et {hidden} qui reste{'' if hidden == 1 else 'nt'} caché{_s(hidden)}"
        said = f"{shown} note{_s(shown)} de rencontres" if shown else "aucune"
        return f"{said}{more}" if hidden else said

    def lines_kept(self, lines: int, shareable: int) -> str:
        if not lines:
            return "aucune"
        of_them = f"dont {shareable} à partager" if shareable else "aucune à partager"
        return f"{lines}, {of_them}"

    def method(self, *, anonymous: bool) -> str:
        said = (
            "Une note moyenne est celle de tous les avis donnés, de 1 (décevant) à 5 (excellent). "
            "Les organisateurs ne notent pas."
        )
        if not anonymous:
            return said
        return (
            f"{said} Les avis sont anonymes{NBSP}: ils s'affichent à partir de trois, et de trois "
            "en trois."
        )

    def photo_of(self, what: str) -> str:
        return f"Photo{NBSP}: {what}"

    def logo_of(self, organiser: str) -> str:
        return f"Logo {of_name(organiser)}" if organiser else "Logo"

    def for_those_at_home(self, organiser: str) -> str:
        by = f" La mission était organisée par {organiser}." if organiser else ""
        return (
            "À l'intention des entreprises qui n'étaient pas du voyage. Chaque phrase est de "
            f"quelqu'un du groupe, qui a choisi de la partager.{by}"
        )

    def received_by(self, hosts: str) -> str:
        return f"Ils nous ont reçus{NBSP}: {hosts}."

    def notes_of(self, company: str) -> str:
        return f"Carnet {of_name(company)}" if company else LABELS[Label.NOTES]

    def addressed(self, host: str) -> str:
        return f"À l'attention {of_name(host)}"

    def dear(self, name: str) -> str:
        del name  # a name does not say whether it is « Madame » or « Monsieur »
        return "Madame, Monsieur,"

    def you_received(self, mission: str, days: Sequence[date], titles: Sequence[str]) -> str:
        when = _DATES.together([f"le {_DATES.day(day)}" for day in days])
        what = _DATES.together([f"«{NBSP}{title}{NBSP}»" for title in titles])
        # « notre mission Silicon Valley 2022 », but « de « Voyage d'étude en Bavière » ».
        ours = f"de «{NBSP}{mission}{NBSP}»"
        if mission.casefold().startswith("mission "):
            ours = f"de notre {mission[:1].lower()}{mission[1:]}"
        return f"{when[:1].upper()}{when[1:]}, vous avez reçu les participants {ours} pour {what}."

    def they_will_write(self, people: int) -> str:
        if people == 1:
            return "L'un d'eux souhaite poursuivre l'échange et reprendra contact avec vous."
        return "Certains souhaitent poursuivre l'échange et reprendront contact avec vous."

    def signed_for(self, organiser: str) -> str:
        return f"Pour {organiser}" if organiser else ""


_FATES = {
    Fate.AS_PLANNED: ("comme prévu", "comme prévu"),
    Fate.CHANGED: ("modifiée", "modifiées"),
    Fate.ADDED: ("ajoutée", "ajoutées"),
    Fate.CANCELLED: ("annulée", "annulées"),
    Fate.AHEAD: ("à venir", "à venir"),
}


def _agreed(state: str, count: int) -> str:
    """Let "fait" and "abandonné" agree with « suites »."""
    agrees = state in {STATES[FollowUpState.DONE], STATES[FollowUpState.DROPPED]}
    return f"{state}e{_s(count)}" if agrees else state


def _number(on: date) -> str:
    return "1er" if on.day == 1 else str(on.day)


def _mean(average: float) -> str:
    return f"{average:.1f}".replace(".", ",")


def _s(count: int) -> str:
    return "s" if count > 1 else ""
