"""Who speaks at a meeting: institutions are shown, names asked of the service that has their keys."""

from typing import Any, Final

from services.portal.web.personal import Owner
from services.portal.web.plain_words import words_of
from services.portal.web.rows import dicts
from shared.database import Transaction
from shared.errors import Problem
from shared.tokens import Actor

PURPOSE: Final = "menyebut nama narasumber pertemuan di portal"
COLUMNS: Final = (
    "speaker",
    "version",
    "speaking_as",
    "institution_kind",
    "institution",
    "subject_matter",
    "is_named",
)
GONE: Final = "tidak dapat dibuka lagi"


def speakers_of(t: Transaction, meeting: str) -> list[dict[str, Any]]:
    """Those who stand, in the order in which they were named."""
    sql = (
        f"SELECT {', '.join(COLUMNS)} FROM meeting_speaker WHERE meeting = ? AND struck = 0 ORDER BY speaker"
    )
    return dicts(t, COLUMNS, sql, meeting)


def names_of(
    meeting: str, speakers: list[dict[str, Any]], actor: Actor, owner: Owner
) -> tuple[dict[int, str], str]:
    """The name of each who has one, by number, and why none is shown; the service logs the reading."""
    token = owner.signer.issue(actor, "clusters.read_speakers", correlation=meeting)
    payload = {"meeting": meeting, "purpose": PURPOSE}
    try:
        told = owner.caller.call("clusters", "read_speakers", token=token, payload=payload)
    except Problem as problem:
        return {}, words_of(problem)
    opened = {each["version"]: each for each in told}
    named = [each for each in speakers if each["is_named"]]
    return {each["speaker"]: _name(opened.get(each["version"], {})) for each in named}, ""


def _name(told: dict[str, Any]) -> str:
    return str(told.get("fields", {}).get("name", GONE))
