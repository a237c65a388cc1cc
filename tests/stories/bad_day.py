"""The bad day: the flight is late, a host cancels, groups merge, somebody joins, the coach breaks.

``python -m tests.stories.bad_day`` writes anew what each of the witnesses saw,
into ``tests/stories/a_bad_day``: read the difference before you commit it.
"""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.core.mission import Person, Role
from tests.programmes import bundled
from tests.stories.diaries import Diary
from tests.stories.everywhere import MAIN, ROOM, SLACK, TELEGRAM, everywhere

HERE = Path(__file__).with_name("a_bad_day")
PARIS, CALIFORNIA = "Europe/Paris", "America/Los_Angeles"
FLORENCE, MARC, HELENE = "florence-delpuech", "marc-teulier", "helene-roche"
ALICE, BRUNO, CLAIRE, DENIS = "alice-martin", "bruno-durand", "claire-durand", "denis-petit"
ELISE, FANNY, HUGO, INES = "elise-moreau", "fanny-roux", "hugo-lefevre", "ines-carvalho"
JULIEN, KARIMA, LAURE, OLIVER = "julien-fabre", "karima-benali", "laure-vidal", "oliver-grant"
NADIA, YANN = "nadia-costes", "yann-kervella"
SOPHIE, TOM = "sophie-lacan", "tom-baker"

OFFICE = Person(
    code=HELENE,
    name="Hélène Roche",
    organisation="CCI Occitanie",
    role=Role.ORGANISER,
    language="fr",
    timezone=PARIS,
    phone="+33 5 00 00 00 23",
)
"""She stays in Paris, and is on Slack."""
PHONES = {
    DENIS: "+33 6 00 00 00 26",
    FANNY: "+33 6 00 00 00 28",
    HUGO: "+33 6 00 00 00 29",
    YANN: "+33 6 00 00 00 36",
}
CAST = {
    **dict.fromkeys((FLORENCE, MARC, BRUNO, CLAIRE, ELISE, HUGO, INES, JULIEN), (TELEGRAM,)),
    **dict.fromkeys((HELENE, ALICE, LAURE, OLIVER, SOPHIE, TOM), (SLACK,)),
    **dict.fromkeys((DENIS, FANNY, NADIA), (ROOM,)),
    KARIMA: (TELEGRAM, SLACK),
}
"""Who is where.  Yann missed the flight and the first two days: he has not joined yet."""
WITNESSES = {
    "bruno-on-telegram": BRUNO,
    "alice-on-slack": ALICE,
    "denis-in-the-room": DENIS,
    "yann-who-joins": YANN,
    "florence-who-organises": FLORENCE,
}
"""Whose diaries are kept, by the name of the file."""
SOON = (BRUNO, CLAIRE, ELISE, KARIMA, JULIEN, ALICE, LAURE, DENIS, NADIA)
"""Those who press at once that they have seen it."""
BEGINS = datetime(2022, 9, 23, 22, tzinfo=UTC)


def mission():
    """Return the bundled mission with somebody at the office, and with some more numbers."""
    bare = bundled("silicon-valley-2022")
    people = [replace(one, phone=PHONES.get(one.code, one.phone)) for one in bare.people]
    return replace(bare, people=(*people, OFFICE))


def site(day, hour, minute=0):
    """Return the instant at which clocks in California show it in September."""
    return datetime(2022, 9, day, hour, minute, tzinfo=UTC) + timedelta(hours=7)


class BadDay:
    """The story, part by part; a *camera* takes pictures of what can be seen."""

    def __init__(self, story, camera=None):
        self.story, self.camera = story, camera
        self.diaries = {name: Diary(story, who) for name, who in WITNESSES.items()}
        story.diaries = tuple(self.diaries.values())

    async def played(self):
        """Play it from the eve of the flight to the morning after the bad day."""
        await self.a_flight_is_late()
        await self.a_quiet_sunday()
        await self.a_host_cancels()
        await self.a_colleague_joins()
        await self.a_coach_breaks_down()
        await self.a_headcount()
        await self.an_afternoon()
        await self.what_became_of_it()
        for diary in self.diaries.values():
            diary.look()

    async def shows(self, name, who, chat="", *, last="", first=""):
        """Let a picture be taken of the messages from *first* to *last*, if anybody takes any."""
        if self.camera is not None:
            await self.camera.takes(self.story, name, who, chat, last=last, first=first)

    def begins(self, title, zone=CALIFORNIA):
        for diary in self.diaries.values():
            diary.begins(title, zone)

    async def a_flight_is_late(self):
        self.begins("Samedi 24 septembre, à l'heure de Paris : le vol a du retard", PARIS)
        says, presses = self.story.says, self.story.presses
        await self.story.until(site(24, 13, 30))
        await says(HELENE, "le vol arrive à 15 h 10 au lieu de 14 h 10")
        await presses(HELENE, "Appliquer et prévenir")
        await self.story.until(site(24, 15, 20))
        # It was told that they had landed; the plane was only about to.
        await says(HELENE, "le vol a 1 h 20 de retard")
        await presses(HELENE, "Appliquer et prévenir")
        await self.story.until(site(24, 16, 30))
        await self.shows("arrival", BRUNO, MAIN, last="Arrivée", first="Changement")
        await self.story.until(site(24, 17))

    async def a_quiet_sunday(self):
        self.begins("Samedi soir et dimanche, à l'heure de San Francisco")
        await self.story.until(site(26, 7))

    async def a_host_cancels(self):
        self.begins("Lundi 26 septembre : Microsoft annule")
        says, presses = self.story.says, self.story.presses
        await self.story.until(site(26, 7, 30))
        for said in (
            "Microsoft annule",
            "A et B vont ensemble chez Google",
            "Stanford est à 14 h 30",
        ):
            await says(FLORENCE, said)
            await presses(FLORENCE, "Appliquer")
        await self.shows("draft", FLORENCE, last="Brouillon")
        await presses(FLORENCE, "Prévenir")
        await self.story.until(site(26, 7, 35))
        await self.story.all_press(SOON, "Vu", MAIN)
        await self.story.until(site(26, 8, 20))
        await self.story.all_press((OLIVER, INES), "Vu", MAIN)
        await self.shows("seen", BRUNO, MAIN, last="3 changements")
        await self.shows("missing", FLORENCE, last="Changement urgent")
        await self.story.until(site(26, 8, 45))

    async def a_colleague_joins(self):
        story = self.story
        await story.until(site(26, 8, 50))
        if TELEGRAM in story.faces:  # in the room everyone is known
            await story.arrives(mission().people_by_code[YANN], TELEGRAM)
            self.diaries["yann-who-joins"].skips()
        self.begins("Lundi matin : Yann rejoint la mission")
        if TELEGRAM not in story.faces:
            return
        await story.says(YANN, "/quisuisje", MAIN)
        await story.presses(YANN, "Yann Kervella", MAIN)
        await story.says(YANN, "/start")
        await story.until(site(26, 8, 58))

    async def a_coach_breaks_down(self):
        self.begins("Lundi, 9 h : le car est en panne")
        says, presses = self.story.says, self.story.presses
        await self.story.until(site(26, 9, 2))
        await says(FLORENCE, "le car a 20 min de retard")
        await self.shows("coach", FLORENCE, last="Ce que cela donne")
        await presses(FLORENCE, "Et la suite ?")
        await presses(FLORENCE, "Appliquer et prévenir")
        await self.story.until(site(26, 9, 4))
        await self.story.all_press((BRUNO, CLAIRE, ELISE, HUGO, KARIMA, JULIEN), "Vu", MAIN)
        await self.story.all_press((ALICE, LAURE, OLIVER, DENIS), "Vu", MAIN)
        await self.shows("struck", BRUNO, MAIN, last="2 changements", first="Déplacé")

    async def a_headcount(self):
        self.begins("Lundi, 9 h 15 : qui est là ?")
        says, presses, story = self.story.says, self.story.presses, self.story
        await story.until(site(26, 9, 15))
        await says(DENIS, "je serai en retard de 10 min")
        await story.until(site(26, 9, 22))
        await says(FLORENCE, "/appel")
        await presses(FLORENCE, "Demander dans le groupe")
        await story.until(site(26, 9, 24))
        await story.all_press((BRUNO, CLAIRE, ELISE, KARIMA, JULIEN, INES), "Je suis là", MAIN)
        await story.all_press((ALICE, LAURE, OLIVER, NADIA), "Je suis là", MAIN)
        await presses(FLORENCE, "☐ Hugo Lefèvre")
        await self.shows("headcount", FLORENCE, last="Appel ·")
        await story.until(site(26, 9, 26))
        await presses(FLORENCE, "On part dans 5 min")
        await story.until(site(26, 9, 33))
        await presses(FLORENCE, "Tout le monde est là")
        await says(SOPHIE, "/groupes", "followers")
        await says(KARIMA, "qui est où ?", on=story.cast[KARIMA][-1])
        await story.until(site(26, 10, 20))

    async def an_afternoon(self):
        self.begins("Lundi après-midi : une annonce, et le dîner de demain")
        says, presses, story = self.story.says, self.story.presses, self.story
        await story.until(site(26, 13, 0))
        await says(
            FLORENCE, "/annonce pour Stanford : Le nouveau car est blanc. Il attend à la gare."
        )
        await self.shows("broadcast", FLORENCE, last="Aperçu")
        await presses(FLORENCE, "Envoyer")
        await says(ALICE, "Je sors de la pharmacie, j'arrive", MAIN, to=story.last(ALICE, MAIN))
        await story.until(site(26, 13, 5))
        await says(FLORENCE, "D'accord, on vous attend", to=story.last(FLORENCE))
        await presses(FLORENCE, "Corriger")
        await says(FLORENCE, "Le nouveau car est bleu. Il attend à la gare.")
        await presses(FLORENCE, "Corriger partout")
        await story.until(site(26, 16, 40))
        await says(FLORENCE, "le dîner de demain est à 19 h 30")
        await presses(FLORENCE, "Appliquer et prévenir")
        await story.until(site(26, 19, 0))
        await says(ALICE, "je peux aller avec le groupe B demain ?")
        await story.until(site(26, 19, 10))
        await self.shows("other-group", FLORENCE, last="voudrait aller")
        await presses(FLORENCE, "Oui, pour cette visite")
        await story.until(site(26, 19, 30))

    async def what_became_of_it(self):
        self.begins("Lundi soir et mardi matin : le programme tel qu'il est devenu")
        await self.story.until(site(27, 8, 0))


async def told(mission, cast):
    """Play the day and return it."""
    async with everywhere(mission, BEGINS, cast) as story:
        day = BadDay(story)
        await day.played()
        return day


def main():
    """Write what the witnesses saw."""
    day = asyncio.run(told(mission(), CAST))
    HERE.mkdir(exist_ok=True)
    for name, diary in day.diaries.items():
        (HERE / f"{name}.txt").write_text(diary.text, encoding="utf-8")


if __name__ == "__main__":
    main()
