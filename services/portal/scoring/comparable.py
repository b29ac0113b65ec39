"""Whether two periods of assessment may be compared, and if not, in what their instruments differ."""

from collections.abc import Mapping
from typing import Any, Final

from services.portal.scoring.spread import asked_alike

PARTS: Final = {
    "dimensions": "indikator, bobot, atau skalanya",
    "counts": "cara menghitung peristiwa",
    "bands": "kategori",
    "decimals": "banyaknya desimal",
    "missing": "perlakuan atas yang tidak dijawab",
    "min_answered_weight": "bagian yang harus dijawab",
    "gates": "batas lolos tahap",
    "panel": "cara panel menilai",
}


def differences(one: Mapping[str, Any], other: Mapping[str, Any]) -> list[str]:
    """In words; none where both ask and reckon the same, whatever they are called and of which year."""
    if asked_alike(one) == asked_alike(other):
        return []
    return [words for part, words in PARTS.items() if one.get(part) != other.get(part)] or ["isi lain"]
