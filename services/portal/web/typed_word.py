"""The word that is typed before something is erased for good."""

from typing import Final

from flask import request

from services.portal.web.writing import Told

TYPED: Final = "HAPUS"
FIELD: Final = "ketik"


def not_typed() -> Told:
    """What is wrong at its field, nothing where the word stands there."""
    if request.form.get(FIELD, "").strip() == TYPED:
        return []
    return [(FIELD, f"Ketik {TYPED} dengan huruf besar. Belum ada yang dihapus.")]
