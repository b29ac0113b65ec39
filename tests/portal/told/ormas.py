"""What the register tells of one invented organisation."""

from typing import Any

from services.registry import events as r
from tests.portal.office import OfficeUnderTest, Said

GROUND = "impor daftar-contoh.xlsx, tab DATA baris"


def reading(text: str = "", value: Any = None) -> dict[str, Any]:
    """As typed and as read."""
    return {"text": text, "value": value}


def registered(name: str, abbreviation: str = "", form: str = "perkumpulan", row: int = 5) -> Said:
    return r.OrmasRegistered, {
        "name": name,
        "abbreviation": abbreviation,
        "legal_form": form,
        "level": "unknown",
        "kode_wilayah": "32.71",
        "fingerprint": "",
        "ground": f"{GROUND} {row}",
    }


def legal_basis(basis: str, number: str = "", until: Any = None, typed: str = "") -> Said:
    return r.LegalBasisRecorded, {
        "basis": basis,
        "number": reading(number, number or None),
        "issued_on": reading("2 Februari 2018", "2018-02-02") if number else reading(),
        "valid_until": reading(typed or str(until or ""), until),
        "ground": GROUND,
    }


def sanction(number: int, kind: str, decided_on: str, answer_by: str = "") -> Said:
    return r.SanctionRecorded, {
        "sanction": number,
        "kind": kind,
        "issuer": "gubernur",
        "letter": "7/2026",
        "decided_on": decided_on,
        "answer_by": answer_by,
        "legal_basis": "menurut surat",
        "ground": "Tembusan",
    }


def sanction_ended(number: int, ended_by: str, ended_on: str = "2026-11-22") -> Said:
    said = {"sanction": number, "ended_by": ended_by, "ended_on": ended_on, "ground": "Putusan contoh"}
    return r.SanctionEnded, said


def legal_check(number: int, result: str = "sesuai", on: str = "2026-03-02", **changed: Any) -> Said:
    said = {"legal_check": number, "checked_on": on, "check_source": "ahu_online", "check_result": result}
    told = {"searched": "AHU-0000001", "seen_there": "", "document": 0, "ground": "Pencarian di AHU Online"}
    return r.LegalCheckRecorded, said | told | changed


def legal_check_struck(number: int) -> Said:
    return r.LegalCheckStruck, {"legal_check": number, "reason": "Nomor ormas lain."}


def claimed(other: str, other_name: str) -> Said:
    told = {"claimed_by": "successor", "letter": "5/2026", "claimed_on": "2026-03-02", "ground": "Surat."}
    return r.SuccessionClaimed, {"other": other, "other_name": other_name, **told}


def claim_struck(other: str, other_name: str) -> Said:
    return r.SuccessionStruck, {"other": other, "other_name": other_name, "reason": "Keliru."}


def claims(other: str, other_name: str) -> list[Said]:
    """Claimed, struck, and claimed again."""
    return [claimed(other, other_name), claim_struck(other, other_name), claimed(other, other_name)]


def field(name: str, text: str | None = None) -> Said:
    typed = name.lower() if text is None else text
    return r.ActivityFieldRecorded, {"activity_field": name, "text": typed, "ground": GROUND}


def secretariat(
    village: str, subject: str = "s1", district: str = "", code: str = "", point: str = ""
) -> Said:
    return r.SecretariatRecorded, {
        "subject_id": subject,
        "village": village,
        "district": district,
        "region_code": code,
        "ground": GROUND,
        "address": "Jl. Rekaan 1",
        "coordinates": point,
    }


def chair(subject: str, name: str, own_title: str = "Ketua") -> Said:
    phones = '[{"text":"0899-0000-0001","e164":"+6289900000001"}]'
    return r.OfficerRecorded, {
        "subject_id": subject,
        "role": "ketua",
        "own_title": own_title,
        "ground": GROUND,
        "name": name,
        "phones": phones,
    }


def activity(status: str, known_by: str = "sheet", observed_on: str = "") -> Said:
    told = {"status": status, "known_by": known_by, "observed_on": observed_on, "ground": GROUND}
    return r.ActivityStatusRecorded, told


def doubt(cell: str = "DATA!M7", sentence: str = "Sel M7: tanggal “3/4/21” dapat dibaca dua cara.") -> Said:
    return r.DoubtNoted, {"code": "date-ambiguous", "cell": cell, "sentence": sentence}


def doubt_settled(number: int, outcome: str, found: str = "Dicocokkan dengan akta") -> Said:
    return r.DoubtSettled, {"doubt": number, "cell": "DATA!M7", "doubt_outcome": outcome, "ground": found}


SAME_NUMBER = "Nomor AHU atau SKT-nya sama."


def suspected(other: str, other_name: str, reasons: str = SAME_NUMBER) -> Said:
    return r.DuplicateSuspected, {
        "other": other,
        "other_name": other_name,
        "reasons": reasons,
    }


def reviewed(other: str, other_name: str, verdict: str = "berbeda") -> Said:
    return r.DuplicateReviewed, {
        "other": other,
        "other_name": other_name,
        "verdict": verdict,
        "reason": "Ditelepon.",
    }


def verdict_taken_back(other: str, other_name: str, verdict: str = "berbeda") -> Said:
    return r.VerdictTakenBack, {
        "other": other,
        "other_name": other_name,
        "verdict": verdict,
        "reason": "Salah menekan.",
    }


def merged_into(survivor: str, survivor_name: str) -> Said:
    return r.EntryMerged, {"survivor": survivor, "survivor_name": survivor_name, "reason": "Akta sama."}


def taken_in(merged: str, merged_name: str) -> Said:
    return r.EntryTakenIn, {"merged": merged, "merged_name": merged_name, "reason": "Akta sama."}


def separated(survivor: str, survivor_name: str) -> Said:
    said = {"survivor": survivor, "survivor_name": survivor_name, "reason": "Ternyata lain."}
    return r.EntrySeparated, said


def given_back(merged: str, merged_name: str) -> Said:
    return r.EntryGivenBack, {"merged": merged, "merged_name": merged_name, "reason": "Ternyata lain."}


def withdrawn(reason: str = "Salah ketik.") -> Said:
    return r.RegistrationWithdrawn, {"reason": reason}


def stream(number: int) -> str:
    return f"ormas-{number:032x}"


def tell_what_seldom_happens(office: OfficeUnderTest, ormas: str) -> None:
    """Every kind of event of an organisation that an import does not bring."""
    office.tell(
        ormas,
        (
            r.NameCorrected,
            {
                "old": "Sahabat Sungai Umpama 2",
                "name": "Forum Baru",
                "abbreviation": "FB",
                "reason": "Salah.",
            },
        ),
        doubt_settled(1, "unfounded"),
        (
            r.DoubtReopened,
            {"doubt": 1, "cell": "DATA!M7", "doubt_outcome": "unfounded", "reason": "Baris lain."},
        ),
        (r.TaxIdRecorded, {"tax_id": reading("01.234", "01234"), "ground": GROUND}),
        (
            r.TermOfOfficeRecorded,
            {
                "text": "2020-2025",
                "starts": reading("2020", "2020"),
                "ends": reading("2025", "2025"),
                "ground": GROUND,
            },
        ),
        (r.BoardDecreeRecorded, {"number": reading("7", "7"), "issued_on": reading(), "ground": GROUND}),
        (r.LegalFormRecorded, {"legal_form": "lembaga_lain", "ground": "UU 1/2018"}),
        (r.LegalFormRecorded, {"legal_form": "yayasan", "ground": "Salah pilih."}),
        (r.WebsiteRecorded, {"website": reading("contoh.invalid"), "ground": GROUND}),
        (r.ContactRecorded, {"subject_id": "n2", "ground": GROUND, "phones": "[]", "email": ""}),
        (r.ContactCorrected, {"subject_id": "n3", "ground": GROUND, "phones": "", "email": "b@x.invalid"}),
        (r.RemarkRecorded, {"subject_id": "m2", "ground": GROUND, "text": "Pindah kantor."}),
        reviewed(stream(1), "Koperasi Pengrajin Rekaan 1"),
        verdict_taken_back(stream(1), "Koperasi Pengrajin Rekaan 1"),
        merged_into(stream(1), "Koperasi Pengrajin Rekaan 1"),
        separated(stream(1), "Koperasi Pengrajin Rekaan 1"),
        taken_in(stream(1), "Koperasi Pengrajin Rekaan 1"),
        given_back(stream(1), "Koperasi Pengrajin Rekaan 1"),
        *claims("ormas-" + "5" * 32, "Forum Bubar Rekaan"),
        (r.PersonalDataErased, {"subject_id": "k2", "role": "ketua", "reason": "Permintaan sendiri."}),
        sanction(1, "peringatan_tertulis", "2026-03-24", "2026-04-11"),
        sanction_ended(1, "complied"),
        sanction(2, "penghentian_kegiatan", "2026-05-01"),
        legal_check(1),
        legal_check_struck(1),
        legal_check(2, "diblokir_sabh"),
        withdrawn(),
    )
