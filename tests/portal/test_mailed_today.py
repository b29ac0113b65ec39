"""What *Hari ini* shows is mailed: the same subjects and counts, and names where a mail may have them."""

import re
from contextlib import closing, contextmanager
from datetime import date, timedelta

import pytest

from contracts.roles import OFFICE_ROLES, PARTNER, STAFF
from contracts.telling.dates import date_words
from deploy.mailing import mail_sender
from deploy.today import PageOfToday
from deploy.wiring import pump_works
from services.notifications.application import Notifications
from services.notifications.mailing.written import NOTHING_LEFT, PATIENCE
from services.portal.waiting.mailed import _ITS_OWN, _NAMED, NAMED, mailed
from services.portal.waiting.subjects import SUBJECTS
from services.registry.application import Registry
from shared.ledger.clock import utc_now
from shared.mapper import state_of
from tests.notifications.lines import PROMISE, adopt
from tests.notifications.mail_server import Behaviour, listening
from tests.notifications.preferring import GIVING, NOW, RIGHT
from tests.notifications.test_mail_of_a_day import send_all, switch_on
from tests.offices import cause_in
from tests.portal.colleagues import ask, open_account, sign_in
from tests.portal.office import catch_up
from tests.portal.ormas_holders import open_ormas_account
from tests.portal.told.complaints import tell_complaints
from tests.portal.told.ormas import doubt, legal_basis, registered, stream
from tests.portal.told.oversight import planned, supervision, tell_supervisions
from tests.portal.told.register import tell_a_register, tell_what_seldom_happens

DAY = "2026-11-22"
ROOT = "https://ormas.kota.example"
LIMITED = ("Pengawasan", "Temuan", "koordinasi", "Pengaduan", "dialihkan", "onsultasi", "Janji")
COUNTED = re.compile(r'<h2 class="govuk-heading-m" id="pokok-\d+">([^<]+) \(([\d.]+)\)</h2>')


def shown(visitor):
    """Subjects of the page with how many wait, but for messages: what they tell is in the mail itself."""
    page = visitor.get("/hari-ini").get_data(as_text=True)
    found = [(title, int(many.replace(".", ""))) for title, many in COUNTED.findall(page)]
    return [each for each in found if each[0] != "Pesan yang belum dibuka"]


@pytest.mark.parametrize("roles", [STAFF, ("registry_clerk",), ("case_officer", "verifier"), ("enumerator",)])
def test_a_mail_has_the_subjects_of_the_page_in_its_order(office, open_portal, views, roles):
    tell_a_register(office)
    tell_what_seldom_happens(office)
    tell_supervisions(office, stream(1))
    account = open_account(office.accounts, roles=tuple(roles))
    visitor = sign_in(open_portal(views=views))
    told = [(each.title, each.total) for each in mailed(visitor.application, account)]
    assert told == shown(visitor)
    assert told


@pytest.mark.parametrize("role", OFFICE_ROLES)
def test_each_role_is_mailed_what_its_page_shows_and_of_limited_matters_a_number(office, open_portal, role):
    tell_a_register(office)
    tell_what_seldom_happens(office)
    tell_supervisions(office, stream(1))
    account = open_account(office.accounts, roles=(role,), agencies=("dp3a",) if role == PARTNER else ())
    visitor = sign_in(open_portal())
    told = mailed(visitor.application, account)
    assert [(each.title, each.total) for each in told] == shown(visitor)
    assert {each.title: each.lines for each in told if any(word in each.title for word in LIMITED)} == {
        each.title: () for each in told if any(word in each.title for word in LIMITED)
    }


def test_some_lines_are_repeated_as_the_page_has_them_and_limited_matters_are_only_counted(
    office, open_portal
):
    for number in range(1, NAMED + 3):
        ended = legal_basis("skt", f"SKT-{number}", f"2026-12-0{number}")
        office.tell(stream(number), registered(f"Forum Contoh {number}"), ended, doubt())
    office.tell(supervision(1), planned(stream(1)))
    tell_complaints(office)
    account = open_account(office.accounts, roles=STAFF)
    visitor = sign_in(open_portal())
    told = {each.title: each for each in mailed(visitor.application, account)}
    skt = told["Masa berlaku SKT dan izin"]
    assert skt.due == "2026-12-01"
    assert skt.lines == tuple(
        f"Forum Contoh {number}, sampai {number} Desember 2026" for number in range(1, NAMED + 1)
    )
    counted = ("Pengawasan yang direncanakan", "Pengaduan yang berjalan", "Keraguan")
    assert {told[title].lines for title in counted} == {()}


def test_nobody_is_told_who_has_no_open_account_of_the_office(office, open_portal):
    office.tell(stream(1), registered("Forum Contoh"), doubt())
    closed = open_account(office.accounts)
    of_ormas = open_ormas_account(office.accounts, "ketua.contoh", stream(1))
    app = open_portal().application
    assert "Keraguan" in [each.title for each in mailed(app, closed)]
    ask(office.accounts, "close_account", account=closed, reason="Pindah.")
    assert [mailed(app, each) for each in (closed, of_ormas, "nobody")] == [[], [], []]


def test_what_a_mail_names_are_subjects_of_the_page():
    assert {*_NAMED, *_ITS_OWN} < set(SUBJECTS)


@pytest.fixture
def told(office):
    """An officer who wants a summary each day, and the notifications of the office."""
    account = open_account(office.accounts)
    with closing(Notifications(office.deployment)) as notifications:
        notifications.others_turn = 0.0
        own = notifications.preferences_of(account)
        own.give(**GIVING | {"page": f"{ROOT}/akun-saya/pemberitahuan"})
        own.confirm(code_digest=RIGHT, now=NOW)
        own.set(summary_every="daily", quiet_from="", quiet_until="")
        notifications.record(own, cause=cause_in(notifications, "notifications.set_own_notices"))
        adopt(notifications, PROMISE)
        yield notifications


def sent(office, notifications):
    """The mails of a day, as the pump sends them."""
    catch_up(office.projector())
    behaviour = Behaviour()
    with listening(behaviour) as port:
        switch_on(notifications, port)
        notifications.bring_days(DAY)
        with closing(pump_works(office.deployment, "amqp://127.0.0.1:1/")["notifications.sender"]) as sender:
            send_all(sender)
    return behaviour.taken


def test_the_pump_mails_what_waits_also_where_nothing_is_reminded_of(office, told):
    ends = date.today() + timedelta(days=20)
    office.tell(stream(1), registered("Forum Contoh"), doubt(), legal_basis("skt", "1", str(ends)))
    [mail] = sent(office, told)
    said = mail.get_content().replace("\r\n", "\n")
    assert mail["Subject"].startswith("Hari ini: 3 hal menunggu –")
    assert f"seperti pada halaman Hari ini, {ROOT}/hari-ini:" in said
    assert "Keraguan (1)\n\n" in said
    day = date_words(str(ends))
    assert f"Masa berlaku SKT dan izin (1, paling awal {day})\n- Forum Contoh, sampai {day}\n" in said
    assert "Pengingat yang terbuka" not in said


def test_no_mail_goes_where_nothing_waits_and_its_history_says_so(office, told):
    assert sent(office, told) == []
    stream_of_mail = told.ledger.history(next(iter(told.rows_of("notifications.MessageQueued"))).stream)
    assert [row.topic.rpartition(".")[2] for row in stream_of_mail] == ["MessageQueued", "MessageWithdrawn"]
    assert state_of(stream_of_mail[-1])["reason"] == NOTHING_LEFT


@contextmanager
def sender_of_today(office, later):
    """As the pump has it, so much later."""
    with (
        closing(Registry(office.deployment)) as registry,
        closing(mail_sender(office.deployment, registry, PageOfToday(office.deployment, ""))) as sender,
    ):
        sender._notifications.ledger.clock = sender._clock = lambda: utc_now() + later
        yield sender


def test_a_mail_goes_and_says_so_where_the_page_cannot_be_read(office, told):
    office.tell(stream(1), registered("Forum Contoh"), doubt())
    catch_up(office.projector())
    office.views.close()
    (office.deployment.directory / "portal.views.db").write_bytes(b"nothing that a database reads" * 400)
    for left in ("portal.views.db-wal", "portal.views.db-shm"):
        (office.deployment.directory / left).unlink(missing_ok=True)
    behaviour = Behaviour()
    with listening(behaviour) as port:
        switch_on(told, port)
        told.bring_days(DAY)
        for later in (timedelta(minutes=50), timedelta(minutes=61)):
            with sender_of_today(office, later) as sender:
                send_all(sender)
            assert len(behaviour.taken) == (later > PATIENCE)
    [mail] = behaviour.taken
    assert mail["Subject"].startswith("Hari ini –")
    assert "Isi halaman Hari ini tidak dapat dibaca" in mail.get_content()
