"""YAML 1.2 into a document, without ever making more of it than texts.

The events of the parser are put together here: nothing is constructed that
could be a surprise (a date, a number in base 60, ``off`` as false), depth and
size have a limit, and a key that stands twice is found.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError, YAMLStreamError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from bot.core.problems import Problem, What
from bot.files.document import Document, Raw

DEEPEST = 20
MOST_VALUES = 100_000
NOTHING = ("", "~", "null", "Null", "NULL")
ENCODINGS = ("utf-8-sig", "utf-16")


class _RefusedError(Exception):
    """The file is not understood: carries the problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


@dataclass
class _Builder:
    """Puts the parser's events together; counts what an alias repeats, too."""

    name: str
    values: int = 0
    anchors: dict[str, tuple[Raw, int]] = field(default_factory=dict)
    twice: list[Problem] = field(default_factory=list)

    def refuse(self, what: What, event: Any) -> _RefusedError:  # noqa: ANN401 - ruamel has no types
        mark = event.start_mark
        details = {"line": mark.line + 1, "column": mark.column + 1}
        return _RefusedError(Problem(self.name, what, details))

    def count(self, event: object, more: int = 1) -> None:
        self.values += more
        if self.values > MOST_VALUES:
            raise self.refuse(What.YAML_TOO_MUCH, event)

    def build(self, event: object, events: Iterator[object], path: str, depth: int) -> Raw:
        """Make the value that begins with *event*."""
        if depth > DEEPEST:
            raise self.refuse(What.YAML_TOO_MUCH, event)
        if isinstance(event, AliasEvent):
            if event.anchor not in self.anchors:
                raise self.refuse(What.YAML_BROKEN, event)
            value, size = self.anchors[event.anchor]
            self.count(event, size)
            return value
        before = self.values
        self.count(event)
        value = self._new(event, events, path, depth)
        if isinstance(event, NodeEvent) and event.anchor:
            self.anchors[event.anchor] = (value, self.values - before)
        return value

    def _new(self, event: object, events: Iterator[object], path: str, depth: int) -> Raw:
        if isinstance(event, ScalarEvent):
            text = str(event.value)
            if any("\ud800" <= sign <= "\udfff" for sign in text):  # half a character, escaped
                raise self.refuse(What.YAML_BROKEN, event)
            return None if event.implicit[0] and text in NOTHING else text
        if isinstance(event, SequenceStartEvent):
            items: list[Raw] = []
            for part in events:
                if isinstance(part, CollectionEndEvent):
                    return items
                items.append(self.build(part, events, f"{path}[{len(items)}]", depth + 1))
        if isinstance(event, MappingStartEvent):
            return self._mapping(events, path, depth)
        raise self.refuse(What.YAML_BROKEN, event)

    def _mapping(self, events: Iterator[object], path: str, depth: int) -> dict[str, Raw]:
        mapping: dict[str, Raw] = {}
        lines: dict[str, int] = {}
        for part in events:
            if isinstance(part, CollectionEndEvent):
                break
            if not isinstance(part, ScalarEvent):
                raise self.refuse(What.YAML_BROKEN, part)
            self.count(part)
            key, line = str(part.value), part.start_mark.line + 1
            here = f"{path}.{key}" if path else key
            value = self.build(next(events), events, here, depth + 1)
            if key in mapping:
                details = {"name": key, "first": lines[key], "second": line}
                self.twice.append(Problem(here, What.YAML_KEY_TWICE, details))
                continue
            mapping[key], lines[key] = value, line
        return mapping


def from_yaml(data: bytes, name: str) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read a YAML file called *name* into a document, with what is wrong with its form."""
    try:
        return _from_text(_decoded(data, name), name)
    except _RefusedError as refused:
        return None, (refused.problem,)
    except (YAMLError, YAMLStreamError) as error:
        return None, (_broken(error, name),)
    except (ValueError, OverflowError) as error:  # an escape such as "\\UFFFFFFFF"
        del error
        return None, (Problem(name, What.YAML_BROKEN, {"line": 1, "column": 1}),)


def _from_text(text: str, name: str) -> tuple[Document | None, tuple[Problem, ...]]:
    events: Iterator[object] = iter(YAML(typ="safe", pure=True).parse(text))
    builder = _Builder(name)
    documents: list[Raw] = []
    for event in events:
        if isinstance(event, DocumentStartEvent):
            if documents:
                raise builder.refuse(What.YAML_BROKEN, event)
            documents.append(builder.build(next(events), events, "", 0))
    root = documents[0] if documents else None
    if root is None:
        return None, (Problem(name, What.FILE_EMPTY),)
    if not isinstance(root, dict):
        return None, (Problem(name, What.NOT_A_MISSION),)
    return Document(root, name), tuple(builder.twice)


def _decoded(data: bytes, name: str) -> str:
    """Decode a text: UTF-8, or UTF-16 where its first two bytes say so."""
    utf16 = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    try:
        return data.decode(ENCODINGS[utf16])
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise _RefusedError(Problem(name, What.FILE_NOT_TEXT, {"line": line})) from error


def _broken(error: YAMLError | YAMLStreamError, name: str) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        return Problem(name, What.YAML_BROKEN, {"line": 1, "column": 1})
    return Problem(name, What.YAML_BROKEN, {"line": mark.line + 1, "column": mark.column + 1})
