"""How the office sends e-mail, and what became of it on its way."""
