"""What the requests tell of the election calendar."""

from typing import Any

from services.requests import events as q
from tests.portal.office import OfficeUnderTest, Said

ELECTIONS = "elections-office"


def entered(number: int, period_kind: str, first_day: str, last_day: str, **changed: Any) -> Said:
    told = {
        "number": number, "election": "Pilkada Kota Contoh", "period_kind": period_kind,
        "first_day": first_day, "last_day": last_day, "legal_basis": "Keputusan penyelenggara contoh 7/2026",
        "mark": "office", "ground": "Salinan keputusan",
    }  # fmt: skip
    return q.ElectionPeriodEntered, told | changed


def tell_elections(office: OfficeUnderTest) -> None:
    """On 22 November 2026: a campaign that ends earlier, a proposal, a mistake, what was refused."""
    refused = {"rule": "an-election-period-is-entered-once", "message": "Masa ini sudah dicatat."}
    office.tell(
        ELECTIONS,
        entered(1, "campaign", "2026-11-10", "2026-12-05"),
        (q.ElectionPeriodEnded, {"number": 1, "last_day": "2026-11-30", "reason": "Keputusan 9/2026."}),
        entered(2, "vote", "2027-02-14", "2027-02-14", mark="proposal", legal_basis="Belum ada keputusan"),
        entered(3, "stage", "2026-01-01", "2026-12-31"),
        (q.ElectionPeriodStruck, {"number": 3, "reason": "Salah kota."}),
        (q.ElectionPeriodRefused, refused),
    )
