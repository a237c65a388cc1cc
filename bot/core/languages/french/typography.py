"""The spaces of French typography, and what is elided."""

from unicodedata import normalize

from bot.core.languages.french import NARROW, NBSP


def typeset(text: str) -> str:
    """Make the spaces that belong to a sign no-break ones."""
    for sign in ";?!":
        text = text.replace(f" {sign}", f"{NARROW}{sign}")
    return text.replace(" :", f"{NBSP}:").replace("« ", f"«{NBSP}").replace(" »", f"{NBSP}»")


def of_name(name: str) -> str:
    """Write « de » before a name, elided before a vowel: « de Google », « d'Ellen Lindqvist »."""
    first = normalize("NFD", name)[:1].casefold()
    return f"d'{name}" if first and first in "aeiouœæ" else f"de {name}"
