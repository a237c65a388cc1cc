"""One entry of a document, read key by key."""

from collections.abc import Callable
from datetime import time, timedelta
from enum import StrEnum
from re import sub
from typing import TypeVar

from bot.core import zones
from bot.core.languages import SPOKEN
from bot.core.mission import Words
from bot.core.problems import Detail, What
from bot.files import values
from bot.files.document import Notes, Raw
from bot.files.likeness import folded, like, like_zone

LONGEST_QUOTE = 60
"""What a problem quotes of a text, in characters."""

T = TypeVar("T")
Choice = TypeVar("Choice", bound=StrEnum)

LANGUAGES = {
    "fr": ("fr", "francais", "french"),
    "en": ("en", "anglais", "english"),
    "es": ("es", "espagnol", "spanish"),
    "de": ("de", "allemand", "german"),
    "it": ("it", "italien", "italian"),
    "pt": ("pt", "portugais", "portuguese"),
    "zh": ("zh", "chinois", "chinese", "mandarin"),
    "ja": ("ja", "japonais", "japanese"),
    "ar": ("ar", "arabe", "arabic"),
}
"""Languages by code, and how they may be named."""


class Entry:
    """A mapping of the document.

    Every question about a key marks it as known; `refuse_others` then names
    the keys that nobody asked for.  A value that is not understood is noted,
    counts as a fault, and reads as if it were not there.
    """

    def __init__(self, raw: dict[str, Raw], path: str, notes: Notes) -> None:
        """Read *raw*, which stands at *path*; note in *notes* what is wrong."""
        self.raw = raw
        self.path = path
        self.notes = notes
        self.faults = 0
        self._known: dict[str, None] = {}

    def at(self, key: str) -> str:
        """Return the path of *key*."""
        return f"{self.path}.{key}" if self.path else key

    def fault(self, path: str, what: What, **details: Detail) -> None:
        """Note that a value at *path* is not understood."""
        self.faults += 1
        self.notes.add(path, what, **details)

    def take(self, key: str) -> Raw:
        """Return what is written at *key*, None where nothing is."""
        self._known[key] = None
        value = self.raw.get(key)
        return None if isinstance(value, str) and not value.strip() else value

    def text(self, key: str, *, required: bool = False) -> str:
        """Read a text of one line."""
        value = self.take(key)
        if value is None:
            if required:
                self.fault(self.at(key), What.REQUIRED, key=key)
            return ""
        return one_line(self._as_text(value, self.at(key)))

    def raw_text(self, key: str) -> str:
        """Return the text at *key*, or the first version of it, without any judgement."""
        value = self.raw.get(key)
        if isinstance(value, dict):
            value = next(iter(value.values()), None)
        return value if isinstance(value, str) else ""

    def _as_text(self, value: Raw, path: str) -> str:
        if isinstance(value, str):
            return value.strip()
        self.fault(path, What.NOT_A_TEXT)
        return ""

    def words(self, key: str, *, required: bool = False, lines: bool = False) -> Words:
        """Read a text that may be written in several languages: a text, or {fr:, en:}."""
        value = self.take(key)
        tidy = str.strip if lines else one_line
        if not isinstance(value, dict):
            text = (self.text(key, required=required) if not lines else self._long(key)) or ""
            return Words((("", text),)) if text else Words()
        versions = []
        for language, version in value.items():
            here = f"{self.at(key)}.{language}"
            if language not in SPOKEN:
                self.fault(here, What.UNKNOWN_KEY, name=shortened(language), known=SPOKEN)
            elif version is not None:
                versions.append((language, tidy(self._as_text(version, here))))
        found = Words(tuple((language, text) for language, text in versions if text))
        if required and not found:
            self.fault(self.at(key), What.REQUIRED, key=key)
        return found

    def _long(self, key: str) -> str:
        value = self.take(key)
        return "" if value is None else self._as_text(value, self.at(key))

    def texts(self, key: str) -> list[tuple[str, str]]:
        """Read a list of texts, or one text, as (path, text)."""
        value = self.take(key)
        if value is None:
            return []
        if isinstance(value, str):
            return [(self.at(key), one_line(value))]
        if isinstance(value, dict):
            self.fault(self.at(key), What.NOT_A_LIST, key=key)
            return []
        listed = [(f"{self.at(key)}[{place}]", part) for place, part in enumerate(value)]
        texts = [(path, one_line(self._as_text(part, path))) for path, part in listed]
        return [(path, text) for path, text in texts if text]

    def entries(self, key: str, *, required: bool = False) -> list["Entry"]:
        """Read a list of mappings."""
        value = self.take(key)
        if value is None or value == []:
            if required:
                self.fault(self.at(key), What.REQUIRED, key=key)
            return []
        if not isinstance(value, list):
            self.fault(self.at(key), What.NOT_A_LIST, key=key)
            return []
        found = []
        for place, part in enumerate(value):
            path = f"{self.at(key)}[{place}]"
            if isinstance(part, dict):
                found.append(Entry(part, path, self.notes))
            else:
                self.fault(path, What.NOT_AN_ENTRY)
        return found

    def entry(self, key: str, *, required: bool = False) -> "Entry | None":
        """Read a mapping."""
        value = self.take(key)
        if isinstance(value, dict):
            return Entry(value, self.at(key), self.notes)
        if value is not None:
            self.fault(self.at(key), What.NOT_AN_ENTRY)
        elif required:
            self.fault(self.at(key), What.REQUIRED, key=key)
        return None

    def parsed(self, key: str, parse: Callable[[str], T | None], what: What) -> T | None:
        """Read a text that *parse* understands, or note *what*."""
        text = self.text(key)
        if not text:
            return None
        value = parse(text)
        if value is None:
            self.fault(self.at(key), what, text=shortened(text))
        return value

    def clock(self, key: str) -> time | None:
        """Read a wall time."""
        return self.parsed(key, values.clock, What.BAD_CLOCK)

    def yes(self, key: str, *, default: bool) -> bool:
        """Read yes or no."""
        value = self.parsed(key, values.yes_or_no, What.BAD_YES_OR_NO)
        return default if value is None else value

    def choice(self, key: str, choices: type[Choice], default: Choice) -> Choice:
        """Read one of a few words."""
        text = self.text(key)
        if not text:
            return default
        named = {str(choice): choice for choice in choices}
        if text.casefold() in named:
            return named[text.casefold()]
        near = like(text, named)
        self.fault(
            self.at(key),
            What.BAD_CHOICE,
            text=shortened(text),
            column=key,
            choices=tuple(named),
            like=near,
        )
        return default

    def leads(self, key: str) -> tuple[timedelta, ...] | None:
        """Read lead times, the longest first; "off" is none of them, None is not written."""
        if self.take(key) is None:
            return None
        texts = self.texts(key)
        if len(texts) == 1 and values.is_off(texts[0][1]):
            return ()
        found = set()
        for path, text in texts:
            lead = values.duration(text)
            if lead is None:
                self.fault(path, What.BAD_DURATION, text=shortened(text))
            else:
                found.add(lead)
        return tuple(sorted(found, reverse=True))

    def zone(self, key: str, *, required: bool = False) -> str:
        """Read the name of a time zone."""
        text = self.text(key, required=required)
        if not text or zones.known(text):
            return text
        near = like_zone(text, zones.names())
        self.fault(self.at(key), What.UNKNOWN_ZONE, text=shortened(text), like=near)
        return ""

    def languages(self, key: str, *, spoken: bool = False) -> tuple[str, ...]:
        """Read languages; with *spoken*, one that Fanion does not speak is pointed out."""
        codes = []
        for path, text in self.texts(key):
            code = language_code(text)
            if not code:
                near = like(text, (name for names in LANGUAGES.values() for name in names))
                self.fault(path, What.BAD_LANGUAGE, text=shortened(text), like=near)
                continue
            if spoken and code not in SPOKEN:
                self.notes.add(path, What.NOT_SPOKEN, text=code)
            codes.append(code)
        return tuple(dict.fromkeys(codes))

    def refuse_others(self) -> None:
        """Name the keys that nobody asked for, with what they may have meant."""
        free = [key for key in self._known if key not in self.raw]
        for key in self.raw:
            if key not in self._known:
                near = like(key, free) or like(key, self._known)
                self.notes.add(
                    self.at(key),
                    What.UNKNOWN_KEY,
                    name=shortened(key),
                    like=near,
                    known=tuple(self._known),
                )


def language_code(text: str) -> str:
    """Return the code of a language, "" where the text names none."""
    word = folded(text)
    for code, names in LANGUAGES.items():
        if word in names:
            return code
    return word if len(word) == len("fr") and word.isascii() and word.isalpha() else ""


def one_line(text: str) -> str:
    """Put a text on one line; no-break spaces stay."""
    return sub(r"[ \t\r\n]+", " ", text).strip()


def shortened(text: str) -> str:
    """Cut a text that would not fit into a problem."""
    return text if len(text) <= LONGEST_QUOTE else f"{text[: LONGEST_QUOTE - 1]}…"
