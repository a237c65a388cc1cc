"""What somebody saw, in the order in which they saw it: new messages, and those said anew."""

from dataclasses import dataclass, field

from bot.core import zones
from bot.platforms.room_talk import BELL, as_text
from tests.stories.everywhere import MAIN
from tests.stories.story import plain_spaces

GROUP, DIRECTLY = "dans le groupe", "en privé"
ANEW = "✎ "


@dataclass
class Diary:
    """What *who* sees on their platform: the group's chat and their own, by the clocks of *zone*.

    What is said anew in its place is written down where they press it, else as it
    is at the end of a part.
    """

    story: object
    who: str
    zone: str = ""
    lines: list[str] = field(default_factory=list)
    seen: dict = field(default_factory=dict)

    def begins(self, title, zone):
        """Begin a part of the story, told by the clocks of *zone*."""
        self.look()
        self.zone = zone
        if self.who in self.story.cast:
            self.lines += [f"==== {title} ====", ""]

    def look(self, *, anew=True):
        """Write down what is new, and with *anew* what says something else than it did."""
        if self.who not in self.story.cast:
            return
        face = self.story.face(self.who)
        for chat, where in ((MAIN, GROUP), ("", DIRECTLY)):
            for said in face.messages(self.story.ref(self.who, chat)):
                if anew or (chat, said.id) not in self.seen:
                    self._take((chat, said.id), said, where)

    def skips(self):
        """Take all that stands there as read: it was said before they came."""
        written = list(self.lines)
        self.look()
        self.lines = written

    def acted(self, who, pressed=""):
        """Write down what was said to *who* alone, and in the place of what they *pressed*."""
        if who != self.who:
            return
        for said in self.story.face(who).messages(self.story.ref(who)):
            if ("", said.id) not in self.seen or said.id == pressed:
                self._take(("", said.id), said, DIRECTLY)

    def _take(self, key, said, where):
        text = _shown(said)
        before = self.seen.get(key)
        if before == text:
            return
        self.seen[key] = text
        at = zones.wall_time(said.at, self.zone)
        sign = ANEW if before else BELL if said.rings else ""
        self.lines += [f"-- {at.hour} h {at.minute:02} {where} {sign}".rstrip(), text, ""]

    @property
    def text(self):
        return "\n".join(self.lines).rstrip() + "\n"


def _shown(said):
    """Return what stands there, with the buttons below it."""
    buttons = said.message.buttons if said.message is not None else ()
    rows = {}
    for button in buttons:
        rows.setdefault(button.row, []).append(f"[{button.label}]")
    below = [" ".join(row) for row in rows.values()]
    return plain_spaces("\n".join((as_text(said), *below)).rstrip())
