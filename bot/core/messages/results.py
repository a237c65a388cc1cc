"""What the ratings add up to, for organisers: in words, whatever else shows it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from bot.core import plain
from bot.core.bidi import isolated
from bot.core.feedback import SCORES, Tally
from bot.core.languages.dates import dates_in
from bot.core.languages.feedback import FeedbackWords, feedback_in
from bot.core.languages.results import results_in
from bot.core.message import (
    BUTTONS,
    LABEL_CHARACTERS,
    TITLE_CHARACTERS,
    Block,
    Button,
    Heading,
    Line,
    Message,
    Strong,
    line,
    shortened,
    spans_of,
)
from bot.core.messages.lines import Writer
from bot.core.mission import Mission, Objective, Session
from bot.core.report.ratings import WHOLE, Of, Ratings, Scope

BAR = "▁▂▃▄▅▆▇█"
DAYS_A_ROW = 3
CAPTION = 900
"""Characters that surely fit below a picture: Telegram takes 1,024, marks included."""


def results(
    mission: Mission, sessions: tuple[Session, ...], tallies: Mapping[str, Tally], language: str
) -> Message:
    """Show what was answered for *sessions* (in order), a day at a time; *tallies* by code."""
    return shown(Ratings(mission=mission, sessions=sessions, tallies=tallies), WHOLE, language)


def shown(ratings: Ratings, scope: Scope, language: str) -> Message:
    """Show the ratings of *scope* at length, with buttons for what else there is."""
    return _message(_Teller(ratings, language), scope)


def below_picture(ratings: Ratings, scope: Scope, language: str) -> Message:
    """Show the ratings of *scope* as they fit below their picture.

    Where they would be too long there, it is what the picture shows and no
    more: who gave which rating is told of a visit, which the buttons lead to.
    """
    message = shown(ratings, scope, language)
    if len(plain.render(message)) <= CAPTION:
        return message
    return _message(_Teller(ratings, language, brief=True), scope)


def _message(told: "_Teller", scope: Scope) -> Message:
    title, blocks = told.of(scope)
    buttons = told.buttons(scope) if told.ratings.answered else ()
    return Message(title, tuple(blocks), buttons)


def not_found(ratings: Ratings, text: str, language: str) -> Message:
    """Say that *text* names nothing that was rated, with buttons for what was."""
    said = results_in(language).not_found(isolated(shortened(text, 60)))
    return Message(blocks=(line(said),), buttons=_Teller(ratings, language).buttons(WHOLE))


class _Teller:
    """Tells ratings in one language."""

    def __init__(self, ratings: Ratings, language: str, *, brief: bool = False) -> None:
        self.ratings = ratings
        self.brief = brief
        self.writer = Writer(ratings.mission, language)
        self.asked = feedback_in(language)
        self.words = results_in(language)
        self.dates = dates_in(language)

    def of(self, scope: Scope) -> tuple[str, list[Block]]:
        """Return the title and the blocks of *scope*."""
        title, sessions = self.asked.results_title(), self.ratings.chosen(scope.codes)
        match scope.of:
            case Of.MISSION:
                return title, list(self._mission())
            case Of.DAY:
                on = date.fromisoformat(scope.codes[0])
                return title, list(self._of_day(on, self.ratings.of_day(on)))
            case Of.SESSION:
                self.brief = self.brief and len(sessions) > 1
                return title, [block for session in sessions for block in self._session(session)]
            case Of.OBJECTIVES:
                return self.words.objectives(), list(self._objectives())
            case Of.OBJECTIVE:
                (goal,) = (one for one in self.ratings.goals if one.code in scope.codes)
                return shortened(self._text(goal), TITLE_CHARACTERS), list(self._objective(goal))

    def _mission(self) -> Iterator[Block]:
        if not self.ratings.sessions:
            yield line(self.asked.nothing_rated())
            return
        days = self.ratings.days
        for day in days:
            if self.brief and len(days) > 1:
                whole = self.ratings.of(self.ratings.of_day(day))
                yield self._told(_capital(self.dates.day(day)), whole)
            else:
                yield from self._of_day(day, self.ratings.of_day(day))
        if self.ratings.asks_objectives:
            yield from self._reached()
        in_all = self.ratings.of(self.ratings.sessions)
        if in_all.count or in_all.hidden:
            yield Heading(self.asked.of_the_mission())
            yield line(in_short(self.asked, in_all))

    def _of_day(self, day: date, sessions: tuple[Session, ...]) -> Iterator[Block]:
        name = self.dates.day(day)
        yield Heading(_capital(name))
        for session in sessions:
            yield from self._session(session)
        whole = self.ratings.of(sessions)
        if len(sessions) > 1 and (whole.count or whole.hidden):
            yield self._told(self.asked.of_the_day(name), whole)

    def _session(self, session: Session) -> Iterator[Block]:
        groups = self.writer.groups(session)
        head = f"{self.writer.words.for_group(groups) if groups else ''}"
        head, of_it = f"{head}{self.writer.title(session)}", self.ratings.tallies[session.code]
        if self.brief:
            yield self._told(head, of_it)
        else:
            yield from self._at_length(head, of_it)

    def _at_length(self, head: str, of_it: Tally) -> Iterator[Block]:
        yield self._told(head, of_it)
        if of_it.count:
            yield line(distribution(of_it))
        if of_it.by_name and not self.brief:
            yield line(", ".join(f"{isolated(name)} {score}" for name, score in of_it.by_name))

    def _objectives(self) -> Iterator[Block]:
        if self.ratings.asks_objectives:
            yield from self._reached()
        yield Heading(self.words.of_visits())
        for goal in self.ratings.goals:
            yield self._told(self._text(goal), *self._of_visits(goal))

    def _reached(self) -> Iterator[Block]:
        yield Heading(self.words.reached())
        for goal in self.ratings.goals:
            yield self._told(self._text(goal), self.ratings.reached(goal))

    def _objective(self, goal: Objective) -> Iterator[Block]:
        reached = self.ratings.reached(goal)
        if reached.count or reached.hidden:
            yield from self._at_length(self.words.reached(), reached)
        sessions = self.ratings.serving(goal.code)
        yield Heading(self.words.serving())
        for session in sessions:
            yield from self._session(session)
        if not sessions:
            yield line(self.words.no_visit())

    def _of_visits(self, goal: Objective) -> tuple[Tally, str]:
        sessions = self.ratings.serving(goal.code)
        return self.ratings.of(sessions), "" if sessions else self.words.no_visit()

    def _told(self, head: str, of_it: Tally, none: str = "") -> Line:
        return Line(spans_of(Strong(head), f" · {none or in_short(self.asked, of_it)}"))

    def _text(self, goal: Objective) -> str:
        return isolated(goal.text.said_in(self.writer.language) or goal.code)

    # ---- what else there is ------------------------------------------------------------------

    def buttons(self, scope: Scope) -> tuple[Button, ...]:
        """Return what can be pressed below *scope*: what it is made of, and the way back."""
        inside = list(self._inside(scope))
        around = [] if scope == WHOLE else [(self.asked.of_the_mission(), WHOLE)]
        if self.ratings.goals and scope.of is not Of.OBJECTIVES:
            around.insert(0, (self.words.objectives(), Scope(of=Of.OBJECTIVES)))
        inside = inside[: BUTTONS - len(around)]
        a_row = DAYS_A_ROW if scope == WHOLE else 1
        last = -(-len(inside) // a_row)
        rows = [(place // a_row, *one) for place, one in enumerate(inside)]
        rows += [(last, *one) for one in around]
        return tuple(
            Button(shortened(label, LABEL_CHARACTERS), to.choice, row=row)
            for row, label, to in rows
        )

    def _inside(self, scope: Scope) -> Iterator[tuple[str, Scope]]:
        match scope.of:
            case Of.MISSION:
                for day in self.ratings.days:
                    name = _capital(self.dates.short_day(day))
                    yield name, Scope(of=Of.DAY, codes=(day.isoformat(),))
            case Of.DAY:
                on = date.fromisoformat(scope.codes[0])
                yield from self._each(self.ratings.of_day(on))
            case Of.OBJECTIVES:
                for goal in self.ratings.goals:
                    yield self._text(goal), Scope(of=Of.OBJECTIVE, codes=(goal.code,))
            case Of.OBJECTIVE:
                served = (self.ratings.serving(code) for code in scope.codes)
                yield from self._each(session for some in served for session in some)
            case Of.SESSION:
                sessions = self.ratings.chosen(scope.codes)
                if len(sessions) > 1:
                    yield from self._each(sessions)
                for day in dict.fromkeys(session.day for session in sessions):
                    yield _capital(self.dates.day(day)), Scope(of=Of.DAY, codes=(day.isoformat(),))

    def _each(self, sessions: Iterable[Session]) -> Iterator[tuple[str, Scope]]:
        for session in sessions:
            yield self.writer.title(session), Scope(of=Of.SESSION, codes=(session.code,))


def in_short(words: FeedbackWords, of_it: Tally) -> str:
    """Say "4.3 of 5, 11 answers", and how many more must not show yet."""
    said = []
    if of_it.average is not None:
        said.append(words.average(of_it.average, of_it.count))
    if of_it.hidden:
        said.append(words.hidden(of_it.hidden))
    return " · ".join(said) or words.no_answers()


def distribution(of_it: Tally) -> str:
    """Draw how often each score was given: "1 ▁ 0   2 ▁ 0   3 ▃ 1   4 ▆ 3   5 █ 4"."""
    most = max(of_it.counts)
    bars = (
        f"{score} {BAR[round(count / most * (len(BAR) - 1))] if most else BAR[0]} {count}"
        for score, count in zip(SCORES, of_it.counts, strict=True)
    )
    return "   ".join(bars)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
