"""Options that several commands share."""

import os
from pathlib import Path
from typing import Annotated

import typer

CHECKOUT = Path(__file__).resolve().parents[2]


def default_data() -> Path:
    """``$ORMAS_DATA``, else ``data`` in the checkout, else the user's own data directory."""
    if told := os.environ.get("ORMAS_DATA"):
        return Path(told)
    if os.access(CHECKOUT, os.W_OK):
        return CHECKOUT / "data"
    return Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local/share")) / "satu-ormas"


Data = Annotated[
    Path,
    typer.Option(
        "--data", help="Folder data satu kantor.", default_factory=default_data, show_default="data/"
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Hasil sebagai JSON pada keluaran standar.")]
Reason = Annotated[str, typer.Option("--reason", help="Alasan; dicatat dalam riwayat.")]
