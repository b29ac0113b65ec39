"""What is counted as an ormas, and what is recorded beside them: bodies with a law of their own."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from services.portal.register.merged import COUNTED_AS
from shared.database import Transaction

BESIDES: Final = "lembaga_lain"
"""PMI, Pramuka …: invited, helped and funded, counted apart, asked for neither an SKT nor a report."""
IS_ORMAS: Final = f"r.legal_form <> '{BESIDES}'"
APART: Final = f"COUNT(CASE WHEN {IS_ORMAS} THEN 1 END), COUNT(CASE WHEN NOT {IS_ORMAS} THEN 1 END)"
"""Two columns for :func:`counted`: ormas, and what is recorded beside them."""
BESIDES_THEN: Final = (
    "EXISTS (SELECT 1 FROM as_known y WHERE y.ormas = r.id AND y.about = 'form' "
    f"AND y.value = '{BESIDES}' AND y.recorded_at < d.night AND d.night <= y.until)"
)
"""Whether ``r`` was recorded beside the ormas on the night of ``d``, whatever it became since."""
APART_THEN: Final = (
    f"COUNT(CASE WHEN NOT {BESIDES_THEN} THEN 1 END), COUNT(CASE WHEN {BESIDES_THEN} THEN 1 END)"
)
"""As :data:`APART`, by the legal form that was known on that night."""
FORM: Final = "COALESCE((SELECT s.legal_form FROM register s WHERE s.id = r.merged_into), r.legal_form)"
"""The legal form of what ``r`` is counted as."""
APART_ONCE: Final = (
    f"COUNT(DISTINCT CASE WHEN {FORM} <> '{BESIDES}' THEN {COUNTED_AS} END), "
    f"COUNT(DISTINCT CASE WHEN {FORM} = '{BESIDES}' THEN {COUNTED_AS} END)"
)
"""The same, several entries of one organisation once."""


class Count(NamedTuple):
    """How many ormas, and how many bodies that are recorded beside them and never counted with them."""

    ormas: int = 0
    besides: int = 0


def counted(t: Transaction, sql: str, values: Sequence[Any] = ()) -> Count:
    """What a query of :data:`APART` or :data:`APART_ONCE` says."""
    return Count(*map(int, t.one(sql, values) or ()))


def count_rows(rows: Iterable[Mapping[str, Any]], by: str = "") -> Count:
    """Of rows with a ``legal_form``; those that are one in the column ``by`` once."""
    kinds = {row[by] if by else at: row["legal_form"] for at, row in enumerate(rows)}
    besides = sum(form == BESIDES for form in kinds.values())
    return Count(len(kinds) - besides, besides)
