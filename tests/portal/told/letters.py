"""What the requests tell of letters: one of each state, what they look like, who signs."""

from typing import Any

from services.registry import events as r
from services.requests import events as q
from tests.portal.office import OfficeUnderTest, Said
from tests.portal.told.ormas import stream

SIGNATORY = f"signatory-{1:032x}"
DEPUTY = f"signatory-{2:032x}"
BELOW = f"signatory-{3:032x}"
HEAD = {
    "government": "Pemerintah Kota Rekaan",
    "agency": "Badan Kesatuan Bangsa dan Politik",
    "address": "Jalan Contoh 1 Rekaan",
    "place": "Rekaan",
    "check_address": "https://ormas.rekaan.example",
    "ground": "Surat 40/2026",
}
TEMPLATE = {
    "service": "presence_letter",
    "template": 1,
    "title": "Surat keterangan melapor",
    "body": ["{ormas} telah melaporkan keberadaannya."],
    "paper": "f4",
    "number_pattern": "",
    "persons": 2,
    "ground": "Surat 40/2026",
}
LOGO = {"file": "c" * 64, "size": 2048, "media_type": "image/png", "ground": "Perda lambang daerah"}
LOGOS = (
    (q.LetterLogoPlaced, {"logo": 1, **LOGO}),
    (q.LetterLogoRemoved, {"logo": 1, "reason": "Lambangnya versi lama."}),
    (q.LetterLogoPlaced, {"logo": 2, **LOGO, "file": "d" * 64}),
)
TITLES = (
    "drafted", "returned", "checked", "numbered", "signed", "issued", "void", "superseded", "revoked",
    "dropped",
)  # fmt: skip


def letter(number: int) -> str:
    """Of the ten, in the order of :data:`TITLES`."""
    return f"letter-{number:032x}"


def token(number: int) -> str:
    return f"kode-contoh-{number:010d}"


def drafted(number: int, **changed: Any) -> Said:
    told = {
        "draft": 1,
        "service": "presence_letter",
        "organisation": stream(number),
        "name": f"Sanggar Contoh {number}",
        "case_number": f"{30 + number}/2026",
        "template": 1,
        "title": "Surat keterangan melapor",
        "text": [f"Sanggar Contoh {number} telah melaporkan keberadaannya.", "Berlaku tiga tahun."],
        "paper": "f4",
        "valid_from": "2026-03-02",
        "valid_until": "2029-03-01",
        "replaces": "",
        "case": f"case-{10:032x}" if number == 10 else "",
        "places": {"field": "Kesenian"},
        "left_out": [],
        "subject_id": "",
    }
    if number == 1:
        told |= {"text": ["Ketua: {ketua}"], "subject_id": "n9", "chair": "Nama Rekaan"}
    if number == 10:
        told |= {"text": ["Ketua: {ketua}"], "subject_id": "n10", "chair": "Nama Rekaan"}
    return q.LetterDrafted, told | changed


def numbered(number: int, hands: int = 3) -> Said:
    told = {
        "register_number": number - 3,
        "register_year": "2026",
        "letter_number": f"200.6.2/{410 + number}/Kesbangpol",
        "dated": "2026-03-02",
        "late_reason": "",
        "signatory": SIGNATORY,
        "capacity": "acting",
        "office": "Kepala Badan",
        "hands": hands,
        "token": token(number),
        "file": f"{number}" * 64,
        "size": 16000,
        "logo": "",
    }
    return q.LetterNumbered, told


CHECKED = (q.LetterChecked, {"draft": 1})
RETURNED = (q.LetterReturned, {"draft": 1, "reason": "Nama ormas belum sama dengan aktanya."})
VOID = "Pengurus ormas sudah berganti."
UNSIGNED = (q.LetterLeftUnsigned, {"reason": VOID})
SIGNED = (
    q.LetterSigned,
    {
        "signed_on": "2026-03-02",
        "late_reason": "",
        "signed_with": "ink",
        "file": "b" * 64,
        "size": 20000,
        "media_type": "application/pdf",
        "signature": "",
    },
)
NUMBER_CORRECTED = {
    "before": "200.6.2/414/Kesbangpol",
    "letter_number": "200.6.2/441/Kesbangpol",
    "reason": "Angkanya tertukar.",
    "file": "",
    "size": 0,
    "logo": "",
    "service": "presence_letter",
    "organisation": stream(4),
}
REPLACED = (
    q.LetterScanReplaced,
    {
        "before": "b" * 64,
        "reason": "Pindaian milik surat lain.",
        "file": "c" * 64,
        "size": 20100,
        "media_type": "application/pdf",
        "signature": "",
    },
)
PERMIT = f"permit-{1:032x}"
DROPPED = (q.LetterDropped, {"reason": "Permohonan ditarik."})
ERASED = (
    q.LetterNamesErased,
    {
        "subject_id": "n10",
        "letter_files": "none",
        "reason": "Permintaan ketua.",
        "ground": "Surat 21/2026",
    },
)
SUPERSEDED = (
    q.LetterSuperseded,
    {
        "letter": letter(6),
        "letter_number": "200.6.2/416/Kesbangpol",
        "superseded_on": "2026-03-03",
        "service": "presence_letter",
        "organisation": stream(8),
    },
)
REVOKED = (
    q.LetterRevoked,
    {
        "revoked_on": "2026-10-01",
        "reason": "Dokumennya bukan milik ormas ini.",
        "basis": "Surat 5/2026",
        "service": "presence_letter",
        "organisation": stream(9),
        "letter_number": "200.6.2/419/Kesbangpol",
    },
)


def issued(number: int) -> Said:
    told = {
        "issued_on": "2026-03-03",
        "late_reason": "",
        "service": "presence_letter",
        "organisation": stream(number),
        "title": "Surat keterangan melapor",
        "letter_number": f"200.6.2/{410 + number}/Kesbangpol",
        "valid_from": "2026-03-02",
        "valid_until": "2029-03-01",
        "case": "",
    }
    return q.LetterIssued, told


def appointed(**changed: Any) -> Said:
    told = {
        "capacity": "acting",
        "office": "Kepala Badan",
        "on_behalf_of": "",
        "through": "",
        "decree": "Keputusan 9/2026",
        "valid_from": "2026-01-05",
        "valid_until": "",
        "account": "",
        "subject_id": "s1",
        "name": "Nama Rekaan",
        "rank": "Pembina",
        "employee_number": "",
    }
    return q.SignatoryAppointed, told | changed


def tell_letters(office: OfficeUnderTest) -> None:
    """Ten letters, the book with six numbers, three signatories of whom one ended."""
    office.tell("letterhead-office", (q.LetterheadSet, HEAD), *LOGOS)
    office.tell("lettertemplate-presence_letter", (q.LetterTemplateSet, TEMPLATE))
    certificate = {
        "fingerprint": "d" * 64,
        "valid_from": "2026-01-05",
        "valid_until": "",
        "ground": "Surat 12/2026",
    }
    office.tell(SIGNATORY, appointed(), (q.SignatoryCertificateRecorded, certificate))
    deputy = {"capacity": "in_the_name_of", "on_behalf_of": "Kepala Badan", "office": "Sekretaris"}
    ended = (q.SignatoryEnded, {"last_day": "2026-06-30", "reason": "Pejabat baru dilantik."})
    term = {"valid_from": "2026-01-05", "valid_until": "2026-07-31", "reason": "Salah ketik."}
    term |= {"before_from": "2026-01-05", "before_until": "2026-06-30"}
    term |= {"term": "mulai 5 Januari 2026", "before": "mulai 5 Januari 2026 sampai 30 Juni 2026"}
    office.tell(DEPUTY, appointed(**deputy, subject_id="s2"), ended, (q.SignatoryTermCorrected, term))
    below = {"capacity": "for_the_deputy", "through": "Sekretaris", "on_behalf_of": "Kepala Badan"}
    office.tell(BELOW, appointed(**below, office="Kepala Subbagian Umum", subject_id="s3"))
    corrected = (q.LetterNumberCorrected, NUMBER_CORRECTED | {"file": "e" * 64, "size": 16100})
    compared = (q.LetterCertificateCompared, {"fingerprint": "d" * 64})
    signed = (CHECKED, "numbered", SIGNED, compared)
    ways = (
        (),
        (RETURNED,),
        (CHECKED,),
        (CHECKED, "numbered", corrected),
        (*signed, REPLACED),
        (*signed, "issued", (q.LetterPutOnPermit, {"permit": PERMIT})),
        (CHECKED, "numbered", UNSIGNED),
        (*signed, "issued", SUPERSEDED),
        (*signed, "issued", REVOKED),
        (DROPPED, ERASED),
    )
    for number, way in enumerate(ways, 1):
        office.tell(letter(number), drafted(number), *_steps(number, way))
    _tell_the_book(office)
    tell_presence(office)


def tell_presence(office: OfficeUnderTest) -> None:
    """What the register learned of three of them: one stands, one was replaced, one revoked."""
    for number, end in ((6, None), (8, "superseded"), (9, "revoked")):
        said = {
            "letter": letter(number),
            "letter_number": f"200.6.2/{410 + number}/Kesbangpol",
            "title": "Surat keterangan melapor",
            "reported_on": "2026-03-03",
            "valid_from": "2026-03-02",
            "valid_until": "2029-03-01",
            "source": "requests.LetterIssued",
        }
        over = {"letter": letter(number), "letter_number": said["letter_number"], "ended_on": "2026-10-01"}
        over |= {"presence_end": end, "source": "requests.LetterRevoked"}
        number_corrected = {"before": said["letter_number"], "letter_number": said["letter_number"]}
        number_corrected |= {"letter": letter(number), "source": "requests.LetterNumberCorrected"}
        ended = [(r.PresenceReportEnded, over)] if end else [(r.PresenceNumberCorrected, number_corrected)]
        office.tell(stream(number), (r.PresenceReported, said), *ended)


def _steps(number: int, way: tuple[Any, ...]) -> list[Said]:
    told = {"numbered": numbered(number, 2 if number == 6 else 3), "issued": issued(number)}
    return [told[each] if isinstance(each, str) else each for each in way]


def _tell_the_book(office: OfficeUnderTest) -> None:
    said = {"service": "presence_letter", "year": "2026"}
    given = [
        (q.RegisterNumberReserved, said | {"number": number - 3, "letter": letter(number)})
        for number in range(4, 10)
    ]
    issued = [(q.RegisterNumberIssued, {"number": number}) for number in (3, 5, 6)]
    void = (q.RegisterNumberVoided, {"number": 4, "reason": VOID})
    office.tell("registerbook-presence_letter-2026-1", *given, *issued, void)
    office.tell(
        f"agendanumber-2026-{1:032x}",
        (
            q.LetterNumberTaken,
            {"letter_number": "200.6.2/414/Kesbangpol", "year": "2026", "letter": letter(4)},
        ),
        (
            q.LetterNumberFreed,
            {
                "letter_number": "200.6.2/414/Kesbangpol",
                "year": "2026",
                "letter": letter(4),
                "reason": "Angkanya tertukar.",
            },
        ),
    )
