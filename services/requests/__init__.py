"""The five services of Satu Ormas, from application to signed letter; so far their calendar."""
