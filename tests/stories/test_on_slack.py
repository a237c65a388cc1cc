"""What there is on Slack alone: Home, shortcuts, forms, threads, and what one alone sees."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.servers.slack.faults import EXPIRED_TRIGGER
from tests.servers.slack.transcript import label, words_of
from tests.stories.conftest import TELLERS
from tests.stories.story import plain_spaces

FLORENCE, ALICE, BRUNO, CLAIRE, SOPHIE = (
    "florence-delpuech",
    "alice-martin",
    "bruno-durand",
    "claire-durand",
    "sophie-lacan",
)
LUNCH = datetime(2022, 9, 26, 12, 30, tzinfo=UTC) + timedelta(hours=7)
AFTER_STANFORD = LUNCH + timedelta(hours=3, minutes=15)
REFUSED = "Désolé, seuls les organisateurs peuvent faire cela."
CAR = "Le car attend devant la gare."


@pytest.fixture(params=["slack", "slack-http"])
async def story(request, california):
    async with TELLERS[request.param]() as tell:
        told = tell(california, LUNCH)
        await told.room.quiet()
        yield told


class Desk:
    """What somebody does with the app, and what they see of it."""

    def __init__(self, story, who):
        self.story = story
        self.person = story.room.people[who]
        self.channel = story.room.chats["main"]

    async def does(self, done):
        """Wait until what was done is answered, and all that follows from it is."""
        await self.story.settle()
        await self.story.settle()
        assert done is None or not done.failed
        return done

    async def orders(self, text, where=None):
        """Give our command; return what only they see of it there."""
        where = where or self.channel
        before = len(where.ephemerals)
        await self.does(self.person.slash(where, "/fanion", text))
        hidden = where.ephemerals[before:]
        assert all(one.seen_by is self.person for one in hidden)
        return [self._reads(one.blocks) for one in hidden]

    async def opens_home(self):
        self.person.opens_home()
        await self.does(None)
        return self.home

    @property
    def home(self):
        return self._reads(self.person.home().blocks)

    @property
    def form(self):
        return self._reads(self.person.modal().blocks)

    async def presses(self, holder, words):
        """Press what reads so, with any spaces in it."""
        found = (label(one) for one in _pressable(holder))
        name = next(one for one in found if plain_spaces(one).startswith(words))
        return await self.does(self.person.presses(holder, name))

    async def sends_in(self, **values):
        return await self.does(self.person.submits(self.person.modal(), values))

    def words(self):
        """Return the words that were shown to them alone, in the channel."""
        return [
            self._reads(one.blocks)
            for one in self.channel.ephemerals
            if one.seen_by is self.person
        ]

    def _reads(self, blocks):
        words = "\n".join(words_of(blocks))
        return plain_spaces(self.story.room.team.shown(words)).replace("\u00ad", "")


def _pressable(holder):
    return [
        element
        for block in holder.blocks
        for element in block.get("elements", ())
        if element.get("type") == "button"
    ]


@pytest.fixture
def alice(story):
    return Desk(story, ALICE)


@pytest.fixture
def florence(story):
    return Desk(story, FLORENCE)


def woken(message):
    return sorted(person.real_name for person in message.woken)


def newest(story, chat="main"):
    where = story.room.chats[chat]
    return where.said_by(story.room.bot)[-1]


# ---- Home ------------------------------------------------------------------------------------


async def test_home_shows_what_comes_and_settings_are_turned_on_it(story, alice):
    lines = (await alice.opens_home()).splitlines()
    assert lines[0] == "Mission Silicon Valley 2022"
    assert "À suivre : Stanford University : visite du campus" in lines
    assert "Programme de demain, mardi 27 septembre" in lines

    home = alice.person.home()
    await alice.presses(home, "Rappels personnels : non")
    await alice.presses(home, "Silence : non")
    turned = [plain_spaces(label(one)) for one in _pressable(alice.person.home())]
    assert "Rappels personnels : oui" in turned
    assert "Silence : oui" in turned
    await alice.presses(home, "In English")
    assert "Next: Stanford University: campus visit" in alice.home.splitlines()
    assert (await alice.orders("suite"))[0].startswith("Next: Stanford")
    # Nobody was told of it: the page says so itself.
    assert story.heard() == story.heard(ALICE) == []


async def test_what_is_unrated_is_rated_on_home_with_a_line_to_take_home(story, alice, florence):
    await story.until(AFTER_STANFORD)
    assert "Votre avis compte encore" in await alice.opens_home()

    await alice.presses(alice.person.home(), "★ Stanford")
    assert alice.form.splitlines()[0] == "Stanford University : visite du campus"
    await alice.sends_in(score="5", takeaway="Prototyper avant de lever des fonds.")

    with pytest.raises(AssertionError, match="no modal open"):
        alice.person.modal()
    assert story.heard()[-1].splitlines()[-1] == "1 avis"
    stanford = "Stanford University : visite du campus"
    assert stanford not in (await alice.opens_home()).splitlines()

    await florence.opens_home()
    await florence.presses(florence.person.home(), "Les avis")
    assert "Alice Martin 5" in florence.form


async def test_a_page_that_is_open_follows_what_one_does_elsewhere(story, alice):
    await story.until(AFTER_STANFORD)
    await alice.opens_home()
    await story.presses(ALICE, "4 ★")
    await story.settle()
    unrated = alice.home.partition("Votre avis compte encore\n")[2]
    assert unrated == "Google – laboratoire de recherche"

    await alice.orders("langue en")
    await story.settle()
    assert "Still waiting for your rating" in alice.home


async def test_a_page_that_is_open_follows_the_hour(story, alice):
    await alice.opens_home()
    await story.until(LUNCH + timedelta(hours=2))
    assert "À suivre : Fonds d'investissement" in alice.home


async def test_somebody_whom_no_mission_knows_is_told_how_to_come_in(story):
    story.room.people["paul"] = story.room.server.person(
        story.room.team, "Paul Autre", locale="fr-FR"
    )
    paul = Desk(story, "paul")
    assert (await paul.opens_home()).startswith("Bonjour ! Ici, vous aurez votre programme.")


# ---- shortcuts and forms ---------------------------------------------------------------------


async def test_the_programme_opens_by_day(alice):
    await alice.does(alice.person.shortcut("programme"))
    assert alice.form.splitlines()[0] == "Programme d'aujourd'hui, lundi 26 septembre"

    view = alice.person.modal()
    await alice.presses(view, "mer. 28")
    assert alice.person.modal() is view
    assert alice.form.splitlines()[0] == "Programme du mercredi 28 septembre"


async def test_who_one_is_is_a_page_away(alice):
    await alice.does(alice.person.shortcut("whoami"))
    assert alice.form.splitlines()[0] == "Vous êtes Alice Martin, Groupe Industrie."


async def composes(florence, **values):
    """Fill in a broadcast, look at its preview, and send it."""
    await florence.does(florence.person.shortcut("compose"))
    await florence.sends_in(**values)
    await florence.story.presses(FLORENCE, "Envoyer", FLORENCE)


async def test_a_broadcast_is_composed_looked_at_and_sent_with_everyone_mentioned(story, florence):
    await florence.does(florence.person.shortcut("compose"))
    await florence.sends_in(text=CAR)
    assert story.heard() == []
    assert story.heard(FLORENCE)[-1].splitlines()[:3] == [
        "Aperçu de votre annonce",
        "Annonce",
        CAR,
    ]

    assert await story.presses(FLORENCE, "Envoyer", FLORENCE) == "C'est parti."
    assert story.heard() == [f"Annonce\n{CAR}"]
    called = woken(newest(story))
    assert "Alice Martin" in called
    assert "Florence Delpuech" not in called
    assert "Sophie Lacan" not in called
    assert not {"<!channel>", "<!here>"} & set(newest(story).tokens)


async def test_the_whole_channel_is_called_only_where_the_organiser_says_so(story, florence):
    await composes(florence, text=CAR, call=["yes"])
    assert newest(story).tokens == ["<!channel>"]


async def test_a_group_is_called_by_its_people(story, florence, california):
    await composes(florence, text=CAR, audience="group:A")
    assert woken(newest(story)) == sorted(
        one.name for one in california.people if "A" in one.groups and one.code != FLORENCE
    )


async def test_a_group_that_is_a_user_group_is_called_by_its_name(story, florence, california):
    people = [
        story.room.people[one.code]
        for one in california.people
        if "A" in one.groups and one.code != FLORENCE
    ]
    group = story.room.team.user_group("groupe-industrie", people)
    await composes(florence, text=CAR, audience="group:A")
    assert newest(story).tokens == [f"<!subteam^{group.id}>"]


async def test_what_cannot_be_is_said_beside_its_field(story, florence):
    await florence.does(florence.person.shortcut("compose"))
    done = await florence.sends_in(text=CAR, day="2022-09-26", hour="09:00")
    assert done.errors == {"hour": "Ce moment est déjà passé."}

    await florence.sends_in(day="2022-09-26", hour="16:00")
    assert story.heard(FLORENCE)[-1].splitlines()[-1].startswith("Quand : partira à 16 h")


async def test_somebodys_words_are_announced_from_their_own_menu(story, florence):
    await story.says(BRUNO, "Rendez-vous porte 4 & pas <porte 3>")
    (said,) = story.room.chats["main"].said_by(story.room.people[BRUNO])
    await florence.does(florence.person.shortcut("announce", said))
    await florence.sends_in()
    await story.presses(FLORENCE, "Envoyer", FLORENCE)
    assert story.heard()[-1] == "Annonce\nRendez-vous porte 4 & pas <porte 3>"


async def test_a_participant_has_no_use_for_an_organisers_shortcuts(story, alice):
    await story.says(BRUNO, "Bonjour à tous")
    (said,) = story.room.chats["main"].said_by(story.room.people[BRUNO])
    await alice.does(alice.person.shortcut("compose"))
    await alice.does(alice.person.shortcut("announce", said))
    direct = story.room.chats[f"person:{ALICE}"].said_by(story.room.bot)
    assert [one.text for one in direct] == [REFUSED] * 2


# ---- what is said, and who sees the answer ---------------------------------------------------


async def test_the_command_is_answered_to_who_gave_it_alone(story, alice):
    (coming,) = await alice.orders("suite")
    assert coming.startswith("À suivre : Stanford")
    (now,) = await alice.orders("c'est quoi la suite ?")
    assert now == coming
    await alice.presses(alice.channel.ephemerals[-1], "Voir la suite")
    assert alice.words()[-1].splitlines()[:3] == coming.splitlines()[:3]
    assert alice.words()[-1].splitlines()[-1].startswith("17 h, Ferry Building")
    assert story.heard() == []


async def test_help_is_there_for_the_bare_command_too(alice):
    helped = [await alice.orders(asked) for asked in ("", "aide", "help")]
    assert helped[0][0].startswith("Demandez-moi par exemple")
    assert helped == [helped[0]] * 3


async def test_help_names_our_commands_as_one_types_them(story):
    await story.says(FLORENCE, "/aide", FLORENCE)
    text = newest(story, f"person:{FLORENCE}").text
    assert "/fanion annonce texte" in text
    assert " /annonce" not in text


async def test_an_organiser_announces_from_the_channel_and_only_they_see_the_preview(
    story, florence
):
    (hint,) = await florence.orders(f"annonce {CAR}")
    assert hint == "Je vous réponds en privé."
    assert story.heard() == []
    await story.presses(FLORENCE, "Envoyer", FLORENCE)
    assert story.heard() == [f"Annonce\n{CAR}"]


async def test_a_plain_question_is_answered_below_it_and_wakes_nobody(story):
    channel, alice = story.room.chats["main"], story.room.people[ALICE]
    asked = alice.says(channel, "c'est quoi la suite ?")
    await story.settle()
    (answer,) = channel.said_by(story.room.bot)
    assert answer.thread == asked.ts
    assert answer.woken == []


async def test_in_a_thread_it_answers_there_when_it_is_called(story):
    channel, bruno = story.room.chats["main"], story.room.people[BRUNO]
    first = story.room.people[ALICE].says(channel, "On prend un taxi à deux ?")
    bruno.says(channel, "Volontiers !", thread=first)
    await story.settle()
    assert channel.said_by(story.room.bot) == []

    bruno.mentions(channel, "on se retrouve où ?", thread=first)
    await story.settle()
    (answer,) = channel.said_by(story.room.bot)
    assert answer.thread == first.ts


async def test_what_is_asked_below_our_own_words_is_meant_for_us(story):
    await story.until(LUNCH + timedelta(hours=8))
    channel, alice = story.room.chats["main"], story.room.people[ALICE]
    digest = newest(story)
    alice.says(channel, "et mercredi", thread=digest)
    await story.settle()
    assert newest(story).thread == digest.ts
    assert story.heard()[-1].splitlines()[0] == "Programme du mercredi 28 septembre"


async def test_a_direct_message_is_answered_without_a_thread(story):
    (answer,) = await story.says(ALICE, "c'est quoi la suite ?", ALICE)
    assert answer.startswith("À suivre : Stanford")
    assert newest(story, f"person:{ALICE}").thread is None


async def test_who_presses_sees_the_word_alone(story, alice):
    await story.until(AFTER_STANFORD)
    assert await story.presses(ALICE, "5 ★") == "Merci Alice ! 5 sur 5, c'est noté."
    assert alice.words() == ["Merci Alice ! 5 sur 5, c'est noté."]
    assert Desk(story, BRUNO).words() == []


async def test_a_reminder_calls_only_those_whom_it_concerns(story, california):
    await story.until(LUNCH + timedelta(hours=20))
    reminders = [
        one
        for one in story.room.chats["main"].said_by(story.room.bot)
        if "Véhicule autonome" in one.text and one.woken
    ]
    assert reminders
    group = {one.name for one in california.people if "B" in one.groups}
    for one in reminders:
        if "Facebook" not in one.text:
            assert set(woken(one)) <= group


async def test_files_that_were_shared_in_one_message_travel_together(story):
    florence, direct = story.room.people[FLORENCE], story.room.chats[f"person:{FLORENCE}"]
    photos = {f"photo-{n}.jpg": b"\xff\xd8\xff\xe0" + bytes([n]) * 1000 for n in range(3)}
    florence.shares_all(direct, photos, text="annonce Le car attend ici.", mime="image/jpeg")
    await story.settle()
    with_them = "Avec : photo-0.jpg, photo-1.jpg, photo-2.jpg · 3 Ko"
    assert with_them in story.heard(FLORENCE)[-1].splitlines()

    await story.presses(FLORENCE, "Envoyer", FLORENCE)
    assert story.heard(bells=True) == [
        "📎 photo-0.jpg",
        "📎 photo-1.jpg",
        "🔔 Annonce\n📎 photo-2.jpg\nLe car attend ici.",
    ]


# ---- who looks in from outside ---------------------------------------------------------------


async def test_who_rates_from_outside_the_channel_is_told_directly_what_to_do(story):
    await story.until(AFTER_STANFORD)
    room = story.room
    with story.database.transaction() as store:
        store.part_from(room.account(BRUNO), room.code)
    passing = room.server.person(room.team, "Hugo Petit", locale="fr-FR")
    for _ in range(2):
        passing.presses(room.chats["main"], "4\u00a0★")
        await story.settle()

    said = [plain_spaces(one.text) for one in room.team.im(passing).said_by(room.bot)]
    assert said == [
        "C'est noté. Touchez maintenant votre nom dans le canal de la mission, et il comptera.",
        (
            "Votre avis attend : dites qui vous êtes dans le canal de la mission avec /fanion quisuisje "
            "(rejoignez-le d'abord si vous n'y êtes pas), et il comptera."
        ),
    ]


# ---- what comes too late ---------------------------------------------------------------------


async def test_who_pressed_is_told_when_a_page_cannot_open_in_time(story):
    room = story.room
    florence, alice = Desk(story, FLORENCE), Desk(story, ALICE)
    room.server.fail_next("views.open", EXPIRED_TRIGGER, times=2)

    await florence.does(florence.person.shortcut("compose"))
    said = [plain_spaces(one.text) for one in room.team.im(florence.person).said_by(room.bot)]
    assert said[-1] == "Cette page n'a pas pu s'ouvrir à temps : recommencez."
    await alice.does(alice.person.shortcut("whoami"))
    assert room.team.stack(alice.person) == []

    await florence.does(florence.person.shortcut("compose"))
    assert florence.person.modal().title == "Nouvelle annonce"
