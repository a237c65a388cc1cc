"""Hears that a visit is over: "we're done", « on a fini chez Google », "that's it"."""

import re
from dataclasses import dataclass

from bot.core.understanding.sentence import folded

LONGEST = 120
"""Characters; what is longer is a letter."""
_BETWEEN = re.compile(r"[\W_]+")
_BEFORE = (
    r"(?:(?:ok|okay|bon|voila|ca y est|alors|bonjour|bien|et|parfait|super|merci|so|right|well|and"
    r"|there|hi|hello|all right|alright|that s it|guys|everyone|fanion|info|salut) )*"
)
_AFTER = (
    r"(?: (?:merci|svp|thanks|thank you|maintenant|la|ici|here|now|early|already|deja|plus tot"
    r"|en avance|plus tot que prevu|a l instant|just now|everyone|tout le monde|on sort"
    r"|nous sortons|on repart|on est sortis|nous sommes sortis|we re out|we are out|we re leaving"
    r"|we re off|on remonte dans le car|on est dehors|back to the coach|for us|pour nous"
    r"|ahead of time))*"
)
_VISIT_FR = (
    r"(?:la |cette |notre |le |ce |cet |l )?(?:visite|rencontre|reunion|presentation|conference"
    r"|entretien|rendez vous|rdv|table ronde|echange)"
)
_VISIT_EN = r"(?:the |this |our )?(?:visit|meeting|talk|tour|presentation|session|appointment)"
_AT_FR = r"(?:de chez|chez|pour|avec|a la|a l|au|aux|a|de la|de l|de|du|d)"
_AT_EN = r"(?:at|with|for|of|from)"
_OVER_FR = r"(?:finie?|terminee?|terminer|achevee?)"
_WE = r"(?:we|we re|we are|we ve|we have)(?: are| have)?"
_FORMS = (
    # on a fini (la visite) (chez Google)
    r"(?:on|nous) (?:a|avons|en a|en avons) (?:tout )?(?:fini|termine){visit_fr}{at_fr}",
    r"(?:on|nous) (?:vient|venons) de (?:finir|terminer){visit_fr}{at_fr}",
    r"c est (?:fini|termine|boucle|plie){visit_fr}{at_fr}",
    r"(?:fini|termine){at_fr}",
    rf"{{its_visit_fr}}{{at_fr}}(?: est| s est| vient de se)?(?: deja)? {_OVER_FR}",
    r"fin de {its_visit_fr}{at_fr}",
    r"(?:on|nous) (?:sort|sortons|repart|repartons){at_fr_said}",
    r"(?:on|nous) (?:est|sommes) sortis?{at_fr_said}",
    r"(?:on|nous) (?:quitte|quittons|a quitte|avons quitte) {named}",
    # we're done (with the visit) (at Google)
    rf"{_WE} (?:all |just |now )?(?:done|finished|through|wrapped up){{visit_en}}{{at_en}}",
    r"that s (?:it|all|a wrap){visit_en}{at_en}",
    r"{its_visit_en}{at_en} (?:is|s|has) (?:now |just )?(?:over|done|finished|ended)",
    r"(?:done|finished){at_en}",
    r"end of {its_visit_en}{at_en}",
    rf"{_WE} (?:just )?(?:out|left|leaving)(?: of)?(?: {{named}})?",
    # Google c'est fini
    rf"{{named}} (?:c est (?:fini|termine)|is (?:over|done|finished)|est {_OVER_FR})",
)
_PARTS = {
    "visit_fr": rf"(?: (?P<visit>{_VISIT_FR}))?",
    "visit_en": rf"(?: (?:with )?(?P<visit>{_VISIT_EN}))?",
    "its_visit_fr": rf"(?P<visit>{_VISIT_FR})",
    "its_visit_en": rf"(?P<visit>{_VISIT_EN})",
    "at_fr": rf"(?: {_AT_FR} (?P<what>.+?))?",
    "at_fr_said": rf" {_AT_FR} (?P<what>.+?)",
    "at_en": rf"(?: {_AT_EN} (?P<what>.+?))?",
    "named": r"(?P<what>.+?)",
}
_PLAIN = tuple(re.compile(f"{_BEFORE}(?:{form.format(**_PARTS)}){_AFTER}") for form in _FORMS)


@dataclass(frozen=True)
class Done:
    """Somebody says that something is over: *what* they name (may be empty).

    *visit*: they say that it is a visit, a meeting or a talk.
    """

    what: str = ""
    visit: bool = False


def said_done(text: str) -> Done | None:
    """Hear that a visit is over; None: something else is said, or asked."""
    if len(text) > LONGEST or "?" in text:
        return None
    said = _BETWEEN.sub(" ", folded(text)).strip()
    for form in _PLAIN:
        if found := form.fullmatch(said):
            named = found.groupdict()
            return Done((named.get("what") or "").strip(), bool(named.get("visit")))
    return None
