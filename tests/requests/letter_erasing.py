"""Letters with something sealed, and the erasure of it."""

from services.requests.events import (
    LetterDrafted,
    LetterDropped,
    LetterLeftUnsigned,
    LetterNamesErased,
    LetterNumbered,
    LetterRevoked,
)
from tests.requests.test_letters import ABOUT, CHECKED, ISSUED, SIGNED
from tests.scenario import fact

SEALED = fact(
    LetterDrafted, draft=1, **ABOUT, subject_id="n1", valid_from="2026-03-02", valid_until="2029-03-01"
)
NUMBERED = fact(LetterNumbered, register_number=1, register_year="2026", dated="2026-03-02", token="t" * 22)
PRINTED = (SEALED, CHECKED, NUMBERED)
HANDED_OVER = (*PRINTED, SIGNED, ISSUED)
REVOKED = fact(LetterRevoked, revoked_on="2026-10-01")


def erased(files):
    return fact(LetterNamesErased, subject_id="n1", letter_files=files)


STATES = {
    "under way, with names": (SEALED, CHECKED),
    "dropped, with names": (SEALED, fact(LetterDropped)),
    "dropped, names erased": (SEALED, fact(LetterDropped), erased("none")),
    "void, with names": (*PRINTED, fact(LetterLeftUnsigned)),
    "void, names erased": (*PRINTED, fact(LetterLeftUnsigned), erased("removed")),
    "issued, with names": HANDED_OVER,
    "issued, names erased": (*HANDED_OVER, erased("archived")),
    "revoked, with names": (*HANDED_OVER, REVOKED),
}


def erasing(today="2026-10-02"):
    said = {"reason": "Permintaan ketua.", "ground": "Surat 21/2026"}
    return lambda letter: letter.erase_names(today=today, **said)
