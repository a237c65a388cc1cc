"""Splits what an organiser said into words, times, durations and days, each where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time, timedelta
from enum import Enum, auto
from functools import lru_cache
from unicodedata import combining, normalize

from bot.core.programme import Day
from bot.core.understanding.orders.lexicon import NO_ROLES, lexicon, roles_of_slip
from bot.core.understanding.orders.roles import Role
from bot.core.understanding.vocabulary import LANGUAGES, Phrase

NOON, HOURS, MINUTES = 12, 24, 60
AFTERNOON = range(1, 7)
"""Hours that nobody means who says "at four" without more."""
MOST_ITEMS = 80


class What(Enum):
    """What a piece of a sentence is."""

    __hash__ = object.__hash__

    WORDS = auto()
    CLOCK = auto()
    SPAN = auto()
    HOURS = auto()  # « 2 h »: a time of day or a duration
    NUMBER = auto()
    DAY = auto()
    MARK = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A piece of a sentence, from *start* to before *end* of its text.

    *vague*: a time that may be of the morning or of the afternoon.
    """

    what: What
    start: int
    end: int
    words: Phrase = ()
    roles: frozenset[Role] = NO_ROLES
    clock: time | None = None
    span: timedelta | None = None
    day: Day | None = None
    number: int = 0
    vague: bool = False

    def has(self, *roles: Role) -> bool:
        """Tell whether it plays any of *roles*."""
        return not self.roles.isdisjoint(roles)


_UNITS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14,
    "quinze": 15, "seize": 16, "dix sept": 17, "dix huit": 18, "dix neuf": 19, "vingt": 20,
    "vingt et une": 21, "vingt deux": 22, "vingt trois": 23, "vingt cinq": 25, "trente": 30,
    "trente cinq": 35, "quarante": 40, "quarante cinq": 45, "cinquante": 50, "soixante": 60,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20,
    "twenty five": 25, "thirty": 30, "thirty five": 35, "forty": 40, "forty five": 45,
    "fifty": 50, "sixty": 60, "ninety": 90,
}  # fmt: skip
_PAST = {
    "quarter past": 15, "half past": 30, "half": 30, "quarter to": -15, "ten past": 10,
    "ten to": -10, "twenty past": 20, "twenty to": -20, "five past": 5, "five to": -5,
    "a quarter past": 15, "a quarter to": -15,
}  # fmt: skip
_MORE = {
    "et demie": 30, "et demi": 30, "et quart": 15, "moins le quart": -15, "moins vingt": -20,
    "moins dix": -10, "moins cinq": -5, "cinq": 5, "dix": 10, "quinze": 15, "vingt": 20,
    "vingt cinq": 25, "trente": 30, "quarante": 40, "quarante cinq": 45, "cinquante": 50,
}  # fmt: skip
_DAYS = {
    "apres demain": 2, "apres-demain": 2, "apresdemain": 2, "the day after tomorrow": 2,
    "day after tomorrow": 2, "demain": 1, "2main": 1, "dem1": 1, "dmain": 1, "demin": 1,
    "tomorrow": 1, "tomorow": 1, "tommorow": 1, "tommorrow": 1, "tmrw": 1, "tmr": 1, "2moro": 1,
    "aujourd'hui": 0, "aujourdhui": 0, "ajd": 0, "auj": 0, "today": 0, "2day": 0,
}  # fmt: skip


def _numbered(which: int) -> dict[str, int]:
    lists = ((one.weekdays, one.months)[which] for one in LANGUAGES)
    return {
        word.strip(): number
        for names in lists
        for number, text in enumerate(names)
        for word in text.split(",")
        if len(word.strip()) > 3  # « mar » is a day, a month and a sea  # noqa: PLR2004
    }


_WEEKDAYS, _MONTHS = _numbered(0), _numbered(1)


def _any_of(words: dict[str, int]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(word.replace(" ", "[ -]") for word in longest_first)


_N = rf"\d{{1,3}}|{_any_of(_UNITS)}"
_SCAN = re.compile(
    r"(?<![^\W_])(?:"
    r"(?P<link>https?://\S*|www\.\S*)"
    r"|(?P<date>\d{1,2}/\d{1,2}(?:/\d{2,4})?(?![\w/]))"
    r"|(?P<half>(?:(?:une?|1|a) )?(?:demi[- ]?heure|half[- ]hour)|half an hour"
    r"|1/2 ?h(?:eure)?)(?!\w)"
    r"|(?P<three>trois[ -]quarts? d'? ?heure|three quarters of an hour|3/4 d'? ?heure)(?!\w)"
    r"|(?P<quarter>(?:(?:un|1|a) )?(?:quart|1/4) d'? ?heure"
    r"|(?:an? |one )?quarter of an hour)(?!\w)"
    r"|(?P<anhour>an hour(?: and a (?:half|quarter))?)(?!\w)"
    r"|(?P<ampm>1?\d(?: ?[:.h] ?[0-5]\d)? ?[ap]\.?m(?!\w)\.?)"
    r"|(?P<hm>(?:[01]?\d|2[0-4])[:.][0-5]\d(?![\w/]))"
    rf"|(?P<mins>(?:{_N})(?: ?(?:minutes?|mins?|mns?|minuttes?|minuts?|mintues)(?!\w)"
    r"|'(?!\w)))"
    rf"|(?P<hours>(?:{_N}) ?hours?(?: and a half)?)(?!\w)"
    rf"|(?P<past>(?:{_any_of(_PAST)}) (?:{_N}))(?!\w)"
    rf"|(?P<oclock>(?:{_N}) ?o'? ?clock)(?!\w)"
    rf"|(?P<h>(?:{_N}) ?(?:heures?|hrs?|h|eures?|heurs?)"
    rf"(?: ?[0-5]\d(?: ?(?:minutes?|mins?|mn))?| (?:{_any_of(_MORE)}))?)(?![^\W_])"
    r"|(?P<noon>(?:midi|minuit|noon|midday|midnight)"
    r"(?: et demie?| et quart| moins le quart)?)(?!\w)"
    rf"|(?P<dated>(?:le )?\d{{1,2}}(?:er|st|nd|rd|th)?(?: of)? (?:{_any_of(_MONTHS)}))(?!\w)"
    rf"|(?P<month>(?:{_any_of(_MONTHS)}) \d{{1,2}}(?:st|nd|rd|th)?)(?![\w:.])"
    rf"|(?P<day>{_any_of(_DAYS)}|{_any_of(_WEEKDAYS)})(?!\w)"
    r"|(?P<number>\d{1,4}(?!\w))"
    r"|(?P<word>start[ -]?ups?(?!\w)|apres[ -]?midis?(?!\w)|[^\W_]+)"
    r")|(?P<arrow>-+>|=+>|>+)|(?P<mark>[^\w\s'])"
)
_HOUR = re.compile(r" (?=h(?:eures?|rs?|eurs?)?(?!\w))")
_O_CLOCK = re.compile(r" ?o'? ?clock$")
_FIGURES = re.compile(r"\d+")


@lru_cache(maxsize=1024)
def _flat(one: str) -> str:
    """Return one letter for *one*: without its case and accent."""
    if one in "\u2019\u2018`\u00b4":
        return "'"
    if one in "→⇒➡":
        return ">"
    if one in "–—−":
        return "-"
    for bare in normalize("NFKD", one):
        if not combining(bare):
            folded = bare.casefold()
            return folded if len(folded) == 1 else folded[0]
    return " "


def tidied(text: str) -> str:
    """Return *text* with single spaces and composed letters: offsets count in this."""
    return " ".join(normalize("NFC", text).split())


def flattened(text: str) -> str:
    """Return *text*, which is tidied, without case and accents, letter for letter."""
    return "".join(map(_flat, text))


def items_of(text: str) -> tuple[Item, ...]:
    """Split *text*, which is tidied, into items; phrases of orders are one item each."""
    raw = []
    for found in _SCAN.finditer(flattened(text)):
        raw.append(_item(found))
        if len(raw) >= MOST_ITEMS:
            break
    return tuple(_phrased(raw))


def _item(found: re.Match[str]) -> Item:  # noqa: PLR0911 - one for each sort
    kind, said = str(found.lastgroup), found[0]
    start, end = found.span()
    if kind in _CLOCKS:
        clock, vague = _clock(kind, said)
        if clock is None:
            return Item(what=What.MARK, start=start, end=end, words=("?",))
        return Item(what=What.CLOCK, start=start, end=end, clock=clock, vague=vague)
    if kind in _SPANS:
        return Item(what=What.SPAN, start=start, end=end, span=_span(kind, said))
    if kind == "h":
        total = _hours(said)
        hour, minute = divmod(total, MINUTES)
        clock = time(hour % HOURS, minute) if 0 <= hour <= HOURS else None
        return Item(
            what=What.HOURS, start=start, end=end, clock=clock, span=timedelta(minutes=total)
        )
    if kind in ("date", "dated", "month", "day"):
        return Item(what=What.DAY, start=start, end=end, day=_day(kind, said), words=(said,))
    if kind == "number":
        return Item(what=What.NUMBER, start=start, end=end, number=int(said), words=(said,))
    if kind == "word":
        return Item(what=What.WORDS, start=start, end=end, words=(said,))
    return Item(what=What.MARK, start=start, end=end, words=(said[-1:],))


_CLOCKS = frozenset({"ampm", "hm", "past", "oclock", "noon"})
_SPANS = frozenset({"half", "three", "quarter", "anhour", "mins", "hours"})


def _number(said: str) -> int:
    """Read a number in figures, else in words."""
    if found := _FIGURES.search(said):
        return int(found[0])
    said = said.replace("-", " ")
    return max((n for word, n in _UNITS.items() if f" {word} " in f" {said} "), default=0)


def _clock(kind: str, said: str) -> tuple[time | None, bool]:
    if kind == "noon":
        night = said.startswith(("minuit", "midnight"))
        more = next((n for words, n in _MORE.items() if said.endswith(words)), 0)
        total = (0 if night else NOON * MINUTES) + more
        return _time(total), False
    if kind == "past":
        words = next(w for w in sorted(_PAST, key=len, reverse=True) if said.startswith(w))
        return _time(_number(said[len(words) :]) * MINUTES + _PAST[words]), True
    figures = [int(one) for one in _FIGURES.findall(said)]
    spoken = _O_CLOCK.sub("", said)
    hour, minute = (*figures, 0)[:2] if figures else (_number(spoken), 0)
    if kind == "ampm":
        if hour > NOON:
            return None, False
        after = "p" in said
        hour = hour % NOON + NOON * after
    if hour > HOURS:
        return None, False
    return _time(hour * MINUTES + minute), kind != "ampm" and 0 < hour <= NOON


def _time(total: int) -> time:
    hour, minute = divmod(total, MINUTES)
    return time(hour % HOURS, minute)


def _span(kind: str, said: str) -> timedelta:
    fixed = {"half": 30, "three": 45, "quarter": 15}
    if kind in fixed:
        return timedelta(minutes=fixed[kind])
    if kind == "anhour":
        more = 30 if said.endswith("half") else 15 if said.endswith("quarter") else 0
        return timedelta(minutes=MINUTES + more)
    if kind == "mins":
        return timedelta(minutes=_number(said))
    return timedelta(minutes=_number(said) * MINUTES + 30 * said.endswith("half"))


def _hours(said: str) -> int:
    """Read « 9 h 10 », « huit heures et demie » as minutes."""
    figures = [int(one) for one in _FIGURES.findall(said)]
    words = sorted(_MORE, key=len, reverse=True)
    spoken = said.replace("-", " ")
    if len(figures) > 1:
        return figures[0] * MINUTES + figures[1]
    if not figures and spoken.startswith(tuple(_UNITS)):
        hour = _number(_HOUR.split(spoken)[0])
    else:
        hour = figures[0] if figures else 0
    behind = _HOUR.split(spoken)[-1]
    return hour * MINUTES + next((_MORE[one] for one in words if behind.endswith(f" {one}")), 0)


def _day(kind: str, said: str) -> Day | None:
    if kind == "day":
        if said in _DAYS or said.replace(" ", "-") in _DAYS:
            return Day(offset=_DAYS.get(said, _DAYS.get(said.replace(" ", "-"))))
        return Day(weekday=_WEEKDAYS.get(said, 0))
    figures = [int(one) for one in _FIGURES.findall(said)]
    if kind == "date":
        return Day(number=figures[0], month=figures[1])
    month = next(n for word, n in _MONTHS.items() if word in said.split())
    return Day(number=figures[0], month=month + 1)


def _is_hyphen(raw: list[Item], at: int) -> bool:
    """Tell whether a mark only joins two words: « rendez-vous »."""
    item = raw[at]
    if item.words != ("-",) or not 0 < at < len(raw) - 1:
        return False
    before, behind = raw[at - 1], raw[at + 1]
    joined = before.end == item.start and behind.start == item.end
    return joined and before.what is What.WORDS and behind.what is What.WORDS


def _phrased(raw: list[Item]) -> Iterator[Item]:
    """Join words that are one phrase, the longest first."""
    raw = [item for at, item in enumerate(raw) if not _is_hyphen(raw, at)]
    at, table = 0, lexicon()
    while at < len(raw):
        item = raw[at]
        if item.what is not What.WORDS:
            yield item
            at += 1
            continue
        run = 1
        most = table.longest.get(item.words[0], 1)
        while run < most and at + run < len(raw) and raw[at + run].what is What.WORDS:
            run += 1
        for length in range(run, 0, -1):
            phrase = tuple(one.words[0] for one in raw[at : at + length])
            roles = table.roles_of(" ".join(phrase), single=length == 1)
            if roles is not None:
                last = raw[at + length - 1].end
                yield Item(what=What.WORDS, start=item.start, end=last, words=phrase, roles=roles)
                at += length
                break
        else:
            yield Item(
                what=What.WORDS,
                start=item.start,
                end=item.end,
                words=item.words,
                roles=roles_of_slip(item.words[0]),
            )
            at += 1
