"""Takes one person out of whatever is kept, so that nothing tells any more who they were."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.core.chat import Account
from bot.core.codes import first_free
from bot.core.languages.privacy import privacy_in
from bot.core.mission import Mission, Person

SHORTEST = 3
"""A text shorter than this is no trace of anybody: it stands in too many others."""


def nameless(mission: Mission, person: Person) -> Person:
    """Return who *person* is from now on: a role, groups, and a number for a name."""
    at = mission.people.index(person) + 1
    taken = {one.code for one in mission.people} | {one.name for one in mission.people}
    name = privacy_in(mission.language).nobody(person.role, at)
    number = at
    while name in taken:
        number += len(mission.people)
        name = privacy_in(mission.language).nobody(person.role, number)
    code = first_free(f"{person.role.value}-{at}", taken)
    return Person(code=code, name=name, role=person.role, groups=person.groups)


@dataclass(frozen=True, kw_only=True)
class Traces:
    """What tells who *person* was, and who they are *instead*.

    *places* are chats that are theirs alone, by "platform:id"; *accounts* are
    those that they have in no other mission.
    """

    person: Person
    instead: Person
    accounts: tuple[Account, ...] = ()
    places: tuple[str, ...] = ()

    @property
    def texts(self) -> Mapping[str, str]:
        """What stands in a text, by what it says instead; the longest in front."""
        told = {
            self.person.phone: "…",
            self.person.email: "…",
            self.person.name: self.instead.name,
        }
        return {text: told[text] for text in sorted(told, key=len, reverse=True) if text}

    @property
    def tokens(self) -> frozenset[str]:
        """Accounts and chats as names of settings have them: ``telegram:4711``."""
        return frozenset({f"{one.platform}:{one.id}" for one in self.accounts} | {*self.places})

    def without(self, text: str) -> str:
        """Return *text* with all of it taken out."""
        for trace, said in self.texts.items():
            if len(trace) >= SHORTEST and trace in text:
                text = re.sub(rf"(?<!\w){re.escape(trace)}(?!\w)", said, text)
        for token in self.tokens:
            if token in text:
                text = re.sub(rf"(?<![\w-]){re.escape(token)}(?![\w-])", "gone", text)
        if self.person.code and text == self.person.code:
            return self.instead.code
        if self.person.code and self.person.code in text:
            # Between signs it names them; in a sentence the word may mean anything.
            code = rf"(?:^|(?<=[:,/|])){re.escape(self.person.code)}(?=$|[:,/|])"
            text = re.sub(code, self.instead.code, text)
        return text

    def cleared(self, value: Any) -> Any:  # noqa: ANN401 - whatever JSON is
        """Return *value*, which is JSON, with all of it taken out, names of keys too."""
        match value:
            case str():
                return self.without(value)
            case list() | tuple():
                if self._is_account(value[:2]):
                    return [value[0], *("" for _ in value[1:])]
                return [self.cleared(one) for one in value]
            case {"code": self.person.code, "name": self.person.name} if self.person.code:
                return self._cleared_person(value)
            case dict():
                return self._cleared_fields(value)
            case _:
                return value

    def _is_account(self, said: Sequence[Any]) -> bool:
        return any([one.platform, one.id] == [*said] for one in self.accounts)

    def _cleared_person(self, kept: Mapping[str, Any]) -> dict[str, Any]:
        theirs = {
            "code": self.instead.code,
            "name": self.instead.name,
            **dict.fromkeys(("organisation", "phone", "email", "timezone", "language"), ""),
        }
        return {key: theirs.get(key, value) for key, value in kept.items()}

    def _cleared_fields(self, kept: Mapping[str, Any]) -> dict[str, Any]:
        account = self._is_account([kept.get("platform"), kept.get("id")])
        fields = {self.without(key): self.cleared(value) for key, value in kept.items()}
        return {**fields, **dict.fromkeys({"id", "name"} & {*fields}, "")} if account else fields


def without_person(mission: Mission, traces: Traces) -> Mission:
    """Return *mission* with somebody nameless in the place of who was there."""
    people = tuple(
        replace(traces.instead, groups=one.groups, role=one.role)
        if one.code == traces.person.code
        else one
        for one in mission.people
    )
    return replace(mission, people=people)
