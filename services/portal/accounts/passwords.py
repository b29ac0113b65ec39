"""Passwords: which ones are taken, and their digests (argon2id)."""

import unicodedata
from pathlib import Path
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST: Final = 10
LONGEST: Final = 200
_HASHER: Final = PasswordHasher(time_cost=3, memory_cost=19 * 1024, parallelism=1)
_NOBODY: Final = _HASHER.hash("kata sandi yang tidak dipakai siapa pun")
_USUAL: Final = frozenset(Path(__file__).with_name("usual.txt").read_text().split())


def problem_with(password: str, login: str) -> str:
    """Why this password is not taken, as a sentence; empty when it is."""
    typed, known = _folded(password), _folded(login)
    if len(password) < SHORTEST:
        return f"Kata sandi paling sedikit {SHORTEST} huruf. Beberapa kata yang mudah Anda ingat sudah cukup."
    if len(password) > LONGEST:
        return f"Kata sandi paling banyak {LONGEST} huruf."
    if known and known in typed and len(typed) - len(known) < 4:
        return "Kata sandi jangan sama dengan nama masuk Anda. Pilih yang lain."
    if typed in _USUAL or len(set(typed)) < 3:
        return "Kata sandi ini terlalu sering dipakai orang. Pilih yang lain."
    return ""


def digest_of(password: str) -> str:
    """What is kept of a password."""
    return _HASHER.hash(_normal(password))


def is_right(password: str, digest: str) -> bool:
    """Whether the digest was made of it. Without a digest the same time is spent, and the answer is no."""
    try:
        return _HASHER.verify(digest or _NOBODY, _normal(password)) and bool(digest)
    except (VerificationError, InvalidHashError):
        return False


def _normal(password: str) -> str:
    """Two keyboards may write the same letter in two ways."""
    return unicodedata.normalize("NFKC", password)


def _folded(text: str) -> str:
    return _normal(text).strip().casefold()
