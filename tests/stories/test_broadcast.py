"""An organiser announces something from the direct chat."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.chat import ChatKind, ChatRef, DeliveryError

FLORENCE, MARC, ALICE = "florence-delpuech", "marc-teulier", "alice-martin"


def monday(hour, minute=0):
    """Return the instant at which clocks in San Francisco show it on 26 September."""
    return datetime(2022, 9, 26, hour, minute, tzinfo=UTC) + timedelta(hours=7)


LUNCH = monday(12, 30)


@pytest.fixture
def story(tell, california):
    return tell(california, LUNCH)


async def test_one_tap_sends_it_to_everyone_and_it_rings(story):
    seen = await story.says(FLORENCE, "/annonce Le car attend devant la gare.", FLORENCE)

    assert seen == [
        (
            "Aperçu de votre annonce\nAnnonce\nLe car attend devant la gare.\n"
            "Pour : Tout le monde · 1 conversation, 14 personnes\nQuand : tout de suite"
        )
    ]
    assert story.heard() == []

    assert await story.presses(FLORENCE, "Envoyer", FLORENCE) == "C'est parti."
    assert story.heard(bells=True) == ["🔔 Annonce\nLe car attend devant la gare."]
    assert story.heard(FLORENCE)[-1] == (
        "Annonce\nLe car attend devant la gare.\nPour : Tout le monde\n"
        "État : envoyée à 12 h 30 dans 1 conversation"
    )


async def test_a_second_tap_says_that_it_is_sent(story):
    await story.says(FLORENCE, "/annonce Bon appétit !", FLORENCE)
    message, sends = story.room.buttons(story.chat(FLORENCE))["Envoyer"]
    await story.presses(FLORENCE, "Envoyer", FLORENCE)

    for choice in (sends, "broadcast:1:now", "broadcast:1:cancel", "to:1:followers"):
        assert await tap(story, FLORENCE, message, choice) == "C'est déjà envoyé."
    assert story.heard() == ["Annonce\nBon appétit !"]


async def tap(story, who, message, choice, chat=""):
    """Press what may no longer stand there."""
    shown = await story.room.presses(story.account(who), story.chat(chat or who), message, choice)
    await story.app.settle()
    return shown.replace("\u00a0", " ").replace("\u202f", " ")


async def test_without_a_text_it_is_asked_for(story):
    asked = await story.says(FLORENCE, "/annonce", FLORENCE)
    seen = await story.says(FLORENCE, "On se retrouve au car.", FLORENCE)

    assert asked == [
        (
            "Quelle annonce voulez-vous faire ? Envoyez-moi un texte, une photo, un fichier ou "
            "un lieu. /annuler pour en rester là."
        )
    ]
    assert seen[0].splitlines()[:3] == [
        "Aperçu de votre annonce",
        "Annonce",
        "On se retrouve au car.",
    ]


async def test_one_can_leave_it(story):
    await story.says(FLORENCE, "/annonce", FLORENCE)

    assert await story.says(FLORENCE, "/annuler", FLORENCE) == ["Annonce abandonnée."]
    assert await story.says(FLORENCE, "/annuler", FLORENCE) == ["Il n'y a rien à annuler."]


async def test_it_can_be_said_in_plain_words(story):
    seen = await story.says(FLORENCE, "Annonce : le car est là", FLORENCE)

    assert seen[0].splitlines()[2] == "le car est là"


async def test_another_audience_is_one_tap_away(story):
    await story.says(FLORENCE, "/annonce Bonjour", FLORENCE)
    await story.presses(FLORENCE, "Groupe Industrie", FLORENCE)

    assert story.heard(FLORENCE)[-1].splitlines()[1:4] == [
        "Annonce · Groupe Industrie",
        "Bonjour",
        "Pour : Groupe Industrie · 1 conversation, 7 personnes",
    ]

    await story.presses(FLORENCE, "Envoyer", FLORENCE)
    assert story.heard() == ["Annonce · Groupe Industrie\nBonjour"]


async def test_at_home_it_is_night_and_send_now_wakes_them(story):
    await story.until(monday(14))
    await story.says(FLORENCE, "/annonce Tout va bien", FLORENCE)
    await story.presses(FLORENCE, "Contacts en France", FLORENCE)
    assert (
        story.heard(FLORENCE)[-1].splitlines()[-1]
        == "Quand : partira à 6 h 30, mardi 27 septembre"
    )

    await story.presses(FLORENCE, "Envoyer maintenant", FLORENCE)
    assert story.heard("followers", bells=True)[-1] == "🔔 Annonce\nTout va bien"


async def test_during_a_visit_it_waits_for_its_end(story):
    await story.until(monday(14, 30))
    await story.says(FLORENCE, "/annonce Le car est avancé", FLORENCE)
    await story.presses(FLORENCE, "Envoyer", FLORENCE)
    assert (
        story.heard(FLORENCE)[-1].splitlines()[-1]
        == "État : partira à 15 h 30 (0 h 30 à Paris, +1 j)"
    )

    await story.until(monday(15, 30))
    assert story.heard(bells=True)[-1] == "🔔 Annonce\nLe car est avancé"
    assert (
        story.heard(FLORENCE)[-1].splitlines()[-1]
        == "État : envoyée à 15 h 30 dans 1 conversation"
    )


async def test_what_waits_can_still_be_hastened(story):
    await story.until(monday(14, 30))
    await story.says(FLORENCE, "/annonce Le car est avancé", FLORENCE)
    await story.presses(FLORENCE, "Envoyer", FLORENCE)
    await story.presses(FLORENCE, "Envoyer maintenant", FLORENCE)

    assert story.heard(bells=True)[-1] == "🔔 Annonce\nLe car est avancé"


async def test_what_waits_can_still_be_cancelled_and_its_text_is_not_lost(story):
    await story.until(monday(14, 30))
    await story.says(FLORENCE, "/annonce Le car est avancé", FLORENCE)
    await story.presses(FLORENCE, "Envoyer", FLORENCE)
    message, _ = story.room.buttons(story.chat(FLORENCE))["Annuler"]
    await story.presses(FLORENCE, "Annuler", FLORENCE)
    await story.until(monday(15, 35))

    assert story.heard(FLORENCE)[-1] == "Annonce abandonnée.\nLe car est avancé"
    assert "Annonce\nLe car est avancé" not in story.heard()
    for choice in ("broadcast:1:send", "to:1:followers"):
        assert await tap(story, FLORENCE, message, choice) == "Annonce abandonnée."


class Removed:
    """A platform whose only chat has removed the bot."""

    def __init__(self, name):
        self.name = name

    async def send(self, *_args, **_said):
        """Refuse for good."""
        raise DeliveryError("channel_not_found", permanent=True)

    def routes(self):
        """Serve nothing."""
        return ()


async def test_a_chat_that_it_does_not_reach_is_named(story):
    other = "telegram" if story.chat().platform == "slack" else "slack"
    async with story.database.transaction() as store:
        store.bind(ChatRef(other, "C1"), story.code, ChatKind.MAIN, LUNCH)
    story.others[other] = Removed(other)
    story.restart()

    await story.says(FLORENCE, "/annonce Bonjour", FLORENCE)
    await story.presses(FLORENCE, "Envoyer", FLORENCE)

    reports = [text for text in story.heard(FLORENCE) if text.startswith("Annonce\n")]
    assert reports[-1].splitlines()[-1] == (
        "État : envoyée à 12 h 30 dans 1 conversation · pas arrivée : la conversation principale"
    )


async def test_a_text_that_is_too_long_is_refused_with_its_length(story):
    said = await story.says(FLORENCE, f"/annonce {'a' * 10_000}", FLORENCE)

    assert said == [
        (
            "Votre texte fait 10 000 caractères, une annonce en prend au plus 3 500. Il est toujours "
            "dans votre message : raccourcissez-le, ou envoyez-le en deux fois."
        )
    ]
    assert (await story.says(FLORENCE, "Plus court", FLORENCE))[0].splitlines()[2] == "Plus court"


@pytest.mark.parametrize("text", ["/annonce Bonjour", "/broadcast hello", "/resultats", "/modele"])
async def test_a_participant_is_refused_politely(story, text):
    refusal = ["Désolé, seuls les organisateurs peuvent faire cela."]

    assert await story.says(ALICE, text, ALICE) == refusal
    assert await story.says(ALICE, text) == refusal


async def test_a_participant_is_refused_in_their_language(story):
    assert await story.says("oliver-grant", "/broadcast hello") == [
        "Sorry, only the organisers can do that."
    ]


async def test_in_the_group_an_organiser_is_asked_to_write_directly(story):
    assert await story.says(FLORENCE, "/annonce Bonjour") == [
        "Écrivez-moi /annonce en privé : ici, tout le monde lirait la suite."
    ]


async def test_only_its_author_can_send_it(story):
    await story.says(FLORENCE, "/annonce Bonjour", FLORENCE)

    for choice in ("broadcast:1:send", "to:1:followers"):
        assert (
            await tap(story, ALICE, "1", choice)
            == "Désolé, seuls les organisateurs peuvent faire cela."
        )
        assert (
            await tap(story, MARC, "1", choice)
            == "Seule la personne qui l'a demandé peut confirmer."
        )
    for choice in ("broadcast:99:send", "broadcast:x", "broadcast"):
        assert (
            await tap(story, FLORENCE, "1", choice)
            == "Seule la personne qui l'a demandé peut confirmer."
        )
    assert await tap(story, FLORENCE, "1", "to:1:group:Z") == "Ce bouton ne sert plus."
    assert story.heard() == []


async def test_where_there_is_no_such_chat_nothing_is_sent(story):
    async with story.database.transaction() as store:
        (chat,) = (c for c in store.chats(story.code) if c.kind is ChatKind.FOLLOWERS)
        store.close_chat(chat.id)
    await story.says(FLORENCE, "/annonce Bonjour", FLORENCE)
    await story.presses(FLORENCE, "Contacts en France", FLORENCE)

    assert "Envoyer" not in story.room.buttons(story.chat(FLORENCE))
    assert await tap(story, FLORENCE, "1", "broadcast:1:send") == (
        "je ne suis dans aucune conversation de ce type : personne ne la lirait"
    )


async def test_a_button_that_nobody_knows_is_out_of_date(story):
    assert await tap(story, ALICE, "1", "volume:11", "main") == "Ce bouton ne sert plus."


async def test_help_in_the_direct_chat_lists_what_organisers_can_do(story):
    (helped,) = await story.says(FLORENCE, "/aide", FLORENCE)
    (in_the_group,) = await story.says(FLORENCE, "/aide")

    lines = helped.splitlines()
    listed = lines[lines.index("Pour l'organisation") + 1 :]
    assert listed[:2] == [
        "• /annonce texte · écrire à tout le monde, à un groupe ou aux contacts en France",
        "• /annonces · les dernières annonces, à corriger ou à retirer",
    ]
    assert "/annonce" not in in_the_group
