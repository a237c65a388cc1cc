"""Ratings as a page that is drawn for a chat: few words, long bars, nobody's name.

A picture is passed on more easily than words, so names stay in the message
that goes along with it; all that stands in the picture stands there, too.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from bot.core.feedback import SCORES, Tally
from bot.core.languages.dates import dates_in
from bot.core.languages.feedback import feedback_in
from bot.core.languages.results import results_in
from bot.core.message import Plain
from bot.core.messages.lines import Writer
from bot.core.messages.results import in_short
from bot.core.mission import Objective, Session
from bot.core.report.page import Bar, Bars, Block, Cover, Figures, Page, Text
from bot.core.report.ratings import Of, Ratings, Scope

MOST_BARS = 40
"""More make a picture that is too high for a chat."""
_HIGHEST = SCORES[-1]


def page_of_ratings(ratings: Ratings, scope: Scope, language: str, colour: str = "") -> Page:
    """Describe the picture of *scope*; *colour* is the organisation's, empty for ours."""
    told = _Teller(ratings, language)
    head, blocks = told.of(scope)
    mission = ratings.mission.title
    cover = Cover(title=head, subtitle=f"{feedback_in(language).results_title()} · {mission}")
    return Page(
        title=head, language=language, blocks=(cover, *blocks), author=mission, colour=colour
    )


class _Teller:
    """Tells ratings in one language."""

    def __init__(self, ratings: Ratings, language: str) -> None:
        self.ratings = ratings
        self.writer = Writer(ratings.mission, language)
        self.words = results_in(language)
        self.asked = feedback_in(language)
        self.dates = dates_in(language)

    def of(self, scope: Scope) -> tuple[str, tuple[Block, ...]]:
        """Return the head of the picture of *scope*, and what stands below it."""
        sessions = self.ratings.chosen(scope.codes)
        match scope.of:
            case Of.MISSION:
                return self.asked.of_the_mission(), tuple(self._mission())
            case Of.DAY:
                return self._day(date.fromisoformat(scope.codes[0]))
            case Of.SESSION if len(sessions) == 1:
                return self._title(sessions[0]), tuple(
                    self._alone(self._tally(sessions[0]), self.words.spread())
                )
            case Of.SESSION:
                return self.asked.results_title(), tuple(self._sessions(sessions))
            case Of.OBJECTIVES:
                return self.words.objectives(), tuple(self._objectives())
            case Of.OBJECTIVE:
                (goal,) = (one for one in self.ratings.goals if one.code in scope.codes)
                return self._text(goal), tuple(self._objective(goal))

    def _mission(self) -> Iterator[Block]:
        days = self.ratings.days
        yield from self._figures(self.ratings.of(self.ratings.sessions))
        if len(days) > 1:
            bars = (
                self._bar(_capital(self.dates.day(day)), self.ratings.of(self.ratings.of_day(day)))
                for day in days
            )
            yield self._bars(self.words.day_by_day(), bars)
        else:
            yield from self._sessions(self.ratings.sessions)
        if self.ratings.asks_objectives:
            yield self._bars(self.words.reached(), self._reached())

    def _day(self, on: date) -> tuple[str, tuple[Block, ...]]:
        sessions = self.ratings.of_day(on)
        figures = self._figures(self.ratings.of(sessions)) if len(sessions) > 1 else ()
        return _capital(self.dates.day(on)), (*figures, *self._sessions(sessions))

    def _sessions(self, sessions: Iterable[Session]) -> Iterator[Block]:
        bars = (self._bar(self._title(session), self._tally(session)) for session in sessions)
        yield self._bars(self.words.visit_by_visit(), bars)

    def _objectives(self) -> Iterator[Block]:
        if self.ratings.asks_objectives:
            yield self._bars(self.words.reached(), self._reached())
        served = (
            self._bar(
                self._text(goal),
                self.ratings.of(self.ratings.serving(goal.code)),
                none="" if self.ratings.serving(goal.code) else self.words.no_visit(),
            )
            for goal in self.ratings.goals
        )
        yield self._bars(self.words.of_visits(), served)

    def _objective(self, goal: Objective) -> Iterator[Block]:
        reached = self.ratings.reached(goal)
        if reached.count or reached.hidden:
            yield from self._alone(reached, self.words.reached())
        sessions = self.ratings.serving(goal.code)
        bars = [self._bar(self._title(session), self._tally(session)) for session in sessions]
        nothing = [Bar(label=self.words.no_visit(), share=None, words="")]
        yield self._bars(self.words.serving(), bars or nothing)

    def _reached(self) -> Iterator[Bar]:
        for goal in self.ratings.goals:
            yield self._bar(self._text(goal), self.ratings.reached(goal))

    def _alone(self, of_it: Tally, caption: str) -> Iterator[Block]:
        """Tell one tally at length: its mean, and how often each rating was given."""
        if not of_it.count:
            yield Text(spans=(Plain(in_short(self.asked, of_it)),))
            return
        yield from self._figures(of_it)
        most = max(of_it.counts)
        bars = (
            Bar(label=self.asked.score(score), share=count / most, words=self.words.answers(count))
            for score, count in zip(reversed(SCORES), reversed(of_it.counts), strict=True)
        )
        yield self._bars(caption, bars)

    def _figures(self, of_it: Tally) -> Iterator[Block]:
        if of_it.average is None:
            return
        counts = self.words.of_five(of_it.count)
        if of_it.hidden:
            counts = f"{counts} · {self.asked.hidden(of_it.hidden)}"
        yield Figures(items=((self.words.mean(of_it.average), counts),))

    def _bar(self, label: str, of_it: Tally, none: str = "") -> Bar:
        mean = of_it.average
        share = mean / _HIGHEST if mean is not None else None
        return Bar(label=label, share=share, words=none or in_short(self.asked, of_it))

    def _bars(self, caption: str, bars: Iterable[Bar]) -> Bars:
        shown = tuple(bars)[:MOST_BARS]
        colon = self.dates.colon
        words = "\n".join(f"{bar.label}{colon}{bar.words}" for bar in shown)
        return Bars(caption=caption, bars=shown, words=words)

    def _tally(self, session: Session) -> Tally:
        return self.ratings.tallies[session.code]

    def _title(self, session: Session) -> str:
        groups = self.writer.groups(session)
        return (
            f"{self.writer.words.for_group(groups) if groups else ''}{self.writer.title(session)}"
        )

    def _text(self, goal: Objective) -> str:
        return goal.text.said_in(self.writer.language) or goal.code


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
