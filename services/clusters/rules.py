"""The rules by which a change of clusters is refused."""

from typing import Final

from shared.rules import Rule

CLUSTER_CODE_IS_USED_ONCE: Final = Rule(
    "cluster-code-is-used-once",
    "tata tertib sistem",
    "Kode sebuah klaster tidak dipakai lagi untuk klaster lain.",
    "Kode klaster “{code}” sudah dipakai untuk “{title}”. Pilih kode lain.",
)
AGENCY_SERVES_ONCE_AT_A_TIME: Final = Rule(
    "agency-serves-once-at-a-time",
    "tata tertib sistem: data bertanggal",
    "Satu perangkat daerah melayani satu klaster paling banyak satu kali pada satu waktu.",
    "{name} sudah melayani klaster “{title}” pada tanggal itu atau sesudahnya.",
)
ONLY_A_SERVING_AGENCY_IS_RELEASED: Final = Rule(
    "only-a-serving-agency-is-released",
    "tata tertib sistem: data bertanggal",
    "Hanya perangkat daerah yang sedang melayani klaster yang dapat dilepas darinya.",
    "Perangkat daerah ini tidak sedang melayani klaster “{title}” menjelang tanggal itu.",
)
FIELD_IN_ONE_CLUSTER_AT_A_TIME: Final = Rule(
    "field-in-one-cluster-at-a-time",
    "tata tertib sistem: satu ormas, satu loket",
    "Satu bidang kegiatan berada dalam paling banyak satu klaster pada satu waktu.",
    "Bidang {activity_field} sudah masuk klaster “{title}” pada tanggal itu atau sesudahnya. "
    "Keluarkan dahulu dari sana.",
)
ONLY_A_PLACED_FIELD_IS_TAKEN_OUT: Final = Rule(
    "only-a-placed-field-is-taken-out",
    "tata tertib sistem: data bertanggal",
    "Hanya bidang yang sedang berada dalam klaster yang dapat dikeluarkan darinya.",
    "Bidang {activity_field} tidak sedang berada dalam klaster ini menjelang tanggal itu.",
)
WITHDRAWN_ORMAS_IS_IN_NO_CLUSTER: Final = Rule(
    "withdrawn-ormas-is-in-no-cluster",
    "tata tertib sistem",
    "Catatan yang sudah ditarik dari register, atau digabungkan, tidak ditempatkan dalam klaster.",
    "Catatan ini sudah ditarik dari register atau digabungkan, jadi tidak ditempatkan dalam klaster.",
)
ONLY_A_DECIDED_PLACEMENT_IS_LIFTED: Final = Rule(
    "only-a-decided-placement-is-lifted",
    "tata tertib sistem: data bertanggal",
    "Hanya ormas yang klasternya ditetapkan petugas yang dapat dikembalikan mengikuti bidangnya.",
    "Ormas ini sudah mengikuti bidang kegiatannya pada tanggal itu dan sesudahnya.",
)
ONLY_AN_OPEN_MEETING_IS_PREPARED: Final = Rule(
    "only-an-open-meeting-is-prepared",
    "tata tertib sistem",
    "Undangan, jadwal, dan pembatalan hanya untuk pertemuan yang belum berlangsung dan tidak dibatalkan.",
    "Pertemuan ini {state}, jadi undangan dan jadwalnya tidak diubah lagi.",
)
A_MEETING_IS_HELD_ONCE_ITS_DAY_HAS_COME: Final = Rule(
    "a-meeting-is-held-once-its-day-has-come",
    "tata tertib sistem: yang dicatat sudah terjadi",
    "Pertemuan dicatat berlangsung pada harinya atau sesudahnya.",
    "Pertemuan ini dijadwalkan {day}; catat berlangsung pada hari itu atau sesudahnya.",
)
ATTENDANCE_NEEDS_A_HELD_MEETING: Final = Rule(
    "attendance-needs-a-held-meeting",
    "tata tertib sistem: yang dicatat sudah terjadi",
    "Kehadiran, bahan, evaluasi, dan notulen hanya dicatat untuk pertemuan yang sudah berlangsung.",
    "Pertemuan ini {state}. Catat dahulu bahwa pertemuan berlangsung.",
)
A_CLOSED_MEETING_CHANGES_ONLY_BY_CORRECTION: Final = Rule(
    "a-closed-meeting-changes-only-by-correction",
    "tata tertib sistem",
    "Catatan pertemuan yang sudah ditutup hanya berubah melalui pembetulan kehadiran dengan alasan.",
    "Catatan pertemuan ini sudah ditutup. Kehadiran masih dapat dibetulkan, dengan alasan.",
)
ATTENDANCE_IS_RECORDED_ONCE: Final = Rule(
    "attendance-is-recorded-once",
    "tata tertib sistem",
    "Kehadiran satu ormas dicatat satu kali; sesudah itu dibetulkan dengan alasan.",
    "Kehadiran {count} ormas dalam daftar ini sudah dicatat. Betulkan bila keliru; yang lain belum dicatat.",
)
ONLY_THE_INVITED_ARE_ABSENT: Final = Rule(
    "only-the-invited-are-absent",
    "tata tertib sistem",
    "Hanya ormas yang diundang yang dapat dicatat tidak hadir.",
    "{count} ormas dalam daftar ini tidak diundang, jadi tidak dicatat tidak hadir.",
)
ONLY_RECORDED_ATTENDANCE_IS_CORRECTED: Final = Rule(
    "only-recorded-attendance-is-corrected",
    "tata tertib sistem",
    "Yang dibetulkan adalah kehadiran yang sudah dicatat.",
    "Kehadiran ormas ini belum dicatat, jadi belum ada yang dibetulkan.",
)
A_WITHDRAWN_ORMAS_IS_NOT_INVITED_OR_COUNTED: Final = Rule(
    "a-withdrawn-ormas-is-not-invited-or-counted",
    "tata tertib sistem",
    "Catatan yang ditarik dari register atau digabungkan tidak diundang, tidak diminta ikut, tidak dihitung.",
    "{count} ormas dalam daftar ini sudah ditarik dari register atau digabungkan. Muat ulang daftarnya, "
    "lalu kirim lagi.",
)
AN_AVERAGE_STANDS_FOR_FIVE_ANSWERS: Final = Rule(
    "an-average-stands-for-five-answers",
    "kebijakan kantor: jawaban seseorang tidak terbaca dari rata-rata",
    "Rata-rata evaluasi dicatat bila berasal dari paling sedikit lima jawaban.",
    "Rata-rata dari kurang dari lima jawaban tidak dicatat, supaya jawaban seseorang tidak terbaca darinya.",
)
NOBODY_ANSWERS_WHO_DID_NOT_COME: Final = Rule(
    "nobody-answers-who-did-not-come",
    "tata tertib sistem",
    "Evaluasi pertemuan tidak berisi lebih banyak jawaban daripada orang yang hadir, bila kehadirannya sudah "
    "dicatat.",
    "Yang hadir tercatat {people} orang, jadi tidak mungkin ada {answers} jawaban. Periksa jumlahnya, atau "
    "betulkan kehadirannya.",
)
ONLY_A_HELD_MEETING_IS_CLOSED: Final = Rule(
    "only-a-held-meeting-is-closed",
    "tata tertib sistem",
    "Hanya catatan pertemuan yang sudah berlangsung yang ditutup, satu kali.",
    "Pertemuan ini {state}, jadi catatannya tidak ditutup.",
)
A_MEETING_IS_CLOSED_WITH_ITS_ATTENDANCE: Final = Rule(
    "a-meeting-is-closed-with-its-attendance",
    "tata tertib sistem",
    "Catatan pertemuan ditutup sesudah kehadiran semua yang diundang dicatat.",
    "Kehadiran {count} ormas yang diundang belum dicatat. Catat dahulu; yang tidak ada kabarnya dapat "
    "dicatat sekaligus.",
)
ONLY_AN_OPEN_REQUEST_GOES_ON: Final = Rule(
    "only-an-open-request-goes-on",
    "tata tertib sistem",
    "Permintaan pelibatan yang dinilai OPD atau dibatalkan tidak berubah lagi; jawaban dan keikutsertaan "
    "yang belum tercatat saat dinilai tetap dapat dicatat.",
    "Permintaan ini {state}, jadi yang sudah tercatat tidak berubah lagi.",
)
AN_ORMAS_IS_ASKED_ONCE: Final = Rule(
    "an-ormas-is-asked-once",
    "tata tertib sistem",
    "Untuk satu kegiatan, satu ormas diminta satu kali.",
    "{count} ormas dalam daftar ini sudah diminta untuk kegiatan ini.",
)
WHO_ANSWERED_STAYS_ASKED: Final = Rule(
    "who-answered-stays-asked",
    "tata tertib sistem",
    "Permintaan kepada sebuah ormas dicoret selama ormas itu belum menjawab dan belum tercatat ikut.",
    "Ormas ini sudah menjawab, atau keikutsertaannya sudah dicatat.",
)
A_LATER_STRIKING_SAYS_WHY: Final = Rule(
    "a-later-striking-says-why",
    "kebijakan kantor: salah klik dibatalkan dalam sepuluh menit oleh pencatatnya, sesudahnya dengan alasan",
    "Permintaan yang dicatat lebih dari sepuluh menit lalu, atau oleh orang lain, dicoret dengan alasan.",
    "Permintaan ini lebih dari sepuluh menit lalu, atau dicatat orang lain. Tulis mengapa keliru.",
)
ORMAS_ARE_ASKED_BEFORE_THE_DAY: Final = Rule(
    "ormas-are-asked-before-the-day",
    "tata tertib sistem",
    "Ormas diminta sebelum atau pada hari kegiatannya, dan jawaban ditunggu sampai hari itu paling lambat.",
    "Kegiatannya {day}; batas jawaban antara hari ini dan hari itu.",
)
ONLY_WHO_WAS_ASKED_ANSWERS: Final = Rule(
    "only-who-was-asked-answers",
    "tata tertib sistem",
    "Jawaban dan keikutsertaan dicatat untuk ormas yang diminta.",
    "Ormas ini tidak diminta untuk kegiatan ini.",
)
SILENCE_IS_RECORDED_AFTER_ITS_DAY: Final = Rule(
    "silence-is-recorded-after-its-day",
    "tata tertib sistem",
    "Bahwa belum ada jawaban dicatat sesudah batas yang disebut dalam permintaan lewat.",
    "Batas jawabannya {day}; sampai hari itu ormas masih dapat menjawab.",
)
PARTICIPATION_IS_RECORDED_ONCE_ITS_DAY_HAS_COME: Final = Rule(
    "participation-is-recorded-once-its-day-has-come",
    "tata tertib sistem: yang dicatat sudah terjadi",
    "Keikutsertaan dan penilaian OPD dicatat pada hari kegiatan atau sesudahnya.",
    "Kegiatannya {day}; catat pada hari itu atau sesudahnya.",
)
AN_EVALUATION_SPEAKS_OF_WHO_WAS_ASKED: Final = Rule(
    "an-evaluation-speaks-of-who-was-asked",
    "tata tertib sistem: yang dinilai sudah tercatat",
    "Pelibatan dinilai bila ada ormas yang diminta lalu ikut serta atau bersedia; selain itu dibatalkan.",
    "{missing} Bila pelibatannya tidak jadi, batalkan permintaannya dengan alasan.",
)
A_GUEST_IS_RECORDED_ONCE_THE_DAY_HAS_COME: Final = Rule(
    "a-guest-is-recorded-once-the-day-has-come",
    "tata tertib sistem: yang dicatat sudah terjadi",
    "Tamu dicatat pada hari kedatangannya atau sesudahnya.",
    "Hari kedatangan belum tiba; catat pada hari itu atau sesudahnya.",
)
ONLY_AN_OPEN_PROMISE_ENDS: Final = Rule(
    "only-an-open-promise-ends",
    "tata tertib sistem",
    "Janji kepada tamu ditepati atau dicabut satu kali.",
    "Tidak ada janji yang masih terbuka dalam catatan ini.",
)
ONLY_A_NEW_END_OF_A_PROMISE_IS_UNDONE: Final = Rule(
    "only-a-new-end-of-a-promise-is-undone",
    "tata tertib sistem",
    "Akhir sebuah janji dibatalkan pencatatnya dalam sepuluh menit, selama belum ada yang dicatat "
    "sesudahnya.",
    "Ini tidak dibatalkan lagi: sepuluh menitnya sudah lewat, orang lain yang mencatatnya, atau sudah ada "
    "yang dicatat sesudahnya.",
)
AN_INPUT_IS_PASSED_ON_ONCE: Final = Rule(
    "an-input-is-passed-on-once",
    "tata tertib sistem",
    "Masukan tamu diteruskan satu kali, kepada perangkat daerah yang menangani pokoknya.",
    "Tidak ada masukan yang belum diteruskan dalam catatan ini.",
)
ONLY_AN_INPUT_THAT_WAS_PASSED_ON_IS_ANSWERED: Final = Rule(
    "only-an-input-that-was-passed-on-is-answered",
    "tata tertib sistem",
    "Jawaban dicatat satu kali, sesudah masukannya diteruskan.",
    "Tidak ada masukan yang menunggu jawaban dalam catatan ini.",
)
A_LETTER_ANSWERS_AN_INPUT_THAT_WAS_PASSED_ON: Final = Rule(
    "a-letter-answers-an-input-that-was-passed-on",
    "tata tertib sistem",
    "Surat jawaban disimpan sesudah masukannya diteruskan kepada perangkat daerah.",
    "Masukan dalam catatan ini belum diteruskan. Catat dahulu kepada siapa dan dengan surat apa.",
)
ONLY_AN_ANSWERED_INPUT_OF_AN_ORMAS_IS_PUBLISHED: Final = Rule(
    "only-an-answered-input-of-an-ormas-is-published",
    "kebijakan kantor: buku tamu bersifat internal",
    "Yang dapat diumumkan hanya masukan ormas dalam register yang sudah dijawab, bila kedua pihak setuju.",
    "Dalam catatan ini belum ada masukan ormas yang sudah dijawab, jadi belum ada yang dapat diumumkan.",
)
ONLY_A_STANDING_AGREEMENT_IS_TAKEN_BACK: Final = Rule(
    "only-a-standing-agreement-is-taken-back",
    "tata tertib sistem",
    "Yang ditarik kembali adalah persetujuan yang masih berlaku.",
    "Pihak ini tidak sedang menyetujui pengumuman, jadi tidak ada yang ditarik kembali.",
)
ONLY_AN_APPOINTED_AGENCY_FACILITATES: Final = Rule(
    "only-an-appointed-agency-facilitates",
    "tata tertib sistem: perangkat daerah disebut dengan satu nama",
    "Fasilitasi dicatat untuk perangkat daerah yang pernah ditunjuk untuk sebuah klaster.",
    "Perangkat daerah ini belum pernah ditunjuk untuk sebuah klaster. Tunjuk dahulu pada halaman klasternya.",
)
ONLY_AN_OPEN_OFFER_ENDS: Final = Rule(
    "only-an-open-offer-ends",
    "tata tertib sistem",
    "Sebuah tawaran diakhiri satu kali.",
    "Tawaran ini sudah diakhiri, jadi tidak diakhiri lagi.",
)
AN_OFFER_ENDS_WITHIN_ITS_DAYS: Final = Rule(
    "an-offer-ends-within-its-days",
    "tata tertib sistem: data bertanggal",
    "Tawaran diakhiri pada salah satu hari di dalam masanya.",
    "Tawaran ini berlaku {days}; pilih hari terakhir di dalam masa itu.",
)
A_FACILITATION_IS_RECORDED_ONCE_ITS_DAY_HAS_COME: Final = Rule(
    "a-facilitation-is-recorded-once-its-day-has-come",
    "tata tertib sistem: yang dicatat sudah terjadi",
    "Fasilitasi dicatat pada harinya atau sesudahnya.",
    "Hari fasilitasi itu belum tiba; catat pada hari itu atau sesudahnya.",
)
A_FACILITATION_LIES_WITHIN_ITS_OFFER: Final = Rule(
    "a-facilitation-lies-within-its-offer",
    "tata tertib sistem: data bertanggal",
    "Fasilitasi menurut sebuah tawaran terjadi pada salah satu hari di dalam masa tawaran itu.",
    "Tawaran ini berlaku {days}. Periksa harinya, atau catat fasilitasi tanpa tawaran.",
)
ONLY_A_STANDING_FACILITATION_GOES_ON: Final = Rule(
    "only-a-standing-facilitation-goes-on",
    "tata tertib sistem",
    "Hasil dan pencoretan dicatat untuk fasilitasi yang tercatat dan tidak dicoret.",
    "Catatan fasilitasi ini sudah dicoret atau tidak pernah jadi, jadi tidak berubah lagi.",
)
AN_ACTIVITY_IS_RECORDED_ONCE_ITS_DAY_HAS_COME: Final = Rule(
    "an-activity-is-recorded-once-its-day-has-come",
    "tata tertib sistem: yang dicatat sudah terjadi",
    "Kegiatan ketertiban dicatat pada harinya atau sesudahnya.",
    "Hari kegiatan itu belum tiba; catat pada hari itu atau sesudahnya.",
)
ONLY_A_STANDING_ACTIVITY_GOES_ON: Final = Rule(
    "only-a-standing-activity-goes-on",
    "tata tertib sistem",
    "Peran ormas dan pencoretan dicatat untuk kegiatan yang tercatat dan tidak dicoret.",
    "Catatan kegiatan ini sudah dicoret atau tidak pernah jadi, jadi tidak berubah lagi.",
)
AN_ORMAS_BRINGS_NO_MORE_THAN_CAME: Final = Rule(
    "an-ormas-brings-no-more-than-came",
    "tata tertib sistem: hitungan cocok satu sama lain",
    "Orang dari semua ormas bersama-sama tidak lebih banyak daripada yang hadir seluruhnya.",
    "Yang hadir seluruhnya {people} orang, dan {others} di antaranya sudah tercatat dari ormas lain.",
)
ONLY_WHO_JOINED_IS_TAKEN_OUT: Final = Rule(
    "only-who-joined-is-taken-out",
    "tata tertib sistem",
    "Yang dikeluarkan dari sebuah kegiatan adalah ormas yang tercatat di dalamnya.",
    "Ormas ini tidak tercatat dalam kegiatan ini.",
)
SECRET_MATTERS_ARE_NOT_RECORDED_HERE: Final = Rule(
    "secret-matters-are-not-recorded-here",
    "kebijakan kantor: bahan rahasia tetap pada salurannya sendiri",
    "Kasus yang bahannya rahasia tidak dicatat; isinya tidak disimpan.",
    "Bahan rahasia tidak dicatat di sini, dan yang diketik tidak disimpan. Pakai saluran rahasia kantor.",
)
ONLY_AN_OPEN_CASE_GOES_ON: Final = Rule(
    "only-an-open-case-goes-on",
    "tata tertib sistem",
    "Pihak, langkah, dan penutupan dicatat untuk kasus yang terbuka; yang ditutup dibuka kembali dahulu.",
    "Kasus ini sudah ditutup atau tidak pernah jadi. Yang ditutup dapat dibuka kembali dengan alasannya.",
)
ONLY_A_CLOSED_CASE_IS_REOPENED: Final = Rule(
    "only-a-closed-case-is-reopened",
    "tata tertib sistem",
    "Yang dibuka kembali adalah kasus yang ditutup.",
    "Kasus ini tidak ditutup, jadi tidak perlu dibuka kembali.",
)
A_CASE_IS_TOLD_AFTER_IT_HAPPENED: Final = Rule(
    "a-case-is-told-after-it-happened",
    "tata tertib sistem: yang dicatat sudah terjadi",
    "Kasus, langkah, dan penutupannya dicatat menurut urutan harinya, pada harinya atau sesudahnya.",
    "Hari itu tidak cocok; pilih hari {days}.",
)
AN_ORMAS_IS_A_PARTY_ONCE: Final = Rule(
    "an-ormas-is-a-party-once",
    "tata tertib sistem",
    "Sebuah ormas dicatat satu kali sebagai pihak dalam satu kasus.",
    "Ormas ini sudah tercatat sebagai pihak dalam kasus itu.",
)
AN_ORMAS_ANSWERS_ONLY_FOR_ITSELF: Final = Rule(
    "an-ormas-answers-only-for-itself",
    "kebijakan kantor",
    "Akun ormas hanya menjawab untuk ormasnya sendiri; petugas kantor mencatat jawaban ormas mana pun.",
    "Akun ini tidak bertindak untuk ormas ini.",
)
AN_ORMAS_ANSWERS_BEFORE_IT_IS_OVER: Final = Rule(
    "an-ormas-answers-before-it-is-over",
    "kebijakan kantor",
    "Akun ormas menjawab sampai hari kegiatan, selama keikutsertaannya belum dicatat; lalu hanya petugas.",
    "Kegiatan ini pada {day} sudah lewat, atau keikutsertaan ormas ini sudah dicatat. Bila jawaban yang "
    "tercatat keliru, hubungi kantor.",
)
AN_AGENCY_ACTS_ONLY_FOR_ITSELF: Final = Rule(
    "an-agency-acts-only-for-itself",
    "kebijakan kantor",
    "Akun Admin OPD hanya mencatat untuk OPD yang diwakilinya; petugas kantor mencatat untuk OPD mana pun.",
    "Akun ini tidak mewakili {agency}. Yang mencatatnya: akun Admin OPD itu, atau petugas Bakesbangpol.",
)
AN_AGENCY_ACCOUNT_WITHOUT_AN_AGENCY_ONLY_READS: Final = Rule(
    "an-agency-account-without-an-agency-only-reads",
    "kebijakan kantor",
    "Akun Admin OPD yang belum dikaitkan dengan sebuah OPD hanya membaca.",
    "Akun ini belum dikaitkan dengan OPD, jadi hanya dapat membaca. Minta pengelola akun mengaitkannya.",
)
