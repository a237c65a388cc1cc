"""Initials of names: in capitals where they are a word, in another language, and spelt out.

« Banque africaine de développement » is "BAD", and "ADB" to who speaks English; what the
file calls « AFD » some call « l'Agence française de développement ».
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.core.understanding.common import COMMON
from bot.core.understanding.kin import is_of_names
from bot.core.understanding.sentence import words_of
from bot.core.understanding.trades import rows_of
from bot.core.understanding.vocabulary import Phrase, tags_of

FEWEST, MOST = 3, 5
"""Letters that initials have at least, and at most, to be known by them."""
JOINING = frozenset(words_of("de d des du l la le les of the and et for pour en in"))
BEFORE = frozenset(words_of("the la le l"))
"""What stands before initials that are not written in capitals."""
_CAPITALS = re.compile(r"\b[A-Z][A-Za-z]?[A-Z]{1,4}\b")
_SEGMENT = re.compile(r"\s+[–—-]\s+|[:,;/()«»|?!.\"]")


@dataclass(frozen=True)
class Initials:
    """*short*: the words, in capitals, that names are known by, by their letters in any order.

    *written*: initials that the mission itself writes, by their letters in any order.
    """

    short: Mapping[str, str]
    written: Mapping[str, frozenset[str]]


def letters_of(name: str) -> str:
    """Return the initials of a name of several words that say something, in small letters."""
    words = [word for word in words_of(name) if word not in JOINING]
    if not FEWEST <= len(words) <= MOST or any(word.isdigit() for word in words):
        return ""
    return "".join(word[0] for word in words)


def named_by_initials(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the initials of each name, and the same in capitals as the word that stands for it."""
    for text in texts:
        short = letters_of(_SEGMENT.split(text)[0])
        if short:
            yield short, "".join(sorted(short)).upper()


def initials_of(texts: Iterable[str]) -> Initials:
    """Find the initials of all names in *texts*."""
    short: dict[str, str] = {}
    written: dict[str, set[str]] = {}
    for text in texts:
        for _, word in named_by_initials((text,)):
            short["".join(sorted(word.casefold()))] = word
        for typed in _CAPITALS.findall(text):
            if FEWEST <= len(typed) <= MOST and typed.isupper():
                word = typed.casefold()
                written.setdefault("".join(sorted(word)), set()).add(word)
    return Initials(short, {letters: frozenset(words) for letters, words in written.items()})


def with_initials(words: Phrase, text: str, initials: Initials, known: Iterable[str]) -> Phrase:
    """Put for initials, and for what they stand for, the words that the mission has for it."""
    if initials.short:
        words = _in_short(words, text, initials, known)
    return _spelt_out(words, text, initials) if initials.written else words


def _in_short(words: Phrase, text: str, initials: Initials, known: Iterable[str]) -> Phrase:
    capitals = (
        {}
        if text.isupper()
        else {
            typed.casefold(): "".join(filter(str.isupper, typed))
            for typed in _CAPITALS.findall(text)
        }
    )
    return tuple(
        _word_for(word, words[max(0, at - 1) : at], capitals, initials, known)
        for at, word in enumerate(words)
    )


def _word_for(
    word: str,
    before: Phrase,
    capitals: Mapping[str, str],
    initials: Initials,
    known: Iterable[str],
) -> str:
    if word in known or not (word in capitals or FEWEST <= len(word) <= MOST):
        return word
    found = initials.short.get("".join(sorted(capitals.get(word, word).casefold())))
    if found is None or word in capitals:
        return found or word
    taken = tags_of((word,)) or word in COMMON or word in rows_of()
    return word if taken or BEFORE.isdisjoint(before) else found


def _spelt_out(words: Phrase, text: str, initials: Initials) -> Phrase:
    """Write « agence française de développement » as « afd », where the mission does."""
    typed = frozenset(words_of(" ".join(re.findall(r"\b[A-Z]\w+", text))))
    for at, first in enumerate(words):
        if first in JOINING or tags_of((first,)):
            continue
        run: list[str] = []
        for end in range(at, len(words)):
            word = words[end]
            if word in JOINING:
                continue
            if tags_of((word,)) or len(word) < FEWEST or len(run) == MOST:
                break
            run.append(word)
            short = "".join(one[0] for one in run)
            sure = typed.issuperset(run) or sum(map(is_of_names, run)) > 1
            for written in initials.written.get("".join(sorted(short)), ()):
                if len(run) == len(written) and (short == written or sure):
                    return (*words[:at], written, *words[end + 1 :])
    return words
