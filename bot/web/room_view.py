"""What the room's page shows: values that the templates need no logic for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from markupsafe import Markup, escape

from bot.core import zones
from bot.core.chat import BoundChat, ChatKind
from bot.core.languages.dates import Dates, dates_in
from bot.core.message import Button, shortened
from bot.core.mission import Mission, Person, Role
from bot.platforms.room import Room
from bot.platforms.room_talk import Said, as_text
from bot.web import message_html
from bot.web.room_clocks import Clocks
from bot.web.words import Words, words_in

HUES = 8
"""How many colours people's names come in."""
PREVIEW = 70
QUOTED = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatItem:
    """A line of the list of chats; *last* is how its conversation ends so far."""

    id: str
    kind: ChatKind
    title: str
    subtitle: str
    initials: str
    hue: int
    person: str = ""
    last: str = ""
    when: str = ""
    unread: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bubble:
    """Something that was said, as the page shows it.  *author* is empty for the bot."""

    id: str
    author: str
    name: str
    hue: int
    html: Markup
    rows: tuple[tuple[Button, ...], ...]
    day: str
    day_label: str
    iso: str
    time: str
    rings: bool
    edited: bool
    file: str = ""
    picture: bool = False
    quotes: str = ""
    quoted_name: str = ""
    quoted: str = ""


@dataclass(frozen=True, kw_only=True)
class View:
    """The room as somebody reads it in one language.

    *chats* are the mission's in the room, *seen* how far each was read (by the
    count of changes).
    """

    room: Room
    mission: Mission
    chats: Sequence[BoundChat]
    language: str
    now: datetime
    seen: Mapping[str, int] = field(default_factory=dict)

    @property
    def words(self) -> Words:
        """The page's own words."""
        return words_in(self.language)

    @property
    def dates(self) -> Dates:
        """How times and days are written."""
        return dates_in(self.language)

    @property
    def clocks(self) -> Clocks:
        """What the clocks of each chat show."""
        return Clocks(self.mission, self.dates, self.words, self.now)

    # ---- the list --------------------------------------------------------------------------

    def listed(self) -> dict[str, list[ChatItem]]:
        """Sort the chats as the page lists them: the group's, those at home, direct ones."""
        order = {person.code: place for place, person in enumerate(self.mission.people)}
        listed: dict[str, list[ChatItem]] = {"group": [], "home": [], "direct": []}
        sections = {ChatKind.FOLLOWERS: "home", ChatKind.DIRECT: "direct"}
        for chat in sorted(self.chats, key=lambda chat: order.get(chat.person, -1)):
            if chat.kind is ChatKind.DIRECT and chat.person not in order:
                continue
            listed[sections.get(chat.kind, "group")].append(self.item(chat))
        return listed

    def item(self, chat: BoundChat) -> ChatItem:
        """Describe *chat* as a line of the list."""
        person = self.mission.people_by_code.get(chat.person)
        title = self.title(chat)
        said = self.room.messages(chat.ref)
        return ChatItem(
            id=chat.ref.id,
            kind=chat.kind,
            title=title,
            subtitle=self.subtitle(chat),
            initials=initials(title),
            hue=self.hue(chat.person),
            person=person.code if person else "",
            last=shortened(as_line(said[-1]), PREVIEW) if said else "",
            when=self.clocks.when(chat, said[-1].at) if said else "",
            unread=self.unread(chat),
        )

    def unread(self, chat: BoundChat) -> int:
        """Count what the bot said in *chat* since it was last looked at."""
        upto = self.seen.get(chat.ref.id, 0)
        return sum(said.change > upto and not said.author for said in self.room.messages(chat.ref))

    def title(self, chat: BoundChat) -> str:
        """Name *chat*."""
        match chat.kind:
            case ChatKind.MAIN:
                return self.words.main_chat
            case ChatKind.FOLLOWERS:
                return self.words.followers_chat
            case ChatKind.GROUP:
                return self.mission.group_name(chat.group)
            case ChatKind.DIRECT:
                person = self.mission.people_by_code.get(chat.person)
                return person.name if person else chat.person

    def subtitle(self, chat: BoundChat) -> str:
        """Say who is in *chat*."""
        match chat.kind:
            case ChatKind.MAIN:
                return self.words.people(len(self.travellers()))
            case ChatKind.FOLLOWERS:
                return self.words.people(len(self.mission.with_role(Role.FOLLOWER)))
            case ChatKind.GROUP:
                return self.words.people(
                    sum(chat.group in person.groups for person in self.travellers())
                )
            case ChatKind.DIRECT:
                person = self.mission.people_by_code.get(chat.person)
                return self.about(person) if person else ""

    def travellers(self) -> list[Person]:
        """Return everybody who is on the trip."""
        return [person for person in self.mission.people if person.role is not Role.FOLLOWER]

    def about(self, person: Person) -> str:
        """Say in a few words who *person* is: the role, the groups, the organisation."""
        roles = {Role.ORGANISER: self.words.organiser, Role.FOLLOWER: self.words.follower}
        groups = [self.mission.group_name(code) for code in person.groups]
        parts = [roles.get(person.role, ""), *groups, person.organisation]
        return " · ".join(filter(None, parts[:2] if len(parts) > 2 else parts))  # noqa: PLR2004

    def hue(self, person: str) -> int:
        """Give each person a colour that stays."""
        codes = list(self.mission.people_by_code)
        return codes.index(person) % HUES if person in codes else 0

    def speakers(self, chat: BoundChat) -> list[Person]:
        """Return those who can speak in *chat*: everyone who is in it, travellers in front."""
        people = self.mission.people
        match chat.kind:
            case ChatKind.DIRECT:
                return [person for person in people if person.code == chat.person]
            case ChatKind.FOLLOWERS:
                return sorted(people, key=lambda person: person.role is not Role.FOLLOWER)
            case _:
                return sorted(people, key=lambda person: person.role is Role.FOLLOWER)

    # ---- the conversation ------------------------------------------------------------------

    def conversation(self, chat: BoundChat) -> list[Bubble]:
        """Return what stands in *chat*."""
        return [self.bubble(chat, said) for said in self.room.messages(chat.ref)]

    def bubble(self, chat: BoundChat, said: Said) -> Bubble:
        """Describe *said* as the page shows it."""
        wall = zones.wall_time(said.at, self.clocks.zone(chat, said.at))
        quoted = self.room.message(chat.ref, said.quotes) if said.quotes else None
        person = said.author.rpartition("/")[2]
        sent = self.room.document(said.id)
        return Bubble(
            id=said.id,
            author=person,
            name=self.name(said),
            hue=self.hue(person),
            html=message_html.render(said.message) if said.message else escape(said.text),
            rows=in_rows(said.message.buttons if said.message else ()),
            day=wall.date().isoformat(),
            day_label=self.dates.day(wall.date()),
            iso=said.at.isoformat(),
            time=self.dates.clock(wall.time()),
            rings=said.rings,
            edited=said.edited,
            file=sent.name if sent else "",
            picture=sent.is_picture if sent else False,
            quotes=quoted.id if quoted else "",
            quoted_name=self.name(quoted) if quoted else "",
            quoted=shortened(as_line(quoted), QUOTED) if quoted else "",
        )

    def name(self, said: Said) -> str:
        """Name who said it."""
        code = said.author.rpartition("/")[2]
        person = self.mission.people_by_code.get(code)
        return person.name if person else code or "Fanion"


def in_rows(buttons: Sequence[Button]) -> tuple[tuple[Button, ...], ...]:
    """Put the buttons of one row side by side."""
    rows: dict[int, list[Button]] = {}
    for button in buttons:
        rows.setdefault(button.row, []).append(button)
    return tuple(tuple(rows[row]) for row in sorted(rows))


def as_line(said: Said) -> str:
    """Write *said* as one line, for the list and for quotes: a message by its title."""
    title = said.message.title if said.message else ""
    return " ".join((title or said.text or as_text(said)).split())


def initials(name: str) -> str:
    """Return the two letters by which one finds *name* in a list."""
    words = [word for word in name.split() if word[:1].isalpha()]
    return "".join(word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words))
