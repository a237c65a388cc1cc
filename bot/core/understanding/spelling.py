"""Words written out where they are short for others, and mended where they are slips."""

from collections.abc import Iterator
from itertools import pairwise

from rapidfuzz.distance import OSA

from bot.core.understanding.common import COMMON, COMMON_FRENCH
from bot.core.understanding.glued import apart
from bot.core.understanding.names import Names, slip_of
from bot.core.understanding.pieces import DAY_NUMBER
from bot.core.understanding.sentence import CLOCK_TIME
from bot.core.understanding.sounds import sound_of
from bot.core.understanding.tags import Particle, Tag
from bot.core.understanding.typed import as_meant
from bot.core.understanding.vocabulary import (
    NO_TAGS,
    Phrase,
    known,
    particles,
    tags_of,
    vocabulary,
)

MOST_SLIPS = 12
"""Unknown words that are looked up as slips of known ones; a sentence with more is talk."""
MOST_AWAY = 4
"""Letters that may be written otherwise in what sounds the same."""
VOWELS, SHORTEST_GLUED = "aeiouyh", 4
SHORTEST_STEM = 3
VERB_ENDINGS = (
    "erions", "eraient", "erons", "erez", "eront", "erait", "erais", "aient", "ions", "era",
    "erai", "eras", "eons", "ons", "ent", "ait", "ais", "ant", "iez", "er", "ez", "es", "ee", "e",
)  # fmt: skip
FILLER_ONLY = frozenset({Tag.FILLER})


def spelled_out(typed: Phrase, proper: frozenset[str], names: Names) -> Iterator[str]:
    """Write out what is short for something, and mend slips of the finger."""

    def is_group(word: str, before: str) -> bool:
        return word in names.group_codes and bool(before) and _may_name_a_group(before)

    slips, before = 0, ""
    for word in as_meant(_together(typed, names), is_group):
        if is_group(word, before):
            yield word  # "h" is else short for « heure »
        elif as_it_is := _known(word, names):
            yield from as_it_is
        elif parted := apart(word, before, names):
            yield from parted
        elif slips < MOST_SLIPS:
            slips += 1
            yield from _mended(word, names, proper=word in proper)
        else:
            yield word
        before = word


def _known(word: str, names: Names) -> Phrase:
    """Return the words that *word* is, or is short for, none where it has to be mended."""
    table = vocabulary()
    if word not in table.known and (bare := _practical(word, names)):
        return (bare,)
    if word in table.known or word in names.words or word[0] in (CLOCK_TIME, "/"):
        return (word,)
    if word in table.spellings and word not in names.practical:
        return table.spellings[word]
    number = word.isdigit() or DAY_NUMBER.fullmatch(word)
    return (word,) if number or _is_named(word, names) else ()


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
    if all(word in COMMON or word in vocabulary().known for word in two):
        return False  # « il se pose » is said of no Ilse
    return (whole in names.people or whole in names.hosts) and two[1] not in names.people


def _mended(word: str, names: Names, *, proper: bool) -> Phrase:
    """Return what *word* is a form or a slip of, else what it sounds like, else what is glued."""
    if form := _form_of(word):
        return (form,)
    if word in COMMON:
        return (word,)
    if found := slip_of(word, names, proper=proper) or _heard_as(word, names, proper=proper):
        return (found,)
    if word[0] in "ld" and len(word) > SHORTEST_GLUED and word[1] in VOWELS:
        rest = slip_of(word[1:], names) or _heard_as(word[1:], names, proper=proper)
        return (word[0], rest) if rest else (word,)  # « luzine »
    return (word,)


def _form_of(word: str) -> str:
    """Return the word that says something and of which *word* is a form: « commençons »."""
    if word.endswith("in") and (f"{word}g" in vocabulary().known or f"{word}g" in COMMON):
        return f"{word}g"  # "leavin"
    if word.endswith("s") and word not in COMMON_FRENCH and _says_something(word[:-1]):
        return word[:-1]
    if word not in COMMON_FRENCH:
        return ""
    for ending in VERB_ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= SHORTEST_STEM:
            forms = (f"{stem}{one}" for one in ("e", "er"))
            if form := next((one for one in forms if _says_something(one)), ""):
                return form
    return ""


def _says_something(word: str) -> bool:
    return tags_of((word,)) - FILLER_ONLY != NO_TAGS


def _heard_as(word: str, names: Names, *, proper: bool) -> str:
    """Return the word that sounds like *word*, "" for none, and for several of equal right."""
    sound = sound_of(word)
    if not sound:
        return ""
    found = set(names.spellable.by_sound.get(sound, ()))
    if not proper:
        found.update(vocabulary().singles.by_sound.get(sound, ()))
    away = {one: OSA.distance(word, one) for one in found}
    least = min(away.values(), default=MOST_AWAY + 1)
    nearest = sorted(one for one in found if away[one] == least)
    same = known(nearest) and len({tags_of((one,)) for one in nearest}) == 1
    return nearest[0] if least <= MOST_AWAY and (len(nearest) == 1 or same) else ""


def _practical(word: str, names: Names) -> str:
    """Return the word by which a practical answer is asked for, which *word* is one or many of."""
    others = (word.removesuffix("s"), f"{word}s")
    return next(
        (one for one in others if word not in names.practical and one in names.practical), ""
    )


def _may_name_a_group(before: str) -> bool:
    written_out = vocabulary().spellings.get(before, (before,))
    return Tag.GROUP in tags_of(written_out) or before in particles(Particle.EITHER)


def _is_named(word: str, names: Names) -> bool:
    return (
        word in names.people
        or word in names.group_words
        or word in names.places
        or word in names.practical
        or any(word in told for told in names.told)
        or any(word in phrase for phrase in (*names.home, *names.site))
        or bool(names.sessions_with(word))
    )
