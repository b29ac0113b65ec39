"""Commands by subject: translate, delegate, answer with a receipt."""
