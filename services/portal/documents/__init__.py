"""The documents that the office asks for, and the files that were handed in."""
