"""Template and delegates to a PDF of badges."""
