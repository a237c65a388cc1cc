"""What is wrong with a call although Slack would take it: read from the specification, and ours.

The machine-readable specification may lie beside the project; without it the server's own
limits, in `blocks.py`, and what stands here have to do.
"""

import importlib.util
import json
import re
import warnings
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jsonschema import Draft7Validator
from jsonschema.validators import extend

from tests.servers.slack.mrkdwn import faults_of, marked_texts

Check = Callable[[Any], list[str]]

SPECS = Path(__file__).parents[4] / "shared" / "specs"
KNOWN = ("channel", "text", "blocks", "attachments", "thread_ts", "unfurl_links", "unfurl_media",
         "metadata", "ts", "user", "mrkdwn")  # fmt: skip
"""What of a message the schema knows; the rest is looked at elsewhere."""
ELSEWHERE = ("channel", "ts", "thread_ts", "user")
"""What says where a message goes: only whether it is text matters to the schema."""
DELIVERY_KEY = re.compile(r'(?<="key": )"[^"]{1,200}"')
ADVISED = 4000
"""Characters above which a text's end may be missing where it is shown."""


@lru_cache
def _specification(folder: Path) -> Check | None:
    path = folder / "validate_slack.py"
    if not path.exists():
        return None
    spec = importlib.util.spec_from_file_location("validate_slack", path)
    module = importlib.util.module_from_spec(spec)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # it leaves the file to be closed
        spec.loader.exec_module(module)
    module.jsonschema = SimpleNamespace(Draft7Validator=_by_type(module.D))
    return module.check


def _by_type(definitions: dict[str, Any]) -> type:
    """Make a validator that tries, of all that something may be, what has its type only.

    It cannot be anything else, and trying all of the twenty kinds takes ten times as long.
    """

    def any_of(validator: Any, kinds: list[Any], one: Any, schema: Any) -> Iterator[Any]:
        is_typed = isinstance(one, dict) and isinstance(one.get("type"), str)
        its = [kind for kind in kinds if one["type"] in types(kind, one)] if is_typed else []
        return Draft7Validator.VALIDATORS["anyOf"](validator, its or kinds, one, schema)

    def types(kind: dict[str, Any], one: dict[str, Any]) -> list[str]:
        known = definitions.get(kind.get("$ref", "").rpartition("/")[2], kind)
        said = known.get("properties", {}).get("type", {})
        return [said["const"]] if "const" in said else said.get("enum", [one["type"]])

    return extend(Draft7Validator, {"anyOf": any_of})


@lru_cache
def _found_in(folder: Path) -> dict[str, list[str]]:
    """Return what was found, by payload, by the specification in *folder*: servers share it."""
    del folder
    return {}


class Checks:
    """Find mistakes in what an app sends."""

    def __init__(self, folder: Path = SPECS) -> None:
        self._specification = _specification(folder)
        self._known = _found_in(folder)

    @property
    def by_specification(self) -> bool:
        """Whether the specification was found."""
        return self._specification is not None

    def of_message(self, message: dict[str, Any]) -> list[str]:
        """List what is wrong with a message; empty when nothing is."""
        text = message.get("text") or ""
        found = []
        if message.get("blocks") and not text.strip():
            found.append("no top-level text beside the blocks")
        if len(text) > ADVISED:
            found.append(f"text has {len(text)} characters, and {ADVISED} are advised")
        for one in (text, *marked_texts(message.get("blocks"))):
            found += faults_of(one)
        known = {key: message[key] for key in KNOWN if message.get(key) is not None}
        return found + self._by_specification({"channel": "C0"} | known)

    def of_view(self, view: dict[str, Any]) -> list[str]:
        """List what is wrong with a modal or a Home tab."""
        found = [words for text in marked_texts(view.get("blocks")) for words in faults_of(text)]
        return found + self._by_specification(view)

    def _by_specification(self, payload: dict[str, Any]) -> list[str]:
        if self._specification is None:
            return []
        # Of metadata only the key of a delivery is different each time.
        told = json.dumps(payload.get("metadata"))
        told = DELIVERY_KEY.sub("", told)
        key = json.dumps(payload | dict.fromkeys(ELSEWHERE, "") | {"metadata": told})
        if key not in self._known:
            self._known[key] = self._specification(payload)
        return self._known[key]
