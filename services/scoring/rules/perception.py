"""The rules of the survey that asks the public about one indicator."""

from typing import Final

from shared.rules import Rule

A_PERCEPTION_SURVEY_ASKS_WHAT_THE_PUBLIC_ANSWERS: Final = Rule(
    "a-perception-survey-asks-what-the-public-answers",
    "tata tertib sistem",
    "Survei persepsi dibuka untuk indikator rata-rata survei yang dijawab masyarakat, pada skala bilangan "
    "bulat dengan paling banyak 11 pilihan.",
    "Indikator ini bukan rata-rata survei yang dijawab masyarakat, atau skalanya tidak dapat dicetak pada "
    "lembar survei.",
)
A_PERCEPTION_SURVEY_IS_OPENED_ONCE: Final = Rule(
    "a-perception-survey-is-opened-once",
    "kebijakan kantor: survei tidak diulang sampai hasilnya cocok",
    "Satu indikator satu ormas, atau satu wilayah, disurvei satu kali dalam satu masa penilaian.",
    "Survei indikator ini sudah dibuka dalam masa penilaian ini.",
)
A_PERCEPTION_SURVEY_ENDS_ON_A_DAY_TO_COME: Final = Rule(
    "a-perception-survey-ends-on-a-day-to-come",
    "tata tertib sistem",
    "Hari terakhir menjawab survei persepsi tidak sebelum hari survei dibuka.",
    "Hari terakhir itu sudah lewat.",
)
A_SURVEYED_ORMAS_IS_INVITED: Final = Rule(
    "a-surveyed-ormas-is-invited",
    "tata tertib sistem",
    "Survei persepsi tentang satu ormas dibuka untuk ormas yang diundang dalam masa penilaiannya.",
    "Ormas ini belum diundang dalam masa penilaian ini.",
)
ONLY_AN_OPEN_PERCEPTION_SURVEY_COLLECTS: Final = Rule(
    "only-an-open-perception-survey-collects",
    "kebijakan kantor: hasil yang sudah ditutup tidak bergeser",
    "Lembar, jawaban, dan hitungan kertas survei persepsi hanya diterima selama surveinya terbuka.",
    "Survei ini belum dibuka atau sudah ditutup; hasilnya tidak berubah lagi.",
)
A_PERCEPTION_SURVEY_HAS_ITS_LAST_DAY: Final = Rule(
    "a-perception-survey-has-its-last-day",
    "kebijakan kantor: semua penjawab mendapat waktu yang sama",
    "Lembar survei persepsi dijawab sampai hari terakhirnya.",
    "Survei ini dijawab sampai {until}.",
)
A_PERCEPTION_SURVEY_HAS_SO_MANY_SLIPS: Final = Rule(
    "a-perception-survey-has-so-many-slips",
    "tata tertib sistem",
    "Satu survei persepsi mempunyai paling banyak 800 lembar berkode; jawaban kertas selebihnya dihitung.",
    "Dengan lembar ini jumlahnya lebih dari {most}. Kertas tanpa kode dapat dihitung dan dicatat jumlahnya.",
)
A_PERCEPTION_CODE_ANSWERS_ONCE: Final = Rule(
    "a-perception-code-answers-once",
    "kebijakan kantor: satu lembar satu jawaban",
    "Satu kode survei persepsi dipakai satu kali.",
    "Kode ini sudah dipakai.",
)
A_PERCEPTION_ANSWER_LIES_ON_ITS_SCALE: Final = Rule(
    "a-perception-answer-lies-on-its-scale",
    "kebijakan kantor: skala menurut instrumen",
    "Jawaban survei persepsi adalah bilangan bulat pada skala indikatornya.",
    "Jawaban indikator ini {low} sampai {high}.",
)
A_PERCEPTION_TALLY_IS_CONFIRMED_BY_ANOTHER_PERSON: Final = Rule(
    "a-perception-tally-is-confirmed-by-another-person",
    "kebijakan kantor: dua orang untuk satu hitungan",
    "Hitungan jawaban kertas dicocokkan oleh orang yang tidak mengetiknya.",
    "Hitungan ini diketik petugas yang sama. Orang lain yang mencocokkannya dengan kertasnya.",
)
ONLY_A_WAITING_PERCEPTION_TALLY_IS_CONFIRMED: Final = Rule(
    "only-a-waiting-perception-tally-is-confirmed",
    "tata tertib sistem",
    "Yang dicocokkan adalah hitungan kertas yang diketik terakhir dan belum dicocokkan.",
    "Hitungan ini tidak ada, sudah dicocokkan, atau sudah diganti hitungan lain.",
)
A_PERCEPTION_SURVEY_CLOSES_WITHOUT_A_WAITING_TALLY: Final = Rule(
    "a-perception-survey-closes-without-a-waiting-tally",
    "kebijakan kantor: tidak ada kertas yang hilang diam-diam",
    "Survei persepsi ditutup sesudah hitungan kertasnya dicocokkan.",
    "Hitungan kertas {tally} belum dicocokkan orang lain.",
)
A_SCORE_WAITS_FOR_ITS_PERCEPTION_SURVEY: Final = Rule(
    "a-score-waits-for-its-perception-survey",
    "kebijakan kantor: hasil survei dibaca sesudah ditutup",
    "Nilai dihitung sesudah survei persepsi indikatornya ditutup.",
    "Survei “{question}” masih terbuka. Tutup surveinya dahulu.",
)
A_SCORE_IS_DECIDED_WITH_ITS_PERCEPTION_SURVEY: Final = Rule(
    "a-score-is-decided-with-its-perception-survey",
    "kebijakan kantor: yang ditanyakan kepada warga ikut dihitung",
    "Nilai ditetapkan sesudah survei persepsi indikatornya ditutup dan ikut dihitung.",
    "Survei “{question}” masih terbuka, atau ditutup sesudah nilai ini dihitung. Tutup surveinya, lalu "
    "hitung nilainya lagi.",
)
