"""Buttons that are out of date, codes that open nothing here, and files from nobody."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.chat import Account
from bot.samples import sample
from bot.store.invitations import invite, one_time_code, organiser_code, people_code
from handlers.joining import language_here
from tests.programmes import bundled
from tests.stories.newcomers import Newcomers, ref_of

CODE = "silicon-valley-2022"
MONDAY = datetime(2022, 9, 26, 22, tzinfo=UTC)
STALE = "Ce bouton ne sert plus."
ORGANISERS = "Désolé, seuls les organisateurs peuvent faire cela."


@pytest.fixture
async def group():
    story = Newcomers(MONDAY, bundled(CODE))
    with story.database.transaction() as store:
        made = invite(store, store.mission(CODE), MONDAY)
    await story.says("Florence", f"/start {made['organiser:florence-delpuech']}")
    await story.says("Alice", f"/start {made['main']}", "-100")
    return story


@pytest.mark.parametrize(
    ("who", "choice", "chat", "said"),
    [
        ("Paul", "iam:w:alice-martin", "-900", STALE),
        ("Paul", "bind:silicon-valley-2022:main", "-900", ORGANISERS),
        ("Florence", "bind:silicon-valley-2022:group:Z", "-900", STALE),
        ("Florence", "bind:silicon-valley-2022:nonsense", "-900", STALE),
        ("Florence", "make:nothing", "Florence", STALE),
        ("Florence", "claim:nothing:yes", "Florence", STALE),
        ("Florence", "free:marc-teulier", "Florence", STALE),
        ("Florence", "mission:miami", "Florence", STALE),
        (
            "Florence",
            "notme:nobody",
            "Florence",
            "Ce bouton est pour la personne qui l'a demandé.",
        ),
        ("Florence", "nonsense:1", "Florence", STALE),
        ("Paul", "people:0", "-100", ORGANISERS),
        ("Paul", "free:alice-martin", "-100", ORGANISERS),
        ("Paul", "make:nothing", "-100", STALE),
    ],
)
async def test_a_button_that_opens_nothing_says_so(group, who, choice, chat, said):
    assert await group.taps(who, choice, "1", chat) == said


async def test_an_organiser_is_not_somebody_else_by_mistake(group):
    await group.says("Florence", "/quisuisje")
    assert await group.presses("Florence", "Ce n'est pas moi") == (
        "Les organisateurs arrivent par leur lien ou leur code personnel."
    )


async def test_one_name_twice_by_the_same_account_is_nothing_new(group):
    choice = "iam:g:alice-martin"
    await group.taps("Alice", choice, "1", "-100")
    assert await group.taps("Alice", choice, "1", "-100") == "Je sais : vous êtes Alice Martin."


async def test_the_missions_link_in_its_group_asks_who_one_is(group):
    with group.database.transaction() as store:
        code = people_code(store, store.mission(CODE), MONDAY)
    assert await group.says("Bruno", f"/start {code}", "-100") == [
        (
            "Qui êtes-vous ? Touchez votre nom.\n"
            "Pour vous guider, je garde votre nom, votre compte et vos réponses (jamais vos "
            "conversations) jusqu'à 90 jours après la mission. Pour les recevoir : /mesdonnees ; "
            "pour les effacer : /oublier."
        )
    ]
    (hint,) = await group.says("Bruno", f"/start {code}", "-900")
    assert hint.startswith("Bonjour, je suis Fanion. Ce groupe n'est encore rattaché")


async def test_who_is_known_and_opens_the_link_is_welcomed_directly(group):
    await group.presses("Alice", "Alice Martin", "-100")
    with group.database.transaction() as store:
        code = people_code(store, store.mission(CODE), MONDAY)
    (welcome,) = await group.says("Alice", f"/start {code}")
    assert welcome.splitlines()[0] == "Bienvenue, Alice !"


async def test_a_bare_start_is_a_hello(group):
    (helped,) = await group.says("Alice", "/start", "-100")
    assert helped.startswith("Demandez-moi par exemple")
    (hello,) = await group.says("Paul", "/start")
    assert hello.startswith("Bonjour, je suis Fanion, et je ne vous connais pas encore.")


async def test_a_group_that_the_file_dropped_opens_nothing(group):
    with group.database.transaction() as store:
        code = one_time_code(store, "group:Z", MONDAY, CODE)
        gone = one_time_code(store, "organiser:nobody", MONDAY, CODE)
    expired = ["Ce code a expiré. Demandez-en un autre à l'organisation."]
    assert await group.says("Florence", f"/start {code}", "-100") == expired
    assert await group.says("Paul", f"/start {gone}") == expired


async def test_an_unknown_group_that_speaks_to_the_bot_hears_how_to_bind_it(group):
    (hint,) = await group.says("Paul", "/suite", "-900")
    assert hint.startswith("Bonjour, je suis Fanion. Ce groupe n'est encore rattaché")


async def test_nobodys_file_is_not_read(group):
    assert (await group.uploads("Paul", "mission.yaml", b"mission: {}"))[0].startswith(
        "Bonjour, je suis Fanion, et je ne vous connais pas encore."
    )


async def test_the_file_of_a_new_organiser_has_problems_like_any_other(group):
    with group.database.transaction() as store:
        code = organiser_code(store, "Paul Autre", MONDAY)
    await group.says("Paul", f"/start {code}")
    (problems,) = await group.uploads("Paul", "mission.yaml", b"mission: {}")
    assert problems.splitlines()[0].startswith("mission.yaml : ")

    known = sample(CODE).read_bytes()
    (refused,) = await group.uploads("Paul", "mission.yaml", known)
    assert refused.startswith("Ce fichier est celui de la mission « silicon-valley-2022 »")


async def test_a_name_can_be_freed_and_the_list_turned(group):
    await group.presses("Alice", "Alice Martin", "-100")
    await group.says("Florence", "/people")
    await group.presses("Florence", "Alice Martin")
    await group.presses("Florence", "←")
    assert group.heard("Florence")[-1].splitlines()[0] == "1 sur 14 s'est présenté"


async def test_a_claim_is_decided_once(group):
    await group.taps("Bruno", "iam:g:bruno-durand", "1", "-100")
    await group.taps("Mallory", "iam:g:bruno-durand", "1", "-100")
    message, choice = group.room.buttons(ref_of("Florence"))["Mallory"]
    await group.taps("Florence", choice, message, "Florence")
    assert await group.taps("Florence", choice, message, "Florence") == STALE


async def test_the_mission_of_a_follower_at_home(group):
    with group.database.transaction() as store:
        code = one_time_code(store, "followers", MONDAY, CODE)
    (greeting,) = await group.says("Sophie", f"/start {code}", "-500")
    assert greeting.splitlines()[1].startswith("Chaque matin, je dis ce que fait le groupe")
    assert group.labels("-500") == ["Sophie Lacan", "Tom Baker"]
    assert (await group.presses("Sophie", "Sophie Lacan", "-500")).startswith(
        "Bienvenue, Sophie !"
    )


async def test_codes_that_nobody_needs_any_more_are_forgotten(group):
    with group.database.transaction() as store:
        code = one_time_code(store, "main", MONDAY, CODE)
        assert store.opens(CODE, "main", MONDAY)
        store.forget_codes(MONDAY + timedelta(days=40))
        assert store.invitation(code, MONDAY) is None


async def test_a_new_organiser_who_says_hello_hears_what_to_do_and_not_who_are_you(group):
    with group.database.transaction() as store:
        code = organiser_code(store, "Paul Autre", MONDAY)
    (welcome,) = await group.says("Paul", f"/start {code}")

    assert await group.says("Paul", "bonjour") == [welcome]
    assert await group.says("Paul", "/aide") == [welcome]


async def test_who_is_known_and_starts_the_direct_chat_is_welcomed_by_name(group):
    await group.presses("Alice", "Alice Martin", "-100")

    (welcome,) = await group.says("Alice", "/start")
    (helped,) = await group.says("Alice", "/start")
    assert welcome.splitlines()[0] == "Bienvenue, Alice !"
    assert helped.startswith("Demandez-moi par exemple")


async def test_once_it_sees_all_the_greeting_asks_for_no_more(group):
    await group.becomes("removed", "-100")
    await group.becomes("added", "-700", reads_all=False)
    with group.database.transaction() as store:
        code = one_time_code(store, "main", MONDAY, CODE)
    await group.says("Florence", f"/start {code}", "-700")
    assert "nommez-moi administrateur" in group.heard("-700")[-1]

    await group.becomes("promoted", "-700", reads_all=True)
    assert "nommez-moi administrateur" not in group.heard("-700")[-1]
    assert group.heard("-700")[-1].startswith("Bonjour, je suis Fanion. Je connais")


async def test_who_is_unknown_is_answered_in_the_language_of_their_phone(group):
    oliver = Account("room", "oliver's phone", "Oliver", "en")
    with group.database.transaction() as store:
        assert language_here(oliver, None, store) == "en"
        assert language_here(replace(oliver, language="de"), None, store) == "fr"
