"""What people see of reminders: the list, inboxes, what an ormas was told, letters. All is invented."""

import re
from contextlib import closing
from datetime import date

import pytest

from services.notifications.events import MessagePrinted
from services.portal.reminders.inbox import AT_ONCE
from tests.portal.colleagues import open_account, sign_in
from tests.portal.notified_here import NotifiedHere
from tests.portal.on_pages import send
from tests.portal.ormas_holders import open_ormas_account
from tests.portal.registry_answers import NobodyAnswers, RegistryAnswers
from tests.portal.told.ormas import registered, secretariat, stream
from tests.portal.told.reminders import message, queued, tell_reminders


@pytest.fixture
def told(office):
    for number, name in enumerate(("Forum Baca Contoh", "Sanggar Surat Contoh", "Karang Usai Contoh"), 1):
        office.tell(stream(number), registered(name))
    tell_reminders(office, stream(1), stream(2), stream(3))
    return office


@pytest.fixture
def notified(told):
    with closing(NotifiedHere(told.deployment)) as notified:
        yield notified


@pytest.fixture
def colleague(told, open_portal, notified):
    def as_role(role, **options):
        portal = open_portal(notified if role == "division_head" else None, patience=0, **options)
        open_account(told.accounts, f"rekan.{role}", "Rekan Rekaan", (role,))
        return sign_in(portal, f"rekan.{role}")

    return as_role


def read(visitor, address):
    answer = visitor.get(address)
    assert answer.status_code == 200, address
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", answer.text))


def test_a_reminder_is_told_with_the_text_that_held_on_its_day(colleague):
    seen = read(colleague("case_officer"), "/pengingat?ormas=forum")
    assert "Teks lama" in seen
    assert "Teks lain" not in seen


def test_the_list_is_narrowed_and_says_when_nothing_is_there(colleague):
    visitor = colleague("case_officer")
    settled = read(visitor, "/pengingat?keadaan=settled")
    assert "Karang Usai Contoh" in settled
    assert "Forum Baca Contoh" not in settled
    assert "Tidak ada pengingat yang begini." in read(visitor, "/pengingat?ormas=tidak+ada")


def test_a_colleague_is_told_of_what_goes_to_others_only_where_it_decides_or_inspects(colleague):
    kinds = {role: read(colleague(role), "/pengingat?kepada=role:") for role in ("case_officer", "inspector")}
    assert "Tidak ada pengingat yang begini." in kinds["case_officer"]
    assert "1 pengingat" in kinds["inspector"]


@pytest.mark.parametrize(("today", "warned"), [(date(2026, 3, 21), False), (date(2026, 3, 22), True)])
def test_the_list_warns_when_no_day_came_since_yesterday(colleague, today, warned):
    seen = read(colleague("case_officer", today=lambda: today), "/pengingat")
    assert ("Pengingat sesudahnya belum disiapkan" in seen) is warned


def test_the_list_leads_to_the_message_in_which_an_ormas_was_told(colleague):
    page = colleague("case_officer").get("/pengingat?ormas=sanggar").text
    assert f'href="/pengingat/pesan/{message(2)}"' in page


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_whole_list_is_a_file(colleague, ending):
    answer = colleague("case_officer").get(f"/pengingat/pengingat.{ending}")
    assert answer.status_code == 200
    assert ending == "xlsx" or "Sanggar Surat Contoh" in answer.text


def test_an_inbox_has_what_goes_to_the_roles_of_who_looks_and_nothing_else(colleague):
    head, officer = colleague("division_head"), colleague("case_officer")
    assert "1 belum dibuka" in read(head, "/kotak-masuk")
    assert "Kotak masuk (1)" in read(head, "/hari-ini")
    assert "Belum ada pesan." in read(officer, "/kotak-masuk")
    assert head.get(f"/kotak-masuk/{message(4)}").status_code == 200
    assert officer.get(f"/kotak-masuk/{message(4)}").status_code == 404
    assert head.get(f"/kotak-masuk/{message(1)}").status_code == 404


def test_the_record_says_what_an_ormas_was_told_to_the_office_alone(told, colleague, open_portal):
    inside = read(colleague("case_officer"), f"/ormas/{stream(2)}")
    assert "Surat tercetak, dicetak 13 Maret 2026; surat yang diserahkan 16 Maret 2026" in inside
    assert "WhatsApp 13 Maret 2026" not in inside
    assert "Yang sudah diberitahukan" not in read(open_portal(), f"/ormas/{stream(2)}")


def test_an_ormas_reads_its_own_messages_and_nobody_elses(told, open_portal):
    portal = open_portal()
    open_ormas_account(told.accounts, "forum.contoh", stream(1))
    holder = sign_in(portal, "forum.contoh")
    assert "Masa berlaku SKT" in read(holder, f"/ormas-saya/{stream(1)}/pesan")
    assert holder.get(f"/ormas-saya/{stream(1)}/pesan/{message(1)}").status_code == 200
    for strange in (
        f"/ormas-saya/{stream(1)}/pesan/{message(2)}",
        f"/ormas-saya/{stream(2)}/pesan",
        f"/ormas-saya/{stream(2)}/pesan/{message(2)}",
    ):
        assert holder.get(strange).status_code == 404


def test_what_is_done_is_not_printed_any_more_and_what_was_printed_can_be_again(told, colleague):
    visitor = colleague("registry_clerk")
    assert "Tidak ada surat yang perlu dicetak." in read(visitor, "/pengingat/surat")
    assert "Sanggar Surat Contoh" in read(visitor, "/pengingat/surat?lihat=dicetak")
    paper = read(visitor, f"/pengingat/surat/cetak?pesan={message(2)}&pesan={message(1)}&label=ya")
    assert paper.count("Pengurus Sanggar Surat Contoh") == 2
    assert "Forum Baca Contoh" not in paper


def test_a_ready_text_opens_whatsapp_without_a_number(colleague):
    page = colleague("case_officer").get(f"/pengingat/pesan/{message(2)}").text
    assert "https://wa.me/?text=Yth.%20pengurus%20Sanggar%20Surat%20Contoh" in page


def test_who_inspects_reads_and_has_no_form(colleague):
    inspector = colleague("inspector")
    assert "Catat disampaikan" not in read(inspector, f"/pengingat/pesan/{message(2)}")
    assert inspector.get("/pengingat/surat").status_code == 403


def readers(office, number):
    rows = office.services["notifications"].ledger.history(message(number))
    return [row.actor for row in rows if row.topic == "notifications.MessageRead"]


def test_opening_a_message_of_a_role_is_recorded_once_in_that_role(told, colleague):
    head = colleague("division_head")
    assert "Pesan yang belum dibuka (1)" in read(head, "/hari-ini")
    for _ in range(2):
        assert head.get(f"/kotak-masuk/{message(4)}").status_code == 200
    told.catch_up()
    assert head.get(f"/kotak-masuk/{message(4)}").status_code == 200
    assert [actor.partition("/")[0] for actor in readers(told, 4)] == ["division_head"]
    assert "Pesan yang belum dibuka (1)" not in read(head, "/hari-ini")


def test_all_of_an_inbox_is_marked_as_opened(told, colleague):
    head = colleague("division_head")
    assert send(head, "/kotak-masuk", "/kotak-masuk/dibaca", {}).status_code == 303
    assert len(readers(told, 4)) == 1
    told.catch_up()
    assert "belum dibuka" not in read(head, "/kotak-masuk")


def test_an_inbox_of_more_than_one_command_takes_is_opened_by_one_press(told, colleague):
    for number in range(1000, 1000 + AT_ONCE + 1):
        told.tell(message(number), queued("role:division_head", 4))
    told.catch_up()
    head = colleague("division_head")
    assert send(head, "/kotak-masuk", "/kotak-masuk/dibaca", {}).status_code == 303
    told.catch_up()
    assert "belum dibuka" not in read(head, "/kotak-masuk")


def test_a_printed_letter_says_that_there_is_nothing_left_to_remind_of(told, colleague):
    told.tell(message(3), (MessagePrinted, {"printed_on": "2026-03-14"}))
    told.catch_up()
    printed = read(colleague("registry_clerk"), "/pengingat/surat?lihat=dicetak")
    assert printed.count("sudah selesai") == 1


def test_a_page_is_shown_while_its_opening_cannot_be_recorded(told, open_portal):
    portal = open_portal(NobodyAnswers())
    open_account(told.accounts, "rekan.kepala", "Rekan Rekaan", ("division_head",))
    assert "Jatuh tempo 5 Maret 2026" in read(sign_in(portal, "rekan.kepala"), f"/kotak-masuk/{message(4)}")
    assert readers(told, 4) == []


def test_what_a_colleague_told_by_hand_is_recorded_and_taken_back(told, colleague, open_portal, notified):
    portal = open_portal(notified, patience=0)
    open_account(told.accounts, "loket", "Loket Rekaan", ("case_officer",))
    officer, page = sign_in(portal, "loket"), f"/pengingat/pesan/{message(1)}"
    said = {"saluran": "whatsapp", "hari": "2026-03-14", "dasar": "Kepada sekretaris."}
    early = send(officer, page, f"{page}/sampaikan", said | {"hari": "2026-03-11"})
    assert early.status_code == 409
    assert "tanggal penyampaiannya lebih awal" in early.text
    assert send(officer, page, f"{page}/sampaikan", said).status_code == 303
    told.catch_up()
    assert "WhatsApp 14 Maret 2026" in read(officer, page)
    assert send(officer, page, f"{page}/keliru", {"alasan": "Keliru ormas."}).status_code == 303
    told.catch_up()
    assert "; WhatsApp 14 Maret 2026" not in read(officer, page)


def test_letters_are_recorded_as_printed_before_the_paper_is_shown(told, open_portal, notified):
    told.tell(message(9), queued(f"ormas:{stream(1)}", 1, channel="letter"))
    portal = open_portal(notified, patience=0)
    open_account(told.accounts, "loket", "Loket Rekaan", ("registry_clerk",))
    clerk = sign_in(portal, "loket")
    none = send(clerk, "/pengingat/surat", "/pengingat/surat", {"kertas": "f4"})
    assert none.status_code == 422
    sent = send(clerk, "/pengingat/surat", "/pengingat/surat", {"pesan": message(9), "kertas": "f4"})
    assert sent.location == f"/pengingat/surat/cetak?pesan={message(9)}&kertas=f4"
    topics = [row.topic for row in told.services["notifications"].ledger.history(message(9))]
    assert topics[-1] == "notifications.MessagePrinted"
    assert "Pengurus Forum Baca Contoh" in read(clerk, sent.location)


def letters_on_paper(told, open_portal, answers):
    open_account(told.accounts, "loket", "Loket Rekaan", ("registry_clerk",))
    clerk = sign_in(open_portal(answers, patience=0), "loket")
    return read(clerk, f"/pengingat/surat/cetak?pesan={message(2)}&label=ya")


def test_a_letter_has_the_street_and_its_reading_is_logged(told, open_portal):
    told.tell(stream(2), secretariat("Ciumpama"))
    told.catch_up()
    answers = RegistryAnswers(told)
    paper = letters_on_paper(told, open_portal, answers)
    assert paper.count("Pengurus Sanggar Surat ContohJl. Rekaan 1di Ciumpama") == 2
    purposes = [said["purpose"] for command, _, said in answers.calls if command == "registry.reveal"]
    assert purposes == ["mencetak surat pengingat di portal"]


def test_a_letter_whose_street_cannot_be_read_says_so_and_is_printed(told, open_portal):
    told.tell(stream(2), secretariat("Ciumpama"))
    told.catch_up()
    paper = letters_on_paper(told, open_portal, NobodyAnswers())
    assert "Jalan 1 ormas sedang tidak dapat dibaca" in paper
    assert "Pengurus Sanggar Surat Contohdi Ciumpama" in paper


def test_letters_that_nobody_printed_wait_on_the_first_page_until_they_are(told, open_portal):
    told.tell(message(9), queued(f"ormas:{stream(1)}", 1, channel="letter"))
    told.catch_up()
    open_account(told.accounts, "loket", "Loket Rekaan", ("registry_clerk",))
    clerk = sign_in(open_portal(), "loket")
    seen = read(clerk, "/hari-ini")
    many = int(re.search(r"Surat pengingat yang belum dicetak \((\d+)\)", seen)[1])
    told.tell(message(9), (MessagePrinted, {"printed_on": "2026-11-22"}))
    told.catch_up()
    left = f"Surat pengingat yang belum dicetak ({many - 1})"
    assert (left in read(clerk, "/hari-ini")) == (many > 1)
