"""What is promised of changes by hand, looked at in what people were shown.

The words in quotation marks are those that a broken promise is named by:

- *Nobody but those concerned*: "told only what is theirs", and in a main chat
  "a group's line names it".
- *Drafts are organisers' own*: "a draft shows directly only", "told as the
  programme says" (never as a draft does), "answered as the programme says".
- *What each was last told equals the programme*: "at rest everyone knows the
  programme", and "read as it was told" of each notice.
- *Nothing rings twice*: "reminded once an edition", "one notice a publication";
  a reminder of what has moved since "is struck".
- *Seen*: "as many have seen it", "asked are those concerned", "nudged once".
"""

from collections import Counter, defaultdict

from bot.core import zones
from bot.core.chat import ChatKind
from tests.model.changing import A_DAY, GROUPS, HOUR, ODILE, OSCAR, PARTICIPANTS
from tests.model.changing_reading import MEANWHILE, NOTICE, NUDGES, facts, read, reminded
from tests.model.promises import BrokenError
from tests.model.reference import night_somewhere, somebody_in_session

KEPT = Counter()
"""How often each promise was looked at, over all sequences."""
MOST = 60
ORGANISERS = (ODILE, OSCAR)
REMINDS = (
    "We meet in",
    "In ",
    "It is time",
    "It was at",
    "Under way",
    "Coming up",
    "On the programme",
)
STRUCK = ("Moved to", "Another place", "Cancelled", "Changed")
SEEN = "seen:changes:"


class Promises:
    """Keeps the programmes as they were published, and what each chat was last told of them."""

    def __init__(self, world):
        self.world = world
        self.story = []
        self.looked = 0
        self.missions = [world.published]
        self.editions = Counter()
        self.ever = set(world.published.sessions_by_code)
        self.known = {name: self.all_of(world.published) for name in world.chats}
        self.reminders = {}
        """Of the id of a message: the sessions that it reminded of, as they were, by code."""
        self.rang = Counter()
        self.noticed = Counter()
        self.asked = {}
        """Of the id of a notice: whom it asks whether they have seen it."""
        self.seen = defaultdict(int)
        self.nudged = Counter()

    def all_of(self, mission):
        return {code: facts(one, GROUPS) for code, one in mission.sessions_by_code.items()}

    def tell(self, what):
        self.story.append(f"{self.world.now:%a %d %H:%M} {what}")

    def demand(self, so, what, *about):
        KEPT[what] += 1
        if not so:
            shown = "\n".join(map(str, (*about, *self.story[-MOST:])))
            raise BrokenError(f"{what}, at {self.world.now}\n{shown}")

    # ---- the programme ---------------------------------------------------------------------

    @property
    def mission(self):
        return self.missions[-1]

    def published(self):
        """Take the programme that was just published as the one that holds."""
        old, new = self.mission, self.world.published
        self.missions.append(new)
        self.ever |= set(new.sessions_by_code)
        for code in {*old.sessions_by_code, *new.sessions_by_code}:
            was, now = (facts(one.sessions_by_code.get(code), GROUPS) for one in (old, new))
            if now is not None and (was is None or _meeting(was) != _meeting(now)):
                self.editions[code] += 1
        for chat in self.world.chats.values():
            self._not_theirs(chat)

    def _not_theirs(self, chat):
        """What is not a chat's people's matter they know as it is: nobody tells them."""
        known = self.known[chat.name]
        told = not chat.person or chat.person in self.world.personal
        for code in {*known, *self.mission.sessions_by_code}:
            now = self._now(code)
            if not told or not (
                self.concerned(chat, known.get(code)) or self.concerned(chat, now)
            ):
                known[code] = now

    def _now(self, code):
        return facts(self.mission.sessions_by_code.get(code), GROUPS)

    def concerned(self, chat, known):
        """Tell whether a session is told in a chat: directly, in its group's own, or in the main."""
        if known is None:
            return False
        own = {GROUPS[one.group] for one in self.world.chats.values() if one.group}
        match chat.kind:
            case ChatKind.GROUP:
                return GROUPS[chat.group] in known.groups
            case ChatKind.DIRECT:
                return not known.groups or not known.groups.isdisjoint(self._groups(chat.person))
            case _:
                return not known.groups or not known.groups <= own

    def _groups(self, person):
        return {GROUPS[code] for code in self.mission.people_by_code[person].groups}

    def as_told(self, chat, known):
        """Return a session as a chat's people see it: None where it is not theirs."""
        if known is None or chat.kind is ChatKind.MAIN or self.concerned(chat, known):
            return known
        return known if chat.kind is ChatKind.GROUP and not known.groups else None

    # ---- what was heard --------------------------------------------------------------------

    def hear(self):
        """Read what has been said since."""
        heard = self.world.phones.heard
        for one in heard[self.looked :]:
            self.story.append(
                f"    {one.chat}{' 🔔' if one.rings else ''}"
                f"{' (anew)' if one.edited else ''}: {one.text!r}"
            )
            chat = self.world.chats.get(one.chat)
            if chat is None or chat.name in ORGANISERS:
                continue
            self._no_draft(one)
            if one.edited:
                continue
            title = one.text.partition("\n")[0]
            if NOTICE.match(title):
                self._noticed(chat, one)
            elif title in NUDGES:
                self._nudged(chat, one)
            elif one.rings:
                self._reminded(chat, one)
        self.looked = len(heard)

    def _no_draft(self, one):
        drafted = [
            session.title.said_in("en")
            for code, session in self.world.draft.sessions_by_code.items()
            if code not in self.ever
        ]
        shown = [title for title in drafted if title in one.text]
        self.demand(not shown, "a draft shows directly only", one.chat, one.text, shown)

    def titles(self):
        return {
            one.title.said_in("en"): one.code
            for mission in self.missions
            for one in mission.sessions
        }

    def _read(self, chat, one):
        zone = self.mission.zone
        today = zones.local_date(one.at, zone)
        return read(one.text, self.known[chat.name], self.titles(), today)

    def _noticed(self, chat, one):
        known, told = self.known[chat.name], self._read(chat, one)
        self.noticed[chat.name, len(self.missions)] += 1
        once = self.noticed[chat.name, len(self.missions)] == 1
        self.demand(once, "one notice a publication", chat, one.text)
        self.demand(told, "read as it was told", chat, one.text)
        versions = {code: (known.get(code), self._now(code)) for code in told}
        for code, said in told.items():
            theirs = any(self.concerned(chat, version) for version in versions[code])
            self.demand(theirs and chat.listens, "told only what is theirs", chat, one.text, code)
            now = self.as_told(chat, self._now(code))
            self.demand(said == now, "told as the programme says", chat, one.text, said, now)
            known[code] = said
        if self._asks(one):
            self.asked[one.id] = self._whom(chat, versions)
        for code in _also_reminded(one.text, self.titles()):
            self._rings(chat, code, one)

    def _asks(self, one):
        return next((b.choice for b in one.message.buttons if b.choice.startswith(SEEN)), "")

    def _whom(self, chat, versions):
        people = [person for person in PARTICIPANTS if not chat.person or person == chat.person]
        return {
            person
            for person in people
            for both in versions.values()
            for known in both
            if known is not None and self._told_here(chat, person, known)
        }

    def _told_here(self, chat, person, known):
        theirs = self._groups(person)
        if not known.groups:
            return not chat.group or GROUPS[chat.group] in theirs
        if chat.group:
            return GROUPS[chat.group] in known.groups & theirs
        own = {GROUPS[one.group] for one in self.world.chats.values() if one.group}
        told = known.groups - (own if chat.kind is ChatKind.MAIN else set())
        return bool(told & theirs)

    def _nudged(self, chat, one):
        """Who has not seen a change is written to once; who was not there is told what holds."""
        if asks := self._asks(one):
            revision = int(asks.removeprefix(SEEN))
            self.nudged[chat.person, revision] += 1
            once = self.nudged[chat.person, revision] == 1 or one.text.startswith(MEANWHILE)
            self.demand(once, "nudged once", chat, one.text)
            unseen = self.seen[chat.person] < revision
            self.demand(unseen, "nudged who has not seen it", one.text)
        for code in self._read(chat, one):
            versions = [facts(m.sessions_by_code.get(code), GROUPS) for m in self.missions]
            theirs = any(self._told_here(chat, chat.person, was) for was in versions if was)
            self.demand(theirs, "told only what is theirs", chat, one.text, code)

    def _reminded(self, chat, one):
        text = reminded(one.text)
        if not any(text.startswith(how) or f" · {how}" in text for how in REMINDS):
            return
        found = {code: self._now(code) for title, code in self.titles().items() if title in text}
        self.reminders[one.id] = one, chat, found
        for code, now in found.items():
            self.demand(now is not None, "told as the programme says", chat, one.text, code)
            self.demand(self.concerned(chat, now), "told only what is theirs", chat, one.text)
            clock = f"{now.gathers:%H:%M}" in text
            self.demand(clock, "told as the programme says", chat, one.text, now)
            if chat.kind is ChatKind.MAIN and now.groups:
                title = self.mission.sessions_by_code[code].title.said_in("en")
                lines = [line for line in text.splitlines() if title in line]
                named = any(all(name in line for name in now.groups) for line in lines)
                self.demand(named, "a group's line names it", one.text)
            self._rings(chat, code, one)

    def _rings(self, chat, code, one):
        self.rang[chat.name, code, self.editions[code]] += 1
        once = self.rang[chat.name, code, self.editions[code]] == 1
        self.demand(once, "reminded once an edition", chat, code, one.text)

    # ---- when all has settled --------------------------------------------------------------

    def look(self):
        """Look at all that holds whenever nothing hinders what is to be said."""
        self.hear()
        if self.world.phones.failures or self.world.retry_at() is not None:
            return
        self._counts()
        self._struck()
        if self.calm_at(self.world.now):
            self._everyone_knows()

    def calm_at(self, at):
        """Tell whether nothing has to wait, for a night or a visit, at that instant."""
        return not night_somewhere(self.mission, at) and not somebody_in_session(self.mission, at)

    def _everyone_knows(self):
        wall = zones.wall_time(self.world.now, self.mission.zone)
        for chat in self.world.chats.values():
            if not chat.listens:
                continue
            known = self.known[chat.name]
            for code in {*known, *self.mission.sessions_by_code}:
                was, now = known.get(code), self._now(code)
                if not any(self.concerned(chat, one) for one in (was, now)):
                    continue
                starts = [_begins(one) for one in (was, now) if one is not None]
                if starts and max(starts) <= wall:
                    continue
                now = self.as_told(chat, now)
                so = was == now
                self.demand(so, "at rest everyone knows the programme", chat, code, was, now)

    def _struck(self):
        for id_, (one, chat, found) in self.reminders.items():
            if one.at < self.world.now - A_DAY + HOUR:
                continue
            shown = self.world.phones.shown[id_].text
            wall = zones.wall_time(self.world.now, self.mission.zone)
            for code, was in found.items():
                now = self._now(code)
                if now is not None and not self.concerned(chat, now):
                    if now.groups == was.groups:
                        continue  # they are in another group: the programme is as it was
                    now = None
                if (now or was).gathers <= wall:
                    continue
                title = (
                    self.mission.sessions_by_code.get(code)
                    or self.missions[0].sessions_by_code[code]
                )
                title = title.title.said_in("en")
                same = now is not None and _meeting(now) == _meeting(was)
                marks = [
                    line
                    for line in shown.splitlines()
                    if title in line and line.startswith(STRUCK)
                ]
                self.demand(
                    bool(marks) != same,
                    "a reminder of what has moved is struck",
                    chat,
                    code,
                    was,
                    now,
                    shown,
                )

    def _counts(self):
        for id_, whom in self.asked.items():
            shown = self.world.phones.shown[id_]
            if self.world.chats[shown.chat].person or shown.at < self.world.now - A_DAY:
                continue
            asks = self._asks(shown)
            label = next(b.label for b in shown.message.buttons if b.choice == asks)
            revision = int(asks.removeprefix(SEEN))
            seen = sum(self.seen[person] >= revision for person in whom)
            said = f"Seen ({seen} of {len(whom)})" if seen else "Seen"
            self.demand(
                label == said, "as many have seen it", shown.text, label, said, sorted(whom)
            )


def _begins(known):
    start = known.gathers.replace(hour=known.start.hour, minute=known.start.minute)
    return start if start >= known.gathers else start + A_DAY


def _meeting(known):
    return known.gathers, known.start, known.meets


def _also_reminded(text, titles):
    """Return the sessions (codes) below whose change a notice says how soon they are."""
    code = ""
    for line in text.splitlines()[1:]:
        named = [of for title, of in titles.items() if title in line]
        soon = line.startswith(("We meet in", "It was at", "Under way"))
        if soon and code:
            yield code
        elif named:
            code = named[0]
