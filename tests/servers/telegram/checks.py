"""What is wrong with a call, whatever the world looks like: read from the specification.

The machine-readable specification may lie beside the project; without it the server's own
limits and Telegram's own parser, in `reading.py`, have to do.
"""

import importlib.util
import warnings
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

Check = Callable[[str, dict[str, Any]], list[str]]

SPECS = Path(__file__).parents[4] / "shared" / "specs"


@lru_cache
def _specification(folder: Path) -> Check | None:
    path = folder / "validate_telegram.py"
    if not path.exists():
        return None
    spec = importlib.util.spec_from_file_location("validate_telegram", path)
    module = importlib.util.module_from_spec(spec)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # it leaves the file to be closed
        spec.loader.exec_module(module)
    return module.check


class Checks:
    """Find mistakes in calls."""

    def __init__(self, folder: Path = SPECS) -> None:
        self._specification = _specification(folder)

    @property
    def by_specification(self) -> bool:
        """Whether the specification was found."""
        return self._specification is not None

    def problems(self, method: str, params: dict[str, Any]) -> list[str]:
        """List what is wrong with a call; empty when nothing is."""
        if self._specification is None:
            return []
        return self._specification(method, params)
