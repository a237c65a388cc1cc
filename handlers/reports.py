"""The mission's report, in the chat: organisers get all of it, everyone else their own diary."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from bot.core.chat import Answer, Ask, Document, Reply, Tap
from bot.core.codes import slug
from bot.core.languages.conversation import conversation_in
from bot.core.languages.joining import joining_in
from bot.core.languages.linking import linking_in
from bot.core.languages.reporting import reporting_in
from bot.core.message import Message, line
from bot.core.messages import reporting as messages
from bot.core.mission import Mission, Role
from bot.core.report.form import Form
from bot.core.report.gathered import report_of
from bot.core.report.version import Version
from bot.core.report.versions import FOR_ONE, Reader, for_version, readers
from bot.core.report.wanted import Wanted, wanted_in
from bot.core.report.whose import language_for
from bot.core.tokens import code_of, number_in
from bot.files.report.making import NoReportError, made_report
from bot.store.reported import gathered
from bot.store.store import Store
from bot.store.tasks import Work
from bot.store.values import Task
from handlers.accounts import own_direct
from handlers.instead import instead
from handlers.organisers import said, told_directly
from handlers.scene import Scene, alone_with

logger = logging.getLogger(__name__)

REPORT = "report"
"""The kind of the task."""


@dataclass(frozen=True, kw_only=True)
class _Order:
    """What a task has to make: *whose* as a key, *language* is the document's.

    *said_in* is the language of what goes with it; *own*: who asked reads of themselves.
    """

    form: Form
    version: Version
    whose: str
    language: str
    said_in: str
    own: bool

    def as_arguments(self) -> dict[str, Any]:
        return {
            "form": self.form.value,
            "version": self.version.value,
            "whose": self.whose,
            "language": self.language,
            "said_in": self.said_in,
            "own": self.own,
        }

    @staticmethod
    def from_arguments(arguments: Mapping[str, Any]) -> "_Order":
        return _Order(
            form=Form(arguments["form"]),
            version=Version(arguments["version"]),
            whose=str(arguments["whose"]),
            language=str(arguments["language"]),
            said_in=str(arguments["said_in"]),
            own=bool(arguments["own"]),
        )


# ---- asking for one ------------------------------------------------------------------------


def report(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Have a report written, where nobody else reads it: ``/report public pdf``."""
    words, person = conversation_in(scene.language), scene.person
    if person is None:
        return said(linking_in(scene.language).say_first(), quotes=ask.message)
    if person.role is Role.FOLLOWER:
        return said(words.organisers_only(), quotes=ask.message)
    command = ask.text.split()[0]
    chat = own_direct(scene, store)
    if chat is None:
        own = joining_in(scene.language).directly(command)
        return said(words.directly_please(command) if scene.by_organiser else own, ask.message)
    wanted = _allowed(wanted_in(rest, scene.mission), scene)
    here = chat.ref == ask.chat
    is_open = wanted.version in FOR_ONE and not wanted.whose
    if is_open or wanted.unknown:
        # A report for everyone in the place of one for a name that was mistyped would be worse.
        listed = (
            _listed(wanted.version, 0, scene)
            if is_open
            else messages.unknown(wanted.unknown, scene.language)
        )
        answer = Answer(message=listed, to=None if here else chat.ref)
        return Reply(answers=(answer,)) if here else told_directly(ask, scene, answer)
    _ask_for(wanted, scene, store, now, ask)
    if not here:
        return told_directly(ask, scene)
    return said(reporting_in(scene.language).on_its_way(), quotes=ask.message)


def press(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Have another one written: ``report:<form>:<version>:<whose>``; or list for whom it can be.

    A list is ``report:list:<version>:<page>``, or ``report:turn:…`` in its own place.
    """
    words = conversation_in(scene.language)
    _, act, version, rest = [*tap.choice.split(":", 3), "", "", ""][:4]
    if scene.person is None or scene.person.role is Role.FOLLOWER:
        return Reply(toast=words.organisers_only())
    if version in set(Version) and alone_with(tap, scene) and own_direct(scene, store) is not None:
        if act in {messages.LIST, messages.TURN} and scene.by_organiser:
            message = _listed(Version(version), number_in(rest), scene)
            turned = act == messages.TURN
            return instead(tap, message) if turned else Reply(answers=(Answer(message=message),))
        wanted = _pressed(act, Version(version), rest, scene)
        if wanted is not None:
            _ask_for(wanted, scene, store, now)
            return Reply(toast=reporting_in(scene.language).on_its_way())
    return Reply(toast=words.out_of_date())


def _pressed(form: str, version: Version, token: str, scene: Scene) -> Wanted | None:
    """Read what a button orders, None: it is of a list that holds no more."""
    if form not in set(Form):
        return None
    whose = code_of(token, [one.key for one in readers(scene.mission, version)]) or ""
    wanted = _allowed(Wanted(version=version, whose=whose, form=Form(form)), scene)
    is_open = wanted.version in FOR_ONE and not wanted.whose
    return None if is_open and (token or wanted.version is not Version.HOST) else wanted


def _allowed(wanted: Wanted, scene: Scene) -> Wanted:
    """Return what who speaks may read of what they want: all, or their own diary."""
    if scene.by_organiser or scene.person is None:
        return wanted
    form = wanted.form or messages.OWN_FORMS[0]
    return Wanted(
        version=Version.PERSON, whose=scene.person.code, form=form, language=wanted.language
    )


def _listed(version: Version, page: int, scene: Scene) -> Message:
    return messages.for_whom(version, readers(scene.mission, version), page, scene.language)


def _ask_for(
    wanted: Wanted, scene: Scene, store: Store, now: datetime, ask: Ask | None = None
) -> None:
    """Have it made, unless just that is being made already."""
    chat, person = own_direct(scene, store), scene.person
    if chat is None or person is None:
        raise AssertionError("a report is asked for by somebody whom we can write to")
    mission = scene.mission
    for_others = wanted.version in {Version.HOST, Version.PERSON}
    theirs = language_for(mission, wanted.version, wanted.whose) if for_others else scene.language
    own = wanted.version is Version.PERSON and wanted.whose == person.code
    order = _Order(
        form=wanted.form or messages.FORMS[0],
        version=wanted.version,
        whose=wanted.whose,
        language=wanted.language or (scene.language if own else theirs),
        said_in=scene.language,
        own=own,
    ).as_arguments()
    for task in store.unfinished_tasks():
        if task.kind == REPORT and task.chat == chat and dict(task.arguments) == order:
            return
    here = ask is not None and chat.ref == ask.chat
    store.ask_task(
        REPORT,
        now,
        arguments=order,
        chat=chat,
        asked_in=chat.ref,
        message=ask.message if ask is not None and here else "",
    )


# ---- making it -----------------------------------------------------------------------------


def write(task: Task, store: Store, now: datetime) -> Work:
    """Read what there is to tell, then have it made and send it."""
    if task.chat is None:
        raise AssertionError("a report is asked for in a chat of its mission")
    order, code = _Order.from_arguments(task.arguments), task.chat.mission
    known = gathered(store, code, now)

    def work() -> partial[tuple[Answer, ...]]:
        facts = report_of(known, order.whose if order.own else "")
        reader = _reader(facts.mission, order)
        if order.own:
            message = messages.own_diary(order.form, order.said_in)
        else:
            message = messages.handed_over(facts, order.version, order.form, reader, order.said_in)
        cut = for_version(facts, order.version, order.whose)
        try:
            content = made_report(cut, order.form, order.version, order.language)
        except NoReportError:
            logger.exception("the report of %s cannot be made", code)
            failed = Message(blocks=(line(reporting_in(order.said_in).failed()),))
            return partial(_sent, Answer(message=failed, quotes=task.message))
        document = Document(
            name=_file(code, order, reader), content=content, media_type=order.form.media_type
        )
        return partial(_sent, Answer(message=message, quotes=task.message, document=document))

    return work


def _reader(mission: Mission, order: _Order) -> Reader | None:
    those = readers(mission, order.version)
    return next((one for one in those if one.key == order.whose), None)


def _file(code: str, order: _Order, reader: Reader | None) -> str:
    kind = reporting_in(order.said_in).file(order.version)
    name = slug(reader.name) if reader is not None else ""
    return "-".join(filter(None, (code, kind, name))) + f".{order.form}"


def _sent(answer: Answer, store: Store, now: datetime) -> tuple[Answer, ...]:
    del store, now
    return (answer,)
