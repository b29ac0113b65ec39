"""Each of the five services as two ormas and their officers live through it. Everything is invented."""
