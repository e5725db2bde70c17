"""What arrived at the keyboard -> a badge code. Pure; the tables lie beside the code as data."""
