"""When something is not there or goes wrong: a page in plain words, and a way out."""

import secrets
from contextlib import suppress
from typing import Final

import structlog
from flask import Flask, current_app, g, render_template
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

from contracts.policy import POLICY, SENTENCES
from contracts.roles import OFFICE_ROLES
from services.portal.web.plain_words import words_of
from services.portal.web.who import of_an_ormas, signed_in, to_sign_in
from shared.database import DatabaseUnusable
from shared.errors import Forbidden, NotFound, Problem
from shared.rpc.logs import trace_of

log = structlog.get_logger("portal")
SAID: Final = {
    400: (
        "Permintaan tidak dapat dibaca",
        "Periksa alamat yang Anda buka, atau mulai dari halaman register.",
    ),
    403: (
        "Formulir ini tidak diterima",
        "Ia tidak berasal dari halaman yang ditampilkan kepada Anda, atau Anda sudah masuk lagi sesudahnya."
        " Tidak ada yang dicatat. Buka lagi halamannya, lalu isi kembali.",
    ),
    404: ("Halaman tidak ditemukan", "Alamat ini tidak ada, atau catatannya belum sampai di portal."),
    405: ("Tidak dapat dilakukan di sini", "Mulai lagi dari halaman register."),
    413: (
        "Yang Anda kirim terlalu besar",
        "Tidak ada yang dicatat. Kirim berkas atau isian yang lebih kecil, tanpa gambar dan baris kosong.",
    ),
    500: ("Terjadi kesalahan", "Yang sudah tercatat tidak hilang. Coba lagi sebentar lagi."),
    503: ("Sedang sibuk", "Coba lagi sebentar lagi."),
}
NOT_YOURS: Final = (
    "Peran Anda tidak membuka halaman ini",
    "Bila Anda memerlukannya, minta perannya kepada pengelola akun. Tidak ada yang dicatat.",
)
OF_THE_OFFICE: Final = (
    "Halaman ini milik kantor",
    "Akun ormas membuka halaman ormasnya sendiri dan yang terbuka untuk umum. Tidak ada yang dicatat.",
)
REBUILDING: Final = "Tampilan sedang disusun ulang setelah pembaruan program. Tidak ada data yang hilang."


def register(app: Flask) -> None:
    """Every error has the same page."""
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Problem, _problem)
    app.register_error_handler(Exception, _unexpected)


def _http(error: HTTPException) -> ResponseReturnValue:
    if error.code == 401:
        return _say(403, *OF_THE_OFFICE) if of_an_ormas() else to_sign_in()
    return _page(error.code or 500)


def _problem(problem: Problem) -> ResponseReturnValue:
    if isinstance(problem, DatabaseUnusable) and _is_rebuilding():
        return _page(503, REBUILDING)
    if isinstance(problem, Forbidden):
        return _say(403, *NOT_YOURS, _right_missing(g.get("missing", "")))
    status = {"again": 503, "correct": 400, "call": 500}[problem.do]
    return _page(404 if isinstance(problem, NotFound) else status, words_of(problem))


def _right_missing(command: str) -> str:
    """Which right it takes and which roles have it; nothing of the thing that was asked for."""
    roles = [OFFICE_ROLES[role] for role in POLICY.get(command, ()) if role in OFFICE_ROLES]
    if not roles or signed_in() is None:
        return ""
    return f"Hak yang diperlukan: “{SENTENCES[command].rstrip('.')}”. Yang memilikinya: {', '.join(roles)}."


def _is_rebuilding() -> bool:
    """The tables of another version may lack what a page of this version asks for."""
    with suppress(Problem):
        return bool(current_app.config["FRESHNESS"]().rebuilding)
    return False


def _unexpected(error: Exception) -> ResponseReturnValue:
    number = secrets.token_hex(4).upper()
    log.error("unexpected", reference=number, trace=trace_of(error))
    return _page(500, f"Sampaikan nomor {number} kepada pengelola sistem.")


def _page(status: int, message: str = "") -> ResponseReturnValue:
    return _say(status, *SAID.get(status, SAID[500 if status >= 500 else 400]), message)


def _say(status: int, title: str, advice: str, message: str = "") -> ResponseReturnValue:
    return render_template("error.html", title=title, advice=advice, message=message), status
