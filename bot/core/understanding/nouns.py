"""Whether an everyday word is said as the name of something on the programme.

« entrer en rayon » is a title, and « par où faut-il entrer » names it not; nobody
who looks for a pharmacy means the visit to a drug maker.
"""

from bot.core.understanding.everyday import is_everyday
from bot.core.understanding.names import Field, Names
from bot.core.understanding.reading import Reading
from bot.core.understanding.sentence import proper_names, words_of
from bot.core.understanding.sorts import SORT_OF_TAG
from bot.core.understanding.tags import Particle, Tag
from bot.core.understanding.trades import rows_of
from bot.core.understanding.vocabulary import Phrase, particles

BEFORE_A_VERB = frozenset(
    words_of(
        "il on nous vous je j tu ils elles elle faut peut doit dois peux va vais faire y me te se "
        "ai avons avez ont"
    )
)
"""What stands before a verb, and before no noun."""
BE = frozenset(words_of("sommes etes sont suis est es"))
PRONOUNS = frozenset(words_of("je j tu ils elles"))
BEFORE_NO_NAME = frozenset(words_of("de d en of sans without par as"))
"""« se lever de table », « en général »: a noun behind it is no name of anything."""
ANY = frozenset(words_of("a an un une any some des quelque quelques"))
AT = frozenset(words_of("chez at"))
OF = (("de",), ("of",), ("d",))
THE = frozenset(words_of("the le la l les our this that"))
ARTICLES = tuple((word,) for word in words_of("the a an le la l un une du des au aux ce cette"))
BUYING = frozenset(
    words_of(
        "buy buying bought acheter achete achetes achetez achetent acheterais sell sells vend "
        "vendent nearest closest nearby proche proches"
    )
)
"""What is asked of a town, and of no programme."""
OPENING = frozenset(
    words_of(
        "open opens opened close closes closed closing ouvre ouvrent ouvert ouverte ferme "
        "ferment fermee"
    )
)
"""What shops do."""
WEARING, WORN = (("de",), ("du",)), frozenset(words_of("cravate casque masque gilet badge veste"))
NOTHING: frozenset[str] = frozenset()
IDIOMS = {
    word: frozenset(words_of(beside))
    for words, beside in (
        ("chambre chambres", "liberer libere liberons rendre cle cles clef lit menage numero"),
        ("port ports", "usb"),
        ("marche", "bon conclu pied plus"),
        ("etiquette etiquettes label labels", "bagage bagages valise valises luggage bag bags"),
        ("table tables", "reserver reserve reservee lever booked passe mettre leave"),
        ("mode", "avion silencieux"),
        ("reception", "asking desk clef cle key keys"),
        ("carton cartons box boxes", "jaune rouge flyers demenagement"),
    )
    for word in words.split()
}  # fmt: skip
"""Words beside which a noun is another thing: the key of the room is of no chamber of commerce."""
LONGEST_BETWEEN = 2
MOVABLE = frozenset(
    words_of(
        "carton cartons box boxes casque casques headset headsets gant gants glove gloves montre "
        "watch pile piles batterie battery lunettes glasses goggles drone scanner velo bike sac"
    )
)
"""What one may have left somewhere."""
HAVING = frozenset(
    words_of("ai as a avons avez ont y faut capte capter cherche mange boit prend voudrais")
)
SOME = (("du",), ("de", "la"), ("de", "l"))
"""« j'ai du réseau », « il y a du lait » are of no house."""
TONGUES = frozenset(
    words_of("say says dire dit traduire traduit translate mot word speak speaks parle")
)
BY_NAME = frozenset({Tag.NEXT, Tag.LAST, Tag.FIRST, Tag.AFTER, Tag.BEFORE, Tag.STILL, Tag.UNTIL})


def said_as_name(content: Phrase, reading: Reading, names: Names) -> Phrase:
    """Leave out everyday words of *content* that are said as verbs, or in a phrase."""
    return tuple(
        word
        for word in content
        if not _is_said_besides(word, reading, names)
        and not _is_nobody(word, content, reading, names)
    )


def _is_nobody(word: str, content: Phrase, reading: Reading, names: Names) -> bool:
    """Tell whether it is no host of that name: « pour le pont », where one is called Pont."""
    if word in rows_of() or not is_everyday(word):
        return False
    found = names.words.get(word, {}).values()
    only_theirs = bool(found) and all(where is Field.HOST for where in found)
    at = reading.words.index(word)
    return only_theirs and len(content) == 1 and reading.words[at - 1 : at] in ARTICLES


def _is_said_besides(word: str, reading: Reading, names: Names) -> bool:
    at = reading.words.index(word)
    before = reading.words[at - 1] if at else ""
    if before in PRONOUNS:
        return True  # « je plug mon téléphone où ? »
    if before in BE and word in rows_of() and word not in names.words:
        return True  # « on est garés où »
    if not at or not is_everyday(word):
        return False
    if before in BEFORE_NO_NAME:
        return len(reading.content) == 1 and not reading.has(*SORT_OF_TAG)  # « visite d'atelier »
    return before in BEFORE_A_VERB


def any_of_its_kind(reading: Reading, content: Phrase, names: Names) -> bool:
    """Tell whether any such house, thing or tongue is meant: "where is a pharmacy?"."""
    if not content:
        return False
    at = reading.words.index(content[0])
    before, after = reading.words[max(0, at - 2) : at], reading.words[at + 1 : at + 2]
    at_a_shop = not BUYING.isdisjoint(reading.words)
    if at_a_shop or _is_put_down(reading, content):
        return AT.isdisjoint(before)
    common = all(is_everyday(word) or word in names.trades for word in content)
    if _is_some(reading.words[:at]) and (common or len(content) == 1):
        return True
    if _is_an_idiom(reading, content) or (common and _is_of_a_shop(reading, content, before)):
        return True
    by_trade = common and not any(word in names.words for word in content)
    if by_trade or (common and reading.has(Tag.WHERE, Tag.INFO_WORD, Tag.YOU_HAVE)):
        return _is_any(before) and not reading.has(*BY_NAME)
    in_a_tongue = bool({"in", "en"} & set(before)) and bool(TONGUES & set(reading.words))
    called = before[-1:] == ("the",) and after == ("for",) and "what" in reading.words
    return in_a_tongue or (called and not reading.has(Tag.WHEN, Tag.PROGRAMME))


def _is_an_idiom(reading: Reading, content: Phrase) -> bool:
    """Tell whether it is said in a phrase: « la clé de la chambre », « le port du casque »."""
    at = reading.words.index(content[-1])
    worn = reading.words[at + 1 : at + 2] in WEARING and WORN & {*reading.words[at + 2 : at + 4]}
    return bool(worn) or any(IDIOMS.get(word, NOTHING) & {*reading.words} for word in content)


def _is_of_a_shop(reading: Reading, content: Phrase, before: Phrase) -> bool:
    """Tell whether it is of something else, or what a shop does: "does the market close?"."""
    if _is_of_something_else(reading, reading.words.index(content[-1])):
        return True  # « où est le carton de flyers ? »
    return bool(OPENING & {*reading.words} - {*reading.content}) and AT.isdisjoint(before)


def _is_any(before: Phrase) -> bool:
    """Tell whether "a", or "a good", stands before it, and not « à l' »."""
    good = before[:1] and before[0] in ANY and before[-1] not in THE
    return before[-1:] != () and (before[-1] in ANY or bool(good))


def is_of_another(reading: Reading, content: Phrase) -> bool:
    """Tell whether a name goes on that nobody knows: "the Ghana Development Fund"."""
    proper = proper_names(reading.sentence).intersection(reading.unknown)
    if not proper or not content:
        return False
    ours = [at for at, word in enumerate(reading.words) if word in content]
    for at, word in enumerate(reading.words):
        near = {*range(at - 1, at + 2)}
        if word in proper and any(_is_between(reading.words[one + 1 : at]) for one in ours):
            return True
        if word in proper and not near.isdisjoint(ours):
            return True
    return False


def _is_between(words: Phrase) -> bool:
    """Tell whether no more stands there than « de l' »."""
    return 0 < len(words) <= LONGEST_BETWEEN and words[0] in BEFORE_NO_NAME | {"du"}


def _is_put_down(reading: Reading, content: Phrase) -> bool:
    """Tell whether a thing is looked for that one may have left: « où est le carton ? »."""
    looked_for = reading.has(Tag.WHERE) and not reading.has(Tag.SOMEONE, *SORT_OF_TAG)
    told_apart = particles(Particle.ACCESS).isdisjoint(reading.words)  # « quel bâtiment »
    return looked_for and told_apart and len(content) == 1 and content[0] in MOVABLE


def _is_some(before: Phrase) -> bool:
    """Tell whether some of it is had: « on a du réseau ? »."""
    return any(
        before[-len(some) :] == some and not HAVING.isdisjoint(before[-len(some) - 1 : -len(some)])
        for some in SOME
    )


def _is_of_something_else(reading: Reading, at: int) -> bool:
    """Tell whether it is said to be of something that nobody knows."""
    of = reading.words[at + 1 : at + 2]
    return of in OF and reading.words[at + 2 : at + 3] in {(word,) for word in reading.unknown}
