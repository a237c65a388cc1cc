"""The room's page: what people do there, and what they see."""

import json
from io import BytesIO

import aiohttp
import pytest

from bot.core.chat import Document, File, Tap
from tests.house import CODE, KEYS, MISSION, account, chat, feedback, house, open_house, reminder


@pytest.fixture
def made():
    return house()


@pytest.fixture
async def room(made):
    """A browser that has come in: `get` and `post` take the path after /room."""
    async with (
        open_house(made) as address,
        aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session,
        session.get(f"{address}/room?token={KEYS.token}"),
    ):
        yield Browser(session, address)


class Browser:
    def __init__(self, session, address):
        self.session, self.address = session, address

    async def get(self, path=""):
        async with self.session.get(f"{self.address}/room{path}") as answer:
            return await answer.text()

    async def post(self, path, data=None, **fields):
        headers = {"Origin": self.address}
        body = data if data is not None else {"chat": chat().id, **fields}
        url = f"{self.address}/room/{path}"
        async with self.session.post(url, data=body, headers=headers) as answer:
            return await answer.json()

    async def hear(self, path, until):
        """Listen to the events until one of the name *until*, and return them by name."""
        heard = []
        async with self.session.get(f"{self.address}/room/events{path}") as answer:
            name = ""
            async for raw in answer.content:
                line = raw.decode().strip()
                if line.startswith("event: "):
                    name = line[7:]
                elif line.startswith("data: "):
                    heard.append((name, json.loads(line[6:])))
                    if name == until:
                        return heard
        return heard


async def test_it_opens_on_the_group_in_the_missions_language(room):
    page = await room.get()
    assert '<html lang="fr">' in page
    assert "<h2>Le groupe</h2>" in page
    assert "Toutes les conversations" in page
    assert "Los Angeles" in page
    assert "Paris" in page


async def test_it_speaks_english_when_asked(room):
    page = await room.get("?lang=en")
    assert '<html lang="en">' in page
    assert "<h2>The group</h2>" in page
    assert "15:00" in page
    assert "00:00" in page


async def test_the_reference_case_has_one_group_chat_and_a_direct_chat_for_each(room, made):
    async with made.database.transaction() as store:
        found = [bound.ref.id for bound in store.chats(CODE)]
    direct = [f"{CODE}/person:{person.code}" for person in MISSION.people]
    assert found == [f"{CODE}/main", f"{CODE}/followers", *direct]


async def test_a_question_in_a_direct_chat_is_answered_there(room, made):
    direct = chat("person:alice")
    await room.post("say", {"as": "alice", "chat": direct.id, "text": "la suite ?"})
    assert made.room.transcript(direct) == ["alice: la suite ?", "17 h au Ferry Building"]


async def test_nobody_speaks_as_another_in_a_direct_chat(room, made):
    await room.post("say", {"as": "florence", "chat": chat("person:alice").id, "text": "coucou"})
    assert made.rote.heard[0].account.id == f"{CODE}/alice"


async def test_in_the_group_the_bot_is_addressed_by_its_name_a_command_or_a_reply(room, made):
    ours = await made.room.send(chat(), reminder(), key="r", rings=True)
    await room.post("say", **{"as": "alice", "text": "il fait beau"})
    await room.post("say", **{"as": "alice", "text": "@Fanion, la suite ?"})
    await room.post("say", **{"as": "alice", "text": "/suite"})
    await room.post("say", **{"as": "alice", "text": "où ça ?", "replies_to": ours})
    assert [(ask.text, ask.addressed) for ask in made.rote.heard] == [
        ("il fait beau", False),
        ("la suite ?", True),
        ("/suite", True),
        ("où ça ?", True),
    ]


async def test_what_people_write_is_shown_as_they_wrote_it_and_does_no_harm(room):
    await room.post("say", **{"as": "alice", "text": "<script>alert(1)</script> & co"})
    page = await room.get("?as=alice")
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; co" in page
    assert "<script>alert" not in page


async def test_a_press_changes_the_message_in_its_place_and_thanks(room, made):
    asked = await made.room.send(chat(), feedback(), key="f", rings=False)
    told = await room.post("press", **{"as": "denis", "message": asked, "choice": "rate:fonds:4"})
    assert told == {"toast": "Votre note : 4"}
    assert isinstance(made.rote.heard[0], Tap)
    page = await room.get()
    assert "1 avis" in page
    assert '<span class="edited">modifié</span>' in page


async def test_a_message_that_rings_has_a_bell_with_words(room, made):
    await made.room.send(chat(), reminder(), key="r", rings=True)
    assert "Ce message sonne" in await room.get()
    assert made.room.transcript(chat(), bells=True) == [
        "🔔 Départ dans 30 min\n17 h (2 h à Paris, +1 j)"
    ]


async def test_a_file_goes_to_the_direct_chat_of_who_sent_it(room, made):
    data = aiohttp.FormData({"as": "florence", "chat": chat().id})
    data.add_field("file", b"%PDF-1.4", filename="programme.xlsx")
    told = await room.post("upload", data)
    assert told["chat"] == f"{CODE}/person:florence"
    sent = made.rote.heard[0]
    assert isinstance(sent, File)
    assert (sent.name, sent.content) == ("programme.xlsx", b"%PDF-1.4")
    assert made.room.transcript(chat("person:florence")) == [
        "florence: 📎 programme.xlsx",
        "Ce fichier n'est pas une mission.",
    ]


async def test_a_file_may_have_five_megabytes_and_no_more(room):
    data = aiohttp.FormData({"as": "florence", "chat": chat().id})
    data.add_field("file", BytesIO(b"x" * 5_000_000), filename="mission.xlsx")
    assert (await room.post("upload", data))["chat"] == f"{CODE}/person:florence"
    data = aiohttp.FormData({"as": "florence", "chat": chat().id})
    data.add_field("file", BytesIO(b"x" * 5_100_000), filename="mission.xlsx")
    assert await room.post("upload?lang=fr", data) == {
        "problem": "Ce fichier est trop gros\u00a0: 5\u00a0Mo au plus."
    }


async def test_a_file_that_the_bot_sends_can_be_saved(room, made):
    template = Document(name="modèle.xlsx", content=b"PK", media_type="application/x-test")
    sent = await made.room.send_document(chat("person:florence"), template, None)
    page = await room.get(f"?chat={CODE}/person:florence")
    assert f'<a class="file" href="/room/file/{sent}" download>Télécharger modèle.xlsx</a>' in page
    async with room.session.get(f"{room.address}/room/file/{sent}") as answer:
        assert answer.headers["Content-Disposition"].startswith("attachment;")
        assert await answer.read() == b"PK"
    assert await room.get("/file/4711") == "There is nothing here."


async def test_nobody_and_nowhere_are_said_in_plain_words(room):
    told = await room.post("say", {"as": "zoe", "chat": chat().id, "text": "?", "lang": "en"})
    assert told == {"problem": "There is no such chat or person (any more). Reload the page."}
    told = await room.post("say", {"as": "alice", "chat": "moon/main", "text": "?", "lang": "en"})
    assert told == {"problem": "There is no such chat or person (any more). Reload the page."}


async def test_the_list_counts_what_was_not_read(room, made):
    await made.room.send(chat("followers"), reminder(), key="h", rings=False)
    assert '<span class="sr">1 non lu</span>' in await room.get()
    await room.get(f"?chat={CODE}/followers")
    assert '<span class="sr">1 non lu</span>' not in await room.get()


async def test_who_sees_only_the_list_has_not_read_the_conversation(room, made):
    await made.room.send(chat(), reminder(), key="a", rings=True)
    await room.hear(f"?chat={chat().id}&since=0", until="clock")
    assert '<span class="sr">1 non lu</span>' in await room.get()
    await room.hear(f"?chat={chat().id}&since=0&looking=1", until="clock")
    assert '<span class="sr">1 non lu</span>' not in await room.get()


async def test_an_open_page_hears_what_is_said_and_which_message_it_is(room, made):
    page = f"?chat={chat().id}&lang=fr&looking=1&since={made.room.changed}"
    await made.room.send(chat("followers"), feedback(), key="a", rings=False)
    await made.room.send(chat(), reminder(), key="b", rings=True)
    heard = await room.hear(page, until="clock")
    news = [data for name, data in heard if name == "said"]
    assert [(one["chat"], one["unread"], "html" in one) for one in news] == [
        (f"{CODE}/followers", 1, False),
        (f"{CODE}/main", 0, True),
    ]
    assert "Ce message sonne" in news[1]["html"]
    shown = dict(heard)["clock"]
    assert (shown["site"]["city"], shown["site"]["time"]) == ("Los Angeles", "15\u00a0h\u00a000")
    assert (shown["home"]["city"], shown["home"]["date"]) == ("Paris", "mardi 27\u00a0septembre")


async def test_a_page_that_was_away_hears_what_it_missed(room, made):
    first = await made.room.send(chat(), feedback(), key="a", rings=False)
    seen = made.room.changed
    await made.room.edit(chat(), first, feedback(2))
    heard = await room.hear(f"?chat={chat().id}&since={seen}", until="clock")
    assert ["2 avis" in data["html"] for name, data in heard if name == "said"] == [True]


async def test_the_clock_is_played_paused_and_wound(room, made):
    await room.post("clock", do="play", speed="60")
    assert (made.running, made.speed) == (True, 60)
    await room.post("clock", do="pause")
    assert made.running is False
    told = await room.post("clock", {"chat": chat("followers").id, "do": "next", "lang": "fr"})
    assert told == {"toast": "Nouveau dans\u00a0: Le groupe"}
    await room.post("clock", do="to", at="2022-09-29T00:00:00+00:00")
    told = await room.post("clock", do="next", lang="fr")
    assert told == {"toast": "Plus rien à venir dans cette mission."}


@pytest.mark.parametrize("turned", [{"do": "to", "at": "demain"}, {"do": "back"}, {}])
async def test_a_handle_that_is_not_there_is_refused(room, turned):
    assert list(await room.post("clock", **turned)) == ["problem"]


async def test_start_again_is_asked_of_who_runs_the_service(room, made):
    await room.post("again")
    assert made.began_anew == 1


async def test_a_restart_shows_what_was_said(made, room):
    await room.post("say", **{"as": "alice", "text": "/suite"})
    await made.room.keep()
    again = type(made.room)(made.database, made.clock)
    assert again.transcript(chat()) == ["alice: /suite", "17 h au Ferry Building"]


async def test_who_comes_later_gets_a_direct_chat_without_a_restart(room, made):
    newcomer = MISSION.people[1].__class__(code="zoe", name="Zoé Blanc")
    update = MISSION.__class__(**{**fields_of(MISSION), "people": (*MISSION.people, newcomer)})
    async with made.database.transaction() as store:
        store.publish(update, made.clock.now())
    assert "Zoé Blanc" in await room.get()


def fields_of(value):
    return {name: getattr(value, name) for name in value.__dataclass_fields__}


async def test_the_account_of_a_person_is_known(made):
    async with made.database.transaction() as store:
        assert store.person_of(account("alice"), CODE) == "alice"


async def test_a_picture_that_travels_along_is_shown_in_its_place(room, made):
    picture = Document(name="photo.jpg", content=b"\xff\xd8\xff", media_type="image/jpeg")
    sent = await made.room.send_document(chat("person:florence"), picture, None)
    page = await room.get(f"?chat={CODE}/person:florence")
    assert f'<img class="picture" src="/room/file/{sent}" alt="photo.jpg">' in page


async def test_what_is_being_written_goes_below_the_file(room, made):
    data = aiohttp.FormData({"as": "florence", "chat": chat().id, "caption": "/annonce Ici"})
    data.add_field("file", b"\xff\xd8\xff", filename="photo.jpg", content_type="image/jpeg")
    await room.post("upload", data)
    sent = made.rote.heard[0]
    assert (sent.caption, sent.media_type) == ("/annonce Ici", "image/jpeg")
