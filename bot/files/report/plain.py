"""A report as text that other programs read: its facts as JSON, its pages as Markdown."""

import json

from bot.core.report import markdown
from bot.core.report.document import document_of
from bot.core.report.facts import MissionReport
from bot.core.report.page import Page
from bot.core.report.version import Version


def to_markdown(page: Page) -> bytes:
    """Write a page as Markdown."""
    return markdown.to_markdown(page).encode()


def to_json(report: MissionReport, version: Version, language: str) -> bytes:
    """Write the facts of a report as JSON."""
    document = document_of(report, version, language)
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()
