"""What a report can be a file of."""

from enum import StrEnum


class Form(StrEnum):
    """A kind of file, named by its ending."""

    DOCX = "docx"
    PDF = "pdf"
    HTML = "html"
    XLSX = "xlsx"
    MD = "md"
    JSON = "json"

    @property
    def media_type(self) -> str:
        """The media type of such a file."""
        return _MEDIA_TYPES[self]


_OFFICE = "application/vnd.openxmlformats-officedocument"
_MEDIA_TYPES = {
    Form.DOCX: f"{_OFFICE}.wordprocessingml.document",
    Form.PDF: "application/pdf",
    Form.HTML: "text/html",
    Form.XLSX: f"{_OFFICE}.spreadsheetml.sheet",
    Form.MD: "text/markdown",
    Form.JSON: "application/json",
}
