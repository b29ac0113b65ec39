"""Settings that may be secrets: from the environment, or from a file that the environment names."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final
from urllib.parse import quote, urlsplit, urlunsplit

from shared.errors import InputWrong

SECRETS: Final = ("ORMAS_DATABASE", "ORMAS_DATABASE_SERVICE", "ORMAS_AMQP")
"""Addresses with a password; each as ``…_URL`` and ``…_PASSWORD``, each of those also as ``…_FILE``."""


def told(name: str, environment: Mapping[str, str] = os.environ) -> str:
    """The value of ``name``, or the content of the file in ``name_FILE``; empty when neither is there."""
    value, path = environment.get(name, ""), environment.get(f"{name}_FILE", "")
    if value and path:
        raise InputWrong(f"{name} dan {name}_FILE diisi keduanya. Pakai salah satu.")
    if not path:
        return value
    try:
        return Path(path).read_text().strip()
    except (OSError, ValueError):
        raise InputWrong(f"Berkas {path} yang disebut {name}_FILE tidak dapat dibaca.") from None


def url_told(name: str, environment: Mapping[str, str] = os.environ) -> str:
    """The address in ``name_URL``, with the password of ``name_PASSWORD`` when it has none itself."""
    url, password = told(f"{name}_URL", environment), told(f"{name}_PASSWORD", environment)
    return with_password(url, password) if url and password else url


def with_password(url: str, password: str) -> str:
    """The same address with this password, unless it has one."""
    parts = urlsplit(url)
    if parts.password or not parts.username:
        return url
    where = parts.netloc.rpartition("@")[2]
    return urlunsplit(
        parts._replace(netloc=f"{parts.netloc.split('@')[0]}:{quote(password, safe='')}@{where}")
    )


def without_secrets(environment: Mapping[str, str] = os.environ) -> dict[str, str]:
    """The environment for a process that is told what it needs in another way."""
    return {name: value for name, value in environment.items() if not name.startswith(SECRETS)}
