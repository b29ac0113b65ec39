"""Rules of periods, and of the steps of an assessment."""

from typing import Final

from shared.rules import Rule

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
A_PERIOD_IS_CORRECTED_WHILE_NOTHING_WAS_ANSWERED: Final = Rule(
    "a-period-is-corrected-while-nothing-was-answered",
    "kebijakan kantor: semua ormas mendapat waktu yang sama",
    "Judul dan hari sebuah masa penilaian diperbaiki selama belum ada yang diisi atau dinilai di dalamnya.",
    "Dalam masa penilaian ini sudah ada yang diisi atau dinilai, jadi judul dan harinya tetap.",
)
ONLY_AN_UNANSWERED_INVITATION_IS_TAKEN_BACK: Final = Rule(
    "only-an-unanswered-invitation-is-taken-back",
    "tata tertib sistem",
    "Undangan ditarik selama belum ada yang diisi atau dinilai.",
    "Penilaian ini {state}. Yang ditarik adalah undangan yang belum diisi.",
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
    "Akun ormas hanya mengisi, mengirim, dan menyanggah penilaian, dan hanya mencalonkan, ormasnya sendiri.",
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
AN_OBJECTION_COMES_WITHIN_ITS_DAYS: Final = Rule(
    "an-objection-comes-within-its-days",
    "kebijakan kantor: masa sanggah menurut pembukaan penilaian",
    "Sanggahan diajukan dalam masa sanggah.",
    "Masa sanggah berakhir pada {until}.",
)
AN_OBJECTION_IS_ANSWERED_FIRST: Final = Rule(
    "an-objection-is-answered-first",
    "kebijakan kantor: yang menyanggah mendapat jawaban",
    "Nilai yang disanggah ditetapkan sesudah sanggahannya dijawab dengan kata-kata.",
    "Sanggahan ormas atas nilai ini belum dijawab. Catat jawaban kantor dahulu.",
)
A_SCORE_WAITS_FOR_ITS_OBJECTION: Final = Rule(
    "a-score-waits-for-its-objection",
    "kebijakan kantor: masa sanggah menurut pembukaan penilaian",
    "Nilai ditetapkan sesudah masa sanggah berakhir, atau sesudah sanggahan diperiksa.",
    "Masa sanggah berjalan sampai {until}; sesudah itu nilai dapat ditetapkan.",
)
