"""Words written out where they are short for others, and mended where they are slips."""

from collections.abc import Iterator
from itertools import pairwise

from bot.core.understanding.common import COMMON
from bot.core.understanding.everyday import is_everyday
from bot.core.understanding.names import Names, slip_of
from bot.core.understanding.pieces import DAY_NUMBER
from bot.core.understanding.sentence import CLOCK_TIME
from bot.core.understanding.sounds import sound_of
from bot.core.understanding.tags import Particle, Tag
from bot.core.understanding.vocabulary import Phrase, closest_of, particles, tags_of, vocabulary

MOST_SLIPS = 12
"""Unknown words that are looked up as slips of known ones; a sentence with more is talk."""
GLUED, SHORTEST_GLUED, VOWELS = "ld", 4, "aeiouh"
"""Articles that are typed without their apostrophe, and letters of what follows them."""


def spelled_out(typed: Phrase, proper: frozenset[str], names: Names) -> Iterator[str]:
    """Write out what is short for something, and mend slips of the finger."""
    table = vocabulary()
    slips = 0
    typed = _together(typed, names)
    for at, word in enumerate(typed):
        if word in names.group_codes and at and _may_name_a_group(typed[at - 1]):
            yield word  # "h" is else short for « heure »
        elif word not in table.known and (bare := _practical(word, names)):
            yield bare
        elif word in table.known or word in names.words or word[0] in (CLOCK_TIME, "/"):
            yield word
        elif word in table.spellings:
            yield from table.spellings[word]
        elif word.isdigit() or DAY_NUMBER.fullmatch(word) or _is_named(word, names):
            yield word
        elif word[0] in GLUED and _is_glued(word, typed[at - 1 : at], names):
            yield from (word[0], slip_of(word[1:], names) or word[1:])  # « lincubateur »
        elif slips < MOST_SLIPS:
            slips += 1
            yield from (slip_of(word, names, proper=word in proper) or word,)
        else:
            yield word


def _together(typed: Phrase, names: Names) -> Phrase:
    """Write a name as one word that was typed as two: "Mc Allister"."""
    pairs = [at for at, two in enumerate(pairwise(typed)) if _is_whole(two, names)]
    if not pairs:
        return typed
    return tuple(
        word + typed[at + 1] if at in pairs else word
        for at, word in enumerate(typed)
        if at - 1 not in pairs
    )


def _is_whole(two: tuple[str, str], names: Names) -> bool:
    whole = "".join(two)
    return (whole in names.people or whole in names.hosts) and two[1] not in names.people


def _is_glued(word: str, before: Phrase, names: Names) -> bool:
    """Tell whether it is an article and a word that begins with a vowel: « lavion »."""
    bare = word[1:]
    if len(bare) < SHORTEST_GLUED:
        return False
    if bare in names.words or bare in names.practical or names.trades.get(bare):
        return not closest_of(word, vocabulary().singles, common=True)[1]  # « on décole »
    if names.by_sound.get(sound_of(bare)) and not is_everyday(word):
        return True  # « luzine »
    alone = particles(Particle.THE).isdisjoint(before)  # « le Louvre » is no « l'ouvre »
    return bare[0] in VOWELS and alone and bare in vocabulary().known and word not in COMMON


def _practical(word: str, names: Names) -> str:
    """Return the word by which a practical answer is asked for, which *word* is one or many of."""
    others = (word.removesuffix("s"), f"{word}s")
    return next(
        (one for one in others if word not in names.practical and one in names.practical), ""
    )


def _may_name_a_group(before: str) -> bool:
    return Tag.GROUP in tags_of((before,)) or before in particles(Particle.EITHER)


def _is_named(word: str, names: Names) -> bool:
    return (
        word in names.people
        or word in names.places
        or word in names.practical
        or any(word in told for told in names.told)
        or any(word in phrase for phrase in (*names.home, *names.site))
        or bool(names.sessions_with(word))
    )
