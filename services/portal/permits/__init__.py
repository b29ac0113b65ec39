"""Permits for attributes (izin atribut), and the terms on which the office gives them."""
