"""What can happen to a chat, and what somebody sets, sees and deletes for themselves."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.chat import ChatKind, DeliveryError
from bot.store.invitations import invite
from tests.programmes import bundled
from tests.stories.newcomers import Newcomers, account, ref_of

CODE = "silicon-valley-2022"
MONDAY = datetime(2022, 9, 26, 22, tzinfo=UTC)
"""15:00 in San Francisco, during the visit to Stanford."""
EVENING = MONDAY + timedelta(hours=5, minutes=5)


@pytest.fixture
async def group():
    """Bind the main group, let Florence in as its organiser and Alice by her name."""
    story = Newcomers(MONDAY, bundled(CODE))
    with story.database.transaction() as store:
        made = invite(store, store.mission(CODE), MONDAY)
    await story.becomes("added", "-100", reads_all=True)
    await story.says("Florence", f"/start {made['organiser:florence-delpuech']}")
    await story.says("Alice", f"/start {made['main']}", "-100")
    await story.presses("Alice", "Alice Martin", "-100")
    return story


# ---- chats -----------------------------------------------------------------------------------


async def test_who_removes_the_bot_is_noticed_and_the_organiser_told_once(group):
    assert await group.becomes("removed", "-100", by="Alice") == []
    await group.until(EVENING)

    assert group.heard("Florence")[1:] == [
        (
            "Je n'ai plus accès à ces conversations : la conversation principale (j'en ai été retiré : "
            "ajoutez-moi de nouveau et je reprends)."
        )
    ]
    assert len(group.heard("-100")) == 1


async def test_added_again_it_goes_on_and_says_so(group):
    await group.becomes("removed", "-100")

    assert await group.becomes("added", "-100", reads_all=True) == [
        "Me revoilà, avec le programme de Mission Silicon Valley 2022."
    ]
    await group.until(EVENING)
    assert group.heard("-100")[-1].startswith("Programme de demain")


async def test_a_person_who_blocks_the_bot_stops_no_other(group):
    await group.says("Alice", "/rappels oui")
    await group.becomes("removed", "Alice", by="Alice", direct=True)
    await group.until(MONDAY + timedelta(hours=1, minutes=35))

    assert group.heard("Florence")[-1] == (
        "Je n'ai plus accès à ces conversations : Alice Martin (m'a bloqué)."
    )
    assert group.heard("-100")[-1].startswith("Dans 30 min : Fonds")
    assert len(group.heard("Alice")) == 1

    await group.becomes("added", "Alice", by="Alice", direct=True)
    assert len(await group.says("Alice", "/suite")) == 1


async def test_a_chat_that_is_gone_when_something_is_sent_is_closed_and_told_once(group):
    group.room.failures.append(DeliveryError("Forbidden: bot was kicked", gone=True))
    await group.until(EVENING)

    assert group.heard("Florence")[1:] == [
        (
            "Je n'ai plus accès à ces conversations : la conversation principale (la conversation ou le "
            "compte n'existe plus, ou je n'en fais plus partie)."
        )
    ]
    with group.database.transaction() as store:
        assert store.chats(CODE, ChatKind.MAIN) == ()


async def test_a_group_that_becomes_a_supergroup_takes_everything_along(group):
    with group.database.transaction() as store:
        store.bind(ref_of("-100", "7"), CODE, ChatKind.GROUP, MONDAY, group="A")
    await group.becomes("moved", "-100", moved_to="-1001234")
    await group.becomes("moved", "-100", moved_to="-1001234")
    await group.until(MONDAY + timedelta(hours=1, minutes=35))

    assert group.heard("-1001234")[-1].startswith("Dans 30 min : Fonds")
    assert len(await group.says("Alice", "/suite", "-1001234", thread="7")) == 1
    assert len(group.heard("-100")) == 1


async def test_made_blind_it_says_so_once(group):
    (said,) = await group.becomes("demoted", "-100", reads_all=False)
    assert said.startswith("Ici, je ne vois que les commandes")
    assert await group.becomes("demoted", "-100", reads_all=False) == []
    assert await group.becomes("promoted", "-100", reads_all=True) == []


# ---- one's own settings ----------------------------------------------------------------------


async def test_personal_reminders_come_when_asked_for_and_stop_at_silence(group):
    assert await group.says("Alice", "/rappels") == [
        "Rappels personnels : non. Pour changer : /rappels oui ou /rappels non."
    ]
    assert await group.says("Alice", "/rappels oui") == [
        "Je vous rappelle aussi ici ce qui vous concerne."
    ]
    await group.until(MONDAY + timedelta(hours=1, minutes=35))
    assert group.heard("Alice")[-1].startswith("Dans 30 min : Fonds")

    assert await group.says("Alice", "/silence") == [
        "Je me tais ici. Je réponds toujours à vos questions ; /reprendre rétablit mes messages."
    ]
    before = len(group.heard("Alice"))
    await group.until(MONDAY + timedelta(hours=20))
    assert len(group.heard("Alice")) == before
    assert len(await group.says("Alice", "/suite")) == 1
    assert await group.says("Alice", "/unmute") == ["Je vous écris de nouveau ici."]
    assert await group.says("Alice", "/reminders off") == [
        "Plus de rappels ici ; le groupe les a toujours."
    ]


async def test_who_has_no_direct_chat_is_told_where_settings_are_made(group):
    assert await group.says("Alice", "/rappels oui", "-100") == [
        "Écrivez-moi /rappels en privé : il s'agit de vos propres messages."
    ]
    assert await group.says("Bruno", "/mute", "-100") == [
        "Écrivez-moi /mute en privé : il s'agit de vos propres messages."
    ]


async def test_everyone_is_answered_in_the_language_that_they_ask_for(group):
    assert await group.says("Alice", "/language", "-100") == [
        "Quelle langue ? /langue fr ou /langue en"
    ]
    assert await group.says("Alice", "/langue en", "-100") == ["I will speak English with you."]
    assert (await group.says("Alice", "/suite", "-100"))[0].startswith("Next: ")
    assert (await group.says("Bruno", "/suite", "-100"))[0].startswith("À suivre : ")


async def test_an_organiser_sets_the_language_of_a_chat(group):
    assert await group.says("Florence", "/language english", "-100") == [
        "I will speak English here."
    ]
    await group.until(EVENING)
    assert group.heard("-100")[-1].startswith("Tomorrow")


async def test_anyone_sees_what_is_kept_and_deletes_it(group):
    await group.says("Alice", "/rappels oui")
    await group.until(MONDAY + timedelta(minutes=45))
    request = group.room.messages(ref_of("-100"))[-1].id
    await group.taps("Alice", "rate:stanford:4", request, "-100")

    (kept,) = await group.says("Alice", "/donnees")
    assert kept.splitlines() == [
        "Ce que je garde sur vous",
        "Vous êtes : Alice Martin",
        "Votre compte : Alice (room)",
        "Langue : français",
        "Vos avis : 1 avis",
        "Rappels personnels : oui",
        "Votre nom et votre entreprise figurent dans le programme de l'organisation. Ce qui ne m'est pas destiné, je ne le garde jamais.",
    ]

    await group.presses("Alice", "Tout effacer")
    assert await group.presses("Alice", "Oui, m'oublier") == (
        "C'est effacé. Je ne sais plus qui vous êtes."
    )
    assert group.heard("-100")[-1].splitlines()[-1] == "1 avis"
    assert (await group.says("Alice", "/suite"))[0].startswith("Bonjour, je suis Fanion, et je ne")
    with group.database.transaction() as store:
        assert store.missions_of(account("Alice")) == {}
        assert list(store.ratings(CODE, "stanford").values()) == [4]


async def test_what_is_kept_is_shown_to_nobody_else(group):
    assert await group.says("Alice", "/donnees", "-100") == [
        "Écrivez-moi /donnees en privé : il s'agit de vos propres messages."
    ]
    await group.says("Alice", "/suite")
    before = len(group.heard("Alice"))
    assert await group.says("Alice", "/donnees", "-100") == ["Je vous réponds en privé."]
    assert len(group.heard("Alice")) == before + 1
    assert group.heard("Alice")[-1].startswith("Ce que je garde sur vous")


async def test_the_groups_own_talk_leaves_no_trace(group):
    secret = "Entre nous, le contrat Durand est signé."
    await group.says("Alice", secret, "-100", addressed=False)

    with group.database.transaction() as store:
        dump = "\n".join(store._session.connection().connection.driver_connection.iterdump())  # noqa: SLF001
    assert "contrat Durand" not in dump


# ---- anonymous polls -------------------------------------------------------------------------


@pytest.fixture
async def anonymous():
    mission = replace(bundled(CODE), anonymous=True)
    story = Newcomers(MONDAY, mission)
    with story.database.transaction() as store:
        made = invite(store, mission, MONDAY)
    await story.says("Florence", f"/start {made['organiser:florence-delpuech']}")
    await story.says("Alice", f"/start {made['main']}", "-100")
    for name in ("Alice Martin", "Bruno Durand", "Claire Durand", "Denis Petit"):
        await story.presses(name.split()[0], name, "-100")
    return story


async def test_a_day_after_the_request_totals_take_the_place_of_answers(anonymous):
    await anonymous.until(MONDAY + timedelta(minutes=45))
    request = anonymous.room.messages(ref_of("-100"))[-1].id
    for name, score in (("Alice", 5), ("Bruno", 4), ("Claire", 3), ("Denis", 1)):
        await anonymous.taps(name, f"rate:stanford:{score}", request, "-100")
    with anonymous.database.transaction() as store:
        assert len(store.ratings(CODE, "stanford")) == 4

    await anonymous.until(MONDAY + timedelta(hours=24, minutes=39))
    with anonymous.database.transaction() as store:
        assert len(store.ratings(CODE, "stanford")) == 4

    await anonymous.until(MONDAY + timedelta(hours=24, minutes=40))
    with anonymous.database.transaction() as store:
        assert store.ratings(CODE, "stanford") == {}
        assert store.closed_polls(CODE)["stanford"] == ("0,0,1,1,1", 4)
    (results,) = await anonymous.says("Florence", "/resultats")
    assert "4,0 sur 5, 3 avis · 1 avis reste caché" in results
