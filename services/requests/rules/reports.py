"""The rules of semester reports."""

from typing import Final

from shared.rules import Rule

ONE_REPORT_FOR_A_PERIOD: Final = Rule(
    "one-report-for-a-period",
    "tata tertib sistem",
    "Satu ormas mempunyai satu laporan untuk satu semester.",
    "Laporan {period} ormas ini sudah ada ({state}). Lanjutkan laporan itu.",
)
A_REPORT_IS_BEGUN_ONCE_ITS_PERIOD_HAS: Final = Rule(
    "a-report-is-begun-once-its-period-has",
    "tata tertib sistem: yang dicatat sudah terjadi",
    "Laporan sebuah semester diinput sejak semester itu mulai.",
    "{period} belum mulai.",
)
A_REPORT_GOES_STEP_BY_STEP: Final = Rule(
    "a-report-goes-step-by-step",
    "kebijakan kantor: isi, terima, periksa",
    "Isi laporan diubah sebelum diserahkan atau sesudah dikembalikan; yang diperiksa adalah yang diserahkan.",
    "Langkah ini tidak dapat dicatat: laporan {state}.",
)
AN_ACTIVITY_LIES_IN_ITS_SEMESTER: Final = Rule(
    "an-activity-lies-in-its-semester",
    "kebijakan kantor: laporan per semester",
    "Tanggal kegiatan ada di dalam semester yang dilaporkan, dan sudah tiba.",
    "Kegiatan {period} bertanggal {starts} sampai {ends}.",
)
AN_ACTIVITY_IS_OF_A_TYPE_OF_THE_LIST: Final = Rule(
    "an-activity-is-of-a-type-of-the-list",
    "kebijakan kantor: daftar jenis kegiatan",
    "Jenis kegiatan dipilih dari daftar kantor, atau dari usulan bila kantor belum menetapkan.",
    "Jenis kegiatan ini tidak ada dalam daftar kantor.",
)
A_REPORT_HOLDS_SO_MANY_ACTIVITIES: Final = Rule(
    "a-report-holds-so-many-activities",
    "tata tertib sistem",
    "Satu laporan memuat paling banyak 200 kegiatan.",
    "Laporan ini sudah memuat {many} kegiatan. Gabungkan kegiatan yang sejenis.",
)
A_REPORT_TELLS_AN_ACTIVITY: Final = Rule(
    "a-report-tells-an-activity",
    "kebijakan kantor: laporan nihil adalah jawaban tersendiri",
    "Laporan memuat paling sedikit satu kegiatan; bila tidak ada, ormas menyampaikan laporan nihil.",
    "Belum ada kegiatan. Catat kegiatannya, atau pilih laporan nihil.",
)
A_NIL_REPORT_TELLS_NO_ACTIVITY: Final = Rule(
    "a-nil-report-tells-no-activity",
    "kebijakan kantor: laporan nihil adalah jawaban tersendiri",
    "Laporan nihil tidak memuat kegiatan.",
    "Laporan ini memuat {many} kegiatan, jadi bukan laporan nihil.",
)
A_SEMESTER_IS_REPORTED_WHEN_IT_IS_OVER: Final = Rule(
    "a-semester-is-reported-when-it-is-over",
    "kebijakan kantor: laporan per semester",
    "Laporan diserahkan sesudah semesternya berakhir, dan tidak sesudah hari ini.",
    "Tulis tanggal antara {first} dan hari ini.",
)
A_LATE_ENTRY_OF_A_REPORT_SAYS_WHY: Final = Rule(
    "a-late-entry-of-a-report-says-why",
    "kebijakan kantor: kertas dahulu, dicatat kemudian",
    "Laporan yang dicatat sesudah hari diterimanya menyebut alasannya.",
    "Laporan ini diterima sebelum hari ini. Tuliskan mengapa baru dicatat sekarang.",
)
A_REPORT_NEEDS_ITS_SIGNED_PAPER: Final = Rule(
    "a-report-needs-its-signed-paper",
    "kebijakan kantor: surat bertanda tangan adalah pegangan",
    "Laporan dicatat bersama pindaian kertas yang ditandatangani.",
    "Pilih pindaian laporan yang ditandatangani di antara dokumen ormas ini.",
)
A_REPORT_IS_SIGNED_AS_THE_ORMAS_SAYS: Final = Rule(
    "a-report-is-signed-as-the-ormas-says",
    "AD/ART ormas, atau kebijakan kantor bila belum tercatat",
    "Laporan ditandatangani menurut aturan ormas sendiri.",
    "Diperlukan {signatures} tanda tangan dari: {signatories}.",
)
THE_DAYS_OF_A_REPORT_FOLLOW_EACH_OTHER: Final = Rule(
    "the-days-of-a-report-follow-each-other",
    "tata tertib sistem: data bertanggal",
    "Laporan dikembalikan atau diterima sesudah diserahkan, dan tidak sesudah hari ini.",
    "Tulis tanggal antara {first} dan hari ini.",
)
A_RETURNED_REPORT_SAYS_OF_WHAT: Final = Rule(
    "a-returned-report-says-of-what",
    "kebijakan kantor",
    "Laporan dikembalikan dengan catatan pada bagian yang dimuatnya.",
    "Catatan menyebut bagian yang tidak ada dalam laporan ini: {item}.",
)
WHO_SENT_A_REPORT_WITHDRAWS_IT: Final = Rule(
    "who-sent-a-report-withdraws-it",
    "kebijakan kantor: tepat waktu dihitung dari pengiriman yang berlaku",
    "Laporan yang dikirim ormas sendiri ditarik kembali oleh ormas itu; yang dicatat kantor, oleh kantor.",
    "Pengiriman ini ditarik kembali oleh yang mengirimnya: laporan dari akun ormas oleh ormas itu, kertas di "
    "loket oleh kantor. Kantor dapat mengembalikannya untuk diperbaiki.",
)
WHO_TYPED_A_REPORT_DOES_NOT_ACCEPT_IT: Final = Rule(
    "who-typed-a-report-does-not-accept-it",
    "kebijakan kantor: paling sedikit dua orang",
    "Laporan diterima oleh orang lain daripada yang mengetik isinya atau mencatat penyerahannya.",
    "Laporan ini ikut diketik petugas yang sama. Orang lain yang menerimanya.",
)
WHO_TYPED_A_REPORT_DOES_NOT_UNDO_ITS_ACCEPTANCE: Final = Rule(
    "who-typed-a-report-does-not-undo-its-acceptance",
    "kebijakan kantor: paling sedikit dua orang",
    "Laporan yang sudah diterima dikembalikan oleh orang lain daripada yang mengetik isinya.",
    "Laporan ini ikut diketik petugas yang sama, dan orang lain sudah menerimanya. Orang lain yang "
    "mengembalikannya.",
)
NOBODY_JUDGES_THE_REPORT_OF_THE_OWN_ORMAS: Final = Rule(
    "nobody-judges-the-report-of-the-own-ormas",
    "UU 30/2014 Ps 42–43 (menurut pers)",
    "Petugas yang mempunyai hubungan dengan ormas tidak memeriksa laporannya, dan tidak mengakhiri kewajiban "
    "melapornya; atasannya yang memutus.",
    "Petugas ini menyatakan hubungan dengan ormas ini. Laporannya ditangani {superior}.",
)
A_DUE_DAY_IS_DECIDED_BEFORE_IT_PASSES: Final = Rule(
    "a-due-day-is-decided-before-it-passes",
    "tata tertib sistem: batas tidak berlaku surut",
    "Batas laporan diputuskan sebelum batas pertamanya lewat.",
    "Batas {period} jatuh pada {due}, sebelum diputuskan. Pilih semester yang lebih kemudian.",
)
TERMS_FOLLOW_ONE_ANOTHER: Final = Rule(
    "terms-follow-one-another",
    "tata tertib sistem: data bertanggal",
    "Batas baru tidak mulai sebelum batas yang sudah dicatat.",
    "Sudah ada batas yang mulai {period}. Pilih semester itu atau sesudahnya.",
)
A_DUTY_BEGINS_ONCE: Final = Rule(
    "a-duty-begins-once",
    "tata tertib sistem",
    "Surat yang memulai kewajiban melapor dicatat satu kali, sampai kewajibannya diakhiri.",
    "Kewajiban ormas ini sudah tercatat mulai {period}.",
)
ONLY_A_RECORDED_LETTER_IS_STRUCK: Final = Rule(
    "only-a-recorded-letter-is-struck",
    "tata tertib sistem",
    "Yang dibatalkan karena salah catat adalah surat kertas yang pernah dicatat.",
    "Tidak ada surat kertas yang tercatat untuk ormas ini.",
)
A_DISPUTED_BOARD_SIGNS_NO_REPORT: Final = Rule(
    "a-disputed-board-signs-no-report",
    "kebijakan kantor: selama sengketa kantor tidak menentukan siapa yang sah",
    "Selama sengketa kepengurusan belum selesai, laporan yang ditandatangani pengurus belum diterima.",
    "Kepengurusan ormas ini sedang disengketakan. Penyerahannya dicatat setelah sengketanya selesai, dengan "
    "tanggal kertasnya diterima.",
)
AN_ORMAS_REPORTS_ONLY_FOR_ITSELF: Final = Rule(
    "an-ormas-reports-only-for-itself",
    "kebijakan kantor",
    "Akun ormas hanya mengisi laporan ormasnya sendiri; petugas kantor menginput laporan ormas mana pun.",
    "Akun ini tidak bertindak untuk ormas ini.",
)
WHAT_AN_ORMAS_SENDS_COMES_ON_ITS_DAY: Final = Rule(
    "what-an-ormas-sends-comes-on-its-day",
    "kebijakan kantor: tepat waktu dihitung dari hari diterima",
    "Laporan yang dikirim ormas sendiri diterima kantor pada hari dikirim; hanya petugas mencatat hari lain.",
    "Laporan yang dikirim ormas sendiri diterima pada {today}. Kirim lagi hari ini; kertas yang lebih dahulu "
    "diterima kantor dicatat petugas.",
)
AN_ORMAS_BEGINS_WHAT_IT_HAS_TO_REPORT: Final = Rule(
    "an-ormas-begins-what-it-has-to-report",
    "kebijakan kantor: laporan dari sebelum wajib melapor dicatat petugas dari kertasnya",
    "Akun ormas memulai laporan semester sejak ormas itu wajib melapor; tanpa surat yang dikenal, paling "
    "lama enam semester terakhir.",
    "Laporan melalui akun ini dimulai dari {first}. Yang lebih lama dibawa ke loket.",
)
