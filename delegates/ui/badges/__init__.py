"""Badges out: whose, on which template, seen as they will be printed, as a PDF or on the printer."""
