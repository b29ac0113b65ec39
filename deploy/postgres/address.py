"""Addresses of PostgreSQL: read strictly, shown without their password."""

import secrets
from urllib.parse import quote, urlsplit, urlunsplit

from shared.errors import InputWrong


def check_address(url: str) -> str:
    """The address as given. InputWrong, without repeating it, when it is none."""
    try:
        parts = urlsplit(url)
        good = parts.scheme in ("postgresql", "postgres") and parts.hostname and (parts.port or 1)
        good = good and parts.username and len(parts.path) > 1
    except ValueError:
        good = False
    if not good:
        raise InputWrong(
            "Alamat PostgreSQL tidak terbaca. Tulis seperti postgresql://nama:sandi@host:5432/basisdata."
        )
    return url


def shown(url: str) -> str:
    """Where it leads, without who and the password."""
    parts = urlsplit(url)
    return f"{parts.hostname}:{parts.port or 5432}{parts.path}"


def role_of(url: str) -> str:
    """The role that logs in."""
    return urlsplit(url).username or ""


def password_of(url: str) -> str:
    """Its password, empty when there is none."""
    return urlsplit(url).password or ""


def as_role(url: str, role: str) -> str:
    """The same database in this role, with a new random password."""
    parts = urlsplit(url)
    login = f"{quote(role, safe='')}:{secrets.token_urlsafe(32)}"
    return urlunsplit(parts._replace(netloc=f"{login}@{parts.netloc.rpartition('@')[2]}"))
