"""How many officers work on cases."""

from shared.events import Fact


class OfficeSizeTold(Fact):
    """So many officers work on cases; ``preset``: a code of ``OFFICE_PRESETS``, which follows from it."""

    TOPIC = "requests.OfficeSizeTold"
    SENTENCE = "Petugas yang menangani berkas: {officers} orang ({preset}). {ground}"
    officers: int
    preset: str
    ground: str
