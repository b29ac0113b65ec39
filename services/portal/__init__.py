"""The pages of an office, on read models of their own. Read README.md first."""
