"""Who may use which command of notifications."""

from typing import Final

from contracts.policy.groups import ADMIN, COACHES, DECIDERS
from contracts.policy.right import Right
from contracts.roles import HOLDER, INSPECTOR, OFFICE_ROLES, ORMAS_ACCOUNT, PARTNER, UNSUBSCRIBER

_TABLE: Final = (*DECIDERS, "tenant_admin")
_RECIPIENTS: Final = (
    *(role for role in OFFICE_ROLES if role not in (INSPECTOR, PARTNER)),
    PARTNER,
    ORMAS_ACCOUNT,
)
"""Who works in the office and has a role of an agency too acts as the office."""
_OF_AN_ORMAS: Final = (*COACHES, ORMAS_ACCOUNT)
_NEWS: Final = (*COACHES, "agency_head")
RIGHTS: Final = (
    Right("notifications.adopt_obligations", _TABLE, "Memakai ketentuan pengingat bawaan."),
    Right("notifications.load_obligations", _TABLE, "Memuat berkas ketentuan pengingat."),
    Right("notifications.set_obligation", _TABLE, "Mengubah bunyi, penerima, dan hari sebuah pengingat."),
    Right("notifications.stop_obligation", _TABLE, "Menghentikan sebuah ketentuan pengingat."),
    Right(
        "notifications.take_back_obligation_plan",
        _TABLE,
        "Membatalkan perubahan ketentuan pengingat yang direncanakan.",
    ),
    Right(
        "notifications.settle_sending",
        COACHES,
        "Memutuskan pengiriman yang tidak diketahui sampai atau tidaknya: sudah sampai, atau kirim lagi.",
    ),
    Right("notifications.set_email_server", ADMIN, "Menetapkan server surel kantor dan cara memakainya."),
    Right("notifications.switch_email_on", ADMIN, "Menyalakan pengiriman surel."),
    Right("notifications.switch_email_off", ADMIN, "Mematikan pengiriman surel."),
    Right("notifications.test_email", ADMIN, "Mencoba server surel dengan pesan kepada alamat sendiri."),
    Right("notifications.read_messages", _RECIPIENTS, "Membuka pesan yang ditujukan kepada diri sendiri."),
    Right("notifications.print_letters", COACHES, "Mencetak surat pengingat bagi ormas tanpa saluran lain."),
    Right(
        "notifications.tell_by_hand", COACHES, "Mencatat bahwa petugas menyampaikan pengingat kepada ormas."
    ),
    Right("notifications.take_back_told_by_hand", COACHES, "Membatalkan catatan penyampaian yang keliru."),
    Right("notifications.register_subscription", ADMIN, "Mendaftarkan sistem lain yang menerima peristiwa."),
    Right("notifications.show_subscription_secret", ADMIN, "Melihat kunci tanda langganan, satu kali."),
    Right("notifications.rotate_subscription_secret", ADMIN, "Mengganti kunci tanda langganan."),
    Right("notifications.check_subscription", ADMIN, "Memeriksa alamat langganan dengan kiriman percobaan."),
    Right("notifications.pause_subscription", ADMIN, "Menghentikan langganan untuk sementara."),
    Right("notifications.resume_subscription", ADMIN, "Melanjutkan langganan yang dihentikan sementara."),
    Right("notifications.end_subscription", ADMIN, "Mengakhiri langganan sistem lain."),
    Right("notifications.replay_subscription", ADMIN, "Mengirim ulang peristiwa sejak sebuah urutan."),
    Right("notifications.retry_subscribed_event", ADMIN, "Mengirim lagi peristiwa langganan yang diparkir."),
    Right("notifications.discard_subscribed_event", ADMIN, "Mengesampingkan peristiwa langganan itu."),
    Right("notifications.set_gateway", ADMIN, "Menetapkan penyedia pesan telepon dan cara memakainya."),
    Right("notifications.show_gateway_secret", ADMIN, "Melihat kunci tanda pesan telepon, satu kali."),
    Right("notifications.rotate_gateway_secret", ADMIN, "Mengganti kunci tanda pesan telepon."),
    Right("notifications.switch_gateway_on", ADMIN, "Menyalakan pengiriman pesan telepon."),
    Right("notifications.switch_gateway_off", ADMIN, "Mematikan pengiriman pesan telepon."),
    Right("notifications.test_gateway", ADMIN, "Mencoba pesan telepon dengan pesan ke nomor sendiri."),
    Right("notifications.set_message_frame", _TABLE, "Menetapkan salam, pembuka, dan penutup pesan kantor."),
    Right("notifications.stop_message_frame", _TABLE, "Mengembalikan bingkai pesan ke bawaan program."),
    Right("notifications.drop_planned_frame", _TABLE, "Membatalkan rencana bingkai pesan."),
    Right("notifications.test_message_frame", _TABLE, "Mengirim contoh bingkai surel ke sebuah alamat."),
    Right("notifications.give_email_address", (HOLDER,), "Mengajukan alamat surel untuk akun sendiri."),
    Right("notifications.confirm_email_address", (HOLDER,), "Mengonfirmasi alamat surel akun sendiri."),
    Right("notifications.remove_email_address", (HOLDER,), "Menghapus alamat surel akun sendiri."),
    Right("notifications.set_own_notices", (HOLDER,), "Memilih ringkasan dan jam tenang bagi akun sendiri."),
    Right(
        "notifications.prefer_ormas_channel",
        _OF_AN_ORMAS,
        "Mencatat jalan pilihan ormas untuk pengingat kewajiban.",
    ),
    Right("notifications.give_consent", _OF_AN_ORMAS, "Mencatat persetujuan ormas menerima kabar."),
    Right("notifications.withdraw_consent", _OF_AN_ORMAS, "Mencatat pencabutan persetujuan ormas."),
    Right("notifications.draft_news", _NEWS, "Menulis konsep kabar atau undangan survei bagi ormas."),
    Right("notifications.send_news", _NEWS, "Mengirim kabar kepada ormas yang menyetujuinya."),
    Right("notifications.withdraw_news", _NEWS, "Menarik konsep kabar yang tidak jadi dikirim."),
    Right(
        "notifications.unsubscribe",
        (UNSUBSCRIBER,),
        "Berhenti menerima kabar lewat tautan di surel.",
    ),
)
