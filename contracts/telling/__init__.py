"""How events are told to people: the generated catalogue, its sentences, the words for its codes, dates."""
