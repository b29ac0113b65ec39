"""Checks of the legal basis of one ormas: the newest that counts, and how fresh it is."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from contracts.telling.dates import date_words
from contracts.telling.legal_check_words import CHECK_RESULTS, CHECK_SOURCES
from contracts.telling.words import word
from services.portal.projection.legal_checks import TEXTS
from services.portal.web.rows import dicts
from shared.database import Transaction

OLD_AFTER: Final = 365
"""Days after which a check is called old: a policy of the office, of no regulation."""
IN_ORDER: Final = "sesuai"
LOOKED_UP: Final = "legal_check"
"""How a thing is known that was looked up, beside the ways of ``checked``."""
OF_BASIS: Final = "c.thing = 'legal_basis' AND c.how = ''"
"""Words by which a legal basis was recorded anew; who confirmed it recorded nothing anew."""
VERIFIES: Final = f"""
    l.struck = '' AND l.check_result = '{IN_ORDER}'
    AND NOT EXISTS (SELECT 1 FROM legal_check n WHERE n.ormas = l.ormas AND n.struck = ''
      AND (n.checked_on > l.checked_on OR n.checked_on = l.checked_on AND n.number > l.number))
    AND NOT EXISTS (SELECT 1 FROM checked_word c WHERE c.ormas = l.ormas AND c.version > l.version
      AND {OF_BASIS})
    AND NOT EXISTS (SELECT 1 FROM checked c WHERE c.ormas = l.ormas AND c.thing = 'legal_basis'
      AND c.how <> '' AND c.day > l.checked_on)
"""
"""``l`` is the newest check and found the basis that is recorded in order; nobody verified it later."""
_NAMES: Final = ("number", "version", *TEXTS, "document", "actor", "struck")


@dataclass(frozen=True)
class LegalCheckShown:
    """One check; ``overtaken``: the legal basis was recorded anew since. ``kind``: of the document shown."""

    number: int
    version: int
    checked_on: str
    check_source: str
    check_result: str
    searched: str
    seen_there: str
    ground: str
    document: int
    actor: str
    struck: str
    kind: str
    overtaken: bool

    @property
    def words(self) -> str:
        """What was seen, where and when: a block is told with its day and is no judgement."""
        seen, where = word(CHECK_RESULTS, self.check_result), word(CHECK_SOURCES, self.check_source)
        return f"Dicek {date_words(self.checked_on)} di {where}: {seen}."

    def freshness(self, today: date) -> str:
        """Why it should be looked up again; empty while nothing says so."""
        if self.overtaken:
            return "Dasar hukumnya dicatat lagi sesudah cek ini."
        if (today - date.fromisoformat(self.checked_on)).days > OLD_AFTER:
            return "Cek ini lebih dari setahun yang lalu."
        return ""


def legal_checks_of(t: Transaction, ormas: str) -> list[LegalCheckShown]:
    """The newest day first; struck ones last."""
    basis = t.one(f"SELECT MAX(c.version) FROM checked_word c WHERE c.ormas = ? AND {OF_BASIS}", (ormas,))
    recorded = int(basis[0] or 0) if basis else 0
    kinds = {
        row[0]: row[1]
        for row in t.all("SELECT document, document_kind FROM document WHERE ormas = ?", (ormas,))
    }
    sql = (
        f"SELECT {', '.join(_NAMES)} FROM legal_check WHERE ormas = ? "
        "ORDER BY CASE WHEN struck = '' THEN 0 ELSE 1 END, checked_on DESC, number DESC"
    )
    return [
        LegalCheckShown(**row, kind=kinds.get(row["document"], ""), overtaken=recorded > row["version"])
        for row in dicts(t, _NAMES, sql, ormas)
    ]


def newest_check(checks: list[LegalCheckShown]) -> LegalCheckShown | None:
    """The one that counts: the newest day that was not struck."""
    return checks[0] if checks and not checks[0].struck else None
