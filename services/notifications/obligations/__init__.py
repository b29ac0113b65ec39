"""The table of obligations as it is shipped, and how a line of it is read."""
