"""The templates of reports, as every format that is written by one reads them."""

from jinja2 import Environment, PackageLoader, StrictUndefined


def environment() -> Environment:
    """Return what fills in templates: words are escaped, and an unknown one is an error."""
    return Environment(
        loader=PackageLoader("bot.files.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
