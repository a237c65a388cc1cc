"""What is kept of one person, as one file that people and machines can read."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from bot.core.chat import Document
from bot.core.languages import spoken
from bot.core.languages.joining import joining_in
from bot.core.languages.privacy import privacy_in

Fields = Mapping[str, Any]
"""One thing that is kept, by the names of its facts; each is JSON, a picture its base64."""
MEDIA_TYPE = "text/html"
PICTURE = "content"
"""The fact that is the bytes of a picture."""
STYLE = (
    "body{font:1rem/1.5 sans-serif;max-width:45rem;margin:1rem auto;padding:0 1rem;"
    "color:#1a1a1a;background:#fff}h2{margin-top:2rem;border-bottom:1px solid #767676}"
    "dl{display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:0 1rem;margin:0 0 1rem}"
    "dt{color:#595959}dd{margin:0;overflow-wrap:anywhere}img{max-width:100%}"
)


@dataclass(frozen=True, kw_only=True)
class MyData:
    """All that is kept of somebody, by section; *made* is a date."""

    name: str
    mission: str
    made: str
    sections: Mapping[str, Sequence[Fields]]


def my_data_file(kept: MyData, language: str) -> Document:
    """Write it as a page that opens everywhere, with the same as JSON inside."""
    words = privacy_in(language)
    page = "\n".join(_page(kept, language))
    return Document(name=f"{words.file_name()}.html", content=page.encode(), media_type=MEDIA_TYPE)


def _page(kept: MyData, language: str) -> Iterator[str]:
    words = privacy_in(language)
    title = escape(words.file_title(kept.name))
    yield f'<!doctype html>\n<html lang="{spoken(language)}">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>"
    yield f"<h1>{title}</h1>"
    yield f"<p>{escape(words.file_means(kept.mission, kept.made))}</p>"
    for name, rows in kept.sections.items():
        yield f"<h2>{escape(words.sections.get(name, name))}</h2>"
        if not rows:
            yield f"<p>{escape(words.empty())}</p>"
        for row in rows:
            yield f"<dl>{''.join(_facts(row, language))}</dl>"
    yield f"<p>{escape(words.not_in_file())}</p>\n<p>{escape(words.for_machines())}</p>"
    yield "</main>"
    # A closing tag in somebody's words would end the script.
    written = json.dumps(_for_machines(kept), ensure_ascii=False, indent=1).replace("<", "\\u003c")
    yield f'<script type="application/json" id="data">{written}</script>\n</body>\n</html>'


def _facts(row: Fields, language: str) -> Iterator[str]:
    words = privacy_in(language)
    for name, value in row.items():
        if value in ("", None, [], {}):
            continue
        label = escape(words.fields.get(name, name))
        if name == PICTURE:
            source = f"data:{escape(str(row.get('media_type')))};base64,{value}"
            yield f'<dt>{label}</dt><dd><img src="{source}" alt=""></dd>'
        else:
            yield f"<dt>{label}</dt><dd>{escape(_said(value, language))}</dd>"


def _said(value: Any, language: str) -> str:  # noqa: ANN401 - whatever JSON is
    match value:
        case bool():
            return joining_in(language).yes_no(so=value)
        case list() | tuple():
            return ", ".join(_said(one, language) for one in value)
        case dict():
            return ", ".join(f"{name}: {_said(one, language)}" for name, one in value.items())
        case _:
            return str(value)


def _for_machines(kept: MyData) -> dict[str, Any]:
    return {
        "name": kept.name,
        "mission": kept.mission,
        "made": kept.made,
        **{name: [dict(row) for row in rows] for name, rows in kept.sections.items()},
    }
