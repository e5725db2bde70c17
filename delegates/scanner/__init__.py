"""What arrived at the keyboard, read as a badge code. Pure."""
