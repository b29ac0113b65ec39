"""What the requests tell of service times that were counted from papers."""

from services.requests import events as q
from tests.portal.office import OfficeUnderTest


def tell_baselines(office: OfficeUnderTest) -> None:
    """One year of one service, put right once; a refusal."""
    told = {"service": "presence_letter", "year": "2019", "median_days": 12, "p90_days": 31, "papers": 140}
    told |= {"source": "buku agenda 2019", "reason": "", "ground": "Hitungan sekretariat 7/2026"}
    again = told | {"papers": 152, "reason": "Satu map terlewat."}
    refused = {"rule": "a-baseline-is-of-a-year-that-began", "message": "Tahun 2027 belum mulai."}
    office.tell(
        "servicebaselines-office",
        (q.ServiceBaselineTold, told),
        (q.ServiceBaselineTold, again),
        (q.ServiceBaselineRefused, refused),
    )
