"""What somebody replies about a day's visits: which words are about which of them.

"Google : leur labo s'ouvre aux PME. Stanford on recontacte le prof", typed or
dictated, is two lines.  Every word ends up in a line, in a note, or in what
names no visit: nothing is lost.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.core.circled import CIRCLED
from bot.core.mission import Mission, Session
from bot.core.understanding.everyday import is_everyday
from bot.core.understanding.names import Names, slip_of
from bot.core.understanding.naming import names_of
from bot.core.understanding.sentence import words_of

LEADING = frozenset(
    words_of(
        "chez pour a au aux le la les l du de des et puis ensuite alors bon sur concernant cote "
        "at for the with and then about on visite visit of to"
    )
)
"""What may stand before a visit's name."""
LINKS = LEADING | frozenset(
    words_of("que qu avec comme contre sans than like as from versus vs ou or par par by chez")
)
"""After these a name is part of what is said of another visit."""
RUN_ON = 2
"""So many words at least are said of a visit before the next is named without a stop."""
_WORD = re.compile(r"[^\W_]+")
_STOP = re.compile(r"(?:[.!?…;]+(?=\s)|\n)\s*")
_NUMBER = re.compile(
    rf"(?<!\S)(?:[-•*]\s*)?(?:(\d{{1,2}})\s*[.):–—-](?=\s|$)|([{CIRCLED}])[.):–—-]?)\s*"
)
_BARE = re.compile(r"(?<!\S)(\d{1,2})(?=\s+\S)")
_ENDS_HEAD = re.compile(r"\s*[:,–—]\s*|\s+-\s+")
_AGAIN = re.compile(
    r"\s*(?:(?:à|a) )?(?:recontacter|relancer|follow[ -]?up(?: with| on)?)(?!\w)[\s:,–—-]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A part of a reply: *head* names the visit (its place, None: none), *body* is said of it.

    *again*: it is to be taken up with the host, and *body* is the note.
    """

    head: str
    body: str
    visit: int | None
    again: bool = False


@dataclass(frozen=True, kw_only=True)
class Heard:
    """What was replied, by the places of the visits; *unnamed* is about nobody knows which."""

    lines: Mapping[int, str]
    again: Mapping[int, str]
    unnamed: str


def heard(text: str, visits: Sequence[Session], mission: Mission) -> Heard:
    """Sort what was replied by the visits it is about; of a single one it need not be named."""
    lines: dict[int, list[str]] = {}
    again: dict[int, list[str]] = {}
    unnamed: list[str] = []
    for piece in pieces(text, visits, mission):
        if piece.visit is None:
            unnamed.append(_tidied(f"{piece.head}{piece.body}"))
        elif piece.again:
            again.setdefault(piece.visit, []).append(_tidied(piece.body))
        elif body := _tidied(piece.body):
            lines.setdefault(piece.visit, []).append(body)
        else:
            # "Google." alone says nothing of it, and is given back.
            unnamed.append(_tidied(piece.head))
    return Heard(
        lines={place: _begun(" ".join(said)) for place, said in lines.items()},
        again={place: " ".join(filter(None, said)) for place, said in again.items()},
        unnamed=" ".join(filter(None, unnamed)),
    )


def pieces(text: str, visits: Sequence[Session], mission: Mission) -> tuple[Piece, ...]:
    """Part *text* where another visit is named; heads and bodies together are the whole text."""
    names, codes = names_of(mission), [session.code for session in visits]
    found: list[Piece] = []
    for start, end in pairwise(_starts(text, len(visits), codes, names)):
        part = text[start:end]
        piece = _numbered(part, text, len(visits)) or _named(part, codes, names)
        if piece is None and found:
            # What names nothing goes on with the visit before.
            last = found[-1]
            found[-1] = replace(last, body=f"{last.body}{part}")
            continue
        found.append(piece or Piece(head="", body=part, visit=_somewhere(part, codes, names)))
    return tuple(map(_taken_up, found))


def _starts(text: str, visits: int, codes: Sequence[str], names: Names) -> list[int]:
    """Return where sentences, numbers and the names of other visits begin, and the end."""
    numbers = [one.start() for one in _NUMBER.finditer(text)]
    heads = {one.end() for one in _NUMBER.finditer(text)}
    starts = {0, len(text), *numbers, *_bare_numbers(text, visits)}
    starts |= {one.end() for one in _STOP.finditer(text) if one.end() not in heads}
    return sorted(starts | set(_run_on(text, sorted(starts), codes, names)))


def _bare_numbers(text: str, visits: int) -> tuple[int, ...]:
    """Find numbers that count on from the beginning: "1 le labo 2 on recontacte le prof"."""
    said = [(int(one[1]), one.start()) for one in _BARE.finditer(text)]
    counted: list[tuple[int, int]] = []
    for number, at in said:
        if not counted and (text[:at].strip() or not 1 <= number <= visits):
            return ()
        if not counted or counted[-1][0] < number <= visits:
            counted.append((number, at))
    return tuple(at for _, at in counted) if len(counted) > 1 else ()


def _run_on(text: str, starts: Sequence[int], codes: Sequence[str], names: Names) -> Iterator[int]:
    """Find the names of other visits in what was dictated without a stop."""
    for start, end in pairwise(starts):
        said = list(_WORD.finditer(text, start, end))
        since, current = 0, None
        for at, word in enumerate(said):
            visit = _visit_of(word[0], codes, names)
            if visit is None or visit == current:
                continue
            before = "".join(words_of(said[at - 1][0])) if at else ""
            if current is not None and at - since > RUN_ON and before not in LINKS:
                if len(said) - at > RUN_ON:
                    yield word.start()
                    since, current = at, visit
            elif current is None:
                since, current = at, visit


def _numbered(part: str, text: str, visits: int) -> Piece | None:
    found, number = _NUMBER.match(part), 0
    if found is not None:
        number = int(found[1]) if found[1] else CIRCLED.index(found[2]) + 1
    elif (bare := _BARE.match(part)) and _bare_numbers(text, visits):
        found, number = bare, int(bare[1])
    if found is None or not 1 <= number <= visits:
        return None
    return Piece(head=part[: found.end()], body=part[found.end() :], visit=number - 1)


def _named(part: str, codes: Sequence[str], names: Names) -> Piece | None:
    """Read the name that *part* begins with: it is cut off where a colon or dash follows."""
    taken_up = _AGAIN.match(part)
    at = taken_up.end() if taken_up else 0
    meant: set[int] = set(range(len(codes)))
    end = at
    for word in _WORD.finditer(part, at):
        places = _places_of(word[0], codes, names)
        if places & meant:
            meant &= places
            end = word.end()
        elif not set(words_of(word[0])) <= LEADING:
            break
    if end == at or len(meant) != 1:
        return None
    (visit,) = meant
    closed = _ENDS_HEAD.match(part, end)
    if taken_up is not None and (closed or not part[end:].strip(" .!")):
        cut = closed.end() if closed else len(part)
        return Piece(head=part[:cut], body=part[cut:], visit=visit, again=True)
    cut = closed.end() if closed else 0
    return Piece(head=part[:cut], body=part[cut:], visit=visit)


def _somewhere(part: str, codes: Sequence[str], names: Names) -> int | None:
    """Return the one visit that is named anywhere in *part*, or the only one there is."""
    if len(codes) == 1:
        return 0
    named = {_visit_of(word[0], codes, names) for word in _WORD.finditer(part)} - {None}
    return named.pop() if len(named) == 1 else None


def _visit_of(word: str, codes: Sequence[str], names: Names) -> int | None:
    places = _places_of(word, codes, names)
    return next(iter(places)) if len(places) == 1 else None


def _places_of(word: str, codes: Sequence[str], names: Names) -> frozenset[int]:
    """Return which visits are called *word*, slips mended; none by a word of everyday."""
    found = frozenset(range(len(codes)))
    said = words_of(word)
    for one in said:
        known = one if one in names.words else slip_of(one, names)
        sessions = names.words.get(known, {})
        if one in LEADING or is_everyday(one):
            sessions = {}
        found &= frozenset(place for place, code in enumerate(codes) if code in sessions)
    return found if said else frozenset()


def _taken_up(piece: Piece) -> Piece:
    """Take "à recontacter : …" behind a visit's name for a note to its host."""
    found = _AGAIN.match(piece.body) if piece.visit is not None and not piece.again else None
    if found is None:
        return piece
    head = f"{piece.head}{piece.body[: found.end()]}"
    return replace(piece, head=head, body=piece.body[found.end() :], again=True)


def _tidied(text: str) -> str:
    return " ".join(text.split())


def _begun(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
