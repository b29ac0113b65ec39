"""What tests need from the machine: a database server and a browser."""

from tests.browser_program import chromium, chromium_path
from tests.postgres import PostgresServer, fresh_database, postgres_server

__all__ = ["PostgresServer", "chromium", "chromium_path", "fresh_database", "postgres_server"]
