"""Rules of an Ormas Award: stages as the press tells of one city, and a jury as a proposal; no law."""

from typing import Final

from shared.rules import Rule

AN_AWARD_HAS_A_STAGED_INSTRUMENT: Final = Rule(
    "an-award-has-a-staged-instrument",
    "kebijakan kantor: calon dinilai panel, bertahap",
    "Penghargaan dibuka dengan masa penilaian terbuka yang instrumennya mempunyai panel dan batas lolos.",
    "Instrumen masa penilaian ini tidak mempunyai panel dan batas lolos tahap, atau masanya sudah ditutup.",
)
AN_AWARD_GOES_STAGE_BY_STAGE: Final = Rule(
    "an-award-goes-stage-by-stage",
    "kebijakan kantor: tahap menurut pemberitaan",
    "Calon dicatat, diseleksi, dinilai dan dikunjungi, dinominasikan, lalu diputus juri; sesudah diumumkan "
    "tidak ada yang berubah.",
    "Calon ini {state}, jadi langkah itu tidak dapat dilakukan sekarang.",
)
AN_ANNOUNCED_AWARD_STAYS: Final = Rule(
    "an-announced-award-stays",
    "kebijakan kantor: yang sudah diumumkan tidak diganti diam-diam",
    "Penghargaan yang sudah diumumkan tidak berubah lagi.",
    "Penghargaan ini sudah diumumkan.",
)
A_CANDIDATE_IS_NAMED_IN_TIME: Final = Rule(
    "a-candidate-is-named-in-time",
    "kebijakan kantor: semua calon mendapat waktu yang sama",
    "Calon dicatat sampai hari yang ditentukan ketika penghargaan dibuka.",
    "Waktu mencatat calon berakhir pada {until}.",
)
A_CANDIDATE_STANDS_IN_ONE_CATEGORY: Final = Rule(
    "a-candidate-stands-in-one-category",
    "kebijakan kantor",
    "Sebuah ormas menjadi calon dalam satu kategori yang disebut pembukaan penghargaan.",
    "Ormas ini sudah menjadi calon dalam kategori lain, atau kategori itu tidak ada.",
)
A_CANDIDATE_IS_IN_THE_REGISTER: Final = Rule(
    "a-candidate-is-in-the-register",
    "kebijakan kantor: yang dihargai ormas yang tercatat",
    "Ormas yang catatannya ditarik atau digabungkan tidak dicatat sebagai calon.",
    "Catatan ormas ini sudah ditarik dari register, atau digabungkan dengan catatan lain.",
)
A_CANDIDATE_IS_SELECTED_BY_ANOTHER_HAND: Final = Rule(
    "a-candidate-is-selected-by-another-hand",
    "kebijakan kantor: dua orang untuk satu calon",
    "Seleksi administrasi dicatat orang yang tidak mengusulkan calon itu.",
    "Calon ini diusulkan petugas yang sama. Orang lain yang menyeleksi.",
)
A_CANDIDATE_GOES_ON_BY_ANOTHER_HAND: Final = Rule(
    "a-candidate-goes-on-by-another-hand",
    "kebijakan kantor: dua orang untuk satu calon",
    "Calon dinominasikan dan ditetapkan orang yang tidak mengusulkan calon itu.",
    "Calon ini diusulkan petugas yang sama. Orang lain yang menominasikan dan menetapkannya.",
)
A_NOMINEE_WAS_SCORED_AND_VISITED: Final = Rule(
    "a-nominee-was-scored-and-visited",
    "kebijakan kantor: tahap menurut pemberitaan",
    "Yang dinominasikan sudah dinilai panel, melampaui batas lolos setiap tahap, dan sudah dikunjungi.",
    "Calon ini belum dikunjungi, belum dihitung nilainya, atau tidak melampaui batas lolos sebuah tahap.",
)
A_JUROR_TOOK_NO_STEP_BEFORE: Final = Rule(
    "a-juror-took-no-step-before",
    "kebijakan kantor: juri menimbang yang tidak ditanganinya sendiri",
    "Yang membuka penghargaan, dan yang mengusulkan atau mengunjungi sebuah nominasi, tidak memberikan suara "
    "dalam kategori nominasi itu.",
    "Suara dalam kategori ini diberikan orang yang tidak membuka penghargaan ini dan tidak mengusulkan atau "
    "mengunjungi nominasinya.",
)
A_JURY_IS_AT_LEAST_TWO: Final = Rule(
    "a-jury-is-at-least-two",
    "kebijakan kantor: bukan keputusan satu orang",
    "Penerima ditetapkan sesudah sedikitnya dua juri tanpa hubungan dengan calon memberikan suara.",
    "Suara juri yang tidak mempunyai hubungan dengan calon dalam kategori ini belum dua.",
)
EQUAL_VOTES_DECIDE_NOTHING: Final = Rule(
    "equal-votes-decide-nothing",
    "kebijakan kantor: suara yang sama bukan keputusan",
    "Yang ditetapkan adalah calon dengan suara terbanyak; suara yang sama tidak memutuskan apa pun.",
    "Calon ini tidak mempunyai suara terbanyak sendirian. Juri bermusyawarah dan memberikan suara lagi.",
)
AN_AWARD_ANNOUNCES_WHOM_IT_DECIDED: Final = Rule(
    "an-award-announces-whom-it-decided",
    "tata tertib sistem",
    "Penghargaan diumumkan sesudah sedikitnya satu penerima ditetapkan.",
    "Belum ada penerima yang ditetapkan.",
)
AN_AWARD_ANNOUNCES_WHAT_STILL_HOLDS: Final = Rule(
    "an-award-announces-what-still-holds",
    "kebijakan kantor: yang diumumkan adalah yang diputus juri",
    "Yang diumumkan masih mempunyai suara terbanyak, nilai, dan catatan di register.",
    "Sejak penerima kategori {category} ditetapkan, suara juri, nilainya, atau catatannya berubah. Tetapkan "
    "penerimanya sekali lagi, lalu umumkan.",
)
