"""A spreadsheet to proposed delegates; no database."""
