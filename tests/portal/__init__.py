"""The portal on real ledgers: read models, pages, access."""
