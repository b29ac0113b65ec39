"""Invented organisations and clusters, told as an import and the clusters service would tell them."""

from typing import Any

from services.clusters import events as c
from services.clusters.domain import ClusterMap, Placement
from services.registry import events as r
from services.registry.domain import Ormas
from tests.portal.boards import ask, file_board, tell_boards, tell_reports
from tests.portal.office import OfficeUnderTest, Said

GROUND = "impor daftar-contoh.xlsx, tab DATA baris"
IMPORT = "11111111-1111-5111-8111-111111111111"
FIELDS = {
    "Pemberdayaan Perempuan dan Perlindungan Anak": ("perempuan-anak", "Perempuan & anak", "DP3A", "found"),
    "Ekonomi": ("ekonomi", "Ekonomi", "DinKUKMdagin", "found"),
    "Lingkungan Hidup": ("lingkungan", "Lingkungan", "DLH", "found"),
    "Pendidikan": ("pendidikan", "Pendidikan", "Disdik", "proposal"),
}
MAP = ClusterMap.STREAM
VILLAGES = ("Kampung Contoh", "Tegal Rekaan", "Ciumpama", "")


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


def field(name: str, text: str | None = None) -> Said:
    typed = name.lower() if text is None else text
    return r.ActivityFieldRecorded, {"activity_field": name, "text": typed, "ground": GROUND}


def secretariat(village: str, subject: str = "s1") -> Said:
    return r.SecretariatRecorded, {
        "subject_id": subject,
        "village": village,
        "district": "",
        "ground": GROUND,
        "address": "Jl. Rekaan 1",
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


def withdrawn(reason: str = "Salah ketik.") -> Said:
    return r.RegistrationWithdrawn, {"reason": reason}


def stream(number: int) -> str:
    return f"ormas-{number:032x}"


def tell_clusters(office: OfficeUnderTest) -> None:
    """Four clusters with their agencies: three found in a source, one proposed."""
    for name, (code, title, agency, mark) in FIELDS.items():
        source = "Artikel contoh, 25 Juli 2022" if mark == "found" else "Pengetahuan umum, belum diperiksa"
        office.tell(
            f"cluster-{code}",
            (c.ClusterDefined, {"code": code, "title": title, "mark": mark, "source": source}),
            (
                c.AgencyAppointed,
                {
                    "agency": agency.lower(),
                    "name": f"Dinas Contoh {title}",
                    "abbreviation": agency,
                    "valid_from": "",
                    "observed_on": "2022-07-25" if mark == "found" else "",
                    "found_for": name if mark == "found" else "",
                    "mark": mark,
                    "source": source,
                },
            ),
            actor="system/clusters",
        )
        place = {"cluster": f"cluster-{code}", "cluster_title": title, "valid_from": "", "mark": "proposal"}
        office.tell(MAP, (c.FieldPlacedInCluster, {"activity_field": name, "source": source, **place}))


def assign(office: OfficeUnderTest, ormas: str, code: str, title: str, valid_from: str = "2026-01-05") -> int:
    """An officer decided in which cluster an ormas is."""
    said = {"cluster": f"cluster-{code}", "cluster_title": title, "valid_from": valid_from}
    decided = c.PlacementDecided, {"ormas": ormas, "ground": "Surat 12/2026", **said}
    return office.tell(Placement.stream_of(ormas), decided)


def lift(office: OfficeUnderTest, ormas: str, valid_from: str = "2026-06-01") -> int:
    """An officer let an ormas follow its field again."""
    lifted = c.PlacementLifted, {"ormas": ormas, "valid_from": valid_from, "ground": "Surat 31/2026"}
    return office.tell(Placement.stream_of(ormas), lifted)


def assigned_before(
    office: OfficeUnderTest, ormas: str, code: str, title: str, *, by_officer: bool = False
) -> int:
    """As the clusters service recorded it before the map alone said where a field is."""
    told = {"ormas": ormas, "cluster": f"cluster-{code}", "cluster_title": title, "by_officer": by_officer}
    assigned = c.OrmasAssigned, {"ground": "Surat 1/2025" if by_officer else f"bidang {title}", **told}
    return office.tell(Placement.stream_of(ormas), assigned)


BASES = [
    ("ahu", "AHU-00{n:02d}001.AH.01.07.TAHUN 2018", None),
    ("skt", "01-00-00/{n:03d}/D.III.4/I/2022", "2027-01-17"),
    ("skt", "01-00-00/{n:03d}/D.III.4/V/2017", "2022-05-25"),
    ("none", "", None),
    ("staatsblad_1870_64", "Besluit No. {n} Tahun 1914", None),
    ("skt_daerah", "220/{n}/2021", "2026-12-31"),
    ("badan_hukum_induk", "", None),
]
NAMES = ("Forum Ibu Contoh", "Koperasi Pengrajin Rekaan", "Sahabat Sungai Umpama", "Taman Baca Khayal")


def tell_a_register(office: OfficeUnderTest, count: int = 40) -> None:
    """An import of invented ormas with every legal basis, some doubts, one suspected pair.

    Every tenth has a field that nobody knows.
    """
    tell_clusters(office)
    office.tell(
        f"import-{IMPORT.replace('-', '')}",
        (
            r.ImportStarted,
            {
                "file_name": "daftar-contoh.xlsx",
                "content_digest": "0",
                "kode_wilayah": "32.71",
                "rows": count,
            },
        ),
        actor="tenant_admin/operator",
        conversation=IMPORT,
    )
    fields = list(FIELDS.items())
    for n in range(1, count + 1):
        name, _ = fields[n % 4]
        basis, number, until = BASES[n % len(BASES)]
        said = [
            registered(
                f"{NAMES[n % 4]} {n}",
                f"F{n}" if n % 3 == 0 else "",
                "yayasan" if n % 5 == 0 else "perkumpulan",
                n,
            ),
            field(name) if n % 10 else field("", "Sastra"),
            legal_basis(basis, number.format(n=n), until),
            (
                r.MemberCountRecorded,
                {
                    "members": reading(f"±{n}50", {"count": n * 100 + 50, "approximate": True}),
                    "ground": GROUND,
                },
            ),
            secretariat(VILLAGES[n % 4], f"s{n}"),
            chair(f"k{n}", f"Pengurus Rekaan {n}"),
        ]
        said += [activity(("aktif", "tidak_aktif")[n % 2])] if n % 3 else []
        said += (
            [doubt(f"DATA!M{n}", f"Sel M{n}: tanggal “3/4/21” dapat dibaca dua cara.")] if n % 7 == 0 else []
        )
        said += [suspected(stream(1), f"{NAMES[1]} 1")] if n == 2 else []
        office.tell(stream(n), *said, actor="tenant_admin/operator", conversation=IMPORT)
    counts = {"imported": count - 5, "imported_with_doubts": 5, "refused": 1, "already_there": 0}
    office.tell(
        f"import-{IMPORT.replace('-', '')}",
        (r.ImportFinished, counts),
        actor="tenant_admin/operator",
        conversation=IMPORT,
    )


def tell_an_ormas_that_reports(office: OfficeUnderTest, ormas: str) -> None:
    """Its chair signs alone; its reports were verified, turned down, taken back, and one waits."""
    office.tell(ormas, registered("Perkumpulan Contoh Pelapor"))
    file_board(office, ormas, "Rekaan Umpama", "1/SK/2026", "2026-02-01")
    alone = {"signatories": ["ketua"], "signatures": 1, "ground": "ART pasal 12"}
    ask(office, ormas, Ormas.record_signature_rule, **alone)
    tell_reports(office, ormas)


def tell_what_seldom_happens(office: OfficeUnderTest) -> None:
    """Every kind of event that a register by itself does not bring; for one that was told before."""
    office.tell(
        stream(2),
        (
            r.NameCorrected,
            {"old": f"{NAMES[2]} 2", "name": "Forum Baru", "abbreviation": "FB", "reason": "Salah."},
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
        (r.WebsiteRecorded, {"website": reading("contoh.invalid"), "ground": GROUND}),
        (r.ContactRecorded, {"subject_id": "n2", "ground": GROUND, "phones": "[]", "email": ""}),
        (r.RemarkRecorded, {"subject_id": "m2", "ground": GROUND, "text": "Pindah kantor."}),
        reviewed(stream(1), f"{NAMES[1]} 1"),
        (r.PersonalDataErased, {"subject_id": "k2", "role": "ketua", "reason": "Permintaan sendiri."}),
        sanction(1, "peringatan_tertulis", "2026-03-24", "2026-04-11"),
        sanction_ended(1, "complied"),
        sanction(2, "penghentian_kegiatan", "2026-05-01"),
        withdrawn(),
    )
    office.tell(
        f"import-{IMPORT.replace('-', '')}",
        (r.ImportUndone, {"withdrawn": 3, "kept": 1, "reason": "Daftar lama."}),
        conversation=IMPORT,
    )
    until = {"valid_until": "2026-01-01", "reason": "Digabung."}
    office.tell("cluster-ekonomi", (c.AgencyReleased, {"agency": "dinkukmdagin", "name": "Dinas", **until}))
    taken = {"activity_field": "Ekonomi", "cluster": "cluster-ekonomi", "cluster_title": "Ekonomi"}
    office.tell(MAP, (c.FieldTakenFromCluster, taken | until))
    assigned_before(office, stream(3), "ekonomi", "Ekonomi")
    left = {"cluster": "cluster-ekonomi", "cluster_title": "Ekonomi"}
    for number, kind, told in (
        (3, c.OrmasReleased, left),
        (4, c.OrmasLeftUnassigned, {}),
        (5, c.PlacementClosed, {}),
    ):
        said = {"ormas": stream(number), "ground": "bidangnya berubah", **told}
        office.tell(Placement.stream_of(stream(number)), (kind, said))
    assign(office, stream(7), "lingkungan", "Lingkungan")
    lift(office, stream(7))
    tell_boards(office, stream(6))
