"""Letters: where each stands, the register book, who signs, and the page on which anybody checks one."""
