"""Whatever organisers change, nobody else is told, and everyone was last told what holds.

`changing_promises` says what is promised; each sequence is played from a seed of
its own, which names it where a promise was broken.  ``make soak`` plays 10,000.
"""

import asyncio

import pytest

from tests.model.changing_steps import played

A_FEW, STEPS, MISSIONS = 20, 5, 5
"""Sequences, steps of each at most, and how many missions they begin with."""


@pytest.mark.parametrize("begin", range(3))
def test_whoever_it_concerns_was_last_told_what_holds(begin):
    for seed in range(begin, A_FEW, 3):
        asyncio.run(played(seed, most=STEPS, missions=MISSIONS))
