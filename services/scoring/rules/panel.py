"""Rules of the panel of an assessment."""

from typing import Final

from shared.rules import Rule

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
WHO_MODERATED_A_PANEL_GIVES_IT_NOTHING: Final = Rule(
    "who-moderated-a-panel-gives-it-nothing",
    "kebijakan kantor: yang memoderasi bukan yang dimoderasi",
    "Siapa yang memoderasi sebuah indikator tidak menilai indikator lain dalam panel yang sama.",
    "Petugas ini memoderasi panel ormas ini. Orang lain yang menilai.",
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
    "Yang dimoderasi adalah indikator yang dinilai cukup anggota dan selisihnya melampaui batas instrumen, "
    "atau yang diubah seorang anggota sesudah penilaian anggota lain terbuka.",
    "Indikator ini belum dinilai cukup anggota panel, atau selisihnya tidak melampaui batas instrumen dan "
    "tidak diubah sesudah terbuka. Nilainya menurut rumus instrumen.",
)
A_SCORE_WAITS_FOR_ITS_PANEL: Final = Rule(
    "a-score-waits-for-its-panel",
    "kebijakan kantor: jumlah penilai menurut instrumen",
    "Nilai dihitung sesudah panel menilai sedikitnya bagian bobot yang diminta instrumen "
    "(min_answered_weight), dan setiap indikator yang dinilainya dinilai cukup anggota.",
    "“{question}” belum dinilai sedikitnya {least} anggota panel.",
)
A_WIDE_SPREAD_IS_MODERATED_FIRST: Final = Rule(
    "a-wide-spread-is-moderated-first",
    "kebijakan kantor: batas selisih menurut instrumen",
    "Selisih penilaian panel yang melampaui batas instrumen dimoderasi sebelum nilai dihitung.",
    "Penilaian panel atas “{question}” berselisih melampaui batas instrumen. Catat moderasinya dahulu.",
)
WHAT_CHANGED_AFTER_SEEING_IS_MODERATED: Final = Rule(
    "what-changed-after-seeing-is-moderated",
    "kebijakan kantor: setiap anggota panel menilai sendiri",
    "Penilaian yang diubah sesudah penilaian anggota lain terbuka dimoderasi orang lain sebelum nilai "
    "dihitung.",
    "Penilaian panel atas “{question}” diubah sesudah penilaian anggota lain terbuka. "
    "Catat moderasinya dahulu.",
)
