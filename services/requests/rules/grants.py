"""The rules of hibah, from the terms of a budget year to the last report."""

from typing import Final

from shared.rules import Rule

_ORDER: Final = "tata tertib sistem: uang dihitung utuh"
_STEPS: Final = "kebijakan kantor: urutan langkah hibah (skema Permendagri 77/2020, belum dicocokkan)"

A_HIBAH_GOES_STEP_BY_STEP: Final = Rule(
    "a-hibah-goes-step-by-step",
    _STEPS,
    "Usulan, evaluasi, rekomendasi, TAPD, APBD, SK, NPHD, pencairan, LPJ: tidak ada yang dilompati.",
    "Langkah ini tidak dapat dicatat: hibah ini {state}.",
)
A_HIBAH_IS_TOLD_IN_THE_ORDER_OF_ITS_DAYS: Final = Rule(
    "a-hibah-is-told-in-the-order-of-its-days",
    "tata tertib sistem: data bertanggal",
    "Tanggal sebuah langkah tidak mendahului langkah sebelumnya dan tidak sesudah hari ini.",
    "Tulis tanggal antara {first} dan hari ini.",
)
ONE_RUNNING_PROPOSAL_A_BUDGET_YEAR: Final = Rule(
    "one-running-proposal-a-budget-year",
    "tata tertib sistem: satu ormas satu usulan berjalan",
    "Satu ormas mempunyai satu usulan hibah untuk satu tahun anggaran.",
    "Ormas ini sudah mempunyai usulan untuk tahun anggaran {year} ({state}). Lanjutkan usulan itu.",
)
A_BUDGET_YEAR_HAS_ITS_TERMS: Final = Rule(
    "a-budget-year-has-its-terms",
    "kebijakan kantor",
    "Usulan diterima bila ketentuan hibah tahun anggarannya sudah ditetapkan.",
    "Ketentuan hibah tahun anggaran {year} belum ditetapkan.",
)
A_PROPOSAL_COMES_WITHIN_ITS_WINDOW: Final = Rule(
    "a-proposal-comes-within-its-window",
    "kebijakan kantor: jadwal usulan",
    "Usulan diajukan pada masa yang ditetapkan ketentuan hibah.",
    "Usulan tahun anggaran ini diterima {first} sampai {last}.",
)
A_PROPOSAL_IS_MENDED_IN_TIME: Final = Rule(
    "a-proposal-is-mended-in-time",
    "kebijakan kantor: waktu perbaikan",
    "Usulan yang dikembalikan diajukan lagi sampai hari terakhir perbaikannya.",
    "Waktu perbaikannya sampai {last}. Nyatakan gugur, atau catat hari usulan itu diterima.",
)
A_LARGER_PROPOSAL_TELLS_ITS_SCHEDULE: Final = Rule(
    "a-larger-proposal-tells-its-schedule",
    "kebijakan kantor: bentuk ringkas di bawah ambang",
    "Usulan di atas ambang bentuk ringkas menyebut rencana kegiatan dan jadwalnya.",
    "Usulan di atas {limit} menyebut rencana kegiatan dan jadwalnya.",
)
A_LARGE_PROPOSAL_COMPARES_PRICES: Final = Rule(
    "a-large-proposal-compares-prices",
    "kebijakan kantor (daftar syarat aplikasi daerah)",
    "Usulan dari ambang yang ditetapkan disertai tiga pembanding harga.",
    "Usulan mulai {limit} disertai paling sedikit tiga pembanding harga.",
)
WHAT_HOLDS_A_PROPOSAL_UP_IS_WAIVED_FIRST: Final = Rule(
    "what-holds-a-proposal-up-is-waived-first",
    "kebijakan kantor: ketentuan hibah tahun anggaran",
    "Usulan direkomendasikan bila kriteria yang menahannya terpenuhi atau dikesampingkan dengan alasan.",
    "Belum terpenuhi: {criteria}. Kembalikan untuk diperbaiki, kesampingkan dengan alasan, atau tolak.",
)
WHAT_RESTS_ON_LAW_STAYS_ASKED: Final = Rule(
    "what-rests-on-law-stays-asked",
    "UU 30/2014 Ps 8: keputusan berdasar peraturan",
    "Kriteria hibah yang bersandar pada aturan tidak dikesampingkan.",
    "Kriteria ini bersandar pada aturan, jadi tidak dapat dikesampingkan.",
)
AN_AGENCY_EVALUATES_A_PROPOSAL: Final = Rule(
    "an-agency-evaluates-a-proposal",
    _STEPS,
    "Perangkat daerah yang mengevaluasi dipilih untuk setiap usulan.",
    "Pilih dahulu perangkat daerah yang mengevaluasi usulan ini.",
)
AN_AGENCY_ANSWERS_WHAT_IT_EVALUATES: Final = Rule(
    "an-agency-answers-what-it-evaluates",
    "kebijakan kantor",
    "Akun Admin OPD menjawab usulan hibah yang dievaluasi OPD yang diwakilinya, dan tidak yang lain.",
    "Akun ini tidak mewakili perangkat daerah yang mengevaluasi usulan ini.",
)
WHO_VERIFIED_DOES_NOT_RECOMMEND: Final = Rule(
    "who-verified-does-not-recommend",
    "kebijakan kantor: paling sedikit dua orang",
    "Rekomendasi dicatat oleh orang lain daripada yang meninjau di lapangan.",
    "Usulan ini ditinjau di lapangan oleh petugas yang sama. Orang lain yang mencatat rekomendasinya.",
)
NO_STEP_GIVES_MORE_THAN_WAS_ASKED: Final = Rule(
    "no-step-gives-more-than-was-asked",
    _ORDER,
    "Rekomendasi, pertimbangan, dan anggaran tidak melebihi yang diusulkan.",
    "Yang diusulkan {limit}; jumlah ini melebihinya.",
)
AN_AWARD_STAYS_WITHIN_THE_BUDGET: Final = Rule(
    "an-award-stays-within-the-budget",
    _ORDER,
    "Yang ditetapkan tidak melebihi yang masuk APBD.",
    "Yang masuk APBD {limit}; jumlah ini melebihinya.",
)
AWARDS_STAY_WITHIN_THE_CEILING_OF_THE_YEAR: Final = Rule(
    "awards-stay-within-the-ceiling-of-the-year",
    "kebijakan kantor: pagu hibah tahun anggaran",
    "Semua yang ditetapkan untuk satu tahun anggaran tidak melebihi pagunya.",
    "Pagu hibah tahun anggaran {year} tinggal {limit}; jumlah ini melebihinya.",
)
MORE_THAN_RECOMMENDED_SAYS_WHY: Final = Rule(
    "more-than-recommended-says-why",
    "kebijakan kantor: penyimpangan dari rekomendasi disebut",
    "Yang ditetapkan melebihi rekomendasi hanya dengan alasan.",
    "Rekomendasinya {limit}. Tuliskan mengapa ditetapkan lebih.",
)
THE_ACCOUNT_BEARS_THE_NAME_OF_THE_RECIPIENT: Final = Rule(
    "the-account-bears-the-name-of-the-recipient",
    "kebijakan kantor (temuan pemeriksaan menurut pers: uang ke rekening pribadi)",
    "Rekening pada NPHD atas nama ormas penerima, seperti tertulis di register.",
    "Nama pemilik rekening tidak sama dengan nama penerima di register.",
)
THE_STAGES_ADD_UP_TO_THE_AWARD: Final = Rule(
    "the-stages-add-up-to-the-award",
    _ORDER,
    "Tahap pencairan pada NPHD berjumlah tepat sama dengan yang ditetapkan.",
    "Tahap-tahap berjumlah {total}, yang ditetapkan {limit}.",
)
GOODS_ARE_NOT_PAID_OUT: Final = Rule(
    "goods-are-not-paid-out",
    "kebijakan kantor: hibah uang, barang, atau jasa",
    "Uang dicairkan menurut tahap; barang dan jasa diserahkan dengan BAST.",
    "Hibah ini berbentuk {kind}; langkah ini untuk bentuk lain.",
)
A_VALID_BOARD_SIGNS_THE_NPHD: Final = Rule(
    "a-valid-board-signs-the-nphd",
    "kebijakan kantor: pengurus yang sah menandatangani",
    "NPHD ditandatangani pengurus dalam masa baktinya, tidak selama sengketa.",
    "Pada {day} masa bakti pengurus ini tidak berlaku, atau kepengurusannya disengketakan.",
)
A_STAGE_FOLLOWS_THE_LPJ_BEFORE: Final = Rule(
    "a-stage-follows-the-lpj-before",
    "kebijakan kantor: pencairan bertahap",
    "Tahap berikutnya sesudah LPJ tahap sebelumnya diterima.",
    "LPJ tahap {stage} belum diterima.",
)
NOTHING_IS_PAID_BEYOND_THE_AWARD: Final = Rule(
    "nothing-is-paid-beyond-the-award",
    _ORDER,
    "Semua tahap bersama tidak melebihi yang ditetapkan, dan sebuah tahap tidak melebihi rencananya.",
    "Paling banyak {limit} untuk tahap ini.",
)
A_STAGE_GOES_STEP_BY_STEP: Final = Rule(
    "a-stage-goes-step-by-step",
    _STEPS,
    "Setiap tahap diajukan, diperiksa, dibayar atau diserahkan, lalu dipertanggungjawabkan.",
    "Langkah ini tidak dapat dicatat: tahap {stage} {state}.",
)
WHO_CHECKED_A_STAGE_DOES_NOT_PAY_IT: Final = Rule(
    "who-checked-a-stage-does-not-pay-it",
    "kebijakan kantor: paling sedikit dua orang",
    "Pencairan dicatat oleh orang lain daripada yang memeriksanya.",
    "Tahap ini diperiksa petugas yang sama. Orang lain yang mencatat pencairannya.",
)
A_REPORT_IS_NOT_MORE_THAN_WAS_PAID: Final = Rule(
    "a-report-is-not-more-than-was-paid",
    _ORDER,
    "Bukti dan sisa yang dikembalikan bersama tidak melebihi yang diterima.",
    "Bukti dan sisa bersama {total}, yang diterima {limit}.",
)
A_REPORT_ACCOUNTS_FOR_EVERY_RUPIAH: Final = Rule(
    "a-report-accounts-for-every-rupiah",
    "kebijakan kantor (temuan pemeriksaan menurut pers: bukti lebih kecil daripada yang diterima)",
    "LPJ diterima bila bukti dan sisa yang dikembalikan bersama sama dengan yang diterima.",
    "Masih {gap} belum dipertanggungjawabkan pada tahap ini.",
)
A_HIBAH_CLOSES_WHEN_ALL_IS_ACCOUNTED_FOR: Final = Rule(
    "a-hibah-closes-when-all-is-accounted-for",
    _STEPS,
    "Hibah selesai bila ada yang diterima, dan LPJ setiap tahap diterima.",
    "Belum ada yang diterima ormas, atau LPJ sebuah tahap belum diterima.",
)
WHAT_WAS_PAID_IS_NOT_CALLED_OFF: Final = Rule(
    "what-was-paid-is-not-called-off",
    _ORDER,
    "Hibah yang sudah diterima sebagian dipertanggungjawabkan, bukan dibatalkan atau digugurkan.",
    "Sudah ada yang diterima ormas. Selesaikan LPJ-nya, lalu tutup hibah ini.",
)
A_PROPOSAL_LAPSES_AFTER_ITS_TERM: Final = Rule(
    "a-proposal-lapses-after-its-term",
    "kebijakan kantor: waktu perbaikan, dan tahun anggaran",
    "Usulan gugur sesudah waktu perbaikannya, atau sesudah tahun anggarannya.",
    "Masih ada waktu sampai {last}.",
)
AN_EXCEPTION_IS_LISTED_ONCE: Final = Rule(
    "an-exception-is-listed-once",
    "tata tertib sistem",
    "Sebuah ormas ada satu kali dalam daftar pengecualian hibah pada waktu yang sama.",
    "Ormas ini sudah ada dalam daftar pengecualian. Akhiri catatan itu dahulu.",
)
AN_EXCEPTION_ENDS_WITHIN_ITS_TIME: Final = Rule(
    "an-exception-ends-within-its-time",
    "tata tertib sistem: data bertanggal",
    "Pengecualian berakhir satu kali, pada hari dalam masa berlakunya.",
    "Pengecualian ini berlaku {term}; hari ini di luarnya, atau sudah diakhiri.",
)
