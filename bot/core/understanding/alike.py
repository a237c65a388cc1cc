"""Words of which another may be a slip, found without looking at each of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from bot.core.understanding.sounds import sound_of


@dataclass(frozen=True)
class Alike:
    """Words by their first letter, and by all their letters.

    A slip begins like the word that is meant, or has the same letters.
    """

    by_first: Mapping[str, tuple[str, ...]]
    by_letters: Mapping[str, tuple[str, ...]]

    def near(self, word: str) -> tuple[str, ...]:
        """Return what *word* may be a slip of."""
        first = self.by_first.get(word[0], ())
        turned = self.by_letters.get(_letters(word), ())
        return (*first, *(other for other in turned if other[0] != word[0]))

    @cached_property
    def by_sound(self) -> Mapping[str, tuple[str, ...]]:
        """Return the words by how they sound."""
        found: dict[str, list[str]] = {}
        for word in (word for words in self.by_first.values() for word in words):
            if sound := sound_of(word):
                found.setdefault(sound, []).append(word)
        return {sound: tuple(words) for sound, words in found.items()}


def alike(words: Iterable[str]) -> Alike:
    """Put *words* in order."""
    by_first: dict[str, list[str]] = {}
    by_letters: dict[str, list[str]] = {}
    for word in sorted(words):
        by_first.setdefault(word[0], []).append(word)
        by_letters.setdefault(_letters(word), []).append(word)
    return Alike(
        by_first={first: tuple(found) for first, found in by_first.items()},
        by_letters={letters: tuple(found) for letters, found in by_letters.items()},
    )


def _letters(word: str) -> str:
    return "".join(sorted(word))
