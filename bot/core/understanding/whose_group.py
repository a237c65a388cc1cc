"""Whose group is meant: "Colette's group", « Léa et compagnie », the others."""

from itertools import pairwise

from bot.core.understanding.names import Names
from bot.core.understanding.pieces import Piece
from bot.core.understanding.question import OTHERS
from bot.core.understanding.sentence import words_of
from bot.core.understanding.tags import Particle, Tag
from bot.core.understanding.vocabulary import Phrase, particles, tags_of

TITLES = frozenset(
    words_of(
        "m mr mrs ms miss mister monsieur mme madame mlle mademoiselle dr docteur doctor prof "
        "professeur professeure professor maitre me sir don dona senor senora"
    )
)
"""What stands before the name of somebody, and is no part of it."""
AND_CO = tuple(
    words_of(one)
    for one in (
        "et compagnie", "et cie", "et co", "and co", "et les autres", "and the others",
        "and the rest", "et sa bande", "and the gang", "et son groupe", "et son equipe",
    )
)  # fmt: skip
LOT = frozenset({"lot", "people", "crew", "bunch", "gang", "team", "folks", "guys"})
THE_OTHERS = frozenset({("les", "autres"), ("the", "others"), ("los", "otros"), ("les", "aut")})
IS_SAID_OF = frozenset({Tag.FILLER, Tag.OTHERS, Tag.IT, Tag.LINK, Tag.BE})


def groups_in(
    pieces: tuple[Piece, ...], words: Phrase, names: Names
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the groups that are named, or whose people are, and the words of those people."""
    theirs, said = whose_groups(words, names)
    return frozenset(piece.group for piece in pieces if piece.group) or theirs, said


def others(words: Phrase, tags: frozenset[Tag]) -> frozenset[str]:
    """Return what stands for "the other group", whichever the asker is not in."""
    they = not THE_OTHERS.isdisjoint(pairwise(words))
    do = not tags.isdisjoint((Tag.DO, Tag.GO, Tag.VISIT, Tag.SEE, Tag.PLANNED))
    asked = do and not tags.isdisjoint((Tag.WHAT, Tag.WHERE, Tag.WHO))
    other = Tag.OTHER_GROUP in tags or (they and asked and Tag.YOU not in tags)
    return frozenset({OTHERS}) if other else frozenset()


def is_told(content: Phrase, tags: frozenset[Tag], names: Names) -> bool:
    """Tell whether nothing is said but who is in what may be a group: « il est avec le Froid »."""
    return len(content) == 1 and content[0] in names.group_words and tags <= IS_SAID_OF


def whose_groups(words: Phrase, names: Names) -> tuple[frozenset[str], frozenset[str]]:
    """Find "Colette's group", « le groupe de M. Maury », « Léa Martin et compagnie ».

    Return the codes of their groups and the words that name them; none of either
    where there is no such thing, or several people of the name are in several groups.
    """
    for at, word in enumerate(words):
        if Tag.GROUP in tags_of((word,)) or (word in LOT and words[at - 1 : at] == ("s",)):
            said = _names_behind(words, at + 1, names) or _names_before(words, at, names)
        elif any(words[at : at + len(co)] == co for co in AND_CO):
            said = _names_till(words, at, names)
        else:
            continue
        if said and (codes := _groups_of_all(said, names)):
            return codes, frozenset(said)
    return frozenset(), frozenset()


def _names_behind(words: Phrase, at: int, names: Names) -> Phrase:
    if words[at : at + 1] == () or words[at] not in particles(Particle.FROM) | {"of", "a"}:
        return ()
    at += 1
    while at < len(words) and words[at] in TITLES:
        at += 1
    end = at
    while end < len(words) and words[end] in names.people:
        end += 1
    return words[at:end]


def _names_before(words: Phrase, at: int, names: Names) -> Phrase:
    return _names_till(words, at - 1, names) if words[at - 1 : at] == ("s",) else ()


def _names_till(words: Phrase, end: int, names: Names) -> Phrase:
    at = end
    while at and words[at - 1] in names.people:
        at -= 1
    return words[at:end]


def _groups_of_all(said: Phrase, names: Names) -> frozenset[str]:
    """Return the groups of whom all of these words name, where they are in the same ones."""
    codes = frozenset.intersection(*(names.people[word] for word in said))
    groups = {names.in_groups.get(code, frozenset()) for code in codes}
    return next(iter(groups)) if len(groups) == 1 else frozenset()
