"""The office's table of reminders on its pages. Everything is invented."""

import io
from datetime import timedelta

import pytest

from contracts.telling.reminder_words import RECKONED, event_words
from services.notifications.domain import ObligationTable
from services.notifications.domain.derived import RECKONINGS
from services.notifications.obligations.shipped import shipped_lines
from tests.notifications.obligations import CODE, LINE, lines_of_file
from tests.portal.colleagues import ask, open_account, sign_in
from tests.portal.judging import judging_office
from tests.portal.on_pages import carried, read, send, text
from tests.portal.told.obligations import tell_obligations

LIST = "/ketentuan-pengingat"
PAGE = f"{LIST}/{CODE}"


@pytest.fixture
def clerk(office, open_portal, signed_in):
    tell_obligations(office)
    return signed_in(open_portal())


def test_the_list_says_who_is_told_when_and_on_what_it_rests(clerk):
    seen = read(clerk, LIST)
    assert "Janji kepada tamu" in seen
    assert "Staf/analis: 7 hari sebelumnya, pada harinya" in seen
    assert "usulan contoh usulan" in seen
    assert "sejak 5 Januari 2026; berubah mulai 4 Januari 2027; berubah mulai 1 Januari 2098" in seen
    assert "tidak lagi sejak 2 Februari 2026" in seen
    assert "sejak 1 Januari 2099" in seen
    assert "Muat berkas ketentuan" not in seen


def test_a_line_is_shown_with_all_that_was_said_of_it_and_an_example(clerk):
    seen = read(clerk, PAGE)
    assert "Janji kantor kepada Sanggar Contoh Lestari jatuh tempo 22 Desember 2026" in seen
    assert "Dasar: Rapat contoh 3/2026" in seen
    assert "Mulai 4 Januari 2027 berlaku bunyi yang direncanakan" in read(clerk, f"{LIST}/skt-ends")
    assert "Tidak dipakai sejak 2 Februari 2026: Undangan tidak dipakai." in read(
        clerk, f"{LIST}/old-invitations"
    )
    assert clerk.get(f"{LIST}/nothing-like-it").status_code == 404


def test_without_a_table_nothing_is_reminded_of(office, open_portal, signed_in):
    assert "Selama itu tidak ada yang diingatkan." in read(signed_in(open_portal()), LIST)


@pytest.mark.parametrize("address", [LIST, PAGE, f"{LIST}/berkas"])
def test_who_is_a_stranger_signs_in_first(office, open_portal, address):
    tell_obligations(office)
    assert open_portal().get(address).status_code == 303


@pytest.fixture(scope="module")
def running(tmp_path_factory, module_amqp):
    place = tmp_path_factory.mktemp("ketentuan") / "data"
    with judging_office(place, module_amqp, "notifications") as office:
        yield office


def written(running):
    table = running.notifications.load(ObligationTable, ObligationTable.STREAM)
    return table.written(CODE)


def test_the_office_adopts_loads_changes_and_stops_what_it_reminds_of(running):
    admin = running.manager(running.app(patience=0))
    today = admin.application.config["TODAY"]().isoformat()
    assert "Pakai usulan bawaan program" in read(admin, LIST)
    adopted = send(admin, LIST, f"{LIST}/pakai", {"mulai_bawaan": today, "dasar_bawaan": "Rapat contoh"})
    assert adopted.status_code == 303
    running.catch_up()
    assert "Pakai yang baru dalam program" not in read(admin, LIST)
    loads_a_file(running, admin, today)
    changes_a_line(running, admin, today)
    plans_and_takes_back(running, admin)
    stopped = send(admin, PAGE, f"{PAGE}/hentikan", {"mulai_henti": today, "alasan": "Diingatkan lisan."})
    assert stopped.status_code == 303
    running.catch_up()
    assert "Tidak dipakai sejak" in read(admin, PAGE)
    assert CODE not in admin.get(f"{LIST}/berkas").get_data(as_text=True)


def loads_a_file(running, admin, today):
    def loaded(*lines, **besides):
        file = ("\n".join(lines)).encode()
        said = {"mulai": today, "dasar": "Rapat contoh"} | besides
        return send(admin, LIST, f"{LIST}/muat", said | {"berkas": (io.BytesIO(file), "tabel.yaml")})

    assert "Baris 2: code: Kode: huruf kecil" in text(loaded("obligations:", "  - code: Salah"), 422)
    assert "Baris 2: code: Kode: huruf kecil" in text(
        loaded("obligations:", "  - code: Salah", lihat="1"), 422
    )
    seen = text(loaded(*lines_of_file(LINE, LINE | {"code": "baru", "title": "Baru"}), lihat="1", dasar=""))
    assert "Akibatnya, belum dicatat" in seen
    assert "Baru baru baru 0 0" in seen
    before = written(running)
    assert before != LINE
    assert loaded(*lines_of_file(LINE)).status_code == 303
    running.catch_up()
    assert written(running) == LINE
    assert f"{CODE} sama, tidak dicatat lagi – –" in text(loaded(*lines_of_file(LINE), lihat="1"))
    changed = LINE | {"title": "Lain"}
    assert f"{CODE} judul 0 0" in text(loaded(*lines_of_file(changed), lihat="1"))
    again = admin.get(f"{LIST}/berkas").get_data(as_text=True)
    assert loaded(*again.splitlines()).status_code == 303
    assert written(running) == LINE


def plans_and_takes_back(running, admin):
    today = admin.application.config["TODAY"]()
    later = [(today + timedelta(days=days)).isoformat() for days in (10, 20)]
    before = written(running)
    for day in later:
        said = {"sandaran": "policy", "sumber": "kebijakan kantor", "siapa-1": "ormas", "hari-1": "0"}
        said |= {"judul": f"Sejak {day}", "bunyi": "Untuk {name}", "mulai": day, "dasar": "Rapat contoh"}
        assert send(admin, PAGE, f"{PAGE}/ubah", said).status_code == 303
        running.catch_up()
    file = admin.get(f"{LIST}/berkas").get_data(as_text=True)
    assert f"# Direncanakan mulai {later[0]}: {CODE}" in file
    drops = {"rencana": later[0], "alasan_batal": "Rapat memutuskan lain."}
    assert send(admin, PAGE, f"{PAGE}/batalkan", drops).status_code == 303
    running.catch_up()
    assert "Untuk hari itu tidak ada rencana" in text(send(admin, PAGE, f"{PAGE}/batalkan", drops), 409)
    table = running.notifications.load(ObligationTable, ObligationTable.STREAM)
    assert table.plans(today.isoformat()) == [(later[1], CODE)]
    assert table.in_force(later[0])[CODE] == before


def changes_a_line(running, admin, today):
    change = {
        "judul": "Janji tamu", "bunyi": "Untuk {name}: {__class__}", "sandaran": "law",
        "sumber": "kebijakan kantor", "siapa-1": "role:case_officer", "hari-1": "−7, 0", "siapa-2": "ormas",
        "hari-2": "nanti", "mulai": today, "dasar": "Rapat contoh",
    }  # fmt: skip
    overtaken = carried(admin, PAGE, f"{PAGE}/ubah")

    def changed(**said):
        change.update(said)
        return send(admin, PAGE, f"{PAGE}/ubah", change)

    assert "Tulis bilangan hari" in text(changed(), 422)
    assert "Bunyi pengingat: Tanda { di sini bukan isian." in text(changed(**{"hari-2": "0, 7"}), 422)
    looked = text(changed(bunyi="Untuk {name}: {promise}", lihat="1"))
    assert "Terbaca begini, belum dicatat" in looked
    assert "Untuk Sanggar Contoh Lestari: daftar aula" in looked
    assert "Tidak ada yang diingatkan dalam waktu itu." in looked
    assert written(running) == LINE
    change.pop("lihat")
    assert "Sebutkan pasalnya" in text(changed(), 409)
    assert changed(sandaran="policy").status_code == 303
    running.catch_up()
    assert written(running)["tells"][1] == {"who": "ormas", "offsets": [0, 7]}
    came_back = text(admin.post(f"{PAGE}/ubah", data=overtaken | change | {"judul": "Lain"}), 409)
    assert "Dicatat sesudah Anda membuka formulir ini" in came_back


def test_every_event_and_reckoning_of_the_shipped_table_has_words():
    lines = shipped_lines()
    named = {each["event"] for line in lines for part in ("starts", "ends") for each in line.get(part) or ()}
    assert {topic for topic in named if event_words(topic) == topic} == set()
    assert event_words("registry.PromiseFulfilledSoon") == "registry.PromiseFulfilledSoon"
    assert {line["derived"] for line in lines if line.get("derived")} == set(RECKONED) == set(RECKONINGS)
    assert "{" not in "".join(map(event_words, named))


def test_a_role_that_nobody_has_and_reminders_go_to_is_said_until_somebody_has_it(office, open_portal):
    tell_obligations(office)
    open_account(office.accounts, "kepala", "Kepala Contoh", ("agency_head",))
    head = sign_in(open_portal(), "kepala")
    warned = "Tidak ada akun terbuka dengan peran Staf/analis: pengingat kepadanya tidak dibaca siapa pun."
    assert warned in read(head, LIST)
    assert "Pengingat kepada peran tanpa pemegang (1)" in read(head, "/hari-ini")
    other = open_account(office.accounts, "loket", "Loket Rekaan", ("case_officer",))
    assert warned not in read(head, LIST)
    assert "Pengingat kepada peran tanpa pemegang (1)" not in read(head, "/hari-ini")
    ask(office.accounts, "close_account", account=other, reason="Pindah.")
    assert warned in read(head, LIST)
