"""Whether all is well at this desk before the doors open."""
