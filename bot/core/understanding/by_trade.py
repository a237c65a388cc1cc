"""Which sessions of a mission are of a trade, and what hosts are by their titles."""

import re
from collections.abc import Iterable, Iterator, Mapping

from bot.core.mission import Mission, Session
from bot.core.understanding.everyday import is_everyday
from bot.core.understanding.names import SPELLABLE, Field
from bot.core.understanding.sentence import words_of
from bot.core.understanding.trades import LONGEST_OF_ROWS, rows_of
from bot.core.understanding.vocabulary import Phrase, tags_of

Fields = Mapping[str, Mapping[str, Field]]
SAYS_LITTLE = frozenset(
    words_of(
        "general generale chef cheffe head responsable directeur directrice director manager "
        "secretaire secretary charge chargee vice adjoint adjointe associe associee assistant "
        "assistante senior junior officer lead operations operation exploitation product "
        "produit produits sales ventes national nationale regional regionale principal"
    )
)
"""Words of many people's titles."""
_COUNTRY = re.compile(r"\broyaume uni\b")
"""What is said of no « uni »."""


def trades_of(
    mission: Mission, texts: Mapping[str, Iterable[tuple[Field, str]]]
) -> tuple[Fields, Fields]:
    """Find the sessions of each trade: by what they are called else are about, and by both.

    *texts* are what each session says, and in which field, by its code.
    """
    called: dict[int, dict[str, Field]] = {}
    about: dict[int, dict[str, Field]] = {}
    for session in mission.sessions:
        for where, text in texts[session.code]:
            for row in _rows_in(text):
                codes = called.setdefault(row, {})
                codes[session.code] = min(where, codes.get(session.code, where))
        for text in _told_of(session):
            for row in _rows_in(text):
                about.setdefault(row, {})[session.code] = Field.ABOUT
    meant: dict[str, dict[str, Field]] = {}
    related: dict[str, dict[str, Field]] = {}
    for word, rows in rows_of().items():
        for row in rows:
            if codes := called.get(row) or about.get(row, {}):
                meant.setdefault(word, {}).update(codes)
                related.setdefault(word, {}).update({**about.get(row, {}), **codes})
    return meant, related


def _told_of(session: Session) -> Iterator[str]:
    for host in session.hosts:
        yield host.title
        yield host.about


def _rows_in(text: str) -> Iterator[int]:
    words = tuple(_COUNTRY.sub(" ", " ".join(words_of(text))).split())
    for phrase in phrases_in(words):
        yield from rows_of().get(" ".join(phrase), ())


def phrases_in(words: Phrase) -> Iterator[Phrase]:
    """Yield the words, and how they follow each other, as far as rows of trades do."""
    for at in range(len(words)):
        for end in range(at + 1, min(at + LONGEST_OF_ROWS, len(words)) + 1):
            yield words[at:end]


def jobs_of(mission: Mission) -> Fields:
    """Find what hosts are, by what they are called, and what they speak of: "Surgeon"."""
    found: dict[str, dict[str, Field]] = {}
    for session in mission.sessions:
        for host in session.hosts:
            for word in words_of(host.title):
                if not tags_of((word,)) and len(word) >= SPELLABLE and word not in SAYS_LITTLE:
                    found.setdefault(word, {})[session.code] = Field.ABOUT
            for word in words_of(host.about):  # « les bananes », of which somebody speaks
                if len(word) >= SPELLABLE and not is_everyday(word) and word not in rows_of():
                    found.setdefault(word, {})[session.code] = Field.ABOUT
    return found
