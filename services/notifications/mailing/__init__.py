"""E-mail: what a mail looks like, the line to a server, and who sends what is due."""
