"""What groups are called: "groupe B", "les rouges", "the wine people", « les aéros »."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from bot.core.mission import Group, Mission
from bot.core.understanding.common import COMMON
from bot.core.understanding.sentence import words_of
from bot.core.understanding.tags import Particle, Tag
from bot.core.understanding.vocabulary import Phrase, particles, tags_of, vocabulary

GROUP_ONLY = frozenset({Tag.GROUP})
SHORTEST_STEM = 4
"""Letters of what a name may be cut to: « les aéros », « les indus »."""

THEMES = tuple(
    frozenset(words_of(row))
    for row in (
        # colours
        "rouge rouges red reds rojo rojos",
        "blanc blancs blanche blanches white whites blanco blancos",
        "bleu bleus bleue bleues blue blues azul azules",
        "vert verts verte vertes green greens verde verdes",
        "jaune jaunes yellow yellows amarillo amarillos",
        "noir noirs noire noires black blacks negro negros",
        "orange oranges",
        "violet violets violette violettes purple purples",
        "rose roses pink pinks",
        "gris grise grises grey greys gray grays",
        # numbers and quarters
        "1 un une one premier first",
        "2 deux two deuxieme second seconde",
        "3 trois three troisieme third",
        "4 quatre four quatrieme fourth",
        "nord north norte",
        "sud south sur",
        "est east este",
        "ouest west oeste",
        # what people deal in
        (
            "froid froids frigo frigos frigorifique frigorifiques frigoriste frigoristes cold "
            "refrigeration"
        ),
        "graine graines semence semences semencier semenciers semenciere seed seeds",
        (
            "vin vins wine wines vino vinos vigneron vignerons vigneronne vigneronnes viticulteur "
            "viticulteurs viticole pinardier pinardiers winemaker winemakers"
        ),
        "fromage fromages fromager fromagers cheese cheeses cheesemakers",
        "lait laitier laitiers dairy milk",
        "viande viandes meat eleveur eleveurs elevage livestock",
        "fruit fruits legume legumes vegetables maraicher maraichers",
        (
            "industrie industries industriel industriels industrielle industrielles industry "
            "industrial industrials industria"
        ),
        (
            "numerique numeriques digital digitals digitaux tech techs informatique "
            "informaticien informaticiens it software logiciel logiciels geeks"
        ),
        (
            "sante health healthcare medical medicaux medtech medtechs soignant soignants salud "
            "medico"
        ),
        "hopital hopitaux hospital hospitals hospitalier hospitaliers hosto hostos clinique",
        "energie energies energy energeticien energeticiens energetique energia",
        "robotique robot robots robotics robotic roboticien roboticiens roboticienne roboticists",
        (
            "aero aeros aeronautique aeronautics aerospace aerospatial aerospatiale aviation "
            "avion avions planes"
        ),
        "spatial space espace",
        (
            "agro agri agricole agricoles agriculture agriculteur agriculteurs farming farm farms "
            "farmer farmers agroalimentaire agrifood food alimentaire alimentation"
        ),
        "finance finances financier financiers financiere financial banque banques bank banks",
        "startup startups startuper startupers startuppeurs",
        "donnee donnees data datas",
        "mobilite mobility transport transports transporteur transporteurs",
        "distribution retail commerce commercants distributeur distributeurs retailer retailers",
        "habitat housing logement logements",
        "batiment batiments construction building buildings btp batisseurs builders",
        "bois wood timber",
        "textile textiles tissu tissus fabric fabrics",
        "cuir cuirs leather tanneur tanneurs",
        "fil fils thread yarn",
        "mode fashion",
        "cosmetique cosmetiques cosmetics beaute beauty parfum parfums",
        "tourisme tourism touristique hotellerie hoteliers hospitality",
        "eau eaux water",
        "mer mers sea ocean marin marins marine maritime",
        "foret forets forest forestry forestier forestiers",
        "bio biotech biotechs biologie biology biologistes",
        "chimie chemistry chemicals chimiste chimistes",
        "pharma pharmacie pharmaceutique pharmaciens",
        "auto autos automobile automotive car cars",
        "electronique electronics electronicien electroniciens",
        "logistique logistics logisticien logisticiens",
        "recherche research chercheur chercheurs researcher researchers",
        "education enseignement teaching teachers",
        "environnement environment climat climate ecolo ecolos",
        "cyber cybersecurite cybersecurity securite security",
        "export exports exportateur exportateurs exporters",
        "junior juniors jeune jeunes",
        "senior seniors",
        "public publics",
        "prive prives private",
    )
)
"""What a group is called by its theme, and its people by what they do, in any language."""
COLOURS = 10
"""Themes that are colours, as wine and shirts have."""
BEFORE = (
    *(("ceux", "de"), ("ceux", "du"), ("celles", "de"), ("celles", "du"), ("gens", "de")),
    *(("autres", "du"), ("autres", "de"), ("autres", "les")),
    *(("gens", "du"), ("nos",), ("cote",), ("los", "de"), ("equipe",), ("team",), ("bande",)),
)
BEHIND = tuple((word,) for word in words_of("people lot folks folk guys crew bunch side gang"))


@dataclass(frozen=True)
class Groups:
    """What names a group: *phrases* by themselves, and single words in "am I wine or cheese?".

    *spelled* are words in which a slip is mended.
    """

    phrases: Mapping[Phrase, str]
    singles: Mapping[str, str]
    spelled: frozenset[str]


def groups_of(mission: Mission, taken: Collection[str]) -> Groups:
    """Name groups as people do; what is *taken* names sessions, too, and needs a word more."""
    found: dict[Phrase, str] = {}
    singles: dict[str, str] = {}
    named = {group.code: _named(group) for group in mission.groups}
    spelled = {word for tails in named.values() for tail in tails for word in tail}
    heads = [
        phrase
        for phrase, tags in vocabulary().phrases.items()
        if tags == GROUP_ONLY and len(phrase) == 1
    ]
    articles = [(word,) for word in particles(Particle.ARTICLE)]
    for group in mission.groups:
        name, own, tails = words_of(group.name), _own(group), named[group.code]
        others = {tail for code in named if code != group.code for tail in named[code]}
        numbers = set(_of_theme(words_of(group.code))) if group.code.isdigit() else set()
        called = tails | ({*_of_theme(own), *_cut(own), *numbers} - others)
        for tail in called:
            for head in (*heads, *BEFORE):
                found.setdefault((*head, *tail), group.code)
            for head in (*heads, *BEHIND):
                found.setdefault((*tail, *head), group.code)
            if not tags_of(tail) and (tail in tails or _is_theirs(tail, taken)):
                found |= {(*article, *tail): group.code for article in articles}
        if name:
            found[name] = group.code
        if own and not any(tags_of((word,)) or word in taken or _is_plain(word) for word in own):
            found[own] = group.code
        alone = called - numbers | tails
        singles |= {tail[0]: group.code for tail in alone if len(tail) == 1}
    spelled |= {head[0] for head in heads} | {"les"}
    return Groups(found, singles, frozenset(spelled))


def _is_plain(word: str) -> bool:
    """Tell whether a word says so little that it is nobody's name: « où est le rouge ? »."""
    return word in COMMON or any(word in row for row in THEMES[:COLOURS])


def _own(group: Group) -> Phrase:
    """Return what is its name alone: "Group 1 Hospitals" has "hospitals"."""
    code, bare = words_of(group.code), _bare(group)
    return bare if bare == code else tuple(word for word in bare if (word,) != code)


def _bare(group: Group) -> Phrase:
    return tuple(word for word in words_of(group.name) if Tag.GROUP not in tags_of((word,)))


def _named(group: Group) -> set[Phrase]:
    return {words_of(group.code), _bare(group), *_one_and_many(_own(group))} - {()}


def _is_theirs(tail: Phrase, taken: Collection[str]) -> bool:
    """Tell whether « les semenciers » can be nobody else: many, and of no session's name."""
    return tail[-1].endswith(("s", "x")) and not any(
        word in taken or word in COMMON for word in tail
    )


def _one_and_many(words: Phrase) -> set[Phrase]:
    if not words:
        return set()
    *first, last = words
    return {(*first, end) for end in (last, last.removesuffix("s"), f"{last}s")}


def _of_theme(own: Phrase) -> Iterator[Phrase]:
    """Yield what else a theme is called: a colour, a trade and its people."""
    if len(own) == 1:
        (word,) = own
        for row in THEMES:
            if not row.isdisjoint((word, word.removesuffix("s"))):
                yield from ((other,) for other in row)


def _cut(own: Phrase) -> Iterator[Phrase]:
    """Yield what a long name is cut to, one and many: « indus », « robots »."""
    if len(own) == 1:
        (word,) = own
        for length in range(SHORTEST_STEM, len(word)):
            stem = word[:length]
            if stem not in COMMON and not tags_of((stem,)):
                yield from ((stem,), (f"{stem}s",))
