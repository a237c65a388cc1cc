"""What lies in the tables, read by SQL alone: what a report says is recomputed from it."""

import json
import sqlite3
from collections import Counter, defaultdict
from contextlib import closing
from datetime import timedelta

from bot.samples import ANSWERED
from bot.store.database import Database
from bot.store.invented import answers_into
from bot.store.publishing import publish
from tests.programmes import bundled, invented

WEEKS = timedelta(weeks=6)


def answered(file):
    """Make a database at *file* with the bundled missions that have answers, and these."""
    database = Database.open(f"sqlite:///{file}")
    with database.transaction() as store:
        for code in ANSWERED:
            publish(store, bundled(code), bundled(code).programme[0].gathers_at - WEEKS)
            answers_into(store, code, invented(code))
    return database


class Rows:
    """The tables as they lie in the file, read without a line of what is tested."""

    def __init__(self, file, mission):
        with closing(sqlite3.connect(file)) as raw:
            ask = lambda what: raw.execute(what, (mission,)).fetchall()  # noqa: E731
            self.ratings = ask("SELECT session, voter, score FROM rating WHERE mission = ?")
            self.lines = ask(
                "SELECT session, person, text, shareable, signed FROM takeaway WHERE mission = ?"
            )
            self.follow_ups = ask(
                "SELECT session, person, state, note FROM follow_up WHERE mission = ?"
            )
            self.there = ask("SELECT session, person, present FROM attendance WHERE mission = ?")
            self.questions = ask(
                "SELECT q.session, q.text, q.answer, count(v.person) FROM host_question q "
                "LEFT JOIN host_question_vote v ON v.question = q.id "
                "WHERE q.mission = ? GROUP BY q.id ORDER BY q.id"
            )
            self.ended = dict(ask("SELECT session, at FROM ended WHERE mission = ?"))
            documents = ask(
                "SELECT document FROM mission_revision WHERE mission = ? ORDER BY revision"
            )
        self.first, self.last = (json.loads(documents[number][0]) for number in (0, -1))
        self.people = {one["code"]: one for one in self.last["people"]}
        self.travelled = [c for c, one in self.people.items() if one["role"] == "participant"]
        self.scores = defaultdict(list)
        for about, _, score in self.ratings:
            self.scores[about].append(score)

    def counted(self, about):
        return tuple(Counter(self.scores[about])[score] for score in (1, 2, 3, 4, 5))

    def mean(self, about):
        given = self.scores[about]
        return round(sum(given) / len(given), 9) if given else None

    def concerned(self, entry):
        return [
            code
            for code in self.travelled
            if not entry["groups"] or {*entry["groups"]} & {*self.people[code]["groups"]}
        ]
