"""What other processes have had of the processor."""

import os
from pathlib import Path


def seconds(process: int) -> float:
    """Return the processor's seconds that a process has had."""
    fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
