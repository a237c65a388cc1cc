"""Teach the ear from judged sentences: ``make teach`` writes ``bot/core/understanding/taught.py``.

Two linear models hear the same features (`bot.core.understanding.ear.features`):
one tells what is asked of the programme from the group's own talk, the other
what is asked.  What a question asks is what the rules make of it where their
answer is right, else what its author called it.  Nothing is learned from what
is held out.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from bot.core.understanding import ear, read_by_rules
from bot.core.understanding.naming import names_of
from bot.core.understanding.question import Asks, Question
from bot.core.understanding.reading import readings_of
from tests.understanding.judging import (
    LESSONS,
    TUNED_BY,
    Line,
    Verdict,
    asker_of,
    lines_of,
    mission_called,
    outcome_of,
)

TAUGHT = Path(ear.__file__).with_name("taught.py")
SCALE, MOST = 6, 14
"""Steps of a weight of 1, and the most of them that a letter can say."""
SLIGHT = 0.15
"""A weight that is smaller says nothing."""
OFTEN_ENOUGH, BY_ENOUGH, ENOUGH_OF_A_KIND = 3, 3, 8
"""A feature is learned if it comes three times, a word by itself if three authors wrote it: what only one
of them says may be a name."""
STRICT_ON_ASKED, STRICT_ON_WHAT = 1.2, 4.0
"""How closely the lessons are followed: the inverse of the regularisation."""
OF_KIND = {
    "next": Asks.NEXT, "next visit": Asks.NEXT, "next meal": Asks.WHEN, "next free": Asks.WHEN,
    "now": Asks.NOW, "day": Asks.DAY, "day part": Asks.DAY, "when": Asks.WHEN,
    "until": Asks.UNTIL, "until when": Asks.UNTIL, "how long until": Asks.WHEN,
    "where": Asks.WHERE, "how to get there": Asks.WHERE, "who receives": Asks.WHO,
    "who is": Asks.PERSON, "bring": Asks.BRING, "my group": Asks.MY_GROUP, "after": Asks.AFTER,
    "before": Asks.BEFORE, "rendezvous": Asks.RENDEZVOUS, "home clock": Asks.CLOCKS,
    "home time": Asks.WHEN, "visits left": Asks.COUNT, "missed": Asks.MISSED,
    "free people": Asks.FREE, "still on": Asks.STILL, "call": Asks.CALL, "info": Asks.INFO,
}  # fmt: skip
"""What a kind of question asks, in the words of the authors; other kinds may ask anything."""
NOT_HEARD = frozenset(
    {Asks.THANKS, Asks.HELP, Asks.SESSION, Asks.INFO_LIST, Asks.MEMBERS, Asks.PLACE}
)
HEADING = '''"""What the ear has learned from the lessons: written by `make teach`, not by hand."""

OF = "{of}"
"""The lessons that it learned, in short: a test tells when they have changed."""
SCALE = {scale}
LABELS = (
{labels})
BIAS = (
{bias})
WEIGHTS: dict[str, str] = {{
{weights}}}
'''


@dataclass(frozen=True)
class Lesson:
    """A sentence as the ear hears it: whether it is asked, and what, None where nobody says."""

    author: str
    features: frozenset[str]
    asked: bool
    asks: Asks | None


@dataclass(frozen=True)
class Learned:
    """What came of it: a weight for each feature and label, in steps; the first label is "asked"."""

    labels: tuple[str, ...]
    bias: tuple[int, ...]
    weights: dict[str, str]


def lessons(names: Iterable[str] = (*TUNED_BY, *LESSONS)) -> Iterator[Lesson]:
    """Read the lessons of these files, one author each."""
    for name in names:
        for line in lines_of(name):
            mission = mission_called(line["mission"])
            words = names_of(mission)
            from_home = asker_of(line, mission).from_home
            readings = readings_of(line["text"], words)
            if readings:
                heard = ear.features(readings, words, from_home=from_home)
                yield Lesson(name, heard, is_asked(line), _asks(line, from_home=from_home))


def is_asked(line: Line) -> bool:
    """Tell whether something is asked that the programme or the practical answers have."""
    says = line.get("says") or line.get("says_one_of") or line.get("offers")
    of_nothing = line.get("within") == [] and not says
    return bool(line["answered"]) and line.get("kind") != "unsure" and not of_nothing


def _asks(line: Line, *, from_home: bool) -> Asks | None:
    if not is_asked(line):
        return None
    mission = mission_called(line["mission"])
    question = read_by_rules(line["text"], mission, addressed=True, from_home=from_home)
    if isinstance(question, Question) and question.asks not in NOT_HEARD:
        if outcome_of(line, question).verdict is Verdict.RIGHT:
            return question.asks
        if "after" in line:  # what it asks stands in another sentence
            return None
    return OF_KIND.get(line.get("kind", ""))


def learn(taught: Sequence[Lesson]) -> Learned:
    """Learn from these lessons."""
    import numpy as np
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    columns = {feature: at for at, feature in enumerate(_worth_learning(taught))}

    def heard(several: Sequence[Lesson]) -> csr_matrix:
        rows = [[columns[one] for one in lesson.features if one in columns] for lesson in several]
        ends = np.cumsum([0, *map(len, rows)])
        flat = [column for row in rows for column in row]
        return csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(rows), len(columns)))

    asked = LogisticRegression(C=STRICT_ON_ASKED, max_iter=300)
    asked.fit(heard(taught), [lesson.asked for lesson in taught])
    often = Counter(lesson.asks for lesson in taught if lesson.asks)
    told = [one for one in taught if one.asks and often[one.asks] >= ENOUGH_OF_A_KIND]
    what = LogisticRegression(C=STRICT_ON_WHAT, max_iter=300)
    what.fit(heard(told), [lesson.asks.value for lesson in told])
    weights = np.vstack([asked.coef_, what.coef_])
    bias = [*asked.intercept_, *what.intercept_]
    return Learned(
        labels=("asked", *map(str, what.classes_)),
        bias=tuple(round(SCALE * one) for one in bias),
        weights={
            feature: written
            for feature, at in columns.items()
            if (written := _written(weights[:, at]))
        },
    )


def _worth_learning(taught: Sequence[Lesson]) -> list[str]:
    often: Counter[str] = Counter()
    authors: defaultdict[str, set[str]] = defaultdict(set)
    for lesson in taught:
        often.update(lesson.features)
        for feature in lesson.features:
            if feature.isalnum():  # a word by itself
                authors[feature].add(lesson.author)
    return sorted(
        feature
        for feature, times in often.items()
        if times >= OFTEN_ENOUGH and (feature not in authors or len(authors[feature]) >= BY_ENOUGH)
    )


def _written(weights: Iterable[float]) -> str:
    """Write a feature's weights: for each label that it speaks of two letters, label and weight."""
    return "".join(
        chr(ear.FIRST_LABEL + at) + chr(ear.ZERO + max(-MOST, min(MOST, round(SCALE * weight))))
        for at, weight in enumerate(weights)
        if abs(weight) >= SLIGHT and round(SCALE * weight)
    )


def digest(names: Iterable[str] = (*TUNED_BY, *LESSONS)) -> str:
    """Return the lessons of these files in short."""
    told = sha256()
    for name in names:
        told.update(repr(lines_of(name)).encode())
    return told.hexdigest()[:16]


def written(learned: Learned) -> str:
    """Write what was learned as a module."""
    return HEADING.format(
        of=digest(),
        scale=SCALE,
        labels="".join(f'    "{one}",\n' for one in learned.labels),
        bias="".join(f"    {one},\n" for one in learned.bias),
        weights="".join(
            f'    "{one}": "{learned.weights[one]}",\n' for one in sorted(learned.weights)
        ),
    )


def main() -> None:
    """Teach, and say how much was learned."""
    taught = list(lessons())
    learned = learn(taught)
    TAUGHT.write_text(written(learned), encoding="utf-8")
    sys.stdout.write(
        f"{len(taught)} sentences of {len({one.author for one in taught})} authors, "
        f"{len(learned.weights)} features, {len(learned.labels) - 1} things to ask\n"
    )


if __name__ == "__main__":
    main()
