"""Evidence that an ormas brings for its self-assessment: a document of it, which an answer then names."""

from typing import Final

from flask import Blueprint, abort, url_for
from flask.typing import ResponseReturnValue

from services.portal.own_ormas.assessing import own_assessment
from services.portal.own_ormas.brought import Bringing

GROUND: Final = "Dikirim ormas sendiri melalui akunnya, sebagai bukti penilaian mandiri."
LEAD: Final = "Sebagai bukti jawaban: sesudah terkirim, tulis nomor dokumennya pada “Buktinya di mana”."
blueprint = Blueprint(
    "own_assessment_papers", __name__, url_prefix="/ormas-saya/<ormas>/penilaian/<assessment>"
)


@blueprint.get("/berkas")
def new(ormas: str, assessment: str) -> ResponseReturnValue:
    return _for(ormas, assessment).page()


@blueprint.post("/berkas")
def bring(ormas: str, assessment: str) -> ResponseReturnValue:
    """For no assessment of another."""
    return _for(ormas, assessment).file()


def _for(ormas: str, assessment: str) -> Bringing:
    """404 for one that is not filled in any more."""
    found, _ = own_assessment(ormas, assessment)
    if not found["is_open"]:
        abort(404)
    back = url_for("own_assessing.show", ormas=ormas, assessment=assessment)
    ours, words = found["organisation"], found["title"]
    return Bringing(ours, assessment, "evidence", back, words, LEAD, GROUND, f"{back}/berkas")
