"""The file of invented answers that comes with a bundled mission."""

from pathlib import Path

from ruamel.yaml import YAML

from bot.core.invented import Invented, read_invented


def read_answers(file: Path) -> Invented:
    """Read a bundled file of answers; `pydantic.ValidationError` says what is wrong with it.

    It comes with Fanion: nothing here guards against what strangers may send.
    """
    return read_invented(YAML(typ="safe", pure=True).load(file.read_text(encoding="utf-8")))
