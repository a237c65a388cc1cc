"""Lists of lines that people take home: an organiser's to pick from, and one's own to share."""

from bot.core.bidi import isolated
from bot.core.languages.takeaways import TakeawayWords, takeaways_in
from bot.core.languages.whole_mission import whole_in
from bot.core.message import Button, Line, Listing, Message, Span, line, spans_of
from bot.core.messages.lines import Writer
from bot.core.mission import Mission
from bot.core.report import facts
from bot.core.takeaways import Listed, mark_of

PICK, OWN = "pick", "own"
"""What the choices of the buttons begin with."""
FIRST, TURN = "first", "page"


def picks_message(
    mission: Mission, shown: Listed, picked: int, all_: int, language: str
) -> Message:
    """Show a page of lines, each with a button that picks it; *picked* of *all_* are."""
    words = takeaways_in(language)
    if not all_:
        return Message(words.picks_title(), (line(words.none_yet()),))
    buttons = []
    for row, one in enumerate(shown.lines):
        number, mark = shown.first + row + 1, mark_of(one)
        label = words.number(number, one.place)
        buttons.append(Button(label, f"{PICK}:{shown.page}:{mark}", row=row // 2))
        if one.place is not None and one.place > 1:
            choice = f"{PICK}:{shown.page}:{FIRST}:{mark}"
            buttons.append(Button(words.first(number), choice, row=row // 2))
    buttons += _turning(shown, words, PICK)
    blocks: list[Line | Listing] = [line(words.how_to_pick(picked, all_))]
    blocks.append(Listing(tuple(_item(mission, shown, row, language) for row in _rows(shown))))
    if shown.pages > 1:
        blocks.append(line(words.page(shown.page + 1, shown.pages)))
    return Message(words.picks_title(), tuple(blocks), tuple(buttons))


def own_message(mission: Mission, shown: Listed, language: str) -> Message:
    """Show who wrote them their own lines, each with a button that says who may read it."""
    words = takeaways_in(language)
    if not shown.lines:
        return Message(words.picks_title(), (line(words.none_of_yours()),))
    buttons = [
        Button(
            words.who_reads(shown.first + row + 1, shareable=one.shareable, signed=one.signed),
            f"{OWN}:{shown.page}:{mark_of(one)}",
            row=row,
        )
        for row, one in enumerate(shown.lines)
    ]
    buttons += _turning(shown, words, OWN)
    items = tuple(_item(mission, shown, row, language, own=True) for row in _rows(shown))
    blocks = (line(words.how_to_share()), Listing(items))
    return Message(words.picks_title(), blocks, tuple(buttons))


def _rows(shown: Listed) -> range:
    return range(len(shown.lines))


def _item(
    mission: Mission, shown: Listed, row: int, language: str, *, own: bool = False
) -> tuple[Span, ...]:
    words, one = takeaways_in(language), shown.lines[row]
    person = None if own else mission.people_by_code.get(one.person)
    said = words.said_of(
        isolated(one.text), _about(mission, one, language), isolated(person.name) if person else ""
    )
    aside = "" if own or one.shareable else f" · {words.only_here()}"
    return spans_of(f"{shown.first + row + 1}. {said}{aside}")


def _about(mission: Mission, one: facts.Line, language: str) -> str:
    session = mission.sessions_by_code.get(one.about)
    if session is not None:
        return Writer(mission, language).title(session)
    question = next(each for each in facts.Question if each.about == one.about)
    return whole_in(language).short(question)


def _turning(shown: Listed, words: TakeawayWords, begins: str) -> list[Button]:
    found = []
    if shown.page:
        found.append(Button(words.before(), f"{begins}:{shown.page - 1}:{TURN}", row=20))
    if shown.page + 1 < shown.pages:
        found.append(Button(words.after(), f"{begins}:{shown.page + 1}:{TURN}", row=20))
    return found
