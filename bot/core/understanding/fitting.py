"""Which sessions fit several words at once: all of them, or what is left of them."""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from bot.core.understanding.names import Field, Names
from bot.core.understanding.reading import Reading
from bot.core.understanding.sentence import words_of
from bot.core.understanding.trades import rows_of

BETWEEN = frozenset(words_of("de d des du l la le les of the del"))
HOUSE_AND_THING = 2
"""Words of « l'usine de caisses »."""
A_TOWN = 3
"""Sessions that have a town's name in their address, at least."""
Found = Mapping[str, Field]


def _is_one_name(content: tuple[str, ...], reading: Reading) -> bool:
    """Tell whether the words stand together: « l'usine de caisses », and no « après le musée »."""
    at = [reading.words.index(word) for word in content]
    between = {word for here, there in pairwise(at) for word in reading.words[here + 1 : there]}
    return between <= BETWEEN


def best_of(
    codes: list[str],
    fields: list[Found],
    content: tuple[str, ...],
    names: Names,
    reading: Reading,
) -> tuple[list[Found], list[str]]:
    """Return the codes that most words fit: with what else they can mean, and where it is."""
    if (best := _fitting(codes, fields)) and _all_fit(best[0], fields):
        return fields, best
    broad = [_called(names.broadly(word)) for word in content]
    beside = list(dict.fromkeys(code for found in broad for code in found))
    if (wider := _fitting(beside, broad)) and _all_fit(wider[0], broad):
        exact = [names.words.get(word, {}) for word in content if word in names.words]
        plainly = _fitting(dict.fromkeys(c for found in exact for c in found), exact)
        by_trade = all(word in names.words or word in names.trades for word in content)
        if by_trade and len(exact) < len(content) and plainly and _all_fit(plainly[0], exact):
            wider = [*wider, *plainly]  # « l'usine de caisses »: either may be meant
            broad = [{**dict.fromkeys(plainly, Field.TITLE), **found} for found in broad]
        return broad, wider
    there: list[Found] = [
        {**dict.fromkeys(names.addresses.get(word, ()), Field.ABOUT), **found}
        for word, found in zip(content, fields, strict=True)
    ]
    if (near := _fitting(codes, there)) and _all_fit(near[0], there):
        return there, near
    if not _is_one_name(content, reading) or any(_is_somewhere(word, names) for word in content):
        return fields, best  # « l'université du Chili » is no embassy there
    return _plainly(codes, fields, content, names, timed=_is_timed(reading)) or (fields, best)


def _is_timed(reading: Reading) -> bool:
    """Tell whether a day was said, which tells two sessions apart."""
    return reading.day is not None or reading.part is not None


def _plainly(
    codes: list[str], fields: list[Found], content: tuple[str, ...], names: Names, *, timed: bool
) -> tuple[list[Found], list[str]] | None:
    """Return what is called so, where another word only says what it is: "the milk plant"."""
    exact = [
        found
        for word, found in zip(content, fields, strict=True)
        if word in names.words or not found
    ]
    plainly = _fitting(codes, exact) if any(exact) else []
    if len(plainly) == 1 and _all_fit(plainly[0], exact):
        return exact, plainly
    titled = all(set(found.values()) == {Field.TITLE} for found in fields)
    if len(content) == HOUSE_AND_THING and content[0] in rows_of() and titled and timed:
        either = {code: where for found in fields for code, where in found.items()}
        return [either], list(either)  # a factory, or the house of the boxes
    return None


def _called(found: Found) -> Found:
    return {code: where for code, where in found.items() if where is not Field.ABOUT}


def _is_somewhere(word: str, names: Names) -> bool:
    """Tell whether *word* is a country, or a town in which much takes place."""
    country = any((word,) in zone for zone in (names.home, names.site))
    return country or len(names.addresses.get(word, ())) >= A_TOWN


def _fitting(codes: Iterable[str], fields: list[Found]) -> list[str]:
    """Return those of *codes* that most of *fields* have."""
    hits = {code: sum(code in found for found in fields) for code in codes}
    most = max(hits.values(), default=0)
    return [code for code, hit in hits.items() if hit == most]


def _all_fit(code: str, fields: list[Found]) -> bool:
    return all(code in found for found in fields)
