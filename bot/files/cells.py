"""Text in cells of workbooks that we write: never a formula, whoever wrote it.

A cell that begins with ``=``, ``+``, ``-``, ``@`` or a tab is taken for one
by a program that opens the file, unless its kind says that it is text.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell


def write_text(cell: "Cell | MergedCell", text: str) -> None:
    """Write *text* as it stands, and say that it is text."""
    cell.value = text
    cell.data_type = "s"
