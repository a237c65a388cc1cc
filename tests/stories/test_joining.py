"""A code, a name, a button: how chats and people come to a mission."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.chat import ChatKind
from bot.core.mission import Person
from bot.samples import sample
from bot.store.invitations import invite, one_time_code, organiser_code, people_code
from tests.programmes import bundled
from tests.stories.newcomers import Newcomers, ref_of
from tests.stories.story import plain_spaces

CODE = "silicon-valley-2022"
MONDAY = datetime(2022, 9, 26, 22, tzinfo=UTC)
"""15:00 in San Francisco, during the visit to Stanford."""
KEEPS = (
    "Pour vous guider, je garde votre nom, votre compte et vos réponses (jamais vos conversations) "
    "jusqu'à 90 jours après la mission. Pour les recevoir : /mesdonnees ; pour les effacer : /oublier."
)
ASKED = f"Qui êtes-vous ? Touchez votre nom.\n{KEEPS}"
GREETING = [
    "Bonjour, je suis Fanion. Je connais le programme de Mission Silicon Valley 2022.",
    "Je rappelle chaque départ à temps, je réponds à vos questions et je recueille vos avis.",
    "Demandez « c'est quoi la suite ? », ou /suite, /demain, /aide. Vous pouvez aussi me mentionner ou répondre à mes messages.",
    KEEPS,
    "Qui êtes-vous ? Touchez votre nom.",
]


@pytest.fixture
def california():
    return bundled(CODE)


@pytest.fixture
def story(california):
    return Newcomers(MONDAY, california)


def codes(story):
    with story.database.transaction() as store:
        return invite(store, store.mission(CODE), story.clock.now())


@pytest.fixture
async def group(story):
    """Bind the main group; Florence has joined directly as its organiser."""
    made = codes(story)
    await story.says("Florence", f"/start {made['organiser:florence-delpuech']}")
    await story.says("Alice", f"/start@fanion_bot {made['main']}", "-100")
    return story


# ---- chats -----------------------------------------------------------------------------------


async def test_a_code_brings_a_group_to_its_mission_which_is_greeted_once(story):
    (said,) = await story.says("Alice", f"/start {codes(story)['main']}", "-100")

    assert said.splitlines() == GREETING
    assert story.labels("-100")[:3] == ["Alice Martin", "Bruno Durand", "Claire Durand"]
    assert len(story.labels("-100")) == 14  # organisers' names are nobody's to take

    (coming,) = await story.says("Alice", "/suite", "-100")
    assert "Fonds" in coming.splitlines()[0]


async def test_a_code_opens_once(story):
    code = codes(story)["main"]
    await story.says("Alice", f"/start {code}", "-100")

    assert await story.says("Bruno", f"/start {code}", "-200") == [
        "Ce code a déjà servi. Demandez-en un autre à l'organisation."
    ]


async def test_a_code_expires(story):
    code = codes(story)["main"]
    story.clock.advance(timedelta(days=31))

    assert await story.says("Alice", f"/start {code}", "-100") == [
        "Ce code a expiré. Demandez-en un autre à l'organisation."
    ]


async def test_whoever_guesses_codes_has_to_wait(story):
    wrong = "Je ne connais pas ce code. Recopiez-le en entier, ou demandez-en un autre à l'organisation."
    assert [(await story.says("Mallory", f"/start guess{n}"))[0] for n in range(5)] == [wrong] * 5

    right = f"/start {codes(story)['organiser:florence-delpuech']}"
    assert await story.says("Mallory", right) == [
        "Trop de codes erronés. Réessayez dans une heure."
    ]
    story.clock.advance(timedelta(hours=1))
    assert (await story.says("Mallory", "/start guess"))[0] == wrong


async def test_a_group_added_without_a_code_is_told_once_how_to_come_to_a_mission(story):
    (hint,) = await story.becomes("added", "-100", by="Alice", reads_all=True)
    assert hint == (
        "Bonjour, je suis Fanion. Ce groupe n'est encore rattaché à aucune mission : écrivez ici "
        "/start suivi du code que l'organisation a reçu."
    )

    # The greeting takes its place: one message, not two.
    await story.says("Alice", f"/start {codes(story)['main']}", "-100")
    assert [text.splitlines()[0] for text in story.heard("-100")] == [GREETING[0]]


async def test_an_organiser_binds_a_group_with_one_tap(story):
    await story.says("Florence", f"/start {codes(story)['organiser:florence-delpuech']}")
    (hint,) = await story.becomes("added", "-100", reads_all=True)
    assert hint.splitlines()[1] == "Un organisateur peut aussi toucher ce qu'est ce groupe :"
    assert story.labels("-100") == [
        "Groupe principal · Mission Silicon Valley 2022",
        "Contacts en France · Mission Silicon Valley 2022",
        "Groupe Industrie · Mission Silicon Valley 2022",
        "Groupe Numérique · Mission Silicon Valley 2022",
    ]

    main = "Groupe principal · Mission Silicon Valley 2022"
    assert await story.presses("Alice", main, "-100") == (
        "Désolé, seuls les organisateurs peuvent faire cela."
    )
    await story.presses("Florence", main, "-100")
    assert [text.splitlines()[0] for text in story.heard("-100")] == [GREETING[0]]


async def test_a_group_in_which_it_cannot_read_is_told_so_in_the_greeting(story):
    await story.becomes("added", "-100", reads_all=False)
    await story.says("Alice", f"/start {codes(story)['main']}", "-100")

    assert story.heard("-100")[0].splitlines()[4] == (
        "Ici, je ne vois que les commandes, les boutons et les réponses à mes messages. Pour que "
        "je lise aussi vos questions, nommez-moi administrateur du groupe."
    )


async def test_a_topic_is_a_groups_own_chat_and_the_rest_of_it_stays_the_main_one(group):
    with group.database.transaction() as store:
        code = one_time_code(store, "group:A", group.clock.now(), CODE)
    await group.says("Alice", f"/start {code}", "-100", thread="7")

    with group.database.transaction() as store:
        chats = [
            (chat.kind, chat.ref.thread) for chat in store.chats(CODE) if chat.ref.id == "-100"
        ]
    assert chats == [(ChatKind.MAIN, ""), (ChatKind.GROUP, "7")]
    assert len(await group.says("Alice", "/suite", "-100", thread="9")) == 1


async def test_a_groups_code_does_not_open_in_a_direct_chat_and_stays_good(story):
    code = codes(story)["main"]
    (said,) = await story.says("Alice", f"/start {code}")
    assert said.startswith("Ce code est celui d'un groupe")

    (greeting,) = await story.says("Alice", f"/start {code}", "-100")
    assert greeting.splitlines() == GREETING


async def test_an_organisers_code_that_a_group_has_seen_opens_nothing_any_more(story):
    code = codes(story)["organiser:florence-delpuech"]
    (said,) = await story.says("Florence", f"/start {code}", "-100")
    assert said.startswith("Ce code était personnel")

    assert await story.says("Mallory", f"/start {code}") == [
        "Ce code a déjà servi. Demandez-en un autre à l'organisation."
    ]


async def test_a_stranger_in_a_direct_chat_hears_how_to_join(story):
    assert await story.says("Paul", "Bonjour") == [
        (
            "Bonjour, je suis Fanion, et je ne vous connais pas encore. Ouvrez le lien que vous a "
            "donné l'organisation, ou dites qui vous êtes dans le groupe de la mission avec /quisuisje."
        )
    ]


async def test_talk_in_an_unknown_group_is_left_alone(story):
    assert await story.says("Paul", "On mange où ce soir ?", "-300", addressed=False) == []


# ---- people ----------------------------------------------------------------------------------


async def test_a_tap_on_a_name_in_the_group_says_who_one_is(group):
    shown = await group.presses("Alice", "Alice Martin", "-100")

    assert shown.startswith("Bienvenue, Alice ! ")
    assert "Fonds" in shown
    assert group.heard("-100")[0].splitlines()[-1] == "1 sur 14 s'est présenté."
    assert "Alice Martin" not in group.labels("-100")
    assert (await group.says("Alice", "/quisuisje", "-100")) == [
        "Vous êtes Alice Martin, Groupe Industrie."
    ]


async def test_who_follows_groups_that_part_hears_what_is_next_for_each(group):
    followers = codes(group)["followers"]
    await group.says("Sophie", f"/start@fanion_bot {followers}", "-200")
    await group.until(datetime(2022, 9, 27, 2, tzinfo=UTC))  # Monday evening in San Francisco

    assert await group.presses("Sophie", "Sophie Lacan", "-200") == (
        "Bienvenue, Sophie ! À suivre : Facebook – lunettes de réalité augmentée "
        "et Véhicule autonome : démonstration"
    )


async def test_one_account_has_one_name(group):
    await group.presses("Alice", "Alice Martin", "-100")

    assert await group.presses("Alice", "Bruno Durand", "-100") == (
        "Pour moi, vous êtes Alice Martin. /quisuisje permet de corriger."
    )


async def test_a_name_that_is_taken_is_offered_in_no_list_any_more(group):
    for who in ("Bruno", "Claire", "Denis"):
        await group.says(who, "/quisuisje", "-100")
    lists = [one.id for one in group.room.messages(ref_of("-100")) if one.message is not None]
    assert len(lists) == 4  # one of them is the greeting

    await group.presses("Alice", "Alice Martin", "-100")

    shown = [group.room.message(ref_of("-100"), one).message for one in lists]
    assert [one.buttons[0].label for one in shown] == ["Bruno Durand"] * 4


async def test_an_old_list_is_said_anew_when_it_is_pressed(group):
    for _ in range(6):
        await group.says("Bruno", "/quisuisje", "-100")
    first = group.room.messages(ref_of("-100"))[1]
    await group.presses("Alice", "Alice Martin", "-100")
    assert group.room.message(ref_of("-100"), first.id).message.buttons[0].label == "Alice Martin"

    choice = first.message.buttons[0].choice
    assert await group.taps("Bruno", choice, first.id, "-100") == (
        "Quelqu'un est déjà Alice Martin. Je demande à l'organisation."
    )
    assert group.room.message(ref_of("-100"), first.id).message.buttons[0].label == "Bruno Durand"


async def test_who_is_taken_for_another_corrects_it(group):
    await group.presses("Alice", "Bruno Durand", "-100")
    await group.says("Alice", "/whoami", "-100")

    assert await group.presses("Bruno", "Ce n'est pas moi", "-100") == (
        "Ce bouton est pour la personne qui l'a demandé."
    )
    assert (
        await group.presses("Alice", "Ce n'est pas moi", "-100") == "Pardon. Qui êtes-vous alors ?"
    )
    assert (await group.presses("Alice", "Alice Martin", "-100")).startswith("Bienvenue, Alice !")
    assert (await group.presses("Bruno", "Bruno Durand", "-100")).startswith("Bienvenue, Bruno !")


async def test_a_name_that_is_taken_is_for_the_organiser_to_give(group):
    choice = group.room.buttons(ref_of("-100"))["Bruno Durand"]
    await group.presses("Mallory", "Bruno Durand", "-100")

    assert await group.taps("Bruno", choice[1], choice[0], "-100") == (
        "Quelqu'un est déjà Bruno Durand. Je demande à l'organisation."
    )
    await group.taps("Bruno", choice[1], choice[0], "-100")  # asked once
    assert group.heard("Florence")[1:] == [
        "« Bruno » dit être Bruno Durand ; jusqu'ici, c'est « Mallory ». Qui est-ce ?"
    ]

    await group.presses("Florence", "Bruno", "Florence")
    assert group.heard("Florence")[1:] == ["« Bruno » est maintenant Bruno Durand."]
    assert (await group.says("Bruno", "/quisuisje", "-100"))[0].startswith(
        "Vous êtes Bruno Durand"
    )
    assert (await group.says("Mallory", "/quisuisje", "-100"))[0].startswith("Qui êtes-vous ?")


async def test_a_claim_can_be_refused_and_by_organisers_only(group):
    choice = group.room.buttons(ref_of("-100"))["Bruno Durand"]
    await group.presses("Bruno", "Bruno Durand", "-100")
    await group.taps("Mallory", choice[1], choice[0], "-100")
    message, claim = group.room.buttons(ref_of("Florence"))["Mallory"]

    assert await group.taps("Mallory", claim, message, "-100") == (
        "Désolé, seuls les organisateurs peuvent faire cela."
    )
    await group.presses("Florence", "Toujours Bruno", "Florence")
    assert group.heard("Florence")[1:] == ["Bruno Durand est toujours « Bruno »."]


async def test_nobody_becomes_an_organiser_by_a_tap(group):
    assert await group.taps("Mallory", "iam:w:florence-delpuech", "1", "-100") == (
        "Les organisateurs arrivent par leur lien ou leur code personnel."
    )
    assert await group.taps("Mallory", "iam:w:apple", "1", "-100") == "Ce bouton ne sert plus."


async def test_the_organisers_list_follows_and_corrects(group):
    (said,) = await group.says("Florence", "/participants", "Florence")
    assert said.splitlines()[0] == "0 sur 14 se sont présentés"

    await group.presses("Alice", "Alice Martin", "-100")
    assert group.heard("Florence")[-1].splitlines() == [
        "1 sur 14 s'est présenté",
        "Manquent",
        "Bruno Durand, Claire Durand, Denis Petit, Élise Moreau, Fanny Roux, Hugo Lefèvre, Inês Carvalho, Julien Fabre, Karima Benali, Laure Vidal, Oliver Grant, Nadia Costes, Yann Kervella, Sophie Lacan, Tom Baker",
        "Présentés",
        "Alice Martin (Alice)",
        "Pour libérer un nom pris par erreur, touchez-le.",
    ]

    await group.presses("Florence", "Alice Martin", "Florence")
    assert await group.presses("Florence", "Alice Martin · libérer ?", "Florence") == (
        "Alice Martin est de nouveau libre."
    )
    assert (await group.says("Alice", "/quisuisje", "-100"))[0].startswith("Qui êtes-vous ?")


async def test_a_participant_sees_no_list_of_names(group):
    await group.presses("Alice", "Alice Martin", "-100")
    assert await group.says("Alice", "/people") == [
        "Désolé, seuls les organisateurs peuvent faire cela."
    ]
    assert await group.taps("Alice", "people:0", "1", "-100") == (
        "Désolé, seuls les organisateurs peuvent faire cela."
    )
    assert await group.taps("Alice", "freed:bruno-durand", "1", "-100") == (
        "Désolé, seuls les organisateurs peuvent faire cela."
    )


async def test_who_said_so_in_the_group_is_known_directly(group):
    await group.presses("Alice", "Alice Martin", "-100")

    (said,) = await group.says("Alice", "c'est quoi la suite ?")
    assert said.startswith("À suivre : Fonds")


async def test_the_missions_link_asks_directly_who_one_is_and_welcomes(story):
    with story.database.transaction() as store:
        code = people_code(store, store.mission(CODE), story.clock.now())
    assert await story.says("Inês", f"/start {code}") == [ASKED]
    assert story.labels("Inês")[-2:] == ["Sophie Lacan", "Tom Baker"]

    await story.presses("Inês", "Inês Carvalho")
    welcome = story.heard("Inês")[-1].splitlines()
    assert welcome[0] == "Welcome, Inês!"
    assert welcome[1] == "Next: Venture capital: raising funds in California"
    assert welcome[-1].startswith("Ask me anything about the programme")

    # The link is everyone's.
    assert len(await story.says("Denis", f"/start {code}")) == 1


async def test_many_names_come_in_pages(california):
    people = tuple(Person(code=f"p{n}", name=f"Personne {n}") for n in range(45))
    story = Newcomers(MONDAY, replace(california, people=people))
    await story.says("Paul", f"/start {codes(story)['main']}", "-100")
    assert (len(story.labels("-100")), story.labels("-100")[-1]) == (21, "Autres noms…")

    await story.presses("Paul", "Autres noms…", "-100")
    assert story.labels("-100")[0] == "Personne 20"
    await story.presses("Paul", "Autres noms…", "-100")
    assert story.labels("-100") == [*(f"Personne {n}" for n in range(40, 45)), "Autres noms…"]


async def test_an_organisers_name_from_right_to_left_leaves_the_rest_on_its_side(california):
    named = replace(california.people_by_code["florence-delpuech"], name="ليلى مرتان")
    others = tuple(one for one in california.people if one.code != named.code)
    story = Newcomers(MONDAY, replace(california, people=(named, *others)))
    (welcome,) = await story.says("Leïla", f"/start {codes(story)['organiser:florence-delpuech']}")
    assert welcome.startswith("Bienvenue, \u2068ليلى\u2069. ")


async def test_a_first_organisers_name_does_too():
    story = Newcomers(MONDAY)
    with story.database.transaction() as store:
        code = organiser_code(store, "ليلى مرتان", MONDAY)

    (welcome,) = await story.says("Leïla", f"/start {code}")
    assert welcome.startswith("Bienvenue, \u2068ليلى\u2069. ")
    assert (await story.says("Leïla", "Bonjour"))[0] == welcome


# ---- ratings of people we do not know yet ----------------------------------------------------


async def test_a_stranger_says_who_they_are_and_then_the_rating_counts(group):
    await group.until(MONDAY + timedelta(minutes=45))
    request = group.heard("-100")[-1]
    assert request.splitlines()[0] == "Votre avis : Stanford University : visite du campus"
    where = group.room.messages(ref_of("-100"))[-1].id

    assert await group.taps("Alice", "rate:stanford:4", where, "-100") == (
        "Votre avis attend : touchez votre nom dans « Qui êtes-vous ? », plus haut, et il comptera."
    )
    assert group.heard("-100")[-1] == request

    await group.presses("Alice", "Alice Martin", "-100")
    assert group.heard("-100")[-1] == f"{request}\n1 avis"
    assert await group.taps("Alice", "rate:stanford:5", where, "-100") == (
        "C'est changé : 5 sur 5 au lieu de 4."
    )


async def test_where_the_names_are_out_of_sight_they_are_shown_again_once(group):
    await group.until(MONDAY + timedelta(hours=13))
    before = len(group.heard("-100"))

    assert await group.taps("Alice", "rate:stanford:4", "1", "-100") == (
        "C'est noté. Touchez maintenant votre nom, et il comptera."
    )
    await group.taps("Bruno", "rate:stanford:5", "1", "-100")
    assert group.heard("-100")[before:] == [ASKED]


# ---- several missions ------------------------------------------------------------------------


async def test_one_direct_chat_is_about_the_mission_under_way_or_the_one_chosen(california):
    march = bundled("silicon-valley-2023")
    california = replace(california, retention=timedelta(days=365))
    story = Newcomers(MONDAY, california, march)
    with story.database.transaction() as store:
        first = people_code(store, california, MONDAY)
        second = people_code(store, march, MONDAY)
    await story.says("Alice", f"/start {first}")
    await story.presses("Alice", "Alice Martin")
    story.clock.advance(timedelta(minutes=1))
    await story.says("Alice", f"/start {second}")

    assert await story.says("Alice", "/mission") == [
        f"Nous parlons de {plain_spaces(march.title)}."
    ]
    story.clock.advance(timedelta(minutes=1))
    assert await story.presses("Alice", california.title) == f"Nous parlons de {california.title}."
    assert (await story.says("Alice", "/mission")) == [f"Nous parlons de {california.title}."]

    # When the other one sets off, it is the one that people ask about.
    story.clock.set(march.programme[0].gathers_at)
    assert await story.says("Alice", "/mission") == [
        f"Nous parlons de {plain_spaces(march.title)}."
    ]


async def test_a_group_goes_to_another_mission_only_by_its_own_organiser(california):
    march = bundled("silicon-valley-2023")
    california = replace(california, retention=timedelta(days=365))
    story = Newcomers(MONDAY, california, march)
    made = codes(story)
    with story.database.transaction() as store:
        other = invite(store, march, MONDAY)
    await story.says("Alice", f"/start {made['main']}", "-100")

    assert await story.says("Mallory", f"/start {other['main']}", "-100") == [
        (
            "Ce groupe est celui de « Mission Silicon Valley 2022 ». Seul un organisateur de celle-ci "
            "peut le confier à une autre mission."
        )
    ]
    await story.says("Florence", f"/start {made['organiser:florence-delpuech']}")
    (asked,) = await story.says("Florence", f"/start {other['main']}", "-100")
    assert asked.splitlines() == [
        (
            "Ce groupe est celui de « Mission Silicon Valley 2022 ». Le confier à "
            f"« {plain_spaces(march.title)} » ?"
        ),
        (
            "« Mission Silicon Valley 2022 » n'y aurait plus ni rappels, ni annonces, ni demandes "
            "d'avis. Rien ne change sans votre accord."
        ),
    ]
    assert chat_of_group(story).mission == CODE
    assert await story.presses("Mallory", story.labels("-100")[0], "-100") == (
        "Désolé, seuls les organisateurs peuvent faire cela."
    )
    assert chat_of_group(story).mission == CODE

    await story.presses("Florence", story.labels("-100")[0], "-100")
    greeting = story.heard("-100")[-1]
    assert greeting.splitlines()[0].endswith(f"{plain_spaces(march.title)}.")
    assert chat_of_group(story).mission == march.code


async def test_a_group_stays_where_it_is_when_its_organiser_says_so(california):
    march = bundled("silicon-valley-2023")
    california = replace(california, retention=timedelta(days=365))
    story = Newcomers(MONDAY, california, march)
    made = codes(story)
    with story.database.transaction() as store:
        other = invite(store, march, MONDAY)
    await story.says("Florence", f"/start {made['organiser:florence-delpuech']}")
    await story.says("Florence", f"/start {made['main']}", "-100")
    await story.says("Florence", f"/start {other['main']}", "-100")
    yes, no = story.newest("-100").buttons

    await story.presses("Florence", plain_spaces(no.label), "-100")

    assert story.heard("-100")[-1] == (
        "Rien n'a changé : ce groupe reste celui de « Mission Silicon Valley 2022 »."
    )
    asked = story.room.messages(ref_of("-100"))[-1].id
    assert await story.taps("Florence", yes.choice, asked, "-100") == ("Ce bouton ne sert plus.")
    assert chat_of_group(story).mission == CODE
    # The code has opened nothing yet.
    assert (await story.says("Alice", f"/start {other['main']}", "-200"))[0].startswith("Bonjour")


def chat_of_group(story):
    with story.database.transaction() as store:
        return store.chat(ref_of("-100"))


# ---- the first organiser ---------------------------------------------------------------------


async def test_an_organiser_sets_up_a_mission_from_the_phone(california):
    story = Newcomers(MONDAY)
    with story.database.transaction() as store:
        code = organiser_code(store, "Florence Delpuech", MONDAY)
    assert await story.says("Florence", f"/start {code}") == [
        "Bienvenue, Florence. Envoyez-moi le programme dans un classeur ; /modele vous en donne un vide."
    ]
    (template,) = await story.says("Florence", "/modele")
    assert template.splitlines() == [
        "📎 mission.xlsx",
        "Remplissez-le, puis renvoyez-le-moi ici : je le vérifie et je vous montre ce qu'il change.",
    ]

    content = sample(CODE).read_bytes()
    (offer,) = await story.uploads("Florence", "mission.yaml", content)
    assert offer.splitlines()[0] == "Mission Silicon Valley 2022"
    await story.presses("Florence", "Publier")
    assert story.heard("Florence")[-1].splitlines()[0] == (
        "Mission Silicon Valley 2022 est prête. Ajoutez-moi maintenant au groupe : je vous y "
        "demanderai ce qu'il est."
    )

    await story.becomes("added", "-100", reads_all=True)
    await story.presses("Florence", "Groupe principal · Mission Silicon Valley 2022", "-100")
    assert story.heard("-100")[0].splitlines() == GREETING


async def test_the_file_of_a_new_mission_names_its_sender(california):
    story = Newcomers(MONDAY)
    with story.database.transaction() as store:
        code = organiser_code(store, "Paul Autre", MONDAY)
    await story.says("Paul", f"/start {code}")

    assert await story.uploads("Paul", "mission.yaml", sample(CODE).read_bytes()) == [
        "La feuille Personnes doit vous nommer (Paul Autre) comme organisateur. Rien n'est chargé."
    ]
