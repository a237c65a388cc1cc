"""What organisers see of changes by hand: previews, the draft, what is asked back and refused."""

from collections.abc import Iterator
from datetime import time, timedelta

from bot.core.amendments import Amendment, patches_between
from bot.core.broadcasts import Copy
from bot.core.carrying_out import carried_out
from bot.core.changes import differences
from bot.core.effects import effects, follows
from bot.core.host_lines import host_lines
from bot.core.languages.amending import amending_in
from bot.core.message import Message, line
from bot.core.messages import amending
from bot.core.messages.effects import refused_order
from bot.core.messages.notices import notice
from bot.core.messages.other_group import regrouped_message
from bot.core.mission import Mission
from bot.core.orders import Amending, Cancel, Gather, Move, Regroup, Shift, Swap, Transfer
from bot.core.refusals import OrderError
from tests.gallery.scene import Section, Shown, at, california, main

NOW = at(27, 7, 30)
TOKEN = "0f1e2d3c4b5a"
LATE = Gather(session="facebook", late=timedelta(minutes=20))
SAID = {
    "fr": {
        LATE: "le car a 20 min de retard",
        Shift(sessions=("facebook", "vehicule"), by=timedelta(minutes=20)): "on décale tout "
        "de 20 min",
        Move(session="web3", start=time(10)): "le web3 est à 10 h",
        Cancel(sessions=("societe",)): "/annuler créer sa société",
        Regroup(session="vehicule", groups=("A", "B")): "A et B vont ensemble au véhicule",
        Transfer(person="alice-martin", groups=("B",)): "Alice passe dans le groupe B",
    },
    "en": {
        LATE: "the coach is 20 minutes late",
        Shift(sessions=("facebook", "vehicule"), by=timedelta(minutes=20)): "push everything "
        "back by 20 min",
        Move(session="web3", start=time(10)): "web3 is at 10",
        Cancel(sessions=("societe",)): "/cancel setting up a company",
        Regroup(session="vehicule", groups=("A", "B")): "A and B go to the vehicle together",
        Transfer(person="alice-martin", groups=("B",)): "Alice joins group B",
    },
}


def outcome(mission: Mission, after: Mission, language: str) -> amending.Outcome:
    changes = differences(mission, after).sessions
    return amending.Outcome(
        before=mission,
        after=after,
        effects=effects(mission, after, NOW),
        heard=notice(after, changes, (), language, NOW) if changes else None,
        planned=(Copy(audience=main(language), at=NOW),),
        told=len(changes),
        hosts=host_lines(mission, after),
    )


def previewed(mission: Mission, order: Amending, language: str) -> Message:
    after = carried_out(order, mission, NOW)
    shown = outcome(mission, after, language)
    further = follows(mission, after) is not None
    return amending.preview(shown, TOKEN, language, NOW, follows=further)


def previews(language: str) -> Iterator[Shown]:
    mission = california(language)
    about = {"fr": "ce que cela donnerait", "en": "what it would do"}[language]
    for order, said in SAID[language].items():
        yield Shown(about=about, message=previewed(mission, order, language), said=said)


def drafts(language: str) -> Iterator[Shown]:
    mission = california(language)
    fr = language == "fr"
    after = carried_out(Cancel(sessions=("societe",)), mission, NOW)
    made = Amendment(
        id=7,
        mission=mission.code,
        author="marc-teulier",
        at=NOW,
        patches=patches_between(mission, after),
        said="/annuler créer sa société",
    )
    draft = amending.Draft(published=mission, drafted=after, amendments=(made,))
    reader = "florence-delpuech"
    yield Shown(
        about="le brouillon" if fr else "the draft",
        message=amending.draft_message(draft, reader, language, NOW),
        said="/brouillon" if fr else "/draft",
        toast=amending_in(language).applied(),
    )
    words = amending_in(language)
    yield Shown(
        about="annoncé, et retenu par une visite" if fr else "told, and held back by a visit",
        message=amending.told_message(words.applied(), 3, language, held=True),
    )
    moved = carried_out(Transfer(person="alice-martin", groups=("B",)), mission, NOW)
    alice = moved.people_by_code["alice-martin"]
    yield Shown(
        about="qui a changé de groupe, en privé" if fr else "who is in another group, directly",
        message=regrouped_message(moved, alice, language, NOW),
    )


def asked(language: str) -> Iterator[Shown]:
    mission, words = california(language), amending_in(language)
    fr = language == "fr"
    several = (
        Shift(sessions=("facebook",), by=timedelta(minutes=20)),
        Move(session="partenaires", start=time(10, 50)),
        Swap(first="google", second="microsoft"),
        Transfer(person="claire-durand", groups=("A",)),
    )
    yield Shown(
        about="plusieurs rencontres conviennent" if fr else "several sessions fit",
        said="décale facebook de 20 min" if fr else "delay facebook by 20 min",
        message=amending.which(mission, several, TOKEN, language),
    )
    for what, said in (("time", "décale Google"), ("session", "/decaler 20"), ("place", "/lieu")):
        english = {"time": "delay Google", "session": "/delay 20", "place": "/place"}[what]
        yield Shown(
            about="il manque quelque chose" if fr else "something is missing",
            said=said if fr else english,
            message=Message(blocks=(line(words.lacks(what)),)),
        )
    sessions = [one for one in mission.sessions if one.ends_at > NOW]
    yield Shown(
        about="avec des boutons" if fr else "by buttons",
        said="/modifier" if fr else "/change",
        message=amending.sessions_message(mission, sessions, 0, language),
    )
    yield Shown(
        about="ce qui peut lui arriver" if fr else "what may become of it",
        message=amending.choices_message(mission, sessions[0], language),
    )


def refused(language: str) -> Iterator[Shown]:
    mission = california(language)
    orders: tuple[Amending, ...] = (
        Move(session="google", start=time(11)),
        Move(session="web3", start=time(14)),
        Gather(session="vol-retour", late=timedelta(hours=5)),
        Transfer(person="alice-martin", groups=("Z",)),
    )
    for order in orders:
        try:
            carried_out(order, mission, NOW)
        except OrderError as error:
            about = "refusé" if language == "fr" else "refused"
            yield Shown(about=about, message=refused_order(mission, error, language))


SECTIONS = (
    Section({"en": "The programme changed by hand", "fr": "Modifier le programme"}, previews),
    Section({"en": "What waits to be told", "fr": "Ce qui reste à annoncer"}, drafts),
    Section({"en": "Asked back", "fr": "Demandé en retour"}, asked),
    Section({"en": "Changes that cannot be", "fr": "Changements impossibles"}, refused),
)
