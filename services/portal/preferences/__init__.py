"""How somebody who signed in is written to."""
