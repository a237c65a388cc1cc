"""Who somebody is, and who receives."""

from dataclasses import dataclass, replace
from functools import reduce

from bot.core.understanding.called import OF_SOMEBODY
from bot.core.understanding.heard import Heard
from bot.core.understanding.naming import names_of
from bot.core.understanding.question import Asks, Question
from bot.core.understanding.sentence import words_of
from bot.core.understanding.tags import Particle, Tag
from bot.core.understanding.vocabulary import particles

WHAT_IS_SAID = OF_SOMEBODY | {Tag.LINK, Tag.PLEASE, Tag.HERE, Tag.THANKS, Tag.MORE, Tag.INFO_WORD}
I_WANT_TO_KNOW = {Tag.ME, Tag.YOU}
BARELY = frozenset({Tag.FILLER, Tag.ASK, Tag.IT, Tag.LINK, Tag.SOMEONE})
WHICH_ONE = frozenset({"lequel", "laquelle", "which"})
PRONOUNS = frozenset({"il", "elle", "ils", "elles"})
IS_THE = (
    ("qui", "est"),
    ("c", "qui"),
    ("est", "qui"),
    ("who", "is"),
    ("who", "s"),
    ("who", "are"),
)
"""What an article follows where somebody is asked for: "who's the professor"."""
AT_THE_END = tuple(
    words_of(one)
    for one in ("c est qui", "c est qui deja", "c qui", "c qui deja", "qui c est", "is who")
)
IS_IT = (("c", "est", "qui"), ("who", "is", "it"), ("who", "s", "it"), ("qui", "est", "ce"))
"""What a house follows, and nobody of the group: « c'est qui chez Google ? »."""


@dataclass(frozen=True)
class Named:
    """Those whom the words fit: names of hosts, and codes of people of the mission.

    *fully*: more than one word of their names was said.
    """

    hosts: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    fully: bool = False


def named_in(heard: Heard) -> Named:
    """Return whom the words fit that name people; nobody where others name something else."""
    names, content = names_of(heard.mission), heard.reading.content
    words = [word for word in content if word in names.hosts or word in names.people]
    if not words:
        return Named()
    hosts = _shared([names.hosts.get(word, frozenset()) for word in words])
    codes = _shared([names.people.get(word, frozenset()) for word in words])
    if len(words) < len(content):
        codes_named = heard.subject.sessions or heard.subject.perhaps
        sessions = [heard.mission.sessions_by_code[code] for code in codes_named]
        hosts &= {host.name for session in sessions for host in session.hosts}
        codes = frozenset()
    people = tuple(one.code for one in heard.mission.people if one.code in codes)
    return Named(tuple(sorted(hosts)), people, fully=len(words) > 1)


def _shared(each: list[frozenset[str]]) -> frozenset[str]:
    return reduce(frozenset.intersection, each)


def asks_person(heard: Heard) -> Question | None:
    """Take "who is Paul?", "Julie Tran, what's her background", « Lafargue ? »."""
    may = WHAT_IS_SAID | I_WANT_TO_KNOW if heard.has(Tag.JOB) else WHAT_IS_SAID
    if heard.timed or heard.reading.groups or not heard.reading.tags <= may:
        return None
    who = named_in(heard)
    if not (who.hosts or who.people):
        return None
    does = heard.has(Tag.WHAT) and heard.has(Tag.DO, Tag.HOST, Tag.TALK)
    asked = (
        heard.has(Tag.WHO, Tag.JOB, Tag.FIRM)
        or does
        or not WHICH_ONE.isdisjoint(heard.reading.words)
    )
    bare = heard.reading.marked and heard.reading.tags <= BARELY
    if not (asked or bare):
        return None
    # Somebody of the group may be called, or looked for: "Paul?"
    sure = bool(who.hosts) if asked else not who.people
    told = replace(heard.asks(Asks.PERSON, plain=sure or (asked and who.fully)), sort=None)
    several = _each_once(heard, who.hosts, who.people)
    if len(several) > 1:
        return replace(told, people=several, sessions=(), also=())
    if who.hosts:
        return replace(told, subject=who.hosts[0])
    return replace(told, subject=who.people[0], sessions=(), also=())


def asks_who(heard: Heard) -> Question | None:  # noqa: PLR0911 - a ladder, read from the top
    someone = bool(heard.subject.hosts or heard.subject.people)
    job = someone and (heard.has(Tag.FIRM) or (heard.has(Tag.JOB, Tag.DO) and heard.has(Tag.WHAT)))
    if not (heard.has(Tag.WHO, Tag.HOST) or job):
        return None
    if not heard.has(Tag.WHO) and heard.has(Tag.WHERE, Tag.WHEN, Tag.UNTIL, Tag.LONG) and not job:
        return None  # « l'ambassadrice nous reçoit où »
    bare = not heard.has(Tag.WHO) and not heard.about
    if bare and (heard.has(Tag.NEXT) or not heard.has(Tag.WHAT, Tag.WHICH)):
        return None  # « qu'est-ce qui nous attend ensuite », "are we running late"
    receives = heard.has(Tag.SEE, Tag.HOST, Tag.APPOINTMENT)
    receives = receives or (heard.named and heard.has(Tag.MEET))
    subject = heard.subject
    if (several := _namesakes(heard)) and not heard.has(Tag.SEE):
        plain = heard.has(Tag.WHO) and bool(subject.hosts)
        return replace(heard.asks(Asks.PERSON, plain=plain), people=several, sessions=())
    if subject.host and not heard.has(Tag.SEE):
        plain = heard.has(Tag.WHO) or job
        return replace(heard.asks(Asks.PERSON, plain=plain), subject=subject.host)
    if subject.person and not heard.named:
        fully = len(heard.reading.content) > 1 and heard.has(Tag.WHO)  # first name and surname
        return replace(heard.asks(Asks.PERSON, plain=fully or job), subject=subject.person)
    if heard.lost:
        return None
    plain = receives and (heard.has(Tag.WHO) or heard.reading.interrogative)
    # « la conservatrice, elle s'appelle comment ? »; of "the lady" they ask each other
    called = "appelle" in heard.reading.words and not PRONOUNS.isdisjoint(heard.reading.words)
    called = called and heard.named and not heard.has(Tag.SOMEONE)
    plain = plain and (called or not heard.has(Tag.IT))
    of_one = heard.named and heard.has(Tag.WHO)
    plain = plain or (of_one and (called or _is_the(heard) or _of_someone(heard)))
    return heard.asks(Asks.WHO, plain=plain)


def _of_someone(heard: Heard) -> bool:
    return heard.has(Tag.SOMEONE) and not heard.has(Tag.IT)


def _is_the(heard: Heard) -> bool:
    """Tell whether somebody of theirs is asked for: "who's the professor at McGill?"."""
    words = heard.reading.words
    articles, houses = particles(Particle.THE), particles(Particle.NAME)
    if heard.reading.content and any(words[-len(one) :] == one for one in AT_THE_END):
        return True
    return any(
        (words[at : at + 2] in IS_THE and words[at + 2 : at + 3] and words[at + 2] in articles)
        or (words[at : at + 3] in IS_IT and words[at + 3 : at + 4] and words[at + 3] in houses)
        for at in range(len(words) - 2)
    )


def _namesakes(heard: Heard) -> tuple[str, ...]:
    """Return all whom the words fit, where they are several: codes, and names of hosts."""
    found = _each_once(heard, heard.subject.hosts, heard.subject.people)
    return found if len(found) > 1 else ()


def _each_once(heard: Heard, hosts: tuple[str, ...], people: tuple[str, ...]) -> tuple[str, ...]:
    """Return names of hosts, and codes of people, but no host who is one of these."""
    by_code = heard.mission.people_by_code
    named = {by_code[code].name for code in people}
    return (*(name for name in hosts if name not in named), *people)
