"""The Settings page: the forum, this desk, look, sound, scanner, categories, reference data, about."""
