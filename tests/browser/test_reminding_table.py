"""The table of reminders in Chromium: changed by its form, planned, stopped, and loaded. All is invented."""

from contextlib import ExitStack

import pytest

from tests.browser.reminded_office import RemindedOffice
from tests.notifications.obligations import CODE, LINE, lines_of_file

LIST = "/ketentuan-pengingat"
PAGE = f"{LIST}/{CODE}"
GROUND = "Rapat contoh 3/2026"


@pytest.fixture(scope="module")
def walked(tmp_path_factory):
    with ExitStack() as later:
        office = RemindedOffice(tmp_path_factory.mktemp("table") / "data", later)
        office.hear()
        yield office


def yaml(*lines):
    return {"name": "tabel.yaml", "mimeType": "text/yaml", "buffer": "\n".join(lines).encode()}


def loads_a_file(admin):
    admin.opens(LIST)
    wrong = yaml("obligations:", "  - code: Salah")
    admin.is_refused("muat", "Baris 2: code: Kode: huruf kecil", berkas=wrong, dasar=GROUND)
    admin.does("muat", berkas=yaml(*lines_of_file(LINE)), dasar=GROUND)
    admin.follows(LINE["title"])
    admin.sees("Janji kantor kepada Sanggar Contoh Lestari jatuh tempo")


def looks_before(admin):
    """How a text reads, by the first button of the form."""
    form = admin.page.locator(f"form[action='{PAGE}/ubah']")
    form.locator("xpath=ancestor::details/summary").press("Enter")
    form.get_by_label("Bunyi pengingat").fill("Janji {promise} kepada {name}.")
    with admin.page.expect_navigation():
        form.get_by_role("button", name="Lihat dahulu").press("Enter")
    admin.sees("Terbaca begini, belum dicatat", "kepada Sanggar Contoh Lestari.")


def changes_the_line(admin, later):
    admin.is_refused("ubah", "Tulis bilangan hari", dasar=GROUND, **{"hari-2": "nanti"})
    beside = admin.page.locator("#hari-2-salah")
    assert "Tulis bilangan hari" in beside.inner_text()
    admin.is_refused("ubah", "Sebutkan pasalnya", sandaran="law", **{"hari-2": "0, 7"})
    admin.does("ubah", sandaran="policy", mulai=later)
    admin.sees("akan berubah", "Mulai", "berlaku bunyi yang direncanakan", "pada harinya, 7 hari sesudahnya")


def gives_a_plan_up(admin, later):
    admin.does("batalkan", rencana=later, alasan_batal="Rapat memutuskan lain.")
    admin.sees("Rapat memutuskan lain.")
    assert "berlaku bunyi yang direncanakan" not in admin.page.content()


def test_a_line_is_loaded_changed_planned_and_stopped(walked, crowd):
    admin, officer = crowd.colleague("tenant_admin"), crowd.colleague("case_officer")
    loads_a_file(admin)
    looks_before(admin)
    changes_the_line(admin, walked.ahead(9))
    gives_a_plan_up(admin, walked.ahead(9))
    admin.does("hentikan", alasan="Diingatkan lisan.")
    admin.sees("tidak dipakai", "Tidak dipakai sejak")
    officer.opens(PAGE)
    officer.sees("Diingatkan lisan.")
    assert officer.page.locator("main form[method=post]").count() == 0
    officer.opens(LIST)
    officer.sees("tidak dipakai")
