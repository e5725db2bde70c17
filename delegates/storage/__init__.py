"""The forum file: the only room that knows SQL."""
