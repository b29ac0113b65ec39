"""What ``doctor`` says of sealed words that cannot be read though nobody erased them."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from contracts.telling.dates import number_words
from deploy.cli.complaints import Complaint
from services.audit.ledgers import SERVICES, open_ledger
from shared.deployment import Deployment
from shared.reads import unreadable
from shared.sealing import KeyStore, keys_are_there

_SEEN: Final = {
    "missing_key": "kuncinya tidak ada dalam keys.db",
    "broken": "segelnya rusak",
}
_ADVICE: Final = {
    "missing_key": "Pulihkan keys.db dari cadangan; kunci yang hilang tidak dapat dibuat lagi.",
    "broken": "Hentikan sistem, simpan salinan folder data, hubungi pengelola.",
}


def seals(deployment: Deployment) -> Iterator[Complaint]:
    """A line for each ledger and reason, with the first place where it is so; no word of it is shown."""
    path = deployment.directory / "keys.db"
    if not keys_are_there(path):
        return
    keys = KeyStore(path, must_exist=True)
    try:
        for service in SERVICES:
            yield from _of(deployment, service, keys)
    finally:
        keys.close()


def _of(deployment: Deployment, service: str, keys: KeyStore) -> Iterator[Complaint]:
    many, first = Counter[str](), dict[str, str]()
    with open_ledger(deployment, service) as ledger:
        for row, why in unreadable(ledger, keys, deployment.office.deployment):
            many[why] += 1
            first.setdefault(why, f"{row.stream} versi {row.version}")
    for why, count in many.items():
        what = f"{number_words(count)} catatan tersegel tidak dapat dibuka, {_SEEN[why]}"
        seen = f"Buku peristiwa {service}: {what} (yang pertama: {first[why]})."
        yield Complaint("integrity", seen, _ADVICE[why])
