"""Options that several commands share."""

import os
import shlex
import sys
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


def data_option() -> str:
    """How this command was told its data folder, so that a printed command works as printed."""
    for given, value in zip(sys.argv, sys.argv[1:], strict=False):
        if given == "--data":
            return f" --data {shlex.quote(value)}"
        if value.startswith("--data="):
            return f" {shlex.quote(value)}"
    return ""


Data = Annotated[
    Path,
    typer.Option(
        "--data", help="Folder data satu kantor.", default_factory=default_data, show_default="data/"
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Hasil sebagai JSON pada keluaran standar.")]
Reason = Annotated[str, typer.Option("--reason", help="Alasan; dicatat dalam riwayat.")]
