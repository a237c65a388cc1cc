"""The buttons with which people say who may read a line of theirs."""

from bot.core.languages.your_day import YourDayWords

SHARES = {"n": (True, True), "a": (True, False), "p": (False, False)}
"""What each of the buttons lets others have: the line, and its author's name."""


def share_labels(words: YourDayWords) -> tuple[tuple[str, str], ...]:
    """Return which of `SHARES` each button stands for, with its label."""
    return (
        ("n", words.share_named()),
        ("a", words.share_nameless()),
        ("p", words.share_not()),
    )
