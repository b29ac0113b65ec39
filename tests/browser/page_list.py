"""Every page of the portal, with an address at which the office under test has something to show."""

from typing import Final

from services.portal.changes.change_forms import KINDS as CHANGES
from services.portal.coaching.meeting_pack import PRINTS
from services.portal.register.correction_forms import KINDS as CORRECTIONS
from tests.portal.told.coaching import involvement, meeting
from tests.portal.told.complaints import complaint
from tests.portal.told.facilitation import facilitation, offer
from tests.portal.told.guests import audience
from tests.portal.told.order import activity, case
from tests.portal.told.ormas import stream
from tests.portal.told.oversight import supervision
from tests.registry.visiting import ROUND

REPORTING: Final = stream(41)
EVERYBODY: Final = {
    "register": "/",
    "filtered": "/?q=contoh&dasar=skt&keraguan=ya",
    "misspelt": "/?q=sahabta+sungia",
    "nearest": "/?q=koperasi+nelayan",
    "hidden-by-filters": "/?q=taman+baca&bidang=Ekonomi",
    "nothing-found": "/?q=tidak-ada-yang-begini",
    "waiting": "/?klaster=tanpa",
    "record": f"/ormas/{stream(2)}",
    "record-of-a-day": f"/ormas/{stream(2)}/pada?tanggal=2026-03-01",
    "taking-part": f"/ormas/{stream(1)}",
    "profile": f"/ormas/{stream(3)}/profil",
    "programmes": f"/ormas/{stream(3)}/program",
    "board": f"/ormas/{stream(2)}/kepengurusan",
    "sanctions": f"/ormas/{stream(1)}/sanksi",
    "placement": f"/ormas/{stream(2)}/klaster",
    "ending": f"/ormas/{stream(39)}/bubar",
    "reports": f"/ormas/{REPORTING}/laporan-perubahan",
    "report": f"/ormas/{REPORTING}/laporan-perubahan/8",
    "reports-waiting": "/laporan-perubahan",
    "clusters": "/klaster",
    "cluster": "/klaster/pendidikan",
    "cluster-of-a-day": "/klaster/pendidikan?tanggal=2099-03-01",
    "cluster-and-fields": "/klaster/pendidikan/bidang",
    "villages": "/wilayah",
    "calendar": "/kalender/2026",
    "due-day": "/kalender/tenggat?mulai=2026-03-18&hari=3",
    "document-kinds": "/dokumen",
    "download": "/unduh?q=contoh",
    "duplicates": "/tinjau",
    "doubts": "/tinjau?lihat=keraguan",
    "reviewed": "/tinjau?lihat=ditinjau",
    "imports": "/impor",
    "coaching": "/pembinaan?tahun=2021",
    "visits": "/kunjungan",
    "round": f"/kunjungan/{ROUND}",
    "visit": f"/kunjungan/{ROUND}/{stream(39)}",
    "sign-in": "/masuk",
    "link-used": "/masuk/tautan?kode=sudah-dipakai",
    "not-found": "/tidak-ada",
}
COLLEAGUES: Final = {
    "today": "/hari-ini",
    "today-all": "/hari-ini/pengawasan",
    "record-inside": f"/ormas/{stream(1)}",
    "register-ormas": "/catat-ormas",
    **{f"correct-{kind}": f"/ormas/{stream(2)}/perbaiki/{kind}" for kind in CORRECTIONS},
    "withdraw": f"/ormas/{stream(2)}/tarik",
    "parent": f"/ormas/{stream(2)}/induk",
    "board-new": f"/ormas/{stream(2)}/kepengurusan/ganti",
    **{f"report-new-{kind}": f"/ormas/{stream(2)}/laporan-perubahan/catat/{kind}" for kind in CHANGES},
    "programme": f"/ormas/{stream(3)}/program/1",
    "pair": f"/tinjau/{stream(2)}/{stream(1)}",
    "merge": f"/tinjau/{stream(2)}/{stream(1)}/gabung",
    "separate": f"/ormas/{stream(2)}/pisahkan",
    "documents": f"/ormas/{stream(37)}/dokumen",
    "document": f"/ormas/{stream(37)}/dokumen/K01",
    "document-kind": "/dokumen/jenis/K01",
    "document-kind-new": "/dokumen/baru",
    "cluster-new": "/klaster-baru",
    "cluster-agencies": "/klaster/pendidikan/opd",
    "agency": "/opd/dinkukmdagin",
    "facilitation": "/fasilitasi?tahun=2026",
    "facilitation-new": f"/fasilitasi/baru?ormas={stream(1)}",
    "facilitation-one": f"/fasilitasi/{facilitation(2)}",
    "offer": f"/tawaran/{offer(1)}",
    "offer-new": "/tawaran/baru",
    "involvements": "/pelibatan?tahun=2026",
    "involvement": f"/pelibatan/{involvement(1)}",
    "involvement-new": "/pelibatan/baru",
    "meeting": f"/pembinaan/{meeting(1)}",
    "meeting-new": "/pembinaan/pertemuan-baru",
    "programme-new": "/pembinaan/program-baru",
    "meeting-invitations": f"/pembinaan/{meeting(1)}/undang",
    "meeting-attendance": f"/pembinaan/{meeting(1)}/hadir",
    "meeting-attendance-one": f"/pembinaan/{meeting(1)}/hadir/{stream(1)}",
    "meeting-minutes": f"/pembinaan/{meeting(1)}/notulen",
    "order-activities": "/ketertiban?tahun=2026",
    "order-activity": f"/ketertiban/{activity(1)}",
    "order-activity-new": "/ketertiban/baru",
    "order-activity-join": f"/ketertiban/ikut?ormas={stream(3)}",
    "order-cases": "/kasus-ketertiban?tahun=2026",
    "order-case": f"/kasus-ketertiban/{case(2)}",
    "order-case-closed": f"/kasus-ketertiban/{case(1)}",
    "order-case-names": f"/kasus-ketertiban/{case(1)}/nama",
    "order-case-new": "/kasus-ketertiban/baru",
    "order-case-join": f"/kasus-ketertiban/pihak?ormas={stream(3)}",
    "complaints": "/pengaduan",
    "complaint": f"/pengaduan/{complaint(4)}?nama=contoh",
    "complaint-words": f"/pengaduan/{complaint(4)}/isi",
    "complaint-new": "/pengaduan/baru",
    "oversight": "/pengawasan",
    "oversight-of-a-year": "/pengawasan/tahun/2026",
    "oversight-new": f"/pengawasan/rencanakan/{stream(2)}",
    "supervision": f"/pengawasan/{supervision(1)}",
    "supervision-words": f"/pengawasan/{supervision(1)}/isi",
    "teams": "/pengawasan/tim",
    "team": "/pengawasan/tim/T1",
    "team-new": "/pengawasan/tim/baru",
    "guests": "/buku-tamu",
    "guest": f"/buku-tamu/{audience(3)}",
    "guest-new": "/buku-tamu/baru",
    "accounts": "/akun",
    "account": "/akun/{account}",
    "account-new": "/akun/baru",
    "own-account": "/akun-saya",
    "upload": "/unggah",
    "upload-compared": "/unggah/{upload}",
    "erasure": f"/ormas/{stream(1)}/hapus-data/k1",
    "sign-out": "/keluar",
}
PRINTED: Final = {
    **{f"meeting-{what}": f"/pembinaan/{meeting(1)}/cetak/{what}" for what in PRINTS},
    "visit-sheets": f"/kunjungan/{ROUND}/lembar",
    "visit-sheet": f"/kunjungan/{ROUND}/{stream(39)}/lembar",
}
"""Papers, without the menus."""
FILES: Final = {
    "/gaya/<digest>.css", "/static/<path:filename>", "/sehat", "/unduh/register", "/unduh/register.xlsx",
    "/unggah/<number>/laporan.xlsx", "/ormas/<ormas>/dokumen/<code>/<int:number>",
}  # fmt: skip
"""What is fetched or asked by programs; /kalender alone leads to the page of this year."""
