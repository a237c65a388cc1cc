"""How a report writes what it is made of: names, days, ratings, and what people wrote."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from bot.core import zones
from bot.core.bidi import isolated
from bot.core.feedback import SCORES, Tally
from bot.core.languages.dates import Dates, dates_in
from bot.core.languages.report import ReportWords, report_in
from bot.core.languages.report_label import Label
from bot.core.message import Span, shortened, spans_of
from bot.core.mission import Host, Mission, Session, Words
from bot.core.report.facts import Fate, Line, MissionReport, Photo, Visit
from bot.core.report.figures import over_at
from bot.core.report.one_line import on_one_line
from bot.core.report.page import Bar, Bars, Heading, Picture, Said, Text
from bot.core.report.version import Version


def tidy(text: str) -> str:
    """Return *text* on one line, as a document can hold it and in its own direction."""
    return isolated(on_one_line(text))


@dataclass(frozen=True)
class Scribe:
    """Writes *report* for the readers of *version* in *language*; *whose* it is, where of one."""

    report: MissionReport
    version: Version
    language: str
    whose: str = ""

    @property
    def mission(self) -> Mission:
        """The mission that is told of."""
        return self.report.mission

    @cached_property
    def words(self) -> ReportWords:
        """What the language says in a report."""
        return report_in(self.language)

    @cached_property
    def dates(self) -> Dates:
        """How the language says times and days."""
        return dates_in(self.language)

    def tidy(self, text: str) -> str:
        """Write what somebody wrote as one line."""
        return tidy(text)

    def head(self, label: Label, level: int = 1) -> Heading:
        """Head a part."""
        return Heading(text=self.words.label(label), level=level)

    def written(self, text: Words) -> str:
        """Write what an organiser wrote, in this language where they did."""
        return tidy(text.said_in(self.language))

    def title(self, session: Session, most: int = 0) -> str:
        """Write a session's title, in *most* characters at most where that is given."""
        title = self.written(session.title)
        return self.cut(title, most) if most else title

    def cut(self, text: str, most: int) -> str:
        """Leave *most* characters of *text*, cut after a whole word where there is one."""
        short = shortened(text, most)
        whole = short[:-1].rpartition(" ")[0].rstrip(" ,;:.–-")
        return short if short == text or len(whole) < most // 2 else f"{whole}…"

    def groups(self, session: Session) -> str:
        """Name the groups that *session* was for; empty where it was for everyone."""
        if set(self.mission.group_codes) <= set(session.groups):
            return ""
        return self.dates.together(
            [tidy(self.mission.group_name(code)) for code in session.groups]
        )

    def title_for(self, session: Session) -> str:
        """Write a session's title, and for which groups it was where not for all."""
        groups = self.groups(session)
        return f"{self.title(session)} ({groups})" if groups else self.title(session)

    def name(self, code: str) -> str:
        """Name a person; empty for one who is not in the mission."""
        person = self.mission.people_by_code.get(code)
        return tidy(person.name) if person is not None else ""

    def names(self, codes: Iterable[str]) -> str:
        """Name people, in the order of the file."""
        wanted = set(codes)
        return self.dates.together(
            [tidy(one.name) for one in self.mission.people if one.code in wanted]
        )

    def author(self, code: str) -> str:
        """Name a person with their company; empty where nobody is to know."""
        person = self.mission.people_by_code.get(code)
        if person is None:
            return ""
        return ", ".join(filter(None, (tidy(person.name), tidy(person.organisation))))

    def said(self, line: Line) -> Said:
        """Write one line in its author's own words, with their name where it may be known."""
        return Said(text=tidy(line.text), by=self.author(line.person))

    def host(self, host: Host) -> str:
        """Name a host with title and organisation: "Maria Jensen (Research lead, Google)"."""
        known = ", ".join(filter(None, (tidy(host.title), tidy(host.organisation))))
        return f"{tidy(host.name)} ({known})" if known else tidy(host.name)

    def hosts(self, session: Session) -> str:
        """Name all hosts of *session*."""
        return self.dates.together([self.host(host) for host in session.hosts])

    def place(self, session: Session) -> str:
        """Write where it was: the place and its address."""
        if session.place is None:
            return ""
        name, address = tidy(session.place.name), tidy(session.place.address)
        if address.casefold().startswith(name.casefold()):
            return address
        return ", ".join(filter(None, (name, address)))

    def day(self, visit: Visit) -> str:
        """Name the day of *visit*, as a heading does."""
        return self.capital(self.dates.day(visit.session.day))

    def capital(self, text: str) -> str:
        """Begin with a capital."""
        return f"{text[:1].upper()}{text[1:]}"

    def clock(self, at: datetime, zone: str) -> str:
        """Write what clocks in *zone* showed at *at*."""
        return self.dates.clock(zones.wall_time(at, zone).time())

    def hours(self, session: Session, ends: datetime | None = None) -> str:
        """Write from when to when it was, until *ends* where that is given."""
        start = self.clock(session.starts_at, session.zone)
        if session.end is None and ends is None:
            return start
        end = self.clock(ends or session.ends_at, session.end_zone)
        if not session.is_journey:
            return f"{start} – {end}"
        there = self.dates.in_city(session.end_zone)
        return f"{start} – {end} {there}{self._later(session)}"

    def _later(self, session: Session) -> str:
        ends = zones.local_date(session.ends_at, session.end_zone)
        apart = self.dates.days_apart((ends - session.day).days)
        return f" ({apart})" if apart else ""

    def happened(self, visit: Visit) -> str:
        """Write the hours that a visit took in the end."""
        early = visit.ended_at is not None and visit.ended_at < visit.session.ends_at
        return self.hours(visit.session, over_at(visit) if early else None)

    def when(self, visit: Visit) -> str:
        """Write the day and the hours of a visit as it was held."""
        return f"{self.dates.day(visit.session.day)}, {self.happened(visit)}"

    def rating(self, of_it: Tally) -> str:
        """Write what ratings add up to; what does not show yet is said, and nothing is empty."""
        return self.words.rating(of_it.average, of_it.count, of_it.hidden)

    def rating_bar(self, label: str, of_it: Tally, more: str = "") -> Bar:
        """Draw an average as a bar whose words say the same, and *more*."""
        said = self.rating(of_it) or self.words.label(Label.NO_ANSWER)
        share = None if of_it.average is None else of_it.average / SCORES[-1]
        return Bar(label=label, share=share, words=f"{said}{more}")

    def bars(self, caption: str, bars: Iterable[Bar]) -> Bars:
        """Put bars below each other, and say all of them in words."""
        drawn = tuple(bars)
        said = [f"{bar.label}{self.dates.colon}{bar.words}" for bar in drawn]
        return Bars(caption=caption, bars=drawn, words=self.words.listed(said))

    def spread(self, of_it: Tally) -> Bars:
        """Draw how often each score was given, the best first."""
        most = max(*of_it.counts, 1)
        scores = zip(reversed(SCORES), reversed(of_it.counts), strict=True)
        return self.bars(
            self.words.label(Label.SPREAD),
            (
                Bar(label=self.words.score(score), share=n / most, words=self.words.answers(n))
                for score, n in scores
            ),
        )

    def picture(self, photo: Photo, session: Session | None = None) -> Picture:
        """Show a photo, and say what it shows as far as anybody said so."""
        of_what = self.title(session) if session is not None else tidy(self.mission.title)
        caption = tidy(photo.caption)
        return Picture(
            content=photo.content,
            media_type=photo.media_type,
            words=caption or self.words.photo_of(of_what),
            caption=caption,
        )

    def text(self, *spans: Span | str) -> Text:
        """Make a paragraph."""
        return Text(spans=spans_of(*spans))

    def aside(self, said: str) -> Text:
        """Make a paragraph that is read second."""
        return Text(spans=spans_of(said), small=True)

    def written_on(self) -> str:
        """Say the day of the report on the home clock: "3 octobre 2022"."""
        return self.words.written(zones.local_date(self.report.written_at, self.mission.home_zone))

    def ahead(self, visit: Visit) -> bool:
        """Tell whether it is still to come, or under way."""
        return visit.fate is Fate.AHEAD
