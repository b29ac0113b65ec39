"""Words for what became of a message."""

from typing import Final

SENDING_FAILURES: Final = {
    "": "diterima server",
    "no_address": "tidak ada alamat",
    "address_unusable": "alamat yang tercatat tidak dapat dipakai",
    "no_such_address": "alamat itu tidak ada menurut servernya",
    "refused": "server tujuan menolak isinya",
    "busy": "server tujuan belum dapat menerima",
    "unreachable": "server tidak dapat dihubungi",
    "timeout": "server tidak menjawab pada waktunya",
    "cut": "sambungan terputus sebelum pesan diserahkan",
    "not_admitted": "server menolak nama masuk atau kata sandi kantor",
    "not_secure": "server tidak menawarkan sambungan aman yang dipercaya",
    "no_number": "tidak ada nomor telepon",
    "number_unusable": "yang tercatat bukan nomor seluler",
    "no_such_number": "nomor itu tidak dapat dikirimi pesan menurut penyedianya",
    "not_signed": "penyedia menolak tanda tangan kantor",
    "not_there": "penyedia tidak mengenal alamat itu",
    "redirected": "penyedia menyuruh ke alamat lain; itu tidak diikuti",
    "inside": "alamat itu menunjuk ke jaringan dalam yang tidak didaftarkan",
    "template": "teks pesan tidak dapat disusun",
}
SERVERS: Final = {"email": "Server surel", "gateway": "Penyedia pesan telepon"}
"""What carries the messages of a channel."""
SETTLEMENTS: Final = {"sent": "dianggap sudah sampai", "again": "dikirim sekali lagi"}
SECURITIES: Final = {
    "starttls": "STARTTLS (biasanya port 587)",
    "tls": "TLS sejak awal (biasanya port 465)",
    "none": "tanpa sandi, hanya server di komputer ini",
}
FRAME_CHANNELS: Final = {
    "email": "surel",
    "letter": "surat",
    "gateway": "WhatsApp/SMS",
    "hand": "kalimat yang disalin petugas",
}
WAY_STATES: Final = {
    "queued": "menunggu dikirim",
    "sending": "sedang diserahkan",
    "waiting": "menunggu dicoba lagi",
    "uncertain": "tidak diketahui sampainya",
    "sent": "diterima server tujuan",
    "bounced": "ditolak server tujuan",
    "given_up": "tidak dicoba lagi",
    "withdrawn": "tidak jadi dikirim",
}
SUMMARIES: Final = {
    "none": "tidak dikirim",
    "daily": "setiap hari",
    "weekly": "setiap Senin",
}
"""How often what waits is mailed to an account."""
