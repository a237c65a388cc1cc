"""The house's own rules: who may import whom, and what no file may name."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

# Packages come by name and hash, from wherever the reader's own pip gets them.
INDEX_HOSTS = re.compile(
    r"pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|--(?:extra-)?index-url\s"
)
# Where somebody's clone or scratch folder happened to lie.
ONE_MACHINES_PATHS = re.compile(r"(?<![\w.~$})/-])/(?:work|farm|root|tmp)/[\w.-]")


def tracked_texts() -> dict[str, str]:
    """Read every text file that git would give to somebody else, by its path."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    texts = {}
    for name in listed.stdout.split("\0"):
        if (ROOT / name).is_file():
            try:
                texts[name] = (ROOT / name).read_text(encoding="utf-8")
            except UnicodeDecodeError:  # a picture or a workbook
                continue
    return texts


def test_imports_point_inwards(monkeypatch, tmp_path):
    monkeypatch.chdir(ROOT)
    # In a process of its own: it switches off every logger that other tests read.
    asked = [Path(sys.executable).with_name("lint-imports"), "--no-logo", "--cache-dir", tmp_path]
    linted = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
    assert linted.returncode == 0, linted.stdout


def test_tests_shadow_no_room():
    """A tests/handlers/__init__.py would be imported instead of the real handlers."""
    assert list((ROOT / "tests").rglob("__init__.py")) == []


@pytest.mark.parametrize("unwanted", [INDEX_HOSTS, ONE_MACHINES_PATHS], ids=["index", "path"])
def test_a_file_names_neither_a_package_index_nor_one_machines_paths(unwanted):
    found = [
        f"{name}:{number}: {line.strip()}"
        for name, text in tracked_texts().items()
        for number, line in enumerate(text.splitlines(), start=1)
        if unwanted.search(line)
    ]
    assert found == []
