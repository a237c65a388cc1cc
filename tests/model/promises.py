"""The promises, each with the moment at which it is looked at."""

import re
from collections import Counter, defaultdict
from datetime import date, timedelta

from bot.core import zones
from bot.core.changes import CHANGES
from bot.core.chat import ChatKind
from bot.core.seeing import NUDGE
from tests.model import reference as ref
from tests.model.reference import DAY, HOUR, MINUTE

REPORTED = re.compile("(reminder|notice of changes|feedback request) ((?:“[^”]*”(?:, )?)+)")
ARRIVED = re.compile("Arrived very late: [^\n]*")
"""What was not skipped."""


OWN = {"your_day", "mission_feedback", "mission_nudge", "follow_ups"}
"""What everyone is asked alone who has not asked for silence."""
MOST = 60
"""How many lines of what went before are shown where a promise was broken."""


class BrokenError(AssertionError):
    """Something was promised and not kept."""


KEPT = Counter()
"""How often each promise was looked at, over all missions."""


class Promises:
    """Looks at what people heard, whenever everything has settled."""

    def __init__(self, world):
        self.world = world
        self.read = 0
        self.times = Counter()
        self.carriers = defaultdict(set)
        """Of a key: the deliveries that arrived with it."""
        self.heard = defaultdict(list)
        """Of (chat id, kind, of what): the messages that told it."""
        self.notices = defaultdict(list)
        """Of (chat id, session): the notices that told it."""
        self.reports = {}
        """Of a delivery: what it told the organiser did not arrive; repeated, it may tell more."""
        self.missed = {}
        """Of a thing and a title: whose came too late, since when where that has to be reported."""
        self.put_back = False
        self.story = []

    def demand(self, so, what, *about):
        KEPT[what] += 1
        if not so:
            shown = "\n".join(map(str, (*about, *self.story[-MOST:])))
            raise BrokenError(f"{what}, at {self.world.now}\n{shown}")

    def tell(self, what):
        """Note what happened, for whoever has to find out why a promise was not kept."""
        self.story.append(f"{self.world.now:%a %H:%M:%S} {what}")

    def look(self):
        self._hear()
        self._note_missed()
        if self.world.calm:
            self._everything_told()
            self._at_rest()

    def clock_went_back(self, to):
        """What is there now was there all the time: only the clock was wrong."""
        world = self.world
        self.put_back |= any(heard.at > to for some in self.heard.values() for heard in some)
        self.put_back |= bool(self.missed)
        for chat in world.chats.values():
            chat.since = min(chat.since, to)
        for code, edition in world.editions.items():
            if edition.at > to:
                world.editions[code] = ref.Edition(edition.number, to, edition.turn)

    def not_missed_yet(self, to):
        """What was missed by a clock that is put back to *to* may come."""
        for facts in self.missed.values():
            for fact, since in facts.items():
                facts[fact] = None if since is None or since > to else since

    # ---- what was heard --------------------------------------------------------------------

    def _hear(self):
        for wire in self.world.wires.values():
            heard, wire.heard = wire.heard, []
            for one in heard:
                if one.key.startswith("delivery-"):
                    self._check(one, wire)

    def _check(self, one, wire):
        world = self.world
        chat = world.chats[one.platform, one.chat]
        number = int(one.key.split("-")[1])
        delivery = world.stored(lambda store: store.delivery(number))
        self.times[delivery.key] += 1
        title = one.text.partition("\n")[0]
        self.story.append(
            f"{one.at:%a %H:%M:%S} {one.platform} {one.chat}: {title} ({' '.join(delivery.keys)})"
        )
        doubts = wire.unclear.get(one.key, 0)
        repeatable = delivery.kind != "feedback"
        self.demand(
            self.times[delivery.key] <= 1 + (repeatable and bool(doubts)),
            "told at most once",
            one,
            delivery.keys,
        )
        for key in delivery.keys:
            self.carriers[key].add(one.key)
            others = self.carriers[key] - {one.key}
            perhaps = all(other in wire.unclear for other in others)
            self.demand(perhaps, "a key is one message's", one, key, others)
        mission = world.mission_at(one.begun)
        self._theirs(chat, one, mission, delivery)
        for key in delivery.keys:
            self._key(chat, one, mission, key, delivery)
        if delivery.data.get("kind") == "undelivered":
            self.reports[delivery.key] = one.text

    def _key(self, chat, one, mission, key, delivery):
        kind, *more = key.split(":")
        if kind != "notice":
            self.demand(more[-1] == chat.id, "told where it belongs", one, key)
        match kind:
            case "reminder":
                self._reminder(chat, one, mission, *more)
            case "feedback":
                self._feedback(chat, one, mission, *more)
            case "arrival":
                self._arrival(chat, one, mission, *more)
            case "your_day":
                self._your_day(chat, one, mission)
            case "mission_feedback" | "mission_nudge" | "follow_ups":
                self._afterwards(chat, one, mission, kind)
            case "notice":
                self._notice(chat, one, mission, delivery)
            case _:
                self._list(chat, one, mission, kind, date.fromisoformat(more[0]))

    def _reminder(self, chat, one, mission, *key):
        minutes, code, edition, _ = key
        session = mission.sessions_by_code.get(code)
        current = session is not None and not session.cancelled
        if not current or self._edition_at(code, one.begun) != int(edition):
            return  # it was left out, or is part of a notice of what came after
        title = session.title.said_in("en")
        if title not in one.text:
            return  # left out: something of the message helped no more
        if "change" in one.text.lower().partition("\n")[0]:
            over = one.at >= session.ends_at
            said = f"Under way since {zones.wall_time(session.starts_at, session.zone):%H:%M}: "
            self.demand(
                not over or f"{said}{title}" not in one.text, "in words that are true", one
            )
            return  # as a part of a notice, which has told it
        self.demand(self._concerned(chat, session), "told only what is theirs", one, session)
        self.heard[chat.id, "reminder", code, int(edition), int(minutes)].append(one)
        [lead] = [x for x in ref.leads(mission, session) if x.lead == int(minutes) * MINUTE]
        self.demand(one.at >= lead.not_before, "never before its instant", one, lead)
        self.demand(one.at < session.ends_at, "never after it stopped helping", one, session)
        clock = f"{zones.wall_time(session.gathers_at, session.zone):%H:%M}"
        self.demand(clock in one.text, "reminded of what the programme says", one, session)
        shorter = [
            other
            for other in ref.leads(mission, session)
            if other.lead < lead.lead and other.sure and other.by < one.at - ref.TOGETHER
        ]
        self.demand(not shorter, "of several leads the shortest", one, shorter)
        ahead = one.text.startswith(("We meet in", "In "))
        if ahead and f": {title}\n" in one.text:
            late = one.at > session.gathers_at + 2 * MINUTE
            self.demand(not late, "in words that are true", one, session)

    def _edition_at(self, code, turn):
        edition = self.world.editions.get(code)
        return edition.number if edition is not None and edition.turn <= turn else None

    def _feedback(self, chat, one, mission, code, edition, _):
        session = mission.sessions_by_code.get(code)
        if session is None or self._edition_at(code, one.begun) != int(edition):
            return
        self.demand(self._concerned(chat, session), "told only what is theirs", one, session)
        self.heard[chat.id, "feedback", code, int(edition)].append(one)
        first, last = session.ends_at + 10 * MINUTE, ref.feedback_helps_until(mission, session)
        self.demand(one.at >= first, "never before its instant", one, session)
        self.demand(one.at < last, "never after it stopped helping", one, session)

    def _your_day(self, chat, one, mission):
        """Who is asked about the day's visits was there, and they are over."""
        self.demand(chat.kind is ChatKind.DIRECT, "told where it belongs", one)
        titles = one.text.split("\n")
        for session in mission.sessions:
            if any(session.title.said_in("en") in title for title in titles[1:]):
                self.demand(session.ends_at <= one.at, "never before its instant", one, session)
                self.demand(session.feedback, "told only what is theirs", one, session)

    def _afterwards(self, chat, one, mission, kind):
        """The whole mission is asked about in main chats and directly, what follows directly."""
        whole = kind != "follow_ups" and chat.kind is ChatKind.MAIN
        self.demand(whole or chat.kind is ChatKind.DIRECT, "told where it belongs", one)
        if kind != "mission_feedback":
            ended = max(session.ends_at for session in mission.programme)
            self.demand(one.at > ended, "never before its instant", one)

    def _arrival(self, chat, one, mission, code, *_):
        session = mission.sessions_by_code.get(code)
        title = session.title.said_in("en") if session else ""
        if not title or f"Arrival: {title}" not in one.text:
            return  # left out: it was taken out, or put off, meanwhile
        self.demand(self._concerned(chat, session), "told only what is theirs", one, session)
        self.demand(session.is_journey, "told as the programme says", one, session)
        self.heard[chat.id, "arrival", code].append(one)
        last = session.ends_at + ref.ARRIVAL_HELPS_FOR
        self.demand(one.at >= session.ends_at, "never before its instant", one, session)
        self.demand(one.at < last, "never after it stopped helping", one, session)
        true = {zones.wall_time(at, session.end_zone) for at in (session.ends_at, one.at)}
        said = any(f"It is {clock:%H:}" in one.text for clock in true)
        self.demand(said, "in words that are true", one, session)

    def _nudged(self, chat, one, delivery):
        """Who has not seen a change is written to once, and only about what was told."""
        for key in delivery.keys:
            self.demand(key.endswith(f":{chat.person}"), "told where it belongs", one, key)
        said = [told for some in self.world.wires.values() for told in some.told.values()]
        before = any("change" in told.text.lower() for told in said if told.key != one.key)
        self.demand(before, "nobody is asked about what was not told", one)

    def _notice(self, chat, one, mission, delivery):
        if delivery.data.get("kind") != CHANGES:
            return
        for code in {*chat.known, *mission.sessions_by_code}:
            old, new = _both(chat, mission, code)
            if chat.person:
                groups = mission.people_by_code[chat.person].groups
                old, new = (s if s and s.concerns(groups) else None for s in (old, new))
            if not old and not new:
                continue
            title = (old or new).title.said_in("en")
            if title not in one.text:
                continue
            versions = [old, new, *self._perhaps_told(one, code)]
            here = any(self._concerned(chat, version) for version in versions if version)
            self.demand(here, "told only what is theirs", one, code)
            self.notices[chat.id, code].append(one)
            if ref.visible(new):
                clock = f"{zones.wall_time(new.gathers_at, new.zone):%H:%M}"
                self.demand(clock in one.text, "told as the programme says", one, new)
                chat.known[code] = new
            else:
                off = any("Cancelled: " in line and title in line for line in one.text.split("\n"))
                self.demand(off, "told of a cancellation", one)
                chat.known.pop(code, None)

    def _perhaps_told(self, one, code):
        """How a session was, of which an attempt before this one may have told: it was theirs."""
        if not self.world.wires[one.platform].unclear.get(one.key):
            return []
        return [mission.sessions_by_code.get(code) for mission in self.world.missions.values()]

    def _list(self, chat, one, mission, kind, on):
        if kind == "evening_digest":
            first = ref.digest_begins(mission, on)
            last = ref.last_anywhere(mission, on, ref.QUIET_FROM) + self._leap(mission)
            said = "omorrow, " in one.text or self._leap(mission)
            of_day = ref.listed(mission, chat.group, on + DAY)
        elif kind == "morning_brief":
            first = ref.first_anywhere(mission, on, ref.time())
            last = ref.last_anywhere(mission, on, ref.time(12, 1))
            said = "Today, " in one.text
            of_day = ref.listed(mission, chat.group, on)
        else:
            first = ref.at_home(mission, on)
            last = ref.at_home(mission, on, ref.time(20))
            said, of_day = True, []
        ahead = [session.title.said_in("en") for session in of_day if session.ends_at > one.at]
        if not said and not (ahead and all(title in one.text for title in ahead)):
            return  # left out: it helped no more; what the reminders above say is not said again
        self.heard[chat.id, kind, on].append(one)
        self.demand(one.at >= first, "never before its instant", one, first)
        self.demand(one.at < last, "never after it stopped helping", one, last)

    def _leap(self, mission):
        """A list whose hour a change of zone jumps over goes then, or after that night."""
        return DAY if len(ref.all_zones(mission)) > 1 else timedelta()

    def _theirs(self, chat, one, mission, delivery):
        """Nobody is told what is not theirs."""
        told = {
            s.code for s in (*mission.sessions, *chat.known.values())
            if s.title.said_in("en") in one.text
        }  # fmt: skip
        match chat.kind:
            case ChatKind.GROUP:
                theirs = {s.code for s in mission.sessions if s.concerns((chat.group,))}
                theirs |= {s.code for s in chat.known.values() if s.concerns((chat.group,))}
                self.demand(told <= theirs, "told only what is theirs", one, told - theirs)
            case ChatKind.FOLLOWERS:
                kinds = {key.split(":")[0] for key in delivery.keys}
                self.demand(kinds == {"home_digest"}, "told only what is theirs", one, kinds)
            case ChatKind.DIRECT if chat.person != "odile":
                person = mission.people_by_code[chat.person]
                # What is cancelled, or another group's now, was theirs.
                ever = (s for known in self.world.missions.values() for s in known.sessions)
                theirs = {s.code for s in ever if s.concerns(person.groups)}
                asked = delivery.data.get("kind") == NUDGE
                own = OWN.issuperset(key.split(":")[0] for key in delivery.keys) and not chat.mute
                self.demand(chat.listens or asked or own, "who is mute hears nothing", one)
                if asked:
                    self._nudged(chat, one, delivery)
                self.demand(told <= theirs, "told only what is theirs", one, told - theirs)

    # ---- what has to have been heard -------------------------------------------------------

    def _everything_told(self):
        for chat in self.world.chats.values():
            if not chat.listens:
                continue
            if chat.kind is ChatKind.FOLLOWERS:
                self._home_told(chat)
                continue
            for session in ref.held(self.world.mission):
                if self._concerned(chat, session):
                    self._reminders_told(chat, session)
                    self._feedback_told(chat, session)
                    self._arrival_told(chat, session)
            if chat.kind is not ChatKind.DIRECT:
                self._lists_told(chat)

    def _concerned(self, chat, session):
        """Rule 1: those concerned, in their group's own chat, else in the main chats."""
        if chat.kind is ChatKind.GROUP:
            return chat.group in session.groups
        if chat.kind is ChatKind.DIRECT:
            person = self.world.mission.people_by_code[chat.person]
            return session.concerns(person.groups)
        own = {
            one.group
            for one in self.world.chats.values()
            if one.kind is ChatKind.GROUP and one.platform == chat.platform
        }
        return not session.groups or not own.issuperset(session.groups)

    def _reminders_told(self, chat, session):
        now = self.world.now
        shorter = session.ends_at
        for lead in ref.leads(self.world.mission, session):
            last = shorter is session.ends_at
            due = lead.by <= now < shorter and chat.since <= lead.not_before
            if due and (last or lead.sure):
                self.demand(
                    self._reminded(chat, session, lead),
                    "told while it could help",
                    *self._about(chat, "reminder", session),
                    lead,
                )
            shorter = min(shorter, lead.not_before)

    def _reminded(self, chat, session, lead):
        edition = self.world.editions[session.code]
        told = [
            one
            for (where, kind, *what), some in self.heard.items()
            if (where, kind, *what[:2]) == (chat.id, "reminder", session.code, edition.number)
            and what[2] * MINUTE <= lead.lead
            for one in some
        ]
        told += [
            one
            for one in self.notices[chat.id, session.code]
            if one.begun > edition.turn and one.at >= lead.not_before
        ]
        return bool(told) or self._lost(chat, "reminder", session)

    def _arrival_told(self, chat, session):
        now, landed = self.world.now, session.ends_at
        if not session.is_journey or chat.since > landed:
            return
        if landed <= now < ref.arrival_helps_at_least_until(self.world.mission, session):
            # The record of one that was told may be put right without a word.
            put_right = self.world.editions[session.code].at > landed
            told = self.heard[chat.id, "arrival", session.code]
            self.demand(
                any(put_right or one.at >= landed for one in told)
                or self._lost(chat, "arrival", session),
                "told while it could help",
                *self._about(chat, "arrival", session),
            )

    def _feedback_told(self, chat, session):
        mission, now = self.world.mission, self.world.now
        if not session.feedback or chat.kind is ChatKind.DIRECT:
            return
        due = session.ends_at + 10 * MINUTE
        group = chat.group or next(iter(session.groups), "")
        if now < due or now > due + 2 * DAY:
            return
        zone = ref.steady_zone(mission, group, due, now)
        if zone is None or len(session.groups) > 1:
            return
        since = self.world.missions_since(due)
        if any(ref.steady_zone(one, group, due, now) != zone for one in since):
            return  # noon was another meanwhile: it was told then, or is reported as missed
        while ref.quiet(zones.wall_time(due, zone).time()):
            due = zones.first_after(due, ref.QUIET_TO, zone)
        noon = zones.instant(
            ref.datetime.combine(zones.local_date(due, zone) + DAY, ref.time(12)), zone
        )
        if due <= now < noon and chat.since <= session.ends_at and not self._asleep():
            edition = self.world.editions[session.code].number
            self.demand(
                self.heard[chat.id, "feedback", session.code, edition]
                or self._lost(chat, "feedback", session),
                "told while it could help",
                *self._about(chat, "feedback", session),
            )

    def _asleep(self):
        """What is late and no reminder waits for the end of its readers' quiet hours."""
        return ref.night_somewhere(self.world.mission, self.world.now)

    def _lists_told(self, chat):
        mission, now = self.world.mission, self.world.now
        zone = ref.steady_zone(mission, chat.group, now - 14 * HOUR, now)
        if zone is None or not ref.held(mission) or ref.journey_near(mission, now):
            return
        first, last = ref.days(mission)
        wall = zones.wall_time(now, zone)
        on = wall.date() + DAY
        of_day = ref.has_list(mission, chat, on) or chat.kind is ChatKind.MAIN
        hour = ref.digest_hour(mission, chat.group, on)
        due = zones.instant(ref.datetime.combine(wall.date(), hour), zone)
        if (
            first <= on <= last
            and of_day
            and due + ref.TOGETHER <= now
            and wall.time() < ref.QUIET_FROM
            and chat.since <= ref.first_anywhere(mission, wall.date(), ref.time(17, 40))
            and not any(s.starts_at <= now for s in ref.listed(mission, chat.group, on))
        ):
            self.demand(
                self.heard[chat.id, "evening_digest", wall.date()]
                or self._lost(chat, "evening_digest"),
                "told while it could help",
                *self._about(chat, "evening_digest"),
            )
        on = wall.date()
        begins = ref.first_anywhere(mission, on, ref.time())
        if (
            ref.has_list(mission, chat, on)
            and ref.time(9, 5) <= wall.time() < ref.time(12)
            and chat.since <= begins
            and any(s.ends_at > now for s in ref.listed(mission, chat.group, on))
        ):
            self.demand(
                self.heard[chat.id, "morning_brief", on] or self._lost(chat, "morning_brief"),
                "told while it could help",
                *self._about(chat, "morning_brief"),
            )

    def _home_told(self, chat):
        mission, now = self.world.mission, self.world.now
        if not ref.held(mission):
            return
        on = zones.local_date(now, mission.home_zone)
        first, last = ref.home_dates(mission)
        due = ref.at_home(mission, on)
        inside = due <= now < ref.at_home(mission, on, ref.time(20))
        if inside and first <= on <= last and chat.since <= due:
            self.demand(
                not ref.news_for_home(mission, on)
                or self.heard[chat.id, "home_digest", on]
                or self._lost(chat, "home_digest"),
                "told while it could help",
                *self._about(chat, "home_digest"),
            )

    def _lost(self, chat, kind, session=None):
        """Twice in doubt where the platform cannot be asked: it may be lost, and is reported."""
        most = 1 if kind == "feedback" else 2
        doubtful = {
            key for key, doubts in self.world.wires[chat.platform].unclear.items()
            if doubts >= most and key.startswith("delivery-")
        }  # fmt: skip
        return any(
            str(one.chat.id) == chat.id
            and (session is None or session.code in " ".join(one.keys))
            and any(key.startswith(kind) for key in one.keys)
            for key in doubtful
            for one in [self._delivery(key)]
        )

    def _delivery(self, key):
        return self.world.stored(lambda store: store.delivery(int(key.split("-")[1])))

    def _about(self, chat, kind, session=None):
        yield f"{kind} in {chat.name} on {chat.platform}, there since {chat.since}"
        if session is not None:
            yield f"{session}\n{self.world.editions[session.code]}"
            yield f"gathers {session.gathers_at} ends {session.ends_at}"

    # ---- at rest ---------------------------------------------------------------------------

    def _at_rest(self):
        """What a chat was last told of a session equals the programme."""
        mission, now = self.world.mission, self.world.now
        if ref.night_somewhere(mission, now) or ref.somebody_in_session(mission, now):
            return
        for chat in self.world.chats.values():
            if chat.kind not in (ChatKind.MAIN, ChatKind.GROUP):
                continue
            for code in {*chat.known, *mission.sessions_by_code}:
                old, new = _both(chat, mission, code, own=True)
                seen = [ref.visible(one) for one in (old, new)]
                starts = [one.starts_at for one in (old, new) if ref.visible(one)]
                if seen[0] == seen[1] or max(starts) <= now:
                    continue
                if not any(self._concerned(chat, one) for one in (old, new) if ref.visible(one)):
                    continue
                self.demand(
                    self._lost(chat, "notice"),
                    "at rest a chat knows the programme",
                    chat.name, chat.platform, code, *seen,
                )  # fmt: skip

    # ---- what came too late ----------------------------------------------------------------

    def _note_missed(self):
        """Remember what nobody can be helped with any more and was not told."""
        for chat in self.world.chats.values():
            if not chat.listens or chat.kind is ChatKind.FOLLOWERS:
                continue
            for session in ref.held(self.world.mission):
                if self._concerned(chat, session) and self.world.now >= session.ends_at:
                    self._reminder_missed(chat, session)
                    self._feedback_missed(chat, session)

    def _reminder_missed(self, chat, session):
        leads = ref.leads(self.world.mission, session)
        if not leads or chat.since > leads[0].by or self._reminded(chat, session, leads[-1]):
            return
        self._missed("reminder", chat, session, leads[0].not_before, session.ends_at)

    def _feedback_missed(self, chat, session):
        mission, now = self.world.mission, self.world.now
        if not session.feedback or chat.kind is ChatKind.DIRECT or chat.since > session.ends_at:
            return
        last = ref.feedback_helps_until(mission, session)
        edition = self.world.editions[session.code].number
        heard = self.heard[chat.id, "feedback", session.code, edition]
        if now >= last and not heard and not self._lost(chat, "feedback", session):
            self._missed("feedback request", chat, session, session.ends_at, last)

    def _missed(self, thing, chat, session, begins, ended):
        """Note it, and that it has to be reported where all was there when it began."""
        edition = self.world.editions[session.code]
        sure = max(chat.since, edition.at) <= begins
        facts = self.missed.setdefault((thing, session.title.said_in("en")), {})
        facts.setdefault((chat.id, edition.number), ended if sure else None)

    def reported(self):
        """What was skipped was reported to the organiser, and once."""
        odile = next(one for one in self.world.chats.values() if one.person == "odile")
        told = Counter()
        for text in self.reports.values():
            for thing, titles in REPORTED.findall(ARRIVED.sub("", text)):
                told.update((thing, title) for title in re.findall("“([^”]*)”", titles))
        for (thing, title), facts in self.missed.items():
            about = thing, title, facts, self.reports
            if any(facts.values()) and not self._lost(odile, "notice"):
                # A notice of what has moved carries the reminders that it came with.
                carried = told["notice of changes", title] if thing == "reminder" else 0
                self.demand(told[thing, title] + carried, "what was skipped is reported", *about)
            # What may have arrived is said to be so, and a clock that is put back lets it come anew.
            if not self.put_back and not any(w.unclear for w in self.world.wires.values()):
                once = told[thing, title] <= len(facts)
                self.demand(once, "what was skipped is reported once", *about)


def _both(chat, mission, code, *, own=False):
    """A session as a chat's people knew it and as it is, where it is theirs.

    Its *own*: what is for everyone is told in the main chats.
    """
    both = chat.known.get(code), mission.sessions_by_code.get(code)
    if not chat.group:
        return both
    theirs = [one and (chat.group in one.groups or not (own or one.groups)) for one in both]
    return [one if so else None for one, so in zip(both, theirs, strict=True)]
