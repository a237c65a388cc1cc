"""Whether a word is an everyday one: then it is no slip of a name, and no beginning of one.

« terminer » is no slip of "terminal", « décolle » none of « école ».
"""

from functools import cache, lru_cache
from itertools import chain

from bot.core.understanding.common import COMMON
from bot.core.understanding.sentence import words_of
from bot.core.understanding.vocabulary import vocabulary

SHORTEST_STEM = 4
"""Letters that are left of a word at least when its ending is taken off."""
REMEMBERED = 4000
ENDINGS = frozenset(
    words_of(
        "e es s ent ez ons er ee ees ant ait ais aient era erai erez eront erait ation ations "
        "ement ir it is issent ing ed ly re rez ront rai x"
    )
)
LONGEST_ENDING = 6
PLAIN = frozenset(("e", "s", "es", "x"))
"""Endings that a slip may have as well: "goggle" is no pair of goggles."""
JOINING = frozenset(
    words_of(
        "off out over under onto into upon up down away per via sous sans entre vers depuis selon "
        "malgre parmi contre hors than nor yet though while whose own like love want wants hope "
        "not no never nothing why anyone someone share sharing lost late tired sleep wait waiting "
        "buy pay paying sit sitting join joining take taking aime adore veut veux veulent envie "
        "propose prefere pense crois espere pourquoi plus pas jamais rien boire dort dormir perdu "
        "perdue attends attendez arrivez viens venez prends prend demande demander won win "
        "student students pupil pupils etudiant etudiants etudiante etudiantes eleve eleves"
    )
)
"""Words that join others, or say what somebody does; in a title, too, they name nothing."""

BESIDES = frozenset(
    words_of(
        "capitale capitales "
        "actions agent agents avis bancs bandage bandes barque barres basic basics basis "
        "boissons bords brighter brothers capable capables capot cercle cercles cerise "
        "cerises chaleur champ champs chances chant chanter chants charges charme charmes "
        "citron citrons claim claims clair clairement claires clairs classic cleaner clearer "
        "cloudy coast coasts contents costs cotes couleurs couples courses creation creations "
        "deals dean directs doubles douleur essence essences fairly faster fault fermeture "
        "finale finals fleurs force forcer forces format formel formelle former formes "
        "franche franchement genie gentille gentilles grande grandes grandir grants greens "
        "harder hasty hazard heureuse heureuses hunt hunting ile iles jet jets jobs joint "
        "joyeux knight lamelle lampe lampes lanes larger lark lasser latest lavage lave laver "
        "laverie leger legere lente lentement lents lettre lettres levee litre litres livres "
        "locations lourds maitre maitres maitresse manche manches marchand marchands mariage "
        "marier marin marines maris marks marque marques massive master melon mentions mer "
        "mers metre metres miles minor mint mints moisson mont montage montants montrer monts "
        "mount mountain mountains nation nations neuve normale normaux notion notions "
        "officiel officielle oranges parking partant partants parties parts pauses penser "
        "peser petites pierres places pointed points poire poires pole poles pommes pont "
        "ponts pool pools portes poses postes prose quest rains raisin raisins ranch ranger "
        "reaction reactions reservation reservations rivage rive rives roads roche rosy sands "
        "sandy section sections sejours sentier shore shores shorter siecle siecles simples "
        "situation situations sombre souple souples sources states stationner statue stones "
        "stores storms streets temoin temoins term terminate terminer terms terrains tower "
        "towers towns trend trends trial trials triste tristes valeur valeurs vallee values "
        "vapeur vendre vendu vendue ventre ventres vents verte vertes verts views villages "
        "vocation vraie vraies vrais wagon wagons waters wave waves wilder windows winters "
        "younger"
    )
)
"""Everyday words that are close to many a name."""


@lru_cache(maxsize=REMEMBERED)
def is_everyday(word: str) -> bool:
    """Tell whether *word* is an everyday word of a language, or a form of one."""
    if word in COMMON or word in BESIDES or word in vocabulary().known:
        return True
    cut = _cut(word)
    return _is_stem(word) or (_is_stem(cut) and word[len(cut) :] not in PLAIN)


def _is_stem(word: str) -> bool:
    """Tell whether an everyday word is *word*, or *word* with an ending."""
    if word in _stems() or word in vocabulary().known or word in COMMON:
        return True
    return len(word) >= SHORTEST_STEM and COMMON.has_stem(word)


@cache
def _stems() -> frozenset[str]:
    """Return what is left of everyday words without their endings."""
    words = chain(*COMMON.lists, vocabulary().known)
    return frozenset(cut for word in words if (cut := _cut(word)) != word and word.isalpha())


def _cut(word: str) -> str:
    """Return *word* without the longest ending that it has."""
    for at in range(max(SHORTEST_STEM, len(word) - LONGEST_ENDING), len(word)):
        if word[at:] in ENDINGS:
            return word[:at]
    return word
