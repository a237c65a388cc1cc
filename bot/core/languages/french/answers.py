"""What French answers."""

from datetime import date, timedelta

from bot.core.languages.french import NARROW, NBSP
from bot.core.languages.french.dates import FrenchDates

_DATES = FrenchDates()
_PARTS = {"morning": "matin", "afternoon": "après-midi", "evening": "soir"}
_TODAY = {"morning": "ce matin", "afternoon": "cet après-midi", "evening": "ce soir"}
_SORTS = {
    "visit": "de visite",
    "meeting": "de réunion",
    "talk": "de conférence",
    "appointment": "de rencontre",
    "breakfast": "de petit déjeuner",
    "lunch": "de déjeuner",
    "dinner": "de dîner",
    "meal": "de repas",
    "free": "de temps libre",
    "coach": "de trajet en car",
    "flight": "de vol",
    "return": "de vol de retour",
}


_COUNTED = {
    "visit": ("visite", "visites"),
    "meeting": ("réunion", "réunions"),
    "talk": ("conférence", "conférences"),
    "appointment": ("rencontre", "rencontres"),
    "breakfast": ("petit déjeuner", "petits déjeuners"),
    "lunch": ("déjeuner", "déjeuners"),
    "dinner": ("dîner", "dîners"),
    "meal": ("repas", "repas"),
    "free": ("temps libre", "temps libres"),
    "coach": ("trajet en car", "trajets en car"),
    "flight": ("vol", "vols"),
    "return": ("vol de retour", "vols de retour"),
}


class FrenchAnswers:
    """Implements `bot.core.languages.answers.AnswerWords`."""

    today = "aujourd'hui"
    nothing_now = "Rien en ce moment."
    that_was_the_last = "C'était la dernière étape du programme. Bon retour à tous."
    nothing_before = "Rien avant cela au programme."
    no_hosts = "Pas d'interlocuteur indiqué au programme."
    no_place = "Le lieu n'est pas encore indiqué."
    no_info = "Pas d'infos pratiques pour cette mission."
    info_title = "Infos pratiques"
    map = "Plan"
    place = "Lieu"
    cancelled = "Annulé, ce n'est plus au programme."
    for_whom = "Pour"
    no_group = "Vous n'êtes dans aucun groupe au programme."
    which_one = f"De quoi parlez-vous{NARROW}?"
    did_you_mean = f"Je n'ai pas bien compris. Vous parlez peut-être de{NBSP}:"
    not_understood = "Je n'ai pas compris."
    can_answer = f"Demandez-moi par exemple{NBSP}:"
    examples: tuple[str, ...] = (
        f"«{NBSP}C'est quoi la suite{NARROW}?{NBSP}», «{NBSP}Le programme de demain{NBSP}»",
        f"«{NBSP}On se retrouve où demain matin{NARROW}?{NBSP}»",
        f"«{NBSP}Qui nous reçoit{NARROW}?{NBSP}», «{NBSP}C'est où le dîner{NARROW}?{NBSP}»",
    )
    buttons: tuple[tuple[str, str], ...] = (
        ("La suite", "next"),
        ("Aujourd'hui", "day:0"),
        ("Demain", "day:1"),
        ("Infos pratiques", "infos"),
    )
    you_are_welcome = "Avec plaisir."
    see_above = "C'est juste au-dessus."
    coming_up = "À suivre"
    meets_you = "Au programme"
    contact = "Contact"
    everyone = "Tout le monde"
    still_on = "Oui, comme prévu."
    not_confirmed = "Prévu, mais encore à confirmer."
    nothing_to_bring = "Le programme n'indique rien de particulier à prévoir."
    to_bring = "À prévoir"
    rest_of_day = "Encore au programme aujourd'hui"
    over = "Ce qui a eu lieu"
    nothing_moved = "Rien n'a changé d'heure ces dernières 24 heures."
    nothing_cancelled = "Rien n'est annulé."
    all_confirmed = "Tout est confirmé."
    nothing_missed = f"Rien pour l'instant{NBSP}: rien n'est encore terminé."
    no_calls = "Pas de bon moment pour appeler dans les 24 heures."
    then = "Ensuite"
    more = "Voir la suite"
    called_off = "N'a plus lieu"
    noted = "Je la note, sans aucun nom, pour apprendre à y répondre."

    def moved_from(self, clock: str, day: str) -> str:
        """Say "Déplacé : c'était à 10 h."."""
        was = f"{day} à {clock}" if day else f"à {clock}"
        return f"Déplacé{NBSP}: c'était {was}."

    def moved_place(self, place: str) -> str:
        """Say "Le lieu a changé : c'était Hall de l'hôtel."."""
        return f"Le lieu a changé{NBSP}: c'était {place}."

    def counted(self, count: int, sort: str, day: str) -> str:
        """Say "Encore 3 visites", "3 visites demain"."""
        one, many = _COUNTED.get(sort, ("rencontre", "rencontres"))
        if not count:
            return (
                f"Pas {_SORTS.get(sort, 'de rencontre')} {day}" if day else f"Plus {_SORTS[sort]}"
            )
        named = f"{count} {one if count == 1 else many}"
        return f"{named} {day}" if day else f"Encore {named}"

    def part_of_day(self, days: int, on: date, part: str) -> str:
        """Say "demain matin"."""
        if not days:
            return _TODAY[part] if part else self.today
        return f"{self.day_named(days, on)} {_PARTS.get(part, '')}".rstrip()

    def at_clock(self, day: str, clock: str) -> str:
        """Say "demain à 16 h 30"."""
        return f"{day} à {clock}".strip()

    def free_title(self, when: str) -> str:
        """Say "Libre cet après-midi"."""
        return f"Libre {when or 'en ce moment'}"

    def nobody_free(self, when: str) -> str:
        """Say that everyone has something on the programme."""
        return f"Personne n'est libre {when or 'en ce moment'}{NBSP}: il y a le programme."

    def free_until(self, when: str) -> str:
        """Say "jusqu'à 13 h 20"."""
        return f"jusqu'à {when}"

    def next_up(self, title: str) -> str:
        """Say "À suivre : Google"."""
        return f"À suivre{NBSP}: {title}"

    def now_on(self, title: str) -> str:
        """Say "En ce moment : Google"."""
        return f"En ce moment{NBSP}: {title}"

    def gather(self, day: str) -> str:
        """Say "Demain, on se retrouve à "."""
        return f"{_capital(day)}, on se retrouve à " if day else "On se retrouve à "

    def starts(self, day: str) -> str:
        """Say "Demain à "."""
        return f"{_capital(day)}, à " if day else "À "

    def was(self, day: str) -> str:
        """Say "C'était lundi 26 septembre, à "."""
        return f"C'était {day}, à " if day else "C'était à "

    def day_named(self, days: int, on: date) -> str:
        """Say "demain", "mardi 27 septembre"."""
        match days:
            case 0:
                return ""
            case 1:
                return "demain"
            case -1:
                return "hier"
            case _:
                return _DATES.day(on)

    def soon(self, left: timedelta) -> str:
        """Say "dans 25 min"."""
        return f"dans {_DATES.duration(left)}"

    def until(self, clock: str) -> str:
        """Say "Jusqu'à 11 h 30"."""
        return f"Jusqu'à {clock}"

    def ends(self, clock: str, day: str) -> str:
        """Say "Fin à 11 h 30"."""
        return f"{_capital(day)}, fin à {clock}" if day else f"Fin à {clock}"

    def part_named(self, part: str) -> str:
        """Say "Matin"."""
        return _capital(_PARTS[part])

    def part_of(self, heading: str, part: str) -> str:
        """Say "Programme de demain, mardi 27 septembre (matin)"."""
        return f"{heading} ({_PARTS[part]})" if part else heading

    def nothing_in(self, days: int, on: date, part: str) -> str:
        """Say "Demain matin : rien au programme."."""
        when = f"{self.day_named(days, on)} {_PARTS[part]}" if days else _TODAY[part]
        return f"{_capital(when)}{NBSP}: rien au programme."

    def nothing_more(self) -> str:
        """Say that the day is over."""
        return "Plus rien au programme aujourd'hui."

    def none_of(self, sort: str, day: str) -> str:
        """Say "Pas de dîner au programme demain."."""
        what = _SORTS.get(sort, "de rencontre")
        return f"Pas {what} au programme {day}." if day else f"Plus {what} au programme."

    def clock_here(self, clock: str, city: str, day: str) -> str:
        """Say "18 h 10 à Paris"."""
        return f"Il est {clock} {city} ({day})"

    def your_group(self, names: str) -> str:
        """Say "Vous êtes dans le groupe : Groupe Industrie"."""
        return f"Votre groupe{NBSP}: {names}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
