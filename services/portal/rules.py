"""The rules by which something about an account is refused."""

from typing import Final

from shared.rules import Rule

ONLY_AN_EMPTY_OFFICE_IS_SET_UP: Final = Rule(
    "only-an-empty-office-is-set-up",
    "tata tertib sistem (keputusan 17)",
    "Hanya kantor yang belum mempunyai akun yang disiapkan dengan tautan penyiapan.",
    "Kantor ini sudah mempunyai akun. Minta akun kepada pengelolanya.",
)
ONE_LOGIN_ONE_ACCOUNT: Final = Rule(
    "one-login-one-account",
    "tata tertib sistem (keputusan 17)",
    "Satu nama masuk milik satu akun, juga sesudah akun itu ditutup: pelaku harus satu orang.",
    "Nama masuk ini sudah dipakai akun lain, mungkin yang sudah ditutup. Pilih yang lain.",
)
THE_LAST_ADMINISTRATOR_STAYS: Final = Rule(
    "the-last-administrator-stays",
    "tata tertib sistem (keputusan 17)",
    "Pengelola terakhir yang aktif tidak ditutup dan tidak kehilangan perannya.",
    "Ini pengelola terakhir yang aktif. Beri dahulu peran pengelola kepada akun lain.",
)
A_CLOSED_ACCOUNT_DOES_NOTHING: Final = Rule(
    "a-closed-account-does-nothing",
    "tata tertib sistem (keputusan 17)",
    "Akun yang ditutup, atau yang tidak lagi mengelola, tidak memutuskan apa pun tentang akun lain.",
    "Akun ini sudah ditutup atau tidak lagi berperan pengelola.",
)
A_CLOSED_ACCOUNT_GETS_NOTHING: Final = Rule(
    "a-closed-account-gets-nothing",
    "tata tertib sistem (keputusan 17)",
    "Akun yang ditutup tidak diberi peran, tautan, atau kata sandi.",
    "Akun ini ditutup. Buka kembali dahulu.",
)
WHO_INSPECTS_DOES_NOTHING_ELSE: Final = Rule(
    "who-inspects-does-nothing-else",
    "kebijakan kantor: yang memeriksa tidak mengerjakan",
    "Akun Inspektorat tidak mendapat peran lain: yang memeriksa kantor tidak mencatat apa pun di dalamnya.",
    "Inspektorat hanya membaca. Peran lain diberikan kepada akun lain.",
)
ONLY_WHO_KEEPS_THE_REGISTER_GIVES_TO_AN_ORMAS: Final = Rule(
    "only-who-keeps-the-register-gives-to-an-ormas",
    "kebijakan kantor",
    "Akun ormas diberikan dan diakhiri hanya oleh akun aktif yang mengurus register.",
    "Akun ini sudah ditutup atau tidak lagi mengurus register.",
)
AN_ACCOUNT_OF_AN_ORMAS_IS_NOTHING_ELSE: Final = Rule(
    "an-account-of-an-ormas-is-nothing-else",
    "kebijakan kantor",
    "Akun ormas tidak mendapat peran kantor: pemohon dan petugas bukan akun yang sama.",
    "Ini akun sebuah ormas. Buka akun lain untuk peran kantor.",
)
ONLY_AN_ACCOUNT_OF_AN_ORMAS_ACTS_FOR_ONE: Final = Rule(
    "only-an-account-of-an-ormas-acts-for-one",
    "kebijakan kantor",
    "Ormas dipercayakan hanya kepada akun ormas, dan yang mengurus register hanya mengurus akun itu.",
    "Ini bukan akun ormas.",
)
ONLY_AN_AGENCY_PARTNER_IS_BOUND: Final = Rule(
    "only-an-agency-partner-is-bound",
    "kebijakan kantor",
    "Hanya akun yang berperan Admin OPD yang mewakili sebuah OPD.",
    "Akun ini tidak berperan Admin OPD. Beri dahulu perannya, beserta OPD yang diwakili.",
)
