"""An organiser says something to some, at a time, puts it right, and hears what they answer."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.replies import ANSWER, BACK

FLORENCE, MARC, ALICE, BRUNO = (
    "florence-delpuech",
    "marc-teulier",
    "alice-martin",
    "bruno-durand",
)


def monday(hour, minute=0):
    """Return the instant at which clocks in San Francisco show it on 26 September."""
    return datetime(2022, 9, 26, hour, minute, tzinfo=UTC) + timedelta(hours=7)


LUNCH = monday(12, 30)


@pytest.fixture
def story(tell, california):
    return tell(california, LUNCH)


def last(story, chat="main"):
    """Return the newest message of a chat: its platform's id."""
    return story.room.messages(story.chat(chat))[-1].id


async def test_what_was_sent_is_put_right_and_then_withdrawn(story):
    await story.says(FLORENCE, "/annonce Le car part à 14 h.", FLORENCE)
    await story.presses(FLORENCE, "Demander « Vu »", FLORENCE)
    await story.presses(FLORENCE, "Envoyer", FLORENCE)
    await story.presses(ALICE, "Vu")
    assert story.heard()[-1].splitlines() == [
        "Annonce",
        "Le car part à 14 h.",
        "1 personne sur 14 l'a vu",
    ]

    await story.until(monday(12, 40))
    await story.presses(FLORENCE, "Corriger", FLORENCE)
    seen = await story.says(FLORENCE, "Le car part à 13 h 45.", FLORENCE)
    assert seen[-1].splitlines() == ["Corriger ainsi ?", "Annonce", "Le car part à 13 h 45."]
    assert await story.presses(FLORENCE, "Corriger partout", FLORENCE) == "C'est corrigé partout."
    assert story.heard()[-1].splitlines() == [
        "Annonce",
        "Le car part à 13 h 45.",
        "Corrigé à 12 h 40",
    ]
    await story.presses(ALICE, "Vu")
    assert story.heard(FLORENCE)[-1].splitlines()[4] == "1 personne sur 14 l'a vu"

    await story.until(monday(12, 48))
    await story.presses(FLORENCE, "Retirer", FLORENCE)
    await story.presses(FLORENCE, "Retirer partout", FLORENCE)
    assert story.heard()[0] == "Annonce retirée à 12 h 48"


async def test_an_answer_goes_to_the_author_and_theirs_goes_back(story):
    await story.says(FLORENCE, "/annonce Le car est là.", FLORENCE)
    await story.presses(FLORENCE, "Envoyer", FLORENCE)
    told = last(story)

    signs = await story.says(ALICE, "J'ai oublié mon badge au café", to=told)
    assert signs == ["Transmis à Florence Delpuech."]
    assert story.heard(FLORENCE)[-1].splitlines() == [
        "Alice Martin (Groupe Industrie) répond à « Le car est là. » :",
        "J'ai oublié mon badge au café",
        "Pour lui répondre, répondez à ce message.",
    ]
    assert await story.says(ALICE, "Je fais vite, pardon", to=told) == []
    assert story.heard(FLORENCE)[-1].splitlines()[1] == "Je fais vite, pardon"

    sent = await story.says(FLORENCE, "On vous attend.", FLORENCE, to=last(story, FLORENCE))
    assert sent == ["Envoyé à Alice Martin."]
    assert story.heard(ALICE)[-1].splitlines() == [
        "Florence Delpuech vous répond :",
        "On vous attend.",
    ]
    async with story.database.transaction() as store:
        kept = [store.notice(number) for number in range(1, 9)]
    passed_on = [one.data for one in kept if one and one.kind in (ANSWER, BACK)]
    assert [sorted(data) for data in passed_on] == [["broadcast", "chat", "message", "person"]] * 3


async def test_a_question_below_it_is_answered_and_talk_elsewhere_is_left_alone(story):
    await story.says(FLORENCE, "/annonce Le car est là.", FLORENCE)
    await story.presses(FLORENCE, "Envoyer", FLORENCE)
    before = story.heard(FLORENCE)

    answers = await story.says(ALICE, "C'est quoi la suite ?", to=last(story))
    assert answers[0].startswith("À suivre : Stanford University")
    assert await story.says(ALICE, "J'ai oublié mon badge au café") == []
    assert story.heard(FLORENCE) == before


async def test_a_company_is_told_directly_and_who_has_no_chat_is_named_to_the_author(story):
    async with story.database.transaction() as store:
        (chat,) = store.direct_chats(story.code, "claire-durand")
        store.close_chat(chat.id)
    seen = await story.says(FLORENCE, "/annonce à Durand Emballage : votre carton", FLORENCE)

    assert seen[-1].splitlines()[1:] == [
        "Annonce",
        "votre carton",
        "Pour : Durand Emballage · 1 conversation, 2 personnes",
        "Quand : tout de suite",
        "Pas de conversation directe",
        "• Claire Durand · numéro inconnu",
    ]
    await story.presses(FLORENCE, "Envoyer", FLORENCE)
    assert story.heard(BRUNO)[-1] == "Annonce\nvotre carton"
    assert story.heard() == []


async def test_it_goes_when_clocks_there_show_the_hour_and_can_be_taken_back(story):
    seen = await story.says(FLORENCE, "/annonce à 16 h : le car est avancé", FLORENCE)
    assert seen[-1].splitlines()[-1] == "Quand : partira à 16 h (1 h à Paris, +1 j)"
    await story.presses(FLORENCE, "Envoyer", FLORENCE)

    (listed,) = await story.says(MARC, "/annonces", MARC)
    assert listed.splitlines() == [
        "Dernières annonces",
        (
            "• lun. 26 12 h 30 · Tout le monde · le car est avancé · "
            "partira à 16 h (1 h à Paris, +1 j)"
        ),
    ]
    await story.presses(FLORENCE, "Corriger", FLORENCE)
    await story.says(FLORENCE, "le car attend porte B", FLORENCE)
    await story.presses(FLORENCE, "Corriger partout", FLORENCE)
    await story.until(monday(16))
    assert "Annonce\nle car attend porte B" in story.heard()


async def test_any_audience_is_three_taps_away(story):
    await story.says(FLORENCE, "/annonce Prenez vos badges", FLORENCE)
    for label in (
        "Autres…",
        "Une visite, une rencontre",
        "lun. 26 14 h · Stanford University : visite du campus",
    ):
        await story.presses(FLORENCE, label, FLORENCE)
    assert story.heard(FLORENCE)[-1].splitlines()[1:4] == [
        "Annonce · Stanford University : visite du campus",
        "Prenez vos badges",
        "Pour : « Stanford University : visite du campus » · 1 conversation, 14 personnes",
    ]
    for label in ("Autres…", "Quelques personnes", "Alice Martin"):
        await story.presses(FLORENCE, label, FLORENCE)
    await story.presses(FLORENCE, "Bruno Durand", FLORENCE)
    assert story.heard(FLORENCE)[-1].splitlines()[3] == (
        "Pour : Alice Martin, Bruno Durand · 2 conversations, 2 personnes"
    )
    await story.presses(FLORENCE, "Retour", FLORENCE)
    await story.presses(FLORENCE, "Envoyer", FLORENCE)
    assert story.heard(ALICE)[-1] == story.heard(BRUNO)[-1] == "Annonce\nPrenez vos badges"
    assert story.heard() == []


async def test_a_template_is_two_taps_from_its_preview(story):
    await story.says(FLORENCE, "/annonce", FLORENCE)
    await story.presses(FLORENCE, "Modèles", FLORENCE)
    await story.presses(FLORENCE, "Restez dans le car, s'il vous plaît.", FLORENCE)

    assert story.heard(FLORENCE)[-1].splitlines()[2] == "Restez dans le car, s'il vous plaît."
