"""What people wrote on Slack, as the words that they see."""

import re
from collections.abc import Callable

MARKED = re.compile(r"<([^<>]+)>")
"""Slack puts into angle brackets what is more than words; those that were typed it escapes."""
PEOPLE = re.compile(r"<@(\w+)(?:\|[^<>]*)?>")
EVERYONE = re.compile(r"<!(?:here|channel|everyone|subteam)\b")
SCHEMES = ("http://", "https://", "mailto:", "tel:")


def written(text: str, known: Callable[[str], str]) -> str:
    """Return *text* as it is shown; *known* tells the name of a person, "" where it cannot."""
    shown = MARKED.sub(lambda found: _shown(found[1], known), text)
    for escaped, meant in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        shown = shown.replace(escaped, meant)
    return shown.strip()


def without_mention(text: str, user: str) -> tuple[str, bool]:
    """Return *text*, still marked up, without the first mention of *user*, and whether it had one.

    The spaces and the comma that belonged to it go, too.
    """
    for found in PEOPLE.finditer(text):
        if found[1] == user:
            before, after = text[: found.start()], text[found.end() :]
            return f"{before.rstrip()} {after.lstrip(' ,:')}".strip(), True
    return text, False


def calls_others(text: str, user: str) -> bool:
    """Tell whether *text* turns to somebody else than *user*."""
    others = any(found[1] != user for found in PEOPLE.finditer(text))
    return others or EVERYONE.search(text) is not None


def _shown(inner: str, known: Callable[[str], str]) -> str:
    what, _, label = inner.partition("|")
    if what.startswith("@"):
        return f"@{label or known(what[1:]) or what[1:]}"
    if what.startswith("#"):
        return f"#{label or what[1:]}"
    if what.startswith("!"):
        return label or f"@{what[1:].partition('^')[0]}"
    bare = next((what[len(one) :] for one in SCHEMES if what.startswith(one)), what)
    # Slack links whatever looks like an address: the words are the address then.
    if not label or label in what:
        return label or (bare if what.startswith(("mailto:", "tel:")) else what)
    return f"{label} ({what})"
