"""The list of exceptions for the inspectorate, counted once more from the ledgers. Everything is invented."""

import io
import json
import re

import openpyxl
import pytest

from contracts.telling.facts import state_of
from deploy.cli.app import app
from deploy.cli.endings import run
from services.portal.exceptions.exception_list import Wanted, exceptions, how_many
from services.requests import events as q
from tests.portal.colleagues import open_account, sign_in
from tests.portal.on_pages import read
from tests.portal.told.ormas import registered, stream
from tests.portal.told.pages import tell_every_page

CASE = f"case-{77:032x}"
WAIVED = {"item": "photo", "title": "Foto <sekretariat>", "reason": "Rumah sedang dibangun."}
ALONE = {"complete_since": "2026-03-02", "ground": "Diperiksa", "hands": 2, "why_two": "Kasubbid cuti."}


@pytest.fixture
def told(office):
    """All that pages show, and one case of which a requirement was waived and two persons stood behind."""
    tell_every_page(office)
    begun = next(
        row for row in office.ledgers.page("requests", 0, 100_000) if row.topic == q.CaseDrafted.TOPIC
    )
    drafted = {**state_of(begun), "organisation": stream(900)}
    office.tell(stream(900), registered("Forum Pengecualian"))
    known = {name: said for name, said in drafted.items() if name in q.CaseDrafted.__annotations__}
    office.tell(CASE, (q.CaseDrafted, known), (q.CaseItemWaived, WAIVED), (q.CaseCompleted, ALONE))
    office.catch_up()
    return office


def recounted(office):
    """Source and position of every event that is an exception, by another reading of the ledgers."""
    found = []
    for source in ("registry", "requests"):
        for row in office.ledgers.page(source, 0, 100_000):
            said = state_of(row)
            two = row.topic in ("requests.CaseCompleted", "requests.LetterNumbered") and said["hands"] == 2
            granted = row.topic == "requests.PermitGranted" and said["exceptions"]
            if two or granted or "Waived" in row.topic.replace("DocumentWaiverRevoked", ""):
                found.append((source, row.position))
    return sorted(found)


def test_the_list_holds_every_exception_of_the_ledgers_and_nothing_else(told):
    with told.views.read() as t:
        many = how_many(t, Wanted())
        listed = exceptions(t, Wanted(), many)
    assert sorted((each["source"], each["position"]) for each in listed) == recounted(told)
    assert {each["kind"] for each in listed} >= {"two_on_case", "item_waived", "document_waived"}
    assert [each["recorded_at"] for each in listed] == sorted(
        (e["recorded_at"] for e in listed), reverse=True
    )


def test_who_works_in_the_office_reads_filters_and_takes_it_along(told, open_portal):
    open_account(told.accounts, "kaban.contoh", "Kepala Badan Contoh", ("agency_head",))
    head = sign_in(open_portal(), "kaban.contoh")
    page = read(head, "/pengecualian?jenis=item_waived")
    assert "Foto <sekretariat>" in page
    assert "Rumah sedang dibangun." in page
    assert "Kasubbid cuti." not in page
    assert f'href="/berkas/{CASE}"' in head.get("/pengecualian?jenis=two_on_case").text
    assert "Tidak ada pengecualian yang tercatat." in read(head, "/pengecualian?tahun=1999")
    file = head.get("/pengecualian/pengecualian.xlsx?jenis=two_on_case").data
    cells = [cell for row in openpyxl.load_workbook(io.BytesIO(file)).active.values for cell in row]
    assert "Kasubbid cuti." in cells
    assert "Forum Pengecualian" in cells


def test_nobody_outside_the_office_reads_it(told, open_portal):
    open_account(told.accounts, "opd.contoh", "Rekan OPD Contoh", ("agency_partner",))
    partner = sign_in(open_portal(), "opd.contoh")
    for address in ("/pengecualian", "/pengecualian/pengecualian.xlsx"):
        assert partner.get(address).status_code == 403
        assert open_portal().get(address).status_code == 303


def test_the_command_tells_the_same(told, capsys):
    data = ["--data", str(told.deployment.directory)]
    assert run(app, ["exceptions", *data, "--kind", "item_waived", "--json"]) == 0
    [one] = [e for e in json.loads(capsys.readouterr().out)["exceptions"] if e["stream"] == CASE]
    assert (one["what"], one["reason"]) == (WAIVED["title"], WAIVED["reason"])
    assert run(app, ["exceptions", *data]) == 0
    shown = capsys.readouterr().out
    assert f"{len(recounted(told))} pengecualian." in shown
    assert not re.search(r"\((operator|portal|[a-z_]+)/", shown)
    assert run(app, ["exceptions", *data, "--kind", "rahasia"]) == 1
