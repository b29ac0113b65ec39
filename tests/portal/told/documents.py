"""An invented catalogue of documents, and documents of one organisation."""

from typing import Any

from services.registry import events as r
from services.registry.domain import Requirements
from shared.events import Fact
from tests.portal.office import OfficeUnderTest, Said
from tests.registry.documents import OTHER_FILE, paper
from tests.registry.requiring import kind


def declared(code: str = "K01", **changed: Any) -> Said:
    return r.DocumentKindDeclared, kind(code, **changed)


def tell_requirements(office: OfficeUnderTest) -> None:
    """Kinds that were declared, changed and retired."""
    office.tell(
        Requirements.STREAM,
        declared("K01", signers=["ketua", "sekretaris"], demand="statement"),
        declared("K02", personal=True),
        declared("K03"),
        (r.DocumentKindChanged, kind("K02", personal=True, expires=True, legal_forms=["yayasan"])),
        (r.DocumentKindRetired, {"document_kind": "K03", "title": "Surat lama", "reason": "Tidak perlu."}),
    )


def tell_a_kind_for_reports(office: OfficeUnderTest) -> None:
    """What goes with a semester report and is asked of nobody."""
    office.tell(Requirements.STREAM, declared("K04", title="Laporan yang ditandatangani", demand="if_any"))


def filed(number: int = 1, **changed: Any) -> Said:
    said = {name: value for name, value in paper(**changed).items() if name != "retired"}
    return r.DocumentFiled, {"document": number, **said}


def judged(cls: type[Fact], number: int = 1, **why: str) -> Said:
    return cls, {"document": number, "document_kind": "K01", "title": "Surat contoh", **why}


def waived(code: str = "K01", until: str = "", ground: str = "Menumpang di balai RW.") -> Said:
    said = {"document_kind": code, "title": "Surat contoh", "source": "Daftar contoh", "until": until}
    return r.DocumentWaived, said | {"ground": ground}


def waiver_revoked(code: str = "K01") -> Said:
    return r.DocumentWaiverRevoked, {
        "document_kind": code,
        "title": "Surat contoh",
        "reason": "Sudah pindah.",
    }


def tell_documents(office: OfficeUnderTest, ormas: str) -> None:
    """Documents that were returned, accepted, erased, and one that waits."""
    office.tell(
        ormas,
        filed(1),
        judged(r.DocumentReturned, feedback="Fotonya buram."),
        filed(2, file=OTHER_FILE, expires_on="2027-01-01", signed_by=["ketua", "sekretaris"]),
        judged(r.DocumentAccepted, 2, ground="Sesuai aslinya."),
        filed(3, document_kind="K02", personal=True, speaks_of=["k9"], media_type="image/jpeg"),
        judged(r.DocumentErased, 3, document_kind="K02", file=OTHER_FILE, reason="Diminta."),
        filed(4, document_kind="K02", personal=True, checked="not_checked"),
        waived("K01"),
        waiver_revoked("K01"),
        waived("K02", "2027-01-01"),
    )
