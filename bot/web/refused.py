"""What the room says to those who may not come in, in plain words."""

from enum import Enum

from aiohttp import web
from markupsafe import Markup

NBSP = "\u00a0"
PAGE = Markup(
    '<!doctype html><html lang="{lang}"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    '<meta name="color-scheme" content="light dark"><title>{title}</title></head>'
    '<body><main><h1>{title}</h1><p>{why}</p><p><a href="/room">{again}</a></p></main>'
    "</body></html>"
)
TITLES = {"fr": "La salle est fermée", "en": "The room is closed"}
AGAIN = {"fr": "Réessayer", "en": "Try again"}


class Refusal(Enum):
    """Why a request is refused: the status, and the reason in French and in English."""

    TOKEN = (
        403,
        f"Ouvrez l’adresse complète que Fanion a affichée au démarrage{NBSP}: elle porte la clé.",
        "Open the full address that Fanion printed when it started: it holds the key.",
    )
    HOST = (
        421,
        "La salle ne répond qu’à cette machine, sous le nom 127.0.0.1 ou localhost.",
        "The room answers only to this very machine, under the name 127.0.0.1 or localhost.",
    )
    ORIGIN = (
        403,
        "Cette demande vient d’une autre page que celle de la salle.",
        "This request comes from a page other than the room’s own.",
    )
    METHOD = (
        405,
        "La salle ne connaît pas cette sorte de demande.",
        "The room does not know this kind of request.",
    )


NOTHING_YET = {
    "fr": (
        "Aucune mission",
        "Chargez-en une avec «\u00a0fanion load FICHIER\u00a0», puis réessayez.",
    ),
    "en": ("No mission yet", "Load one with “fanion load FILE”, and try again."),
}


def nothing_yet(request: web.Request) -> web.Response:
    """Say that there is no mission to show, and what to do."""
    lang = _language(request)
    title, what = NOTHING_YET[lang]
    return _page(404, lang, title, what)


def refused(request: web.Request, why: Refusal) -> web.Response:
    """Answer with the status and the words of *why*, in the reader's language."""
    status, french, english = why.value
    lang = _language(request)
    return _page(status, lang, TITLES[lang], french if lang == "fr" else english)


def _language(request: web.Request) -> str:
    return "fr" if request.headers.get("Accept-Language", "").lower().startswith("fr") else "en"


def _page(status: int, lang: str, title: str, said: str) -> web.Response:
    page = PAGE.format(lang=lang, title=title, why=said, again=AGAIN[lang])
    return web.Response(status=status, text=page, content_type="text/html")
