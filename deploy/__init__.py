"""How the system is put up: processes, broker, command line."""
