"""Which group somebody is in, who is in it, what the others do, and when they can be called."""

from dataclasses import replace

from bot.core.understanding.heard import ABOUT_THE_PROGRAMME, Heard
from bot.core.understanding.naming import names_of
from bot.core.understanding.question import Asks, Question, Sort
from bot.core.understanding.sorts import LOOSE
from bot.core.understanding.tags import Particle, Tag
from bot.core.understanding.vocabulary import particles, tags_of

IN_WHICH = frozenset(
    {
        Tag.ME, Tag.GROUP, Tag.FILLER, Tag.ASK, Tag.LINK, Tag.WHICH, Tag.PLEASE, Tag.MORE,
        Tag.OTHER_GROUP, Tag.THANKS, Tag.YOU, Tag.WHAT, Tag.BE, Tag.MODAL, Tag.STILL, Tag.HOW_MANY,
    }
)  # fmt: skip
"""What is said by who asks for their own group, and nothing of the programme."""
NEARBY = 3
"""Words between "or" and what stands on either side: "or with the others"."""
TOGETHER = frozenset({Tag.WHO, Tag.WHERE})
NOT_OF_DOING = (
    Tag.WHEN, Tag.HOST, Tag.WHO, Tag.CALL, Tag.FREE, Tag.UNTIL, Tag.BRING, Tag.MISSED, Tag.ME,
    Tag.REST, Tag.HOW_LONG, Tag.LONG, Tag.HOW_MANY, Tag.LAST, Tag.BEFORE,
)  # fmt: skip
OF_A_MEETING = (Tag.SEE, Tag.HOST, Tag.FREE, Tag.CALL, Tag.WHEN, Tag.NEXT)
LISTED = frozenset({"liste", "list", "membres", "membre", "members", "member", "composition"})
WITH = frozenset({"avec", "with", "con"})
WITH_WHOM = frozenset({Tag.WHO, Tag.ME, Tag.FILLER, Tag.ASK, Tag.GROUP, Tag.PLEASE, Tag.LINK})
NOT_OF_GROUPS = (Tag.WHEN, Tag.NEXT, Tag.AFTER, Tag.BEFORE, Tag.HOST, Tag.CALL, Tag.UNTIL)


def asks_groups(heard: Heard) -> Question | None:
    if heard.has(Tag.ME) and (mine := _either(heard)):
        return mine
    if heard.named and heard.has(Tag.GROUP) and heard.has(Tag.WHICH) and not heard.has(Tag.ME):
        return heard.asks(Asks.SESSION)  # "which group visits the port?"
    mine_of_all = heard.has(Tag.GROUP) and heard.has(Tag.ME) and not heard.reading.groups
    if mine_of_all and _misspelled(heard):
        return replace(heard.asks(Asks.MY_GROUP), sessions=(), also=())
    if heard.reading.content:
        return _group_of(heard) or _whether_in(heard)
    if among := _members(heard):
        return among
    return _mine(heard) if mine_of_all else _one(heard)


def _members(heard: Heard) -> Question | None:
    """Take "who is in group A?", "who am I with?", « on est combien dans mon groupe ? »."""
    mine = heard.has(Tag.GROUP) and heard.has(Tag.ME) and not heard.has(Tag.OTHER_GROUP)
    a_group = bool(heard.reading.groups) or mine
    counted = heard.has(Tag.HOW_MANY) and heard.subject.sort is None and not heard.timed
    listed = counted or not LISTED.isdisjoint(heard.reading.words)
    if a_group and (heard.has(Tag.WHO) or listed) and not heard.has(*OF_A_MEETING):
        return heard.asks(Asks.MEMBERS, plain=not heard.timed)
    along = heard.has(Tag.WHO) and heard.has(Tag.ME) and not WITH.isdisjoint(heard.reading.words)
    if along and heard.reading.tags <= WITH_WHOM:
        return heard.asks(Asks.MEMBERS, plain=False)
    return None


def _whether_in(heard: Heard) -> Question | None:
    """Take "is Thibault with the reds?", and "Paul Roux, am I with the reds?" of one's own."""
    people, reading = heard.subject.people, heard.reading
    in_mine = heard.has(Tag.GROUP) and heard.has(Tag.ME, Tag.WE) and not reading.groups
    if len(people) != 1 or not (reading.groups or in_mine):
        return None
    if not reading.tags <= IN_WHICH | {Tag.WE}:
        return None
    if heard.has(Tag.ME) and not in_mine:
        return replace(heard.asks(Asks.MY_GROUP, plain=False), sessions=(), also=())
    if not (reading.marked or heard.has(Tag.ASK)):
        return None
    return replace(heard.asks(Asks.PERSON, plain=False), subject=people[0], sessions=(), also=())


def _group_of(heard: Heard) -> Question | None:
    """Take "which group is Thibault in?": what is said of a person has it."""
    people = heard.subject.people
    asked = heard.has(Tag.GROUP) and heard.has(Tag.WHICH, Tag.WHAT)
    if not people or not asked or heard.reading.groups:
        return None
    if len(people) > 1:
        return replace(heard.asks(Asks.PERSON), people=people, sessions=())
    return replace(heard.asks(Asks.PERSON), subject=people[0], sessions=())


def _either(heard: Heard) -> Question | None:
    """Take "am I in group A or B?", "wine or cheese, me?", also where sessions are called so."""
    reading, groups = heard.reading, names_of(heard.mission).group_words
    if heard.timed or heard.has(*NOT_OF_GROUPS):
        return None
    known = (*groups, *names_of(heard.mission).people)
    if not set(reading.content) <= set(known):
        return None
    among = len(reading.groups) > 1 or _one_or_another(heard) or _and_me(heard)
    if among and reading.tags <= IN_WHICH | TOGETHER | {Tag.GROUP}:
        return replace(
            heard.asks(Asks.MY_GROUP, plain=not reading.unknown), sessions=(), also=(), sort=None
        )
    return None


def _one_or_another(heard: Heard) -> bool:
    """Tell whether two groups stand on either side of an "or", or one and "the other"."""
    groups, words = names_of(heard.mission).group_words, heard.reading.words
    for at, word in enumerate(words):
        if word not in particles(Particle.EITHER) and word != "où":
            continue
        before = [groups[one] for one in words[max(0, at - NEARBY) : at] if one in groups]
        behind = words[at + 1 : at + 1 + NEARBY]
        other = heard.has(Tag.OTHER_GROUP) or any(Tag.MORE in tags_of((one,)) for one in behind)
        after = [groups[one] for one in behind if one in groups]
        if before and (set(after) - set(before) or (other and not after)):
            return True
    return False


def _and_me(heard: Heard) -> bool:
    """Tell whether somebody else's group is told, and one's own asked for: « et moi ? »."""
    reading = heard.reading
    told = set(reading.content) & names_of(heard.mission).group_words.keys() or reading.groups
    return bool(told) and reading.words[-2:] in (("et", "moi"), ("and", "me"), ("and", "i"))


def _one(heard: Heard) -> Question | None:
    """Take "am I in group A?"."""
    one = heard.has(Tag.ME) and heard.reading.groups and heard.reading.marked
    within = heard.reading.tags <= IN_WHICH | {Tag.WE}  # "am I on …": « on »
    return heard.asks(Asks.MY_GROUP) if one and within else None


def _mine(heard: Heard) -> Question | None:
    """Take "which group am I in?"; "where is my group?" asks what they do."""
    if heard.has(Tag.WHERE) and not heard.has(Tag.WHICH, Tag.WHAT):
        return heard.asks(Asks.DAY if heard.timed else Asks.NOW)
    go_with = (
        heard.has(Tag.GO) and heard.has(Tag.WHICH) and not WITH.isdisjoint(heard.reading.words)
    )
    if heard.has(*ABOUT_THE_PROGRAMME) and not go_with:
        return None
    if heard.has(Tag.WHICH, Tag.WHAT, Tag.ASK):
        return heard.asks(Asks.MY_GROUP)
    bare = heard.reading.marked and not heard.timed and not heard.reading.unknown
    return heard.asks(Asks.MY_GROUP) if bare and heard.reading.tags <= IN_WHICH else None


def _misspelled(heard: Heard) -> bool:
    """Tell whether what stands before "group I am in" can only be a slip of "which"."""
    content, words = heard.reading.content, heard.reading.words
    if len(content) != 1 or not heard.reading.tags <= IN_WHICH:
        return False
    at = words.index(content[0])
    return Tag.GROUP in tags_of(words[at + 1 : at + 2])


ASKING = frozenset({"que", "qu"})
"""« que visitent-ils ? »: « que » alone says too little elsewhere."""
STILL = frozenset({"encore", "toujours", "still", "todavia"})
WHILE = frozenset({"pendant", "while", "whilst", "tandis", "lorsqu", "lorsque", "mientras"})
DOES = (Tag.DO, Tag.GO, Tag.VISIT, Tag.SEE, Tag.PLANNED, Tag.START, Tag.BE)


def asks_of_group(heard: Heard) -> Question | None:  # noqa: PLR0911 - a ladder
    """Take "where's group B?", "what are they up to after this?": where they are, or go."""
    reading = heard.reading
    where = heard.has(Tag.WHERE) and not heard.has(Tag.MEET, Tag.EAT)
    what = heard.has(Tag.WHAT) and heard.has(*DOES)
    what = what or (heard.has(Tag.VISIT, Tag.DO, Tag.SEE) and reading.words[0] in ASKING)
    meanwhile = heard.named and not WHILE.isdisjoint(reading.words) and heard.has(Tag.WE)
    if reading.groups and meanwhile and (where or heard.has(Tag.WHAT, Tag.WHO)):
        return replace(heard.asks(Asks.NOW), sort=None)
    if reading.groups and _still_there(heard):
        return replace(heard.asks(Asks.NOW), sessions=(), also=(), sort=None)
    if not reading.groups or reading.content or not (where or what):
        return None
    off_to = "off" in reading.words and heard.has(Tag.WHERE)  # "where are they off to first?"
    if (
        heard.has(*NOT_OF_DOING)
        or (heard.has(Tag.LEAVE) and not off_to)
        or heard.subject.sort not in (None, *LOOSE)
    ):
        return None
    if heard.subject.sort is not None and heard.has(Tag.FIRST, Tag.NEXT, Tag.AFTER):
        return None  # "what's the first visit of the robots?"
    if heard.has(Tag.NEXT, Tag.AFTER):
        asked = heard.asks(Asks.DAY if reading.day else Asks.NEXT)
        return replace(asked, sort=None, upcoming=False)
    if heard.has(Tag.FIRST, Tag.START):
        return replace(heard.asks(Asks.RENDEZVOUS if heard.timed else Asks.NEXT), sort=None)
    return replace(heard.asks(Asks.DAY if heard.timed else Asks.NOW), sort=None)


STAYING = frozenset(
    {Tag.FILLER, Tag.STILL, Tag.MORE, Tag.ASK, Tag.BE, Tag.GROUP, Tag.OTHER_GROUP, Tag.NOW}
) | {Tag.LINK, Tag.OTHERS, Tag.PLEASE}


def _still_there(heard: Heard) -> bool:
    """Tell whether it is asked if they are still somewhere: "is group B still at Google?"."""
    still = heard.has(Tag.STILL) or not STILL.isdisjoint(heard.reading.words)
    return still and heard.named and heard.reading.marked and heard.reading.tags <= STAYING


def asks_call(heard: Heard) -> Question | None:
    """Take "when can I ring them?", "is it all right to call Paul now?"."""
    reading, subject = heard.reading, heard.subject
    whether = reading.marked and (heard.has(Tag.MODAL, Tag.ME, Tag.OTHERS, Tag.GROUP))
    timed = heard.has(Tag.NOW) or heard.timed
    asked = heard.has(Tag.WHEN) or (timed and (heard.asked or whether))
    theirs = heard.has(Tag.OTHERS, Tag.GROUP) or bool(subject.people)
    free = subject.sort in (Sort.FREE, *LOOSE) and theirs  # « ils sont dispo quand pour un appel »
    if not (heard.has(Tag.CALL) and asked) or not (subject.sort is None or free):
        return None
    somebody = bool(subject.people) or bool(reading.groups)
    if (heard.named or reading.content) and not somebody:
        return None
    asked_for = heard.asks(Asks.CALL, plain=not heard.has(Tag.YOU))
    return replace(asked_for, sessions=(), also=(), sort=None)
