"""The rules of a case."""

from typing import Final

from shared.rules import Rule

A_CASE_IS_ASKED_OF_AN_OPEN_SERVICE: Final = Rule(
    "a-case-is-asked-of-an-open-service",
    "kebijakan kantor",
    "Permohonan baru diterima pada layanan yang dibuka.",
    "Layanan ini tidak menerima permohonan baru.",
)
A_SERVICE_WITH_ITS_OWN_PAGES_IS_ASKED_FOR_THERE: Final = Rule(
    "a-service-with-its-own-pages-is-asked-for-there",
    "tata tertib sistem: satu permohonan satu tempat",
    "Laporan semester, izin atribut, usulan hibah, dan konsultasi diinput pada halamannya sendiri.",
    "Layanan ini mempunyai halaman sendiri. Bukalah dari halaman ormas: {service}.",
)
AN_APPLICANT_IS_IN_THE_REGISTER: Final = Rule(
    "an-applicant-is-in-the-register",
    "tata tertib sistem: layanan mengikuti register",
    "Permohonan diajukan oleh ormas yang tercatat di register.",
    "Layanan belum mengenal ormas ini, atau catatannya ditarik. Bila baru dicatat, coba lagi sebentar.",
)
A_MERGED_ENTRY_ASKS_AS_THE_OTHER: Final = Rule(
    "a-merged-entry-asks-as-the-other",
    "tata tertib sistem: satu ormas satu catatan",
    "Ormas yang catatannya digabungkan memohon dengan catatan yang mewakilinya.",
    "Catatan ini digabungkan dengan {other}. Mulai berkas dari catatan itu.",
)
A_DISSOLVED_ORMAS_ASKS_FOR_NOTHING: Final = Rule(
    "a-dissolved-ormas-asks-for-nothing",
    "kebijakan kantor: yang bubar bukan pemohon",
    "Ormas yang tercatat bubar tidak memohon layanan.",
    "Ormas ini tercatat bubar sejak {day}. Bila keliru, betulkan di register dahulu.",
)
A_STOPPED_ORMAS_ASKS_FOR_ADVICE_ALONE: Final = Rule(
    "a-stopped-ormas-asks-for-advice-alone",
    "kebijakan kantor: layanan menunggu selama kegiatan dihentikan penerbit sanksi",
    "Ormas yang kegiatannya dihentikan atau izinnya dicabut hanya dilayani dengan konsultasi.",
    "Tercatat sanksi yang menghentikan kegiatan (surat {letter}). Konsultasi tetap terbuka.",
)
ONE_OPEN_CASE_FOR_A_SERVICE: Final = Rule(
    "one-open-case-for-a-service",
    "tata tertib sistem: satu permohonan satu berkas",
    "Satu ormas mempunyai satu berkas berjalan untuk satu layanan.",
    "Ormas ini sudah mempunyai berkas berjalan untuk layanan ini ({state}). Lanjutkan berkas itu.",
)
A_CASE_GOES_STEP_BY_STEP: Final = Rule(
    "a-case-goes-step-by-step",
    "kebijakan kantor: urutan langkah menurut SOP",
    "Setiap langkah berkas mengikuti langkah sebelumnya.",
    "Langkah ini tidak dapat dicatat: berkas {state}.",
)
A_CASE_IS_TOLD_IN_THE_ORDER_OF_ITS_DAYS: Final = Rule(
    "a-case-is-told-in-the-order-of-its-days",
    "tata tertib sistem: data bertanggal",
    "Tanggal sebuah langkah tidak mendahului langkah sebelumnya dan tidak sesudah hari ini.",
    "Tulis tanggal antara {first} dan hari ini.",
)
AN_EARLIER_DAY_SAYS_WHY: Final = Rule(
    "an-earlier-day-says-why",
    "kebijakan kantor: kertas dahulu, dicatat kemudian",
    "Permohonan yang dicatat sesudah harinya menyebut alasannya.",
    "Permohonan ini diajukan sebelum hari ini. Tuliskan mengapa baru dicatat sekarang.",
)
AN_APPLICATION_ANSWERS_WHAT_IS_ASKED: Final = Rule(
    "an-application-answers-what-is-asked",
    "kebijakan kantor",
    "Isian yang wajib pada layanan diisi saat berkas diajukan.",
    "Isian ini belum ada: {fields}.",
)
WHAT_AN_ORMAS_APPLIES_FOR_COMES_WITH_ITS_PAPERS: Final = Rule(
    "what-an-ormas-applies-for-comes-with-its-papers",
    "kebijakan kantor: surat bertanda tangan adalah pegangan",
    "Permohonan yang dikirim ormas sendiri disertai sedikitnya satu dokumen yang diminta.",
    "Belum ada dokumen pada permohonan ini. Kirim dahulu pindaian surat permohonan yang ditandatangani.",
)
THE_AGENDA_NEEDS_THE_SIGNED_PAPER: Final = Rule(
    "the-agenda-needs-the-signed-paper",
    "kebijakan kantor: surat bertanda tangan adalah pegangan",
    "Berkas diagendakan bersama pindaian surat permohonan yang ditandatangani.",
    "Pilih pindaian surat permohonan di antara dokumen ormas ini.",
)
WHAT_RESTS_ON_LAW_IS_NOT_WAIVED: Final = Rule(
    "what-rests-on-law-is-not-waived",
    "UU 30/2014 Ps 8: keputusan berdasar peraturan",
    "Syarat yang bersandar pada aturan tidak dikesampingkan.",
    "Syarat ini bersandar pada aturan, jadi tidak dapat dikesampingkan.",
)
A_RETURN_SAYS_WHAT_TO_MEND: Final = Rule(
    "a-return-says-what-to-mend",
    "kebijakan kantor",
    "Berkas dikembalikan dengan menyebut syarat yang perlu diperbaiki.",
    "Belum ada syarat yang diperiksa dan perlu diperbaiki.",
)
NOTHING_IS_MISSING_IN_A_COMPLETE_CASE: Final = Rule(
    "nothing-is-missing-in-a-complete-case",
    "kebijakan kantor; syarat menurut aturan tidak dapat dikesampingkan",
    "Berkas lengkap bila setiap syarat wajib lengkap, atau dikesampingkan dengan alasan.",
    "Belum lengkap: {missing}.",
)
WHERE_THE_OFFICE_ALWAYS_VISITS_THE_MINUTES_COME_FIRST: Final = Rule(
    "where-the-office-always-visits-the-minutes-come-first",
    "kebijakan kantor: syarat layanan menyebut selalu dikunjungi",
    "Berkas layanan yang selalu dikunjungi lengkap sesudah berita acara kunjungan dicatat.",
    "Layanan ini selalu dikunjungi. Catat berita acara kunjungannya dahulu.",
)
WHO_TYPED_A_CASE_DOES_NOT_COMPLETE_IT: Final = Rule(
    "who-typed-a-case-does-not-complete-it",
    "kebijakan kantor: paling sedikit dua orang",
    "Berkas dinyatakan lengkap oleh orang lain daripada yang mengetiknya; yang diketik ormas sendiri, oleh "
    "orang lain daripada yang mengagendakannya.",
    "Berkas ini diketik atau diterima petugas yang sama. Orang lain yang menyatakannya lengkap.",
)
THREE_PERSONS_WHEN_PRESENT: Final = Rule(
    "three-persons-when-present",
    "kebijakan kantor: tiga orang bila ada; kantor kecil cukup dua",
    "Di kantor dengan tiga petugas atau lebih, yang mengetik, memeriksa, dan menyatakan lengkap tiga orang, "
    "atau disebut mengapa hanya dua orang.",
    "Berkas ini baru melewati dua orang. Minta orang ketiga memeriksa atau menyatakannya lengkap, "
    "atau tulis mengapa tidak ada.",
)
A_CASE_HAS_ONE_LETTER: Final = Rule(
    "a-case-has-one-letter",
    "tata tertib sistem: satu berkas satu surat",
    "Satu berkas mempunyai satu surat yang sedang dikerjakan.",
    "Surat untuk berkas ini sudah disusun. Lanjutkan surat itu.",
)
A_CASE_THAT_ENDS_IN_A_LETTER_ENDS_WITH_IT: Final = Rule(
    "a-case-that-ends-in-a-letter-ends-with-it",
    "kebijakan kantor, menurut SOP surat keterangan melapor (langkah 13)",
    "Berkas layanan yang berakhir dengan surat selesai ketika suratnya diserahkan.",
    "Berkas ini selesai dengan sendirinya ketika suratnya diserahkan. Susun dan serahkan suratnya.",
)
A_LETTER_IS_SETTLED_BEFORE_ITS_CASE_ENDS: Final = Rule(
    "a-letter-is-settled-before-its-case-ends",
    "tata tertib sistem: nomor registrasi tidak hilang",
    "Berkas yang suratnya sedang dikerjakan ditolak atau ditarik sesudah surat itu dihentikan.",
    "Surat untuk berkas ini sedang dikerjakan. Hentikan atau batalkan surat itu dahulu.",
)
A_LETTER_RESTS_ON_ITS_CASE: Final = Rule(
    "a-letter-rests-on-its-case",
    "tata tertib sistem",
    "Nomor agenda dan kelengkapan berkas tidak berubah selama suratnya dikerjakan: surat menyebutnya.",
    "Surat untuk berkas ini sudah disusun dan menyebutnya. Hentikan atau batalkan surat itu dahulu.",
)
A_VISIT_IS_ORDERED_FOR_A_DAY_TO_COME: Final = Rule(
    "a-visit-is-ordered-for-a-day-to-come",
    "tata tertib sistem: data bertanggal",
    "Kunjungan diperintahkan untuk hari ini atau sesudahnya.",
    "Tulis hari ini atau sesudahnya.",
)
A_CASE_LAPSES_AFTER_ITS_TERM: Final = Rule(
    "a-case-lapses-after-its-term",
    "kebijakan kantor: waktu perbaikan",
    "Berkas gugur hanya sesudah waktu perbaikan pemohon lewat.",
    "Pemohon masih mempunyai waktu sampai {answer_by}.",
)
A_TIE_IS_DECLARED_ONCE: Final = Rule(
    "a-tie-is-declared-once",
    "tata tertib sistem",
    "Hubungan seorang petugas dengan sebuah ormas dicatat satu kali sampai dinyatakan berakhir.",
    "Hubungan petugas ini dengan ormas ini sudah tercatat.",
)
ONLY_A_NEW_TIE_IS_TAKEN_BACK: Final = Rule(
    "only-a-new-tie-is-taken-back",
    "tata tertib sistem",
    "Pernyataan hubungan dibatalkan pembuatnya dalam sepuluh menit, selama belum ada yang dialihkan "
    "karenanya.",
    "Pernyataan ini tidak dibatalkan lagi: sepuluh menitnya sudah lewat, atau sudah ada yang "
    "dialihkan karenanya. Orang lain dapat menyatakannya berakhir.",
)
NOBODY_ENDS_THE_OWN_TIE: Final = Rule(
    "nobody-ends-the-own-tie",
    "kebijakan kantor: diperiksa orang lain",
    "Berakhirnya hubungan dinyatakan oleh orang lain.",
    "Hubungan seorang petugas dinyatakan berakhir oleh orang lain.",
)
A_LATER_SLIP_SAYS_WHY: Final = Rule(
    "a-later-slip-says-why",
    "kebijakan kantor: salah klik dibatalkan dalam sepuluh menit oleh pencatatnya, sesudahnya dengan alasan",
    "Berkas atau permohonan izin yang dicatat lebih dari sepuluh menit lalu, atau oleh orang lain, dicoret "
    "dengan alasan.",
    "Ini dicatat lebih dari sepuluh menit lalu, atau oleh orang lain. Tulis mengapa keliru.",
)
