"""Chance that is the same everywhere: in whatever company a test runs, it tries the same.

What Hypothesis draws by itself has numbers among it that it has read in the modules
that happen to be loaded: with a test more, or in another process, it tries others.
"""

from random import Random  # noqa: TID251 - the same numbers each time

from hypothesis.internal.conjecture.providers import AVAILABLE_PROVIDERS, PrimitiveProvider

SAME_EVERYWHERE = "same everywhere"
"""The backend of Hypothesis (`settings.backend`) that draws from this chance."""


class Chance(PrimitiveProvider):
    """Draws from one seed, for all examples of a test one after the other."""

    lifetime = "test_function"

    def __init__(self, data):
        super().__init__(data)
        self.random = Random(2022)  # noqa: S311 - nothing is kept secret

    def draw_boolean(self, p=0.5):
        return self.random.random() < p

    def draw_integer(
        self,
        min_value=None,
        max_value=None,
        *,
        weights=None,  # noqa: ARG002 - all are as likely
        shrink_towards=0,  # noqa: ARG002
    ):
        return self.random.randint(min_value, max_value)

    def draw_float(self, **bounds):
        raise NotImplementedError

    def draw_string(self, intervals, **bounds):
        raise NotImplementedError

    def draw_bytes(self, **bounds):
        raise NotImplementedError


AVAILABLE_PROVIDERS[SAME_EVERYWHERE] = Chance
