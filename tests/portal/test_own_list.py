"""What an account of an ormas is told about the own ormas. Everything is invented."""

from datetime import date

from services.portal.own_ormas.own_list import own_of
from services.requests import events as q
from tests.portal.told.cases import berkas, drafted
from tests.portal.told.ormas import legal_basis, registered, stream
from tests.portal.told.permits import asked, permit

OURS = stream(1)
SLIP = "Pemohonnya ormas lain."


def test_an_ormas_is_not_told_of_what_was_struck_for_it_was_somebody_elses(office):
    office.tell(OURS, registered("Forum Contoh"), legal_basis("skt"))
    days = ("2026-11-20", "2026-11-26")
    for number, struck in ((1, False), (2, True)):
        slip = {"struck_on": "2026-11-12", "reason": SLIP}
        office.tell(permit(number), asked(OURS, *days), *([(q.PermitStruck, slip)] if struck else []))
        ending = q.CaseStruck if struck else q.CaseWithdrawn
        over = (ending, {"ended_on": "2026-11-12", "reason": SLIP})
        office.tell(berkas(number), drafted(OURS, title="Berkas contoh"), over)
    office.catch_up()
    with office.views.read() as t:
        own = own_of(t, OURS, date(2026, 11, 22))
    assert [each["id"] for each in own.permits] == [permit(1)]
    assert [each["id"] for each in own.over] == [berkas(1)]
    assert own.running == []
