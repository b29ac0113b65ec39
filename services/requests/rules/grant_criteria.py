"""The criteria of a proposal for hibah; the office waives or switches off what it asks by itself."""

from typing import Final

from shared.rules import Rule

HIBAH_FOR_BODIES_WITH_A_LEGAL_FORM: Final = Rule(
    "hibah-for-bodies-with-a-legal-form",
    "UU 23/2014 Ps 298 ayat (5); SKT menurut pers tentang Permendagri 123/2018 Ps 6 (belum dicocokkan)",
    "Hibah diusulkan oleh ormas yang berbadan hukum, atau yang mempunyai SKT.",
    "Dasar hukum ormas ini belum tercatat. Lengkapi di register dahulu; kriteria ini bersandar pada aturan.",
)
HIBAH_AFTER_YEARS_OF_REPORTING: Final = Rule(
    "hibah-after-years-of-reporting",
    "kebijakan kantor (3 tahun di satu kabupaten menurut pers; sumber nasional belum dicocokkan)",
    "Ormas sudah melapor di kantor selama tahun yang ditetapkan ketentuan hibah.",
    "Ormas ini belum tercatat melapor {years} tahun pada hari usulan diajukan.",
)
HIBAH_FOR_BODIES_SEATED_HERE: Final = Rule(
    "hibah-for-bodies-seated-here",
    "kebijakan kantor (menurut pers di satu provinsi)",
    "Ormas berkedudukan dan mempunyai pengurus di daerah ini.",
    "Kedudukan ormas di daerah ini belum ditunjukkan dengan keterangan domisili.",
)
HIBAH_NOT_TWO_YEARS_RUNNING: Final = Rule(
    "hibah-not-two-years-running",
    "kebijakan kantor, dengan daftar pengecualian bertanggal (menurut pers)",
    "Hibah tidak diberikan dua tahun berturut-turut, kecuali kepada yang ada dalam daftar pengecualian.",
    "Ormas ini menerima hibah tahun anggaran {year}, dan tidak ada dalam daftar pengecualian.",
)
HIBAH_TO_AN_ACCOUNT_IN_ITS_OWN_NAME: Final = Rule(
    "hibah-to-an-account-in-its-own-name",
    "kebijakan kantor (daftar syarat aplikasi daerah)",
    "Ormas mempunyai rekening aktif atas namanya sendiri.",
    "Rekening atas nama ormas sendiri belum ditunjukkan.",
)
HIBAH_NOT_DURING_A_DISPUTE: Final = Rule(
    "hibah-not-during-a-dispute",
    "kebijakan kantor (menurut pers di satu provinsi)",
    "Hibah tidak diusulkan selama sengketa kepengurusan.",
    "Kepengurusan ormas ini sedang disengketakan.",
)
HIBAH_WITHOUT_REPORTS_OWED: Final = Rule(
    "hibah-without-reports-owed",
    "kebijakan kantor",
    "Ormas tidak menunggak laporan semester.",
    "Masih ada laporan semester yang ditunggu dari ormas ini: {reports}.",
)
HIBAH_WITHOUT_A_LATE_LPJ: Final = Rule(
    "hibah-without-a-late-lpj",
    "kebijakan kantor (menurut pers, sesudah rekomendasi BPK di satu kabupaten)",
    "LPJ hibah yang lewat waktu menahan usulan berikutnya.",
    "LPJ hibah tahun anggaran {year} lewat waktu dan belum diterima.",
)
HIBAH_IS_NOT_PAID_TWICE: Final = Rule(
    "hibah-is-not-paid-twice",
    "kebijakan kantor (surat pernyataan tidak tumpang tindih)",
    "Yang sama tidak dibiayai dua kali.",
    "Pernyataan tidak tumpang tindih belum ada.",
)
