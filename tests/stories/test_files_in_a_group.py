"""A file in the group is people's own, unless an organiser gives it to the bot."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.samples import sample

FLORENCE, ALICE = "florence-delpuech", "alice-martin"
LUNCH = datetime(2022, 9, 26, 12, 30, tzinfo=UTC) + timedelta(hours=7)
PDF = {"media_type": "application/pdf"}
REFUSED = "Désolé, seuls les organisateurs peuvent faire cela."


@pytest.fixture
def story(tell, california):
    return tell(california, LUNCH)


async def uploads(story, who, name, content=b"%PDF-1.7", caption="", **more):
    """Send a file to the group; return what the bot says there, and to Florence."""
    on_telegram = story.chat().platform == "telegram"
    more["caption"] = caption.replace("@fanion", "@fanion_bot") if on_telegram else caption
    before = len(story.heard()), len(story.heard(FLORENCE))
    await story.room.uploads(story.account(who), story.chat(), name, content, **more)
    await story.app.settle()
    return story.heard()[before[0] + 1 :], story.heard(FLORENCE)[before[1] :]


async def test_what_an_organiser_announces_is_previewed_in_the_direct_chat(story):
    said, (preview,) = await uploads(
        story, FLORENCE, "plan.pdf", caption="@fanion annonce : voici le plan", **PDF
    )
    assert said == []
    assert preview.splitlines()[0] == "Aperçu de votre annonce"

    assert await story.presses(FLORENCE, "Envoyer", FLORENCE) == "C'est parti."
    assert story.heard()[-1] == "Annonce\n📎 plan.pdf\nvoici le plan"


async def test_a_programme_for_the_bot_is_compared_there_too(story):
    text = sample("silicon-valley-2022").read_text(encoding="utf-8")
    later = text.replace('end: "15:30"', 'end: "15:45"', 1).encode()
    said, (offer,) = await uploads(story, FLORENCE, "mission.yaml", later, caption="@fanion")

    assert said == []
    assert offer.splitlines()[0] == "Mission Silicon Valley 2022"
    publish = next(one for one in story.room.buttons(story.chat(FLORENCE)) if "Publier" in one)
    shown = await story.presses(FLORENCE, publish.replace("\u00a0", " "), FLORENCE)
    assert shown.startswith("C'est publié.")


async def test_anyone_else_is_refused(story):
    assert await uploads(story, ALICE, "plan.pdf", caption="/annonce Fête", **PDF) == (
        [REFUSED],
        [],
    )
    assert await uploads(story, ALICE, "mission.xlsx", b"PK", caption="@fanion") == (
        [REFUSED],
        [],
    )


@pytest.mark.parametrize("caption", ["", "Voici le programme", "Annonce : on a gagné"])
async def test_other_files_are_peoples_own(story, caption):
    for who in (FLORENCE, ALICE):
        assert await uploads(story, who, "mission.xlsx", b"PK", caption=caption) == ([], [])


async def test_a_file_that_only_names_the_bot_is_no_question(story):
    assert await uploads(story, FLORENCE, "plan.pdf", caption="@fanion", **PDF) == ([], [])


async def test_what_is_asked_below_a_file_is_answered(story):
    said, _ = await uploads(
        story, ALICE, "plan.pdf", caption="@fanion c'est quoi la suite ?", **PDF
    )

    assert len(said) == 1
