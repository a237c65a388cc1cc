"""What people can help with and what they look for: which of it fits, and who is introduced.

Two texts fit by their words: folded, without their endings, slips forgiven.
Everyday words hardly count, those that everybody uses here do not count at
all, and a ``#tag`` counts whatever word it is.  Across languages only shared
words and tags bring people together: "Austin", "#export".
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from math import log

from rapidfuzz import fuzz

from bot.core.codes import folded
from bot.core.mission import Mission
from bot.core.understanding.everyday import is_everyday
from bot.core.understanding.sentence import folded as as_said
from bot.core.understanding.sentence import words_of
from bot.core.understanding.stems import stem_of
from bot.core.understanding.vocabulary import NO_TAGS, tags_of

MOST_CHARACTERS = 300
MOST_OPEN = 10
"""How many offers one person may have at once, and how many requests."""
MOST_ASKED = 5
"""How many questions whether to introduce them somebody may have open."""
MOST_MATCHES = 3
"""How many people somebody is asked about at once, the best first."""
FITS = 0.6
"""What two texts have to share at least: a word of their own, that not everybody uses here."""
PLAIN, EVERYDAY, TAGGED, BOTH_TAGGED = 1.0, 0.35, 1.5, 2.0
"""What a shared word counts."""
ALIKE, SHORTEST_SLIP = 88, 6
"""How alike two words are (of 100) that are one with a slip, and how long at least."""
SHORTEST = 2
GENERAL = frozenset(
    words_of(
        "entreprise entreprises societe societes boite startup startups pme tpe firme groupe "
        "marche marches projet projets produit produits service services solution solutions "
        "activite secteur metier client clients clientele partenaire partenaires partenariat "
        "contact contacts reseau aide aides conseil conseils besoin besoins question questions "
        "information informations infos experience expertise competence competences monde "
        "personne personnes gens equipe mission programme visite nouveau nouvelle nouveaux bon "
        "bonne petit petite grand grande developpement developper trouver recherche rechercher "
        "interesse interessee interesses specialiste expert experts professionnel "
        "company companies business businesses firm market markets project projects product "
        "products solutions activity sector customer customers partner partners partnership "
        "network help advice need needs information people team trip visit new good small big "
        "development develop find finding looking search interested specialist professional "
        "nom name behalf"
    )
)
"""What everyone here is, has or looks for: it brings nobody together."""

_TAG = re.compile(r"#([^\W_][\w-]*)")
_SEEK = re.compile(
    r"(?:(?:bonjour|bonsoir|hello|hi|salut)\s*[,!]?\s+)?"
    r"(?:(?:je|on|nous)\s+(?:cherche|cherchons|recherche|recherchons)"
    r"|i(?:['\u2019]m|\s+am)\s+looking\s+for|we(?:['\u2019]re|\s+are)\s+looking\s+for)\s+(\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_OFFER = re.compile(
    r"(?:(?:bonjour|bonsoir|hello|hi|salut)\s*[,!]?\s+)?"
    r"(?:je\s+peux\s+(?:vous\s+)?aider\s+(?:pour|avec|à|sur|en)"
    r"|i\s+can\s+help\s+(?:you\s+)?with)\s+(\S.*)",
    re.IGNORECASE | re.DOTALL,
)


class Kind(StrEnum):
    """What somebody says: that they can help, or that they look for something."""

    OFFER = "offer"
    SEEK = "seek"

    @property
    def other(self) -> "Kind":
        """What it fits with."""
        return Kind.SEEK if self is Kind.OFFER else Kind.OFFER


@dataclass(frozen=True, kw_only=True)
class Offer:
    """What *person* (a code) can help with, or looks for."""

    id: int
    kind: Kind
    person: str
    text: str
    at: datetime
    closed: bool = False


@dataclass(frozen=True, kw_only=True)
class Introduction:
    """That an offer and a request (ids) may fit, and what either side says (None: nothing yet)."""

    offer: int
    seek: int
    by_offer: bool | None = None
    by_seek: bool | None = None
    made_at: datetime | None = None

    def said(self, side: Kind) -> bool | None:
        """Return what that side says."""
        return self.by_offer if side is Kind.OFFER else self.by_seek

    @property
    def agreed(self) -> bool:
        """Tell whether both have agreed: only then is anybody's name told."""
        return self.by_offer is True and self.by_seek is True


# ---- in plain words --------------------------------------------------------------------------


def said_in(text: str) -> tuple[Kind, str] | None:
    """Read « je cherche un distributeur à Austin », "I can help with …"; None: something else."""
    text = text.strip()
    for kind, form in ((Kind.SEEK, _SEEK), (Kind.OFFER, _OFFER)):
        if found := form.fullmatch(text):
            return kind, " ".join(found[1].split())
    return None


# ---- what fits -------------------------------------------------------------------------------


def terms(text: str) -> Mapping[str, bool]:
    """Return the words of *text* that may bring people together, and whether each is a tag."""
    tags = {word for tag in _TAG.findall(as_said(text)) for word in words_of(tag)}
    return {
        word: word in tags
        for word in words_of(text)
        if word in tags or (_says_something(word) and word not in GENERAL)
    }


def _says_something(word: str) -> bool:
    if word.isdecimal() or len(word) < SHORTEST:
        return False
    everyday = is_everyday(word)
    return not everyday or (len(word) > SHORTEST and tags_of((word,)) == NO_TAGS)


def alike(one: str, other: str) -> bool:
    """Tell whether two words (folded) are the same, but for their ending or a slip."""
    if one == other:
        return True
    if (stem := stem_of(one)) and stem == stem_of(other):
        return True
    shorter, longer = sorted((one, other), key=len)
    if f"{shorter}s" == longer:
        return True
    return len(shorter) >= SHORTEST_SLIP and fuzz.ratio(one, other) >= ALIKE


@dataclass(frozen=True)
class Usage:
    """How many people say something, and how many of them use each word."""

    people: int = 2
    words: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Sequence[str]) -> "Usage":
        """Count who uses which words: *texts* are what each person says."""
        return cls(max(2, len(texts)), Counter(word for text in texts for word in terms(text)))

    def rarity(self, *words: str) -> float:
        """Return 1 for a word (in some spellings) that hardly anybody uses, less the more do."""
        users = min(self.people, max(2, *(self.words.get(word, 0) for word in words)))
        return log(1 + self.people / users) / log(1 + self.people / 2)


ANYTHING = Usage()


def fit(one: str, other: str, usage: Usage = ANYTHING) -> float:
    """Return how well two texts fit, 0 for not at all; the same whichever comes first."""
    said, sought = (terms(text) for text in sorted((one, other)))
    score, left = 0.0, sorted(sought)
    for word in sorted(said):
        met = next((two for two in left if alike(word, two)), None)
        if met is not None:
            left.remove(met)
            counts = _counts(word, met, tagged=said[word] + sought[met])
            score += counts * usage.rarity(word, met)
    return score


def _counts(word: str, met: str, *, tagged: int) -> float:
    if tagged:
        return BOTH_TAGGED if tagged > 1 else TAGGED
    return EVERYDAY if is_everyday(word) or is_everyday(met) else PLAIN


def matches(new: Offer, every: Iterable[Offer], mission: Mission) -> tuple[Offer, ...]:
    """Return what fits *new* of *every* open offer and request, the best first.

    Nobody is introduced to themselves, nor to their own colleagues.
    """
    known = [one for one in every if not one.closed]
    said: dict[str, str] = {}
    for one in known:
        # By people: who says the same five times makes it no more common.
        said[one.person] = f"{said.get(one.person, '')} {one.text}"
    usage = Usage.of([*said.values()])
    scored = (
        (fit(new.text, one.text, usage), one)
        for one in known
        if one.kind is new.kind.other and are_apart(new.person, one.person, mission)
    )
    found = [(score, one) for score, one in scored if score > FITS]
    found.sort(key=lambda pair: (-pair[0], pair[1].id))
    return tuple(one for _, one in found[:MOST_MATCHES])


def are_apart(one: str, other: str, mission: Mission) -> bool:
    """Tell whether two people (codes) may be introduced: they are no colleagues."""
    people = mission.people_by_code
    if one == other or one not in people or other not in people:
        return False
    own, theirs = (folded(people[code].organisation).strip() for code in (one, other))
    return not own or own != theirs
