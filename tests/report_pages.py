"""A report as an organiser gets it, described by hand: Silicon Valley 2022, ratings invented."""

import struct
import zlib
from datetime import UTC, datetime

from bot.core.message import Link, Moment, Plain, Strong, Struck
from bot.core.report.page import (
    Bar,
    Bars,
    Bullets,
    Cover,
    Facts,
    Figures,
    Heading,
    NewPage,
    Page,
    Picture,
    Said,
    Table,
    Text,
)

PALE_YELLOW = "#fff3a3"
RED = "#b0122b"
BAR_OF_FIVE = 5


def png(width, height, *, light=160):
    """Return a picture: a sky that gets lighter downwards."""
    rows = b"".join(
        b"\0"
        + bytes([light // 2, light * y // height, min(255, light + 60 * y // height)]) * width
        for y in range(height)
    )

    def chunk(name, content):
        checked = name + content
        return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def plain(text):
    return (Plain(text),)


LOGO = Picture(content=png(320, 90, light=90), media_type="image/png", words="CCI Occitanie")
PHOTO = Picture(
    content=png(960, 540),
    media_type="image/png",
    words="Le groupe devant le bâtiment 43 de Google, à Mountain View",
    caption="Mountain View, mardi 27 septembre 2022",
)

VISITS = [
    (
        "Google Research",
        "mardi 27 septembre, 10 h – 11 h 30",
        "Maria Jensen, responsable des partenariats",
        ("4,6 sur 5, 7 avis", 0.92),
        (
            ("Ils recrutent sur la curiosité, pas sur le diplôme.", "Hélène Costes"),
            (
                "Demander des retours au bout de deux semaines, pas de deux mois :\non perd moins.",
                "",
            ),
        ),
    ),
    (
        "Meta Reality Labs, laboratoire des lunettes de réalité augmentée et virtuelle",
        "mardi 27 septembre, 14 h – 15 h 30",
        "David Okafor",
        ("4,1 sur 5, 7 avis", 0.82),
        (
            (
                "La démonstration vaut dix présentations.",
                "Jean-Baptiste de La Rochefoucauld-Montbel",
            ),
        ),
    ),
    (
        "Microsoft",
        "mercredi 28 septembre, 9 h 10 – 10 h 30",
        "",
        ("moins de trois avis", None),
        (),
    ),
    (
        "Stanford, d.school",
        "mercredi 28 septembre, 14 h – 16 h",
        "דוד כהן, professeur invité",
        ("4,8 sur 5, 12 avis", 0.96),
        (("Prototyper en une heure, avec du carton. Nous le refaisons lundi.", ""),),
    ),
    ("Plug and Play", "jeudi 29 septembre, 9 h – 11 h", "", ("3,2 sur 5, 11 avis", 0.64), ()),
]


def _visit(title, when, host, rating, lines):
    yield Heading(text=title, level=2, beside=when)
    rows = [("Interlocuteur", host)] if host else []
    yield Facts(rows=(*rows, ("Présents", "13 sur 14"), ("Avis", rating[0])))
    for text, by in lines:
        yield Said(text=text, by=by)
    if lines:
        yield Heading(text="À reprendre", level=3)
        yield Bullets(
            items=(
                (
                    Strong("Nadia Benali"),
                    Plain(" : envoyer la fiche du capteur avant le 15 octobre"),
                ),
                (Plain("Marc Puech : une démonstration à Rodez"),),
            )
        )


def full(*, colour=RED, language="fr", logo=LOGO, visits=VISITS, blocks=()):
    """Return the organiser's report."""
    return Page(
        title="Silicon Valley 2022 : le bilan",
        language=language,
        author="CCI Occitanie",
        footer="CCI Occitanie · Silicon Valley, du 24 au 30 septembre 2022",
        colon="\u00a0: ",
        logo=logo,
        colour=colour,
        blocks=(
            Cover(
                title="Silicon Valley 2022",
                subtitle="Le bilan de la mission",
                lines=(
                    "CCI Occitanie, du samedi 24 au vendredi 30 septembre 2022",
                    "14 participants de 8 entreprises, 15 rencontres",
                    "Participants et réponses sont inventés.",
                ),
            ),
            Heading(text="L'essentiel"),
            Figures(
                items=(
                    ("4,3", "sur 5, la note moyenne des rencontres"),
                    ("15", "rencontres, dont 2 ajoutées sur place"),
                    ("13 sur 14", "participants ont répondu"),
                    ("21", "contacts à reprendre"),
                )
            ),
            Text(
                spans=(
                    Plain("Trois rencontres sur quatre sont jugées "),
                    Strong("utiles ou très utiles"),
                    Plain(" ; la plus appréciée est "),
                    Link("Stanford, d.school", "https://dschool.stanford.edu/"),
                    Plain(". Le dernier avis date du "),
                    Moment(datetime(2022, 10, 2, 16, 4, tzinfo=UTC), "2 octobre à 18 h 04"),
                    Plain(", et l'atelier "),
                    Struck("du jeudi"),
                    Plain(" a été annulé."),
                )
            ),
            Text(spans=plain("Une moyenne ne se montre qu'à partir de trois avis."), small=True),
            PHOTO,
            Heading(text="Les objectifs"),
            Bars(
                caption="Dans quelle mesure chaque objectif est atteint, selon les participants",
                bars=(
                    Bar(
                        label="Comprendre ce qui fait réussir l'écosystème californien",
                        share=0.88,
                        words="4,4 sur 5, 12 avis",
                    ),
                    Bar(
                        label="S'implanter à San Francisco : pourquoi et comment",
                        share=0.62,
                        words="3,1 sur 5, 12 avis",
                    ),
                    Bar(label="Lever des fonds", share=None, words="moins de trois avis"),
                ),
            ),
            Heading(text="Le programme, prévu et réalisé"),
            Table(
                caption="Les rencontres dans l'ordre où elles ont eu lieu",
                columns=("Rencontre", "Prévu", "Réalisé", "Présents", "Note"),
                widths=(36, 20, 24, 10, 10),
                rows=tuple(
                    (
                        title,
                        when,
                        "comme prévu" if lines else "",
                        "13",
                        rating[0][:3] if rating[1] else "",
                    )
                    for title, when, _, rating, lines in visits
                ),
            ),
            NewPage(),
            Heading(text="Les rencontres"),
            Bars(
                caption="La note de chaque rencontre",
                bars=tuple(
                    Bar(label=title, share=rating[1], words=rating[0])
                    for title, _, _, rating, _ in visits
                ),
            ),
            *(block for visit in visits for block in _visit(*visit)),
            Heading(text="Et ensuite"),
            Bullets(
                items=tuple(plain(one) for one in ("New York", "Israël", "Shenzhen et Hong Kong"))
            ),
            *blocks,
        ),
    )


def sixty():
    """Return the report of a mission with sixty visits, photos among them."""
    visits = [
        (f"{title} ({number})", when, host, rating, lines)
        for number in range(1, 13)
        for title, when, host, rating, lines in VISITS
    ]
    return full(visits=visits, blocks=(PHOTO,) * 10)
