"""What people were told is taken back, whatever was changed since."""

from datetime import UTC, datetime, timedelta

from tests.programmes import bundled
from tests.stories.story import Story

FLORENCE = "florence-delpuech"


def monday(hour, minute=0):
    """Return the instant at which clocks in San Francisco show it on 26 September."""
    return datetime(2022, 9, 26, hour, minute, tzinfo=UTC) + timedelta(hours=7)


async def test_what_was_changed_since_is_taken_back_from_what_it_was():
    story = Story(bundled("silicon-valley-2022"), monday(15, 45))
    await story.says(FLORENCE, "le bilan est à 15 h 30", FLORENCE)
    await story.presses(FLORENCE, "Appliquer et prévenir (1)", FLORENCE)
    message, back = story.room.buttons(story.chat(FLORENCE))["Revenir en arrière"]
    await story.says(FLORENCE, "le bilan est à 16 h", FLORENCE)
    await story.presses(FLORENCE, "Appliquer", FLORENCE)

    await story.room.presses(story.account(FLORENCE), story.chat(FLORENCE), message, back)

    with story.database.transaction() as store:
        (patch,) = store.drafts(story.code)[-1].patches
        assert store.draft(story.code).mission.sessions_by_code["bilan"].start.hour == 15
    assert (patch.old["start"], patch.new["start"]) == ("16:00:00", "15:00:00")
