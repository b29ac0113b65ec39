"""What the requests tell of permits for attributes: one in each state that looks different, and terms."""

from typing import Any

from services.requests import events as q
from services.requests.proposed_permit_terms import PROPOSED_TERMS
from tests.portal.office import OfficeUnderTest, Said
from tests.portal.told.letters import letter

STREET = {"place_kind": "street", "street": "Jalan Contoh Raya", "section": "", "area": "32.71.01"}
ITSELF = "ormas_account/0000000a0c09"
POINT = {"place_kind": "point", "street": "Jalan Umpama", "section": "depan balai kota", "area": "32.71"}
FORBIDDEN = {"street": "Jalan Istana Umpama", "section": "", "area": "32.71"}
LAW = {"basis": "law", "basis_text": "Perda contoh 4/2020"}


def permit(number: int) -> str:
    return f"permit-{number:032x}"


def asked(organisation: str, from_day: str, until_day: str, **changed: Any) -> Said:
    told = {
        "organisation": organisation, "case": "", "kind_code": "flag", "kind_title": "bendera", "pieces": 40,
        "places": [STREET, POINT], "from_day": from_day, "until_day": until_day, "applied_on": "2026-11-02",
        "policy": 1, "longest_days": 6, "removal_days": 1, "ground": "Surat permohonan 16/2026",
        "summary": "Jalan Contoh Raya (32.71.01); Jalan Umpama, depan balai kota (32.71)",
    }  # fmt: skip
    return q.PermitAsked, told | changed


def granted(removal_due: str, *beside: str) -> tuple[Said, Said]:
    told = {"granted_on": "2026-11-04", "removal_due": removal_due, "exceptions": [], "beside": [*beside]}
    told |= {"reason": "", "summary": ""}
    if beside:
        rule = {
            "rule": "permits-do-not-share-a-place",
            "message": "Di tempat yang sama ada 1 izin.",
        }
        told |= {"exceptions": [rule], "reason": "Satu acara.", "summary": "Dengan pengecualian: Satu acara."}
    return (q.PermitChecked, {"note": "Ruas dan hari sesuai"}), (q.PermitGranted, told)


def tell_an_own_permit(office: OfficeUnderTest, ormas: str) -> None:
    """Asked by the ormas itself; nobody looked at it yet."""
    wanted = {"ground": "Surat permohonan 18/2026", "applied_on": "2026-11-20", "places": [POINT]}
    wanted |= {"summary": "Jalan Umpama, depan balai kota (32.71)"}
    office.tell(permit(13), asked(ormas, "2026-12-10", "2026-12-12", **wanted), actor=ITSELF)


def tell_permits(office: OfficeUnderTest, first: str, second: str) -> None:
    """On 22 November 2026: one hangs, one beside it, one is overdue, the others wait or are over."""
    terms = {**PROPOSED_TERMS, "policy": 1, "effective_from": "2026-10-01", "mark": "proposal"}
    terms |= {"summary": "13 jenis atribut, paling lama 6 hari, 0 tempat dilarang", "ground": "Rapat kantor"}
    later = terms | {"policy": 2, "effective_from": "2027-01-01", "mark": "office", "longest_days": 14}
    later |= {"forbidden": [FORBIDDEN | LAW], "legal_basis": "Perwali contoh 9/2026"}
    late = {"rule": "permit-terms-follow-one-another", "message": "Tulis 1 Januari 2027 atau sesudahnya."}
    office.tell(
        "permitterms-office",
        (q.PermitTermsSet, terms),
        (q.PermitTermsSet, later),
        (q.PermitTermsRefused, late),
    )
    office.tell(permit(1), asked(first, "2026-11-20", "2026-11-26"), *granted("2026-11-26"))
    look = {"looked_on": "2026-11-21", "field_finding": "differs", "note": "Dua bendera di luar ruas"}
    office.tell(permit(1), (q.PermitLookedAt, look), (q.PermitLetterLinked, {"letter": letter(6)}))
    banner = {"kind_code": "banner", "kind_title": "spanduk", "pieces": 2, "places": [STREET]}
    banner |= {"summary": "Jalan Contoh Raya (32.71.01)"}
    with_reason = granted("2026-11-24", permit(1))
    office.tell(permit(2), asked(second, "2026-11-21", "2026-11-24", **banner), *with_reason)
    office.tell(permit(3), asked(second, "2026-11-10", "2026-11-16"), *granted("2026-11-16"))
    office.tell(permit(4), asked(first, "2026-11-25", "2026-11-28", **banner))
    office.tell(permit(5), asked(second, "2026-12-01", "2026-12-05"), granted("")[0])
    unclear = (q.PermitReturned, {"reason": "Ruasnya belum jelas."})
    office.tell(permit(6), asked(first, "2026-12-01", "2026-12-04"), unclear)
    down = {"removed_on": "2026-11-12", "document": 3, "note": "Diturunkan pengurus"}
    street = {"permit": permit(7), "organisation": first, "from_day": "2026-11-09", "until_day": "2026-11-15"}
    street |= {name: STREET[name] for name in ("street", "section", "area")}
    freed = {"permit": permit(7), "free_from": "2026-11-13"}
    office.tell("permitstreet-2026-" + "a" * 32, (q.StreetTaken, street), (q.StreetFreed, freed))
    over = asked(first, "2026-11-09", "2026-11-15")
    office.tell(permit(7), over, *granted("2026-11-15"), (q.PermitRemovalConfirmed, down))
    photo = {"file": "d" * 64, "size": 2048, "media_type": "image/jpeg", "note": "Diturunkan Satpol PP"}
    seen = (q.PermitRemovalPhotographed, {"removed_on": "2026-11-12", **photo})
    office.tell(permit(11), asked(first, "2026-11-09", "2026-11-15"), *granted("2026-11-15"), seen)
    revised = {name: over[1][name] for name in ("kind_code", "kind_title", "places", "from_day", "until_day")}
    revised |= {
        "revised_on": "2026-11-03",
        "pieces": 30,
        "summary": "Jalan Umpama",
        "ground": "Surat 17/2026",
    }
    no = {"rejected_on": "2026-11-05", "reason": "Ruas dipakai pekerjaan.", "legal_basis": "Kebijakan kantor"}
    office.tell(
        permit(8), over, (q.PermitReturned, {"reason": "Jumlahnya belum ada."}), (q.PermitRevised, revised),
        (q.PermitRejected, no),
    )  # fmt: skip
    taken = {"revoked_on": "2026-11-21", "reason": "Ruas dipakai.", "legal_basis": "Kebijakan kantor"}
    office.tell(permit(10), asked(second, "2026-11-20", "2026-11-24"), *granted("2026-11-24"))
    office.tell(permit(10), (q.PermitRevoked, taken))
    office.tell(permit(9), over, (q.PermitWithdrawn, {"reason": "Acara batal."}))
    slip = (q.PermitStruck, {"struck_on": "2026-11-03", "reason": "Pemohonnya ormas lain."})
    office.tell(permit(12), over, slip)
    lapsed = {"lapsed_on": "2026-11-15", "reason": "Pemohon tidak datang."}
    refused = {
        "rule": "a-permit-goes-step-by-step",
        "message": "Tidak dapat dicatat: izin gugur.",
    }
    office.tell(permit(10), over, (q.PermitLapsed, lapsed), (q.PermitChangeRefused, refused))
