"""The papers that offices print on."""

from typing import Final

from flask import request

PAPERS: Final = ("a4", "f4")


def paper_asked() -> str:
    """A4, unless the address says otherwise."""
    paper = request.args.get("kertas", "")
    return paper if paper in PAPERS else PAPERS[0]
