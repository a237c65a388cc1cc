"""What a sentence sounds like to somebody who has heard thousands of them.

Rules know what they were told; a sentence that is put in another way says as
much by how it is put together.  Every feature of a sentence (its words one by
one and two by two, what they can mean) speaks for or against "this is asked of
the programme", and for each thing that can be asked.  How much, was learned
from the lessons in ``tests/understanding``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp

from bot.core.understanding.names import Names
from bot.core.understanding.question import Asks
from bot.core.understanding.reading import Reading
from bot.core.understanding.sentence import CLOCK_TIME
from bot.core.understanding.taught import BIAS, LABELS, SCALE, WEIGHTS

ZERO = ord("M")
"""The letter of a weight of nothing: what is above speaks for, what is below against."""
FIRST_LABEL = ord("a")
MOST_TAGS = 14
BEGINS, ENDS = "^", "$"
NAMED, SOMEBODY, NUMBER, TIME, MONTH = "<name>", "<person>", "<number>", "<time>", "<month>"


@dataclass(frozen=True)
class Impression:
    """What a sentence sounds like.

    *asked* is how likely it is asked of the programme; *asks* what it asks most
    likely, if it asks anything, and *sure* how likely that is; from 0 to 1.
    """

    asked: float
    asks: Asks
    sure: float


def impression(readings: Sequence[Reading], names: Names, *, from_home: bool) -> Impression:
    """Listen to what was said, one reading a sentence."""
    totals = list(BIAS)
    for feature in features(readings, names, from_home=from_home):
        weights = WEIGHTS.get(feature, "")
        for at in range(0, len(weights), 2):
            totals[ord(weights[at]) - FIRST_LABEL] += ord(weights[at + 1]) - ZERO
    asked = 1 / (1 + exp(-max(-30.0, totals[0] / SCALE)))
    most = max(totals[1:])
    whole = sum(exp((total - most) / SCALE) for total in totals[1:])
    return Impression(asked, asks=Asks(LABELS[totals.index(most, 1)]), sure=1 / whole)


def is_heard_before(word: str) -> bool:
    """Tell whether *word* is known from lessons, though it says nothing to the rules."""
    return word in WEIGHTS


def features(readings: Sequence[Reading], names: Names, *, from_home: bool) -> frozenset[str]:
    """Return what is heard of a message; the same when it is learned and when it is asked."""
    found = {f"#sentences {min(3, len(readings))}"}
    if from_home:
        found.add("#home")
    for reading in readings:
        found.update(_of_words(_sounds(reading, names)))
        found.update(_of_tags(reading))
        marks = (
            ("?", reading.marked),
            ("!", reading.exclaimed),
            ("link", reading.link),
            ("group", bool(reading.groups)),
        )
        found.update(f"#{mark}" for mark, there in marks if there)
    length = sum(len(reading.words) for reading in readings)
    found.add(f"#length {min(6, length // 3)}")
    found.add(f"#unknown {min(4, sum(len(reading.unknown) for reading in readings))}")
    found.add(f"#named {min(3, sum(len(reading.content) for reading in readings))}")
    return frozenset(found)


def _sounds(reading: Reading, names: Names) -> list[str]:
    """Return its words, each name of the mission's as one sound: programmes differ."""
    content, sounds = set(reading.content), [BEGINS]
    for word in reading.words:
        if word in content:
            sound = SOMEBODY if word in names.people else NAMED
            if sounds[-1] in (NAMED, SOMEBODY):
                continue
        elif word == CLOCK_TIME:
            sound = TIME
        elif word[0] == "/":
            sound = MONTH
        else:
            sound = NUMBER if word.isdigit() else word
        sounds.append(sound)
    return [*sounds, ENDS]


def _of_words(sounds: list[str]) -> Iterator[str]:
    yield from sounds
    yield from map(" ".join, pairwise(sounds))


def _of_tags(reading: Reading) -> Iterator[str]:
    tags = sorted(tag.name for tag in reading.tags)[:MOST_TAGS]
    for at, tag in enumerate(tags):
        yield f"+{tag}"
        for other in tags[at + 1 :]:
            yield f"+{tag}+{other}"
