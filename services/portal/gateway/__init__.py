"""How the office sends messages to telephones, and what became of them on their way."""
