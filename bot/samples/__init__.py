"""The missions that come with Fanion: invented programmes on the frame of real trips."""

from importlib.resources import files
from pathlib import Path

CODES = (
    "silicon-valley-2022",
    "silicon-valley-2023",
    "silicon-valley-2017",
    "silicon-valley-2018",
)
"""The codes of the bundled missions; the first is the demo's."""


ANSWERED = ("silicon-valley-2022", "silicon-valley-2017", "silicon-valley-2018")
"""The codes of the bundled missions that come with answers, all of them invented."""


def sample(code: str) -> Path:
    """Return the mission file (YAML) of the bundled mission *code*.

    Raises KeyError for a code that is not in ``CODES``.
    """
    if code not in CODES:
        raise KeyError(code)
    return Path(str(files(__name__).joinpath(f"{code}.yaml")))


def answers(code: str) -> Path:
    """Return the file of invented answers (YAML) to the bundled mission *code*.

    Raises KeyError for a code that is not in ``ANSWERED``.
    """
    if code not in ANSWERED:
        raise KeyError(code)
    return Path(str(files(__name__).joinpath(f"{code}-answers.yaml")))
