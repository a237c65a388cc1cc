"""A sentence that was read, with what it is about: what rules look at."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.core.mission import Mission
from bot.core.understanding.question import Asks, Question, Sort
from bot.core.understanding.reading import Reading
from bot.core.understanding.related import Related, related
from bot.core.understanding.subject import Subject
from bot.core.understanding.tags import Tag


@dataclass(frozen=True)
class Heard:
    """A sentence, read, with what it is about."""

    reading: Reading
    subject: Subject
    mission: Mission
    practical: frozenset[str]
    told: tuple[frozenset[str], ...]
    noted: Mapping[str, frozenset[str]]

    def has(self, *tags: Tag) -> bool:
        """Tell whether any of *tags* is there."""
        return self.reading.has(*tags)

    @property
    def about(self) -> bool:
        """Tell whether something was named: sessions, or a sort of them."""
        named = bool(self.reading.content) and not self.subject.origin
        return named or self.subject.sort is not None

    @property
    def named(self) -> bool:
        """Tell whether sessions were named."""
        return bool(self.subject.sessions)

    @property
    def lost(self) -> bool:
        """Tell whether something was named that fits no session."""
        return bool(self.reading.content) and not self.named and not self.subject.origin

    @property
    def timed(self) -> bool:
        """Tell whether a day or a part of one was said."""
        return self.reading.day is not None or self.reading.part is not None

    @property
    def until_then(self) -> bool:
        """Tell whether the time until something was asked for."""
        return self.has(Tag.HOW_LONG) or (self.has(Tag.LONG) and self.has(Tag.BEFORE))

    @property
    def upcoming(self) -> bool:
        """Tell whether what is under way is not meant: "next", "any more", "and after that"."""
        more = self.has(Tag.MORE) and not self.has(Tag.HOW_MANY)
        return more or self.has(Tag.NEXT) or self.afterwards

    @property
    def related(self) -> Related | None:
        """What "before" or "after" was said of, None where it was said of nothing."""
        return related(self.reading)

    @property
    def afterwards(self) -> bool:
        """Tell whether "after" is said of nothing: « la visite d'après »."""
        return self.has(Tag.AFTER) and self.related is None

    @property
    def asked(self) -> bool:
        """Tell whether it is put as a question, by a word or by its mark."""
        return self.reading.marked or self.reading.interrogative or self.has(Tag.PLEASE)

    def asks(self, what: Asks, *, plain: bool = True, sort: Sort | None = None) -> Question:
        """Make the question *what* about the sessions and days that were said."""
        reading, subject = self.reading, self.subject
        return Question(
            asks=what,
            sessions=subject.sessions,
            also=subject.perhaps if subject.sessions else (),
            loosely=subject.loosely,
            sort=None if subject.sessions else sort or subject.sort,
            day=reading.day,
            part=reading.part,
            groups=reading.groups,
            how_long=self.until_then,
            last=reading.has(Tag.LAST) and not subject.sessions,
            upcoming=self.upcoming,
            clock=next(iter(reading.clocks), None),
            at_home=bool(reading.clocks) and reading.has(Tag.HOME),
            first=reading.has(Tag.FIRST) and not subject.sessions,
            plain=plain,
            language=reading.language,
        )


ABOUT_THE_PROGRAMME = (
    Tag.LEAVE, Tag.MEET, Tag.NEXT, Tag.EAT, Tag.START, Tag.ARRIVE, Tag.RETURN, Tag.UNTIL,
    Tag.PROGRAMME, Tag.DO, Tag.GO, Tag.AFTER, Tag.BEFORE,
)  # fmt: skip
