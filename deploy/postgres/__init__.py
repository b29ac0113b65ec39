"""An office on PostgreSQL: the owner's address prepares it, a role that may only append serves it."""

from deploy.postgres.office import Owner, found_on_postgres, own_database, owner_told, refuse_unprepared

__all__ = ["Owner", "found_on_postgres", "own_database", "owner_told", "refuse_unprepared"]
