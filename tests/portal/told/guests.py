"""What the clusters tell of the guest book."""

from typing import Any

from services.clusters import events as c
from tests.portal.office import OfficeUnderTest, Said
from tests.portal.told.coaching import scanned
from tests.portal.told.ormas import stream

KEPT = (c.PromiseFulfilled, {"result": "Daftarnya dikirim."})
LIFTED = (c.PromiseLifted, {"reason": "Aulanya diperbaiki."})
PASSED_ON = (c.InputPassedOn, {"agency": "Dinas Contoh", "reference": "Surat 15/2026"})
ANSWERED = (c.InputAnswered, {"agency": "Dinas Contoh", "answer": "Lampu dipasang bulan Juni."})


def agreed(side: str) -> Said:
    return c.PublishingAgreed, {"side": side, "ground": f"Surat {side} 21/2026"}


def taken_back(side: str) -> Said:
    return c.PublishingAgreementTakenBack, {"side": side, "ground": f"Surat {side} 24/2026"}


def audience(number: int) -> str:
    return f"audience-{number:032x}"


def received(ormas: str = "", **changed: Any) -> Said:
    told = {
        "organisation": ormas,
        "guest": "" if ormas else "Warga Ciumpama",
        "day": "2026-04-07",
        "represented_by": "chair",
        "people": 3,
        "matter": "Izin pakai aula",
        "input": "Jalan menuju sanggar gelap.",
        "promise": "Daftar aula dikirim.",
        "promised_by": "Bidang Ormas",
        "due": "2026-11-21",
        "ground": "Buku tamu halaman 12",
    }
    return c.AudienceReceived, told | changed


def tell_guests(office: OfficeUnderTest) -> None:
    """One promise of each end and one open; one input that was answered, and is not published any more."""
    agreement = agreed("office"), agreed("ormas"), taken_back("ormas")
    office.tell(
        audience(1), received(stream(1)), KEPT, PASSED_ON, ANSWERED, *scanned("answer_letter"), *agreement
    )
    office.tell(audience(2), received(), KEPT, (c.PromiseReopened, {"undone": 2}), LIFTED)
    office.tell(audience(3), received(stream(1), day="2026-05-07", matter="Pinjam kursi"))
    nothing = {"input": "", "promise": "", "promised_by": "", "due": ""}
    office.tell(audience(4), received(guest="Tamu Rekaan", day="2025-05-07", **nothing))
