"""Lists in: files chosen, columns understood, the plan looked at, then applied."""
