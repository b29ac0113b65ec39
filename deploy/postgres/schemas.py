"""Whose the ledgers' schemas are: what the services' role made under such a name is not looked into."""

from typing import Any, Final

import psycopg

from services.audit.ledgers import SERVICES
from shared.errors import InputWrong

LEDGERS: Final = [f"{service}_ledger" for service in SERVICES]

_OF_OTHERS: Final = """
SELECT nspname, rolname FROM pg_namespace JOIN pg_roles r ON r.oid = nspowner, pg_database
WHERE datname = current_database() AND nspname = ANY (%s) AND NOT rolsuper
  AND r.oid <> datdba AND rolname <> current_user AND rolname <> %s ORDER BY nspname
"""


def refuse_schemas_of_others(session: psycopg.Connection[Any], database_owner: str) -> None:
    """InputWrong when a ledger's schema is neither the owner's nor of the one who prepared this office.

    The role of the services may make schemas. One made before an update brings the ledger of that name
    could hold views and functions that run with the rights of the owner who reads it.
    """
    found = session.execute(_OF_OTHERS, (LEDGERS, database_owner)).fetchone()
    if found:
        raise InputWrong(
            f"Skema {found[0]} dibuat oleh peran {found[1]}, bukan oleh pemilik basis data,"
            " dan mungkin jebakan. Periksa dari mana asalnya, hapus, lalu ulangi."
        )
