"""Claims to follow an organisation that was dissolved."""

from typing import Final

from shared.rules import Rule

NOBODY_FOLLOWS_ITSELF: Final = Rule(
    "nobody-follows-itself",
    "tata tertib sistem",
    "Ormas bukan penerus dirinya sendiri, juga tidak melalui ormas lain.",
    "“{name}” adalah ormas ini sendiri, atau menurut pengakuan penerus ormas ini.",
)
ONLY_WHO_IS_DISSOLVED_IS_FOLLOWED: Final = Rule(
    "only-who-is-dissolved-is-followed",
    "kebijakan kantor (UU 16/2017 Ps 80A, menurut pers: status yang dicabut berarti bubar)",
    "Penerus menurut pengakuan dicatat terhadap ormas yang tercatat bubar.",
    "“{name}” tidak tercatat bubar, jadi belum ada yang diteruskan.",
)
WHO_IS_DISSOLVED_FOLLOWS_NOBODY: Final = Rule(
    "who-is-dissolved-follows-nobody",
    "tata tertib sistem",
    "Penerus menurut pengakuan adalah ormas yang berdiri.",
    "Ormas ini sendiri tercatat bubar.",
)
A_CLAIM_FOLLOWS_THE_DISSOLUTION: Final = Rule(
    "a-claim-follows-the-dissolution",
    "tata tertib sistem",
    "Pengakuan sebagai penerus tidak lebih tua daripada pembubaran.",
    "Pengakuan ini lebih tua daripada pembubaran “{name}”. Periksa tanggalnya.",
)
ONE_CLAIM_STANDS_AT_A_TIME: Final = Rule(
    "one-claim-stands-at-a-time",
    "tata tertib sistem",
    "Satu ormas mengaku penerus satu ormas; pengakuan lain dicatat sesudah yang ini dicoret.",
    "Ormas ini sudah tercatat sebagai penerus “{name}” menurut pengakuan. Coret dahulu bila keliru.",
)
