"""A report as text that other programs read: its facts as JSON, its pages as Markdown."""

import json
from importlib import import_module

from bot.core.report.facts import MissionReport
from bot.core.report.page import Page
from bot.core.report.version import Version


def to_markdown(page: Page) -> bytes:
    """Write a page as Markdown."""
    written: str = import_module("bot.core.report.markdown").to_markdown(page)
    return written.encode()


def to_json(report: MissionReport, version: Version, language: str) -> bytes:
    """Write the facts of a report as JSON."""
    from bot.core.report.document import document_of

    document = document_of(report, version, language)
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()
