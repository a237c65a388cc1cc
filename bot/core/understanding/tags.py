"""What single words and phrases can mean in a question, in any language."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto


class Tag(Enum):
    """The part that a word or a phrase plays."""

    # A reading asks for tags hundreds of times, and Enum's own is written in Python.
    __hash__ = object.__hash__

    FILLER = auto()  # says nothing by itself: articles, greetings, "do you know"
    PLEASE = auto()
    LINK = auto()  # goes on from what was said before: "and", "et pour"
    ASK = auto()  # makes a question of what follows: "est-ce que"
    WHAT = auto()
    WHICH = auto()
    WHEN = auto()  # "what time", too
    WHERE = auto()
    WHO = auto()
    HOW = auto()
    HOW_LONG = auto()  # until something: "how long until"
    LONG = auto()  # "how long" alone: until then, where "before" is said; else how long it lasts
    HOW_MANY = auto()
    UNTIL = auto()
    CLOCK = auto()  # "what time is it"
    CLOCK_THEN = auto()  # "what time will it be"
    NEXT = auto()
    NOW = auto()
    LAST = auto()
    FIRST = auto()
    MORE = auto()  # "any more", "encore des"
    MODAL = auto()  # "should we": a question of the bot only with what the programme tells
    AFTER = auto()
    BEFORE = auto()
    TODAY = auto()
    TOMORROW = auto()
    DAY_AFTER = auto()
    YESTERDAY = auto()
    FIRST_DAY = auto()  # of the mission
    LAST_DAY = auto()
    MORNING = auto()
    AFTERNOON = auto()
    EVENING = auto()
    HOURS = auto()  # « les horaires de demain »
    PROGRAMME = auto()
    PLANNED = auto()  # "what is on", "prévu"
    MEET = auto()  # gather: "on se retrouve", "rendezvous"
    MEETING_POINT = auto()  # the place or time itself: "meeting point"
    SEE = auto()  # meet a host: "rencontre", "meeting"
    HOST = auto()  # who receives: "reçoit", "host", "speaker"
    LEAVE = auto()
    TAKE_OFF = auto()
    BE = auto()  # "where are we"
    LANDS = auto()
    ARRIVE = auto()
    START = auto()
    GO = auto()
    DO = auto()
    EAT = auto()
    RETURN = auto()
    LODGING = auto()  # "where are we staying"
    ADDRESS = auto()
    WE = auto()
    ME = auto()
    YOU = auto()
    YOU_HAVE = auto()  # asks for something practical, or each other
    OTHERS = auto()  # he, she, they
    IT = auto()  # « il », « elle », which may be a thing
    SOMEONE = auto()  # "the lady", "le monsieur"
    FIRM = auto()  # "which company is she with"
    JOB = auto()  # "what does she do", "his title"
    GROUP = auto()
    OTHER_GROUP = auto()
    TRIP = auto()  # the mission as a whole
    HOME = auto()
    HERE = auto()
    STILL = auto()  # "is it still on", "confirmed"
    HAPPENS = auto()  # "takes place"
    CHANGED = auto()  # "what has changed"
    REST = auto()  # what is left: "reste", "remaining"
    MISSED = auto()
    BRING = auto()  # what to bring, wear or show
    THING = auto()  # what one wears or carries, which is asked about with "may", "need"
    WEAR = auto()  # clothes: nobody asks for another's
    NEED = auto()  # "do we need", "il faut prévoir"
    CALL = auto()  # reach somebody by telephone
    VISIT = auto()
    MEETING = auto()
    TALK = auto()
    APPOINTMENT = auto()
    BREAKFAST = auto()
    LUNCH = auto()
    DINNER = auto()
    MEAL = auto()
    FREE = auto()
    COACH = auto()
    FLIGHT = auto()
    INFO = auto()  # "practical information"
    INFO_WORD = auto()  # goes with practical questions: "number", "have", "code"
    HELP = auto()
    THANKS = auto()
    PARTING = auto()  # "good night", "see you tomorrow"
    WEATHER = auto()
    SOCIAL = auto()  # only people talking to each other say it
    WEEKDAY = auto()
    MONTH = auto()
    DAY_NUMBER = auto()
    CLOCK_TIME = auto()  # "9 h 30"


class Particle(Enum):
    """What a small word before another one tells of it, or of the sentence that it is in."""

    CITY = auto()  # a city or country follows: "in Paris", "time"
    NUMBER = auto()  # the number of a day follows: "le 27"
    NAME = auto()  # a name follows: "chez Google"
    AT = auto()  # a host or a place follows: "chez", "at"
    TO = auto()  # where a journey ends
    AIM = auto()  # what they set off for: "for"
    FROM = auto()  # where it begins
    STATING = auto()  # it tells what it would else ask: "is"
    TURNED = auto()  # the verb of « faut-il », which `BEHIND` follows
    BEHIND = auto()
    PAST = auto()  # it tells of what is over: "was"
    ASKING = auto()  # at the beginning it makes a question: "is", "do"
    ARTICLE = auto()  # "les M", "the M"
    HOUR = auto()  # the number of an hour follows: "at 9"
    THE = auto()  # an article before a country
    ACCESS = auto()  # where one goes in or gets off: "gate", "floor"
    HOW_NUMBERED = auto()  # which one it is: "stand number"
    MAY = auto()  # whether something has to be, or is allowed: "need", "allowed"
    MAY_I = auto()  # it is asked whether one may, also where no mark says so: « on peut »
    WHETHER = auto()  # so do these: « les baskets, ça passe »
    OR = auto()
    GATHERING = auto()  # where or when one gathers, as a noun: "departure"
    MY = auto()  # whose it is: "my", « ton »
    IS = auto()  # tells, and does not ask: "is", "not"
    EITHER = auto()  # one more of the same follows: "or"
    NOW_AT_END = auto()  # at the end it means now: « on fait quoi, là ? »


@dataclass(frozen=True)
class LanguageWords:
    """A language's words.

    *phrases* are, for each tag, phrases between commas, as people write them;
    accents and apostrophes do not matter.  *spellings* replace a single word
    by what it stands for.  *weekdays* and *months* are lists of spellings, in
    order.  *telling* are words that only this language has.  *commands* are
    its commands without the slash, by what they ask.  *countries* are, for a
    time zone, what people call the country.  *particles* are single words
    between commas.
    """

    code: str
    phrases: Mapping[Tag, str]
    spellings: Mapping[str, str]
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    telling: str
    countries: Mapping[str, str]
    commands: Mapping[str, str]
    particles: Mapping[Particle, str]
