"""Guests whom protocol greets: told of at the protocol desk as they arrive, and listed until somebody has seen to them."""
