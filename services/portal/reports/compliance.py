"""Who reports since when, and who owes how many reports."""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from contracts.telling.report_periods import (
    Duty,
    Period,
    Terms,
    arrears,
    first_full_period,
    is_bound,
    terms_of,
    unjudged,
)
from services.portal.register.axis import Axis
from services.portal.register.merged import COUNTED_AS
from services.portal.web.rows import dicts, marks
from services.portal.web.sentence import capital
from shared.database import Transaction

PERIODIC: Final = "Laporan berkala"
_TERMS: Final = ("period", "first_due", "second_due", "recorded_bodies", "decided_on", "ground")
_DUTY: Final = ("letter_number", "letter_on", "first", "ground", "last", "lifted_why", "legal_basis")
_DELIVERED: Final = ("submitted", "accepted")
_GONE: Final = "bubar"


class Standing(NamedTuple):
    """How one ormas stands. ``bound``: whether such a body reports at all; ``duty``: since when, None where
    there is no letter; ``owed``: the periods whose report was due and never came; ``mending``: those whose
    report came and was sent back; ``unjudged``: why nothing can be said yet, "" where something can.
    """

    id: str
    name: str
    bound: bool
    duty: Duty | None
    owed: list[Period]
    late: bool
    mending: list[Period]
    unjudged: str = ""

    @property
    def words(self) -> str:
        """Never a word about what an ormas is, only about reports."""
        if not self.bound:
            return "tidak wajib melapor tiap semester"
        if self.duty is None:
            return "belum ada surat keterangan melapor, jadi belum ada kewajiban"
        if self.owed:
            return f"menunggak {len(self.owed)} semester"
        if self.mending:
            return f"laporan {', '.join(each.words for each in self.mending)} menunggu perbaikan"
        if self.late:
            return "terlambat pada laporan terakhir"
        return self.unjudged or "patuh"


def periodic_axis(standing: Standing | None, *, whole: bool) -> Axis:
    """The same sentence as on the page of its reports; ``whole``: for who may read there what is owed."""
    if standing is None:
        return Axis(PERIODIC, "Tidak ditagih", note="Catatan ini tidak berdiri sendiri di register.")
    duty = standing.duty
    if duty is None:
        return Axis(PERIODIC, capital(standing.words))
    said = f"Melapor mulai {duty.first.words}{f' sampai {duty.last.words}' if duty.last else ''}."
    twice = whole and not duty.last and duty.first.words in standing.words
    note = f"{'' if twice else f'{said} '}Kebijakan kantor."
    if not whole:
        return Axis(PERIODIC, "Melapor tiap semester", note=note)
    look = standing.owed or standing.mending or standing.late
    tone = "look" if look else "plain" if standing.unjudged else "good"
    owed = f" Menunggak: {', '.join(each.words for each in standing.owed)}." if standing.owed else ""
    return Axis(PERIODIC, capital(standing.words), tone, f"{note}{owed}")


def every_terms(t: Transaction) -> list[dict[str, Any]]:
    """All that the office set, from the earliest period on."""
    return dicts(t, _TERMS, f"SELECT {', '.join(_TERMS)} FROM semester_terms ORDER BY period")


def duty_of(t: Transaction, organisation: str) -> dict[str, Any] | None:
    """What the office said of the duty of one ormas."""
    sql = f"SELECT {', '.join(_DUTY)} FROM report_duty WHERE organisation = ?"
    found = dicts(t, _DUTY, sql, organisation)
    return found[0] if found else None


def standing_of(t: Transaction, organisation: str, today: str) -> Standing | None:
    """One of them."""
    return next((each for each in _standing(t, today, organisation)), None)


def owing(t: Transaction, today: str) -> list[Standing]:
    """Everybody who owes a report, who owes most first."""
    found = [each for each in _standing(t, today) if each.owed]
    return sorted(found, key=lambda each: (-len(each.owed), each.name.casefold()))


def _standing(t: Transaction, today: str, organisation: str = "") -> Iterator[Standing]:
    known = [
        Terms(Period.of(each["period"]), each["first_due"], each["second_due"], bool(each["recorded_bodies"]))
        for each in every_terms(t)
    ]
    now = terms_of(Period.holding(today), known)
    said, letters, there, late = _said(t), _letters(t), _arrived(t), _late(t)
    back = _arrived(t, "returned")
    sql = "SELECT id, name, legal_form, basis, activity FROM register WHERE withdrawn = 0"
    only = " AND id = ?" if organisation else ""
    values = (organisation,) if organisation else ()
    for ormas, name, form, basis, activity in t.all(f"{sql}{only} ORDER BY name_key, id", values):
        bound = is_bound(form, basis, now) and activity != _GONE
        first, last = said.get(ormas, ("", ""))
        if not first:
            first, over = letters.get(ormas, ("", ""))
            last = min(filter(None, (last, over)), default="")
        duty = Duty(Period.of(first), Period.of(last) if last else None) if bound and first else None
        owed = arrears(duty, known, there.get(ormas, ()), today)
        mending = [Period.of(each) for each in sorted(back.get(ormas, ()))]
        nothing = unjudged(duty, known, there.get(ormas, ()), today)
        yield Standing(ormas, name, bound, duty, owed, late.get(ormas, False), mending, nothing)


def _said(t: Transaction) -> dict[str, tuple[str, str]]:
    """First and last period as the office said them; of merged entries those of the later one."""
    sql = f"SELECT {COUNTED_AS}, d.first, d.last FROM report_duty d JOIN register r ON r.id = d.organisation"
    return {ormas: (first, last) for ormas, first, last in t.all(f"{sql} ORDER BY d.first, d.last")}


def _letters(t: Transaction) -> dict[str, tuple[str, str]]:
    """The first full period after the first presence letter that was issued here, and the last that was over
    when the last letter was revoked, "" while one stands. What was owed until then stays owed.
    """
    sql = (
        f"SELECT {COUNTED_AS}, MIN(l.dated), MAX(CASE WHEN l.state = 'issued' THEN 1 ELSE 0 END), "
        "MAX(CASE WHEN l.state = 'revoked' THEN l.ended_on ELSE '' END) "
        "FROM letter l JOIN register r ON r.id = l.organisation "
        "WHERE l.service = 'presence_letter' AND l.issued_on <> '' "
        f"GROUP BY {COUNTED_AS}"
    )
    return {
        ormas: (
            first_full_period(dated).code,
            "" if stands or not ended else Period.holding(ended).before.code,
        )
        for ormas, dated, stands, ended in t.all(sql)
    }


def _arrived(t: Transaction, *states: str) -> dict[str, set[str]]:
    """The periods of which a report came, also one that was sent back; or those whose report stands so."""
    asked = states or (*_DELIVERED, "returned")
    sql = (
        f"SELECT {COUNTED_AS}, s.period FROM semester_report s JOIN register r ON r.id = s.organisation "
        f"WHERE s.state IN {marks(asked)}"
    )
    found: dict[str, set[str]] = {}
    for ormas, period in t.all(sql, asked):
        found.setdefault(ormas, set()).add(period)
    return found


def _late(t: Transaction) -> dict[str, bool]:
    """Whether the last report that came was late."""
    sql = (
        f"SELECT {COUNTED_AS}, s.punctuality FROM semester_report s JOIN register r "
        "ON r.id = s.organisation WHERE s.state IN (?, ?) ORDER BY s.period"
    )
    return {ormas: punctuality == "late" for ormas, punctuality in t.all(sql, _DELIVERED)}
