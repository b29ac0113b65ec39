"""Who may use which command of portal."""

from typing import Final

from contracts.policy.groups import ADMIN, REGISTER
from contracts.policy.right import Right
from contracts.roles import HOLDER, NEWCOMER

RIGHTS: Final = (
    Right("portal.set_up_office", (NEWCOMER,), "Membuka akun pertama kantor ini, yang menjadi pengelola."),
    Right("portal.open_account", ADMIN, "Membuka akun untuk seseorang dan memberinya tautan sekali pakai."),
    Right("portal.grant_role", ADMIN, "Memberi peran kepada sebuah akun."),
    Right("portal.bind_account", ADMIN, "Menetapkan OPD yang diwakili sebuah akun Admin OPD."),
    Right("portal.take_role", ADMIN, "Mencabut peran dari sebuah akun."),
    Right("portal.close_account", ADMIN, "Menutup akun; pemiliknya langsung keluar."),
    Right("portal.reopen_account", ADMIN, "Membuka kembali akun yang ditutup."),
    Right("portal.issue_link", ADMIN, "Memberi tautan sekali pakai agar pemilik akun memilih kata sandi."),
    Right("portal.open_ormas_account", REGISTER, "Membuka akun untuk sebuah ormas, beserta kodenya."),
    Right("portal.entrust_ormas", REGISTER, "Mempercayakan satu ormas lagi kepada akun ormas yang ada."),
    Right("portal.take_back_ormas", REGISTER, "Mencabut sebuah ormas dari akun ormas."),
    Right("portal.issue_ormas_code", REGISTER, "Memberi kode sekali pakai yang baru kepada akun ormas."),
    Right("portal.end_ormas_account", REGISTER, "Mengakhiri akun ormas; pemegangnya langsung keluar."),
    Right("portal.set_password", (HOLDER,), "Mengganti kata sandi akun sendiri."),
)
