"""The papers that offices print on."""

from typing import Final

from flask import request

PAPERS: Final = ("a4", "f4")


def paper_asked() -> str:
    """A4, unless the address or the form says otherwise."""
    paper = request.values.get("kertas", "")
    return paper if paper in PAPERS else PAPERS[0]
