"""Rules of a published score that is put right."""

from typing import Final

from shared.rules import Rule

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
