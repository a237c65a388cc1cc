"""From what somebody typed to words that can be looked up."""

import re
import unicodedata
from functools import lru_cache

from bot.core.understanding.clock_times import CLOCK, in_figures

LONGEST = 600
"""Characters that are read; nobody asks what is next in more."""
ONE_AFTER_ANOTHER = 8
"""Commands and questions are looked for in the same text, one after another."""

_URL = re.compile(r"\b(?:https?://|www\.)\S*", re.IGNORECASE)
_WHERE = re.compile(r"(?<!\w)o[ùúû](?!\w)", re.IGNORECASE)
_LETTERS = str.maketrans({"đ": "d", "ł": "l", "ø": "o", "æ": "ae", "ð": "d", "þ": "th"})
"""Letters that are no accented ones, as people type them who do not have them."""
_MARK = "\ue000"
"""Stands for « où » while accents are taken off: « ou » is another word."""
_NUMBERED_DATE = re.compile(r"(?<![\w/])(\d{1,2})[/.](\d{1,2})(?:[/.]\d{2,4})?(?![\w/])")
_STARTUP = re.compile(r"\bstart[- ]up(?=s?\b)")
"""What starts up is no start of anything."""
_NUMERO = re.compile(r"(?<!\w)n[°º]\s*")
_REPEATED = re.compile(r"([^\W\d_])\1{2,}")
_TITLED = re.compile(r"\b(M|Mr|Mrs|Ms|Mme|Mlle|Dr|Pr|Prof|St|Ste)\.(?=\s+[^\W\da-z_])")
"""A title before a name: its stop ends no sentence."""
_APART = re.compile(r"(?<!\s)\s+([?!;])")
_END = re.compile(r"(?<=[?!;\n…])\s*|(?<=[.])\s+")
_CLAUSE = re.compile(r"[,:;…—–()]|\.\.|\s-\s")
_CAPITAL = re.compile(r"(?<=[\s'’])[A-ZÀ-Þ][a-zß-ÿ]+")
_WORD = re.compile(r"[^\W_]+")

_SPOKEN = re.compile(
    r"(?<!\s)\s+(?:(?P<ask>point d[' ’]?interrogation|question mark)|(?P<comma>virgule|comma)"
    r"|(?P<stop>full stop|point final|point[ ,]? a la ligne|point à la ligne|new line)"
    r"|(?P<cry>point d[' ’]?exclamation|exclamation (?:mark|point)))(?!\w)",
    re.IGNORECASE,
)
_MARKS = {"ask": " ?", "comma": ",", "stop": ".", "cry": " !"}
"""What is said to a telephone that writes it down."""

_REASON = re.compile(
    r"[\s,]{1,3}(?:parce qu(?:e|['’])|afin (?:que|de|d['’]|qu['’])|histoire de|because|so as to"
    r"|so(?: that)? (?:i|we) (?:can|could|know))(?!\w)(?:(?! point )[^,;:?!.\n…])*",
    re.IGNORECASE,
)
"""Why somebody asks: "so I know when to set my alarm"."""
ENOUGH = 3
"""Words that have to be left to be asked."""

CLOCK_TIME = "\ue001"
"""The word that stands for a time such as "9 h 30"."""
WHERE = "où"
_DATED = re.compile(r"(\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?(?![\w/]))")
_PLAIN = re.compile(rf"{CLOCK_TIME}|[^\W_]+")


@lru_cache(maxsize=ONE_AFTER_ANOTHER)
def folded(text: str) -> str:
    """Return *text* without case and accents, but for « où »."""
    if text.isascii():
        return _STARTUP.sub("startup", text.casefold())
    text = _WHERE.sub(_MARK, text.replace("œ", "oe").replace("Œ", "oe"))
    apart = unicodedata.normalize("NFKD", text)
    bare = "".join([one for one in apart if one.isascii() or not unicodedata.combining(one)])
    bare = bare.casefold().translate(_LETTERS)
    return _STARTUP.sub("startup", bare.replace(_MARK, WHERE))


def words_of(text: str) -> tuple[str, ...]:
    """Split *text* into folded words; apostrophes and hyphens part them."""
    return tuple(_WORD.findall(folded(text)))


def words_of_sentence(text: str) -> tuple[str, ...]:
    """Split what somebody typed: times become `CLOCK_TIME`, 27/09 two words "27" and "/09"."""
    clear = _NUMERO.sub("numero ", folded(text[:LONGEST]))
    bare = _REPEATED.sub(r"\1", CLOCK.sub(f" {CLOCK_TIME} ", in_figures(clear)))
    words: list[str] = []
    for piece in _DATED.split(bare):
        if dated := _NUMBERED_DATE.fullmatch(piece):
            words += [dated[1], f"/{dated[2]}"]
        else:
            words += _PLAIN.findall(piece)
    return tuple(words)


def proper_names(text: str) -> frozenset[str]:
    """Return the words that are written with a capital where no sentence begins."""
    if text.isupper():
        return frozenset()
    found = (match[0] for match in _CAPITAL.finditer(text[:LONGEST]) if match.start())
    return frozenset(word for name in found for word in words_of(name))


def has_link(text: str) -> bool:
    """Tell whether *text* carries a web address."""
    return _URL.search(text) is not None


def sentences(text: str) -> tuple[str, ...]:
    """Split *text* into sentences, each with the mark that ends it."""
    parts = (part.strip() for part in _END.split(_joined(text[:LONGEST])))
    return tuple(part for part in parts if _WORD.search(part))


def clauses(sentence: str) -> tuple[str, ...]:
    """Split a sentence at its commas, from the last clause on; none where it has but one."""
    parts = [part.strip() for part in _CLAUSE.split(sentence)]
    said = tuple(part for part in reversed(parts) if _WORD.search(part))
    return said if len(said) > 1 else ()


def _joined(text: str) -> str:
    """Bring a question mark back to its sentence, and a name to its title."""
    spoken = _SPOKEN.sub(lambda found: _MARKS[str(found.lastgroup)], text)
    spoken = _REASON.sub(_without_reason, spoken)
    return _APART.sub(r"\1", _TITLED.sub(r"\1", spoken))


def _without_reason(found: re.Match[str]) -> str:
    """Leave out why something is asked, where it is asked beside it."""
    before, behind = found.string[: found.start()], found.string[found.end() :]
    said = _END.split(before)[-1] + _END.split(behind)[0]
    return "" if len(_WORD.findall(said)) >= ENOUGH else found[0]
