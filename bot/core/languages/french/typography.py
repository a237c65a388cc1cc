"""The spaces of French typography."""

from bot.core.languages.french import NARROW, NBSP


def typeset(text: str) -> str:
    """Make the spaces that belong to a sign no-break ones."""
    for sign in ";?!":
        text = text.replace(f" {sign}", f"{NARROW}{sign}")
    return text.replace(" :", f"{NBSP}:").replace("« ", f"«{NBSP}").replace(" »", f"{NBSP}»")
