"""What was told of service times before this system, and the form that tells it."""

from collections.abc import Mapping
from typing import Any, Final

from services.portal.projection.service_baselines import BASELINE
from services.portal.web.numbers import whole_number
from services.portal.web.one_form import OneForm
from services.portal.web.rows import dicts
from shared.database import Transaction

STREAM: Final = "servicebaselines-office"
TELLING: Final = OneForm(
    "requests.tell_service_baseline",
    {
        "service": ("layanan", "Layanan"),
        "year": ("tahun_kertas", "Tahun"),
        "median_days": ("median", "Median (hari kerja)"),
        "p90_days": ("p90", "p90 (hari kerja)"),
        "papers": ("berkas", "Banyaknya berkas"),
        "source": ("sumber", "Sumber"),
        "reason": ("alasan", "Alasan membetulkan"),
        "ground": ("dasar", "Dasar"),
    },
)
_COUNTS: Final = ("median_days", "p90_days", "papers")


def typed() -> dict[str, Any]:
    """What was typed, counts as numbers."""
    said = TELLING.typed()
    return said | {name: whole_number(said[name]) for name in _COUNTS}


def baselines(t: Transaction) -> Mapping[str, list[dict[str, Any]]]:
    """Of each service, the newest year first."""
    sql = f"SELECT {', '.join(BASELINE)} FROM service_baseline ORDER BY year DESC"
    found: dict[str, list[dict[str, Any]]] = {}
    for each in dicts(t, BASELINE, sql):
        found.setdefault(each["service"], []).append(each)
    return found
