"""The words of the field for meetings with ormas and for their part in the activities of agencies."""

from typing import Final

TRAINING_MODULES: Final = {
    "management": "manajemen organisasi",
    "leadership": "kepemimpinan",
    "conflict_resolution": "penyelesaian konflik",
    "communication": "komunikasi efektif",
    "countering_hoaxes": "pencegahan hoaks",
    "cooperation_with_authorities": "sinergitas dengan aparat",
}
"""As press articles on Bogor and Bekasi name them. An office adds its own in its own words."""
PRESENCES: Final = {
    "present": "hadir",
    "excused": "tidak hadir, dengan izin",
    "absent": "tidak hadir, tanpa kabar",
}
PAPER_KINDS: Final = {
    "attendance_list": "daftar hadir bertanda tangan",
    "answer_letter": "surat jawaban OPD",
}
MEETING_STATES: Final = {
    "planned": "direncanakan",
    "held": "sudah berlangsung",
    "closed": "catatan ditutup",
    "cancelled": "dibatalkan",
}
ATTENDING: Final = {
    "chair": "ketua",
    "secretary": "sekretaris",
    "treasurer": "bendahara",
    "division": "divisi",
    "member": "anggota",
}
"""The offices by which attendance is counted."""
ACCOMMODATIONS: Final = {
    "wheelchair": "jalan dan ruang untuk kursi roda",
    "sign_language": "juru bahasa isyarat",
    "companion": "pendamping",
    "on_site": "kunjungan ke tempat",
}
ANSWERS: Final = {"yes": "bersedia", "no": "tidak bersedia", "no_answer": "belum ada jawaban sampai batasnya"}
PARTICIPATIONS: Final = {"took_part": "ikut serta", "stayed_away": "tidak ikut serta"}
PROMISE_STATES: Final = {"open": "belum ditepati", "fulfilled": "ditepati", "lifted": "dicabut"}
SIDES: Final = {"office": "kantor", "ormas": "ormas"}
"""Who has to agree before an input and its answer are published."""
INVOLVEMENT_STATES: Final = {
    "open": "berjalan",
    "evaluated": "sudah dinilai OPD",
    "cancelled": "dibatalkan",
}
SPEAKING: Final = {"speaker": "narasumber", "moderator": "moderator", "guest": "tamu undangan"}
INSTITUTIONS: Final = {
    "agency": "OPD",
    "police": "kepolisian (Polres, Polsek)",
    "military": "TNI (Kodim, Koramil)",
    "prosecutor": "kejaksaan",
    "intelligence": "BIN",
    "ministry": "kementerian",
    "kpu": "KPU",
    "bawaslu": "Bawaslu",
    "bps": "BPS",
    "vertical": "instansi vertikal lain",
    "university": "perguruan tinggi",
    "media": "media",
    "ormas": "ormas lain",
    "other": "lembaga lain",
}
"""From where somebody speaks at a meeting; as press articles name them, and no list of the law."""
