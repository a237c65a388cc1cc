"""Raw workbooks of other people, against what their authors say is in them."""

from pathlib import Path

import pytest

from tests.files.raw.scoring import score

HERE = Path(__file__).parent


@pytest.mark.parametrize(
    "name",
    [
        "camara_colombia",
        "cci_quebec",
        "cluster_chicago",
        "icex_nairobi",
        "uni_capetown",
        "us_trade_mission",
    ],
)
def test_every_session_is_found_and_hardly_a_cell_is_wrong(name):
    found = score(HERE / f"{name}.xlsx")
    assert found.missed == []
    assert found.share >= 0.95
    assert len(found.silent) <= 4
    assert found.marks <= 0.15 * found.right
