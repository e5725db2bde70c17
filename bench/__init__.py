"""Figures for README and docs; each program here prints one JSON line."""
