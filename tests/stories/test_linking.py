"""One person on two platforms: a code links the accounts, and everything counts once."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.chat import Account, ChatKind, ChatRef
from bot.store.invitations import one_time_code
from tests.programmes import bundled
from tests.stories.both import CHANNEL, GROUP, Both
from tests.stories.story import plain_spaces

CODE = "silicon-valley-2022"
MONDAY = datetime(2022, 9, 26, 22, tzinfo=UTC)
"""15:00 in San Francisco, during the visit to Stanford."""
RATED = MONDAY + timedelta(minutes=45)
ALICE, FLORENCE = "alice-martin", "florence-delpuech"


@pytest.fixture
def california():
    return bundled(CODE)


@pytest.fixture
def both(california):
    story = Both(MONDAY, california)
    story.is_on("Alice", ALICE, "telegram")
    return story


def who_is(both):
    with both.database.transaction() as store:
        return store.accounts(CODE)


# ---- a code ----------------------------------------------------------------------------------


async def test_a_code_that_is_given_on_the_other_platform_makes_one_person_of_two_accounts(both):
    (asked,) = await both.says("Alice", "/relier", "telegram")
    first, code, last = asked.splitlines()
    assert first == (
        "Pour que je vous reconnaisse aussi sur Slack, envoyez-moi là-bas, d'ici 15 minutes :"
    )
    assert code.startswith("/fanion start ")
    assert last == "Ne montrez ce code à personne : c'est vous qu'il désigne."

    assert await both.says("Alice", f"/start {code.split()[-1]}", "slack") == [
        "C'est bien vous, Alice : je vous reconnais ici comme sur Telegram."
    ]
    assert both.heard("telegram", "Alice")[-1] == "Sur Slack, vous êtes maintenant « Alice »."
    assert who_is(both) == {
        ALICE: (Account("slack", "T1:Alice", "Alice"), Account("telegram", "Alice", "Alice"))
    }
    assert (await both.says("Alice", "c'est quoi la suite ?", "slack"))[0].startswith("À suivre")


async def test_on_slack_the_code_is_for_telegram(both):
    both.is_on("Bruno", "bruno-durand", "slack")
    (asked,) = await both.says("Bruno", "/link", "slack")
    assert asked.splitlines()[0].startswith("Pour que je vous reconnaisse aussi sur Telegram")
    assert asked.splitlines()[1].startswith("/start ")


async def test_a_code_opens_once_and_not_for_long(both):
    code = await both.code_of("Alice", "telegram")
    both.clock.advance(timedelta(minutes=15))
    assert await both.says("Mallory", f"/start {code}", "slack") == [
        "Ce code a expiré. /relier en donne un autre."
    ]

    code = await both.code_of("Alice", "telegram")
    await both.says("Alice", f"/start {code}", "slack")
    assert await both.says("Mallory", f"/start {code}", "slack") == [
        "Ce code a déjà servi. /relier en donne un autre."
    ]


async def test_a_newer_code_takes_the_place_of_the_one_before(both):
    before = await both.code_of("Alice", "telegram")
    await both.code_of("Alice", "telegram")
    assert (await both.says("Alice", f"/start {before}", "slack"))[0].startswith(
        "Ce code a déjà servi."
    )


async def test_a_code_that_a_group_has_seen_opens_nothing(both):
    code = await both.code_of("Alice", "telegram")
    (said,) = await both.says("Alice", f"/start {code}", CHANNEL)
    assert said.startswith("Ce code était personnel")
    assert (await both.says("Mallory", f"/start {code}", "slack"))[0].startswith(
        "Ce code a déjà servi."
    )


async def test_a_code_that_only_the_bot_has_seen_in_a_channel_links(both):
    code = await both.code_of("Alice", "telegram")
    await both.says("Alice", f"/start {code}", CHANNEL, alone=True)
    assert len(who_is(both)[ALICE]) == 2


async def test_a_code_is_given_on_another_platform_than_it_was_asked_on(both):
    code = await both.code_of("Alice", "telegram")
    assert await both.says("Mallory", f"/start {code}", "telegram") == [
        "Ce code vient de Telegram : envoyez-le-moi sur l'autre messagerie."
    ]
    assert len(await both.says("Alice", f"/start {code}", "slack")) == 1
    assert len(who_is(both)[ALICE]) == 2


async def test_who_is_somebody_else_there_stays_who_they_are(both):
    both.is_on("Bruno", "bruno-durand", "slack")
    code = await both.code_of("Alice", "telegram")
    assert await both.says("Bruno", f"/start {code}", "slack") == [
        "Pour moi, vous êtes Bruno Durand. /quisuisje permet de corriger."
    ]


async def test_nobody_gets_a_code_before_they_say_who_they_are(both):
    assert await both.says("Paul", "/relier", GROUP) == [
        "Dites-moi d'abord qui vous êtes : /quisuisje."
    ]


async def test_in_a_group_the_code_goes_to_the_direct_chat(both):
    assert await both.says("Alice", "/relier", GROUP) == []
    assert both.heard("telegram", "Alice")[-1].splitlines()[1].startswith("/fanion start ")

    both.is_on("Denis", "denis-petit", "telegram", direct=False)
    assert await both.says("Denis", "/relier", GROUP) == [
        "Écrivez-moi /relier en privé : il s'agit de vos propres messages."
    ]


async def test_whoever_took_the_name_there_without_a_code_gives_way(both):
    both.is_on("Mallory", ALICE, "slack")
    await both.links("Alice", on="telegram", given_on="slack")

    assert [account.name for account in who_is(both)[ALICE]] == ["Alice", "Alice"]
    (said,) = await both.says("Mallory", "/quisuisje", "slack")
    assert said.startswith("Qui êtes-vous ?")


# ---- names -----------------------------------------------------------------------------------


async def test_a_name_that_is_taken_is_offered_nowhere_and_comes_back_everywhere(both):
    await both.says("Paul", "/quisuisje", GROUP)
    await both.says("Paul", "/quisuisje", CHANNEL)
    assert "Bruno Durand" in both.labels(GROUP)

    await both.presses("Bruno", "Bruno Durand", CHANNEL)
    assert "Bruno Durand" not in both.labels(GROUP) + both.labels(CHANNEL)
    assert both.heard(GROUP)[-1].splitlines()[1] == "2 sur 14 se sont présentés."

    await both.says("Bruno", "/quisuisje", "slack")
    await both.presses("Bruno", "Ce n'est pas moi", "slack")
    assert "Bruno Durand" in both.labels(GROUP)


async def test_who_presses_a_name_that_is_theirs_elsewhere_is_told_how_to_link(both):
    reply = await both.taps("Alice", f"iam:w:{ALICE}", "1", CHANNEL)
    assert plain_spaces(reply.toast) == (
        "Je connais déjà Alice Martin sur Telegram. Si c'est vous, choisissez-y « relier » dans mon "
        "menu, puis envoyez-moi ici, en privé, ce qui s'affiche."
    )
    assert len(reply.toast) <= 200
    assert len(who_is(both)[ALICE]) == 1

    both.is_on("Bruno", "bruno-durand", "slack")
    reply = await both.taps("Bruno", "iam:w:bruno-durand", "1", GROUP)
    assert "écrivez-y /fanion relier" in reply.toast


async def test_the_question_who_one_is_tells_those_who_said_so_elsewhere(both):
    (asked,) = await both.says("Alice", "/quisuisje", CHANNEL)
    assert asked.splitlines()[-1].startswith("Je vous connais déjà sur Telegram ? Alors")
    (asked,) = await both.says("Paul", "/quisuisje", GROUP)
    assert asked.splitlines()[0] == "Qui êtes-vous ? Touchez votre nom."
    assert len(asked.splitlines()) == 3


# ---- one's accounts --------------------------------------------------------------------------


async def test_who_am_i_offers_to_link_and_then_shows_both(both):
    assert await both.says("Alice", "/quisuisje", "telegram") == [
        "Vous êtes Alice Martin, Groupe Industrie."
    ]
    assert both.labels("telegram", "Alice") == [
        "Ce n'est pas moi",
        "Me reconnaître aussi sur Slack",
    ]
    await both.presses("Alice", "Me reconnaître aussi sur Slack", "telegram")
    code = both.heard("telegram", "Alice")[-1].splitlines()[1].split()[-1]
    await both.says("Alice", f"/start {code}", "slack")

    (said,) = await both.says("Alice", "/quisuisje", "telegram")
    assert said.splitlines() == [
        "Vous êtes Alice Martin, Groupe Industrie.",
        "Je vous reconnais sur Slack (« Alice ») et Telegram (« Alice »).",
        "Je vous écris en privé sur Telegram.",
    ]
    assert both.labels("telegram", "Alice") == [
        "Ce n'est pas moi",
        "M'écrire sur Slack",
        "Oublier mon compte Slack",
    ]
    (said,) = await both.says("Alice", "/quisuisje", GROUP)
    assert said.splitlines()[1:] == ["Je vous reconnais sur Slack et Telegram."]


async def test_where_there_are_pages_the_code_stands_on_one(both):
    both.is_on("Bruno", "bruno-durand", "slack", direct=False)
    reply = await both.taps("Bruno", "link:telegram", "home", CHANNEL, trigger="now")
    assert reply.form.title == "Relier un compte"
    assert reply.form.message.blocks[1].text.startswith("/start ")


async def test_one_account_can_be_forgotten(both):
    await both.links("Alice", on="telegram", given_on="slack")
    await both.says("Alice", "/quisuisje", "telegram")
    reply = await both.presses("Alice", "Oublier mon compte Slack", "telegram")

    assert reply.toast == "Je ne vous reconnais plus sur Slack."
    assert [one.platform for one in who_is(both)[ALICE]] == ["telegram"]
    assert (await both.says("Alice", "/quisuisje", "slack"))[0].startswith("Qui êtes-vous ?")


async def test_what_is_kept_names_both_accounts_and_all_of_it_goes(both):
    await both.links("Alice", on="telegram", given_on="slack")
    (kept,) = await both.says("Alice", "/donnees", "slack")
    assert kept.splitlines()[1:6] == [
        "Vous êtes : Alice Martin",
        "Votre compte : Alice (Slack)",
        "Votre compte : Alice (Telegram)",
        "En privé, je vous écris sur : Telegram",
        "Langue : français",
    ]
    open_code = await both.code_of("Alice", "telegram")
    await both.says("Alice", "/donnees", "slack")
    await both.presses("Alice", "Tout effacer", "slack")
    await both.presses("Alice", "Oui, m'oublier", "slack")

    assert who_is(both) == {}
    with both.database.transaction() as store:
        assert store.direct_chats(CODE, ALICE) == ()
        assert store.invitation(open_code, both.clock.now()) is None


async def test_a_granted_name_leaves_nothing_to_who_had_it(both):
    both.is_on("Florence", FLORENCE, "telegram")
    both.is_on("Mallory", "bruno-durand", "telegram", "slack")
    await both.taps("Bruno", "iam:w:bruno-durand", "1", GROUP)
    await both.presses("Florence", "Bruno", "telegram")

    assert who_is(both)["bruno-durand"] == (Account("telegram", "Bruno", "Bruno"),)


async def test_a_language_holds_on_both(both):
    await both.says("Alice", "/langue en", "telegram")
    await both.links("Alice", on="telegram", given_on="slack")
    assert (await both.says("Alice", "what's next?", "slack"))[0].startswith("Next:")

    await both.says("Alice", "/langue fr", "slack")
    assert (await both.says("Alice", "/suite", "telegram"))[0].startswith("À suivre")


# ---- told once -------------------------------------------------------------------------------


async def test_reminders_come_on_the_platform_where_they_were_asked_for_last(both):
    await both.links("Alice", on="telegram", given_on="slack")
    await both.says("Alice", "/rappels oui", "telegram")
    await both.says("Alice", "/rappels oui", "slack")
    before = len(both.heard("telegram", "Alice")), len(both.heard("slack", "Alice"))
    await both.until(MONDAY + timedelta(hours=2, minutes=30))

    after = len(both.heard("telegram", "Alice")), len(both.heard("slack", "Alice"))
    assert (after[0] - before[0], after[1] > before[1]) == (0, True)


async def test_one_press_moves_them_to_the_other(both):
    await both.links("Alice", on="telegram", given_on="slack")
    await both.says("Alice", "/rappels oui", "slack")
    await both.says("Alice", "/rappels", "slack")
    assert both.labels("slack", "Alice") == ["M'écrire sur Telegram"]
    reply = await both.presses("Alice", "M'écrire sur Telegram", "slack")
    assert reply.toast == "Je vous écris en privé sur Telegram."
    before = len(both.heard("slack", "Alice")), len(both.heard("telegram", "Alice"))
    await both.until(MONDAY + timedelta(hours=2, minutes=30))

    after = len(both.heard("slack", "Alice")), len(both.heard("telegram", "Alice"))
    assert (after[0] - before[0], after[1] > before[1]) == (0, True)


async def test_an_organiser_on_both_is_told_each_thing_once(both):
    both.is_on("Florence", FLORENCE, "telegram", "slack")
    both.is_on("Bruno", "bruno-durand", "telegram")
    await both.taps("Mallory", "iam:w:bruno-durand", "1", GROUP)
    await both.says("Florence", "/quisuisje", "telegram")
    await both.presses("Florence", "M'écrire sur Slack", "telegram")
    await both.taps("Eve", "iam:w:bruno-durand", "1", GROUP)

    claims = [
        [text for text in both.heard(where, "Florence") if "dit être Bruno Durand" in text]
        for where in ("telegram", "slack")
    ]
    assert [len(some) for some in claims] == [1, 1]


async def test_where_they_cannot_be_reached_any_more_the_other_is_left(both):
    both.is_on("Florence", FLORENCE, "telegram", "slack")
    both.is_on("Bruno", "bruno-durand", "telegram")
    with both.database.transaction() as store:
        store.close_chat(store.chat(ChatRef("telegram", "Florence")).id)
    await both.taps("Mallory", "iam:w:bruno-durand", "1", GROUP)

    assert "dit être Bruno Durand" in both.heard("slack", "Florence")[-1]


# ---- one vote --------------------------------------------------------------------------------


async def test_one_person_votes_once_and_both_requests_show_the_same_count(both):
    await both.links("Alice", on="telegram", given_on="slack")
    await both.until(RATED)
    there = {chat: both.message(chat) for chat in (GROUP, CHANNEL)}
    await both.taps("Alice", "rate:stanford:4", there[GROUP], GROUP)
    reply = await both.taps("Alice", "rate:stanford:5", there[CHANNEL], CHANNEL)

    assert plain_spaces(reply.toast) == "C'est changé : 5 sur 5 au lieu de 4."
    assert [both.heard(chat)[-1].splitlines()[-1] for chat in (GROUP, CHANNEL)] == ["1 avis"] * 2
    both.is_on("Florence", FLORENCE, "slack")
    (results,) = await both.says("Florence", "/resultats", "slack")
    assert "5" in results


async def test_a_vote_that_waits_on_the_other_platform_is_the_same_ones(both):
    await both.until(RATED)
    there = {chat: both.message(chat) for chat in (GROUP, CHANNEL)}
    await both.taps("Alice", "rate:stanford:4", there[GROUP], GROUP)
    await both.taps("Alice", "rate:stanford:2", there[CHANNEL], CHANNEL)
    await both.links("Alice", on="telegram", given_on="slack")

    with both.database.transaction() as store:
        assert store.ratings(CODE, "stanford") == {ALICE: 2}


async def test_a_guests_vote_is_theirs_once_they_are_known(california):
    everyone = [person for person in california.people if person.role == "participant"]
    both = Both(MONDAY, california)
    for person in everyone:
        both.is_on(person.name, person.code, "telegram")
    await both.until(RATED)
    there = {chat: both.message(chat) for chat in (GROUP, CHANNEL)}
    await both.taps("Alice Martin", "rate:stanford:4", there[GROUP], GROUP)
    await both.taps("Alice Martin", "rate:stanford:3", there[CHANNEL], CHANNEL)
    assert both.heard(GROUP)[-1].endswith("2 avis")

    await both.links("Alice Martin", on="telegram", given_on="slack")
    assert [both.heard(chat)[-1].splitlines()[-1] for chat in (GROUP, CHANNEL)] == ["1 avis"] * 2


# ---- chats -----------------------------------------------------------------------------------


async def test_a_second_main_chat_takes_the_place_of_the_first_on_its_platform_alone(both):
    with both.database.transaction() as store:
        code = one_time_code(store, "main", both.clock.now(), CODE)
    another = ChatRef("telegram", "-200")
    await both.says("Alice", f"/start {code}", another)

    with both.database.transaction() as store:
        assert [chat.ref for chat in store.chats(CODE, ChatKind.MAIN)] == [CHANNEL, another]
    assert both.heard(GROUP)[-1] == (
        "La mission se suit maintenant dans un autre groupe : je me tais ici."
    )
