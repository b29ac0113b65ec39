"""An invented coordination meeting, as forms send it and as it was recorded."""

from typing import Any

from services.registry.events import (
    CoordinationHeld,
    CoordinationSettled,
    CoordinationStruck,
    CoordinationTasked,
)
from tests.scenario import fact

SAID: dict[str, Any] = {
    "held_on": "2026-06-04",
    "institutions": ["Kepolisian Resor", "Komando Distrik Militer"],
    "classification": "biasa",
    "agenda": "Persiapan pengamanan pawai.",
    "ground": "Undangan 300/12/2026",
}
TASK = {"follow_up": "Menyusun jadwal bersama.", "follow_up_by": "Bidang Kewaspadaan", "due_on": "2026-06-18"}
RESULT = {"follow_up_number": 1, "result": "Jadwal sudah dibagikan."}
WHY = {"reason": "Tercatat dua kali."}
HELD = fact(CoordinationHeld, **SAID)
LIMITED = fact(CoordinationHeld, **SAID | {"classification": "terbatas"})
TASKED = fact(CoordinationTasked, **TASK, follow_up_number=1)
SETTLED = fact(CoordinationSettled, **RESULT)
STRUCK = fact(CoordinationStruck, **WHY)
