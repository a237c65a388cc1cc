"""Every number on the pages of a report, recomputed from the rows as they lie in the tables.

The pages are walked block by block.  What people or organisers wrote may hold
numbers of its own and is taken out; of what is left each number has to be the
one that the rows give, and a block that nobody here has thought of fails.
"""

import re
from collections import Counter
from datetime import UTC, date, datetime, time

import pytest

from bot.core.report.page import (
    Bars,
    Bullets,
    Cover,
    Facts,
    Figures,
    Heading,
    NewPage,
    Said,
    Table,
    Text,
)
from bot.core.report.pages import page_of
from bot.core.report.version import Version
from bot.core.report.versions import for_version
from bot.samples import ANSWERED
from bot.store.reported import reported
from tests.store.raw_rows import Rows, answered

AFTERWARDS = datetime(2022, 10, 31, 7, tzinfo=UTC)
VISITS = ("visit", "meeting", "talk")
NUMBER = re.compile(r"\d+(?:,\d+)?")


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    file = tmp_path_factory.mktemp("numbers") / "fanion.db"
    database = answered(file)
    yield database, file
    database.close()


def plain(text):
    """Write *text* with plain spaces and dashes, as pages may set it otherwise."""
    for sign, as_typed in (("\u00a0", " "), ("\u202f", " "), ("—", "–"), ("’", "'")):
        text = text.replace(sign, as_typed)
    return " ".join(text.split())


class Expected:
    """What each block has to say, worked out from *rows* in words of its own."""

    def __init__(self, rows):
        self.rows = rows
        self.now = {one["code"]: one for one in rows.last["sessions"]}
        self.first = {one["code"]: one for one in rows.first["sessions"]}
        self.codes = {**self.first, **self.now}
        self.titles = {}
        for code, one in self.codes.items():
            self.titles.setdefault(self.said(one["title"]), []).append(code)
        self.objectives = {self.said(one["text"]): one["code"] for one in rows.last["objectives"]}
        self.there = {
            code: [
                sum(bool(there) is present and one in rows.travelled for one, there in noted)
                for present in (True, False)
            ]
            for code in self.codes
            if (noted := [row[1:] for row in rows.there if row[0] == code])
        }
        self.written = sorted(self._written(), key=len, reverse=True)

    @staticmethod
    def said(words):
        """Return what was written for French readers."""
        by_language = dict(words["by_language"])
        return plain(by_language.get("fr") or next(iter(by_language.values()), ""))

    def _written(self):
        """Give every text with a number in it that somebody wrote."""
        texts = [row[2] for row in self.rows.lines]
        texts += [row[3] for row in self.rows.follow_ups]
        texts += [text for row in self.rows.questions for text in row[1:3]]
        texts += [*self.titles, *self.objectives]
        for one in self.codes.values():
            for place in (one["place"], one["end_place"]):
                texts += [place["name"], place["address"]] if place else []
            for host in one["hosts"]:
                texts += [host["name"], host["about"], host["title"], host["organisation"]]
        texts += [self.rows.last["title"]]
        texts += [f"{text[:1].upper()}{text[1:]}" for text in texts if text]
        return {
            part
            for text in map(plain, texts)
            for part in (text, text.rstrip(" ."), text.partition(" : ")[2])
            if NUMBER.search(part)
        }

    def numbers(self, *texts):
        """Return the numbers in *texts* that nobody wrote by hand."""
        left = plain(" ".join(texts))
        for text in self.written:
            left = left.replace(text, " ")
        return NUMBER.findall(left)

    # ---- what the rows say -----------------------------------------------------------------

    def rating(self, about):
        """Return "4,3 of 5, 11 answers" as numbers, nothing where nobody answered."""
        given = self.rows.scores[about]
        return [tenths(sum(given), len(given)), "5", str(len(given))] if given else []

    def spread(self, about):
        counted = self.rows.counted(about)
        return [(5 - place, count) for place, count in enumerate(reversed(counted))]

    def reached(self, about):
        given = self.rows.scores[about]
        reached = sum(score >= 4 for score in given)
        some = [str(reached)] if 0 < reached < len(given) else []
        return [*some, *([str(len(given))] if reached else []), "4", "5"]

    def held(self, code):
        one = self.now.get(code)
        return one is not None and not one["cancelled"]

    def visits(self):
        return [
            code for code, one in self.codes.items() if one["kind"] in VISITS and one["feedback"]
        ]

    def serving(self, objective):
        return [
            code
            for code in self.codes
            if self.held(code) and objective in self.codes[code]["objectives"]
        ]

    def rated(self):
        return [score for code in self.codes for score in self.rows.scores[code]]

    def times(self, *codes):
        """Return every hour and minute at which these sessions gather, start or end."""
        written = [
            entry[name]
            for code in codes
            for entry in (self.first.get(code), self.now.get(code))
            if entry
            for name in ("start", "end", "meet_time")
            if entry[name]
        ]
        clocks = [time.fromisoformat(one) for one in written]
        early = [self.rows.ended[code] for code in codes if code in self.rows.ended]
        return clocks, early

    def days(self):
        return {date.fromisoformat(one["day"]) for one in self.codes.values()}


def tenths(total, count):
    """Write a mean with one decimal, as people round: half a tenth goes up or to even."""
    return f"{total / count:.1f}".replace(".", ",")


def texts_of(spans):
    return "".join(getattr(span, "text", "") for span in spans)


class Reader:
    """Reads a page and fails at the first number that the rows do not give."""

    def __init__(self, expected):
        self.expected = expected
        self.part, self.about = "", ""
        self.seen = Counter()

    def read(self, block):
        if isinstance(block, Heading):
            self._turn(block)
        self.seen[type(block).__name__] += 1
        wanted = self._wanted(block)
        assert self.expected.numbers(*TEXTS[type(block)](block)) == wanted, (self.part, block)

    def _turn(self, heading):
        text = plain(heading.text)
        if heading.level == 1:
            self.part, self.about = text, ""
        elif text in self.expected.titles:
            # Two sessions of one title follow one another in the programme's order.
            self.about = self.expected.titles[text][0]
        elif text in self.expected.objectives:
            self.about = f"objective:{self.expected.objectives[text]}"

    def _wanted(self, block):
        if isinstance(block, Heading):
            return self.expected.rating(self.about) if block.beside else []
        found = WANTED.get(type(block))
        return found(self, block) if found else []

    def _cover(self, _):
        rows, days = self.expected.rows, self.expected.days()
        first, last = min(days), max(days)
        arrives = self.expected.now[max(self.expected.now, key=self._starts)]
        if arrives["end"] and arrives["end"] < arrives["start"]:
            last = last.replace(day=last.day + 1)
        companies = {rows.people[one]["organisation"] for one in rows.travelled} - {""}
        return [*map(str, (first.day, last.day, last.year, len(rows.travelled), len(companies)))]

    def _starts(self, code):
        one = self.expected.now[code]
        return one["day"], one["start"]

    def _figures(self, _):
        expected, rows = self.expected, self.expected.rows
        held = sum(expected.held(code) for code in expected.visits())
        planned = sum(code in expected.first for code in expected.visits())
        found, given = [str(held), str(planned)], expected.rated()
        if given:
            found += [tenths(sum(given), len(given)), "5", str(len(given))]
        if expected.there:
            present = sum(one for one, _ in expected.there.values())
            counted = sum(sum(one) for one in expected.there.values())
            found += [str(round(100 * present / counted)), str(len(expected.there))]
        if rows.follow_ups:
            states = Counter(row[2] for row in rows.follow_ups)
            found.append(str(len(rows.follow_ups)))
            found += [str(states["done"])] if states["done"] else []
        return found

    # ---- bars ------------------------------------------------------------------------------

    def _bars(self, block):
        expected = self.expected
        labels = [plain(bar.label) for bar in block.bars]
        if self.about or labels[0].startswith("5 sur 5"):
            spread = expected.spread(self.about)
            most = max(count for _, count in spread)
            assert [bar.share for bar in block.bars] == [count / most for _, count in spread]
            return [
                said
                for score, count in spread
                for said in (str(score), "5", *([str(count)] if count else []))
            ]
        if labels[0] in expected.titles:
            return self._best(block, labels)
        if labels[0] in expected.objectives:
            return self._goals(block, labels)
        states = Counter(row[2] for row in expected.rows.follow_ups)
        counts = [states[state] for state in ("wanted", "under_way", "done", "dropped")]
        shown, total = [count for count in counts if count], sum(counts)
        bars = [count for count in counts if count] if len(block.bars) == len(shown) else counts
        assert [bar.share for bar in block.bars] == [count / total for count in bars]
        return [said for count in bars for said in (str(count), str(total))]

    def _best(self, block, labels):
        """Expect the best rated in front, of those with three answers or more."""
        expected = self.expected
        means = {
            title: expected.rows.mean(code)
            for title, (code, *_) in expected.titles.items()
            if len(expected.rows.scores[code]) >= 3
        }
        best = sorted(means.values(), reverse=True)[: len(labels)]
        assert [round(bar.share * 5, 9) for bar in block.bars] == best
        return [one for label in labels for one in expected.rating(expected.titles[label][0])]

    def _goals(self, block, labels):
        expected = self.expected
        found = []
        for bar, label in zip(block.bars, labels, strict=True):
            about = f"objective:{expected.objectives[label]}"
            if expected.rows.scores[about]:
                assert round(bar.share * 5, 9) == expected.rows.mean(about)
                found += [*expected.rating(about), *expected.reached(about)]
        return found

    # ---- tables ----------------------------------------------------------------------------

    def _table(self, block):
        expected = self.expected
        rows = [[plain(cell) for cell in row] for row in block.rows]
        named = [self._named(cell) for row in rows for cell in row[:2]]
        if all(named[1::2]) and not any(named[0::2]):
            return self._programme(block.caption, rows)
        if all(named[0::2]):
            found = []
            for code in named[0::2]:
                present, absent = expected.there[code]
                day = date.fromisoformat(expected.codes[code]["day"])
                found += [str(day.day), str(present), str(present + absent)]
            return found
        assert len(rows) == len(expected.rows.follow_ups)
        return []

    def _named(self, cell, day=None):
        """Return which session a cell names, before its groups and behind its day."""
        for title, every in self.expected.titles.items():
            codes = [code for code in every if day in {None, self._day(code)}]
            if (codes and cell.startswith(title)) or re.match(
                rf"\w+\. \d+, {re.escape(title)}", cell
            ):
                return next((code for code in codes if self._is_group(cell, code)), codes[0])
        return ""

    def _day(self, code):
        entry = self.expected.first.get(code) or self.expected.now[code]
        return date.fromisoformat(entry["day"]).day

    def _is_group(self, cell, code):
        groups = {one["code"]: one["name"] for one in self.expected.rows.last["groups"]}
        return any(groups[one] in cell for one in self.expected.codes[code]["groups"])

    def _programme(self, caption, rows):
        """Expect a day's date, and hours that are those of the programme, old or new."""
        expected = self.expected
        (day,) = expected.numbers(caption)
        codes = [self._named(row[1], int(day)) for row in rows]
        for row, code in zip(rows, codes, strict=True):
            entry = expected.first.get(code)
            if entry is not None:
                times = [entry["start"], *([entry["end"]] if entry["end"] else [])]
                wanted = [said for one in times for said in clock(one)]
                assert expected.numbers(row[0].partition(" à ")[0]) == wanted, row
            self._happened(row[2], code)
        return [
            day,
            *expected.numbers(*(cell for row in rows for cell in row)),
        ]

    def _happened(self, said, code):
        """Expect of what became of a session hours of before and of now, or minutes between."""
        clocks, early = self.expected.times(code)
        allowed = {tuple(clock(one.isoformat())) for one in clocks}
        for hour in re.findall(r"\d+ h(?: \d+)?", said):
            assert tuple(NUMBER.findall(hour)) in allowed, (said, code)
        for minutes in re.findall(r"(\d+) min", said):
            assert early, (said, code)
            now = self.expected.now[code]
            over = datetime.fromisoformat(early[0]).replace(tzinfo=None)
            ends = datetime.fromisoformat(f"{now['day']}T{now['end']}")
            # An instant is kept in UTC; minutes are the same there, in a zone of whole hours.
            assert int(minutes) % 60 == (ends.minute - over.minute) % 60, said

    # ---- facts, bullets, sentences ---------------------------------------------------------

    def _facts(self, block):
        expected, rows = self.expected, self.expected.rows
        if not self.about:
            said = {row[1] for row in [*rows.ratings, *rows.lines, *rows.follow_ups]}
            shared = sum(bool(row[3]) for row in rows.lines)
            found = [len(said & {*rows.travelled}), len(rows.travelled)]
            found += [len(expected.rated())] if expected.rated() else []
            if rows.last["objectives"]:
                of_goals = sum(row[0].startswith("objective:") for row in rows.ratings)
                found += [of_goals] if of_goals else []
            found += [len(rows.lines), *([shared] if shared else [])]
            return [*map(str, found)]
        when, *others = (plain(value) for _, value in block.rows)
        entry = expected.now[self.about]
        day = date.fromisoformat(entry["day"])
        clocks, early = expected.times(self.about)
        allowed = {tuple(clock(one.isoformat())) for one in clocks}
        hours = [tuple(NUMBER.findall(one)) for one in re.findall(r"\d+ h(?: \d+)?", when)]
        assert expected.numbers(when)[0] == str(day.day)
        assert early or set(hours) <= allowed, when
        if self.about in expected.there:
            present, absent = expected.there[self.about]
            counted = [str(present), str(present + absent)]
        else:
            counted = [str(len(rows.concerned(entry)))]
        return [*expected.numbers(when), *counted]

    def _bullets(self, block):
        expected, rows = self.expected, self.expected.rows
        if self.about.startswith("objective:"):
            served = expected.serving(self.about.partition(":")[2])
            assert len(block.items) == len(served)
            shown = [plain(texts_of(item)) for item in block.items]
            return [n for one in shown for n in expected.rating(self._named(one))]
        states = Counter(row[2] for row in rows.follow_ups)
        wishes = [row for row in rows.lines if row[0] == "mission:next"]
        found = []
        for item in block.items:
            text = plain(texts_of(item))
            votes = [row[3] for row in rows.questions if text.startswith(plain(row[1]))]
            if self.about and votes:
                found += [str(votes[0])]
            elif re.match(r"\d+ suites? à donner", text):
                counts = [states[one] for one in ("wanted", "under_way", "done", "dropped")]
                found += [str(sum(counts)), *(str(count) for count in counts if count)]
            elif rest := re.search(r"et (\d+) autres?\.?$", text):
                assert int(rest[1]) == len(wishes) - text.count(" ; "), text
                found += [rest[1]]
        return found

    def _text(self, block):
        expected = self.expected
        text = plain(texts_of(block.spans))
        if self.about.startswith("objective:"):
            objective = self.about.partition(":")[2]
            if "atteint" in text:
                return expected.reached(self.about)
            served = expected.serving(objective)
            given = [score for code in served for score in expected.rows.scores[code]]
            mean = [tenths(sum(given), len(given)), "5"] if given else []
            return [str(len(served)), *mean]
        if re.match(r"\d+ étapes", text):
            return self._fates(text)
        if re.match(r"\d+ appels?", text):
            present = sum(one for one, _ in expected.there.values())
            counted = sum(sum(one) for one in expected.there.values())
            return [str(len(expected.there)), str(present), str(counted)]
        if text.startswith("Une note moyenne"):
            return ["1", "5"]
        return []

    def _fates(self, text):
        """Expect each session in one of the fates, and as many cancelled as there are."""
        expected = self.expected
        total, *each = map(int, expected.numbers(text))
        assert (total, sum(each)) == (len(expected.codes), total), text
        cancelled = sum(not expected.held(code) for code in expected.codes)
        found = re.search(r"(\d+) annulée", text)
        assert (int(found[1]) if found else 0) == cancelled, text
        return [str(total), *map(str, each)]


TEXTS = {
    Heading: lambda block: [block.text, block.beside],
    Text: lambda block: [texts_of(block.spans)],
    Bullets: lambda block: [texts_of(item) for item in block.items],
    Said: lambda block: [block.text, block.by],
    Figures: lambda block: [part for item in block.items for part in item],
    Facts: lambda block: [value for _, value in block.rows],
    Table: lambda block: [block.caption, *(cell for row in block.rows for cell in row)],
    Bars: lambda block: [part for bar in block.bars for part in (bar.label, bar.words)],
    Cover: lambda block: [block.title, block.subtitle, *block.lines],
    NewPage: lambda _: [],
}
"""What is read of each block; one that is missing here was not thought of."""
WANTED = {
    Cover: Reader._cover,  # noqa: SLF001 - a table of its own methods
    Figures: Reader._figures,  # noqa: SLF001
    Bars: Reader._bars,  # noqa: SLF001
    Table: Reader._table,  # noqa: SLF001
    Facts: Reader._facts,  # noqa: SLF001
    Bullets: Reader._bullets,  # noqa: SLF001
    Text: Reader._text,  # noqa: SLF001
}


def clock(written):
    """Write "09:30:00" as the numbers of "9 h 30", and "10:00:00" as that of "10 h"."""
    at = time.fromisoformat(written)
    return [str(at.hour), *([f"{at.minute:02}"] if at.minute else [])]


@pytest.mark.parametrize("code", ANSWERED)
def test_every_number_of_the_report_is_what_the_rows_give(kept, code):
    database, file = kept
    with database.reading() as store:
        facts = reported(store, code, AFTERWARDS)
    page = page_of(for_version(facts, Version.FULL), Version.FULL, "fr")
    reader = Reader(Expected(Rows(file, code)))

    for block in page.blocks:
        reader.read(block)

    # Something of each kind was looked at.
    assert {"Figures", "Bars", "Table", "Facts", "Bullets", "Heading"} <= {*reader.seen}
