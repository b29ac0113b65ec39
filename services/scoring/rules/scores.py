"""The rules by which a change of an instrument or a step of an assessment is refused."""

from typing import Final

from shared.rules import Rule

AN_INSTRUMENT_HAS_ONE_DRAFT: Final = Rule(
    "an-instrument-has-one-draft",
    "tata tertib sistem",
    "Satu instrumen mempunyai paling banyak satu rancangan pada satu waktu.",
    "Rancangan edisi {edition} instrumen ini masih terbuka. Ganti isinya, tetapkan, atau tarik dahulu.",
)
A_NEW_EDITION_SAYS_SOMETHING_NEW: Final = Rule(
    "a-new-edition-says-something-new",
    "tata tertib sistem",
    "Edisi baru sebuah instrumen berbeda isinya dari edisi yang ditetapkan sebelumnya.",
    "Isinya sama dengan edisi yang sudah ditetapkan, jadi tidak ada edisi baru.",
)
ONLY_A_DRAFT_INSTRUMENT_IS_CHANGED: Final = Rule(
    "only-a-draft-instrument-is-changed",
    "kebijakan kantor: yang dipakai menilai tidak berubah di tengah jalan",
    "Instrumen yang sudah ditetapkan tidak diubah dan tidak ditarik; hanya rancangan.",
    "Tidak ada rancangan yang terbuka: edisi yang sudah ditetapkan atau ditarik tidak diubah lagi. "
    "Muat berkasnya sebagai edisi baru.",
)
A_DRAFT_INSTRUMENT_KEEPS_ITS_CODE_AND_YEAR: Final = Rule(
    "a-draft-instrument-keeps-its-code-and-year",
    "tata tertib sistem",
    "Rancangan instrumen tetap memakai kode dan tahunnya.",
    "Kode atau tahun dalam berkas ini lain. Muat sebagai instrumen tersendiri.",
)
AN_INSTRUMENT_IS_PUBLISHED_BY_ANOTHER_PERSON: Final = Rule(
    "an-instrument-is-published-by-another-person",
    "kebijakan kantor: dua orang untuk satu penetapan",
    "Instrumen ditetapkan oleh orang yang tidak menulis rancangannya.",
    "Rancangan ini ikut ditulis petugas yang sama. Orang lain yang berwenang memeriksa dan menetapkannya.",
)
AN_ASSESSMENT_USES_A_PUBLISHED_INSTRUMENT: Final = Rule(
    "an-assessment-uses-a-published-instrument",
    "kebijakan kantor: yang dipakai menilai tidak berubah di tengah jalan",
    "Penilaian dibuka dengan edisi instrumen yang sudah ditetapkan.",
    "Edisi ini belum ditetapkan, atau sudah ditarik. Tetapkan instrumennya dahulu.",
)
ONLY_AN_OPEN_PERIOD_ASSESSES: Final = Rule(
    "only-an-open-period-assesses",
    "tata tertib sistem",
    "Undangan, jawaban, pemeriksaan, dan hitungan hanya selama masa penilaian terbuka.",
    "Masa penilaian ini sudah ditutup.",
)
A_PERIOD_IS_CLOSED_ONCE_ITS_SCORES_ARE_TOLD: Final = Rule(
    "a-period-is-closed-once-its-scores-are-told",
    "kebijakan kantor: sebaran nilai memuat yang disampaikan sampai penutupan",
    "Masa penilaian ditutup sesudah setiap nilai yang dihitung disampaikan kepada ormasnya.",
    "Masih ada {left} nilai yang sudah dihitung tetapi belum disampaikan kepada ormasnya. Tetapkan dan "
    "sampaikan nilai itu dahulu.",
)
AN_ASSESSED_ORMAS_IS_IN_THE_REGISTER: Final = Rule(
    "an-assessed-ormas-is-in-the-register",
    "kebijakan kantor: yang dinilai ormas yang tercatat",
    "Ormas yang catatannya ditarik tidak diundang mengisi penilaian.",
    "Catatan ormas ini sudah ditarik dari register, jadi tidak diundang.",
)
A_MERGED_ENTRY_IS_ASSESSED_AS_THE_OTHER: Final = Rule(
    "a-merged-entry-is-assessed-as-the-other",
    "tata tertib sistem",
    "Ormas yang catatannya digabungkan diundang dengan catatan yang mewakilinya.",
    "Catatan ini digabungkan dengan {other}. Undang catatan itu.",
)
AN_ASSESSMENT_GOES_STEP_BY_STEP: Final = Rule(
    "an-assessment-goes-step-by-step",
    "tata tertib sistem",
    "Penilaian diisi, dikirim, diperiksa, dihitung, lalu ditetapkan; yang ditetapkan tidak dihitung lagi.",
    "Penilaian ini {state}, jadi langkah itu tidak dapat dilakukan sekarang.",
)
SELF_ASSESSMENT_ENDS_ON_ITS_DAY: Final = Rule(
    "self-assessment-ends-on-its-day",
    "kebijakan kantor: semua ormas mendapat waktu yang sama",
    "Ormas mengisi dan mengirim penilaian mandiri sampai hari yang ditentukan.",
    "Waktu mengisi berakhir pada {until}.",
)
AN_ORMAS_ASSESSES_ONLY_ITSELF: Final = Rule(
    "an-ormas-assesses-only-itself",
    "kebijakan kantor",
    "Akun ormas hanya mengisi, mengirim, dan menyanggah penilaian ormasnya sendiri.",
    "Akun ini tidak bertindak untuk ormas ini.",
)
AN_ORMAS_THAT_IS_GONE_ASSESSES_NOTHING: Final = Rule(
    "an-ormas-that-is-gone-assesses-nothing",
    "kebijakan kantor",
    "Akun ormas tidak mengisi, mengirim, atau menyanggah penilaian ormas yang catatannya ditarik atau yang "
    "tercatat bubar; petugas kantor masih mencatat suratnya.",
    "Catatan ormas ini ditarik atau ormas ini tercatat bubar. Hubungi kantor.",
)
AN_OBJECTION_OF_AN_ACCOUNT_IS_OF_ITS_DAY: Final = Rule(
    "an-objection-of-an-account-is-of-its-day",
    "kebijakan kantor: tanggal surat lama dicatat petugas dari kertasnya",
    "Sanggahan yang dikirim melalui akun ormas tertanggal hari dikirimkannya.",
    "Hari sudah berganti. Kirim sekali lagi.",
)
EVIDENCE_IS_CHECKED_BY_ANOTHER_PERSON: Final = Rule(
    "evidence-is-checked-by-another-person",
    "kebijakan kantor: dua orang untuk satu penilaian",
    "Bukti diperiksa oleh orang yang tidak mencatat jawaban ormas itu.",
    "Jawaban ormas ini dicatat petugas yang sama. Orang lain yang memeriksa buktinya.",
)
A_TIED_PERSON_ASSESSES_NOTHING: Final = Rule(
    "a-tied-person-assesses-nothing",
    "UU 30/2014 Ps 42–43 (menurut pers)",
    "Orang yang menyatakan hubungan dengan sebuah ormas tidak memeriksa bukti, tidak menetapkan nilai, dan "
    "tidak membuka atau menghentikan koreksinya.",
    "Petugas ini tercatat mempunyai hubungan dengan ormas ini. Langkah ini diserahkan kepada orang lain.",
)
A_SCORE_IS_DECIDED_BY_ANOTHER_PERSON: Final = Rule(
    "a-score-is-decided-by-another-person",
    "kebijakan kantor: dua orang untuk satu penetapan",
    "Nilai ditetapkan oleh orang yang tidak memeriksa buktinya dan tidak menilai atau memoderasi panelnya.",
    "Bukti penilaian ini diperiksa, atau panelnya dinilai atau dimoderasi, petugas yang sama. Orang lain "
    "yang berwenang menetapkan nilainya.",
)
ONLY_AN_INSTRUMENT_WITH_A_PANEL_ASKS_ONE: Final = Rule(
    "only-an-instrument-with-a-panel-asks-one",
    "tata tertib sistem",
    "Panel menilai bila instrumennya menyebut cara panel menilai.",
    "Instrumen penilaian ini tidak menyebut cara panel menilai, jadi tidak ada panelnya.",
)
A_PANEL_ASSESSOR_DECLARES_FIRST: Final = Rule(
    "a-panel-assessor-declares-first",
    "UU 30/2014 Ps 42–43 (menurut pers)",
    "Anggota panel menyatakan tidak mempunyai hubungan dengan ormas yang dinilai sebelum menilai.",
    "Petugas ini belum menyatakan apakah mempunyai hubungan dengan ormas ini. Nyatakan dahulu, lalu nilai.",
)
PANEL_ANSWERS_COME_FROM_ANOTHER_HAND: Final = Rule(
    "panel-answers-come-from-another-hand",
    "kebijakan kantor: dua orang untuk satu penilaian",
    "Anggota panel bukan orang yang mencatat jawaban ormas itu.",
    "Jawaban ormas ini dicatat petugas yang sama. Orang lain yang menilai dalam panelnya.",
)
A_PANEL_IS_MODERATED_BY_ANOTHER_PERSON: Final = Rule(
    "a-panel-is-moderated-by-another-person",
    "kebijakan kantor: yang memoderasi bukan yang dimoderasi",
    "Moderasi dicatat oleh orang yang tidak menilai dalam panel dan tidak mencatat jawaban ormas itu.",
    "Petugas ini menilai dalam panel, atau mencatat jawaban ormasnya. Orang lain yang memoderasi.",
)
ONLY_A_WIDE_SPREAD_IS_MODERATED: Final = Rule(
    "only-a-wide-spread-is-moderated",
    "kebijakan kantor: batas selisih menurut instrumen",
    "Yang dimoderasi adalah indikator yang dinilai cukup anggota dan selisihnya melampaui batas instrumen.",
    "Indikator ini belum dinilai cukup anggota panel, atau selisihnya tidak melampaui batas instrumen. "
    "Nilainya menurut rumus instrumen.",
)
A_SCORE_WAITS_FOR_ITS_PANEL: Final = Rule(
    "a-score-waits-for-its-panel",
    "kebijakan kantor: jumlah penilai menurut instrumen",
    "Nilai dihitung sesudah panel menilai, dan setiap indikator yang dinilainya dinilai cukup anggota.",
    "“{question}” belum dinilai sedikitnya {least} anggota panel.",
)
A_WIDE_SPREAD_IS_MODERATED_FIRST: Final = Rule(
    "a-wide-spread-is-moderated-first",
    "kebijakan kantor: batas selisih menurut instrumen",
    "Selisih penilaian panel yang melampaui batas instrumen dimoderasi sebelum nilai dihitung.",
    "Penilaian panel atas “{question}” berselisih melampaui batas instrumen. Catat moderasinya dahulu.",
)
AN_OBJECTION_COMES_WITHIN_ITS_DAYS: Final = Rule(
    "an-objection-comes-within-its-days",
    "kebijakan kantor: masa sanggah menurut pembukaan penilaian",
    "Sanggahan diajukan dalam masa sanggah.",
    "Masa sanggah berakhir pada {until}.",
)
ONLY_A_PUBLISHED_SCORE_IS_CORRECTED: Final = Rule(
    "only-a-published-score-is-corrected",
    "tata tertib sistem",
    "Yang dikoreksi adalah nilai yang sudah disampaikan, satu koreksi pada satu waktu.",
    "Penilaian ini {state}. Yang dikoreksi adalah nilai yang sudah disampaikan dan tidak sedang dikoreksi.",
)
A_CORRECTION_CHANGES_SOMETHING: Final = Rule(
    "a-correction-changes-something",
    "tata tertib sistem",
    "Nilai pengganti dihitung dari masukan yang berbeda dari nilai yang digantikan.",
    "Jawaban dan peristiwanya sama dengan nilai yang berlaku, jadi tidak ada yang digantikan. Periksa "
    "buktinya dahulu, atau hentikan koreksi ini.",
)
A_CORRECTION_IS_DECIDED_BY_A_THIRD_PERSON: Final = Rule(
    "a-correction-is-decided-by-a-third-person",
    "kebijakan kantor: tangan ketiga untuk mengganti sebuah nilai",
    "Nilai pengganti ditetapkan oleh orang yang tidak membuka koreksi dan tidak menetapkan nilai sebelumnya.",
    "Koreksi ini dibuka, atau nilai yang digantikan ditetapkan, oleh petugas yang sama. Orang ketiga yang "
    "berwenang menetapkannya.",
)
A_HEARD_CORRECTION_IS_DROPPED_BY_WHO_DECIDES: Final = Rule(
    "a-heard-correction-is-dropped-by-who-decides",
    "kebijakan kantor: yang disanggah atau ditetapkan tidak dihentikan penilai sendiri",
    "Koreksi yang sudah disanggah ormasnya atau sudah ditetapkan dihentikan oleh yang berwenang "
    "menetapkan nilai.",
    "Koreksi ini sudah disanggah ormasnya atau sudah ditetapkan. Yang berwenang menetapkan nilai yang "
    "menghentikannya.",
)
A_SCORE_WAITS_FOR_ITS_OBJECTION: Final = Rule(
    "a-score-waits-for-its-objection",
    "kebijakan kantor: masa sanggah menurut pembukaan penilaian",
    "Nilai ditetapkan sesudah masa sanggah berakhir, atau sesudah sanggahan diperiksa.",
    "Masa sanggah berjalan sampai {until}; sesudah itu nilai dapat ditetapkan.",
)
ONLY_A_YEAR_THAT_HAS_BEGUN_IS_FROZEN: Final = Rule(
    "only-a-year-that-has-begun-is-frozen",
    "tata tertib sistem",
    "Bahan monev dibekukan untuk tahun yang sudah dimulai.",
    "Tahun {year} belum dimulai.",
)
A_NEW_PACK_SAYS_SOMETHING_NEW: Final = Rule(
    "a-new-pack-says-something-new",
    "tata tertib sistem",
    "Edisi baru bahan monev memuat angka yang lain dari edisi sebelumnya.",
    "Semua angka sama dengan edisi {edition}, jadi tidak ada yang dibekukan lagi.",
)
A_PACK_IS_FROZEN_ANEW_WITH_A_REASON: Final = Rule(
    "a-pack-is-frozen-anew-with-a-reason",
    "kebijakan kantor: yang sudah dipaparkan tidak diganti diam-diam",
    "Bahan monev yang sudah dibekukan hanya dibekukan lagi sebagai edisi baru dengan alasan.",
    "Edisi {edition} sudah dibekukan. Tulis mengapa dibekukan lagi.",
)
ONLY_AN_ORMAS_OF_THE_REGISTER_PRESENTS: Final = Rule(
    "only-an-ormas-of-the-register-presents",
    "tata tertib sistem",
    "Yang memaparkan di hadapan Forkopimda adalah ormas yang catatannya berlaku di register.",
    "Catatan ormas ini ditarik atau digabungkan dengan catatan lain.",
)
A_DIRECTION_COMES_ONCE_THE_DAY_HAS_COME: Final = Rule(
    "a-direction-comes-once-the-day-has-come",
    "tata tertib sistem",
    "Arahan Forkopimda dicatat sejak hari paparannya.",
    "Paparan ini baru pada {day}.",
)
ONLY_AN_OPEN_DIRECTION_IS_DONE: Final = Rule(
    "only-an-open-direction-is-done",
    "tata tertib sistem",
    "Hanya arahan yang masih terbuka dicatat selesai.",
    "Arahan ini tidak ada atau sudah selesai.",
)
ONLY_A_DONE_DIRECTION_IS_REOPENED: Final = Rule(
    "only-a-done-direction-is-reopened",
    "tata tertib sistem",
    "Hanya arahan yang tercatat selesai dibuka lagi.",
    "Arahan ini tidak ada atau masih terbuka.",
)
AN_IMPROVEMENT_FOLLOWS_A_TOLD_SCORE: Final = Rule(
    "an-improvement-follows-a-told-score",
    "kebijakan kantor: rencana perbaikan sesudah nilai disampaikan",
    "Rencana perbaikan disepakati sesudah nilainya disampaikan kepada ormas.",
    "Nilai penilaian ini belum disampaikan kepada ormasnya.",
)
ONLY_AN_OPEN_IMPROVEMENT_ENDS: Final = Rule(
    "only-an-open-improvement-ends",
    "tata tertib sistem",
    "Hanya butir rencana perbaikan yang masih terbuka dicatat selesai atau tidak dilanjutkan.",
    "Butir ini tidak ada, sudah selesai, atau tidak dilanjutkan.",
)
ONLY_AN_ENDED_IMPROVEMENT_IS_REOPENED: Final = Rule(
    "only-an-ended-improvement-is-reopened",
    "tata tertib sistem",
    "Hanya butir rencana perbaikan yang tercatat selesai atau tidak dilanjutkan dibuka lagi.",
    "Butir ini tidak ada atau masih terbuka.",
)
