"""What people on the way say: they are late, where is everyone, may they go with others.

Each is heard only where a whole sentence plainly says it; what is missing or
named is left to those who know the programme.
"""

import re
from dataclasses import dataclass

from bot.core.understanding.sentence import folded

MOST_MINUTES = 180
LONGEST = 200
"""Characters; what is longer is a letter."""
_BETWEEN = re.compile(r"[\W_]+")
_SPOKEN = {
    "cinq": 5,
    "dix": 10,
    "quinze": 15,
    "vingt": 20,
    "trente": 30,
    "quarante": 40,
    "five": 5,
    "ten": 10,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "un quart d heure": 15,
    "un petit quart d heure": 15,
    "un bon quart d heure": 15,
    "une demi heure": 30,
    "une petite demi heure": 30,
    "une bonne demi heure": 30,
    "une heure": 60,
    "a quarter of an hour": 15,
    "half an hour": 30,
    "an hour": 60,
    "one hour": 60,
    "1 h": 60,
    "1h": 60,
}
_UNIT = r"(?: ?(?:minutes?|mins?|mn))?"
_LENGTH = (
    r"(?:environ |a peu pres |au moins |bien |about |some |around |at least )?"
    rf"(?P<length>\d{{1,3}}(?! ?(?:h|j|d|week|semaine|mois|month|an)){_UNIT}"
    rf"|(?:{'|'.join(sorted(_SPOKEN, key=len, reverse=True))}){_UNIT})"
)
_SORRY = (
    r"(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|pardon|desolee?s?|sorry|attention|aie|oups"
    r"|so|alors|ok) )*"
)
_STUCK = (
    r"(?:(?:(?:je suis|i am|i m) )?(?:coincee?|bloquee?|prise?|stuck|held up|caught)"
    r"(?: \w+){1,5}? "
    r"|(?:(?:partez|commencez|allez y) sans moi|(?:go|start) without me) )?"
)
"""Why one is late, where it is said first: of oneself, and of no coach."""
_WHY = r"(?: (?!sur|dans|pour|avec|with|on)\w+.*)?"
_LATE = tuple(
    re.compile(f"{_SORRY}{_STUCK}(?:{form}){_WHY}")
    for form in (
        # je serai en retard (de dix minutes)
        (
            r"(?:je|on|nous)(?: vais| va| allons| risque| risquons)?(?: d)?"
            r" (?:suis|serai|serais|sera|serait|est|etre|serons|sommes)"
            rf"(?: un peu| encore)? (?:en retard|a la bourre)"
            rf"(?:(?: d[e ]?(?: |(?<=d ))| ){_LENGTH})?"
        ),
        # je vais arriver en retard
        rf"(?:je vais arriver|j arriverai|j arrive) en retard(?: d[e ]?(?: |(?<=d )){_LENGTH})?",
        r"j (?:ai|aurai) du retard",
        # j'aurai dix minutes de retard
        (
            r"(?:j|je|on|nous) (?:(?:vais|va|allons) avoir|ai|aurai|aurais|a|aura|avons|aurons"
            rf"|prends?|prenons) {_LENGTH} de retard"
        ),
        # on arrive dans cinq minutes
        (
            r"(?:j|je|on|nous) (?:arrive|arrivons|arriverai|arrivera|arriverons"
            r"|(?:serai|suis|est|sera|serons|sommes) la|descends|vous rejoins|vous retrouve)"
            rf" (?:dans|d ici) {_LENGTH}"
        ),
        rf"attendez moi(?: encore)? {_LENGTH}",
        rf"{_LENGTH} de retard",
        rf"(?:en )?retard(?: de)? {_LENGTH}",
        # I'm running ten minutes late
        (
            r"(?:(?:i|we) (?:m |am |re |are |ll be |will be |might be |may be )?)?"
            rf"(?:going to be |gonna be )?(?:running )?{_LENGTH} late"
        ),
        r"(?:(?:i m|i am|we re|we are) )?running behind",
        rf"(?:please )?wait (?:for me )?{_LENGTH}(?: for me)?",
        (
            rf"(?:i|we) (?:m|am|re|are|ll be|will be|might be|may be|m going to be|re going to be)"
            rf"(?: running)?(?: a bit| a little)? late(?: by {_LENGTH})?"
        ),
        rf"running (?:a bit |a little )?late(?: by {_LENGTH})?",
        (
            r"(?:(?:i|we)(?: m| am| re| are| ll| will)? )?(?:be there|arriving|arrive|coming)"
            rf" in {_LENGTH}"
        ),
        rf"late(?: by)? {_LENGTH}",
    )
)
_NOW = (
    r"(?: (?:en ce moment|maintenant|la|actuellement|aujourd hui|now|right now|at the moment"
    r"|currently|today|svp|stp|s il vous plait|please|fanion))*"
)
_ALL = (
    r"(?:tout le monde|tous|les gens|les groupes|tous les groupes|les differents groupes|chacun"
    r"|chaque groupe|les autres|le reste du groupe|the others|the rest(?: of (?:us|the group))?"
    r"|everyone|everybody|all of us|(?:all )?the groups|each group|people)"
)
_WHEREABOUTS = re.compile(
    r"(?:(?:et|alors|dis|dites|au fait|hello|bonjour|so|hey|and|fanion) )*"
    r"(?:qui (?:est|se trouve) (?:où|ou)|(?:où|ou) est qui|qui fait quoi|who is where|who s where"
    r"|who is doing what|who s doing what"
    rf"|(?:où|ou) (?:est|sont|en est|en sont|se trouvent?) {_ALL}"
    rf"|{_ALL} (?:est|sont) (?:où|ou)|ils sont (?:où|ou) {_ALL}"
    r"|(?:où|ou) est ce que (?:sont|se trouvent?|en sont) les groupes"
    rf"|where (?:is|are|s) {_ALL})"
    rf"{_NOW}"
)
_INSTEAD = (
    r"(?: (?:plutot|a la place|instead|rather|svp|stp|s il vous plait|please"
    r"|au lieu (?:de|du|d).*|instead of .*|rather than .*))+$"
)
_TO_JOIN = re.compile(
    r"(?:(?:bonjour|salut|hello|hi|hey|dis|dites|et|and|florence|fanion) )*"
    r"(?:(?:est ce que |est ce qu )?(?:je|on) (?:peux|peut|pourrais|pourrait|voudrais|pouvais)"
    r"|(?:est ce qu )?il (?:est|serait) possible (?:de|d)"
    r"|puis je|pourrais je|peut on|j aimerais|possible (?:de|d)|can i|could i|may i|can we"
    r"|could we|i d like to|i would like to|is it possible to)"
    r" (?:plutot )?(?:aller|rejoindre|venir|passer|partir|changer pour|me joindre|join|go|come"
    r"|switch|move|change)"
    r" (?:plutot )?(?:(?:avec|dans|chez|vers|pour|aux?|a|with|to|over to) )?"
    r"(?:(?:ceux|celles|those|people|les gens) (?:de|du|d|qui vont (?:a|au|chez)|going to|of|in)"
    r" )?(?P<whom>.+)"
)
_FOR = r"(?: (?:pour|a|au|aux|chez|de|du|for|at|of))?"
_FOR_WHAT = re.compile(r"^(?:pour|a|au|aux|chez|de|du|for|at|of) ")
_HEADCOUNT = re.compile(
    r"(?:(?:on |nous )?(?:fait|fais|faire|faites|faisons) )?(?:l )?appel(?: (?P<for_fr>.+))?"
    rf"|(?:qui (?:est ce qui )?manque|il manque qui|qui n est pas la){_FOR}(?: (?P<who_fr>.+))?"
    r"|(?:do a |do the |the |a )?(?:rollcall|roll call|headcount|head count)(?: (?P<for_en>.+))?"
    rf"|(?:who is|who s|anyone|anybody) missing{_FOR}(?: (?P<who_en>.+))?"
)


@dataclass(frozen=True)
class SaidLate:
    """Somebody says that they are late, by so many *minutes*; None: they did not say."""

    minutes: int | None


def said_late(text: str) -> SaidLate | None:
    """Hear that somebody is late themselves: "je serai en retard de 10 min"."""
    if len(text) > LONGEST or "?" in text:
        return None
    said = _plain(text)
    for form in _LATE:
        if found := form.fullmatch(said):
            return SaidLate(minutes_of(found.groupdict().get("length") or ""))
    return None


def minutes_of(said: str) -> int | None:
    """Read a length of time: "10", "dix minutes", "un quart d'heure"; None where it is none."""
    found = re.fullmatch(_LENGTH, _plain(said))
    if found is None:
        return None
    bare = re.sub(rf"(?<=\w){_UNIT}$", "", found["length"]).strip()
    minutes = _SPOKEN.get(bare) or (int(bare) if bare.isdecimal() else 0)
    return minutes if 0 < minutes <= MOST_MINUTES else None


def asks_whereabouts(text: str) -> bool:
    """Tell whether somebody asks where all groups are: "qui est où ?"."""
    return len(text) <= LONGEST and _WHEREABOUTS.fullmatch(_plain(text)) is not None


def asks_headcount(text: str) -> str | None:
    """Return for what somebody wants people counted, "" for what is near; None: they do not.

    "qui manque ?" gives "", "appel Google" gives "google".
    """
    found = _HEADCOUNT.fullmatch(_plain(text)) if len(text) <= LONGEST else None
    if found is None:
        return None
    said = next((part for part in found.groups() if part), "")
    return _FOR_WHAT.sub("", said)


def asks_to_join(text: str) -> str:
    """Return with whom somebody asks to go, as they write it; "" where nobody asks that.

    "je peux aller avec le groupe B plutôt ?" gives "le groupe B".
    """
    if len(text) > LONGEST:
        return ""
    found = _TO_JOIN.fullmatch(_plain(text))
    return re.sub(_INSTEAD, "", found["whom"]) if found else ""


def _plain(text: str) -> str:
    return _BETWEEN.sub(" ", folded(text)).strip()
