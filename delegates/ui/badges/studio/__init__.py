"""The studio: where a person draws a badge's template and sees the real page while doing it."""
