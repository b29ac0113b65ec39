"""The rules of what an ormas asks and sends through its own account."""

from typing import Final

from shared.rules import Rule

AN_ORMAS_ASKS_ONLY_FOR_ITSELF: Final = Rule(
    "an-ormas-asks-only-for-itself",
    "kebijakan kantor",
    "Akun ormas hanya memohon, memperbaiki, dan menarik permohonan ormasnya sendiri.",
    "Akun ini tidak bertindak untuk ormas ini.",
)
MOST_WITHDRAWN: Final = 3
WHAT_WAS_WITHDRAWN_AGAIN_AND_AGAIN_WAITS: Final = Rule(
    "what-was-withdrawn-again-and-again-waits",
    "tata tertib sistem: satu permohonan satu berkas",
    "Sesudah tiga permohonan sebuah layanan ditarik dalam sehari, akun ormas mengajukan lagi besoknya.",
    "Hari ini sudah {many} permohonan layanan ini ditarik. Ajukan lagi besok, atau datang ke loket.",
)
MOST_PERMITS_WAITING: Final = 5
TOO_MANY_PERMITS_OF_AN_ORMAS_WAIT: Final = Rule(
    "too-many-permits-of-an-ormas-wait",
    f"kebijakan kantor: paling banyak {MOST_PERMITS_WAITING} permohonan menunggu",
    "Akun ormas tidak menambah permohonan izin atribut selama terlalu banyak yang belum diputus.",
    "Sudah {many} permohonan izin atribut belum diputus. Tunggu putusannya, tarik salah satu, atau datang ke "
    "loket.",
)
AN_ORMAS_ASKS_FOR_A_PLACE_ONCE: Final = Rule(
    "an-ormas-asks-for-a-place-once",
    "kebijakan kantor: satu permohonan untuk satu tempat dan waktu",
    "Akun ormas tidak memohon tempat dan hari yang sudah dimohonkannya dan belum diputus.",
    "Untuk tempat dan hari ini sudah ada permohonan yang belum diputus: {where}.",
)
WHAT_AN_ORMAS_ASKS_TO_HANG_HANGS_FROM_TODAY: Final = Rule(
    "what-an-ormas-asks-to-hang-hangs-from-today",
    "kebijakan kantor: izin mendahului pemasangan",
    "Akun ormas memohon izin atribut untuk hari ini atau sesudahnya.",
    "Hari memasang sudah lewat. Tulis {today} atau sesudahnya.",
)
MOST_CONSULTATIONS_WAITING: Final = 3
TOO_MANY_CONSULTATIONS_OF_AN_ORMAS_WAIT: Final = Rule(
    "too-many-consultations-of-an-ormas-wait",
    f"kebijakan kantor: paling banyak {MOST_CONSULTATIONS_WAITING} konsultasi menunggu saran",
    "Akun ormas tidak menambah permintaan konsultasi selama terlalu banyak yang belum mendapat saran.",
    "Sudah {many} konsultasi menunggu saran. Tunggu sarannya, atau datang ke loket.",
)
WHAT_AN_ORMAS_SENDS_IS_OF_THAT_DAY: Final = Rule(
    "what-an-ormas-sends-is-of-that-day",
    "kebijakan kantor: tanggal surat lama dicatat petugas dari kertasnya",
    "Yang dikirim melalui akun ormas tertanggal hari dikirimkannya.",
    "Hari sudah berganti. Kirim sekali lagi.",
)
AN_ORMAS_WITHDRAWS_A_HIBAH_BEFORE_IT_IS_DECIDED: Final = Rule(
    "an-ormas-withdraws-a-hibah-before-it-is-decided",
    "kebijakan kantor: sesudah rekomendasi penarikan disampaikan dengan surat",
    "Akun ormas menarik usulan hibahnya sampai usulan itu direkomendasikan; sesudahnya di loket.",
    "Usulan ini sudah {state}. Sampaikan penarikannya dengan surat di loket.",
)
MOST_DRAFTS_A_DAY: Final = 20
A_HIBAH_IS_WRITTEN_SO_OFTEN_A_DAY: Final = Rule(
    "a-hibah-is-written-so-often-a-day",
    f"tata tertib sistem: paling banyak {MOST_DRAFTS_A_DAY} kali menyimpan dalam sehari",
    "Akun ormas menyimpan usulan hibahnya paling banyak dua puluh kali dalam sehari.",
    "Hari ini usulan ini sudah {many} kali disimpan. Lanjutkan besok, atau datang ke loket.",
)
WHAT_AN_ORMAS_PROPOSES_COMES_WITH_ITS_PAPERS: Final = Rule(
    "what-an-ormas-proposes-comes-with-its-papers",
    "kebijakan kantor: surat usulan yang ditandatangani adalah dasarnya",
    "Usulan hibah yang dikirim ormas sendiri disertai surat usulannya, dan pembanding harga bila diminta.",
    "Belum dipilih: {papers}. Kirim pindaiannya, pilih pada isi usulan, lalu kirim usulannya.",
)
EACH_LINE_OF_AN_OWN_LPJ_SHOWS_ITS_EVIDENCE: Final = Rule(
    "each-line-of-an-own-lpj-shows-its-evidence",
    "kebijakan kantor (temuan pemeriksaan menurut pers: pengeluaran tanpa bukti)",
    "LPJ yang dikirim ormas sendiri merinci pengeluarannya, setiap baris dengan dokumen buktinya.",
    "Rinci pengeluarannya, setiap baris dengan dokumen buktinya.",
)
