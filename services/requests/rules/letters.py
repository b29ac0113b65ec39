"""The rules by which something about a letter is refused."""

from typing import Final

from shared.rules import Rule

A_LETTER_GOES_STEP_BY_STEP: Final = Rule(
    "a-letter-goes-step-by-step",
    "kebijakan kantor, menurut SOP surat keterangan melapor (langkah 10 sampai 13)",
    "Surat disusun, diperiksa, diberi nomor, ditandatangani, lalu diserahkan; tidak ada yang dilompati.",
    "Surat ini {state}; langkah ini untuk surat yang {wanted}.",
)
NOBODY_WRITES_TO_THE_OWN_ORMAS: Final = Rule(
    "nobody-writes-to-the-own-ormas",
    "UU 30/2014 Ps 42–43 (menurut pers)",
    "Petugas yang mempunyai hubungan dengan ormas tidak memeriksa, mengembalikan, menandatangani, "
    "menghentikan, atau mencabut suratnya.",
    "Ada pernyataan hubungan dengan ormas ini. Langkah ini diambil {superior}.",
)
A_LETTER_IS_WRITTEN_FROM_A_TEMPLATE: Final = Rule(
    "a-letter-is-written-from-a-template",
    "kebijakan kantor",
    "Surat disusun dari templat layanannya dan memuat kop kantor.",
    "Kop surat atau templat untuk layanan ini belum diatur. Minta pengelola mengaturnya dahulu.",
)
A_LOGO_IS_A_PICTURE: Final = Rule(
    "a-logo-is-a-picture",
    "tata tertib sistem: yang dicetak dapat dibaca",
    "Logo kop surat adalah gambar PNG atau JPEG yang utuh dan tidak lebih dari empat juta titik.",
    "Berkas ini bukan gambar PNG atau JPEG yang utuh, atau terlalu besar untuk kop surat.",
)
NOTHING_UNFILLED_IS_PRINTED: Final = Rule(
    "nothing-unfilled-is-printed",
    "tata tertib sistem: yang dicetak sudah lengkap",
    "Naskah surat tidak memuat tempat isian yang tidak dikenal.",
    "Naskah ini masih memuat {places}, yang tidak diisi program. Perbaiki templat atau keterangannya.",
)
EVERY_PLACE_OF_A_LETTER_IS_FILLED: Final = Rule(
    "every-place-of-a-letter-is-filled",
    "tata tertib sistem: yang dicetak sudah lengkap",
    "Yang ditanyakan templat tentang ormas diisi ketika naskah disusun; yang tidak dimiliki ormas "
    "dinyatakan tidak ada, dan alineanya tidak dicetak.",
    "Templat surat ini menyebut {places}. Isi, atau nyatakan tidak ada.",
)
A_RUNNING_CASE_IS_WHERE_ITS_LETTER_IS_WRITTEN: Final = Rule(
    "a-running-case-is-where-its-letter-is-written",
    "tata tertib sistem: satu permohonan satu surat",
    "Selama berkas sebuah layanan berjalan, suratnya disusun dari berkas itu.",
    "Ormas ini mempunyai berkas berjalan untuk layanan ini. Buat suratnya dari berkas itu.",
)
A_LETTER_OF_AN_OPEN_SERVICE_COMES_FROM_A_CASE: Final = Rule(
    "a-letter-of-an-open-service-comes-from-a-case",
    "kebijakan kantor, menurut SOP surat keterangan melapor (langkah 1 sampai 13)",
    "Selama layanan surat keterangan melapor dibuka, suratnya disusun dari berkas permohonan yang syaratnya "
    "diperiksa; surat yang menggantikan surat terbit disusun tanpa berkas baru.",
    "Layanan ini dibuka: mulai dari Input permohonan, lalu susun suratnya dari berkas itu. Surat lama yang "
    "sudah ada di atas kertas dicatat pada halaman Laporan berkala ormas.",
)
THE_DRAFTER_DOES_NOT_CHECK: Final = Rule(
    "the-drafter-does-not-check",
    "kebijakan kantor: paling sedikit dua orang",
    "Naskah surat diperiksa oleh orang lain daripada penyusunnya.",
    "Naskah ini ikut disusun petugas yang sama. Orang lain yang memeriksanya.",
)
THE_DRAFTER_DOES_NOT_SIGN: Final = Rule(
    "the-drafter-does-not-sign",
    "kebijakan kantor: paling sedikit dua orang",
    "Surat ditandatangani oleh orang lain daripada penyusunnya.",
    "Penanda tangan ini menyusun naskahnya. Pilih penanda tangan lain.",
)
A_SIGNED_LETTER_IS_GIVEN_UP_BY_WHO_MAY_REVOKE: Final = Rule(
    "a-signed-letter-is-given-up-by-who-may-revoke",
    "kebijakan kantor: surat bertanda tangan dihentikan seperti surat terbit dicabut",
    "Surat yang sudah ditandatangani dihentikan oleh kepala badan, kepala bidang atau subbidang, "
    "atau pengelola.",
    "Surat ini sudah ditandatangani. Kepala badan, kepala bidang atau subbidang, atau pengelola "
    "yang menghentikannya.",
)
THE_DRAFTER_DOES_NOT_GIVE_UP_A_SIGNED_LETTER: Final = Rule(
    "the-drafter-does-not-give-up-a-signed-letter",
    "kebijakan kantor: paling sedikit dua orang",
    "Surat yang sudah ditandatangani dihentikan oleh orang lain daripada penyusunnya.",
    "Surat ini ikut disusun petugas yang sama, dan sudah ditandatangani. Orang lain yang menghentikannya.",
)
THE_CHECKER_DOES_NOT_SIGN: Final = Rule(
    "the-checker-does-not-sign",
    "kebijakan kantor: tiga orang, bila templat memintanya",
    "Bila templat meminta tiga orang, surat ditandatangani oleh orang lain daripada pemeriksanya.",
    "Penanda tangan ini memeriksa naskahnya, dan templat surat ini meminta tiga orang.",
)
A_SIGNATORY_SIGNS_WITHIN_THE_TERM: Final = Rule(
    "a-signatory-signs-within-the-term",
    "kebijakan kantor: kewenangan menandatangani menurut keputusannya",
    "Surat ditandatangani pada masa kewenangan penanda tangannya.",
    "Kewenangan penanda tangan ini berlaku {term}; {day} ada di luarnya.",
)
A_SIGNED_FILE_IS_THE_LETTER_THAT_WAS_PRINTED: Final = Rule(
    "a-signed-file-is-the-letter-that-was-printed",
    "tata tertib sistem: tanda tangan elektronik melekat pada surat yang dicetak",
    "Berkas bertanda tangan elektronik bersertifikat memuat surat yang dicetak tanpa perubahan.",
    "Berkas ini bukan surat yang dicetak kantor, atau tidak memuat tanda tangan elektronik.",
)
A_SIGNATURE_IN_A_FILE_IS_WHOLE: Final = Rule(
    "a-signature-in-a-file-is-whole",
    "tata tertib sistem: tanda tangan elektronik melekat pada surat yang dicetak",
    "Berkas yang diubah, atau ditambahi selain satu tanda tangan elektronik tanpa gambar, tidak diterima.",
    "Berkas ini diubah, atau ditambahi selain satu tanda tangan elektronik. Minta penanda tangan "
    "membubuhkannya tanpa gambar pada PDF yang dicetak.",
)
A_CERTIFICATE_IS_THAT_OF_THE_SIGNATORY: Final = Rule(
    "a-certificate-is-that-of-the-signatory",
    "tata tertib sistem: tanda tangan elektronik dibuat penanda tangannya",
    "Bila sidik jari sertifikat penanda tangan dicatat, tanda tangan elektronik dibuat dengan sertifikat "
    "itu.",
    "Tanda tangan dalam berkas ini dibuat dengan sertifikat lain daripada yang dicatat untuk penanda tangan "
    "surat ini pada hari itu.",
)
A_LETTER_NUMBER_IS_USED_ONCE_A_YEAR: Final = Rule(
    "a-letter-number-is-used-once-a-year",
    "kebijakan kantor: agenda surat",
    "Satu nomor surat dipakai satu kali dalam setahun; sisipan (417.a) adalah nomor lain.",
    "Nomor surat {letter_number} tahun {year} sudah dipakai. Periksa agenda, atau pakai nomor sisipan.",
)
A_LETTER_NEEDS_A_LETTER_NUMBER: Final = Rule(
    "a-letter-needs-a-letter-number",
    "kebijakan kantor: agenda surat",
    "Surat bernomor dari agenda kantor, atau menurut pola nomor kantor.",
    "Tulis nomor surat dari agenda atau Srikandi; templat ini tidak punya pola nomor sendiri.",
)
A_DAY_OF_A_LETTER_HAS_COME: Final = Rule(
    "a-day-of-a-letter-has-come",
    "tata tertib sistem: yang dicatat sudah terjadi",
    "Tanggal pada surat dan hari sebuah langkah adalah hari ini atau sebelumnya.",
    "{day} belum tiba. Catat pada hari itu atau sesudahnya.",
)
A_LATE_RECORD_SAYS_WHY: Final = Rule(
    "a-late-record-says-why",
    "kebijakan kantor: tanggal surat dan tanggal catatan disebut keduanya",
    "Langkah surat yang dicatat sesudah harinya menyebut alasannya.",
    "{day} sudah lewat. Tulis mengapa baru dicatat hari ini.",
)
THE_DAYS_OF_A_LETTER_FOLLOW_EACH_OTHER: Final = Rule(
    "the-days-of-a-letter-follow-each-other",
    "tata tertib sistem",
    "Langkah sebuah surat tidak bertanggal sebelum langkah yang mendahuluinya.",
    "{day} lebih awal daripada langkah sebelumnya, {before}.",
)
ONLY_AN_ISSUED_LETTER_IS_REPLACED: Final = Rule(
    "only-an-issued-letter-is-replaced",
    "kebijakan kantor",
    "Surat baru hanya menggantikan surat yang terbit, untuk ormas dan layanan yang sama.",
    "Surat yang hendak diganti tidak sedang terbit, atau untuk ormas maupun layanan lain.",
)
ONE_LETTER_OF_PRESENCE_IS_IN_FORCE: Final = Rule(
    "one-letter-of-presence-is-in-force",
    "tata tertib sistem: satu surat berlaku",
    "Surat keterangan melapor dari berkas dan yang tanpa berkas tidak berlaku bersama: yang satu "
    "menggantikan yang lain.",
    "Surat nomor {letter_number} untuk ormas dan layanan ini sudah terbit dan masih berlaku. Pilih surat itu "
    "sebagai yang digantikan, atau hentikan surat ini.",
)
A_LETTER_IS_REPLACED_ONCE: Final = Rule(
    "a-letter-is-replaced-once",
    "tata tertib sistem: satu surat berlaku",
    "Surat yang sudah diganti tidak diganti lagi oleh naskah lain; yang menggantikannya yang diganti.",
    "Surat yang hendak diganti sudah diganti surat lain. Hentikan surat ini; gantilah surat yang berlaku.",
)
A_SIGNATORY_ENDS_ONCE: Final = Rule(
    "a-signatory-ends-once",
    "tata tertib sistem",
    "Kewenangan menandatangani diakhiri satu kali, pada masa berlakunya.",
    "Kewenangan ini berlaku {term}; {day} bukan hari terakhir yang dapat dicatat.",
)
