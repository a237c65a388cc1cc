"""What organisers order and people do, at random; of plain orders the model knows the outcome."""

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import count, pairwise
from random import Random  # noqa: TID251 - the same numbers each time

from bot.core import zones
from bot.core.amendments import Of, written_session
from bot.core.mission import Place
from tests.model.changing import (
    HOUR,
    MEETING_PLACES,
    MINUTE,
    MORE_NAMES,
    ODILE,
    OSCAR,
    PARIS,
    PARTICIPANTS,
    PLACES,
    World,
)
from tests.model.changing_promises import SEEN, Promises


@dataclass(eq=False)
class Act:
    """Something that was changed by hand: the sessions *before* and *after* it, as `plainly`."""

    before: dict
    after: dict
    number: int
    revision: int = 0
    takes_back: "Act | None" = None

    @property
    def order(self):
        """In which they are taken back, from the last: what was told before what is drafted."""
        return not self.revision, self.number


def plainly(mission):
    """Return all that orders change, by session and person."""
    found = {
        one.code: (
            one.starts_at,
            one.gathers_at,
            one.ends_at,
            one.place.name if one.place else "",
            one.gathering_place.name if one.gathering_place else "",
            one.groups,
            one.cancelled,
        )
        for one in mission.sessions
    }
    return found | {f"@{one.code}": one.groups for one in mission.people}


class Sequence:
    """One mission, and a random sequence of what happens to it."""

    def __init__(self, random, world):
        self.random = random
        self.world = world
        self.promises = Promises(self.world)
        self.acts = []
        self.amendments = 0
        self.numbers = count(1)
        self.loaded = 0
        self.fresh = list(MORE_NAMES)
        self.waiting = {}

    async def play(self, steps, *, to_the_end=True):
        await self._look()
        for _ in range(steps):
            step = self.random.choices(*zip(*STEPS, strict=True))[0]
            await getattr(self, step)()
            await self._look()
        self.world.phones.failures = []
        await self._passes(30 * HOUR if to_the_end else self._until_calm())
        if to_the_end:
            await self._history()

    def _until_calm(self):
        """Return how long it takes until nothing has to wait any more."""
        by = HOUR
        while not self.promises.calm_at(self.world.now + by):
            by += HOUR
        return by

    async def _look(self):
        await self.world.settle()
        self.promises.look()

    # ---- orders ----------------------------------------------------------------------------

    def _session(self):
        return self.random.choice(self.world.draft.sessions)

    def _order(self):
        """Return what an organiser writes, and what is to become of which session, where plain."""
        random, one = self.random, self._session()
        name, minutes = one.title.said_in("en"), random.choice((10, 20, 45, 120))
        was = plainly(self.world.draft)[one.code]
        by = minutes * MINUTE
        later = (*(at + by for at in was[:3]), *was[3:])
        hour = datetime(2022, 9, 26, random.choice((8, 11, 15, 17)), random.choice((0, 30)))
        place = random.choice(PLACES)
        orders = {
            f"/delay {name} {minutes}": later,
            f"{name} is {minutes} min late": later,
            f"/move {name} {hour:%H:%M}": None,
            f"{name} is at {hour:%H:%M}": None,
            f"/cancel {name}": (*was[:6], True),
            f"{name} is cancelled": (*was[:6], True),
            f"{name} is back on": (*was[:6], False),
            f"/place {name} {place}": None,
            f"/meet {name} {(one.meet_time or one.start):%H}:05": None,
            f"/meet {name} {(one.meet_time or one.start):%H}:10 {random.choice(MEETING_PLACES)}": None,
            f"{name} is for {random.choice(('Industry', 'Digital', 'everyone'))}": None,
            f"/swap {name} {self._session().title.said_in('en')}": None,
            f"/add {self._fresh()} tomorrow {hour:%H:%M} at {place}": None,
            "/delay 20": None,
            "everything is 30 min late": None,
            "the coach is 20 min late": None,
            f"{random.choice(('Alice Martin', 'Bruno Roux'))} joins {random.choice(('Industry', 'Digital'))}": None,
        }
        text = random.choice(list(orders))
        return text, one.code, orders[text]

    def _fresh(self):
        return self.fresh[0] if self.fresh else "Teal"

    async def orders(self):
        who = self.random.choice((ODILE, ODILE, OSCAR))
        text, code, expected = self._order()
        self.promises.tell(f"{who}: {text}")
        where = "main" if self.random.random() < 0.1 else ""
        shown = [one for one in await self.world.says(who, text, where) if one.chat == who]
        if shown:
            await self._decide(who, shown[-1].id, {code: expected} if expected else {})

    async def presses_buttons(self):
        who = self.random.choice((ODILE, OSCAR))
        self.promises.tell(f"{who}: /change")
        answers = await self.world.says(who, "/change")
        if not answers:  # it was lost
            return
        shown = answers[-1].id
        for _ in range(2):
            buttons = self.world.phones.shown[shown].message.buttons
            buttons = [one for one in buttons if not one.choice.startswith("changes:")]
            if not buttons:
                return
            await self._press(who, shown, self.random.choice(buttons))
        await self._decide(who, shown, {})

    async def _press(self, who, id_, button):
        self.promises.tell(f"{who} presses {button.label}")
        return await self.world.presses(who, self.world.phones.shown[id_], button.choice)

    async def _decide(self, who, id_, expected):
        """Choose which was meant, and what is to become of it."""
        for _ in range(3):
            buttons = self.world.phones.shown[id_].message.buttons
            which = [one for one in buttons if one.choice.startswith("order:")]
            if which:
                expected = {}
                await self._press(who, id_, self.random.choice(which))
                continue
            wanted = self.random.choices(
                ("apply", "tell", "follow", "drop"), weights=(5, 4, 2, 1)
            )[0]
            found = [one for one in buttons if one.choice.endswith(f":{wanted}")]
            if not found or not found[0].choice.startswith("amend:"):
                continue
            if wanted == "follow":
                expected = {}
            if wanted in ("apply", "tell"):
                await self._applied(who, id_, found[0], expected)
                return
            await self._press(who, id_, found[0])
            if wanted == "drop":
                return

    async def _applied(self, who, id_, button, expected):
        before = self.world.draft
        published = plainly(self.world.published)
        await self._press(who, id_, button)
        after = self.world.draft
        if self._new_amendments(who, before, after):
            was, now = plainly(before), plainly(after)
            self._note(was, now)
            if new := [code for code in now if code not in was]:
                self.fresh.remove(after.sessions_by_code[new[0]].title.said_in("en"))
            others = {code: one for code, one in now.items() if code not in expected}
            if expected:
                so = {code: now[code] for code in expected} == expected
                self._demand(so, "applied as it was said", expected, now)
                same = all(was.get(code) == one for code, one in others.items())
                self._demand(same, "nothing else changes", was, now)
        if button.choice.endswith(":tell"):
            self._told()
        else:
            self._demand(plainly(self.world.published) == published, "a draft is not published")

    def _demand(self, so, what, *about):
        self.promises.demand(so, what, *about)

    def _new_amendments(self, who, before, after):
        """Look at what the history has of what has just been done; tell whether there is any."""
        made = self.world.stored(lambda store: store.amendments("anywhere"))
        new = [one for one in made if one.id > self.amendments]
        self.amendments = max((one.id for one in made), default=0)
        for one in new:
            so = (one.author, one.at) == (who, self.world.now)
            self._demand(so, "history says who and when", one)
        if len(new) == 1:
            for patch in new[0].patches:
                self._from_to(patch, before, after)
        return bool(new)

    def _from_to(self, patch, before, after):
        if patch.of is not Of.SESSION or patch.old is None or patch.new is None:
            return
        was, now = (written_session(one.sessions_by_code[patch.code]) for one in (before, after))
        so = all(was[n] == patch.old[n] and now[n] == patch.new[n] for n in patch.new)
        self._demand(so, "history says from what to what", patch, was, now)

    def _told(self):
        published = self.world.published
        self._demand(
            plainly(published) == plainly(self.world.draft), "what is told is the programme"
        )
        revision = self.world.stored(lambda store: store.revision("anywhere"))
        for act in self.acts:
            act.revision = act.revision or revision
        self.acts = [act for act in self.acts if not act.takes_back or not act.revision]
        if published != self.promises.mission:
            self.promises.published()

    # ---- the draft -------------------------------------------------------------------------

    async def tells(self):
        who = self.random.choice((ODILE, OSCAR))
        self.promises.tell(f"{who}: /draft")
        answers = await self.world.says(who, "/draft")
        if not answers:
            return
        shown = answers[-1]
        if found := [b for b in shown.message.buttons if b.choice == "draft:tell"]:
            await self._press(who, shown.id, found[0])
            self._told()

    async def undoes(self):
        who = self.random.choice((ODILE, OSCAR))
        text = self.random.choice(("/undo", "undo the last change"))
        before, published = self.world.draft, plainly(self.world.published)
        self.promises.tell(f"{who}: {text}")
        await self.world.says(who, text)
        self._taken_back(who, before)
        self._demand(plainly(self.world.published) == published, "a draft is not published")

    def _taken_back(self, who, before):
        after = self.world.draft
        amended = self._new_amendments(who, before, after)
        if not self.acts:
            self._demand(plainly(after) == plainly(before), "nothing to take back")
            return
        act = max(self.acts, key=lambda one: one.order)
        self.acts.remove(act)
        self._restored([act], before, after)
        if amended:
            self._note(plainly(before), plainly(after), act)
        elif act.takes_back is not None:
            self.acts.append(act.takes_back)  # it stands again

    def _note(self, before, after, takes_back=None):
        self.acts.append(Act(before, after, next(self.numbers), takes_back=takes_back))

    def _restored(self, acts, before, after):
        # What a file has changed since stays as the file has it.
        if plainly(before) == acts[-1].after and acts[0].number > self.loaded:
            so = plainly(after) == acts[0].before
            self._demand(so, "taken back exactly", acts, plainly(after))

    async def takes_told_back(self):
        """Press the button below the last "those concerned are told"."""
        found = [
            (one, button)
            for one in self.world.phones.shown.values()
            if one.chat in (ODILE, OSCAR)
            for button in one.message.buttons
            if button.choice.startswith("draft:back:")
        ]
        if not found:
            return
        one, button = found[-1]
        revision = int(button.choice.rpartition(":")[2])
        before, drafts = self.world.draft, plainly(self.world.draft)
        acts = [act for act in self.acts if act.revision == revision and not act.takes_back]
        await self._press(one.chat, one.id, button)
        after = self.world.draft
        if self._new_amendments(one.chat, before, after) and acts:
            if all(a.after == b.before for a, b in pairwise(acts)):
                self._restored(acts, before, after)
            self.acts = [act for act in self.acts if act not in acts]
            # Each is taken back by an amendment of its own, the last first.
            for act in reversed(acts):
                one = len(acts) == 1
                self._note(drafts if one else {}, plainly(after) if one else {}, act)

    async def hurries(self):
        for one in list(self.world.phones.shown.values())[-6:]:
            for button in one.message.buttons:
                if button.choice.startswith("draft:now:"):
                    await self._press(one.chat, one.id, button)

    # ---- everything else -------------------------------------------------------------------

    async def loads(self):
        """Publish a file in which one session is another: nobody has looked at drafts."""
        base = self.world.published
        one = self.random.choice(base.sessions)
        changed = self.random.choice(
            (
                replace(one, place=Place(name=self.random.choice(PLACES))),
                replace(one, cancelled=not one.cancelled),
                replace(one, notes=one.title),
            )
        )
        if one.ends_at <= self.world.now:
            return
        self.promises.tell(f"a file with another {one.code} is loaded")
        sessions = tuple(changed if s is one else s for s in base.sessions)
        self.world.load(replace(base, sessions=sessions))
        self.loaded = next(self.numbers)
        self.promises.published()

    async def time_passes(self):
        await self._passes(self.random.choice((1, 10, 25, 25, 45, 90, 300, 720)) * MINUTE)

    async def _passes(self, by: timedelta):
        to = self.world.now + by
        self.promises.tell(f"time passes until {to:%a %H:%M}")

        async def look():
            self.promises.look()

        await self.world.until(to, look)

    async def sees(self):
        """Somebody presses Seen, where it stands."""
        found = [
            (one, button)
            for one in self.world.phones.shown.values()
            if one.chat not in (ODILE, OSCAR)
            for button in one.message.buttons
            if button.choice.startswith(SEEN)
        ]
        if not found:
            return
        one, button = self.random.choice(found[-4:])
        who = one.chat if one.chat in self.world.people else self.random.choice(PARTICIPANTS)
        await self._press(who, one.id, button)
        revision = int(button.choice.removeprefix(SEEN))
        seen = self.promises.seen if who in self.world.people else self.waiting
        seen[who] = max(seen.get(who, 0), revision)

    async def says_who_they_are(self):
        """Dora, or Emile, is asked who they are in the group, and says so."""
        who = self.random.choice(("dora", "emile"))
        if who in self.world.people:
            return
        self.promises.tell(f"{who} says who they are")
        answers = await self.world.says(who, "/whoami", "main")
        if not answers:
            return
        shown = answers[-1]
        found = [
            b for b in shown.message.buttons if b.choice.startswith("iam:") and who in b.choice
        ]
        if found:
            await self._press(who, shown.id, found[0])
            self.world.people.add(who)
            if who in self.waiting:
                seen = max(self.promises.seen[who], self.waiting.pop(who))
                self.promises.seen[who] = seen

    async def listens(self):
        """Alice, or Bruno, wants to be told directly, too, or to be left alone."""
        who = self.random.choice(("alice", "bruno"))
        chat, text = (
            self.world.chats[who],
            self.random.choice(("/reminders on", "/mute", "/unmute")),
        )
        self.promises.tell(f"{who}: {text}")
        await self.world.says(who, text)
        if text == "/reminders on":
            if who not in self.world.personal:
                self.promises.known[who] = self.promises.all_of(self.promises.mission)
            self.world.personal.add(who)
        chat.listens = who in self.world.personal and text != "/mute"

    async def asks(self):
        """A participant asks when something is, where a draft may say otherwise."""
        mission = self.promises.mission
        one = self.random.choice(mission.sessions)
        title = one.title.said_in("en")
        shown = await self.world.says("claire", f"when is {title}?", "main")
        said = "\n".join(two.text for two in shown)
        if one.cancelled or one.ends_at <= self.world.now or not said or "above" in said:
            return
        local = _clocks(one)
        drafted = self.world.draft.sessions_by_code.get(one.code)
        told = [
            was for old in self.promises.missions for was in old.sessions if was.code == one.code
        ]
        others = _clocks(drafted).difference(*map(_clocks, told)) if drafted else set()
        self._demand(local & set(_said(said)), "answered as the programme says", said, one)
        self._demand(not others & set(_said(said)), "a draft shows directly only", said, others)

    async def platform_fails(self):
        times = self.random.randint(1, 3)
        self.promises.tell(f"the platform will refuse {times}")
        self.world.fails(times)

    async def _history(self):
        """Organisers read who did it."""
        made = self.world.stored(lambda store: store.amendments("anywhere"))
        shown = (await self.world.says(ODILE, "/history"))[-1].text
        names = {"odile": "Odile Vidal", "oscar": "Oscar Blin"}
        for one in made[-8:]:
            self._demand(names[one.author] in shown, "history says who and when", shown, one)


def _clocks(session):
    return {
        f"{zones.wall_time(at, zone):%H:%M}"
        for at in (session.gathers_at, session.starts_at, session.ends_at)
        for zone in (session.zone, PARIS)
    }


def _said(text):
    return re.findall(r"\d\d:\d\d", text)


STEPS = (
    ("orders", 10),
    ("presses_buttons", 3),
    ("tells", 5),
    ("undoes", 2),
    ("takes_told_back", 1),
    ("hurries", 1),
    ("loads", 1),
    ("time_passes", 7),
    ("sees", 4),
    ("says_who_they_are", 1),
    ("listens", 2),
    ("asks", 2),
    ("platform_fails", 1),
)


async def played(seed: int, *, most: int = 20, missions: int = 0) -> None:
    """Play the sequence that *seed* names, of at most so many steps.

    *missions*: it is one of so many, and the time after the last step is short.
    """
    random = Random(seed)  # noqa: S311 - nothing is kept secret
    world = World(Random(seed % missions if missions else seed))  # noqa: S311
    sequence = Sequence(random, world)
    sequence.promises.tell(f"sequence {seed}")
    try:
        steps = min(random.randint(3, most) for _ in range(2))
        await sequence.play(steps, to_the_end=not missions)
    finally:
        world.database.close()
