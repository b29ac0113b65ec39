"""What reminders are called: their recipients, their days, and an example of what a text speaks of."""

import re
from collections.abc import Sequence
from typing import Any, Final

from contracts.roles import OFFICE_ROLES
from contracts.telling.dates import number_words
from contracts.telling.facts import CATALOGUE

_HOLE: Final = re.compile(r"\{[^}]*\}")
OF_ORMAS: Final = "ormas"
TO_ROLE: Final = "role:"
TO_ACCOUNT: Final = "account:"
RECIPIENTS: Final = {OF_ORMAS: "ormas yang bersangkutan"} | {
    f"{TO_ROLE}{role}": name for role, name in OFFICE_ROLES.items()
}
STOPPED: Final = "stopped"
OBLIGATION_PARTS: Final = {
    "title": "judul",
    "text": "bunyi",
    "mark": "sandaran",
    "source": "sumber",
    "tells": "penerima dan hari",
    STOPPED: "dipakai lagi",
}
"""Parts of a line of the table; every other says when it is reckoned."""
RECKONED: Final = {
    "board-terms": "Hari terakhir masa bakti setiap kepengurusan yang tercatat.",
    "law-deadlines": "Lima hari kerja sejak berkas lengkap, bila kantor tidak menjanjikan batas lain.",
    "self-assessments": "Hari terakhir mengisi penilaian, atau hari yang ditulis ketika dikembalikan.",
    "semester-reports": "Batas laporan tiap semester yang wajib, sejak surat pelaporan pertama.",
    "service-promises": "Hari kerja yang dijanjikan layanan, tanpa hari ketika pemohon yang harus bertindak.",
}
"""What the program reckons by itself, by its code in the table."""
SAMPLE_NAME: Final = "Sanggar Contoh Lestari"
SAMPLE_WORDS: Final[dict[str, Any]] = {
    "promise": "daftar aula yang dapat dipakai dikirim",
    "matter": "izin pakai aula",
    "title": "Pelatihan laporan kegiatan",
    "task": "mengirim salinan akta",
    "reason": "lampiran belum lengkap",
    "basis": "skt",
    "period": "2026-1",
    "organisation": SAMPLE_NAME,
    "purpose": "pelatihan pengurus",
    "direction": "menyampaikan laporan kegiatan",
    "number": "220/15/2026",
}
"""Invented, as an office would write it; what is not here is told by its name."""


def event_words(topic: str) -> str:
    """What an event says of any ormas: its sentence, with dots for what differs; its name if unknown."""
    sentence = CATALOGUE.get(topic, {}).get("sentence", "")
    return _HOLE.sub("…", sentence) or topic


def recipient_words(who: str) -> str:
    """Of ``ormas``, ``role:<role>`` or ``account:<field>``."""
    return RECIPIENTS.get(who) or f"akun yang disebut pada “{who.removeprefix(TO_ACCOUNT)}”"


def offsets_words(offsets: Sequence[int]) -> str:
    """“90 dan 30 hari sebelumnya, pada harinya, 7 hari sesudahnya”."""
    before = [number_words(-each) for each in offsets if each < 0]
    after = [number_words(each) for each in offsets if each > 0]
    told = [f"{_listed(before)} hari sebelumnya"] if before else []
    told += ["pada harinya"] if 0 in offsets else []
    return ", ".join(told + ([f"{_listed(after)} hari sesudahnya"] if after else []))


def _listed(words: list[str]) -> str:
    return " dan ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def sample_words(names: Sequence[str]) -> dict[str, Any]:
    """Something for each of these fields of a text."""
    return {name: SAMPLE_WORDS.get(name, f"({name.replace('_', ' ')})") for name in names}
