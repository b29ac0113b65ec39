"""Changes that an ormas reports."""

from typing import Final

from shared.rules import Rule

A_REPORT_IS_RECORDED_ONCE: Final = Rule(
    "a-report-is-recorded-once",
    "tata tertib sistem",
    "Satu surat melaporkan satu perubahan satu kali.",
    "Perubahan ini sudah dicatat dari surat yang sama sebagai laporan ke-{report}.",
)
A_REPORT_TELLS_A_CHANGE: Final = Rule(
    "a-report-tells-a-change",
    "tata tertib sistem",
    "Yang dilaporkan berbeda dengan yang tercatat dalam register.",
    "Register sudah berbunyi demikian, jadi tidak ada yang berubah.",
)
WHO_RECORDS_DOES_NOT_VERIFY: Final = Rule(
    "who-records-does-not-verify",
    "kebijakan kantor: dua pasang mata",
    "Laporan perubahan diperiksa oleh orang lain daripada yang mencatatnya.",
    "Laporan ini dicatat petugas yang sama. Petugas lain yang berwenang memeriksanya.",
)
A_REPORT_IS_DECIDED_ONCE: Final = Rule(
    "a-report-is-decided-once",
    "tata tertib sistem",
    "Laporan perubahan diputuskan satu kali; yang keliru dilaporkan atau dibetulkan lagi.",
    "Laporan ke-{report} sudah diputuskan: {state}.",
)
A_CHANGED_REGISTER_IS_LOOKED_AT_AGAIN: Final = Rule(
    "a-changed-register-is-looked-at-again",
    "tata tertib sistem",
    "Bila register berubah sesudah laporan dicatat, yang memverifikasi menyatakan sudah melihatnya.",
    "Register berubah sesudah laporan ini dicatat. Sekarang tertulis: {now}. "
    "Periksa, lalu nyatakan bahwa laporannya tetap berlaku.",
)
AN_ORMAS_REPORTS_ONLY_ITS_OWN_CHANGES: Final = Rule(
    "an-ormas-reports-only-its-own-changes",
    "kebijakan kantor",
    "Akun ormas hanya melaporkan perubahan ormasnya sendiri, dan menarik laporan ormasnya sendiri.",
    "Akun ini tidak bertindak untuk ormas ini.",
)
A_CHANGE_SENT_BY_AN_ORMAS_COMES_ON_ITS_DAY: Final = Rule(
    "a-change-sent-by-an-ormas-comes-on-its-day",
    "kebijakan kantor: surat lama dicatat petugas dari kertasnya",
    "Perubahan yang dilaporkan akun ormas diterima kantor pada hari dikirim.",
    "Hari sudah berganti. Kirim sekali lagi; surat yang lebih dahulu diterima kantor dicatat petugas.",
)
MOST_REPORTS_WAITING: Final = 5
CHANGES_AN_ORMAS_SENT_ARE_LOOKED_AT_FIRST: Final = Rule(
    "changes-an-ormas-sent-are-looked-at-first",
    "tata tertib sistem: satu perubahan satu laporan",
    "Paling banyak {most} laporan akun ormas tentang hal yang sama menunggu keputusan; di loket tanpa batas.",
    "Sudah ada {most} laporan tentang hal ini yang menunggu petugas. Tunggu, atau tarik salah satunya.",
)
