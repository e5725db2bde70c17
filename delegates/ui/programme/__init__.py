"""The Programme page: items and the checkpoints where badges are read."""
