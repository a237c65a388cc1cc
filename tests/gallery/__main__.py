"""Writes the gallery, and the tables of troubles: ``make gallery``."""

from pathlib import Path

from tests.gallery import page, troubles

DOCS = Path(__file__).parents[2] / "docs"


def written() -> dict[Path, str]:
    """Return what has to stand in each file."""
    files = {}
    for language in page.LANGUAGES:
        files[DOCS / "gallery" / f"{language}.html"] = page.html(language)
        files[DOCS / "gallery" / f"{language}.txt"] = page.text(language)
    for name in troubles.PAGES:
        now = (DOCS / name).read_text(encoding="utf-8")
        files[DOCS / name] = troubles.with_table(now, name)
    return files


if __name__ == "__main__":
    for file, content in written().items():
        file.parent.mkdir(exist_ok=True)
        file.write_text(content, encoding="utf-8")
        print(file.relative_to(DOCS.parent))  # noqa: T201
