"""What fits into a button's choice."""

import pytest

from bot.core.tokens import number_in


@pytest.mark.parametrize(
    ("written", "number"),
    [("12", 12), ("0", 0), ("", 0), ("-3", 0), ("1.5", 0), ("x", 0), ("9" * 40, 0)],
)
def test_a_number_is_read_and_anything_else_is_nothings(written, number):
    assert number_in(written) == number
