"""Disputes about who leads."""

from typing import Final

from shared.rules import Rule

ONLY_AN_OPEN_DISPUTE_GOES_ON: Final = Rule(
    "only-an-open-dispute-goes-on",
    "tata tertib sistem",
    "Mediasi dan penyelesaian dicatat hanya pada sengketa yang belum selesai.",
    "Tidak ada sengketa kepengurusan yang terbuka pada ormas ini.",
)
MEDIATION_IS_ASKED_FOR_BY_ALL: Final = Rule(
    "mediation-is-asked-for-by-all",
    "UU 17/2013 Ps 57 (menurut pers)",
    "Kantor memfasilitasi mediasi hanya atas permintaan para pihak yang bersengketa.",
    "Mediasi dicatat bila diminta oleh semua pihak: kepengurusan ke-{parties}.",
)
ONLY_A_PARTY_IS_RECOGNISED: Final = Rule(
    "only-a-party-is-recognised",
    "tata tertib sistem",
    "Yang diakui setelah sengketa adalah salah satu pihaknya, atau tidak satu pun.",
    "Kepengurusan ke-{board} bukan pihak dalam sengketa ini.",
)
ONLY_A_CLAIM_IS_TAKEN_BACK: Final = Rule(
    "only-a-claim-is-taken-back",
    "tata tertib sistem",
    "Yang ditarik kembali sebagai salah catat adalah klaim dalam sengketa yang terbuka.",
    "Kepengurusan ke-{board} bukan klaim dalam sengketa ini.",
)
A_MEDIATED_DISPUTE_IS_NO_SLIP: Final = Rule(
    "a-mediated-dispute-is-no-slip",
    "tata tertib sistem: para pihak sudah meminta mediasi",
    "Sengketa yang sudah dimediasi atas permintaan para pihak bukan salah catat.",
    "Para pihak sudah meminta mediasi, jadi sengketanya nyata. Catat penyelesaiannya.",
)
A_CLAIM_FOLLOWS_WHEN_NO_OTHER_IS_LEFT: Final = Rule(
    "a-claim-follows-when-no-other-is-left",
    "tata tertib sistem; kantor tidak menentukan siapa yang sah",
    "Selama masih ada klaim lain, sebuah klaim tidak dijadikan pengganti, dan sandaran klaim lain tidak "
    "ditarik.",
    "Masih ada klaim lain dalam sengketa ini. Tarik dahulu yang salah catat, atau catat penyelesaiannya.",
)
A_RECOGNISED_BOARD_HAS_DAYS_LEFT: Final = Rule(
    "a-recognised-board-has-days-left",
    "tata tertib sistem: data bertanggal",
    "Kepengurusan yang diakui menjabat sejak suatu hari dalam masa baktinya.",
    "Masa bakti kepengurusan ke-{board} berakhir sebelum hari itu. Tulis sejak kapan menurut putusan atau "
    "kesepakatannya.",
)
ONLY_A_NEW_STEP_OF_A_DISPUTE_IS_UNDONE: Final = Rule(
    "only-a-new-step-of-a-dispute-is-undone",
    "tata tertib sistem",
    "Mediasi dan penyelesaian dibatalkan tanpa alasan hanya oleh pencatatnya dalam sepuluh menit.",
    "Ini tidak dibatalkan lagi: sepuluh menitnya sudah lewat, atau orang lain yang mencatatnya. Kepala "
    "subbidang atau kepala bidang dapat menariknya kembali dengan alasan.",
)
ONLY_A_STEP_ON_WHICH_NO_BOARD_RESTS_IS_TAKEN_BACK: Final = Rule(
    "only-a-step-on-which-no-board-rests-is-taken-back",
    "tata tertib sistem: yang sudah diterima tidak kehilangan dasarnya",
    "Mediasi ditarik kembali selama sengketanya terbuka; penyelesaian, selama belum ada kepengurusan yang "
    "dicatat, dibetulkan, atau ditarik sebagai salah catat sesudahnya.",
    "Ini tidak ditarik kembali lagi: sengketanya sudah selesai, sudah ditarik, atau sesudahnya sudah ada "
    "kepengurusan yang dicatat, dibetulkan, atau ditarik sebagai salah catat.",
)
AN_ENDING_FOLLOWS_THE_CLAIMS: Final = Rule(
    "an-ending-follows-the-claims",
    "tata tertib sistem: data bertanggal",
    "Sengketa tidak selesai sebelum SK yang disengketakan ada.",
    "SK kepengurusan ke-{board} bertanggal sesudah tanggal penyelesaian itu. Periksa tanggalnya.",
)
