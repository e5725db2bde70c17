"""First start: New, Open, the sample forum, Restore, and the forums opened lately."""
