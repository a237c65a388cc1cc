"""What a preview says of another platform is what happens there."""

import pytest

from bot.core.broadcasts import MOST_CHARACTERS, Announcement
from bot.core.messages.broadcasts import broadcast_message
from bot.core.parts import parts
from bot.platforms.slack import message_blocks as slack
from bot.platforms.telegram import message_html as telegram
from tests.programmes import MAIN, bundled

SENTENCE = "Le car part de l'entrée de Mason Street, pas de l'entrée principale. "


@pytest.mark.parametrize("length", [40, 1_500, 3_300, MOST_CHARACTERS])
@pytest.mark.parametrize("platform", [telegram, slack], ids=["telegram", "slack"])
def test_it_comes_in_as_many_messages_as_was_said(platform, length):
    mission = bundled("silicon-valley-2022")
    text = (SENTENCE * 60)[:length].strip()
    said = Announcement(mission=mission, number=7, text=text, audience="group:A")
    expected = parts(broadcast_message(said, MAIN))

    assert sum(len(platform.parts(one)) for one in expected) == len(expected)
