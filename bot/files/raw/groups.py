"""The groups of a programme: what they are called, and which ones a text names."""

import re
from dataclasses import dataclass, field

from bot.files.raw.signs import GROUP_WORD, is_everyone
from bot.files.raw.words import GROUP_WORDS, flat

WORDS_OF_A_NAME = 2
LONGEST_NAME = 25

JOINED = re.compile(r"\+|&|/|,|;|\n|\b(?:et|and|und|y|e|og)\b")
NAMED = re.compile(
    r"(?<![a-z])(?:groupe|group|gruppe|grupo|gruppo|gr\.|grp)(?:\s|(?=\d))([a-h]|\d)"
    r"(?![a-z0-9./]|\s?[:h]\d)"
)
BUT = re.compile(
    r"(?:sauf|hors|except|ausser|excepto|salvo|eccetto|exceto|without|sans"
    r"|but)\s+(?:le |la |the )?"
)
LEGEND = re.compile(
    rf"((?i:{'|'.join(sorted(GROUP_WORDS, key=len, reverse=True))})\.?\s?(?:[A-Ha-h]|\d))"
    r"\s?[:=]\s?([^:=()]{3,40})"
)
LEGENDS = re.compile(
    rf"(?=(?<![a-zA-Z])(?i:{'|'.join(sorted(GROUP_WORDS, key=len, reverse=True))})\b)"
)
NO_NAME = re.compile(r"\d|\b(?:M|Mme|Mr|Mrs|Ms|Dr|Herr|Frau|Sr|Sra)\b\.?")
SHORT = re.compile(r"^(?:[a-z]|\d{1,2}|[a-z]\d{1,2}|\d{1,2}[a-z])$")


@dataclass
class Groups:
    """The groups by every name that they go by (flat), in the order in which they were found."""

    names: dict[str, str] = field(default_factory=dict)
    by_name: dict[str, str] = field(default_factory=dict)

    def add(self, code: str, name: str = "", *others: str) -> str:
        """Add a group, and return its code; one that is known under a name keeps its code."""
        known = next(
            (found for one in (code, name, *others) if one and (found := self.find(one))), ""
        )
        kept = known or code
        self.names.setdefault(kept, name or code)
        if name and self.names[kept] == kept:
            self.names[kept] = name
        for one in (kept, code, name, *others):
            if one:
                self.by_name.setdefault(_key(one), kept)
        return kept

    def find(self, text: str) -> str:
        """Return the code of the group called *text*, "" where there is none."""
        return self.by_name.get(_key(text), "")

    def read(self, text: str) -> tuple[list[str], bool, str]:
        """Return the groups that a text names, whether it says everyone, and what is left."""
        if is_everyone(text) or not text.strip():
            return [], bool(text.strip()), ""
        whole = self.find(text)
        if whole:
            return [whole], False, ""
        plain = flat(text)
        but = BUT.search(plain)
        if but and is_everyone(text[: but.start()]):
            out, _, left = self.read(text[but.end() :])
            if out and not left:
                return [code for code in self.names if code not in out], False, ""
        found: list[str] = []
        rest: list[str] = []
        for part in JOINED.split(text):
            code = self.find(part)
            if code:
                found.append(code)
            elif part.strip() and not GROUP_WORD.fullmatch(flat(part.strip())):
                rest.append(part.strip())
        return list(dict.fromkeys(found)), False, ", ".join(rest)

    def learn(self, text: str) -> None:
        """Take up the groups that a cell of a column of groups names."""
        if is_everyone(text) or self.find(text) or BUT.search(flat(text)):
            return
        parts = [part.strip() for part in JOINED.split(text) if part.strip()]
        labelled = bool(GROUP_WORD.match(flat(text)))
        if not (
            labelled
            or all(
                len(part.split()) <= WORDS_OF_A_NAME and len(part) < LONGEST_NAME for part in parts
            )
        ):
            return
        for part in parts:
            short = code_of(part)
            if (
                short
                and not is_everyone(part)
                and not self.find(part)
                and not set(part) <= set("?.- ")
            ):
                self.add(short, part if short != part else "")

    def learn_from(self, text: str) -> None:
        """Take up a group that a text names with the word: "(groupe A)", "group 1 :"."""
        for found in NAMED.finditer(flat(text)):
            if not self.find(found[1]):
                self.add(found[1].upper(), text[found.start() : found.end()].strip("( "))

    def learn_legend(self, text: str) -> None:
        """Take up what a line says of several groups: "Group A = Finance, Group B = Sales"."""
        told = [
            (found[1], found[2].strip(" .,;-·|"))
            for part in LEGENDS.split(text)
            if (found := LEGEND.match(part.strip(" ·|/,;-–")))
        ]
        if len(told) < WORDS_OF_A_NAME or any(NO_NAME.search(name) for _, name in told):
            return
        for group, name in told:
            self.add(code_of(group), group, name)

    def prefix(self, text: str) -> tuple[list[str], str]:
        """Return the groups that a text begins with ("A : …", "G1 – …"), and the rest."""
        found = re.match(r"^\(?([^:()\n]{1,30}?)\)?\s*(?::| - | – )\s*(?=\S)", text)
        if found:
            codes, everyone, left = self.read(found[1])
            if codes and not left and not everyone:
                return codes, text[found.end() :]
        return [], text


def code_of(text: str) -> str:
    """Return a group's short name: "Groupe A" is "A", "Gr. 1" is "1", "G1" stays."""
    plain = flat(text)
    found = GROUP_WORD.match(plain)
    rest = text[found.end() :].strip(" .:-–n°") if found else text
    if found and rest and SHORT.match(flat(rest)):
        return rest.upper()
    if found and rest and len(rest) < LONGEST_NAME:
        return rest
    last = re.search(r"\s(\S+)$", plain)
    if last and GROUP_WORD.fullmatch(last[1]):
        return text[: last.start()].strip()
    inner = re.search(r"\(([^()]{1,20})\)\s*$", text)
    if inner:
        return inner[1].strip()
    return text.strip()


def _key(text: str) -> str:
    plain = flat(text).strip(" .:-()")
    found = GROUP_WORD.match(plain)
    if found and plain[found.end() :].strip(" .:-"):
        plain = plain[found.end() :].strip(" .:-")
    last = re.search(r"\s(\S+)$", plain)
    if last and GROUP_WORD.fullmatch(last[1]):
        plain = plain[: last.start()]
    plain = re.sub(r"(\d)\s?(?:e|eme)\s?(?=[a-z]$)", r"\1", plain)
    short = re.fullmatch(r"g\s?(\d{1,2}|[a-z])", plain)
    return short[1] if short else re.sub(r"[^\w]+|_", " ", plain).strip()
