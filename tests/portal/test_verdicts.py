"""A verdict on a suspected pair: recorded once, shown or said to be on its way, and never by a stranger."""

import threading
from uuid import uuid4

import pytest

from services.portal.web.forms import NUMBER, TOKEN
from services.portal.web.writing import NOT_RECORDED, UNCERTAIN, status_of, told_of
from shared.errors import CallUs, Conflict, Forbidden, InputWrong, TokenExpired, TryAgain, Unavailable
from shared.rpc.client import RpcClient
from tests.portal.judging import judging_office
from tests.portal.on_pages import text, unseen, unseen_in

REASON = "Ditelepon; pengurusnya lain."


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("judging") / "data", module_amqp) as office:
        yield office


@pytest.fixture
def pair(office):
    return office.suspect(f"Forum {uuid4().hex[:6]}")


@pytest.fixture
def officer(office):
    return office.officer(office.app())


def path_of(pair) -> str:
    return f"/tinjau/{pair[0]}/{pair[1]}"


def form_of(visitor, pair, **said) -> dict[str, str]:
    """The form as the page shows it, filled in."""
    hidden = unseen(visitor, path_of(pair), path_of(pair))
    return hidden | {"putusan": "berbeda", "alasan": REASON} | said


def test_an_officer_judges_a_pair_and_sees_the_verdict_on_the_very_next_page(office, officer, pair):
    assert f'href="{path_of(pair)}"' in officer.get("/tinjau").get_data(as_text=True)
    with office.projecting():
        sent = officer.post(
            path_of(pair), data=form_of(officer, pair, alasan="Ditelepon;\r\n pengurusnya lain.")
        )
        assert (sent.status_code, sent.location) == (303, path_of(pair))
        seen = text(officer.get(sent.location))
    assert f"Putusan Anda sudah dicatat: organisasi yang berbeda. Alasan: {REASON}" in seen
    assert "belum tampil" not in seen
    assert path_of(pair) not in officer.get("/tinjau").get_data(as_text=True)
    assert REASON in text(officer.get("/tinjau?lihat=ditinjau"))
    [(actor, state)] = office.verdicts(pair[0])
    assert actor == f"registry_clerk/{office.clerk}"
    assert f'"reason":"{REASON}"' in state


def test_while_a_verdict_is_not_shown_every_page_says_so_with_the_number_of_the_receipt(office, pair):
    officer = office.officer(office.app(patience=0))
    form = form_of(officer, pair)
    assert officer.post(path_of(pair), data=form).status_code == 303
    head = office.registry.ledger.head().position
    for path in (path_of(pair), "/tinjau", "/", f"/ormas/{pair[0]}"):
        seen = text(officer.get(path))
        assert "Sudah tercatat, belum tampil." in seen
        assert f"Nomor tanda terima: {form[NUMBER]} (register no. {head})" in seen
    assert "Catat putusan" not in text(officer.get(path_of(pair)))
    assert "belum tampil" not in text(office.app().test_client().get("/"))
    office.catch_up()
    seen = text(officer.get(path_of(pair)))
    assert "Putusan Anda sudah dicatat: organisasi yang berbeda." in seen
    assert "belum tampil" not in seen
    later = text(officer.get(path_of(pair)))
    assert "Sudah ditinjau: organisasi yang berbeda." in later
    assert "Berhasil" not in later


def test_another_pair_can_be_judged_while_one_is_not_shown_yet(office, pair):
    officer = office.officer(office.app(patience=0))
    other = office.suspect(f"Forum {uuid4().hex[:6]}")
    for each in (pair, other):
        assert officer.post(path_of(each), data=form_of(officer, each)).status_code == 303
    assert text(officer.get("/tinjau")).count("belum tampil") == 2


def test_a_form_that_is_sent_twice_is_one_verdict_with_one_receipt(office, pair):
    officer = office.officer(office.app(patience=0))
    form = form_of(officer, pair)
    assert [officer.post(path_of(pair), data=form).status_code for _ in range(2)] == [303, 303]
    assert len(office.verdicts(pair[0])) == 1
    assert text(officer.get("/tinjau")).count(form[NUMBER]) == 1


def test_a_form_that_is_sent_by_many_clicks_at_once_is_one_verdict(office, officer, pair):
    form, cookie = (
        form_of(officer, pair),
        officer.get_cookie(officer.application.config["SESSION_COOKIE_NAME"]),
    )
    answers: list[int] = []

    def click() -> None:
        visitor = officer.application.test_client()
        visitor.set_cookie(cookie.key, cookie.value, domain="localhost")
        answers.append(visitor.post(path_of(pair), data=form).status_code)

    with office.projecting():
        clicks = [threading.Thread(target=click) for _ in range(4)]
        for each in clicks:
            each.start()
        for each in clicks:
            each.join()
    assert answers == [303] * 4
    assert len(office.verdicts(pair[0])) == 1


def test_a_form_that_was_sent_and_changed_afterwards_is_not_taken_for_the_first(office, pair):
    officer = office.officer(office.app(patience=0))
    form = form_of(officer, pair)
    officer.post(path_of(pair), data=form)
    seen = text(officer.post(path_of(pair), data=form | {"putusan": "sama"}), 409)
    assert "Formulir ini sudah dikirim dengan isi lain" in seen
    assert len(office.verdicts(pair[0])) == 1


def test_who_is_not_signed_in_judges_nothing_and_gets_no_cookie(office, officer, pair):
    form = form_of(officer, pair)
    stranger = office.app().test_client()
    for page in (stranger.post(path_of(pair), data=form), stranger.get(path_of(pair))):
        assert page.status_code == 303
        assert page.location.startswith("/masuk")
    assert "Set-Cookie" not in page.headers
    assert office.verdicts(pair[0]) == []


@pytest.mark.parametrize("forged", ["", "x", None])
def test_a_form_that_another_site_made_is_refused(office, officer, pair, forged):
    form = form_of(officer, pair) | {TOKEN: forged}
    answer = officer.post(
        path_of(pair), data={name: value for name, value in form.items() if value is not None}
    )
    assert "Formulir ini tidak diterima" in text(answer, 403)
    assert office.verdicts(pair[0]) == []


def test_a_form_of_somebody_elses_session_is_refused(office, officer, pair):
    theirs = form_of(office.officer(officer.application), pair)
    form_of(officer, pair)
    assert officer.post(path_of(pair), data=theirs).status_code == 403
    assert office.verdicts(pair[0]) == []


@pytest.mark.parametrize("number", ["", "1", "../..", "\x00"])
def test_a_form_without_a_number_is_refused(office, officer, pair, number):
    answer = officer.post(path_of(pair), data=form_of(officer, pair) | {NUMBER: number})
    assert answer.status_code == 400
    assert office.verdicts(pair[0]) == []


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"putusan": ""}, "Pilih dahulu"),
        ({"putusan": "gabungkan"}, "Pilih dahulu"),
        ({"alasan": " \r\n "}, "Tuliskan alasannya"),
        ({"alasan": "x" * 1001}, "paling banyak 1000 huruf"),
    ],
)
def test_what_is_missing_or_too_long_is_said_and_what_was_typed_stays(office, officer, pair, said, sentence):
    form = form_of(officer, pair, **said)
    answer = officer.post(path_of(pair), data=form)
    assert f"{NOT_RECORDED} " in text(answer, 422)
    assert sentence in text(answer, 422)
    page = answer.get_data(as_text=True)
    assert form[NUMBER] in page
    assert "checked" in page if form["putusan"] in ("sama", "berbeda") else "checked" not in page
    assert " ".join(form["alasan"].split()) in page
    assert office.verdicts(pair[0]) == []


def test_a_pair_that_somebody_else_judged_first_shows_that_verdict(office, pair):
    late, first = (office.officer(office.app(patience=0)) for _ in range(2))
    form = form_of(late, pair)
    first.post(path_of(pair), data=form_of(first, pair, putusan="sama"))
    office.catch_up()
    seen = text(late.post(path_of(pair), data=form), 404)
    assert NOT_RECORDED in seen
    assert "Tidak ada dugaan ganda yang terbuka" in seen
    assert "Sudah ditinjau: memang organisasi yang sama." in seen
    assert len(office.verdicts(pair[0])) == 1


def test_a_verdict_is_taken_back_with_a_reason_and_the_pair_waits_again(office, officer, pair):
    back = f"{path_of(pair)}/tarik"
    with office.projecting():
        officer.post(path_of(pair), data=form_of(officer, pair))
        assert f'href="{path_of(pair)}"' in officer.get("/tinjau?lihat=ditinjau").get_data(as_text=True)
        form = unseen(officer, path_of(pair), back) | {"alasan_tarik": "Salah menekan."}
        assert "paling sedikit 5 huruf" in text(officer.post(back, data=form | {"alasan_tarik": "x"}), 422)
        sent = officer.post(back, data=form)
        assert (sent.status_code, sent.location) == (303, path_of(pair))
        seen = text(officer.get(sent.location))
    assert "Putusan ditarik." in seen
    assert "Catat putusan" in seen
    assert path_of(pair) not in officer.get("/tinjau?lihat=ditinjau").get_data(as_text=True)
    assert "Salah menekan." in text(officer.get(f"/ormas/{pair[0]}"))


def test_who_was_overtaken_on_a_pair_reads_the_verdicts_of_the_others_and_keeps_what_was_typed(office, pair):
    late, first = (office.officer(office.app(patience=0)) for _ in range(2))
    form, back = form_of(late, pair), f"{path_of(pair)}/tarik"
    first.post(path_of(pair), data=form_of(first, pair, putusan="sama", alasan="Alamatnya sama."))
    office.catch_up()
    first.post(back, data=unseen(first, path_of(pair), back) | {"alasan_tarik": "Salah menekan."})
    office.catch_up()
    answer = late.post(path_of(pair), data=form)
    seen = text(answer, 409)
    assert "orang lain mencatat hal yang sama" in seen
    assert "Alamatnya sama." in seen
    assert "Salah menekan." in seen
    assert REASON in seen
    assert len(office.verdicts(pair[0])) == 1
    again = unseen_in(answer, path_of(pair)) | {"putusan": "berbeda", "alasan": REASON}
    assert late.post(path_of(pair), data=again).status_code == 303
    assert len(office.verdicts(pair[0])) == 2


def test_a_verdict_is_taken_back_on_the_page_of_the_other_side_too(office, officer, pair):
    office.suspect_again(pair[1], pair[0])
    there, back = f"/tinjau/{pair[1]}/{pair[0]}", f"/tinjau/{pair[1]}/{pair[0]}/tarik"
    with office.projecting():
        officer.post(path_of(pair), data=form_of(officer, pair))
        form = unseen(officer, there, back) | {"alasan_tarik": "Salah menekan."}
        assert officer.post(back, data=form).status_code == 303
        assert "Catat putusan" in text(officer.get(path_of(pair)))


def test_what_nobody_judged_has_nothing_to_take_back(office, officer, pair):
    form = unseen(officer, path_of(pair), path_of(pair)) | {"alasan_tarik": "Salah menekan."}
    answer = officer.post(f"{path_of(pair)}/tarik", data=form)
    assert "Tidak ada putusan tentang kedua catatan ini." in text(answer, 404)


def test_when_the_registry_is_away_the_form_stays_and_can_be_sent_again(office, officer, pair, amqp):
    with RpcClient(amqp, timeout=0.5) as nobody:
        away = office.officer(office.app(client=nobody))
        form = form_of(away, pair)
        answer = away.post(path_of(pair), data=form)
        assert UNCERTAIN in text(answer, 503)
        assert REASON in text(answer, 503)
        assert form[NUMBER] in answer.get_data(as_text=True)
    again = form_of(officer, pair) | {NUMBER: form[NUMBER]}
    with office.projecting():
        assert [officer.post(path_of(pair), data=again).status_code for _ in range(2)] == [303, 303]
    assert len(office.verdicts(pair[0])) == 1


def test_a_pair_that_nobody_suspects_has_no_page(officer, pair):
    assert officer.get(f"/tinjau/{pair[1]}/{pair[0]}").status_code == 404
    assert officer.get("/tinjau/ormas-1/ormas-2").status_code == 404


@pytest.mark.parametrize(
    ("problem", "status", "first", "last"),
    [
        (Conflict(), 409, NOT_RECORDED, "Kirim lagi"),
        (TokenExpired(), 503, NOT_RECORDED, "Kirim lagi"),
        (TryAgain("Terlalu lama.", code="too-late"), 503, NOT_RECORDED, "Kirim lagi"),
        (Unavailable(), 503, UNCERTAIN, "Kirim lagi"),
        (Forbidden(), 403, NOT_RECORDED, "pengelola sistem"),
        (CallUs(), 500, UNCERTAIN, "pengelola sistem"),
        (InputWrong(), 422, NOT_RECORDED, "Periksa isian"),
    ],
)
def test_every_problem_says_whether_it_was_recorded_and_what_to_do(problem, status, first, last):
    said = [sentence for _, sentence in told_of(problem)]
    assert status_of(problem) == status
    assert (said[0], said[1]) == (first, problem.message)
    assert last in said[-1]
