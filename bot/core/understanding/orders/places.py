"""The place that an organiser says: one of the mission's, or their own words."""

from bot.core.mission import Mission
from bot.core.understanding.orders.heard import Heard
from bot.core.understanding.orders.roles import Role
from bot.core.understanding.orders.said import Item, What
from bot.core.understanding.sentence import words_of

ARTICLES = frozenset(words_of("le la les l un une des du the a an au aux our notre nos de d"))
STOPS = (
    Role.INSTEAD, Role.MEET, Role.BECAUSE, Role.FOLLOW, Role.IS, Role.NEW, Role.ARRIVE, Role.LEAVE,
    Role.END, Role.FILLER, Role.EVERYONE,
)  # fmt: skip
PARTS = frozenset({"matin", "soir", "aprem", "morning", "afternoon", "evening", "tonight"})


def place_from(heard: Heard, *, start: int = 0, end: int | None = None) -> str:
    """Return the place said after a preposition from item *start* on, and mark it as read.

    The code of a place of the mission, or the words as they were written; "" for none.
    """
    items = heard.items
    last = len(items) if end is None else end
    for at in range(start, last):
        if at in heard.used or at in heard.times.used:
            continue
        if items[at].has(Role.PLACED_AS, Role.PLACED) and not _is_article(heard, at):
            until = _end(heard, at, last)
            if until > at + 1 and _says_a_place(items[at + 1 : until], items[at]):
                said = _said(heard, at, until)
                if said:
                    heard.used |= set(range(at, until))
                    return said
    return ""


def _is_article(heard: Heard, at: int) -> bool:
    """Tell "a debrief" from « à Oakland », and « on part » from "on the pier"."""
    item = heard.items[at]
    if item.words == ("on",):
        return not (at + 1 < len(heard.items) and heard.items[at + 1].words[:1] == ("the",))
    if item.words != ("a",) or heard.text[item.start] in "àÀ":
        return False
    behind = heard.items[at + 1 : at + 2]
    return not (behind and heard.text[behind[0].start].isupper())


def bare_place(heard: Heard) -> str:
    """Return the place of the mission that stands behind a time without more: « rdv 9 h hall »."""
    for at in sorted(heard.times.used):
        until = at + 1
        while until < len(heard.items) and _is_bare(heard, until):
            until += 1
        if until > at + 1:
            said = heard.text[heard.items[at + 1].start : heard.items[until - 1].end]
            if code := place_said(said, heard.scene.mission):
                heard.used |= set(range(at + 1, until))
                return code
    return ""


def _is_bare(heard: Heard, at: int) -> bool:
    item = heard.items[at]
    return at not in heard.times.used and item.what is What.WORDS and not item.roles


def _end(heard: Heard, at: int, last: int) -> int:
    """Return the number of the item before which the words for a place end."""
    until = at + 1
    while until < last:
        item = heard.items[until]
        if until in heard.times.used or until in heard.used:
            break
        if item.what in (What.CLOCK, What.SPAN, What.DAY, What.HOURS):
            break
        if item.what is What.MARK and item.words[0] not in "-&/":
            break
        if item.has(*STOPS) or (item.has(Role.FOR) and not item.has(Role.AT)):
            break
        if item.has(Role.FOR) and until + 1 < last and _is_of_groups(heard.items[until + 1]):
            break
        if item.words[-1:] and item.words[-1] in PARTS:
            break
        until += 1
    while until > at + 1 and _hangs(heard.items[until - 1]):
        until -= 1
    return until


def _is_of_groups(item: Item) -> bool:
    return item.words[-1:] in (("groupe",), ("group",), ("groupes",), ("groups",))


def _hangs(item: Item) -> bool:
    """Tell whether nothing can end with this: an article, « ce », « et »."""
    return item.what is What.WORDS and (
        item.words[-1] in ARTICLES | {"ce", "cet", "cette", "this", "et", "and", "pour", "for"}
        or item.has(Role.AND)
    )


def _says_a_place(items: tuple[Item, ...], before: Item) -> bool:
    words = [item.words[-1] for item in items if item.words]
    return any(word not in ARTICLES for word in words) and before.what is What.WORDS


def _said(heard: Heard, at: int, until: int) -> str:
    """Return what is written from item *at* on: with « devant », without « au » and "the"."""
    items = heard.items
    text = heard.text[items[at + 1].start : items[until - 1].end].strip(" ,'")
    if items[at].has(Role.PLACED_AS):
        return heard.text[items[at].start : items[until - 1].end].strip(" ,")
    return place_said(text, heard.scene.mission) or without_article(text)


def without_article(text: str) -> str:
    """Leave out the article that *text* begins with."""
    for article in ("the ", "le ", "la ", "les ", "l'", "l’", "un ", "une ", "a ", "an "):
        if text.casefold().startswith(article):
            return text[len(article) :]
    return text


def place_said(text: str, mission: Mission) -> str:
    """Return the code of the one place of the mission that *text* names whole, "" for none."""
    said = tuple(word for word in words_of(text) if word not in ARTICLES)
    if not said:
        return ""
    for place in mission.places:
        name = tuple(word for word in words_of(place.name) if word not in ARTICLES)
        if said in (name, words_of(place.code)):
            return place.code
    having = [
        place.code
        for place in mission.places
        if set(said) <= set(words_of(place.name)) and place.code
    ]
    return having[0] if len(having) == 1 else ""
