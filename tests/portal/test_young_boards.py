"""What is known of young people on a board when that board goes, comes back or is contended."""

from services.portal.involvement.fitting import young_on_board
from services.registry.domain import Ormas
from tests.portal.boards import ask, close, dispute, file_board
from tests.portal.told.ormas import registered, stream
from tests.portal.told.profile import board_youth


def told(office):
    office.catch_up()
    with office.views.read() as t:
        sql = "SELECT about, value FROM as_known WHERE ormas = ? AND until LIKE '9%'"
        found = {about: [value] for about, value in t.all(sql, (stream(1),))}
    return young_on_board(found, "2026-10-02")


def test_a_board_that_is_taken_back_takes_its_young_people_along(office):
    office.tell(stream(1), registered("Forum Contoh"))
    file_board(office, stream(1), "Rekaan Satu", "1/SK/2026", "2026-02-01", ends="2030-12-31")
    office.tell(stream(1), board_youth("2026-03-02", 9))
    assert "kepengurusan ke-1" in told(office)[0]
    file_board(office, stream(1), "Rekaan Dua", "2/SK/2026", "2026-09-01", replaces=1, ends="2030-12-31")
    assert told(office) == []
    ask(office, stream(1), Ormas.take_back_board, board=2, reason="Berkas tertukar")
    assert "kepengurusan ke-1" in told(office)[0]


def test_while_boards_contend_of_none_of_them_young_people_are_told(office):
    office.tell(stream(1), registered("Forum Contoh"))
    dispute(office, stream(1))
    office.tell(stream(1), board_youth("2026-05-02", 9, board=3))
    assert told(office) == []
    close(office, stream(1), 3)
    assert "kepengurusan ke-3" in told(office)[0]


def test_a_count_that_was_struck_is_known_no_more(office):
    office.tell(stream(1), registered("Forum Contoh"))
    file_board(office, stream(1), "Rekaan Satu", "1/SK/2026", "2026-02-01", ends="2030-12-31")
    counted = {"board": 1, "told_on": "2026-03-02", "ground": "Tertukar."}
    ask(office, stream(1), Ormas.tell_board_youth, size=10, youth=9, **counted)
    assert "kepengurusan ke-1" in told(office)[0]
    ask(office, stream(1), Ormas.strike_board_youth, **counted)
    assert told(office) == []
    with office.views.read() as t:
        assert not t.all("SELECT 1 FROM board_youth WHERE ormas = ?", (stream(1),))
