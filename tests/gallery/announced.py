"""Broadcasts, changes of the programme, results, mission files, and what did not arrive."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core import converting
from bot.core.amendments import Amendment, AmendmentState, patches_between
from bot.core.broadcasts import (
    EVERYONE,
    FOLLOWERS,
    MOST_CHARACTERS,
    Announcement,
    Attached,
    Copy,
    Outcome,
    copies,
)
from bot.core.changes import differences
from bot.core.converting import Doubt, Question
from bot.core.feedback import Rating, anonymous_tally, tally
from bot.core.languages.conversation import conversation_in
from bot.core.languages.merging import merging_in
from bot.core.merging import Sides, Take, merged
from bot.core.message import Message, Venue, line
from bot.core.messages.broadcasts import broadcast_message, dropped, preview, report
from bot.core.messages.converting import converted_message
from bot.core.messages.differences import first_load_blocks, told_count
from bot.core.messages.mission_files import Offer, offer_message, problems_message, published
from bot.core.messages.notices import notice
from bot.core.messages.results import below_picture, not_found, results, shown
from bot.core.messages.rules import rules_message
from bot.core.messages.undelivered import undelivered_message
from bot.core.messages.unsure import decided, unsure
from bot.core.mission import Host, Mission, Session, words
from bot.core.problems import Level
from bot.core.report.ratings import WHOLE, Of, Ratings, Scope
from bot.core.rules import Moment, Shift
from bot.core.undelivered import Decided, Missed, Unknown, Why
from bot.files.reading import read_mission
from bot.samples import sample
from tests.gallery.scene import (
    ARABIC,
    EMOJI,
    LONG_NAME,
    MARKUP,
    MENTION,
    Section,
    Shown,
    at,
    california,
    followers,
    group,
    hard,
    main,
    person,
)

TEXT = {
    "fr": "Le car part de l'entrée de Mason Street, pas de l'entrée principale.",
    "en": "The coach leaves from the Mason Street entrance, not from the main entrance.",
}
NOON, NIGHT = at(26, 12, 30), at(26, 23)


def one(text: str) -> Message:
    return Message(blocks=(line(text),))


# ---- broadcasts ------------------------------------------------------------------------------


def broadcasts(language: str) -> Iterator[Shown]:
    mission, say = california(language), conversation_in(language)
    chats = (main(language), followers(language), group(language, "B"))
    yield Shown(about="/broadcast", message=one(say.ask_for_text()))
    for about, audience, now in (
        ("preview", EVERYONE, NOON),
        ("preview: group with a chat of its own", "group:B", NOON),
        ("preview: group without", "group:A", NOON),
        ("preview: followers", FOLLOWERS, NOON),
        ("preview at night", EVERYONE, NIGHT),
    ):
        draft = Announcement(mission=mission, number=7, text=TEXT[language], audience=audience)
        planned = copies(mission, audience, chats, now)
        yield Shown(about=about, message=preview(draft, planned, language, now))
        for copy in planned[:1]:
            message = broadcast_message(draft, copy.audience)
            yield Shown(about="as people get it", message=message, rings=True)
    draft = Announcement(mission=mission, number=7, text=TEXT[language], audience=FOLLOWERS)
    yield Shown(about="preview: nobody there", message=preview(draft, (), language, NOON))
    yield from reports(mission, language)


def attached(language: str) -> Iterator[Shown]:
    """Show what travels along with a broadcast: a file, or a place."""
    mission = california(language)
    planned = copies(mission, EVERYONE, (main(language),), NOON)
    plan = Attached(name="plan-du-campus.pdf", size=348_160)
    ferry = Venue("Ferry Building", "1 Ferry Building, San Francisco", 37.7955, -122.3937)
    for about, draft in (
        ("with a file", replace(_everyone(mission, language), attached=(plan,))),
        ("with a place", replace(_everyone(mission, language), venue=ferry)),
        ("a place alone", replace(_everyone(mission, language), text="", venue=ferry)),
    ):
        yield Shown(about=f"preview {about}", message=preview(draft, planned, language, NOON))
        message = broadcast_message(draft, main(language))
        yield Shown(about=f"{about}, as people get it", message=message, rings=True)


def _everyone(mission: Mission, language: str) -> Announcement:
    return Announcement(mission=mission, number=7, text=TEXT[language], audience=EVERYONE)


def reports(mission: Mission, language: str) -> Iterator[Shown]:
    draft = Announcement(mission=mission, number=7, text=TEXT[language], audience=EVERYONE)
    held = copies(mission, EVERYONE, (main(language),), NIGHT)
    for about, outcome, now in (
        ("report: on its way", Outcome(waiting=copies(mission, EVERYONE, (main(language),), NOON)), NOON),
        ("report: held", Outcome(waiting=held), NIGHT),
        ("report: sent", Outcome(sent=1, sent_at=NOON), NOON),
        (
            "report: failed and unsure",
            Outcome(sent=1, sent_at=NOON, failed=(group(language, "A"),), unsure=(group(language, "B"),)),
            NOON,
        ),
    ):  # fmt: skip
        yield Shown(about=about, message=report(draft, outcome, language, now))
    yield Shown(about="cancelled", message=dropped(draft, language))


def hard_broadcasts(language: str) -> Iterator[Shown]:
    mission, say = hard(language), conversation_in(language)
    refusal = one(say.too_long(10_000, MOST_CHARACTERS))
    yield Shown(about="refused", said="é" * 40 + "… (10 000)", message=refusal)
    sentence = f"{EMOJI} {MARKUP} {ARABIC} & {MENTION}\n"
    units = len(sentence.encode("utf-16-le")) // 2
    longest = sentence * (MOST_CHARACTERS // units)
    for about, text in (("hard content", sentence.strip()), ("as long as can be", longest)):
        draft = Announcement(mission=mission, number=7, text=text, audience="group:<A>")
        planned = copies(mission, "group:<A>", (main(language),), at(26, 5))
        message = broadcast_message(draft, main(language))
        yield Shown(
            about=f"preview: {about}", message=preview(draft, planned, language, at(26, 5))
        )
        yield Shown(about=f"{about}, as people get it", message=message, rings=True)


# ---- changes ---------------------------------------------------------------------------------


def changed(mission: Mission, code: str, **values: object) -> Mission:
    """Return *mission* with one session that differs."""
    return replace(
        mission,
        sessions=tuple(
            replace(session, **values) if session.code == code else session
            for session in mission.sessions
        ),
    )


def later(session: Session, minutes: int, days: int = 0) -> dict[str, object]:
    def moved(clock):
        if clock is None:
            return None
        moment = datetime.combine(session.day, clock) + timedelta(minutes=minutes)
        return moment.time()

    return {
        "day": session.day + timedelta(days=days),
        "start": moved(session.start),
        "end": moved(session.end),
        "meet_time": moved(session.meet_time),
    }


def every_change(mission: Mission) -> Iterator[tuple[str, Mission, Mission]]:
    google = mission.sessions_by_code["google"]
    host = Host(name="Priya Raman", title="Staff engineer", organisation="Google")
    another = mission.sessions_by_code["microsoft"]
    for about, values in (
        ("moved by 40 minutes", later(google, 40)),
        ("moved to the next day", later(google, 40, 1)),
        (
            "another end",
            {"end": another.end and google.end.replace(hour=12) if google.end else None},
        ),
        ("another place", {"place": another.place}),
        ("another rendezvous, place", {"meet_place": another.place}),
        ("another title", {"title": words("Google – The Garage")}),
        ("another host", {"hosts": (*google.hosts, host)}),
        ("for everyone", {"groups": ()}),
        ("notes", {"notes": words("Chaussures fermées. Closed shoes.")}),
        ("to be confirmed", {"tentative": True}),
        ("cancelled", {"cancelled": True}),
    ):
        yield about, mission, changed(mission, "google", **values)
    gone = changed(mission, "google", cancelled=True)
    yield "reinstated", gone, mission
    without = tuple(session for session in mission.sessions if session.code != "google")
    yield "new", replace(mission, sessions=without), mission
    yield "dropped", mission, replace(mission, sessions=without)
    ahead = replace(
        mission,
        sessions=tuple(replace(s, **later(s, 15)) for s in mission.sessions if not s.is_journey),
    )
    yield "many at once", mission, ahead


def notices(language: str) -> Iterator[Shown]:
    mission = california(language)
    now = at(26, 8, 0)
    for about, old, new in every_change(mission):
        changes = differences(old, new).sessions
        message = notice(new, changes, (), language, now)
        yield Shown(about=about, message=message, rings=True)
    moved = changed(mission, "google", **later(mission.sessions_by_code["google"], 15))
    changes = differences(mission, moved).sessions
    when = moved.sessions_by_code["google"].gathers_at - timedelta(minutes=20)
    message = notice(moved, changes, ("google",), language, when)
    yield Shown(about="with its reminder", message=message, rings=True)


def hard_changes(language: str) -> Iterator[Shown]:
    mission = hard(language)
    moved = replace(mission, sessions=tuple(replace(s, **later(s, 90)) for s in mission.sessions))
    changes = differences(mission, moved).sessions
    message = notice(moved, changes, (), language, at(26, 5))
    yield Shown(about="40 sessions moved", message=message, rings=True)


# ---- files -----------------------------------------------------------------------------------


def files(language: str) -> Iterator[Shown]:
    mission, say = california(language), conversation_in(language)
    text = sample("silicon-valley-2022").read_text(encoding="utf-8")
    broken = text.replace("groups: [A]", "groups: [Z]").replace('start: "17:00"', 'start: "25:70"')
    reading = read_mission(broken.encode(), "mission.yaml")
    message = problems_message("mission.yaml", reading.problems, language)
    yield Shown(about="a file with errors", message=message)
    no_mission = read_mission(b"%PDF-1.7 this is no workbook", "plaquette.pdf")
    yield Shown(
        about="no mission file at all",
        message=problems_message("plaquette.pdf", no_mission.problems, language),
    )
    questions = [
        Question(("sessions/table-ronde/cancelled",), Doubt(converting.Why.CANCELLED_MAYBE, "annulé ?"),
                 "Programme!H18", "Inclusion dans la tech"),
        Question(("sessions/bilan/end",), Doubt(converting.Why.NO_END), "Programme!C22", "Bilan"),
        Question(("sessions/vol/end_timezone",), Doubt(converting.Why.ZONE_NEEDED), "Programme!C24", "Vol"),
    ]  # fmt: skip
    for about, asked in (("a raw programme, converted", questions), ("nothing is open in it", [])):
        message = converted_message("programme v4.xlsx", 16, asked, 4, language)
        yield Shown(about=about, message=message)
    doubts = [
        problem
        for problem in read_mission(text.encode(), "mission.yaml").problems
        if problem.level is Level.WARNING
    ]
    moved = changed(mission, "google", **later(mission.sessions_by_code["google"], 40))
    for about, new, alone in (
        ("a difference", moved, False),
        ("a difference, from a CSV or a calendar", moved, True),
        ("many differences", list(every_change(mission))[-1][2], False),
        ("no difference", mission, False),
    ):
        changes = differences(mission, new)
        offer = Offer(
            mission=new, changes=changes, warnings=doubts, token="4f1c",
            told=told_count(changes, at(25, 10)), alone=alone,
        )  # fmt: skip
        yield Shown(about=about, message=offer_message(offer, language))
    yield from loaded_again(mission, language)
    new_here = Message(mission.title, tuple(first_load_blocks(mission, language)))
    yield Shown(about="a mission that is new here", message=new_here)
    held = copies(mission, EVERYONE, (main(language),), NIGHT)
    for about, words_said in (
        ("published", published(mission, 3, copies(mission, EVERYONE, (main(language),), NOON), language, NOON)),
        ("published at night", published(mission, 3, held, language, NIGHT)),
        ("published, nobody to tell", published(mission, 0, (), language, NOON)),
        ("another mission's", say.not_this_mission("japon-2023", mission.code)),
        ("not published", say.not_published()),
        ("changed meanwhile", say.changed_meanwhile()),
    ):  # fmt: skip
        yield Shown(about=about, message=one(words_said))


def loaded_again(mission: Mission, language: str) -> Iterator[Shown]:
    """Show a file that is sent while the programme is changed by hand."""
    put_off = [later(mission.sessions_by_code[code], 20) for code in ("google", "fonds")]
    by_hand = changed(changed(mission, "google", **put_off[0]), "fonds", **put_off[1])
    by_hand = changed(by_hand, "bilan", cancelled=True)
    file = changed(mission, "google", **later(mission.sessions_by_code["google"], 60))
    two = changed(file, "fonds", **later(mission.sessions_by_code["fonds"], 90))
    florence = person(mission, "Florence Delpuech")
    at_home = replace(florence, timezone=mission.home_zone)
    made = [
        Amendment(
            id=1, mission=mission.code, author=florence.code, at=at(26, 9, 40),
            patches=patches_between(mission, by_hand), state=AmendmentState.PUBLISHED,
        )
    ]  # fmt: skip
    for about, new, take, reader, meanwhile in (
        ("kept by hand", mission, None, florence, False),
        ("one conflict", file, None, florence, False),
        ("one conflict, read at home", file, None, at_home, False),
        ("two conflicts, after somebody has changed it", two, None, florence, True),
        ("decided", two, Take.FILE, florence, False),
    ):
        sides = Sides(base=mission, published=by_hand, drafted=by_hand, file=new, made=made)
        merge = merged(sides, take)
        changes = differences(by_hand, merge.mission)
        offer = Offer(
            mission=merge.mission, changes=changes, warnings=(), token="4f1c", merge=merge,
            told=told_count(changes, at(26, 10)), reader=reader, meanwhile=meanwhile,
        )  # fmt: skip
        yield Shown(about=f"loading again: {about}", message=offer_message(offer, language))
    words_said = merging_in(language)
    yield Shown(about="/workbook", message=one(words_said.workbook_is(2)))
    yield Shown(about="/workbook: failed", message=one(words_said.workbook_failed()))


# ---- results, and what did not arrive --------------------------------------------------------


def told_results(language: str) -> Iterator[Shown]:
    mission = california(language)
    sessions = tuple(
        mission.sessions_by_code[code] for code in ("google", "microsoft", "facebook")
    )
    given = [
        Rating(score=5, name="Alice Martin"),
        Rating(score=4, name="Bruno Durand"),
        Rating(score=3),
    ]
    named = {"google": tally(given), "microsoft": tally([]), "facebook": tally(given[:1])}
    yield Shown(about="named", message=results(mission, sessions, named, language))
    hidden = {
        "google": anonymous_tally((0, 0, 1, 3, 5), 11),
        "microsoft": anonymous_tally(None, 2),
        "facebook": anonymous_tally(None, 0),
    }
    yield Shown(about="anonymous", message=results(mission, sessions, hidden, language))
    yield Shown(about="nothing rated", message=results(mission, (), {}, language))
    objectives = {f"objective:{one.code}": tally(given) for one in mission.objectives}
    ratings = Ratings(mission=mission, sessions=sessions, tallies={**named, **objectives})
    asked_for = (
        Scope(of=Of.DAY, codes=(sessions[0].day.isoformat(),)),
        Scope(of=Of.SESSION, codes=("google",)),
        Scope(of=Of.OBJECTIVES),
        Scope(of=Of.OBJECTIVE, codes=(mission.objectives[0].code,)),
    )
    for scope in asked_for:
        about = f"/results, below a picture: {scope.of.value}"
        yield Shown(about=about, message=shown(ratings, scope, language))
    every = tuple(session for session in mission.programme if session.feedback)
    many = {session.code: tally(given) for session in every}
    ratings = Ratings(mission=mission, sessions=every, tallies={**many, **objectives})
    for scope in (WHOLE, asked_for[0]):
        about = f"/results, below a picture, in short: {scope.of.value}"
        yield Shown(about=about, message=below_picture(ratings, scope, language))
    yield Shown(about="/results météo", message=not_found(ratings, "météo", language))


def missed(language: str) -> Iterator[Shown]:
    mission = california(language)
    for why in Why:
        if why is Why.GONE:
            some = [
                Missed(why=why, kind=kind, chat="main") for kind in ("removed", "blocked", "lost")
            ]
        elif why is Why.DENIED:
            some = [Missed(why=why, kind="files:write", chat="main")]
        elif why is Why.CLOSED:
            some = [Missed(why=why, kind="closed", chat="group:A")]
        else:
            some = [
                Missed(why=why, kind="reminder", sessions=("google", "microsoft")),
                Missed(why=why, kind="evening_digest"),
                Missed(why=why, kind="broadcast"),
            ]
        yield Shown(about=why.value, message=undelivered_message(mission, some, language))
    yield Shown(about="zone rules", message=other_rules(mission, language), rings=True)
    yield from perhaps(language)


def other_rules(mission: Mission, language: str) -> Message:
    google, last = mission.sessions_by_code["google"], mission.sessions[-1]
    hour = timedelta(hours=1)
    moved = (
        Shift(
            session="google",
            moment=Moment.RENDEZVOUS,
            was=google.gathers_at + hour,
            at=google.gathers_at,
        ),
        Shift(session=last.code, moment=Moment.END, was=last.ends_at - hour, at=last.ends_at),
    )
    return rules_message(mission, ("2026e", "2026f"), moved, language)


def perhaps(language: str) -> Iterator[Shown]:
    mission = hard(language)
    few = Unknown(kind="broadcast", name=TEXT[language], chats=(main(language), group(language)))
    many = Unknown(kind="broadcast", name=f"{ARABIC} {LONG_NAME}", chats=(main(language),) * 37)
    asked = Unknown(
        kind="feedback", name=mission.sessions[1].title.said_in(language), chats=(main(language),)
    )
    everything = (few, many, asked)
    yield Shown(about="unsure", message=unsure(mission, everything, 7, language), rings=True)
    held = (Copy(audience=main(language), at=at(27, 6, 30)),)
    for about, choice in (
        ("sent again", Decided(again=True, at=NOON, by="", sent=39, left_out=0)),
        ("sent again by another", Decided(again=True, at=NOON, by=ARABIC, sent=38, left_out=1)),
        (
            "held until morning",
            Decided(again=True, at=NIGHT, by="", sent=1, left_out=0, held=held),
        ),
        ("too late", Decided(again=True, at=NOON, by="", sent=0, left_out=39)),
        ("arrived", Decided(again=False, at=NOON, by="", sent=39, left_out=0)),
        ("arrived, says another", Decided(again=False, at=NOON, by=MARKUP, sent=39, left_out=0)),
    ):
        message = decided(mission, everything, choice, language)
        yield Shown(about=f"unsure: {about}", message=message)


def hard_results(language: str) -> Iterator[Shown]:
    mission = hard(language)
    given = [Rating(score=5, name=name) for name in (LONG_NAME, ARABIC, MARKUP)]
    sessions = mission.sessions[:6]
    tallies = {session.code: tally(given) for session in sessions}
    yield Shown(about="hard content", message=results(mission, sessions, tallies, language))


SECTIONS = (
    Section({"en": "Broadcasts", "fr": "Annonces"}, broadcasts),
    Section({"en": "Files and places", "fr": "Fichiers et lieux"}, attached),
    Section({"en": "Hard broadcasts", "fr": "Annonces difficiles"}, hard_broadcasts),
    Section({"en": "Changes of the programme", "fr": "Changements de programme"}, notices),
    Section({"en": "Hard changes", "fr": "Changements difficiles"}, hard_changes),
    Section({"en": "Mission files", "fr": "Fichiers de mission"}, files),
    Section({"en": "Results", "fr": "Les avis"}, told_results),
    Section({"en": "Hard results", "fr": "Avis difficiles"}, hard_results),
    Section({"en": "What did not arrive", "fr": "Ce qui n'est pas arrivé"}, missed),
)
