"""Hours as people write them: "9h30", "9.30 Uhr", "2-3:30pm", "dép. 15h50 arr. 11h30 (+1)"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from bot.files.raw.words import (
    ABOUT,
    ARRIVES,
    DEPARTS,
    MIDNIGHT,
    NEXT_DAY,
    NOON,
    alternatives,
    flat,
)

BETWEEN = 40

LAST_HOUR, NOON_HOUR = 23, 12
_UNIT = r"(?:h(?:rs?|s|eures?|oras?)?|uhr|ore|horas?|heures?|hours?|hrs?|o'clock)"
CLOCK = re.compile(
    rf"(?<![\d.,:€$+#])(?P<hour>\d{{1,2}})(?:"
    rf"\s?(?P<unit>{_UNIT})(?![a-z])\.?\s?(?P<minute>[0-5]\d)?(?!\d)"
    rf"|\s?(?P<tight>h)(?P<after>[0-5]\d)(?!\d)"
    rf"|\s?(?P<mark>[:.])\s?(?P<after_mark>[0-5]\d)(?!\d)(?::[0-5]\d)?"
    rf")?(?P<half>\s?[ap]\.?\s?m\b\.?"
    rf"|(?<=:\d\d)[ap](?![a-z0-9']))?(?:\s?(?P<tail>uhr|h(?:rs|s|r)?|ore"
    rf"|horas)(?![a-z0-9]))?"
    rf"(?![\d%€$])(?!\s?(?:euros?|eur|personnes|people|pax|pers\b|km|mn|min\b"
    rf"|minutes|minuten|minuti|minutos|%|st\b|nd\b|rd\b|th\b))"
)
NAMED = re.compile(rf"(?<!apres.)(?<!pos.)(?<!nach)(?<!after){alternatives([*NOON, *MIDNIGHT])}")
_BETWEEN = re.compile(
    r"\s*(?:-|>|->|=>|→|~|/|\||a|to|till|til|until|bis|al|alle|alle ore|alle"
    r"|hasta|hasta las|ate|as|"
    r"a las|y|e|und|et|and|jusqu'a|jusque|a la|bis zu|ate as)\s*(?:ca\.?|env\.?)?\s*"
)
_FOR = re.compile(r"\s*(?:for|pour)\s*")
_HALF_PAST = re.compile(r"\s+(?:et demie?|y media|e mezz[ao]|e meia)(?![a-z])")
_QUARTER_PAST = re.compile(r"\s+(?:et quart|y cuarto|e un quarto|e quinze)(?![a-z])")
_ORE = re.compile(r"(?<![a-z])(?:ore|um|a las|as|alle|at)\s$")
_DEP = re.compile(rf"{alternatives(list(DEPARTS))}[\s.:]*(?:a|at|um|alle|a las|as|ore)?\s*$")
_ARR = re.compile(
    rf"{alternatives(list(ARRIVES))}[\s.:]*(?:le \S+ )?(?:a|at|um|alle|a las|as|ore)?\s*$"
)
_ABOUT_WORDS = "|".join(re.escape(word) for word in sorted(ABOUT, key=len, reverse=True))
_ABOUT = re.compile(rf"(?:{_ABOUT_WORDS})\s*(?:a |at )?$")
_UNTIL = re.compile(
    r"(?:^|\s)(?:jusqu'a|jusque|until|till|bis|hasta|hasta las|fino alle|ate"
    r"|ate as|fin|end|ende|fine)[\s:]*$"
)
_PLUS = re.compile(
    rf"\(?\s?(?:\+|j\s?\+)\s?(?P<days>[12])\s?(?:j(?:our)?s?|d(?:ay)?s?"
    rf"|t(?:ag)?e?|dia|g)?(?![a-z0-9:])\s?\)?|{alternatives(list(NEXT_DAY))}"
)
_LASTS = re.compile(
    r"\d{1,2}\s?h(?:\s?\d\d)? (?:de |d')|\d{1,2}\s?(?:hrs?|hours?|std|stunden"
    r"|horas|ore) (?:of|de|di|fahrt|drive|flight|ride|by)\b"
)
"""A length, not an hour: "3 h de route"."""
_DURATION = re.compile(
    r"(?<![\d:h])(?:(?P<hours>\d{1,2})\s?(?:h|hrs?|hours?|heures?|std|stunden?"
    r"|horas?|ore|ora)\.?\s?"
    r"(?P<minutes>[0-5]?\d)?(?:\s?(?:mn|min\.?|m))?|(?P<only>\d{1,3})\s?(?:mn"
    r"|min|minutes?|minuten|minuti|minutos|'))(?![a-z\d])"
)


@dataclass(frozen=True)
class Hours:
    """What a text says of when something begins and ends.

    *days* is how many days after the start the end is, where it is said.
    *about*: not to the minute.  *bare*: nothing says whether before or after
    noon, and it may be either.  *gather* is "7.30" of "7.30 for 8pm".
    """

    start: time | None = None
    end: time | None = None
    days: int = 0
    about: bool = False
    bare: bool = False
    span: tuple[int, int] = (0, 0)
    departs: bool = False
    gather: time | None = None


@dataclass(frozen=True)
class _Clock:
    at: time
    start: int
    end: int
    marked: bool
    half: str = ""
    named: bool = False


def hours_of_value(value: object) -> Hours | None:
    """Return the hour that a cell of the spreadsheet holds as a time."""
    if isinstance(value, datetime):
        value = value.time()
    return Hours(start=value) if isinstance(value, time) else None


def hours_in(text: str, *, column: bool = False) -> list[Hours]:
    """Find hours in *text*, in order; with *column*, it stands where hours stand."""
    plain = flat(text)
    clocks = list(_clocks(plain, column=column))
    found: list[Hours] = []
    place = 0
    while place < len(clocks):
        first = clocks[place]
        second = clocks[place + 1] if place + 1 < len(clocks) else None
        if second is not None and _joined(plain, first, second, column=column):
            found.append(_range(plain, first, second))
            place += 2
            continue
        if second is not None and _FOR.fullmatch(plain[first.end : second.start]):
            found.append(_for(plain, first, second))
            place += 2
            continue
        if first.marked:
            found.append(_alone(plain, first))
        place += 1
    return list(_paired(plain, found))


def _for(plain: str, first: _Clock, second: _Clock) -> Hours:
    """Read "7.30 for 8pm": people gather at the one, it begins at the other."""
    gather, start = _same_half(first, second)
    return Hours(
        start=start,
        gather=gather,
        bare=not (first.half or second.half),
        span=(_begin(plain[: first.start]), second.end),
    )


def _clocks(plain: str, *, column: bool) -> Iterator[_Clock]:
    found = [
        clock for match in CLOCK.finditer(plain) if (clock := _clock(match, plain, column=column))
    ]
    for match in NAMED.finditer(plain):
        at = time(12) if match[0] in NOON else time(0)
        late = _HALF_PAST.match(plain, match.end()) or _QUARTER_PAST.match(plain, match.end())
        end = late.end() if late else match.end()
        near = [one for one in found if one.start < end + 2 and match.start() <= one.end + 1]
        same = next((one for one in near if one.at.hour == at.hour), None)
        begin = min(match.start(), same.start) if same else match.start()
        if same is not None:
            found.remove(same)
            at = same.at
        quarter = late is not None and late.re is _QUARTER_PAST
        at = at.replace(minute=15 if quarter else 30) if late else at
        found.append(_Clock(at, begin, max(end, same.end if same else 0), marked=True, named=True))
    if (
        column
        and not found
        and (
            whole := re.fullmatch(
                (
                    r"\s*([01]?\d|2[0-3])([0-5]\d)\s*(?:h(?:rs)?)?\s*(?:-\s*([01]?\d"
                    r"|2[0-3])([0-5]\d)\s*(?:h(?:rs)?)?)?\s*"
                ),
                plain,
            )
        )
    ):
        found.append(
            _Clock(time(int(whole[1]), int(whole[2])), whole.start(1), whole.end(2), marked=True)
        )
        if whole[3]:
            found.append(
                _Clock(
                    time(int(whole[3]), int(whole[4])), whole.start(3), whole.end(4), marked=True
                )
            )
    yield from sorted(found, key=lambda one: one.start)


def _clock(match: re.Match[str], plain: str, *, column: bool) -> _Clock | None:
    hour = int(match["hour"])
    minute = int(match["minute"] or match["after"] or match["after_mark"] or 0)
    half = (match["half"] or "").strip()[:1]
    marked = bool(match["unit"] or match["tight"] or half or match["tail"] or match["mark"] == ":")
    if match["mark"] == "." and (column or _ORE.search(plain[: match.start()])):
        marked = True
    if re.search(r"(?<![a-z])(?:ore|um|a las)\s$", plain[: match.start()]):
        marked = True
    if _LASTS.match(plain, match.start()):
        return None
    if half:
        if not 1 <= hour <= NOON_HOUR:
            return None
        hour = hour % NOON_HOUR + NOON_HOUR * (half == "p")
    if hour == LAST_HOUR + 1 and minute == 0:
        hour = 0
    if hour > LAST_HOUR:
        return None
    end = match.start() + len(match[0].rstrip())
    return _Clock(time(hour, minute), match.start(), end, marked=marked, half=half)


def _joined(plain: str, first: _Clock, second: _Clock, *, column: bool) -> bool:
    between = plain[first.end : second.start]
    if not _BETWEEN.fullmatch(between):
        return False
    dotted = "." in plain[first.start : first.end] and "." in plain[second.start : second.end]
    if "/" in between and not (first.marked and second.marked):
        return False
    return column or first.marked or second.marked or dotted


def _range(plain: str, first: _Clock, second: _Clock) -> Hours:
    start, end = _same_half(first, second)
    after = _PLUS.match(plain, second.end) or _PLUS.match(plain, second.end + 1)
    last = after.end() if after else second.end
    bare = not (first.half or second.half or first.named or second.named)
    before = plain[: first.start]
    return Hours(
        start=start,
        end=end,
        days=int(after["days"] or 1) if after else 0,
        about=bool(_ABOUT.search(before)),
        bare=bare,
        span=(_begin(before), last),
        departs=bool(_DEP.search(before)),
    )


def _begin(before: str) -> int:
    """Return where what belongs to an hour begins: "de 9h", "from 9", "um 9 Uhr"."""
    lead = re.search(
        r"(?:(?<![a-z])(?:de|des|from|von|dalle|dalle ore|das|desde las|de las"
        r"|entre|um|ab|alle|alle ore|ore|"
        r"a las|a la|at|a partir de|des|from|starting|vers|environ|approx\.?"
        r"|around|ca\.?|circa|gegen|"
        r"hacia las|hacia|sobre las|verso le|aprox\.?|env\.?|as)|~|≈)\s*$",
        before,
    )
    return lead.start() if lead else len(before)


def _same_half(first: _Clock, second: _Clock) -> tuple[time, time]:
    """Give "2-3:30pm" and "11-1pm" the halves of the day that they mean."""
    start, end = first.at, second.at
    if second.half and not first.half and not first.named and start.hour <= NOON_HOUR:
        as_late = start.replace(hour=start.hour % NOON_HOUR + NOON_HOUR * (second.half == "p"))
        early = start.replace(hour=start.hour % NOON_HOUR)
        start = as_late if as_late < end else early
    elif first.named and not second.half and end < start and end.hour < NOON_HOUR:
        end = end.replace(hour=end.hour + NOON_HOUR)
    elif first.half and not second.half and not second.named and end.hour <= NOON_HOUR:
        same = end.replace(hour=end.hour % NOON_HOUR + NOON_HOUR * (first.half == "p"))
        late = end.replace(hour=end.hour % NOON_HOUR + NOON_HOUR)
        end = same if same > start else late
    return start, end


def _alone(plain: str, clock: _Clock) -> Hours:
    before = plain[: clock.start]
    after = _PLUS.match(plain, clock.end) or _PLUS.match(plain, clock.end + 1)
    last = after.end() if after else clock.end
    about, bare = bool(_ABOUT.search(before)), not clock.half and not clock.named
    days = int(after["days"] or 1) if after else 0
    for pattern in (_ARR, _UNTIL):
        lead = pattern.search(before)
        if lead:
            return Hours(
                end=clock.at, days=days, span=(lead.start(), last), about=about, bare=bare
            )
    lead = _DEP.search(before)
    begin = lead.start() if lead else _begin(before)
    return Hours(
        start=clock.at, days=days, span=(begin, last), departs=bool(lead), about=about, bare=bare
    )


def _paired(plain: str, found: list[Hours]) -> Iterator[Hours]:
    """Put "dép. 15h50" and "arr. 11h30 (+1)" together."""
    waiting: Hours | None = None
    for one in found:
        if waiting is not None and waiting.end is None and one.start is None and waiting.start:
            between = plain[waiting.span[1] : one.span[0]]
            if len(between) < BETWEEN:
                yield replace(
                    waiting,
                    end=one.end,
                    days=one.days,
                    about=waiting.about or one.about,
                    span=(waiting.span[0], one.span[1]),
                    departs=True,
                )
                waiting = None
                continue
        if waiting is not None:
            yield waiting
        waiting = one
    if waiting is not None:
        yield waiting


def without(text: str, *spans: tuple[int, int]) -> str:
    """Return *text* with the spans taken out, and no sign left that only joined them."""
    kept = text
    for start, end in sorted(spans, reverse=True):
        kept = f"{kept[:start]} {kept[end:]}"
    return trimmed(kept)


def trimmed(text: str) -> str:
    """Take away what is left at the edges of a text that something was taken out of."""
    text = re.sub(r"\(\s*[;,:–—-]*\s*\)|\[\s*\]", " ", text)
    text = re.sub(r"[ \t]+", " ", text)
    text = re.sub(r"\s+([,;.)])", r"\1", text)
    text = re.sub(r"([–—-])\s*(?:[–—-]\s*)+", r"\1 ", text)
    text = text.strip(" \t\n,;:/|•·–—-=>→")
    for opened, closed in ("()", "[]"):
        if text.count(opened) != text.count(closed):
            text = text.strip("()[]" if text.count(opened) else closed)
    return text.strip(" \t\n,;:/|•·–—-")


def length_in(text: str) -> tuple[timedelta, tuple[int, int]] | None:
    """Find a length of time: "1h30", "90 min", "2 h"."""
    match = _DURATION.search(flat(text))
    if match is None:
        return None
    if match["only"]:
        minutes = int(match["only"])
    else:
        minutes = int(match["hours"]) * 60 + int(match["minutes"] or 0)
    return (timedelta(minutes=minutes), match.span()) if minutes else None


def after(start: time, length: timedelta) -> time:
    """Return what clocks show *length* after *start*."""
    return (datetime.combine(date(2000, 1, 1), start) + length).time()
