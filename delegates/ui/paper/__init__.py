"""Paper and back: the roster printed for a power cut, the ticks typed in afterwards."""
