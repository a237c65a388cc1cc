"""``fanion ask``: what the bot would answer somebody at a moment."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, TextIO

import click

from bot.commands.instant import INSTANT
from bot.commands.missions import AT_FAULT, open_mission, programme_options
from bot.core.answering import Answered, Asker, answer
from bot.core.mission import Mission, Person
from bot.core.plain import render
from bot.core.understanding.explained import explained, sounding
from bot.core.understanding.question import Lately
from bot.files.likeness import folded, like
from bot.files.programme_alone import Given

SILENCE = "(silence)"


@dataclass(frozen=True)
class Asking:
    """One question on the command line, or one line of a batch."""

    text: str
    at: datetime
    person: Person | None
    addressed: bool
    after: str = ""


@click.command()
@click.argument("file")
@click.argument("question", required=False)
@click.option("--at", type=INSTANT, help="The moment: ISO 8601 with an offset.")
@click.option("--as", "name", default="", help="Who asks, by name; without it, somebody unknown.")
@click.option("--addressed", is_flag=True, help="The message was meant for the bot.")
@click.option("--batch", type=click.File(encoding="utf-8"), help="Questions, one JSON a line.")
@click.option("--after", default="", help="What the same person has just asked.")
@click.option("--explain", is_flag=True, help="Show how the question was read, too.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
@programme_options
def ask(  # noqa: PLR0917 - click passes them by name
    file: str,
    question: str | None,
    at: datetime | None,
    name: str,
    addressed: bool,
    batch: TextIO | None,
    after: str,
    explain: bool,
    as_json: bool,
    given: Given,
) -> None:
    """Say what the bot would answer to QUESTION in the group's chat.

    With --batch, questions are lines {"question", "at", "as", "addressed", "after"}, and
    each answer is one JSON object on a line of its own.
    """
    if batch is not None:
        if question is not None or at is not None or name or addressed or after:
            raise click.UsageError("--batch brings its own questions, moments and names")
        _answer_all(open_mission(file, given=given), batch, explain=explain)
        return
    if question is None:
        raise click.UsageError("a QUESTION is missing, or --batch")
    if at is None:
        raise click.UsageError("--at is missing: the moment at which it is asked")
    mission = open_mission(file, given=given)
    try:
        asking = Asking(question, at, _person(mission, name), addressed, after)
    except ValueError as wrong:
        click.echo(str(wrong), err=True)
        raise SystemExit(AT_FAULT) from None
    answered = _answered(mission, asking)
    if as_json:
        click.echo(_as_json(answered, asking, mission, explain=explain))
    else:
        if explain:
            click.echo("\n".join(_reading(asking.text, mission)) + "\n")
        click.echo(render(answered.message) if answered is not None else SILENCE)


def _reading(text: str, mission: Mission) -> Iterator[str]:
    """Write how a sentence was read: a line a word, then what it asks."""
    for one in explained(text, mission):
        yield one.text
        width = max(len(word) for word, _ in one.words)
        for word, meanings in one.words:
            yield f"  {word:<{width}}  {', '.join(meanings)}"
        asked = ", ".join(f"{name}: {value}" for name, value in one.asks)
        known = "plainly a question" if one.plain else "a question only to who speaks to the bot"
        yield f"  → {asked} ({known})" if asked else "  → no question"
    if (heard := sounding(text, mission)) is not None:
        asked = f"asked of the programme {heard.asked:.0%}"
        yield f"sounds like {heard.asks} ({heard.sure:.0%}), {asked}"


def _answer_all(mission: Mission, batch: TextIO, *, explain: bool) -> None:
    """Answer every line, once all of them can be read."""
    askings: list[Asking] = []
    wrong: list[str] = []
    for number, text in enumerate(batch, start=1):
        if not text.strip():
            continue
        try:
            askings.append(_asking(mission, text))
        except ValueError as problem:
            wrong.append(f"{batch.name}:{number}: {problem}")
    if wrong:
        click.echo("\n".join(wrong), err=True)
        raise SystemExit(AT_FAULT)
    for asking in askings:
        click.echo(_as_json(_answered(mission, asking), asking, mission, explain=explain))


def _asking(mission: Mission, text: str) -> Asking:
    """Read one line of a batch.

    Raises `ValueError` on anything that is no question of a known person at an
    instant.
    """
    line: Any = json.loads(text)
    if not (isinstance(line, dict) and isinstance(line.get("question"), str)):
        raise ValueError(  # noqa: TRY004 - what was typed is wrong, not our call
            'write {"question": "…", "at": "…", "as": "…", "addressed": false}'
        )
    at = datetime.fromisoformat(str(line.get("at")))
    if at.tzinfo is None:
        raise ValueError(f'"at" has no offset: {line["at"]}')
    person = _person(mission, str(line.get("as") or ""))
    addressed, after = bool(line.get("addressed", False)), str(line.get("after") or "")
    return Asking(line["question"], at.astimezone(UTC), person, addressed, after)


def _person(mission: Mission, name: str) -> Person | None:
    """Find somebody by name or code, whatever the case and the accents.

    Raises `ValueError` where nobody is called so.
    """
    if not name.strip():
        return None
    wanted = folded(name)
    for person in mission.people:
        if wanted in (folded(person.name), folded(person.code)):
            return person
    near = like(name, [person.name for person in mission.people])
    meant = f"; did you mean {' or '.join(near)}?" if near else ""
    raise ValueError(f"nobody is called {name!r}{meant}")


def _answered(mission: Mission, asking: Asking) -> Answered | None:
    asker = Asker(language=mission.language, person=asking.person, addressed=asking.addressed)

    def recall() -> Lately | None:
        if not asking.after:
            return None
        before = answer(mission, asking.after, replace(asker, addressed=True), asking.at)
        return before.lately if before is not None else None

    return answer(mission, asking.text, asker, asking.at, recall=recall)


def _as_json(answered: Answered | None, asking: Asking, mission: Mission, *, explain: bool) -> str:
    language = (asking.person.language if asking.person else "") or mission.language
    document: dict[str, Any] = {
        "answered": answered is not None,
        "sessions": list(answered.sessions) if answered is not None else [],
        "language": answered.language if answered is not None else language,
        "text": render(answered.message) if answered is not None else "",
    }
    if explain:
        document["read"] = [
            {
                "text": one.text,
                "language": one.language,
                "words": [{"word": word, "means": list(means)} for word, means in one.words],
                "question": dict(one.asks) or None,
                "plain": one.plain,
            }
            for one in explained(asking.text, mission)
        ]
        if (heard := sounding(asking.text, mission)) is not None:
            document["sounds"] = {
                "asked": round(heard.asked, 3),
                "asks": heard.asks.value,
                "sure": round(heard.sure, 3),
            }
    return json.dumps(document, ensure_ascii=False)
