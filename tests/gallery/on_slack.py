"""What only Slack has: everyone's own page on the Home tab, and forms."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.answering import Asker
from bot.core.chat import ChatKind, ChatRef, Form
from bot.core.home import Settings, doorstep, home
from bot.core.languages.home import home_in
from bot.core.message import Message
from bot.core.messages.forms import composer, opinion, page
from bot.core.messages.joining import people, you_are
from bot.core.mission import Mission, Session
from bot.platforms.slack import views
from tests.gallery.announced import TEXT
from tests.gallery.joined import taken
from tests.gallery.scene import Json, Section, Shown, at, california, hard, person

OPENED = views.Opened(ChatRef("slack", "T0TEAM:U0ALICE"))


def own(
    mission: Mission,
    name: str,
    now: datetime,
    language: str,
    unrated: Sequence[Session] = (),
    *,
    muted: bool = False,
) -> Json:
    """Show somebody's own page."""
    who = person(mission, name)
    asker = Asker(language=language, person=who, chat=ChatKind.DIRECT, addressed=True)
    settings = Settings(language=language, reminded=not muted, muted=muted)
    return views.home(home(mission, asker, settings, unrated, now))


def pages(language: str) -> Iterator[Shown]:
    mission = california(language)
    visited = [one for one in mission.sessions if one.feedback and one.ends_at < at(27, 20)]
    for about, name, now, unrated in (
        ("a participant, in the morning", "Alice Martin", at(26, 8, 5), ()),
        ("a participant, in the evening", "Alice Martin", at(27, 20), visited[:2]),
        ("a participant, three days before", "Alice Martin", at(21, 8), ()),
        ("a participant, after the last", "Alice Martin", at(30, 20), visited),
        ("a follower", "Sophie Lacan", at(26, 1), ()),
        ("an organiser", mission.people[0].name, at(26, 8, 5), ()),
    ):
        yield Shown(about=about, view=own(mission, name, now, language, unrated))
    quiet = own(mission, "Alice Martin", at(28, 8), language, muted=True)
    yield Shown(about="a participant who wants silence", view=quiet)
    yield Shown(about="somebody unknown", view=views.home(doorstep(language)))


def forms(language: str) -> Iterator[Shown]:
    mission = california(language)
    google = mission.sessions_by_code["google"]
    anonymous = replace(mission, anonymous=True)
    for about, form in (
        ("a broadcast", composer(mission, language)),
        ("a broadcast, from a message", composer(mission, language, TEXT[language])),
        ("a rating", opinion(mission, google, language)),
        ("a rating, once more", opinion(mission, google, language, 4, TEXT[language])),
        ("a rating, anonymous", opinion(anonymous, google, language)),
        ("who am I", _page(you_are(mission, mission.people[3], "mine", language), language)),
        ("who has come", _page(people(mission, taken(mission, 9), language), language)),
    ):
        yield Shown(about=about, view=views.modal(form, OPENED))


def _page(message: Message, language: str) -> Form:
    return page(home_in(language).who_am_i(), message, language)


def hard_ones(language: str) -> Iterator[Shown]:
    mission = hard(language)
    now = at(26, 8)
    organiser = own(mission, "Florence Delpuech", now, language)
    yield Shown(about="an organiser's page", view=organiser)
    alice = mission.people[1].name
    page_of_one = own(mission, alice, now, language, mission.sessions[:5])
    yield Shown(about="a participant's page", view=page_of_one)
    for session in mission.sessions[:6]:
        yield Shown(
            about="a rating", view=views.modal(opinion(mission, session, language), OPENED)
        )
    long = "<!channel> *&* " * 200
    yield Shown(about="a broadcast", view=views.modal(composer(mission, language, long), OPENED))


SECTIONS = (
    Section({"en": "On Slack: one's own page", "fr": "Sur Slack : sa propre page"}, pages),
    Section({"en": "On Slack: forms", "fr": "Sur Slack : formulaires"}, forms),
    Section({"en": "On Slack: hard content", "fr": "Sur Slack : contenus difficiles"}, hard_ones),
)
